//! The pieces of a page, whatever it is written in.

use super::field::Field;
use super::location::Location;
use super::skipped::Skipped;

/// A page as its reader sees it.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// In the order of the page.
    pub(super) blocks: Vec<Block>,
    /// The parts of it that are beyond a limit of the reader.
    pub(super) skipped: Vec<Skipped>,
}

/// A piece of a page.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub(super) kind: BlockKind,
    /// The text of it; of a table, its caption.
    pub(super) text: String,
    pub(super) location: Location,
    /// True if an empty line is above it.
    pub(super) follows_blank_line: bool,
}

#[derive(Clone, Debug)]
pub(super) enum BlockKind {
    /// A heading with its level, from 1 on, the outermost.
    Heading(u8),
    /// A line of a plain text, which may be a heading: only what follows tells.
    Line,
    Paragraph,
    /// An item of a list.
    Item,
    /// The term that a list of definitions defines.
    Term,
    /// The meaning of a term.
    Definition,
    Table(Table),
    /// Something that may be an error and that the reader makes no table of, with the reason.
    Unlisted(&'static str),
}

impl Block {
    pub(super) fn new(kind: BlockKind, text: impl Into<String>, location: Location) -> Self {
        Self {
            kind,
            text: text.into(),
            location,
            follows_blank_line: true,
        }
    }
}

/// A table of a page.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    /// The columns, if the page or its format says what they are; otherwise empty.
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Row>,
    pub(super) subject: Subject,
}

impl Table {
    /// Returns how many cells the longest row has.
    pub(super) fn width(&self) -> usize {
        let widths = self.rows.iter().map(|row| row.cells.len());
        widths.max().unwrap_or_default()
    }
}

/// The subject of a table, as far as its reader knows it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Subject {
    /// The reader does not know: the headings above the table may say it.
    #[default]
    Unstated,
    Errors,
    /// Something other than errors.
    Other,
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Column {
    /// The heading that the page gives it; empty if it has none.
    pub(super) heading: String,
    /// The field that the column is for, if the format says so; a heading only suggests it.
    pub(super) field: Option<Field>,
}

impl Column {
    /// A column of which only the heading is known.
    pub(super) fn headed(heading: impl Into<String>) -> Self {
        Self {
            heading: heading.into(),
            field: None,
        }
    }

    /// A column that is for a field.
    pub(super) fn for_field(field: Field) -> Self {
        Self {
            heading: String::new(),
            field: Some(field),
        }
    }

    /// Returns the name of the column for people: its heading, or else the key of its field.
    pub(super) fn name(&self) -> Option<&str> {
        match &*self.heading {
            "" => self.field.map(Field::key),
            heading => Some(heading),
        }
    }
}

/// A row of a table.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) cells: Vec<String>,
    pub(super) location: Location,
    /// True if its only cell is known to be a heading of the rows below it.
    pub(super) is_heading: bool,
}

impl Row {
    pub(super) fn new(cells: Vec<String>, location: Location) -> Self {
        Self {
            cells,
            location,
            is_heading: false,
        }
    }

    /// A heading of the rows below it.
    pub(super) fn heading(text: String, location: Location) -> Self {
        Self {
            cells: vec![text],
            location,
            is_heading: true,
        }
    }

    /// Returns the one text of a row that is, or looks like, a heading of the rows below it: it stands across the table.
    pub(super) fn title(&self) -> Option<&str> {
        let mut filled = self.cells.iter().filter(|cell| !cell.is_empty());
        let first = filled.next()?;
        let is_across = self.cells.len() > 1 && filled.all(|cell| cell == first);
        (self.is_heading || is_across).then_some(first)
    }
}
