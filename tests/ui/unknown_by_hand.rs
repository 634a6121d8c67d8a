use errcodes::UnknownCode;
use errcodes_catalog::trustx::{Common, ProcessManager};

mod own {
    errcodes::include_catalog!("beside.toml");

    // Not even the module of the macro's call can.
    pub fn forged() -> Beside {
        Beside::Unknown(errcodes::UnknownCode { code: 1, seal: () })
    }
}

fn main() {
    let _ = ProcessManager::Unknown(UnknownCode(120));
    let _ = ProcessManager::Unknown(UnknownCode::new(120));
    let _ = ProcessManager::Unknown(120);
    // Common does not list 120, the Process Manager does.
    if let Common::Unknown(code) = Common::from(120) {
        let _ = ProcessManager::Unknown(code);
    }
    type Seal = <own::Beside as errcodes::__private::v1::Sealed>::Seal;
    let _ = own::Beside::Unknown(errcodes::__private::v1::unlisted(1, Seal { 0: () }));
}
