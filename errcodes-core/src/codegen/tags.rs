//! The tags of errors. A table contains each list of tags twice: as values of the enum of the tags, and as texts for the trait
//! `ErrorCode`.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::value_enums::ValueEnum;
use super::writer::{Function, STATIC_STR, Writer, primitive};
use crate::markdown::Markdown;

/// The function that returns both lists.
pub(super) const LISTS: &str = "__tags";

/// Returns the type of both lists.
pub(super) fn lists_type(value_enum: &ValueEnum<'_>) -> String {
    let ident = &value_enum.ident;
    format!("(&'static [{ident}], &'static [{STATIC_STR}])")
}

/// Returns an expression for both lists of these words.
pub(super) fn lists(value_enum: &ValueEnum<'_>, words: &[Cow<'_, str>]) -> String {
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
    let body = format!("self.{LISTS}().0");
    Function::method("tags", &format!("&'static [{ident}]")).write_public(out, docs, &body);
    let has_tag = Function {
        is_const: true,
        name: "has_tag",
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
