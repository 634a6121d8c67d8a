//! The enums of a catalog, including inherited entries and columns.

use crate::code::{Code, CodeValue};
use crate::column::{Column, ColumnKind};
use crate::computed::{PartValue, SentCode};
use crate::document::Text;
use crate::model::{
    AliasRef, Catalog, ColumnRef, Entry, EntryRef, Enum, EnumId, PatternEntry, PatternRef,
    SuccessRef,
};

/// An enum with a valid name, and its valid entries and columns, including inherited ones.
///
/// No two entries have the same variant, and each code fits the type of the enum.
#[derive(Clone, Debug)]
pub struct Resolved {
    /// The enum in the catalog.
    pub id: EnumId,
    /// The columns that the enum declares or inherits.
    pub columns: Vec<ColumnRef>,
    /// The entries: first the inherited entries, then the enum's own, each in the order of the file.
    pub entries: Vec<EntryRef>,
    /// The aliases of the entries, in the order of the entries. No two of them, and no alias and a variant, have the same name.
    pub aliases: Vec<AliasRef>,
    /// The codes that mean success, which the enum lists or inherits. Each fits the type of the enum.
    pub success: Vec<SuccessRef>,
    /// The patterns: first the inherited patterns, then the enum's own, each in the order of the file. No two of them match the
    /// same code with the same rank.
    pub patterns: Vec<PatternRef>,
}

/// An enum of a loaded catalog, including inherited entries and columns.
#[derive(Clone, Copy, Debug)]
pub struct EnumView<'l> {
    /// The catalog.
    pub catalog: &'l Catalog<'l>,
    /// The references to the enum's entries and columns.
    pub resolved: &'l Resolved,
}

impl<'l> EnumView<'l> {
    /// Returns the id of the enum.
    pub fn id(self) -> EnumId {
        self.resolved.id
    }

    /// Returns the enum as declared in the file.
    pub fn decl(self) -> &'l Enum<'l> {
        self.catalog.enum_of(self.resolved.id)
    }

    /// Returns the name of the enum.
    pub fn name(self) -> &'l str {
        &self.decl().name.value
    }

    /// Returns the valid entries: first the inherited entries, then the enum's own, each in the order of the file.
    pub fn entries(
        self,
    ) -> impl ExactSizeIterator<Item = &'l Entry<'l>> + DoubleEndedIterator + Clone {
        let entries = self.resolved.entries.iter();
        entries.map(move |entry| self.catalog.entry(*entry))
    }

    /// Returns the valid aliases of the entries, each with the index of the entry among the entries.
    pub fn aliases(self) -> impl Iterator<Item = (usize, &'l Text<'l>)> + Clone {
        let mut entries = self.resolved.entries.iter().enumerate();
        let mut current = entries.next();
        self.resolved.aliases.iter().filter_map(move |alias| {
            while current.is_some_and(|(_, entry)| *entry != alias.of) {
                current = entries.next();
            }
            let (index, _) = current?;
            Some((index, self.catalog.alias(*alias)))
        })
    }

    /// Returns the valid patterns: first the inherited patterns, then the enum's own, each in the order of the file.
    pub fn patterns(self) -> impl ExactSizeIterator<Item = &'l PatternEntry<'l>> + Clone {
        let patterns = self.resolved.patterns.iter();
        patterns.map(move |pattern| self.catalog.pattern(*pattern))
    }

    /// Returns the pattern that applies to a code which the enum does not list.
    pub fn pattern_of(self, code: &CodeValue<'_>) -> Option<&'l PatternEntry<'l>> {
        let matching = self
            .patterns()
            .filter(|entry| entry.pattern().matches(code));
        matching.min_by_key(|entry| entry.pattern().rank())
    }

    /// Returns the columns that the enum declares or inherits.
    pub fn columns(self) -> impl Iterator<Item = &'l Column<'l>> + Clone {
        let columns = self.resolved.columns.iter();
        columns.map(move |column| self.catalog.column(*column))
    }

    /// Returns the value that a code, listed or not, has in a computed column.
    pub fn computed_value<'v>(
        self,
        column: &'v Column<'_>,
        code: impl Into<SentCode<'v>>,
    ) -> Option<PartValue<'v>> {
        match &column.kind {
            ColumnKind::Computed(computed) => computed.value(code.into(), self.decl().code_type),
            _ => None,
        }
    }

    /// Returns whether a code means success.
    pub fn is_success(self, code: &CodeValue<'_>) -> bool {
        self.success().any(|success| success.value == *code)
    }

    /// Returns the codes that mean success, which the enum lists or inherits.
    pub fn success(self) -> impl ExactSizeIterator<Item = &'l Code<'l>> + Clone {
        let success = self.resolved.success.iter();
        success.map(move |code| self.catalog.success(*code))
    }
}
