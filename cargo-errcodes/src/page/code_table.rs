//! The tables of codes of a page.

use super::location::Location;
use super::outline::Headings;
use super::record::Record;

/// A table of codes, or lines that are as good as one.
#[derive(Clone, Debug)]
pub(crate) struct CodeTable {
    /// Its number among all tables of the page, from 1 on.
    pub(crate) number: usize,
    pub(crate) headings: Headings,
    pub(crate) records: Vec<Record>,
    /// The columns by their fields, for people.
    pub(crate) column_summary: String,
    /// The headings of columns that no field was filled from.
    pub(crate) ignored_columns: Vec<String>,
    pub(crate) location: Location,
}
