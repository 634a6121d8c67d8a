//! HTML tables, in which cells may span columns and rows.

use std::collections::BTreeMap;
use std::rc::Rc;

use scraper::ElementRef;
use scraper::node::Node;

use super::element::{text_of, text_without};
use crate::page::block::{Column, Row, Table};
use crate::page::limits::{
    BYTES_PER_SPANNED_CELL, MAX_COLSPAN, MAX_ROWSPAN, MIN_SPANNED_LIMIT, MIN_SPANNED_TEXT_LIMIT,
    SPANNED_TEXT_PER_BYTE,
};
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::text::normalize_whitespace;
use crate::text::plural;

/// The attribute with the line of a row, in HTML that is converted from another format.
pub(in crate::page::readers) const LINE_ATTRIBUTE: &str = "data-errcodes-line";

/// Reads the rows of a table, without the rows of nested tables.
pub(super) fn read_table(element: ElementRef<'_>, spanned: &mut Spanned) -> Table {
    let mut table = Table::default();
    let mut spanning = Spanning::new();
    for (index, tr) in own_elements(element, "tr").enumerate() {
        let RowCells {
            cells,
            links,
            struck,
            titles,
            is_header,
        } = row(tr, &mut spanning, spanned);
        if cells.iter().all(String::is_empty) {
            continue;
        }
        if is_header && table.columns.is_empty() && table.rows.is_empty() {
            table.columns = cells.into_iter().map(Column::headed).collect();
        } else {
            let line = tr.value().attr(LINE_ATTRIBUTE);
            let location = match line.and_then(|line| line.parse().ok()) {
                Some(line) => Location::Line(line),
                None => Location::TableRow {
                    table: None,
                    row: index + 1,
                },
            };
            table.rows.push(Row {
                links,
                struck,
                titles,
                ..Row::new(cells, location)
            });
        }
    }
    table
}

pub(super) fn caption(table: ElementRef<'_>) -> String {
    let caption = own_elements(table, "caption").next().map(text_of);
    normalize_whitespace(&caption.unwrap_or_default())
}

/// Returns whether a table is used for layout only.
pub(super) fn is_layout(table: ElementRef<'_>) -> bool {
    let has_inner = |name: &str| {
        table
            .descendent_elements()
            .skip(1)
            .any(|inner| inner.value().name() == name)
    };
    let has_heading = ["h1", "h2", "h3", "h4"].iter().any(|name| has_inner(name));
    let is_one_cell = own_elements(table, "tr").count() < 2;
    has_heading && has_inner("table")
        || is_one_cell && (has_inner("table") || has_inner("ul"))
        || has_texts_of_several_lines(table)
}

/// Returns whether each row of a table without headings is one cell, and most cells have several lines: the cells are sections of a page.
fn has_texts_of_several_lines(table: ElementRef<'_>) -> bool {
    if own_elements(table, "th").next().is_some() {
        return false;
    }
    let (mut rows, mut texts) = (0, 0);
    for row in own_elements(table, "tr") {
        let mut cells = row.child_elements();
        let (Some(cell), None) = (cells.next(), cells.next()) else {
            return false;
        };
        rows += 1;
        texts += usize::from(text_of(cell).trim().lines().nth(1).is_some());
    }
    texts > 1 && texts * 2 > rows
}

/// The remaining numbers of cells, and of bytes in cells, that spans may add.
pub(in crate::page::readers) struct Spanned {
    cells: usize,
    bytes: usize,
    /// The number of cells that exceeded the limits.
    left_out: usize,
}

impl Spanned {
    /// Returns the limits for a page of the given size in bytes.
    pub(in crate::page::readers) fn in_page(bytes: usize) -> Self {
        Self {
            cells: MIN_SPANNED_LIMIT.max(bytes / BYTES_PER_SPANNED_CELL),
            bytes: MIN_SPANNED_TEXT_LIMIT.max(bytes * SPANNED_TEXT_PER_BYTE),
            left_out: 0,
        }
    }

    /// Returns the report on cells that exceeded the limits.
    pub(in crate::page::readers) fn skipped(&self) -> Option<Skipped> {
        (self.left_out > 0).then(|| {
            let cells = plural(self.left_out, "cell");
            Skipped::new(Location::Page, cells, Self::limits())
        })
    }

    /// Returns a description of the limits.
    pub(in crate::page::readers) fn limits() -> String {
        format!(
            "spans add at most {MIN_SPANNED_LIMIT} cells, or 1 for each {BYTES_PER_SPANNED_CELL} bytes of the page, with \
             {MIN_SPANNED_TEXT_LIMIT} bytes of text, or {SPANNED_TEXT_PER_BYTE} for each byte of the page"
        )
    }

