//! Catalog files: the ones a command works on, their diagnostics, and the files generated from them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

use errcodes_core::codegen::Plan;
use errcodes_core::diagnostic::Diagnostic;
use errcodes_core::inert::inert;
use errcodes_core::load::Loaded;
use errcodes_core::locate::{self, MAX_MEGABYTES, read_all};
use errcodes_core::resolved::EnumView;
use errcodes_core::rule::{Rule, Severity};
use errcodes_core::source::Source;
use errcodes_core::suggest::nearest;

use crate::cli::{Workspace, WriteMode};
use crate::diagnostics::{self, Format};
use crate::error::CliError;
use crate::exit_status::ExitStatus;
use crate::nfc::nfc;
use crate::terminal::{Terminal, errln, outln};
use crate::text::plural;
use crate::{files, rust_usages};

/// Reads a catalog; `-` is standard input.
pub(crate) fn read(path: &Path) -> Result<Source, CliError> {
    if path == Path::new("-") {
        let bytes = read_all(io::stdin(), MAX_MEGABYTES);
        let text = bytes.and_then(|bytes| {
            String::from_utf8(bytes).map_err(|_| io::Error::other("it is not UTF-8"))
        });
        let text =
            text.map_err(|error| CliError::new(format!("can't read standard input: {error}")))?;
        return Ok(Source {
            path: "<stdin>".to_owned(),
            text,
        });
    }
    let shown = path.display().to_string();
    match locate::read(path) {
        Ok(Some(text)) => Ok(Source { path: shown, text }),
        Ok(None) => Err(CliError::new(format!("no such file: {shown}"))),
        Err(reason) => Err(CliError::new(format!(
            "can't read the catalog `{shown}`: {reason}"
        ))),
    }
}

/// Reads the catalog of a command whose first argument is a page.
pub(crate) fn read_after_page(path: &Path) -> Result<Source, CliError> {
    let source = read(path)?;
    if source.text.trim_start().starts_with('<') {
        let message = format!("{} is HTML, not a catalog", source.path);
        return Err(CliError::new(message).help("pass the page first, then the catalog"));
    }
    Ok(source)
}

/// Checks that a catalog contains the enums that the user selects.
pub(crate) fn check_enum_names(names: &[String], loaded: &Loaded<'_>) -> Result<(), CliError> {
    let known: Vec<&str> = loaded.views().map(EnumView::name).collect();
    let is_unknown = |name: &&String| !known.contains(&name.as_str());
    let Some(name) = names.iter().find(is_unknown) else {
        return Ok(());
    };
    let help = match nearest(name, known.iter().copied()) {
        Some(name) => format!("use `--enum {name}`"),
        None => format!("its enums are: {}", known.join(", ")),
    };
    let message = format!("the catalog has no enum `{name}`");
    Err(CliError::new(message).help(help))
}

/// Reads catalogs, and stops with an error at the first one that can't be read.
///
/// Before that error, the caller shows the diagnostics of the catalogs that were read.
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
    /// An error for each included catalog that does not exist, and for each source file that is not readable.
    pub(crate) missing: Vec<CliError>,
}

/// Returns the error for a workspace in which no package includes a catalog.
pub(crate) fn no_catalog(workspace: &Workspace) -> CliError {
    let message = match &workspace.packages[..] {
        [] => "no package of this workspace includes a catalog".to_owned(),
        [package] => format!("package `{package}` does not include a catalog"),
        packages => format!(
            "none of the packages {} includes a catalog",
            packages.join(", ")
        ),
    };
    CliError::new(message).help("pass the path of a catalog; `--help` has examples")
}

/// Returns the catalogs at the given paths, or, if there are no paths, the catalogs that the packages of the workspace
/// include.
pub(crate) fn resolve_inputs(paths: &[PathBuf], workspace: &Workspace) -> Result<Inputs, CliError> {
    if !paths.is_empty() {
        return Ok(Inputs {
            paths: paths.to_vec(),
            missing: Vec::new(),
        });
    }
    let included = included_catalogs(workspace)?;
    if included.paths.is_empty() && included.missing.is_empty() {
        return Err(no_catalog(workspace));
    }
    Ok(included)
}

/// Returns the catalogs that the source files of the workspace include.
fn included_catalogs(workspace: &Workspace) -> Result<Inputs, CliError> {
    let sources = rust_usages::scan_workspace(workspace)?;
    let unread = sources.unread.into_iter();
    let unread = unread.map(|(shown, reason)| unread_source(&shown, &reason));
    let mut missing: Vec<_> = unread.collect();
    let mut catalogs = BTreeSet::new();
    for source in &sources.sources {
        for usage in &source.usages {
            if let Some(place) = source.resolve(&usage.path) {
                catalogs.insert(relative_to_cwd(place));
            } else {
                let (shown, path) = (&source.source.path, &usage.path);
                let message = format!("{shown} includes `{path}`, which does not exist");
                missing.push(CliError::new(message));
            }
        }
    }
    Ok(Inputs {
        paths: catalogs.into_iter().collect(),
        missing,
    })
}

