use errcodes_catalog::trustx::ProcessManager;

fn main() {
    match ProcessManager::from(122) {
        ProcessManager::CODE_1220 => {}
        ProcessManager::ProcessTokenInactiv => {}
        _ => {}
    }
}
