//! Pages in HTML.

mod document;

use std::collections::BTreeMap;
use std::rc::Rc;

use scraper::ElementRef;
use scraper::node::Node;

use super::Left;
use super::block::{Block, Grid, Kind, Row, tidy};
use super::limits::{
    BYTES_PER_SPANNED, LEAST_SPANNED, LEAST_SPANNED_TEXT, MOST_COLUMNS_SPANNED, MOST_ROWS_SPANNED,
    SPANNED_TEXT_PER_BYTE,
};

pub(super) fn read(text: &str, left: &mut Vec<Left>) -> Vec<Block> {
    let page = document::parse(text, left);
    let mut reader = Reader {
        blocks: Vec::new(),
        line: String::new(),
        depth: 0,
        too_deep: 0,
        spanned: Spanned {
            cells: LEAST_SPANNED.max(text.len() / BYTES_PER_SPANNED),
            bytes: LEAST_SPANNED_TEXT.max(text.len() * SPANNED_TEXT_PER_BYTE),
            left_out: 0,
        },
    };
    reader.walk(page.root_element());
    reader.end_line();
    if reader.too_deep > 0 {
        left.push(Left {
            place: String::new(),
            what: crate::text::plural(reader.too_deep, "element"),
            why: format!("in more than {DEEPEST} others"),
        });
    }
    if reader.spanned.left_out > 0 {
        left.push(Left {
            place: String::new(),
            what: crate::text::plural(reader.spanned.left_out, "cell"),
            why: format!(
                "what spans columns and rows is repeated in at most {LEAST_SPANNED} cells or one for {BYTES_PER_SPANNED} \
                 bytes of the page, with {LEAST_SPANNED_TEXT} bytes or {SPANNED_TEXT_PER_BYTE} for each"
            ),
        });
    }
    reader.blocks
}

struct Reader {
    blocks: Vec<Block>,
    /// Text that stands in no block of its own, until one begins.
    line: String,
    /// How many elements are open.
    depth: usize,
    /// How many elements are nested too deeply.
    too_deep: usize,
    spanned: Spanned,
}

/// How many cells, and bytes in them, spans may still add.
struct Spanned {
    cells: usize,
    bytes: usize,
    /// Cells that there was no room for.
    left_out: usize,
}

impl Spanned {
    /// Whether there is room for one more cell with this text.
    fn takes(&mut self, text: &str) -> bool {
        let left = (
            self.cells.checked_sub(1),
            self.bytes.checked_sub(text.len()),
        );
        let (Some(cells), Some(bytes)) = left else {
            self.left_out += 1;
            return false;
        };
        (self.cells, self.bytes) = (cells, bytes);
        true
    }
}

/// How deep the tree of a page is, at most: elements that are not closed in order may be moved into each other.
const DEEPEST: usize = 200;

/// Elements whose text is not part of what the page says.
const SKIPPED: [&str; 10] = [
    "script", "style", "template", "noscript", "svg", "head", "nav", "footer", "button", "select",
];

/// Elements that stand in a line of text.
const INLINE: [&str; 32] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup", "time", "tt", "u", "var",
];

impl Reader {
    fn push(&mut self, kind: Kind, text: &str) {
        let text = tidy(text);
        if !text.is_empty() {
            self.blocks.push(Block::new(kind, text, ""));
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        self.push(Kind::Paragraph, &line);
    }

    fn walk(&mut self, element: ElementRef<'_>) {
        if self.depth > DEEPEST {
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
                Node::Text(text) => self.line.push_str(&blanks(text)),
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
                self.push(Kind::Heading(level), &text_of(element));
            }
            "table" => self.table(element),
            "li" => self.item(element, Kind::Item),
            "dt" => self.push(Kind::Term, &text_of(element)),
            "dd" => self.item(element, Kind::Definition),
            "summary" => self.push(Kind::Heading(6), &text_of(element)),
            // Examples of what a server sends; their codes are listed elsewhere. What declares codes is no example.
            "pre" => {
                let text = text_of_all(element);
                if text.contains("#define ") || text.contains("enum ") && text.contains('{') {
                    self.blocks.extend(super::header::read(&text));
                }
            }
            "p" if !has_block(element) => self.push(Kind::Paragraph, &text_of(element)),
            _ => self.walk(element),
        }
        self.end_line();
    }

