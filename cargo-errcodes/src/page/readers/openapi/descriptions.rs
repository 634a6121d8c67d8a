//! Tables in descriptions, which are written in Markdown.

use std::collections::HashSet;

use crate::page::block::{Block, BlockKind, Column, Page, Subject};
use crate::page::limits::{MAX_HEADING_CHARS, MAX_VALUE_DEPTH};
use crate::page::location::{Location, Pointer};
use crate::page::readers::markdown::parse_markdown;
use crate::page::readers::value::Value;
use crate::page::vocabulary::is_qualified_code;

/// The heading of tables that are not in the description of a schema.
const NO_SCHEMA: &str = "Descriptions";

/// Adds the tables in all descriptions to a page, with the headings above them. A description that occurs several times is read
/// once. The descriptions of enums are read with their values.
pub(super) fn push_tables(page: &mut Page, root: &Value) {
    let mut reader = Reader {
        page,
        known: HashSet::new(),
    };
    reader.value(root, "", &Place::default(), 0);
}

/// Returns whether a description contains a table with a column of codes.
pub(super) fn lists_codes(text: &str) -> bool {
    let is_of_codes = |block: &Block| {
        let BlockKind::Table(table) = &block.kind else {
            return false;
        };
        let mut names = table.columns.iter().filter_map(Column::name);
        names.any(is_qualified_code)
    };
    may_have_table(text) && parse_markdown(text).blocks.iter().any(is_of_codes)
}

/// Returns the text of a description before its first table.
pub(super) fn text_before_table(text: &str) -> String {
    if !may_have_table(text) {
        return text.trim().to_owned();
    }
    let blocks = parse_markdown(text).blocks.into_iter();
    let is_table = |block: &Block| matches!(block.kind, BlockKind::Table(_));
    let texts = blocks.take_while(|block| !is_table(block));
    let texts: Vec<String> = texts.map(|block| block.text).collect();
    texts.join("\n\n").trim().to_owned()
}

/// Returns whether a text may contain a table, in Markdown or HTML.
fn may_have_table(text: &str) -> bool {
    text.contains('|') && text.contains('-') || text.contains("<table")
}

/// The place of a value in an `OpenAPI` description.
#[derive(Clone, Default)]
struct Place {
    pointer: Pointer,
    /// The name of the schema that contains the value.
    schema: Option<String>,
    /// True in a response with an error status.
    is_error: bool,
}

impl Place {
    /// Returns the place of a value in the object with the key `parent`.
    fn child(&self, parent: &str, key: &str) -> Self {
        let is_schema = matches!(parent, "schemas" | "definitions");
        let schema = is_schema.then(|| key.chars().take(MAX_HEADING_CHARS).collect());
        let is_error = parent == "responses" && key.starts_with(['4', '5']);
        Self {
            pointer: self.pointer.child(key),
            schema: schema.or_else(|| self.schema.clone()),
            is_error: self.is_error || is_error,
        }
    }
}

struct Reader<'p, 'v> {
    page: &'p mut Page,
    /// The descriptions that were read.
    known: HashSet<&'v str>,
}

impl<'v> Reader<'_, 'v> {
    fn value(&mut self, value: &'v Value, parent: &str, place: &Place, depth: usize) {
        if depth > MAX_VALUE_DEPTH {
            return;
        }
        let is_enum = value.get("enum").is_some();
        for (key, inner) in value.map() {
            let place = place.child(parent, key);
            match inner.scalar() {
                Some(text) if key == "description" && !is_enum => self.description(text, &place),
                Some(_) => {}
                None => self.value(inner, key, &place, depth + 1),
            }
        }
        for (index, inner) in value.list().iter().enumerate() {
            let place = place.child("", &index.to_string());
            self.value(inner, "", &place, depth + 1);
        }
    }

    fn description(&mut self, text: &'v str, place: &Place) {
        if !may_have_table(text) || !self.known.insert(text) {
            return;
        }
        let described = parse_markdown(text);
        let location = || Location::from(place.pointer.clone());
        let mut blocks = Vec::new();
        let mut has_table = false;
        for block in described.blocks {
            let kind = match block.kind {
                BlockKind::Heading(level) => BlockKind::Heading(level.saturating_add(1)),
                BlockKind::Table(mut table) => {
                    has_table = true;
                    for row in &mut table.rows {
                        row.location = location();
                    }
                    if place.is_error {
                        table.subject = Subject::Errors;
                    }
                    BlockKind::Table(table)
                }
                _ => continue,
            };
            blocks.push(Block::new(kind, block.text, location()));
        }
        if has_table {
            let heading = place.schema.as_deref().unwrap_or(NO_SCHEMA);
            let heading = Block::new(BlockKind::Heading(1), heading, location());
            self.page.skipped.extend(described.skipped);
            self.page.blocks.push(heading);
            self.page.blocks.extend(blocks);
        }
    }
}
