#[cfg(feature = "alloc")]
use alloc::{boxed::Box, string::String};
use core::cmp::Ordering;
use core::error::Error;
use core::fmt::{self, Write as _};
use core::hash::{Hash, Hasher};

use crate::Code;
use crate::inert::InertWriter;

/// A code that the catalog of the enum `E` does not list.
///
/// In an enum that you wrote yourself, write `UnknownCode<Self>`.
///
/// Only `E::from_code`, and functions that call it, can create one, and it cannot be moved into another enum. So the `Unknown`
/// of an enum never holds a code that one of its variants stands for:
///
/// - `E::from_code(code).code() == code` for every code.
/// - A code that gets an entry in a later version of the catalog moves from `Unknown` to a variant.
///   Match listed codes by their variants or constants, never by the number in here.
///
/// It converts into the code with `into()`: into the integer, or into a `String` or `Box<str>` with the feature `alloc`.
/// [`into_inner`](Self::into_inner) does the same without a feature.
///
/// ```
/// errcodes::include_catalog!("tests/door.toml");
///
/// match Door::from(7) {
///     Door::Unknown(code) => {
///         assert_eq!(code.get(), 7);
///         assert_eq!(u32::from(code), 7);
///     }
///     known => panic!("{known} is listed"),
/// }
/// ```
///
/// You cannot create one yourself:
///
/// ```compile_fail,E0423
/// errcodes::include_catalog!("tests/door.toml");
///
/// let locked = Door::Unknown(errcodes::UnknownCode(23));
/// ```
pub struct UnknownCode<E: Sealed = MissingEnum> {
    code: E::Stored,
    /// It is never read. Only the module of `E` can create it, and the compiler stores the variants of `E` in its
    /// unused values, so that `E` needs no tag.
    seal: E::Seal,
}

/// An enum that has an [`UnknownCode`], with the seal that creating one requires.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an enum of errcodes",
    label = "write `UnknownCode<Self>` in an enum with `#[derive(ErrorCode)]`"
)]
pub trait Sealed {
    /// A type whose values only the module that defines the enum can create.
    type Seal: Copy + Send + Sync + 'static;

    /// The borrowed code: the integer, or `&str`.
    type Kept<'a>: Copy + Eq + Ord + Hash + fmt::Debug + fmt::Display + Into<Code<'a>>;

    /// The owned code: the integer, or `Box<str>`.
    type Stored: Clone + Eq + Ord + Hash + fmt::Debug + fmt::Display + Send + Sync + 'static;

    /// Borrows an owned code.
    fn stored_code(stored: &Self::Stored) -> Self::Kept<'_>;
}

/// The default enum of `UnknownCode`, without values. The derive reports it, and names the enum to write instead.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MissingEnum {}

impl Sealed for MissingEnum {
    type Seal = Self;
    type Kept<'a> = u32;
    type Stored = u32;

    fn stored_code(stored: &u32) -> u32 {
        *stored
    }
}

/// The value in the seal of an enum with few variants. The compiler stores the variants in the unused values, so that the
/// enum is not larger than with a tag.
#[derive(Clone, Copy, Debug)]
#[repr(u8)]
pub enum Niche8 {
    /// The only value.
    Sealed,
}

/// The value in the seal of an enum with more variants than a byte can distinguish.
#[derive(Clone, Copy, Debug)]
#[repr(u16)]
pub enum Niche16 {
    /// The only value.
    Sealed,
}

/// The value in the seal of an enum with more variants than two bytes can distinguish.
#[derive(Clone, Copy, Debug)]
#[repr(u32)]
pub enum Niche32 {
    /// The only value.
    Sealed,
}

// This is not an associated function, so that the compiler does not suggest it to users.

/// Returns a code that the catalog of an enum does not list. It requires the seal of the enum.
pub const fn unlisted<E: Sealed>(code: E::Stored, seal: E::Seal) -> UnknownCode<E> {
    UnknownCode { code, seal }
}

impl<E: Sealed> UnknownCode<E> {
    #[doc(hidden)]
    pub const fn __stored(&self) -> &E::Stored {
        &self.code
    }

