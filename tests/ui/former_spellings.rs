use errcodes::ErrorCode;

// Warnings, and no errors: not even with `deny_warnings`.
errcodes::include_catalog!("umbrella.toml", join = AnyFirst, deny_warnings);

mod vendor {
    errcodes::include_catalog!("derive.toml", join = false);
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens, generated = vendor::Tokens, without(message, name))]
enum TokenError {
    #[catalog(rest)]
    Listed(u32),
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens, without(message), skip(name))]
enum Both {
    #[catalog(rest)]
    Listed(u32),
}

fn main() {
    let _ = AnyFirst::from(Second::Two);
}
