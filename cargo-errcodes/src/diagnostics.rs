//! The formats in which reports are printed.

use clap::ValueEnum;
use errcodes_core::diagnostic::Diagnostic;
use errcodes_core::rule::Severity;
use errcodes_core::source::{Source, Span};
use serde_json::json;

use crate::error::CliError;
use crate::terminal::{Json, Styled, Terminal, outln};

/// The way to show diagnostics.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// As the compiler does, with the lines of the catalog.
    #[default]
    Full,
    /// A line for each: path, line, column, message.
    Short,
    /// An object of JSON for each, a line each.
    Json,
    /// Annotations of a pull request on GitHub.
    Github,
}

/// Prints a report in a format; `kind` is the name of the check that made it.
pub(crate) fn show(
    report: &Diagnostic,
    kind: &str,
    source: &Source,
    severity: Severity,
    format: Format,
    terminal: &mut Terminal,
) {
    let level = match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let (line, column) = source.line_and_column(report.span.start);
    let (path, message) = (&source.path, &report.message);
    match format {
        Format::Full => outln!(
            terminal,
            "{}\n",
            Styled(report.render_styled(source, severity))
        ),
        Format::Short => {
            let help = report.help.as_ref();
            let help = help.map_or_else(String::new, |help| format!(" ({})", first_line(help)));
            let message = first_line(message);
            outln!(
                terminal,
                "{}:{}:{}: {}: {}{}",
                path,
                line,
                column,
                level,
                message,
                help
            );
        }
        Format::Json => outln!(
            terminal,
            "{}",
            Json::Line(&as_json(report, kind, source, level))
        ),
        Format::Github => {
            let (end_line, end_column) = source.line_and_column(report.span.end);
            let help = report.help.as_ref();
            let help = help.map_or_else(String::new, |help| format!("\n{help}"));
            outln!(
                terminal,
                "::{} file={},line={},endLine={},col={},endColumn={},title={}::{}",
                level,
                escape_property(path),
                line,
                end_line,
                column,
                end_column,
                escape_property(&format!("errcodes: {kind}")),
                escape_data(&format!("{message}{help}")),
            );
        }
    }
}

/// Prints that a file could not be read.
pub(crate) fn show_unread(path: &str, error: &CliError, format: Format, terminal: &mut Terminal) {
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
    }
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

fn as_json(report: &Diagnostic, kind: &str, source: &Source, level: &str) -> serde_json::Value {
    let place = |span: Span| {
        let (line, column) = source.line_and_column(span.start);
        let (end_line, end_column) = source.line_and_column(span.end);
        json!({
            "line": line, "column": column, "end_line": end_line, "end_column": end_column,
            "start": span.start, "end": span.end,
        })
    };
    let labels = report.labels.iter();
    let labels = labels.map(|(span, text)| json!({ "place": place(*span), "text": text }));
    json!({
        "path": source.path,
        "level": level,
        "kind": kind,
        "message": report.message,
        "place": place(report.span),
        "labels": labels.collect::<Vec<_>>(),
        "help": report.help,
        "note": report.note,
    })
}

/// Text in an annotation: what would end it is escaped.
fn escape_data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn escape_property(text: &str) -> String {
    escape_data(text).replace(':', "%3A").replace(',', "%2C")
}
