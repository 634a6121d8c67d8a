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
        if trimmed.is_empty() {
            self.is_apart = true;
        } else if trimmed.starts_with("```") {
            self.skip_code(&trimmed[..3]);
        } else if is_frame(trimmed) {
            self.framed_table();
        } else if is_columns(trimmed) && columns_table(self.peek(), trimmed).is_some() {
            self.columns_table(trimmed);
        } else if trimmed.contains('|') && is_delimiter(self.peek()) {
            self.piped_table(trimmed);
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
        } else {
            self.push(Kind::Line, plain(trimmed), number);
        }
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

    /// `| 126 | The process token ... |` under a line of dashes, with or without bars at its ends.
    fn piped_table(&mut self, header: &str) {
        let number = self.number;
        let header = piped_cells(header);
        self.next();
        let mut grid = Grid {
            header: header.iter().any(|cell| !cell.is_empty()).then_some(header),
            rows: Vec::new(),
        };
        while self.peek().contains('|') {
            let Some(line) = self.next() else { break };
            if is_delimiter(line) {
                continue;
            }
            if is_delimiter(self.peek()) {
                // The heading of the next table.
                self.push_table(std::mem::take(&mut grid), number);
                return self.piped_table(line.trim());
            }
            grid.rows.push(Row {
                cells: piped_cells(line.trim()),
                place: format!("line {}", self.number),
            });
        }
        self.push_table(grid, number);
    }

    /// The lines of a table of which each cell is framed by `+`, `-` and `|`, the header by `=`.
    fn framed_table(&mut self) {
        let number = self.number;
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
            let cells = piped_cells(line);
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
            let Some(cells) = columns_table(line, frame) else {
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

fn append(row: &mut Row, cells: &[String]) {
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

/// The cells of a line whose columns begin where the marks of the frame do.
fn columns_table(line: &str, frame: &str) -> Option<Vec<String>> {
    let mut starts = Vec::new();
    let mut before = ' ';
    for (at, mark) in frame.chars().enumerate() {
        if mark == '=' && before == ' ' {
            starts.push(at);
        }
        before = mark;
    }
    if line.trim().is_empty() {
        return None;
    }
    let chars: Vec<char> = line.chars().collect();
    let ends = starts.iter().skip(1).copied().chain([usize::MAX]);
    let cells = starts.iter().zip(ends).map(|(start, end)| {
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
