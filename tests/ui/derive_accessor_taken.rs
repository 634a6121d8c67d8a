use errcodes::ErrorCode;

// An accessor that the author has written: `skip(symbol)` leaves the generated one out.
#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum TokenError {
    #[catalog(rest)]
    Listed(u32),
}

impl TokenError {
    fn symbol(&self) -> &str {
        "mine"
    }
    fn code(&self) -> u64 {
        1
    }
}

fn main() {}
