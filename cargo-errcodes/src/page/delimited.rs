//! Tables whose cells are apart by a comma, a semicolon or a tab.

use super::block::{Block, Grid, Kind, Row, tidy};

pub(super) fn read(text: &str) -> Vec<Block> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut grid = Grid::default();
    for record in reader.records().flatten() {
        let line = record.position().map_or(0, csv::Position::line);
        grid.rows.push(Row {
            cells: record.iter().map(tidy).collect(),
            place: format!("line {line}"),
        });
    }
    vec![Block::new(Kind::Table(grid), "", "line 1")]
}

/// What stands most often in the first line.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |delimiter: &u8| first.bytes().filter(|byte| byte == delimiter).count();
    // Of equals, the last one is taken.
    let delimiters = [b'|', b';', b',', b'\t'];
    delimiters.into_iter().max_by_key(count).unwrap_or(b',')
}
