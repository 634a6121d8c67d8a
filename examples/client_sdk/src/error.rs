use errcodes::{ErrorResponse, Retry};

use crate::{FormsError, PhoneError};

/// What can go wrong with a call.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// tru.ID answered with an error.
    #[error(transparent)]
    Phone(#[from] ErrorResponse<PhoneError>),
    /// OpenAPI V2 answered with an error.
    #[error(transparent)]
    Forms(#[from] ErrorResponse<FormsError>),
    /// There was no answer.
    #[error("the server could not be reached")]
    Transport(#[from] ureq::Error),
    /// The answer says that all went well, and is not what it should be.
    #[error("the answer is not what it should be: {text}")]
    Answer {
        /// The answer.
        text: String,
        /// What is wrong with it.
        source: serde_json::Error,
    },
}

impl Error {
    /// What the vendor says about another attempt.
    #[must_use]
    pub fn retry(&self) -> Retry {
        match self {
            Self::Phone(failure) => failure.retry(),
            Self::Forms(failure) => failure.retry(),
            Self::Transport(_) | Self::Answer { .. } => Retry::NotStated,
        }
    }

    /// A line for a log: whose error it is, and which.
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

fn log_line<E: errcodes::ErrorCode>(failure: &ErrorResponse<E>) -> String {
    match failure.error() {
        Some(error) => format!(
            "{} {} {} {}: {failure}",
            error.provider(),
            error.enum_name(),
            error.code(),
            error.name()
        ),
        None => format!("{failure}: {}", failure.body_lossy()),
    }
}
