//! That nothing is lost: what is written must say what was read.

use errcodes_core::document::{self, Table, Value, ValueKind};
use errcodes_core::report::Reports;
use toml_parser::Source;
use toml_parser::parser::{Event, EventKind, parse_document};

use super::order::Kind;

/// Whether two texts are the same catalog: the same keys and values, in the same order where that matters.
pub(super) fn is_same_catalog(before: &str, after: &str, any_order_of_codes: bool) -> bool {
    let mut reports = [Reports::default(), Reports::default()];
    let [of_before, of_after] = &mut reports;
    let before = document::parse(before, of_before);
    let after = document::parse(after, of_after);
    let [before_mistakes, after_mistakes] = reports.map(|reports| reports.into_sorted().len());
    before_mistakes == after_mistakes
        && is_same_table(&before, &after, Kind::Catalog, any_order_of_codes)
}

fn is_same_table(before: &Table<'_>, after: &Table<'_>, kind: Kind, any_order: bool) -> bool {
    let in_order = |table: &'_ Table<'_>| -> Vec<usize> {
        let mut order: Vec<usize> = (0..table.items.len()).collect();
        let key = |at: &usize| table.items.get(*at).map(|(key, _)| &*key.value);
        if kind == Kind::Codes && any_order {
            order.sort_by_key(|at| key(at));
        } else {
            order.sort_by_key(|at| key(at).map(|key| kind.rank(key)));
        }
        order
    };
    let pairs = in_order(before).into_iter().zip(in_order(after));
    before.items.len() == after.items.len()
        && pairs.into_iter().all(|(one, other)| {
            match (before.items.get(one), after.items.get(other)) {
                (Some((key, value)), Some((other_key, other))) => {
                    let kind = kind.child(&key.value);
                    key.value == other_key.value && is_same_value(value, other, kind, any_order)
                }
                _ => false,
            }
        })
}

fn is_same_value(before: &Value<'_>, after: &Value<'_>, kind: Kind, any_order: bool) -> bool {
    match (&before.kind, &after.kind) {
        (ValueKind::String(before), ValueKind::String(after)) => before == after,
        (ValueKind::Integer(before), ValueKind::Integer(after)) => before == after,
        (ValueKind::Boolean(before), ValueKind::Boolean(after)) => before == after,
        // What they are is compared as it is written.
        (ValueKind::Float, ValueKind::Float)
        | (ValueKind::DateTime, ValueKind::DateTime)
        | (ValueKind::Missing, ValueKind::Missing) => true,
        (ValueKind::Array(before), ValueKind::Array(after)) => {
            let mut pairs = before.iter().zip(after);
            before.len() == after.len()
                && pairs.all(|(before, after)| is_same_value(before, after, kind, any_order))
        }
        (ValueKind::Table(before), ValueKind::Table(after)) => {
            is_same_table(before, after, kind, any_order)
        }
        _ => false,
    }
}

/// Whether two texts have the same keys, values and comments as they are written, in whatever order.
pub(super) fn has_same_words(before: &str, after: &str) -> bool {
    words(before) == words(after)
}

fn words(text: &str) -> Vec<(u8, &str)> {
    let source = Source::new(text);
    let tokens = source.lex().into_vec();
    let mut words = Vec::new();
    let mut receiver = |event: Event| {
        let span = event.span();
        let word = text.get(span.start()..span.end()).unwrap_or_default();
        match event.kind() {
            EventKind::Comment => words.push((0, word.trim_end())),
            EventKind::SimpleKey => words.push((1, word)),
            EventKind::Scalar => words.push((2, word)),
            _ => {}
        }
    };
    parse_document(&tokens, &mut receiver, &mut ());
    words.sort_unstable();
    words
}
