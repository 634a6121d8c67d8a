//! Measurements of columns: the shares of cells that look like codes, symbols and so on.

use std::collections::HashSet;

use super::block::{Column, Table};
use super::cell::{codes_in, declaration_in, is_placeholder_cell};
use super::code::{is_code, is_name, is_number, is_range, is_symbol, is_upper_case};
use super::code_set::CodeSet;
use super::digit_groups::are_digit_groups;
use super::failure::tells_of_failure;
use super::field::Field;
use super::vocabulary::{DATA_TYPES, NO, YES, is_column_heading, normalize};
use super::weights::{HALF, MOST};

/// The measurements of a column. Unless stated otherwise, the numbers are shares of the cells that are not empty.
#[derive(Clone, Debug, Default)]
pub(super) struct ColumnSignals {
    /// The normalized heading; empty if the reader knows the field.
    pub(super) heading: String,
    /// The field, if the reader knows it.
    pub(super) field: Option<Field>,
    /// The number of cells that are not empty.
    pub(super) filled: usize,
    /// The share of rows in which the cell is not empty.
    pub(super) full: f32,
    /// Whole numbers.
    pub(super) numbers: f32,
    /// Numbers and texts that can only be codes.
    pub(super) codes: f32,
    /// Single codes, without a text beside them.
    pub(super) single_codes: f32,
    /// Ranges of numbers.
    pub(super) ranges: f32,
    /// Ranges, classes and other sets of codes that can be patterns.
    pub(super) sets: f32,
    /// Cells with letters.
    pub(super) letters: f32,
    /// Words that say yes or no, such as `true`.
    pub(super) flags: f32,
    /// Names of data types, such as `string`.
    pub(super) types: f32,
    /// Words of up to three letters, such as language codes.
    pub(super) tiny: f32,
    /// Single words that can be symbols.
    pub(super) symbols: f32,
    /// Texts without spaces, such as `08001.C.10` and `_0005`, which can be codes if the format or the heading says so.
    pub(super) single_words: f32,
    /// Such words with at least two digits, which hardly name settings.
    pub(super) numbered_words: f32,
    /// Words in upper case, or with an underscore.
    pub(super) upper_case: f32,
    /// Distinct cells.
    pub(super) distinct: f32,
    /// Numbers from 100 to 599.
    pub(super) statuses: f32,
    /// Symbols that are not plain words.
    pub(super) names: f32,
    /// Symbols that are written as declarations, which may have a text behind them.
    pub(super) declarations: f32,
    /// Texts that tell of a failure.
    pub(super) failures: f32,
    /// Words that name an error, such as `ErrorNoDoor`.
    pub(super) error_names: f32,
    /// Addresses of web pages.
    pub(super) addresses: f32,
    /// Cells with a link.
    pub(super) linked: f32,
    /// The average number of characters.
    pub(super) length: f32,
    /// True if the cells number the rows: 1, 2, 3.
    pub(super) numbers_rows: bool,
    /// True if the cells are codes of several numbers: `4.7.1`, `10-20`.
    pub(super) digit_groups: bool,
}

impl ColumnSignals {
    /// Returns whether the reader or the heading defines the field of the column.
    pub(super) fn is_named(&self) -> bool {
        self.field.is_some() || is_column_heading(&self.heading)
    }

    /// Returns whether the column contains texts, most of which tell of a failure.
    pub(super) fn tells_of_failures(&self) -> bool {
        self.codes < HALF && self.symbols < MOST && self.failures >= HALF
    }
}

/// Measures the columns of a table.
pub(super) fn measure(table: &Table) -> Vec<ColumnSignals> {
    let mut columns: Vec<Vec<&str>> = vec![Vec::new(); table.width()];
    let mut links = vec![0; table.width()];
    let rows = table.rows.iter().filter(|row| row.title().is_none());
    let mut number = 0;
    for row in rows {
        number += 1;
        for (column, cell) in row.cells.iter().enumerate() {
            if !is_placeholder_cell(cell) {
                columns[column].push(cell);
                links[column] += usize::from(row.link(column).is_some());
            }
        }
    }
    let columns = columns.into_iter().enumerate();
    let columns = columns.map(|(index, cells)| {
        let (heading, field) = match table.columns.get(index) {
            Some(Column {
                field: Some(field), ..
            }) => (String::new(), Some(*field)),
            Some(column) => (normalize(&column.heading), None),
            None => (String::new(), None),
        };
        ColumnSignals {
            heading,
            field,
            linked: share(links[index], cells.len()),
            ..measure_cells(&cells, number)
        }
    });
    columns.collect()
}

#[expect(clippy::cast_precision_loss, reason = "a share need not be exact")]
fn share(number: usize, all: usize) -> f32 {
    number as f32 / all.max(1) as f32
}

