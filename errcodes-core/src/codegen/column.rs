//! A column of the table as an accessor.
//!
//! A column of texts that differ is one string, and a table has the offset at which each begins: four bytes
//! an entry, no pointer that the loader would have to relocate, and next to nothing to compile. A column
//! of few values is a table of those, and one or two bytes an entry that say which. A column that no entry
//! uses is no table at all. The tables are inside the accessor, so the linker drops those that a program
//! never asks for.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::sets::WordSet;
use super::writer::{Function, NONE, STATIC_STR, USIZE, option, primitive, some, table};
use super::{lookup, sets};
use crate::column::{Column, ColumnKind, Datum, Presence};
use crate::markdown::Markdown;
use crate::model::Entry;

/// The texts of a column, `Unknown`'s last.
pub(super) struct Texts {
    text: String,
    offsets: Vec<usize>,
}

impl Texts {
    pub(super) fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut column = Self {
            text: String::new(),
            offsets: vec![0],
        };
        for text in texts {
            column.text.push_str(text);
            column.offsets.push(column.text.len());
        }
        column
    }

    /// Writes an expression for the text at `index`, and the table before it.
    fn write_text(&self, out: &mut String) {
        let Self { text, offsets } = self;
        table(out, "OFFSETS", &primitive("u32"), offsets);
        let _ = write!(out, "__errcodes::text({text:?}, &OFFSETS, index)");
    }

    /// Writes a function that gives the text at an index.
    pub(super) fn write(&self, out: &mut String, name: &str) {
        let mut body = String::new();
        self.write_text(&mut body);
        Function::at_index(name, STATIC_STR).write_hidden(out, &body);
    }
}

/// A column as Rust: what its accessor is and gives.
pub(super) struct Accessor<'p> {
    column: &'p Column<'p>,
    /// The enum of a column of words.
    words: Option<&'p WordSet<'p>>,
}

impl<'p> Accessor<'p> {
    /// `None` for categories that nobody uses, and for what is a mistake.
    pub(super) fn new(column: &'p Column<'p>, sets: &'p [WordSet<'p>]) -> Option<Self> {
        let words = sets::find(sets, column);
        let has_type = match column.kind {
            ColumnKind::Category | ColumnKind::Set(_) => words.is_some(),
            ColumnKind::Invalid => false,
            _ => true,
        };
        has_type.then_some(Self { column, words })
    }

    pub(super) fn name(&self) -> String {
        crate::ident::method(&self.column.accessor)
    }

    /// The type of a value.
    fn value_type(&self) -> String {
        match self.column.kind {
            ColumnKind::Boolean => primitive("bool"),
            ColumnKind::Integer(integer, ..) => primitive(integer.name()),
            ColumnKind::Category | ColumnKind::Set(_) => self
                .words
                .map_or_else(String::new, |words| words.ident.clone()),
            ColumnKind::Text
            | ColumnKind::Address
            | ColumnKind::Reference
            | ColumnKind::Reason
            | ColumnKind::Invalid => STATIC_STR.to_owned(),
        }
    }

    /// Whether there is a value for each code.
    fn is_total(&self) -> bool {
        matches!(self.column.presence, Presence::Default(_))
    }

    /// The type that the accessor gives.
    pub(super) fn result(&self) -> String {
        match self.value_type() {
            value if self.is_total() => value,
            value => option(&value),
        }
    }

    /// What the accessor gives for an entry that says this.
    fn expression(&self, datum: Option<&Datum<'_>>) -> String {
        let default = match &self.column.presence {
            Presence::Default(default) => Some(default),
            Presence::Optional | Presence::Required => None,
        };
        let value = match datum.or(default) {
            None => return NONE.to_owned(),
            Some(Datum::Boolean(value)) => value.to_string(),
            Some(Datum::Integer(number)) => number.to_string(),
            Some(Datum::Text(text)) => match self.words {
                Some(words) => words.path(text),
                None => format!("{text:?}"),
            },
        };
        if self.is_total() { value } else { some(&value) }
    }

    fn is_text(&self) -> bool {
        use ColumnKind::{Address, Reason, Reference, Text};
        matches!(self.column.kind, Text | Address | Reference | Reason)
    }

    /// Writes the accessor for these entries.
    pub(super) fn write(&self, out: &mut String, entries: &[&Entry<'_>]) {
        let (name, result) = (self.name(), self.result());
        let key = &self.column.key;
        let data: Vec<Option<&Datum<'_>>> = entries
            .iter()
            .map(|entry| entry.cell(key).and_then(|cell| cell.datum.as_ref()))
            .collect();
        let mut places = HashMap::new();
        let mut values = Vec::new();
        // The last one is `Unknown`'s.
        let indices: Vec<usize> = data
            .iter()
            .copied()
            .chain([None])
            .map(|datum| {
                *places.entry(datum).or_insert_with(|| {
                    values.push(datum);
                    values.len() - 1
                })
            })
            .collect();
        let body = if let [datum] = &values[..] {
            self.expression(*datum)
        } else {
            let few = values.len() <= 2 || values.len() * 2 <= indices.len();
            let mut body = String::new();
            if self.is_text() && !self.is_total() && !few {
                write_texts(&mut body, &data);
            } else {
                self.write_by_place(&mut body, &indices, &values);
            }
            let at = format!("__{}_at", self.column.accessor);
            Function::at_index(&at, &result).write_hidden(out, &body);
            format!("Self::{at}(self.__index())")
        };
        Function::method(&name, &result).write_public(out, &self.docs(), &body);
    }

    /// Writes an expression for the value at `index`, by a table of the values and one of their places in it.
    fn write_by_place(&self, out: &mut String, indices: &[usize], values: &[Option<&Datum<'_>>]) {
        table(out, "PLACES", &lookup::index_type(values.len()), indices);
        let (result, length) = (self.result(), values.len());
        let _ = write!(out, "static VALUES: [{result}; {length}] = [");
        for datum in values {
            out.push_str(&self.expression(*datum));
            out.push(',');
        }
        let _ = write!(out, "]; VALUES[PLACES[index] as {USIZE}]");
    }

    fn docs(&self) -> Markdown {
        let Column { key, docs, .. } = self.column;
        let mut out = Markdown::default();
        match docs {
            Some(docs) => out.paragraphs(docs),
            None => out.push("The column ").code(key).push(" of the catalog."),
        };
        let default = match &self.column.presence {
            Presence::Optional | Presence::Required => return out,
            Presence::Default(Datum::Text(text)) => text.to_string(),
            Presence::Default(Datum::Integer(number)) => number.to_string(),
            Presence::Default(Datum::Boolean(value)) => value.to_string(),
        };
        out.push("\n\nIt is ")
            .code(&default)
            .push(" where the catalog does not say, and for an unknown code.");
        out
    }
}

/// Writes an expression for the text at `index`, if there is one.
fn write_texts(out: &mut String, data: &[Option<&Datum<'_>>]) {
    let texts = data.iter().map(|datum| match datum {
        Some(Datum::Text(text)) => text,
        _ => "",
    });
    out.push_str("__errcodes::stated({ ");
    Texts::new(texts.chain([""])).write_text(out);
    out.push_str(" })");
}
