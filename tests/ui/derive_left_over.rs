use errcodes::{ErrorCode, UnknownCode};

// The vendor has added codes since.
#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum TokenError {
    NotFound,
    #[catalog(code(2, 3))]
    Unusable,
    #[catalog(unknown)]
    Unknown(UnknownCode<Self>),
}

// The name that would be added is taken.
#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = States)]
enum State {
    #[catalog(code("22P02"))]
    Other,
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum Taken {
    #[catalog(code(1..=4))]
    Busy,
}

fn main() {
    // What is right is there all the same.
    println!("{}", TokenError::from(1).message());
}
