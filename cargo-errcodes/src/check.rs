//! `cargo errcodes check`

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use errcodes_core::diagnostic::{Diagnostic, Diagnostics};
use errcodes_core::expand::Plan;
use errcodes_core::rule::{Rule, Severity};
use errcodes_core::source::Source;
use errcodes_core::{parse, validate};
use serde_json::json;

use crate::cli::{Check, Format};
use crate::nfc::nfc;
use crate::sources::{self, RustSource};
use crate::terminal::{Json, Lines, Styled, errln, outln};
use crate::{Outcome, catalogs};

pub(crate) fn run(args: &Check) -> Result<Outcome, String> {
    let mut count = Count::default();
    if args.paths.is_empty() {
        check_workspace(args, &mut count)?;
    } else {
        for path in &args.paths {
            check_catalog(
                path,
                Names::Unless,
                args.deny_warnings,
                args.format,
                &mut count,
            );
        }
    }
    if matches!(args.format, Format::Full | Format::Short) {
        let catalogs = plural(count.catalogs, "catalog");
        let Count {
            errors, warnings, ..
        } = count;
        let (errors, warnings) = (plural(errors, "error"), plural(warnings, "warning"));
        errln!("{} checked: {}, {}", catalogs, errors, warnings);
    }
    Ok(match count {
        Count { unread: 1.., .. } => Outcome::Impossible,
        Count { errors: 1.., .. } => Outcome::Found,
        _ => Outcome::Fine,
    })
}

/// Checks what the crates of this workspace include, and the sources that do it.
fn check_workspace(args: &Check, count: &mut Count) -> Result<(), String> {
    let sources::Sources { sources, unread } = sources::of_workspace()?;
    if sources.is_empty() && unread.is_empty() {
        return Err(catalogs::NO_CATALOG.to_owned());
    }
    for (path, why) in unread {
        let message = format!("can't see which catalogs {path} includes: {why}");
        show_unread(&path, &message, args.format, count);
    }
    // Who denies the warnings of a catalog denies them for all: the build fails.
    let mut found: BTreeMap<PathBuf, (bool, Names)> = BTreeMap::new();
    for one in &sources {
        for of in &one.uses {
            if let Some(path) = one.resolve(&of.path) {
                let denies = found.entry(catalogs::from_here(path)).or_default();
                denies.0 |= of.deny_warnings;
                if of.has_default_names {
                    denies.1 = Names::Default;
                }
            }
        }
    }
    for (path, (denies, names)) in &found {
        let denies = *denies || args.deny_warnings;
        check_catalog(path, *names, denies, args.format, count);
    }
    for one in &sources {
        check_source(one, args.format, count);
    }
    Ok(())
}

/// Which names of the generated enums are checked in the catalog.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Names {
    /// None: each call of the macro states some, and they are checked there.
    #[default]
    Stated,
    /// The default ones.
    Default,
    /// The default ones, unless the sources of this workspace state others.
    Unless,
}

fn check_catalog(
    path: &Path,
    names: Names,
    deny_warnings: bool,
    format: Format,
    count: &mut Count,
) {
    let source = match catalogs::read(path) {
        Ok(source) => source,
        Err(message) => {
            show_unread(&path.display().to_string(), &message, format, count);
            return;
        }
    };
    count.catalogs += 1;
    let mut reports = match names {
        Names::Stated => reports(&source),
        Names::Default | Names::Unless => reports_with_names(&source),
    };
    let has_clash = reports.iter().any(is_of_names);
    if names == Names::Unless && has_clash && sources::avoid_clashes(path) {
        reports.retain(|report| !is_of_names(report));
    }
    for report in reports {
        let severity = if deny_warnings {
            Severity::Error
        } else {
            report.severity()
        };
        count.add(severity);
        show(&report, report.rule.name(), &source, severity, format);
    }
}

/// Shows what the build says of a source: of the arguments of a macro, of an enum that is held to a catalog.
fn check_source(source: &RustSource, format: Format, count: &mut Count) {
    for one in &source.uses {
        if source.resolve(&one.path).is_none() {
            // What the build says, without the places on this machine that it has tried.
            let said = source.why_not_there(&one.path);
            let (said, help) = split_help(&said);
            let message = said.lines().next().unwrap_or_default();
            let start = "a path starts at the folder of Cargo.toml, or at this source";
            let report =
                Diagnostic::new(Rule::Claim, message, one.span).help(help.unwrap_or(start));
            count.unread += 1;
            count.add(Severity::Error);
            show(&report, "unread", &source.source, Severity::Error, format);
            continue;
        }
        for mistake in source.mistakes(one) {
            let (message, help) = split_help(&mistake.message);
            let mut report = Diagnostic::new(Rule::Claim, message, mistake.span);
            report.help = help.map(ToOwned::to_owned);
            count.add(Severity::Error);
            show(&report, "use", &source.source, Severity::Error, format);
        }
    }
}

