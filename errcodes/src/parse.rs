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
    /// The number, if the string is one.
    number: Option<Misfit>,
}

impl fmt::Display for ParseCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { owner, number } = self;
        match number {
            Some(number) => owner.write_misfit(f, *number),
            None => write!(f, "not a code of {owner}"),
        }
    }
}

impl Error for ParseCodeError {}

/// The error of `TryFrom<Code>` for an enum: the code does not fit the enum's code type.
///
/// A code that fits is never an error, whether or not the catalog lists it. The error names a `code_type` that the code and all
/// numbers in the catalog fit, if there is one.
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
///     "-23 does not fit `u32`, the `code_type` of Doors Inc. Door: write `code_type = \"i32\"` in the catalog"
/// );
/// ```
///
/// # Numbers of the other sign
///
/// Some codes are bit patterns, such as the HRESULT 0x80070005: programs show it as 2147942405 or as -2147024891. If the catalog contains
/// the code in hexadecimal, `TryFrom<Code>`, `FromStr` and `Deserialize` accept both numbers, in an enum of `u32` as well as of `i32`: as
/// the key of an entry, in the range of a pattern, or in `success`. `code()` is the number that fits the `code_type`. Only these numbers
/// are accepted: any other number of the other sign may be another code, and is an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TryFromCodeError {
    /// The code, if it is a number.
    number: Option<Misfit>,
    owner: CodeOwner,
}

impl fmt::Display for TryFromCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { number, owner } = self;
        match number {
            Some(Misfit { number, .. }) if owner.code_type == "str" => {
                write!(f, "the code {number} is not a code of {owner}")
            }
            Some(number) => owner.write_misfit(f, *number),
            None => write!(f, "a code that is a text is not a code of {owner}"),
        }
    }
}

impl Error for TryFromCodeError {}

#[cfg(feature = "serde")]
impl TryFromCodeError {
    /// Returns what was expected instead of the number.
    pub(crate) fn expected(&self) -> impl fmt::Display {
        struct Expected(TryFromCodeError);

        impl fmt::Display for Expected {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let Self(TryFromCodeError { number, owner }) = self;
                match number {
                    Some(number) => {
                        f.write_str("a number that fits ")?;
                        owner.write_type(f, *number)
                    }
                    None => write!(f, "a code of {owner}"),
                }
            }
        }

        Expected(*self)
    }
}

/// A number that does not fit the code type of an enum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Misfit {
    number: i128,
    /// The code type that would fit it, and all listed codes.
    fitting: Option<&'static str>,
}

impl Misfit {
    fn new<E: CatalogEnum>(number: i128) -> Self {
        Self {
            number,
            fitting: fitting_type::<E>(number),
        }
    }
}

/// The integer types of codes, smallest first, each with its number of bits and its range.
const INTEGERS: [(&str, u32, i128, i128); 8] = [
    ("u8", 8, 0, u8::MAX as i128),
    ("i8", 8, i8::MIN as i128, i8::MAX as i128),
    ("u16", 16, 0, u16::MAX as i128),
    ("i16", 16, i16::MIN as i128, i16::MAX as i128),
    ("u32", 32, 0, u32::MAX as i128),
    ("i32", 32, i32::MIN as i128, i32::MAX as i128),
    ("u64", 64, 0, u64::MAX as i128),
    ("i64", 64, i64::MIN as i128, i64::MAX as i128),
];

