use core::error::Error;
use core::fmt;

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
        let Self { provider, name } = self;
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
                match text.strip_prefix("0x").or(text.strip_prefix("0X")) {
                    Some(hex) if hex.starts_with(['+', '-']) => None,
                    Some(hex) => Self::from_str_radix(hex, 16).ok(),
                    None => text.parse().ok(),
                }
            }
        }
    )*};
}

parse_code!(u8 u16 u32 u64 i8 i16 i32 i64);
