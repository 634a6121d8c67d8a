//! Tables of two columns that describe a single error each: `HTTP status | 404`, `Message | No such door`, below the heading of the error.

use crate::page::block::{Block, BlockKind, Table};
use crate::page::location::Location;
use crate::page::vocabulary::{is_status_label, label_field};

/// The minimum number of such tables on a page. A single one may describe anything.
const FEWEST: usize = 2;

/// Returns blocks in which the rows of such tables are lines with labels.
pub(super) fn with_labelled_lines(blocks: Vec<Block>) -> Vec<Block> {
    let are_labels: Vec<bool> = blocks.iter().map(is_label_table).collect();
    if are_labels.iter().filter(|are_labels| **are_labels).count() < FEWEST {
        return blocks;
    }
    let blocks = blocks.into_iter().zip(are_labels);
    blocks
        .flat_map(|(block, are_labels)| match block.kind {
            BlockKind::Table(table) if are_labels => labelled_lines(&table, &block.location),
            _ => vec![block],
        })
        .collect()
}

fn is_label_table(block: &Block) -> bool {
    let BlockKind::Table(table) = &block.kind else {
        return false;
    };
    if table.width() != 2 {
        return false;
    }
    let pairs = pairs(table);
    let is_label = |label: &str| label_field(label).is_some() || is_status_label(label);
    let labels = pairs.iter().filter(|(label, _)| is_label(label)).count();
    labels > 1 && labels * 3 >= pairs.len() * 2
}

/// Returns the labels and values. The first pair may be in the headings of the columns.
fn pairs(table: &Table) -> Vec<(String, String)> {
    let headings = table.columns.iter().map(|column| column.heading.clone());
    let headings: Vec<String> = headings.collect();
    let rows = table.rows.iter().map(|row| row.cells.clone());
    let rows = [headings].into_iter().chain(rows);
    rows.filter_map(|cells| match &cells[..] {
        [label, value] if !label.is_empty() => Some((label.clone(), value.clone())),
        _ => None,
    })
    .collect()
}

fn labelled_lines(table: &Table, location: &Location) -> Vec<Block> {
    pairs(table)
        .into_iter()
        .map(|(label, value)| {
            let label = label.trim_end_matches([':', '：']);
            let text = format!("{label}: {value}");
            Block::new(BlockKind::Paragraph, text, location.clone())
        })
        .collect()
}
