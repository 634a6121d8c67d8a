//! Tables whose cells are apart by a comma, a semicolon or a tab.

use std::collections::BTreeMap;

use super::block::{Block, Grid, Kind, Row, tidy};

pub(super) fn read(text: &str) -> Vec<Block> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut grid = Grid::default();
    // One record for all: each new one would have room for as many cells as the longest.
    let mut record = csv::StringRecord::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(_) => continue,
        }
        let line = record.position().map_or(0, csv::Position::line);
        grid.rows.push(Row {
            cells: record.iter().map(tidy).collect(),
            place: format!("line {line}"),
        });
    }
    vec![Block::new(Kind::Table(grid), "", "line 1")]
}

/// What stands equally often in the most lines, and most often in those.
fn delimiter(text: &str) -> u8 {
    const LOOKED_AT: usize = 50;
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.is_empty())
        .take(LOOKED_AT)
        .collect();
    let regularity = |delimiter: &u8| {
        let counts = lines
            .iter()
            .map(|line| line.bytes().filter(|byte| byte == delimiter).count());
        let mut lines_by_count: BTreeMap<usize, usize> = BTreeMap::new();
        for count in counts.filter(|count| *count > 0) {
            *lines_by_count.entry(count).or_default() += 1;
        }
        let best = lines_by_count
            .into_iter()
            .map(|(count, lines)| (lines, count))
            .max();
        best.unwrap_or_default()
    };
    // Of equals, the last one is taken.
    let delimiters = [b'|', b';', b',', b'\t'];
    delimiters
        .into_iter()
        .max_by_key(regularity)
        .unwrap_or(b',')
}
