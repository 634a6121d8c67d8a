//! The layout of tables: detection of the header row, and of columns that are repeated side by side.

use super::block::{Column, Row, Table};
use super::cell::codes_in;
use super::code::{NUMBER, TEXT_CODE, is_code, is_name, is_symbol, pattern};
use super::labelled_cells::split_labelled_cells;
use super::location::Location;
use super::message_cells::symbol_above;
use super::placeholders::clear_placeholders;
use super::symbols_in_texts::split_symbols;
use super::vocabulary::{is_column_heading, is_qualified_code};
use super::weights::are_codes_with_texts;

/// Returns a table with its header separated from its rows, and without repeated columns.
pub(super) fn normalized(table: Table) -> Table {
    let mut table = unfold(table);
    table.rows.retain(|row| !is_rule(row));
    remove_code_marks(&mut table);
    find_header(&mut table);
    join_words(&mut table);
    trim_words(&mut table);
    split_names(&mut table);
    split_codes(&mut table);
    split_symbols(&mut table);
    split_labelled_cells(&mut table);
    clear_placeholders(&mut table);
    table
}

/// Returns whether a row is a line between two others: `------ | ------`.
fn is_rule(row: &Row) -> bool {
    let is_line = |cell: &&String| {
        let is_sign = |c: char| matches!(c, '-' | '=' | '_' | '─' | '━' | '═' | '—');
        cell.chars().count() > 2 && cell.chars().all(is_sign)
    };
    row.cells.len() > 1 && row.cells.iter().all(|cell| is_line(&cell))
}

/// Removes the marks of code from a table whose first cells are wholly code: a table of HTML in a page that a generator reads as
/// Markdown. The marks in other tables are part of the vendor's texts.
fn remove_code_marks(table: &mut Table) {
    pattern!(IS_CODE, r"^\s*`[^`]+`\s*$");
    let first = table.rows.iter().filter_map(|row| row.cells.first());
    let marked = first.filter(|cell| IS_CODE.is_match(cell)).count();
    if marked * 2 <= table.rows.len() {
        return;
    }
    for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
        if cell.contains('`') && cell.matches('`').count().is_multiple_of(2) {
            *cell = cell.replace('`', "");
        }
    }
}

/// Joins words that are broken after a sign to fit into a narrow column: `urn:acme:` and `Door/Locked` below it.
fn join_words(table: &mut Table) {
    pattern!(BROKEN, r"^(?:[A-Za-z][^\s]*[:/_.]\n)+[^\s]+$");
    for column in 0..table.width() {
        let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
        let cells = cells.filter(|cell| !cell.is_empty());
        let (mut filled, mut broken) = (0, 0);
        for cell in cells {
            filled += 1;
            broken += usize::from(BROKEN.is_match(cell));
        }
        if broken < 2 || broken * 2 < filled {
            continue;
        }
        let cells = table
            .rows
            .iter_mut()
            .filter_map(|row| row.cells.get_mut(column));
        for cell in cells.filter(|cell| BROKEN.is_match(cell)) {
            *cell = cell.replace('\n', "");
        }
    }
}

