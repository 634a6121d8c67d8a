//! The layout of tables: which row is the header, and columns that a page puts side by side.

use super::block::{Column, Row, Table};
use super::cell::codes_in;
use super::code::is_code;
use super::location::Location;
use super::vocabulary::is_column_heading;
use super::weights::are_codes_with_texts;

/// Returns a table with its header apart from its rows, and each column once.
pub(super) fn normalized(table: Table) -> Table {
    let mut table = unfold(table);
    find_header(&mut table);
    table
}

/// Takes the first row for the headings of the columns if that is what it is.
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

/// Puts columns below each other that stand side by side twice, and cells that are codes with their texts.
fn unfold(mut table: Table) -> Table {
    let width = table.width();
    let header = table.columns.clone();
    let parts = (2..=width / 2).rev().find(|parts| {
        let part = width / parts;
        width.is_multiple_of(*parts)
            && header.len() == width
            && header.chunks(part).all(|chunk| chunk == &header[..part])
    });
    if let Some(parts) = parts {
        let part = width / parts;
        table.columns = header[..part].to_vec();
        table.rows = below_each_other(&table, width, part);
        return table;
    }
    let cells = || {
        table
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .filter(|cell| !cell.is_empty())
    };
    let is_code_with_text = |cell: &&String| {
        codes_in(cell).is_some_and(|codes| codes.beside.is_some_and(|text| text.contains(' ')))
    };
    let number = cells().filter(is_code_with_text).count();
    if width > 1 && are_codes_with_texts(number, cells().count()) {
        table.rows = below_each_other(&table, width, 1);
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

fn below_each_other(table: &Table, width: usize, part: usize) -> Vec<Row> {
    let mut parts: Vec<Vec<Row>> = vec![Vec::new(); width.div_ceil(part)];
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
