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
/// Only `E::from_code`, and what is built on it, makes one, and it can't be moved into another enum: the `Unknown` of
/// an enum never holds a code that one of its variants stands for. Two things follow:
///
/// - `E::from_code(code).code() == code`, whatever the code.
/// - A code that gets an entry in a later version of the catalog moves from `Unknown` to a variant.
///   Match the codes that are known by their variants or constants, never by the number in here.
///
/// ```
/// errcodes::include_catalog!("tests/door.toml");
///
/// match Door::from(7) {
///     Door::Unknown(code) => assert_eq!(code.get(), 7),
///     known => panic!("{known} is listed"),
/// }
/// ```
///
/// It can't be made by hand, nor from another enum's:
///
/// ```compile_fail,E0423
/// errcodes::include_catalog!("tests/door.toml");
///
/// let locked = Door::Unknown(errcodes::UnknownCode(23));
/// ```
pub struct UnknownCode<E: Sealed = MissingEnum> {
    code: E::Stored,
    /// Being there is its use: nobody else has one, and the compiler puts the variants of `E` into its
    /// unused values, so that `E` needs no tag beside it.
    seal: E::Seal,
}

/// The enum whose code an [`UnknownCode`] is. It has a seal of its own, by which alone a value is made.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an enum of errcodes",
    label = "write `UnknownCode<Self>` in an enum with `#[derive(ErrorCode)]`"
)]
pub trait Sealed {
    /// A type of which the module that defines the enum can make a value, and nobody else.
    type Seal: Copy + Send + Sync + 'static;

    /// What a code is read as: the number, or the text.
    type Kept<'a>: Copy + Eq + Ord + Hash + fmt::Debug + fmt::Display + Into<Code<'a>>;

    /// What a code is kept as: the number, or a text of its own.
    type Stored: Clone + Eq + Ord + Hash + fmt::Debug + fmt::Display + Send + Sync + 'static;

    /// The code that is kept.
    fn stored_code(stored: &Self::Stored) -> Self::Kept<'_>;
}

/// What `UnknownCode` is of where nobody says: it has no values. The derive reports it, and names the enum.
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

/// The value in the seal of an enum with few variants. The compiler puts the variants into the values that are left, so that
/// the enum is no larger than with a tag.
#[derive(Clone, Copy, Debug)]
#[repr(u8)]
pub enum Niche8 {
    /// The only value.
    Sealed,
}

/// The value in the seal of an enum with more variants than a byte has values.
#[derive(Clone, Copy, Debug)]
#[repr(u16)]
pub enum Niche16 {
    /// The only value.
    Sealed,
}

/// The value in the seal of an enum with more variants than two bytes have values.
#[derive(Clone, Copy, Debug)]
#[repr(u32)]
pub enum Niche32 {
    /// The only value.
    Sealed,
}

// It is not an associated function, so that no compiler proposes it to a user.

/// A code that the catalog of an enum does not list: only who has the enum's seal can say so.
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

    /// The code: a number, or a `&str` if the codes of the enum are texts.
    #[must_use]
    pub fn get(&self) -> E::Kept<'_> {
        E::stored_code(&self.code)
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

/// The code; of a text, what acts on a terminal or a log is replaced.
impl<E: Sealed> fmt::Display for UnknownCode<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code: Code<'_> = self.get().into();
        fmt::Display::fmt(&code, f)
    }
}

/// A code that an enum which you wrote has no variant for.
///
/// It is the error of `TryFrom` where the enum has no variant for unknown codes. `C` is the type of the codes: `u32`,
/// ..., or `String`.
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

    /// Returns the code.
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
