//! Items of lists that are names with texts below them, which other pages have as terms with definitions: `- NO_DOOR`, and an
//! indented paragraph.

use std::collections::HashMap;

use super::documented_constants::are_modifiers;
use crate::page::block::{Block, BlockKind};
use crate::page::code::{is_sure_name, is_symbol, is_upper_case};

/// The minimum number of such items in a list.
const FEWEST: usize = 3;

/// Returns blocks in which such items are terms, and the texts below them are definitions.
pub(super) fn with_terms_of_items(blocks: Vec<Block>) -> Vec<Block> {
    let mut parts = parts(&blocks);
    if parts.is_empty() {
        return blocks;
    }
    let mut converted: Vec<Block> = Vec::with_capacity(blocks.len() + parts.len());
    for (index, block) in blocks.into_iter().enumerate() {
        let texts = match parts.remove(&index) {
            Some(Part::Item { name, text }) => {
                vec![(BlockKind::Term, name), (BlockKind::Definition, text)]
            }
            Some(Part::Text) => vec![(BlockKind::Definition, block.text.clone())],
            None => {
                converted.push(block);
                continue;
            }
        };
        let texts = texts.into_iter().filter(|(_, text)| !text.is_empty());
        converted.extend(texts.map(|(kind, text)| Block {
            kind,
            text,
            ..block.clone()
        }));
    }
    converted
}

/// A block of a list of such items.
enum Part {
    Item {
        name: String,
        text: String,
    },
    /// A text below an item.
    Text,
}

/// Returns the blocks of such lists, with their numbers.
fn parts(blocks: &[Block]) -> HashMap<usize, Part> {
    let mut parts = HashMap::new();
    let mut at = 0;
    while at < blocks.len() {
        let list = list(&blocks[at..]);
        let sure = list.iter().filter(|item| is_sure_name(item.name)).count();
        let has_glued = list.iter().any(|item| item.is_glued);
        if list.len() < FEWEST || has_glued && sure * 2 < list.len() {
            at += list.iter().map(|item| item.length).sum::<usize>().max(1);
            continue;
        }
        for item in list {
            let (name, text) = (item.name.to_owned(), item.text.to_owned());
            parts.insert(at, Part::Item { name, text });
            parts.extend((at + 1..at + item.length).map(|below| (below, Part::Text)));
            at += item.length;
        }
    }
    parts
}

/// An item that is a name with a text.
struct Item<'b> {
    name: &'b str,
    /// The text behind the name, in the same block.
    text: &'b str,
    /// True if nothing but a space separates them, so that the name may be the first word of a sentence.
    is_glued: bool,
    /// The number of its blocks.
    length: usize,
}

/// Returns the items at the beginning of blocks.
fn list(blocks: &[Block]) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    let mut at = 0;
    while let Some(item) = item(&blocks[at..]) {
        at += item.length;
        items.push(item);
    }
    items
}

/// Returns the item at the beginning of blocks.
fn item(blocks: &[Block]) -> Option<Item<'_>> {
    let (block, below) = blocks.split_first()?;
    if !matches!(block.kind, BlockKind::Item) {
        return None;
    }
    let is_text = |block: &&Block| {
        matches!(
            block.kind,
            BlockKind::Paragraph | BlockKind::Line | BlockKind::Definition
        )
    };
    let (name, text, is_glued) = name_and_rest(&block.text)?;
    // Generated documentation has the declaration below a name.
    if text.split_whitespace().next().is_some_and(are_modifiers) {
        return None;
    }
    // The paragraphs below a text end the list, unless an item follows them.
    let paragraphs = below.iter().take_while(is_text).count();
    let is_inner =
        matches!(below.get(paragraphs), Some(next) if matches!(next.kind, BlockKind::Item));
    let paragraphs = match (text.is_empty(), is_inner) {
        (_, true) => paragraphs,
        (true, false) => paragraphs.min(1),
        (false, false) => 0,
    };
    (!text.is_empty() || paragraphs > 0).then_some(Item {
        name,
        text,
        is_glued,
        length: 1 + paragraphs,
    })
}

/// Returns the name at the beginning of an item, the text behind or below it, and whether only a space separates them, as a line break
/// may have become one.
fn name_and_rest(item: &str) -> Option<(&str, &str, bool)> {
    let (line, below) = item.split_once('\n').unwrap_or((item, ""));
    let name = without_quotes(line);
    if is_symbol(name) && (is_sure_name(name) || is_upper_case(name)) {
        return Some((name, below.trim(), false));
    }
    let (name, rest) = item.split_once(' ')?;
    let is_sentence = rest.starts_with(char::is_uppercase) && rest.contains(' ');
    (is_symbol(name) && is_upper_case(name) && is_sentence).then_some((name, rest, true))
}

/// Returns a word without the quotes around it and a colon behind it.
fn without_quotes(word: &str) -> &str {
    let word = word.trim().trim_end_matches(':');
    let quotes = ['\'', '"', '`'];
    word.strip_prefix(quotes)
        .and_then(|word| word.strip_suffix(quotes))
        .unwrap_or(word)
}
