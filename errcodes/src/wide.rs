use core::error::Error;
use core::fmt;

use crate::parse::{RawCode, TryFromCodeError, parse_number};
use crate::unknown::Sealed;
use crate::{Code, ErrorCode};

/// An error of the enum `E`, or a number that does not fit the `code_type` of `E`. Use it for a field that accepts any number.
///
/// Vendors send numbers that their documentation does not mention: -1 for an internal error, or a longer code than all others. A
/// field of the enum itself is then an error, and you lose the whole struct. `Wide` keeps the number.
///
/// `From<i128>` returns [`Known`](Self::Known) if the number fits the `code_type`, whether or not the catalog lists it. So
/// `Known` contains `E::Unknown` for a number such as 7 below. Converted back, each number is the same as before, except in a derived enum
/// in which a variant stands for several codes.
///
/// ```
/// use errcodes::Wide;
///
/// errcodes::include_catalog!("tests/door.toml");
///
/// fn advice(code: Wide<Door>) -> String {
///     match code {
///         Wide::Known(Door::Locked) => "find the key".to_owned(),
///         Wide::Known(error) => error.to_string(),
///         Wide::OutOfRange(number) => format!("ask the vendor about {number}"),
///     }
/// }
///
/// assert_eq!(advice(Wide::from(23)), "find the key");
/// assert_eq!(advice(Wide::from(7)), "unknown error code 7");
/// assert_eq!(advice(Wide::from(-1)), "ask the vendor about -1");
/// assert_eq!(Wide::<Door>::from(5_000_000_000).code(), 5_000_000_000);
/// assert_eq!(Wide::from(Door::Locked).code(), 23);
/// ```
///
/// `E` is a generated enum, or an enum with `#[derive(ErrorCode)]` that has a variant for unknown codes. Its codes are numbers. If codes
/// are strings, every string fits, so use the enum itself.
///
/// A number of the other sign ([`TryFromCodeError`](TryFromCodeError#numbers-of-the-other-sign)) stays as it is: in an enum of `u32`, -2147024891
/// is `OutOfRange`. `E::try_from(Code::Int(wide.code()))` finds its error.
///
/// # Serde
///
/// With the feature `serde`, it is serialized as its number, and deserialized from these values, also if `E` itself does not
/// implement the traits:
///
/// | JSON | result |
/// |---|---|
/// | `-5`, `5000000000` | the number |
/// | `5.0`, `5e0` | 5, because JSON has only one type of numbers. It is serialized as `5` |
/// | `"5"`, `"0x5"`, `"+5"`, `"5.0"` | 5. It is serialized as `5` |
/// | `5.5`, `"E_LOCKED"`, `""`, `null`, `true` | an error. Use `Option<Wide<E>>` for `null` and for a missing field |
/// | a number that does not fit `u64` or `i64` | an error, because `serde_json` rounds it. With the feature `arbitrary_precision` of `serde_json`, any number that fits `i128` |
///
/// In XML, a form or CSV, each number is a string. A format that is not human-readable contains an `i128`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wide<E> {
    /// The number fits the `code_type` of the enum.
    Known(E),
    /// The number does not fit the `code_type` of the enum.
    OutOfRange(i128),
}

/// An enum that [`Wide`] supports.
///
/// Each enum has an impl of its own, because the compiler would report each bound of an impl for all enums, instead of this message.
#[diagnostic::on_unimplemented(
    message = "`Wide` does not support `{Self}`",
    label = "not an enum of numbers that accepts unknown codes",
    note = "use a generated enum whose codes are numbers, or an enum with `#[derive(ErrorCode)]` that has a variant for unknown codes",
    note = "an enum whose codes are strings accepts every string: use the enum itself instead of `Wide`"
)]
pub trait NumberEnum:
    ErrorCode
    + Sealed<Stored: for<'a> RawCode<'a>>
    + for<'a> TryFrom<Code<'a>, Error = TryFromCodeError>
{
    /// Returns the error with this code, or `None` if the code does not fit the type of the enum's codes.
    #[doc(hidden)]
    #[must_use]
    fn __from_number(number: i128) -> Option<Self> {
        <Self::Stored>::from_code(Code::Int(number))?;
        Self::try_from(Code::Int(number)).ok()
    }

    /// Parses a number. A hexadecimal number can be a bit pattern.
    #[doc(hidden)]
    #[must_use]
    fn __parse_number(text: &str) -> Option<i128> {
        let Some(code) = parse_fitting::<Self::Stored>(text) else {
            return parse_number(text);
        };
        let code: Code<'_> = Self::stored_code(&code).into();
        code.as_i128()
    }
}

/// Parses a code that fits the type.
fn parse_fitting<C: for<'a> RawCode<'a>>(text: &str) -> Option<C> {
    C::parse(text)
}

impl<E> Wide<E> {
    /// Returns the error, or `None` if the number does not fit the `code_type`.
    #[must_use]
    pub const fn error(&self) -> Option<&E> {
        match self {
            Self::Known(error) => Some(error),
            Self::OutOfRange(_) => None,
        }
    }

    /// Returns the error by value, or `None` if the number does not fit the `code_type`.
    #[must_use]
    pub fn into_error(self) -> Option<E> {
        match self {
            Self::Known(error) => Some(error),
            Self::OutOfRange(_) => None,
        }
    }
}

impl<E: NumberEnum> Wide<E> {
    /// Returns the number.
    #[must_use]
    pub fn code(&self) -> i128 {
        match self {
            // The codes of a `NumberEnum` are numbers.
            Self::Known(error) => error.code().as_i128().unwrap_or_default(),
            Self::OutOfRange(number) => *number,
        }
    }
}

/// Converts any number. There is only one conversion from integers, so that `Wide::from(23)` compiles.
impl<E: NumberEnum> From<i128> for Wide<E> {
    fn from(number: i128) -> Self {
        E::__from_number(number).map_or(Self::OutOfRange(number), Self::Known)
    }
}

impl<E: NumberEnum> From<E> for Wide<E> {
    fn from(error: E) -> Self {
        Self::Known(error)
    }
}

impl<E: NumberEnum> From<Wide<E>> for i128 {
    fn from(wide: Wide<E>) -> Self {
        wide.code()
    }
}

impl<E: Default> Default for Wide<E> {
    fn default() -> Self {
        Self::Known(E::default())
    }
}

/// Shows the error, or the number in the same form as an unknown code.
impl<E: fmt::Display> fmt::Display for Wide<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(error) => error.fmt(f),
            Self::OutOfRange(number) => write!(f, "unknown error code {number}"),
        }
    }
}

impl<E: Error> Error for Wide<E> {}
