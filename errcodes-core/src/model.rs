//! What a catalog says, in the vocabulary of the project: provider, enums, entries, codes.

use crate::document::Text;

/// One vendor's error codes, as the file lists them.
#[derive(Clone, Debug)]
pub struct Catalog<'s> {
    /// The vendor. Absent only where the file does not say, which is a mistake.
    pub provider: Option<Text<'s>>,
    /// What the codes are of.
    pub description: Option<Text<'s>>,
    /// The address of the vendor's page.
    pub docs: Option<Text<'s>>,
    /// The warnings that are not to be given.
    pub allow: Vec<Text<'s>>,
    /// The code spaces, in the order of the file.
    pub enums: Vec<Enum<'s>>,
}

/// One code space of a provider: a server, an API, a level.
#[derive(Clone, Debug)]
pub struct Enum<'s> {
    /// The name of the Rust enum.
    pub name: Text<'s>,
    /// What the codes are of.
    pub description: Option<Text<'s>>,
    /// The address of the vendor's page.
    pub docs: Option<Text<'s>>,
    /// The type of the codes.
    pub code_type: CodeType,
    /// The enums whose entries this one takes over.
    pub extends: Vec<Text<'s>>,
    /// The enum's own entries, in the order of the file. Those of one list stand next to each other.
    pub entries: Vec<Entry<'s>>,
}

/// One documented error.
#[derive(Clone, Debug)]
pub struct Entry<'s> {
    /// The number on the wire.
    pub code: Code<'s>,
    /// The name of the Rust variant.
    pub name: Text<'s>,
    /// The vendor's short text.
    pub message: Option<Text<'s>>,
    /// The vendor's longer text.
    pub description: Option<Text<'s>>,
    /// The vendor's own identifier.
    pub symbol: Option<Text<'s>>,
    /// What the placeholders in the message stand for, in their order.
    pub params: Vec<Text<'s>>,
}

impl Entry<'_> {
    /// The short text that users see: the message, or else the symbol, or else the name.
    pub fn message_or_name(&self) -> &str {
        let text = self.message.as_ref().or(self.symbol.as_ref());
        &text.unwrap_or(&self.name).value
    }
}

/// A code: its value, and how the vendor prints it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code<'s> {
    /// The number.
    pub value: i128,
    /// The key in the catalog: `126`, `-1121`, `0x80070005`.
    pub key: Text<'s>,
}

impl<'s> Code<'s> {
    /// Reads a key as a whole number, decimal or, after `0x`, hexadecimal.
    ///
    /// # Errors
    ///
    /// `None` for anything else, and for numbers of more than 128 bits.
    pub fn parse(key: Text<'s>) -> Option<Self> {
        let (negative, digits) = match key.value.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, &*key.value),
        };
        // `from_str_radix` would also take a sign here.
        if !digits.starts_with(|first: char| first.is_ascii_digit()) {
            return None;
        }
        let magnitude = match digits.strip_prefix("0x").or(digits.strip_prefix("0X")) {
            Some(hex) if hex.starts_with(['+', '-']) => return None,
            Some(hex) => i128::from_str_radix(hex, 16),
            None => digits.parse(),
        };
        let magnitude = magnitude.ok()?;
        if negative && magnitude == 0 {
            return None;
        }
        let value = if negative { -magnitude } else { magnitude };
        Some(Self { value, key })
    }

    /// The name of the constant for this code: `CODE_126`, `CODE_NEG_1121`, `CODE_0X80070005`.
    pub fn constant(&self) -> String {
        let key = self.key.value.to_ascii_uppercase();
        match key.strip_prefix('-') {
            Some(digits) => format!("CODE_NEG_{digits}"),
            None => format!("CODE_{key}"),
        }
    }
}

/// The Rust type of an enum's codes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the Rust type of its name")]
pub enum CodeType {
    U8,
    U16,
    #[default]
    U32,
    U64,
    I8,
    I16,
    I32,
    I64,
    /// Only for the enum that joins others, where some have `u64` and others signed codes.
    I128,
}

impl CodeType {
    /// The types that a catalog can name, smallest first.
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

    /// The type of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|code_type| code_type.name() == name)
    }

    /// The name in Rust and in catalogs.
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

    /// The smallest and the largest code of this type.
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

    /// Whether every code from `min` to `max` is of this type.
    pub const fn holds(self, min: i128, max: i128) -> bool {
        let (first, last) = self.range();
        first <= min && max <= last
    }

    /// The smallest type that holds every code from `min` to `max`.
    pub fn smallest(min: i128, max: i128) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|code_type| code_type.holds(min, max))
    }

    /// The smallest type that holds the codes of all `types`.
    pub fn covering(types: impl IntoIterator<Item = Self>) -> Self {
        let ranges = types.into_iter().map(Self::range);
        let all = ranges.reduce(|all, one| (all.0.min(one.0), all.1.max(one.1)));
        all.map_or(Self::default(), |(min, max)| {
            Self::smallest(min, max).unwrap_or(Self::I128)
        })
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::{Code, CodeType};
    use crate::document::Text;
    use crate::source::Span;

    fn code(key: &str) -> Option<Code<'_>> {
        Code::parse(Text {
            value: Cow::Borrowed(key),
            span: Span::default(),
        })
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
            let code = code(key);
            let constant = code.as_ref().map(Code::constant);
            let actual = code
                .as_ref()
                .map(|code| code.value)
                .zip(constant.as_deref());
            assert_eq!(actual, expected, "{key}");
        }
    }

    #[test]
    fn the_type_of_joined_enums_holds_the_codes_of_each() {
        use CodeType::{I8, I16, I32, I64, I128, U8, U16, U32, U64};
        let cases: [(&[CodeType], CodeType); 7] = [
            (&[U32, U32], U32),
            (&[U8, U16], U16),
            (&[U8, I8], I16),
            (&[U16, I8], I32),
            (&[U32, I16], I64),
            (&[U64, I8], I128),
            (&[I32, I16], I32),
        ];
        for (types, expected) in cases {
            let actual = CodeType::covering(types.iter().copied());
            assert_eq!(actual, expected, "{types:?}");
        }
        assert_eq!(CodeType::covering([I64]), I64);
    }
}