    /// Its own text, then what stands in it: lists, tables.
    fn item(&mut self, element: ElementRef<'_>, kind: Kind) {
        self.push(
            kind,
            &text_without(element, &["ul", "ol", "dl", "table", "pre"]),
        );
        self.nests(element, 0);
    }

    /// Reads the lists and tables in an element.
    fn nests(&mut self, element: ElementRef<'_>, depth: usize) {
        for inner in element.child_elements() {
            if is_nest(inner.value().name()) {
                self.element(inner);
            } else if depth < DEEPEST {
                self.nests(inner, depth + 1);
            }
        }
    }

    fn table(&mut self, table: ElementRef<'_>) {
        if is_layout(table) {
            self.walk(table);
            return;
        }
        let mut grid = Grid::default();
        // Cells that reach into the rows below, by their column: for how many more, and what they say.
        let mut spanning = BTreeMap::new();
        for (index, tr) in own(table, "tr").enumerate() {
            let (cells, is_header) = row(tr, &mut spanning, &mut self.spanned);
            if cells.iter().all(String::is_empty) {
                continue;
            }
            if is_header && grid.header.is_none() && grid.rows.is_empty() {
                grid.header = Some(cells);
            } else {
                let place = format!("row {}", index + 1);
                grid.rows.push(Row { cells, place });
            }
        }
        let caption = own(table, "caption").next().map(text_of);
        let caption = tidy(&caption.unwrap_or_default());
        if !grid.rows.is_empty() {
            self.blocks.push(Block::new(Kind::Table(grid), caption, ""));
        }
        for inner in table.descendent_elements().skip(1) {
            if inner.value().name() == "table" && nearest_table(inner) == Some(table) {
                self.table(inner);
            }
        }
    }
}

/// Cells that reach into the rows below, by their column: for how many more, and what they say.
type Spanning = BTreeMap<usize, (usize, Rc<str>)>;

/// The cells of a row, and whether they are headings of columns.
fn row(tr: ElementRef<'_>, spanning: &mut Spanning, spanned: &mut Spanned) -> (Vec<String>, bool) {
    let mut cells = Vec::new();
    let mut is_header = true;
    for cell in tr.child_elements() {
        let name = cell.value().name();
        if name != "td" && name != "th" {
            continue;
        }
        fill(&mut cells, spanning, spanned);
        is_header &= name == "th" || has_ancestor(cell, "thead");
        let text: Rc<str> = tidy(&text_without(cell, &["table"])).into();
        let (right, down) = (
            span(cell, "colspan", MOST_COLUMNS_SPANNED),
            span(cell, "rowspan", MOST_ROWS_SPANNED),
        );
        for number in 0..right {
            if number > 0 && !spanned.takes(&text) {
                break;
            }
            if down > 1 {
                spanning.insert(cells.len(), (down - 1, text.clone()));
            }
            cells.push(text.to_string());
        }
    }
    fill(&mut cells, spanning, spanned);
    (cells, is_header)
}

/// Adds the cells of rows above that reach into this one, up to the next cell of its own.
fn fill(cells: &mut Vec<String>, spanning: &mut Spanning, spanned: &mut Spanned) {
    let mut column = cells.len();
    while let Some((left, text)) = spanning.get_mut(&column) {
        if !spanned.takes(text) {
            spanning.clear();
            break;
        }
        cells.push(text.to_string());
        *left -= 1;
        if *left == 0 {
            spanning.remove(&column);
        }
        column += 1;
    }
}

