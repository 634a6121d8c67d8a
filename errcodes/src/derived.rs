//! The code that enums with `#[derive(ErrorCode)]` share.

use core::error::Error;

use crate::CatalogEnum;

/// Implements accessors of an enum that the author wrote.
///
/// If the author has written a method of the same name, rustc reports two definitions. The error shows the name of the macro, which
/// says what to do.
#[doc(hidden)]
#[macro_export]
macro_rules! __derived_accessors {
    (impl $Enum:ident { $([$($attributes:tt)*] { $($accessor:tt)* })* }) => {
        #[automatically_derived]
        impl $Enum {
            $(
                $($attributes)*
                pub $($accessor)*
            )*
        }
    };
}

// The compiler reports only the bound of a function, but also all supertraits of the trait of a method.
/// Returns the code of the vendor's error in a field.
pub fn code_of<E: CatalogEnum>(error: &E) -> E::Code<'_> {
    error.raw_code()
}

/// Returns the name of the vendor's error in a field.
#[must_use]
pub fn name_of<E: CatalogEnum>(error: &E) -> &'static str {
    error.name()
}

/// The field of a variant without a code, for [`SourceOfError`] and [`NoSource`].
#[derive(Debug)]
pub struct Skipped<'a, T>(pub &'a T);

/// The source of a field that is an error. As in `thiserror`'s `transparent`, the message of the error is that of the enum.
pub trait SourceOfError<'a> {
    /// Returns the source.
    fn source(self) -> Option<&'a (dyn Error + 'static)>;
}

impl<'a, T: Error> SourceOfError<'a> for Skipped<'a, T> {
    fn source(self) -> Option<&'a (dyn Error + 'static)> {
        self.0.source()
    }
}

/// The source of any other field. Method calls prefer `SourceOfError`, because it needs no reference.
pub trait NoSource<'a> {
    /// Returns `None`.
    fn source(&self) -> Option<&'a (dyn Error + 'static)>;
}

impl<'a, T> NoSource<'a> for Skipped<'a, T> {
    fn source(&self) -> Option<&'a (dyn Error + 'static)> {
        None
    }
}
