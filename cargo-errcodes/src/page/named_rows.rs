//! Rows that have a name where the others have a number and a name, in tables whose errors partly have no number.

use super::block::Row;
use super::cell::{CellCodes, is_placeholder_cell};
use super::code::{is_name, is_number};
use super::field::{Field, FieldColumns};

/// The columns of a table in which the names of some rows are their codes.
#[derive(Default)]
pub(super) struct NamedRows {
    columns: Option<(usize, usize)>,
}

impl NamedRows {
    /// Finds the rows without a number. An empty cell below a number may stand for the same number, unless all rows from one on have no
    /// number, or a placeholder says that there is none.
    pub(super) fn of(rows: &[Row], fields: &FieldColumns) -> Self {
        const FEWEST: usize = 3;
        let columns = fields
            .column(Field::Code)
            .zip(fields.column(Field::Symbol))
            .filter(|(code, symbol)| code != symbol);
        let Some((code, symbol)) = columns else {
            return Self::default();
        };
        let cell = |row: &Row, column: usize| row.cells.get(column).cloned().unwrap_or_default();
        let rows = || rows.iter().filter(|row| row.title().is_none());
        let numbers = rows().filter(|row| is_number(&cell(row, code))).count();
        let is_without = |row: &&Row| is_placeholder_cell(&cell(row, code));
        let without = rows().filter(is_without).count();
        let are_named = rows()
            .filter(is_without)
            .all(|row| is_name(&cell(row, symbol)));
        let are_last = rows().rev().take_while(|row| is_without(row)).count() == without;
        let is_stated = rows()
            .filter(is_without)
            .all(|row| !cell(row, code).is_empty());
        let is_certain = numbers >= FEWEST
            && without >= FEWEST
            && without * 4 > numbers
            && are_named
            && (are_last || is_stated);
        Self {
            columns: is_certain.then_some((code, symbol)),
        }
    }

    /// Returns the name of a row without a number.
    pub(super) fn code(&self, row: &Row) -> Option<CellCodes> {
        let (code, symbol) = self.columns?;
        let is_without = row
            .cells
            .get(code)
            .is_none_or(|cell| is_placeholder_cell(cell));
        let name = row.cells.get(symbol).filter(|_| is_without)?;
        Some(CellCodes {
            codes: vec![name.clone()],
            adjacent: None,
        })
    }
}
