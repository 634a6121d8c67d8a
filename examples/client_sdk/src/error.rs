use errcodes::ErrorResponse;

use crate::{FormsError, PhoneError};

/// The errors of a call.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// tru.ID responded with an error.
    #[error(transparent)]
    Phone(#[from] ErrorResponse<PhoneError>),
    /// OpenAPI V2 responded with an error.
    #[error(transparent)]
    Forms(#[from] ErrorResponse<FormsError>),
    /// The server did not respond.
    #[error("the server could not be reached")]
    Transport(#[from] ureq::Error),
    /// The response reports success, but its body does not have the expected structure.
    #[error("unexpected response: {text}")]
    Answer {
        /// The body.
        text: String,
        /// The error of parsing it.
        source: serde_json::Error,
    },
}

impl Error {
    /// Returns whether another attempt may succeed; `None` if the vendor does not state it.
    #[must_use]
    pub fn retryable(&self) -> Option<bool> {
        match self {
            Self::Phone(response) => response.retryable(),
            Self::Forms(response) => response.retryable(),
            Self::Transport(_) | Self::Answer { .. } => None,
        }
    }

    /// Returns a line for a log, with the vendor and the code.
    #[must_use]
    pub fn log_line(&self) -> String {
        match self {
            Self::Phone(error) => log_line(error),
            Self::Forms(error) => log_line(error),
            Self::Transport(error) => format!("{self}: {error}"),
            Self::Answer { source, .. } => format!("{self}: {source}"),
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
