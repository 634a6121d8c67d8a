//! Placeholders for texts that are not the same each time: `According to the case` in most cells of a column, beside texts that differ.

use std::collections::HashMap;

use crate::page::block::{Row, Table};
use crate::page::cell::is_placeholder_cell;
use crate::page::code::pattern;

pattern!(
    PLACEHOLDER,
    r"(?ix)^[\W_]*(?:
        according\ to\ | depend(?:s|ing)\b | varies\b | variable\b | various\b | dynamic\b | case[\ -]dependent\b | self[\ -]explanatory\b
      | see\ (?:below|above|the\ |descriptions?\b|details?\b|notes?\b|explanations?\b|remarks?\b|text\b|next\ )
      | (?:same\ )?as\ (?:above|below|described|returned)\b | to\ be\ (?:defined|determined)\b
      | je\ nach\ | siehe\ | variabel\b | según\ | segun\ | depende\b | varía\b | véase\ | ver\ (?:abajo|descripci) | conforme\ o\ caso
      | selon\ | voir\ (?:ci|la\ ) | dipende\b | vedi\ | w\ zależności | в\ зависимости | зависит | см\.\ | 根据 | 视情况 | 详见 | 见下 | 参见 | 同上 | 場合による
    )"
);
/// The maximum number of bytes in a placeholder.
const LONGEST: usize = 60;
/// The minimum number of cells with the same placeholder.
const FEWEST: usize = 2;

/// Empties the cells with a placeholder that fills most of a column, if the other text of their rows says more.
pub(in crate::page) fn clear_placeholders(table: &mut Table) {
    let placeholders = placeholders(table);
    for row in &mut table.rows {
        for (column, placeholder) in &placeholders {
            if row.cells.get(*column) == Some(placeholder) && has_longer_text(row, placeholder) {
                row.cells[*column].clear();
            }
        }
    }
}

/// The cells of a column.
#[derive(Clone, Default)]
struct Counts<'c> {
    filled: usize,
    placeholders: HashMap<&'c str, usize>,
}

/// Returns the columns with the same placeholder in most cells.
fn placeholders(table: &Table) -> Vec<(usize, String)> {
    let mut columns = vec![Counts::default(); table.width()];
    for row in table.rows.iter().filter(|row| row.title().is_none()) {
        for (cell, counts) in row.cells.iter().zip(&mut columns) {
            if is_placeholder_cell(cell) {
                continue;
            }
            counts.filled += 1;
            if cell.len() <= LONGEST && PLACEHOLDER.is_match(cell) {
                *counts.placeholders.entry(cell).or_default() += 1;
            }
        }
    }
    let columns = columns.into_iter().enumerate();
    let columns = columns.filter_map(|(column, counts)| {
        let (text, count) = counts
            .placeholders
            .into_iter()
            .max_by_key(|(_, count)| *count)?;
        (count >= FEWEST && count * 2 > counts.filled).then(|| (column, text.to_owned()))
    });
    columns.collect()
}

/// Returns whether a row has a text that is longer than the placeholder.
fn has_longer_text(row: &Row, placeholder: &str) -> bool {
    let mut cells = row.cells.iter();
    cells.any(|cell| cell.len() > placeholder.len() && cell.contains(' '))
}
