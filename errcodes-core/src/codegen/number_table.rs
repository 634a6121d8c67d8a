//! A table of numbers in a function.

use std::fmt::Write as _;

use super::writer::primitive;
use crate::code::IntegerType;

/// The length up to which a table is an array, which people can read.
///
/// A longer table is one byte string, because the compiler checks and evaluates each number of an array.
const MAX_ARRAY: usize = 256;

/// A table of numbers in a function.
pub(super) struct NumberTable {
    name: &'static str,
    element: IntegerType,
    numbers: Vec<i128>,
}

impl NumberTable {
    pub(super) fn new(name: &'static str, element: IntegerType, numbers: Vec<i128>) -> Self {
        Self {
            name,
            element,
            numbers,
        }
    }

    /// Returns a table of the indices of entries, in the smallest type that holds indices up to `max`.
    pub(super) fn of_indices(name: &'static str, max: usize, indices: &[usize]) -> Self {
        let numbers = indices.iter().map(|&index| index as i128);
        Self::new(name, index_type(max), numbers.collect())
    }

    /// Writes the table.
    pub(super) fn write(&self, out: &mut String) {
        let Self {
            name,
            element,
            numbers,
        } = self;
        let length = numbers.len();
        if !self.is_bytes() {
            let element = primitive(element.name());
            let _ = write!(out, "static {name}: [{element}; {length}] = {numbers:?};");
            return;
        }
        let width = self.width();
        let _ = write!(
            out,
            "static {name}: [[::core::primitive::u8; {width}]; {length}] = __errcodes::rows(b\""
        );
        for number in numbers {
            for &byte in &number.to_le_bytes()[..width] {
                push_escaped(out, byte);
            }
        }
        out.push_str("\");");
    }

    /// Returns the expression for the number at an index.
    pub(super) fn at(&self, index: &str) -> String {
        let Self { name, element, .. } = self;
        if self.is_bytes() {
            format!(
                "{}::from_le_bytes({name}[{index}])",
                primitive(element.name())
            )
        } else {
            format!("{name}[{index}]")
        }
    }

    /// Returns whether the elements of the table are bytes of numbers, in little-endian order.
    pub(super) fn is_bytes(&self) -> bool {
        self.numbers.len() > MAX_ARRAY
    }

    fn width(&self) -> usize {
        self.element.bits() as usize / 8
    }
}

/// Returns the smallest unsigned type for the numbers up to `max`.
pub(super) fn index_type(max: usize) -> IntegerType {
    match max {
        0..=0xff => IntegerType::U8,
        0x100..=0xffff => IntegerType::U16,
        _ => IntegerType::U32,
    }
}

/// Writes a byte as in a byte string. A macro is not optimised, so this does not use `escape_ascii`.
fn push_escaped(out: &mut String, byte: u8) {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
    ];
    match byte {
        0 => out.push_str("\\0"),
        b'"' => out.push_str("\\\""),
        b'\\' => out.push_str("\\\\"),
        b' '..=b'~' => out.push(char::from(byte)),
        _ => {
            out.push_str("\\x");
            out.push(DIGITS[usize::from(byte >> 4)]);
            out.push(DIGITS[usize::from(byte & 0xf)]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{NumberTable, push_escaped};
    use crate::code::IntegerType;

    #[test]
    fn each_byte_is_escaped_as_in_a_byte_string() {
        let mut escaped = String::new();
        for byte in [0, 1, b'0', b'"', b'\\', b'~', 0x7f, 0xff] {
            push_escaped(&mut escaped, byte);
        }
        assert_eq!(escaped, r#"\0\x010\"\\~\x7f\xff"#);
    }

    #[test]
    fn a_long_table_is_a_byte_string() {
        let mut out = String::new();
        let table = NumberTable::new("CODES", IntegerType::I16, vec![-2; 300]);
        table.write(&mut out);
        let bytes = r"\xfe\xff".repeat(300);
        let expected = format!(
            "static CODES: [[::core::primitive::u8; 2]; 300] = __errcodes::rows(b\"{bytes}\");"
        );
        assert_eq!(out, expected);
        assert_eq!(
            table.at("index"),
            "::core::primitive::i16::from_le_bytes(CODES[index])"
        );
    }
}
