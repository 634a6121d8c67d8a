//! In the shape of errors that cross a C interface: thiserror, discriminants, and a variant that stands for unknown codes too.

use thiserror::Error;

/// Why a connection failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[repr(i32)]
pub enum ConnectionError {
    /// Nothing is known about the failure.
    #[error("unknown failure")]
    Unknown = 0,
    /// The server rejected the credentials.
    #[error("authentication failed")]
    AuthenticationFailed = 1,
    #[error("server unreachable: DNS, route or refused")]
    ServerUnreachable = 2,
    #[error("connection timed out")]
    TimedOut = 4,
    #[error("the peer sent {{}} instead of a frame")]
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

    /// Returns the number that crosses the interface.
    #[must_use]
    pub const fn code(self) -> i32 {
        self as i32
    }

    /// Returns the failure with this number.
    #[must_use]
    pub fn from_code(code: i32) -> Self {
        match code {
            1 => Self::AuthenticationFailed,
            2 => Self::ServerUnreachable,
            4 => Self::TimedOut,
            5 => Self::BadFrame,
            _ => Self::Unknown,
        }
    }

    /// Returns whether another attempt may succeed.
    #[must_use]
    pub const fn should_retry(self) -> bool {
        match self {
            Self::TimedOut | Self::ServerUnreachable => true,
            Self::Unknown | Self::AuthenticationFailed | Self::BadFrame => false,
        }
    }
}
