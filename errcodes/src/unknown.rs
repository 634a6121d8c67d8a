#[cfg(feature = "alloc")]
use alloc::{boxed::Box, string::String};
use core::cmp::Ordering;
use core::error::Error;
use core::fmt::{self, Write as _};
use core::hash::{Hash, Hasher};

use crate::Code;
use crate::inert::InertWriter;

/// A code that the catalog of the enum `E` does not list. It is the field of the variant `Unknown`.
///
/// In an enum with `#[derive(ErrorCode)]`, write `UnknownCode<Self>`.
///
/// Only `E::from_code` and the functions that call it can create a value, and a value of one enum cannot be used in another. This
/// guarantees that `from_code` never returns `Unknown` for a code that the catalog lists:
///
/// - `E::from_code(code).code() == code` for every code, up to the case of ASCII letters if the catalog has `case = "ignore"`.
/// - If a later version of the catalog lists a code, `from_code` returns its variant instead of `Unknown`. So match the codes
///   that you know by their variants or constants, and never by the number in `Unknown`.
///
/// There is one way to an `Unknown` with a listed code: several errors share the code, and the evidence fits none of them.
/// [`is_listed`](Self::is_listed) tells it apart.
///
/// [`get`](Self::get) borrows the code, and [`into_inner`](Self::into_inner) returns it by value. `From` converts the value into
/// the integer, or with the feature `alloc` into a `String` or a `Box<str>`.
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
/// You cannot create a value yourself:
///
/// ```compile_fail,E0423
/// errcodes::include_catalog!("tests/door.toml");
///
/// let locked = Door::Unknown(errcodes::UnknownCode(23));
/// ```
pub struct UnknownCode<E: Sealed = MissingEnum> {
    code: E::Stored,
    /// Never read. Only the module that defines `E` can create a seal. The compiler represents the other variants of `E` by the
    /// invalid values of the seal, so `E` needs no tag of its own.
    seal: E::Seal,
}

/// An enum with an [`UnknownCode`], and the seal that is required to create one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an enum of errcodes",
    label = "write `UnknownCode<Self>` in an enum with `#[derive(ErrorCode)]`",
    note = "a derive that uses the type of the field elsewhere, such as `Snafu`, needs the name of the enum instead of `Self`"
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

    /// Returns whether the catalog lists the code. It does not, unless several errors share it.
    #[must_use]
    fn is_listed(_stored: &Self::Stored) -> bool {
        false
    }
}

/// The default type argument of `UnknownCode`. The derive reports it and shows what to write instead.
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

/// The content of the seal of an enum with few variants. The compiler represents these variants by its 255 invalid values.
///
/// The valid value is the greatest one, so that the values of the variants are directly below it, in the order of the variants, as in the
/// tables. Otherwise, each access to a table has to calculate the index of `Unknown`.
#[derive(Clone, Copy, Debug)]
#[repr(u8)]
pub enum Niche8 {
    /// The only valid value.
    Sealed = u8::MAX,
}

/// The content of the seal of an enum with more variants than a byte can represent.
#[derive(Clone, Copy, Debug)]
#[repr(u16)]
pub enum Niche16 {
    /// The only valid value.
    Sealed = u16::MAX,
}

/// The content of the seal of an enum with more variants than two bytes can represent.
#[derive(Clone, Copy, Debug)]
#[repr(u32)]
pub enum Niche32 {
    /// The only valid value.
    Sealed = u32::MAX,
}

// This is not an associated function, because the compiler would suggest it to users.
/// Wraps a code that the catalog of the enum does not list. Requires the seal of the enum.
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

    /// Returns the code: the integer, or a `&str` if the codes of the enum are strings.
    #[must_use]
    pub fn get(&self) -> E::Kept<'_> {
        E::stored_code(&self.code)
    }

    /// Returns whether the catalog lists the code, for several errors that share it.
    ///
    /// This is `true` only if the value comes from evidence that fits none of these errors, as in
    /// [`match_evidence`](crate::CatalogEnum::match_evidence). `E::from_code` with this code returns one of them.
    ///
    /// ```
    /// use errcodes::Evidence;
    ///
    /// errcodes::include_catalog!("tests/door.toml");
    ///
    /// let evidence = Evidence::new().message("The bell is broken.");
    /// match Door::from_evidence(41, &evidence) {
    ///     Door::Unknown(code) => assert!(code.is_listed()),
    ///     error => panic!("{error} fits"),
    /// }
    /// ```
    #[must_use]
    pub fn is_listed(&self) -> bool {
        E::is_listed(&self.code)
    }

    /// Returns the code by value: the integer, or a `Box<str>` if the codes of the enum are strings.
    #[must_use]
    pub fn into_inner(self) -> E::Stored {
        self.code
    }
}

macro_rules! from_unknown_code {
    ($($integer:ty)*) => {$(
        /// Converts an unknown code into the integer.
        impl<E: Sealed<Stored = Self>> From<UnknownCode<E>> for $integer {
            fn from(code: UnknownCode<E>) -> Self {
                code.into_inner()
            }
        }
    )*};
}

from_unknown_code!(u8 u16 u32 u64 i8 i16 i32 i64);

/// Converts an unknown code into its string, without copying it.
#[cfg(feature = "alloc")]
impl<E: Sealed<Stored = Self>> From<UnknownCode<E>> for Box<str> {
    fn from(code: UnknownCode<E>) -> Self {
        code.into_inner()
    }
}

/// Converts an unknown code into its string, without copying it.
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

/// Shows the code. Control characters, and characters that change the text direction, are replaced.
impl<E: Sealed> fmt::Display for UnknownCode<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code: Code<'_> = self.get().into();
        fmt::Display::fmt(&code, f)
    }
}

/// The error returned when a code is converted into an enum without a variant for unknown codes.
///
/// `TryFrom` of an enum with `#[derive(ErrorCode)]` returns it if the catalog does not list the code and no variant has
/// `#[catalog(unknown)]`. `C` is the type of the codes: an integer, or `String`.
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

    /// Returns the code that could not be converted.
    #[must_use]
    pub const fn code(&self) -> &C {
        &self.code
    }

    /// Returns the code that could not be converted, by value.
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
