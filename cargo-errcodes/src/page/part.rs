//! The parts of a page that list codes, and what else of it looks as if it did.

use super::block::{Block, Grid, Kind};
use super::code::{is_range, pattern};
use super::format::Format;
use super::lines;
use super::mark;
use super::record::{Record, codes_in, is_nothing};
use super::role::{self, Role, Roles};
use super::{Left, Options};

/// A table of codes, or lines that are as good as one.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    /// Its number among all tables of the page, from 1 on.
    pub(crate) number: usize,
    /// The headings above it, the outermost first.
    pub(crate) headings: Vec<String>,
    pub(crate) records: Vec<Record>,
    /// What was taken for what, for people.
    pub(crate) taken: String,
    /// The headings of columns that nothing was made of.
    pub(crate) unused: Vec<String>,
    pub(crate) place: String,
}

pattern!(
    IS_ABOUT_ERRORS,
    r"(?i)error|code|status|fault|fail|exception|reject|decline|return|result|错误|返回码|エラー|fehler|erreur"
);

/// Whether a text says that codes are what it is about.
pub(super) fn is_about_errors(text: &str) -> bool {
    IS_ABOUT_ERRORS.is_match(text)
}

/// The parts of a page, and what looks like a part and was not read.
pub(super) fn find(blocks: &[Block], format: Format, options: &Options) -> (Vec<Part>, Vec<Left>) {
    let mut left = Vec::new();
    let mut headings = Headings::new(blocks);
    let above: Vec<Vec<String>> = blocks.iter().map(|block| headings.at(block)).collect();
    let title = blocks.first().map_or("", |block| &block.text);
    // What stands where, before it is put into the order of the page.
    let mut found: Vec<(usize, Option<Part>, Vec<Left>)> = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let Kind::Table(grid) = &block.kind else {
            continue;
        };
        let mut headings = above[index].clone();
        if !block.text.is_empty() {
            headings.push(block.text.clone());
        }
        let is_about = |text: &String| is_about_errors(text);
        let mut reader = TableReader {
            options,
            is_about_errors: match format {
                Format::Csv => true,
                // The reader has said which numbers are codes.
                Format::C => false,
                _ => headings.iter().any(is_about) || is_about_errors(title),
            },
            is_chosen: options.chooses(found.len() + 1, &headings),
            place: &block.place,
            headings,
            left: Vec::new(),
        };
        let part = reader.read(grid.clone());
        found.push((index, part, reader.left));
    }
    let tables = found.iter().filter(|(_, part, _)| part.is_some());
    let tables: Vec<usize> = tables.map(|(index, ..)| *index).collect();
    if format.is_prose() {
        let marks = mark::find(blocks, &tables);
        let (parts, mut unread) = lines::read(blocks, &marks, &above);
        left.append(&mut unread);
        found.extend(
            parts
                .into_iter()
                .map(|(index, part)| (index, Some(part), Vec::new())),
        );
    }
    found.sort_by_key(|(index, ..)| *index);
    let mut parts = Vec::new();
    for (number, (index, part, unread)) in (1..).zip(found) {
        left.extend(unread.into_iter().map(|left| Left {
            place: numbered(&left.place, number),
            ..left
        }));
        match part {
            Some(mut part) if options.takes(number, &part.headings) => {
                part.number = number;
                for record in &mut part.records {
                    record.place = numbered(&record.place, number);
                }
                parts.push(part);
            }
            Some(part) => left.push(Left {
                place: part.place,
                what: format!("table {number}, {}", name(&part.headings)),
                why: "it is not one of those that `--table` names".to_owned(),
            }),
            None => left.push(untaken(number, &blocks[index], &above[index])),
        }
    }
    (parts, left)
}

/// Where a row is, if that is only known within its table.
fn numbered(place: &str, number: usize) -> String {
    if place.starts_with("row ") {
        format!("table {number}, {place}")
    } else {
        place.to_owned()
    }
}

fn name(headings: &[String]) -> String {
    headings.last().map_or_else(
        || "without a heading".to_owned(),
        |heading| format!("\"{heading}\""),
    )
}

fn untaken(number: usize, block: &Block, headings: &[String]) -> Left {
    let (header, row) = match &block.kind {
        Kind::Table(Grid { header, rows }) => {
            (header.as_ref(), rows.iter().find(|row| !row.is_title()))
        }
        _ => (None, None),
    };
    // A column without a heading says nothing of what is in it.
    let header = header.filter(|header| header.iter().all(|cell| !cell.is_empty()));
    let first = header.or(row.map(|row| &row.cells));
    let columns = first.map_or_else(String::new, |cells| cells.join(" | "));
    let name = if block.text.is_empty() {
        name(headings)
    } else {
        format!("\"{}\"", block.text)
    };
    Left {
        place: block.place.clone(),
        what: format!("table {number}, {name}: {}", super::excerpt(&columns)),
        why: "no column of it looks like codes of errors".to_owned(),
    }
}

