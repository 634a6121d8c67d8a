use errcodes::ErrorCode;

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum TokenError {
    NotFound,
    #[catalog(code(1, 2))]
    Gone,
    #[catalog(code(3, 3))]
    Inactive,
    #[catalog(category = token)]
    Token,
    #[catalog(category = "token")]
    AnotherToken,
    #[catalog(rest)]
    Other,
    #[catalog(rest)]
    Others,
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum Nothing {
    #[catalog(code(1..=7))]
    All,
    #[catalog(rest)]
    Left,
}

fn main() {}
