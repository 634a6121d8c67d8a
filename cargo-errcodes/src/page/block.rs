//! The pieces of a page, independent of its format.

use super::field::Field;
use super::location::Location;
use super::skipped::Skipped;

/// A page, divided into blocks by the reader of its format.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// The blocks, in the order of the page.
    pub(super) blocks: Vec<Block>,
    /// The parts of the page that exceed the limits of the reader.
    pub(super) skipped: Vec<Skipped>,
}

/// A piece of a page.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub(super) kind: BlockKind,
    /// The text of the block; for a table, its caption.
    pub(super) text: String,
    pub(super) location: Location,
    /// True if a blank line precedes the block.
    pub(super) follows_blank_line: bool,
    /// True for a paragraph in bold letters as a whole, which may be a heading for the text below it.
    pub(super) is_bold: bool,
}

#[derive(Clone, Debug)]
pub(super) enum BlockKind {
    /// A heading with its level, where 1 is the outermost level.
    Heading(u8),
    /// A line of plain text. Whether it is a heading depends on the lines after it.
    Line,
    Paragraph,
    /// An item of a list.
    Item,
    /// The term in a definition list.
    Term,
    /// The definition of a term.
    Definition,
    Table(Table),
    /// A possible error that the reader could not put into a table, with the reason.
    Unlisted(&'static str),
}

impl Block {
    pub(super) fn new(kind: BlockKind, text: impl Into<String>, location: Location) -> Self {
        Self {
            kind,
            text: text.into(),
            location,
            follows_blank_line: true,
            is_bold: false,
        }
    }
}

/// A table of a page.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    /// The columns; empty if neither the page nor its format defines them.
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Row>,
    pub(super) subject: Subject,
}

impl Table {
    /// Returns the number of cells in the longest row.
    pub(super) fn width(&self) -> usize {
        let widths = self.rows.iter().map(|row| row.cells.len());
        widths.max().unwrap_or_default()
    }
}

/// The subject of a table, as far as the reader can tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Subject {
    /// Unknown to the reader. The headings above the table may indicate it.
    #[default]
    Unstated,
    Errors,
    /// Something other than errors.
    Other,
    /// Labels of a user interface, in a file that also has keys that name errors.
    Labels,
}

impl Subject {
    pub(super) fn is_other(self) -> bool {
        matches!(self, Self::Other | Self::Labels)
    }
}

/// The name of the column that contains the keys of objects.
pub(super) const KEY: &str = "key";

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Column {
    /// The heading on the page; empty if there is none.
    pub(super) heading: String,
    /// The field that the column contains, if the format defines it. The heading is only a hint.
    pub(super) field: Option<Field>,
}

impl Column {
    /// Creates a column for which only the heading is known.
    pub(super) fn headed(heading: impl Into<String>) -> Self {
        Self {
            heading: heading.into(),
            field: None,
        }
    }

    /// Creates a column that contains a field.
    pub(super) fn for_field(field: Field) -> Self {
        Self {
            heading: String::new(),
            field: Some(field),
        }
    }

    /// Creates a column that contains a field, for the keys of objects.
    pub(super) fn for_key(field: Field) -> Self {
        Self {
            heading: KEY.to_owned(),
            field: Some(field),
        }
    }

    /// Returns the display name of the column: its heading, or the key of its field.
    pub(super) fn name(&self) -> Option<&str> {
        match &*self.heading {
            "" => self.field.map(Field::key),
            heading => Some(heading),
        }
    }
}

/// A row of a table.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) cells: Vec<String>,
    pub(crate) location: Location,
    /// The targets of links in the cells, with their columns.
    pub(super) links: Vec<(usize, String)>,
    /// The columns of the cells whose text is struck through.
    pub(super) struck: Vec<usize>,
    /// The columns of the cells that begin with a title in bold letters, each with the length of the title in bytes.
    pub(super) titles: Vec<(usize, usize)>,
    /// True if the only cell is a heading for the rows below.
    pub(super) is_heading: bool,
}

impl Row {
    pub(super) fn new(cells: Vec<String>, location: Location) -> Self {
        Self {
            cells,
            location,
            links: Vec::new(),
            struck: Vec::new(),
            titles: Vec::new(),
            is_heading: false,
        }
    }

    /// Creates a row that is a heading for the rows below it.
    pub(super) fn heading(text: String, location: Location) -> Self {
        Self {
            cells: vec![text],
            location,
            links: Vec::new(),
            struck: Vec::new(),
            titles: Vec::new(),
            is_heading: true,
        }
    }

    /// Moves what is known about the cells behind a column, after cells were added behind it.
    pub(super) fn move_columns(&mut self, column: usize, added: usize) {
        let links = self.links.iter_mut().map(|(place, _)| place);
        let titles = self.titles.iter_mut().map(|(place, _)| place);
        for place in links.chain(titles).chain(&mut self.struck) {
            if *place > column {
                *place += added;
            }
        }
    }

    /// Returns the target of the first link in a cell.
    pub(super) fn link(&self, column: usize) -> Option<&str> {
        let (_, target) = self.links.iter().find(|(place, _)| *place == column)?;
        Some(target)
    }

    /// Returns the title in bold letters at the beginning of a cell, and the text behind it. Bold words that are part of the first
    /// sentence are no title.
    pub(super) fn title_and_text(&self, column: usize) -> Option<(&str, &str)> {
        let (_, length) = self.titles.iter().find(|(place, _)| *place == column)?;
        let (title, rest) = self.cells.get(column)?.split_at_checked(*length)?;
        let signs = [':', '-', '–', '—'];
        let text = rest.trim_start().trim_start_matches(signs).trim();
        let is_apart = title.ends_with(['.', '!', '?', ':', '。'])
            || rest.starts_with('\n')
            || rest.trim_start().starts_with(signs);
        (is_apart && !text.is_empty()).then(|| (title.trim_end_matches(signs).trim_end(), text))
    }

    /// Returns the text of a row that is a heading for the rows below it, or that looks like a heading because it spans the
    /// table.
    pub(super) fn title(&self) -> Option<&str> {
        let mut filled = self.cells.iter().filter(|cell| !cell.is_empty());
        let first = filled.next()?;
        let is_across = self.cells.len() > 1 && filled.all(|cell| cell == first);
        (self.is_heading || is_across).then_some(first)
    }
}
