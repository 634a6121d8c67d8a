//! An error on a page: a row of a table, an item of a list, or a heading with the text below it.

use std::sync::Arc;

use errcodes_core::base::Base;
use errcodes_core::code::{CodeType, CodeValue, IntegerType};

use super::code_set::CodeSet;
use super::field::Field;
use super::location::Location;

/// An error on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Record {
    /// The code as the vendor writes it.
    pub(crate) code: String,
    /// The codes, if the record describes several: a range or a class.
    pub(crate) set: Option<CodeSet>,
    /// The other fields, with normalized whitespace. None of them is empty.
    pub(crate) cells: Cells,
    /// The values of the columns that the user declares, with their names in the catalog.
    pub(crate) declared: Vec<(Arc<str>, String)>,
    /// The heading of the part of the table that contains the record.
    pub(crate) group: Option<String>,
    pub(crate) location: Location,
}

/// The texts of a record by key. A sorted list takes less memory than a map, because many records contain few texts each.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Cells(Vec<(&'static str, String)>);

impl Cells {
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(key, text)| (*key, &**text))
    }

    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        let (_, text) = self.iter().find(|(known, _)| *known == key)?;
        Some(text)
    }

    pub(super) fn get_mut(&mut self, key: &str) -> Option<&mut String> {
        let mut cells = self.0.iter_mut();
        cells.find_map(|(known, text)| (*known == key).then_some(text))
    }

    /// Sets the text of a key and keeps the keys sorted, so that equal cells compare equal.
    pub(crate) fn insert(&mut self, key: &'static str, text: String) {
        let at = self.0.partition_point(|(known, _)| *known < key);
        match self.0.get_mut(at) {
            Some((known, before)) if *known == key => *before = text,
            _ => {
                self.0.reserve_exact(1);
                self.0.insert(at, (key, text));
            }
        }
    }

    pub(crate) fn remove(&mut self, key: &str) -> Option<String> {
        let at = self.0.iter().position(|(known, _)| *known == key)?;
        Some(self.0.remove(at).1)
    }

    pub(crate) fn retain(&mut self, is_kept: impl Fn(&str) -> bool) {
        self.0.retain(|(key, _)| is_kept(key));
    }
}

impl Record {
    pub(crate) fn get(&self, field: Field) -> Option<&str> {
        self.cells.get(field.key())
    }

    /// Adds a base to the codes. Returns `None` if they are not numbers.
    pub(crate) fn with_base(&self, base: Base, integer: IntegerType) -> Option<Self> {
        let mut record = self.clone();
        match &self.set {
            Some(set) => record.set = Some(set.with_base(base, integer)?),
            None => record.code = base.code_of(&self.code, integer)?,
        }
        Some(record)
    }

    /// Returns the code as servers send it, if it is a single code that fits the code type.
    pub(crate) fn code_value(&self, code_type: CodeType) -> Option<CodeValue<'_>> {
        if self.set.is_some() {
            return None;
        }
        Some(match code_type {
            CodeType::Str(case) => CodeValue::Text(case.fold(self.code.as_str().into())),
            CodeType::Integer(integer) => CodeValue::Integer(integer.parse(&self.code)?),
        })
    }

    /// Makes the only text of a row without a message the message: several words in place of the symbol, or the description. Beside
    /// another text, `has_adjacent`, the description stays what it is.
    pub(super) fn use_only_text(&mut self, has_adjacent: bool) {
        if self.get(Field::Message).is_some() {
            return;
        }
        if self.get(Field::Description).is_some() {
            if !has_adjacent && let Some(text) = self.cells.remove(Field::Description.key()) {
                self.set(Field::Message, &text);
            }
        } else if let Some(text) = self.get(Field::Symbol).map(str::to_owned)
            && text.split_whitespace().nth(2).is_some()
        {
            self.cells.remove(Field::Symbol.key());
            self.set(Field::Message, &text);
        }
    }

    pub(crate) fn set(&mut self, field: Field, text: &str) {
        let text = text.trim();
        if !text.is_empty() {
            self.cells.insert(field.key(), text.to_owned());
        }
    }
}
