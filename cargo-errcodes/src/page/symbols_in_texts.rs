//! Columns in which most cells are but the symbols of the errors, and the others have a text behind the symbol: `NO_CAMERA` and
//! `DOOR_STUCK (by the wind)`.

use super::block::{Column, Table};
use super::code::{is_sure_name, is_upper_case};
use super::vocabulary::is_qualified_code;
use super::weights::are_usual;

/// The minimum number of cells.
const FEWEST: usize = 5;

/// Splits the column of symbols into one of symbols and one of texts, if there is such a column and the table has no other symbols.
pub(super) fn split_symbols(table: &mut Table) {
    let mut found = None;
    for column in 0..table.width() {
        match kind_of(table, column) {
            Kind::Symbols => return,
            Kind::SymbolsAndTexts if found.is_none() => found = Some(column),
            Kind::SymbolsAndTexts | Kind::Other => {}
        }
    }
    // Without a heading, the symbols may be anything.
    let Some(column) = found.filter(|column| *column < table.columns.len()) else {
        return;
    };
    // Words below such a heading are the codes.
    if table.columns[column].name().is_some_and(is_qualified_code) {
        return;
    }
    table.columns.insert(column, Column::headed("symbol"));
    for row in &mut table.rows {
        let Some(cell) = row.cells.get(column) else {
            continue;
        };
        let (symbol, text) = match split(cell) {
            Some((symbol, text)) => (symbol.to_owned(), text.to_owned()),
            // An exception has no symbol.
            None => (String::new(), cell.clone()),
        };
        row.cells[column] = text;
        row.cells.insert(column, symbol);
        row.move_columns(column, 1);
    }
}

enum Kind {
    Symbols,
    SymbolsAndTexts,
    Other,
}

fn kind_of(table: &Table, column: usize) -> Kind {
    let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
    let (mut filled, mut symbols, mut sure, mut texts) = (0, 0, 0, 0);
    for cell in cells.filter(|cell| !cell.is_empty()) {
        filled += 1;
        if let Some((symbol, text)) = split(cell) {
            symbols += 1;
            sure += usize::from(is_sure_name(symbol));
            texts += usize::from(!text.is_empty());
        }
    }
    let are_symbols = filled >= FEWEST && are_usual(symbols, filled) && sure * 2 > filled;
    match texts {
        _ if !are_symbols => Kind::Other,
        0 => Kind::Symbols,
        texts if texts * 2 < filled => Kind::SymbolsAndTexts,
        _ => Kind::Other,
    }
}

/// Splits a cell into its symbol and the text behind it, if it begins with a symbol in upper case.
fn split(cell: &str) -> Option<(&str, &str)> {
    let cell = cell.trim();
    let end = cell.find(|c: char| c.is_whitespace() || ":(".contains(c));
    let (symbol, rest) = cell.split_at(end.unwrap_or(cell.len()));
    if symbol.len() < 2 || !is_upper_case(symbol) || !symbol.contains(char::is_alphabetic) {
        return None;
    }
    let signs = [':', '-', '–', '—'];
    let text = rest.trim_start().trim_start_matches(signs).trim();
    // Words in upper case may begin a sentence.
    let is_apart = is_sure_name(symbol)
        || text.is_empty()
        || !rest.trim_start().starts_with(char::is_alphanumeric);
    // Behind other signs, there is another symbol: `NO_DOOR / NO_KEY`.
    let is_text = text
        .chars()
        .next()
        .is_none_or(|c| c.is_alphanumeric() || matches!(c, '(' | '[' | '"' | '“' | '‘'));
    (is_apart && is_text).then_some((symbol, text))
}