/// Returns the smallest code type that fits a number and all numbers in the catalog, and is not smaller than the current type.
fn fitting_type<E: CatalogEnum>(number: i128) -> Option<&'static str> {
    let current = <E::Code<'_>>::TYPE;
    let (_, current, ..) = *INTEGERS.iter().find(|(name, ..)| *name == current)?;
    let fits = |(_, bits, min, max): &&(&str, u32, i128, i128)| {
        let range = *min..=*max;
        // In the other type with the same number of bits, a bit pattern is another number.
        let fits =
            |number: i128, is_bits: bool| *bits == current && is_bits || range.contains(&number);
        let fits_code = |error: &E| {
            let code = error.code().as_i128();
            code.is_some_and(|code| fits(code, E::__is_bit_pattern(error.raw_code())))
        };
        *bits >= current
            && range.contains(&number)
            && E::ALL.iter().all(fits_code)
            && E::OTHER_NUMBERS
                .iter()
                .all(|(number, is_bits)| fits(*number, *is_bits))
    };
    INTEGERS.iter().find(fits).map(|(name, ..)| *name)
}

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

    fn write_misfit(&self, f: &mut fmt::Formatter<'_>, misfit: Misfit) -> fmt::Result {
        write!(f, "{} does not fit ", misfit.number)?;
        self.write_type(f, misfit)
    }

    /// Writes the code type, and the one to use instead.
    fn write_type(&self, f: &mut fmt::Formatter<'_>, misfit: Misfit) -> fmt::Result {
        let (provider, enum_name) = (Inert(self.provider), Inert(self.enum_name));
        let code_type = self.code_type;
        write!(
            f,
            "`{code_type}`, the `code_type` of {provider} {enum_name}: "
        )?;
        match misfit.fitting {
            Some(fitting) => write!(f, "write `code_type = \"{fitting}\"` in the catalog"),
            None => f.write_str("no `code_type` fits it and all codes in the catalog"),
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

    /// Parses a code. A number is decimal, or hexadecimal after `0x`: the bits of the code.
    fn parse(text: &'a str) -> Option<Self>;

    /// Returns the code in this type, or `None` if it does not fit.
    fn from_code(code: Code<'a>) -> Option<Self>;

    /// Returns the number with the same bits as a number that does not fit this type, but fits the type of the other signedness.
    fn from_other_sign(_number: i128) -> Option<Self> {
        None
    }
}

macro_rules! raw_code {
    ($($integer:ident as $other:ident by $cast:ident,)*) => {$(
        impl RawCode<'_> for $integer {
            const TYPE: &'static str = stringify!($integer);

            fn parse(text: &str) -> Option<Self> {
                let number = parse_number(text)?;
                let is_bits = !text.starts_with('-') && text.contains(['x', 'X']);
                let fitting = number.try_into().ok();
                fitting.or_else(|| Self::from_other_sign(number).filter(|_| is_bits))
            }

            fn from_code(code: Code<'_>) -> Option<Self> {
                let number = code.as_i128()?;
                number.try_into().ok()
            }

            fn from_other_sign(number: i128) -> Option<Self> {
                let other = $other::try_from(number).ok()?;
                $integer::try_from(number).is_err().then(|| other.$cast())
            }
        }
    )*};
}

raw_code! {
    u8 as i8 by cast_unsigned,
    u16 as i16 by cast_unsigned,
    u32 as i32 by cast_unsigned,
    u64 as i64 by cast_unsigned,
    i8 as u8 by cast_signed,
    i16 as u16 by cast_signed,
    i32 as u32 by cast_signed,
    i64 as u64 by cast_signed,
}

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
pub(crate) fn parse_number(text: &str) -> Option<i128> {
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

/// Returns the error with a code in the text form, if it is a code of the enum.
pub(crate) fn find_code<E: CatalogEnum>(text: &str) -> Option<E> {
    let error = <E::Code<'_>>::parse(text).map(E::from_code);
    error.or_else(|| from_other_sign(parse_number(text)?))
}

/// Returns the error whose code is a bit pattern, by the number of the other sign.
fn from_other_sign<E: CatalogEnum>(number: i128) -> Option<E> {
    let is_bits = <E::Code<'_>>::from_other_sign(number).is_some_and(E::__is_bit_pattern);
    let code = <E::Code<'_>>::from_other_sign(number).filter(|_| is_bits)?;
    Some(E::from_code(code))
}

/// Parses a code, and returns the error with this code.
///
/// # Errors
///
/// Returns an error if the string is not a code of the enum.
pub fn parse_code<E: CatalogEnum>(text: &str) -> Result<E, ParseCodeError> {
    find_code(text).ok_or_else(|| ParseCodeError {
        owner: CodeOwner::new::<E>(),
        number: parse_number(text).map(Misfit::new::<E>),
    })
}

/// Returns the error with a code of any type.
///
/// # Errors
///
/// Returns an error if the code does not fit the type of the enum's codes.
pub fn try_from_code<E: CatalogEnum>(code: Code<'_>) -> Result<E, TryFromCodeError> {
    let error = <E::Code<'_>>::from_code(code).map(E::from_code);
    let error = error.or_else(|| from_other_sign(code.as_i128()?));
    error.ok_or_else(|| TryFromCodeError {
        number: code.as_i128().map(Misfit::new::<E>),
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
