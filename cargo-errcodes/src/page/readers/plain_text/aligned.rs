//! Tables whose columns are aligned by spaces, as `pdftotext -layout` writes them. A cell may continue on the lines below, or begin
//! on the lines above its code if it is centred.

use super::cells::{append, is_spaced_rule, spaced_cells};
use super::cursor::Cursor;
use crate::page::block::{Block, BlockKind, Column, Row, Table};
use crate::page::cell::codes_in;
use crate::page::code::is_code;
use crate::page::location::Location;
use crate::page::readers::markdown::plain;
use crate::page::vocabulary::is_qualified_code;

/// The number of lines below a header that are compared with it.
const COMPARED_LINES: usize = 40;

/// The maximum number of columns of a table with cells that continue on other lines.
const MOST_COLUMNS: usize = 100;

/// The text of a cell in a line, and the columns of its characters.
struct Segment {
    start: usize,
    end: usize,
    text: String,
}

/// Returns the texts of a line that are separated by two or more spaces.
fn segments(line: &str) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    for (column, c) in line.chars().enumerate().filter(|(_, c)| !c.is_whitespace()) {
        match segments.last_mut() {
            Some(last) if column <= last.end + 1 => {
                if column > last.end {
                    last.text.push(' ');
                }
                last.text.push(c);
                last.end = column + 1;
            }
            _ => segments.push(Segment {
                start: column,
                end: column + 1,
                text: c.to_string(),
            }),
        }
    }
    segments
}

/// The columns of a table.
struct Layout {
    /// The first character of each column.
    starts: Vec<usize>,
    /// The column of the codes.
    code: usize,
}

impl Layout {
    /// Returns the cells of a line, or `None` if the line is not part of the table because its text begins in the first column and
    /// is not confined to it.
    fn cells(&self, line: &str) -> Option<Vec<String>> {
        let mut cells = vec![String::new(); self.starts.len()];
        for segment in segments(line) {
            let first = self.column(segment.start);
            let next = self.starts.get(first + 1).copied();
            let mut text = &*segment.text;
            if let Some(next) = next.filter(|next| segment.end > *next) {
                let at = text.char_indices().nth(next - segment.start);
                let (left, right) = at.map_or((text, ""), |(at, _)| text.split_at(at));
                // Only one space is left between two cells.
                if left.ends_with(' ') && is_code(left.trim()) {
                    push(&mut cells[first + 1], right);
                    text = left;
                } else if first == 0 {
                    return None;
                }
            }
            push(&mut cells[first], text);
        }
        Some(cells)
    }

    /// Returns the column at a character.
    fn column(&self, start: usize) -> usize {
        let after = self.starts.partition_point(|column| *column <= start);
        after.saturating_sub(1)
    }

    /// Returns whether the texts of a line begin where columns begin, unlike the header or footer of a page.
    fn is_aligned(&self, line: &str) -> bool {
        let is_at_start = |cell: &Segment| {
            let mut starts = self.starts.iter();
            starts.any(|start| start.abs_diff(cell.start) <= 1)
        };
        segments(line).iter().all(is_at_start)
    }

    /// Returns whether a line begins a row: its code is a code, or a word beside other cells.
    fn has_code(&self, cells: &[String]) -> bool {
        let code = &cells[self.code];
        let has_texts = cells.iter().filter(|cell| !cell.is_empty()).count() > 1;
        codes_in(code).is_some() || has_texts && !code.is_empty() && !code.contains(' ')
    }
}

fn push(cell: &mut String, text: &str) {
    if !cell.is_empty() {
        cell.push(' ');
    }
    cell.push_str(&plain(text.trim()));
}

/// Reads a table below a line of headings, one of which is that of a column of codes. Also returns the lines that are not read.
/// Returns `None` if the line is not such a header.
pub(super) fn headed_table(lines: &mut Cursor<'_>, header: &str) -> Option<(Table, Vec<Block>)> {
    let headings = segments(header);
    let code = headings
        .iter()
        .position(|heading| is_qualified_code(&heading.text))?;
    if !(2..=MOST_COLUMNS).contains(&headings.len())
        || headings.iter().any(|heading| is_code(&heading.text))
    {
        return None;
    }
    let layout = layout(lines.clone(), &headings, code)?;
    let mut reader = Reader {
        layout,
        table: Table::default(),
        unread: Vec::new(),
    };
    reader.table.columns = headings
        .iter()
        .map(|heading| Column::headed(plain(&heading.text)))
        .collect();
    while reader.read_group(lines, header) {}
    Some((reader.table, reader.unread))
}

/// Returns the layout of a table, from its headings and the rows that have a cell below each of them. Headings may be centred.
fn layout(mut lines: Cursor<'_>, headings: &[Segment], code: usize) -> Option<Layout> {
    let mut layout = Layout {
        starts: headings.iter().map(|heading| heading.start).collect(),
        code,
    };
    let mut has_codes = false;
    for _ in 0..COMPARED_LINES {
        let Some(line) = lines.next() else { break };
        if is_spaced_rule(line) {
            continue;
        }
        let cells = segments(line);
        if cells.len() == headings.len() && is_code(&cells[code].text) {
            for (start, cell) in layout.starts.iter_mut().zip(&cells) {
                *start = (*start).min(cell.start);
            }
        }
        has_codes |= cells
            .iter()
            .any(|cell| layout.column(cell.start) == code && codes_in(&cell.text).is_some())
            || layout
                .cells(line)
                .is_some_and(|cells| codes_in(&cells[code]).is_some());
    }
    let is_ascending = layout.starts.windows(2).all(|pair| pair[0] < pair[1]);
    (has_codes && is_ascending).then_some(layout)
}

