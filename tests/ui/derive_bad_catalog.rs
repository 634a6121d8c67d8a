use errcodes::ErrorCode;

// The mistakes are the catalog's; the enum is there.
#[derive(Debug, ErrorCode)]
#[catalog("bad_catalog_keeps_types.toml", enum = Tokens)]
enum TokenError {
    NotFound,
    #[catalog(rest)]
    Other(u32),
}

fn main() {
    println!("{} {}", TokenError::from(120), TokenError::NotFound.code());
}
