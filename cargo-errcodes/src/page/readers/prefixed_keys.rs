//! Keys of texts that begin with the same words and end with a code, `error.code.4001=No door`, and keys that name errors beside
//! those of labels.

use std::collections::HashMap;

use heck::ToSnakeCase as _;

use crate::page::block::{Row, Subject, Table};
use crate::page::code::is_code;
use crate::page::failure::tells_of_failure;
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

/// Divides a table with a column of keys: a table for each prefix, with its words, and one for the other keys. The keys of errors and
/// those of labels among the other keys become two tables, if `is_about_errors` is false. Reports keys that have a prefix but no code
/// after it.
pub(super) fn tables_by_prefix(
    table: Table,
    column: usize,
    is_about_errors: bool,
) -> (Vec<(String, Table)>, Vec<Skipped>) {
    let keys: Vec<String> = table
        .rows
        .iter()
        .map(|row| row.cells.get(column).cloned().unwrap_or_default())
        .collect();
    let prefixes = Prefixes::of(keys.iter().map(String::as_str));
    if prefixes.is_empty() {
        let tables = if is_about_errors {
            vec![table]
        } else {
            without_labels(table, column)
        };
        let tables = tables.into_iter().map(|table| (String::new(), table));
        return (tables.collect(), Vec::new());
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
                code.clone_into(&mut row.cells[column]);
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
        let codes = other
            .1
            .rows
            .iter()
            .filter(|row| is_code(&row.cells[column]));
        if codes.count() * 2 < other.1.rows.len() {
            other.1.subject = Subject::Labels;
        }
    }
    (tables, skipped)
}

/// Divides a table with keys that name errors, `error_1001` and `err_no_door`, and keys of labels, `app_name`.
fn without_labels(table: Table, column: usize) -> Vec<Table> {
    const FEWEST: usize = 2;
    let key_of = |row: &Row| row.cells.get(column).cloned().unwrap_or_default();
    let (errors, labels): (Vec<Row>, Vec<Row>) = table
        .rows
        .iter()
        .cloned()
        .partition(|row| row.is_heading || is_key_of_error(&key_of(row)));
    // A list of errors can have names of all kinds.
    let failures = labels.iter().filter(|row| {
        let mut texts = row.cells.iter().enumerate();
        texts.any(|(place, text)| place != column && tells_of_failure(text))
    });
    let are_labels = errors.iter().filter(|row| !row.is_heading).count() >= FEWEST
        && !labels.is_empty()
        && failures.count() * 2 <= labels.len();
    if !are_labels {
        return vec![table];
    }
    let with_rows = |rows: Vec<Row>, subject| Table {
        rows,
        subject,
        columns: table.columns.clone(),
    };
    vec![
        with_rows(errors, table.subject),
        with_rows(labels, Subject::Labels),
    ]
}

/// Returns whether a key is a code, or has a word for errors in it.
pub(super) fn is_key_of_error(key: &str) -> bool {
    /// Words for errors, and the keys for the lack of an error.
    const WORDS: [&str; 16] = [
        "err",
        "errs",
        "error",
        "errors",
        "errno",
        "exception",
        "exceptions",
        "fault",
        "faults",
        "fail",
        "failed",
        "failure",
        "failures",
        "invalid",
        "alarm",
        "ecode",
    ];
    const SUCCESSES: [&str; 4] = ["ok", "success", "none", "unknown"];
    let name = key.to_snake_case();
    let words = || name.split(|c: char| !c.is_alphabetic());
    let longest = words().map(str::len).max().unwrap_or_default();
    // `button_12` is not a code, but `08001.C.10` is one. The name of a label does not begin with a digit.
    let digits = key.chars().filter(char::is_ascii_digit).count();
    let is_code = (is_code(key) || digits > 1) && longest <= 3
        || key.starts_with(|c: char| c.is_ascii_digit());
    is_code || words().any(|word| WORDS.contains(&word)) || SUCCESSES.contains(&&*name)
}

#[cfg(test)]
mod tests {
    use super::is_key_of_error;

    #[test]
    fn keys_of_errors_differ_from_those_of_labels() {
        for key in [
            "1001",
            "08001.C.10",
            "E1001",
            "error_1001",
            "err.no_door",
            "loginFailed",
            "ERR17",
            "08001.C.10",
            "XJ040.C",
            "DoorException",
        ] {
            assert!(is_key_of_error(key), "{key}");
        }
        for key in ["app_name", "button_12", "errand_title", "terror", "door"] {
            assert!(!is_key_of_error(key), "{key}");
        }
    }
}
