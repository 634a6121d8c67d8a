use errcodes::{ErrorCode, UnknownCode};

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum Bare {
    #[rest]
    Listed,
    #[unknown]
    Unknown(UnknownCode),
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum OfAnother {
    #[rest]
    Listed,
    #[unknown]
    Unknown(errcodes::UnknownCode<Bare>),
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum Number {
    #[rest]
    Listed,
    #[unknown]
    Unknown(u32),
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = States)]
enum Text {
    #[rest]
    Listed,
    #[unknown]
    Unknown(String),
}

fn main() {}