    #[doc(hidden)]
    #[must_use]
    pub fn __into_stored(self) -> E::Stored {
        self.code
    }

    /// Returns the code: the integer, or a `&str` if the codes of the enum are texts.
    #[must_use]
    pub fn get(&self) -> E::Kept<'_> {
        E::stored_code(&self.code)
    }

    /// Returns the code by value: the integer, or a `Box<str>` if the codes of the enum are texts.
    #[must_use]
    pub fn into_inner(self) -> E::Stored {
        self.code
    }
}

macro_rules! from_unknown_code {
    ($($integer:ty)*) => {$(
        /// Returns the code.
        impl<E: Sealed<Stored = Self>> From<UnknownCode<E>> for $integer {
            fn from(code: UnknownCode<E>) -> Self {
                code.into_inner()
            }
        }
    )*};
}

from_unknown_code!(u8 u16 u32 u64 i8 i16 i32 i64);

/// Returns the code.
#[cfg(feature = "alloc")]
impl<E: Sealed<Stored = Self>> From<UnknownCode<E>> for Box<str> {
    fn from(code: UnknownCode<E>) -> Self {
        code.into_inner()
    }
}

/// Returns the code.
#[cfg(feature = "alloc")]
impl<E: Sealed<Stored = Box<str>>> From<UnknownCode<E>> for String {
    fn from(code: UnknownCode<E>) -> Self {
        code.into_inner().into_string()
    }
}

impl<E: Sealed> Clone for UnknownCode<E> {
    fn clone(&self) -> Self {
        Self {
            code: self.code.clone(),
            seal: self.seal,
        }
    }
}

impl<E: Sealed<Stored: Copy>> Copy for UnknownCode<E> {}

impl<E: Sealed> PartialEq for UnknownCode<E> {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl<E: Sealed> Eq for UnknownCode<E> {}

impl<E: Sealed> PartialOrd for UnknownCode<E> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<E: Sealed> Ord for UnknownCode<E> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.code.cmp(&other.code)
    }
}

impl<E: Sealed> Hash for UnknownCode<E> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.code.hash(state);
    }
}

impl<E: Sealed> fmt::Debug for UnknownCode<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.code, f)
    }
}

/// Shows the code. Characters of a text that act on a terminal or a log are replaced.
impl<E: Sealed> fmt::Display for UnknownCode<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code: Code<'_> = self.get().into();
        fmt::Display::fmt(&code, f)
    }
}

/// A code for which an enum that you wrote has no variant.
///
/// It is the error of `TryFrom` if the enum has no variant for unknown codes. `C` is the type of the codes: an integer, or
/// `String`.
///
/// ```
/// #[derive(Debug, errcodes::ErrorCode)]
/// #[catalog("tests/door.toml")]
/// enum DoorError {
///     Locked,
///     #[catalog(rest)]
///     Other,
/// }
///
/// let error = DoorError::try_from(7).unwrap_err();
/// assert_eq!(*error.code(), 7);
/// assert_eq!(error.to_string(), "unknown error code 7 of Doors Inc. Door");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnknownCodeError<C> {
    code: C,
    provider: &'static str,
    name: &'static str,
}

impl<C> UnknownCodeError<C> {
    #[doc(hidden)]
    #[must_use]
    pub const fn __new(code: C, provider: &'static str, name: &'static str) -> Self {
        Self {
            code,
            provider,
            name,
        }
    }

    /// Returns the code.
    #[must_use]
    pub const fn code(&self) -> &C {
        &self.code
    }

    /// Returns the code by value.
    #[must_use]
    pub fn into_code(self) -> C {
        self.code
    }
}

impl<C: fmt::Display> fmt::Display for UnknownCodeError<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            code,
            provider,
            name,
        } = self;
        let mut f = InertWriter(f);
        write!(f, "unknown error code {code} of {provider} {name}")
    }
}

impl<C: fmt::Debug + fmt::Display> Error for UnknownCodeError<C> {}
