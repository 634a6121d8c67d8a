#[doc(hidden)]
pub mod __DoorsInc_026433 {
    use errcodes::__private as __errcodes;
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
    pub enum Door {
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
        Unknown(__errcodes::UnknownCode<Door>),
    }
    #[doc(hidden)]
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct __Seal_Door(__Value_Door);
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    #[repr(u8)]
    enum __Value_Door {
        Sealed,
    }
    impl Door {
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
            Door::Unknown(__errcodes::unlisted(code, __Seal_Door(__Value_Door::Sealed)))
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
                if __errcodes::unstated(Door::__symbol_at(index)) == text {
                    index
                } else {
                    5
                }
            };
            if index < Door::ALL.len() {
                ::core::option::Option::Some(
                    ::core::clone::Clone::clone(&Door::ALL[index]),
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
                Door::Unknown(code) => *code.__stored(),
                known => Self::__code_at(known.__index()),
            }
        }
        ///Whether the catalog lists the code, which is: whether this is not `Unknown`.
        #[must_use]
        #[inline]
        pub const fn is_known(&self) -> ::core::primitive::bool {
            match self {
                Door::Unknown(_) => false,
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
                Door::Locked => 0,
                Door::Jammed => 1,
                Door::Stuck => 2,
                Door::Ajar => 3,
                Door::WrongKey => 4,
                Door::Unknown(_) => 5,
            }
        }
    }
    impl ::core::convert::From<::core::primitive::u32> for Door {
        #[inline]
        fn from(code: ::core::primitive::u32) -> Self {
            Self::from_code(code)
        }
    }
    impl ::core::convert::From<Door> for ::core::primitive::u32 {
        #[inline]
        fn from(error: Door) -> Self {
            error.code()
        }
    }
    impl ::core::str::FromStr for Door {
        type Err = __errcodes::ParseCodeError;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, __errcodes::ParseCodeError> {
            if let ::core::option::Option::Some(code) = <::core::primitive::u32 as __errcodes::ParseCode>::parse_code(
                text,
            ) {
                return ::core::result::Result::Ok(Door::from_code(code));
            }
            if let ::core::option::Option::Some(error) = Door::from_symbol(text) {
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
                if Door::__name_at(index) == text { index } else { 5 }
            };
            if index < Door::ALL.len() {
                return ::core::result::Result::Ok(
                    ::core::clone::Clone::clone(&Door::ALL[index]),
                );
            }
            ::core::result::Result::Err(
                __errcodes::ParseCodeError::__new("Doors Inc.", "Door"),
            )
        }
    }
    impl ::core::fmt::Debug for Door {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::debug(self, f)
        }
    }
    impl ::core::fmt::Display for Door {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::display(self, f)
        }
    }
    impl ::core::error::Error for Door {}
    impl __errcodes::ErrorCode for Door {
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
    impl __errcodes::ErrorEnum for Door {
        type Code<'a> = ::core::primitive::u32;
        const PROVIDER: &'static ::core::primitive::str = "Doors Inc.";
        const NAME: &'static ::core::primitive::str = "Door";
        const ALL: &'static [Self] = Door::ALL;
        #[inline]
        fn from_code(code: ::core::primitive::u32) -> Self {
            Door::from_code(code)
        }
        #[inline]
        fn from_symbol(symbol: &::core::primitive::str) -> ::core::option::Option<Self> {
            Door::from_symbol(symbol)
        }
    }
    impl __errcodes::Sealed for Door {
        type Seal = __Seal_Door;
        type Kept<'a> = ::core::primitive::u32;
        type Stored = ::core::primitive::u32;
        #[inline]
        fn stored_code(code: &Self::Stored) -> ::core::primitive::u32 {
            *code
        }
    }
    impl Door {
        ///All variants but `Unknown`: first those taken over from other enums, then the enum's own, each in the order of the catalog.
        pub const ALL: &'static [Self] = &[
            Door::Locked,
            Door::Jammed,
            Door::Stuck,
            Door::Ajar,
            Door::WrongKey,
        ];
        /// Code `23`: `Locked`.
        pub const CODE_23: Door = Door::Locked;
        /// Code `40`: `Jammed`.
        pub const CODE_40: Door = Door::Jammed;
        /// Code `41`: `Stuck`, the first of 2 errors with this code.
        pub const CODE_41: Door = Door::Stuck;
        /// Code `50`: `WrongKey`.
        pub const CODE_50: Door = Door::WrongKey;
    }
    impl Door {
        /// The finished text of `WrongKey`: The key %s does not fit lock %d.
        #[must_use]
        #[inline]
        pub fn format_wrong_key<'a>(
            key: &'a dyn ::core::fmt::Display,
            lock: &'a dyn ::core::fmt::Display,
        ) -> __errcodes::Formatted<'a, 2> {
            __errcodes::Formatted::__new(Door::WrongKey.template(), [key, lock])
        }
    }
    __errcodes::with_serde! {
        impl __errcodes::serde::Serialize for Door { fn serialize < S :
        __errcodes::serde::Serializer > (& self, serializer : S) ->
        ::core::result::Result < S::Ok, S::Error > {
        __errcodes::serde::Serialize::serialize(& self.code(), serializer) } } impl <'de
        > __errcodes::serde::Deserialize <'de > for Door { fn deserialize < D :
        __errcodes::serde::Deserializer <'de >> (deserializer : D) ->
        ::core::result::Result < Self, D::Error > { __errcodes::deserialize_integer::< _,
        ::core::primitive::u32, D > (deserializer) } } impl __errcodes::FromResponse for
        Door { const LEVELS : &'static [__errcodes::Level < Self >] = &
        [__errcodes::Level { wire : __errcodes::Wire { code : & ["/code"], message : &
        ["/message"], detail : & [], symbol : & [], problem_type : & [], }, code : |
        code, evidence | __errcodes::read_integer_code::< Door, ::core::primitive::u32 >
        (code, evidence), symbol : | symbol, evidence | __errcodes::read_symbol::< Door >
        (symbol, evidence), problem_type : | problem_type, evidence |
        __errcodes::read_problem_type::< Door > (problem_type, evidence), },]; } impl
        Door { #[doc =
        "What the server meant by this HTTP status and body. It takes any body, and loses nothing of it."]
        pub fn from_response(http_status : impl ::core::convert::Into
        <::core::primitive::u16 >, body : impl ::core::convert::Into < __errcodes::Body
        >) -> __errcodes::ServerError < Self > { < Self as __errcodes::FromResponse
        >::from_response(http_status, body) } }
    }
    __errcodes::with_miette! {
        impl __errcodes::miette::Diagnostic for Door { fn code <'a > (&'a self) ->
        __errcodes::Text <'a > { ::core::option::Option::Some(__errcodes::code(self)) }
        fn help <'a > (&'a self) -> __errcodes::Text <'a > { __errcodes::shown(self
        .description()) } fn url <'a > (&'a self) -> __errcodes::Text <'a > {
        __errcodes::shown(self.docs()) } }
    }
}
pub use __DoorsInc_026433::Door;
