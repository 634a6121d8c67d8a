//! Checks that formatting does not change the content of a catalog.

use errcodes_core::diagnostic::Diagnostics;
use errcodes_core::document::{self, Table, Text, Value, ValueKind};
use hmac_sha256::Hash;
use toml_parser::Source;
use toml_parser::parser::{Event, EventKind, parse_document};

use super::order::TableKind;

/// Returns whether two texts are the same catalog: the same keys and values, in the same order where the order matters.
pub(super) fn is_same_catalog(before: &str, after: &str, any_order_of_codes: bool) -> bool {
    digest(before, any_order_of_codes) == digest(after, any_order_of_codes)
}

/// Returns a digest of the keys and values of a catalog, and the number of its diagnostics. The digest takes less memory
/// than the catalog.
fn digest(text: &str, any_order_of_codes: bool) -> (impl PartialEq + use<>, usize) {
    let mut diagnostics = Diagnostics::default();
    let table = document::parse(text, &mut diagnostics);
    let mut digest = Digest {
        hasher: Hash::new(),
        any_order_of_codes,
    };
    digest.hash_table(&table, TableKind::Catalog);
    (digest.hasher.finalize(), diagnostics.into_sorted().len())
}

struct Digest {
    hasher: Hash,
    any_order_of_codes: bool,
}

impl Digest {
    fn hash_table(&mut self, table: &Table<'_>, kind: TableKind) {
        let mut order: Vec<&(Text<'_>, Value<'_>)> = table.items.iter().collect();
        if kind == TableKind::Codes && self.any_order_of_codes {
            order.sort_by_key(|(key, _)| &*key.value);
        } else {
            order.sort_by_key(|(key, _)| kind.rank(&key.value));
        }
        self.hash_number(order.len());
        for (key, value) in order {
            self.hash_text(&key.value);
            self.hash_value(value, kind.child(&key.value));
        }
    }

    fn hash_value(&mut self, value: &Value<'_>, kind: TableKind) {
        match &value.kind {
            ValueKind::String(text) => {
                self.hasher.update("s");
                self.hash_text(text);
            }
            ValueKind::Integer(number, _) => {
                self.hasher.update("i");
                self.hasher.update(number.to_le_bytes());
            }
            ValueKind::Boolean(value) => self.hasher.update(if *value { "t" } else { "f" }),
            // `has_same_words` compares these values as they are written.
            ValueKind::Float => self.hasher.update("n"),
            ValueKind::DateTime => self.hasher.update("d"),
            ValueKind::Missing => self.hasher.update("m"),
            ValueKind::Array(values) => {
                self.hasher.update("l");
                self.hash_number(values.len());
                for value in values {
                    self.hash_value(value, kind);
                }
            }
            ValueKind::Table(table) => {
                self.hasher.update("o");
                self.hash_table(table, kind);
            }
        }
    }

    fn hash_text(&mut self, text: &str) {
        self.hash_number(text.len());
        self.hasher.update(text);
    }

    fn hash_number(&mut self, number: usize) {
        self.hasher.update(number.to_le_bytes());
    }
}

/// Returns whether two texts have the same keys, values and comments as they are written, in any order.
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
