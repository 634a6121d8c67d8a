//! Codes and their types.

use std::borrow::Cow;
use std::fmt;

use crate::base::write_with_key;
use crate::document::{Text, as_key};
use crate::ident;
use crate::pattern::escape;

/// A code: its value, and the vendor's spelling of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code<'s> {
    /// The number or the string.
    pub value: CodeValue<'s>,
    /// The code as the vendor writes it: `126`, `-1121`, `0x80070005`, `22P02`. It is the key in the catalog, without the backslashes
    /// that [`escape`] writes, and after the enum's base has been added.
    pub key: Text<'s>,
    /// The key in the catalog, if the enum has a base that is added to it.
    pub relative_key: Option<Cow<'s, str>>,
}

/// The value of a code, as it appears in a response.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum CodeValue<'s> {
    /// A number.
    Integer(i128),
    /// A string. If the enum ignores case, it is in lower case.
    Text(Cow<'s, str>),
}

impl fmt::Display for CodeValue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer(number) => number.fmt(f),
            Self::Text(text) => text.fmt(f),
        }
    }
}

impl fmt::Display for Code<'_> {
    /// Writes the code as the vendor does, and the key in the catalog, if it is another number.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_with_key(f, &self.key.value, self.relative_key.as_deref())
    }
}

impl AsRef<str> for Code<'_> {
    fn as_ref(&self) -> &str {
        &self.key.value
    }
}

impl<'s> Code<'s> {
    /// Parses a key as a code of the given type. A number is decimal or, with the prefix `0x`, hexadecimal. A hexadecimal number
    /// of a signed type is a bit pattern.
    ///
    /// Returns `None` if the type is an integer and the key is not a number of at most 128 bits, or if the key is empty.
    pub fn parse(key: Text<'s>, code_type: CodeType) -> Option<Self> {
        let value = match code_type {
            CodeType::Str(_) if key.value.is_empty() => return None,
            CodeType::Str(case) => CodeValue::Text(case.fold(key.value.clone())),
            CodeType::Integer(integer) => CodeValue::Integer(integer.parse(&key.value)?),
        };
        Some(Self {
            value,
            key,
            relative_key: None,
        })
    }

    /// Returns whether the key is hexadecimal and sets the highest bit of the type, which is the sign bit if the type is signed.
    ///
    /// The number with the same bits in the type of the other signedness is then the same code: `0x80070005` is
    /// 2147942405 and -2147024891.
    pub fn is_bit_pattern(&self, integer: IntegerType) -> bool {
        let CodeValue::Integer(value) = self.value else {
            return false;
        };
        integer.reads_bits(&self.key.value, value)
    }

    /// Returns whether the code is this number, or a bit pattern that is this number in the type of the other signedness.
    pub fn is_number(&self, integer: IntegerType, number: i128) -> bool {
        let CodeValue::Integer(value) = self.value else {
            return false;
        };
        value == number || self.is_bit_pattern(integer) && integer.other_sign(number) == Some(value)
    }

    /// Returns the code as a key of a catalog, in quotes if necessary.
    pub fn to_key(&self) -> String {
        as_key(&self.catalog_key())
    }

    /// Returns the key in the catalog, decoded from TOML.
    pub fn catalog_key(&self) -> Cow<'_, str> {
        match &self.value {
            CodeValue::Text(_) => escape(&self.key.value),
            CodeValue::Integer(_) => {
                Cow::Borrowed(self.relative_key.as_ref().unwrap_or(&self.key.value))
            }
        }
    }

    /// Returns the name of the constant for this code: `CODE_126`, `CODE_NEG_1121`, `CODE_0X80070005`, `CODE_22P02`.
    ///
    /// Returns `None` for a text code that can't be part of a name.
    pub fn constant(&self) -> Option<String> {
        if let CodeValue::Text(text) = &self.value {
            let name = format!("CODE_{}", text.to_uppercase());
            return ident::is_ident(&name).then_some(name);
        }
        let key = self.key.value.to_ascii_uppercase();
        Some(match key.strip_prefix('-') {
            Some(digits) => format!("CODE_NEG_{digits}"),
            None => format!("CODE_{key}"),
        })
    }
}

/// Returns whether a number without a sign is hexadecimal.
pub(crate) fn is_hexadecimal(text: &str) -> bool {
    text.starts_with("0x") || text.starts_with("0X")
}

