use errcodes::ErrorCode;

// The attributes of earlier versions: plain words that other derives use, too.
#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum TokenError {
    NotFound,
    #[code(2, 3)]
    Gone,
    #[category(token)]
    Other(u32),
}

fn main() {}
