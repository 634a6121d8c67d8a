//! The tables and values of a document.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::source::Span;

/// The maximum depth of nested values and dotted keys. A catalog needs four levels.
pub(super) const MAX_DEPTH: u32 = 32;

/// A text and its place. The quotes are not in `value`, but in `span`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text<'s> {
    /// The decoded text.
    pub value: Cow<'s, str>,
    /// The place of the text as written.
    pub span: Span,
}

impl AsRef<str> for Text<'_> {
    fn as_ref(&self) -> &str {
        &self.value
    }
}

/// A value and its place.
#[derive(Clone, Debug)]
pub struct Value<'s> {
    /// The value.
    pub kind: ValueKind<'s>,
    /// The place of the value; of a table with a header, the header.
    pub span: Span,
}

/// The content of a [`Value`].
#[derive(Clone, Debug)]
pub enum ValueKind<'s> {
    /// A string of any of the four kinds.
    String(Cow<'s, str>),
    /// An integer. If it has more than 128 bits, it is the largest integer.
    Integer(i128),
    /// A float.
    Float,
    /// `true` or `false`.
    Boolean(bool),
    /// A date, a time or both.
    DateTime,
    /// `[ ... ]`, or the tables under the same `[[ ... ]]`.
    Array(Vec<Value<'s>>),
    /// `{ ... }`, the keys under a `[header]`, or the table of a dotted key.
    Table(Table<'s>),
    /// A missing or invalid value, which has been reported.
    Missing,
}

impl ValueKind<'_> {
    /// Returns the noun for the value in messages.
    pub fn describe(&self) -> &'static str {
        match self {
            Self::String(_) => "a string",
            Self::Integer(_) => "an integer",
            Self::Float => "a float",
            Self::Boolean(_) => "a boolean",
            Self::DateTime => "a date",
            Self::Array(_) => "a list",
            Self::Table(_) => "a table",
            Self::Missing => "nothing",
        }
    }
}

/// A table: its keys and values in the order of the file, repeated keys included.
#[derive(Clone, Debug, Default)]
pub struct Table<'s> {
    /// The keys and values.
    pub items: Vec<(Text<'s>, Value<'s>)>,
    /// The indices in `items` of the sub-tables of headers and dotted keys.
    pub(super) opened: BTreeMap<Cow<'s, str>, usize>,
    /// `true` if the table has a header of its own.
    pub(super) has_header: bool,
}
