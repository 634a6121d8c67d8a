use core::error::Error;
use core::fmt;

use crate::inert::Inert;

/// A text that is no code, symbol or name of the enum.
///
/// ```
/// errcodes::include_catalog!("tests/door.toml");
///
/// let error = "E_LOKCED".parse::<Door>().unwrap_err();
/// assert_eq!(error.to_string(), "not a code, symbol or name of Doors Inc. Door");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseCodeError {
    provider: &'static str,
    name: &'static str,
}

impl fmt::Display for ParseCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (provider, name) = (Inert(self.provider), Inert(self.name));
        write!(f, "not a code, symbol or name of {provider} {name}")
    }
}

impl Error for ParseCodeError {}

impl ParseCodeError {
    #[doc(hidden)]
    #[must_use]
    pub const fn __new(provider: &'static str, name: &'static str) -> Self {
        Self { provider, name }
    }
}

/// A type of codes that can be read from a text.
pub trait ParseCode: Sized {
    /// The code, decimal or, after `0x`, hexadecimal.
    fn parse_code(text: &str) -> Option<Self>;
}

macro_rules! parse_code {
    ($($integer:ty)*) => {$(
        impl ParseCode for $integer {
            fn parse_code(text: &str) -> Option<Self> {
                let number = parse_number(text)?;
                number.try_into().ok()
            }
        }
    )*};
}

parse_code!(u8 u16 u32 u64 i8 i16 i32 i64);

/// A whole number as a catalog may have it: `126`, `-1121`, `0x80070005`.
fn parse_number(text: &str) -> Option<i128> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    let (digits, radix) = match digits.strip_prefix("0x").or(digits.strip_prefix("0X")) {
        Some(digits) => (digits, 16),
        None => (digits, 10),
    };
    // `from_str_radix` would take one more sign.
    if digits.starts_with(['+', '-']) {
        return None;
    }
    Some(sign * i128::from_str_radix(digits, radix).ok()?)
}
