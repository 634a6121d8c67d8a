//! The entries in a catalog that are compared with a page: those of codes, and those of patterns.

use std::borrow::Cow;

use errcodes_core::column::{Cell, Datum};
use errcodes_core::document::Text;
use errcodes_core::ident;
use errcodes_core::model::{Entry, EntryRef, EnumId, PatternEntry, PatternRef};
use errcodes_core::resolved::EnumView;

use crate::page::Field;

/// The identity of an entry of a code or of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum ListedRef {
    Code(EntryRef),
    Pattern(PatternRef),
}

impl ListedRef {
    /// Returns the enum that lists the entry.
    pub(super) fn of(self) -> EnumId {
        match self {
            Self::Code(entry) => entry.of,
            Self::Pattern(pattern) => pattern.of,
        }
    }

    pub(super) fn get(self, view: EnumView<'_>) -> Listed<'_> {
        match self {
            Self::Code(entry) => Listed::Code(view.catalog.entry(entry)),
            Self::Pattern(pattern) => Listed::Pattern(view.catalog.pattern(pattern)),
        }
    }
}

/// The entry of a code or of a pattern.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Listed<'c> {
    Code(&'c Entry<'c>),
    Pattern(&'c PatternEntry<'c>),
}

impl<'c> Listed<'c> {
    /// Returns the name of the variant; `Unknown` for a pattern without one.
    pub(crate) fn name(self) -> &'c str {
        match self {
            Self::Code(entry) => &entry.name.value,
            Self::Pattern(pattern) => pattern
                .named()
                .map_or(ident::UNKNOWN, |entry| &entry.name.value),
        }
    }

    /// Returns the code, or the key of the pattern.
    pub(super) fn code(self) -> &'c str {
        match self {
            Self::Code(entry) => &entry.code.key.value,
            Self::Pattern(pattern) => &pattern.pattern().key.value,
        }
    }

    /// Returns the key in the catalog.
    pub(super) fn catalog_key(self) -> Cow<'c, str> {
        match self {
            Self::Code(entry) => entry.code.catalog_key(),
            Self::Pattern(pattern) => pattern.pattern().catalog_key().into(),
        }
    }

    pub(super) fn cell(self, key: &str) -> Option<&'c Cell<'c>> {
        let cells = match self {
            Self::Code(entry) => &entry.cells[..],
            Self::Pattern(pattern) => pattern.cells(),
        };
        cells.iter().find(|cell| cell.key == key)
    }

    pub(super) fn text(self, key: &str) -> Option<&'c str> {
        self.cell(key)?.as_text().map(AsRef::as_ref)
    }

    pub(super) fn params(self) -> &'c [Text<'c>] {
        match self {
            Self::Code(entry) => &entry.params,
            Self::Pattern(pattern) => pattern.named().map_or(&[], |entry| &entry.params),
        }
    }

    /// Returns whether the entry can have a value for a key. A pattern without a name has no message.
    pub(super) fn can_have(self, key: &str) -> bool {
        match self {
            Self::Code(_) => true,
            Self::Pattern(pattern) => key != Field::Message.key() || pattern.named().is_some(),
        }
    }

    /// Returns the value of a key.
    pub(super) fn value(self, key: &str) -> Option<Datum<'c>> {
        if key == Field::Message.key() {
            let message = match self {
                Self::Code(entry) => entry.message.as_ref(),
                Self::Pattern(pattern) => pattern.named()?.message.as_ref(),
            };
            return Some(Datum::Text(message?.value.as_ref().into()));
        }
        Some(match self.cell(key)?.datum.as_ref()? {
            Datum::Text(text) => Datum::Text(text.as_ref().into()),
            Datum::Integer(number) => Datum::Integer(*number),
            Datum::Boolean(value) => Datum::Boolean(*value),
            Datum::Words(words) => {
                Datum::Words(words.iter().map(|word| word.as_ref().into()).collect())
            }
        })
    }
}
