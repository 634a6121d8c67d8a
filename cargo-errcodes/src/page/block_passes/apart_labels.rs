//! Values with labels that are not beside them, or not alone in their paragraph: `Error code` above `4001`, and several lines
//! `Status: 404` in one paragraph.

use std::ops::Range;

use crate::page::block::{Block, BlockKind};
use crate::page::code::{is_code, is_number, pattern};
use crate::page::vocabulary::{is_code_label, is_label_of_error, is_status_label, label_field};

/// The minimum number of codes with such a label on a page. A single one may be anything.
const FEWEST: usize = 2;

/// Returns blocks in which each labelled value is a paragraph: `Error code: 4001`.
pub(super) fn with_values_beside_labels(blocks: Vec<Block>) -> Vec<Block> {
    let mut blocks = with_values_behind_labels(blocks);
    make_values(&mut blocks);
    let codes = blocks.iter().filter(|block| is_labelled_list(block));
    if codes.count() < FEWEST {
        return blocks;
    }
    let blocks = blocks.into_iter();
    blocks
        .flat_map(|block| {
            if is_labelled_list(&block) {
                lines_of(&block)
            } else {
                vec![block]
            }
        })
        .collect()
}

/// Joins labels with the values in the next lines.
fn with_values_behind_labels(blocks: Vec<Block>) -> Vec<Block> {
    let codes = blocks.iter().enumerate().filter(|(at, block)| {
        let Some((label, value)) = label_alone(block) else {
            return false;
        };
        let value = match blocks.get(at + 1) {
            Some(next) if value.is_empty() && is_value_of(block, next) => &*next.text,
            _ => value,
        };
        is_code_label(label) && (is_code(value) || is_number(value))
    });
    if codes.count() < FEWEST {
        return blocks;
    }
    let mut joined: Vec<Block> = Vec::new();
    let mut blocks = blocks.into_iter().peekable();
    while let Some(mut block) = blocks.next() {
        if let Some((label, value)) = label_alone(&block) {
            let next = blocks.next_if(|next| {
                value.is_empty() && is_value_of(&block, next) && label_alone(next).is_none()
            });
            let location = next.as_ref().map(|next| next.location.clone());
            let value = next.as_ref().map_or(value, |next| &*next.text);
            let text = format!("{label}: {value}");
            block = Block::new(
                BlockKind::Paragraph,
                text,
                location.unwrap_or(block.location),
            );
        } else if is_text(&block) && !block.text.contains(char::is_alphanumeric) {
            // A rule between two errors.
            continue;
        }
        joined.push(block);
    }
    joined
}

/// Makes the items of lists paragraphs, if the list below each of several headings has labelled values of one error:
/// `- HTTP status: 404`, `- Error code: 4001`.
fn make_values(blocks: &mut [Block]) {
    let mut lists: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < blocks.len() {
        let items = blocks[at + 1..].iter();
        let items = items.take_while(|block| matches!(block.kind, BlockKind::Item));
        let list = at + 1..at + 1 + items.count();
        let is_below_heading = matches!(blocks[at].kind, BlockKind::Heading(_));
        if is_below_heading && is_of_one_error(&blocks[list.clone()]) {
            lists.push(list.clone());
        }
        at = list.end;
    }
    if lists.len() < FEWEST {
        return;
    }
    for block in lists.into_iter().flatten() {
        blocks[block].kind = BlockKind::Paragraph;
    }
}

/// Returns whether items are several labelled values, of which one is a code.
fn is_of_one_error(items: &[Block]) -> bool {
    let labels: Option<Vec<&str>> = items.iter().map(|item| label_of_line(&item.text)).collect();
    labels.is_some_and(|labels| {
        labels.len() > 1 && labels.iter().filter(|label| is_code_label(label)).count() == 1
    })
}

fn is_text(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph | BlockKind::Line)
}

/// Returns whether a block may be the value of a label.
fn is_value_of(label: &Block, next: &Block) -> bool {
    match label.kind {
        BlockKind::Term => matches!(next.kind, BlockKind::Definition),
        _ => is_text(next),
    }
}

/// Returns the label that a text or a term is, and the value in its other lines.
fn label_alone(block: &Block) -> Option<(&str, &str)> {
    let is_term = matches!(block.kind, BlockKind::Term);
    if !is_text(block) && !is_term {
        return None;
    }
    let (label, value) = block.text.split_once('\n').unwrap_or((&block.text, ""));
    let label = label
        .trim()
        .trim_matches('*')
        .trim_end_matches([':', '：'])
        .trim();
    (is_label(label) || is_term && is_label_of_error(label)).then_some((label, value.trim()))
}

fn is_label(text: &str) -> bool {
    label_field(text).is_some() || is_code_label(text) || is_status_label(text)
}

pattern!(
    LABELLED_LINE,
    r"^\s*(?P<label>\p{Alphabetic}[\p{Alphabetic} _/-]{1,30}?)\s*[:：]\s+\S"
);

fn label_of_line(line: &str) -> Option<&str> {
    let captures = LABELLED_LINE.captures(line)?;
    captures.name("label").map(|label| label.as_str())
}

/// Returns whether a paragraph has several lines, each of them with a label, and one with that of a code.
fn is_labelled_list(block: &Block) -> bool {
    let labels = || block.text.lines().map(label_of_line);
    matches!(block.kind, BlockKind::Paragraph)
        && block.text.contains('\n')
        && labels().all(|label| label.is_some())
        && labels().flatten().any(is_code_label)
}

fn lines_of(block: &Block) -> Vec<Block> {
    let lines = block.text.lines().map(|line| {
        let text = line.trim().to_owned();
        Block::new(BlockKind::Paragraph, text, block.location.clone())
    });
    lines.collect()
}
