use errcodes::ErrorCode;

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum TokenError {
    NotFond,
    Missing = 7,
    Nowhere,
    #[code(8)]
    Eight,
    #[code(100..=200)]
    Range,
    #[code("1")]
    Text,
    #[entry(TooErly)]
    Entry,
    #[category(tokn)]
    Category,
    #[rest]
    Other,
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = States)]
enum State {
    #[code(22)]
    Number,
    #[code("22P2")]
    Text,
    #[category(token)]
    Category,
    #[rest]
    Other,
}

fn main() {}
