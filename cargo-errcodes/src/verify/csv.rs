//! Reads files of separated values: each record is a row.

use super::markup::{Markup, plain};
use super::page_text::PageText;
use crate::page::shown_text;

/// Adds the pieces of a file of values separated by commas, semicolons, tabs, bars or rare signs.
pub(super) fn read_csv(text: &str, page: &mut PageText) {
    let delimiter = delimiter(text);
    let table = page.new_table();
    let mut line = 1;
    let mut rest = text;
    while !rest.is_empty() {
        let (record, length) = record(rest, delimiter);
        let cells = record.iter().map(|cell| (shown_text(cell), line));
        let cells: Vec<(String, usize)> = cells.collect();
        page.push_row(table, false, &cells);
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
}

/// Adds the pieces of a table of reStructuredText whose rows have values separated by commas, and returns the number of its lines. The first
/// line is the directive, with the number `number`.
pub(super) fn read_csv_table(lines: &[&str], number: usize, page: &mut PageText) -> usize {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let outer = indent(lines[0]);
    let is_inside = |line: &&&str| line.trim().is_empty() || indent(line) > outer;
    let length = 1 + lines[1..].iter().take_while(is_inside).count();
    let table = page.new_table();
    let mut delimiter = ',';
    for (line, number) in lines[1..length].iter().zip(number + 1..) {
        let line = line.trim();
        if let Some(mark) = line.strip_prefix(":delim:") {
            delimiter = mark.trim().chars().next().unwrap_or(delimiter);
        }
        let header = line.strip_prefix(":header:").map(str::trim);
        let row = match header {
            Some(header) => header,
            None if line.is_empty() || line.starts_with(':') => continue,
            None => line,
        };
        let (cells, _) = record(row, delimiter);
        let cells = cells
            .iter()
            .map(|cell| (plain(cell.trim(), Markup::Prose), number));
        let cells: Vec<(String, usize)> = cells.collect();
        page.push_row(table, header.is_some(), &cells);
    }
    length
}

/// Returns the delimiter that most lines have.
fn delimiter(text: &str) -> char {
    let lines = |delimiter: &char| {
        text.lines()
            .filter(|line| line.contains(*delimiter))
            .count()
    };
    // If several are equally frequent, the last one is used.
    let delimiters = ['#', '^', '~', ':', '|', ',', ';', '\t'];
    delimiters.into_iter().max_by_key(lines).unwrap_or(',')
}

/// Returns the cells of the first record of a text, and its length.
fn record(text: &str, delimiter: char) -> (Vec<String>, usize) {
    let mut cells = vec![String::new()];
    let mut is_quoted = false;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let is_start = cells.last().is_some_and(|cell| cell.trim().is_empty());
        match c {
            '"' if is_quoted && chars.peek().is_some_and(|(_, next)| *next == '"') => {
                chars.next();
                push(&mut cells, '"');
            }
            '"' if is_quoted || is_start => is_quoted = !is_quoted,
            '\n' if !is_quoted => return (cells, at + 1),
            c if c == delimiter && !is_quoted => cells.push(String::new()),
            c => push(&mut cells, c),
        }
    }
    (cells, text.len())
}

fn push(cells: &mut [String], c: char) {
    if let Some(cell) = cells.last_mut() {
        cell.push(c);
    }
}
