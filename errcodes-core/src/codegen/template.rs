//! Messages with placeholders: their pieces, and a function for each that makes the finished text.

use std::collections::HashSet;
use std::fmt::Write as _;

use heck::ToSnakeCase as _;

use super::doc;
use crate::ident::{self, Normalize};
use crate::markdown::Markdown;
use crate::model::Entry;
use crate::notation::{Piece, PlaceKind};

/// The entries of an enum whose messages have placeholders.
pub(super) struct Templates<'p> {
    /// The enum.
    ident: &'p str,
    /// The entries, each with its index and the pieces of its message.
    entries: Vec<(usize, &'p Entry<'p>, Vec<Piece>)>,
}

impl<'p> Templates<'p> {
    pub(super) fn new(ident: &'p str, entries: &[&'p Entry<'p>]) -> Self {
        let with_pieces = (0..)
            .zip(entries)
            .filter_map(|(index, entry)| Some((index, *entry, entry.pieces()?)));
        Self {
            ident,
            entries: with_pieces.collect(),
        }
    }

    /// Writes `template`, with a table of the few entries that have placeholders, and what is built on it.
    pub(super) fn accessors(&self, out: &mut String) {
        table(out, &self.entries);
        accessors(out);
    }

    /// Writes a block of functions, one for each entry with placeholders.
    pub(super) fn functions(&self, out: &mut String, normalize: Normalize) {
        let mut block = String::new();
        functions(&mut block, self.ident, &self.entries, normalize);
        if !block.is_empty() {
            let _ = write!(out, "impl {} {{ {block} }}", self.ident);
        }
    }
}

fn table(out: &mut String, entries: &[(usize, &Entry<'_>, Vec<Piece>)]) {
    let mut indices = Vec::with_capacity(entries.len());
    let mut rows = String::new();
    for (index, entry, pieces) in entries {
        indices.push(*index);
        let params: Vec<&str> = entry.params.iter().map(AsRef::as_ref).collect();
        let _ = write!(rows, "(&{params:?}, &[");
        for piece in pieces {
            let _ = match piece {
                Piece::Words(words) => write!(rows, "__errcodes::Piece::Words({words:?}),"),
                Piece::Place(param, kind) => {
                    let kind = match kind {
                        PlaceKind::Text => "Text",
                        PlaceKind::Integer => "Integer",
                        PlaceKind::Hexadecimal => "Hexadecimal",
                    };
                    write!(rows, "__errcodes::Piece::{kind}({param}),")
                }
            };
        }
        rows.push_str("]),");
    }
    let length = indices.len();
    let body = if length == 0 {
        "__errcodes::Template::plain(self.message())".to_owned()
    } else {
        format!(
            "static INDICES: [::core::primitive::usize; {length}] = {indices:?};\
             static ROWS: [(&[&::core::primitive::str], &[__errcodes::Piece]); {length}] = [{rows}];\
             match __errcodes::find(&INDICES, self.__index()) {{\
                 ::core::option::Option::Some(at) => \
                     __errcodes::Template::__new(self.message(), ROWS[at].0, ROWS[at].1),\
                 ::core::option::Option::None => __errcodes::Template::plain(self.message()),\
             }}"
        )
    };
    let _ = write!(
        out,
        "#[doc = \"The message, taken apart at its placeholders.\"] #[must_use] #[inline] \
         pub const fn template(&self) -> __errcodes::Template {{ {body} }}"
    );
}

/// Writes what an enum with a `template` has on top of it.
pub(super) fn accessors(out: &mut String) {
    out.push_str(
        "#[doc = \"What the placeholders in the message stand for, in their order.\"]\
         #[must_use] #[inline] \
         pub const fn params(&self) -> &'static [&'static ::core::primitive::str] {\
             self.template().params() }\
         #[doc = \"The finished text of the message, with these arguments for its placeholders.\\n\\n\
             # Errors\\n\\nIf there are more arguments than placeholders, or fewer.\"]\
         #[inline] pub const fn format<'a, const __N: ::core::primitive::usize>(\
             &self, arguments: [&'a dyn ::core::fmt::Display; __N]) \
             -> ::core::result::Result<__errcodes::Formatted<'a, __N>, __errcodes::WrongArguments> {\
             self.template().format(arguments) }\
         #[doc = \"The arguments in a text that the server sent; `None` if it is no text of this message.\"]\
         #[must_use] #[inline] pub fn arguments<'t>(&self, text: &'t ::core::primitive::str) \
             -> ::core::option::Option<__errcodes::Arguments<'t>> {\
             self.template().arguments(text) }",
    );
}

/// Writes for each entry with placeholders a function of as many arguments: the compiler counts them.
fn functions(
    out: &mut String,
    ident: &str,
    entries: &[(usize, &Entry<'_>, Vec<Piece>)],
    normalize: Normalize,
) {
    let mut seen = HashSet::new();
    for (_, entry, _) in entries
        .iter()
        .filter(|(_, entry, _)| !entry.params.is_empty())
    {
        let name = ident::normalized(entry.name.value.to_snake_case(), normalize);
        // Names that are the same in snake case: the first has the function, all have `format`.
        if !seen.insert(name.clone()) {
            continue;
        }
        let arguments = arguments(entry, normalize);
        let parameters: Vec<String> = arguments
            .iter()
            .map(|argument| format!("{argument}: &'a dyn ::core::fmt::Display"))
            .collect();
        let mut docs = Markdown::from("The finished text of ");
        docs.code(&entry.name.value)
            .push(": ")
            .text(entry.message_or_name());
        doc::write(out, &docs);
        let allow = if arguments.len() > 7 {
            "#[allow(clippy::too_many_arguments)]"
        } else {
            ""
        };
        let _ = write!(
            out,
            "{deprecated} {allow} #[must_use] #[inline] \
             pub fn format_{name}<'a>({parameters}) -> __errcodes::Formatted<'a, {length}> {{\
                 __errcodes::Formatted::__new({ident}::{variant}.template(), [{arguments}]) }}",
            parameters = parameters.join(","),
            deprecated = doc::deprecated(entry),
            length = arguments.len(),
            variant = ident::variant(&entry.name.value),
            arguments = arguments.join(","),
        );
    }
}

/// The parameters as the arguments of a function, numbered if two are the same in snake case.
fn arguments(entry: &Entry<'_>, normalize: Normalize) -> Vec<String> {
    let names = entry.params.iter().map(|param| param.value.to_snake_case());
    let names = names.map(|name| ident::normalized(ident::method(&name), normalize));
    let names: Vec<String> = names.collect();
    let distinct: HashSet<&String> = names.iter().collect();
    if distinct.len() == names.len() && names.iter().all(|name| ident::is_argument(name)) {
        return names;
    }
    (1..=names.len())
        .map(|number| format!("argument_{number}"))
        .collect()
}