/// Parses an integer as vendors write it. A hexadecimal number is not a bit pattern, see [`IntegerType::parse`].
pub fn parse_integer(text: &str) -> Option<i128> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    // `from_str_radix` would also accept a sign here.
    if !digits.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    let magnitude = match digits.strip_prefix("0x").or(digits.strip_prefix("0X")) {
        Some(hex) if hex.starts_with(['+', '-']) => return None,
        Some(hex) => i128::from_str_radix(hex, 16),
        None => digits.parse(),
    };
    let magnitude = magnitude.ok()?;
    match negative {
        true if magnitude == 0 => None,
        true => Some(-magnitude),
        false => Some(magnitude),
    }
}

/// The type of an enum's codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeType {
    /// Numbers.
    Integer(IntegerType),
    /// Strings.
    Str(Case),
}

/// The significance of case in codes that are strings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// Codes that differ in case are different.
    Exact,
    /// Codes that differ only in the case of ASCII letters are the same.
    Ignored,
}

impl Case {
    /// Returns the form of a code that it shares with the codes that are the same.
    pub fn fold(self, code: Cow<'_, str>) -> Cow<'_, str> {
        match self {
            Self::Ignored if code.bytes().any(|byte| byte.is_ascii_uppercase()) => {
                code.to_ascii_lowercase().into()
            }
            Self::Ignored | Self::Exact => code,
        }
    }
}

impl Default for CodeType {
    fn default() -> Self {
        Self::Integer(IntegerType::U32)
    }
}

impl CodeType {
    /// Strings whose case is significant.
    pub const TEXT: Self = Self::Str(Case::Exact);

    /// Returns whether the codes are strings.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Str(_))
    }

    /// Returns whether the codes are strings whose case is ignored.
    pub const fn ignores_case(self) -> bool {
        matches!(self, Self::Str(Case::Ignored))
    }

    /// Returns the names of all types that a catalog can use.
    pub fn names() -> impl Iterator<Item = &'static str> {
        let integers = IntegerType::ALL.into_iter().map(IntegerType::name);
        integers.chain(["str"])
    }

    /// Returns the type with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "str" => Some(Self::TEXT),
            _ => IntegerType::from_name(name).map(Self::Integer),
        }
    }

    /// Returns the name that catalogs use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Integer(integer) => integer.name(),
            Self::Str(_) => "str",
        }
    }

    /// Returns whether the key of a code is the same code in an enum of this type. A bit pattern is another number in a type
    /// with another number of bits.
    pub fn reads_as(self, code: &Code<'_>) -> bool {
        match (self, &code.value) {
            (Self::Integer(integer), CodeValue::Integer(number)) => {
                integer.parse(&code.key.value) == Some(*number)
            }
            (Self::Str(_), CodeValue::Text(_)) => true,
            _ => false,
        }
    }

    /// Returns whether a code is of this type.
    pub fn holds(self, code: &CodeValue<'_>) -> bool {
        match (self, code) {
            (Self::Integer(integer), CodeValue::Integer(code)) => integer.holds(*code, *code),
            (Self::Str(_), CodeValue::Text(_)) => true,
            _ => false,
        }
    }
}

/// An integer type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the Rust type of its name")]
pub enum IntegerType {
    U8,
    U16,
    U32,
    U64,
    I8,
    I16,
    I32,
    I64,
    /// Used only for the umbrella enum, if some enums have `u64` codes and others have signed codes.
    I128,
}

impl IntegerType {
    /// The types that a catalog can use, smallest first.
    pub const ALL: [Self; 8] = [
        Self::U8,
        Self::I8,
        Self::U16,
        Self::I16,
        Self::U32,
        Self::I32,
        Self::U64,
        Self::I64,
    ];

