//! In the shape of the error codes of ntpd-rs and other clients of binary protocols: a number in a field for codes that are not listed.

use std::fmt;

/// Error codes that the API returns in `error.code`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ApiErrorCode {
    /// The request is malformed.
    BadRequest,
    /// The card was declined.
    CardDeclined,
    /// Too many requests.
    RateLimited,
    /// The service is down for maintenance.
    Maintenance,
    /// A code that this version of the SDK does not know.
    Unknown(u32),
}

impl ApiErrorCode {
    /// Returns the numeric code.
    pub fn code(&self) -> u32 {
        match self {
            Self::BadRequest => 1001,
            Self::CardDeclined => 1002,
            Self::RateLimited => 1101,
            Self::Maintenance => 1500,
            Self::Unknown(code) => *code,
        }
    }

    /// Returns whether to try again.
    pub fn is_retryable(&self) -> bool {
        matches!(self, Self::RateLimited | Self::Maintenance)
    }

    pub fn http_status(&self) -> u16 {
        match self {
            Self::BadRequest => 400,
            Self::CardDeclined => 402,
            Self::RateLimited => 429,
            Self::Maintenance => 503,
            // Nobody knows.
            Self::Unknown(_) => 500,
        }
    }
}

impl From<u32> for ApiErrorCode {
    fn from(code: u32) -> Self {
        match code {
            1001 => Self::BadRequest,
            1002 => Self::CardDeclined,
            1101 => Self::RateLimited,
            1500 => Self::Maintenance,
            other => Self::Unknown(other),
        }
    }
}

impl From<ApiErrorCode> for u32 {
    fn from(value: ApiErrorCode) -> Self {
        match value {
            ApiErrorCode::BadRequest => 1001,
            ApiErrorCode::CardDeclined => 1002,
            ApiErrorCode::RateLimited => 1101,
            ApiErrorCode::Maintenance => 1500,
            ApiErrorCode::Unknown(other) => other,
        }
    }
}

impl fmt::Display for ApiErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BadRequest => write!(f, "bad request"),
            Self::CardDeclined => write!(f, "the card was declined"),
            Self::RateLimited => write!(f, "rate limited"),
            Self::Maintenance => write!(f, "maintenance"),
            Self::Unknown(code) => write!(f, "unknown error {code}"),
        }
    }
}

impl std::error::Error for ApiErrorCode {}