/// Splits a column of codes whose cells have a text below the code.
fn split_codes(table: &mut Table) {
    pattern!(
        CODE_ABOVE_TEXT,
        r"^(?P<code>[A-Za-z][\w-]*[:/_.][^\s]*[^\s:/_.])\n(?P<text>[^\n]+)$"
    );
    // The documentation of Java has such a column.
    pattern!(
        TWO_HEADINGS,
        r"(?i)^(?P<first>\S.*?) and (?P<second>description|explanation|meaning)$"
    );
    let is_of_codes = |column: &Column| {
        is_qualified_code(&column.heading) || TWO_HEADINGS.is_match(&column.heading)
    };
    let Some(column) = table.columns.iter().position(is_of_codes) else {
        return;
    };
    let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
    let split = cells.filter(|cell| CODE_ABOVE_TEXT.is_match(cell)).count();
    if split < 2 || split * 5 < table.rows.len() * 4 {
        return;
    }
    let [first, second] = match TWO_HEADINGS.captures(&table.columns[column].heading) {
        Some(parts) => [parts["first"].to_owned(), parts["second"].to_owned()],
        None => [table.columns[column].heading.clone(), "title".to_owned()],
    };
    table.columns[column].heading = first;
    table.columns.insert(column + 1, Column::headed(second));
    for row in &mut table.rows {
        let cell = row.cells.get(column).cloned().unwrap_or_default();
        // Few of the codes may be single words.
        let (code, text) = match (CODE_ABOVE_TEXT.captures(&cell), symbol_above(&cell)) {
            (Some(parts), _) => (parts["code"].to_owned(), parts["text"].to_owned()),
            (None, Some((code, text))) => (code.to_owned(), text.to_owned()),
            (None, None) => (cell, String::new()),
        };
        if row.cells.len() > column {
            row.cells[column] = code;
            row.cells.insert(column + 1, text);
        }
        row.move_columns(column, 1);
    }
}

/// Splits a column of codes below names in the same cells: `door.no_key`, and `0x0101` below it.
fn split_names(table: &mut Table) {
    pattern!(
        NAME_ABOVE_CODE,
        &format!(r"^(?P<name>[A-Za-z][\w./:-]*)\s+\(?(?P<code>{NUMBER}|{TEXT_CODE})\)?$")
    );
    let parts = |cell: &str| -> Option<(String, String)> {
        let parts = NAME_ABOVE_CODE.captures(cell)?;
        is_name(&parts["name"]).then(|| (parts["name"].to_owned(), parts["code"].to_owned()))
    };
    let is_of_codes = |column: &Column| is_qualified_code(&column.heading);
    let Some(column) = table.columns.iter().position(is_of_codes) else {
        return;
    };
    let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
    let split = cells.filter(|cell| parts(cell).is_some()).count();
    if split == 0 || split * 5 < table.rows.len() * 4 {
        return;
    }
    "code".clone_into(&mut table.columns[column].heading);
    table.columns.insert(column + 1, Column::headed("symbol"));
    for row in &mut table.rows {
        let Some(cell) = row.cells.get(column).cloned() else {
            continue;
        };
        let (name, code) = parts(&cell).unwrap_or_else(|| (String::new(), cell));
        row.cells[column] = code;
        row.cells.insert(column + 1, name);
        row.move_columns(column, 1);
    }
}

/// Removes the comma behind a single word, as in lists that were copied from a program: `NO_DOOR,`.
fn trim_words(table: &mut Table) {
    for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
        let word = cell.trim_end_matches([',', ';']);
        if word.len() < cell.len() && is_symbol(word) {
            cell.truncate(word.len());
        }
    }
}

/// Uses the first row as the header if it contains column headings and no codes.
fn find_header(table: &mut Table) {
    if !table.columns.is_empty() || table.rows.len() < 2 {
        return;
    }
    let first = &table.rows[0].cells;
    let has_heading = first.iter().any(|cell| is_column_heading(cell));
    let has_code = first.iter().any(|cell| is_code(cell));
    if has_heading && !has_code {
        let row = table.rows.remove(0);
        table.columns = row.cells.into_iter().map(Column::headed).collect();
    }
}

/// Moves columns that are repeated side by side below each other.
fn unfold(mut table: Table) -> Table {
    let width = table.width();
    if let Some(part) = repeated_columns(&table) {
        table.rows = below_each_other(&table, part);
        table.columns.truncate(part);
    } else if width > 1 && has_codes_with_texts(&table) {
        table.rows = below_each_other(&table, 1);
        let columns = std::mem::take(&mut table.columns);
        let names = columns
            .iter()
            .map(|column| column.name().unwrap_or_default());
        let names: Vec<String> = names.map(str::to_owned).collect();
        let header = (!names.is_empty()).then(|| Row::new(names, Location::Page));
        table.rows.splice(0..0, header);
    }
    table
}

