//! In the shape of the errors of OAuth clients: texts as codes, in three functions.

use std::fmt;
use std::str::FromStr;

/// The `error` parameter of a `Bearer` challenge.
#[derive(Clone, Debug, PartialEq, Eq, errcodes::ErrorCode)]
#[catalog("bearer.toml", enum = BearerError, skip(Display))]
#[non_exhaustive]
pub enum BearerError {
    /// `invalid_request`: the request was malformed.
    InvalidRequest,
    /// `invalid_token`: the token is expired, revoked or malformed.
    InvalidToken,
    /// `insufficient_scope`: the token does not cover what was asked.
    InsufficientScope,
    /// Something else, as written.
    #[catalog(rest)]
    Other(String),
}

impl BearerError {
    /// Returns the error as it is written.
    pub fn as_str(&self) -> &str {
        self.code()
    }

    /// Returns the status of the response that carries the error.
    pub fn status(&self) -> Option<u16> {
        self.http_status()
    }
}

impl FromStr for BearerError {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(text))
    }
}

impl fmt::Display for BearerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
