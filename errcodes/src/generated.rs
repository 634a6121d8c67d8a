//! The code that all generated enums share.
//!
//! The generator writes an enum, its tables and its constants, and invokes the macro for the kind of the enum. The macros
//! call the generated functions that access the tables, whose names start with `__`.
//!
//! The macros cannot rely on names in scope, so paths start with `::core` or `$crate`, and trait methods are called by their paths.
//! A path to a public item starts at the root of the crate: the compiler resolves each segment of a path for each enum, which
//! is measurable with hundreds of enums.
//!
//! A variant can have the name of a method or of an associated type. So the macros call methods with method syntax, and write
//! types out, except for names that a variant cannot have (`RESERVED` in `errcodes-core/src/ident.rs`).

mod schemas;

/// Fails to compile if this crate does not support the version of the generated code.
///
/// The first line of each file of `cargo errcodes generate` invokes it, because the file may be older or newer than the crate.
#[doc(hidden)]
#[macro_export]
macro_rules! __generated_code {
    (v1) => {};
    ($version:tt) => {
        ::core::compile_error!(::core::concat!(
            "this file was generated for another release of the crate `errcodes`: it requires `errcodes::__private::",
            ::core::stringify!($version),
            "`, which this release does not have\n  \
             = help: run `cargo errcodes generate` of the release in Cargo.lock, or depend on the release that generated the \
             file"
        ));
    };
}

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

