//! Computed columns: columns whose value is a part of the code, such as its first two characters.

use std::borrow::Cow;
use std::fmt;

use errcodes_shared::part::{code_chars, code_digits};

use crate::code::{Code, CodeType, CodeValue, IntegerType};

/// The value of a computed column, for every code of the enum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Computed<'s> {
    /// The part of the code.
    pub part: CodePart,
    /// The values of the part, each with its word. If there are any, the words become the variants of an enum. If the enum ignores case,
    /// texts are in lower case.
    pub words: Vec<(CodeValue<'s>, Cow<'s, str>)>,
}

/// A part of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodePart {
    /// The kind of the positions.
    pub unit: Unit,
    /// The positions in the code.
    pub positions: Positions,
}

/// The kind of the positions in a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// The bits of a number in two's complement. Position 0 is the lowest bit.
    Bits,
    /// The decimal digits of a number without its sign. Position 0 is the first digit.
    Digits,
    /// The characters of a text. Position 0 is the first character.
    Chars,
}

/// Adjacent positions in a code, at least one, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Positions {
    /// The first position.
    pub first: u32,
    /// The position after the last one, or `None` if the positions go on to the end of the code.
    pub end: Option<u32>,
}

/// A code of which a part is the value of a column.
#[derive(Clone, Copy, Debug)]
pub enum SentCode<'v> {
    /// A number.
    Number(i128),
    /// A text, in the case in which it is written.
    Text(&'v str),
}

impl<'v> From<&'v Code<'_>> for SentCode<'v> {
    fn from(code: &'v Code<'_>) -> Self {
        match code.value {
            CodeValue::Integer(number) => Self::Number(number),
            // The value of a text can be in another case.
            CodeValue::Text(_) => Self::Text(&code.key.value),
        }
    }
}

/// The value of a part of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartValue<'v> {
    /// Bits or digits, as a number.
    Number(u64),
    /// Characters, or the word for a value.
    Text(&'v str),
}

impl fmt::Display for PartValue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Text(text) => text.fmt(f),
        }
    }
}

impl Computed<'_> {
    /// Returns the value of the column for a code of this type.
    pub fn value<'v>(&'v self, code: SentCode<'v>, code_type: CodeType) -> Option<PartValue<'v>> {
        let value = self.part.of(code, code_type)?;
        if self.words.is_empty() {
            return Some(value);
        }
        let mut words = self.words.iter();
        let (_, word) = words.find(|(key, _)| match (key, value) {
            (CodeValue::Integer(key), PartValue::Number(number)) => *key == i128::from(number),
            (CodeValue::Text(key), PartValue::Text(text)) if code_type.ignores_case() => {
                key.eq_ignore_ascii_case(text)
            }
            (CodeValue::Text(key), PartValue::Text(text)) => key == text,
            _ => false,
        })?;
        Some(PartValue::Text(word))
    }
}

