//! The macros that implement `Diagnostic` of `miette`.

/// Expands to nothing, because this crate has the feature for a trait in the option `derives`.
#[cfg(feature = "miette")]
#[doc(hidden)]
#[macro_export]
macro_rules! __require_miette {
    ($Trait:ident) => {};
}

/// Fails to compile, because this crate lacks the feature for a trait in the option `derives`.
#[cfg(not(feature = "miette"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __require_miette {
    ($Trait:ident) => {
        ::core::compile_error!(::core::concat!(
            "`",
            ::core::stringify!($Trait),
            "` requires the feature `miette` of the crate `errcodes`\n  \
             = help: enable it in Cargo.toml: `errcodes = { version = \"...\", features = [\"miette\"] }`"
        ));
    };
}

/// Implements `miette::Diagnostic` for an enum of errors.
#[cfg(feature = "miette")]
#[doc(hidden)]
#[macro_export]
macro_rules! __diagnostic {
    ($Enum:ident) => {
        impl $crate::__private::v1::miette::Diagnostic for $Enum {
            fn code<'a>(&'a self) -> $crate::__private::v1::Text<'a> {
                ::core::option::Option::Some($crate::__private::v1::code(self))
            }

            fn help<'a>(&'a self) -> $crate::__private::v1::Text<'a> {
                $crate::__private::v1::display_opt(self.description())
            }

            fn url<'a>(&'a self) -> $crate::__private::v1::Text<'a> {
                $crate::__private::v1::display_opt(self.docs())
            }
        }
    };
}

/// Expands to nothing, because the feature `miette` is off.
#[cfg(not(feature = "miette"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __diagnostic {
    ($Enum:ident) => {};
}
