#[doc(hidden)]
pub mod __JsonRpc_8f5085 {
    use errcodes::__private::v1 as __errcodes;
    const _: &[::core::primitive::u8] = ::core::include_bytes!(
        ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/",
        "catalogs/json_rpc.toml")
    );
    /// Error codes of JSON-RPC: `Protocol`.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub enum Protocol {
        /// `-32700`: Parse error
        ///
        /// Invalid JSON was received by the server. An error occurred on the server while parsing the JSON text.
        ParseError,
        /// `-32600`: Invalid Request
        ///
        /// The JSON sent is not a valid Request object.
        InvalidRequest,
        /// `-32601`: Method not found
        ///
        /// The method does not exist / is not available.
        MethodNotFound,
        /// `-32602`: Invalid params
        ///
        /// Invalid method parameter(s).
        InvalidParams,
        /// `-32603`: Internal error
        ///
        /// Internal JSON-RPC error.
        InternalError,
        /// A code that the catalog does not list.
        ///
        /// Match the codes that you know by their variants or constants, because a code that the catalog lists later is no longer `Unknown`.
        Unknown(__errcodes::UnknownCode<Protocol>),
    }
    __errcodes::number_enum! {
        enum Protocol(i64), name = "JSON-RPC" "Protocol", seal = __Seal_Protocol(Niche8),
        columns = { documentation = description, }
    }
    impl Protocol {
        #[inline]
        const fn __index_of_code(
            code: ::core::primitive::i64,
        ) -> ::core::primitive::usize {
            static INDICES: [::core::primitive::u8; 101] = [
                0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
                5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
                5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
                5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
                5, 4, 3, 2, 1,
            ];
            if -32700 <= code && code <= -32600 {
                INDICES[(code.wrapping_sub(-32700) as ::core::primitive::u64
                    as ::core::primitive::usize)] as ::core::primitive::usize
            } else {
                5
            }
        }
        #[inline]
        fn __index_of_symbol(text: &::core::primitive::str) -> ::core::primitive::usize {
            let _ = text;
            5
        }
        #[inline]
        fn __index_of_name(text: &::core::primitive::str) -> ::core::primitive::usize {
            static FACTORS: [::core::primitive::u16; 2] = [1, 21];
            let (bucket, low) = __errcodes::hash(
                __errcodes::hash_text(text, 0),
                16294208416658607535,
                2,
            );
            let factor = FACTORS[bucket] as ::core::primitive::u32;
            let slot = __errcodes::slot(low, factor, 5);
            static INDICES: [::core::primitive::u8; 5] = [2, 0, 4, 1, 3];
            let index = INDICES[slot] as ::core::primitive::usize;
            if Self::__name_at(index) == text { index } else { 5 }
        }
        #[inline]
        const fn __code_at(index: ::core::primitive::usize) -> ::core::primitive::i64 {
            static CODES: [::core::primitive::i64; 5] = [
                -32700,
                -32600,
                -32601,
                -32602,
                -32603,
            ];
            CODES[index]
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 6] = [
                "ParseError",
                "InvalidRequest",
                "MethodNotFound",
                "InvalidParams",
                "InternalError",
                "Unknown",
            ];
            TEXTS[index]
        }
        #[inline]
        const fn __message_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 6] = [
                "Parse error",
                "Invalid Request",
                "Method not found",
                "Invalid params",
                "Internal error",
                "unknown error code",
            ];
            TEXTS[index]
        }
        /// Returns the message, split at its placeholders.
        #[must_use]
        #[inline]
        pub const fn template(&self) -> __errcodes::Template {
            __errcodes::Template::plain(self.message())
        }
        /// Returns the vendor\'s own identifier for the error, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn symbol(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            ::core::option::Option::None
        }
        #[inline]
        const fn __description_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            __errcodes::non_empty({
                static TEXTS: [&'static ::core::primitive::str; 6] = [
                    "Invalid JSON was received by the server. An error occurred on the server while parsing the JSON text.",
                    "The JSON sent is not a valid Request object.",
                    "The method does not exist / is not available.",
                    "Invalid method parameter(s).",
                    "Internal JSON-RPC error.",
                    "",
                ];
                TEXTS[index]
            })
        }
        /// Returns the vendor\'s longer text about the error, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn description(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            Self::__description_at(self.__index())
        }
        /// Returns the status code of the HTTP response in which the vendor sends the error, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn http_status(
            &self,
        ) -> ::core::option::Option<::core::primitive::u16> {
            ::core::option::Option::None
        }
        /// Returns whether the same request may succeed later, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn retryable(
            &self,
        ) -> ::core::option::Option<::core::primitive::bool> {
            ::core::option::Option::None
        }
        /// Returns the URL of the vendor\'s page about the error, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn docs(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            ::core::option::Option::None
        }
        /// Returns the problem type of RFC 9457, a URI reference, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn problem_type(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            ::core::option::Option::None
        }
        /// Returns the reason why the error is deprecated, or what the vendor sends instead, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn deprecated(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            ::core::option::Option::None
        }
        #[inline]
        const fn __index(&self) -> ::core::primitive::usize {
            match self {
                Protocol::ParseError => 0,
                Protocol::InvalidRequest => 1,
                Protocol::MethodNotFound => 2,
                Protocol::InvalidParams => 3,
                Protocol::InternalError => 4,
                Protocol::Unknown(_) => 5,
            }
        }
    }
    /// Constants that are patterns. To match a reference, write `match *error`: a constant is not a pattern for a reference.
    impl Protocol {
        /// All variants except `Unknown`: first those inherited from other enums, then the enum's own, each in catalog order.
        pub const ALL: &'static [Self] = &[
            Protocol::ParseError,
            Protocol::InvalidRequest,
            Protocol::MethodNotFound,
            Protocol::InvalidParams,
            Protocol::InternalError,
        ];
        /// Code `-32700`: `ParseError`.
        pub const CODE_NEG_32700: Protocol = Protocol::ParseError;
        /// Code `-32600`: `InvalidRequest`.
        pub const CODE_NEG_32600: Protocol = Protocol::InvalidRequest;
        /// Code `-32601`: `MethodNotFound`.
        pub const CODE_NEG_32601: Protocol = Protocol::MethodNotFound;
        /// Code `-32602`: `InvalidParams`.
        pub const CODE_NEG_32602: Protocol = Protocol::InvalidParams;
        /// Code `-32603`: `InternalError`.
        pub const CODE_NEG_32603: Protocol = Protocol::InternalError;
    }
    /// Error codes of JSON-RPC: `Exchange`.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub enum Exchange {
        /// `-1000` (`UNKNOWN`): An unknown error occurred while processing the request.
        #[doc(alias = "UNKNOWN")]
        UnknownError,
        /// `-1003` (`TOO_MANY_REQUESTS`): Too many requests queued.
        TooManyRequests,
        /// `-1121` (`BAD_SYMBOL`): Invalid symbol.
        BadSymbol,
        /// A code that the catalog does not list.
        ///
        /// Match the codes that you know by their variants or constants, because a code that the catalog lists later is no longer `Unknown`.
        Unknown(__errcodes::UnknownCode<Exchange>),
    }
    __errcodes::number_enum! {
        enum Exchange(i32), name = "JSON-RPC" "Exchange", seal = __Seal_Exchange(Niche8),
        columns = { symbol = symbol, }
    }
    impl Exchange {
        #[inline]
        const fn __index_of_code(
            code: ::core::primitive::i32,
        ) -> ::core::primitive::usize {
            static INDICES: [::core::primitive::u8; 122] = [
                2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
                3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
                3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
                3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
                3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 1, 3,
                3, 0,
            ];
            if -1121 <= code && code <= -1000 {
                INDICES[(code.wrapping_sub(-1121) as ::core::primitive::u32
                    as ::core::primitive::usize)] as ::core::primitive::usize
            } else {
                3
            }
        }
        #[inline]
        fn __index_of_symbol(text: &::core::primitive::str) -> ::core::primitive::usize {
            static FACTORS: [::core::primitive::u16; 1] = [1];
            let (bucket, low) = __errcodes::hash(
                __errcodes::hash_text(text, 0),
                16294208416658607535,
                1,
            );
            let factor = FACTORS[bucket] as ::core::primitive::u32;
            let slot = __errcodes::slot(low, factor, 3);
            static INDICES: [::core::primitive::u8; 3] = [1, 2, 0];
            let index = INDICES[slot] as ::core::primitive::usize;
            if __errcodes::or_empty(Self::__symbol_at(index)) == text {
                index
            } else {
                3
            }
        }
        #[inline]
        fn __index_of_name(text: &::core::primitive::str) -> ::core::primitive::usize {
            static FACTORS: [::core::primitive::u16; 1] = [15];
            let (bucket, low) = __errcodes::hash(
                __errcodes::hash_text(text, 0),
                16294208416658607535,
                1,
            );
            let factor = FACTORS[bucket] as ::core::primitive::u32;
            let slot = __errcodes::slot(low, factor, 3);
            static INDICES: [::core::primitive::u8; 3] = [1, 0, 2];
            let index = INDICES[slot] as ::core::primitive::usize;
            if Self::__name_at(index) == text { index } else { 3 }
        }
        #[inline]
        const fn __code_at(index: ::core::primitive::usize) -> ::core::primitive::i32 {
            static CODES: [::core::primitive::i32; 3] = [-1000, -1003, -1121];
            CODES[index]
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 4] = [
                "UnknownError",
                "TooManyRequests",
                "BadSymbol",
                "Unknown",
            ];
            TEXTS[index]
        }
        #[inline]
        const fn __message_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 4] = [
                "An unknown error occurred while processing the request.",
                "Too many requests queued.",
                "Invalid symbol.",
                "unknown error code",
            ];
            TEXTS[index]
        }
        /// Returns the message, split at its placeholders.
        #[must_use]
        #[inline]
        pub const fn template(&self) -> __errcodes::Template {
            __errcodes::Template::plain(self.message())
        }
        #[inline]
        const fn __symbol_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            __errcodes::non_empty({
                static TEXTS: [&'static ::core::primitive::str; 4] = [
                    "UNKNOWN",
                    "TOO_MANY_REQUESTS",
                    "BAD_SYMBOL",
                    "",
                ];
                TEXTS[index]
            })
        }
        /// Returns the vendor\'s own identifier for the error, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn symbol(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            Self::__symbol_at(self.__index())
        }
        /// Returns the vendor\'s longer text about the error, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn description(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            ::core::option::Option::None
        }
        /// Returns the status code of the HTTP response in which the vendor sends the error, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn http_status(
            &self,
        ) -> ::core::option::Option<::core::primitive::u16> {
            ::core::option::Option::None
        }
        /// Returns whether the same request may succeed later, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn retryable(
            &self,
        ) -> ::core::option::Option<::core::primitive::bool> {
            ::core::option::Option::None
        }
        /// Returns the URL of the vendor\'s page about the error, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn docs(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            ::core::option::Option::None
        }
        /// Returns the problem type of RFC 9457, a URI reference, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn problem_type(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            ::core::option::Option::None
        }
        /// Returns the reason why the error is deprecated, or what the vendor sends instead, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn deprecated(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            ::core::option::Option::None
        }
        #[inline]
        const fn __index(&self) -> ::core::primitive::usize {
            match self {
                Exchange::UnknownError => 0,
                Exchange::TooManyRequests => 1,
                Exchange::BadSymbol => 2,
                Exchange::Unknown(_) => 3,
            }
        }
    }
    /// Constants that are patterns. To match a reference, write `match *error`: a constant is not a pattern for a reference.
    impl Exchange {
        /// All variants except `Unknown`: first those inherited from other enums, then the enum's own, each in catalog order.
        pub const ALL: &'static [Self] = &[
            Exchange::UnknownError,
            Exchange::TooManyRequests,
            Exchange::BadSymbol,
        ];
        /// Code `-1000`: `UnknownError`.
        pub const CODE_NEG_1000: Exchange = Exchange::UnknownError;
        /// Code `-1003`: `TooManyRequests`.
        pub const CODE_NEG_1003: Exchange = Exchange::TooManyRequests;
        /// Code `-1121`: `BadSymbol`.
        pub const CODE_NEG_1121: Exchange = Exchange::BadSymbol;
    }
    /// Any error of JSON-RPC.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub enum JsonRpcError {
        /// An error of `Protocol`.
        Protocol(Protocol),
        /// An error of `Exchange`.
        Exchange(Exchange),
    }
    __errcodes::umbrella_enum! {
        enum JsonRpcError(Protocol, Exchange), name = "JSON-RPC", columns = { symbol =
        symbol, documentation = description, }
    }
    impl JsonRpcError {
        /// Returns `symbol()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn symbol(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                JsonRpcError::Protocol(error) => error.symbol(),
                JsonRpcError::Exchange(error) => error.symbol(),
            }
        }
        /// Returns `description()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn description(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                JsonRpcError::Protocol(error) => error.description(),
                JsonRpcError::Exchange(error) => error.description(),
            }
        }
        /// Returns `http_status()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn http_status(
            &self,
        ) -> ::core::option::Option<::core::primitive::u16> {
            match self {
                JsonRpcError::Protocol(error) => error.http_status(),
                JsonRpcError::Exchange(error) => error.http_status(),
            }
        }
        /// Returns `retryable()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn retryable(
            &self,
        ) -> ::core::option::Option<::core::primitive::bool> {
            match self {
                JsonRpcError::Protocol(error) => error.retryable(),
                JsonRpcError::Exchange(error) => error.retryable(),
            }
        }
        /// Returns `docs()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn docs(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                JsonRpcError::Protocol(error) => error.docs(),
                JsonRpcError::Exchange(error) => error.docs(),
            }
        }
        /// Returns `problem_type()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn problem_type(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                JsonRpcError::Protocol(error) => error.problem_type(),
                JsonRpcError::Exchange(error) => error.problem_type(),
            }
        }
        /// Returns `deprecated()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn deprecated(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                JsonRpcError::Protocol(error) => error.deprecated(),
                JsonRpcError::Exchange(error) => error.deprecated(),
            }
        }
    }
}
pub use __JsonRpc_8f5085::{Protocol, Exchange, JsonRpcError};
