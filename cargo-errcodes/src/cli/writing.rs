//! The options of commands that write files.

use std::path::PathBuf;

use clap::Args;

/// The effect of a command on files.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum WriteMode {
    /// Writes the files.
    Write,
    /// Writes nothing, and lists what would change.
    DryRun,
    /// Writes nothing, and fails if something would change.
    Check,
}

/// The options of a command that edits files in place.
#[derive(Args)]
pub(crate) struct Editing {
    /// Writes nothing and reports what would change.
    #[arg(long, short = 'n')]
    dry_run: bool,
    /// Writes nothing and exits with status 1 if something would change, for continuous integration.
    #[arg(long, conflicts_with = "dry_run")]
    check: bool,
}

impl Editing {
    pub(crate) fn mode(&self) -> WriteMode {
        write_mode(self.dry_run, self.check)
    }
}

/// The options of a command that writes a file which can be generated again.
#[derive(Args)]
pub(crate) struct Output {
    /// File to write, `-` for standard output [default: standard output].
    #[arg(long = "output", short = 'o', value_name = "PATH", id = "output")]
    pub(crate) path: Option<PathBuf>,
    /// Writes nothing and lists the file if it would change.
    #[arg(long, short = 'n', requires = "output")]
    dry_run: bool,
    /// Writes nothing and exits with status 1 if the file would change, for continuous integration.
    #[arg(long, requires = "output", conflicts_with = "dry_run")]
    check: bool,
}

impl Output {
    pub(crate) fn mode(&self) -> WriteMode {
        write_mode(self.dry_run, self.check)
    }
}

/// The options of a command that creates a file, which is the author's from then on.
#[derive(Args)]
pub(crate) struct NewFile {
    /// File to create, `-` for standard output; an existing file is an error [default: standard output].
    #[arg(long = "output", short = 'o', value_name = "PATH", id = "output")]
    pub(crate) path: Option<PathBuf>,
    /// Writes nothing and lists the file that would be created.
    #[arg(long, short = 'n', requires = "output")]
    dry_run: bool,
}

impl NewFile {
    pub(crate) fn mode(&self) -> WriteMode {
        write_mode(self.dry_run, false)
    }
}

pub(super) fn write_mode(dry_run: bool, check: bool) -> WriteMode {
    if check {
        WriteMode::Check
    } else if dry_run {
        WriteMode::DryRun
    } else {
        WriteMode::Write
    }
}
