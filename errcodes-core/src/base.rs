//! `base`: a number that is added to the integer keys of an enum. The sums are the codes that the server sends.

use std::fmt;

use crate::code::{Code, CodeValue, IntegerType, is_hexadecimal};
use crate::document::Text;
use crate::pattern::{Pattern, PatternKind};
use crate::source::Span;

/// A number that is added to the integer keys of an enum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Base {
    /// The number.
    pub value: i128,
    /// The location of the number.
    pub span: Span,
}

impl Base {
    /// Adds the base to the number of a key, and returns the number and the way to write it: in hexadecimal if the key is.
    pub fn add(self, key: &str, number: i128, integer: IntegerType) -> Option<(i128, String)> {
        let sum = number.checked_add(self.value)?;
        Some((sum, write_like(integer, sum, key)))
    }

    /// Returns the code for a key that is not a range, written in the same way.
    pub fn code_of(self, key: &str, integer: IntegerType) -> Option<String> {
        let (_, code) = self.add(key, integer.parse(key)?, integer)?;
        Some(code)
    }

    /// Returns the key for a code or a range of codes, written in the same way.
    pub fn key_of(self, code: &str, integer: IntegerType) -> Option<String> {
        if let Some((first, last)) = code.split_once("..=") {
            let (first, last) = (self.key_of(first, integer)?, self.key_of(last, integer)?);
            return Some(format!("{first}..={last}"));
        }
        let code = code.trim();
        let number = integer.parse(code)?.checked_sub(self.value)?;
        Some(write_like(integer, number, code))
    }
}

/// Returns a number in hexadecimal if `example` is, as a bit pattern if the type is signed, and otherwise in decimal.
fn write_like(integer: IntegerType, number: i128, example: &str) -> String {
    let bits = if number < 0 && integer.holds(number, number) {
        number.rem_euclid(1 << integer.bits())
    } else {
        number
    };
    if is_hexadecimal(example) && bits >= 0 {
        format!("0x{bits:X}")
    } else {
        number.to_string()
    }
}

impl Code<'_> {
    /// Adds a base to a code that has been read from a key. Returns `None` if the sum has more than 128 bits.
    pub fn with_base(self, base: Base, integer: IntegerType) -> Option<Self> {
        let CodeValue::Integer(number) = self.value else {
            return Some(self);
        };
        let (number, written) = base.add(&self.key.value, number, integer)?;
        Some(Self {
            value: CodeValue::Integer(number),
            key: Text {
                value: written.into(),
                span: self.key.span,
            },
            relative_key: Some(self.key.value),
        })
    }
}

impl Pattern<'_> {
    /// Adds a base to the bounds of a range. Returns `None` if a sum has more than 128 bits.
    pub fn with_base(self, base: Base, integer: IntegerType) -> Option<Self> {
        let (PatternKind::Range(first, last), Some((from, to))) =
            (&self.kind, self.key.value.split_once("..="))
        else {
            return Some(self);
        };
        let (first, from) = base.add(from.trim(), *first, integer)?;
        let (last, to) = base.add(to.trim(), *last, integer)?;
        Some(Self {
            kind: PatternKind::Range(first, last),
            key: Text {
                value: format!("{from}..={to}").into(),
                span: self.key.span,
            },
            relative_key: Some(self.key.value),
        })
    }
}

/// Writes a code or a pattern, and its key in the catalog, if it is relative to a base.
pub(crate) fn write_with_key(
    f: &mut fmt::Formatter<'_>,
    code: &str,
    relative_key: Option<&str>,
) -> fmt::Result {
    match relative_key {
        Some(key) => write!(f, "{code} (key {key})"),
        None => f.write_str(code),
    }
}
