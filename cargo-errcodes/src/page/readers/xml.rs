//! XML files of errors: `<error code="1">No door</error>`, `<msg><name>1</name><text>No door</text></msg>`, and the
//! resource files of Android, .NET and Qt.

mod cells;
mod event;
mod named_cells;
mod records;

use std::collections::HashMap;

use self::cells::{Cell, CellTables};
use self::event::{Event, Events};
use self::named_cells::NamedCells;
use self::records::Records;
use super::html::Spanned;
use super::prefixed_keys::tables_by_prefix;
use crate::page::block::{Block, BlockKind, Page, Table};
use crate::page::limits::{MAX_ELEMENT_DEPTH, beginning};
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::text::{excerpt, normalize_whitespace};
use crate::page::vocabulary::{GROUP_NAME_KEYS, is_about_errors};
use crate::text::plural;

/// Reads the elements with the same name as the rows of a table. Their columns are attributes and inner elements.
pub(super) fn parse_xml(text: &str) -> Page {
    parse_from(text, 1)
}

/// Reads a text whose first line has this number.
fn parse_from(text: &str, first_line: usize) -> Page {
    let mut reader = ElementReader::default();
    for (event, line) in Events::new(text, first_line) {
        match event {
            Event::Start(name, attributes) => reader.start(name, attributes, line),
            Event::Text(text) => reader.text(&text),
            Event::Data(text) => {
                reader.text(text);
                reader.inner_file(text, line);
            }
            Event::End => reader.end(),
            Event::Invalid(reason) => {
                reader
                    .skipped
                    .push(Skipped::new(Location::Line(line), "", reason));
            }
        }
    }
    reader.finish(text.len())
}

/// Returns whether a text that an element contains may be a file of several records.
fn may_be_file(text: &str) -> bool {
    let text = text.trim();
    let begins = text.starts_with("<?xml")
        || text.starts_with('<') && text[1..].starts_with(|c: char| c.is_alphabetic());
    begins && text.ends_with('>') && text.lines().count() > SHORTEST_FILE
}

/// The number of lines that a message in an element does not exceed, if it contains markup.
const SHORTEST_FILE: usize = 5;

/// The name of the column for the text of an element itself.
const TEXT: &str = "text";

/// The number of elements around a text that it is part of, as in `<text>No <b><i>door</i></b></text>`.
const INLINE_DEPTH: usize = 4;

/// A text with the name of its attribute or element.
type Named = (String, String);

/// An open element.
#[derive(Default)]
struct Element {
    name: String,
    line: usize,
    /// The number of the element in the file.
    number: usize,
    attributes: Vec<Named>,
    /// The inner elements, which are the cells if the element is a row.
    cells: Vec<Cell>,
    /// The inner elements that consist of text, each with its name.
    inner_texts: Vec<Named>,
    /// The fields of inner elements, each with the name of the element.
    inner_fields: Vec<(String, Vec<Named>)>,
    /// The number of inner elements by name.
    children: HashMap<String, usize>,
    /// The text of the element and of those in it.
    text: String,
    /// True if the element contains text outside of other elements.
    has_text: bool,
    /// True if an element in it is a record.
    has_records: bool,
    /// The number of records before the element.
    first_record: usize,
}

#[derive(Default)]
struct ElementReader {
    open: Vec<Element>,
    names: Vec<String>,
    /// The name of each record, in the order of the file.
    order: Vec<String>,
    records: HashMap<String, Records>,
    root: String,
    tables: CellTables,
    named_cells: NamedCells,
    /// The blocks of files that elements contain.
    inner_blocks: Vec<Block>,
    /// The number of elements up to here.
    number: usize,
    too_deep: usize,
    skipped: Vec<Skipped>,
}

