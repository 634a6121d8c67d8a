//! What is probably wrong: the vendor may well have meant it, so it does not fail a build.

use std::collections::HashMap;

use super::params;
use crate::document::Text;
use crate::model::{Entry, Enum};
use crate::report::{Kind, Report, Reports};
use crate::source::Span;

/// Looks at the entries of one enum.
pub(super) fn check(decl: &Enum<'_>, reports: &mut Reports) {
    check_repeated(decl, reports);
    for entry in &decl.entries {
        check_placeholders(entry, reports);
        for (what, text) in texts(entry) {
            check_text(what, text, reports);
        }
    }
}

fn texts<'e, 's>(entry: &'e Entry<'s>) -> impl Iterator<Item = (&'static str, &'e Text<'s>)> {
    let texts = [
        ("message", &entry.message),
        ("description", &entry.description),
        ("symbol", &entry.symbol),
    ];
    texts
        .into_iter()
        .filter_map(|(what, text)| Some((what, text.as_ref()?)))
}

/// Messages, symbols and names that several entries have.
fn check_repeated(decl: &Enum<'_>, reports: &mut Reports) {
    let mut messages = HashMap::new();
    let mut symbols = HashMap::new();
    let mut names = HashMap::new();
    for entry in &decl.entries {
        if let Some(message) = &entry.message {
            let first = *messages.entry(&*message.value).or_insert(entry);
            if !std::ptr::eq(first, entry) {
                let message = "two entries have the same message";
                reports.push(repeated(
                    Kind::SameMessage,
                    message,
                    entry,
                    first,
                    |entry| &entry.message,
                ));
            }
        }
        if let Some(symbol) = &entry.symbol {
            let first = *symbols.entry(&*symbol.value).or_insert(entry);
            if !std::ptr::eq(first, entry) {
                let message = format!("the symbol `{}` is used twice", symbol.value);
                reports.push(repeated(Kind::SameSymbol, message, entry, first, |entry| {
                    &entry.symbol
                }));
            }
        }
        let name = &entry.name.value;
        let first: &Entry<'_> = names.entry(name.to_lowercase()).or_insert(entry);
        if first.name.value != *name {
            let message = format!("`{name}` and `{}` differ by case alone", first.name.value);
            let report = Report::new(Kind::SimilarNames, message, entry.name.span);
            reports.push(report.label(first.name.span, "the other name"));
        }
    }
}

fn repeated<'e, 's: 'e>(
    kind: Kind,
    message: impl Into<String>,
    entry: &'e Entry<'s>,
    first: &'e Entry<'s>,
    get: impl Fn(&'e Entry<'s>) -> &'e Option<Text<'s>>,
) -> Report {
    let span = |entry| {
        get(entry)
            .as_ref()
            .map_or(Span::default(), |text: &Text<'_>| text.span)
    };
    Report::new(kind, message, span(entry)).label(
        span(first),
        format!("code {} has it, too", first.code.key.value),
    )
}

fn check_placeholders(entry: &Entry<'_>, reports: &mut Reports) {
    let Some(message) = &entry.message else {
        return;
    };
    if entry.params.is_empty() && params::has_places(&message.value) {
        let text = "the message has what looks like a placeholder, and there are no `params`";
        reports.push(
            Report::new(Kind::NoParams, text, message.span)
                .help("say what it stands for: params = [\"...\"]"),
        );
    }
}

fn check_text(what: &str, text: &Text<'_>, reports: &mut Reports) {
    let value = &*text.value;
    if value.trim() != value {
        let message = format!("the {what} begins or ends with blanks");
        reports.push(Report::new(Kind::Blanks, message, text.span));
    }
    if let Some(c) = value.chars().find(|c| is_invisible(*c)) {
        let message = format!(
            "the {what} has an invisible character, U+{:04X}",
            u32::from(c)
        );
        reports.push(
            Report::new(Kind::Invisible, message, text.span)
                .help("if the vendor's server does not send it, leave it out"),
        );
    }
}

/// Control characters, and those that change the direction of the text or have no width.
fn is_invisible(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}
