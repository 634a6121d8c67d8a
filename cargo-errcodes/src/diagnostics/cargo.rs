//! Diagnostics as messages of `cargo check --message-format=json`.
//!
//! [Cargo](https://doc.rust-lang.org/cargo/reference/external-tools.html#json-messages) defines the message, and
//! [rustc](https://doc.rust-lang.org/rustc/json.html#diagnostics) the diagnostic in it.

use std::borrow::Cow;
use std::fs;
use std::io::Read as _;
use std::path::Path;

use cargo_metadata::Package;
use errcodes_core::diagnostic::Diagnostic;
use errcodes_core::rule::Severity;
use errcodes_core::source::{Source, Span};
use serde_json::json;

use super::{File, level};

/// The details of a file in a message, in addition to its text and path.
#[derive(Default)]
pub(super) struct Origin {
    /// The package that the message is about.
    package: Option<Package>,
    /// The length of the byte order mark, which is part of the file, but not of its text.
    byte_order_mark: usize,
}

impl<'s> File<'s> {
    /// Returns the file of a package, as cargo names it: relative to the folder of the workspace, if it is in that folder.
    pub(crate) fn in_workspace(
        source: &'s Source,
        workspace_root: &Path,
        package: Option<&Package>,
    ) -> Self {
        let path = Path::new(&source.path);
        let shown = match fs::canonicalize(path) {
            Ok(place) => relative_to(&place, workspace_root),
            // The file does not exist, or it is standard input.
            Err(_) => source.path.clone(),
        };
        Self {
            source: Cow::Owned(Source {
                path: shown,
                text: source.text.clone(),
            }),
            origin: Origin {
                package: package.cloned(),
                byte_order_mark: byte_order_mark(path),
            },
        }
    }
}

fn relative_to(place: &Path, folder: &Path) -> String {
    let folder = fs::canonicalize(folder);
    let relative = folder
        .ok()
        .and_then(|folder| place.strip_prefix(folder).ok());
    relative.unwrap_or(place).display().to_string()
}

/// Returns the length of the byte order mark at the start of a file.
pub(crate) fn byte_order_mark(path: &Path) -> usize {
    const MARK: [u8; 3] = *b"\xEF\xBB\xBF";
    let mut start = [0; MARK.len()];
    // Opening a pipe would wait for its writer.
    let is_marked = path.is_file()
        && fs::File::open(path).is_ok_and(|mut file| file.read_exact(&mut start).is_ok())
        && start == MARK;
    if is_marked { MARK.len() } else { 0 }
}

/// Returns the message of cargo for a diagnostic. If the package is unknown, it is the message of rustc.
///
/// The order of keys is that of rustc: the problem matcher `$rustc-json` of Visual Studio Code is a regular expression that
/// requires it.
pub(super) fn message(
    diagnostic: &Diagnostic,
    kind: &str,
    file: &File<'_>,
    severity: Severity,
) -> String {
    let message = rustc_message(diagnostic, kind, file, severity);
    match &file.origin.package {
        Some(package) => object([
            ("reason", text("compiler-message")),
            ("package_id", json!(package.id).to_string()),
            ("manifest_path", json!(package.manifest_path).to_string()),
            ("target", json!(package.targets.first()).to_string()),
            ("message", message),
        ]),
        None => message,
    }
}

fn rustc_message(
    diagnostic: &Diagnostic,
    kind: &str,
    file: &File<'_>,
    severity: Severity,
) -> String {
    let labels = diagnostic.labels.iter();
    let labels = labels.map(|(place, label)| span(file, *place, Some(label)));
    let spans = std::iter::once(span(file, diagnostic.span, None)).chain(labels);
    let help = diagnostic.help.iter().map(|help| child("help", help));
    let note = diagnostic.note.iter().map(|note| child("note", note));
    let rendered = diagnostic.render_as(&file.source, severity);
    object([
        ("message", text(&diagnostic.message)),
        ("$message_type", text("diagnostic")),
        (
            "code",
            object([
                ("code", text(&format!("errcodes::{kind}"))),
                ("explanation", null()),
            ]),
        ),
        ("level", text(level(severity))),
        ("spans", array(spans)),
        ("children", array(help.chain(note))),
        ("rendered", text(&format!("{rendered}\n\n"))),
    ])
}

/// Returns a range of the file. The range without a label is the primary one.
fn span(file: &File<'_>, span: Span, label: Option<&str>) -> String {
    let (line_start, column_start) = file.source.line_and_column(span.start);
    let (line_end, column_end) = file.source.line_and_column(span.end);
    let lines = file.source.text.lines().enumerate();
    let lines = lines.skip(line_start - 1).take(line_end - line_start + 1);
    let lines = lines.map(|(at, line)| {
        let start = if at + 1 == line_start {
            column_start
        } else {
            1
        };
        let end = if at + 1 == line_end {
            column_end
        } else {
            line.chars().count() + 1
        };
        object([
            ("text", text(line)),
            ("highlight_start", start.to_string()),
            ("highlight_end", end.to_string()),
        ])
    });
    let byte_order_mark = file.origin.byte_order_mark;
    object([
        ("file_name", text(&file.source.path)),
        ("byte_start", (span.start + byte_order_mark).to_string()),
        ("byte_end", (span.end + byte_order_mark).to_string()),
        ("line_start", line_start.to_string()),
        ("line_end", line_end.to_string()),
        ("column_start", column_start.to_string()),
        ("column_end", column_end.to_string()),
        ("is_primary", label.is_none().to_string()),
        ("text", array(lines)),
        ("label", label.map_or_else(null, text)),
        ("suggested_replacement", null()),
        ("suggestion_applicability", null()),
        ("expansion", null()),
    ])
}

/// Returns a message that belongs to a diagnostic.
fn child(level: &str, message: &str) -> String {
    object([
        ("message", text(message)),
        ("code", null()),
        ("level", text(level)),
        ("spans", array([])),
        ("children", array([])),
        ("rendered", null()),
    ])
}

/// Writes an object with its keys in this order, which `serde_json` would sort.
fn object<const N: usize>(members: [(&str, String); N]) -> String {
    let members = members.map(|(key, value)| format!("\"{key}\":{value}"));
    format!("{{{}}}", members.join(","))
}

fn array(values: impl IntoIterator<Item = String>) -> String {
    let values: Vec<String> = values.into_iter().collect();
    format!("[{}]", values.join(","))
}

fn text(text: &str) -> String {
    json!(text).to_string()
}

fn null() -> String {
    "null".to_owned()
}
