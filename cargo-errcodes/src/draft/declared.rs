//! The columns that an enum declares: those that `--column` names and that are not built in.

use std::collections::BTreeMap;

use errcodes_core::column::{Column, ColumnKind, Datum};
use errcodes_core::document::as_key;

use super::model::Entry;

/// The declared columns of an enum, in the order of their names.
#[derive(Debug, Default)]
pub(crate) struct DeclaredColumns(BTreeMap<String, DeclaredColumn>);

#[derive(Debug)]
struct DeclaredColumn {
    kind: Kind,
    /// The number of entries with a value.
    values: usize,
}

/// The type of the values.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Integer,
    Boolean,
    Text,
}

impl Kind {
    fn of(text: &str) -> Self {
        if text
            .parse::<i64>()
            .is_ok_and(|number| number.to_string() == text)
        {
            Self::Integer
        } else if matches!(text, "true" | "false") {
            Self::Boolean
        } else {
            Self::Text
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Integer => "i64",
            Self::Boolean => "bool",
            Self::Text => "str",
        }
    }
}

impl DeclaredColumns {
    /// Returns the columns that a catalog declares for an enum.
    pub(crate) fn of_catalog<'c>(columns: impl Iterator<Item = &'c Column<'c>>) -> Self {
        let columns = columns.filter(|column| column.declared.is_some());
        let columns = columns.filter_map(|column| {
            let kind = match column.kind {
                ColumnKind::Integer(..) => Kind::Integer,
                ColumnKind::Boolean => Kind::Boolean,
                ColumnKind::Computed(_) | ColumnKind::Invalid => return None,
                _ => Kind::Text,
            };
            Some((column.key.to_string(), DeclaredColumn { kind, values: 0 }))
        });
        Self(columns.collect())
    }

    /// Returns the columns of the entries of an enum. The type of a column is that of all its values, or else text.
    pub(super) fn of(entries: &[Entry]) -> Self {
        let mut columns: BTreeMap<String, DeclaredColumn> = BTreeMap::new();
        let values = entries.iter().flat_map(|entry| &entry.record.declared);
        for (name, text) in values {
            let kind = Kind::of(text);
            let column = columns
                .entry(name.to_string())
                .or_insert(DeclaredColumn { kind, values: 0 });
            column.values += 1;
            if column.kind != kind {
                column.kind = Kind::Text;
            }
        }
        Self(columns)
    }

    /// Returns whether there is a column of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Returns the value of the key `columns` in the enum, or `None` if there are no columns. A column is optional if an entry has
    /// no value.
    pub(super) fn to_toml(&self, entries: usize) -> Option<String> {
        let columns = self.0.iter().map(|(name, column)| {
            let (key, kind) = (as_key(name), column.kind.name());
            if column.values < entries {
                format!("{key} = {{ type = \"{kind}\", optional = true }}")
            } else {
                format!("{key} = \"{kind}\"")
            }
        });
        let columns: Vec<String> = columns.collect();
        (!columns.is_empty()).then(|| format!("{{ {} }}", columns.join(", ")))
    }

    /// Returns a value as the type of its column; `None` if there is no such column or the value does not fit.
    pub(crate) fn datum<'t>(&self, name: &str, text: &'t str) -> Option<Datum<'t>> {
        let column = self.0.get(name)?;
        Some(match column.kind {
            Kind::Integer => Datum::Integer(text.parse().ok()?),
            Kind::Boolean => Datum::Boolean(text.parse().ok()?),
            Kind::Text => Datum::Text(text.into()),
        })
    }
}
