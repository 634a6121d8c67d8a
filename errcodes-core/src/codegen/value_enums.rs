//! Value enums: the enums of the categories and of the tags, and the enums of columns with a list of values. Each value is a variant.
//!
//! If the author maps the words of a column to a type, the value enum is internal, and `word_types.rs` converts its variants.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt::Write as _;

use super::plan::Plan;
use super::planned::PlannedEnum;
use super::writer::{Function, STATIC_STR, Writer};
use super::{derives, tags, word_types};
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
    /// The name of the accessor of the column.
    pub accessor: Cow<'p, str>,
    /// The vocabulary, unless an enum of the catalog declares the column.
    pub vocabulary: Option<Vocabulary>,
    /// The enum of the catalog that declares the column, or `None` for a vocabulary, which is that of the whole catalog.
    pub declared_by: Option<Cow<'p, str>>,
    /// The location of the column's declaration, or `None` for a vocabulary.
    pub(super) declared: Option<Span>,
    /// The number of the type that accessors return instead of this enum, if the author maps the words to one.
    pub(super) word_type: Option<usize>,
    values: Vec<Cow<'p, str>>,
    /// The different lists of tags, beginning with the empty one.
    pub(super) lists: Vec<&'p [Cow<'p, str>]>,
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
    /// Makes the accessors of the column return the type with this number instead of this enum.
    pub fn map_to(&mut self, word_type: usize) {
        self.word_type = Some(word_type);
        self.hide();
    }

    /// Gives the enum a name that no type of the author has.
    pub fn hide(&mut self) {
        let ident = self.ident.trim_start_matches("r#");
        self.ident = format!("__{}", ident.trim_start_matches("__"));
    }

    /// Returns the name of the function that returns this enum. If the author maps the words to a type, the accessor that returns the type
    /// calls it.
    pub(super) fn accessor_name(&self) -> String {
        match self.word_type {
            Some(_) => format!("__{}_word", self.accessor),
            None => ident::method(&self.accessor),
        }
    }

    /// Returns whether the accessor returns a list of values.
    pub(super) fn is_of_lists(&self) -> bool {
        self.vocabulary == Some(Vocabulary::Tags)
    }

    /// Returns the variants, each with its value.
    pub(super) fn variants(&self) -> impl Iterator<Item = (String, &str)> {
        self.values.iter().map(|value| (variant(value), &**value))
    }

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

pub(super) fn variant(value: &str) -> String {
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

/// Writes an accessor in the module of the items. It is private if the author maps the words of the column to a type.
pub(super) fn write_accessor(
    value_enum: Option<&ValueEnum<'_>>,
    function: &Function<'_>,
    out: &mut Writer<'_>,
    docs: &Markdown,
    body: &str,
) {
    match value_enum.and_then(|value_enum| value_enum.word_type) {
        Some(_) => function.write_hidden(out, body),
        None => function.write_public(out, docs, body),
    }
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
            accessor: Cow::Borrowed(vocabulary.key()),
            vocabulary: Some(vocabulary),
            declared_by: None,
            declared: None,
            word_type: None,
            values,
            lists: tags::different_lists(enums, vocabulary),
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
                accessor: column.accessor.clone(),
                vocabulary: None,
                declared_by: Some(declared.by.value.clone()),
                declared: Some(declared.span),
                word_type: None,
                values,
                lists: Vec::new(),
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
pub(super) fn expand(out: &mut Writer<'_>, value_enum: &ValueEnum<'_>, plan: &Plan<'_>) {
    let ValueEnum { ident, values, .. } = value_enum;
    let attributes = plan.attributes();
    let mut docs = Markdown::default();
    if let Some(vocabulary) = value_enum.vocabulary {
        docs.push("The ").push(vocabulary.plural());
        docs.push(" of the errors of ")
            .text(plan.provider())
            .push(".");
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
         {attributes} pub enum {ident} {{"
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
    derives::expand_value_enum(out, plan, ident);
}

/// Writes a value enum that only generated code uses.
pub(super) fn expand_internal(out: &mut Writer<'_>, value_enum: &ValueEnum<'_>, plan: &Plan<'_>) {
    let ValueEnum { ident, values, .. } = value_enum;
    let _ = write!(
        out,
        "#[derive(::core::clone::Clone, ::core::marker::Copy)] pub(crate) enum {ident} {{"
    );
    for value in values {
        let _ = write!(out, "{},", variant(value));
    }
    let _ = write!(out, "}} impl {ident} {{ ");
    let mut body = String::from("match self {");
    for value in values {
        let _ = write!(body, "Self::{} => {value:?},", variant(value));
    }
    body.push('}');
    Function::method("as_str", STATIC_STR).write_hidden(out, &body);
    for accessor in word_types::accessors(plan, value_enum) {
        accessor.write_word(out);
    }
    out.push('}');
}
