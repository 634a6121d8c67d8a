//! The parts of a page that list codes, and what else of it looks as if it did.

use super::block::{Block, Grid, Kind};
use super::code::pattern;
use super::format::Format;
use super::mend::{Mended, Unseen};
use super::outline::Headings;
use super::record::Record;
use super::{Left, Options, lines, mark, outline, table};

/// A table of codes, or lines that are as good as one.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    /// Its number among all tables of the page, from 1 on.
    pub(crate) number: usize,
    pub(crate) headings: Headings,
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

/// What stands where: a table or lines, read or not, with what of it was not read.
type Found = (usize, Option<Part>, Vec<Left>);

/// What [`find`] finds on a page.
pub(super) struct Reading {
    pub(super) parts: Vec<Part>,
    /// What looks like a part and was not read.
    pub(super) left: Vec<Left>,
    /// Of the characters that were left out of the blocks, those that the parts would have.
    pub(super) mended: Vec<Mended>,
}

/// Finds the parts of a page; `unseen` are the characters that were left out of its blocks.
pub(super) fn find(
    blocks: &[Block],
    format: Format,
    unseen: &[Mended],
    options: &Options,
) -> Result<Reading, String> {
    let mut too_long = Vec::new();
    let above = outline::above(blocks, &mut too_long);
    let grids: Vec<(usize, Grid)> = blocks
        .iter()
        .enumerate()
        .filter_map(|(index, block)| match &block.kind {
            Kind::Table(grid) => Some((index, table::prepared(grid))),
            _ => None,
        })
        .collect();
    options.check_columns(grids.iter().map(|(_, grid)| grid))?;
    let (mut found, mut left) = read(blocks, &above, &grids, format, options, &[]);
    // The numbers of tables are known now that all parts are.
    let chosen: Vec<usize> = (1..)
        .zip(&found)
        .filter(|(number, (index, part, _))| {
            part.is_none() && options.chooses(*number, &above[*index])
        })
        .map(|(_, (index, ..))| *index)
        .collect();
    if !chosen.is_empty() {
        (found, left) = read(blocks, &above, &grids, format, options, &chosen);
    }
    left.append(&mut too_long);
    let mut parts = Vec::new();
    let mut mended = Vec::new();
    let unseen = Unseen::new(unseen, blocks);
    for (number, (index, part, unread)) in (1..).zip(found) {
        left.extend(unread.into_iter().map(|left| Left {
            place: numbered(&left.place, number),
            ..left
        }));
        match part {
            Some(mut part) if options.takes(number, &part.headings) => {
                part.number = number;
                let unseen = unseen.in_part(index, &part).into_iter();
                mended.extend(unseen.map(|one| Mended {
                    place: numbered(&one.place, number),
                    ..one.clone()
                }));
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
    Ok(Reading {
        parts,
        left,
        mended,
    })
}

/// Reads all tables and lines; `chosen` are the blocks that the user says are tables of codes.
fn read(
    blocks: &[Block],
    above: &[Headings],
    grids: &[(usize, Grid)],
    format: Format,
    options: &Options,
    chosen: &[usize],
) -> (Vec<Found>, Vec<Left>) {
    let title = blocks.first().map_or("", |block| &block.text);
    let is_titled = is_about_errors(title);
    let mut found: Vec<Found> = Vec::new();
    for (index, grid) in grids {
        let block = &blocks[*index];
        let mut headings = above[*index].clone();
        if !block.text.is_empty() {
            headings = headings.with(block.text.clone());
        }
        let mut reader = table::Reader {
            options,
            is_about_errors: match format {
                Format::Csv => true,
                // The reader has said which numbers are codes.
                Format::C => false,
                _ => headings.are_about_errors() || is_titled,
            },
            is_chosen: chosen.binary_search(index).is_ok(),
            place: &block.place,
            headings,
            left: Vec::new(),
        };
        let part = reader.read(grid);
        found.push((*index, part, reader.left));
    }
    let mut left = Vec::new();
    if format.is_prose() {
        let tables = found.iter().filter(|(_, part, _)| part.is_some());
        let tables: Vec<usize> = tables.map(|(index, ..)| *index).collect();
        let marks = mark::find(blocks, &tables);
        let (parts, unread) = lines::read(blocks, &marks, above);
        left = unread;
        found.extend(
            parts
                .into_iter()
                .map(|(index, part)| (index, Some(part), Vec::new())),
        );
    }
    found.sort_by_key(|(index, ..)| *index);
    (found, left)
}

/// Where a row is, if that is only known within its table.
fn numbered(place: &str, number: usize) -> String {
    if place.starts_with("row ") {
        format!("table {number}, {place}")
    } else {
        place.to_owned()
    }
}

fn name(headings: &Headings) -> String {
    headings.last().map_or_else(
        || "without a heading".to_owned(),
        |heading| format!("\"{heading}\""),
    )
}

fn untaken(number: usize, block: &Block, headings: &Headings) -> Left {
    let (header, row) = match &block.kind {
        Kind::Table(Grid { header, rows }) => (
            header.as_ref(),
            rows.iter().find(|row| row.title().is_none()),
        ),
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