/// The headings above each block.
struct Headings {
    stack: Vec<(u8, String)>,
    /// In a plain text, the last line that may be a heading.
    line: Option<String>,
    /// Whether the page says itself what its headings are.
    are_marked: bool,
}

impl Headings {
    fn new(blocks: &[Block]) -> Self {
        Self {
            stack: Vec::new(),
            line: None,
            are_marked: blocks
                .iter()
                .any(|block| matches!(block.kind, Kind::Heading(_))),
        }
    }

    /// Those above this block, the outermost first.
    fn at(&mut self, block: &Block) -> Vec<String> {
        if let Kind::Heading(level) = block.kind {
            self.stack.retain(|(other, _)| *other < level);
        }
        let above = self.stack.iter().map(|(_, text)| text.clone());
        let above = above.chain(self.line.clone()).collect();
        match block.kind {
            Kind::Heading(level) => self.stack.push((level, heading(&block.text))),
            Kind::Line
                if !self.are_marked
                    && is_heading_line(&block.text)
                    && lines::split_headings(&block.text).is_none() =>
            {
                self.line = Some(heading(&block.text));
            }
            _ => {}
        }
        above
    }
}

fn heading(text: &str) -> String {
    text.lines()
        .next()
        .unwrap_or_default()
        .trim_end_matches([':', '：'])
        .trim()
        .to_owned()
}

/// Whether a line of a plain text may be a heading: it is short, and no sentence.
fn is_heading_line(text: &str) -> bool {
    const LONGEST: usize = 80;
    let starts = text.chars().next().is_some_and(char::is_alphanumeric);
    starts
        && text.chars().count() <= LONGEST
        && !text.ends_with(['.', ';', ','])
        && text.chars().any(char::is_alphabetic)
}

struct TableReader<'a> {
    options: &'a Options,
    is_about_errors: bool,
    is_chosen: bool,
    place: &'a str,
    headings: Vec<String>,
    left: Vec<Left>,
}

impl TableReader<'_> {
    fn read(&mut self, grid: Grid) -> Option<Part> {
        let mut grid = unfold(grid);
        role::find_header(&mut grid);
        let roles = self.roles(&grid)?;
        let code = roles.column(Role::Code)?;
        let mut records: Vec<Record> = Vec::new();
        let mut group = None;
        for row in &grid.rows {
            let cell = |column: usize| row.cells.get(column).map_or("", String::as_str);
            let is_title = row.is_title();
            let codes = codes_in(cell(code)).or_else(|| {
                let text = cell(code);
                let is_text =
                    !is_nothing(text) && !text.contains(char::is_whitespace) && !is_range(text);
                is_text.then(|| (vec![text.to_owned()], None))
            });
            match codes {
                Some((codes, beside)) if !is_title || codes_in(cell(code)).is_some() => {
                    for code in codes {
                        let mut record = Record {
                            code,
                            group: Option::clone(&group),
                            place: row.place.clone(),
                            ..Record::default()
                        };
                        fill(&mut record, &roles, cell, beside.as_deref());
                        records.push(record);
                    }
                }
                // A row across the table is the heading of those below it.
                _ if is_title => group = row.cells.iter().find(|cell| !cell.is_empty()).cloned(),
                _ => self.left.push(Left {
                    place: row.place.clone(),
                    what: super::excerpt(&row.cells.join(" | ")),
                    why: format!("\"{}\" is no code", super::excerpt(cell(code))),
                }),
            }
        }
        let records = self.of_one_kind(records);
        let heading = |column: usize| -> String {
            let heading = grid.header.as_ref().and_then(|header| header.get(column));
            let number = || (column + 1).to_string();
            heading
                .filter(|text| !text.is_empty())
                .map_or_else(number, |text| format!("\"{text}\""))
        };
        let taken = Role::ALL.into_iter().filter_map(|role| {
            let column = roles.column(role)?;
            Some(format!("{}: column {}", role.key(), heading(column)))
        });
        let width = grid
            .rows
            .iter()
            .map(|row| row.cells.len())
            .max()
            .unwrap_or_default();
        let unused = (0..width).filter(|column| roles.role(*column).is_none());
        let unused = unused.filter(|column| {
            grid.rows
                .iter()
                .any(|row| row.cells.get(*column).is_some_and(|cell| !is_nothing(cell)))
        });
        (!records.is_empty()).then(|| Part {
            number: 0,
            headings: self.headings.clone(),
            records,
            taken: taken.collect::<Vec<_>>().join(", "),
            unused: unused.map(heading).collect(),
            place: self.place.to_owned(),
        })
    }

    /// As the user says, and where they don't, as the table looks.
    fn roles(&self, grid: &Grid) -> Option<Roles> {
        let stated = self.options.columns(grid);
        let mut found = role::find(grid, self.is_about_errors || self.is_chosen);
        if let Some(stated) = stated {
            let mut roles = stated;
            if roles.column(Role::Code).is_none() {
                let found = found.take()?;
                let code = found.column(Role::Code)?;
                if roles.role(code).is_none() {
                    roles.set(Role::Code, code);
                }
            }
            return Some(roles);
        }
        if found.is_none() && self.is_chosen {
            let mut roles = Roles::default();
            roles.set(Role::Code, 0);
            roles.set(Role::Message, 1);
            found = Some(roles);
        }
        found
    }

    /// Where nearly all codes are numbers, what is none is something else.
    fn of_one_kind(&mut self, records: Vec<Record>) -> Vec<Record> {
        let numbers = records
            .iter()
            .filter(|record| super::code::is_number(&record.code))
            .count();
        if numbers == records.len() || numbers * 5 < records.len() * 4 {
            return records;
        }
        let is_number = |record: &Record| super::code::is_number(&record.code);
        let (records, others): (Vec<Record>, Vec<Record>) =
            records.into_iter().partition(is_number);
        for record in others {
            self.left.push(Left {
                place: record.place.clone(),
                what: record.code.clone(),
                why: "it is no number, and nearly all other codes of the table are".to_owned(),
            });
        }
        records
    }
}

