//! Pages that are plain text: as a browser copies them, or as people type them.

use std::iter::Peekable;
use std::str::Lines;

use super::block::{Block, Grid, Kind, Row};
use super::markdown::plain;

pub(super) fn read(text: &str) -> Vec<Block> {
    let mut reader = Reader {
        lines: text.lines().peekable(),
        number: 0,
        blocks: Vec::new(),
        is_apart: true,
        underlines: Vec::new(),
        indent: None,
        has_comments: has_comments(text),
        has_spaced_tables: text
            .lines()
            .filter(|line| spaced_cells(line).is_some())
            .nth(2)
            .is_some(),
    };
    while let Some(line) = reader.next() {
        reader.line(line);
    }
    reader.blocks
}

struct Reader<'t> {
    lines: Peekable<Lines<'t>>,
    /// Of the line that was read last, from 1 on.
    number: usize,
    blocks: Vec<Block>,
    /// Whether the line that was read last is empty.
    is_apart: bool,
    /// What headings are underlined with, the outermost first.
    underlines: Vec<char>,
    /// How far a line has to be indented to go on with the one before.
    indent: Option<usize>,
    /// Whether lines that begin with `#` are comments, as several of them below each other are.
    has_comments: bool,
    /// Whether enough lines are rows of a table that they are no accident.
    has_spaced_tables: bool,
}

