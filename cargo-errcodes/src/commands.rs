//! The commands, one file each. No command uses another one.

mod adopt;
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
mod verify;

use crate::cli::Command;
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::terminal::Terminal;

/// Runs a command.
pub(crate) fn run(command: &Command, terminal: &mut Terminal) -> Result<ExitStatus, CliError> {
    match command {
        Command::New(args) => new::run(args, terminal),
        Command::Import(args) => import::run(args, terminal),
        Command::Adopt(args) => adopt::run(args, terminal),
        Command::Sync(args) => sync::run(args, terminal),
        Command::Verify(args) => verify::run(args, terminal),
        Command::Check(args) => check::run(args, terminal),
        Command::Fmt(args) => fmt::run(args, terminal),
        Command::Explain(args) => explain::run(args, terminal),
        Command::Diff(args) => diff::run(args, terminal),
        Command::Docs(args) => docs::run(args, terminal),
        Command::Generate(args) => generate::run(args, terminal),
        Command::Schema(args) => schema::run(args, terminal),
        Command::Completions(args) => Ok(completions::run(args, terminal)),
        Command::Man(args) => man::run(args, terminal),
        Command::Complete(args) => Ok(completions::complete(args, terminal)),
    }
}