fn fill<'r>(
    record: &mut Record,
    roles: &Roles,
    cell: impl Fn(usize) -> &'r str,
    beside: Option<&str>,
) {
    for role in Role::ALL {
        let Some(column) = roles.column(role) else {
            continue;
        };
        let text = cell(column);
        if role != Role::Code && !is_nothing(text) {
            record.set(role, text);
        }
    }
    let Some(beside) = beside else { return };
    let is_symbol = mark::is_name(beside) || super::code::is_shouted(beside);
    if is_symbol && record.get(Role::Symbol).is_none() {
        record.set(Role::Symbol, beside);
    } else if record.get(Role::Message).is_none() {
        record.set(Role::Message, beside);
    }
}

/// A table that has its columns twice, side by side, below each other; and one whose cells are codes with
/// their texts as one column of them.
fn unfold(mut grid: Grid) -> Grid {
    let width = grid
        .rows
        .iter()
        .map(|row| row.cells.len())
        .max()
        .unwrap_or_default();
    let header = grid.header.clone().unwrap_or_default();
    let parts = (2..=width / 2).rev().find(|parts| {
        let part = width / parts;
        width % parts == 0
            && header.len() == width
            && header.chunks(part).all(|chunk| chunk == &header[..part])
    });
    if let Some(parts) = parts {
        let part = width / parts;
        grid.header = Some(header[..part].to_vec());
        grid.rows = below_each_other(&grid, width, part);
        return grid;
    }
    let cells = || {
        grid.rows
            .iter()
            .flat_map(|row| &row.cells)
            .filter(|cell| !cell.is_empty())
    };
    let is_code_with_text = |cell: &&String| {
        codes_in(cell).is_some_and(|(_, beside)| beside.is_some_and(|text| text.contains(' ')))
    };
    let number = cells().filter(is_code_with_text).count();
    if width > 1 && number * 5 > cells().count() * 4 {
        grid.rows = below_each_other(&grid, width, 1);
        grid.rows.splice(
            0..0,
            grid.header.take().map(|cells| super::block::Row {
                cells,
                place: String::new(),
            }),
        );
    }
    grid
}

fn below_each_other(grid: &Grid, width: usize, part: usize) -> Vec<super::block::Row> {
    let mut rows = Vec::new();
    for start in (0..width).step_by(part) {
        for row in &grid.rows {
            let cells: Vec<String> = row.cells.iter().skip(start).take(part).cloned().collect();
            if cells.iter().any(|cell| !cell.is_empty()) {
                let place = row.place.clone();
                rows.push(super::block::Row { cells, place });
            }
        }
    }
    rows
}
