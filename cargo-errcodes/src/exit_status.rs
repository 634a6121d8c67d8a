//! The status with which the program exits.

use std::process::ExitCode;

/// The status with which the program exits. Users rely on the numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ExitStatus {
    /// There are no errors, or the output is what was requested.
    #[default]
    Success = 0,
    /// There are errors, differences, or no results.
    Findings = 1,
    /// The command could not run: a file can't be read, or an argument is invalid.
    Failure = 2,
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        Self::from(status as u8)
    }
}
