//! Tables in plain text: cells separated by bars, tabs or runs of spaces, and tables of reStructuredText and `AsciiDoc`.

use super::cells::{
    append, cells_at, framed_cells, is_columns, is_delimiter, is_frame, is_spaced_rule,
    piped_cells, places, tabs, without_line_block,
};
use super::cursor::Cursor;
use crate::page::block::{Column, Row, Table};
use crate::page::location::Location;
use crate::page::readers::markdown::plain;
use crate::page::vocabulary::{is_column_heading, is_qualified_code};

/// Reads the tables that begin at a line, if punctuation marks their cells. Returns each table with the number of its
/// first line.
pub(super) fn framed_tables(lines: &mut Cursor<'_>, line: &str) -> Option<Vec<(usize, Table)>> {
    let number = lines.number;
    if is_frame(line) {
        Some(vec![(number, framed_table(lines, line))])
    } else if line == "|===" {
        Some(vec![(number, asciidoc_table(lines))])
    } else if is_columns(line) && !lines.peek().trim().is_empty() {
        Some(vec![(number, ruled_table(lines, line))])
    } else if line.contains('|') && is_delimiter(lines.peek()) {
        Some(piped_tables(lines, line))
    } else {
        None
    }
}

/// Reads rows like `| 126 | The process token ... |` below a delimiter line, with or without bars at the ends. Several
/// tables may directly follow each other. Returns each table with the number of its first line.
fn piped_tables(lines: &mut Cursor<'_>, header: &str) -> Vec<(usize, Table)> {
    let mut tables = vec![(lines.number, table_with_header(header))];
    lines.next();
    while lines.peek().contains('|') {
        let Some(line) = lines.next() else { break };
        if is_delimiter(line) {
            continue;
        }
        if is_delimiter(lines.peek()) {
            tables.push((lines.number, table_with_header(line.trim())));
            lines.next();
            continue;
        }
        let row = Row::new(piped_cells(line.trim()), Location::Line(lines.number));
        if let Some((_, table)) = tables.last_mut() {
            table.rows.push(row);
        }
    }
    tables
}

/// Reads an `AsciiDoc` table: cells begin with a bar, and each row has as many cells as the first line.
fn asciidoc_table(lines: &mut Cursor<'_>) -> Table {
    let mut width = 0;
    let mut cells: Vec<(String, usize)> = Vec::new();
    while let Some(line) = lines.next() {
        let line = line.trim();
        if line == "|===" {
            break;
        }
        match line.strip_prefix('|') {
            Some(first) => cells.extend(
                first
                    .split('|')
                    .map(|cell| (cell.trim().to_owned(), lines.number)),
            ),
            None => {
                if let Some((cell, _)) = cells.last_mut().filter(|_| !line.is_empty()) {
                    cell.push(' ');
                    cell.push_str(line);
                }
            }
        }
        width = if width == 0 { cells.len() } else { width };
    }
    let mut table = Table::default();
    for row in cells.chunks(width.max(1)) {
        table.rows.push(Row::new(
            row.iter().map(|(cell, _)| plain(cell)).collect(),
            Location::Line(row[0].1),
        ));
    }
    table
}

/// Reads a table whose cells are framed by `+`, `-` and `|`, with a line of `=` below the header.
fn framed_table(lines: &mut Cursor<'_>, frame: &str) -> Table {
    let corners: Vec<usize> = places(frame, |c, _| c == '+');
    let mut table = Table::default();
    let mut open: Option<Row> = None;
    while lines.peek().trim_start().starts_with(['|', '+']) {
        let Some(line) = lines.next() else { break };
        let line = line.trim();
        if is_frame(line) {
            table.rows.extend(open.take());
            if line.contains('=') && table.columns.is_empty() && table.rows.len() == 1 {
                table.columns = table.rows.pop().map(to_columns).unwrap_or_default();
            }
            continue;
        }
        let cells = framed_cells(line, &corners);
        if let Some(row) = &mut open {
            append(row, &cells);
        } else {
            let location = Location::Line(lines.number);
            open = Some(Row::new(cells, location));
        }
    }
    table.rows.extend(open);
    remove_markup(&mut table);
    table
}