impl ElementReader {
    fn start(&mut self, name: String, attributes: Vec<Named>, line: usize) {
        if self.root.is_empty() {
            self.root.clone_from(&name);
        }
        let is_content = |name: &str| !name.starts_with("xml:") && !name.starts_with("xmlns");
        let fields = attributes
            .into_iter()
            .filter(|(name, text)| is_content(name) && !text.is_empty());
        self.number += 1;
        self.open.push(Element {
            name,
            line,
            number: self.number,
            first_record: self.order.len(),
            attributes: fields
                .map(|(name, text)| (local_name(&name).to_owned(), text))
                .collect(),
            ..Element::default()
        });
    }

    fn text(&mut self, text: &str) {
        let Some(element) = self.open.last_mut() else {
            return;
        };
        element.has_text |= !text.trim().is_empty();
        self.text_of_open(text);
    }

    fn text_of_open(&mut self, text: &str) {
        for element in self.open.iter_mut().rev().take(INLINE_DEPTH) {
            element.text.push_str(text);
        }
    }

    /// Reads a file that an element contains.
    fn inner_file(&mut self, text: &str, line: usize) {
        if may_be_file(text) {
            let page = parse_from(text, line);
            if page
                .blocks
                .iter()
                .any(|block| matches!(block.kind, BlockKind::Table(_)))
            {
                self.inner_blocks.extend(page.blocks);
                self.skipped.extend(page.skipped);
            }
        }
    }

    /// Removes the records after this position in the file, which are cells of a row.
    fn forget_records(&mut self, first: usize) {
        for name in self.order.drain(first..) {
            if let Some(records) = self.records.get_mut(&name) {
                records.rows.pop();
            }
        }
    }

    fn end(&mut self) {
        let Some(mut element) = self.open.pop() else {
            return;
        };
        if self.open.len() >= MAX_ELEMENT_DEPTH {
            self.too_deep += 1;
            return;
        }
        if self.tables.add(&mut element, &self.open) {
            self.forget_records(element.first_record);
            if let Some(parent) = self.open.last_mut() {
                parent.has_records = true;
                *parent.children.entry(element.name).or_default() += 1;
            }
            return;
        }
        // The root is a list and not a row.
        if !self.open.is_empty() {
            let title = self.title();
            self.named_cells.add(&element, title);
        }
        if PARAGRAPHS.contains(&&*element.name) {
            self.text_of_open("\n");
        }
        let text = normalize_whitespace(&element.text);
        let text = if self.root == "resources" {
            without_android_escapes(&text)
        } else {
            text
        };
        let is_leaf = element.children.is_empty() || element.has_text;
        // An inner element is part of this one if it is the only one of its name, such as `annotation` in a schema.
        let children = std::mem::take(&mut element.children);
        let attributes = element.attributes.clone();
        let mut fields = std::mem::take(&mut element.attributes);
        if !element.has_text {
            fields.append(&mut element.inner_texts);
        }
        if is_leaf && !text.is_empty() {
            fields.push((TEXT.to_owned(), text.clone()));
        }
        let own = fields.clone();
        for (name, inner) in std::mem::take(&mut element.inner_fields) {
            if children.get(&name) == Some(&1) && !element.has_text {
                fields.extend(inner);
            }
        }
        if let Some(parent) = self.open.last_mut() {
            *parent.children.entry(element.name.clone()).or_default() += 1;
            parent.cells.push(Cell {
                name: element.name.clone(),
                text: joined_lines(&text),
                attributes,
            });
            if is_leaf && !text.is_empty() {
                parent.inner_texts.push((element.name.clone(), text));
            }
            // Elements with several fields may be records themselves.
            if !is_leaf && own.len() == 1 {
                parent.inner_fields.push((element.name.clone(), own));
            }
        }
        let title = self.title();
        if let Some(parent) = self.open.last_mut() {
            parent.has_records |= element.has_records || fields.len() > 1;
        }
        if fields.len() > 1 {
            if !self.records.contains_key(&element.name) {
                self.names.push(element.name.clone());
            }
            self.order.push(element.name.clone());
            let records = self.records.entry(element.name).or_default();
            records.have_records |= element.has_records;
            records.rows.push((element.line, title, fields));
        }
    }

