use core::error::Error;
use core::fmt;

use crate::inert::Inert;
use crate::{CatalogEnum, Code};

/// The error of `FromStr` for an enum whose codes are numbers: the string is not a valid code.
///
/// Every string that contains a number of the right type is a code, whether or not the catalog lists it.
///
/// ```
/// errcodes::include_catalog!("tests/door.toml");
///
/// let error = "E_LOCKED".parse::<Door>().unwrap_err();
/// assert_eq!(error.to_string(), "not a code of Doors Inc. Door: expected a number that fits `u32`");
/// // A symbol or a name is looked up.
/// assert_eq!(Door::lookup("E_LOCKED"), Some(Door::Locked));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseCodeError {
    owner: CodeOwner,
}

impl fmt::Display for ParseCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { owner } = self;
        write!(f, "not a code of {owner}")
    }
}

impl Error for ParseCodeError {}

/// The error of `TryFrom<Code>` for an enum: the code does not fit the enum's code type.
///
/// A code that fits is never an error, whether or not the catalog lists it.
///
/// ```
/// use errcodes::Code;
///
/// errcodes::include_catalog!("tests/door.toml");
///
/// assert_eq!(Door::try_from(Code::from(23_i64)), Ok(Door::Locked));
/// assert_eq!(Door::try_from(Code::from(7_u8)), Ok(Door::from(7)));
/// let error = Door::try_from(Code::from(-23)).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "the code -23 is not a code of Doors Inc. Door: expected a number that fits `u32`"
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TryFromCodeError {
    /// The code, if it is a number.
    number: Option<i128>,
    owner: CodeOwner,
}

impl fmt::Display for TryFromCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { number, owner } = self;
        match number {
            Some(number) => write!(f, "the code {number} is not a code of {owner}"),
            None => write!(f, "a code that is a text is not a code of {owner}"),
        }
    }
}

impl Error for TryFromCodeError {}

/// The enum that a conversion error names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct CodeOwner {
    provider: &'static str,
    enum_name: &'static str,
    code_type: &'static str,
}

impl CodeOwner {
    fn new<E: CatalogEnum>() -> Self {
        Self {
            provider: E::PROVIDER,
            enum_name: E::ENUM_NAME,
            code_type: <E::Code<'_> as RawCode<'_>>::TYPE,
        }
    }
}

impl fmt::Display for CodeOwner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (provider, enum_name) = (Inert(self.provider), Inert(self.enum_name));
        write!(f, "{provider} {enum_name}: expected ")?;
        match self.code_type {
            "str" => f.write_str("a text"),
            integer => write!(f, "a number that fits `{integer}`"),
        }
    }
}

/// The error of `FromStr` for an enum of values, such as the categories of a catalog: the string is not one of the values.
///
/// ```
/// errcodes::include_catalog!("tests/lamp.toml");
///
/// assert_eq!("bulb".parse(), Ok(LampsLtdCategory::Bulb));
/// let error = "blub".parse::<LampsLtdCategory>().unwrap_err();
/// assert_eq!(error.to_string(), "not a `LampsLtdCategory`: expected `bulb` or `power supply`");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseValueError {
    enum_name: &'static str,
    values: &'static [&'static str],
}

impl fmt::Display for ParseValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let enum_name = self.enum_name.trim_start_matches("r#");
        write!(f, "not a `{enum_name}`: expected ")?;
        let (shown, more) = match self.values {
            values if values.len() <= MAX_VALUES => (values, false),
            values => (values.get(..MAX_VALUES).unwrap_or_default(), true),
        };
        for (index, value) in shown.iter().enumerate() {
            let separator = match index {
                0 => "",
                _ if index + 1 == shown.len() && !more => " or ",
                _ => ", ",
            };
            write!(f, "{separator}`{}`", Inert(value))?;
        }
        if more {
            let number = self.values.len() - shown.len();
            write!(f, " or one of {number} more values")?;
        }
        Ok(())
    }
}

/// The maximum number of values that an error lists.
const MAX_VALUES: usize = 10;

impl Error for ParseValueError {}

/// The type of the codes of an enum.
pub trait RawCode<'a>: Sized {
    /// The name of the type in a catalog.
    const TYPE: &'static str;

    /// Parses a code. A number is decimal, or hexadecimal after `0x`.
    fn parse(text: &'a str) -> Option<Self>;

    /// Returns the code in this type, or `None` if it does not fit.
    fn from_code(code: Code<'a>) -> Option<Self>;
}

macro_rules! raw_code {
    ($($integer:ty)*) => {$(
        impl RawCode<'_> for $integer {
            const TYPE: &'static str = stringify!($integer);

            fn parse(text: &str) -> Option<Self> {
                let number = parse_number(text)?;
                number.try_into().ok()
            }

            fn from_code(code: Code<'_>) -> Option<Self> {
                let number = code.as_i128()?;
                number.try_into().ok()
            }
        }
    )*};
}

raw_code!(u8 u16 u32 u64 i8 i16 i32 i64);

impl<'a> RawCode<'a> for &'a str {
    const TYPE: &'static str = "str";

    fn parse(text: &'a str) -> Option<Self> {
        Some(text)
    }

    fn from_code(code: Code<'a>) -> Option<Self> {
        code.as_str()
    }
}

/// Parses a number in a notation of catalogs: `126`, `-1121`, `0x80070005`.
fn parse_number(text: &str) -> Option<i128> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    let (digits, radix) = match digits.strip_prefix("0x").or(digits.strip_prefix("0X")) {
        Some(digits) => (digits, 16),
        None => (digits, 10),
    };
    // `from_str_radix` would accept a second sign.
    if digits.starts_with(['+', '-']) {
        return None;
    }
    Some(sign * i128::from_str_radix(digits, radix).ok()?)
}

/// Parses a code, and returns the error with this code.
///
/// # Errors
///
/// Returns an error if the string is not a code of the enum.
pub fn parse_code<E: CatalogEnum>(text: &str) -> Result<E, ParseCodeError> {
    let error = <E::Code<'_>>::parse(text).map(E::from_code);
    error.ok_or_else(|| ParseCodeError {
        owner: CodeOwner::new::<E>(),
    })
}

/// Returns the error with a code of any type.
///
/// # Errors
///
/// Returns an error if the code does not fit the type of the enum's codes.
pub fn try_from_code<E: CatalogEnum>(code: Code<'_>) -> Result<E, TryFromCodeError> {
    let error = <E::Code<'_>>::from_code(code).map(E::from_code);
    error.ok_or_else(|| TryFromCodeError {
        number: code.as_i128(),
        owner: CodeOwner::new::<E>(),
    })
}

/// Returns the value at the index of the text in `texts`.
///
/// # Errors
///
/// Returns an error if the text is not in `texts`.
pub fn parse_value<E: Copy>(
    enum_name: &'static str,
    texts: &'static [&'static str],
    values: &[E],
    text: &str,
) -> Result<E, ParseValueError> {
    let index = texts.iter().position(|value| *value == text);
    let value = index.and_then(|index| values.get(index)).copied();
    value.ok_or(ParseValueError {
        enum_name,
        values: texts,
    })
}

/// Returns a clone of the error at an index, or `None` if the index is out of bounds.
#[must_use]
pub fn entry_at<E: Clone>(all: &[E], index: usize) -> Option<E> {
    all.get(index).cloned()
}
