use errcodes::{ErrorCode, UnknownCode};

mod vendor {
    errcodes::include_catalog!("derive.toml");
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum TokenError {
    #[code(1)]
    Narrow(u16),
    #[code(2)]
    Two(u32, u32),
    #[code(3)]
    Listed(UnknownCode<Self>),
    #[code(4)]
    Generated(vendor::Tokens),
    #[rest]
    Other(vendor::Tokens2),
    #[unknown]
    Unknown,
}

fn main() {}
