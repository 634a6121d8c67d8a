use errcodes::ErrorResponse;

use crate::{FormsError, PhoneError};

/// An error from a call to one of the vendors.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// tru.ID responded with an error.
    #[error(transparent)]
    Phone(#[from] ErrorResponse<PhoneError>),
    /// OpenAPI V2 responded with an error.
    #[error(transparent)]
    Forms(#[from] ErrorResponse<FormsError>),
    /// The request could not be sent, or the response could not be received.
    #[error("the server could not be reached")]
    Transport(#[from] ureq::Error),
    /// The response reports success, but its body does not have the expected structure.
    #[error("unexpected response: {body}")]
    InvalidResponse {
        /// The body.
        body: String,
        /// The error of the parser.
        source: serde_json::Error,
    },
}

impl Error {
    /// Returns whether the same request may succeed later, or `None` if the catalog does not state it.
    #[must_use]
    pub fn retryable(&self) -> Option<bool> {
        match self {
            Self::Phone(response) => response.retryable(),
            Self::Forms(response) => response.retryable(),
            Self::Transport(_) | Self::InvalidResponse { .. } => None,
        }
    }

    /// Returns a line for a log: the vendor, the enum, the code, the name and the message.
    #[must_use]
    pub fn log_line(&self) -> String {
        match self {
            Self::Phone(response) => log_line(response),
            Self::Forms(response) => log_line(response),
            Self::Transport(error) => format!("{self}: {error}"),
            Self::InvalidResponse { source, .. } => format!("{self}: {source}"),
        }
    }
}

fn log_line<E: errcodes::ErrorCode>(response: &ErrorResponse<E>) -> String {
    match response.error() {
        Some(error) => format!(
            "{} {} {} {}: {response}",
            error.provider(),
            error.enum_name(),
            error.code(),
            error.name()
        ),
        None => format!("{response}: {}", response.body_lossy()),
    }
}
