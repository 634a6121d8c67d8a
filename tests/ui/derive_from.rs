use errcodes::{ErrorCode, UnknownCode};

mod vendor {
    errcodes::include_catalog!("derive.toml");
}
use vendor::Tokens;

// `#[from]` of thiserror converts to its variant only, and the derive to the one that maps the code.
#[derive(Debug, thiserror::Error, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum Several {
    #[error(transparent)]
    #[catalog(rest)]
    Other(#[from] Tokens),
    #[error("busy")]
    Busy,
    #[error("unknown {0}")]
    #[catalog(unknown)]
    Unknown(UnknownCode<Self>),
}

#[derive(Debug, thiserror::Error, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum Skipped {
    #[error("listed")]
    #[catalog(rest)]
    Listed(Tokens),
    #[error(transparent)]
    #[catalog(skip)]
    Local(#[from] Tokens),
}

fn main() {}
