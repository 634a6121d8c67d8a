//! In the shape of errors that cross a C interface: thiserror, discriminants, and a variant that stands for unknown codes too.

/// Why a connection failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, errcodes::ErrorCode)]
#[catalog("connection.toml", enum = ConnectionError, skip(ALL))]
#[repr(i32)]
pub enum ConnectionError {
    /// Nothing is known about the failure.
    #[catalog(entry = UnknownError)]
    Unknown = 0,
    /// The server rejected the credentials.
    AuthenticationFailed = 1,
    ServerUnreachable = 2,
    TimedOut = 4,
    BadFrame,
}

impl ConnectionError {
    /// All failures, for tests.
    pub const ALL: [Self; 5] = [
        Self::Unknown,
        Self::AuthenticationFailed,
        Self::ServerUnreachable,
        Self::TimedOut,
        Self::BadFrame,
    ];

    /// Returns the failure with this number.
    #[must_use]
    pub fn from_code(code: i32) -> Self {
        Self::try_from(code).unwrap_or(Self::Unknown)
    }

    /// Returns whether another attempt may succeed.
    #[must_use]
    pub const fn should_retry(self) -> bool {
        self.is_retryable()
    }
}
