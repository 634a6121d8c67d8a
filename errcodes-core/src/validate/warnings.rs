//! Lints for entries. They report probable errors, which the vendor may also have intended.

use std::collections::{HashMap, hash_map};

use crate::code::CodeValue;
use crate::column::{Cell, SYMBOL};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Entry, Enum};
use crate::notation::Notation;
use crate::rule::Rule;
use crate::source::Span;

/// Checks the entries of one enum.
pub(super) fn check(decl: &Enum<'_>, diagnostics: &mut Diagnostics) {
    check_repeated(decl, diagnostics);
    check_fallbacks(decl, diagnostics);
    for entry in &decl.entries {
        check_placeholders(entry, diagnostics);
        if let CodeValue::Text(code) = &entry.code.value {
            check_text("code", code, entry.code.key.span, diagnostics);
        }
        for (column, text, span) in texts(entry) {
            check_text(column, text, span, diagnostics);
        }
    }
    for entry in &decl.patterns {
        let key = &entry.pattern().key;
        check_text("pattern", &key.value, key.span, diagnostics);
        for (column, text, span) in cell_texts(entry.cells()) {
            check_text(column, text, span, diagnostics);
        }
        if let Some(entry) = entry.named() {
            check_placeholders(entry, diagnostics);
            if let Some(message) = &entry.message {
                check_text("message", &message.value, message.span, diagnostics);
            }
        }
    }
}

/// Returns the texts of an entry, each with its column.
fn texts<'e>(entry: &'e Entry<'_>) -> impl Iterator<Item = (&'e str, &'e str, Span)> {
    let message = entry.message.as_ref();
    let message = message.map(|text| ("message", &*text.value, text.span));
    let aliases = entry.symbol_aliases.iter();
    let aliases = aliases.map(|text| ("symbol", &*text.value, text.span));
    message
        .into_iter()
        .chain(aliases)
        .chain(cell_texts(&entry.cells))
}

/// Returns the symbol and the other symbols of an entry.
fn symbols_of<'e>(entry: &'e Entry<'_>) -> impl Iterator<Item = (&'e str, Span)> {
    let symbol = entry.cell(SYMBOL);
    let symbol = symbol.and_then(|cell| Some((&**cell.as_text()?, cell.span)));
    let aliases = entry.symbol_aliases.iter();
    symbol
        .into_iter()
        .chain(aliases.map(|text| (&*text.value, text.span)))
}

fn cell_texts<'e>(cells: &'e [Cell<'_>]) -> impl Iterator<Item = (&'e str, &'e str, Span)> {
    cells.iter().flat_map(|cell| {
        let texts = cell.texts().iter();
        texts.map(|text| (&*cell.key, &**text, cell.span))
    })
}

/// Reports messages, symbols and names that several entries share.
fn check_repeated(decl: &Enum<'_>, diagnostics: &mut Diagnostics) {
    let mut messages = HashMap::new();
    let mut symbols = HashMap::new();
    let mut names = HashMap::new();
    for entry in &decl.entries {
        if let Some(message) = &entry.message {
            let place = (entry, message.span);
            if let Some(first) = first_with(&mut messages, &message.value, place) {
                let text = "two entries have the same message";
                diagnostics.push(repeated(Rule::DuplicateMessages, text, message.span, first));
            }
        }
        for (symbol, span) in symbols_of(entry) {
            match first_with(&mut symbols, symbol, (entry, span)) {
                Some((first, first_span)) if std::ptr::eq(first, entry) => {
                    let message = format!("the entry has the symbol `{symbol}` twice");
                    let diagnostic = Diagnostic::new(Rule::RepeatedName, message, span);
                    let diagnostic = diagnostic.label(first_span, "first written here");
                    diagnostics.push(diagnostic.help("remove it from `symbol_aliases`"));
                }
                Some(first) => {
                    let text = format!("`{symbol}` is the symbol of two entries");
                    diagnostics.push(repeated(Rule::DuplicateSymbols, text, span, first));
                }
                None => {}
            }
        }
        let name = &entry.name.value;
        let first: &Entry<'_> = names.entry(name.to_lowercase()).or_insert(entry);
        if first.name.value != *name {
            let message = format!("`{name}` and `{}` differ only in case", first.name.value);
            let diagnostic = Diagnostic::new(Rule::SimilarNames, message, entry.name.span);
            diagnostics.push(
                diagnostic
                    .label(first.name.span, "the other name")
                    .help("rename one of them"),
            );
        }
    }
}