/// Implements the methods and traits that are the same for codes of both kinds. `$methods` contains the others.
#[doc(hidden)]
#[macro_export]
macro_rules! __any_enum {
    (
        enum $Enum:ident,
        name = $provider:literal $name:literal,
        seal = $Seal:ident($Niche:ident),
        columns = {
            $(symbol = $symbol:ident,)?
            $(documentation = $description:ident,)?
            $(http_status = $http_status:ident,)?
            $(retryable = $retryable:ident,)?
            $(category_name = $category:ident,)?
            $(tag_names = $tags:ident,)?
            $(docs = $docs:ident,)?
            $(problem_type = $problem_type:ident,)?
            $(deprecated = $deprecated:ident,)?
        },
        // The methods that return the code as a value that the pattern matches.
        $(success = [$($to_code:ident)*] { $($success:tt)* },)?
        methods = { $($methods:tt)* }
    ) => {
        // The field is private, so only the generated module can create a value.
        #[doc(hidden)]
        pub struct $Seal($crate::__private::v1::$Niche);

        // Not derived, because a derive costs one more expansion for each enum.
        #[automatically_derived]
        impl ::core::clone::Clone for $Seal {
            #[inline]
            fn clone(&self) -> Self {
                *self
            }
        }

        impl ::core::marker::Copy for $Seal {}

        impl $Enum {
            $($methods)*

            /// Returns the error with exactly this symbol, or `None` if there is none. If several errors share the symbol, returns
            /// the first in catalog order.
            #[must_use]
            #[inline]
            pub fn from_symbol(symbol: &::core::primitive::str) -> ::core::option::Option<Self> {
                $crate::__private::v1::entry_at(Self::ALL, Self::__index_of_symbol(symbol))
            }

            /// Returns the error with exactly this name or alias in the catalog, or `None` if there is none.
            #[must_use]
            #[inline]
            pub fn from_name(name: &::core::primitive::str) -> ::core::option::Option<Self> {
                $crate::__private::v1::entry_at(Self::ALL, Self::__index_of_name(name))
            }

            /// Returns the listed error with this code, symbol or name, in this order of precedence, or `None` if there is none.
            ///
            /// Use it for text that people type. For text from a server, use `from_code` or `from_symbol`.
            #[must_use]
            #[inline]
            pub fn lookup(text: &::core::primitive::str) -> ::core::option::Option<Self> {
                $crate::CatalogEnum::lookup(text)
            }

            /// Returns `true` if the catalog has an entry for the code, and `false` for `Unknown`.
            #[must_use]
            #[inline]
            pub const fn is_known(&self) -> ::core::primitive::bool {
                match self {
                    $Enum::Unknown(_) => false,
                    _ => true,
                }
            }

            /// Returns `true` if the code means success: the catalog lists it in `success`.
            #[must_use]
            #[inline]
            pub const fn is_success(&self) -> ::core::primitive::bool {
                $(
                    if ::core::matches!(self$(.$to_code())*, $($success)*) {
                        return true;
                    }
                )?
                false
            }

            /// Returns `true` if the catalog states that the same request may succeed later, and `false` if it states the
            /// opposite or nothing.
            #[must_use]
            #[inline]
            pub const fn is_retryable(&self) -> ::core::primitive::bool {
                ::core::matches!(self.retryable(), ::core::option::Option::Some(true))
            }

            /// Returns the name of the error in the catalog, or `Unknown` if the catalog does not list the code.
            #[must_use]
            #[inline]
            pub const fn name(&self) -> &'static ::core::primitive::str {
                Self::__name_at(self.__index())
            }

            /// Returns the vendor's message, with its placeholders. If the catalog has no message, returns the symbol, or else the
            /// name.
            #[must_use]
            #[inline]
            pub const fn message(&self) -> &'static ::core::primitive::str {
                Self::__message_at(self.__index())
            }

            /// Returns the names of the placeholders in the message, in the order of the key `params` in the catalog.
            #[must_use]
            #[inline]
            pub const fn params(&self) -> &'static [&'static ::core::primitive::str] {
                self.template().params()
            }

            /// Returns the message with an argument for each of its `params`, as a value that implements `Display`.
            ///
            /// # Errors
            ///
            /// Returns an error if the number of arguments differs from the number of `params`.
            #[inline]
            pub const fn format<'a, const __N: ::core::primitive::usize>(
                &self,
                arguments: [&'a dyn ::core::fmt::Display; __N],
            ) -> ::core::result::Result<$crate::Formatted<'a, __N>, $crate::ArgumentCountError> {
                self.template().format(arguments)
            }

            /// Returns the arguments in a text that the server sent, or `None` if the text is not this message with arguments.
            #[must_use]
            #[inline]
            pub fn parse_arguments<'t>(
                &self,
                text: &'t ::core::primitive::str,
            ) -> ::core::option::Option<$crate::Arguments<'t>> {
                self.template().parse_arguments(text)
            }
        }

        impl ::core::fmt::Debug for $Enum {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::v1::debug(self, f)
            }
        }

        impl ::core::fmt::Display for $Enum {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::v1::display(self, f)
            }
        }

        impl ::core::error::Error for $Enum {}

        impl ::core::convert::TryFrom<$crate::Code<'_>> for $Enum {
            type Error = $crate::TryFromCodeError;

            #[inline]
            fn try_from(code: $crate::Code<'_>) -> ::core::result::Result<Self, $crate::TryFromCodeError> {
                $crate::__private::v1::try_from_code(code)
            }
        }

        impl $crate::ErrorCode for $Enum {
            #[inline]
            fn provider(&self) -> &'static ::core::primitive::str {
                $provider
            }

            #[inline]
            fn enum_name(&self) -> &'static ::core::primitive::str {
                $name
            }

            #[inline]
            fn code(&self) -> $crate::Code<'_> {
                self.__code()
            }

            #[inline]
            fn name(&self) -> &'static ::core::primitive::str {
                self.name()
            }

            #[inline]
            fn message(&self) -> &'static ::core::primitive::str {
                self.message()
            }

            #[inline]
            fn is_known(&self) -> ::core::primitive::bool {
                self.is_known()
            }

            #[inline]
            fn template(&self) -> $crate::Template {
                self.template()
            }

            $(
                #[inline]
                fn is_success(&self) -> ::core::primitive::bool {
                    ::core::matches!(self$(.$to_code())*, $($success)*)
                }
            )?

            $(
                #[inline]
                fn symbol(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
                    self.$symbol()
                }
            )?
            $(
                #[inline]
                fn documentation(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
                    self.$description()
                }
            )?
            $(
                #[inline]
                fn http_status(&self) -> ::core::option::Option<::core::primitive::u16> {
                    self.$http_status()
                }
            )?
            $(
                #[inline]
                fn retryable(&self) -> ::core::option::Option<::core::primitive::bool> {
                    self.$retryable()
                }
            )?
            $(
                #[inline]
                fn category_name(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
                    match self.$category() {
                        ::core::option::Option::Some(value) => ::core::option::Option::Some(value.as_str()),
                        ::core::option::Option::None => ::core::option::Option::None,
                    }
                }
            )?
            $(
                #[inline]
                fn tag_names(&self) -> &'static [&'static ::core::primitive::str] {
                    self.$tags().1
                }
            )?
            $(
                #[inline]
                fn docs(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
                    self.$docs()
                }
            )?
            $(
                #[inline]
                fn problem_type(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
                    self.$problem_type()
                }
            )?
            $(
                #[inline]
                fn deprecated(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
                    self.$deprecated()
                }
            )?
        }
    };
}

