use errcodes::ErrorCode;

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum TokenError {
    NotFound,
    #[code(1, 2)]
    Gone,
    #[code(3, 3)]
    Inactive,
    #[category(token)]
    Token,
    #[category("token")]
    AnotherToken,
    #[rest]
    Other,
    #[rest]
    Others,
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum Nothing {
    #[code(1..=7)]
    All,
    #[rest]
    Left,
}

fn main() {}
