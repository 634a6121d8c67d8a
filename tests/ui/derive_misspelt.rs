use errcodes::ErrorCode;

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum TokenError {
    #[cod(1)]
    NotFound,
    #[rst]
    Other,
}

fn main() {}
