//! Values in data files, independent of the notation.

use crate::page::limits::MAX_VALUE_DEPTH;
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::text::plural;

/// A value in a data file. Keys keep the order of the file and include duplicates.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Null,
    /// A number as written, a boolean, or a string.
    Scalar(String),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
}

impl Value {
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        let (_, value) = self.map().iter().find(|(name, _)| name == key)?;
        Some(value)
    }

    pub(crate) fn map(&self) -> &[(String, Self)] {
        match self {
            Self::Map(items) => items,
            _ => &[],
        }
    }

    pub(crate) fn list(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    /// Returns whether the value is a list or an object without elements.
    pub(super) fn is_empty(&self) -> bool {
        matches!(self, Self::List(items) if items.is_empty())
            || matches!(self, Self::Map(items) if items.is_empty())
    }

    pub(crate) fn scalar(&self) -> Option<&str> {
        match self {
            Self::Scalar(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the value at a JSON pointer.
    pub(crate) fn pointer(&self, pointer: &str) -> Option<&Self> {
        let mut at = self;
        for key in pointer.split('/').skip(1) {
            let key = key.replace("~1", "/").replace("~0", "~");
            at = match at {
                Self::List(items) => items.get(key.parse::<usize>().ok()?)?,
                _ => at.get(&key)?,
            };
        }
        Some(at)
    }
}

/// Returns the report on values that are nested too deeply.
pub(super) fn skipped_deep(number: usize) -> Option<Skipped> {
    (number > 0).then(|| {
        Skipped::new(
            Location::Page,
            plural(number, "value"),
            format!("nested more than {MAX_VALUE_DEPTH} levels deep"),
        )
    })
}
