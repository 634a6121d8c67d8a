//! `cargo errcodes completions`, and the hidden command that its scripts run

use std::ffi::OsString;

use clap::CommandFactory as _;
use clap_complete::engine;
use errcodes_core::inert::is_active;

use crate::cli::{Cargo, Complete, Completions, Shell};
use crate::exit_status::ExitStatus;
use crate::shell_line::ShellLine;
use crate::terminal::{Terminal, outln};

pub(crate) fn run(args: &Completions, terminal: &mut Terminal) -> ExitStatus {
    let script = match args.shell {
        Shell::Bash => include_str!("completions/cargo-errcodes.bash"),
        Shell::Elvish => include_str!("completions/cargo-errcodes.elv"),
        Shell::Fish => include_str!("completions/cargo-errcodes.fish"),
        Shell::Powershell => include_str!("completions/cargo-errcodes.ps1"),
        Shell::Zsh => include_str!("completions/cargo-errcodes.zsh"),
    };
    terminal.document(script);
    ExitStatus::Success
}

/// Prints the candidates for the last word, one per line, each followed by a tab and its help.
///
/// If the input is a whole line, first prints whether its last word begins with a quote, and the word itself.
pub(crate) fn complete(args: &Complete, terminal: &mut Terminal) -> ExitStatus {
    let mut words = args.words.clone();
    if let Some(line) = &args.line {
        let Some(line) = ShellLine::parse(line) else {
            return ExitStatus::Success;
        };
        let is_quoted = if line.is_quoted { "yes" } else { "no" };
        let last = line.words.last().map_or("", String::as_str);
        outln!(terminal, "{}\n{}", is_quoted, last);
        words = line.words.into_iter().map(OsString::from).collect();
    }
    let mut all: Vec<OsString> = vec!["cargo".into(), "errcodes".into()];
    all.extend(words);
    let last = all.len() - 1;
    let candidates = engine::complete(&mut Cargo::command(), all, last, None);
    for candidate in candidates.unwrap_or_default() {
        let value = candidate.get_value().to_string_lossy();
        let help = candidate.get_help().map(ToString::to_string);
        let help = help.as_deref().and_then(|help| help.lines().next());
        // A line break would start another candidate, and shells do not insert escape sequences literally.
        if value.contains(is_active) {
            continue;
        }
        match help {
            Some(help) => outln!(terminal, "{}\t{}", value, help),
            None => outln!(terminal, "{}", value),
        }
    }
    ExitStatus::Success
}
