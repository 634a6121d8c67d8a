//! Columns of words: each is an enum of its own, whose variants are the words.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt::Write as _;

use super::doc;
use super::planned::PlannedEnum;
use crate::column::{CATEGORY, Column, ColumnKind};
use crate::ident::{self, Normalize};
use crate::markdown::Markdown;
use crate::model::Catalog;
use crate::source::Span;

/// A column of words.
#[derive(Debug)]
pub struct WordSet<'p> {
    /// The identifier of the enum.
    pub ident: String,
    key: Cow<'p, str>,
    /// The enum of the catalog that declares it; none for the categories, which are the whole catalog's.
    declared_by: Option<Cow<'p, str>>,
    /// The place of the key of the column; of the categories, none.
    pub(super) declared: Option<Span>,
    words: Vec<Cow<'p, str>>,
}

impl WordSet<'_> {
    /// Whether it is that of the categories.
    pub fn is_of_categories(&self) -> bool {
        self.declared_by.is_none()
    }

    /// What to call it.
    pub fn what(&self) -> String {
        match &self.declared_by {
            None => "the enum of the categories".to_owned(),
            Some(name) => format!("the enum of the column `{}` of `{name}`", self.key),
        }
    }

    /// The path of the variant for a word.
    pub(super) fn path(&self, word: &str) -> String {
        format!("{}::{}", self.ident, variant(word))
    }
}

fn variant(word: &str) -> String {
    ident::camel(word).unwrap_or_default()
}

/// The set of a column, if it is one of words that are in use.
pub(super) fn find<'p>(sets: &'p [WordSet<'p>], column: &Column<'_>) -> Option<&'p WordSet<'p>> {
    let declared_by = column.declared.as_ref().map(|place| &place.by.value);
    let is_of =
        |set: &&WordSet<'_>| set.key == column.key && set.declared_by.as_ref() == declared_by;
    sets.iter().find(is_of)
}

/// The enums for the columns of words in some enums of a catalog: the categories, if there are any, and the
/// sets that they declare or take over.
///
/// That of an enum's own column is named after the enum that declares it, or if that is not made, after the
/// first that takes the column over.
pub(super) fn collect<'c>(
    catalog: &Catalog<'_>,
    enums: &[PlannedEnum<'c>],
    category: Option<&str>,
    normalize: Normalize,
) -> Vec<WordSet<'c>> {
    let mut sets: Vec<WordSet<'c>> = Vec::new();
    let mut categories: Vec<Cow<'c, str>> = Vec::new();
    let mut seen = HashSet::new();
    let entries = enums.iter().flat_map(|planned| &planned.entries);
    for word in entries.filter_map(|entry| entry.cell(CATEGORY)?.as_text()) {
        // Those of one category stand together, mostly. Two that are alike have been reported.
        if categories.last() != Some(word)
            && seen.insert(ident::normalized(variant(word), normalize))
        {
            categories.push(word.clone());
        }
    }
    let provider = catalog.provider.as_ref().map_or("", AsRef::as_ref);
    let ident = match category {
        Some(name) => Some(name.to_owned()),
        None => ident::camel(&format!("{provider} Category")),
    };
    // Where no name can be made of the provider's, the word itself does.
    let ident = ident.unwrap_or_else(|| "Category".to_owned());
    if !categories.is_empty() {
        sets.push(WordSet {
            ident,
            key: Cow::Borrowed(CATEGORY),
            declared_by: None,
            declared: None,
            words: categories,
        });
    }
    for planned in enums {
        for column in &planned.columns {
            let (ColumnKind::Set(words), Some(place)) = (&column.kind, &column.declared) else {
                continue;
            };
            if find(&sets, column).is_some() {
                continue;
            }
            // Another call of the macro may make the others of these enums.
            let declares = |planned: &&PlannedEnum<'_>| planned.decl.name.value == place.by.value;
            let made = enums.iter().find(declares).unwrap_or(planned);
            let prefix = made.ident.trim_start_matches("r#");
            sets.push(WordSet {
                ident: format!("{prefix}{}", variant(&column.key)),
                key: column.key.clone(),
                declared_by: Some(place.by.value.clone()),
                declared: Some(place.span),
                words: words.clone(),
            });
        }
    }
    sets
}

/// Writes the enum of a set.
pub(super) fn expand(out: &mut String, set: &WordSet<'_>, provider: &str, attribute: &str) {
    let WordSet { ident, words, .. } = set;
    let mut docs = Markdown::default();
    match &set.declared_by {
        None => docs
            .push("The categories of the errors of ")
            .text(provider)
            .push("."),
        Some(name) => docs
            .push("What ")
            .code(&set.key)
            .push(" says about the errors of ")
            .code(name)
            .push("."),
    };
    doc::write(out, &docs);
    let _ = write!(
        out,
        "#[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug, \
             ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::cmp::PartialOrd, ::core::cmp::Ord, \
             ::core::hash::Hash)]\
         {attribute} pub enum {ident} {{"
    );
    for word in words {
        let mut docs = Markdown::default();
        docs.code(word);
        doc::write(out, &docs);
        let _ = write!(out, "{},", variant(word));
    }
    let _ = write!(out, "}} __errcodes::word_enum! {{ enum {ident} {{ ");
    for word in words {
        let _ = write!(out, "{} = {word:?},", variant(word));
    }
    out.push_str("} }");
}
