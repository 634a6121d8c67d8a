//! Reads tables whose cells are drawn over several lines: those of `AsciiDoc` and of reStructuredText, and lists that are tables.

use std::collections::BTreeMap;

use super::markup::{Markup, plain};
use super::page_text::PageText;

/// The lines of a table, each with its number.
pub(super) type Lines<'l> = Vec<(&'l str, usize)>;

/// A cell of an `AsciiDoc` table.
#[derive(Default)]
struct Cell {
    text: String,
    line: usize,
    /// The numbers of columns and rows that the cell spans.
    columns: usize,
    rows: usize,
}

/// Adds the pieces of an `AsciiDoc` table. `attributes` is the line above it, such as `[cols="1,2", options="header"]`.
pub(super) fn read_asciidoc(lines: &Lines<'_>, attributes: &str, page: &mut PageText) {
    let mut cells: Vec<Cell> = Vec::new();
    // The number of cells before the first line that is empty or, if it has several cells, in the first line.
    let mut first_row = None;
    for (line, number) in lines {
        if line.trim().is_empty() && !cells.is_empty() {
            first_row.get_or_insert(cells.len());
        }
        add_cells(line, *number, &mut cells);
        if cells.len() > 1 && cells.iter().all(|cell| cell.line == *number) {
            first_row.get_or_insert(width(&cells));
        }
    }
    let columns = columns_of(attributes).or(first_row).unwrap_or(1).max(1);
    let table = page.new_table();
    // For each column, the number of rows that a cell above still spans, and its text.
    let mut above: BTreeMap<usize, (usize, (String, usize))> = BTreeMap::new();
    let mut cells = cells.into_iter().peekable();
    while cells.peek().is_some() {
        let mut row: Vec<(String, usize)> = Vec::new();
        while row.len() < columns {
            if let Some((left, cell)) = above.get_mut(&row.len()).filter(|(left, _)| *left > 0) {
                *left -= 1;
                row.push(cell.clone());
                continue;
            }
            let Some(cell) = cells.next() else { break };
            let shown = (plain(&cell.text, Markup::Prose), cell.line);
            above.insert(row.len(), (cell.rows - 1, shown.clone()));
            row.push(shown);
            for _ in 1..cell.columns {
                row.push((String::new(), cell.line));
            }
        }
        page.push_row(table, false, &row);
    }
}

/// Adds the pieces of a table of reStructuredText that is written as a list of lists, and returns the number of its lines. The first line is
/// the directive, with the number `number`.
pub(super) fn read_list_table(lines: &[&str], number: usize, page: &mut PageText) -> usize {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let outer = indent(lines[0]);
    let is_inside = |line: &&&str| line.trim().is_empty() || indent(line) > outer;
    let length = 1 + lines[1..].iter().take_while(is_inside).count();
    let mut headers = 0;
    let mut rows: Vec<Vec<(String, usize)>> = Vec::new();
    // The indentation of the marks of the cells.
    let mut column = 0;
    for (line, number) in lines[1..length].iter().zip(number + 1..) {
        let text = line.trim();
        if let Some(rows) = text.strip_prefix(":header-rows:") {
            headers = rows.trim().parse().unwrap_or(0);
        } else if let Some(cell) = text.strip_prefix("* ").map(str::trim_start)
            && let Some(cell) = cell.strip_prefix('-')
        {
            column = line.len() - cell.len() - 1;
            rows.push(vec![(cell.trim().to_owned(), number)]);
        } else if let Some(row) = rows.last_mut() {
            match text.strip_prefix('-') {
                Some(cell) if indent(line) == column => row.push((cell.trim().to_owned(), number)),
                _ => {
                    if let Some((cell, _)) = row.last_mut() {
                        cell.push('\n');
                        cell.push_str(text);
                    }
                }
            }
        }
    }
    let table = page.new_table();
    for (index, mut row) in rows.into_iter().enumerate() {
        for (cell, _) in &mut row {
            *cell = plain(cell, Markup::Prose);
        }
        page.push_row(table, index < headers, &row);
    }
    length
}

fn width(cells: &[Cell]) -> usize {
    cells.iter().map(|cell| cell.columns).sum()
}

