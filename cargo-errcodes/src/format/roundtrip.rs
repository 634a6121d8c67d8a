//! That nothing is lost: what is written must say what was read.

use errcodes_core::diagnostic::Diagnostics;
use errcodes_core::document::{self, Table, Text, Value, ValueKind};
use sha2::{Digest as _, Sha256};
use toml_parser::Source;
use toml_parser::parser::{Event, EventKind, parse_document};

use super::order::Kind;

/// Whether two texts are the same catalog: the same keys and values, in the same order where that matters.
pub(super) fn is_same_catalog(before: &str, after: &str, any_order_of_codes: bool) -> bool {
    digest(before, any_order_of_codes) == digest(after, any_order_of_codes)
}

/// What is the same for the same catalogs alone, and takes less memory than they do; and how many mistakes it has.
fn digest(text: &str, any_order_of_codes: bool) -> (impl PartialEq + use<>, usize) {
    let mut reports = Diagnostics::default();
    let table = document::parse(text, &mut reports);
    let mut digest = Digest {
        hasher: Sha256::new(),
        any_order_of_codes,
    };
    digest.table(&table, Kind::Catalog);
    (digest.hasher.finalize(), reports.into_sorted().len())
}

struct Digest {
    hasher: Sha256,
    any_order_of_codes: bool,
}

impl Digest {
    fn table(&mut self, table: &Table<'_>, kind: Kind) {
        let mut order: Vec<&(Text<'_>, Value<'_>)> = table.items.iter().collect();
        if kind == Kind::Codes && self.any_order_of_codes {
            order.sort_by_key(|(key, _)| &*key.value);
        } else {
            order.sort_by_key(|(key, _)| kind.rank(&key.value));
        }
        self.number(order.len());
        for (key, value) in order {
            self.text(&key.value);
            self.value(value, kind.child(&key.value));
        }
    }

    fn value(&mut self, value: &Value<'_>, kind: Kind) {
        match &value.kind {
            ValueKind::String(text) => {
                self.hasher.update("s");
                self.text(text);
            }
            ValueKind::Integer(number) => {
                self.hasher.update("i");
                self.hasher.update(number.to_le_bytes());
            }
            ValueKind::Boolean(value) => self.hasher.update(if *value { "t" } else { "f" }),
            // What they are is compared as it is written.
            ValueKind::Float => self.hasher.update("n"),
            ValueKind::DateTime => self.hasher.update("d"),
            ValueKind::Missing => self.hasher.update("m"),
            ValueKind::Array(values) => {
                self.hasher.update("l");
                self.number(values.len());
                for value in values {
                    self.value(value, kind);
                }
            }
            ValueKind::Table(table) => {
                self.hasher.update("o");
                self.table(table, kind);
            }
        }
    }

    fn text(&mut self, text: &str) {
        self.number(text.len());
        self.hasher.update(text);
    }

    fn number(&mut self, number: usize) {
        self.hasher.update(number.to_le_bytes());
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
