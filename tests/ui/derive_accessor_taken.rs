use std::fmt;

use errcodes::ErrorCode;

// Items that the author has written: the error shows what to write to keep them.
#[derive(Debug, ErrorCode)]
#[catalog("derive.toml", enum = Tokens, skip(name))]
enum TokenError {
    #[catalog(rest)]
    Listed(u32),
}

impl TokenError {
    fn name(&self) -> &str {
        "mine"
    }
    /// Not generated for this enum.
    pub const ALL: u32 = 0;
    #[must_use]
    pub const fn symbol(&self) -> &str {
        "mine"
    }
}

impl TokenError {
    fn code(&self) -> u64 {
        1
    }
}

impl fmt::Display for TokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("mine")
    }
}

// An item in another module, on a condition, or in a text.
mod other {
    use errcodes::ErrorCode;

    #[derive(Debug, ErrorCode)]
    #[catalog("derive.toml", enum = Tokens)]
    pub enum TokenError {
        #[catalog(rest)]
        Listed(u32),
    }

    #[cfg(any())]
    impl TokenError {
        fn message(&self) {}
    }
    impl TokenError {
        #[cfg(any())]
        fn is_known(&self) {}
    }
    const _: &str = "
    impl TokenError {
        fn is_retryable(&self) {}
    }";
}

impl other::TokenError {
    fn symbol(&self) {}
}

fn main() {}
