//! The model of a new catalog.

use errcodes_core::code::CodeType;
use errcodes_core::pattern::Pattern;

use crate::page::Record;

/// A new catalog of the errors that a page lists.
pub(crate) struct Draft {
    pub(crate) provider: String,
    /// The name of the page, for the comment at the top of the catalog.
    pub(crate) origin: String,
    pub(crate) enums: Vec<Enum>,
}

/// A new enum.
#[derive(Debug)]
pub(crate) struct Enum {
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    pub(crate) code_type: CodeType,
    pub(crate) entries: Vec<Entry>,
}

/// A new entry: a record of the page with its variant name.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) params: Vec<String>,
    pub(crate) record: Record,
}

impl Entry {
    /// Returns the pattern of the entry in an enum of the given type, if it describes a range or a class of codes.
    pub(crate) fn pattern(&self, code_type: CodeType) -> Option<Pattern<'static>> {
        self.record.set.as_ref()?.pattern(code_type)
    }
}
