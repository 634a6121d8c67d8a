use core::fmt;

use crate::inert::pad;

/// A code of any enum: the number or the text on the wire.
///
/// The enums' own `code()` gives the type that the catalog states, `u32` or `&str`; this is what
/// [`ErrorCode::code`](crate::ErrorCode::code) gives of whichever enum.
///
/// ```
/// use errcodes::Code;
///
/// let code = Code::from(126_u32);
/// assert_eq!(code, 126);
/// assert_eq!(code.as_integer(), Some(126));
/// assert_eq!(code.as_text(), None);
/// assert_eq!(Code::from("22P02").to_string(), "22P02");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code<'a> {
    /// A code of an enum whose `code_type` is one of the integers.
    Integer(i128),
    /// A code of an enum whose `code_type` is `str`.
    Text(&'a str),
}

impl<'a> Code<'a> {
    /// The number, if it is one.
    #[must_use]
    pub const fn as_integer(self) -> Option<i128> {
        match self {
            Self::Integer(number) => Some(number),
            Self::Text(_) => None,
        }
    }

    /// The text, if it is one.
    #[must_use]
    pub const fn as_text(self) -> Option<&'a str> {
        match self {
            Self::Integer(_) => None,
            Self::Text(text) => Some(text),
        }
    }
}

/// The number as such, the text in quotes.
impl fmt::Debug for Code<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer(number) => fmt::Debug::fmt(number, f),
            Self::Text(text) => fmt::Debug::fmt(text, f),
        }
    }
}

/// The number or the text. Control characters and those that change the direction of a text are replaced, as in
/// everything that is shown: [`as_text`](Code::as_text) has the text as it is.
impl fmt::Display for Code<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer(number) => fmt::Display::fmt(number, f),
            Self::Text(text) => pad(f, text),
        }
    }
}

macro_rules! integers {
    ($($integer:ty)*) => {$(
        impl From<$integer> for Code<'_> {
            fn from(code: $integer) -> Self {
                Self::Integer(code.into())
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
        Self::Text(code)
    }
}

impl PartialEq<str> for Code<'_> {
    fn eq(&self, other: &str) -> bool {
        *self == Code::Text(other)
    }
}

impl PartialEq<&str> for Code<'_> {
    fn eq(&self, other: &&str) -> bool {
        *self == Code::Text(other)
    }
}
