//! Pages in HTML.

mod document;
mod element;
mod table;

use scraper::ElementRef;
use scraper::node::Node;

use self::element::{
    INLINE, MAX_DEPTH, has_block, is_skipped, text_of, text_of_all, text_without,
    without_line_breaks,
};
use self::table::{Spanned, caption, is_layout, nearest_table, read_table};
use super::c::parse_c;
use crate::page::block::{Block, BlockKind, Page, Subject};
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::text::normalize_whitespace;
use crate::text::plural;

/// Reads an HTML page.
pub(super) fn parse_html(text: &str) -> Page {
    let mut skipped = Vec::new();
    let page = document::parse_document(text, &mut skipped);
    let mut reader = BlockReader {
        blocks: Vec::new(),
        line: String::new(),
        depth: 0,
        too_deep: 0,
        spanned: Spanned::in_page(text.len()),
    };
    reader.walk(page.root_element());
    reader.end_line();
    if reader.too_deep > 0 {
        skipped.push(Skipped::new(
            Location::Page,
            plural(reader.too_deep, "element"),
            format!("nested more than {MAX_DEPTH} levels deep"),
        ));
    }
    skipped.extend(reader.spanned.skipped());
    Page {
        blocks: reader.blocks,
        skipped,
    }
}

struct BlockReader {
    blocks: Vec<Block>,
    /// Text outside of block elements, up to the next block element.
    line: String,
    /// The number of open elements.
    depth: usize,
    /// The number of elements that are nested too deeply.
    too_deep: usize,
    spanned: Spanned,
}

impl BlockReader {
    fn push(&mut self, kind: BlockKind, text: &str) {
        let text = normalize_whitespace(text);
        if !text.is_empty() {
            self.blocks.push(Block::new(kind, text, Location::Page));
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        self.push(BlockKind::Paragraph, &line);
    }

    fn walk(&mut self, element: ElementRef<'_>) {
        if self.depth > MAX_DEPTH {
            self.too_deep += 1;
            return;
        }
        self.depth += 1;
        self.children(element);
        self.depth -= 1;
    }

    fn children(&mut self, element: ElementRef<'_>) {
        for child in element.children() {
            match child.value() {
                Node::Text(text) => self.line.push_str(&without_line_breaks(text)),
                Node::Element(_) => {
                    if let Some(child) = ElementRef::wrap(child) {
                        self.element(child);
                    }
                }
                _ => {}
            }
        }
    }

    fn element(&mut self, element: ElementRef<'_>) {
        let name = element.value().name();
        if is_skipped(element) {
            return;
        }
        if INLINE.contains(&name) && !has_block(element) {
            self.line.push_str(&text_of(element));
            return;
        }
        if name == "br" {
            self.line.push('\n');
            return;
        }
        self.end_line();
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = name.as_bytes()[1] - b'0';
                self.push(BlockKind::Heading(level), &text_of(element));
            }
            "table" => self.table(element),
            "li" => self.item(element, BlockKind::Item),
            "dt" => self.push(BlockKind::Term, &text_of(element)),
            "dd" => self.item(element, BlockKind::Definition),
            "summary" => self.push(BlockKind::Heading(6), &text_of(element)),
            // Unless it contains C declarations, preformatted text is an example of a response, whose codes are listed elsewhere.
            "pre" => {
                let text = text_of_all(element);
                if text.contains("#define ") || text.contains("enum ") && text.contains('{') {
                    self.declarations(&text);
                }
            }
            "p" if !has_block(element) => self.push(BlockKind::Paragraph, &text_of(element)),
            _ => self.walk(element),
        }
        self.end_line();
    }

    /// Reads C declarations. If they do not indicate that they are errors, the text around them may do so.
    fn declarations(&mut self, text: &str) {
        for mut block in parse_c(text).blocks {
            if let BlockKind::Table(table) = &mut block.kind
                && table.subject == Subject::Other
            {
                table.subject = Subject::Unstated;
            }
            self.blocks.push(block);
        }
    }

    /// Reads the text of an item, then the lists and tables in it.
    fn item(&mut self, element: ElementRef<'_>, kind: BlockKind) {
        self.push(
            kind,
            &text_without(element, &["ul", "ol", "dl", "table", "pre"]),
        );
        self.nested_blocks(element, 0);
    }

    /// Reads the lists and tables in an element.
    fn nested_blocks(&mut self, element: ElementRef<'_>, depth: usize) {
        for inner in element.child_elements() {
            if is_nested_block(inner.value().name()) {
                self.element(inner);
            } else if depth < MAX_DEPTH {
                self.nested_blocks(inner, depth + 1);
            }
        }
    }

    fn table(&mut self, table: ElementRef<'_>) {
        if is_layout(table) {
            self.walk(table);
            return;
        }
        let rows = read_table(table, &mut self.spanned);
        if !rows.rows.is_empty() {
            let block = Block::new(BlockKind::Table(rows), caption(table), Location::Page);
            self.blocks.push(block);
        }
        for inner in table.descendent_elements().skip(1) {
            if inner.value().name() == "table" && nearest_table(inner) == Some(table) {
                self.table(inner);
            }
        }
    }
}

fn is_nested_block(name: &str) -> bool {
    matches!(name, "ul" | "ol" | "dl" | "table")
}
