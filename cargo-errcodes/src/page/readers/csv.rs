//! Tables whose cells are separated by a comma, a semicolon, a tab or a bar.

use std::collections::BTreeMap;

use super::separated::{Separated, untrimmed_fields};
use crate::page::block::{Block, BlockKind, Column, Page, Row, Subject, Table};
use crate::page::location::Location;
use crate::page::text::normalize_whitespace;
use crate::page::weights::are_usual;

/// Reads a file as a single table about errors, because users import no other CSV files.
pub(super) fn parse_csv(text: &str) -> Page {
    if let Some(separated) = Separated::of(text) {
        return parse_separated(&separated);
    }
    let delimiter = delimiter(text);
    let (comments, text) = without_comments(text, delimiter);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut table = Table {
        subject: Subject::Errors,
        ..Table::default()
    };
    // The record is reused, because each new record would allocate as many cells as the longest row.
    let mut record = csv::StringRecord::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(_) => continue,
        }
        let line = record.position().map_or(0, csv::Position::line);
        table.rows.push(Row::new(
            record.iter().map(str::to_owned).collect(),
            Location::Line(
                usize::try_from(line)
                    .unwrap_or(usize::MAX)
                    .saturating_add(comments),
            ),
        ));
    }
    join_texts(&mut table, char::from(delimiter));
    trim_cells(&mut table);
    Page {
        blocks: vec![Block::new(BlockKind::Table(table), "", Location::Line(1))],
        skipped: Vec::new(),
    }
}

/// Reads lines of fields with a rare separator.
fn parse_separated(separated: &Separated<'_>) -> Page {
    let rows = separated.lines.iter().map(|(number, line)| {
        let cells = untrimmed_fields(line, separated.separator);
        Row::new(cells, Location::Line(*number))
    });
    let mut table = Table {
        columns: separated.names.iter().map(Column::headed).collect(),
        rows: rows.collect(),
        subject: Subject::Unstated,
    };
    join_texts(&mut table, separated.separator);
    trim_cells(&mut table);
    let location = Location::Line(separated.lines.first().map_or(1, |(number, _)| *number));
    Page {
        blocks: vec![Block::new(BlockKind::Table(table), "", location)],
        skipped: Vec::new(),
    }
}

fn trim_cells(table: &mut Table) {
    for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
        *cell = normalize_whitespace(cell);
    }
}

/// Joins the last cells of the few rows that have more cells than the others: texts without quotes contain the delimiter.
fn join_texts(table: &mut Table, delimiter: char) {
    let mut rows_by_width: BTreeMap<usize, usize> = BTreeMap::new();
    for row in &table.rows {
        *rows_by_width.entry(row.cells.len()).or_default() += 1;
    }
    let usual = rows_by_width.into_iter().max_by_key(|(_, rows)| *rows);
    let Some((width, rows)) = usual.filter(|(width, _)| *width > 1) else {
        return;
    };
    // The first row may have headings, which have no texts.
    let is_regular = table
        .rows
        .first()
        .is_some_and(|row| row.cells.len() <= width);
    if !is_regular || !are_usual(rows, table.rows.len()) {
        return;
    }
    for row in &mut table.rows {
        if row.cells.len() > width {
            let text = row.cells.split_off(width - 1);
            row.cells.push(text.join(&delimiter.to_string()));
        }
    }
}

/// Returns a file without the comments at its beginning, which have no cells, and their number.
fn without_comments(text: &str, delimiter: u8) -> (usize, &str) {
    let is_comment = |line: &&str| line.starts_with('#') && occurrences(line, delimiter) == 0;
    let comments = text.split_inclusive('\n').take_while(is_comment);
    let (number, length) = comments.fold((0, 0), |(number, length), line| {
        (number + 1, length + line.len())
    });
    (number, &text[length..])
}

/// Returns the delimiter that occurs equally often in the most lines. If there are several, returns the most frequent one.
fn delimiter(text: &str) -> u8 {
    const LOOKED_AT: usize = 50;
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.is_empty())
        .take(LOOKED_AT)
        .collect();
    let regularity = |delimiter: &u8| {
        let counts = lines.iter().map(|line| occurrences(line, *delimiter));
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
    // If several are equally regular, the last one is used.
    let delimiters = [b'|', b';', b',', b'\t'];
    delimiters
        .into_iter()
        .max_by_key(regularity)
        .unwrap_or(b',')
}

/// Returns how often a delimiter occurs in a line. Tabs behind another delimiter align the cells.
fn occurrences(line: &str, delimiter: u8) -> usize {
    let mut follows_other = false;
    let occurrences = line.bytes().filter(|byte| {
        let is_blank = matches!(byte, b'\t' | b' ');
        let counts = *byte == delimiter && !(is_blank && follows_other);
        if !is_blank {
            follows_other = matches!(byte, b'|' | b';' | b',');
        }
        counts
    });
    occurrences.count()
}

#[cfg(test)]
mod tests {
    use super::delimiter;

    #[test]
    fn the_most_regular_delimiter_is_used() {
        let cases = [
            ("1,no door\n2,no key\n", b','),
            ("1;no door, no key\n2;no key\n", b';'),
            ("Code;\tText;\t\tRemedy\nE1;\tno door;\tbuild it\n", b';'),
            ("1\tno door\t\n2\tno key,\tlost\n3\tno lock\t\n", b'\t'),
            ("| 1 | no door |\n| 2 | no key |\n", b'|'),
        ];
        for (text, expected) in cases {
            assert_eq!(delimiter(text), expected, "{text}");
        }
    }
}
