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

/// Returns a line for each row of three cells, the first two as wide as the widest of their columns.
pub(crate) fn table_lines(rows: &[[&str; 3]], min_width: usize) -> Vec<String> {
    let width = |column: usize| {
        let widths = rows.iter().map(|row| row[column].chars().count());
        widths.max().unwrap_or_default()
    };
    let (first_width, second_width) = (width(0).max(min_width), width(1));
    let lines = rows.iter().map(|[first, second, third]| {
        format!("{first:<first_width$}  {second:<second_width$}  {third}")
    });
    lines.collect()
}
