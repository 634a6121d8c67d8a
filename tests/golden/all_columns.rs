#[doc(hidden)]
#[allow(deprecated)]
pub(crate) mod __ColumnsInc_df916e {
    use errcodes::__private as __errcodes;
    const _: &[::core::primitive::u8] = ::core::include_bytes!(
        ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/", "catalogs/columns.toml")
    );
    /// Error codes of Columns Inc.: `Base`.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    #[non_exhaustive]
    pub enum Base {
        /// `1`: Base %1%%
        ///
        /// The placeholders stand for `share`.
        ///
        /// `level` `low`, `owner` `platform`
        Base,
        ///A code that the catalog does not list. Match codes that are known by their variant: a code that gets an entry later is no longer found here.
        Unknown(__errcodes::UnknownCode<Base>),
    }
    #[doc(hidden)]
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct __Seal_Base(__Value_Base);
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    #[repr(u8)]
    enum __Value_Base {
        Sealed,
    }
    impl Base {
        #[inline]
        const fn __index_of_code(
            code: ::core::primitive::u32,
        ) -> ::core::primitive::usize {
            if 1 <= code && code <= 1 {
                (code.wrapping_sub(1) as ::core::primitive::u32
                    as ::core::primitive::usize) + 0
            } else {
                1
            }
        }
        #[inline]
        const fn __unknown(code: ::core::primitive::u32) -> Self {
            Base::Unknown(__errcodes::unlisted(code, __Seal_Base(__Value_Base::Sealed)))
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
        pub fn from_symbol(_: &::core::primitive::str) -> ::core::option::Option<Self> {
            ::core::option::Option::None
        }
        #[inline]
        const fn __code_at(index: ::core::primitive::usize) -> ::core::primitive::u32 {
            static CODES: [::core::primitive::u32; 1] = [1];
            CODES[index]
        }
        ///The code on the wire.
        #[must_use]
        #[inline]
        pub const fn code(&self) -> ::core::primitive::u32 {
            match self {
                Base::Unknown(code) => *code.__stored(),
                known => Self::__code_at(known.__index()),
            }
        }
        ///Whether the catalog lists the code, which is: whether this is not `Unknown`.
        #[must_use]
        #[inline]
        pub const fn is_known(&self) -> ::core::primitive::bool {
            match self {
                Base::Unknown(_) => false,
                _ => true,
            }
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static OFFSETS: [::core::primitive::u32; 3] = [0, 4, 11];
            __errcodes::text("BaseUnknown", &OFFSETS, index)
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
            static OFFSETS: [::core::primitive::u32; 3] = [0, 9, 27];
            __errcodes::text("Base %1%%unknown error code", &OFFSETS, index)
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
            static INDICES: [::core::primitive::usize; 1] = [0];
            static ROWS: [(&[&::core::primitive::str], &[__errcodes::Piece]); 1] = [
                (
                    &["share"],
                    &[
                        __errcodes::Piece::Words("Base "),
                        __errcodes::Piece::Text(0),
                        __errcodes::Piece::Words("%"),
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
        /// The vendor\'s own identifier for the error.
        #[must_use]
        #[inline]
        pub const fn symbol(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            ::core::option::Option::None
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
        /// The category of the error.
        #[must_use]
        #[inline]
        pub const fn category(&self) -> ::core::option::Option<ColumnsIncCategory> {
            ::core::option::Option::None
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
        const fn __owner_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            static PLACES: [::core::primitive::u8; 2] = [0, 1];
            static VALUES: [::core::option::Option<
                &'static ::core::primitive::str,
            >; 2] = [
                ::core::option::Option::Some("platform"),
                ::core::option::Option::None,
            ];
            VALUES[PLACES[index] as ::core::primitive::usize]
        }
        /// Who looks after it.
        #[must_use]
        #[inline]
        pub const fn owner(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            Self::__owner_at(self.__index())
        }
        #[inline]
        const fn __level_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<BaseLevel> {
            static PLACES: [::core::primitive::u8; 2] = [0, 1];
            static VALUES: [::core::option::Option<BaseLevel>; 2] = [
                ::core::option::Option::Some(BaseLevel::Low),
                ::core::option::Option::None,
            ];
            VALUES[PLACES[index] as ::core::primitive::usize]
        }
        /// The column `level` of the catalog.
        #[must_use]
        #[inline]
        pub const fn level(&self) -> ::core::option::Option<BaseLevel> {
            Self::__level_at(self.__index())
        }
        #[inline]
        const fn __index(&self) -> ::core::primitive::usize {
            match self {
                Base::Base => 0,
                Base::Unknown(_) => 1,
            }
        }
    }
    impl ::core::convert::From<::core::primitive::u32> for Base {
        #[inline]
        fn from(code: ::core::primitive::u32) -> Self {
            Self::from_code(code)
        }
    }
    impl ::core::convert::From<Base> for ::core::primitive::u32 {
        #[inline]
        fn from(error: Base) -> Self {
            error.code()
        }
    }
    impl ::core::str::FromStr for Base {
        type Err = __errcodes::ParseCodeError;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, __errcodes::ParseCodeError> {
            if let ::core::option::Option::Some(code) = <::core::primitive::u32 as __errcodes::ParseCode>::parse_code(
                text,
            ) {
                return ::core::result::Result::Ok(Base::from_code(code));
            }
            if let ::core::option::Option::Some(error) = Base::from_symbol(text) {
                return ::core::result::Result::Ok(error);
            }
            let index = {
                static FACTORS: [::core::primitive::u16; 1] = [0];
                let (bucket, low) = __errcodes::hash(
                    __errcodes::hash_text(text, 0),
                    16294208416658607535,
                    1,
                );
                let factor = FACTORS[bucket] as ::core::primitive::u32;
                let place = __errcodes::place(low, factor, 1);
                static INDICES: [::core::primitive::u8; 1] = [0];
                let index = INDICES[place] as ::core::primitive::usize;
                if Base::__name_at(index) == text { index } else { 1 }
            };
            if index < Base::ALL.len() {
                return ::core::result::Result::Ok(
                    ::core::clone::Clone::clone(&Base::ALL[index]),
                );
            }
            ::core::result::Result::Err(
                __errcodes::ParseCodeError::__new("Columns Inc.", "Base"),
            )
        }
    }
    impl ::core::fmt::Debug for Base {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::debug(self, f)
        }
    }
    impl ::core::fmt::Display for Base {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::display(self, f)
        }
    }
    impl ::core::error::Error for Base {}
    impl __errcodes::ErrorCode for Base {
        #[inline]
        fn provider(&self) -> &'static ::core::primitive::str {
            "Columns Inc."
        }
        #[inline]
        fn enum_name(&self) -> &'static ::core::primitive::str {
            "Base"
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
    }
    impl __errcodes::ErrorEnum for Base {
        type Code<'a> = ::core::primitive::u32;
        const PROVIDER: &'static ::core::primitive::str = "Columns Inc.";
        const NAME: &'static ::core::primitive::str = "Base";
        const ALL: &'static [Self] = Base::ALL;
        #[inline]
        fn from_code(code: ::core::primitive::u32) -> Self {
            Base::from_code(code)
        }
        #[inline]
        fn from_symbol(symbol: &::core::primitive::str) -> ::core::option::Option<Self> {
            Base::from_symbol(symbol)
        }
    }
    impl __errcodes::Sealed for Base {
        type Seal = __Seal_Base;
        type Kept<'a> = ::core::primitive::u32;
        type Stored = ::core::primitive::u32;
        #[inline]
        fn stored_code(code: &Self::Stored) -> ::core::primitive::u32 {
            *code
        }
    }
    impl Base {
        ///All variants but `Unknown`: first those taken over from other enums, then the enum's own, each in the order of the catalog.
        pub const ALL: &'static [Self] = &[Base::Base];
        /// Code `1`: `Base`.
        pub const CODE_1: Base = Base::Base;
    }
    impl Base {
        /// The finished text of `Base`: Base %1%%
        #[must_use]
        #[inline]
        pub fn format_base<'a>(
            share: &'a dyn ::core::fmt::Display,
        ) -> __errcodes::Formatted<'a, 1> {
            __errcodes::Formatted::__new(Base::Base.template(), [share])
        }
    }
    __errcodes::with_serde! {
        impl __errcodes::serde::Serialize for Base { fn serialize < S :
        __errcodes::serde::Serializer > (& self, serializer : S) ->
        ::core::result::Result < S::Ok, S::Error > {
        __errcodes::serde::Serialize::serialize(& self.code(), serializer) } } impl <'de
        > __errcodes::serde::Deserialize <'de > for Base { fn deserialize < D :
        __errcodes::serde::Deserializer <'de >> (deserializer : D) ->
        ::core::result::Result < Self, D::Error > { __errcodes::deserialize_integer::< _,
        ::core::primitive::u32, D > (deserializer) } }
    }
    __errcodes::with_miette! {
        impl __errcodes::miette::Diagnostic for Base { fn code <'a > (&'a self) ->
        __errcodes::Text <'a > { ::core::option::Option::Some(__errcodes::code(self)) }
        fn help <'a > (&'a self) -> __errcodes::Text <'a > { __errcodes::shown(self
        .description()) } fn url <'a > (&'a self) -> __errcodes::Text <'a > {
        __errcodes::shown(self.docs()) } }
    }
    /// Error codes of Columns Inc.: `Columns`.
    ///
    /// It has the errors of `Base`, too.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    #[non_exhaustive]
    pub enum Columns {
        /// `1`: Base %1%%
        ///
        /// The placeholders stand for `share`.
        ///
        /// `level` `low`, `owner` `platform`
        Base,
        /// `2`
        ///
        /// `level` `low`, `severity` `1`, `http_status` `400`, `retry` `false`, `category` `request`, `type` `about:blank`
        Plain,
        /// `3` (`E_STATED`)
        ///
        /// Everything is stated.
        ///
        /// `level` `very high`, `http_status` `418`, `retry` `true`, `category` `tea pot`, `docs` [https&#58;//columns.example/teapot](https://columns.example/teapot), `type` [https&#58;//columns.example/problems/teapot](https://columns.example/problems/teapot), `severity` `255`, `weight` `9223372036854775807`, `alert` `true`, `audience` `none at all`, `type_` `t`, `owner` `kitchen`
        #[doc(alias = "E_STATED")]
        Stated,
        /// `4`
        ///
        /// `level` `low`, `severity` `1`, `http_status` `400`, `retry` `false`, `category` `request`, `type` `about:blank`
        #[deprecated(note = "use \\`Plain\\`")]
        Old,
        /// `7`
        ///
        /// `level` `low`, `category` `workflow`, `http_status` `500`, `retry` `true`, `severity` `3`, `type` `about:blank`
        Seven,
        /// `5001`
        ///
        /// `level` `low`, `category` `workflow`, `http_status` `500`, `retry` `true`, `severity` `3`, `type` `about:blank`
        First,
        /// `5002`
        ///
        /// `level` `low`, `category` `request`, `http_status` `500`, `retry` `true`, `severity` `3`, `docs` [https&#58;//columns.example/errors\#500x](https://columns.example/errors#500x), `type` `about:blank`
        Second,
        /// `10000`: %s has %d of 100%% &#123;a&#125;
        ///
        /// The placeholders stand for `who`, `count`.
        ///
        /// `level` `low`, `category` `workflow`, `http_status` `500`, `retry` `true`, `severity` `3`, `type` `about:blank`
        Hex,
        ///A code that the catalog does not list. Match codes that are known by their variant: a code that gets an entry later is no longer found here.
        Unknown(__errcodes::UnknownCode<Columns>),
    }
    #[doc(hidden)]
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct __Seal_Columns(__Value_Columns);
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    #[repr(u8)]
    enum __Value_Columns {
        Sealed,
    }
    impl Columns {
        #[inline]
        const fn __index_of_code(
            code: ::core::primitive::u32,
        ) -> ::core::primitive::usize {
            {
                static FACTORS: [::core::primitive::u16; 3] = [5, 18, 0];
                let (bucket, low) = __errcodes::hash(
                    code as ::core::primitive::u64,
                    16294208416658607535,
                    3,
                );
                let factor = FACTORS[bucket] as ::core::primitive::u32;
                let place = __errcodes::place(low, factor, 8);
                static INDICES: [::core::primitive::u8; 8] = [0, 2, 6, 5, 4, 3, 7, 1];
                let index = INDICES[place] as ::core::primitive::usize;
                if Self::__code_at(index) == code { index } else { 8 }
            }
        }
        #[inline]
        const fn __unknown(code: ::core::primitive::u32) -> Self {
            Columns::Unknown(
                __errcodes::unlisted(code, __Seal_Columns(__Value_Columns::Sealed)),
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
                static FACTORS: [::core::primitive::u16; 1] = [0];
                let (bucket, low) = __errcodes::hash(
                    __errcodes::hash_text(text, 0),
                    16294208416658607535,
                    1,
                );
                let factor = FACTORS[bucket] as ::core::primitive::u32;
                let place = __errcodes::place(low, factor, 1);
                static INDICES: [::core::primitive::u8; 1] = [2];
                let index = INDICES[place] as ::core::primitive::usize;
                if __errcodes::unstated(Columns::__symbol_at(index)) == text {
                    index
                } else {
                    8
                }
            };
            if index < Columns::ALL.len() {
                ::core::option::Option::Some(
                    ::core::clone::Clone::clone(&Columns::ALL[index]),
                )
            } else {
                ::core::option::Option::None
            }
        }
        #[inline]
        const fn __code_at(index: ::core::primitive::usize) -> ::core::primitive::u32 {
            static CODES: [::core::primitive::u32; 8] = [
                1, 2, 3, 4, 7, 5001, 5002, 10000,
            ];
            CODES[index]
        }
        ///The code on the wire.
        #[must_use]
        #[inline]
        pub const fn code(&self) -> ::core::primitive::u32 {
            match self {
                Columns::Unknown(code) => *code.__stored(),
                known => Self::__code_at(known.__index()),
            }
        }
        ///Whether the catalog lists the code, which is: whether this is not `Unknown`.
        #[must_use]
        #[inline]
        pub const fn is_known(&self) -> ::core::primitive::bool {
            match self {
                Columns::Unknown(_) => false,
                _ => true,
            }
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static OFFSETS: [::core::primitive::u32; 10] = [
                0, 4, 9, 15, 18, 23, 28, 34, 37, 44,
            ];
            __errcodes::text(
                "BasePlainStatedOldSevenFirstSecondHexUnknown",
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
            static OFFSETS: [::core::primitive::u32; 10] = [
                0, 9, 14, 22, 25, 30, 35, 41, 63, 81,
            ];
            __errcodes::text(
                "Base %1%%PlainE_STATEDOldSevenFirstSecond%s has %d of 100%% {a}unknown error code",
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
            static INDICES: [::core::primitive::usize; 2] = [0, 7];
            static ROWS: [(&[&::core::primitive::str], &[__errcodes::Piece]); 2] = [
                (
                    &["share"],
                    &[
                        __errcodes::Piece::Words("Base "),
                        __errcodes::Piece::Text(0),
                        __errcodes::Piece::Words("%"),
                    ],
                ),
                (
                    &["who", "count"],
                    &[
                        __errcodes::Piece::Text(0),
                        __errcodes::Piece::Words(" has "),
                        __errcodes::Piece::Integer(1),
                        __errcodes::Piece::Words(" of 100% {a}"),
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
            static PLACES: [::core::primitive::u8; 9] = [0, 0, 1, 0, 0, 0, 0, 0, 0];
            static VALUES: [::core::option::Option<
                &'static ::core::primitive::str,
            >; 2] = [
                ::core::option::Option::None,
                ::core::option::Option::Some("E_STATED"),
            ];
            VALUES[PLACES[index] as ::core::primitive::usize]
        }
        /// The vendor\'s own identifier for the error.
        #[must_use]
        #[inline]
        pub const fn symbol(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            Self::__symbol_at(self.__index())
        }
        #[inline]
        const fn __description_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            static PLACES: [::core::primitive::u8; 9] = [0, 0, 1, 0, 0, 0, 0, 0, 0];
            static VALUES: [::core::option::Option<
                &'static ::core::primitive::str,
            >; 2] = [
                ::core::option::Option::None,
                ::core::option::Option::Some("Everything is stated."),
            ];
            VALUES[PLACES[index] as ::core::primitive::usize]
        }
        /// The vendor\'s longer text.
        #[must_use]
        #[inline]
        pub const fn description(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            Self::__description_at(self.__index())
        }
        #[inline]
        const fn __http_status_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<::core::primitive::u16> {
            static PLACES: [::core::primitive::u8; 9] = [0, 1, 2, 1, 3, 3, 3, 3, 0];
            static VALUES: [::core::option::Option<::core::primitive::u16>; 4] = [
                ::core::option::Option::None,
                ::core::option::Option::Some(400),
                ::core::option::Option::Some(418),
                ::core::option::Option::Some(500),
            ];
            VALUES[PLACES[index] as ::core::primitive::usize]
        }
        /// The status of the HTTP response in which the vendor sends the error.
        #[must_use]
        #[inline]
        pub const fn http_status(
            &self,
        ) -> ::core::option::Option<::core::primitive::u16> {
            Self::__http_status_at(self.__index())
        }
        #[inline]
        const fn __retry_at(index: ::core::primitive::usize) -> __errcodes::Retry {
            static PLACES: [::core::primitive::u8; 9] = [0, 1, 2, 1, 2, 2, 2, 2, 0];
            static VALUES: [__errcodes::Retry; 3] = [
                __errcodes::Retry::NotStated,
                __errcodes::Retry::No,
                __errcodes::Retry::Yes,
            ];
            VALUES[PLACES[index] as ::core::primitive::usize]
        }
        /// Whether another attempt may succeed.
        #[must_use]
        #[inline]
        pub const fn retry(&self) -> __errcodes::Retry {
            Self::__retry_at(self.__index())
        }
        #[inline]
        const fn __category_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<ColumnsIncCategory> {
            static PLACES: [::core::primitive::u8; 9] = [0, 1, 2, 1, 3, 3, 1, 3, 0];
            static VALUES: [::core::option::Option<ColumnsIncCategory>; 4] = [
                ::core::option::Option::None,
                ::core::option::Option::Some(ColumnsIncCategory::Request),
                ::core::option::Option::Some(ColumnsIncCategory::TeaPot),
                ::core::option::Option::Some(ColumnsIncCategory::Workflow),
            ];
            VALUES[PLACES[index] as ::core::primitive::usize]
        }
        /// The category of the error.
        #[must_use]
        #[inline]
        pub const fn category(&self) -> ::core::option::Option<ColumnsIncCategory> {
            Self::__category_at(self.__index())
        }
        #[inline]
        const fn __docs_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            static PLACES: [::core::primitive::u8; 9] = [0, 0, 1, 0, 0, 0, 2, 0, 0];
            static VALUES: [::core::option::Option<
                &'static ::core::primitive::str,
            >; 3] = [
                ::core::option::Option::None,
                ::core::option::Option::Some("https://columns.example/teapot"),
                ::core::option::Option::Some("https://columns.example/errors#500x"),
            ];
            VALUES[PLACES[index] as ::core::primitive::usize]
        }
        /// The address of the vendor\'s page about the error.
        #[must_use]
        #[inline]
        pub const fn docs(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            Self::__docs_at(self.__index())
        }
        #[inline]
        const fn __problem_type_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            static PLACES: [::core::primitive::u8; 9] = [0, 1, 2, 1, 1, 1, 1, 1, 0];
            static VALUES: [::core::option::Option<
                &'static ::core::primitive::str,
            >; 3] = [
                ::core::option::Option::None,
                ::core::option::Option::Some("about:blank"),
                ::core::option::Option::Some("https://columns.example/problems/teapot"),
            ];
            VALUES[PLACES[index] as ::core::primitive::usize]
        }
        /// The problem type of RFC 9457, a URI reference.
        #[must_use]
        #[inline]
        pub const fn problem_type(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            Self::__problem_type_at(self.__index())
        }
        #[inline]
        const fn __deprecated_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            static PLACES: [::core::primitive::u8; 9] = [0, 0, 0, 1, 0, 0, 0, 0, 0];
            static VALUES: [::core::option::Option<
                &'static ::core::primitive::str,
            >; 2] = [
                ::core::option::Option::None,
                ::core::option::Option::Some("use `Plain`"),
            ];
            VALUES[PLACES[index] as ::core::primitive::usize]
        }
        /// Why the vendor no longer sends the error, or what it sends instead.
        #[must_use]
        #[inline]
        pub const fn deprecated(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            Self::__deprecated_at(self.__index())
        }
        #[inline]
        const fn __severity_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<::core::primitive::u8> {
            static PLACES: [::core::primitive::u8; 9] = [0, 1, 2, 1, 3, 3, 3, 3, 0];
            static VALUES: [::core::option::Option<::core::primitive::u8>; 4] = [
                ::core::option::Option::None,
                ::core::option::Option::Some(1),
                ::core::option::Option::Some(255),
                ::core::option::Option::Some(3),
            ];
            VALUES[PLACES[index] as ::core::primitive::usize]
        }
        /// The column `severity` of the catalog.
        #[must_use]
        #[inline]
        pub const fn severity(&self) -> ::core::option::Option<::core::primitive::u8> {
            Self::__severity_at(self.__index())
        }
        #[inline]
        const fn __weight_at(index: ::core::primitive::usize) -> ::core::primitive::i64 {
            static PLACES: [::core::primitive::u8; 9] = [0, 0, 1, 0, 0, 0, 0, 0, 0];
            static VALUES: [::core::primitive::i64; 2] = [-1, 9223372036854775807];
            VALUES[PLACES[index] as ::core::primitive::usize]
        }
        /// How much it counts.
        ///
        /// It is `-1` where the catalog does not say, and for an unknown code.
        #[must_use]
        #[inline]
        pub const fn weight(&self) -> ::core::primitive::i64 {
            Self::__weight_at(self.__index())
        }
        #[inline]
        const fn __alert_at(index: ::core::primitive::usize) -> ::core::primitive::bool {
            static PLACES: [::core::primitive::u8; 9] = [0, 0, 1, 0, 0, 0, 0, 0, 0];
            static VALUES: [::core::primitive::bool; 2] = [false, true];
            VALUES[PLACES[index] as ::core::primitive::usize]
        }
        /// The column `alert` of the catalog.
        ///
        /// It is `false` where the catalog does not say, and for an unknown code.
        #[must_use]
        #[inline]
        pub const fn alert(&self) -> ::core::primitive::bool {
            Self::__alert_at(self.__index())
        }
        #[inline]
        const fn __audience_at(index: ::core::primitive::usize) -> ColumnsAudience {
            static PLACES: [::core::primitive::u8; 9] = [0, 0, 1, 0, 0, 0, 0, 0, 0];
            static VALUES: [ColumnsAudience; 2] = [
                ColumnsAudience::User,
                ColumnsAudience::NoneAtAll,
            ];
            VALUES[PLACES[index] as ::core::primitive::usize]
        }
        /// The column `audience` of the catalog.
        ///
        /// It is `user` where the catalog does not say, and for an unknown code.
        #[must_use]
        #[inline]
        pub const fn audience(&self) -> ColumnsAudience {
            Self::__audience_at(self.__index())
        }
        #[inline]
        const fn __type_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            static PLACES: [::core::primitive::u8; 9] = [0, 0, 1, 0, 0, 0, 0, 0, 0];
            static VALUES: [::core::option::Option<
                &'static ::core::primitive::str,
            >; 2] = [::core::option::Option::None, ::core::option::Option::Some("t")];
            VALUES[PLACES[index] as ::core::primitive::usize]
        }
        /// The column `type_` of the catalog.
        #[must_use]
        #[inline]
        pub const fn r#type(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            Self::__type_at(self.__index())
        }
        #[inline]
        const fn __owner_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            static PLACES: [::core::primitive::u8; 9] = [0, 1, 2, 1, 1, 1, 1, 1, 1];
            static VALUES: [::core::option::Option<
                &'static ::core::primitive::str,
            >; 3] = [
                ::core::option::Option::Some("platform"),
                ::core::option::Option::None,
                ::core::option::Option::Some("kitchen"),
            ];
            VALUES[PLACES[index] as ::core::primitive::usize]
        }
        /// Who looks after it.
        #[must_use]
        #[inline]
        pub const fn owner(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            Self::__owner_at(self.__index())
        }
        #[inline]
        const fn __level_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<BaseLevel> {
            static PLACES: [::core::primitive::u8; 9] = [0, 0, 1, 0, 0, 0, 0, 0, 2];
            static VALUES: [::core::option::Option<BaseLevel>; 3] = [
                ::core::option::Option::Some(BaseLevel::Low),
                ::core::option::Option::Some(BaseLevel::VeryHigh),
                ::core::option::Option::None,
            ];
            VALUES[PLACES[index] as ::core::primitive::usize]
        }
        /// The column `level` of the catalog.
        #[must_use]
        #[inline]
        pub const fn level(&self) -> ::core::option::Option<BaseLevel> {
            Self::__level_at(self.__index())
        }
        #[inline]
        const fn __index(&self) -> ::core::primitive::usize {
            match self {
                Columns::Base => 0,
                Columns::Plain => 1,
                Columns::Stated => 2,
                Columns::Old => 3,
                Columns::Seven => 4,
                Columns::First => 5,
                Columns::Second => 6,
                Columns::Hex => 7,
                Columns::Unknown(_) => 8,
            }
        }
    }
    impl ::core::convert::From<::core::primitive::u32> for Columns {
        #[inline]
        fn from(code: ::core::primitive::u32) -> Self {
            Self::from_code(code)
        }
    }
    impl ::core::convert::From<Columns> for ::core::primitive::u32 {
        #[inline]
        fn from(error: Columns) -> Self {
            error.code()
        }
    }
    impl ::core::str::FromStr for Columns {
        type Err = __errcodes::ParseCodeError;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, __errcodes::ParseCodeError> {
            if let ::core::option::Option::Some(code) = <::core::primitive::u32 as __errcodes::ParseCode>::parse_code(
                text,
            ) {
                return ::core::result::Result::Ok(Columns::from_code(code));
            }
            if let ::core::option::Option::Some(error) = Columns::from_symbol(text) {
                return ::core::result::Result::Ok(error);
            }
            let index = {
                static FACTORS: [::core::primitive::u16; 3] = [3, 3, 15];
                let (bucket, low) = __errcodes::hash(
                    __errcodes::hash_text(text, 0),
                    16294208416658607535,
                    3,
                );
                let factor = FACTORS[bucket] as ::core::primitive::u32;
                let place = __errcodes::place(low, factor, 8);
                static INDICES: [::core::primitive::u8; 8] = [2, 5, 6, 4, 0, 3, 1, 7];
                let index = INDICES[place] as ::core::primitive::usize;
                if Columns::__name_at(index) == text { index } else { 8 }
            };
            if index < Columns::ALL.len() {
                return ::core::result::Result::Ok(
                    ::core::clone::Clone::clone(&Columns::ALL[index]),
                );
            }
            ::core::result::Result::Err(
                __errcodes::ParseCodeError::__new("Columns Inc.", "Columns"),
            )
        }
    }
    impl ::core::fmt::Debug for Columns {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::debug(self, f)
        }
    }
    impl ::core::fmt::Display for Columns {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::display(self, f)
        }
    }
    impl ::core::error::Error for Columns {}
    impl __errcodes::ErrorCode for Columns {
        #[inline]
        fn provider(&self) -> &'static ::core::primitive::str {
            "Columns Inc."
        }
        #[inline]
        fn enum_name(&self) -> &'static ::core::primitive::str {
            "Columns"
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
        #[inline]
        fn details(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
            self.description()
        }
        #[inline]
        fn http_status(&self) -> ::core::option::Option<::core::primitive::u16> {
            self.http_status()
        }
        #[inline]
        fn retry(&self) -> __errcodes::Retry {
            self.retry()
        }
        #[inline]
        fn category_name(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self.category() {
                ::core::option::Option::Some(word) => {
                    ::core::option::Option::Some(word.name())
                }
                ::core::option::Option::None => ::core::option::Option::None,
            }
        }
        #[inline]
        fn docs(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
            self.docs()
        }
        #[inline]
        fn problem_type(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            self.problem_type()
        }
        #[inline]
        fn deprecated(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
            self.deprecated()
        }
    }
    impl __errcodes::ErrorEnum for Columns {
        type Code<'a> = ::core::primitive::u32;
        const PROVIDER: &'static ::core::primitive::str = "Columns Inc.";
        const NAME: &'static ::core::primitive::str = "Columns";
        const ALL: &'static [Self] = Columns::ALL;
        #[inline]
        fn from_code(code: ::core::primitive::u32) -> Self {
            Columns::from_code(code)
        }
        #[inline]
        fn from_symbol(symbol: &::core::primitive::str) -> ::core::option::Option<Self> {
            Columns::from_symbol(symbol)
        }
    }
    impl __errcodes::Sealed for Columns {
        type Seal = __Seal_Columns;
        type Kept<'a> = ::core::primitive::u32;
        type Stored = ::core::primitive::u32;
        #[inline]
        fn stored_code(code: &Self::Stored) -> ::core::primitive::u32 {
            *code
        }
    }
    impl Columns {
        ///All variants but `Unknown`: first those taken over from other enums, then the enum's own, each in the order of the catalog.
        pub const ALL: &'static [Self] = &[
            Columns::Base,
            Columns::Plain,
            Columns::Stated,
            Columns::Old,
            Columns::Seven,
            Columns::First,
            Columns::Second,
            Columns::Hex,
        ];
        /// Code `1`: `Base`.
        pub const CODE_1: Columns = Columns::Base;
        /// Code `2`: `Plain`.
        pub const CODE_2: Columns = Columns::Plain;
        /// Code `3`: `Stated`.
        pub const CODE_3: Columns = Columns::Stated;
        /// Code `4`: `Old`.
        #[deprecated(note = "use \\`Plain\\`")]
        pub const CODE_4: Columns = Columns::Old;
        /// Code `7`: `Seven`.
        pub const CODE_7: Columns = Columns::Seven;
        /// Code `5001`: `First`.
        pub const CODE_5001: Columns = Columns::First;
        /// Code `5002`: `Second`.
        pub const CODE_5002: Columns = Columns::Second;
        /// Code `10000`: `Hex`.
        pub const CODE_10000: Columns = Columns::Hex;
    }
    impl Columns {
        /// The finished text of `Base`: Base %1%%
        #[must_use]
        #[inline]
        pub fn format_base<'a>(
            share: &'a dyn ::core::fmt::Display,
        ) -> __errcodes::Formatted<'a, 1> {
            __errcodes::Formatted::__new(Columns::Base.template(), [share])
        }
        /// The finished text of `Hex`: %s has %d of 100%% &#123;a&#125;
        #[must_use]
        #[inline]
        pub fn format_hex<'a>(
            who: &'a dyn ::core::fmt::Display,
            count: &'a dyn ::core::fmt::Display,
        ) -> __errcodes::Formatted<'a, 2> {
            __errcodes::Formatted::__new(Columns::Hex.template(), [who, count])
        }
    }
    __errcodes::with_serde! {
        impl __errcodes::serde::Serialize for Columns { fn serialize < S :
        __errcodes::serde::Serializer > (& self, serializer : S) ->
        ::core::result::Result < S::Ok, S::Error > {
        __errcodes::serde::Serialize::serialize(& self.code(), serializer) } } impl <'de
        > __errcodes::serde::Deserialize <'de > for Columns { fn deserialize < D :
        __errcodes::serde::Deserializer <'de >> (deserializer : D) ->
        ::core::result::Result < Self, D::Error > { __errcodes::deserialize_integer::< _,
        ::core::primitive::u32, D > (deserializer) } }
    }
    __errcodes::with_miette! {
        impl __errcodes::miette::Diagnostic for Columns { fn code <'a > (&'a self) ->
        __errcodes::Text <'a > { ::core::option::Option::Some(__errcodes::code(self)) }
        fn help <'a > (&'a self) -> __errcodes::Text <'a > { __errcodes::shown(self
        .description()) } fn url <'a > (&'a self) -> __errcodes::Text <'a > {
        __errcodes::shown(self.docs()) } }
    }
    /// Error codes of Columns Inc.: `Messages`.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    #[non_exhaustive]
    pub enum Messages {
        /// `1`: &#123;a&#125;&#123;b&#125;&#123;c&#125;&#123;d&#125;&#123;e&#125;&#123;f&#125;&#123;g&#125;&#123;h&#125;&#123;i&#125;&#123;j&#125;&#123;k&#125;&#123;l&#125;&#123;m&#125;&#123;n&#125;&#123;o&#125;&#123;p&#125;
        ///
        /// The placeholders stand for `a`, `b`, `c`, `d`, `e`, `f`, `g`, `h`, `i`, `j`, `k`, `l`, `m`, `n`, `o`, `p`.
        Sixteen,
        /// `2`: &#123;user&#125; at &#123;0&#125;, &#123;user&#125;
        ///
        /// The placeholders stand for `user`, `place`.
        Mixed,
        /// `3`: &#123;&#123;&#125;&#125; is empty
        Escaped,
        ///A code that the catalog does not list. Match codes that are known by their variant: a code that gets an entry later is no longer found here.
        Unknown(__errcodes::UnknownCode<Messages>),
    }
    #[doc(hidden)]
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct __Seal_Messages(__Value_Messages);
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    #[repr(u8)]
    enum __Value_Messages {
        Sealed,
    }
    impl Messages {
        #[inline]
        const fn __index_of_code(
            code: ::core::primitive::u32,
        ) -> ::core::primitive::usize {
            if 1 <= code && code <= 3 {
                (code.wrapping_sub(1) as ::core::primitive::u32
                    as ::core::primitive::usize) + 0
            } else {
                3
            }
        }
        #[inline]
        const fn __unknown(code: ::core::primitive::u32) -> Self {
            Messages::Unknown(
                __errcodes::unlisted(code, __Seal_Messages(__Value_Messages::Sealed)),
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
        pub fn from_symbol(_: &::core::primitive::str) -> ::core::option::Option<Self> {
            ::core::option::Option::None
        }
        #[inline]
        const fn __code_at(index: ::core::primitive::usize) -> ::core::primitive::u32 {
            static CODES: [::core::primitive::u32; 3] = [1, 2, 3];
            CODES[index]
        }
        ///The code on the wire.
        #[must_use]
        #[inline]
        pub const fn code(&self) -> ::core::primitive::u32 {
            match self {
                Messages::Unknown(code) => *code.__stored(),
                known => Self::__code_at(known.__index()),
            }
        }
        ///Whether the catalog lists the code, which is: whether this is not `Unknown`.
        #[must_use]
        #[inline]
        pub const fn is_known(&self) -> ::core::primitive::bool {
            match self {
                Messages::Unknown(_) => false,
                _ => true,
            }
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static OFFSETS: [::core::primitive::u32; 5] = [0, 7, 12, 19, 26];
            __errcodes::text("SixteenMixedEscapedUnknown", &OFFSETS, index)
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
            static OFFSETS: [::core::primitive::u32; 5] = [0, 48, 69, 82, 100];
            __errcodes::text(
                "{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}{k}{l}{m}{n}{o}{p}{user} at {0}, {user}{{}} is emptyunknown error code",
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
            static INDICES: [::core::primitive::usize; 3] = [0, 1, 2];
            static ROWS: [(&[&::core::primitive::str], &[__errcodes::Piece]); 3] = [
                (
                    &[
                        "a",
                        "b",
                        "c",
                        "d",
                        "e",
                        "f",
                        "g",
                        "h",
                        "i",
                        "j",
                        "k",
                        "l",
                        "m",
                        "n",
                        "o",
                        "p",
                    ],
                    &[
                        __errcodes::Piece::Text(0),
                        __errcodes::Piece::Text(1),
                        __errcodes::Piece::Text(2),
                        __errcodes::Piece::Text(3),
                        __errcodes::Piece::Text(4),
                        __errcodes::Piece::Text(5),
                        __errcodes::Piece::Text(6),
                        __errcodes::Piece::Text(7),
                        __errcodes::Piece::Text(8),
                        __errcodes::Piece::Text(9),
                        __errcodes::Piece::Text(10),
                        __errcodes::Piece::Text(11),
                        __errcodes::Piece::Text(12),
                        __errcodes::Piece::Text(13),
                        __errcodes::Piece::Text(14),
                        __errcodes::Piece::Text(15),
                    ],
                ),
                (
                    &["user", "place"],
                    &[
                        __errcodes::Piece::Text(0),
                        __errcodes::Piece::Words(" at "),
                        __errcodes::Piece::Text(1),
                        __errcodes::Piece::Words(", "),
                        __errcodes::Piece::Text(0),
                    ],
                ),
                (&[], &[__errcodes::Piece::Words("{} is empty")]),
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
        /// The vendor\'s own identifier for the error.
        #[must_use]
        #[inline]
        pub const fn symbol(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            ::core::option::Option::None
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
        /// The category of the error.
        #[must_use]
        #[inline]
        pub const fn category(&self) -> ::core::option::Option<ColumnsIncCategory> {
            ::core::option::Option::None
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
                Messages::Sixteen => 0,
                Messages::Mixed => 1,
                Messages::Escaped => 2,
                Messages::Unknown(_) => 3,
            }
        }
    }
    impl ::core::convert::From<::core::primitive::u32> for Messages {
        #[inline]
        fn from(code: ::core::primitive::u32) -> Self {
            Self::from_code(code)
        }
    }
    impl ::core::convert::From<Messages> for ::core::primitive::u32 {
        #[inline]
        fn from(error: Messages) -> Self {
            error.code()
        }
    }
    impl ::core::str::FromStr for Messages {
        type Err = __errcodes::ParseCodeError;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, __errcodes::ParseCodeError> {
            if let ::core::option::Option::Some(code) = <::core::primitive::u32 as __errcodes::ParseCode>::parse_code(
                text,
            ) {
                return ::core::result::Result::Ok(Messages::from_code(code));
            }
            if let ::core::option::Option::Some(error) = Messages::from_symbol(text) {
                return ::core::result::Result::Ok(error);
            }
            let index = {
                static FACTORS: [::core::primitive::u16; 1] = [0];
                let (bucket, low) = __errcodes::hash(
                    __errcodes::hash_text(text, 0),
                    16294208416658607535,
                    1,
                );
                let factor = FACTORS[bucket] as ::core::primitive::u32;
                let place = __errcodes::place(low, factor, 3);
                static INDICES: [::core::primitive::u8; 3] = [0, 2, 1];
                let index = INDICES[place] as ::core::primitive::usize;
                if Messages::__name_at(index) == text { index } else { 3 }
            };
            if index < Messages::ALL.len() {
                return ::core::result::Result::Ok(
                    ::core::clone::Clone::clone(&Messages::ALL[index]),
                );
            }
            ::core::result::Result::Err(
                __errcodes::ParseCodeError::__new("Columns Inc.", "Messages"),
            )
        }
    }
    impl ::core::fmt::Debug for Messages {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::debug(self, f)
        }
    }
    impl ::core::fmt::Display for Messages {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::display(self, f)
        }
    }
    impl ::core::error::Error for Messages {}
    impl __errcodes::ErrorCode for Messages {
        #[inline]
        fn provider(&self) -> &'static ::core::primitive::str {
            "Columns Inc."
        }
        #[inline]
        fn enum_name(&self) -> &'static ::core::primitive::str {
            "Messages"
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
    }
    impl __errcodes::ErrorEnum for Messages {
        type Code<'a> = ::core::primitive::u32;
        const PROVIDER: &'static ::core::primitive::str = "Columns Inc.";
        const NAME: &'static ::core::primitive::str = "Messages";
        const ALL: &'static [Self] = Messages::ALL;
        #[inline]
        fn from_code(code: ::core::primitive::u32) -> Self {
            Messages::from_code(code)
        }
        #[inline]
        fn from_symbol(symbol: &::core::primitive::str) -> ::core::option::Option<Self> {
            Messages::from_symbol(symbol)
        }
    }
    impl __errcodes::Sealed for Messages {
        type Seal = __Seal_Messages;
        type Kept<'a> = ::core::primitive::u32;
        type Stored = ::core::primitive::u32;
        #[inline]
        fn stored_code(code: &Self::Stored) -> ::core::primitive::u32 {
            *code
        }
    }
    impl Messages {
        ///All variants but `Unknown`: first those taken over from other enums, then the enum's own, each in the order of the catalog.
        pub const ALL: &'static [Self] = &[
            Messages::Sixteen,
            Messages::Mixed,
            Messages::Escaped,
        ];
        /// Code `1`: `Sixteen`.
        pub const CODE_1: Messages = Messages::Sixteen;
        /// Code `2`: `Mixed`.
        pub const CODE_2: Messages = Messages::Mixed;
        /// Code `3`: `Escaped`.
        pub const CODE_3: Messages = Messages::Escaped;
    }
    impl Messages {
        /// The finished text of `Sixteen`: &#123;a&#125;&#123;b&#125;&#123;c&#125;&#123;d&#125;&#123;e&#125;&#123;f&#125;&#123;g&#125;&#123;h&#125;&#123;i&#125;&#123;j&#125;&#123;k&#125;&#123;l&#125;&#123;m&#125;&#123;n&#125;&#123;o&#125;&#123;p&#125;
        #[allow(clippy::too_many_arguments)]
        #[must_use]
        #[inline]
        pub fn format_sixteen<'a>(
            a: &'a dyn ::core::fmt::Display,
            b: &'a dyn ::core::fmt::Display,
            c: &'a dyn ::core::fmt::Display,
            d: &'a dyn ::core::fmt::Display,
            e: &'a dyn ::core::fmt::Display,
            f: &'a dyn ::core::fmt::Display,
            g: &'a dyn ::core::fmt::Display,
            h: &'a dyn ::core::fmt::Display,
            i: &'a dyn ::core::fmt::Display,
            j: &'a dyn ::core::fmt::Display,
            k: &'a dyn ::core::fmt::Display,
            l: &'a dyn ::core::fmt::Display,
            m: &'a dyn ::core::fmt::Display,
            n: &'a dyn ::core::fmt::Display,
            o: &'a dyn ::core::fmt::Display,
            p: &'a dyn ::core::fmt::Display,
        ) -> __errcodes::Formatted<'a, 16> {
            __errcodes::Formatted::__new(
                Messages::Sixteen.template(),
                [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p],
            )
        }
        /// The finished text of `Mixed`: &#123;user&#125; at &#123;0&#125;, &#123;user&#125;
        #[must_use]
        #[inline]
        pub fn format_mixed<'a>(
            user: &'a dyn ::core::fmt::Display,
            place: &'a dyn ::core::fmt::Display,
        ) -> __errcodes::Formatted<'a, 2> {
            __errcodes::Formatted::__new(Messages::Mixed.template(), [user, place])
        }
    }
    __errcodes::with_serde! {
        impl __errcodes::serde::Serialize for Messages { fn serialize < S :
        __errcodes::serde::Serializer > (& self, serializer : S) ->
        ::core::result::Result < S::Ok, S::Error > {
        __errcodes::serde::Serialize::serialize(& self.code(), serializer) } } impl <'de
        > __errcodes::serde::Deserialize <'de > for Messages { fn deserialize < D :
        __errcodes::serde::Deserializer <'de >> (deserializer : D) ->
        ::core::result::Result < Self, D::Error > { __errcodes::deserialize_integer::< _,
        ::core::primitive::u32, D > (deserializer) } }
    }
    __errcodes::with_miette! {
        impl __errcodes::miette::Diagnostic for Messages { fn code <'a > (&'a self) ->
        __errcodes::Text <'a > { ::core::option::Option::Some(__errcodes::code(self)) }
        fn help <'a > (&'a self) -> __errcodes::Text <'a > { __errcodes::shown(self
        .description()) } fn url <'a > (&'a self) -> __errcodes::Text <'a > {
        __errcodes::shown(self.docs()) } }
    }
    /// Error codes of Columns Inc.: `Silent`.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    #[non_exhaustive]
    pub enum Silent {
        /// `1`
        Silent,
        ///A code that the catalog does not list. Match codes that are known by their variant: a code that gets an entry later is no longer found here.
        Unknown(__errcodes::UnknownCode<Silent>),
    }
    #[doc(hidden)]
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct __Seal_Silent(__Value_Silent);
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    #[repr(u8)]
    enum __Value_Silent {
        Sealed,
    }
    impl Silent {
        #[inline]
        const fn __index_of_code(
            code: ::core::primitive::u32,
        ) -> ::core::primitive::usize {
            if 1 <= code && code <= 1 {
                (code.wrapping_sub(1) as ::core::primitive::u32
                    as ::core::primitive::usize) + 0
            } else {
                1
            }
        }
        #[inline]
        const fn __unknown(code: ::core::primitive::u32) -> Self {
            Silent::Unknown(
                __errcodes::unlisted(code, __Seal_Silent(__Value_Silent::Sealed)),
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
        pub fn from_symbol(_: &::core::primitive::str) -> ::core::option::Option<Self> {
            ::core::option::Option::None
        }
        #[inline]
        const fn __code_at(index: ::core::primitive::usize) -> ::core::primitive::u32 {
            static CODES: [::core::primitive::u32; 1] = [1];
            CODES[index]
        }
        ///The code on the wire.
        #[must_use]
        #[inline]
        pub const fn code(&self) -> ::core::primitive::u32 {
            match self {
                Silent::Unknown(code) => *code.__stored(),
                known => Self::__code_at(known.__index()),
            }
        }
        ///Whether the catalog lists the code, which is: whether this is not `Unknown`.
        #[must_use]
        #[inline]
        pub const fn is_known(&self) -> ::core::primitive::bool {
            match self {
                Silent::Unknown(_) => false,
                _ => true,
            }
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static OFFSETS: [::core::primitive::u32; 3] = [0, 6, 13];
            __errcodes::text("SilentUnknown", &OFFSETS, index)
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
            static OFFSETS: [::core::primitive::u32; 3] = [0, 6, 24];
            __errcodes::text("Silentunknown error code", &OFFSETS, index)
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
        /// The category of the error.
        #[must_use]
        #[inline]
        pub const fn category(&self) -> ::core::option::Option<ColumnsIncCategory> {
            ::core::option::Option::None
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
                Silent::Silent => 0,
                Silent::Unknown(_) => 1,
            }
        }
    }
    impl ::core::convert::From<::core::primitive::u32> for Silent {
        #[inline]
        fn from(code: ::core::primitive::u32) -> Self {
            Self::from_code(code)
        }
    }
    impl ::core::convert::From<Silent> for ::core::primitive::u32 {
        #[inline]
        fn from(error: Silent) -> Self {
            error.code()
        }
    }
    impl ::core::str::FromStr for Silent {
        type Err = __errcodes::ParseCodeError;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, __errcodes::ParseCodeError> {
            if let ::core::option::Option::Some(code) = <::core::primitive::u32 as __errcodes::ParseCode>::parse_code(
                text,
            ) {
                return ::core::result::Result::Ok(Silent::from_code(code));
            }
            if let ::core::option::Option::Some(error) = Silent::from_symbol(text) {
                return ::core::result::Result::Ok(error);
            }
            let index = {
                static FACTORS: [::core::primitive::u16; 1] = [0];
                let (bucket, low) = __errcodes::hash(
                    __errcodes::hash_text(text, 0),
                    16294208416658607535,
                    1,
                );
                let factor = FACTORS[bucket] as ::core::primitive::u32;
                let place = __errcodes::place(low, factor, 1);
                static INDICES: [::core::primitive::u8; 1] = [0];
                let index = INDICES[place] as ::core::primitive::usize;
                if Silent::__name_at(index) == text { index } else { 1 }
            };
            if index < Silent::ALL.len() {
                return ::core::result::Result::Ok(
                    ::core::clone::Clone::clone(&Silent::ALL[index]),
                );
            }
            ::core::result::Result::Err(
                __errcodes::ParseCodeError::__new("Columns Inc.", "Silent"),
            )
        }
    }
    impl ::core::fmt::Debug for Silent {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::debug(self, f)
        }
    }
    impl ::core::fmt::Display for Silent {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::display(self, f)
        }
    }
    impl ::core::error::Error for Silent {}
    impl __errcodes::ErrorCode for Silent {
        #[inline]
        fn provider(&self) -> &'static ::core::primitive::str {
            "Columns Inc."
        }
        #[inline]
        fn enum_name(&self) -> &'static ::core::primitive::str {
            "Silent"
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
    }
    impl __errcodes::ErrorEnum for Silent {
        type Code<'a> = ::core::primitive::u32;
        const PROVIDER: &'static ::core::primitive::str = "Columns Inc.";
        const NAME: &'static ::core::primitive::str = "Silent";
        const ALL: &'static [Self] = Silent::ALL;
        #[inline]
        fn from_code(code: ::core::primitive::u32) -> Self {
            Silent::from_code(code)
        }
        #[inline]
        fn from_symbol(symbol: &::core::primitive::str) -> ::core::option::Option<Self> {
            Silent::from_symbol(symbol)
        }
    }
    impl __errcodes::Sealed for Silent {
        type Seal = __Seal_Silent;
        type Kept<'a> = ::core::primitive::u32;
        type Stored = ::core::primitive::u32;
        #[inline]
        fn stored_code(code: &Self::Stored) -> ::core::primitive::u32 {
            *code
        }
    }
    impl Silent {
        ///All variants but `Unknown`: first those taken over from other enums, then the enum's own, each in the order of the catalog.
        pub const ALL: &'static [Self] = &[Silent::Silent];
        /// Code `1`: `Silent`.
        pub const CODE_1: Silent = Silent::Silent;
    }
    __errcodes::with_serde! {
        impl __errcodes::serde::Serialize for Silent { fn serialize < S :
        __errcodes::serde::Serializer > (& self, serializer : S) ->
        ::core::result::Result < S::Ok, S::Error > {
        __errcodes::serde::Serialize::serialize(& self.code(), serializer) } } impl <'de
        > __errcodes::serde::Deserialize <'de > for Silent { fn deserialize < D :
        __errcodes::serde::Deserializer <'de >> (deserializer : D) ->
        ::core::result::Result < Self, D::Error > { __errcodes::deserialize_integer::< _,
        ::core::primitive::u32, D > (deserializer) } }
    }
    __errcodes::with_miette! {
        impl __errcodes::miette::Diagnostic for Silent { fn code <'a > (&'a self) ->
        __errcodes::Text <'a > { ::core::option::Option::Some(__errcodes::code(self)) }
        fn help <'a > (&'a self) -> __errcodes::Text <'a > { __errcodes::shown(self
        .description()) } fn url <'a > (&'a self) -> __errcodes::Text <'a > {
        __errcodes::shown(self.docs()) } }
    }
    /// The categories of the errors of Columns Inc..
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
    #[non_exhaustive]
    pub enum ColumnsIncCategory {
        /// `request`
        Request,
        /// `tea pot`
        TeaPot,
        /// `workflow`
        Workflow,
    }
    impl ColumnsIncCategory {
        ///All of them, in the order of the catalog.
        pub const ALL: &'static [Self] = &[
            ColumnsIncCategory::Request,
            ColumnsIncCategory::TeaPot,
            ColumnsIncCategory::Workflow,
        ];
        ///The word in the catalog.
        #[must_use]
        #[inline]
        pub const fn name(&self) -> &'static ::core::primitive::str {
            match self {
                ColumnsIncCategory::Request => "request",
                ColumnsIncCategory::TeaPot => "tea pot",
                ColumnsIncCategory::Workflow => "workflow",
            }
        }
    }
    impl ::core::fmt::Display for ColumnsIncCategory {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::pad(f, self.name())
        }
    }
    /// What `level` says about the errors of `Base`.
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
    #[non_exhaustive]
    pub enum BaseLevel {
        /// `low`
        Low,
        /// `very high`
        VeryHigh,
    }
    impl BaseLevel {
        ///All of them, in the order of the catalog.
        pub const ALL: &'static [Self] = &[BaseLevel::Low, BaseLevel::VeryHigh];
        ///The word in the catalog.
        #[must_use]
        #[inline]
        pub const fn name(&self) -> &'static ::core::primitive::str {
            match self {
                BaseLevel::Low => "low",
                BaseLevel::VeryHigh => "very high",
            }
        }
    }
    impl ::core::fmt::Display for BaseLevel {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::pad(f, self.name())
        }
    }
    /// What `audience` says about the errors of `Columns`.
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
    #[non_exhaustive]
    pub enum ColumnsAudience {
        /// `user`
        User,
        /// `operator`
        Operator,
        /// `none at all`
        NoneAtAll,
    }
    impl ColumnsAudience {
        ///All of them, in the order of the catalog.
        pub const ALL: &'static [Self] = &[
            ColumnsAudience::User,
            ColumnsAudience::Operator,
            ColumnsAudience::NoneAtAll,
        ];
        ///The word in the catalog.
        #[must_use]
        #[inline]
        pub const fn name(&self) -> &'static ::core::primitive::str {
            match self {
                ColumnsAudience::User => "user",
                ColumnsAudience::Operator => "operator",
                ColumnsAudience::NoneAtAll => "none at all",
            }
        }
    }
    impl ::core::fmt::Display for ColumnsAudience {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::pad(f, self.name())
        }
    }
    /// Any error of Columns Inc..
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
    #[non_exhaustive]
    pub enum ColumnsInc {
        /// An error of `Base`.
        Base(Base),
        /// An error of `Columns`.
        Columns(Columns),
        /// An error of `Messages`.
        Messages(Messages),
        /// An error of `Silent`.
        Silent(Silent),
    }
    impl ColumnsInc {
        ///The code on the wire.
        #[must_use]
        #[inline]
        pub const fn code(&self) -> ::core::primitive::u32 {
            match self {
                ColumnsInc::Base(error) => error.code() as ::core::primitive::u32,
                ColumnsInc::Columns(error) => error.code() as ::core::primitive::u32,
                ColumnsInc::Messages(error) => error.code() as ::core::primitive::u32,
                ColumnsInc::Silent(error) => error.code() as ::core::primitive::u32,
            }
        }
        /// What `name` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn name(&self) -> &'static ::core::primitive::str {
            match self {
                ColumnsInc::Base(error) => error.name(),
                ColumnsInc::Columns(error) => error.name(),
                ColumnsInc::Messages(error) => error.name(),
                ColumnsInc::Silent(error) => error.name(),
            }
        }
        /// What `message` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn message(&self) -> &'static ::core::primitive::str {
            match self {
                ColumnsInc::Base(error) => error.message(),
                ColumnsInc::Columns(error) => error.message(),
                ColumnsInc::Messages(error) => error.message(),
                ColumnsInc::Silent(error) => error.message(),
            }
        }
        /// What `is_known` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn is_known(&self) -> ::core::primitive::bool {
            match self {
                ColumnsInc::Base(error) => error.is_known(),
                ColumnsInc::Columns(error) => error.is_known(),
                ColumnsInc::Messages(error) => error.is_known(),
                ColumnsInc::Silent(error) => error.is_known(),
            }
        }
        /// What `template` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn template(&self) -> __errcodes::Template {
            match self {
                ColumnsInc::Base(error) => error.template(),
                ColumnsInc::Columns(error) => error.template(),
                ColumnsInc::Messages(error) => error.template(),
                ColumnsInc::Silent(error) => error.template(),
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
                ColumnsInc::Base(error) => error.symbol(),
                ColumnsInc::Columns(error) => error.symbol(),
                ColumnsInc::Messages(error) => error.symbol(),
                ColumnsInc::Silent(error) => error.symbol(),
            }
        }
        /// What `description` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn description(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                ColumnsInc::Base(error) => error.description(),
                ColumnsInc::Columns(error) => error.description(),
                ColumnsInc::Messages(error) => error.description(),
                ColumnsInc::Silent(error) => error.description(),
            }
        }
        /// What `http_status` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn http_status(
            &self,
        ) -> ::core::option::Option<::core::primitive::u16> {
            match self {
                ColumnsInc::Base(error) => error.http_status(),
                ColumnsInc::Columns(error) => error.http_status(),
                ColumnsInc::Messages(error) => error.http_status(),
                ColumnsInc::Silent(error) => error.http_status(),
            }
        }
        /// What `retry` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn retry(&self) -> __errcodes::Retry {
            match self {
                ColumnsInc::Base(error) => error.retry(),
                ColumnsInc::Columns(error) => error.retry(),
                ColumnsInc::Messages(error) => error.retry(),
                ColumnsInc::Silent(error) => error.retry(),
            }
        }
        /// What `category` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn category(&self) -> ::core::option::Option<ColumnsIncCategory> {
            match self {
                ColumnsInc::Base(error) => error.category(),
                ColumnsInc::Columns(error) => error.category(),
                ColumnsInc::Messages(error) => error.category(),
                ColumnsInc::Silent(error) => error.category(),
            }
        }
        /// What `docs` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn docs(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                ColumnsInc::Base(error) => error.docs(),
                ColumnsInc::Columns(error) => error.docs(),
                ColumnsInc::Messages(error) => error.docs(),
                ColumnsInc::Silent(error) => error.docs(),
            }
        }
        /// What `problem_type` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn problem_type(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                ColumnsInc::Base(error) => error.problem_type(),
                ColumnsInc::Columns(error) => error.problem_type(),
                ColumnsInc::Messages(error) => error.problem_type(),
                ColumnsInc::Silent(error) => error.problem_type(),
            }
        }
        /// What `deprecated` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn deprecated(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                ColumnsInc::Base(error) => error.deprecated(),
                ColumnsInc::Columns(error) => error.deprecated(),
                ColumnsInc::Messages(error) => error.deprecated(),
                ColumnsInc::Silent(error) => error.deprecated(),
            }
        }
    }
    impl ::core::convert::From<Base> for ColumnsInc {
        #[inline]
        fn from(error: Base) -> Self {
            ColumnsInc::Base(error)
        }
    }
    impl ::core::convert::From<Columns> for ColumnsInc {
        #[inline]
        fn from(error: Columns) -> Self {
            ColumnsInc::Columns(error)
        }
    }
    impl ::core::convert::From<Messages> for ColumnsInc {
        #[inline]
        fn from(error: Messages) -> Self {
            ColumnsInc::Messages(error)
        }
    }
    impl ::core::convert::From<Silent> for ColumnsInc {
        #[inline]
        fn from(error: Silent) -> Self {
            ColumnsInc::Silent(error)
        }
    }
    impl ::core::fmt::Display for ColumnsInc {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match self {
                ColumnsInc::Base(error) => ::core::fmt::Display::fmt(error, f),
                ColumnsInc::Columns(error) => ::core::fmt::Display::fmt(error, f),
                ColumnsInc::Messages(error) => ::core::fmt::Display::fmt(error, f),
                ColumnsInc::Silent(error) => ::core::fmt::Display::fmt(error, f),
            }
        }
    }
    impl ::core::error::Error for ColumnsInc {}
    impl __errcodes::ErrorCode for ColumnsInc {
        #[inline]
        fn provider(&self) -> &'static ::core::primitive::str {
            "Columns Inc."
        }
        #[inline]
        fn enum_name(&self) -> &'static ::core::primitive::str {
            match self {
                ColumnsInc::Base(error) => __errcodes::ErrorCode::enum_name(error),
                ColumnsInc::Columns(error) => __errcodes::ErrorCode::enum_name(error),
                ColumnsInc::Messages(error) => __errcodes::ErrorCode::enum_name(error),
                ColumnsInc::Silent(error) => __errcodes::ErrorCode::enum_name(error),
            }
        }
        #[inline]
        fn code(&self) -> __errcodes::Code<'_> {
            match self {
                ColumnsInc::Base(error) => __errcodes::ErrorCode::code(error),
                ColumnsInc::Columns(error) => __errcodes::ErrorCode::code(error),
                ColumnsInc::Messages(error) => __errcodes::ErrorCode::code(error),
                ColumnsInc::Silent(error) => __errcodes::ErrorCode::code(error),
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
        #[inline]
        fn http_status(&self) -> ::core::option::Option<::core::primitive::u16> {
            self.http_status()
        }
        #[inline]
        fn retry(&self) -> __errcodes::Retry {
            self.retry()
        }
        #[inline]
        fn category_name(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self.category() {
                ::core::option::Option::Some(word) => {
                    ::core::option::Option::Some(word.name())
                }
                ::core::option::Option::None => ::core::option::Option::None,
            }
        }
        #[inline]
        fn docs(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
            self.docs()
        }
        #[inline]
        fn problem_type(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            self.problem_type()
        }
        #[inline]
        fn deprecated(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
            self.deprecated()
        }
    }
    __errcodes::with_serde! {
        impl __errcodes::serde::Serialize for ColumnsInc { fn serialize < S :
        __errcodes::serde::Serializer > (& self, serializer : S) ->
        ::core::result::Result < S::Ok, S::Error > {
        __errcodes::serde::Serialize::serialize(& self.code(), serializer) } }
    }
    __errcodes::with_miette! {
        impl __errcodes::miette::Diagnostic for ColumnsInc { fn code <'a > (&'a self) ->
        __errcodes::Text <'a > { ::core::option::Option::Some(__errcodes::code(self)) }
        fn help <'a > (&'a self) -> __errcodes::Text <'a > { __errcodes::shown(self
        .description()) } fn url <'a > (&'a self) -> __errcodes::Text <'a > {
        __errcodes::shown(self.docs()) } }
    }
}
pub(crate) use __ColumnsInc_df916e::{
    Base, Columns, Messages, Silent, ColumnsInc, ColumnsIncCategory, BaseLevel,
    ColumnsAudience,
};
