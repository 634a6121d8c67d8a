//! Keys of texts that begin with the same words and end with a code: `error.code.4001=No door`.

use std::collections::HashMap;

use crate::page::block::{Subject, Table};
use crate::page::code::is_code;
use crate::page::skipped::Skipped;
use crate::page::text::excerpt;
use crate::page::vocabulary::is_about_errors;

/// The minimum number of codes after the same words.
const FEWEST_CODES: usize = 3;

/// The words before codes in the keys of a file.
#[derive(Debug, Default)]
pub(super) struct Prefixes<'k> {
    /// The number of codes and of keys by prefix.
    numbers: HashMap<&'k str, (usize, usize)>,
}

impl<'k> Prefixes<'k> {
    pub(super) fn of(keys: impl IntoIterator<Item = &'k str>) -> Self {
        let mut numbers: HashMap<&str, (usize, usize)> = HashMap::new();
        for (prefix, code) in keys.into_iter().filter_map(|key| key.rsplit_once('.')) {
            let (codes, keys) = numbers.entry(prefix).or_default();
            *codes += usize::from(is_code(code));
            *keys += 1;
        }
        numbers.retain(|prefix, (codes, keys)| {
            let is_name = prefix.chars().any(char::is_alphabetic) && !is_code(prefix);
            is_name && is_about_errors(prefix) && *codes >= FEWEST_CODES && *codes * 5 >= *keys * 4
        });
        Self { numbers }
    }

    /// Splits a key before its last part, if other keys have codes there.
    pub(super) fn split<'a>(&self, key: &'a str) -> Option<(&'a str, &'a str)> {
        let (prefix, code) = key.rsplit_once('.')?;
        self.numbers.contains_key(prefix).then_some((prefix, code))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// Returns the part of a key that is a code: its end if it has a prefix, or else the key itself.
    pub(super) fn code_in<'a>(&self, key: &'a str) -> &'a str {
        self.split(key).map_or(key, |(_, code)| code)
    }
}

/// Divides a table whose first column contains keys: a table for each prefix, with its words, and one for the other keys.
/// Reports keys that have a prefix but no code after it.
pub(super) fn tables_by_prefix(table: Table) -> (Vec<(String, Table)>, Vec<Skipped>) {
    let keys: Vec<String> = table.rows.iter().map(|row| row.cells[0].clone()).collect();
    let prefixes = Prefixes::of(keys.iter().map(String::as_str));
    if prefixes.is_empty() {
        return (vec![(String::new(), table)], Vec::new());
    }
    let empty = Table {
        rows: Vec::new(),
        ..table.clone()
    };
    let mut tables: Vec<(String, Table)> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    let mut skipped = Vec::new();
    for (mut row, key) in table.rows.into_iter().zip(&keys) {
        let prefix = match prefixes.split(key) {
            None => "",
            Some((prefix, code)) if is_code(code) => {
                code.clone_into(&mut row.cells[0]);
                prefix
            }
            Some((prefix, _)) => {
                let reason = format!("other keys that begin with `{prefix}.` end with a code");
                skipped.push(Skipped::new(
                    row.location,
                    excerpt(&row.cells.join("=")),
                    reason,
                ));
                continue;
            }
        };
        let index = *known.entry(prefix).or_insert_with(|| {
            tables.push((prefix.replace(['.', '_'], " "), empty.clone()));
            tables.len() - 1
        });
        tables[index].1.rows.push(row);
    }
    // Beside numbered errors, the other keys of a file are usually those of labels.
    if let Some(other) = known.get("").and_then(|index| tables.get_mut(*index)) {
        let codes = other.1.rows.iter().filter(|row| is_code(&row.cells[0]));
        if codes.count() * 2 < other.1.rows.len() {
            other.1.subject = Subject::Other;
        }
    }
    (tables, skipped)
}
