use errcodes::ErrorCode;

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum TokenError {
    NotFond,
    Missing = 7,
    Nowhere,
    #[catalog(code(8))]
    Eight,
    #[catalog(code(100..=200))]
    Range,
    #[catalog(code("1"))]
    Text,
    #[catalog(entry = TooErly)]
    Entry,
    #[catalog(category = tokn)]
    Category,
    #[catalog(rest)]
    Other,
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = States)]
enum State {
    #[catalog(code(22))]
    Number,
    #[catalog(code("22P2"))]
    Text,
    #[catalog(category = token)]
    Category,
    #[catalog(rest)]
    Other,
}

fn main() {}
