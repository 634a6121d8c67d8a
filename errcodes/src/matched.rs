#[cfg(feature = "alloc")]
use alloc::{boxed::Box, string::String};
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};

use errcodes_shared::pattern::{Piece, span};

use crate::Code;
use crate::template::{Arguments, MAX_PARAMS};
use crate::unknown::{Sealed, UnknownCode, unlisted};

/// A code that matches a pattern of the catalog of the enum `E`. It is the field of the variant of the pattern.
///
/// `N` is the number of the pattern among those that become variants of `E`, in catalog order. So a value cannot be moved to the
/// variant of another pattern. Only `E::from_code` and the functions that call it can create a value, and it never contains a code that
/// the catalog lists.
///
/// In an enum with `#[derive(ErrorCode)]`, write `MatchedCode<Self, 0>`.
///
/// ```
/// errcodes::include_catalog!("tests/gate.toml");
///
/// match Gate::from("WAIT_60") {
///     Gate::Wait(code) => {
///         assert_eq!(code.get(), "WAIT_60");
///         assert_eq!(code.pattern(), "WAIT_{seconds:u32}");
///         assert_eq!(code.arguments().get("seconds"), Some("60"));
///     }
///     other => panic!("{other} is another error"),
/// }
/// ```
///
/// You cannot create a value yourself, nor move it to another variant:
///
/// ```compile_fail,E0308
/// errcodes::include_catalog!("tests/gate.toml");
///
/// if let Gate::Wait(code) = Gate::from("WAIT_60") {
///     let moved = Gate::Other(code);
/// }
/// ```
pub struct MatchedCode<E: Sealed, const N: usize> {
    code: UnknownCode<E>,
}

// This is not an associated function, because the compiler would suggest it to users.
/// Wraps a code that matches a pattern. Requires the seal of the enum.
pub const fn matched<E: Sealed, const N: usize>(
    code: E::Stored,
    seal: E::Seal,
) -> MatchedCode<E, N> {
    MatchedCode {
        code: unlisted(code, seal),
    }
}

/// An enum with patterns that become variants.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no variants for patterns of codes",
    label = "the catalog lists no pattern with a name for this enum"
)]
pub trait NamedPatterns: Sealed {
    /// The patterns, in catalog order.
    const NAMED: &'static [NamedPattern];
}

/// A pattern that becomes a variant.
#[derive(Clone, Copy, Debug)]
pub struct NamedPattern {
    /// The key in the catalog.
    pub key: &'static str,
    /// The names of the parts in braces.
    pub names: &'static [&'static str],
    /// The pieces of a pattern of texts; none for a range of numbers.
    pub pieces: &'static [Piece<'static>],
}

impl<E: Sealed, const N: usize> MatchedCode<E, N> {
    #[doc(hidden)]
    pub const fn __stored(&self) -> &E::Stored {
        self.code.__stored()
    }

    #[doc(hidden)]
    #[must_use]
    pub fn __into_stored(self) -> E::Stored {
        self.code.__into_stored()
    }

    /// Returns the code: the integer, or a `&str` if the codes of the enum are strings.
    #[must_use]
    pub fn get(&self) -> E::Kept<'_> {
        self.code.get()
    }

    /// Returns the code by value: the integer, or a `Box<str>` if the codes of the enum are strings.
    #[must_use]
    pub fn into_inner(self) -> E::Stored {
        self.code.into_inner()
    }
}

impl<E: NamedPatterns, const N: usize> MatchedCode<E, N> {
    /// Returns the pattern, as in the catalog.
    #[must_use]
    pub fn pattern(&self) -> &'static str {
        E::NAMED.get(N).map_or("", |pattern| pattern.key)
    }

    /// Returns the texts of the parts in braces, such as `60` for `{seconds:u32}`, in the order of the pattern.
    ///
    /// A pattern without such parts has no arguments.
    #[must_use]
    pub fn arguments(&self) -> Arguments<'_> {
        let code: Code<'_> = self.get().into();
        let (Code::Str(code), Some(pattern)) = (code, E::NAMED.get(N)) else {
            return Arguments::new(&[], [""; MAX_PARAMS]);
        };
        let mut values = [""; MAX_PARAMS];
        let is_part =
            |piece: &&(usize, &Piece<'_>)| matches!(piece.1, Piece::Part | Piece::Digits(_));
        let pieces = pattern.pieces.iter().enumerate();
        let parts = pieces.filter(|piece| is_part(&piece));
        for (value, (index, _)) in values.iter_mut().zip(parts) {
            let text =
                span(pattern.pieces, code, index).and_then(|(start, end)| code.get(start..end));
            *value = text.unwrap_or_default();
        }
        Arguments::new(pattern.names, values)
    }
}

macro_rules! from_matched_code {
    ($($integer:ty)*) => {$(
        /// Converts the code into the integer.
        impl<E: Sealed<Stored = Self>, const N: usize> From<MatchedCode<E, N>> for $integer {
            fn from(code: MatchedCode<E, N>) -> Self {
                code.into_inner()
            }
        }
    )*};
}

from_matched_code!(u8 u16 u32 u64 i8 i16 i32 i64);

/// Converts the code into its string, without copying it.
#[cfg(feature = "alloc")]
impl<E: Sealed<Stored = Self>, const N: usize> From<MatchedCode<E, N>> for Box<str> {
    fn from(code: MatchedCode<E, N>) -> Self {
        code.into_inner()
    }
}

/// Converts the code into its string, without copying it.
#[cfg(feature = "alloc")]
impl<E: Sealed<Stored = Box<str>>, const N: usize> From<MatchedCode<E, N>> for String {
    fn from(code: MatchedCode<E, N>) -> Self {
        code.into_inner().into_string()
    }
}

impl<E: Sealed, const N: usize> Clone for MatchedCode<E, N> {
    fn clone(&self) -> Self {
        Self {
            code: self.code.clone(),
        }
    }
}

impl<E: Sealed<Stored: Copy>, const N: usize> Copy for MatchedCode<E, N> {}

impl<E: Sealed, const N: usize> PartialEq for MatchedCode<E, N> {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl<E: Sealed, const N: usize> Eq for MatchedCode<E, N> {}

impl<E: Sealed, const N: usize> PartialOrd for MatchedCode<E, N> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<E: Sealed, const N: usize> Ord for MatchedCode<E, N> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.code.cmp(&other.code)
    }
}

impl<E: Sealed, const N: usize> Hash for MatchedCode<E, N> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.code.hash(state);
    }
}

impl<E: Sealed, const N: usize> fmt::Debug for MatchedCode<E, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.code, f)
    }
}

/// Shows the code. Control characters, and characters that change the text direction, are replaced.
impl<E: Sealed, const N: usize> fmt::Display for MatchedCode<E, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.code, f)
    }
}