impl<'t> Reader<'t> {
    fn next(&mut self) -> Option<&'t str> {
        self.number += 1;
        self.lines.next()
    }

    fn peek(&mut self) -> &'t str {
        self.lines.peek().copied().unwrap_or_default()
    }

    fn push(&mut self, kind: Kind, text: impl Into<String>, number: usize) {
        let mut block = Block::new(kind, text, format!("line {number}"));
        block.is_apart = std::mem::take(&mut self.is_apart);
        self.blocks.push(block);
    }

    fn line(&mut self, line: &'t str) {
        let trimmed = line.trim();
        let number = self.number;
        let goes_on = !self.is_apart && self.indent.is_some_and(|least| indent(line) >= least);
        if trimmed.is_empty() {
            self.is_apart = true;
        } else if trimmed.starts_with("```") {
            self.skip_code(&trimmed[..3]);
        } else if is_frame(trimmed) {
            self.framed_table(trimmed);
        } else if trimmed == "|===" {
            self.barred_table();
        } else if is_columns(trimmed) && !self.peek().trim().is_empty() {
            self.columns_table(trimmed);
        } else if trimmed.contains('|') && is_delimiter(self.peek()) {
            self.piped_table(trimmed);
        } else if self.has_comments && is_comment(trimmed) {
            return;
        } else if self.has_spaced_tables && spaced_cells(line).is_some() {
            self.spaced_table(line);
        } else if let Some((level, text)) = hash_heading(trimmed) {
            self.push(Kind::Heading(level), plain(text), number);
        } else if let Some(mark) = underline(self.peek(), trimmed) {
            self.next();
            let known = self.underlines.iter().position(|known| *known == mark);
            let level = known.unwrap_or_else(|| {
                self.underlines.push(mark);
                self.underlines.len() - 1
            });
            let level = u8::try_from(level + 1).unwrap_or(6);
            self.push(Kind::Heading(level), plain(trimmed), number);
        } else if tabs(line) > 0 && tabs(self.peek()) == tabs(line) {
            self.tabbed_table(line);
        } else if let Some(text) = bullet(trimmed) {
            self.push(Kind::Item, plain(text), number);
            self.indent = Some(indent(line) + 1);
            return;
        } else if let Some(last) = self.blocks.last_mut().filter(|_| goes_on) {
            // A line that is indented more than the one that it goes on with.
            last.text.push(' ');
            last.text.push_str(&plain(trimmed));
            return;
        } else {
            self.push(Kind::Line, plain(trimmed), number);
            self.indent = Some(indent(line) + 1);
            return;
        }
        self.indent = None;
    }

    /// Examples of what a server sends; their codes are listed elsewhere.
    fn skip_code(&mut self, fence: &str) {
        while let Some(line) = self.next() {
            if line.trim_start().starts_with(fence) {
                break;
            }
        }
    }

    fn push_table(&mut self, grid: Grid, number: usize) {
        if !grid.rows.is_empty() {
            self.push(Kind::Table(grid), "", number);
        }
    }

    /// `| 126 | The process token ... |` under a line of dashes, with or without bars at its ends; one table may
    /// stand right below another.
    fn piped_table(&mut self, header: &str) {
        let mut number = self.number;
        let mut grid = under(header);
        self.next();
        while self.peek().contains('|') {
            let Some(line) = self.next() else { break };
            if is_delimiter(line) {
                continue;
            }
            if is_delimiter(self.peek()) {
                self.push_table(std::mem::take(&mut grid), number);
                (grid, number) = (under(line.trim()), self.number);
                self.next();
                continue;
            }
            grid.rows.push(Row {
                cells: piped_cells(line.trim()),
                place: format!("line {}", self.number),
            });
        }
        self.push_table(grid, number);
    }

    /// Cells that begin with a bar, as many to a row as stand in the first line.
    fn barred_table(&mut self) {
        let number = self.number;
        let mut width = 0;
        let mut cells: Vec<(String, usize)> = Vec::new();
        while let Some(line) = self.next() {
            let line = line.trim();
            if line == "|===" {
                break;
            }
            match line.strip_prefix('|') {
                Some(first) => cells.extend(
                    first
                        .split('|')
                        .map(|cell| (cell.trim().to_owned(), self.number)),
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
        let mut grid = Grid::default();
        for row in cells.chunks(width.max(1)) {
            grid.rows.push(Row {
                cells: row.iter().map(|(cell, _)| plain(cell)).collect(),
                place: format!("line {}", row[0].1),
            });
        }
        self.push_table(grid, number);
    }

    /// Columns that are apart by several blanks, the first of them codes.
    fn spaced_table(&mut self, first: &str) {
        let number = self.number;
        let mut grid = Grid::default();
        let mut line = first;
        while let Some(cells) = spaced_cells(line) {
            grid.rows.push(Row {
                cells,
                place: format!("line {}", self.number),
            });
            if spaced_cells(self.peek()).is_none() {
                break;
            }
            let Some(next) = self.next() else { break };
            line = next;
        }
        self.push_table(grid, number);
    }

    /// The lines of a table of which each cell is framed by `+`, `-` and `|`, the header by `=`.
    fn framed_table(&mut self, frame: &str) {
        let number = self.number;
        let corners: Vec<usize> = places(frame, |c, _| c == '+');
        let mut grid = Grid::default();
        let mut open: Option<Row> = None;
        while self.peek().trim_start().starts_with(['|', '+']) {
            let Some(line) = self.next() else { break };
            let line = line.trim();
            if is_frame(line) {
                grid.rows.extend(open.take());
                if line.contains('=') && grid.header.is_none() && grid.rows.len() == 1 {
                    grid.header = grid.rows.pop().map(|row| row.cells);
                }
                continue;
            }
            let cells = framed_cells(line, &corners);
            if let Some(row) = &mut open {
                append(row, &cells);
            } else {
                let place = format!("line {}", self.number);
                open = Some(Row { cells, place });
            }
        }
        grid.rows.extend(open);
        self.push_table(grid, number);
    }

    /// A table whose columns are where `=====  =====` says.
    fn columns_table(&mut self, frame: &str) {
        let number = self.number;
        let starts = places(frame, |c, before| c == '=' && before == ' ');
        let mut grid = Grid::default();
        let mut is_header = true;
        while let Some(line) = self.next() {
            if is_columns(line.trim()) {
                if is_header && !grid.rows.is_empty() && !self.peek().trim().is_empty() {
                    grid.header = grid.rows.pop().map(|row| row.cells);
                    is_header = false;
                    continue;
                }
                break;
            }
            let Some(cells) = cells_at(line, &starts) else {
                continue;
            };
            match grid.rows.last_mut() {
                Some(row) if cells[0].is_empty() => append(row, &cells),
                _ => grid.rows.push(Row {
                    cells,
                    place: format!("line {}", self.number),
                }),
            }
        }
        self.push_table(grid, number);
    }

    /// Lines with as many tabs each.
    fn tabbed_table(&mut self, first: &str) {
        let number = self.number;
        let width = tabs(first);
        let mut grid = Grid::default();
        let cells = |line: &str| line.split('\t').map(plain).collect();
        grid.rows.push(Row {
            cells: cells(first),
            place: format!("line {number}"),
        });
        while tabs(self.peek()) == width {
            let Some(line) = self.next() else { break };
            let place = format!("line {}", self.number);
            grid.rows.push(Row {
                cells: cells(line),
                place,
            });
        }
        self.push_table(grid, number);
    }
}

/// A table with this line above it.
fn under(header: &str) -> Grid {
    let header = piped_cells(header);
    Grid {
        header: header.iter().any(|cell| !cell.is_empty()).then_some(header),
        rows: Vec::new(),
    }
}

/// The cells of a line that is parted where the frame has a `+`; what only marks a place is none.
fn framed_cells(line: &str, corners: &[usize]) -> Vec<String> {
    let chars: Vec<char> = line.chars().collect();
    let is_parted = corners.iter().all(|at| chars.get(*at) == Some(&'|'));
    if !is_parted {
        // A cell that spans several columns, or characters of another width.
        return piped_cells(line);
    }
    let cells = corners.windows(2).map(|pair| {
        let cell: String = chars[pair[0] + 1..pair[1]].iter().collect();
        let cell = cell.trim().trim_start_matches("| ");
        if cell.starts_with(".. _") {
            String::new()
        } else {
            plain(cell)
        }
    });
    cells.collect()
}

/// Three cells or more that are apart by several blanks, the first a code.
fn spaced_cells(line: &str) -> Option<Vec<String>> {
    let mut cells: Vec<String> = Vec::new();
    let line = line.trim();
    for part in line
        .split("  ")
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        cells.push(part.to_owned());
    }
    (cells.len() > 2 && super::code::is_code(&cells[0])).then_some(cells)
}

fn indent(line: &str) -> usize {
    line.chars().take_while(|c| c.is_whitespace()).count()
}

fn is_comment(line: &str) -> bool {
    line.starts_with('#')
}

fn has_comments(text: &str) -> bool {
    let is_line = |line: &str| line == "#" || line.starts_with("# ");
    text.lines()
        .zip(text.lines().skip(1))
        .any(|(line, next)| is_line(line) && is_line(next))
}

fn append(row: &mut Row, cells: &[String]) {
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

fn tabs(line: &str) -> usize {
    if line.trim().is_empty() {
        return 0;
    }
    line.trim_end_matches(['\r', '\n']).matches('\t').count()
}

/// `|---|:-:|`, `----+----`, `-----: | ---`
fn is_delimiter(line: &str) -> bool {
    let line = line.trim();
    line.contains('-')
        && line.contains(['|', '+'])
        && line
            .chars()
            .all(|c| matches!(c, '|' | '-' | ':' | '+' | ' ' | '\t'))
}

/// `+-----+-----+`
fn is_frame(line: &str) -> bool {
    line.len() > 2
        && line.starts_with('+')
        && line.ends_with('+')
        && line.chars().all(|c| matches!(c, '+' | '-' | '='))
}

/// `=====  ======`
fn is_columns(line: &str) -> bool {
    line.split_whitespace().count() > 1 && line.chars().all(|c| matches!(c, '=' | ' '))
}

/// The places of characters of a line, by them and the characters before them.
fn places(line: &str, is_place: impl Fn(char, char) -> bool) -> Vec<usize> {
    let before = std::iter::once(' ').chain(line.chars());
    let chars = line.chars().zip(before).enumerate();
    let places = chars.filter(|(_, (c, before))| is_place(*c, *before));
    places.map(|(at, _)| at).collect()
}

/// The cells of a line whose columns begin at these places, as far as the line goes.
fn cells_at(line: &str, starts: &[usize]) -> Option<Vec<String>> {
    /// With one cell alone, a row would be none.
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
        plain(&chars[range].iter().collect::<String>())
    });
    Some(cells.collect())
}

