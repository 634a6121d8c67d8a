//! Short texts that several commands print.

use errcodes_core::column::Datum;

/// Returns a number with its noun, in the plural if need be.
pub(crate) fn plural(number: usize, noun: &str) -> String {
    match (number, noun.strip_suffix('y')) {
        (1, _) => format!("1 {noun}"),
        (_, Some(stem)) => format!("{number} {stem}ies"),
        (_, None) => format!("{number} {noun}s"),
    }
}

/// Returns the value of a column as a text.
pub(crate) fn datum_text(datum: &Datum<'_>) -> String {
    match datum {
        Datum::Text(text) => text.to_string(),
        Datum::Integer(number) => number.to_string(),
        Datum::Boolean(value) => value.to_string(),
    }
}