/// Reports the fallbacks of codes with only one entry.
fn check_fallbacks(decl: &Enum<'_>, diagnostics: &mut Diagnostics) {
    if decl.entries.iter().all(|entry| entry.fallback.is_none()) {
        return;
    }
    let mut numbers: HashMap<&CodeValue<'_>, usize> = HashMap::new();
    for entry in &decl.entries {
        *numbers.entry(&entry.code.value).or_default() += 1;
    }
    for entry in &decl.entries {
        if let Some(span) = entry.fallback
            && numbers.get(&entry.code.value) == Some(&1)
        {
            let message = format!(
                "`fallback` has no effect, because code {} has only one entry",
                entry.code
            );
            let diagnostic = Diagnostic::new(Rule::UnusedFallback, message, span);
            diagnostics.push(diagnostic.help("remove `fallback`"));
        }
    }
}

/// Returns the first entry with this text. If there is none yet, stores this entry as the first.
fn first_with<'e, 's>(
    firsts: &mut HashMap<&'e str, (&'e Entry<'s>, Span)>,
    text: &'e str,
    place: (&'e Entry<'s>, Span),
) -> Option<(&'e Entry<'s>, Span)> {
    match firsts.entry(text) {
        hash_map::Entry::Occupied(first) => Some(*first.get()),
        hash_map::Entry::Vacant(vacant) => {
            vacant.insert(place);
            None
        }
    }
}

fn repeated(
    rule: Rule,
    message: impl Into<String>,
    span: Span,
    (first, first_span): (&Entry<'_>, Span),
) -> Diagnostic {
    let label = format!("first used by code {}", first.code);
    let help = format!(
        "if the vendor uses it twice, add `allow = [\"{}\"]` under [lints]",
        rule.name()
    );
    Diagnostic::new(rule, message, span)
        .label(first_span, label)
        .help(help)
}

fn check_placeholders<K>(entry: &Entry<'_, K>, diagnostics: &mut Diagnostics) {
    let Some(message) = &entry.message else {
        return;
    };
    let has_places = |notation: Notation| notation.count(&message.value) > 0;
    if !entry.has_params && entry.notations().any(has_places) {
        let text = "the message seems to have placeholders, but the entry has no `params`";
        diagnostics.push(
            Diagnostic::new(Rule::UndeclaredParams, text, message.span)
                .help("name the placeholders, `params = [\"...\"]`, or write `params = []` if there are none"),
        );
    }
}

fn check_text(column: &str, value: &str, span: Span, diagnostics: &mut Diagnostics) {
    if value.trim() != value {
        let message = format!("the {column} begins or ends with whitespace");
        diagnostics.push(
            Diagnostic::new(Rule::SurroundingWhitespace, message, span)
                .help("remove it, unless the vendor's server sends it"),
        );
    }
    if let Some(c) = value.chars().find(|c| is_invisible(*c)) {
        let message = format!(
            "the {column} contains the invisible character U+{:04X}",
            u32::from(c)
        );
        diagnostics.push(
            Diagnostic::new(Rule::InvisibleCharacters, message, span)
                .help("remove it, unless the vendor's server sends it"),
        );
    }
}

/// Returns whether a character is a control character, has no width, or changes the direction of the text.
fn is_invisible(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}
