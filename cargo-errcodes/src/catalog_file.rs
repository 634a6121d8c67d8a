//! The files of catalogs: which ones a command works on, what is wrong with them, and the files made of them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

use errcodes_core::codegen::Plan;
use errcodes_core::diagnostic::Diagnostic;
use errcodes_core::inert::inert;
use errcodes_core::load::Loaded;
use errcodes_core::locate::{self, MAX_MEGABYTES, read_all};
use errcodes_core::rule::{Rule, Severity};
use errcodes_core::source::Source;

use crate::diagnostics::{self, Format};
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::nfc::nfc;
use crate::terminal::{Terminal, errln};
use crate::text::plural;
use crate::{files, rust_usages};

/// Reads a catalog; `-` is the standard input.
pub(crate) fn read(path: &Path) -> Result<Source, CliError> {
    if path == Path::new("-") {
        let bytes = read_all(io::stdin(), MAX_MEGABYTES);
        let text = bytes.and_then(|bytes| {
            String::from_utf8(bytes).map_err(|_| io::Error::other("it is not UTF-8"))
        });
        let text =
            text.map_err(|error| CliError::new(format!("can't read what is piped in: {error}")))?;
        return Ok(Source {
            path: "<stdin>".to_owned(),
            text,
        });
    }
    let shown = path.display().to_string();
    match locate::read(path) {
        Ok(Some(text)) => Ok(Source { path: shown, text }),
        Ok(None) => Err(CliError::new(format!("there is no file {shown}"))),
        Err(why) => Err(CliError::new(format!(
            "can't read the catalog `{shown}`: {why}"
        ))),
    }
}

/// Reads catalogs up to the first that can't be read, and returns why it can't.
///
/// The errors of those before it are shown first.
pub(crate) fn read_each(paths: &[PathBuf]) -> (Vec<Source>, Result<(), CliError>) {
    let mut sources = Vec::with_capacity(paths.len());
    for path in paths {
        match read(path) {
            Ok(source) => sources.push(source),
            Err(error) => return (sources, Err(error)),
        }
    }
    (sources, Ok(()))
}

/// The catalogs to work on.
pub(crate) struct Inputs {
    pub(crate) paths: Vec<PathBuf>,
    /// An error for each catalog that sources include and that does not exist, and for each source that is not readable.
    pub(crate) missing: Vec<CliError>,
}

/// The error of a command that has nothing to work on.
pub(crate) fn no_catalog() -> CliError {
    CliError::new("no crate of this workspace includes a catalog").help("name one, as in `--help`")
}

/// Those that are named, or else those that the crates of the workspace include.
pub(crate) fn resolve_inputs(paths: &[PathBuf]) -> Result<Inputs, CliError> {
    if !paths.is_empty() {
        return Ok(Inputs {
            paths: paths.to_vec(),
            missing: Vec::new(),
        });
    }
    let found = find()?;
    if found.paths.is_empty() && found.missing.is_empty() {
        return Err(no_catalog());
    }
    Ok(found)
}

/// The catalogs that the sources of this workspace name.
fn find() -> Result<Inputs, CliError> {
    let sources = rust_usages::of_workspace()?;
    let unread = sources.unread.into_iter();
    let unread = unread.map(|(shown, why)| unread_source(&shown, &why));
    let mut missing: Vec<_> = unread.collect();
    let mut catalogs = BTreeSet::new();
    for source in &sources.sources {
        for usage in &source.usages {
            if let Some(place) = source.resolve(&usage.path) {
                catalogs.insert(relative_to_cwd(place));
            } else {
                let (shown, path) = (&source.source.path, &usage.path);
                let message = format!("{shown} includes `{path}`, which is not there");
                missing.push(CliError::new(message));
            }
        }
    }
    Ok(Inputs {
        paths: catalogs.into_iter().collect(),
        missing,
    })
}

/// The error of a source whose catalogs are not known.
pub(crate) fn unread_source(path: &str, why: &str) -> CliError {
    CliError::new(format!("can't see which catalogs {path} includes: {why}"))
}

