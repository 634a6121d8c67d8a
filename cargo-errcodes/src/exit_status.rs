//! The status with which the program exits.

use std::process::ExitCode;

/// The status with which the program exits. The numbers are part of what users rely on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ExitStatus {
    /// There is nothing to complain about, or the output has what was asked for.
    Success = 0,
    /// There are errors, differences, or no results.
    Findings = 1,
    /// The command could not run: a file is not readable, an argument is wrong.
    Failure = 2,
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        Self::from(status as u8)
    }
}
