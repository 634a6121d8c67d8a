//! The plan of the items to generate from a catalog.

use super::derives::Derive;
use super::planned::PlannedEnum;
use super::reader::Reader;
use super::value_enums::{self, ValueEnum, VocabularyNames};
use crate::column::{Cell, DEPRECATED};
use crate::ident::{self, Normalize};
use crate::load::Loaded;
use crate::model::Catalog;
use crate::source::Source;

/// The enums to generate from a catalog.
#[derive(Debug)]
pub struct Plan<'c> {
    /// The catalog.
    pub catalog: &'c Catalog<'c>,
    /// The enums of the catalog.
    pub enums: Vec<PlannedEnum<'c>>,
    /// The value enums: the enums of the categories and of the tags, and the enums of columns with a list of values.
    pub value_enums: Vec<ValueEnum<'c>>,
    /// The identifier of the umbrella enum, if there is one.
    pub umbrella: Option<String>,
    /// `true` if the enums are `#[non_exhaustive]`.
    pub non_exhaustive: bool,
    /// The additional traits that the enums implement.
    pub derives: Vec<Derive>,
    /// The author's attributes of all enums, as Rust source without `#[...]`, relative to the module of the items.
    pub attributes: Vec<String>,
    /// The program that reads the items.
    pub reader: Reader,
    /// The source of the catalog.
    pub(super) source: &'c Source,
    /// The function that normalizes names before they are compared.
    pub(super) normalize: Normalize,
}

impl<'c> Plan<'c> {
    /// Plans these enums and their value enums.
    pub fn new(
        loaded: &'c Loaded<'_>,
        enums: Vec<PlannedEnum<'c>>,
        names: &VocabularyNames,
    ) -> Self {
        Self {
            catalog: &loaded.catalog,
            value_enums: value_enums::collect(&loaded.catalog, &enums, names, loaded.normalize),
            normalize: loaded.normalize,
            enums,
            umbrella: None,
            non_exhaustive: false,
            derives: Vec::new(),
            attributes: Vec::new(),
            reader: Reader::default(),
            source: loaded.source,
        }
    }

    /// Plans all enums of a catalog with the names from the catalog, without an umbrella enum.
    pub fn all(loaded: &'c Loaded<'_>) -> Self {
        let enums = loaded
            .views()
            .map(|view| PlannedEnum::new(ident::variant(view.name()), view));
        Self::new(loaded, enums.collect(), &VocabularyNames::default())
    }

    /// Returns the identifiers of all enums that are generated.
    pub fn idents(&self) -> impl Iterator<Item = &str> {
        let enums = self.enums.iter().map(|planned| &*planned.ident);
        let value_enums = self.value_enums.iter();
        let value_enums = value_enums.filter(|value_enum| value_enum.word_type.is_none());
        let value_enums = value_enums.map(|value_enum| &*value_enum.ident);
        enums.chain(self.umbrella.as_deref()).chain(value_enums)
    }

    /// Returns the name of the module around the items.
    pub fn module(&self) -> String {
        ident::module(self.provider(), self.idents())
    }

    /// Returns whether the items use deprecated items, such as variants.
    pub fn has_deprecated(&self) -> bool {
        let mut rows = self.rows();
        rows.any(|cells| cells.iter().any(|cell| cell.key == DEPRECATED))
    }

    /// Returns the values in the columns of each entry and each pattern of all enums.
    pub(super) fn rows(&self) -> impl Iterator<Item = &'c [Cell<'c>]> + Clone {
        self.enums.iter().flat_map(PlannedEnum::rows)
    }

    pub(super) fn provider(&self) -> &'c str {
        self.catalog.provider_name()
    }

    /// Returns the attributes of all enums.
    pub(super) fn attributes(&self) -> String {
        let mut attributes = in_brackets(&self.attributes);
        if self.non_exhaustive {
            attributes.push_str("#[non_exhaustive]");
        }
        attributes
    }

    /// Returns the attributes of an enum of the catalog.
    pub(super) fn attributes_of(&self, planned: &PlannedEnum<'_>) -> String {
        self.attributes() + &in_brackets(&planned.attributes)
    }
}

fn in_brackets(attributes: &[String]) -> String {
    let attributes = attributes.iter();
    attributes.fold(String::new(), |all, attribute| all + "#[" + attribute + "]")
}
