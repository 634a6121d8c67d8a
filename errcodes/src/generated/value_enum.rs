//! The macro for enums of the values of a column.

/// Implements a value enum: an enum of the values of a column, such as the categories.
#[doc(hidden)]
#[macro_export]
macro_rules! __value_enum {
    (enum $Enum:ident { $($Variant:ident = $value:literal,)* }) => {
        impl $Enum {
            /// All values, in catalog order.
            pub const ALL: &'static [Self] = &[$($Enum::$Variant),*];

            const __VALUES: &'static [&'static ::core::primitive::str] = &[$($value),*];

            /// Returns the value as written in the catalog.
            #[must_use]
            #[inline]
            pub const fn as_str(&self) -> &'static ::core::primitive::str {
                Self::__VALUES[*self as ::core::primitive::usize]
            }
        }

        impl ::core::fmt::Display for $Enum {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::v1::pad(f, self.as_str())
            }
        }

        impl ::core::convert::AsRef<::core::primitive::str> for $Enum {
            #[inline]
            fn as_ref(&self) -> &::core::primitive::str {
                self.as_str()
            }
        }

        impl ::core::str::FromStr for $Enum {
            type Err = $crate::ParseValueError;

            #[inline]
            fn from_str(
                text: &::core::primitive::str,
            ) -> ::core::result::Result<Self, $crate::ParseValueError> {
                $crate::__private::v1::parse_value(
                    ::core::stringify!($Enum),
                    Self::__VALUES,
                    Self::ALL,
                    text,
                )
            }
        }
    };
}
