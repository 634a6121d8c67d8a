use errcodes::{ErrorCode, UnknownCode};

// The vendor has added codes since.
#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum TokenError {
    NotFound,
    #[code(2, 3)]
    Unusable,
    #[unknown]
    Unknown(UnknownCode<Self>),
}

// The name that would be added is taken.
#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = States)]
enum State {
    #[code("22P02")]
    Other,
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum Taken {
    #[code(1..=4)]
    Busy,
}

fn main() {
    // What is right is there all the same.
    println!("{}", TokenError::from(1).message());
}
