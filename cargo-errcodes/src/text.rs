//! Formatting helpers shared by several commands.

use errcodes_core::column::Datum;

/// Returns a number with its noun, in the plural if the number is not 1.
pub(crate) fn plural(number: usize, noun: &str) -> String {
    match (number, noun.strip_suffix('y')) {
        (1, _) => format!("1 {noun}"),
        (_, Some(stem)) => format!("{number} {stem}ies"),
        (_, None) if noun.ends_with('s') => format!("{number} {noun}es"),
        (_, None) => format!("{number} {noun}s"),
    }
}

/// Describes the value of a column: a string in quotes, a number, `true`, `false`, a list, or that it is not set.
pub(crate) fn describe_value(datum: Option<&Datum<'_>>) -> String {
    match datum {
        Some(Datum::Text(text)) => format!("{text:?}"),
        Some(Datum::Integer(number)) => number.to_string(),
        Some(Datum::Boolean(value)) => value.to_string(),
        Some(Datum::Words(words)) if !words.is_empty() => format!("{words:?}"),
        // An empty list only overrides a default.
        Some(Datum::Words(_)) | None => "not stated".to_owned(),
    }
}

/// Returns a line for each row of three cells. The first two cells are padded to the width of their columns.
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

#[cfg(test)]
mod tests {
    use super::{plural, table_lines};

    #[test]
    fn nouns_are_plural_unless_there_is_one() {
        assert_eq!(plural(1, "entry"), "1 entry");
        assert_eq!(plural(0, "entry"), "0 entries");
        assert_eq!(plural(2, "enum"), "2 enums");
        assert_eq!(plural(2, "alias"), "2 aliases");
    }

    #[test]
    fn columns_are_as_wide_as_their_widest_cells() {
        let rows = [["new", "Door 1", "Locked"], ["new", "Tür 10", "Jammed"]];
        let lines = ["new      Door 1  Locked", "new      Tür 10  Jammed"];
        assert_eq!(table_lines(&rows, 7), lines);
        assert_eq!(table_lines(&rows[..1], 0), ["new  Door 1  Locked"]);
        assert!(table_lines(&[], 7).is_empty());
    }
}
