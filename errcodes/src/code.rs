use core::fmt;

use crate::inert::pad;

/// A code as it is sent: a number or a string.
///
/// [`ErrorCode::code`](crate::ErrorCode::code) returns it for every type. The method `code` of a generated enum returns
/// the `code_type` of the catalog instead, such as `u32` or `&str`.
///
/// ```
/// use errcodes::Code;
///
/// let code = Code::from(126_u32);
/// assert_eq!(code, 126);
/// assert_eq!(code.as_i128(), Some(126));
/// assert_eq!(code.as_str(), None);
/// assert_eq!(Code::from("22P02").to_string(), "22P02");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code<'a> {
    /// A number, of any integer type that a catalog can use as its `code_type`.
    Int(i128),
    /// A string.
    Str(&'a str),
}

impl<'a> Code<'a> {
    /// Returns the number, or `None` if the code is a string, even if it consists of digits.
    #[must_use]
    pub const fn as_i128(self) -> Option<i128> {
        match self {
            Self::Int(number) => Some(number),
            Self::Str(_) => None,
        }
    }

    /// Returns the string, or `None` if the code is a number.
    #[must_use]
    pub const fn as_str(self) -> Option<&'a str> {
        match self {
            Self::Int(_) => None,
            Self::Str(text) => Some(text),
        }
    }
}

/// Shows the number, or the string in quotes.
impl fmt::Debug for Code<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Int(number) => fmt::Debug::fmt(number, f),
            Self::Str(text) => fmt::Debug::fmt(text, f),
        }
    }
}

/// Shows the number or the string. Control characters, and characters that change the text direction, are replaced, as
/// in every `Display` of this crate. [`as_str`](Code::as_str) returns the string unchanged.
impl fmt::Display for Code<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Int(number) => fmt::Display::fmt(number, f),
            Self::Str(text) => pad(f, text),
        }
    }
}

macro_rules! integers {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Code<'_> {
            fn from(code: $integer) -> Self {
                Self::Int(code.into())
            }
        }

        impl PartialEq<$integer> for Code<'_> {
            fn eq(&self, other: &$integer) -> bool {
                *self == Code::from(*other)
            }
        }
    )*};
}

integers!(u8 u16 u32 u64 i8 i16 i32 i64 i128);

impl<'a> From<&'a str> for Code<'a> {
    fn from(code: &'a str) -> Self {
        Self::Str(code)
    }
}

impl PartialEq<str> for Code<'_> {
    fn eq(&self, other: &str) -> bool {
        *self == Code::Str(other)
    }
}

impl PartialEq<&str> for Code<'_> {
    fn eq(&self, other: &&str) -> bool {
        *self == Code::Str(other)
    }
}
