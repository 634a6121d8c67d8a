//! The macro for umbrella enums.

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
