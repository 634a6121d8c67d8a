//! The fields of an entry that a page can fill.

use std::sync::Arc;

use errcodes_core::column::BUILT_IN;

use super::block::Column;

/// A field of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Code,
    Symbol,
    Message,
    Description,
    HttpStatus,
    Retry,
    Category,
    Tags,
    Docs,
    ProblemType,
    Deprecated,
}

impl Field {
    pub(crate) const ALL: [Self; 11] = [
        Self::Code,
        Self::Symbol,
        Self::Message,
        Self::Description,
        Self::HttpStatus,
        Self::Retry,
        Self::Category,
        Self::Tags,
        Self::Docs,
        Self::ProblemType,
        Self::Deprecated,
    ];

    /// Returns the key of the field in a catalog.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Symbol => "symbol",
            Self::Message => "message",
            Self::Description => "description",
            Self::HttpStatus => "http_status",
            Self::Retry => "retryable",
            Self::Category => "category",
            Self::Tags => "tags",
            Self::Docs => "docs",
            Self::ProblemType => "problem_type",
            Self::Deprecated => "deprecated",
        }
    }
}

impl Field {
    /// Returns whether `key` is the current or a former key of the field.
    pub(crate) fn has_key(self, key: &str) -> bool {
        let column = BUILT_IN.iter().find(|column| column.key == self.key());
        column.map_or(self.key() == key, |column| column.spelling(key).is_some())
    }
}

/// The column of each field of a table, starting with 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct FieldColumns {
    assigned: Vec<(Field, usize)>,
    /// The columns that the user declares, by the name in the catalog.
    declared: Vec<(Arc<str>, usize)>,
}

impl FieldColumns {
    /// Returns the columns whose fields the reader states.
    pub(super) fn of(columns: &[Column]) -> Self {
        let mut fields = Self::default();
        for (index, column) in columns.iter().enumerate() {
            if let Some(field) = column.field {
                fields.set(field, index);
            }
        }
        fields
    }

    pub(super) fn column(&self, field: Field) -> Option<usize> {
        let (_, column) = self.assigned.iter().find(|(known, _)| *known == field)?;
        Some(*column)
    }

    pub(super) fn field(&self, column: usize) -> Option<Field> {
        let (field, _) = self.assigned.iter().find(|(_, known)| *known == column)?;
        Some(*field)
    }

    /// Returns whether a column has neither a field nor a name that the user declares.
    pub(super) fn is_free(&self, column: usize) -> bool {
        self.field(column).is_none() && !self.declared().any(|(_, declared)| declared == column)
    }

    /// Returns the columns that the user declares, each with its name in the catalog.
    pub(super) fn declared(&self) -> impl Iterator<Item = (&Arc<str>, usize)> {
        self.declared.iter().map(|(name, column)| (name, *column))
    }

    /// Declares a column of the user.
    pub(super) fn declare(&mut self, name: &str, column: usize) {
        self.declared.retain(|(known, _)| **known != *name);
        self.declared.push((name.into(), column));
    }

    pub(super) fn set(&mut self, field: Field, column: usize) {
        // The links of a column are separate from its texts.
        self.assigned.retain(|(known, place)| {
            let is_link = *known == Field::Docs || field == Field::Docs;
            *known != field && (*place != column || is_link)
        });
        self.assigned.push((field, column));
    }

    pub(super) fn has(&self, field: Field) -> bool {
        self.column(field).is_some()
    }
}
