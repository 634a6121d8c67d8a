//! The enums of a catalog with what they inherit.

use crate::column::Column;
use crate::model::{Catalog, ColumnRef, Entry, EntryRef, Enum, EnumId};

/// An enum whose name is right, with the entries that are right, those of the enums that it extends included.
///
/// No two entries have the same variant, and each code fits the type.
#[derive(Clone, Debug)]
pub struct Resolved {
    /// The enum in the catalog.
    pub id: EnumId,
    /// The columns that it declares, and those that the enums it extends declare.
    pub columns: Vec<ColumnRef>,
    /// Its entries: first the inherited ones, then its own, each in the order of the file.
    pub entries: Vec<EntryRef>,
}

/// An enum of a loaded catalog with what it inherits.
#[derive(Clone, Copy, Debug)]
pub struct EnumView<'l> {
    /// The catalog.
    pub catalog: &'l Catalog<'l>,
    /// The references to its entries and columns.
    pub resolved: &'l Resolved,
}

impl<'l> EnumView<'l> {
    /// Returns the id of the enum.
    pub fn id(self) -> EnumId {
        self.resolved.id
    }

    /// Returns the enum as the file has it.
    pub fn decl(self) -> &'l Enum<'l> {
        self.catalog.enum_of(self.resolved.id)
    }

    /// Returns the name of the enum.
    pub fn name(self) -> &'l str {
        &self.decl().name.value
    }

    /// Returns the entries that are right: first the inherited ones, then its own, each in the order of the file.
    pub fn entries(
        self,
    ) -> impl ExactSizeIterator<Item = &'l Entry<'l>> + DoubleEndedIterator + Clone {
        let entries = self.resolved.entries.iter();
        entries.map(move |entry| self.catalog.entry(*entry))
    }

    /// Returns the columns that the enum adds to those of every catalog, and those that the enums it extends add.
    pub fn columns(self) -> impl Iterator<Item = &'l Column<'l>> + Clone {
        let columns = self.resolved.columns.iter();
        columns.map(move |column| self.catalog.column(*column))
    }
}
