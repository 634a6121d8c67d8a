//! Pages in HTML.

mod document;
mod element;
mod example_data;
mod example_sections;
mod lines;
mod object_lists;
mod rows;
mod table;

use scraper::ElementRef;
use scraper::node::Node;

use self::element::{
    INLINE, MAX_DEPTH, has_block, is_bold, is_entry_of_contents, is_skipped, push_words, text_of,
    text_of_all, text_without,
};
use self::example_data::example_data;
use self::example_sections::{Example, example, read_example_sections};
use self::lines::split_at_codes;
use self::object_lists::{ObjectList, object_list, read_object_lists};
use self::rows::{RowElement, RowShapes};
pub(super) use self::table::{LINE_ATTRIBUTE, Spanned};
use self::table::{caption, is_layout, nearest_table, read_table};
use super::c::parse_c;
use super::plain_text::parse_plain_text;
use super::source_lines::{read_source, read_source_lines};
use crate::page::block::{Block, BlockKind, Column, Page, Row, Subject, Table};
use crate::page::block_passes::declares;
use crate::page::code::{NUMBER, TEXT_CODE, pattern};
use crate::page::comment_signs::BETWEEN_CODE_AND_TEXT;
use crate::page::line_patterns::returns_code;
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
        skipped: Vec::new(),
        examples: Vec::new(),
        object_lists: Vec::new(),
        row_shapes: RowShapes::in_page(page.root_element()),
        rows: None,
    };
    reader.walk(page.root_element());
    reader.end_line();
    let mut object_lists = std::mem::take(&mut reader.object_lists);
    let BlockReader {
        blocks, examples, ..
    } = &mut reader;
    if !read_object_lists(blocks, &mut object_lists, examples) {
        read_example_sections(blocks, examples);
        for text in object_lists.into_iter().filter_map(|list| list.text) {
            reader.push(BlockKind::Unlisted(CODES_IN_EXAMPLE), &text);
        }
    }
    read_source_lines(&mut reader.blocks);
    skipped.append(&mut reader.skipped);
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
    /// The parts of code examples that are not read.
    skipped: Vec<Skipped>,
    examples: Vec<Example>,
    object_lists: Vec<ObjectList>,
    row_shapes: RowShapes,
    /// The table of rows that are no elements of a table.
    rows: Option<usize>,
}

impl BlockReader {
    fn push(&mut self, kind: BlockKind, text: &str) {
        let text = normalize_whitespace(text);
        if !text.is_empty() {
            self.blocks.push(Block::new(kind, text, Location::Page));
        }
    }

