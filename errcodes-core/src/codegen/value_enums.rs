//! Value enums: the enums of the categories and of the tags, and the enums of columns with a list of values. Each value is a variant.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt::Write as _;

use super::planned::PlannedEnum;
use super::writer::Writer;
use crate::column::{Cell, Column, Vocabulary};
use crate::ident::{self, Normalize};
use crate::markdown::Markdown;
use crate::model::Catalog;
use crate::source::Span;

/// The enum of the values of a column.
#[derive(Debug)]
pub struct ValueEnum<'p> {
    /// The identifier of the enum.
    pub ident: String,
    key: Cow<'p, str>,
    /// The vocabulary, unless an enum of the catalog declares the column.
    pub vocabulary: Option<Vocabulary>,
    /// The enum of the catalog that declares the column, or `None` for a vocabulary, which is that of the whole catalog.
    declared_by: Option<Cow<'p, str>>,
    /// The location of the column's declaration, or `None` for a vocabulary.
    pub(super) declared: Option<Span>,
    values: Vec<Cow<'p, str>>,
}

/// The names of the enums of vocabularies that options of the macro set.
#[derive(Clone, Debug, Default)]
pub struct VocabularyNames {
    /// The name of the enum of the categories.
    pub category: Option<String>,
    /// The name of the enum of the tags.
    pub tag: Option<String>,
}

impl VocabularyNames {
    fn get(&self, vocabulary: Vocabulary) -> Option<&String> {
        match vocabulary {
            Vocabulary::Categories => self.category.as_ref(),
            Vocabulary::Tags => self.tag.as_ref(),
        }
    }
}

impl ValueEnum<'_> {
    /// Returns a description for diagnostics.
    pub fn description(&self) -> String {
        match (&self.declared_by, self.vocabulary) {
            (Some(name), _) => format!("the enum of the column `{}` of `{name}`", self.key),
            (None, Some(vocabulary)) => format!("the enum of the {}", vocabulary.plural()),
            (None, None) => format!("the enum of the column `{}`", self.key),
        }
    }

    /// Returns the path of the variant for a value.
    pub(super) fn path(&self, value: &str) -> String {
        format!("{}::{}", self.ident, variant(value))
    }
}

fn variant(value: &str) -> String {
    ident::camel(value).unwrap_or_default()
}

/// Returns the enum of the values of a column, if it has one.
pub(super) fn find<'p>(
    value_enums: &'p [ValueEnum<'p>],
    column: &Column<'_>,
) -> Option<&'p ValueEnum<'p>> {
    let declared_by = column.declared.as_ref().map(|place| &place.by.value);
    value_enums.iter().find(|value_enum| {
        value_enum.key == column.key && value_enum.declared_by.as_ref() == declared_by
    })
}

/// Returns the value enums for the given enums of a catalog: the enum of each vocabulary that has words, and the enums
/// of the columns with a list of values that the given enums declare or inherit.
///
/// The value enum of a column is named after the enum that declares the column. If that enum is not generated, the value enum
/// is named after the first enum that inherits the column.
pub(super) fn collect<'c>(
    catalog: &Catalog<'_>,
    enums: &[PlannedEnum<'c>],
    names: &VocabularyNames,
    normalize: Normalize,
) -> Vec<ValueEnum<'c>> {
    let mut value_enums: Vec<ValueEnum<'c>> = Vec::new();
    let provider = catalog.provider_name();
    for vocabulary in Vocabulary::ALL {
        let values = words(enums, vocabulary, normalize);
        if values.is_empty() {
            continue;
        }
        let noun = vocabulary.noun();
        let ident = match names.get(vocabulary) {
            Some(name) => Some(name.clone()),
            None => ident::camel(&format!("{provider} {noun}")),
        };
        value_enums.push(ValueEnum {
            // The provider's name may contain no letters.
            ident: ident.unwrap_or_else(|| variant(noun)),
            key: Cow::Borrowed(vocabulary.key()),
            vocabulary: Some(vocabulary),
            declared_by: None,
            declared: None,
            values,
        });
    }
    for planned in enums {
        for column in &planned.columns {
            let Some(declared) = &column.declared else {
                continue;
            };
            if find(&value_enums, column).is_some() {
                continue;
            }
            let Some(values) = column.kind.listed_words() else {
                continue;
            };
            // Another call of the macro may generate the enum that declares the column.
            let is_owner =
                |planned: &&PlannedEnum<'_>| planned.decl.name.value == declared.by.value;
            let owner = enums.iter().find(is_owner).unwrap_or(planned);
            let prefix = owner.ident.trim_start_matches("r#");
            value_enums.push(ValueEnum {
                ident: format!("{prefix}{}", variant(&column.key)),
                key: column.key.clone(),
                vocabulary: None,
                declared_by: Some(declared.by.value.clone()),
                declared: Some(declared.span),
                values,
            });
        }
    }
    value_enums
}

/// Returns the words of a vocabulary, in catalog order.
fn words<'c>(
    enums: &[PlannedEnum<'c>],
    vocabulary: Vocabulary,
    normalize: Normalize,
) -> Vec<Cow<'c, str>> {
    let mut words: Vec<Cow<'c, str>> = Vec::new();
    let mut seen = HashSet::new();
    let cells = enums.iter().flat_map(PlannedEnum::rows).flatten();
    let cells = cells.filter(|cell| cell.key == vocabulary.key());
    for word in cells.flat_map(Cell::texts) {
        // Entries of one category are mostly adjacent. The validation reports words with equal variants.
        if words.last() != Some(word) && seen.insert(ident::normalized(variant(word), normalize)) {
            words.push(word.clone());
        }
    }
    words
}

/// Writes a value enum.
pub(super) fn expand(
    out: &mut Writer<'_>,
    value_enum: &ValueEnum<'_>,
    provider: &str,
    attribute: &str,
) {
    let ValueEnum { ident, values, .. } = value_enum;
    let mut docs = Markdown::default();
    if let Some(vocabulary) = value_enum.vocabulary {
        docs.push("The ").push(vocabulary.plural());
        docs.push(" of the errors of ").text(provider).push(".");
    } else {
        docs.push("The values in the column ").code(&value_enum.key);
        if let Some(name) = &value_enum.declared_by {
            docs.push(" of ").code(name);
        }
        docs.push(".");
    }
    out.docs(&docs);
    let _ = write!(
        out,
        "#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug, \
             ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::cmp::PartialOrd, ::core::cmp::Ord, \
             ::core::hash::Hash)]\
         {attribute} pub enum {ident} {{"
    );
    for value in values {
        let mut docs = Markdown::default();
        docs.code(value);
        out.docs(&docs);
        let _ = write!(out, "{},", variant(value));
    }
    let _ = write!(out, "}} __errcodes::value_enum! {{ enum {ident} {{ ");
    for value in values {
        let _ = write!(out, "{} = {value:?},", variant(value));
    }
    out.push_str("} }");
}
