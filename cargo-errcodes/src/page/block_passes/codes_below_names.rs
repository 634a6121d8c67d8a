//! Codes below the names of their errors, in lists: the term `NO_DOOR`, and below it `4001 (0xFA1)` and the text.

use std::collections::HashSet;

use errcodes_core::code::parse_integer;

use super::symbols_above::number_alone;
use crate::page::block::{Block, BlockKind, Column, Row, Table};
use crate::page::code::{is_sure_name, pattern};
use crate::page::failure::tells_of_failure;
use crate::page::field::Field;
use crate::page::line_patterns::is_http_status;
use crate::page::subject::{SEVERAL, names_errors};
use crate::page::weights::are_codes_with_texts;

/// The minimum number of such errors on a page.
const FEWEST: usize = 2;

/// An error in a list.
struct Error<'b> {
    name: &'b Block,
    number: &'b str,
    is_in_two_bases: bool,
    message: String,
    description: String,
    /// The number of its blocks.
    length: usize,
}

/// Returns blocks in which such errors are rows of tables.
pub(super) fn with_tables_of_names(blocks: Vec<Block>) -> Vec<Block> {
    let errors: Vec<(usize, Error<'_>)> = errors(&blocks);
    let names = blocks.iter().filter(|block| is_term(block)).count();
    let terms = errors.iter().filter(|(_, error)| is_term(error.name));
    let are_usual = are_codes_with_texts(terms.count(), names) || names == 0;
    if errors.len() < FEWEST || !are_usual || !are_of_errors(&blocks, &errors) {
        return blocks;
    }
    let columns = columns(&errors).map(Column::for_field);
    let mut converted: Vec<Block> = Vec::new();
    let mut next = 0;
    for (at, error) in &errors {
        converted.extend(blocks[next..*at].iter().cloned());
        let is_next = next == *at && next > 0;
        next = at + error.length;
        let cells = [
            &*error.name.text,
            error.number,
            &error.message,
            &error.description,
        ];
        let location = error.name.location.clone();
        let row = Row::new(cells.map(str::to_owned).into(), location.clone());
        match converted.last_mut().map(|last| &mut last.kind) {
            Some(BlockKind::Table(table)) if is_next => table.rows.push(row),
            _ => {
                let table = Table {
                    columns: columns.to_vec(),
                    rows: vec![row],
                    ..Table::default()
                };
                converted.push(Block::new(BlockKind::Table(table), "", location));
            }
        }
    }
    converted.extend(blocks[next..].iter().cloned());
    converted
}

/// Returns whether the names are not those of settings: their numbers are written in two bases, or the heading above them or their
/// texts are about errors.
#[expect(clippy::cast_precision_loss, reason = "a share need not be exact")]
fn are_of_errors(blocks: &[Block], errors: &[(usize, Error<'_>)]) -> bool {
    let failures = errors
        .iter()
        .filter(|(_, error)| tells_of_failure(&error.message));
    let failures = failures.count() as f32 / errors.len() as f32;
    let first = errors.first().map_or(0, |(at, _)| *at);
    let mut above = blocks[..first].iter().rev();
    let heading = above.find(|block| matches!(block.kind, BlockKind::Heading(_)));
    errors.iter().all(|(_, error)| error.is_in_two_bases)
        || failures >= SEVERAL
        || heading.is_some_and(|heading| names_errors(&heading.text))
}

/// Returns the fields of the columns. Several errors have the same number, or all have numbers of failed requests, if the numbers are
/// HTTP statuses.
fn columns(errors: &[(usize, Error<'_>)]) -> [Field; 4] {
    let numbers: HashSet<&str> = errors.iter().map(|(_, error)| error.number).collect();
    let is_failed_request = |number: &&str| matches!(number.parse(), Ok(400..600));
    let are_statuses = numbers.iter().all(|number| is_http_status(number))
        && (numbers.len() < errors.len() || numbers.iter().all(is_failed_request));
    if are_statuses {
        [
            Field::Code,
            Field::HttpStatus,
            Field::Message,
            Field::Description,
        ]
    } else {
        [
            Field::Symbol,
            Field::Code,
            Field::Message,
            Field::Description,
        ]
    }
}

/// Returns the errors, each with the number of its first block.
fn errors(blocks: &[Block]) -> Vec<(usize, Error<'_>)> {
    let mut errors = Vec::new();
    let mut at = 0;
    while at < blocks.len() {
        let error = error(&blocks[at..]);
        let length = error.as_ref().map_or(1, |error| error.length);
        errors.extend(error.map(|error| (at, error)));
        at += length;
    }
    errors
}

/// Returns the error at the beginning of blocks.
fn error(blocks: &[Block]) -> Option<Error<'_>> {
    /// The number of paragraphs that a text below a code has.
    const LONGEST: usize = 8;
    let [name, code, below @ ..] = blocks else {
        return None;
    };
    let is_list = matches!(
        (&name.kind, &code.kind),
        (BlockKind::Term, BlockKind::Definition | BlockKind::Term)
            | (BlockKind::Paragraph | BlockKind::Line, BlockKind::Item)
    );
    if !is_list || !is_sure_name(&name.text) {
        return None;
    }
    let is_text = |block: &&Block| {
        std::mem::discriminant(&block.kind) == std::mem::discriminant(&code.kind)
            && !is_sure_name(&block.text)
    };
    let texts = || below.iter().take(LONGEST).take_while(is_text);
    let mut paragraphs = texts().map(|block| block.text.trim().to_owned());
    let (number, message) = match number_and_text(&code.text) {
        Some((number, text)) => (number, text.to_owned()),
        None => (number_alone(&code.text)?, paragraphs.next()?),
    };
    let description: Vec<String> = paragraphs.collect();
    Some(Error {
        name,
        number,
        is_in_two_bases: code.text.contains('('),
        message,
        description: description.join("\n\n"),
        length: 2 + texts().count(),
    })
}

fn is_term(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Term) && is_sure_name(&block.text)
}

/// Returns a number that is also written in another base, and the text behind it.
fn number_and_text(text: &str) -> Option<(&str, &str)> {
    pattern!(
        IN_TWO_BASES,
        r"^(?P<number>-?(?:0[xX][0-9A-Fa-f]+|[0-9]+))\s*\((?P<other>-?(?:0[xX][0-9A-Fa-f]+|[0-9]+))\)\s*:?\s*(?P<text>\S(?s:.*))$"
    );
    let parts = IN_TWO_BASES.captures(text)?;
    let number = parts.name("number")?.as_str();
    let text = parts.name("text")?.as_str();
    (parse_integer(number) == parse_integer(&parts["other"])).then_some((number, text))
}