/// Returns the number of distinct columns if the table repeats its columns, or `None` otherwise.
fn repeated_columns(table: &Table) -> Option<usize> {
    let (width, columns) = (table.width(), &table.columns);
    let mut parts = (2..=width / 2).rev().map(|times| (times, width / times));
    let (_, part) = parts.find(|(times, part)| {
        let mut chunks = columns.chunks(*part);
        width.is_multiple_of(*times)
            && columns.len() == width
            && chunks.all(|chunk| chunk == &columns[..*part])
    })?;
    Some(part)
}

/// Returns whether nearly all cells are codes with texts, so that each cell is an error.
fn has_codes_with_texts(table: &Table) -> bool {
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    let cells: Vec<&String> = cells.filter(|cell| !cell.is_empty()).collect();
    let is_code_with_text = |cell: &&&String| {
        codes_in(cell).is_some_and(|codes| codes.adjacent.is_some_and(|text| text.contains(' ')))
    };
    let with_texts = cells.iter().filter(is_code_with_text).count();
    are_codes_with_texts(with_texts, cells.len())
}

/// Splits rows into parts of `part` cells, and returns the parts that are not empty, column by column.
fn below_each_other(table: &Table, part: usize) -> Vec<Row> {
    let mut parts: Vec<Vec<Row>> = vec![Vec::new(); table.width().div_ceil(part)];
    for row in &table.rows {
        for (rows, cells) in parts.iter_mut().zip(row.cells.chunks(part)) {
            if cells.iter().any(|cell| !cell.is_empty()) {
                let (cells, location) = (cells.to_vec(), row.location.clone());
                rows.push(Row::new(cells, location));
            }
        }
    }
    parts.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::normalized;
    use crate::page::block::{Column, Row, Table};
    use crate::page::location::Location;

    /// Returns the header and the rows of a table, with cells separated by bars.
    fn lines(table: &Table) -> Vec<String> {
        let names = table
            .columns
            .iter()
            .map(|column| column.name().unwrap_or_default());
        let header = names.collect::<Vec<_>>().join("|");
        let rows = table.rows.iter().map(|row| row.cells.join("|"));
        [header].into_iter().chain(rows).collect()
    }

    fn table(header: &str, rows: &[&str]) -> Table {
        let cells = |line: &str| line.split('|').map(str::to_owned).collect::<Vec<_>>();
        let columns = cells(header).into_iter().map(Column::headed);
        let rows = rows.iter().map(|row| Row::new(cells(row), Location::Page));
        Table {
            columns: columns.filter(|_| !header.is_empty()).collect(),
            rows: rows.collect(),
            ..Table::default()
        }
    }

    #[test]
    fn headers_are_detected_and_repeated_columns_are_stacked() {
        let cases: [(&str, &[&str], &[&str]); 6] = [
            ("Code|Text", &["1|No door"], &["Code|Text", "1|No door"]),
            // The first row is the header if it contains column headings and no code.
            ("", &["Code|Text", "1|No door"], &["Code|Text", "1|No door"]),
            ("", &["Door|Width", "1|2"], &["", "Door|Width", "1|2"]),
            (
                "",
                &["E100|Text", "E101|No door"],
                &["", "E100|Text", "E101|No door"],
            ),
            // The columns are repeated.
            (
                "Code|Text|Code|Text",
                &["1|No door|3|No lock", "2|No key||"],
                &["Code|Text", "1|No door", "2|No key", "3|No lock"],
            ),
            // Each cell is an error.
            (
                "",
                &["1: no door|3: no lock", "2: no key|"],
                &["", "1: no door", "2: no key", "3: no lock"],
            ),
        ];
        for (header, rows, expected) in cases {
            assert_eq!(
                lines(&normalized(table(header, rows))),
                expected,
                "{rows:?}"
            );
        }
    }
}
