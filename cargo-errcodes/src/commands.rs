//! The commands, a file each. None of them uses another one.

mod check;
mod completions;
mod diff;
mod docs;
mod explain;
mod fmt;
mod generate;
mod import;
mod man;
mod new;
mod schema;
mod sync;

use crate::cli::Command;
use crate::error::CliError;
use crate::exit_status::ExitStatus;

/// Runs a command.
pub(crate) fn run(command: &Command) -> Result<ExitStatus, CliError> {
    match command {
        Command::New(args) => new::run(args),
        Command::Import(args) => import::run(args),
        Command::Sync(args) => sync::run(args),
        Command::Check(args) => check::run(args),
        Command::Fmt(args) => fmt::run(args),
        Command::Explain(args) => explain::run(args),
        Command::Diff(args) => diff::run(args),
        Command::Docs(args) => docs::run(args),
        Command::Generate(args) => generate::run(args),
        Command::Schema(args) => schema::run(args),
        Command::Completions(args) => Ok(completions::run(args)),
        Command::Man(args) => man::run(args),
        Command::Complete(args) => Ok(completions::complete(args)),
    }
}
