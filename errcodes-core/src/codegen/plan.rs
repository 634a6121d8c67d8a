//! The enums to generate from a catalog, by their names.

use super::derives::Derives;
use super::planned::PlannedEnum;
use super::sets::{self, WordSet};
use crate::column::DEPRECATED;
use crate::ident::{self, Normalize};
use crate::load::Loaded;
use crate::model::{Catalog, Entry};

/// The enums to generate from a catalog.
#[derive(Debug)]
pub struct Plan<'c> {
    /// The catalog.
    pub catalog: &'c Catalog<'c>,
    /// The enums of the catalog.
    pub enums: Vec<PlannedEnum<'c>>,
    /// The enums for the columns of words.
    pub sets: Vec<WordSet<'c>>,
    /// The identifier of the enum that joins them, if there is to be one.
    pub umbrella: Option<String>,
    /// Whether a `match` in another crate needs an arm for variants to come.
    pub non_exhaustive: bool,
    /// The traits that the enums implement in addition.
    pub derives: Derives,
    /// The normalization of names before they are compared.
    pub(super) normalize: Normalize,
}

impl<'c> Plan<'c> {
    /// Plans these enums, and the enums for their columns; `category` is the name of the one for the categories.
    pub fn new(
        loaded: &'c Loaded<'_>,
        enums: Vec<PlannedEnum<'c>>,
        category: Option<&str>,
    ) -> Self {
        Self {
            catalog: &loaded.catalog,
            sets: sets::collect(&loaded.catalog, &enums, category, loaded.normalize),
            normalize: loaded.normalize,
            enums,
            umbrella: None,
            non_exhaustive: false,
            derives: Derives::default(),
        }
    }

    /// Plans all enums of a catalog by its own names, and none that joins them.
    pub fn all(loaded: &'c Loaded<'_>) -> Self {
        let enums = loaded
            .views()
            .map(|view| PlannedEnum::new(ident::variant(view.name()), view));
        Self::new(loaded, enums.collect(), None)
    }

    /// Returns the identifiers of all enums that are generated.
    pub fn idents(&self) -> impl Iterator<Item = &str> {
        let enums = self.enums.iter().map(|planned| &*planned.ident);
        let sets = self.sets.iter().map(|set| &*set.ident);
        enums.chain(self.umbrella.as_deref()).chain(sets)
    }

    /// Returns the name of the module around the items.
    pub fn module(&self) -> String {
        ident::module(self.provider(), self.idents())
    }

    /// Returns whether the items name something deprecated, as variants are.
    pub fn has_deprecated(&self) -> bool {
        let mut entries = self.entries();
        entries.any(|entry| entry.cell(DEPRECATED).is_some())
    }

    /// Returns the entries of all enums.
    pub(super) fn entries(&self) -> impl Iterator<Item = &'c Entry<'c>> + Clone {
        self.enums
            .iter()
            .flat_map(|planned| planned.entries.iter().copied())
    }

    pub(super) fn provider(&self) -> &'c str {
        self.catalog.provider_name()
    }

    /// Returns the attributes of all enums.
    pub(super) fn attribute(&self) -> String {
        let mut attributes = self.derives.attribute();
        if self.non_exhaustive {
            attributes.push_str("#[non_exhaustive]");
        }
        attributes
    }
}
