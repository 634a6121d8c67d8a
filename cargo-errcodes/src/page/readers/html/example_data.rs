//! Data in code examples that list errors: objects with a text for each code, and XML elements with codes and texts.

use crate::page::block::{Block, BlockKind, Table};
use crate::page::code::is_code;
use crate::page::failure::tells_of_failure;
use crate::page::location::Location;
use crate::page::readers::json::parse_json;
use crate::page::readers::structured::parse_structured;
use crate::page::readers::xml::parse_xml;

/// The minimum number of different codes of a list. Fewer ones may be examples of responses.
const FEWEST: usize = 3;

/// Returns the tables of an example that list errors.
pub(super) fn example_data(text: &str) -> Vec<Block> {
    let text = without_headers(text);
    let blocks = if text.starts_with('{') {
        let value = parse_json(text).ok();
        value.map(|(value, _)| parse_structured(&value).blocks)
    } else if text.starts_with('<') {
        Some(parse_xml(text).blocks)
    } else {
        None
    };
    let mut blocks = blocks.unwrap_or_default();
    blocks.retain(|block| match &block.kind {
        BlockKind::Table(table) => lists_errors(table),
        _ => false,
    });
    for block in &mut blocks {
        block.location = Location::Page;
        if let BlockKind::Table(table) = &mut block.kind {
            for row in &mut table.rows {
                row.location = Location::Page;
            }
        }
    }
    blocks
}

/// Returns the body of a response, without the lines above it: `HTTP/1.1 200 OK`.
fn without_headers(text: &str) -> &str {
    let text = text.trim();
    match text.split_once("\n\n") {
        Some((headers, body)) if headers.starts_with("HTTP/") => body.trim_start(),
        _ => text,
    }
}

/// Returns whether a column has a different code in each row, and most rows have a text that tells of a failure.
fn lists_errors(table: &Table) -> bool {
    let rows = table.rows.len();
    let is_of_codes = |column: usize| {
        let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
        let mut codes: Vec<&String> = cells.filter(|cell| is_code(cell)).collect();
        codes.sort_unstable();
        codes.dedup();
        codes.len() == rows
    };
    let failures = table.rows.iter().filter(|row| {
        let mut cells = row.cells.iter();
        cells.any(|cell| cell.contains(char::is_whitespace) && tells_of_failure(cell))
    });
    rows >= FEWEST && (0..table.width()).any(is_of_codes) && failures.count() * 2 > rows
}
