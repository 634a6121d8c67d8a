//! Splitting of lines of plain text into cells.

use std::borrow::Cow;

use crate::page::block::Row;
use crate::page::code::is_code;
use crate::page::comment_signs::separator;
use crate::page::readers::markdown::plain;

/// Splits a line at the positions where the frame has a `+`. Link targets of reStructuredText are removed. The cells keep their
/// markup.
pub(super) fn framed_cells(line: &str, corners: &[usize]) -> Vec<String> {
    let chars: Vec<char> = line.chars().collect();
    let is_parted = corners.iter().all(|at| chars.get(*at) == Some(&'|'));
    if !is_parted {
        // A cell spans several columns, or the characters have different widths.
        return split_at_bars(line);
    }
    let cells = corners.windows(2).map(|pair| {
        let cell: String = chars[pair[0] + 1..pair[1]].iter().collect();
        let cell = cell.trim().trim_start_matches("| ");
        if cell.starts_with(".. _") {
            String::new()
        } else {
            cell.to_owned()
        }
    });
    cells.collect()
}

/// Splits a line at runs of spaces. Returns `None` if there are fewer than three cells, the first cell is not a code, or the line is a
/// code, a separator and a text with several spaces in it.
pub(super) fn spaced_cells(line: &str) -> Option<Vec<String>> {
    let mut cells: Vec<String> = Vec::new();
    let line = line.trim();
    for part in line
        .split("  ")
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        cells.push(part.to_owned());
    }
    if cells.len() < 3 || !is_code(&cells[0]) {
        return None;
    }
    if let Some((sign, _)) = separator(&cells[1]) {
        let is_separated = |cell: &String| separator(cell).is_some_and(|(other, _)| other == sign);
        if !cells[1..].iter().all(is_separated) {
            return None;
        }
        for cell in &mut cells[1..] {
            *cell = separator(cell).map_or("", |(_, text)| text).to_owned();
        }
    }
    Some(cells)
}

/// Appends the cells of a continuation line to a row.
pub(super) fn append(row: &mut Row, cells: &[String]) {
    if row.cells.len() < cells.len() {
        row.cells.resize(cells.len(), String::new());
    }
    for (cell, more) in row.cells.iter_mut().zip(cells) {
        if !cell.is_empty() && !more.is_empty() {
            cell.push(' ');
        }
        cell.push_str(more);
    }
}

/// Returns the number of tabs in a line, or 0 if the line is blank.
pub(super) fn tabs(line: &str) -> usize {
    if line.trim().is_empty() {
        return 0;
    }
    line.trim_end_matches(['\r', '\n']).matches('\t').count()
}

/// Returns whether a line separates the header: `|---|:-:|`, `----+----`, `-----: | ---`.
pub(super) fn is_delimiter(line: &str) -> bool {
    let line = line.trim();
    line.contains('-')
        && line.contains(['|', '+'])
        && line
            .chars()
            .all(|c| matches!(c, '|' | '-' | ':' | '+' | ' ' | '\t'))
}

/// Returns whether a line is part of a frame: `+-----+-----+`.
pub(super) fn is_frame(line: &str) -> bool {
    line.len() > 2
        && line.starts_with('+')
        && line.ends_with('+')
        && line.chars().all(|c| matches!(c, '+' | '-' | '='))
}

/// Returns whether a line marks columns: `=====  ======`.
pub(super) fn is_columns(line: &str) -> bool {
    line.split_whitespace().count() > 1 && line.chars().all(|c| matches!(c, '=' | ' '))
}

/// Returns whether a line underlines the headings of columns: `----  ------`, `────────`.
pub(super) fn is_spaced_rule(line: &str) -> bool {
    let line = line.trim();
    line.len() > 2
        && line
            .chars()
            .all(|c| matches!(c, '-' | '=' | '_' | '─' | '━' | '═' | ' '))
}

/// Returns the positions of characters that satisfy a condition on the character and its predecessor.
pub(super) fn places(line: &str, is_place: impl Fn(char, char) -> bool) -> Vec<usize> {
    let before = std::iter::once(' ').chain(line.chars());
    let chars = line.chars().zip(before).enumerate();
    let places = chars.filter(|(_, (c, before))| is_place(*c, *before));
    places.map(|(at, _)| at).collect()
}

/// Splits a line whose columns begin at the given positions. A line that is too short has fewer cells.
/// The cells keep their markup.
pub(super) fn cells_at(line: &str, starts: &[usize]) -> Option<Vec<String>> {
    /// A row with a single cell would be taken for a heading.
    const FEWEST: usize = 2;
    if line.trim().is_empty() {
        return None;
    }
    let chars: Vec<char> = line.chars().collect();
    let ends = starts.iter().skip(1).copied().chain([usize::MAX]);
    let reached = starts.partition_point(|start| *start < chars.len());
    let cells = starts.iter().zip(ends).take(reached.max(FEWEST));
    let cells = cells.map(|(start, end)| {
        let range = (*start).min(chars.len())..end.min(chars.len());
        let cell: String = chars[range].iter().collect();
        cell.trim().to_owned()
    });
    Some(cells.collect())
}

/// Splits `| a | b |` into cells. A bar after a backslash or in backticks is part of its cell.
pub(super) fn piped_cells(line: &str) -> Vec<String> {
    split_at_bars(line).iter().map(|cell| plain(cell)).collect()
}

fn split_at_bars(line: &str) -> Vec<String> {
    let line = line.strip_prefix('|').unwrap_or(line);
    let mut cells = vec![String::new()];
    let mut chars = line.chars().peekable();
    let mut is_code = false;
    while let Some(c) = chars.next() {
        let Some(cell) = cells.last_mut() else { break };
        match c {
            '\\' if chars.peek() == Some(&'|') => {
                chars.next();
                cell.push('|');
            }
            '`' => {
                is_code = !is_code && chars.clone().any(|c| c == '`');
                cell.push(c);
            }
            '|' if !is_code => cells.push(String::new()),
            _ => cell.push(c),
        }
    }
    if cells.len() > 1 && cells.last().is_some_and(|cell| cell.trim().is_empty()) {
        cells.pop();
    }
    cells.iter().map(|cell| cell.trim().to_owned()).collect()
}

/// Returns a cell without the bars of a line block of reStructuredText, each line of which begins with one: `| No door. | Build one.`
pub(super) fn without_line_block(cell: &str) -> Cow<'_, str> {
    match cell.trim_start().strip_prefix("| ") {
        Some(lines) => lines.replace("\n| ", "\n").replace(" | ", "\n").into(),
        None => cell.into(),
    }
}
