//! `cargo errcodes check`

use errcodes_core::report::{Report, Reports};
use errcodes_core::source::Source;
use errcodes_core::{parse, validate};
use serde_json::json;

use crate::cli::{Check, Format};
use crate::{Outcome, catalogs};

pub(crate) fn run(args: &Check) -> Result<Outcome, String> {
    let catalogs::Found { paths, missing } = catalogs::named_or_found(&args.paths)?;
    let mut count = Count::default();
    for message in missing {
        anstream::eprintln!("error: {message}");
        count.errors += 1;
    }
    for path in &paths {
        let source = catalogs::read(path)?;
        for report in reports(&source) {
            let is_warning = report.kind.is_warning() && !args.deny_warnings;
            count.add(is_warning);
            show(&report, &source, is_warning, args.format);
        }
    }
    if matches!(args.format, Format::Full | Format::Short) {
        let catalogs = plural(paths.len(), "catalog");
        let Count { errors, warnings } = count;
        let (errors, warnings) = (plural(errors, "error"), plural(warnings, "warning"));
        anstream::eprintln!("{catalogs} checked: {errors}, {warnings}");
    }
    Ok(if count.errors == 0 {
        Outcome::Fine
    } else {
        Outcome::Found
    })
}

/// All that is to be said of a catalog.
pub(crate) fn reports(source: &Source) -> Vec<Report> {
    let mut reports = Reports::default();
    let catalog = parse::parse(source, &mut reports);
    validate::validate(&catalog, &mut reports);
    reports.into_sorted()
}

/// Whether a catalog has mistakes, which are shown.
pub(crate) fn has_mistakes(source: &Source) -> bool {
    let mut mistakes = reports(source);
    mistakes.retain(|report| !report.kind.is_warning());
    for report in &mistakes {
        show(report, source, false, Format::Full);
    }
    if !mistakes.is_empty() {
        let number = plural(mistakes.len(), "mistake");
        anstream::eprintln!("{number} in {}: nothing is done", source.path);
    }
    !mistakes.is_empty()
}

#[derive(Clone, Copy, Default)]
struct Count {
    errors: usize,
    warnings: usize,
}

impl Count {
    fn add(&mut self, is_warning: bool) {
        if is_warning {
            self.warnings += 1;
        } else {
            self.errors += 1;
        }
    }
}

pub(crate) fn plural(number: usize, word: &str) -> String {
    match number {
        1 => format!("1 {word}"),
        _ => format!("{number} {word}s"),
    }
}

fn show(report: &Report, source: &Source, is_warning: bool, format: Format) {
    let level = if is_warning { "warning" } else { "error" };
    let (line, column) = source.line_and_column(report.span.start);
    let (path, message) = (&source.path, &report.message);
    match format {
        Format::Full => crate::outln!("{}\n", report.render_styled(source, is_warning)),
        Format::Short => {
            let help = report.help.as_ref();
            let help = help.map_or_else(String::new, |help| format!(" ({})", first_line(help)));
            crate::outln!("{path}:{line}:{column}: {level}: {message}{help}");
        }
        Format::Json => crate::outln!("{}", as_json(report, source, level)),
        Format::Github => {
            let (end_line, end_column) = source.line_and_column(report.span.end);
            let help = report.help.as_ref();
            let help = help.map_or_else(String::new, |help| format!("\n{help}"));
            crate::outln!(
                "::{level} file={},line={line},endLine={end_line},col={column},endColumn={end_column},title={}::{}",
                escape_property(path),
                escape_property(&format!("errcodes: {}", report.kind.name())),
                escape_data(&format!("{message}{help}")),
            );
        }
    }
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

fn as_json(report: &Report, source: &Source, level: &str) -> serde_json::Value {
    let place = |span: errcodes_core::source::Span| {
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
        "kind": report.kind.name(),
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
