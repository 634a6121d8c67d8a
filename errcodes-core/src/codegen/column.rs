//! The accessor of a column, and its table.
//!
//! A column of many different strings is one string and a table of the offsets at which its parts start: it needs four bytes
//! per entry, no pointers that the loader would have to relocate, and hardly any time to compile. A column of few values is a
//! table of the distinct values, and a table with one or two bytes per entry that select a value. A column that no entry uses
//! has no table. The tables are inside the accessors, so the linker drops the tables that a program does not use.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::forward::{DerivedValue, Forwarded};
use super::number_table::NumberTable;
use super::planned::PlannedEnum;
use super::value_enums::ValueEnum;
use super::writer::{Function, NONE, STATIC_STR, USIZE, Writer, option, primitive, some};
use super::{tags, value_enums};
use crate::code::IntegerType;
use crate::column::{Cell, Column, ColumnKind, Datum, Presence};
use crate::markdown::Markdown;

/// A table of strings: all strings joined into one, and the start of each.
pub(super) struct StringTable {
    text: String,
    offsets: Vec<usize>,
}

/// The number of texts from which a table consists of offsets.
///
/// Pointers are read faster, but each takes 16 bytes and has a relocation of 24 bytes, where an offset takes 4 bytes.
const MAX_POINTERS: usize = 64;

impl StringTable {
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

    /// Writes the table and an expression for the string at `index`.
    fn write_text(&self, out: &mut String) {
        let Self { text, offsets } = self;
        if offsets.len() <= MAX_POINTERS {
            let texts = offsets.windows(2).map(|ends| &text[ends[0]..ends[1]]);
            let texts: Vec<&str> = texts.collect();
            let length = texts.len();
            let _ = write!(
                out,
                "static TEXTS: [{STATIC_STR}; {length}] = {texts:?}; TEXTS[index]"
            );
            return;
        }
        let offsets = offsets.iter().map(|&offset| offset as i128);
        let table = NumberTable::new("OFFSETS", IntegerType::U32, offsets.collect());
        table.write(out);
        let str_at = if table.is_bytes() {
            "str_at_rows"
        } else {
            "str_at"
        };
        let _ = write!(out, "__errcodes::{str_at}({text:?}, &OFFSETS, index)");
    }

    /// Writes a function that returns the string at an index.
    pub(super) fn write(&self, out: &mut Writer<'_>, name: &str) {
        let mut body = String::new();
        self.write_text(&mut body);
        Function::at_index(name, STATIC_STR).write_hidden(out, &body);
    }
}

/// The accessor of a column.
pub(super) struct Accessor<'p> {
    column: &'p Column<'p>,
    /// The enum of the column's values, if it has one.
    value_enum: Option<&'p ValueEnum<'p>>,
}

