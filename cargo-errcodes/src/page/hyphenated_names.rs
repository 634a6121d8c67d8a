//! Names of errors with hyphens or slashes in them, which are also written in sentences: `card-declined`, `auth/no-user`.

use std::collections::HashSet;

use super::block::{Block, BlockKind};
use super::code::pattern;
use super::failure::tells_of_failure;
use super::field::Field;
use super::line_patterns::{CodeLine, LineKind, bare_name, name_and_text};
use super::outline::Headings;
use super::subject::{SEVERAL, names_errors};
use super::vocabulary::{is_status_label, label_field};
use super::weights::{HALF, are_codes_with_texts};

/// The minimum number of names in a list, and in a list that no heading calls one of errors.
const FEWEST: usize = 3;
const FEWEST_WITHOUT_HEADING: usize = 5;
/// The maximum number of labels between a name and its text.
const MOST_LABELS: usize = 3;

pattern!(
    NAME,
    r"^(?::?[a-z][a-z0-9_]*(?:[-/.][a-z0-9][a-z0-9_]*)*|[A-Z][A-Z0-9_]*(?:[-/.][A-Z0-9][A-Z0-9_]*)*)$"
);

/// Adds the headings, terms and items that are such names, or begin with them, if nearly all below the same headings are, and their texts
/// tell of failures.
pub(super) fn add_hyphenated_names(
    blocks: &[Block],
    above: &[Headings],
    has_code_table: bool,
    lines: &mut [Option<CodeLine>],
) {
    let kind = |index: &usize| LineKind::of(&blocks[*index].kind);
    let may_be_name = |index: &usize| {
        matches!(
            kind(index),
            Some(LineKind::Heading(_) | LineKind::Term | LineKind::Item)
        )
    };
    let mut found: Vec<usize> = (0..blocks.len()).filter(may_be_name).collect();
    // Headings of one level are below the same headings, although others are between them.
    found.sort_by_key(|index| match kind(index) {
        Some(LineKind::Heading(level)) => usize::from(level),
        Some(LineKind::Term) => usize::MAX - 1,
        _ => usize::MAX,
    });
    let lists =
        found.chunk_by(|left, right| kind(left) == kind(right) && above[*left] == above[*right]);
    let lists: Vec<NamesOfList<'_>> = lists
        .map(|list| {
            let names: Vec<Option<CodeLine>> = list
                .iter()
                .map(|index| name(&blocks[*index], blocks.get(index + 1)))
                .collect();
            let of_errors = above[list[0]].iter().any(names_errors) && !has_code_table;
            NamesOfList {
                list,
                are_errors: are_errors(&names, blocks, list, of_errors),
                // Sections of the same page, each with the errors of one kind.
                place: (kind(&list[0]), above[list[0]].above().blocks().next()),
                may_be_short: of_errors && names.iter().all(Option::is_some),
                names,
            }
        })
        .collect();
    let of_errors = lists.iter().filter(|list| list.are_errors);
    let places: HashSet<(Option<LineKind>, Option<usize>)> =
        of_errors.map(|list| list.place).collect();
    for list in lists {
        let are_errors = list.are_errors || list.may_be_short && places.contains(&list.place);
        if !are_errors {
            continue;
        }
        for (index, name) in list.list.iter().zip(list.names) {
            lines[*index] = lines[*index].take().or(name);
        }
    }
}

/// The headings, terms or items below the same headings.
struct NamesOfList<'l> {
    list: &'l [usize],
    names: Vec<Option<CodeLine>>,
    are_errors: bool,
    /// Their kind, and the block of the heading above that of their section.
    place: (Option<LineKind>, Option<usize>),
    /// True if the list may be too short to tell that its names are those of errors, but nothing in it says something else.
    may_be_short: bool,
}

/// Returns whether a block is a label with a value that is not a text: `Status: 400`.
fn is_label(block: &Block) -> bool {
    const LONGEST: usize = 60;
    let Some((label, _)) = block.text.split_once(':') else {
        return false;
    };
    let is_text = |field| matches!(field, Field::Message | Field::Description);
    let is_value = || label_field(label).is_some_and(|field| !is_text(field));
    block.text.len() <= LONGEST && (is_status_label(label) || is_value())
}

/// Returns the name that a heading or a term is, or with which an item begins.
fn name(block: &Block, below: Option<&Block>) -> Option<CodeLine> {
    if NAME.is_match(&block.text) {
        // An item is a title only if its text is below it.
        let is_text = |below: &Block| matches!(below.kind, BlockKind::Paragraph | BlockKind::Line);
        let is_item = matches!(block.kind, BlockKind::Item);
        return bare_name(&block.text).filter(|_| !is_item || below.is_some_and(is_text));
    }
    // In a list, a comma can separate the name from a sentence.
    let with_colon = block
        .text
        .split_once(", ")
        .filter(|(name, text)| NAME.is_match(name) && text.trim().starts_with(char::is_uppercase))
        .map(|(name, text)| format!("{name}: {}", text.trim()));
    let line = name_and_text(with_colon.as_ref().unwrap_or(&block.text));
    line.filter(|line| NAME.is_match(&line.code))
}

/// Returns whether names are those of errors.
#[expect(clippy::cast_precision_loss, reason = "a share need not be exact")]
fn are_errors(
    names: &[Option<CodeLine>],
    blocks: &[Block],
    list: &[usize],
    of_errors: bool,
) -> bool {
    let number = names.iter().flatten().count();
    let hyphenated = names.iter().flatten();
    let hyphenated = hyphenated.filter(|line| line.code.contains(['-', '/']));
    if hyphenated.count() * 2 < number || !are_codes_with_texts(number, names.len()) {
        return false;
    }
    let is_text = |block: &&Block| {
        matches!(
            block.kind,
            BlockKind::Paragraph | BlockKind::Line | BlockKind::Definition
        )
    };
    let texts = names.iter().zip(list).filter_map(|(line, index)| {
        let line = line.as_ref()?;
        // A label such as `Status: 400` may stand between the name and its text.
        let mut below = blocks[index + 1..].iter().take(MOST_LABELS + 1);
        let mut below = || below.find(|block| !is_label(block)).filter(is_text);
        if line.rest.is_empty() {
            below().map(|below| &*below.text)
        } else {
            Some(&*line.rest)
        }
    });
    let texts: Vec<&str> = texts.collect();
    let failures = texts.iter().filter(|text| tells_of_failure(text)).count();
    let failures = failures as f32 / texts.len().max(1) as f32;
    if of_errors {
        texts.len() >= FEWEST && failures >= SEVERAL
    } else {
        texts.len() >= FEWEST_WITHOUT_HEADING && failures >= HALF
    }
}
