//! The macro for enums whose codes are numbers.

/// Implements an enum whose codes are numbers.
#[doc(hidden)]
#[macro_export]
macro_rules! __number_enum {
    (
        enum $Enum:ident($code:ident),
        name = $provider:literal $name:literal,
        seal = $Seal:ident($Niche:ident),
        // If errors share a code: the names of two functions that only such an enum has, and the indices of `SharedCodes`.
        $(shared = $of_unknown:ident $is_listed:ident $fallbacks:tt $without_message:tt,)?
        columns = $columns:tt
        $(, patterns = { $($row:literal $Pattern:ident,)* })?
        $(, success = { $($success:tt)* })?
        // The codes that are bit patterns: of the listed codes, and of the others.
        $(, bits = { $(listed = $listed_bits:pat,)? $(unlisted = $unlisted_bits:pat,)? })?
        // The numbers in the catalog that are not listed codes, each with whether it is a bit pattern.
        $(, other_numbers = $other_numbers:tt)?
    ) => {
        $crate::__any_enum! {
            enum $Enum,
            name = $provider $name,
            seal = $Seal($Niche),
            columns = $columns,
            $(success = [code] { $($success)* },)?
            methods = {
                $(
                    // `Unknown` for a code that the catalog lists, and otherwise the same as `from_code`.
                    #[inline]
                    const fn $of_unknown(code: ::core::primitive::$code) -> Self {
                        if Self::__index_of_code(code) < Self::ALL.len() {
                            let seal = $Seal($crate::__private::v1::$Niche::Sealed);
                            $Enum::Unknown($crate::__private::v1::unlisted(code, seal))
                        } else {
                            Self::from_code(code)
                        }
                    }
                )?

                /// Returns the error with this code, or `Unknown` if the catalog does not list the code. If several errors
                /// share the code, returns the fallback, or else the first in catalog order.
                #[must_use]
                #[inline]
                pub const fn from_code(code: ::core::primitive::$code) -> Self {
                    let index = Self::__index_of_code(code);
                    if index < Self::ALL.len() {
                        Self::ALL[index]
                    } else {
                        let seal = $Seal($crate::__private::v1::$Niche::Sealed);
                        $(
                            match Self::__row_of(code) {
                                $($row => return $Enum::$Pattern($crate::__private::v1::matched(code, seal)),)*
                                _ => {}
                            }
                        )?
                        $Enum::Unknown($crate::__private::v1::unlisted(code, seal))
                    }
                }

                /// Returns the error with this code, or `Unknown` if the catalog does not list the code. If several errors
                /// share the code, returns the one that fits the evidence best. If the evidence fits none of them, returns the
                /// fallback, or else `Unknown`.
                #[must_use]
                #[inline]
                pub fn from_evidence(
                    code: ::core::primitive::$code,
                    evidence: &$crate::Evidence<'_>,
                ) -> Self {
                    $crate::CatalogEnum::from_evidence(code, evidence)
                }

                /// Returns the error that `from_evidence` returns, and how well it fits the evidence.
                #[must_use]
                #[inline]
                pub fn match_evidence(
                    code: ::core::primitive::$code,
                    evidence: &$crate::Evidence<'_>,
                ) -> (Self, $crate::Certainty) {
                    $crate::CatalogEnum::match_evidence(code, evidence)
                }

                /// Returns all errors with this code, in catalog order. The slice is empty if the catalog does not list the
                /// code.
                #[must_use]
                #[inline]
                pub fn candidates(code: ::core::primitive::$code) -> &'static [Self] {
                    $crate::CatalogEnum::candidates(code)
                }

                /// Returns the code as the server sends it, also if it is unknown.
                #[must_use]
                #[inline]
                pub const fn code(&self) -> ::core::primitive::$code {
                    match self {
                        $Enum::Unknown(code) => *code.__stored(),
                        $($($Enum::$Pattern(code) => *code.__stored(),)*)?
                        known => Self::__code_at(known.__index()),
                    }
                }

                $(
                    /// Returns `Ok` if the code means success, and the error with this code otherwise.
                    ///
                    /// # Errors
                    ///
                    /// Returns `from_code(code)` if the catalog does not list the code in `success`.
                    #[inline]
                    pub const fn check(
                        code: ::core::primitive::$code,
                    ) -> ::core::result::Result<(), Self> {
                        if ::core::matches!(code, $($success)*) {
                            ::core::result::Result::Ok(())
                        } else {
                            ::core::result::Result::Err(Self::from_code(code))
                        }
                    }
                )?

                #[inline]
                const fn __code(&self) -> $crate::Code<'_> {
                    $crate::Code::Int(self.code() as ::core::primitive::i128)
                }
            }
        }

        impl ::core::convert::From<::core::primitive::$code> for $Enum {
            #[inline]
            fn from(code: ::core::primitive::$code) -> Self {
                Self::from_code(code)
            }
        }

        impl ::core::convert::From<$Enum> for ::core::primitive::$code {
            #[inline]
            fn from(error: $Enum) -> Self {
                error.code()
            }
        }

        impl ::core::str::FromStr for $Enum {
            type Err = $crate::ParseCodeError;

            #[inline]
            fn from_str(
                text: &::core::primitive::str,
            ) -> ::core::result::Result<Self, $crate::ParseCodeError> {
                $crate::__private::v1::parse_code(text)
            }
        }

        impl $crate::CatalogEnum for $Enum {
            type Code<'a> = ::core::primitive::$code;

            const PROVIDER: &'static ::core::primitive::str = $provider;
            const ENUM_NAME: &'static ::core::primitive::str = $name;
            const ALL: &'static [Self] = $Enum::ALL;
            $(
                const SHARED_CODES: $crate::__private::v1::SharedCodes = $crate::__private::v1::SharedCodes {
                    fallbacks: &$fallbacks,
                    without_message: &$without_message,
                };

                #[inline]
                fn __unlisted(
                    code: ::core::primitive::$code,
                    _: $crate::__private::v1::UnlistedKey,
                ) -> Self {
                    $Enum::$of_unknown(code)
                }
            )?

            #[inline]
            fn from_code(code: ::core::primitive::$code) -> Self {
                $Enum::from_code(code)
            }

            #[inline]
            fn from_symbol(symbol: &::core::primitive::str) -> ::core::option::Option<Self> {
                $Enum::from_symbol(symbol)
            }

            #[inline]
            fn from_name(name: &::core::primitive::str) -> ::core::option::Option<Self> {
                $Enum::from_name(name)
            }

            #[inline]
            fn raw_code(&self) -> ::core::primitive::$code {
                self.code()
            }

            $(
                fn __is_bit_pattern(code: ::core::primitive::$code) -> ::core::primitive::bool {
                    $(
                        if $Enum::__index_of_code(code) < $Enum::ALL.len() {
                            return ::core::matches!(code, $listed_bits);
                        }
                    )?
                    $(
                        if ::core::matches!(code, $unlisted_bits) {
                            return true;
                        }
                    )?
                    false
                }
            )?

            $(
                const OTHER_NUMBERS: &'static [(::core::primitive::i128, ::core::primitive::bool)] =
                    &$other_numbers;
            )?
        }

        impl $crate::__private::v1::NumberEnum for $Enum {}

        impl $crate::__private::v1::Sealed for $Enum {
            type Seal = $Seal;
            type Kept<'a> = ::core::primitive::$code;
            type Stored = ::core::primitive::$code;

            #[inline]
            fn stored_code(code: &::core::primitive::$code) -> ::core::primitive::$code {
                *code
            }

            $(
                #[inline]
                fn $is_listed(code: &::core::primitive::$code) -> ::core::primitive::bool {
                    $Enum::__index_of_code(*code) < $Enum::ALL.len()
                }
            )?
        }
    };
}