/// Implements the umbrella enum of a catalog, which has a variant for each generated enum.
#[doc(hidden)]
#[macro_export]
macro_rules! __umbrella_enum {
    (
        enum $Umbrella:ident($($Enum:ident),*),
        name = $provider:literal,
        columns = {
            $(symbol = $symbol:ident,)?
            $(documentation = $description:ident,)?
            $(http_status = $http_status:ident,)?
            $(retryable = $retryable:ident,)?
            $(category_name = $category:ident,)?
            $(tag_names = $tags:ident,)?
            $(docs = $docs:ident,)?
            $(problem_type = $problem_type:ident,)?
            $(deprecated = $deprecated:ident,)?
        }
    ) => {
        impl $Umbrella {
            /// Returns the code as the server sends it, also if it is unknown.
            #[must_use]
            #[inline]
            pub const fn code(&self) -> $crate::Code<'_> {
                match self {
                    $($Umbrella::$Enum(error) => error.__code(),)*
                }
            }

            /// Returns the name of the error in the catalog, or `Unknown` if the catalog does not list the code.
            #[must_use]
            #[inline]
            pub const fn name(&self) -> &'static ::core::primitive::str {
                match self {
                    $($Umbrella::$Enum(error) => error.name(),)*
                }
            }

            /// Returns the vendor's message, with its placeholders. If the catalog has no message, returns the symbol, or else the
            /// name.
            #[must_use]
            #[inline]
            pub const fn message(&self) -> &'static ::core::primitive::str {
                match self {
                    $($Umbrella::$Enum(error) => error.message(),)*
                }
            }

            /// Returns `true` if the catalog states that the same request may succeed later, and `false` if it states the
            /// opposite or nothing.
            #[must_use]
            #[inline]
            pub const fn is_retryable(&self) -> ::core::primitive::bool {
                ::core::matches!(self.retryable(), ::core::option::Option::Some(true))
            }

            /// Returns `true` if the catalog lists the code, and `false` for an unknown code.
            #[must_use]
            #[inline]
            pub const fn is_known(&self) -> ::core::primitive::bool {
                match self {
                    $($Umbrella::$Enum(error) => error.is_known(),)*
                }
            }

            /// Returns `true` if the code means success: the catalog lists it in `success`.
            #[must_use]
            #[inline]
            pub const fn is_success(&self) -> ::core::primitive::bool {
                match self {
                    $($Umbrella::$Enum(error) => error.is_success(),)*
                }
            }

            /// Returns the message, split at its placeholders.
            #[must_use]
            #[inline]
            pub const fn template(&self) -> $crate::Template {
                match self {
                    $($Umbrella::$Enum(error) => error.template(),)*
                }
            }

            /// Returns the names of the placeholders in the message, in the order of the key `params` in the catalog.
            #[must_use]
            #[inline]
            pub const fn params(&self) -> &'static [&'static ::core::primitive::str] {
                self.template().params()
            }

            /// Returns the message with an argument for each of its `params`, as a value that implements `Display`.
            ///
            /// # Errors
            ///
            /// Returns an error if the number of arguments differs from the number of `params`.
            #[inline]
            pub const fn format<'a, const __N: ::core::primitive::usize>(
                &self,
                arguments: [&'a dyn ::core::fmt::Display; __N],
            ) -> ::core::result::Result<$crate::Formatted<'a, __N>, $crate::ArgumentCountError> {
                self.template().format(arguments)
            }

            /// Returns the arguments in a text that the server sent, or `None` if the text is not this message with arguments.
            #[must_use]
            #[inline]
            pub fn parse_arguments<'t>(
                &self,
                text: &'t ::core::primitive::str,
            ) -> ::core::option::Option<$crate::Arguments<'t>> {
                self.template().parse_arguments(text)
            }
        }

        $(
            impl ::core::convert::From<$Enum> for $Umbrella {
                #[inline]
                fn from(error: $Enum) -> Self {
                    $Umbrella::$Enum(error)
                }
            }

            impl ::core::convert::TryFrom<$Umbrella> for $Enum {
                // An error of another enum is returned unchanged.
                type Error = $Umbrella;

                #[inline]
                fn try_from(error: $Umbrella) -> ::core::result::Result<Self, $Umbrella> {
                    match error {
                        $Umbrella::$Enum(error) => ::core::result::Result::Ok(error),
                        #[allow(unreachable_patterns)] // The catalog may have only one enum.
                        other => ::core::result::Result::Err(other),
                    }
                }
            }
        )*

        impl ::core::fmt::Display for $Umbrella {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match self {
                    $($Umbrella::$Enum(error) => ::core::fmt::Display::fmt(error, f),)*
                }
            }
        }

        impl ::core::error::Error for $Umbrella {}

        impl $crate::ErrorCode for $Umbrella {
            #[inline]
            fn provider(&self) -> &'static ::core::primitive::str {
                $provider
            }

            #[inline]
            fn enum_name(&self) -> &'static ::core::primitive::str {
                match self {
                    $($Umbrella::$Enum(error) => $crate::ErrorCode::enum_name(error),)*
                }
            }

            #[inline]
            fn code(&self) -> $crate::Code<'_> {
                self.code()
            }

            #[inline]
            fn name(&self) -> &'static ::core::primitive::str {
                self.name()
            }

            #[inline]
            fn message(&self) -> &'static ::core::primitive::str {
                self.message()
            }

            #[inline]
            fn is_known(&self) -> ::core::primitive::bool {
                self.is_known()
            }

            #[inline]
            fn template(&self) -> $crate::Template {
                self.template()
            }

            #[inline]
            fn is_success(&self) -> ::core::primitive::bool {
                self.is_success()
            }

            $(
                #[inline]
                fn symbol(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
                    self.$symbol()
                }
            )?
            $(
                #[inline]
                fn documentation(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
                    self.$description()
                }
            )?
            $(
                #[inline]
                fn http_status(&self) -> ::core::option::Option<::core::primitive::u16> {
                    self.$http_status()
                }
            )?
            $(
                #[inline]
                fn retryable(&self) -> ::core::option::Option<::core::primitive::bool> {
                    self.$retryable()
                }
            )?
            $(
                #[inline]
                fn category_name(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
                    match self.$category() {
                        ::core::option::Option::Some(value) => ::core::option::Option::Some(value.as_str()),
                        ::core::option::Option::None => ::core::option::Option::None,
                    }
                }
            )?
            $(
                #[inline]
                fn tag_names(&self) -> &'static [&'static ::core::primitive::str] {
                    self.$tags().1
                }
            )?
            $(
                #[inline]
                fn docs(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
                    self.$docs()
                }
            )?
            $(
                #[inline]
                fn problem_type(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
                    self.$problem_type()
                }
            )?
            $(
                #[inline]
                fn deprecated(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
                    self.$deprecated()
                }
            )?
        }
    };
}

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

