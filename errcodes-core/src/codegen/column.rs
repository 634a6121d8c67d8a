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
use super::{doc, lookup, sets};
use crate::column::{Absent, Column, ColumnKind, Datum};
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

    /// An expression for the text at `index`.
    fn text(&self) -> String {
        let Self { text, offsets } = self;
        let length = offsets.len();
        format!(
            "{{ static OFFSETS: [::core::primitive::u32; {length}] = {offsets:?};\
             __errcodes::text({text:?}, &OFFSETS, index) }}"
        )
    }

    /// Writes `__name_at`, the text at a place in the tables.
    pub(super) fn write(&self, out: &mut String, name: &str) {
        let _ = write!(
            out,
            "#[inline] const fn __{name}_at(index: ::core::primitive::usize) \
                 -> &'static ::core::primitive::str {}",
            self.text()
        );
    }
}

/// An accessor for a text that every entry has.
pub(super) fn required(out: &mut String, name: &str, doc: &str, texts: &Texts) {
    texts.write(out, name);
    let _ = write!(
        out,
        "#[doc = {doc:?}] #[must_use] #[inline] \
         pub const fn {name}(&self) -> &'static ::core::primitive::str {{\
             Self::__{name}_at(self.__index()) }}"
    );
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
            ColumnKind::Mistake => false,
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
            ColumnKind::Retry => "__errcodes::Retry".to_owned(),
            ColumnKind::Boolean => "::core::primitive::bool".to_owned(),
            ColumnKind::Integer(integer, ..) => format!("::core::primitive::{}", integer.name()),
            ColumnKind::Category | ColumnKind::Set(_) => self
                .words
                .map_or_else(String::new, |words| words.ident.clone()),
            ColumnKind::Text
            | ColumnKind::Address
            | ColumnKind::Reference
            | ColumnKind::Reason
            | ColumnKind::Mistake => "&'static ::core::primitive::str".to_owned(),
        }
    }

    /// Whether there is a value for each code.
    fn is_total(&self) -> bool {
        self.column.kind == ColumnKind::Retry || matches!(self.column.absent, Absent::Default(_))
    }

    /// The type that the accessor gives.
    pub(super) fn result(&self) -> String {
        match self.value_type() {
            value if self.is_total() => value,
            value => format!("::core::option::Option<{value}>"),
        }
    }

    /// The type that the method of the trait gives: of a word, the text.
    pub(super) fn result_in_trait(&self) -> String {
        if self.words.is_some() {
            "::core::option::Option<&'static ::core::primitive::str>".to_owned()
        } else {
            self.result()
        }
    }

    /// What the method of the trait does: an expression in which `error` is the error.
    ///
    /// The accessor is called as a method, because a path could be a variant of the same name.
    pub(super) fn call_in_trait(&self, error: &str) -> String {
        let call = format!("{error}.{}()", self.name());
        if self.words.is_none() {
            return call;
        }
        format!(
            "match {call} {{\
                 ::core::option::Option::Some(word) => ::core::option::Option::Some(word.name()),\
                 ::core::option::Option::None => ::core::option::Option::None,\
             }}"
        )
    }

    /// What the accessor gives for an entry that says this.
    fn expression(&self, datum: Option<&Datum<'_>>) -> String {
        let default = match &self.column.absent {
            Absent::Default(default) => Some(default),
            Absent::NotStated | Absent::Mistake => None,
        };
        let value = match (&self.column.kind, datum.or(default)) {
            (ColumnKind::Retry, Some(Datum::Boolean(true))) => "__errcodes::Retry::Yes".to_owned(),
            (ColumnKind::Retry, Some(_)) => "__errcodes::Retry::No".to_owned(),
            (ColumnKind::Retry, None) => "__errcodes::Retry::NotStated".to_owned(),
            (_, None) => return "::core::option::Option::None".to_owned(),
            (_, Some(Datum::Boolean(value))) => value.to_string(),
            (_, Some(Datum::Integer(number))) => number.to_string(),
            (_, Some(Datum::Text(text))) => match self.words {
                Some(words) => words.path(text),
                None => format!("{text:?}"),
            },
        };
        if self.is_total() {
            value
        } else {
            format!("::core::option::Option::Some({value})")
        }
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
        let few = values.len() <= 2 || values.len() * 2 <= indices.len();
        let body = if let [datum] = &values[..] {
            self.expression(*datum)
        } else {
            let at = if self.is_text() && !self.is_total() && !few {
                let texts = data.iter().map(|datum| match datum {
                    Some(Datum::Text(text)) => text,
                    _ => "",
                });
                format!(
                    "{{ __errcodes::stated({}) }}",
                    Texts::new(texts.chain([""])).text()
                )
            } else {
                self.by_place(&indices, &values)
            };
            let helper = format!("__{}_at", self.column.accessor);
            let _ = write!(
                out,
                "#[inline] const fn {helper}(index: ::core::primitive::usize) -> {result} {at}"
            );
            format!("Self::{helper}(self.__index())")
        };
        doc::write(out, &self.docs());
        let _ = write!(
            out,
            "#[must_use] #[inline] pub const fn {name}(&self) -> {result} {{ {body} }}",
        );
    }

    /// The value at `index`, by a table of the values and one of their places in it.
    fn by_place(&self, indices: &[usize], values: &[Option<&Datum<'_>>]) -> String {
        let index_type = lookup::index_type(values.len());
        let result = self.result();
        let expressions = values.iter().map(|datum| self.expression(*datum));
        format!(
            "{{ static PLACES: [::core::primitive::{index_type}; {}] = {indices:?};\
             static VALUES: [{result}; {}] = [{}];\
             VALUES[PLACES[index] as ::core::primitive::usize] }}",
            indices.len(),
            values.len(),
            expressions.collect::<Vec<_>>().join(","),
        )
    }

    fn docs(&self) -> Markdown {
        let Column { key, docs, .. } = self.column;
        let mut out = Markdown::default();
        match docs {
            Some(docs) => out.paragraphs(docs),
            None => out.push("The column ").code(key).push(" of the catalog."),
        };
        let default = match &self.column.absent {
            Absent::NotStated | Absent::Mistake => return out,
            Absent::Default(Datum::Text(text)) => text.to_string(),
            Absent::Default(Datum::Integer(number)) => number.to_string(),
            Absent::Default(Datum::Boolean(value)) => value.to_string(),
        };
        out.push("\n\nIt is ")
            .code(&default)
            .push(" where the catalog does not say, and for an unknown code.");
        out
    }
}