    /// Adds a paragraph or an item. If it is a list of codes with line breaks between them, each code is a separate block.
    fn push_lines(&mut self, kind: &BlockKind, text: &str) {
        let text = normalize_whitespace(text);
        if text.is_empty() {
            return;
        }
        for (index, part) in split_at_codes(&text).into_iter().enumerate() {
            let block = Block::new(kind.clone(), part, Location::Page);
            self.blocks.push(Block {
                follows_blank_line: index == 0,
                ..block
            });
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        self.push_lines(&BlockKind::Paragraph, &line);
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
                Node::Text(text) => {
                    push_words(&mut self.line, text, child.prev_sibling().is_some());
                }
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
        if name == "wbr" {
            return;
        }
        self.end_line();
        match self.row_shapes.read(element) {
            Some(RowElement::Header) => return,
            Some(RowElement::Row(headings, cells)) => return self.row(headings, cells),
            None => {}
        }
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = name.as_bytes()[1] - b'0';
                let kind = if is_entry_of_contents(element) {
                    BlockKind::Paragraph
                } else {
                    BlockKind::Heading(level)
                };
                self.push(kind, &text_of(element));
            }
            "table" => self.table(element),
            "ol" => self.ordered_list(element),
            "li" => self.item(element, BlockKind::Item),
            "dt" => self.push(BlockKind::Term, &text_of(element)),
            "dd" => self.item(element, BlockKind::Definition),
            "summary" => self.push(BlockKind::Heading(6), &text_of(element)),
            "pre" => self.preformatted(&text_of_all(element)),
            "p" if !has_block(element) => {
                let first = self.blocks.len();
                self.push_lines(&BlockKind::Paragraph, &text_of(element));
                if let [block] = &mut self.blocks[first..] {
                    block.is_bold = is_bold(element);
                }
            }
            _ => self.walk(element),
        }
        self.end_line();
    }

    /// Adds a row to the table above it, or to a new one.
    fn row(&mut self, headings: Vec<String>, cells: Vec<String>) {
        let columns: Vec<Column> = headings.into_iter().map(Column::headed).collect();
        let last = self.blocks.len().checked_sub(1);
        let open = last.filter(|last| self.rows == Some(*last));
        let mut row = Row::new(cells, Location::Page);
        if let Some(open) = open
            && let BlockKind::Table(table) = &mut self.blocks[open].kind
            && table.columns == columns
        {
            let row_number = table.rows.len() + 1;
            row.location = Location::TableRow {
                table: None,
                row: row_number,
            };
            table.rows.push(row);
            return;
        }
        row.location = Location::TableRow {
            table: None,
            row: 1,
        };
        let table = Table {
            columns,
            rows: vec![row],
            ..Table::default()
        };
        self.rows = Some(self.blocks.len());
        let block = Block::new(BlockKind::Table(table), "", Location::Page);
        self.blocks.push(block);
    }

    /// Reads preformatted text if it contains declarations, or lines that begin with codes. Otherwise it is an example of a
    /// response, whose codes are listed elsewhere.
    fn preformatted(&mut self, text: &str) {
        let unquoted = without_quotation_marks(text);
        let text = unquoted.as_deref().unwrap_or(text);
        if let Some(example) = example(text, self.blocks.len()) {
            self.examples.push(example);
        } else if let Some(list) = object_list(text, &self.blocks)
            && list.is_of_errors
        {
            self.object_lists.push(list);
        } else if declares(text.trim(), self.last_heading()) {
            // The section of a constant.
            self.push(BlockKind::Paragraph, text);
        } else if has_declarations(text) {
            self.declarations(text);
        } else if lists_codes(text) || lists_returned_codes(text) {
            let lines: Vec<&str> = text.lines().map(str::trim).collect();
            let blocks = parse_plain_text(&lines.join("\n")).blocks;
            self.blocks.extend(blocks.into_iter().map(|block| Block {
                location: Location::Page,
                ..block
            }));
        } else if let Some(blocks) = read_source(text) {
            self.blocks.extend(blocks);
        } else if let blocks = example_data(text)
            && !blocks.is_empty()
        {
            self.blocks.extend(blocks);
        } else if let Some(list) = object_list(text, &self.blocks) {
            let is_reported = has_codes_in_most_lines(text);
            let text = is_reported.then(|| text.to_owned());
            self.object_lists.push(ObjectList { text, ..list });
        } else if has_codes_in_most_lines(text) {
            self.push(BlockKind::Unlisted(CODES_IN_EXAMPLE), text);
        }
    }

    /// Returns the heading of the section, if it is near.
    fn last_heading(&self) -> &str {
        const NEAR: usize = 20;
        let mut above = self.blocks.iter().rev().take(NEAR);
        let heading = above.find(|block| matches!(block.kind, BlockKind::Heading(_)));
        heading.map_or("", |heading| heading.text.trim())
    }

    /// Reads C declarations. If they do not indicate that they are errors, the text around them may do so.
    fn declarations(&mut self, text: &str) {
        let page = parse_c(text);
        self.skipped.extend(page.skipped);
        for mut block in page.blocks {
            if let BlockKind::Table(table) = &mut block.kind
                && table.subject == Subject::Other
            {
                table.subject = Subject::Unstated;
            }
            self.blocks.push(block);
        }
    }

    /// Reads the items of a list. Their numbers may be codes if they have three digits or more, unlike those of steps.
    fn ordered_list(&mut self, list: ElementRef<'_>) {
        const LEAST: usize = 100;
        let attribute = |element: ElementRef<'_>, name: &str| -> Option<usize> {
            element.value().attr(name)?.trim().parse().ok()
        };
        if self.depth > MAX_DEPTH {
            self.too_deep += 1;
            return;
        }
        self.depth += 1;
        let mut next = attribute(list, "start").unwrap_or(1);
        for item in list.child_elements() {
            if item.value().name() != "li" {
                self.element(item);
                continue;
            }
            let number = attribute(item, "value").unwrap_or(next);
            next = number.saturating_add(1);
            let first = self.blocks.len();
            self.element(item);
            if let Some(block) = self.blocks.get_mut(first).filter(|_| number >= LEAST)
                && matches!(block.kind, BlockKind::Item)
            {
                block.text.insert_str(0, &format!("{number}. "));
            }
        }
        self.depth -= 1;
    }

    /// Reads the text of an item, then the lists and tables in it.
    fn item(&mut self, element: ElementRef<'_>, kind: BlockKind) {
        let mut text = text_without(element, &["ul", "ol", "dl", "table", "pre"]);
        if matches!(kind, BlockKind::Definition) && text.trim().is_empty() {
            // The value of a constant, in the documentation of its source.
            text = value_in(element).unwrap_or_default();
        }
        match kind {
            BlockKind::Item => self.push_lines(&kind, &text),
            kind => self.push(kind, &text),
        }
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

/// The reason why an example that may list codes is not read.
const CODES_IN_EXAMPLE: &str = "a code example whose lines contain codes, but no declarations";

/// Returns whether preformatted text contains declarations of constants.
fn has_declarations(text: &str) -> bool {
    let has_enum = (text.contains("enum ") || text.contains("_ENUM(")) && text.contains('{');
    let has_constants = text.contains("const") && text.contains('=') && text.contains(';');
    text.contains("#define ") || has_enum || has_constants
}

/// Returns whether nearly all lines begin with a code, with a tab or several spaces or a sign between the code and its text.
fn lists_codes(text: &str) -> bool {
    pattern!(
        CODE_AND_TEXT,
        &format!(
            r"^\s*(?:{NUMBER}|{TEXT_CODE})(?:\t|\s{{2,}}|\s*[:=–—]\s*|\s+-\s+|{BETWEEN_CODE_AND_TEXT})\p{{Alphabetic}}\w+ "
        )
    );
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let codes = lines().filter(|line| CODE_AND_TEXT.is_match(line)).count();
    codes > 1 && codes * 5 >= lines().count() * 4
}

/// Returns lines of codes and texts in quotation marks, `101 "no such door"`, with a colon instead of the marks.
fn without_quotation_marks(text: &str) -> Option<String> {
    pattern!(
        CODE_AND_QUOTED_TEXT,
        &format!(r#"^\s*(?P<code>{NUMBER}|{TEXT_CODE})\s*[:=]?\s+"(?P<text>[^"]+)"\s*[,;]?$"#)
    );
    let lines = text.lines().map(|line| {
        let parts = CODE_AND_QUOTED_TEXT.captures(line);
        match parts {
            Some(parts) => Some(format!("{}: {}", &parts["code"], &parts["text"])),
            None => line.trim().is_empty().then(String::new),
        }
    });
    let lines: Option<Vec<String>> = lines.collect();
    lines
        .filter(|lines| lines.iter().filter(|line| !line.is_empty()).count() > 1)
        .map(|lines| lines.join("\n"))
}

/// Returns whether all lines return codes: `case .notFound: return 404`.
fn lists_returned_codes(text: &str) -> bool {
    let mut lines = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .peekable();
    lines.peek().is_some() && lines.all(returns_code)
}

/// Returns whether most lines contain a number that can be a code.
fn has_codes_in_most_lines(text: &str) -> bool {
    const FEWEST: usize = 3;
    pattern!(LONG_NUMBER, r"(?:^|[\s(:=,])-?[1-9][0-9]{2,5}\b");
    let lines = || text.lines().filter(|line| line.trim().len() > 3);
    let codes = lines().filter(|line| LONG_NUMBER.is_match(line)).count();
    codes >= FEWEST && codes * 2 > lines().count()
}

/// Returns the only line of the only element of a definition, if it is preformatted.
fn value_in(definition: ElementRef<'_>) -> Option<String> {
    let mut inner = definition.child_elements();
    let only = inner.next().filter(|_| inner.next().is_none())?;
    let text = text_of_all(only);
    let is_value = only.value().name() == "pre" && text.trim().lines().count() == 1;
    is_value.then_some(text)
}

fn is_nested_block(name: &str) -> bool {
    matches!(name, "ul" | "ol" | "dl" | "table")
}
