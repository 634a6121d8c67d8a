use errcodes::{ErrorCode, UnknownCode};

mod vendor {
    errcodes::include_catalog!("derive.toml");
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum TokenError {
    #[catalog(code(1))]
    Narrow(u16),
    #[catalog(code(2))]
    Two(u32, u32),
    #[catalog(code(7))]
    Text(String),
    #[catalog(code(3))]
    Listed(UnknownCode<Self>),
    #[catalog(code(4))]
    Generated(vendor::Tokens),
    #[catalog(rest)]
    Other(vendor::Tokens2),
    #[catalog(unknown)]
    Unknown,
}

fn main() {}
