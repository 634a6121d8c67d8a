//! Lists of JSON objects in code examples, each with the code and the message of an error.

use std::borrow::Cow;
use std::collections::HashSet;

use super::CODES_IN_EXAMPLE;
use super::example_sections::{Example, example};
use crate::page::block::{Block, BlockKind, Column, Row, Subject, Table};
use crate::page::code::pattern;
use crate::page::failure::tells_of_failure;
use crate::page::field::Field;
use crate::page::location::Location;
use crate::page::text::excerpt;
use crate::page::vocabulary::identifier_is_about_errors;

/// The minimum number of objects in the longest list. Fewer ones may be examples of responses.
const FEWEST: usize = 3;

/// The objects of one code example.
pub(super) struct ObjectList {
    /// The number of the block below the example.
    pub(super) at: usize,
    pub(super) objects: Vec<Example>,
    pub(super) is_of_errors: bool,
    /// The objects without exactly one code and a message.
    pub(super) others: Vec<String>,
    /// The example, if it is reported unless it is read.
    pub(super) text: Option<String>,
}

/// Reads a list of objects below the given blocks. Returns `None` if it contains anything else, or if most objects are something else.
pub(super) fn object_list(text: &str, above: &[Block]) -> Option<ObjectList> {
    let at = above.len();
    let mut list = ObjectList {
        at,
        objects: Vec::new(),
        is_of_errors: false,
        others: Vec::new(),
        text: None,
    };
    let text = &*without_comments(text);
    for object in objects(text).or_else(|| objects_by_lines(text))? {
        match example(object, at) {
            Some(example) => list.objects.push(example),
            None => list.others.push(excerpt(object)),
        }
    }
    list.is_of_errors = list.tells_of_errors(above);
    let number = list.objects.len();
    (number > 1 && number > list.others.len()).then_some(list)
}

/// Returns whether the last heading is about errors.
fn are_below_errors(blocks: &[Block]) -> bool {
    let mut above = blocks.iter().rev();
    let heading = above.find(|block| matches!(block.kind, BlockKind::Heading(_)));
    heading.is_some_and(|heading| identifier_is_about_errors(&heading.text))
}

/// Returns a text without the comments of JSON5, which many lists have, although they are not JSON.
fn without_comments(text: &str) -> Cow<'_, str> {
    pattern!(
        COMMENT,
        r#"(?P<kept>"(?:[^"\\\n]|\\.)*")|//[^\n]*|/\*(?s:.*?)\*/"#
    );
    if !text.contains("//") && !text.contains("/*") {
        return Cow::Borrowed(text);
    }
    COMMENT.replace_all(text, "$kept")
}

/// Splits a text whose brackets do not match at the lines with which objects begin, which have the indentation of the first one.
fn objects_by_lines(text: &str) -> Option<Vec<&str>> {
    let begins = |line: &str| line.trim_start().starts_with('{');
    let indent = |line: &str| line.len() - line.trim_start().len();
    let margin = text.lines().find(|line| begins(line)).map(indent)?;
    let (mut at, mut starts) = (0, Vec::new());
    for line in text.split_inclusive('\n') {
        if begins(line) && indent(line) == margin {
            starts.push(at);
        }
        at += line.len();
    }
    let above = &text[..*starts.first()?];
    if above.contains(|sign: char| !sign.is_whitespace() && sign != '[') {
        return None;
    }
    let ends = starts.iter().skip(1).chain([&at]);
    let objects = starts.iter().zip(ends).map(|(start, end)| {
        let is_between = |sign: char| sign.is_whitespace() || matches!(sign, ',' | ']' | '.' | '…');
        text[*start..*end].trim_end_matches(is_between)
    });
    Some(objects.collect())
}

/// Splits a text into its outermost objects, between which there are only commas, brackets, and signs that objects are left out.
fn objects(text: &str) -> Option<Vec<&str>> {
    let (mut start, mut depth) = (0, 0_usize);
    let (mut is_text, mut is_escaped) = (false, false);
    let mut objects = Vec::new();
    for (at, sign) in text.char_indices() {
        match sign {
            _ if is_escaped => is_escaped = false,
            '\\' if is_text => is_escaped = true,
            '"' if depth > 0 => is_text = !is_text,
            _ if is_text => {}
            '{' => {
                if depth == 0 {
                    start = at;
                }
                depth += 1;
            }
            '}' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    objects.push(&text[start..=at]);
                }
            }
            _ if depth > 0
                || sign.is_whitespace()
                || matches!(sign, ',' | '[' | ']' | '.' | '…') => {}
            _ => return None,
        }
    }
    (depth == 0).then_some(objects)
}

/// Adds a table for each list, and for each example of one error, if one of the lists is long and has different codes. Returns false
/// if the page has no such list.
pub(super) fn read_object_lists(
    blocks: &mut Vec<Block>,
    lists: &mut Vec<ObjectList>,
    examples: &mut Vec<Example>,
) -> bool {
    if !lists.iter().any(|list| list.is_of_errors) {
        return false;
    }
    lists.extend(examples.drain(..).map(|example| ObjectList {
        at: example.at,
        objects: vec![example],
        is_of_errors: false,
        others: Vec::new(),
        text: None,
    }));
    lists.sort_by_key(|list| list.at);
    let symbols = lists.iter().flat_map(|list| &list.objects);
    let symbols: Vec<&str> = symbols.map(|object| &*object.symbol).collect();
    // A name that several objects have is that of something else.
    let has_symbols = symbols.iter().collect::<HashSet<_>>().len() == symbols.len();
    let mut rest = std::mem::take(blocks).into_iter().enumerate().peekable();
    for list in lists.drain(..) {
        while let Some((_, block)) = rest.next_if(|(at, _)| *at < list.at) {
            blocks.push(block);
        }
        list.push_to(blocks, has_symbols);
    }
    blocks.extend(rest.map(|(_, block)| block));
    true
}

impl ObjectList {
    /// Returns whether the objects have different codes, and the heading above them or most of their messages tell of failures.
    fn tells_of_errors(&self, blocks: &[Block]) -> bool {
        let codes: HashSet<&str> = self.objects.iter().map(|one| &*one.code).collect();
        let failures = self
            .objects
            .iter()
            .filter(|one| tells_of_failure(&one.message));
        codes.len() >= FEWEST
            && codes.len() * 5 >= self.objects.len() * 4
            && (failures.count() * 2 >= self.objects.len() || are_below_errors(blocks))
    }

    fn push_to(self, blocks: &mut Vec<Block>, has_symbols: bool) {
        let fields = [Field::Code, Field::Symbol, Field::Message];
        let rows = self.objects.into_iter().map(|one| {
            let symbol = if has_symbols {
                one.symbol
            } else {
                String::new()
            };
            Row::new(vec![one.code, symbol, one.message], Location::Page)
        });
        let table = Table {
            columns: fields.into_iter().map(Column::for_field).collect(),
            rows: rows.collect(),
            subject: Subject::Errors,
        };
        blocks.push(Block::new(BlockKind::Table(table), "", Location::Page));
        blocks.extend(self.others.into_iter().map(|other| {
            let kind = BlockKind::Unlisted(CODES_IN_EXAMPLE);
            Block::new(kind, other, Location::Page)
        }));
    }
}
