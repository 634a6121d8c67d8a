//! `cargo errcodes`: what a catalog's author does every day.

mod catalogs;
mod check;
mod cli;
mod completions;
mod diff;
mod docs;
mod draft;
mod explain;
mod fmt;
mod generate;
mod import;
mod man;
mod names;
mod new;
mod nfc;
mod page;
mod schema;
mod sources;
mod sync;

use std::fmt::Arguments;
use std::io::{ErrorKind, Write as _};
use std::process::ExitCode;

use clap::Parser as _;

use cli::{Cargo, Command};

/// How the program ends. The numbers are part of what users rely on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// All is well, or what was asked for is shown.
    Fine = 0,
    /// There are mistakes, differences, or nothing that was asked for.
    Found = 1,
    /// The command can't be done: a file can't be read, an argument is wrong.
    Impossible = 2,
}

/// Writes to the standard output.
fn print(text: Arguments<'_>) {
    if let Err(error) = anstream::stdout().write_fmt(text) {
        // Who reads no further has what they wanted.
        if error.kind() == ErrorKind::BrokenPipe {
            std::process::exit(Outcome::Fine as i32);
        }
        anstream::eprintln!("error: can't write: {error}");
        std::process::exit(Outcome::Impossible as i32);
    }
}

/// Writes to the standard output.
macro_rules! out {
    ($($text:tt)*) => { $crate::print(format_args!($($text)*)) };
}

/// Writes a line to the standard output.
macro_rules! outln {
    ($($text:tt)*) => { $crate::print(format_args!("{}\n", format_args!($($text)*))) };
}

use {out, outln};

fn main() -> ExitCode {
    let Cargo::Errcodes(args) = Cargo::parse();
    args.color.write_global();
    let outcome = match &args.command {
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
    let outcome = outcome.unwrap_or_else(|message| {
        anstream::eprintln!("error: {message}");
        Outcome::Impossible
    });
    ExitCode::from(outcome as u8)
}
