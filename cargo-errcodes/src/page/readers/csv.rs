//! Tables whose cells are separated by a comma, a semicolon, a tab or a bar.

use std::collections::BTreeMap;

use crate::page::block::{Block, BlockKind, Page, Row, Subject, Table};
use crate::page::location::Location;
use crate::page::text::normalize_whitespace;

/// Reads a file of cells as one table, which is taken to be about errors: nobody imports another.
pub(super) fn parse_csv(text: &str) -> Page {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut table = Table {
        subject: Subject::Errors,
        ..Table::default()
    };
    // One record for all: each new one would have room for as many cells as the longest.
    let mut record = csv::StringRecord::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(_) => continue,
        }
        let line = record.position().map_or(0, csv::Position::line);
        table.rows.push(Row::new(
            record.iter().map(normalize_whitespace).collect(),
            Location::Line(usize::try_from(line).unwrap_or(usize::MAX)),
        ));
    }
    Page {
        blocks: vec![Block::new(BlockKind::Table(table), "", Location::Line(1))],
        skipped: Vec::new(),
    }
}

/// Returns the sign that separates cells: as many of it in each of the most lines, and most of it in those.
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
