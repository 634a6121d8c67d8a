//! Tables in objects whose values are lists: `{ "126": ["No door", "The door does not exist."] }`,
//! `{ "NO_DOOR": [126, "The door does not exist."] }`.

use std::collections::HashSet;

use super::columns::cell_text;
use super::keyed::{Pairs, has_numbers};
use super::place::Place;
use crate::page::block::{Column, Row, Table};
use crate::page::code::{is_code, is_name, is_number, is_upper_case};
use crate::page::failure::tells_of_failure;
use crate::page::field::Field;
use crate::page::readers::value::Value;

/// The maximum number of cells of a row. A longer list has something else.
const MOST_CELLS: usize = 8;

/// A key and the items of its list.
pub(in super::super) type Keyed<'t> = (&'t str, Vec<String>);

/// Returns a table with a row for each list. If the lists have equally many items, these are the cells, and otherwise the texts of
/// one cell.
pub(super) fn keyed_lists(pairs: &Pairs<'_>, place: &Place) -> Option<Table> {
    const FEWEST: usize = 2;
    let rows: Vec<Keyed<'_>> = pairs
        .iter()
        .filter_map(|(key, value)| Some((*key, cells_of(value)?)))
        .collect();
    let has_codes = has_numbers(pairs) || share(&rows, |(key, _)| is_code(key));
    let lists = rows.iter().filter(|(_, cells)| cells.len() > 1);
    let lists = lists.count();
    // Beside codes with a single text, some can have several.
    let are_lists = lists * 2 > pairs.len() || lists > 0 && has_codes;
    // An object from the names of fields to their errors has no codes as keys.
    let are_symbols = share(&rows, |(key, _)| is_name(key)) && has_numbers_among(&rows)
        || share(&rows, |(key, _)| is_upper_case(key));
    let are_keys = has_codes || are_symbols;
    let have_texts = share(&rows, |(_, cells)| {
        cells.iter().any(|cell| cell.contains(' '))
    });
    let is_list = rows.len() >= FEWEST || has_codes && place.is_about_errors;
    if !(are_lists && are_keys && is_list && (have_texts || place.is_about_errors)) {
        return None;
    }
    let width = rows.iter().map(|(_, cells)| cells.len()).max()?;
    let are_cells = are_cells(&rows, width);
    let mut columns = vec![key_column(&rows, has_codes, are_cells)];
    if are_cells {
        columns.extend(columns_of_items(&rows, width));
    } else {
        columns.push(Column::for_field(Field::Message));
    }
    let rows = rows.into_iter().map(|(key, mut cells)| {
        if are_cells {
            cells.resize(width, String::new());
        } else {
            cells = vec![cells.join("\n")];
        }
        cells.insert(0, key.to_owned());
        Row::new(cells, place.pointer.child(key).into())
    });
    Some(Table {
        rows: rows.collect(),
        columns,
        ..Table::default()
    })
}

/// Returns the items of a list of scalars, or a scalar as the only item.
fn cells_of(value: &Value) -> Option<Vec<String>> {
    let is_cell = |item: &Value| matches!(item, Value::Scalar(_) | Value::Null);
    match value {
        Value::Scalar(text) => Some(vec![text.trim().to_owned()]),
        Value::List(items) if (1..=MOST_CELLS).contains(&items.len()) => items
            .iter()
            .all(is_cell)
            .then(|| items.iter().map(cell_text).collect()),
        _ => None,
    }
}

/// Returns whether the items of the lists have a meaning by their place: the lists have equally many items, or the second item is a
/// longer text than the first one.
fn are_cells(rows: &[Keyed<'_>], width: usize) -> bool {
    let is_longer = |(_, cells): &Keyed<'_>| matches!(&cells[..], [first, second, ..] if second.chars().count() > first.chars().count());
    share_of_most(rows, |(_, cells)| cells.len() == width)
        || rows.iter().all(|(_, cells)| cells.len() > 1) && share_of_most(rows, is_longer)
}

/// Returns the columns for the items, with the fields of those that are texts. The others are found by their content.
pub(in super::super) fn columns_of_items(rows: &[Keyed<'_>], width: usize) -> Vec<Column> {
    let texts: Vec<Texts> = (0..width)
        .filter_map(|column| Texts::of(rows, column))
        .collect();
    let mut columns = vec![Column::default(); width];
    let mut set = |column: usize, field| columns[column] = Column::for_field(field);
    match &texts[..] {
        [first, second] => {
            let (short, long) = if first.length <= second.length {
                (first, second)
            } else {
                (second, first)
            };
            // A short text that does not tell of a failure says what to do.
            if short.failures * 2 >= rows.len() || short.failures >= long.failures {
                set(short.column, Field::Message);
                set(long.column, Field::Description);
            } else {
                set(long.column, Field::Message);
            }
        }
        texts => {
            // The first one of several columns.
            let most = texts.iter().rev().max_by_key(|texts| texts.failures);
            if let Some(texts) = most {
                set(texts.column, Field::Message);
            }
        }
    }
    columns
}

/// The measurements of a column of texts.
struct Texts {
    column: usize,
    /// The number of characters of all texts.
    length: usize,
    /// The number of texts that tell of a failure.
    failures: usize,
}

impl Texts {
    /// Measures a column, if most of its cells are different texts, and not names.
    fn of(rows: &[Keyed<'_>], column: usize) -> Option<Self> {
        let cells = rows.iter().filter_map(|(_, cells)| cells.get(column));
        let cells = cells.map(|cell| &**cell).filter(|cell| !cell.is_empty());
        let cells: Vec<&str> = cells.collect();
        let distinct: HashSet<&&str> = cells.iter().collect();
        let is_text = |cell: &&str| cell.contains(char::is_alphabetic) && !is_name(cell);
        let are_texts = share(&cells, is_text) && cells.iter().any(|cell| cell.contains(' '));
        (are_texts && distinct.len() * 2 > cells.len()).then(|| Self {
            column,
            length: cells.iter().map(|cell| cell.chars().count()).sum(),
            failures: cells.iter().filter(|cell| tells_of_failure(cell)).count(),
        })
    }
}

/// Returns the column for the keys: the symbols if there is a column of numbers, and otherwise the codes.
fn key_column(rows: &[Keyed<'_>], has_codes: bool, are_cells: bool) -> Column {
    if !has_codes && are_cells && has_numbers_among(rows) {
        Column::for_key(Field::Symbol)
    } else {
        Column::for_key(Field::Code)
    }
}

/// Returns whether one of the columns consists of numbers.
fn has_numbers_among(rows: &[Keyed<'_>]) -> bool {
    let width = rows.first().map_or(0, |(_, cells)| cells.len());
    let are_numbers = |column: usize| {
        let mut cells = rows.iter().map(|(_, cells)| cells.get(column));
        cells.all(|cell| cell.is_some_and(|cell| is_number(cell)))
    };
    (0..width).any(are_numbers)
}

fn share<T>(rows: &[T], is: impl Fn(&T) -> bool) -> bool {
    rows.iter().filter(|row| is(row)).count() * 2 > rows.len()
}

fn share_of_most<T>(rows: &[T], is: impl Fn(&T) -> bool) -> bool {
    rows.iter().filter(|row| is(row)).count() * 5 >= rows.len() * 4
}
