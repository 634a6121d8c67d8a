//! The tables and values of a document.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::source::Span;

/// The maximum nesting depth of values and dotted keys. A catalog needs four levels.
pub(super) const MAX_DEPTH: u32 = 32;

/// A string and its location. `span` includes the quotes, `value` does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text<'s> {
    /// The decoded string.
    pub value: Cow<'s, str>,
    /// The location of the string as written.
    pub span: Span,
}

impl AsRef<str> for Text<'_> {
    fn as_ref(&self) -> &str {
        &self.value
    }
}

/// A value and its location.
#[derive(Clone, Debug)]
pub struct Value<'s> {
    /// The value.
    pub kind: ValueKind<'s>,
    /// The location of the value. For a table with a header, the location of the header.
    pub span: Span,
}

/// The content of a [`Value`].
#[derive(Clone, Debug)]
pub enum ValueKind<'s> {
    /// A string in any of the four notations.
    String(Cow<'s, str>),
    /// An integer. An integer of more than 128 bits is stored as the largest possible integer.
    Integer(i128, Base),
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
    /// A missing or invalid value, which has already been reported.
    Missing,
}

/// The base in which an integer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// `2147942405`.
    Decimal,
    /// `0x80070005`, or octal or binary. The integer can be a bit pattern, and has no sign.
    Other,
}

impl ValueKind<'_> {
    /// Returns the noun for the value that messages use.
    pub fn describe(&self) -> &'static str {
        match self {
            Self::String(_) => "a string",
            Self::Integer(..) => "an integer",
            Self::Float => "a float",
            Self::Boolean(_) => "a boolean",
            Self::DateTime => "a date",
            Self::Array(_) => "a list",
            Self::Table(_) => "a table",
            Self::Missing => "nothing",
        }
    }
}

/// A table: its keys and values in the order of the file, including repeated keys.
#[derive(Clone, Debug, Default)]
pub struct Table<'s> {
    /// The keys and values.
    pub items: Vec<(Text<'s>, Value<'s>)>,
    /// The indices in `items` of the sub-tables of headers and dotted keys.
    pub(super) opened: HashMap<Cow<'s, str>, usize>,
    /// `true` if the table has a header of its own.
    pub(super) has_header: bool,
}
