#[allow(deprecated, unused, clippy::all, clippy::pedantic, clippy::nursery)]
const _: () = {
    use ::errcodes::__private as __errcodes;
    const _: &[::core::primitive::u8] = ::core::include_bytes!(
        ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/",
        "../errcodes/tests/door.toml")
    );
    /// Error codes of Doors Inc.: `Door`.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub enum __Catalog {
        /// `23` (`E_LOCKED`): The door is locked.
        #[doc(alias = "E_LOCKED")]
        Locked,
        /// `40` (`E_JAMMED`): The door does not move.
        #[doc(alias = "E_JAMMED")]
        Jammed,
        /// `41` (`E_STUCK`): The door moves a little.
        #[doc(alias = "E_STUCK")]
        Stuck,
        /// `41` (`E_AJAR`): The door is ajar.
        #[doc(alias = "E_AJAR")]
        Ajar,
        /// `50`: The key %s does not fit lock %d.
        ///
        /// The placeholders stand for `key`, `lock`.
        WrongKey,
        ///A code that the catalog does not list. Match codes that are known by their variant: a code that gets an entry later is no longer found here.
        Unknown(__errcodes::UnknownCode<__Catalog>),
    }
    #[doc(hidden)]
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct __Seal___Catalog(__Value___Catalog);
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    #[repr(u8)]
    enum __Value___Catalog {
        Sealed,
    }
    impl __Catalog {
        #[inline]
        const fn __index_of_code(
            code: ::core::primitive::u32,
        ) -> ::core::primitive::usize {
            {
                static INDICES: [::core::primitive::u8; 28] = [
                    0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 1, 2, 5, 5, 5, 5,
                    5, 5, 5, 5, 4,
                ];
                if 23 <= code && code <= 50 {
                    INDICES[(code.wrapping_sub(23) as ::core::primitive::u32
                        as ::core::primitive::usize)] as ::core::primitive::usize
                } else {
                    5
                }
            }
        }
        #[inline]
        const fn __unknown(code: ::core::primitive::u32) -> Self {
            __Catalog::Unknown(
                __errcodes::unlisted(code, __Seal___Catalog(__Value___Catalog::Sealed)),
            )
        }
        ///The error with this code; of several, the first that the catalog lists. A code that it does not list is kept in `Unknown`.
        #[must_use]
        #[inline]
        pub const fn from_code(code: ::core::primitive::u32) -> Self {
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
            code: ::core::primitive::u32,
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
                static FACTORS: [::core::primitive::u16; 2] = [0, 0];
                let (bucket, low) = __errcodes::hash(
                    __errcodes::hash_text(text, 0),
                    16294208416658607535,
                    2,
                );
                let factor = FACTORS[bucket] as ::core::primitive::u32;
                let place = __errcodes::place(low, factor, 4);
                static INDICES: [::core::primitive::u8; 4] = [1, 3, 0, 2];
                let index = INDICES[place] as ::core::primitive::usize;
                if __errcodes::unstated(__Catalog::__symbol_at(index)) == text {
                    index
                } else {
                    5
                }
            };
            if index < __Catalog::ALL.len() {
                ::core::option::Option::Some(
                    ::core::clone::Clone::clone(&__Catalog::ALL[index]),
                )
            } else {
                ::core::option::Option::None
            }
        }
        #[inline]
        const fn __code_at(index: ::core::primitive::usize) -> ::core::primitive::u32 {
            static CODES: [::core::primitive::u32; 5] = [23, 40, 41, 41, 50];
            CODES[index]
        }
        ///The code on the wire.
        #[must_use]
        #[inline]
        pub const fn code(&self) -> ::core::primitive::u32 {
            match self {
                __Catalog::Unknown(code) => *code.__stored(),
                known => Self::__code_at(known.__index()),
            }
        }
        ///Whether the catalog lists the code, which is: whether this is not `Unknown`.
        #[must_use]
        #[inline]
        pub const fn is_known(&self) -> ::core::primitive::bool {
            match self {
                __Catalog::Unknown(_) => false,
                _ => true,
            }
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static OFFSETS: [::core::primitive::u32; 7] = [0, 6, 12, 17, 21, 29, 36];
            __errcodes::text("LockedJammedStuckAjarWrongKeyUnknown", &OFFSETS, index)
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
            static OFFSETS: [::core::primitive::u32; 7] = [0, 19, 42, 66, 83, 115, 133];
            __errcodes::text(
                "The door is locked.The door does not move.The door moves a little.The door is ajar.The key %s does not fit lock %d.unknown error code",
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
            static INDICES: [::core::primitive::usize; 1] = [4];
            static ROWS: [(&[&::core::primitive::str], &[__errcodes::Piece]); 1] = [
                (
                    &["key", "lock"],
                    &[
                        __errcodes::Piece::Words("The key "),
                        __errcodes::Piece::Text(0),
                        __errcodes::Piece::Words(" does not fit lock "),
                        __errcodes::Piece::Integer(1),
                        __errcodes::Piece::Words("."),
                    ],
                ),
            ];
            match __errcodes::find(&INDICES, self.__index()) {
                ::core::option::Option::Some(at) => {
                    __errcodes::Template::__new(self.message(), ROWS[at].0, ROWS[at].1)
                }
                ::core::option::Option::None => {
                    __errcodes::Template::plain(self.message())
                }
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
        #[inline]
        const fn __symbol_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            __errcodes::stated({
                static OFFSETS: [::core::primitive::u32; 7] = [0, 8, 16, 23, 29, 29, 29];
                __errcodes::text("E_LOCKEDE_JAMMEDE_STUCKE_AJAR", &OFFSETS, index)
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
                __Catalog::Locked => 0,
                __Catalog::Jammed => 1,
                __Catalog::Stuck => 2,
                __Catalog::Ajar => 3,
                __Catalog::WrongKey => 4,
                __Catalog::Unknown(_) => 5,
            }
        }
    }
    impl ::core::convert::From<::core::primitive::u32> for __Catalog {
        #[inline]
        fn from(code: ::core::primitive::u32) -> Self {
            Self::from_code(code)
        }
    }
    impl ::core::convert::From<__Catalog> for ::core::primitive::u32 {
        #[inline]
        fn from(error: __Catalog) -> Self {
            error.code()
        }
    }
    impl ::core::str::FromStr for __Catalog {
        type Err = __errcodes::ParseCodeError;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, __errcodes::ParseCodeError> {
            if let ::core::option::Option::Some(code) = <::core::primitive::u32 as __errcodes::ParseCode>::parse_code(
                text,
            ) {
                return ::core::result::Result::Ok(__Catalog::from_code(code));
            }
            if let ::core::option::Option::Some(error) = __Catalog::from_symbol(text) {
                return ::core::result::Result::Ok(error);
            }
            let index = {
                static FACTORS: [::core::primitive::u16; 2] = [0, 2];
                let (bucket, low) = __errcodes::hash(
                    __errcodes::hash_text(text, 0),
                    16294208416658607535,
                    2,
                );
                let factor = FACTORS[bucket] as ::core::primitive::u32;
                let place = __errcodes::place(low, factor, 5);
                static INDICES: [::core::primitive::u8; 5] = [1, 0, 4, 3, 2];
                let index = INDICES[place] as ::core::primitive::usize;
                if __Catalog::__name_at(index) == text { index } else { 5 }
            };
            if index < __Catalog::ALL.len() {
                return ::core::result::Result::Ok(
                    ::core::clone::Clone::clone(&__Catalog::ALL[index]),
                );
            }
            ::core::result::Result::Err(
                __errcodes::ParseCodeError::__new("Doors Inc.", "Door"),
            )
        }
    }
    impl ::core::fmt::Debug for __Catalog {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::debug(self, f)
        }
    }
    impl ::core::fmt::Display for __Catalog {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::display(self, f)
        }
    }
    impl ::core::error::Error for __Catalog {}
    impl __errcodes::ErrorCode for __Catalog {
        #[inline]
        fn provider(&self) -> &'static ::core::primitive::str {
            "Doors Inc."
        }
        #[inline]
        fn enum_name(&self) -> &'static ::core::primitive::str {
            "Door"
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
    impl __errcodes::ErrorEnum for __Catalog {
        type Code<'a> = ::core::primitive::u32;
        const PROVIDER: &'static ::core::primitive::str = "Doors Inc.";
        const NAME: &'static ::core::primitive::str = "Door";
        const ALL: &'static [Self] = __Catalog::ALL;
        #[inline]
        fn from_code(code: ::core::primitive::u32) -> Self {
            __Catalog::from_code(code)
        }
        #[inline]
        fn from_symbol(symbol: &::core::primitive::str) -> ::core::option::Option<Self> {
            __Catalog::from_symbol(symbol)
        }
    }
    impl __errcodes::Sealed for __Catalog {
        type Seal = __Seal___Catalog;
        type Kept<'a> = ::core::primitive::u32;
        type Stored = ::core::primitive::u32;
        #[inline]
        fn stored_code(code: &Self::Stored) -> ::core::primitive::u32 {
            *code
        }
    }
    impl __Catalog {
        ///All variants but `Unknown`: first those taken over from other enums, then the enum's own, each in the order of the catalog.
        pub const ALL: &'static [Self] = &[
            __Catalog::Locked,
            __Catalog::Jammed,
            __Catalog::Stuck,
            __Catalog::Ajar,
            __Catalog::WrongKey,
        ];
        /// Code `23`: `Locked`.
        pub const CODE_23: __Catalog = __Catalog::Locked;
        /// Code `40`: `Jammed`.
        pub const CODE_40: __Catalog = __Catalog::Jammed;
        /// Code `41`: `Stuck`, the first of 2 errors with this code.
        pub const CODE_41: __Catalog = __Catalog::Stuck;
        /// Code `50`: `WrongKey`.
        pub const CODE_50: __Catalog = __Catalog::WrongKey;
    }
    impl __Catalog {
        /// The finished text of `WrongKey`: The key %s does not fit lock %d.
        #[must_use]
        #[inline]
        pub fn format_wrong_key<'a>(
            key: &'a dyn ::core::fmt::Display,
            lock: &'a dyn ::core::fmt::Display,
        ) -> __errcodes::Formatted<'a, 2> {
            __errcodes::Formatted::__new(__Catalog::WrongKey.template(), [key, lock])
        }
    }
    __errcodes::with_serde! {
        impl __errcodes::serde::Serialize for __Catalog { fn serialize < S :
        __errcodes::serde::Serializer > (& self, serializer : S) ->
        ::core::result::Result < S::Ok, S::Error > {
        __errcodes::serde::Serialize::serialize(& self.code(), serializer) } } impl <'de
        > __errcodes::serde::Deserialize <'de > for __Catalog { fn deserialize < D :
        __errcodes::serde::Deserializer <'de >> (deserializer : D) ->
        ::core::result::Result < Self, D::Error > { __errcodes::deserialize_integer::< _,
        ::core::primitive::u32, D > (deserializer) } } impl __errcodes::FromResponse for
        __Catalog { const LEVELS : &'static [__errcodes::Level < Self >] = &
        [__errcodes::Level { wire : __errcodes::Wire { code : & ["/code"], message : &
        ["/message"], detail : & [], symbol : & [], problem_type : & [], }, code : |
        code, evidence | __errcodes::read_integer_code::< __Catalog,
        ::core::primitive::u32 > (code, evidence), symbol : | symbol, evidence |
        __errcodes::read_symbol::< __Catalog > (symbol, evidence), problem_type : |
        problem_type, evidence | __errcodes::read_problem_type::< __Catalog >
        (problem_type, evidence), },]; } impl __Catalog { #[doc =
        "What the server meant by this HTTP status and body. It takes any body, and loses nothing of it."]
        pub fn from_response(http_status : impl ::core::convert::Into
        <::core::primitive::u16 >, body : impl ::core::convert::Into < __errcodes::Body
        >) -> __errcodes::ServerError < Self > { < Self as __errcodes::FromResponse
        >::from_response(http_status, body) } }
    }
    __errcodes::with_miette! {
        impl __errcodes::miette::Diagnostic for __Catalog { fn code <'a > (&'a self) ->
        __errcodes::Text <'a > { ::core::option::Option::Some(__errcodes::code(self)) }
        fn help <'a > (&'a self) -> __errcodes::Text <'a > { __errcodes::shown(self
        .description()) } fn url <'a > (&'a self) -> __errcodes::Text <'a > {
        __errcodes::shown(self.docs()) } }
    }
    mod __seal {
        #[derive(::core::clone::Clone, ::core::marker::Copy)]
        pub struct Seal(Value);
        #[derive(::core::clone::Clone, ::core::marker::Copy)]
        #[repr(u8)]
        enum Value {
            Sealed,
        }
        pub const SEAL: Seal = Seal(Value::Sealed);
    }
    #[automatically_derived]
    impl __errcodes::Sealed for DoorError {
        type Seal = __seal::Seal;
        type Kept<'a> = ::core::primitive::u32;
        type Stored = ::core::primitive::u32;
        fn stored_code(stored: &Self::Stored) -> Self::Kept<'_> {
            *stored
        }
    }
    const fn __unknown(
        code: ::core::primitive::u32,
    ) -> __errcodes::UnknownCode<DoorError> {
        __errcodes::unlisted(code, __seal::SEAL)
    }
    fn __catalog(error: &DoorError) -> __Catalog {
        match error {
            DoorError::Locked => __Catalog::Locked,
            DoorError::Stuck => __Catalog::Jammed,
            DoorError::Other { 0: inner } => {
                __errcodes::same_error(inner.code(), __errcodes::ErrorCode::name(inner))
            }
            DoorError::Unknown { 0: inner } => __Catalog::from_code(*inner.__stored()),
        }
    }
    fn __code(error: &DoorError) -> ::core::primitive::u32 {
        match error {
            DoorError::Locked => 23,
            DoorError::Stuck => 40,
            DoorError::Other { 0: inner } => inner.code(),
            DoorError::Unknown { 0: inner } => *inner.__stored(),
        }
    }
    #[automatically_derived]
    impl DoorError {
        /// The code on the wire; of a variant without a field that stands for several, the first of them.
        #[must_use]
        pub fn code(&self) -> ::core::primitive::u32 {
            __code(self)
        }
        /// The vendor's short text, placeholders as they are.
        #[must_use]
        pub fn message(&self) -> &'static ::core::primitive::str {
            __catalog(self).message()
        }
        /// The name of the variant; of one that carries the error or the code, the name of the entry.
        #[must_use]
        pub fn name(&self) -> &'static ::core::primitive::str {
            match self {
                DoorError::Locked => "Locked",
                DoorError::Stuck => "Stuck",
                DoorError::Other { 0: inner } => __catalog(self).name(),
                DoorError::Unknown { 0: inner } => "Unknown",
            }
        }
        /// Whether the catalog lists the code.
        #[must_use]
        pub fn is_known(&self) -> ::core::primitive::bool {
            __catalog(self).is_known()
        }
        /// The error with this code.
        #[must_use]
        pub fn from_code(code: ::core::primitive::u32) -> Self {
            __from_code(code)
        }
    }
    fn __from_code(code: ::core::primitive::u32) -> DoorError {
        match __Catalog::from_code(code) {
            __Catalog::Locked => DoorError::Locked,
            __Catalog::Jammed | __Catalog::Stuck | __Catalog::Ajar => DoorError::Stuck,
            __Catalog::WrongKey => {
                DoorError::Other {
                    0: ::core::convert::From::from(code),
                }
            }
            __Catalog::Unknown(unlisted) => {
                DoorError::Unknown {
                    0: __unknown(unlisted.__into_stored()),
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<::core::primitive::u32> for DoorError {
        fn from(code: ::core::primitive::u32) -> Self {
            __from_code(code)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<Door> for DoorError {
        fn from(error: Door) -> Self {
            match __errcodes::same_error::<
                __Catalog,
            >(error.code(), __errcodes::ErrorCode::name(&error)) {
                __Catalog::Locked => DoorError::Locked,
                __Catalog::Jammed | __Catalog::Stuck | __Catalog::Ajar => {
                    DoorError::Stuck
                }
                __Catalog::WrongKey => DoorError::Other { 0: error },
                __Catalog::Unknown(unlisted) => {
                    DoorError::Unknown {
                        0: __unknown(unlisted.__into_stored()),
                    }
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for DoorError {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(&__catalog(self), f)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for DoorError {}
    #[automatically_derived]
    impl __errcodes::ErrorCode for DoorError {
        fn provider(&self) -> &'static ::core::primitive::str {
            __errcodes::ErrorCode::provider(&__catalog(self))
        }
        fn enum_name(&self) -> &'static ::core::primitive::str {
            __errcodes::ErrorCode::enum_name(&__catalog(self))
        }
        fn code(&self) -> __errcodes::Code<'_> {
            ::core::convert::From::from(__code(self))
        }
        fn name(&self) -> &'static ::core::primitive::str {
            match self {
                DoorError::Locked => "Locked",
                DoorError::Stuck => "Stuck",
                DoorError::Other { 0: inner } => __catalog(self).name(),
                DoorError::Unknown { 0: inner } => "Unknown",
            }
        }
        fn message(&self) -> &'static ::core::primitive::str {
            __catalog(self).message()
        }
        fn is_known(&self) -> ::core::primitive::bool {
            __catalog(self).is_known()
        }
        fn template(&self) -> __errcodes::Template {
            __catalog(self).template()
        }
        fn symbol(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
            __catalog(self).symbol()
        }
    }
};