/// Reads a table whose columns are marked by `=====  =====`.
fn ruled_table(lines: &mut Cursor<'_>, frame: &str) -> Table {
    let starts = places(frame, |c, before| c == '=' && before == ' ');
    let mut table = Table::default();
    let mut is_header = true;
    while let Some(line) = lines.next() {
        if is_columns(line.trim()) {
            if is_header && !table.rows.is_empty() && !lines.peek().trim().is_empty() {
                table.columns = table.rows.pop().map(to_columns).unwrap_or_default();
                is_header = false;
                continue;
            }
            break;
        }
        // A line between two rows.
        if is_spaced_rule(line) {
            continue;
        }
        let Some(cells) = cells_at(line, &starts) else {
            continue;
        };
        match table.rows.last_mut() {
            Some(row) if cells[0].is_empty() => append(row, &cells),
            _ => table
                .rows
                .push(Row::new(cells, Location::Line(lines.number))),
        }
    }
    remove_markup(&mut table);
    table
}

fn remove_markup(table: &mut Table) {
    for row in &mut table.rows {
        for (column, cell) in row.cells.iter_mut().enumerate() {
            let title = bold_beginning(cell).map(plain);
            let lines = without_line_block(cell);
            let lines: Vec<String> = lines.lines().map(plain).collect();
            *cell = lines.join("\n");
            if let Some(title) = title.filter(|title| cell.starts_with(title)) {
                row.titles.push((column, title.len()));
            }
        }
    }
    for column in &mut table.columns {
        column.heading = plain(&column.heading);
    }
}

/// Returns the text in bold letters with which a cell begins: `**No door.** There is no door.`
fn bold_beginning(cell: &str) -> Option<&str> {
    let (title, _) = cell.trim_start().strip_prefix("**")?.split_once("**")?;
    Some(title)
}

/// Reads consecutive lines with the same number of tabs.
pub(super) fn tabbed_table(lines: &mut Cursor<'_>, first: &str) -> Table {
    let width = tabs(first);
    let mut table = Table::default();
    let cells = |line: &str| line.split('\t').map(plain).collect();
    table
        .rows
        .push(Row::new(cells(first), Location::Line(lines.number)));
    while tabs(lines.peek()) == width {
        let Some(line) = lines.next() else { break };
        let location = Location::Line(lines.number);
        table.rows.push(Row::new(cells(line), location));
    }
    table
}

/// Reads consecutive lines whose cells have a bar behind them, and begin with the headings of the columns. A cell may be in a line of
/// its own, or in several: `Code |`, `Text |`, `101 |`, `No door |`, or `| Code | Text |`, `| 101 |`, `There is`, `no door |`.
pub(super) fn table_of_cells(lines: &mut Cursor<'_>, first: &str) -> Option<Table> {
    const FEWEST_COLUMNS: usize = 2;
    const MOST_COLUMNS: usize = 40;
    const FEWEST_ROWS: usize = 2;
    let is_heading = |cell: &str| is_column_heading(cell) || is_qualified_code(cell);
    let are_headings = |line: &str| {
        let heading = line.trim().strip_suffix('|').unwrap_or_default();
        let heading = heading.strip_prefix('|').unwrap_or(heading);
        heading.split('|').all(|cell| is_heading(cell.trim()))
    };
    if !are_headings(first) {
        return None;
    }
    let mut rest = lines.clone();
    let mut cells = Cells::default();
    cells.read(first, rest.number);
    let mut whole = (rest.clone(), cells.ended.len());
    let mut has_rows = false;
    while rest.has_next() && !rest.peek().trim().is_empty() {
        // Another table begins at further headings.
        if are_headings(rest.peek()) && (has_rows || cells.ended.len() > MOST_COLUMNS) {
            break;
        }
        let Some(line) = rest.next() else { break };
        has_rows |= !are_headings(line);
        cells.read(line, rest.number);
        if cells.open.is_empty() {
            whole = (rest.clone(), cells.ended.len());
        }
    }
    let (rest, length) = whole;
    let cells = &cells.ended[..length];
    let headings = cells.iter().take_while(|(text, _)| is_heading(text));
    let width = headings.count();
    let is_whole = width >= FEWEST_COLUMNS && cells.len() % width == 0;
    if !is_whole || cells.len() / width <= FEWEST_ROWS {
        return None;
    }
    let rows = cells.chunks(width).map(|row| {
        let texts = row.iter().map(|(text, _)| plain(text));
        Row::new(texts.collect(), Location::Line(row[0].1))
    });
    let mut rows = rows.collect::<Vec<Row>>().into_iter();
    let table = Table {
        columns: rows.next().map(to_columns).unwrap_or_default(),
        rows: rows.collect(),
        ..Table::default()
    };
    *lines = rest;
    Some(table)
}

