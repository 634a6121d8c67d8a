//! `cargo errcodes`: what a catalog's author does every day.
//!
//! This is a program, and a library only for the fuzz target that reads pages: nothing of it is for others to rely on.

mod catalog_file;
mod check;
mod cli;
mod completions;
mod diagnostics;
mod diff;
mod docs;
mod draft;
mod exit_status;
mod explain;
mod files;
mod fmt;
mod generate;
mod import;
mod man;
mod names;
mod new;
mod nfc;
mod page;
mod rust_usages;
mod schema;
mod sync;
mod terminal;
mod text;

use std::process::ExitCode;

use clap::Parser as _;

use cli::{Cargo, Command, Errcodes};
use exit_status::ExitStatus;
use terminal::Lines;

/// Runs the program.
#[doc(hidden)]
pub fn main() -> ExitCode {
    let status = match Cargo::try_parse() {
        Ok(Cargo::Errcodes(args)) => run(&args),
        Err(error) => {
            terminal::usage(&error);
            if error.use_stderr() {
                ExitStatus::Failure
            } else {
                ExitStatus::Success
            }
        }
    };
    let status = match terminal::finish() {
        Ok(()) => status,
        Err(error) => {
            terminal::errln!("error: can't write to standard output: {}", error);
            ExitStatus::Failure
        }
    };
    status.into()
}

#[doc(hidden)]
pub use nfc::nfc;

/// Returns the catalog that `import` makes of a page, by the name of its file; nothing if it lists no codes.
#[doc(hidden)]
pub fn catalog_of_page(name: &str, page: &[u8]) -> Option<String> {
    let page = page::read(name, page, &page::Options::default()).ok()?;
    if page.spaces.is_empty() {
        return None;
    }
    let draft = draft::draft(page, "Vendor".to_owned(), format!("`{name}`"), None);
    Some(fmt::formatted(draft.write()))
}

fn run(args: &Errcodes) -> ExitStatus {
    args.color.write_global();
    let status = match &args.command {
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
    };
    status.unwrap_or_else(|message| {
        terminal::errln!("error: {}", Lines(&message));
        ExitStatus::Failure
    })
}
