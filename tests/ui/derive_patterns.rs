use errcodes::{ErrorCode, MatchedCode, UnknownCode};

#[derive(Debug, ErrorCode)]
#[catalog("derive_patterns.toml", enum = Door)]
enum Payload {
    Locked,
    #[catalog(code("4000..=4999"))]
    Private(u32),
    #[catalog(code("5000..=5999"))]
    Unit,
    #[catalog(code("6000..=6999"))]
    NoNumber(MatchedCode<Self>),
    #[catalog(unknown)]
    Other(UnknownCode<Self>),
}

#[derive(Debug, ErrorCode)]
#[catalog("derive_patterns.toml", enum = Door)]
enum Repeated {
    Locked,
    #[catalog(code("4000..=4999"))]
    Private(MatchedCode<Self, 0>),
    #[catalog(code("5000..=5999"))]
    Reserved(MatchedCode<Self, 0>),
    #[catalog(code("6000..=6999"))]
    Later(MatchedCode<Self, 7>),
    #[catalog(unknown)]
    Other(UnknownCode<Self>),
}

#[derive(Debug, ErrorCode)]
#[catalog("derive_patterns.toml", enum = Door)]
enum Wrong {
    Locked,
    #[catalog(code("4000..=4998"))]
    Missing(MatchedCode<Self, 0>),
    #[catalog(code("4000..=4999"))]
    Of(MatchedCode<Payload, 0>),
    #[catalog(code("4000..=4999"))]
    Again(MatchedCode<Self, 1>),
    #[catalog(code("5000..=5999", 1))]
    Two(MatchedCode<Self, 2>),
    #[catalog(unknown)]
    Other(MatchedCode<Self, 3>),
}

// As in the catalog, only a hexadecimal number is a bit pattern.
#[derive(Debug, ErrorCode)]
#[catalog("derive_patterns.toml", enum = Status)]
enum Status {
    #[catalog(code(2147942405))]
    AccessDenied,
    #[catalog(code(0xFFFFFFFB))]
    Five,
    #[catalog(code(0x80070006))]
    NotListed,
    #[catalog(unknown)]
    Other(UnknownCode<Self>),
}

fn main() {}
