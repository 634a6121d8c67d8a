//! The values that the functions of an enum return.

use std::fmt;
use std::ops::Range;

/// A value, as far as it can be worked out without running the program.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Number(Number),
    Text(String),
    Boolean(bool),
    Unit,
    None,
    Some(Box<Self>),
    Ok(Box<Self>),
    /// An `Err` with the expression at this range.
    Err(Range<usize>),
    /// A variant of the enum, by its index, with the value of its field.
    Variant(usize, Option<Box<Self>>),
    /// The field of the variant on which the function is called.
    Field,
    /// A code that no arm names.
    Unlisted,
}

/// A number. Two numbers are equal if their values are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number {
    pub(super) value: i128,
    pub(super) is_hexadecimal: bool,
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl From<i128> for Number {
    fn from(value: i128) -> Self {
        Self {
            value,
            is_hexadecimal: false,
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_hexadecimal && self.value >= 0 {
            write!(f, "0x{:02X}", self.value)
        } else {
            self.value.fmt(f)
        }
    }
}

impl Value {
    pub(super) fn number(value: i128) -> Self {
        Self::Number(value.into())
    }

    /// Returns the value in an `Option`, or the value itself.
    pub(super) fn unwrapped(&self) -> &Self {
        match self {
            Self::Some(inner) | Self::Ok(inner) => inner.unwrapped(),
            other => other,
        }
    }

    /// Returns a key for comparing codes.
    pub(super) fn key(&self) -> String {
        match self {
            Self::Number(number) => number.value.to_string(),
            other => other.literal(),
        }
    }

    /// Returns a number or a text as a Rust literal.
    pub(super) fn literal(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Text(text) => format!("{text:?}"),
            _ => String::new(),
        }
    }

    /// Returns the value with this code in the place of a code that no arm names.
    pub(super) fn with_code(&self, code: &Self) -> Self {
        match self {
            Self::Unlisted => code.clone(),
            Self::Some(inner) => Self::Some(Box::new(inner.with_code(code))),
            Self::Ok(inner) => Self::Ok(Box::new(inner.with_code(code))),
            Self::Variant(variant, Some(field)) => {
                Self::Variant(*variant, Some(Box::new(field.with_code(code))))
            }
            other => other.clone(),
        }
    }

    /// Returns the index of the variant, also in an `Option` or a `Result`.
    pub(super) fn variant(&self) -> Option<usize> {
        match self.unwrapped() {
            Self::Variant(index, _) => Some(*index),
            _ => None,
        }
    }
}

/// The reason why a part of the source is not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reason {
    /// The position in the source.
    pub(super) at: usize,
    pub(super) text: String,
}

impl Reason {
    pub(super) fn new(at: usize, text: impl Into<String>) -> Self {
        Self {
            at,
            text: text.into(),
        }
    }
}
