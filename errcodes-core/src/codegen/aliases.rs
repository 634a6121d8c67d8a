//! Aliases: the constants for other names of entries, and the functions that find entries by their aliases.

use std::fmt::Write as _;

use super::column::StringTable;
use super::doc;
use super::lookup;
use super::number_table::NumberTable;
use super::planned::PlannedEnum;
use super::writer::{Function, USIZE, Writer, inherent_impl};
use crate::code::Case;
use crate::ident;
use crate::markdown::Markdown;

/// Writes a constant for each alias.
pub(super) fn constants(out: &mut Writer<'_>, planned: &PlannedEnum<'_>) {
    if planned.aliases.is_empty() || planned.is_hidden {
        return;
    }
    let ident = &planned.ident;
    out.push_str("#[allow(non_upper_case_globals)] ");
    inherent_impl(out, ident, |out| {
        for (index, alias) in &planned.aliases {
            let Some(entry) = planned.entries.get(*index) else {
                continue;
            };
            let mut docs = Markdown::from("Another name of ");
            docs.code(&entry.name.value).push(".");
            out.docs_of(docs, alias.span);
            out.push_str(&doc::deprecated(entry));
            let (alias, variant) = (
                ident::variant(&alias.value),
                ident::variant(&entry.name.value),
            );
            let _ = write!(out, "pub const {alias}: {ident} = {ident}::{variant};");
        }
    });
}

/// The other texts by which entries are found, each with the index of the entry.
pub(super) struct OtherTexts<'p> {
    /// The name of the function that returns the index of an entry.
    pub(super) index_of: &'static str,
    /// The name of the function that returns a text.
    pub(super) text_at: &'static str,
    pub(super) texts: Vec<(usize, &'p str)>,
}

impl OtherTexts<'_> {
    /// Writes the function that returns the index of the entry with the text, or the number of entries if there is none. Returns an
    /// expression that calls it, or `None` if there are no texts.
    pub(super) fn write(&self, out: &mut Writer<'_>, entries: usize) -> Option<String> {
        let Self {
            index_of,
            text_at,
            texts,
        } = self;
        if texts.is_empty() {
            return None;
        }
        StringTable::new(texts.iter().map(|(_, text)| *text)).write(out, text_at);
        let indices = texts.iter().map(|(index, _)| *index);
        let indices: Vec<usize> = indices.chain([entries]).collect();
        let texts: Vec<_> = texts.iter().map(|(_, text)| Some(*text)).collect();
        let mut body = String::new();
        let table = NumberTable::of_indices("ENTRIES", entries, &indices);
        table.write(&mut body);
        body.push_str("let found = {");
        let text_at = format!("Self::{text_at}(index)");
        lookup::index_of_text(&mut body, &texts, &text_at, Case::Exact);
        let _ = write!(body, "}}; {} as {USIZE}", table.at("found"));
        Function::index_of_text(index_of).write_hidden(out, &body);
        Some(format!("Self::{index_of}(text)"))
    }
}