/// Expands to nothing, because this crate has the feature for a trait in the option `derives`.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __require_serde {
    ($Trait:ident) => {};
}

/// Fails to compile, because this crate lacks the feature for a trait in the option `derives`.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __require_serde {
    ($Trait:ident) => {
        ::core::compile_error!(::core::concat!(
            "`",
            ::core::stringify!($Trait),
            "` requires the feature `serde` of the crate `errcodes`\n  \
             = help: enable it in Cargo.toml: `errcodes = { version = \"...\", features = [\"serde\"] }`"
        ));
    };
}

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

/// Implements `Serialize` for an enum of errors, as its code.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize {
    ($Enum:ident) => {
        impl $crate::__private::v1::serde::Serialize for $Enum {
            fn serialize<S: $crate::__private::v1::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::__private::v1::serde::Serialize::serialize(&self.code(), serializer)
            }
        }
    };
}

/// Implements `Deserialize` for an enum of errors, from its code.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __deserialize {
    ($Enum:ident from str) => {
        $crate::__deserialize! { $Enum by deserialize_text }
    };
    ($Enum:ident from $code:ident) => {
        $crate::__deserialize! { $Enum by deserialize_integer::<_, ::core::primitive::$code, _> }
    };
    ($Enum:ident by $($deserialize:tt)*) => {
        impl<'de> $crate::__private::v1::serde::Deserialize<'de> for $Enum {
            fn deserialize<D: $crate::__private::v1::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::v1::$($deserialize)*(deserializer)
            }
        }
    };
}

/// Implements `Serialize` for a value enum, as the text in the catalog.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize_value {
    ($Enum:ident) => {
        impl $crate::__private::v1::serde::Serialize for $Enum {
            fn serialize<S: $crate::__private::v1::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

/// Implements `Deserialize` for a value enum, from the text in the catalog.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __deserialize_value {
    ($Enum:ident) => {
        impl<'de> $crate::__private::v1::serde::Deserialize<'de> for $Enum {
            fn deserialize<D: $crate::__private::v1::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::v1::deserialize_value(deserializer, $Enum::ALL, $Enum::as_str)
            }
        }
    };
}

/// Expands to nothing, because the feature `serde` is off.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize {
    ($($tokens:tt)*) => {};
}