impl CodePart {
    /// Returns the part of a code of this type, or `None` if the code is too short.
    pub fn of(self, code: SentCode<'_>, code_type: CodeType) -> Option<PartValue<'_>> {
        let Positions { first, end } = self.positions;
        match (self.unit, code, code_type) {
            (Unit::Chars, SentCode::Text(code), _) => {
                code_chars(code, first, end).map(PartValue::Text)
            }
            (Unit::Digits, SentCode::Number(code), _) => {
                let number = u64::try_from(code.unsigned_abs()).ok()?;
                code_digits(number, first, end).map(PartValue::Number)
            }
            (Unit::Bits, SentCode::Number(code), CodeType::Integer(integer)) => {
                let bits = code.rem_euclid(1 << integer.bits()) >> first;
                let number = bits & self.max(code_type);
                u64::try_from(number).ok().map(PartValue::Number)
            }
            _ => None,
        }
    }

    /// Returns whether codes of this type have such positions.
    pub fn fits(self, code_type: CodeType) -> bool {
        let Positions { first, end } = self.positions;
        self.length_in(code_type)
            .is_some_and(|length| first < length && end.is_none_or(|end| end <= length))
    }

    /// Returns the number of positions in the longest code of this type, or `None` if its codes have no such positions.
    pub fn length_in(self, code_type: CodeType) -> Option<u32> {
        match (self.unit, code_type) {
            (Unit::Chars, CodeType::Str(_)) => Some(u32::MAX),
            (Unit::Bits, CodeType::Integer(integer)) => Some(integer.bits()),
            (Unit::Digits, CodeType::Integer(integer)) => Some(magnitude(integer).ilog10() + 1),
            _ => None,
        }
    }

    /// Returns the number of positions of the part, or `None` if it depends on the code.
    pub fn length(self) -> Option<u32> {
        Some(self.positions.end? - self.positions.first)
    }

    /// Returns the smallest number that bits or digits can be.
    pub fn min(self) -> i128 {
        match (self.unit, self.positions.first, self.length()) {
            // A number has no leading zeros.
            (Unit::Digits, 0, Some(length)) if length > 1 => power_of_ten(length - 1),
            _ => 0,
        }
    }

    /// Returns the largest number that bits or digits of a code of this type can be.
    pub fn max(self, code_type: CodeType) -> i128 {
        let CodeType::Integer(integer) = code_type else {
            return 0;
        };
        let Positions { first, end } = self.positions;
        let length = self.length_in(code_type).unwrap_or_default();
        let number = end.unwrap_or(length).min(length).saturating_sub(first);
        match self.unit {
            Unit::Bits => (1 << number) - 1,
            Unit::Digits if number == length => {
                i128::try_from(magnitude(integer)).unwrap_or_default()
            }
            Unit::Digits => power_of_ten(number) - 1,
            Unit::Chars => 0,
        }
    }

    /// Returns the type of bits or digits in generated code: `u32`, or `u64` if they can be greater.
    ///
    /// It does not depend on the entries, and hardly on the positions, so that the accessor of a column keeps its type.
    pub fn integer(self, code_type: CodeType) -> IntegerType {
        if self.max(code_type) > i128::from(u32::MAX) {
            IntegerType::U64
        } else {
            IntegerType::U32
        }
    }
}

/// Returns the largest number without a sign of a type.
fn magnitude(integer: IntegerType) -> u128 {
    let (first, last) = integer.range();
    first.unsigned_abs().max(last.unsigned_abs())
}

fn power_of_ten(exponent: u32) -> i128 {
    10_i128.saturating_pow(exponent)
}

impl fmt::Display for CodePart {
    /// Writes the part as a noun phrase: `the first 2 characters`, `bits 16 to 26`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Positions { first, end } = self.positions;
        let (one, several) = match self.unit {
            Unit::Bits => ("bit", "bits"),
            Unit::Digits => ("digit", "digits"),
            Unit::Chars => ("character", "characters"),
        };
        match (self.unit, first, end) {
            (_, 0, None) => write!(f, "all {several}"),
            (Unit::Bits, first, None) => write!(f, "{one} {first} and above"),
            (Unit::Bits, first, Some(end)) if end - first == 1 => write!(f, "{one} {first}"),
            (Unit::Bits, first, Some(end)) => write!(f, "{several} {first} to {}", end - 1),
            (_, 0, Some(1)) => write!(f, "the first {one}"),
            (_, 0, Some(end)) => write!(f, "the first {end} {several}"),
            (_, 1, None) => write!(f, "the {several} after the first one"),
            (_, first, None) => write!(f, "the {several} after the first {first}"),
            (_, first, Some(end)) if end - first == 1 => write!(f, "the {} {one}", Ordinal(end)),
            (_, first, Some(end)) => {
                let (first, last) = (Ordinal(first + 1), Ordinal(end));
                write!(f, "the {first} to the {last} {one}")
            }
        }
    }
}

/// A number as an ordinal: `2nd`, `11th`.
struct Ordinal(u32);

impl fmt::Display for Ordinal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(number) = self;
        let suffix = match (number % 100, number % 10) {
            (11..=13, _) => "th",
            (_, 1) => "st",
            (_, 2) => "nd",
            (_, 3) => "rd",
            _ => "th",
        };
        write!(f, "{number}{suffix}")
    }
}

impl Positions {
    /// Parses positions: `..2`, `16..=26`, `2..`, `3`. Returns `None` if the syntax is wrong, or if the range is empty.
    pub fn parse(text: &str) -> Option<Self> {
        let (first, end) = match text.split_once("..") {
            None => {
                let position = parse_position(text)?;
                (position, Some(position + 1))
            }
            Some((first, last)) => {
                let first = match first.trim() {
                    "" => 0,
                    first => parse_position(first)?,
                };
                let end = match (last.strip_prefix('='), last.trim()) {
                    (Some(last), _) => Some(parse_position(last)? + 1),
                    (None, "") => None,
                    (None, end) => Some(parse_position(end)?),
                };
                (first, end)
            }
        };
        end.is_none_or(|end| first < end)
            .then_some(Self { first, end })
    }
}