/// Returns the error for a source file that can't be searched for catalogs.
pub(crate) fn unread_source(path: &str, reason: &str) -> CliError {
    CliError::new(format!(
        "can't find the catalogs that {path} includes: {reason}"
    ))
}

/// Returns a path relative to the current directory, if the path is below it.
pub(crate) fn relative_to_cwd(path: PathBuf) -> PathBuf {
    let cwd = std::env::current_dir().ok();
    let relative = cwd.and_then(|cwd| path.strip_prefix(cwd).map(Path::to_path_buf).ok());
    relative.unwrap_or(path)
}

/// Reads and checks the text of a catalog.
pub(crate) fn load(source: &Source) -> Loaded<'_> {
    errcodes_core::load::load(source, nfc)
}

/// Returns the diagnostics of a catalog that do not depend on the options with which it is included.
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

/// Shows the errors of a catalog and its clashing default names. Returns whether there are any.
pub(crate) fn has_errors_with_names(loaded: &Loaded<'_>, terminal: &mut Terminal) -> bool {
    show_errors(loaded.source, diagnostics_with_names(loaded), terminal)
}

fn show_errors(source: &Source, mut errors: Vec<Diagnostic>, terminal: &mut Terminal) -> bool {
    errors.retain(|error| error.severity() == Severity::Error);
    for error in &errors {
        diagnostics::show(
            error,
            error.rule.name(),
            &source.into(),
            Severity::Error,
            Format::Full,
            terminal,
        );
    }
    if !errors.is_empty() {
        let number = plural(errors.len(), "error");
        errln!(
            terminal,
            "error: {} has {}, nothing was done",
            source.path,
            number
        );
    }
    !errors.is_empty()
}

/// The schema for all catalogs of a folder.
const SCHEMA: &str = "errcodes.schema.json";

/// Returns the line with which editors find the schema, if the folder of a new catalog has one.
pub(crate) fn schema_line(output: Option<&Path>) -> Option<String> {
    let output = output.filter(|output| *output != Path::new("-"))?;
    let has_schema = output.with_file_name(SCHEMA).is_file();
    has_schema.then(|| format!("#:schema ./{SCHEMA}\n"))
}

/// Writes a file that is generated from catalogs, unless it is up to date.
///
/// # Errors
///
/// If the file exists and was not generated, or can't be written.
pub(crate) fn write_generated(
    output: &Path,
    text: &str,
    catalogs: &[PathBuf],
    mode: WriteMode,
    terminal: &mut Terminal,
) -> Result<ExitStatus, CliError> {
    let place = fs::canonicalize(output).ok();
    let is_output = |path: &PathBuf| place.is_some() && fs::canonicalize(path).ok() == place;
    if catalogs.iter().any(is_output) {
        let message = format!("the output file {} is the catalog", output.display());
        return Err(CliError::new(message).help("choose another output file"));
    }
    let before = files::content(output)?;
    let old_text = before.as_deref().map(String::from_utf8_lossy);
    if mode != WriteMode::Check && !old_text.is_none_or(|text| is_generated(&text)) {
        let message = format!(
            "{} exists and was not generated by this command",
            output.display()
        );
        return Err(CliError::new(message).help("choose another output file, or remove this one"));
    }
    write_or_check(output, before.as_deref(), text, mode, terminal)
}

/// Writes a file that currently contains `before`, unless it is up to date. In the other modes, reports that it is not up
/// to date.
pub(crate) fn write_or_check(
    output: &Path,
    before: Option<&[u8]>,
    text: &str,
    mode: WriteMode,
    terminal: &mut Terminal,
) -> Result<ExitStatus, CliError> {
    if is_up_to_date(before, text) {
        return Ok(ExitStatus::Success);
    }
    match mode {
        WriteMode::Write => files::write(output, before, text, terminal)?,
        WriteMode::DryRun => outln!(terminal, "{}", output.display()),
        WriteMode::Check => {
            let state = if before.is_some() {
                "is out of date"
            } else {
                "does not exist"
            };
            // A line break in a file name must not start a new line of output.
            let output = output.display().to_string();
            let finding = CliError::new(format!("{} {state}", inert(&output)));
            terminal.error(&finding.help("run the command without `--check`"));
            return Ok(ExitStatus::Findings);
        }
    }
    Ok(ExitStatus::Success)
}

/// Returns whether the content of a file is `text`. Line endings are ignored, because a checkout may have changed them.
pub(crate) fn is_up_to_date(before: Option<&[u8]>, text: &str) -> bool {
    let old_text = before.map(String::from_utf8_lossy);
    old_text.is_some_and(|old| old.replace("\r\n", "\n") == text)
}

/// Returns whether the content of a file was generated by a command, or is empty.
fn is_generated(text: &str) -> bool {
    // Only these two, because catalogs can also mention the other commands.
    let commands = ["`cargo errcodes docs`", "`cargo errcodes generate`"];
    text.trim().is_empty() || commands.iter().any(|command| text.contains(command))
}