    /// Returns the title of the open element, or of the element around it: in schemas, the elements are in a `restriction` in a type.
    fn title(&self) -> Option<String> {
        let around = || match &self.open[..] {
            [_, .., around, _] => title(around),
            _ => None,
        };
        self.open.last().and_then(title).or_else(around)
    }

    /// Divides the table of a resource file, whose keys may be those of errors and of labels.
    fn tables_of_resources(&mut self, table: Table) -> Vec<(String, Table)> {
        const ROOTS: [&str; 4] = ["resources", "root", "TS", "xliff"];
        const KEYS: [&str; 3] = ["name", "resname", "id"];
        let headings = || table.columns.iter().map(|column| &*column.heading);
        let key = KEYS
            .iter()
            .find_map(|key| headings().position(|heading| heading == *key));
        match key.filter(|_| ROOTS.contains(&&*self.root)) {
            Some(key) => {
                let (tables, mut skipped) = tables_by_prefix(table, key, false);
                self.skipped.append(&mut skipped);
                tables
            }
            None => vec![(String::new(), table)],
        }
    }

    /// Returns the page. Its length in bytes limits the cells that spans add.
    fn finish(mut self, bytes: usize) -> Page {
        for element in self.open.split_off(0) {
            let reason = "the element is not closed";
            self.skipped.push(Skipped::new(
                Location::Line(element.line),
                format!("<{}>", element.name),
                reason,
            ));
        }
        if self.too_deep > 0 {
            self.skipped.push(Skipped::new(
                Location::Page,
                plural(self.too_deep, "element"),
                format!("nested more than {MAX_ELEMENT_DEPTH} levels deep"),
            ));
        }
        let mut blocks = Vec::new();
        if !self.root.is_empty() {
            blocks.push(Block::new(
                BlockKind::Heading(1),
                self.root.clone(),
                Location::Line(1),
            ));
        }
        for (name, cell, rows) in std::mem::take(&mut self.named_cells).into_rows() {
            self.records.remove(&cell);
            if self.records.insert(name.clone(), rows).is_none() {
                self.names.push(name);
            }
        }
        for name in std::mem::take(&mut self.names) {
            let Some(records) = self.records.remove(&name) else {
                continue;
            };
            let Some((line, ..)) = records.rows.first() else {
                continue;
            };
            let location = Location::Line(*line);
            if records.rows.len() == 1 {
                if !records.have_records {
                    let texts = records.rows[0].2.iter().map(|(_, text)| &**text);
                    let excerpt = excerpt(&texts.collect::<Vec<_>>().join(", "));
                    let reason = format!("the only `{name}` element");
                    self.skipped.push(Skipped::new(location, excerpt, reason));
                }
                continue;
            }
            let title = records.title().filter(|_| !is_about_errors(&name));
            let title = title
                .filter(|title| is_about_errors(title))
                .map(str::to_owned);
            let table = records.into_table(&self.root, &mut self.skipped);
            for (words, table) in self.tables_of_resources(table) {
                let caption = if words.is_empty() {
                    title.as_ref().unwrap_or(&name)
                } else {
                    &words
                };
                let location = match table.rows.first() {
                    Some(row) if !words.is_empty() => row.location.clone(),
                    _ => location.clone(),
                };
                blocks.push(Block::new(BlockKind::Table(table), caption, location));
            }
        }
        let mut spanned = Spanned::in_page(bytes);
        blocks.extend(std::mem::take(&mut self.tables).into_blocks(&mut spanned));
        self.skipped.extend(spanned.skipped());
        blocks.append(&mut self.inner_blocks);
        blocks.sort_by_key(|block| match block.location {
            Location::Line(line) => line,
            _ => 0,
        });
        Page {
            blocks,
            skipped: self.skipped,
        }
    }
}

