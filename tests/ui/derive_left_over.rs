use errcodes::{ErrorCode, UnknownCode};

// The vendor has added codes since.
#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum TokenError {
    NotFound,
    #[code(2, 3)]
    Unusable,
    #[unknown]
    Unknown(UnknownCode),
}

fn main() {
    // What is right is there all the same.
    println!("{}", TokenError::from(1).message());
}
