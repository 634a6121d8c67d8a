//! An enum of the plan.

use std::collections::HashMap;

use crate::code::{Code, CodeValue};
use crate::column::{Cell, Column};
use crate::document::Text;
use crate::model::{Entry, Enum, PatternEntry};
use crate::order;
use crate::pattern::Pattern;
use crate::resolved::EnumView;

/// An enum to generate.
///
/// The references to its entries are resolved once, because macros run unoptimised and go through the entries many times.
#[derive(Debug)]
pub struct PlannedEnum<'c> {
    /// The identifier of the Rust enum.
    pub ident: String,
    /// The author's attributes, as Rust source without `#[...]`, relative to the module of the items.
    pub attributes: Vec<String>,
    /// The enum in the catalog.
    pub decl: &'c Enum<'c>,
    /// The columns that the enum and the enums it extends declare.
    pub columns: Vec<&'c Column<'c>>,
    /// The entries: first the inherited ones, then the enum's own, each in catalog order.
    pub entries: Vec<&'c Entry<'c>>,
    /// The aliases, each with the index of its entry.
    pub aliases: Vec<(usize, &'c Text<'c>)>,
    /// The numbers of the entries, in ascending order, that share their code with a fallback before or after them.
    outranked: Vec<usize>,
    /// The codes that mean success.
    pub success: Vec<&'c Code<'c>>,
    /// The patterns. The first one that matches a code applies.
    pub patterns: Vec<&'c PatternEntry<'c>>,
    /// The patterns that become variants, in catalog order. Each has the row of the tables for its variant.
    pub named: Vec<(usize, &'c Entry<'c, Pattern<'c>>)>,
    /// `true` if the author cannot name the enum, so that it needs no constants for its entries.
    pub is_hidden: bool,
}

impl<'c> PlannedEnum<'c> {
    /// Plans an enum of a catalog with an identifier.
    pub fn new(ident: String, view: EnumView<'c>) -> Self {
        let entries: Vec<&Entry<'_>> = view.entries().collect();
        let mut patterns: Vec<_> = view.patterns().collect();
        order::sort_by(&mut patterns, |first, second| {
            first.pattern().rank().cmp(&second.pattern().rank())
        });
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
            attributes: Vec::new(),
            decl: view.decl(),
            columns: view.columns().collect(),
            aliases: view.aliases().collect(),
            outranked: outranked(&entries),
            entries,
            success: view.success().collect(),
            patterns,
            is_hidden: false,
        }
    }

    /// Returns the other symbols of the entries, each with the index of its entry.
    pub(super) fn symbol_aliases(&self) -> impl Iterator<Item = (usize, &'c str)> {
        let entries = self.entries.iter().enumerate();
        entries.flat_map(|(index, entry)| {
            let aliases = entry.symbol_aliases.iter();
            aliases.map(move |alias| (index, &*alias.value))
        })
    }

    /// Returns the row of the tables for the codes that match a pattern of this enum.
    pub fn pattern_row(&self, entry: &PatternEntry<'_>) -> Option<usize> {
        let is_same = |other: &&PatternEntry<'_>| other.pattern().key == entry.pattern().key;
        let at = self.patterns.iter().position(is_same)?;
        Some(self.entries.len() + 1 + at)
    }

    /// Returns whether `from_code` gives the entry at an index, if it is the first one with its code for which this holds: the
    /// code has no fallback, or the entry is the fallback.
    pub fn is_given_by_code(&self, index: usize) -> bool {
        self.outranked.binary_search(&index).is_err()
    }

    /// Returns the indices of the fallbacks, in ascending order.
    pub fn fallbacks(&self) -> Vec<usize> {
        let entries = self.entries.iter().enumerate();
        let fallbacks = entries.filter(|(index, entry)| {
            entry.fallback.is_some() && self.shares_code(*index) && self.is_given_by_code(*index)
        });
        fallbacks.map(|(index, _)| index).collect()
    }

    /// Returns the indices of the entries that share their code and have no message, in ascending order.
    pub fn shared_without_message(&self) -> Vec<usize> {
        let entries = self.entries.iter().enumerate();
        let without_message =
            entries.filter(|(index, entry)| entry.message.is_none() && self.shares_code(*index));
        without_message.map(|(index, _)| index).collect()
    }

    /// Returns whether several entries share a code. Entries with the same code are adjacent.
    pub fn has_shared_codes(&self) -> bool {
        let mut pairs = self.entries.windows(2);
        pairs.any(|pair| matches!(pair, [first, second] if first.code.value == second.code.value))
    }

    /// Returns whether evidence can contradict all entries of a code without a fallback.
    pub fn may_fit_nothing(&self) -> bool {
        self.shared_codes_without_fallback().next().is_some()
    }

    /// Returns the codes of several entries without a fallback, which `Unknown` can contain.
    pub fn shared_codes_without_fallback(&self) -> impl Iterator<Item = &'c CodeValue<'c>> {
        let entries = self.entries.iter().enumerate();
        let shared = entries.filter(|(index, entry)| {
            let is_first = |before: usize| self.entries[before].code.value != entry.code.value;
            entry.fallback.is_none()
                && self.is_given_by_code(*index)
                && self.shares_code(*index)
                && index.checked_sub(1).is_none_or(is_first)
        });
        shared.map(|(_, entry)| &entry.code.value)
    }

    /// Returns whether an entry shares its code with another one. Entries with the same code are adjacent.
    fn shares_code(&self, index: usize) -> bool {
        let code = |index: usize| self.entries.get(index).map(|entry| &entry.code.value);
        let before = index.checked_sub(1).and_then(code);
        before == code(index) || code(index + 1) == code(index)
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

/// Returns the indices of the entries whose code has a fallback, except for the first fallback of each code.
fn outranked(entries: &[&Entry<'_>]) -> Vec<usize> {
    let mut fallbacks = HashMap::new();
    for (index, entry) in entries.iter().enumerate() {
        if entry.fallback.is_some() {
            fallbacks.entry(&entry.code.value).or_insert(index);
        }
    }
    if fallbacks.is_empty() {
        return Vec::new();
    }
    let indices = entries.iter().enumerate().filter(|(index, entry)| {
        let fallback = fallbacks.get(&entry.code.value);
        fallback.is_some_and(|fallback| fallback != index)
    });
    indices.map(|(index, _)| index).collect()
}
