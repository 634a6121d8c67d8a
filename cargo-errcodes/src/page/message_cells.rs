//! The cells of messages that contain more than the message: a symbol or a title, and a text.

use std::collections::HashSet;

use super::block::Row;
use super::cell::is_placeholder_cell;
use super::code::{is_sure_name, is_upper_case};
use super::field::{Field, FieldColumns};
use super::weights::{are_codes_with_texts, are_usual};

/// The content of the cells of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MessageCells {
    Text,
    /// A symbol, and a text on the next line.
    SymbolAndText,
    /// A title in bold letters, which is the message, and a description.
    TitleAndText,
}

impl MessageCells {
    pub(super) fn of(rows: &[Row], fields: &FieldColumns) -> Self {
        if has_symbols_above(rows, fields) {
            Self::SymbolAndText
        } else if has_titles(rows, fields) {
            Self::TitleAndText
        } else {
            Self::Text
        }
    }
}

/// Splits a cell with a symbol on its first line and a text below it.
pub(super) fn symbol_above(cell: &str) -> Option<(&str, &str)> {
    let (symbol, text) = cell.split_once('\n')?;
    let (symbol, text) = (symbol.trim(), text.trim());
    let is_symbol = is_sure_name(symbol) || is_upper_case(symbol);
    (is_symbol && !text.is_empty()).then_some((symbol, text))
}

/// Returns whether nearly all cells of the messages begin with a symbol on a line of its own.
fn has_symbols_above(rows: &[Row], fields: &FieldColumns) -> bool {
    let Some(column) = fields
        .column(Field::Message)
        .filter(|_| !fields.has(Field::Symbol))
    else {
        return false;
    };
    let cells = rows.iter().filter_map(|row| row.cells.get(column));
    let (mut filled, mut symbols, mut sure) = (0, 0, 0);
    for cell in cells.filter(|cell| !is_placeholder_cell(cell)) {
        filled += 1;
        if let Some((symbol, _)) = symbol_above(cell) {
            symbols += 1;
            sure += usize::from(is_sure_name(symbol));
        }
    }
    are_codes_with_texts(symbols, filled) && sure * 2 > filled
}

/// Returns whether nearly all texts begin with titles in bold letters, which differ, and there are no other texts.
fn has_titles(rows: &[Row], fields: &FieldColumns) -> bool {
    let Some(column) = fields.column(Field::Message) else {
        return false;
    };
    let filled = |row: &&Row| row.cells.get(column).is_some_and(|cell| !cell.is_empty());
    let filled = rows.iter().filter(filled).count();
    let titles = rows
        .iter()
        .filter_map(|row| Some(row.title_and_text(column)?.0));
    let titles: Vec<&str> = titles.collect();
    let distinct: HashSet<&str> = titles.iter().copied().collect();
    !fields.has(Field::Description)
        && are_usual(titles.len(), filled)
        && are_usual(distinct.len(), titles.len())
}
