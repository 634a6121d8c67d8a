//! In the shape of the error codes of ntpd-rs and other clients of binary protocols: a number in a field for codes that are not listed.

use std::fmt;

/// Error codes that the API returns in `error.code`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, errcodes::ErrorCode)]
#[catalog("payments.toml", enum = ApiErrorCode, skip(Display, http_status))]
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
    #[catalog(rest)]
    Unknown(u32),
}

impl ApiErrorCode {
    pub fn http_status(&self) -> u16 {
        errcodes::ErrorCode::http_status(self).unwrap_or(500)
    }
}

impl From<ApiErrorCode> for u32 {
    fn from(value: ApiErrorCode) -> Self {
        value.code()
    }
}

impl fmt::Display for ApiErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(code) => write!(f, "unknown error {code}"),
            _ => f.write_str(self.message()),
        }
    }
}