/// A message, and what it says to write instead.
fn split_help(message: &str) -> (&str, Option<&str>) {
    if let Some((before, help)) = message.rsplit_once("= help: ")
        && let Some((before, indent)) = before.rsplit_once('\n')
        && indent.trim().is_empty()
    {
        return (before, Some(help));
    }
    (message, None)
}

/// Shows that a file could not be looked at; the others are, all the same.
fn show_unread(path: &str, message: &str, format: Format, count: &mut Count) {
    count.unread += 1;
    count.add(Severity::Error);
    match format {
        Format::Full | Format::Short => errln!("error: {}", Lines(message)),
        Format::Json => {
            let (message, help) = split_help(message);
            let line = json!({
                "path": path, "level": "error", "kind": "unread", "message": message, "place": null,
                "labels": [], "help": help, "note": null,
            });
            outln!("{}", Json::Line(&line));
        }
        Format::Github => outln!(
            "::error file={},title={}::{}",
            escape_property(path),
            escape_property("errcodes: unread"),
            escape_data(message),
        ),
    }
}

/// All that is to be said of a catalog, whatever it is included with.
pub(crate) fn reports(source: &Source) -> Vec<Diagnostic> {
    let mut reports = Diagnostics::default();
    let catalog = parse::parse(source, &mut reports);
    validate::validate(&catalog, nfc, &mut reports);
    reports.into_sorted()
}

/// All that is to be said of a catalog that is included without options that name enums.
pub(crate) fn reports_with_names(source: &Source) -> Vec<Diagnostic> {
    let mut reports = Diagnostics::default();
    let catalog = parse::parse(source, &mut reports);
    let checked = validate::validate(&catalog, nfc, &mut reports);
    // Only the names are wanted, and they are reported.
    let _ = Plan::with_default_names(&checked, &mut reports);
    reports.into_sorted()
}

/// Returns whether a report is about the default names of enums.
pub(crate) fn is_of_names(report: &Diagnostic) -> bool {
    report.rule == Rule::GeneratedName
}

/// Whether a catalog has mistakes, which are shown.
pub(crate) fn has_mistakes(source: &Source) -> bool {
    shows_mistakes(source, reports(source))
}

/// Shows the errors of a catalog and its default names that clash, and returns whether there are any.
pub(crate) fn has_mistakes_with_names(source: &Source) -> bool {
    shows_mistakes(source, reports_with_names(source))
}

fn shows_mistakes(source: &Source, mut mistakes: Vec<Diagnostic>) -> bool {
    mistakes.retain(|report| report.severity() == Severity::Error);
    for report in &mistakes {
        show(
            report,
            report.rule.name(),
            source,
            Severity::Error,
            Format::Full,
        );
    }
    if !mistakes.is_empty() {
        let number = plural(mistakes.len(), "mistake");
        errln!("{} in {}: nothing is done", number, source.path);
    }
    !mistakes.is_empty()
}

#[derive(Clone, Copy, Default)]
struct Count {
    catalogs: usize,
    errors: usize,
    warnings: usize,
    /// What could not be looked at: they are among the errors.
    unread: usize,
}

impl Count {
    fn add(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
        }
    }
}

pub(crate) fn plural(number: usize, word: &str) -> String {
    match (number, word.strip_suffix('y')) {
        (1, _) => format!("1 {word}"),
        (_, Some(stem)) => format!("{number} {stem}ies"),
        (_, None) => format!("{number} {word}s"),
    }
}

fn show(report: &Diagnostic, kind: &str, source: &Source, severity: Severity, format: Format) {
    let level = match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let (line, column) = source.line_and_column(report.span.start);
    let (path, message) = (&source.path, &report.message);
    match format {
        Format::Full => outln!("{}\n", Styled(report.render_styled(source, severity))),
        Format::Short => {
            let help = report.help.as_ref();
            let help = help.map_or_else(String::new, |help| format!(" ({})", first_line(help)));
            let message = first_line(message);
            outln!(
                "{}:{}:{}: {}: {}{}",
                path,
                line,
                column,
                level,
                message,
                help
            );
        }
        Format::Json => outln!("{}", Json::Line(&as_json(report, kind, source, level))),
        Format::Github => {
            let (end_line, end_column) = source.line_and_column(report.span.end);
            let help = report.help.as_ref();
            let help = help.map_or_else(String::new, |help| format!("\n{help}"));
            outln!(
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

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

fn as_json(report: &Diagnostic, kind: &str, source: &Source, level: &str) -> serde_json::Value {
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