/// How many columns or rows a cell takes.
fn span(cell: ElementRef<'_>, attribute: &str, most: usize) -> usize {
    let number = cell.value().attr(attribute);
    let number = number.and_then(|number| number.trim().parse().ok());
    number.unwrap_or(1).clamp(1, most)
}

/// Whether a table only puts other things side by side.
fn is_layout(table: ElementRef<'_>) -> bool {
    let has_inner = |name: &str| {
        table
            .descendent_elements()
            .skip(1)
            .any(|inner| inner.value().name() == name)
    };
    let has_heading = ["h1", "h2", "h3", "h4"].iter().any(|name| has_inner(name));
    let is_one_cell = own(table, "tr").count() < 2;
    has_heading && has_inner("table") || is_one_cell && (has_inner("table") || has_inner("ul"))
}

/// The elements of a table that are not of a table in it.
fn own<'a>(table: ElementRef<'a>, name: &'static str) -> impl Iterator<Item = ElementRef<'a>> {
    table.descendent_elements().skip(1).filter(move |element| {
        element.value().name() == name && nearest_table(*element) == Some(table)
    })
}

fn nearest_table(element: ElementRef<'_>) -> Option<ElementRef<'_>> {
    element
        .ancestors()
        .filter_map(ElementRef::wrap)
        .find(|other| other.value().name() == "table")
}

fn has_ancestor(element: ElementRef<'_>, name: &str) -> bool {
    element
        .ancestors()
        .filter_map(ElementRef::wrap)
        .take_while(|other| other.value().name() != "table")
        .any(|other| other.value().name() == name)
}

fn is_nest(name: &str) -> bool {
    matches!(name, "ul" | "ol" | "dl" | "table")
}

/// Whether something stands in an element that is no part of a line of text.
fn has_block(element: ElementRef<'_>) -> bool {
    element.descendent_elements().skip(1).any(|inner| {
        let name = inner.value().name();
        !INLINE.contains(&name)
            && !matches!(name, "br" | "img" | "input" | "wbr")
            && !is_skipped(inner)
    })
}

fn is_skipped(element: ElementRef<'_>) -> bool {
    let value = element.value();
    // The mark that links a heading to itself.
    let text = || text_of_all(element).trim().to_owned();
    let is_permalink = value.name() == "a" && {
        let is_marked = |class: &str| {
            ["anchor", "headerlink", "hash-link"]
                .iter()
                .any(|mark| class.contains(mark))
        };
        let text = text();
        matches!(&*text, "#" | "¶" | "§" | "🔗")
            || text.chars().count() < 2 && value.classes().any(is_marked)
    };
    let is_reference = value.name() == "sup" && text().starts_with('[');
    SKIPPED.contains(&value.name()) || is_permalink || is_reference
}

fn text_of_all(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// The text of an element as it is read: blocks in it stand on lines of their own.
fn text_of(element: ElementRef<'_>) -> String {
    text_without(element, &[])
}

fn text_without(element: ElementRef<'_>, left_out: &[&str]) -> String {
    let mut text = String::new();
    collect_text(element, left_out, 0, &mut text);
    text
}

fn collect_text(element: ElementRef<'_>, left_out: &[&str], depth: usize, text: &mut String) {
    if depth > DEEPEST {
        return;
    }
    for child in element.children() {
        match child.value() {
            Node::Text(words) => text.push_str(&blanks(words)),
            Node::Element(value) => {
                let Some(child) = ElementRef::wrap(child) else {
                    continue;
                };
                let name = value.name();
                if name == "br" {
                    text.push('\n');
                } else if !left_out.contains(&name) && !is_skipped(child) {
                    let is_inline = INLINE.contains(&name);
                    if !is_inline && !text.is_empty() {
                        text.push('\n');
                    }
                    collect_text(child, left_out, depth + 1, text);
                    if !is_inline {
                        text.push('\n');
                    }
                }
            }
            _ => {}
        }
    }
}

/// In HTML, a line break is a blank.
fn blanks(text: &str) -> String {
    text.replace(['\n', '\r', '\t', '\u{A0}'], " ")
}
