#[doc(hidden)]
pub mod __OddText_e57d85 {
    use errcodes::__private as __errcodes;
    const _: &[::core::primitive::u8] = ::core::include_bytes!(
        ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/",
        "catalogs/odd_text.toml")
    );
    extern crate alloc as __errcodes_alloc;
    /// Error codes of Odd Text: `Text`.
    #[derive(
        ::core::clone::Clone,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub enum Text {
        /// `card_declined` (`DECLINED`): Your card was declined.
        #[doc(alias = "DECLINED")]
        CardDeclined,
        /// `auth/user-not-found`
        UserNotFound,
        /// `404`
        NotFound,
        /// `Busy`
        Busy,
        /// `busy`
        BusyLowerCase,
        /// `-1`
        MinusOne,
        /// `größe`
        Groesse,
        /// `two words`
        TwoWords,
        /// <code>a&#34;b&#92;c </code>
        Escaped,
        /// `Locked`
        LockedByUser,
        /// `Locked`
        LockedByServer,
        /// `DECLINED`
        DeclinedAsCode,
        ///<code>�A</code> (<code>�B</code>)
        ZeroA,
        /// `A` (`B`)
        #[doc(alias = "B")]
        A,
        /// `BBBBBBBB`
        EightB,
        ///<code>CBBBBBBB�</code>
        EightAndZero,
        ///A code that the catalog does not list. Match codes that are known by their variant: a code that gets an entry later is no longer found here.
        Unknown(__errcodes::UnknownCode<Text>),
    }
    #[doc(hidden)]
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct __Seal_Text(__Value_Text);
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    #[repr(u8)]
    enum __Value_Text {
        Sealed,
    }
    impl Text {
        #[inline]
        fn __index_of_code(code: &::core::primitive::str) -> ::core::primitive::usize {
            {
                let text = code;
                {
                    static FACTORS: [::core::primitive::u16; 5] = [17, 21, 3, 2, 0];
                    let (bucket, low) = __errcodes::hash(
                        __errcodes::hash_text(text, 0),
                        16294208416658607535,
                        5,
                    );
                    let factor = FACTORS[bucket] as ::core::primitive::u32;
                    let place = __errcodes::place(low, factor, 15);
                    static INDICES: [::core::primitive::u8; 15] = [
                        11, 12, 13, 8, 1, 0, 7, 3, 5, 14, 4, 9, 6, 2, 15,
                    ];
                    let index = INDICES[place] as ::core::primitive::usize;
                    if Self::__code_at(index) == text { index } else { 16 }
                }
            }
        }
        #[inline]
        const fn __unknown(
            code: __errcodes_alloc::boxed::Box<::core::primitive::str>,
        ) -> Self {
            Text::Unknown(__errcodes::unlisted(code, __Seal_Text(__Value_Text::Sealed)))
        }
        ///The error with this code; of several, the first that the catalog lists. A code that it does not list is kept in `Unknown`.
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
        ///The error with this code; of several, the one that fits best what else the server sent.
        #[must_use]
        #[inline]
        pub fn from_evidence(
            code: &::core::primitive::str,
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
                static FACTORS: [::core::primitive::u16; 1] = [13];
                let (bucket, low) = __errcodes::hash(
                    __errcodes::hash_text(text, 0),
                    16294208416658607535,
                    1,
                );
                let factor = FACTORS[bucket] as ::core::primitive::u32;
                let place = __errcodes::place(low, factor, 3);
                static INDICES: [::core::primitive::u8; 3] = [12, 0, 13];
                let index = INDICES[place] as ::core::primitive::usize;
                if __errcodes::unstated(Text::__symbol_at(index)) == text {
                    index
                } else {
                    16
                }
            };
            if index < Text::ALL.len() {
                ::core::option::Option::Some(
                    ::core::clone::Clone::clone(&Text::ALL[index]),
                )
            } else {
                ::core::option::Option::None
            }
        }
        #[inline]
        const fn __code_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static OFFSETS: [::core::primitive::u32; 17] = [
                0, 13, 32, 35, 39, 43, 45, 52, 61, 67, 73, 79, 87, 89, 90, 98, 107,
            ];
            __errcodes::text(
                "card_declinedauth/user-not-found404Busybusy-1größetwo wordsa\"b\\c\nLockedLockedDECLINED\0AABBBBBBBBCBBBBBBB\0",
                &OFFSETS,
                index,
            )
        }
        ///The code on the wire.
        #[must_use]
        #[inline]
        pub const fn code(&self) -> &::core::primitive::str {
            match self {
                Text::Unknown(code) => code.__stored(),
                known => Self::__code_at(known.__index()),
            }
        }
        ///Whether the catalog lists the code, which is: whether this is not `Unknown`.
        #[must_use]
        #[inline]
        pub const fn is_known(&self) -> ::core::primitive::bool {
            match self {
                Text::Unknown(_) => false,
                _ => true,
            }
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static OFFSETS: [::core::primitive::u32; 18] = [
                0, 12, 24, 32, 36, 49, 57, 64, 72, 79, 91, 105, 119, 124, 125, 131, 143,
                150,
            ];
            __errcodes::text(
                "CardDeclinedUserNotFoundNotFoundBusyBusyLowerCaseMinusOneGroesseTwoWordsEscapedLockedByUserLockedByServerDeclinedAsCodeZeroAAEightBEightAndZeroUnknown",
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
            static OFFSETS: [::core::primitive::u32; 18] = [
                0, 23, 35, 43, 47, 60, 68, 75, 83, 90, 102, 116, 130, 132, 133, 139, 151,
                169,
            ];
            __errcodes::text(
                "Your card was declined.UserNotFoundNotFoundBusyBusyLowerCaseMinusOneGroesseTwoWordsEscapedLockedByUserLockedByServerDeclinedAsCode\0BBEightBEightAndZerounknown error code",
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
            static PLACES: [::core::primitive::u8; 17] = [
                0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 1, 1, 1,
            ];
            static VALUES: [::core::option::Option<
                &'static ::core::primitive::str,
            >; 4] = [
                ::core::option::Option::Some("DECLINED"),
                ::core::option::Option::None,
                ::core::option::Option::Some("\0B"),
                ::core::option::Option::Some("B"),
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
                Text::CardDeclined => 0,
                Text::UserNotFound => 1,
                Text::NotFound => 2,
                Text::Busy => 3,
                Text::BusyLowerCase => 4,
                Text::MinusOne => 5,
                Text::Groesse => 6,
                Text::TwoWords => 7,
                Text::Escaped => 8,
                Text::LockedByUser => 9,
                Text::LockedByServer => 10,
                Text::DeclinedAsCode => 11,
                Text::ZeroA => 12,
                Text::A => 13,
                Text::EightB => 14,
                Text::EightAndZero => 15,
                Text::Unknown(_) => 16,
            }
        }
    }
    impl ::core::convert::From<&::core::primitive::str> for Text {
        #[inline]
        fn from(code: &::core::primitive::str) -> Self {
            Self::from_code(code)
        }
    }
    impl ::core::convert::From<__errcodes_alloc::string::String> for Text {
        #[inline]
        fn from(code: __errcodes_alloc::string::String) -> Self {
            let index = Self::__index_of_code(&code);
            if index < Self::ALL.len() {
                ::core::clone::Clone::clone(&Self::ALL[index])
            } else {
                Self::__unknown(code.into_boxed_str())
            }
        }
    }
    impl ::core::convert::From<Text> for __errcodes_alloc::string::String {
        #[inline]
        fn from(error: Text) -> Self {
            match error {
                Text::Unknown(code) => code.__into_stored().into_string(),
                known => ::core::convert::From::from(known.code()),
            }
        }
    }
    impl ::core::str::FromStr for Text {
        type Err = ::core::convert::Infallible;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, ::core::convert::Infallible> {
            let index = Text::__index_of_code(text);
            if index < Text::ALL.len() {
                return ::core::result::Result::Ok(
                    ::core::clone::Clone::clone(&Text::ALL[index]),
                );
            }
            if let ::core::option::Option::Some(error) = Text::from_symbol(text) {
                return ::core::result::Result::Ok(error);
            }
            let index = {
                static FACTORS: [::core::primitive::u16; 6] = [1, 0, 3, 38, 123, 15];
                let (bucket, low) = __errcodes::hash(
                    __errcodes::hash_text(text, 0),
                    16294208416658607535,
                    6,
                );
                let factor = FACTORS[bucket] as ::core::primitive::u32;
                let place = __errcodes::place(low, factor, 16);
                static INDICES: [::core::primitive::u8; 16] = [
                    1, 5, 11, 0, 12, 6, 10, 4, 3, 8, 14, 13, 7, 15, 2, 9,
                ];
                let index = INDICES[place] as ::core::primitive::usize;
                if Text::__name_at(index) == text { index } else { 16 }
            };
            if index < Text::ALL.len() {
                return ::core::result::Result::Ok(
                    ::core::clone::Clone::clone(&Text::ALL[index]),
                );
            }
            ::core::result::Result::Ok(
                Text::__unknown(::core::convert::From::from(text)),
            )
        }
    }
    impl ::core::fmt::Debug for Text {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::debug(self, f)
        }
    }
    impl ::core::fmt::Display for Text {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::display(self, f)
        }
    }
    impl ::core::error::Error for Text {}
    impl __errcodes::ErrorCode for Text {
        #[inline]
        fn provider(&self) -> &'static ::core::primitive::str {
            "Odd Text"
        }
        #[inline]
        fn enum_name(&self) -> &'static ::core::primitive::str {
            "Text"
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
    impl __errcodes::ErrorEnum for Text {
        type Code<'a> = &'a ::core::primitive::str;
        const PROVIDER: &'static ::core::primitive::str = "Odd Text";
        const NAME: &'static ::core::primitive::str = "Text";
        const ALL: &'static [Self] = Text::ALL;
        #[inline]
        fn from_code(code: &::core::primitive::str) -> Self {
            Text::from_code(code)
        }
        #[inline]
        fn from_symbol(symbol: &::core::primitive::str) -> ::core::option::Option<Self> {
            Text::from_symbol(symbol)
        }
    }
    impl __errcodes::Sealed for Text {
        type Seal = __Seal_Text;
        type Kept<'a> = &'a ::core::primitive::str;
        type Stored = __errcodes_alloc::boxed::Box<::core::primitive::str>;
        #[inline]
        fn stored_code(code: &Self::Stored) -> &::core::primitive::str {
            code
        }
    }
    impl Text {
        ///All variants but `Unknown`: first those taken over from other enums, then the enum's own, each in the order of the catalog.
        pub const ALL: &'static [Self] = &[
            Text::CardDeclined,
            Text::UserNotFound,
            Text::NotFound,
            Text::Busy,
            Text::BusyLowerCase,
            Text::MinusOne,
            Text::Groesse,
            Text::TwoWords,
            Text::Escaped,
            Text::LockedByUser,
            Text::LockedByServer,
            Text::DeclinedAsCode,
            Text::ZeroA,
            Text::A,
            Text::EightB,
            Text::EightAndZero,
        ];
        /// Code `card_declined`: `CardDeclined`.
        pub const CODE_CARD_DECLINED: Text = Text::CardDeclined;
        /// Code `404`: `NotFound`.
        pub const CODE_404: Text = Text::NotFound;
        /// Code `größe`: `Groesse`.
        pub const CODE_GRÖSSE: Text = Text::Groesse;
        /// Code `Locked`: `LockedByUser`, the first of 2 errors with this code.
        pub const CODE_LOCKED: Text = Text::LockedByUser;
        /// Code `DECLINED`: `DeclinedAsCode`.
        pub const CODE_DECLINED: Text = Text::DeclinedAsCode;
        /// Code `A`: `A`.
        pub const CODE_A: Text = Text::A;
        /// Code `BBBBBBBB`: `EightB`.
        pub const CODE_BBBBBBBB: Text = Text::EightB;
    }
    __errcodes::with_serde! {
        impl __errcodes::serde::Serialize for Text { fn serialize < S :
        __errcodes::serde::Serializer > (& self, serializer : S) ->
        ::core::result::Result < S::Ok, S::Error > {
        __errcodes::serde::Serialize::serialize(& self.code(), serializer) } } impl <'de
        > __errcodes::serde::Deserialize <'de > for Text { fn deserialize < D :
        __errcodes::serde::Deserializer <'de >> (deserializer : D) ->
        ::core::result::Result < Self, D::Error > {
        __errcodes::deserialize_text(deserializer) } }
    }
    __errcodes::with_miette! {
        impl __errcodes::miette::Diagnostic for Text { fn code <'a > (&'a self) ->
        __errcodes::Text <'a > { ::core::option::Option::Some(__errcodes::code(self)) }
        fn help <'a > (&'a self) -> __errcodes::Text <'a > { __errcodes::shown(self
        .description()) } fn url <'a > (&'a self) -> __errcodes::Text <'a > {
        __errcodes::shown(self.docs()) } }
    }
    /// Error codes of Odd Text: `More`.
    ///
    /// It has the errors of `Text`, too.
    #[derive(
        ::core::clone::Clone,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub enum More {
        /// `card_declined` (`DECLINED`): Your card was declined.
        #[doc(alias = "DECLINED")]
        CardDeclined,
        /// `auth/user-not-found`
        UserNotFound,
        /// `404`
        NotFound,
        /// `Busy`
        Busy,
        /// `-1`
        MinusOne,
        /// `größe`
        Groesse,
        /// `two words`
        TwoWords,
        /// <code>a&#34;b&#92;c </code>
        Escaped,
        /// `Locked`
        LockedByUser,
        /// `Locked`
        LockedByServer,
        /// `DECLINED`
        DeclinedAsCode,
        ///<code>�A</code> (<code>�B</code>)
        ZeroA,
        /// `A` (`B`)
        #[doc(alias = "B")]
        A,
        /// `BBBBBBBB`
        EightB,
        ///<code>CBBBBBBB�</code>
        EightAndZero,
        /// `busy`
        StillBusy,
        ///A code that the catalog does not list. Match codes that are known by their variant: a code that gets an entry later is no longer found here.
        Unknown(__errcodes::UnknownCode<More>),
    }
    #[doc(hidden)]
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct __Seal_More(__Value_More);
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    #[repr(u8)]
    enum __Value_More {
        Sealed,
    }
    impl More {
        #[inline]
        fn __index_of_code(code: &::core::primitive::str) -> ::core::primitive::usize {
            {
                let text = code;
                {
                    static FACTORS: [::core::primitive::u16; 5] = [17, 21, 3, 2, 0];
                    let (bucket, low) = __errcodes::hash(
                        __errcodes::hash_text(text, 0),
                        16294208416658607535,
                        5,
                    );
                    let factor = FACTORS[bucket] as ::core::primitive::u32;
                    let place = __errcodes::place(low, factor, 15);
                    static INDICES: [::core::primitive::u8; 15] = [
                        10, 11, 12, 7, 1, 0, 6, 3, 4, 13, 15, 8, 5, 2, 14,
                    ];
                    let index = INDICES[place] as ::core::primitive::usize;
                    if Self::__code_at(index) == text { index } else { 16 }
                }
            }
        }
        #[inline]
        const fn __unknown(
            code: __errcodes_alloc::boxed::Box<::core::primitive::str>,
        ) -> Self {
            More::Unknown(__errcodes::unlisted(code, __Seal_More(__Value_More::Sealed)))
        }
        ///The error with this code; of several, the first that the catalog lists. A code that it does not list is kept in `Unknown`.
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
        ///The error with this code; of several, the one that fits best what else the server sent.
        #[must_use]
        #[inline]
        pub fn from_evidence(
            code: &::core::primitive::str,
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
                static FACTORS: [::core::primitive::u16; 1] = [13];
                let (bucket, low) = __errcodes::hash(
                    __errcodes::hash_text(text, 0),
                    16294208416658607535,
                    1,
                );
                let factor = FACTORS[bucket] as ::core::primitive::u32;
                let place = __errcodes::place(low, factor, 3);
                static INDICES: [::core::primitive::u8; 3] = [11, 0, 12];
                let index = INDICES[place] as ::core::primitive::usize;
                if __errcodes::unstated(More::__symbol_at(index)) == text {
                    index
                } else {
                    16
                }
            };
            if index < More::ALL.len() {
                ::core::option::Option::Some(
                    ::core::clone::Clone::clone(&More::ALL[index]),
                )
            } else {
                ::core::option::Option::None
            }
        }
        #[inline]
        const fn __code_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static OFFSETS: [::core::primitive::u32; 17] = [
                0, 13, 32, 35, 39, 41, 48, 57, 63, 69, 75, 83, 85, 86, 94, 103, 107,
            ];
            __errcodes::text(
                "card_declinedauth/user-not-found404Busy-1größetwo wordsa\"b\\c\nLockedLockedDECLINED\0AABBBBBBBBCBBBBBBB\0busy",
                &OFFSETS,
                index,
            )
        }
        ///The code on the wire.
        #[must_use]
        #[inline]
        pub const fn code(&self) -> &::core::primitive::str {
            match self {
                More::Unknown(code) => code.__stored(),
                known => Self::__code_at(known.__index()),
            }
        }
        ///Whether the catalog lists the code, which is: whether this is not `Unknown`.
        #[must_use]
        #[inline]
        pub const fn is_known(&self) -> ::core::primitive::bool {
            match self {
                More::Unknown(_) => false,
                _ => true,
            }
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static OFFSETS: [::core::primitive::u32; 18] = [
                0, 12, 24, 32, 36, 44, 51, 59, 66, 78, 92, 106, 111, 112, 118, 130, 139,
                146,
            ];
            __errcodes::text(
                "CardDeclinedUserNotFoundNotFoundBusyMinusOneGroesseTwoWordsEscapedLockedByUserLockedByServerDeclinedAsCodeZeroAAEightBEightAndZeroStillBusyUnknown",
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
            static OFFSETS: [::core::primitive::u32; 18] = [
                0, 23, 35, 43, 47, 55, 62, 70, 77, 89, 103, 117, 119, 120, 126, 138, 147,
                165,
            ];
            __errcodes::text(
                "Your card was declined.UserNotFoundNotFoundBusyMinusOneGroesseTwoWordsEscapedLockedByUserLockedByServerDeclinedAsCode\0BBEightBEightAndZeroStillBusyunknown error code",
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
            static PLACES: [::core::primitive::u8; 17] = [
                0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3, 1, 1, 1, 1,
            ];
            static VALUES: [::core::option::Option<
                &'static ::core::primitive::str,
            >; 4] = [
                ::core::option::Option::Some("DECLINED"),
                ::core::option::Option::None,
                ::core::option::Option::Some("\0B"),
                ::core::option::Option::Some("B"),
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
                More::CardDeclined => 0,
                More::UserNotFound => 1,
                More::NotFound => 2,
                More::Busy => 3,
                More::MinusOne => 4,
                More::Groesse => 5,
                More::TwoWords => 6,
                More::Escaped => 7,
                More::LockedByUser => 8,
                More::LockedByServer => 9,
                More::DeclinedAsCode => 10,
                More::ZeroA => 11,
                More::A => 12,
                More::EightB => 13,
                More::EightAndZero => 14,
                More::StillBusy => 15,
                More::Unknown(_) => 16,
            }
        }
    }
    impl ::core::convert::From<&::core::primitive::str> for More {
        #[inline]
        fn from(code: &::core::primitive::str) -> Self {
            Self::from_code(code)
        }
    }
    impl ::core::convert::From<__errcodes_alloc::string::String> for More {
        #[inline]
        fn from(code: __errcodes_alloc::string::String) -> Self {
            let index = Self::__index_of_code(&code);
            if index < Self::ALL.len() {
                ::core::clone::Clone::clone(&Self::ALL[index])
            } else {
                Self::__unknown(code.into_boxed_str())
            }
        }
    }
    impl ::core::convert::From<More> for __errcodes_alloc::string::String {
        #[inline]
        fn from(error: More) -> Self {
            match error {
                More::Unknown(code) => code.__into_stored().into_string(),
                known => ::core::convert::From::from(known.code()),
            }
        }
    }
    impl ::core::str::FromStr for More {
        type Err = ::core::convert::Infallible;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, ::core::convert::Infallible> {
            let index = More::__index_of_code(text);
            if index < More::ALL.len() {
                return ::core::result::Result::Ok(
                    ::core::clone::Clone::clone(&More::ALL[index]),
                );
            }
            if let ::core::option::Option::Some(error) = More::from_symbol(text) {
                return ::core::result::Result::Ok(error);
            }
            let index = {
                static FACTORS: [::core::primitive::u16; 6] = [1, 4, 3, 40, 1, 13];
                let (bucket, low) = __errcodes::hash(
                    __errcodes::hash_text(text, 0),
                    16294208416658607535,
                    6,
                );
                let factor = FACTORS[bucket] as ::core::primitive::u32;
                let place = __errcodes::place(low, factor, 16);
                static INDICES: [::core::primitive::u8; 16] = [
                    15, 0, 10, 1, 6, 5, 4, 9, 3, 7, 14, 12, 11, 13, 2, 8,
                ];
                let index = INDICES[place] as ::core::primitive::usize;
                if More::__name_at(index) == text { index } else { 16 }
            };
            if index < More::ALL.len() {
                return ::core::result::Result::Ok(
                    ::core::clone::Clone::clone(&More::ALL[index]),
                );
            }
            ::core::result::Result::Ok(
                More::__unknown(::core::convert::From::from(text)),
            )
        }
    }
    impl ::core::fmt::Debug for More {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::debug(self, f)
        }
    }
    impl ::core::fmt::Display for More {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::display(self, f)
        }
    }
    impl ::core::error::Error for More {}
    impl __errcodes::ErrorCode for More {
        #[inline]
        fn provider(&self) -> &'static ::core::primitive::str {
            "Odd Text"
        }
        #[inline]
        fn enum_name(&self) -> &'static ::core::primitive::str {
            "More"
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
    impl __errcodes::ErrorEnum for More {
        type Code<'a> = &'a ::core::primitive::str;
        const PROVIDER: &'static ::core::primitive::str = "Odd Text";
        const NAME: &'static ::core::primitive::str = "More";
        const ALL: &'static [Self] = More::ALL;
        #[inline]
        fn from_code(code: &::core::primitive::str) -> Self {
            More::from_code(code)
        }
        #[inline]
        fn from_symbol(symbol: &::core::primitive::str) -> ::core::option::Option<Self> {
            More::from_symbol(symbol)
        }
    }
    impl __errcodes::Sealed for More {
        type Seal = __Seal_More;
        type Kept<'a> = &'a ::core::primitive::str;
        type Stored = __errcodes_alloc::boxed::Box<::core::primitive::str>;
        #[inline]
        fn stored_code(code: &Self::Stored) -> &::core::primitive::str {
            code
        }
    }
    impl More {
        ///All variants but `Unknown`: first those taken over from other enums, then the enum's own, each in the order of the catalog.
        pub const ALL: &'static [Self] = &[
            More::CardDeclined,
            More::UserNotFound,
            More::NotFound,
            More::Busy,
            More::MinusOne,
            More::Groesse,
            More::TwoWords,
            More::Escaped,
            More::LockedByUser,
            More::LockedByServer,
            More::DeclinedAsCode,
            More::ZeroA,
            More::A,
            More::EightB,
            More::EightAndZero,
            More::StillBusy,
        ];
        /// Code `card_declined`: `CardDeclined`.
        pub const CODE_CARD_DECLINED: More = More::CardDeclined;
        /// Code `404`: `NotFound`.
        pub const CODE_404: More = More::NotFound;
        /// Code `größe`: `Groesse`.
        pub const CODE_GRÖSSE: More = More::Groesse;
        /// Code `Locked`: `LockedByUser`, the first of 2 errors with this code.
        pub const CODE_LOCKED: More = More::LockedByUser;
        /// Code `DECLINED`: `DeclinedAsCode`.
        pub const CODE_DECLINED: More = More::DeclinedAsCode;
        /// Code `A`: `A`.
        pub const CODE_A: More = More::A;
        /// Code `BBBBBBBB`: `EightB`.
        pub const CODE_BBBBBBBB: More = More::EightB;
    }
    __errcodes::with_serde! {
        impl __errcodes::serde::Serialize for More { fn serialize < S :
        __errcodes::serde::Serializer > (& self, serializer : S) ->
        ::core::result::Result < S::Ok, S::Error > {
        __errcodes::serde::Serialize::serialize(& self.code(), serializer) } } impl <'de
        > __errcodes::serde::Deserialize <'de > for More { fn deserialize < D :
        __errcodes::serde::Deserializer <'de >> (deserializer : D) ->
        ::core::result::Result < Self, D::Error > {
        __errcodes::deserialize_text(deserializer) } }
    }
    __errcodes::with_miette! {
        impl __errcodes::miette::Diagnostic for More { fn code <'a > (&'a self) ->
        __errcodes::Text <'a > { ::core::option::Option::Some(__errcodes::code(self)) }
        fn help <'a > (&'a self) -> __errcodes::Text <'a > { __errcodes::shown(self
        .description()) } fn url <'a > (&'a self) -> __errcodes::Text <'a > {
        __errcodes::shown(self.docs()) } }
    }
    /// Error codes of Odd Text: `N`.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub enum N {
        /// `1`: %s
        ///
        /// The placeholders stand for `n`.
        N,
        ///A code that the catalog does not list. Match codes that are known by their variant: a code that gets an entry later is no longer found here.
        Unknown(__errcodes::UnknownCode<N>),
    }
    #[doc(hidden)]
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct __Seal_N(__Value_N);
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    #[repr(u8)]
    enum __Value_N {
        Sealed,
    }
    impl N {
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
            N::Unknown(__errcodes::unlisted(code, __Seal_N(__Value_N::Sealed)))
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
                N::Unknown(code) => *code.__stored(),
                known => Self::__code_at(known.__index()),
            }
        }
        ///Whether the catalog lists the code, which is: whether this is not `Unknown`.
        #[must_use]
        #[inline]
        pub const fn is_known(&self) -> ::core::primitive::bool {
            match self {
                N::Unknown(_) => false,
                _ => true,
            }
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static OFFSETS: [::core::primitive::u32; 3] = [0, 1, 8];
            __errcodes::text("NUnknown", &OFFSETS, index)
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
            static OFFSETS: [::core::primitive::u32; 3] = [0, 2, 20];
            __errcodes::text("%sunknown error code", &OFFSETS, index)
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
                (&["n"], &[__errcodes::Piece::Text(0)]),
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
                N::N => 0,
                N::Unknown(_) => 1,
            }
        }
    }
    impl ::core::convert::From<::core::primitive::u32> for N {
        #[inline]
        fn from(code: ::core::primitive::u32) -> Self {
            Self::from_code(code)
        }
    }
    impl ::core::convert::From<N> for ::core::primitive::u32 {
        #[inline]
        fn from(error: N) -> Self {
            error.code()
        }
    }
    impl ::core::str::FromStr for N {
        type Err = __errcodes::ParseCodeError;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, __errcodes::ParseCodeError> {
            if let ::core::option::Option::Some(code) = <::core::primitive::u32 as __errcodes::ParseCode>::parse_code(
                text,
            ) {
                return ::core::result::Result::Ok(N::from_code(code));
            }
            if let ::core::option::Option::Some(error) = N::from_symbol(text) {
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
                if N::__name_at(index) == text { index } else { 1 }
            };
            if index < N::ALL.len() {
                return ::core::result::Result::Ok(
                    ::core::clone::Clone::clone(&N::ALL[index]),
                );
            }
            ::core::result::Result::Err(
                __errcodes::ParseCodeError::__new("Odd Text", "N"),
            )
        }
    }
    impl ::core::fmt::Debug for N {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::debug(self, f)
        }
    }
    impl ::core::fmt::Display for N {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::display(self, f)
        }
    }
    impl ::core::error::Error for N {}
    impl __errcodes::ErrorCode for N {
        #[inline]
        fn provider(&self) -> &'static ::core::primitive::str {
            "Odd Text"
        }
        #[inline]
        fn enum_name(&self) -> &'static ::core::primitive::str {
            "N"
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
    impl __errcodes::ErrorEnum for N {
        type Code<'a> = ::core::primitive::u32;
        const PROVIDER: &'static ::core::primitive::str = "Odd Text";
        const NAME: &'static ::core::primitive::str = "N";
        const ALL: &'static [Self] = N::ALL;
        #[inline]
        fn from_code(code: ::core::primitive::u32) -> Self {
            N::from_code(code)
        }
        #[inline]
        fn from_symbol(symbol: &::core::primitive::str) -> ::core::option::Option<Self> {
            N::from_symbol(symbol)
        }
    }
    impl __errcodes::Sealed for N {
        type Seal = __Seal_N;
        type Kept<'a> = ::core::primitive::u32;
        type Stored = ::core::primitive::u32;
        #[inline]
        fn stored_code(code: &Self::Stored) -> ::core::primitive::u32 {
            *code
        }
    }
    impl N {
        ///All variants but `Unknown`: first those taken over from other enums, then the enum's own, each in the order of the catalog.
        pub const ALL: &'static [Self] = &[N::N];
        /// Code `1`: `N`.
        pub const CODE_1: N = N::N;
    }
    impl N {
        /// The finished text of `N`: %s
        #[must_use]
        #[inline]
        pub fn format_n<'a>(
            n: &'a dyn ::core::fmt::Display,
        ) -> __errcodes::Formatted<'a, 1> {
            __errcodes::Formatted::__new(N::N.template(), [n])
        }
    }
    __errcodes::with_serde! {
        impl __errcodes::serde::Serialize for N { fn serialize < S :
        __errcodes::serde::Serializer > (& self, serializer : S) ->
        ::core::result::Result < S::Ok, S::Error > {
        __errcodes::serde::Serialize::serialize(& self.code(), serializer) } } impl <'de
        > __errcodes::serde::Deserialize <'de > for N { fn deserialize < D :
        __errcodes::serde::Deserializer <'de >> (deserializer : D) ->
        ::core::result::Result < Self, D::Error > { __errcodes::deserialize_integer::< _,
        ::core::primitive::u32, D > (deserializer) } }
    }
    __errcodes::with_miette! {
        impl __errcodes::miette::Diagnostic for N { fn code <'a > (&'a self) ->
        __errcodes::Text <'a > { ::core::option::Option::Some(__errcodes::code(self)) }
        fn help <'a > (&'a self) -> __errcodes::Text <'a > { __errcodes::shown(self
        .description()) } fn url <'a > (&'a self) -> __errcodes::Text <'a > {
        __errcodes::shown(self.docs()) } }
    }
    /// Error codes of Odd Text: `Number`.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub enum Number {
        /// `404`
        NotFound,
        ///A code that the catalog does not list. Match codes that are known by their variant: a code that gets an entry later is no longer found here.
        Unknown(__errcodes::UnknownCode<Number>),
    }
    #[doc(hidden)]
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub struct __Seal_Number(__Value_Number);
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    #[repr(u8)]
    enum __Value_Number {
        Sealed,
    }
    impl Number {
        #[inline]
        const fn __index_of_code(
            code: ::core::primitive::u32,
        ) -> ::core::primitive::usize {
            if 404 <= code && code <= 404 {
                (code.wrapping_sub(404) as ::core::primitive::u32
                    as ::core::primitive::usize) + 0
            } else {
                1
            }
        }
        #[inline]
        const fn __unknown(code: ::core::primitive::u32) -> Self {
            Number::Unknown(
                __errcodes::unlisted(code, __Seal_Number(__Value_Number::Sealed)),
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
            static CODES: [::core::primitive::u32; 1] = [404];
            CODES[index]
        }
        ///The code on the wire.
        #[must_use]
        #[inline]
        pub const fn code(&self) -> ::core::primitive::u32 {
            match self {
                Number::Unknown(code) => *code.__stored(),
                known => Self::__code_at(known.__index()),
            }
        }
        ///Whether the catalog lists the code, which is: whether this is not `Unknown`.
        #[must_use]
        #[inline]
        pub const fn is_known(&self) -> ::core::primitive::bool {
            match self {
                Number::Unknown(_) => false,
                _ => true,
            }
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static OFFSETS: [::core::primitive::u32; 3] = [0, 8, 15];
            __errcodes::text("NotFoundUnknown", &OFFSETS, index)
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
            static OFFSETS: [::core::primitive::u32; 3] = [0, 8, 26];
            __errcodes::text("NotFoundunknown error code", &OFFSETS, index)
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
                Number::NotFound => 0,
                Number::Unknown(_) => 1,
            }
        }
    }
    impl ::core::convert::From<::core::primitive::u32> for Number {
        #[inline]
        fn from(code: ::core::primitive::u32) -> Self {
            Self::from_code(code)
        }
    }
    impl ::core::convert::From<Number> for ::core::primitive::u32 {
        #[inline]
        fn from(error: Number) -> Self {
            error.code()
        }
    }
    impl ::core::str::FromStr for Number {
        type Err = __errcodes::ParseCodeError;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, __errcodes::ParseCodeError> {
            if let ::core::option::Option::Some(code) = <::core::primitive::u32 as __errcodes::ParseCode>::parse_code(
                text,
            ) {
                return ::core::result::Result::Ok(Number::from_code(code));
            }
            if let ::core::option::Option::Some(error) = Number::from_symbol(text) {
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
                if Number::__name_at(index) == text { index } else { 1 }
            };
            if index < Number::ALL.len() {
                return ::core::result::Result::Ok(
                    ::core::clone::Clone::clone(&Number::ALL[index]),
                );
            }
            ::core::result::Result::Err(
                __errcodes::ParseCodeError::__new("Odd Text", "Number"),
            )
        }
    }
    impl ::core::fmt::Debug for Number {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::debug(self, f)
        }
    }
    impl ::core::fmt::Display for Number {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __errcodes::display(self, f)
        }
    }
    impl ::core::error::Error for Number {}
    impl __errcodes::ErrorCode for Number {
        #[inline]
        fn provider(&self) -> &'static ::core::primitive::str {
            "Odd Text"
        }
        #[inline]
        fn enum_name(&self) -> &'static ::core::primitive::str {
            "Number"
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
    impl __errcodes::ErrorEnum for Number {
        type Code<'a> = ::core::primitive::u32;
        const PROVIDER: &'static ::core::primitive::str = "Odd Text";
        const NAME: &'static ::core::primitive::str = "Number";
        const ALL: &'static [Self] = Number::ALL;
        #[inline]
        fn from_code(code: ::core::primitive::u32) -> Self {
            Number::from_code(code)
        }
        #[inline]
        fn from_symbol(symbol: &::core::primitive::str) -> ::core::option::Option<Self> {
            Number::from_symbol(symbol)
        }
    }
    impl __errcodes::Sealed for Number {
        type Seal = __Seal_Number;
        type Kept<'a> = ::core::primitive::u32;
        type Stored = ::core::primitive::u32;
        #[inline]
        fn stored_code(code: &Self::Stored) -> ::core::primitive::u32 {
            *code
        }
    }
    impl Number {
        ///All variants but `Unknown`: first those taken over from other enums, then the enum's own, each in the order of the catalog.
        pub const ALL: &'static [Self] = &[Number::NotFound];
        /// Code `404`: `NotFound`.
        pub const CODE_404: Number = Number::NotFound;
    }
    __errcodes::with_serde! {
        impl __errcodes::serde::Serialize for Number { fn serialize < S :
        __errcodes::serde::Serializer > (& self, serializer : S) ->
        ::core::result::Result < S::Ok, S::Error > {
        __errcodes::serde::Serialize::serialize(& self.code(), serializer) } } impl <'de
        > __errcodes::serde::Deserialize <'de > for Number { fn deserialize < D :
        __errcodes::serde::Deserializer <'de >> (deserializer : D) ->
        ::core::result::Result < Self, D::Error > { __errcodes::deserialize_integer::< _,
        ::core::primitive::u32, D > (deserializer) } }
    }
    __errcodes::with_miette! {
        impl __errcodes::miette::Diagnostic for Number { fn code <'a > (&'a self) ->
        __errcodes::Text <'a > { ::core::option::Option::Some(__errcodes::code(self)) }
        fn help <'a > (&'a self) -> __errcodes::Text <'a > { __errcodes::shown(self
        .description()) } fn url <'a > (&'a self) -> __errcodes::Text <'a > {
        __errcodes::shown(self.docs()) } }
    }
    /// Any error of Odd Text.
    #[derive(
        ::core::clone::Clone,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub enum OddText {
        /// An error of `Text`.
        Text(Text),
        /// An error of `More`.
        More(More),
        /// An error of `N`.
        N(N),
        /// An error of `Number`.
        Number(Number),
    }
    impl OddText {
        ///The code on the wire.
        #[must_use]
        #[inline]
        pub fn code(&self) -> __errcodes::Code<'_> {
            match self {
                OddText::Text(error) => ::core::convert::From::from(error.code()),
                OddText::More(error) => ::core::convert::From::from(error.code()),
                OddText::N(error) => ::core::convert::From::from(error.code()),
                OddText::Number(error) => ::core::convert::From::from(error.code()),
            }
        }
        /// What `name` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn name(&self) -> &'static ::core::primitive::str {
            match self {
                OddText::Text(error) => error.name(),
                OddText::More(error) => error.name(),
                OddText::N(error) => error.name(),
                OddText::Number(error) => error.name(),
            }
        }
        /// What `message` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn message(&self) -> &'static ::core::primitive::str {
            match self {
                OddText::Text(error) => error.message(),
                OddText::More(error) => error.message(),
                OddText::N(error) => error.message(),
                OddText::Number(error) => error.message(),
            }
        }
        /// What `is_known` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn is_known(&self) -> ::core::primitive::bool {
            match self {
                OddText::Text(error) => error.is_known(),
                OddText::More(error) => error.is_known(),
                OddText::N(error) => error.is_known(),
                OddText::Number(error) => error.is_known(),
            }
        }
        /// What `template` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn template(&self) -> __errcodes::Template {
            match self {
                OddText::Text(error) => error.template(),
                OddText::More(error) => error.template(),
                OddText::N(error) => error.template(),
                OddText::Number(error) => error.template(),
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
                OddText::Text(error) => error.symbol(),
                OddText::More(error) => error.symbol(),
                OddText::N(error) => error.symbol(),
                OddText::Number(error) => error.symbol(),
            }
        }
        /// What `description` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn description(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                OddText::Text(error) => error.description(),
                OddText::More(error) => error.description(),
                OddText::N(error) => error.description(),
                OddText::Number(error) => error.description(),
            }
        }
        /// What `http_status` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn http_status(
            &self,
        ) -> ::core::option::Option<::core::primitive::u16> {
            match self {
                OddText::Text(error) => error.http_status(),
                OddText::More(error) => error.http_status(),
                OddText::N(error) => error.http_status(),
                OddText::Number(error) => error.http_status(),
            }
        }
        /// What `retry` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn retry(&self) -> __errcodes::Retry {
            match self {
                OddText::Text(error) => error.retry(),
                OddText::More(error) => error.retry(),
                OddText::N(error) => error.retry(),
                OddText::Number(error) => error.retry(),
            }
        }
        /// What `docs` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn docs(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                OddText::Text(error) => error.docs(),
                OddText::More(error) => error.docs(),
                OddText::N(error) => error.docs(),
                OddText::Number(error) => error.docs(),
            }
        }
        /// What `problem_type` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn problem_type(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                OddText::Text(error) => error.problem_type(),
                OddText::More(error) => error.problem_type(),
                OddText::N(error) => error.problem_type(),
                OddText::Number(error) => error.problem_type(),
            }
        }
        /// What `deprecated` gives for the enum inside.
        #[must_use]
        #[inline]
        pub const fn deprecated(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                OddText::Text(error) => error.deprecated(),
                OddText::More(error) => error.deprecated(),
                OddText::N(error) => error.deprecated(),
                OddText::Number(error) => error.deprecated(),
            }
        }
    }
    impl ::core::convert::From<Text> for OddText {
        #[inline]
        fn from(error: Text) -> Self {
            OddText::Text(error)
        }
    }
    impl ::core::convert::From<More> for OddText {
        #[inline]
        fn from(error: More) -> Self {
            OddText::More(error)
        }
    }
    impl ::core::convert::From<N> for OddText {
        #[inline]
        fn from(error: N) -> Self {
            OddText::N(error)
        }
    }
    impl ::core::convert::From<Number> for OddText {
        #[inline]
        fn from(error: Number) -> Self {
            OddText::Number(error)
        }
    }
    impl ::core::fmt::Display for OddText {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match self {
                OddText::Text(error) => ::core::fmt::Display::fmt(error, f),
                OddText::More(error) => ::core::fmt::Display::fmt(error, f),
                OddText::N(error) => ::core::fmt::Display::fmt(error, f),
                OddText::Number(error) => ::core::fmt::Display::fmt(error, f),
            }
        }
    }
    impl ::core::error::Error for OddText {}
    impl __errcodes::ErrorCode for OddText {
        #[inline]
        fn provider(&self) -> &'static ::core::primitive::str {
            "Odd Text"
        }
        #[inline]
        fn enum_name(&self) -> &'static ::core::primitive::str {
            match self {
                OddText::Text(error) => __errcodes::ErrorCode::enum_name(error),
                OddText::More(error) => __errcodes::ErrorCode::enum_name(error),
                OddText::N(error) => __errcodes::ErrorCode::enum_name(error),
                OddText::Number(error) => __errcodes::ErrorCode::enum_name(error),
            }
        }
        #[inline]
        fn code(&self) -> __errcodes::Code<'_> {
            match self {
                OddText::Text(error) => __errcodes::ErrorCode::code(error),
                OddText::More(error) => __errcodes::ErrorCode::code(error),
                OddText::N(error) => __errcodes::ErrorCode::code(error),
                OddText::Number(error) => __errcodes::ErrorCode::code(error),
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
    }
    __errcodes::with_serde! {
        impl __errcodes::serde::Serialize for OddText { fn serialize < S :
        __errcodes::serde::Serializer > (& self, serializer : S) ->
        ::core::result::Result < S::Ok, S::Error > {
        __errcodes::serde::Serialize::serialize(& self.code(), serializer) } }
    }
    __errcodes::with_miette! {
        impl __errcodes::miette::Diagnostic for OddText { fn code <'a > (&'a self) ->
        __errcodes::Text <'a > { ::core::option::Option::Some(__errcodes::code(self)) }
        fn help <'a > (&'a self) -> __errcodes::Text <'a > { __errcodes::shown(self
        .description()) } fn url <'a > (&'a self) -> __errcodes::Text <'a > {
        __errcodes::shown(self.docs()) } }
    }
}
pub use __OddText_e57d85::{Text, More, N, Number, OddText};
