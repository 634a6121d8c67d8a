//! The tags of errors. A table contains each list of tags twice: as values of the enum of the tags, and as texts for the trait
//! `ErrorCode`.
//!
//! If the author maps the tags to a type, the table contains the number of each list instead of its values, and the functions that
//! return the type are beside the module of the items.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::planned::PlannedEnum;
use super::value_enums::{ValueEnum, variant};
use super::word_types::{ALIAS, WORD_TYPE};
use super::writer::{Function, STATIC_STR, USIZE, Writer, primitive};
use crate::column::{Datum, Vocabulary};
use crate::markdown::Markdown;

/// The function that returns both lists.
pub(super) const LISTS: &str = "__tags";

/// The function that returns whether an error has a tag.
pub(super) const HAS_TAG: &str = "has_tag";

/// Returns the type of both lists.
pub(super) fn lists_type(value_enum: &ValueEnum<'_>) -> String {
    let ident = &value_enum.ident;
    match value_enum.word_type {
        Some(_) => format!("({USIZE}, &'static [{STATIC_STR}])"),
        None => format!("(&'static [{ident}], &'static [{STATIC_STR}])"),
    }
}

/// Returns the different lists of tags, beginning with the empty one. Returns nothing for another vocabulary.
pub(super) fn different_lists<'c>(
    enums: &[PlannedEnum<'c>],
    vocabulary: Vocabulary,
) -> Vec<&'c [Cow<'c, str>]> {
    if vocabulary != Vocabulary::Tags {
        return Vec::new();
    }
    let mut lists: Vec<&'c [Cow<'c, str>]> = vec![&[]];
    for cell in enums.iter().flat_map(PlannedEnum::rows).flatten() {
        if cell.key == vocabulary.key()
            && let Some(Datum::Words(words)) = &cell.datum
            && !lists.contains(&&**words)
        {
            lists.push(words);
        }
    }
    lists
}

/// Returns an expression for both lists of these words.
pub(super) fn lists(value_enum: &ValueEnum<'_>, words: &[Cow<'_, str>]) -> String {
    if value_enum.word_type.is_some() {
        let number = value_enum.lists.iter().position(|list| *list == words);
        return format!("({}, &{words:?})", number.unwrap_or_default());
    }
    let mut out = String::from("(&[");
    for word in words {
        let _ = write!(out, "{},", value_enum.path(word));
    }
    let _ = write!(out, "], &{words:?})");
    out
}

/// Writes the functions of an enum. `lists` is an expression for both lists.
pub(super) fn write(
    out: &mut Writer<'_>,
    value_enum: &ValueEnum<'_>,
    docs: &Markdown,
    lists: &str,
) {
    let ident = &value_enum.ident;
    Function::method(LISTS, &lists_type(value_enum)).write_hidden(out, lists);
    if value_enum.word_type.is_some() {
        return;
    }
    let body = format!("self.{LISTS}().0");
    Function::method("tags", &format!("&'static [{ident}]")).write_public(out, docs, &body);
    let has_tag = Function {
        is_const: true,
        name: HAS_TAG,
        parameters: &format!("&self, tag: {ident}"),
        result: &primitive("bool"),
    };
    let docs = Markdown::from("Returns `true` if the error has the tag.");
    // Values cannot be compared with `==` in a `const fn`.
    let body = "let tags = self.tags(); let mut at = 0; \
                while at < tags.len() { if tags[at] as ::core::primitive::usize == tag as ::core::primitive::usize { return true; } at += 1; } \
                false";
    has_tag.write_public(out, &docs, body);
}

/// Writes the wanted functions for tags, `tags` and `has_tag`, with these bodies.
pub(super) fn write_typed(
    out: &mut Writer<'_>,
    docs: &Markdown,
    [tags, has_tag]: &[String; 2],
    is_const: bool,
    is_wanted: &dyn Fn(&str) -> bool,
) {
    if is_wanted(Vocabulary::Tags.key()) {
        let result = format!("&'static [{WORD_TYPE}]");
        let function = Function {
            is_const,
            ..Function::method(Vocabulary::Tags.key(), &result)
        };
        function.write_public(out, docs, tags);
    }
    if is_wanted(HAS_TAG) {
        let function = Function {
            is_const,
            name: HAS_TAG,
            parameters: &format!("&self, tag: {WORD_TYPE}"),
            result: &primitive("bool"),
        };
        let docs = Markdown::from("Returns `true` if the error has the tag.");
        function.write_public(out, &docs, has_tag);
    }
}

/// Writes functions that return the list of tags with a number, and whether this list has a tag.
pub(super) fn conversions(out: &mut Writer<'_>, value_enum: &ValueEnum<'_>) {
    let _ = write!(
        out,
        "const fn __tags(list: {USIZE}) -> &'static [{ALIAS}] {{ match list {{"
    );
    for (number, list) in value_enum.lists.iter().enumerate().skip(1) {
        let tags = list.iter().map(|tag| format!("__{},", variant(tag)));
        let tags: String = tags.collect();
        let _ = write!(out, "{number} => const {{ &[{tags}] }},");
    }
    // Constants cannot be compared in a `const fn`. The author's type may have other variants.
    let _ = write!(
        out,
        "_ => &[] }} }} #[allow(unreachable_patterns)] const fn __has_tag(list: {USIZE}, tag: {ALIAS}) -> {} {{ match tag {{",
        primitive("bool")
    );
    for (variant, tag) in value_enum.variants() {
        let lists = value_enum.lists.iter().enumerate();
        let lists = lists.filter(|(_, list)| list.iter().any(|other| other == tag));
        let lists: Vec<String> = lists.map(|(number, _)| number.to_string()).collect();
        let lists = lists.join("|");
        let _ = write!(
            out,
            "{ALIAS}::{variant} => ::core::matches!(list, {lists}),"
        );
    }
    out.push_str("_ => false } }");
}
