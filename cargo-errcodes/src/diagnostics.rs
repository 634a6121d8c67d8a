//! The formats in which diagnostics are printed.

pub(crate) mod cargo;

use std::borrow::Cow;

use clap::ValueEnum;
use errcodes_core::diagnostic::Diagnostic;
use errcodes_core::rule::{Rule, Severity};
use errcodes_core::source::{Source, Span};
use serde_json::json;

use crate::error::CliError;
use crate::terminal::{Json, Styled, Terminal, outln};

/// A format of diagnostics.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// The format of the compiler, with the lines of the catalog.
    #[default]
    Full,
    /// One line per diagnostic: path, line, column and message.
    Short,
    /// One line with a JSON object per diagnostic.
    Json,
    /// Annotations for a pull request on GitHub.
    Github,
    /// Messages as in `cargo check --message-format=json`, together with those of the build, for editors.
    Cargo,
}

/// A format of a report that has no build messages.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    /// The format of the compiler, with the lines of the catalog.
    #[default]
    Full,
    /// One line per finding: path, line, column and message.
    Short,
    /// One line with a JSON object per finding, and one for the summary.
    Json,
    /// Annotations for a pull request on GitHub.
    Github,
}

impl From<ReportFormat> for Format {
    fn from(format: ReportFormat) -> Self {
        match format {
            ReportFormat::Full => Self::Full,
            ReportFormat::Short => Self::Short,
            ReportFormat::Json => Self::Json,
            ReportFormat::Github => Self::Github,
        }
    }
}

/// A file that diagnostics are about.
pub(crate) struct File<'s> {
    /// The text, and the path that is shown.
    source: Cow<'s, Source>,
    /// The details that only the messages of cargo contain.
    origin: cargo::Origin,
}

impl<'s> From<&'s Source> for File<'s> {
    fn from(source: &'s Source) -> Self {
        Self {
            source: Cow::Borrowed(source),
            origin: cargo::Origin::default(),
        }
    }
}

/// Prints a diagnostic in a format; `kind` is the name of its rule.
pub(crate) fn show(
    diagnostic: &Diagnostic,
    kind: &str,
    file: &File<'_>,
    severity: Severity,
    format: Format,
    terminal: &mut Terminal,
) {
    let source = &*file.source;
    let level = level(severity);
    match format {
        Format::Full => {
            let rendered = diagnostic.render_styled(source, severity);
            outln!(terminal, "{}\n", Styled(rendered));
        }
        Format::Short => outln!(terminal, "{}", short_line(diagnostic, source, level)),
        Format::Json => {
            let line = as_json(diagnostic, kind, source, level);
            outln!(terminal, "{}", Json::Line(&line));
        }
        Format::Github => {
            let line = github_line(diagnostic, kind, source, level);
            outln!(terminal, "{}", line);
        }
        Format::Cargo => {
            let line = cargo::message(diagnostic, kind, file, severity);
            outln!(terminal, "{}", Json::Written(&line));
        }
    }
}

/// Prints that a file could not be read. Its text is empty.
pub(crate) fn show_unread(
    file: &File<'_>,
    error: &CliError,
    format: Format,
    terminal: &mut Terminal,
) {
    let path = &file.source.path;
    match format {
        Format::Full | Format::Short => terminal.error(error),
        Format::Json => {
            let line = json!({
                "path": path, "level": "error", "kind": "unread", "message": error.message, "place": null,
                "labels": [], "help": error.help, "note": null,
            });
            outln!(terminal, "{}", Json::Line(&line));
        }
        Format::Github => outln!(
            terminal,
            "::error file={},title={}::{}",
            escape_property(path),
            escape_property("errcodes: unread"),
            escape_data(&error.to_string()),
        ),
        Format::Cargo => {
            let mut diagnostic = Diagnostic::new(Rule::Usage, &error.message, Span::default());
            diagnostic.help.clone_from(&error.help);
            show(
                &diagnostic,
                "unread",
                file,
                Severity::Error,
                format,
                terminal,
            );
        }
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning | Severity::Deprecation => "warning",
    }
}

fn short_line(diagnostic: &Diagnostic, source: &Source, level: &str) -> String {
    let (line, column) = source.line_and_column(diagnostic.span.start);
    let path = &source.path;
    let message = first_line(&diagnostic.message);
    let help = diagnostic.help.as_ref();
    let help = help.map_or_else(String::new, |help| {
        // If the help continues with a list, its first line ends with a colon.
        format!(" ({})", first_line(help).trim_end_matches(':'))
    });
    format!("{path}:{line}:{column}: {level}: {message}{help}")
}

fn github_line(diagnostic: &Diagnostic, kind: &str, source: &Source, level: &str) -> String {
    let (line, column) = source.line_and_column(diagnostic.span.start);
    let (end_line, end_column) = source.line_and_column(diagnostic.span.end);
    let help = diagnostic.help.as_ref();
    let help = help.map_or_else(String::new, |help| format!("\n{help}"));
    let path = escape_property(&source.path);
    let title = escape_property(&format!("errcodes: {kind}"));
    let message = escape_data(&format!("{}{help}", diagnostic.message));
    format!(
        "::{level} file={path},line={line},endLine={end_line},col={column},endColumn={end_column},title={title}::{message}"
    )
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

fn as_json(diagnostic: &Diagnostic, kind: &str, source: &Source, level: &str) -> serde_json::Value {
    let place = |span: Span| {
        let (line, column) = source.line_and_column(span.start);
        let (end_line, end_column) = source.line_and_column(span.end);
        json!({
            "line": line, "column": column, "end_line": end_line, "end_column": end_column,
            "start": span.start, "end": span.end,
        })
    };
    let labels = diagnostic.labels.iter();
    let labels = labels.map(|(span, text)| json!({ "place": place(*span), "text": text }));
    json!({
        "path": source.path,
        "level": level,
        "kind": kind,
        "message": diagnostic.message,
        "place": place(diagnostic.span),
        "labels": labels.collect::<Vec<_>>(),
        "help": diagnostic.help,
        "note": diagnostic.note,
    })
}

/// Escapes the characters that would end the text of an annotation.
fn escape_data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn escape_property(text: &str) -> String {
    escape_data(text).replace(':', "%3A").replace(',', "%2C")
}
