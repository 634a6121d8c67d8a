//! The model of a new catalog.

use errcodes_core::code::CodeType;
use errcodes_core::pattern::Pattern;

use super::toml::as_comment;
use crate::page::Record;

/// A new catalog of the errors that a page or an enum lists.
pub(crate) struct Draft {
    pub(crate) provider: String,
    /// The place that lists the errors, for the comments in the catalog.
    pub(crate) origin: Origin,
    pub(crate) enums: Vec<Enum>,
}

/// The place that lists the errors of a new catalog.
pub(crate) enum Origin {
    /// A page, by its name.
    Page(String),
    /// An enum in a source file.
    Source(String),
}

impl Origin {
    /// Returns the comment at the top of the catalog, with a line break.
    pub(super) fn comment(&self, provider: &str) -> String {
        let provider = as_comment(provider);
        match self {
            Self::Page(page) => format!(
                "# The error codes of {provider}, as {} lists them.\n# The texts are the vendor's, word for word; the names are made \
                 of them, and yours to change.\n",
                as_comment(page)
            ),
            Self::Source(place) => format!(
                "# The error codes of {provider}, as {} had them.\n",
                as_comment(place)
            ),
        }
    }

    /// Returns the comment on the lints about repeated texts.
    pub(super) fn comment_on_repeats(&self) -> &'static str {
        match self {
            Self::Page(_) => "The page repeats some of its texts.",
            Self::Source(_) => "Some texts are those of several errors.",
        }
    }
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
