//! `cargo errcodes man`

use std::fs;
use std::path::Path;

use clap::{Command, CommandFactory as _};
use clap_mangen::Man;

use crate::cli::{self, Cargo};
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::files;
use crate::terminal::Terminal;

pub(crate) fn run(args: &cli::Man, terminal: &mut Terminal) -> Result<ExitStatus, CliError> {
    let command = command()?;
    let Some(folder) = &args.output else {
        terminal.document(&page(&command)?);
        return Ok(ExitStatus::Success);
    };
    fs::create_dir_all(folder)
        .map_err(|error| CliError::new(format!("{}: {error}", folder.display())))?;
    write(&command, folder, terminal)?;
    for subcommand in command.get_subcommands().filter(|one| !one.is_hide_set()) {
        if subcommand.get_name() != "help" {
            write(&standalone(subcommand), folder, terminal)?;
        }
    }
    Ok(ExitStatus::Success)
}

/// The command as people type it, with its subcommands.
fn command() -> Result<Command, CliError> {
    let cargo = Cargo::command();
    let command = cargo.find_subcommand("errcodes").cloned();
    let command = command.ok_or_else(|| CliError::new("the command has no subcommand"))?;
    Ok(command
        .name("cargo-errcodes")
        .bin_name("cargo errcodes")
        .disable_help_subcommand(true))
}

/// A subcommand that is called as a page is: `cargo-errcodes-check`.
fn standalone(subcommand: &Command) -> Command {
    let name = subcommand.get_name();
    let (page, called) = (
        format!("cargo-errcodes-{name}"),
        format!("cargo errcodes {name}"),
    );
    subcommand
        .clone()
        // A handful, for as long as the program runs.
        .name(&*page.leak())
        .bin_name(called)
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
}

fn page(command: &Command) -> Result<String, CliError> {
    let man = Man::new(command.clone());
    let mut page = Vec::new();
    let rendered = man
        .render_name_section(&mut page)
        .and_then(|()| man.render_synopsis_section(&mut page))
        .and_then(|()| man.render_description_section(&mut page))
        .and_then(|()| man.render_options_section(&mut page));
    let rendered = if command.has_subcommands() {
        rendered.and_then(|()| man.render_subcommands_section(&mut page))
    } else {
        rendered
    };
    rendered.map_err(|error| CliError::new(error.to_string()))?;
    let page = String::from_utf8(page).map_err(|error| CliError::new(error.to_string()))?;
    // No date: the same program writes the same page.
    let title = format!(
        ".TH \"{}\" \"1\" \"\" \"cargo-errcodes {}\" \"cargo errcodes\"",
        command.get_name(),
        env!("CARGO_PKG_VERSION")
    );
    let more = command.get_after_help().map(ToString::to_string);
    let more = more.map_or_else(String::new, |more| section(&more));
    Ok(format!("{title}\n{page}{more}"))
}

/// The text at the end of the help, whose first line says what it is, as lines that stay lines.
fn section(text: &str) -> String {
    let (heading, lines) = text.split_once(":\n").unwrap_or(("Notes", text));
    let escape = |line: &str| {
        let line = line.replace('\\', "\\e").replace('-', "\\-");
        line.replace('\'', "\\*(Aq").replace('`', "\\`")
    };
    let lines: Vec<_> = lines.lines().map(escape).collect();
    let heading = match heading {
        "Exit codes" => "EXIT STATUS".to_owned(),
        other => other.to_uppercase(),
    };
    format!(".SH \"{heading}\"\n.nf\n{}\n.fi\n", lines.join("\n"))
}

fn write(command: &Command, folder: &Path, terminal: &mut Terminal) -> Result<(), CliError> {
    let path = folder.join(format!("{}.1", command.get_name()));
    let before = files::content(&path)?;
    files::write(&path, before.as_deref(), &page(command)?, terminal)
}
