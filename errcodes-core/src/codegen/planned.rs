//! An enum of the plan.

use crate::code::Code;
use crate::column::{Cell, Column};
use crate::model::{Entry, Enum, PatternEntry};
use crate::pattern::Pattern;
use crate::resolved::EnumView;

/// An enum to generate.
///
/// The references to its entries are resolved once, because macros run unoptimised and go through the entries many times.
#[derive(Debug)]
pub struct PlannedEnum<'c> {
    /// The identifier of the Rust enum.
    pub ident: String,
    /// The enum in the catalog.
    pub decl: &'c Enum<'c>,
    /// The columns that the enum and the enums it extends declare.
    pub columns: Vec<&'c Column<'c>>,
    /// The entries: first the inherited ones, then the enum's own, each in catalog order.
    pub entries: Vec<&'c Entry<'c>>,
    /// The codes that mean success.
    pub success: Vec<&'c Code<'c>>,
    /// The patterns. The first one that matches a code applies.
    pub patterns: Vec<&'c PatternEntry<'c>>,
    /// The patterns that become variants, in catalog order. Each has the row of the tables for its variant.
    pub named: Vec<(usize, &'c Entry<'c, Pattern<'c>>)>,
}

impl<'c> PlannedEnum<'c> {
    /// Plans an enum of a catalog with an identifier.
    pub fn new(ident: String, view: EnumView<'c>) -> Self {
        let mut patterns: Vec<_> = view.patterns().collect();
        patterns.sort_by_key(|entry| entry.pattern().rank());
        let first_row = view.entries().len() + 1;
        let named = view.patterns().filter_map(|entry| {
            let at = patterns
                .iter()
                .position(|other| std::ptr::eq(*other, entry))?;
            Some((first_row + at, entry.named()?))
        });
        let named = named.collect();
        Self {
            named,
            ident,
            decl: view.decl(),
            columns: view.columns().collect(),
            entries: view.entries().collect(),
            success: view.success().collect(),
            patterns,
        }
    }

    /// Returns the entry of each pattern that becomes a variant, in the order of the tables. Returns nothing if there is no such entry.
    pub(super) fn named_rows(
        &self,
    ) -> impl Iterator<Item = Option<&'c Entry<'c, Pattern<'c>>>> + Clone {
        let first_row = self.entries.len() + 1;
        let number = match self.named[..] {
            [] => 0,
            _ => self.patterns.len(),
        };
        (first_row..first_row + number).map(|row| {
            let mut named = self.named.iter();
            named
                .find(|(other, _)| *other == row)
                .map(|(_, entry)| *entry)
        })
    }

    /// Returns the values in the columns of each entry and each pattern.
    pub(super) fn rows(&self) -> impl Iterator<Item = &'c [Cell<'c>]> + Clone {
        let entries = self.entries.iter().map(|entry| &*entry.cells);
        entries.chain(self.patterns.iter().map(|entry| entry.cells()))
    }
}