struct Reader {
    layout: Layout,
    table: Table,
    unread: Vec<Block>,
}

impl Reader {
    /// Reads the lines up to the next blank line. Returns false at the end of the table.
    fn read_group(&mut self, lines: &mut Cursor<'_>, header: &str) -> bool {
        while lines.has_next() && lines.peek().trim().is_empty() {
            if !self.continues_after_blanks(lines.clone(), header) {
                return false;
            }
            lines.next();
        }
        let mut group = Vec::new();
        let mut is_end = !lines.has_next();
        while !lines.peek().trim().is_empty() {
            let line = lines.peek();
            if is_spaced_rule(line) || line.trim() == header.trim() {
                lines.next();
                continue;
            }
            let cells = self.layout.cells(line);
            let Some(cells) = cells.filter(|cells| self.is_of_table(cells)) else {
                is_end = true;
                break;
            };
            lines.next();
            group.push((lines.number, cells));
        }
        self.push_group(group);
        !is_end
    }

    /// Returns whether the next line that is not blank is part of the table.
    fn continues_after_blanks(&self, mut lines: Cursor<'_>, header: &str) -> bool {
        /// The maximum number of blank lines in a table, for instance at the end of a page.
        const MOST_BLANK_LINES: usize = 8;
        let mut next = (0..MOST_BLANK_LINES).filter_map(|_| lines.next());
        let Some(line) = next.find(|line| !line.trim().is_empty()) else {
            return false;
        };
        let is_header = line.trim() == header.trim();
        let cells = self.layout.cells(line);
        is_header
            || cells.is_some_and(|cells| {
                let has_code = !cells[self.layout.code].is_empty();
                self.is_of_table(&cells) && (has_code || self.layout.is_aligned(line))
            })
    }

    /// Returns whether a line continues a row, or begins one.
    fn is_of_table(&self, cells: &[String]) -> bool {
        if cells[self.layout.code].is_empty() {
            // A line of text is indented up to a column of texts.
            return self.layout.code > 0 || cells[0].is_empty();
        }
        self.layout.has_code(cells)
    }

    /// Adds lines without a blank line between them. If they contain only one code, they are its row.
    fn push_group(&mut self, group: Vec<(usize, Vec<String>)>) {
        let codes = group
            .iter()
            .filter(|(_, cells)| self.layout.has_code(cells));
        let codes = codes.count();
        let mut above: Vec<(usize, Vec<String>)> = Vec::new();
        let mut has_row = false;
        for (number, cells) in group {
            if self.layout.has_code(&cells) {
                let mut row = Row::new(Vec::new(), Location::Line(number));
                if codes == 1 {
                    for (_, cells) in above.drain(..) {
                        append(&mut row, &cells);
                    }
                }
                append(&mut row, &cells);
                self.continue_last(std::mem::take(&mut above));
                self.table.rows.push(row);
                has_row = true;
            } else if has_row {
                self.continue_last(vec![(number, cells)]);
            } else {
                above.push((number, cells));
            }
        }
        self.continue_last(above);
    }

    /// Adds lines to the last row.
    fn continue_last(&mut self, lines: Vec<(usize, Vec<String>)>) {
        for (number, cells) in lines {
            match self.table.rows.last_mut() {
                Some(row) => append(row, &cells),
                None => self.unread.push(Block::new(
                    BlockKind::Unlisted(
                        "the text is above the first code of a table without lines between its rows, so it is not clear to which codes the texts belong",
                    ),
                    cells.join(" ").trim(),
                    Location::Line(number),
                )),
            }
        }
    }
}

/// Reads a table without headings. The first column contains codes.
pub(super) fn spaced_table(lines: &mut Cursor<'_>, first: &str) -> Table {
    let mut table = Table::default();
    let layout = Layout {
        starts: segments(first).iter().map(|cell| cell.start).collect(),
        code: 0,
    };
    let mut next = Some(first);
    while let Some(line) = next {
        match layout.row(line) {
            Some(SpacedLine::Row(cells)) => {
                let location = Location::Line(lines.number);
                table.rows.push(Row::new(cells, location));
            }
            Some(SpacedLine::Continuation(cells)) => {
                if let Some(row) = table.rows.last_mut() {
                    append(row, &cells);
                }
            }
            None => break,
        }
        next = layout.row(lines.peek()).and_then(|_| lines.next());
    }
    table
}

/// A line of a table without headings.
enum SpacedLine {
    Row(Vec<String>),
    /// Cells that continue those above.
    Continuation(Vec<String>),
}

impl Layout {
    fn row(&self, line: &str) -> Option<SpacedLine> {
        if let Some(cells) = spaced_cells(line) {
            return Some(SpacedLine::Row(cells));
        }
        if self.starts.len() > MOST_COLUMNS {
            return None;
        }
        let segments = segments(line);
        let are_aligned = segments
            .iter()
            .all(|cell| self.starts.contains(&cell.start));
        let first = segments.first().filter(|_| are_aligned)?;
        let cells = self.cells(line)?;
        if self.column(first.start + 1) > 0 {
            Some(SpacedLine::Continuation(cells))
        } else {
            (segments.len() > 1 && is_code(&first.text)).then_some(SpacedLine::Row(cells))
        }
    }
}
