use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};

use crate::Code;

/// A code that the catalog of the enum `E` does not list.
///
/// In an enum that you wrote yourself, `E` is the type of the codes; `u32`, if you leave it out.
///
/// Only `E::from_code`, and what is built on it, makes one: the `Unknown` of an enum never holds a
/// code that one of its variants stands for. Two things follow:
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
pub struct UnknownCode<E: Sealed = u32> {
    code: E::Stored,
    /// Being there is its use: nobody else has one, and the compiler puts the variants of `E` into its
    /// unused values, so that `E` needs no tag beside it.
    seal: E::Seal,
}

/// What an [`UnknownCode`] is of: an enum with a seal of its own, by which alone a value is made; or the type
/// of the codes, in an enum that its author wrote.
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

/// The seal in an enum that its author wrote: [`ErrorCode`](derive@crate::ErrorCode) keeps the codes that are
/// listed out of it.
#[derive(Clone, Copy, Debug)]
pub struct Derived(());

macro_rules! integers {
    ($($integer:ty)*) => {$(
        impl Sealed for $integer {
            type Seal = Derived;
            type Kept<'a> = Self;
            type Stored = Self;

            fn stored_code(stored: &Self) -> Self {
                *stored
            }
        }
    )*};
}

integers!(u8 u16 u32 u64 i8 i16 i32 i64);

// The two that make one are no associated functions, so that no compiler proposes them to a user.

/// A code that the catalog of an enum does not list: only who has the enum's seal can say so.
pub const fn unlisted<E: Sealed>(code: E::Stored, seal: E::Seal) -> UnknownCode<E> {
    UnknownCode { code, seal }
}

/// A code for an enum that its author wrote.
pub const fn unlisted_in_derived<E: Sealed<Seal = Derived>>(code: E::Stored) -> UnknownCode<E> {
    UnknownCode {
        code,
        seal: Derived(()),
    }
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
