//! The macro for what enums of numbers and of strings have in common.

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
