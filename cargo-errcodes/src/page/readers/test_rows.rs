//! The tables of a page as text, for the tests of readers.

use crate::page::block::{BlockKind, Page};

/// Returns the rows, each with its location and below the name and the columns of its table, and the reports.
pub(super) fn rows(page: Page) -> Vec<String> {
    let mut lines = Vec::new();
    for block in page.blocks {
        if let BlockKind::Table(table) = block.kind {
            let names = table.columns.iter().map(|column| &*column.heading);
            let names = names.collect::<Vec<_>>().join(" | ");
            lines.push(format!("{}: {names}", block.text));
            let rows = table.rows.iter();
            lines.extend(rows.map(|row| format!("{}: {}", row.location, row.cells.join(" | "))));
        }
    }
    let skipped = page.skipped.into_iter();
    lines.extend(skipped.map(|skipped| format!("{}: {}?", skipped.location, skipped.reason)));
    lines
}
