//! Messages with placeholders: their pieces, and a function for each that makes the finished text.

use std::collections::HashSet;
use std::fmt::Write as _;

use heck::ToSnakeCase as _;

use super::doc;
use super::writer::{Function, USIZE, table};
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

    /// Writes `template`, with a table of the few entries that have placeholders.
    pub(super) fn template(&self, out: &mut String) {
        template(out, &self.entries);
    }

    /// Writes for each entry with placeholders a function of as many arguments: the compiler counts them.
    pub(super) fn functions(&self, out: &mut String, normalize: Normalize) {
        functions(out, self.ident, &self.entries, normalize);
    }
}

fn template(out: &mut String, entries: &[(usize, &Entry<'_>, Vec<Piece>)]) {
    let mut body = String::new();
    if entries.is_empty() {
        body.push_str("__errcodes::Template::plain(self.message())");
    } else {
        let indices: Vec<usize> = entries.iter().map(|(index, ..)| *index).collect();
        table(&mut body, "INDICES", USIZE, &indices);
        let length = indices.len();
        let _ = write!(
            body,
            "static ROWS: [(&[&::core::primitive::str], &[__errcodes::Piece]); {length}] = ["
        );
        for (_, entry, pieces) in entries {
            row(&mut body, entry, pieces);
        }
        body.push_str(
            "]; match __errcodes::find(&INDICES, self.__index()) { \
             ::core::option::Option::Some(at) => __errcodes::Template::__new(self.message(), ROWS[at].0, ROWS[at].1), \
             ::core::option::Option::None => __errcodes::Template::plain(self.message()), }",
        );
    }
    let docs = Markdown::from("The message, taken apart at its placeholders.");
    Function::method("template", "__errcodes::Template").write_public(out, &docs, &body);
}

/// Writes the placeholders and the pieces of a message.
fn row(out: &mut String, entry: &Entry<'_>, pieces: &[Piece]) {
    let params: Vec<&str> = entry.params.iter().map(AsRef::as_ref).collect();
    let _ = write!(out, "(&{params:?}, &[");
    for piece in pieces {
        let _ = match piece {
            Piece::Words(words) => write!(out, "__errcodes::Piece::Words({words:?}),"),
            Piece::Place(param, kind) => {
                let kind = match kind {
                    PlaceKind::Text => "Text",
                    PlaceKind::Integer => "Integer",
                    PlaceKind::Hexadecimal => "Hexadecimal",
                };
                write!(out, "__errcodes::Piece::{kind}({param}),")
            }
        };
    }
    out.push_str("]),");
}

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
