//! Constants that documentation generators describe in sections or definition lists: the name as a heading or a term, the declaration with
//! the value, the texts, and the place in the source.

use super::signature::{Signature, is_constant_name, signature, value_of};
use super::{Constant, columns, row_of};
use crate::page::block::{Block, BlockKind, Table};
use crate::page::code::pattern;
use crate::page::vocabulary::normalize;

/// The minimum number of such constants on a page.
const FEWEST: usize = 2;

// The place of a declaration in the source, which looks like a code and its number.
pattern!(
    PLACE,
    r"^(?:[\w./\\-]+\.[A-Za-z]{1,5}\s*:\s*[0-9]+|Defined in:?\s.*|Definition at line [0-9]+ of file .*)$"
);
// `noDoor → const int`, whose value is below the text.
pattern!(NAME_AND_TYPE, r"^(?P<name>[A-Za-z_]\w*)\s*→\s*const\s+\S+$");

/// The headings of sections below a constant that have no text about it, as normalized words.
const OTHER_SECTIONS: &[&str] = &[
    "definedin",
    "inheritedfrom",
    "source",
    "sources",
    "tags",
    "seealso",
    "overrides",
];

/// Constants that are found, with the blocks that describe each.
struct Found {
    constant: Constant,
    /// The number of blocks.
    length: usize,
    /// True if the reader of other lists would not understand it.
    is_certain: bool,
}

/// Returns blocks in which each such constant is a table of one row.
pub(super) fn with_rows_of_sections(blocks: Vec<Block>) -> Vec<Block> {
    let mut found: Vec<(usize, Found)> = Vec::new();
    let mut index = 0;
    while index < blocks.len() {
        let next = section_at(&blocks[index..]).or_else(|| term_at(&blocks[index..]));
        index += match next {
            Some(next) => {
                found.push((index, next));
                found.last().map_or(1, |(_, found)| found.length)
            }
            None => 1,
        };
    }
    if found.len() < FEWEST || !found.iter().any(|(_, found)| found.is_certain) {
        return blocks;
    }
    let mut converted = Vec::with_capacity(blocks.len());
    let mut found = found.into_iter().peekable();
    let mut end = 0;
    for (index, block) in blocks.into_iter().enumerate() {
        if let Some((_, found)) = found.next_if(|(first, _)| *first == index) {
            end = index + found.length;
            let location = found.constant.location.clone();
            let table = Table {
                columns: columns(),
                rows: vec![row_of(found.constant)],
                ..Table::default()
            };
            converted.push(Block::new(BlockKind::Table(table), "", location));
        }
        if index >= end && !is_place(&block) {
            converted.push(block);
        }
    }
    converted
}

/// Returns the constant whose name is the first block.
fn section_at(blocks: &[Block]) -> Option<Found> {
    let first = blocks.first()?;
    let level = match first.kind {
        BlockKind::Heading(level) => Some(level),
        BlockKind::Paragraph | BlockKind::Line => None,
        _ => return None,
    };
    let name = first.text.trim();
    if !is_constant_name(name) {
        return None;
    }
    let is_end = |place: &usize| {
        !is_line_of_text(&blocks[*place]) || level.is_none() && has_declaration(&blocks[*place..])
    };
    let mut length = (1..blocks.len()).find(is_end).unwrap_or(blocks.len());
    // Without a heading, the declaration follows the name.
    let searched = if level.is_some() {
        length
    } else {
        length.min(2)
    };
    let mut places = 1..searched;
    let (place, code) =
        places.find_map(|place| Some((place, declared_value(&blocks[place], name)?)))?;
    let texts = (1..length).filter(|text| *text != place && !is_place(&blocks[*text]));
    let constant = Constant {
        name: name.to_owned(),
        code,
        texts: texts.map(|text| blocks[text].text.clone()).collect(),
        location: blocks[place].location.clone(),
    };
    if let Some(level) = level {
        length += length_of_other_sections(&blocks[length..], level);
    }
    Some(Found {
        constant,
        length,
        is_certain: true,
    })
}

/// Returns whether the first block is a name, and the second one declares it.
fn has_declaration(blocks: &[Block]) -> bool {
    let [name, declaration, ..] = blocks else {
        return false;
    };
    let name = name.text.trim();
    is_constant_name(name) && declared_value(declaration, name).is_some()
}

/// Returns the value of a constant that a block declares.
fn declared_value(block: &Block, name: &str) -> Option<String> {
    let declared = is_line_of_text(block)
        .then(|| signature(&block.text))
        .flatten()?;
    (declared.name == name).then_some(declared.value)
}

/// Returns the number of blocks in the sections below a constant that say nothing about it.
fn length_of_other_sections(blocks: &[Block], level: u8) -> usize {
    let mut is_other = false;
    let is_end = |block: &Block| {
        if let BlockKind::Heading(inner) = block.kind {
            is_other = inner > level && OTHER_SECTIONS.contains(&&*normalize(block.text.trim()));
        }
        !is_other
    };
    let end = blocks.iter().position(is_end);
    end.unwrap_or(blocks.len())
}

/// Returns the constant in a term and its definition.
fn term_at(blocks: &[Block]) -> Option<Found> {
    let term = blocks.first()?;
    if !matches!(term.kind, BlockKind::Term) {
        return None;
    }
    let definition = blocks.get(1);
    let definition = definition.filter(|below| matches!(below.kind, BlockKind::Definition));
    let text = definition.map_or("", |below| below.text.trim());
    let length = 1 + usize::from(definition.is_some());
    let found = |name: String, code: String, text: &str, is_certain: bool| Found {
        constant: Constant {
            name,
            code,
            texts: vec![text.trim().to_owned()],
            location: term.location.clone(),
        },
        length,
        is_certain,
    };
    if let Some(declared) = signature(&term.text) {
        let Signature { name, value, .. } = declared;
        return declared
            .is_assigned
            .then(|| found(name, value, text, !declared.is_plain));
    }
    if let Some(parts) = NAME_AND_TYPE.captures(term.text.trim()) {
        let (text, value) = text.rsplit_once('\n').unwrap_or(("", text));
        return Some(found(
            parts["name"].to_owned(),
            value_of(value)?,
            text,
            true,
        ));
    }
    // The text is below the name, and the value is the definition.
    let (first, below) = term.text.split_once('\n').unwrap_or((&term.text, ""));
    let name = first.trim_end().strip_suffix('=')?.trim();
    if !is_constant_name(name) {
        return None;
    }
    Some(found(name.to_owned(), value_of(text)?, below, true))
}

fn is_text(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph | BlockKind::Item)
}

fn is_line_of_text(block: &Block) -> bool {
    is_text(block) || matches!(block.kind, BlockKind::Line)
}

fn is_place(block: &Block) -> bool {
    is_text(block) && PLACE.is_match(block.text.trim())
}