/// Expands to nothing, because the feature `serde` is off.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __deserialize {
    ($($tokens:tt)*) => {};
}

/// Expands to nothing, because the feature `serde` is off.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize_value {
    ($($tokens:tt)*) => {};
}

/// Expands to nothing, because the feature `serde` is off.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __deserialize_value {
    ($($tokens:tt)*) => {};
}

/// Implements `FromResponse` for an enum. Each `$Level` is an enum of the catalog whose codes can be in the body, and
/// `$read` is the function that reads them.
#[cfg(feature = "json")]
#[doc(hidden)]
#[macro_export]
macro_rules! __from_response {
    (enum $Enum:ident: $($Level:ident by $read:ident($($code:ident)?) {
        $($field:ident = [$($location:tt)*],)*
        $(; $($value:literal = [$($value_location:tt)*],)*)?
    })*) => {
        impl $crate::FromResponse for $Enum {
            const LEVELS: &'static [$crate::__private::v1::Level<Self>] = &[$(
                $crate::__private::v1::Level {
                    locations: $crate::__private::v1::location::Locations {
                        $($field: &[$($crate::__private::v1::location! $location),*],)*
                        $(values: &[$(($value, &[$($crate::__private::v1::location! $value_location),*])),*],)?
                        ..$crate::__private::v1::location::Locations::NONE
                    },
                    code: |code, evidence| {
                        let error = $crate::__private::v1::$read::<$Level $(, ::core::primitive::$code)?>(code, evidence);
                        error.map($crate::__private::v1::Decoded::map_into)
                    },
                    symbol: |symbol, evidence| {
                        let error = $crate::__private::v1::read_symbol::<$Level>(symbol, evidence);
                        error.map($crate::__private::v1::Decoded::map_into)
                    },
                    problem_type: |problem_type, evidence| {
                        let error = $crate::__private::v1::read_problem_type::<$Level>(problem_type, evidence);
                        error.map($crate::__private::v1::Decoded::map_into)
                    },
                },
            )*];
        }

        impl $Enum {
            /// Returns the response, with the error that its HTTP status and body report.
            ///
            /// Accepts any body, and keeps all of it unchanged. If no code could be read, `ErrorResponse::error` returns `None`.
            pub fn from_response(
                http_status: impl $crate::HttpStatus,
                body: impl ::core::convert::Into<$crate::__private::v1::Body>,
            ) -> $crate::ErrorResponse<Self> {
                <Self as $crate::FromResponse>::from_response(http_status, body)
            }

            /// Returns the response, with the errors that its HTTP status, its headers and its body report.
            pub fn decode(response: $crate::Response) -> $crate::ErrorResponse<Self> {
                <Self as $crate::FromResponse>::decode(response)
            }

            /// Returns `Ok` if the response reports no error, and the response with its error otherwise.
            ///
            /// The response reports no error if its HTTP status is below 400 and all codes in its body mean success. Without a
            /// code in the body, the HTTP status must be 2xx.
            ///
            /// # Errors
            ///
            /// Returns the same response as `from_response` in all other cases.
            pub fn check_response(
                http_status: impl $crate::HttpStatus,
                body: impl ::core::convert::Into<$crate::__private::v1::Body>,
            ) -> ::core::result::Result<(), $crate::ErrorResponse<Self>> {
                <Self as $crate::FromResponse>::check_response(http_status, body)
            }
        }
    };
}

/// Creates stubs that name the feature `json`, which is off.
#[cfg(all(not(feature = "json"), not(rust_analyzer)))]
#[doc(hidden)]
#[macro_export]
macro_rules! __from_response {
    (enum $Enum:ident: $($levels:tt)*) => {
        #[doc(hidden)]
        impl $Enum {
            pub fn from_response<S, B: $crate::__private::v1::ReadableResponse>(
                _: S,
                _: B,
            ) -> B::Result {
                ::core::unreachable!()
            }

            pub fn decode<R: $crate::__private::v1::ReadableResponse>(_: R) -> R::Result {
                ::core::unreachable!()
            }

            pub fn check_response<S, B: $crate::__private::v1::ReadableResponse>(
                _: S,
                _: B,
            ) -> B::Result {
                ::core::unreachable!()
            }
        }
    };
}

/// Expands to nothing, because the feature `json` is off. An editor would propose the stubs.
#[cfg(all(not(feature = "json"), rust_analyzer))]
#[doc(hidden)]
#[macro_export]
macro_rules! __from_response {
    ($($tokens:tt)*) => {};
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
