//! Limits of what a page may have of anything, so that reading it takes time and memory in proportion to its size.
//!
//! What is beyond a limit is reported, and the rest of the page is read all the same. `docs/import.md` lists the limits.

/// The number of entries that are read from a page.
pub(super) const MAX_ENTRIES: usize = 40_000;

/// The depth to which values of a file of data are read.
pub(crate) const MAX_VALUE_DEPTH: usize = 100;

/// The depth to which YAML may be nested at all: its parser slows down with each level.
pub(crate) const MAX_YAML_DEPTH: usize = 1_000;

/// The number of bytes that aliases of YAML may repeat, or else eight times the page.
pub(crate) const MIN_ALIAS_LIMIT: usize = 1_000_000;
pub(crate) const ALIAS_BYTES_PER_BYTE: usize = 8;

/// The depth to which lists in lists are read as the text of one cell.
pub(super) const MAX_LISTS_IN_CELL: usize = 4;

/// The number of cells of a table of objects that have few keys in common, or else four for each of their values.
pub(super) const MIN_CELL_LIMIT: usize = 10_000;
pub(super) const CELLS_PER_VALUE: usize = 4;

/// The numbers of columns and rows that a cell may span, as HTML has it.
pub(super) const MAX_COLSPAN: usize = 1_000;
pub(super) const MAX_ROWSPAN: usize = 65_534;

/// The number of cells that the spans of a page of HTML may add, or else one for so many bytes of the page.
pub(super) const MIN_SPANNED_LIMIT: usize = 10_000;
pub(super) const BYTES_PER_SPANNED_CELL: usize = 4;

/// The number of bytes of text that the spans of a page may repeat, or else four times the page.
pub(super) const MIN_SPANNED_TEXT_LIMIT: usize = 1_000_000;
pub(super) const SPANNED_TEXT_PER_BYTE: usize = 4;

/// The number of elements of HTML that may be open in each other.
pub(super) const MAX_ELEMENT_DEPTH: usize = 128;

/// The number of copies of elements that a page may ask for by not closing them, or else two for each tag.
pub(super) const MIN_COPY_LIMIT: usize = 4_096;
pub(super) const COPIES_PER_TAG: usize = 2;

/// The number of characters of a heading that are read.
pub(super) const MAX_HEADING_CHARS: usize = 300;

/// The distance behind a match of the user's pattern at which the text can change it.
pub(super) const LOOKAHEAD: usize = 1_024;

/// Returns a heading, as far as it is read.
pub(super) fn beginning(heading: &str) -> String {
    let end = heading.char_indices().nth(MAX_HEADING_CHARS);
    end.map_or(heading, |(end, _)| &heading[..end]).to_owned()
}

/// The number of attributes of a tag that are read, about.
pub(super) const MAX_ATTRIBUTES: usize = 500;

/// The number of characters of a code that is looked for in the description of an enum of `OpenAPI`.
pub(super) const MAX_CODE_CHARS: usize = 200;