/// The cells of `| a | b |`; a bar after a backslash or in backticks is part of its cell.
fn piped_cells(line: &str) -> Vec<String> {
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
    cells.iter().map(|cell| plain(cell.trim())).collect()
}

fn hash_heading(line: &str) -> Option<(u8, &str)> {
    let text = line.trim_start_matches('#');
    let level = u8::try_from(line.len() - text.len()).ok()?;
    let is_heading = (1..=6).contains(&level) && text.starts_with(' ');
    is_heading.then(|| (level, text.trim().trim_end_matches('#').trim_end()))
}

/// The mark that a heading is underlined with.
fn underline(line: &str, heading: &str) -> Option<char> {
    let line = line.trim_end();
    let mark = line.chars().next()?;
    let is_mark = matches!(mark, '=' | '-' | '~' | '^' | '"' | '#' | '*' | '+');
    let is_long = line.chars().count() >= heading.chars().count().min(60);
    (is_mark && is_long && line.len() > 2 && line.chars().all(|c| c == mark)).then_some(mark)
}

fn bullet(line: &str) -> Option<&str> {
    let text = line.strip_prefix(['•', '*', '-', '+', '·', '▪', '◦', '–', '‣', '○', '●'])?;
    let is_bullet = text.starts_with([' ', '\t', '\u{A0}']);
    is_bullet.then(|| text.trim())
}
