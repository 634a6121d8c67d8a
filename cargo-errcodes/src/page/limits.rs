//! Limits that keep the time and memory for reading a page proportional to its size.
//!
//! Content that exceeds a limit is reported, and the rest of the page is read. `docs/import.md` lists the limits.

/// The maximum number of entries on a page.
pub(super) const MAX_ENTRIES: usize = 40_000;

/// The maximum number of ranges and classes of codes on a page.
pub(super) const MAX_CODE_SETS: usize = 1_000;

/// The maximum nesting depth of values in a data file.
pub(crate) const MAX_VALUE_DEPTH: usize = 100;

/// The nesting depth at which YAML is rejected, because the YAML parser slows down with each level.
pub(crate) const MAX_YAML_DEPTH: usize = 1_000;

/// The maximum number of bytes that YAML aliases may repeat: the larger of this number and 8 bytes for each byte of the page.
pub(crate) const MIN_ALIAS_LIMIT: usize = 1_000_000;
pub(crate) const ALIAS_BYTES_PER_BYTE: usize = 8;

/// The maximum nesting depth of lists in a cell.
pub(super) const MAX_LISTS_IN_CELL: usize = 4;

/// The maximum number of cells in a table of objects: the larger of this number and 4 for each value.
pub(super) const MIN_CELL_LIMIT: usize = 10_000;
pub(super) const CELLS_PER_VALUE: usize = 4;

/// The maximum number of columns and rows that a cell spans, as defined by HTML.
pub(super) const MAX_COLSPAN: usize = 1_000;
pub(super) const MAX_ROWSPAN: usize = 65_534;

/// The number of cells that spans can always add to a page. A page of more than 4 times this number of bytes can have one for
/// every 4 bytes.
pub(super) const MIN_SPANNED_LIMIT: usize = 10_000;
pub(super) const BYTES_PER_SPANNED_CELL: usize = 4;

/// The maximum number of bytes that spans repeat: the larger of this number and 4 for each byte of the page.
pub(super) const MIN_SPANNED_TEXT_LIMIT: usize = 1_000_000;
pub(super) const SPANNED_TEXT_PER_BYTE: usize = 4;

/// The maximum nesting depth of HTML elements.
pub(super) const MAX_ELEMENT_DEPTH: usize = 128;

/// The maximum number of copies of unclosed formatting elements: the larger of this number and 2 for each tag.
pub(super) const MIN_COPY_LIMIT: usize = 4_096;
pub(super) const COPIES_PER_TAG: usize = 2;

/// The maximum number of characters in a heading.
pub(super) const MAX_HEADING_CHARS: usize = 300;

/// The number of bytes after a match that can influence a match of the user's pattern.
pub(super) const LOOKAHEAD: usize = 1_024;

/// Returns a heading, truncated to the maximum length.
pub(super) fn beginning(heading: &str) -> String {
    let end = heading.char_indices().nth(MAX_HEADING_CHARS);
    end.map_or(heading, |(end, _)| &heading[..end]).to_owned()
}

/// The approximate maximum number of attributes in a tag.
pub(super) const MAX_ATTRIBUTES: usize = 500;

/// The maximum number of characters in a code in the description of an `OpenAPI` enum.
pub(super) const MAX_CODE_CHARS: usize = 200;