    /// Reserves another cell with this text. Returns false if the limits do not allow it.
    pub(in crate::page::readers) fn reserve(&mut self, text: &str) -> bool {
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

/// The elements whose text is struck through.
const STRUCK: [&str; 3] = ["s", "del", "strike"];

/// Cells that span the rows below, by column, each with the number of remaining rows and the text.
type Spanning = BTreeMap<usize, (usize, Rc<str>)>;

/// The cells of a row.
struct RowCells {
    cells: Vec<String>,
    /// The targets of the links in the cells, each with its column.
    links: Vec<(usize, String)>,
    /// The columns of the cells whose text is struck through.
    struck: Vec<usize>,
    /// The columns of the cells that begin with bold letters, each with the length of these.
    titles: Vec<(usize, usize)>,
    /// True if the cells are column headings.
    is_header: bool,
}

/// Returns the cells of a row.
fn row(tr: ElementRef<'_>, spanning: &mut Spanning, spanned: &mut Spanned) -> RowCells {
    let mut cells = Vec::new();
    let mut links = Vec::new();
    let mut struck = Vec::new();
    let mut titles = Vec::new();
    let mut is_header = true;
    for cell in tr.child_elements() {
        let name = cell.value().name();
        if name != "td" && name != "th" {
            continue;
        }
        fill(&mut cells, spanning, spanned);
        is_header &= name == "th" || has_ancestor(cell, "thead");
        let text: Rc<str> = normalize_whitespace(&text_without(cell, &["table"])).into();
        if let Some(target) = target(cell) {
            links.push((cells.len(), target));
        }
        if !text.is_empty() && text_without(cell, &STRUCK).trim().is_empty() {
            struck.push(cells.len());
        }
        if let Some(title) = bold_beginning(cell).filter(|title| text.starts_with(title)) {
            titles.push((cells.len(), title.len()));
        }
        let (right, down) = (
            span(cell, "colspan", MAX_COLSPAN),
            span(cell, "rowspan", MAX_ROWSPAN),
        );
        for number in 0..right {
            if number > 0 && !spanned.reserve(&text) {
                break;
            }
            if down > 1 {
                spanning.insert(cells.len(), (down - 1, text.clone()));
            }
            cells.push(text.to_string());
        }
    }
    fill(&mut cells, spanning, spanned);
    RowCells {
        cells,
        links,
        struck,
        titles,
        is_header,
    }
}

/// Returns the text in bold letters with which a cell begins.
fn bold_beginning(cell: ElementRef<'_>) -> Option<String> {
    let is_blank = |node: &Node| matches!(node, Node::Text(text) if text.trim().is_empty());
    let mut element = cell;
    loop {
        let mut children = element.children();
        let first = children.find(|child| !is_blank(child.value()))?;
        element = ElementRef::wrap(first)?;
        match element.value().name() {
            "b" | "strong" => return Some(normalize_whitespace(&text_of(element))),
            "p" | "div" | "span" => {}
            _ => return None,
        }
    }
}

/// Returns the target of the first link in a cell.
fn target(cell: ElementRef<'_>) -> Option<String> {
    let mut links = cell
        .descendent_elements()
        .filter(|element| element.value().name() == "a");
    let target = links.find_map(|link| link.value().attr("href"))?.trim();
    (!target.is_empty()).then(|| target.to_owned())
}

/// Adds cells of the rows above that span this row, up to the next cell of the row itself.
fn fill(cells: &mut Vec<String>, spanning: &mut Spanning, spanned: &mut Spanned) {
    let mut column = cells.len();
    while let Some((left, text)) = spanning.get_mut(&column) {
        if !spanned.reserve(text) {
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

/// Returns the number of columns or rows that a cell spans.
fn span(cell: ElementRef<'_>, attribute: &str, most: usize) -> usize {
    let number = cell.value().attr(attribute);
    let number = number.and_then(|number| number.trim().parse().ok());
    number.unwrap_or(1).clamp(1, most)
}

/// Returns the elements of a table that do not belong to a nested table.
fn own_elements<'a>(
    table: ElementRef<'a>,
    name: &'static str,
) -> impl Iterator<Item = ElementRef<'a>> {
    table.descendent_elements().skip(1).filter(move |element| {
        element.value().name() == name && nearest_table(*element) == Some(table)
    })
}

pub(super) fn nearest_table(element: ElementRef<'_>) -> Option<ElementRef<'_>> {
    element
        .ancestors()
        .filter_map(ElementRef::wrap)
        .find(|ancestor| ancestor.value().name() == "table")
}

fn has_ancestor(element: ElementRef<'_>, name: &str) -> bool {
    element
        .ancestors()
        .filter_map(ElementRef::wrap)
        .take_while(|ancestor| ancestor.value().name() != "table")
        .any(|ancestor| ancestor.value().name() == name)
}