/// The elements after which a new line begins.
const PARAGRAPHS: [&str; 5] = ["para", "simpara", "p", "listitem", "li"];

/// Returns a text on a single line. The lines of a file end where its author wrapped them.
fn joined_lines(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the title of an element that contains records.
fn title(parent: &Element) -> Option<String> {
    let mut keys = GROUP_NAME_KEYS.iter();
    keys.find_map(|key| {
        let mut fields = parent.attributes.iter().chain(&parent.inner_texts);
        let (_, text) = fields.find(|(name, _)| name == key)?;
        Some(beginning(text))
    })
}

/// Returns a name without its namespace.
fn local_name(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// Returns the text of an Android resource: without quotes around it and backslashes before quotes.
fn without_android_escapes(text: &str) -> String {
    let inner = text
        .strip_prefix('"')
        .and_then(|text| text.strip_suffix('"'));
    let text = inner.unwrap_or(text);
    let text = text
        .replace("\\n", "\n")
        .replace("\\'", "'")
        .replace("\\\"", "\"");
    normalize_whitespace(&text.replace("\\@", "@").replace("\\?", "?"))
}

#[cfg(test)]
mod tests {
    use super::super::test_rows::rows;
    use super::parse_xml;

    #[test]
    fn elements_with_the_same_name_are_rows() {
        let cases: [(&str, &[&str]); 9] = [
            (
                "<r><e code='1'>No <b>door</b> &lt;&#228;&gt;</e>\n<e code=\"2\"><![CDATA[<no> key]]></e></r>",
                &[
                    "e: code | text",
                    "line 1: 1 | No door <ä>",
                    "line 2: 2 | <no> key",
                ],
            ),
            (
                "<r><s><title>A</title><e><c>1</c><t>x</t></e></s>\n<s><title>B</title><e><c>2</c><t>y</t><a>p</a><a>q</a></e></s></r>",
                &[
                    "e: c | t | a",
                    "line 1: A",
                    "line 1: 1 | x | ",
                    "line 2: B",
                    "line 2: 2 | y | p, q",
                ],
            ),
            (
                "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY n 'no'>]><x:r xmlns:x='u'><!-- <e/> --><x:e x:code='1' t='&n; door'/>\n<x:e x:code='2' t='&other;'/></x:r>",
                &["e: code | t", "line 1: 1 | no door", "line 2: 2 | &other;"],
            ),
            (
                "<resources><string name=\"e_1\">Can\\'t open\\nit</string>\n<string name=\"e_2\">\"No key\"</string></resources>",
                &[
                    "string: name | text",
                    "line 1: e_1 | Can't open\nit",
                    "line 2: e_2 | No key",
                ],
            ),
            // Like enumerations of schemas.
            (
                "<s><e value='1'><annotation><documentation>No door</documentation></annotation></e>\n<e value='2'><annotation><documentation>No key</documentation></annotation></e></s>",
                &[
                    "e: value | documentation",
                    "line 1: 1 | No door",
                    "line 2: 2 | No key",
                ],
            ),
            (
                "<r><e code='1'>a</e><e code='2'>b</e></x>\n<e",
                &[
                    "e: code | text",
                    "line 1: 1 | a",
                    "line 1: 2 | b",
                    "line 1: an end tag without its start tag?",
                    "line 2: the tag is not closed?",
                    "line 1: the element is not closed?",
                ],
            ),
            // The element around the records is not one.
            (
                "<r a='1' b='2'><e code='1'>a</e><e code='2'>b</e>\n<fatal code='3'>c</fatal></r>",
                &[
                    "e: code | text",
                    "line 1: 1 | a",
                    "line 1: 2 | b",
                    "line 2: the only `fatal` element?",
                ],
            ),
            ("", &[]),
            (
                "<r><!-- ",
                &[
                    "line 1: the comment is not closed?",
                    "line 1: the element is not closed?",
                ],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(rows(parse_xml(text)), expected, "{text}");
        }
    }
}
