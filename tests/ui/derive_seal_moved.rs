use errcodes::{ErrorCode, UnknownCode};

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum First {
    #[catalog(rest)]
    Listed,
    #[catalog(unknown)]
    Unknown(UnknownCode<Self>),
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum Second {
    #[catalog(rest)]
    Listed,
    #[catalog(unknown)]
    Unknown(UnknownCode<Self>),
}

fn forge(code: u32) -> Second {
    let First::Unknown(code) = First::from(code) else {
        panic!()
    };
    Second::Unknown(code)
}

fn break_in() -> <Second as errcodes::__private::v1::Sealed>::Seal {
    __seal::SEAL
}

fn make() -> Second {
    Second::Unknown(errcodes::__private::v1::unlisted(1, ()))
}

fn main() {}