    /// Returns the type with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|integer| integer.name() == name)
    }

    /// Returns the name that Rust and catalogs use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::U8 => "u8",
            Self::U16 => "u16",
            Self::U32 => "u32",
            Self::U64 => "u64",
            Self::I8 => "i8",
            Self::I16 => "i16",
            Self::I32 => "i32",
            Self::I64 => "i64",
            Self::I128 => "i128",
        }
    }

    /// Returns the smallest and the largest number of this type.
    pub const fn range(self) -> (i128, i128) {
        match self {
            Self::U8 => (0, u8::MAX as i128),
            Self::U16 => (0, u16::MAX as i128),
            Self::U32 => (0, u32::MAX as i128),
            Self::U64 => (0, u64::MAX as i128),
            Self::I8 => (i8::MIN as i128, i8::MAX as i128),
            Self::I16 => (i16::MIN as i128, i16::MAX as i128),
            Self::I32 => (i32::MIN as i128, i32::MAX as i128),
            Self::I64 => (i64::MIN as i128, i64::MAX as i128),
            Self::I128 => (i128::MIN, i128::MAX),
        }
    }

    /// Returns the number of bits.
    pub const fn bits(self) -> u32 {
        match self {
            Self::U8 | Self::I8 => 8,
            Self::U16 | Self::I16 => 16,
            Self::U32 | Self::I32 => 32,
            Self::U64 | Self::I64 => 64,
            Self::I128 => 128,
        }
    }

    /// Returns whether the type has negative numbers.
    pub const fn is_signed(self) -> bool {
        self.range().0 < 0
    }

    /// Returns the largest number of the signed type with the same number of bits.
    const fn signed_max(self) -> i128 {
        i128::MAX >> (128 - self.bits())
    }

    /// Returns the number with the same bits as a number of the type of the other signedness, if this type does not fit that
    /// number.
    pub const fn other_sign(self, number: i128) -> Option<i128> {
        let is_bits = match self {
            Self::I128 => false,
            _ if self.is_signed() => self.signed_max() < number && number >> self.bits() == 0,
            _ => number < 0 && -self.signed_max() - 1 <= number,
        };
        match 1_i128.checked_shl(self.bits()) {
            Some(range) if is_bits && number < 0 => Some(number + range),
            Some(range) if is_bits => Some(number - range),
            _ => None,
        }
    }

    /// Returns whether a key, a code or a range, would fit this type, if it were the `code_type` instead of `current`.
    ///
    /// Only in a type with the same number of bits is a hexadecimal key a bit pattern, because the bits of a wider or a narrower
    /// type would be another number.
    pub fn would_fit(self, key: &str, current: Self) -> bool {
        key.split("..=").map(str::trim).all(|code| {
            let number = if self.bits() == current.bits() {
                self.parse(code)
            } else {
                parse_integer(code)
            };
            number.is_some_and(|number| self.holds(number, number))
        })
    }

    /// Returns whether a text that is this number is hexadecimal and sets the highest bit of this type.
    pub fn reads_bits(self, text: &str, number: i128) -> bool {
        is_hexadecimal(text) && self.sets_highest_bit(number) && self.holds(number, number)
    }

    /// Returns whether a number sets the highest bit of this type.
    pub const fn sets_highest_bit(self, number: i128) -> bool {
        number < 0 || number > self.signed_max()
    }

    /// Parses an integer as vendors write it. A hexadecimal number without a sign is a bit pattern: `0x80070005` is -2147024891
    /// as `i32`.
    ///
    /// The number may be out of the range of the type. Returns `None` for a text that is not a number of at most 128 bits.
    pub fn parse(self, text: &str) -> Option<i128> {
        let number = parse_integer(text)?;
        Some(if is_hexadecimal(text) {
            self.of_bits(number)
        } else {
            number
        })
    }

    /// Returns the number with these bits, which may be out of the range of the type.
    pub const fn of_bits(self, bits: i128) -> i128 {
        match self.other_sign(bits) {
            Some(number) if self.is_signed() => number,
            _ => bits,
        }
    }

    /// Returns whether every number from `min` to `max` fits this type.
    pub const fn holds(self, min: i128, max: i128) -> bool {
        let (first, last) = self.range();
        first <= min && max <= last
    }

    /// Returns the smallest type that fits all numbers from `min` to `max`.
    pub fn smallest(min: i128, max: i128) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|integer| integer.holds(min, max))
    }

    /// Returns the smallest type that fits the numbers of both types.
    #[must_use]
    pub fn covering(self, other: Self) -> Self {
        let ((min, max), (other_min, other_max)) = (self.range(), other.range());
        let (min, max) = (min.min(other_min), max.max(other_max));
        Self::smallest(min, max).unwrap_or(Self::I128)
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::{Code, CodeType, CodeValue, IntegerType};
    use crate::document::Text;
    use crate::source::Span;

    fn code(key: &str, code_type: CodeType) -> Option<Code<'_>> {
        let text = Text {
            value: Cow::Borrowed(key),
            span: Span::default(),
        };
        Code::parse(text, code_type)
    }

    #[test]
    fn codes_are_read_as_vendors_print_them() {
        let cases = [
            ("126", Some((126, "CODE_126"))),
            ("0", Some((0, "CODE_0"))),
            ("007", Some((7, "CODE_007"))),
            ("-1121", Some((-1121, "CODE_NEG_1121"))),
            ("0x80070005", Some((0x8007_0005, "CODE_0X80070005"))),
            ("0x8007000e", Some((0x8007_000e, "CODE_0X8007000E"))),
            ("-0x1", Some((-1, "CODE_NEG_0X1"))),
            (
                "18446744073709551615",
                Some((u64::MAX.into(), "CODE_18446744073709551615")),
            ),
            ("22P02", None),
            ("+5", None),
            ("--5", None),
            ("-0", None),
            ("0x+5", None),
            ("0x", None),
            ("", None),
            ("-", None),
            ("1_000", None),
            ("٣", None),
            ("999999999999999999999999999999999999999999", None),
        ];
        for (key, expected) in cases {
            let code = code(key, CodeType::default());
            let constant = code.as_ref().and_then(Code::constant);
            let expected =
                expected.map(|(value, constant)| (CodeValue::Integer(value), constant.to_owned()));
            assert_eq!(code.map(|code| code.value).zip(constant), expected, "{key}");
        }
    }

    #[test]
    fn hexadecimal_codes_of_signed_types_are_bit_patterns() {
        use IntegerType::{I8, I16, I32, I64, U8, U32, U64};
        // The key, the type, the value, and the same code in the type of the other signedness.
        let cases = [
            ("0x80070005", I32, -2_147_024_891, Some(2_147_942_405)),
            ("0x80070005", U32, 2_147_942_405, Some(-2_147_024_891)),
            ("0x80070005", I64, 2_147_942_405, None),
            ("0XC0000005", I32, -1_073_741_819, Some(3_221_225_477)),
            ("0x7FFFFFFF", I32, i32::MAX.into(), None),
            ("0x80000000", I32, i32::MIN.into(), Some(2_147_483_648)),
            ("0xFFFFFFFF", I32, -1, Some(u32::MAX.into())),
            ("0x0000000000000005", I32, 5, None),
            (
                "0x8000000000000012",
                I64,
                i128::from(i64::MIN) + 18,
                Some((1 << 63) + 18),
            ),
            (
                "0x8000000000000012",
                U64,
                (1 << 63) + 18,
                Some(i128::from(i64::MIN) + 18),
            ),
            ("0xFFFF", I16, -1, Some(65_535)),
            ("0x81", I8, -127, Some(129)),
            ("0x81", U8, 129, Some(-127)),
            ("-0x1", I32, -1, None),
            ("-1", I32, -1, None),
            ("129", U8, 129, None),
            // Out of range.
            ("0x100000000", I32, 1 << 32, None),
            ("0xFFFFFFFF80070005", I32, 0xFFFF_FFFF_8007_0005, None),
            ("2147942405", I32, 2_147_942_405, None),
        ];
        for (key, integer, value, same) in cases {
            let code = code(key, CodeType::Integer(integer)).unwrap();
            assert_eq!(code.value, CodeValue::Integer(value), "{key} {integer:?}");
            assert!(code.is_number(integer, value), "{key} {integer:?}");
            assert_eq!(
                code.is_bit_pattern(integer),
                same.is_some(),
                "{key} {integer:?}"
            );
            let bits = 1_i128 << integer.bits();
            for other in [value + bits, value - bits] {
                assert_eq!(
                    code.is_number(integer, other),
                    same == Some(other),
                    "{key} {integer:?} {other}"
                );
            }
        }
    }

    #[test]
    fn texts_are_codes_as_they_are() {
        let cases = [
            ("22P02", Some(Some("CODE_22P02"))),
            ("00000", Some(Some("CODE_00000"))),
            ("card_declined", Some(Some("CODE_CARD_DECLINED"))),
            ("-1", Some(None)),
            ("auth/user-not-found", Some(None)),
            ("urn:ietf:params:acme:error:badCSR", Some(None)),
            ("größe", Some(Some("CODE_GRÖSSE"))),
            ("", None),
        ];
        for (key, expected) in cases {
            let code = code(key, CodeType::TEXT);
            let constant = code.as_ref().map(Code::constant);
            let expected = expected.map(|constant| constant.map(str::to_owned));
            assert_eq!(constant, expected, "{key}");
            assert!(code.is_none_or(|code| code.value == CodeValue::Text(key.into())));
        }
    }

    #[test]
    fn the_type_of_joined_enums_holds_the_codes_of_each() {
        use IntegerType::{I8, I16, I32, I64, I128, U8, U16, U32, U64};
        let cases = [
            (U32, U32, U32),
            (U8, U16, U16),
            (U8, I8, I16),
            (U16, I8, I32),
            (U32, I16, I64),
            (U64, I8, I128),
            (I32, I16, I32),
            (I64, I64, I64),
        ];
        for (first, second, expected) in cases {
            assert_eq!(first.covering(second), expected, "{first:?} {second:?}");
        }
    }
}
