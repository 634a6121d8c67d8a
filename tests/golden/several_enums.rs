#[doc(hidden)]
pub mod __JsonRpc_fe72f8 {
    use errcodes::__private as __errcodes;
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
        ///A code that the catalog does not list. Match codes that are known by their variant: a code that gets an entry later is no longer found here.
        Unknown(__errcodes::UnknownCode<Protocol>),
    }
    #[doc(hidden)]
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct __Seal_Protocol(__Value_Protocol);
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    #[repr(u8)]
    enum __Value_Protocol {
        Sealed,
    }
    impl Protocol {
        #[inline]
        const fn __index_of_code(
            code: ::core::primitive::i64,
        ) -> ::core::primitive::usize {
            {
                static INDICES: [::core::primitive::u8; 101] = [
                    0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
                    5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
                    5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
                    5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5,
                    5, 5, 5, 5, 5, 4, 3, 2, 1,
                ];
                if -32700 <= code && code <= -32600 {
                    INDICES[(code.wrapping_sub(-32700) as ::core::primitive::u64
                        as ::core::primitive::usize)] as ::core::primitive::usize
                } else {
                    5
                }
            }
        }
        #[inline]
        const fn __unknown(code: ::core::primitive::i64) -> Self {
            Protocol::Unknown(
                __errcodes::unlisted(code, __Seal_Protocol(__Value_Protocol::Sealed)),
            )
        }
        ///The error with this code; of several, the first that the catalog lists. A code that it does not list is kept in `Unknown`.
        #[must_use]
        #[inline]
        pub const fn from_code(code: ::core::primitive::i64) -> Self {
            let index = Self::__index_of_code(code);
            if index < Self::ALL.len() {
                Self::ALL[index]
            } else {
                Self::__unknown(code)
            }
        }
        ///The error with this code; of several, the one that fits best what else the server sent.
        #[must_use]
        #[inline]
        pub fn from_evidence(
            code: ::core::primitive::i64,
            evidence: &__errcodes::Evidence<'_>,
        ) -> Self {
            __errcodes::ErrorEnum::from_evidence(code, evidence)
        }
        ///The error with this symbol; of several, the first that the catalog lists.
        #[must_use]
        #[inline]
        pub fn from_symbol(_: &::core::primitive::str) -> ::core::option::Option<Self> {
            ::core::option::Option::None
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
        ///The code on the wire.
        #[must_use]
        #[inline]
        pub const fn code(&self) -> ::core::primitive::i64 {
            match self {
                Protocol::Unknown(code) => *code.__stored(),
                known => Self::__code_at(known.__index()),
            }
        }
        ///Whether the catalog lists the code, which is: whether this is not `Unknown`.
        #[must_use]
        #[inline]
        pub const fn is_known(&self) -> ::core::primitive::bool {
            match self {
                Protocol::Unknown(_) => false,
                _ => true,
            }
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static OFFSETS: [::core::primitive::u32; 7] = [0, 10, 24, 38, 51, 64, 71];
            __errcodes::text(
                "ParseErrorInvalidRequestMethodNotFoundInvalidParamsInternalErrorUnknown",
                &OFFSETS,
                index,
            )
        }
        ///The name of the variant, as the catalog has it.
        #[must_use]
        #[inline]
        pub const fn name(&self) -> &'static ::core::primitive::str {
            Self::__name_at(self.__index())
        }
        #[inline]
        const fn __message_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static OFFSETS: [::core::primitive::u32; 7] = [0, 11, 26, 42, 56, 70, 88];
            __errcodes::text(
                "Parse errorInvalid RequestMethod not foundInvalid paramsInternal errorunknown error code",
                &OFFSETS,
                index,
            )
        }
        ///The vendor's short text, placeholders as they are; where the vendor gives none, the symbol or the name.
        #[must_use]
        #[inline]
        pub const fn message(&self) -> &'static ::core::primitive::str {
            Self::__message_at(self.__index())
        }
        ///The message, taken apart at its placeholders.
        #[must_use]
        #[inline]
        pub const fn template(&self) -> __errcodes::Template {
            __errcodes::Template::plain(self.message())
        }
        ///What the placeholders in the message stand for, in their order.
        #[must_use]
        #[inline]
        pub const fn params(&self) -> &'static [&'static ::core::primitive::str] {
            self.template().params()
        }
        /**The finished text of the message, with these arguments for its placeholders.

# Errors

If there are more arguments than placeholders, or fewer.*/
        #[inline]
        pub const fn format<'a, const __N: ::core::primitive::usize>(
            &self,
            arguments: [&'a dyn ::core::fmt::Display; __N],
        ) -> ::core::result::Result<
            __errcodes::Formatted<'a, __N>,
            __errcodes::WrongArguments,
        > {
            self.template().format(arguments)
        }
        ///The arguments in a text that the server sent; `None` if it is no text of this message.
        #[must_use]
        #[inline]
        pub fn arguments<'t>(
            &self,
            text: &'t ::core::primitive::str,
        ) -> ::core::option::Option<__errcodes::Arguments<'t>> {
            self.template().arguments(text)
        }
        /// The vendor\'s own identifier for the error.
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
            __errcodes::stated({
                static OFFSETS: [::core::primitive::u32; 7] = [
                    0, 101, 145, 190, 218, 242, 242,
                ];
                __errcodes::text(
                    "Invalid JSON was received by the server. An error occurred on the server while parsing the JSON text.The JSON sent is not a valid Request object.The method does not exist / is not available.Invalid method parameter(s).Internal JSON-RPC error.",
                    &OFFSETS,
                    index,
                )
            })
        }
        /// The vendor\'s longer text.
        #[must_use]
        #[inline]
        pub const fn description(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            Self::__description_at(self.__index())
        }
        /// The status of the HTTP response in which the vendor sends the error.
        #[must_use]
        #[inline]
        pub const fn http_status(
            &self,
        ) -> ::core::option::Option<::core::primitive::u16> {
            ::core::option::Option::None
        }
        /// Whether another attempt may succeed.
        #[must_use]
        #[inline]
        pub const fn retry(&self) -> __errcodes::Retry {
            __errcodes::Retry::NotStated
        }
        /// The address of the vendor\'s page about the error.
        #[must_use]
        #[inline]
        pub const fn docs(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            ::core::option::Option::None
        }
        /// The problem type of RFC 9457, a URI reference.
        #[must_use]
        #[inline]
        pub const fn problem_type(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            ::core::option::Option::None
        }
        /// Why the vendor no longer sends the error, or what it sends instead.
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
    impl ::core::convert::From<::core::primitive::i64> for Protocol {
        #[inline]
        fn from(code: ::core::primitive::i64) -> Self {
            Self::from_code(code)
        }
    }
    impl ::core::convert::From<Protocol> for ::core::primitive::i64 {
        #[inline]
        fn from(error: Protocol) -> Self {
            error.code()
        }
    }
    impl ::core::str::FromStr for Protocol {
        type Err = __errcodes::ParseCodeError;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, __errcodes::ParseCodeError> {
            if let ::core::option::Option::Some(code) = <::core::primitive::i64 as __errcodes::ParseCode>::parse_code(
                text,
            ) {
                return ::core::result::Result::Ok(Protocol::from_code(code));
            }
            if let ::core::option::Option::Some(error) = Protocol::from_symbol(text) {
                return ::core::result::Result::Ok(error);
            }
            let index = {
                static FACTORS: [::core::primitive::u16; 2] = [1, 21];
                let (bucket, low) = __errcodes::hash(
                    __errcodes::hash_text(text, 0),
                    16294208416658607535,
                    2,
                );
                let factor = FACTORS[bucket] as ::core::primitive::u32;
                let place = __errcodes::place(low, factor, 5);
                static INDICES: [::core::primitive::u8; 5] = [2, 0, 4, 1, 3];
                let index = INDICES[place] as ::core::primitive::usize;
                if Protocol::__name_at(index) == text { index } else { 5 }
            };
            if index < Protocol::ALL.len() {
                return ::core::result::Result::Ok(
                    ::core::clone::Clone::clone(&Protocol::ALL[index]),
                );
            }
            ::core::result::Result::Err(
                __errcodes::ParseCodeError::__new("JSON-RPC", "Protocol"),
            )
        }
    }
    impl ::core::fmt::Debug for Protocol {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::debug(self, f)
        }
    }
    impl ::core::fmt::Display for Protocol {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::display(self, f)
        }
    }
    impl ::core::error::Error for Protocol {}
    impl __errcodes::ErrorCode for Protocol {
        #[inline]
        fn provider(&self) -> &'static ::core::primitive::str {
            "JSON-RPC"
        }
        #[inline]
        fn enum_name(&self) -> &'static ::core::primitive::str {
            "Protocol"
        }
        #[inline]
        fn code(&self) -> __errcodes::Code<'_> {
            ::core::convert::From::from(self.code())
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
        fn template(&self) -> __errcodes::Template {
            self.template()
        }
        #[inline]
        fn details(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
            self.description()
        }
    }
    impl __errcodes::ErrorEnum for Protocol {
        type Code<'a> = ::core::primitive::i64;
        const PROVIDER: &'static ::core::primitive::str = "JSON-RPC";
        const NAME: &'static ::core::primitive::str = "Protocol";
        const ALL: &'static [Self] = Protocol::ALL;
        #[inline]
        fn from_code(code: ::core::primitive::i64) -> Self {
            Protocol::from_code(code)
        }
        #[inline]
        fn from_symbol(symbol: &::core::primitive::str) -> ::core::option::Option<Self> {
            Protocol::from_symbol(symbol)
        }
    }
    impl __errcodes::Sealed for Protocol {
        type Seal = __Seal_Protocol;
        type Kept<'a> = ::core::primitive::i64;
        type Stored = ::core::primitive::i64;
        #[inline]
        fn stored_code(code: &Self::Stored) -> ::core::primitive::i64 {
            *code
        }
    }
    impl Protocol {
        ///All variants but `Unknown`: first those taken over from other enums, then the enum's own, each in the order of the catalog.
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
    __errcodes::with_serde! {
        impl __errcodes::serde::Serialize for Protocol { fn serialize < S :
        __errcodes::serde::Serializer > (& self, serializer : S) ->
        ::core::result::Result < S::Ok, S::Error > {
        __errcodes::serde::Serialize::serialize(& self.code(), serializer) } } impl <'de
        > __errcodes::serde::Deserialize <'de > for Protocol { fn deserialize < D :
        __errcodes::serde::Deserializer <'de >> (deserializer : D) ->
        ::core::result::Result < Self, D::Error > { __errcodes::deserialize_integer::< _,
        ::core::primitive::i64, D > (deserializer) } }
    }
    __errcodes::with_miette! {
        impl __errcodes::miette::Diagnostic for Protocol { fn code <'a > (&'a self) ->
        __errcodes::Text <'a > { ::core::option::Option::Some(__errcodes::code(self)) }
        fn help <'a > (&'a self) -> __errcodes::Text <'a > { __errcodes::shown(self
        .description()) } fn url <'a > (&'a self) -> __errcodes::Text <'a > {
        __errcodes::shown(self.docs()) } }
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
        ///A code that the catalog does not list. Match codes that are known by their variant: a code that gets an entry later is no longer found here.
        Unknown(__errcodes::UnknownCode<Exchange>),
    }
    #[doc(hidden)]
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct __Seal_Exchange(__Value_Exchange);
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    #[repr(u8)]
    enum __Value_Exchange {
        Sealed,
    }
    impl Exchange {
        #[inline]
        const fn __index_of_code(
            code: ::core::primitive::i32,
        ) -> ::core::primitive::usize {
            {
                static INDICES: [::core::primitive::u8; 122] = [
                    2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
                    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
                    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
                    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
                    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
                    3, 3, 3, 1, 3, 3, 0,
                ];
                if -1121 <= code && code <= -1000 {
                    INDICES[(code.wrapping_sub(-1121) as ::core::primitive::u32
                        as ::core::primitive::usize)] as ::core::primitive::usize
                } else {
                    3
                }
            }
        }
        #[inline]
        const fn __unknown(code: ::core::primitive::i32) -> Self {
            Exchange::Unknown(
                __errcodes::unlisted(code, __Seal_Exchange(__Value_Exchange::Sealed)),
            )
        }
        ///The error with this code; of several, the first that the catalog lists. A code that it does not list is kept in `Unknown`.
        #[must_use]
        #[inline]
        pub const fn from_code(code: ::core::primitive::i32) -> Self {
            let index = Self::__index_of_code(code);
            if index < Self::ALL.len() {
                Self::ALL[index]
            } else {
                Self::__unknown(code)
            }
        }
        ///The error with this code; of several, the one that fits best what else the server sent.
        #[must_use]
        #[inline]
        pub fn from_evidence(
            code: ::core::primitive::i32,
            evidence: &__errcodes::Evidence<'_>,
        ) -> Self {
            __errcodes::ErrorEnum::from_evidence(code, evidence)
        }
        ///The error with this symbol; of several, the first that the catalog lists.
        #[must_use]
        #[inline]
        pub fn from_symbol(
            symbol: &::core::primitive::str,
        ) -> ::core::option::Option<Self> {
            let text = symbol;
            let index = {
                static FACTORS: [::core::primitive::u16; 1] = [1];
                let (bucket, low) = __errcodes::hash(
                    __errcodes::hash_text(text, 0),
                    16294208416658607535,
                    1,
                );
                let factor = FACTORS[bucket] as ::core::primitive::u32;
                let place = __errcodes::place(low, factor, 3);
                static INDICES: [::core::primitive::u8; 3] = [1, 2, 0];
                let index = INDICES[place] as ::core::primitive::usize;
                if __errcodes::unstated(Exchange::__symbol_at(index)) == text {
                    index
                } else {
                    3
                }
            };
            if index < Exchange::ALL.len() {
                ::core::option::Option::Some(
                    ::core::clone::Clone::clone(&Exchange::ALL[index]),
                )
            } else {
                ::core::option::Option::None
            }
        }
        #[inline]
        const fn __code_at(index: ::core::primitive::usize) -> ::core::primitive::i32 {
            static CODES: [::core::primitive::i32; 3] = [-1000, -1003, -1121];
            CODES[index]
        }
        ///The code on the wire.
        #[must_use]
        #[inline]
        pub const fn code(&self) -> ::core::primitive::i32 {
            match self {
                Exchange::Unknown(code) => *code.__stored(),
                known => Self::__code_at(known.__index()),
            }
        }
        ///Whether the catalog lists the code, which is: whether this is not `Unknown`.
        #[must_use]
        #[inline]
        pub const fn is_known(&self) -> ::core::primitive::bool {
            match self {
                Exchange::Unknown(_) => false,
                _ => true,
            }
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static OFFSETS: [::core::primitive::u32; 5] = [0, 12, 27, 36, 43];
            __errcodes::text(
                "UnknownErrorTooManyRequestsBadSymbolUnknown",
                &OFFSETS,
                index,
            )
        }
        ///The name of the variant, as the catalog has it.
        #[must_use]
        #[inline]
        pub const fn name(&self) -> &'static ::core::primitive::str {
            Self::__name_at(self.__index())
        }
        #[inline]
        const fn __message_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static OFFSETS: [::core::primitive::u32; 5] = [0, 55, 80, 95, 113];
            __errcodes::text(
                "An unknown error occurred while processing the request.Too many requests queued.Invalid symbol.unknown error code",
                &OFFSETS,
                index,
            )
        }
        ///The vendor's short text, placeholders as they are; where the vendor gives none, the symbol or the name.
        #[must_use]
        #[inline]
        pub const fn message(&self) -> &'static ::core::primitive::str {
            Self::__message_at(self.__index())
        }
        ///The message, taken apart at its placeholders.
        #[must_use]
        #[inline]
        pub const fn template(&self) -> __errcodes::Template {
            __errcodes::Template::plain(self.message())
        }
        ///What the placeholders in the message stand for, in their order.
        #[must_use]
        #[inline]
        pub const fn params(&self) -> &'static [&'static ::core::primitive::str] {
            self.template().params()
        }
        /**The finished text of the message, with these arguments for its placeholders.

# Errors

If there are more arguments than placeholders, or fewer.*/
        #[inline]
        pub const fn format<'a, const __N: ::core::primitive::usize>(
            &self,
            arguments: [&'a dyn ::core::fmt::Display; __N],
        ) -> ::core::result::Result<
            __errcodes::Formatted<'a, __N>,
            __errcodes::WrongArguments,
        > {
            self.template().format(arguments)
        }
        ///The arguments in a text that the server sent; `None` if it is no text of this message.
        #[must_use]
        #[inline]
        pub fn arguments<'t>(
            &self,
            text: &'t ::core::primitive::str,
        ) -> ::core::option::Option<__errcodes::Arguments<'t>> {
            self.template().arguments(text)
        }
        #[inline]
        const fn __symbol_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            __errcodes::stated({
                static OFFSETS: [::core::primitive::u32; 5] = [0, 7, 24, 34, 34];
                __errcodes::text("UNKNOWNTOO_MANY_REQUESTSBAD_SYMBOL", &OFFSETS, index)
            })
        }
        /// The vendor\'s own identifier for the error.
        #[must_use]
        #[inline]
        pub const fn symbol(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            Self::__symbol_at(self.__index())
        }
        /// The vendor\'s longer text.
        #[must_use]
        #[inline]
        pub const fn description(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            ::core::option::Option::None
        }
        /// The status of the HTTP response in which the vendor sends the error.
        #[must_use]
        #[inline]
        pub const fn http_status(
            &self,
        ) -> ::core::option::Option<::core::primitive::u16> {
            ::core::option::Option::None
        }
        /// Whether another attempt may succeed.
        #[must_use]
        #[inline]
        pub const fn retry(&self) -> __errcodes::Retry {
            __errcodes::Retry::NotStated
        }
        /// The address of the vendor\'s page about the error.
        #[must_use]
        #[inline]
        pub const fn docs(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            ::core::option::Option::None
        }
        /// The problem type of RFC 9457, a URI reference.
        #[must_use]
        #[inline]
        pub const fn problem_type(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            ::core::option::Option::None
        }
        /// Why the vendor no longer sends the error, or what it sends instead.
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
    impl ::core::convert::From<::core::primitive::i32> for Exchange {
        #[inline]
        fn from(code: ::core::primitive::i32) -> Self {
            Self::from_code(code)
        }
    }
    impl ::core::convert::From<Exchange> for ::core::primitive::i32 {
        #[inline]
        fn from(error: Exchange) -> Self {
            error.code()
        }
    }
    impl ::core::str::FromStr for Exchange {
        type Err = __errcodes::ParseCodeError;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, __errcodes::ParseCodeError> {
            if let ::core::option::Option::Some(code) = <::core::primitive::i32 as __errcodes::ParseCode>::parse_code(
                text,
            ) {
                return ::core::result::Result::Ok(Exchange::from_code(code));
            }
            if let ::core::option::Option::Some(error) = Exchange::from_symbol(text) {
                return ::core::result::Result::Ok(error);
            }
            let index = {
                static FACTORS: [::core::primitive::u16; 1] = [15];
                let (bucket, low) = __errcodes::hash(
                    __errcodes::hash_text(text, 0),
                    16294208416658607535,
                    1,
                );
                let factor = FACTORS[bucket] as ::core::primitive::u32;
                let place = __errcodes::place(low, factor, 3);
                static INDICES: [::core::primitive::u8; 3] = [1, 0, 2];
                let index = INDICES[place] as ::core::primitive::usize;
                if Exchange::__name_at(index) == text { index } else { 3 }
            };
            if index < Exchange::ALL.len() {
                return ::core::result::Result::Ok(
                    ::core::clone::Clone::clone(&Exchange::ALL[index]),
                );
            }
            ::core::result::Result::Err(
                __errcodes::ParseCodeError::__new("JSON-RPC", "Exchange"),
            )
        }
    }
    impl ::core::fmt::Debug for Exchange {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::debug(self, f)
        }
    }
    impl ::core::fmt::Display for Exchange {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::display(self, f)
        }
    }
    impl ::core::error::Error for Exchange {}
    impl __errcodes::ErrorCode for Exchange {
        #[inline]
        fn provider(&self) -> &'static ::core::primitive::str {
            "JSON-RPC"
        }
        #[inline]
        fn enum_name(&self) -> &'static ::core::primitive::str {
            "Exchange"
        }
        #[inline]
        fn code(&self) -> __errcodes::Code<'_> {
            ::core::convert::From::from(self.code())
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
        fn template(&self) -> __errcodes::Template {
            self.template()
        }
        #[inline]
        fn symbol(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
            self.symbol()
        }
    }
    impl __errcodes::ErrorEnum for Exchange {
        type Code<'a> = ::core::primitive::i32;
        const PROVIDER: &'static ::core::primitive::str = "JSON-RPC";
        const NAME: &'static ::core::primitive::str = "Exchange";
        const ALL: &'static [Self] = Exchange::ALL;
        #[inline]
        fn from_code(code: ::core::primitive::i32) -> Self {
            Exchange::from_code(code)
        }
        #[inline]
        fn from_symbol(symbol: &::core::primitive::str) -> ::core::option::Option<Self> {
            Exchange::from_symbol(symbol)
        }
    }
    impl __errcodes::Sealed for Exchange {
        type Seal = __Seal_Exchange;
        type Kept<'a> = ::core::primitive::i32;
        type Stored = ::core::primitive::i32;
        #[inline]
        fn stored_code(code: &Self::Stored) -> ::core::primitive::i32 {
            *code
        }
    }
    impl Exchange {
        ///All variants but `Unknown`: first those taken over from other enums, then the enum's own, each in the order of the catalog.
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
    __errcodes::with_serde! {
        impl __errcodes::serde::Serialize for Exchange { fn serialize < S :
        __errcodes::serde::Serializer > (& self, serializer : S) ->
        ::core::result::Result < S::Ok, S::Error > {
        __errcodes::serde::Serialize::serialize(& self.code(), serializer) } } impl <'de
        > __errcodes::serde::Deserialize <'de > for Exchange { fn deserialize < D :
        __errcodes::serde::Deserializer <'de >> (deserializer : D) ->
        ::core::result::Result < Self, D::Error > { __errcodes::deserialize_integer::< _,
        ::core::primitive::i32, D > (deserializer) } }
    }
    __errcodes::with_miette! {
        impl __errcodes::miette::Diagnostic for Exchange { fn code <'a > (&'a self) ->
        __errcodes::Text <'a > { ::core::option::Option::Some(__errcodes::code(self)) }
        fn help <'a > (&'a self) -> __errcodes::Text <'a > { __errcodes::shown(self
        .description()) } fn url <'a > (&'a self) -> __errcodes::Text <'a > {
        __errcodes::shown(self.docs()) } }
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
    pub enum JsonRpc {
        /// An error of `Protocol`.
        Protocol(Protocol),
        /// An error of `Exchange`.
        Exchange(Exchange),
    }
    impl JsonRpc {
        ///The code on the wire.
        #[must_use]
        #[inline]
        pub const fn code(&self) -> ::core::primitive::i64 {
            match self {
                JsonRpc::Protocol(error) => error.code() as ::core::primitive::i64,
                JsonRpc::Exchange(error) => error.code() as ::core::primitive::i64,
            }
        }
        /// What `name` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn name(&self) -> &'static ::core::primitive::str {
            match self {
                JsonRpc::Protocol(error) => error.name(),
                JsonRpc::Exchange(error) => error.name(),
            }
        }
        /// What `message` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn message(&self) -> &'static ::core::primitive::str {
            match self {
                JsonRpc::Protocol(error) => error.message(),
                JsonRpc::Exchange(error) => error.message(),
            }
        }
        /// What `is_known` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn is_known(&self) -> ::core::primitive::bool {
            match self {
                JsonRpc::Protocol(error) => error.is_known(),
                JsonRpc::Exchange(error) => error.is_known(),
            }
        }
        /// What `template` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn template(&self) -> __errcodes::Template {
            match self {
                JsonRpc::Protocol(error) => error.template(),
                JsonRpc::Exchange(error) => error.template(),
            }
        }
        ///What the placeholders in the message stand for, in their order.
        #[must_use]
        #[inline]
        pub const fn params(&self) -> &'static [&'static ::core::primitive::str] {
            self.template().params()
        }
        /**The finished text of the message, with these arguments for its placeholders.

# Errors

If there are more arguments than placeholders, or fewer.*/
        #[inline]
        pub const fn format<'a, const __N: ::core::primitive::usize>(
            &self,
            arguments: [&'a dyn ::core::fmt::Display; __N],
        ) -> ::core::result::Result<
            __errcodes::Formatted<'a, __N>,
            __errcodes::WrongArguments,
        > {
            self.template().format(arguments)
        }
        ///The arguments in a text that the server sent; `None` if it is no text of this message.
        #[must_use]
        #[inline]
        pub fn arguments<'t>(
            &self,
            text: &'t ::core::primitive::str,
        ) -> ::core::option::Option<__errcodes::Arguments<'t>> {
            self.template().arguments(text)
        }
        /// What `symbol` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn symbol(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                JsonRpc::Protocol(error) => error.symbol(),
                JsonRpc::Exchange(error) => error.symbol(),
            }
        }
        /// What `description` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn description(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                JsonRpc::Protocol(error) => error.description(),
                JsonRpc::Exchange(error) => error.description(),
            }
        }
        /// What `http_status` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn http_status(
            &self,
        ) -> ::core::option::Option<::core::primitive::u16> {
            match self {
                JsonRpc::Protocol(error) => error.http_status(),
                JsonRpc::Exchange(error) => error.http_status(),
            }
        }
        /// What `retry` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn retry(&self) -> __errcodes::Retry {
            match self {
                JsonRpc::Protocol(error) => error.retry(),
                JsonRpc::Exchange(error) => error.retry(),
            }
        }
        /// What `docs` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn docs(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                JsonRpc::Protocol(error) => error.docs(),
                JsonRpc::Exchange(error) => error.docs(),
            }
        }
        /// What `problem_type` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn problem_type(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                JsonRpc::Protocol(error) => error.problem_type(),
                JsonRpc::Exchange(error) => error.problem_type(),
            }
        }
        /// What `deprecated` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn deprecated(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                JsonRpc::Protocol(error) => error.deprecated(),
                JsonRpc::Exchange(error) => error.deprecated(),
            }
        }
    }
    impl ::core::convert::From<Protocol> for JsonRpc {
        #[inline]
        fn from(error: Protocol) -> Self {
            JsonRpc::Protocol(error)
        }
    }
    impl ::core::convert::From<Exchange> for JsonRpc {
        #[inline]
        fn from(error: Exchange) -> Self {
            JsonRpc::Exchange(error)
        }
    }
    impl ::core::fmt::Display for JsonRpc {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match self {
                JsonRpc::Protocol(error) => ::core::fmt::Display::fmt(error, f),
                JsonRpc::Exchange(error) => ::core::fmt::Display::fmt(error, f),
            }
        }
    }
    impl ::core::error::Error for JsonRpc {}
    impl __errcodes::ErrorCode for JsonRpc {
        #[inline]
        fn provider(&self) -> &'static ::core::primitive::str {
            "JSON-RPC"
        }
        #[inline]
        fn enum_name(&self) -> &'static ::core::primitive::str {
            match self {
                JsonRpc::Protocol(error) => __errcodes::ErrorCode::enum_name(error),
                JsonRpc::Exchange(error) => __errcodes::ErrorCode::enum_name(error),
            }
        }
        #[inline]
        fn code(&self) -> __errcodes::Code<'_> {
            match self {
                JsonRpc::Protocol(error) => __errcodes::ErrorCode::code(error),
                JsonRpc::Exchange(error) => __errcodes::ErrorCode::code(error),
            }
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
        fn template(&self) -> __errcodes::Template {
            self.template()
        }
        #[inline]
        fn symbol(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
            self.symbol()
        }
        #[inline]
        fn details(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
            self.description()
        }
    }
    __errcodes::with_serde! {
        impl __errcodes::serde::Serialize for JsonRpc { fn serialize < S :
        __errcodes::serde::Serializer > (& self, serializer : S) ->
        ::core::result::Result < S::Ok, S::Error > {
        __errcodes::serde::Serialize::serialize(& self.code(), serializer) } }
    }
    __errcodes::with_miette! {
        impl __errcodes::miette::Diagnostic for JsonRpc { fn code <'a > (&'a self) ->
        __errcodes::Text <'a > { ::core::option::Option::Some(__errcodes::code(self)) }
        fn help <'a > (&'a self) -> __errcodes::Text <'a > { __errcodes::shown(self
        .description()) } fn url <'a > (&'a self) -> __errcodes::Text <'a > {
        __errcodes::shown(self.docs()) } }
    }
}
pub use __JsonRpc_fe72f8::{Protocol, Exchange, JsonRpc};
