use errcodes::ErrorCode;

// `Display` has no text for these.
#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum NoText {
    #[catalog(rest)]
    Listed(u32),
    #[catalog(skip)]
    InvalidJson { raw: String, line: u32 },
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum NotDisplay {
    #[catalog(rest)]
    Listed(u32),
    #[catalog(skip)]
    RetryAfter(std::time::Duration),
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens, skip)]
enum OnTheEnum {
    #[catalog(rest)]
    Listed(u32),
}

#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum WithCode {
    #[catalog(rest)]
    Listed(u32),
    #[catalog(skip, code(1))]
    Both,
    // Not marked.
    Timeout,
}

// An enum without a code for each variant is not an `ErrorCode`.
#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens)]
enum NotErrorCode {
    #[catalog(rest)]
    Listed(u32),
    #[catalog(skip)]
    Timeout,
}

fn main() {
    let _: &dyn ErrorCode = &NotErrorCode::Timeout;
    let _: errcodes::Wide<NotErrorCode> = 1.into();
    let _ = u32::from(NotErrorCode::Listed(1));
    // The accessors return an `Option`.
    let _: u32 = NotErrorCode::Timeout.code();
    let _: &str = NotErrorCode::Timeout.message();
}