/// A path as people see it who are here.
pub(crate) fn relative_to_cwd(path: PathBuf) -> PathBuf {
    let here = std::env::current_dir().ok();
    let shown = here.and_then(|here| path.strip_prefix(here).map(Path::to_path_buf).ok());
    shown.unwrap_or(path)
}

/// Reads and checks the text of a catalog.
pub(crate) fn load(source: &Source) -> Loaded<'_> {
    errcodes_core::load::load(source, nfc)
}

/// Returns the diagnostics of a catalog, whatever options it is included with.
pub(crate) fn diagnostics(loaded: &Loaded<'_>) -> Vec<Diagnostic> {
    loaded.diagnostics.clone().into_sorted()
}

/// Returns the diagnostics of a catalog that is included without options that name enums.
pub(crate) fn diagnostics_with_names(loaded: &Loaded<'_>) -> Vec<Diagnostic> {
    let mut diagnostics = loaded.diagnostics.clone();
    let (_, of_names) = Plan::with_default_names(loaded);
    diagnostics.append(of_names);
    diagnostics.into_sorted()
}

/// Returns whether a diagnostic is about the default names of enums.
pub(crate) fn is_about_names(diagnostic: &Diagnostic) -> bool {
    diagnostic.rule == Rule::GeneratedName
}

/// Shows the errors of a catalog, and returns whether there are any.
pub(crate) fn has_errors(loaded: &Loaded<'_>, terminal: &mut Terminal) -> bool {
    show_errors(loaded.source, diagnostics(loaded), terminal)
}

/// Shows the errors of a catalog and its default names that clash, and returns whether there are any.
pub(crate) fn has_errors_with_names(loaded: &Loaded<'_>, terminal: &mut Terminal) -> bool {
    show_errors(loaded.source, diagnostics_with_names(loaded), terminal)
}

fn show_errors(source: &Source, mut errors: Vec<Diagnostic>, terminal: &mut Terminal) -> bool {
    errors.retain(|error| error.severity() == Severity::Error);
    for error in &errors {
        diagnostics::show(
            error,
            error.rule.name(),
            source,
            Severity::Error,
            Format::Full,
            terminal,
        );
    }
    if !errors.is_empty() {
        let number = plural(errors.len(), "mistake");
        errln!(terminal, "{} in {}: nothing is done", number, source.path);
    }
    !errors.is_empty()
}

/// Writes what is made of catalogs, or only says whether it is what is there.
pub(crate) fn write_or_check(
    output: &Path,
    text: &str,
    made_of: &[PathBuf],
    check: bool,
    terminal: &mut Terminal,
) -> Result<ExitStatus, CliError> {
    let place = fs::canonicalize(output).ok();
    let is_output = |path: &PathBuf| place.is_some() && fs::canonicalize(path).ok() == place;
    if made_of.iter().any(is_output) {
        let message = format!("{} is the catalog", output.display());
        return Err(CliError::new(message));
    }
    let before = files::content(output)?;
    let there = before.as_deref().map(String::from_utf8_lossy);
    // A checkout may have changed the ends of lines.
    let is_same = there
        .as_ref()
        .is_some_and(|there| there.replace("\r\n", "\n") == text);
    if !check && !there.is_none_or(|there| is_generated(&there)) {
        let message = format!(
            "{} is there, and is not what this command has made",
            output.display()
        );
        return Err(CliError::new(message).help("choose another name, or remove it first"));
    }
    if check && !is_same {
        terminal.finding(&outdated(output, made_of));
        return Ok(ExitStatus::Findings);
    }
    if !is_same {
        files::write(output, before.as_deref(), text, terminal)?;
    }
    Ok(ExitStatus::Success)
}

/// Returns whether the text of a file was generated by a command, or is empty.
fn is_generated(text: &str) -> bool {
    text.trim().is_empty() || text.contains("`cargo errcodes ")
}

fn outdated(output: &Path, made_of: &[PathBuf]) -> CliError {
    let made_of = made_of.iter().map(|path| path.display().to_string());
    let made_of = made_of.collect::<Vec<_>>().join(", ");
    let output = output.display().to_string();
    // The name of a file makes no line of its own.
    let message = format!(
        "{} is not what is made of {}",
        inert(&output),
        inert(&made_of)
    );
    CliError::new(message).help("run this without `--check`")
}