/// Measures a column. `cells` contains its cells that are not empty, and `rows` is the number of rows in the table.
#[expect(clippy::cast_precision_loss, reason = "averages need not be exact")]
fn measure_cells(cells: &[&str], rows: usize) -> ColumnSignals {
    let share = |is: &dyn Fn(&str) -> bool| {
        let number = cells.iter().filter(|cell| is(cell)).count();
        share(number, cells.len())
    };
    let first = |cell: &str| -> Option<u16> {
        let mut words = cell.split(|c: char| !c.is_alphanumeric());
        words.next()?.parse().ok()
    };
    let is_set = |code: &String| CodeSet::parse(code).is_some();
    let has_values = |cell: &str| CodeSet::parse(cell).is_some_and(|set| set.has_values());
    let distinct: HashSet<&&str> = cells.iter().collect();
    if are_digit_groups(cells) {
        return ColumnSignals {
            filled: cells.len(),
            full: cells.len() as f32 / rows.max(1) as f32,
            codes: 1.0,
            single_codes: 1.0,
            single_words: 1.0,
            distinct: distinct.len() as f32 / cells.len() as f32,
            digit_groups: true,
            ..ColumnSignals::default()
        };
    }
    ColumnSignals {
        filled: cells.len(),
        full: cells.len() as f32 / rows.max(1) as f32,
        numbers: share(&|cell| {
            codes_in(cell).is_some_and(|cell| cell.codes.iter().all(|code| is_number(code)))
        }),
        codes: share(&|cell| {
            is_code(cell) || codes_in(cell).is_some_and(|cell| !cell.codes.iter().any(is_set))
        }),
        single_codes: share(&is_code),
        ranges: share(&|cell| {
            let set = CodeSet::parse(cell);
            set.map_or_else(|| is_range(cell), |set| !set.has_values())
        }),
        sets: share(&|cell| codes_in(cell).is_some_and(|cell| cell.codes.iter().any(is_set))),
        letters: share(&|cell| cell.contains(char::is_alphabetic)),
        flags: share(&|cell| {
            let word = &*cell.to_lowercase();
            YES.contains(&word) || NO.contains(&word)
        }),
        types: share(&|cell| DATA_TYPES.contains(&&*cell.to_lowercase())),
        tiny: share(&|cell| cell.len() < 4 && !cell.contains(|c: char| !c.is_ascii_alphabetic())),
        symbols: share(&|cell| is_symbol(cell) || has_values(cell)),
        single_words: share(&|cell| is_single_word(cell)),
        numbered_words: share(&|cell| {
            is_single_word(cell) && cell.chars().filter(char::is_ascii_digit).count() > 1
        }),
        upper_case: share(&|cell| {
            is_upper_case(cell) || is_symbol(cell) && cell.contains('_') || has_values(cell)
        }),
        distinct: distinct.len() as f32 / cells.len().max(1) as f32,
        statuses: share(&|cell| first(cell).is_some_and(|status| (100..600).contains(&status))),
        names: share(&|cell| {
            let is_name = is_name(cell) || is_hyphenated_name(cell);
            cell.is_ascii() && (is_name || declaration_in(cell).is_some())
        }),
        declarations: share(&|cell| declaration_in(cell).is_some()),
        failures: share(&tells_of_failure),
        error_names: share(&|cell| is_single_word(cell) && names_error(cell)),
        addresses: share(&|cell| cell.starts_with("https://") || cell.starts_with("http://")),
        length: cells.iter().map(|cell| cell.chars().count()).sum::<usize>() as f32
            / cells.len().max(1) as f32,
        numbers_rows: number_rows(cells),
        ..ColumnSignals::default()
    }
}

/// Returns whether a cell is a name such as `door-not-found`.
fn is_hyphenated_name(cell: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(|c| c.is_ascii_lowercase());
    cell.contains('-') && cell.split('-').all(is_word)
}

/// Returns whether a word begins or ends like the name of an error.
fn names_error(word: &str) -> bool {
    const STARTS: [&str; 3] = ["Err", "ERR_", "err_"];
    const ENDS: [&str; 5] = ["Error", "Exception", "_ERROR", "_error", "-error"];
    STARTS.iter().any(|start| word.starts_with(start)) || ENDS.iter().any(|end| word.ends_with(end))
}

/// Returns whether a cell is a word of any letters, digits and signs.
fn is_single_word(cell: &str) -> bool {
    const LONGEST: usize = 100;
    cell.len() <= LONGEST
        && !cell.contains(char::is_whitespace)
        && cell.contains(char::is_alphanumeric)
        && !is_range(cell)
}

/// Returns whether cells number the rows of a table, beginning with 0 or 1.
fn number_rows(cells: &[&str]) -> bool {
    let number = |cell: &&str| cell.trim_end_matches('.').parse::<usize>().ok();
    let Some(first) = cells.first().and_then(number).filter(|first| *first < 2) else {
        return false;
    };
    (first..)
        .zip(cells)
        .all(|(expected, cell)| number(cell) == Some(expected))
}
