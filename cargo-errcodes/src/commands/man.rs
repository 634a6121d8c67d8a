//! `cargo errcodes man`

use std::fs;

use clap::{Command, CommandFactory as _};
use clap_mangen::Man;
use errcodes_core::inert::inert;

use crate::cli::{self, Cargo, WriteMode};
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::terminal::Terminal;
use crate::text::plural;
use crate::{catalog_file, files};

pub(crate) fn run(args: &cli::Man, terminal: &mut Terminal) -> Result<ExitStatus, CliError> {
    let command = command()?;
    let Some(folder) = &args.folder else {
        terminal.document(&page(&command)?);
        return Ok(ExitStatus::Success);
    };
    if args.mode() == WriteMode::Write {
        fs::create_dir_all(folder).map_err(|error| {
            CliError::new(format!(
                "can't create the folder {}: {error}",
                folder.display()
            ))
        })?;
    }
    let subcommands = command
        .get_subcommands()
        .filter(|subcommand| !subcommand.is_hide_set() && subcommand.get_name() != "help")
        .map(standalone);
    let mut outdated = 0;
    for command in std::iter::once(command.clone()).chain(subcommands) {
        let path = folder.join(format!("{}.1", command.get_name()));
        let before = files::content(&path)?;
        let page = page(&command)?;
        if args.mode() != WriteMode::Check {
            let mode = args.mode();
            catalog_file::write_or_check(&path, before.as_deref(), &page, mode, terminal)?;
        } else if !catalog_file::is_up_to_date(before.as_deref(), &page) {
            outdated += 1;
        }
    }
    if outdated == 0 {
        return Ok(ExitStatus::Success);
    }
    let (number, folder) = (plural(outdated, "page"), folder.display().to_string());
    let finding = CliError::new(format!(
        "{} lacks the current version of {number}",
        inert(&folder)
    ));
    terminal.error(&finding.help("run the command without `--check`"));
    Ok(ExitStatus::Findings)
}

/// Returns the command as users type it, with its subcommands.
fn command() -> Result<Command, CliError> {
    let cargo = Cargo::command();
    let command = cargo.find_subcommand("errcodes").cloned();
    let command = command.ok_or_else(|| CliError::new("the command has no subcommand"))?;
    Ok(command
        .name("cargo-errcodes")
        .bin_name("cargo errcodes")
        .disable_help_subcommand(true))
}

/// Returns a subcommand under the name of its manual page: `cargo-errcodes-check`.
fn standalone(subcommand: &Command) -> Command {
    let name = subcommand.get_name();
    let page_name = format!("cargo-errcodes-{name}");
    let typed_name = format!("cargo errcodes {name}");
    subcommand
        .clone()
        // clap requires a static name. There is only one for each command.
        .name(&*page_name.leak())
        .bin_name(typed_name)
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
    // The page has no date, so that the same program always generates the same page.
    let title = format!(
        ".TH \"{}\" \"1\" \"\" \"cargo-errcodes {}\" \"cargo errcodes\"",
        command.get_name(),
        env!("CARGO_PKG_VERSION")
    );
    let after_help = command.get_after_help().map(ToString::to_string);
    let section = after_help.map_or_else(String::new, |text| section(&text));
    Ok(format!("{title}\n{page}{section}"))
}

/// Returns the text after the help as a section with unfilled lines; its first line is the heading.
fn section(text: &str) -> String {
    let (heading, lines) = text.split_once(":\n").unwrap_or(("Notes", text));
    let escape = |line: &str| {
        let line = line.replace('\\', "\\e").replace('-', "\\-");
        line.replace('\'', "\\*(Aq").replace('`', "\\`")
    };
    let lines: Vec<_> = lines.lines().map(escape).collect();
    let heading = heading.to_uppercase();
    format!(".SH \"{heading}\"\n.nf\n{}\n.fi\n", lines.join("\n"))
}
