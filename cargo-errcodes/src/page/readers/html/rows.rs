//! Rows of tables that are elements with equal children, and not elements of a table:
//! `<div class="row"><span class="code">no_door</span><span class="text">There is no door</span></div>`.

use std::collections::HashMap;

use scraper::ElementRef;
use scraper::node::Node;

use super::element::{has_block, is_skipped, text_of};
use crate::page::code::{is_code, is_symbol, is_upper_case};
use crate::page::text::normalize_whitespace;
use crate::page::vocabulary::is_column_heading;
use crate::page::weights::are_usual;

/// The minimum number of equal rows on a page.
const FEWEST: usize = 3;
/// The maximum number of cells in a row.
const MOST_CELLS: usize = 8;
const ROW_ELEMENTS: [&str; 4] = ["div", "li", "section", "article"];
const CELL_ELEMENTS: [&str; 7] = ["span", "div", "code", "p", "b", "strong", "em"];

/// The name and the classes of an element.
type Element = (String, String);

/// The shape of a row: its element and its cells.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Shape {
    row: Element,
    cells: Vec<Element>,
}

/// The shapes of the rows of a page, each with the headings of its columns.
#[derive(Default)]
pub(super) struct RowShapes {
    headings: HashMap<Shape, Vec<String>>,
}

/// An element of such a table.
pub(super) enum RowElement {
    Header,
    /// The headings of the columns, and the cells.
    Row(Vec<String>, Vec<String>),
}

#[derive(Default)]
struct Count {
    rows: usize,
    codes: usize,
    texts: usize,
}

impl RowShapes {
    /// Finds the shapes of several rows, nearly all of which begin with a code and have a text.
    pub(super) fn in_page(page: ElementRef<'_>) -> Self {
        let mut counts: HashMap<Shape, Count> = HashMap::new();
        let mut headers: HashMap<(Element, usize), Vec<String>> = HashMap::new();
        for element in page.descendent_elements() {
            let Some((shape, cells)) = row_of(element) else {
                continue;
            };
            if is_header(&cells) {
                let key = (shape.row, cells.len());
                headers.entry(key).or_insert(cells);
                continue;
            }
            let count = counts.entry(shape).or_default();
            count.rows += 1;
            count.codes += usize::from(may_be_code(&cells[0]));
            count.texts += usize::from(cells[1..].iter().any(|cell| cell.contains(' ')));
        }
        let are_rows = |count: &Count| {
            count.rows >= FEWEST
                && are_usual(count.codes, count.rows)
                && are_usual(count.texts, count.rows)
        };
        let shapes = counts.into_iter().filter(|(_, count)| are_rows(count));
        let headings = shapes.map(|(shape, _)| {
            let header = headers.get(&(shape.row.clone(), shape.cells.len()));
            let headings = header.cloned().unwrap_or_else(|| headings_of(&shape));
            (shape, headings)
        });
        Self {
            headings: headings.collect(),
        }
    }

    /// Reads an element, if it is a row or the header above rows.
    pub(super) fn read(&self, element: ElementRef<'_>) -> Option<RowElement> {
        if self.headings.is_empty() {
            return None;
        }
        let (shape, cells) = row_of(element)?;
        if is_header(&cells) {
            let mut shapes = self.headings.keys();
            let is_above =
                |other: &Shape| other.row == shape.row && other.cells.len() == shape.cells.len();
            return shapes.any(is_above).then_some(RowElement::Header);
        }
        let headings = self.headings.get(&shape)?;
        Some(RowElement::Row(headings.clone(), cells))
    }
}

/// Returns the shape and the cells of an element that can be a row: it has nothing but several elements without blocks, and classes tell
/// it or them apart from others.
fn row_of(element: ElementRef<'_>) -> Option<(Shape, Vec<String>)> {
    if !ROW_ELEMENTS.contains(&element.value().name()) {
        return None;
    }
    let mut cells = Vec::new();
    for child in element.children() {
        match child.value() {
            Node::Text(text) if text.trim().is_empty() => {}
            Node::Element(value) => {
                let cell = ElementRef::wrap(child)?;
                let is_cell = CELL_ELEMENTS.contains(&value.name()) && !is_skipped(cell);
                if !is_cell || cells.len() == MOST_CELLS {
                    return None;
                }
                cells.push(cell);
            }
            Node::Comment(_) => {}
            _ => return None,
        }
    }
    if cells.len() < 2 || cells.iter().any(|cell| has_block(*cell)) {
        return None;
    }
    let shape = Shape {
        row: named(element),
        cells: cells.iter().map(|cell| named(*cell)).collect(),
    };
    let has_classes = !shape.row.1.is_empty() || shape.cells.iter().all(|cell| !cell.1.is_empty());
    let texts = cells
        .iter()
        .map(|cell| normalize_whitespace(&text_of(*cell)));
    has_classes.then(|| (shape, texts.collect()))
}

/// Returns the name of an element, and its classes without those of every second row.
fn named(element: ElementRef<'_>) -> Element {
    let classes = element.value().classes();
    let classes: Vec<&str> = classes
        .filter(|class| !class.contains("odd") && !class.contains("even"))
        .collect();
    (element.value().name().to_owned(), classes.join(" "))
}

/// Returns the headings that the classes of the cells name: `error-code`, `error-desc`.
fn headings_of(shape: &Shape) -> Vec<String> {
    let headings = shape.cells.iter().map(|(_, classes)| {
        let mut words = classes.split([' ', '-', '_']);
        let word = words.rfind(|word| is_column_heading(word));
        word.unwrap_or_default().to_owned()
    });
    headings.collect()
}

fn is_header(cells: &[String]) -> bool {
    let is_heading = |cell: &&String| is_column_heading(cell);
    cells.iter().filter(is_heading).count() * 2 > cells.len()
}

/// Returns whether a cell can be a code, and not the number of a step or any word.
fn may_be_code(cell: &str) -> bool {
    const SHORTEST_NUMBER: usize = 3;
    let is_number = cell.bytes().all(|c| c.is_ascii_digit());
    let is_name = is_symbol(cell) && (cell.contains(['_', '.']) || is_upper_case(cell));
    is_name || is_code(cell) && (!is_number || cell.len() >= SHORTEST_NUMBER)
}
