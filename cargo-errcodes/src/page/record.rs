//! An error of a page: a row of a table, an item of a list, a heading with what stands below it.

use errcodes_core::code::{CodeType, CodeValue, parse_integer};

use super::field::Field;
use super::location::Location;

/// An error of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Record {
    /// As the vendor prints it.
    pub(crate) code: String,
    /// The other texts of the page, with normalized whitespace and none of them empty.
    pub(crate) cells: Cells,
    /// The heading of the part of the table that it is in.
    pub(crate) group: Option<String>,
    pub(crate) location: Location,
}

/// Texts by their keys: a few of them, for each of very many records.
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

    /// Sets a text; the keys stay in their order, so that the same cells are equal.
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

    /// Returns the value that is sent on the wire, if the code can be of this type.
    pub(crate) fn code_value(&self, code_type: CodeType) -> Option<CodeValue<'_>> {
        Some(match code_type {
            CodeType::Str => CodeValue::Text(self.code.as_str().into()),
            CodeType::Integer(_) => CodeValue::Integer(parse_integer(&self.code)?),
        })
    }

    pub(crate) fn set(&mut self, field: Field, text: &str) {
        let text = text.trim();
        if !text.is_empty() {
            self.cells.insert(field.key(), text.to_owned());
        }
    }
}
