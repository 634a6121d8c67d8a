//! The tables and values of a document.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::source::Span;

/// How deep values and dotted keys may nest. A catalog needs four levels.
pub(super) const MAX_DEPTH: u32 = 32;

/// A piece of text, and where it stands: without the quotes in `value`, with them in `span`.
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

/// A value, and where it stands.
#[derive(Clone, Debug)]
pub struct Value<'s> {
    /// The value.
    pub kind: ValueKind<'s>,
    /// The place of the value; of a table with a header, the header.
    pub span: Span,
}

/// What a [`Value`] is.
#[derive(Clone, Debug)]
pub enum ValueKind<'s> {
    /// A string of any of the four kinds.
    String(Cow<'s, str>),
    /// An integer. One of more than 128 bits is the largest.
    Integer(i128),
    /// A float.
    Float,
    /// `true` or `false`.
    Boolean(bool),
    /// A date, a time or both.
    DateTime,
    /// `[ ... ]`, or the tables under the same `[[ ... ]]`.
    Array(Vec<Value<'s>>),
    /// `{ ... }`, the keys under a `[header]`, or what dotted keys make.
    Table(Table<'s>),
    /// Nothing stands where a value should; the mistake has been reported.
    Missing,
}

impl ValueKind<'_> {
    /// What to call such a value when it is the wrong one.
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
    /// Where the sub-tables made by headers and dotted keys are in `items`.
    pub(super) opened: BTreeMap<Cow<'s, str>, usize>,
    /// Whether a header of its own has been seen.
    pub(super) has_header: bool,
}
