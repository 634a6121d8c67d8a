//! The macro for enums whose codes are strings.

/// Implements an enum whose codes are strings. `$alloc` is the crate `alloc`, which errcodes itself does not require.
#[doc(hidden)]
#[macro_export]
macro_rules! __text_enum {
    (
        enum $Enum:ident($alloc:ident),
        name = $provider:literal $name:literal,
        seal = $Seal:ident($Niche:ident),
        $(shared = $of_unknown:ident $is_listed:ident $fallbacks:tt $without_message:tt,)?
        columns = $columns:tt
        $(, patterns = { $($row:literal $Pattern:ident,)* })?
        $(, success = { $($success:tt)* })?
    ) => {
        $crate::__any_enum! {
            enum $Enum,
            name = $provider $name,
            seal = $Seal($Niche),
            columns = $columns,
            $(success = [code as_bytes] { $($success)* },)?
            methods = {
                #[inline]
                fn __unknown(code: $alloc::boxed::Box<::core::primitive::str>) -> Self {
                    let seal = $Seal($crate::__private::v1::$Niche::Sealed);
                    $(
                        match Self::__row_of(&code) {
                            $($row => return $Enum::$Pattern($crate::__private::v1::matched(code, seal)),)*
                            _ => {}
                        }
                    )?
                    $Enum::Unknown($crate::__private::v1::unlisted(code, seal))
                }

                $(
                    // `Unknown` for a code that the catalog lists, and otherwise the same as `from_code`.
                    #[inline]
                    fn $of_unknown(code: &::core::primitive::str) -> Self {
                        if Self::__index_of_code(code) < Self::ALL.len() {
                            let seal = $Seal($crate::__private::v1::$Niche::Sealed);
                            $Enum::Unknown($crate::__private::v1::unlisted(
                                ::core::convert::From::from(code),
                                seal,
                            ))
                        } else {
                            Self::from_code(code)
                        }
                    }
                )?

                /// Returns the error with this code, or `Unknown` if the catalog does not list the code. If several errors
                /// share the code, returns the fallback, or else the first in catalog order.
                #[must_use]
                #[inline]
                pub fn from_code(code: &::core::primitive::str) -> Self {
                    let index = Self::__index_of_code(code);
                    if index < Self::ALL.len() {
                        ::core::clone::Clone::clone(&Self::ALL[index])
                    } else {
                        Self::__unknown(::core::convert::From::from(code))
                    }
                }

                /// Returns the error with this code, or `Unknown` if the catalog does not list the code. If several errors
                /// share the code, returns the one that fits the evidence best. If the evidence fits none of them, returns the
                /// fallback, or else `Unknown`.
                #[must_use]
                #[inline]
                pub fn from_evidence(
                    code: &::core::primitive::str,
                    evidence: &$crate::Evidence<'_>,
                ) -> Self {
                    $crate::CatalogEnum::from_evidence(code, evidence)
                }

                /// Returns the error that `from_evidence` returns, and how well it fits the evidence.
                #[must_use]
                #[inline]
                pub fn match_evidence(
                    code: &::core::primitive::str,
                    evidence: &$crate::Evidence<'_>,
                ) -> (Self, $crate::Certainty) {
                    $crate::CatalogEnum::match_evidence(code, evidence)
                }

                /// Returns all errors with this code, in catalog order. The slice is empty if the catalog does not list the
                /// code.
                #[must_use]
                #[inline]
                pub fn candidates(code: &::core::primitive::str) -> &'static [Self] {
                    $crate::CatalogEnum::candidates(code)
                }

                /// Returns the code as the server sends it, also if it is unknown.
                #[must_use]
                #[inline]
                pub const fn code(&self) -> &::core::primitive::str {
                    match self {
                        $Enum::Unknown(code) => code.__stored(),
                        $($($Enum::$Pattern(code) => code.__stored(),)*)?
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
                    pub fn check(
                        code: &::core::primitive::str,
                    ) -> ::core::result::Result<(), Self> {
                        if ::core::matches!(code.as_bytes(), $($success)*) {
                            ::core::result::Result::Ok(())
                        } else {
                            ::core::result::Result::Err(Self::from_code(code))
                        }
                    }
                )?

                #[inline]
                const fn __code(&self) -> $crate::Code<'_> {
                    $crate::Code::Str(self.code())
                }
            }
        }

        impl ::core::convert::From<&::core::primitive::str> for $Enum {
            #[inline]
            fn from(code: &::core::primitive::str) -> Self {
                Self::from_code(code)
            }
        }

        impl ::core::convert::From<$alloc::string::String> for $Enum {
            #[inline]
            fn from(code: $alloc::string::String) -> Self {
                let index = Self::__index_of_code(&code);
                if index < Self::ALL.len() {
                    ::core::clone::Clone::clone(&Self::ALL[index])
                } else {
                    Self::__unknown(code.into_boxed_str())
                }
            }
        }

        impl ::core::convert::From<$Enum> for $alloc::string::String {
            #[inline]
            fn from(error: $Enum) -> Self {
                match error {
                    $Enum::Unknown(code) => code.__into_stored().into_string(),
                    $($($Enum::$Pattern(code) => code.__into_stored().into_string(),)*)?
                    known => ::core::convert::From::from(known.code()),
                }
            }
        }

        impl ::core::str::FromStr for $Enum {
            // Every string is a code.
            type Err = ::core::convert::Infallible;

            #[inline]
            fn from_str(
                text: &::core::primitive::str,
            ) -> ::core::result::Result<Self, ::core::convert::Infallible> {
                ::core::result::Result::Ok(Self::from_code(text))
            }
        }

        impl $crate::CatalogEnum for $Enum {
            type Code<'a> = &'a ::core::primitive::str;

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
                    code: &::core::primitive::str,
                    _: $crate::__private::v1::UnlistedKey,
                ) -> Self {
                    $Enum::$of_unknown(code)
                }
            )?

            #[inline]
            fn from_code(code: &::core::primitive::str) -> Self {
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
            fn raw_code(&self) -> &::core::primitive::str {
                self.code()
            }
        }

        impl $crate::__private::v1::Sealed for $Enum {
            type Seal = $Seal;
            type Kept<'a> = &'a ::core::primitive::str;
            type Stored = $alloc::boxed::Box<::core::primitive::str>;

            #[inline]
            fn stored_code(
                code: &$alloc::boxed::Box<::core::primitive::str>,
            ) -> &::core::primitive::str {
                code
            }

            $(
                #[inline]
                fn $is_listed(
                    code: &$alloc::boxed::Box<::core::primitive::str>,
                ) -> ::core::primitive::bool {
                    $Enum::__index_of_code(code) < $Enum::ALL.len()
                }
            )?
        }
    };
}
