//! `cargo errcodes`, the command line tool for catalogs.
//!
//! This is a program. It is also a library, but only for fuzz targets and tests: its items are not a public API.

mod adopt;
mod candidates;
mod catalog_file;
mod cli;
mod commands;
mod deprecated_flags;
mod diagnostics;
mod diff;
mod docs;
mod draft;
mod error;
mod exit_status;
mod files;
mod format;
mod names;
mod nfc;
mod packaging;
mod page;
mod page_file;
mod rust_usages;
mod schema;
mod shell_line;
mod sync;
mod terminal;
mod text;
mod verify;
mod workspace;

use std::process::ExitCode;

use clap::Parser as _;

use cli::{Cargo, Errcodes};
use errcodes_core::source::Source;
use exit_status::ExitStatus;
use terminal::{Terminal, errln};

/// Runs the program.
#[doc(hidden)]
pub fn main() -> ExitCode {
    let mut terminal = Terminal::default();
    let deprecated_flags::Args { args, warnings } =
        deprecated_flags::replace(std::env::args_os().collect());
    for warning in &warnings {
        terminal.warning(warning);
    }
    let status = match Cargo::try_parse_from(args) {
        Ok(Cargo::Errcodes(args)) => run(&args, &mut terminal),
        Err(error) => {
            terminal.usage(&error);
            if error.use_stderr() {
                ExitStatus::Failure
            } else {
                ExitStatus::Success
            }
        }
    };
    let status = match terminal.finish() {
        Ok(()) => status,
        Err(error) => {
            errln!(terminal, "error: can't write to standard output: {}", error);
            ExitStatus::Failure
        }
    };
    status.into()
}

#[doc(hidden)]
pub use nfc::nfc;

/// Returns the catalog that `import` creates from a page and its file name; `None` if the page contains no codes.
#[doc(hidden)]
pub fn catalog_of_page(name: &str, page: &[u8]) -> Option<String> {
    let page = page::read_page(name, page, &page::Options::default()).ok()?;
    if page.spaces.is_empty() {
        return None;
    }
    let draft = draft::draft(page, "Vendor".to_owned(), format!("`{name}`"), None);
    let catalog = draft.to_catalog();
    let source = Source {
        path: name.to_owned(),
        text: catalog.draft_text(),
    };
    Some(catalog.finish(&catalog_file::load(&source).diagnostics))
}

fn run(args: &Errcodes, terminal: &mut Terminal) -> ExitStatus {
    terminal.set_color(args.color.into());
    terminal.set_quiet(args.quiet);
    commands::run(&args.command, terminal).unwrap_or_else(|error| {
        terminal.error(&error);
        ExitStatus::Failure
    })
}
