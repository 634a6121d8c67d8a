//! The macro that implements `FromResponse`.

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
