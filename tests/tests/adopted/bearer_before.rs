//! In the shape of the errors of OAuth clients: texts as codes, in three functions.

use std::fmt;
use std::str::FromStr;

/// The `error` parameter of a `Bearer` challenge.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BearerError {
    /// `invalid_request`: the request was malformed.
    InvalidRequest,
    /// `invalid_token`: the token is expired, revoked or malformed.
    InvalidToken,
    /// `insufficient_scope`: the token does not cover what was asked.
    InsufficientScope,
    /// Something else, as written.
    Other(String),
}

impl BearerError {
    /// Returns the error as it is written.
    pub fn as_str(&self) -> &str {
        match self {
            Self::InvalidRequest => "invalid_request",
            Self::InvalidToken => "invalid_token",
            Self::InsufficientScope => "insufficient_scope",
            Self::Other(code) => code,
        }
    }

    /// Returns the status of the response that carries the error.
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::InvalidRequest => Some(400),
            Self::InvalidToken => Some(401),
            Self::InsufficientScope => Some(403),
            Self::Other(_) => None,
        }
    }
}

impl FromStr for BearerError {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text {
            "invalid_request" => Self::InvalidRequest,
            "invalid_token" => Self::InvalidToken,
            "insufficient_scope" => Self::InsufficientScope,
            other => Self::Other(other.to_owned()),
        })
    }
}

impl From<&str> for BearerError {
    fn from(code: &str) -> Self {
        match code {
            "invalid_request" => Self::InvalidRequest,
            "invalid_token" => Self::InvalidToken,
            "insufficient_scope" => Self::InsufficientScope,
            _ => Self::Other(code.to_string()),
        }
    }
}

impl fmt::Display for BearerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