/// Adds the cells of a line. Text before the first bar continues the last cell.
fn add_cells(line: &str, number: usize, cells: &mut Vec<Cell>) {
    let mut specifier = None;
    let parts = split_at_bars(line);
    let last_part = parts.len() - 1;
    for (index, part) in parts.into_iter().enumerate() {
        // The text before a bar can describe the next cell: `2+|`, `.3+|`, `a|`. At the end of a line, there is no bar.
        let (text, next) = if index < last_part {
            split_specifier(part)
        } else {
            (part, "")
        };
        match (index, cells.last_mut()) {
            (0, Some(last)) => {
                last.text.push('\n');
                last.text.push_str(text);
            }
            (0, None) => {}
            _ => {
                let (columns, rows) = spans(specifier.unwrap_or_default());
                cells.push(Cell {
                    text: text.to_owned(),
                    line: number,
                    columns,
                    rows,
                });
            }
        }
        specifier = Some(next);
    }
}

fn split_at_bars(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, _) in line.match_indices('|') {
        if !line[..at].ends_with('\\') {
            parts.push(&line[start..at]);
            start = at + 1;
        }
    }
    parts.push(&line[start..]);
    parts
}

/// Splits the description of the next cell from the text of a cell.
fn split_specifier(part: &str) -> (&str, &str) {
    let start = part.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let (text, last) = part.split_at(start);
    let is_mark = |c: char| c.is_ascii_digit() || matches!(c, '.' | '+' | '<' | '^' | '>' | '*');
    let style = last.trim_start_matches(is_mark);
    let is_style = style.is_empty() || style.len() == 1 && "adehlmsv".contains(style);
    let has_span = last.contains(['+', '<', '^', '>', '*']);
    let is_alone = text.trim().is_empty() && !last.is_empty();
    if is_style && (has_span || is_alone && !style.is_empty()) {
        (text, last)
    } else {
        (part, "")
    }
}

/// Returns the numbers of columns and rows in the description of a cell.
fn spans(specifier: &str) -> (usize, usize) {
    const MOST: usize = 100;
    let Some((span, _)) = specifier.split_once('+') else {
        return (1, 1);
    };
    let (columns, rows) = span.split_once('.').unwrap_or((span, ""));
    let number = |text: &str| text.parse().unwrap_or(1_usize).clamp(1, MOST);
    (number(columns), number(rows))
}

/// Returns the number of columns that attributes state.
fn columns_of(attributes: &str) -> Option<usize> {
    let (_, columns) = attributes.split_once("cols=")?;
    let columns = match columns.strip_prefix(['"', '\'']) {
        Some(quoted) => quoted.split(['"', '\'']).next()?,
        None => columns.split([',', ']']).next()?,
    };
    let number = columns.split([',', ';']).map(|column| {
        let repeated = column.split_once('*').map(|(number, _)| number.trim());
        repeated.and_then(|number| number.parse().ok()).unwrap_or(1)
    });
    Some(number.sum())
}

/// Adds the pieces of a table with borders between its rows: `+----+----+`.
pub(super) fn read_grid(lines: &Lines<'_>, page: &mut PageText) {
    let is_border = |line: &str| line.trim_start().starts_with('+');
    let groups = lines.split(|(line, _)| is_border(line));
    let groups: Vec<&[(&str, usize)]> = groups.filter(|group| !group.is_empty()).collect();
    // If there is no border between the rows, each line is one.
    let has_borders = groups.len() > 2 || groups.iter().all(|group| group.len() == 1);
    let table = page.new_table();
    for group in groups {
        let mut row: Vec<(String, usize)> = Vec::new();
        for (line, number) in group {
            let cells: Vec<&str> = line.trim().trim_matches('|').split('|').collect();
            let continues = has_borders || cells.first().is_some_and(|cell| cell.trim().is_empty());
            if !continues && !row.is_empty() {
                page.push_row(table, false, &std::mem::take(&mut row));
            }
            for (column, cell) in cells.into_iter().enumerate() {
                let text = plain(cell, Markup::Prose);
                match row.get_mut(column) {
                    Some((known, _)) => {
                        known.push('\n');
                        known.push_str(text.trim());
                    }
                    None => row.push((text, *number)),
                }
            }
        }
        page.push_row(table, false, &row);
    }
}
