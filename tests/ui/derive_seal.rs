use errcodes::{ErrorCode, UnknownCode};

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum Bare {
    #[catalog(rest)]
    Listed,
    #[catalog(unknown)]
    Unknown(UnknownCode),
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum OfAnother {
    #[catalog(rest)]
    Listed,
    #[catalog(unknown)]
    Unknown(errcodes::UnknownCode<Bare>),
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum Number {
    #[catalog(rest)]
    Listed,
    #[catalog(unknown)]
    Unknown(u32),
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = States)]
enum Text {
    #[catalog(rest)]
    Listed,
    #[catalog(unknown)]
    Unknown(String),
}

fn main() {}
