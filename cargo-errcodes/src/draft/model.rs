//! A catalog that is made of a page.

use errcodes_core::code::CodeType;

use crate::page::Record;

/// A catalog of what a page lists.
pub(crate) struct Draft {
    pub(crate) provider: String,
    /// Where it comes from, for the comment at the top.
    pub(crate) origin: String,
    pub(crate) enums: Vec<Enum>,
}

#[derive(Debug)]
pub(crate) struct Enum {
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    pub(crate) code_type: CodeType,
    pub(crate) entries: Vec<Entry>,
}

#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) params: Vec<String>,
    pub(crate) record: Record,
}