/// Cells with a bar behind each.
#[derive(Default)]
struct Cells {
    /// The cells, each with the number of its first line.
    ended: Vec<(String, usize)>,
    /// The lines of a cell whose bar is in a line below.
    open: Vec<String>,
    /// The number of the first of these lines.
    first: usize,
}

impl Cells {
    fn read(&mut self, line: &str, number: usize) {
        let line = line.trim();
        let line = line.strip_prefix('|').unwrap_or(line);
        let mut parts = line.split('|');
        // The text after the last bar continues on the next line.
        let last = parts.next_back().unwrap_or_default().trim();
        for part in parts {
            if self.open.is_empty() {
                self.first = number;
            }
            self.open.push(part.trim().to_owned());
            let text = self.open.join(" ");
            self.ended.push((text.trim().to_owned(), self.first));
            self.open.clear();
        }
        if !last.is_empty() {
            if self.open.is_empty() {
                self.first = number;
            }
            self.open.push(last.to_owned());
        }
    }
}

/// Reads consecutive lines with the same number of cells between bars, without a line below the header: `|| *Code* || *Text* ||`, or
/// `LOST | E | The door is lost.`, which may continue on the next line.
pub(super) fn barred_table(lines: &mut Cursor<'_>, first: &str) -> Option<Table> {
    const FEWEST_CELLS: usize = 3;
    const FEWEST_ROWS: usize = 2;
    let is_double = first.trim_start().starts_with("||");
    let cells = |line: &str| -> Vec<String> {
        if is_double {
            let line = line.trim();
            let inner = line.trim_start_matches("||").trim_end_matches("||");
            inner.split("||").map(plain).collect()
        } else {
            piped_cells(line.trim())
        }
    };
    let is_row =
        |line: &str| line.contains('|') && line.trim_start().starts_with("||") == is_double;
    let width = cells(first).len();
    let fewest = if is_double { 2 } else { FEWEST_CELLS };
    if !is_row(first) || width < fewest {
        return None;
    }
    let mut rest = lines.clone();
    let mut table = Table::default();
    table
        .rows
        .push(Row::new(cells(first), Location::Line(rest.number)));
    loop {
        let next = rest.peek();
        let is_continued = next.starts_with([' ', '\t']) && !next.trim().is_empty();
        if is_row(next) && cells(next).len() == width {
            rest.next();
            let location = Location::Line(rest.number);
            table.rows.push(Row::new(cells(next), location));
        } else if is_continued && !next.contains('|') && !is_double {
            rest.next();
            let last = table.rows.last_mut().and_then(|row| row.cells.last_mut());
            if let Some(cell) = last {
                cell.push(' ');
                cell.push_str(&plain(next.trim()));
            }
        } else {
            break;
        }
    }
    if table.rows.len() < FEWEST_ROWS {
        return None;
    }
    *lines = rest;
    Some(table)
}

/// Returns an empty table with a line of headings.
fn table_with_header(header: &str) -> Table {
    let cells = piped_cells(header);
    let has_heading = cells.iter().any(|cell| !cell.is_empty());
    let columns = cells.into_iter().map(Column::headed);
    Table {
        columns: columns.filter(|_| has_heading).collect(),
        ..Table::default()
    }
}

/// Returns the columns that a row of headings defines.
fn to_columns(row: Row) -> Vec<Column> {
    row.cells.into_iter().map(Column::headed).collect()
}
