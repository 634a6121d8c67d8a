//! The tables of error codes on a page.

use super::location::Location;
use super::outline::Headings;
use super::record::Record;

/// A table of error codes, or an equivalent run of lines.
#[derive(Clone, Debug)]
pub(crate) struct CodeTable {
    /// The number of the table among all tables of the page, starting with 1.
    pub(crate) number: usize,
    pub(crate) headings: Headings,
    pub(crate) records: Vec<Record>,
    /// A readable list of the fields and their columns.
    pub(crate) column_summary: String,
    /// The headings of columns that were not used.
    pub(crate) ignored_columns: Vec<String>,
    pub(crate) location: Location,
    /// True if the codes are HTTP statuses, according to the heading of their column.
    pub(crate) has_statuses: bool,
    /// True if the records are lines of text and not rows of a table.
    pub(crate) is_of_lines: bool,
}
