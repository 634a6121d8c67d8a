//! The error of a command that fails.

use std::error::Error;
use std::fmt::{self, Display};

/// An error with a message and an optional help text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CliError {
    pub(crate) message: String,
    /// A suggestion, preferably something to type.
    pub(crate) help: Option<String>,
}

impl CliError {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            help: None,
        }
    }

    /// Adds a help text.
    #[must_use]
    pub(crate) fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Prefixes the message with a context: `context: message`.
    #[must_use]
    pub(crate) fn context(mut self, context: impl Display) -> Self {
        self.message = format!("{context}: {}", self.message);
        self
    }
}

impl Display for CliError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        match &self.help {
            Some(help) => write!(f, "\n  = help: {help}"),
            None => Ok(()),
        }
    }
}

impl Error for CliError {}

/// Converts the messages of errcodes-core and of the readers of pages.
impl From<String> for CliError {
    fn from(message: String) -> Self {
        Self::new(message)
    }
}

#[cfg(test)]
mod tests {
    use super::CliError;

    #[test]
    fn help_follows_the_message() {
        let error = CliError::new("it is a folder");
        assert_eq!(error.to_string(), "it is a folder");
        let error = error.help("name a file").context("can't write a");
        assert_eq!(
            error.to_string(),
            "can't write a: it is a folder\n  = help: name a file"
        );
    }
}