impl<'p> Accessor<'p> {
    /// Returns the accessor of a column, or `None` if the column is computed, no entry uses its categories or its type is invalid.
    pub(super) fn new(column: &'p Column<'p>, value_enums: &'p [ValueEnum<'p>]) -> Option<Self> {
        let value_enum = value_enums::find(value_enums, column);
        let has_type = match column.kind {
            ColumnKind::Category | ColumnKind::Tags | ColumnKind::Set(_) => value_enum.is_some(),
            ColumnKind::Computed(_) | ColumnKind::Invalid => false,
            _ => true,
        };
        has_type.then_some(Self { column, value_enum })
    }

    pub(super) fn name(&self) -> String {
        crate::ident::method(&self.column.accessor)
    }

    /// Returns the name of the function in the module of the items.
    pub(super) fn inner_name(&self) -> String {
        match self.value_enum {
            Some(_) if self.is_list() => tags::LISTS.to_owned(),
            Some(value_enum) => value_enum.accessor_name(),
            None => self.name(),
        }
    }

    /// Returns the accessor of a derived enum, which calls that of the enum of the catalog, the expression `catalog`.
    pub(super) fn forward(&self, value: DerivedValue<'_>) -> Forwarded {
        let name = self.name();
        let catalog = value.catalog_or(if self.is_list() { "&[]" } else { NONE });
        match self.value_enum {
            Some(_) if self.is_list() => Forwarded {
                name: self.column.in_trait.to_owned(),
                column: name,
                result: format!("&'static [{STATIC_STR}]"),
                body: format!("{catalog}.{}().1", tags::LISTS),
                docs: self.docs(),
                is_total: false,
            },
            Some(value_enum) => {
                Forwarded::of_words(value_enum, &catalog, self.docs(), self.is_total())
            }
            None => Forwarded {
                result: self.result(),
                body: format!("{catalog}.{name}()"),
                docs: self.docs(),
                column: name.clone(),
                name,
                is_total: self.is_total(),
            },
        }
    }

    /// Returns the type of a value.
    fn value_type(&self) -> String {
        match self.column.kind {
            ColumnKind::Boolean => primitive("bool"),
            ColumnKind::Integer(integer, ..) => primitive(integer.name()),
            ColumnKind::Category | ColumnKind::Set(_) => self.value_enum_ident().to_owned(),
            ColumnKind::Tags => format!("&'static [{}]", self.value_enum_ident()),
            ColumnKind::Text
            | ColumnKind::Address
            | ColumnKind::Reference
            | ColumnKind::Reason
            | ColumnKind::Computed(_)
            | ColumnKind::Invalid => STATIC_STR.to_owned(),
        }
    }

    fn value_enum_ident(&self) -> &'p str {
        self.value_enum
            .map_or("", |value_enum| value_enum.ident.as_str())
    }

    /// Returns whether every code has a value.
    fn is_total(&self) -> bool {
        self.is_list() || matches!(self.column.presence, Presence::Default(_))
    }

    /// Returns whether a value is a list of words. A code without a value has an empty list.
    fn is_list(&self) -> bool {
        self.column.kind == ColumnKind::Tags
    }

    /// Returns the result type of the function in the module of the items.
    fn result(&self) -> String {
        match self.value_type() {
            value if self.is_total() => value,
            value => option(&value),
        }
    }

    /// Returns an expression for the result of the accessor for an entry with this value.
    fn expression(&self, datum: Option<&Datum<'_>>) -> String {
        let default = match &self.column.presence {
            Presence::Default(default) => Some(default),
            Presence::Optional | Presence::Required => None,
        };
        let value = match datum.or(default) {
            None => return NONE.to_owned(),
            Some(Datum::Boolean(value)) => value.to_string(),
            Some(Datum::Integer(number)) => number.to_string(),
            Some(Datum::Text(text)) => match self.value_enum {
                Some(value_enum) => value_enum.path(text),
                None => format!("{text:?}"),
            },
            // The lists of an enum have their own functions.
            Some(Datum::Words(words)) => format!("&{words:?}"),
        };
        if self.is_total() { value } else { some(&value) }
    }

    fn is_text(&self) -> bool {
        use ColumnKind::{Address, Reason, Reference, Text};
        matches!(self.column.kind, Text | Address | Reference | Reason)
    }

    /// Returns the value in each row of a table: for the entries, for `Unknown`, and, if one of them has a value or a variant, for the
    /// codes that match each pattern.
    fn data<'e>(&self, planned: &PlannedEnum<'e>) -> Vec<Option<&'e Datum<'e>>> {
        let is_own = |cell: &&Cell<'_>| cell.key == self.column.key;
        let datum = |cells: &'e [Cell<'e>]| cells.iter().find(is_own)?.datum.as_ref();
        let (entries, patterns) = (&planned.entries, &planned.patterns);
        let entries = entries.iter().map(|entry| datum(&entry.cells));
        let patterns: Vec<_> = patterns.iter().map(|entry| datum(entry.cells())).collect();
        let has_rows = !planned.named.is_empty() || patterns.iter().any(Option::is_some);
        let patterns = patterns.into_iter().filter(|_| has_rows);
        entries.chain([None]).chain(patterns).collect()
    }

    /// Writes the accessor of an enum.
    pub(super) fn write(&self, out: &mut Writer<'_>, planned: &PlannedEnum<'_>) {
        if let Some(value_enum) = self.value_enum_of_lists() {
            let words = |datum: Option<&Datum<'_>>| match datum {
                Some(Datum::Words(words)) => tags::lists(value_enum, words),
                _ => tags::lists(value_enum, &[]),
            };
            let body = self.write_lookup(out, planned, &tags::lists_type(value_enum), words);
            tags::write(out, value_enum, &self.docs(), &body);
            return;
        }
        let body = self.write_lookup(out, planned, &self.result(), |datum| self.expression(datum));
        self.write_inner(out, &self.docs(), &body);
    }

    /// Writes the accessor of an umbrella enum. `call` returns an expression for the result of a method of the inner enum.
    pub(super) fn write_forward(
        &self,
        out: &mut Writer<'_>,
        docs: &Markdown,
        call: impl Fn(&str) -> String,
    ) {
        let body = call(&self.inner_name());
        match self.value_enum_of_lists() {
            Some(value_enum) => tags::write(out, value_enum, docs, &body),
            None => self.write_inner(out, docs, &body),
        }
    }

    /// Writes the function in the module of the items.
    fn write_inner(&self, out: &mut Writer<'_>, docs: &Markdown, body: &str) {
        let (name, result) = (self.inner_name(), self.result());
        let function = Function::method(&name, &result);
        value_enums::write_accessor(self.value_enum, &function, out, docs, body);
    }

    /// Returns the enum of the words, if a value is a list of words.
    fn value_enum_of_lists(&self) -> Option<&'p ValueEnum<'p>> {
        self.value_enum.filter(|_| self.is_list())
    }

    /// Returns an expression for the value of an error, after writing the function with the table of the values, if there are several.
    /// `expression` returns an expression for a value.
    fn write_lookup(
        &self,
        out: &mut Writer<'_>,
        planned: &PlannedEnum<'_>,
        result: &str,
        expression: impl Fn(Option<&Datum<'_>>) -> String,
    ) -> String {
        let data = self.data(planned);
        let of_patterns = data.iter().skip(planned.entries.len() + 1);
        let has_patterns = of_patterns.copied().any(|datum| datum.is_some());
        let mut slots = HashMap::new();
        let mut values = Vec::new();
        let indices: Vec<usize> = data
            .iter()
            .copied()
            .map(|datum| {
                *slots.entry(datum).or_insert_with(|| {
                    values.push(datum);
                    values.len() - 1
                })
            })
            .collect();
        if let [datum] = &values[..] {
            return expression(*datum);
        }
        let few = values.len() <= 2 || values.len() * 2 <= indices.len();
        let mut body = String::new();
        if self.is_text() && !self.is_total() && !few {
            write_texts(&mut body, &data);
        } else {
            let values: Vec<String> = values.into_iter().map(expression).collect();
            write_interned(&mut body, &indices, result, &values);
        }
        let at = format!("__{}_at", self.column.accessor);
        Function::at_index(&at, result).write_hidden(out, &body);
        let row = if has_patterns { "__row" } else { "__index" };
        format!("Self::{at}(self.{row}())")
    }

    pub(super) fn docs(&self) -> Markdown {
        let Column { key, docs, .. } = self.column;
        let mut out = Markdown::default();
        match docs {
            // The documentation of a built-in column is a noun phrase.
            Some(docs) if self.column.declared.is_none() => {
                let mut phrase = docs.trim_end_matches('.').to_owned();
                if let Some(first) = phrase.get_mut(..1) {
                    first.make_ascii_lowercase();
                }
                out.push("Returns ").text(&phrase).push(if self.is_list() {
                    ". The list is empty if the catalog states none."
                } else {
                    ", or `None` if the catalog does not state it."
                });
                return out;
            }
            Some(docs) => out.paragraphs(docs),
            None => out
                .push("Returns the value in the column ")
                .code(key)
                .push(" of the catalog."),
        };
        let default = match &self.column.presence {
            Presence::Optional | Presence::Required => return out,
            Presence::Default(Datum::Text(text)) => text.to_string(),
            Presence::Default(Datum::Integer(number)) => number.to_string(),
            Presence::Default(Datum::Boolean(value)) => value.to_string(),
            Presence::Default(Datum::Words(words)) => words.join(", "),
        };
        out.push("\n\nReturns ")
            .code(&default)
            .push(" if the catalog does not state a value, and for an unknown code.");
        out
    }
}

/// Writes an expression for the value at `index`: a table of the distinct values, and a table that maps each entry to one
/// of them.
fn write_interned(out: &mut String, indices: &[usize], result: &str, values: &[String]) {
    let slots = NumberTable::of_indices("SLOTS", values.len(), indices);
    slots.write(out);
    let length = values.len();
    let _ = write!(out, "static VALUES: [{result}; {length}] = [");
    for value in values {
        out.push_str(value);
        out.push(',');
    }
    let slot = slots.at("index");
    let _ = write!(out, "]; VALUES[{slot} as {USIZE}]");
}

/// Writes an expression for the string at `index`, or `None` if it is empty.
fn write_texts(out: &mut String, data: &[Option<&Datum<'_>>]) {
    let texts = data.iter().map(|datum| match datum {
        Some(Datum::Text(text)) => text,
        _ => "",
    });
    out.push_str("__errcodes::non_empty({ ");
    StringTable::new(texts).write_text(out);
    out.push_str(" })");
}
