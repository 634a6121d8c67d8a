//! `cargo errcodes diff`

use std::path::Path;
use std::process::Command;

use errcodes_core::source::Source;
use serde_json::json;

use crate::catalog_file;
use crate::cli::{Diff, DiffFormat};
use crate::diff::{Bump, Change, find_changes};
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::terminal::{Json, Terminal, outln};
use crate::text::{plural, table_lines};

pub(crate) fn run(args: &Diff, terminal: &mut Terminal) -> Result<ExitStatus, CliError> {
    let (old, new) = (source(&args.old)?, source(&args.new)?);
    let new = catalog_file::load(&new);
    if catalog_file::has_errors(&new, terminal) {
        return Ok(ExitStatus::Findings);
    }
    let old = catalog_file::load(&old);
    let changes = find_changes(&old, &new, args.non_exhaustive);
    let bump = changes.iter().map(|change| change.bump).max();
    match args.format {
        DiffFormat::Json => show_json(&changes, bump, terminal),
        DiffFormat::Table => show_table(&changes, bump, terminal),
    }
    Ok(match bump {
        None => ExitStatus::Success,
        Some(_) => ExitStatus::Findings,
    })
}

/// Reads a file, or `REVISION:PATH` from git.
fn source(name: &str) -> Result<Source, CliError> {
    let is_revision = !Path::new(name).exists() && name != "-" && name.contains(':');
    if !is_revision {
        return catalog_file::read(Path::new(name));
    }
    // git resolves a path relative to the current directory only if it begins with `./`.
    let (revision, path) = name.split_once(':').unwrap_or((name, ""));
    let path = if path.starts_with('.') || path.starts_with('/') {
        path.to_owned()
    } else {
        format!("./{path}")
    };
    let output = Command::new("git")
        .args(["show", "--end-of-options", &format!("{revision}:{path}")])
        .output();
    let output = output.map_err(|error| format!("can't run git: {error}"))?;
    if !output.status.success() {
        let reason = String::from_utf8_lossy(&output.stderr);
        return Err(CliError::new(format!(
            "git can't read `{name}`: {}",
            reason.trim()
        )));
    }
    Ok(Source {
        path: name.to_owned(),
        text: String::from_utf8(output.stdout).map_err(|_| format!("`{name}` is not UTF-8"))?,
    })
}

fn show_json(changes: &[Change], bump: Option<Bump>, terminal: &mut Terminal) {
    let list = changes.iter().map(|change| {
        json!({ "bump": change.bump.name(), "place": change.location, "change": change.description })
    });
    let json = json!({
        "bump": bump.map(Bump::name),
        "changes": list.collect::<Vec<_>>(),
    });
    outln!(terminal, "{}", Json::Indented(&json));
}

fn show_table(changes: &[Change], bump: Option<Bump>, terminal: &mut Terminal) {
    let rows = changes
        .iter()
        .map(|change| [change.bump.name(), &*change.location, &*change.description]);
    for line in table_lines(&rows.collect::<Vec<_>>(), 0) {
        outln!(terminal, "{}", line);
    }
    match bump {
        None => outln!(terminal, "no changes"),
        Some(bump) => {
            let number = plural(changes.len(), "change");
            outln!(
                terminal,
                "\n{}: requires a {} version bump",
                number,
                bump.name()
            );
        }
    }
}