/// Parses a position, or the number after the last one.
fn parse_position(text: &str) -> Option<u32> {
    let text = text.trim();
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let position: u16 = is_number.then(|| text.parse().ok())??;
    Some(position.into())
}

#[cfg(test)]
mod tests {
    use super::{CodePart, Computed, PartValue, Positions, SentCode, Unit};
    use crate::code::{CodeType, CodeValue, IntegerType};

    #[test]
    fn positions_are_ranges_of_rust_or_single_numbers() {
        let cases = [
            ("..2", Some((0, Some(2)))),
            ("0..2", Some((0, Some(2)))),
            ("..=1", Some((0, Some(2)))),
            ("16..=26", Some((16, Some(27)))),
            (" 16 ..= 26 ", Some((16, Some(27)))),
            ("2..", Some((2, None))),
            ("..", Some((0, None))),
            ("31", Some((31, Some(32)))),
            ("0", Some((0, Some(1)))),
            ("", None),
            ("..0", None),
            ("2..2", None),
            ("26..=16", None),
            ("..=", None),
            ("2..=", None),
            ("-2..", None),
            ("..-2", None),
            ("+2", None),
            ("0x2", None),
            ("1_0", None),
            ("1...2", None),
            ("1....2", None),
            ("16-26", None),
            ("65536", None),
        ];
        for (text, expected) in cases {
            let expected = expected.map(|(first, end)| Positions { first, end });
            assert_eq!(Positions::parse(text), expected, "{text:?}");
        }
    }

    #[test]
    fn the_type_depends_on_the_largest_part() {
        use IntegerType::{I32, I64, U8, U32, U64};
        let cases = [
            (Unit::Bits, "16..=26", I32, 2047, U32),
            (Unit::Bits, "..", I32, u32::MAX.into(), U32),
            (Unit::Bits, "16..", U64, (1 << 48) - 1, U64),
            (Unit::Bits, "..=32", I64, (1 << 33) - 1, U64),
            (Unit::Bits, "31", U32, 1, U32),
            (Unit::Digits, "..", U8, 255, U32),
            (Unit::Digits, "..", U32, u32::MAX.into(), U32),
            (Unit::Digits, "1..", U32, 999_999_999, U32),
            (Unit::Digits, "..9", U64, 999_999_999, U32),
            (Unit::Digits, "..10", U64, 9_999_999_999, U64),
            (Unit::Digits, "..", I64, 1 << 63, U64),
        ];
        for (unit, positions, integer, max, expected) in cases {
            let positions = Positions::parse(positions).unwrap();
            let part = CodePart { unit, positions };
            let code_type = CodeType::Integer(integer);
            assert!(part.fits(code_type), "{part} {integer:?}");
            assert_eq!(part.max(code_type), max, "{part} {integer:?}");
            assert_eq!(part.integer(code_type), expected, "{part} {integer:?}");
        }
    }

    #[test]
    fn a_part_without_a_word_has_no_value() {
        let part = CodePart {
            unit: Unit::Bits,
            positions: Positions::parse("16..=26").unwrap(),
        };
        let i32 = CodeType::Integer(IntegerType::I32);
        let code = SentCode::Number(-2_147_024_891);
        assert_eq!(part.of(code, i32), Some(PartValue::Number(7)));
        let computed = Computed {
            part,
            words: vec![(CodeValue::Integer(7), "win32".into())],
        };
        assert_eq!(computed.value(code, i32), Some(PartValue::Text("win32")));
        assert_eq!(computed.value(SentCode::Number(5), i32), None);
    }

    #[test]
    fn parts_are_described_in_words() {
        let cases = [
            (Unit::Bits, "16..=26", "bits 16 to 26"),
            (Unit::Bits, "31", "bit 31"),
            (Unit::Bits, "..8", "bits 0 to 7"),
            (Unit::Bits, "16..", "bit 16 and above"),
            (Unit::Digits, "..1", "the first digit"),
            (Unit::Digits, "..2", "the first 2 digits"),
            (Unit::Digits, "2", "the 3rd digit"),
            (Unit::Digits, "2..4", "the 3rd to the 4th digit"),
            (Unit::Chars, "2..", "the characters after the first 2"),
            (Unit::Chars, "1..", "the characters after the first one"),
            (Unit::Chars, "..", "all characters"),
        ];
        for (unit, positions, expected) in cases {
            let positions = Positions::parse(positions).unwrap();
            assert_eq!(CodePart { unit, positions }.to_string(), expected);
        }
    }
}
