#[doc(hidden)]
pub mod __OddText_011ae7 {
    use errcodes::__private::v1 as __errcodes;
    const _: &[::core::primitive::u8] = ::core::include_bytes!(
        ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/",
        "catalogs/odd_text.toml")
    );
    extern crate alloc as __errcodes_alloc;
    /// Error codes of Odd Text: `Text`.
    ///
    /// Codes that mean success: `OK`, `成功`.
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
        /// A code that the catalog does not list.
        ///
        /// Match the codes that you know by their variants or constants, because a code that the catalog lists later is no longer `Unknown`.
        ///
        /// `from_evidence` also returns `Unknown` if several errors share a code, and the evidence fits none of them.
        Unknown(__errcodes::UnknownCode<Text>),
    }
    __errcodes::text_enum! {
        enum Text(__errcodes_alloc), name = "Odd Text" "Text", seal =
        __Seal_Text(Niche8), shared = __of_unknown is_listed[] [9, 10], columns = {
        symbol = symbol, }, success = { b"OK" | b"\xe6\x88\x90\xe5\x8a\x9f" }
    }
    impl Text {
        #[inline]
        fn __index_of_code(text: &::core::primitive::str) -> ::core::primitive::usize {
            static FACTORS: [::core::primitive::u16; 5] = [17, 21, 3, 2, 0];
            let (bucket, low) = __errcodes::hash(
                __errcodes::hash_text(text, 0),
                16294208416658607535,
                5,
            );
            let factor = FACTORS[bucket] as ::core::primitive::u32;
            let slot = __errcodes::slot(low, factor, 15);
            static INDICES: [::core::primitive::u8; 15] = [
                11, 12, 13, 8, 1, 0, 7, 3, 5, 14, 4, 9, 6, 2, 15,
            ];
            let index = INDICES[slot] as ::core::primitive::usize;
            if Self::__code_at(index) == text { index } else { 16 }
        }
        #[inline]
        fn __index_of_symbol(text: &::core::primitive::str) -> ::core::primitive::usize {
            static FACTORS: [::core::primitive::u16; 1] = [13];
            let (bucket, low) = __errcodes::hash(
                __errcodes::hash_text(text, 0),
                16294208416658607535,
                1,
            );
            let factor = FACTORS[bucket] as ::core::primitive::u32;
            let slot = __errcodes::slot(low, factor, 3);
            static INDICES: [::core::primitive::u8; 3] = [12, 0, 13];
            let index = INDICES[slot] as ::core::primitive::usize;
            if __errcodes::or_empty(Self::__symbol_at(index)) == text {
                index
            } else {
                16
            }
        }
        #[inline]
        fn __index_of_name(text: &::core::primitive::str) -> ::core::primitive::usize {
            static FACTORS: [::core::primitive::u16; 6] = [1, 0, 3, 38, 123, 15];
            let (bucket, low) = __errcodes::hash(
                __errcodes::hash_text(text, 0),
                16294208416658607535,
                6,
            );
            let factor = FACTORS[bucket] as ::core::primitive::u32;
            let slot = __errcodes::slot(low, factor, 16);
            static INDICES: [::core::primitive::u8; 16] = [
                1, 5, 11, 0, 12, 6, 10, 4, 3, 8, 14, 13, 7, 15, 2, 9,
            ];
            let index = INDICES[slot] as ::core::primitive::usize;
            if Self::__name_at(index) == text { index } else { 16 }
        }
        #[inline]
        const fn __code_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 16] = [
                "card_declined",
                "auth/user-not-found",
                "404",
                "Busy",
                "busy",
                "-1",
                "größe",
                "two words",
                "a\"b\\c\n",
                "Locked",
                "Locked",
                "DECLINED",
                "\0A",
                "A",
                "BBBBBBBB",
                "CBBBBBBB\0",
            ];
            TEXTS[index]
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 17] = [
                "CardDeclined",
                "UserNotFound",
                "NotFound",
                "Busy",
                "BusyLowerCase",
                "MinusOne",
                "Groesse",
                "TwoWords",
                "Escaped",
                "LockedByUser",
                "LockedByServer",
                "DeclinedAsCode",
                "ZeroA",
                "A",
                "EightB",
                "EightAndZero",
                "Unknown",
            ];
            TEXTS[index]
        }
        #[inline]
        const fn __message_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 17] = [
                "Your card was declined.",
                "UserNotFound",
                "NotFound",
                "Busy",
                "BusyLowerCase",
                "MinusOne",
                "Groesse",
                "TwoWords",
                "Escaped",
                "LockedByUser",
                "LockedByServer",
                "DeclinedAsCode",
                "\0B",
                "B",
                "EightB",
                "EightAndZero",
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
            static SLOTS: [::core::primitive::u8; 17] = [
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
            VALUES[SLOTS[index] as ::core::primitive::usize]
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
    /// Constants that are patterns. To match a reference, write `match *error`: a constant is not a pattern for a reference.
    impl Text {
        /// All variants except `Unknown`: first those inherited from other enums, then the enum's own, each in catalog order.
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
        /// Code `Locked`: `LockedByUser`, the first of 2 errors that share this code.
        pub const CODE_LOCKED: Text = Text::LockedByUser;
        /// Code `DECLINED`: `DeclinedAsCode`.
        pub const CODE_DECLINED: Text = Text::DeclinedAsCode;
        /// Code `A`: `A`.
        pub const CODE_A: Text = Text::A;
        /// Code `BBBBBBBB`: `EightB`.
        pub const CODE_BBBBBBBB: Text = Text::EightB;
    }
    /// Error codes of Odd Text: `More`.
    ///
    /// Inherits the errors of `Text`.
    ///
    /// Codes that mean success: `OK`, `成功`.
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
        /// A code that the catalog does not list.
        ///
        /// Match the codes that you know by their variants or constants, because a code that the catalog lists later is no longer `Unknown`.
        ///
        /// `from_evidence` also returns `Unknown` if several errors share a code, and the evidence fits none of them.
        Unknown(__errcodes::UnknownCode<More>),
    }
    __errcodes::text_enum! {
        enum More(__errcodes_alloc), name = "Odd Text" "More", seal =
        __Seal_More(Niche8), shared = __of_unknown is_listed[] [8, 9], columns = { symbol
        = symbol, }, success = { b"OK" | b"\xe6\x88\x90\xe5\x8a\x9f" }
    }
    impl More {
        #[inline]
        fn __index_of_code(text: &::core::primitive::str) -> ::core::primitive::usize {
            static FACTORS: [::core::primitive::u16; 5] = [17, 21, 3, 2, 0];
            let (bucket, low) = __errcodes::hash(
                __errcodes::hash_text(text, 0),
                16294208416658607535,
                5,
            );
            let factor = FACTORS[bucket] as ::core::primitive::u32;
            let slot = __errcodes::slot(low, factor, 15);
            static INDICES: [::core::primitive::u8; 15] = [
                10, 11, 12, 7, 1, 0, 6, 3, 4, 13, 15, 8, 5, 2, 14,
            ];
            let index = INDICES[slot] as ::core::primitive::usize;
            if Self::__code_at(index) == text { index } else { 16 }
        }
        #[inline]
        fn __index_of_symbol(text: &::core::primitive::str) -> ::core::primitive::usize {
            static FACTORS: [::core::primitive::u16; 1] = [13];
            let (bucket, low) = __errcodes::hash(
                __errcodes::hash_text(text, 0),
                16294208416658607535,
                1,
            );
            let factor = FACTORS[bucket] as ::core::primitive::u32;
            let slot = __errcodes::slot(low, factor, 3);
            static INDICES: [::core::primitive::u8; 3] = [11, 0, 12];
            let index = INDICES[slot] as ::core::primitive::usize;
            if __errcodes::or_empty(Self::__symbol_at(index)) == text {
                index
            } else {
                16
            }
        }
        #[inline]
        fn __index_of_name(text: &::core::primitive::str) -> ::core::primitive::usize {
            static FACTORS: [::core::primitive::u16; 6] = [1, 4, 3, 40, 1, 13];
            let (bucket, low) = __errcodes::hash(
                __errcodes::hash_text(text, 0),
                16294208416658607535,
                6,
            );
            let factor = FACTORS[bucket] as ::core::primitive::u32;
            let slot = __errcodes::slot(low, factor, 16);
            static INDICES: [::core::primitive::u8; 16] = [
                15, 0, 10, 1, 6, 5, 4, 9, 3, 7, 14, 12, 11, 13, 2, 8,
            ];
            let index = INDICES[slot] as ::core::primitive::usize;
            if Self::__name_at(index) == text { index } else { 16 }
        }
        #[inline]
        const fn __code_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 16] = [
                "card_declined",
                "auth/user-not-found",
                "404",
                "Busy",
                "-1",
                "größe",
                "two words",
                "a\"b\\c\n",
                "Locked",
                "Locked",
                "DECLINED",
                "\0A",
                "A",
                "BBBBBBBB",
                "CBBBBBBB\0",
                "busy",
            ];
            TEXTS[index]
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 17] = [
                "CardDeclined",
                "UserNotFound",
                "NotFound",
                "Busy",
                "MinusOne",
                "Groesse",
                "TwoWords",
                "Escaped",
                "LockedByUser",
                "LockedByServer",
                "DeclinedAsCode",
                "ZeroA",
                "A",
                "EightB",
                "EightAndZero",
                "StillBusy",
                "Unknown",
            ];
            TEXTS[index]
        }
        #[inline]
        const fn __message_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 17] = [
                "Your card was declined.",
                "UserNotFound",
                "NotFound",
                "Busy",
                "MinusOne",
                "Groesse",
                "TwoWords",
                "Escaped",
                "LockedByUser",
                "LockedByServer",
                "DeclinedAsCode",
                "\0B",
                "B",
                "EightB",
                "EightAndZero",
                "StillBusy",
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
            static SLOTS: [::core::primitive::u8; 17] = [
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
            VALUES[SLOTS[index] as ::core::primitive::usize]
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
    /// Constants that are patterns. To match a reference, write `match *error`: a constant is not a pattern for a reference.
    impl More {
        /// All variants except `Unknown`: first those inherited from other enums, then the enum's own, each in catalog order.
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
        /// Code `Locked`: `LockedByUser`, the first of 2 errors that share this code.
        pub const CODE_LOCKED: More = More::LockedByUser;
        /// Code `DECLINED`: `DeclinedAsCode`.
        pub const CODE_DECLINED: More = More::DeclinedAsCode;
        /// Code `A`: `A`.
        pub const CODE_A: More = More::A;
        /// Code `BBBBBBBB`: `EightB`.
        pub const CODE_BBBBBBBB: More = More::EightB;
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
        /// A code that the catalog does not list.
        ///
        /// Match the codes that you know by their variants or constants, because a code that the catalog lists later is no longer `Unknown`.
        Unknown(__errcodes::UnknownCode<N>),
    }
    __errcodes::number_enum! {
        enum N(u32), name = "Odd Text" "N", seal = __Seal_N(Niche8), columns = {}
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
        fn __index_of_symbol(text: &::core::primitive::str) -> ::core::primitive::usize {
            let _ = text;
            1
        }
        #[inline]
        fn __index_of_name(text: &::core::primitive::str) -> ::core::primitive::usize {
            static FACTORS: [::core::primitive::u16; 1] = [0];
            let (bucket, low) = __errcodes::hash(
                __errcodes::hash_text(text, 0),
                16294208416658607535,
                1,
            );
            let factor = FACTORS[bucket] as ::core::primitive::u32;
            let slot = __errcodes::slot(low, factor, 1);
            static INDICES: [::core::primitive::u8; 1] = [0];
            let index = INDICES[slot] as ::core::primitive::usize;
            if Self::__name_at(index) == text { index } else { 1 }
        }
        #[inline]
        const fn __code_at(index: ::core::primitive::usize) -> ::core::primitive::u32 {
            static CODES: [::core::primitive::u32; 1] = [1];
            CODES[index]
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 2] = ["N", "Unknown"];
            TEXTS[index]
        }
        #[inline]
        const fn __message_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 2] = [
                "%s",
                "unknown error code",
            ];
            TEXTS[index]
        }
        /// Returns the message, split at its placeholders.
        #[must_use]
        #[inline]
        pub const fn template(&self) -> __errcodes::Template {
            static INDICES: [::core::primitive::usize; 1] = [0];
            static ROWS: [(&[&::core::primitive::str], &[__errcodes::Piece]); 1] = [
                (&["n"], &[__errcodes::Piece::Text(0)]),
            ];
            match __errcodes::binary_search(&INDICES, self.__index()) {
                ::core::option::Option::Some(at) => {
                    __errcodes::Template::__new(self.message(), ROWS[at].0, ROWS[at].1)
                }
                ::core::option::Option::None => {
                    __errcodes::Template::plain(self.message())
                }
            }
        }
        /// Returns the vendor\'s own identifier for the error, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn symbol(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            ::core::option::Option::None
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
                N::N => 0,
                N::Unknown(_) => 1,
            }
        }
    }
    /// Constants that are patterns. To match a reference, write `match *error`: a constant is not a pattern for a reference.
    impl N {
        /// All variants except `Unknown`: first those inherited from other enums, then the enum's own, each in catalog order.
        pub const ALL: &'static [Self] = &[N::N];
        /// Code `1`: `N`.
        pub const CODE_1: N = N::N;
    }
    impl N {
        /// Formats the message of `N`: %s
        #[must_use]
        #[inline]
        pub fn format_n<'a>(
            n: &'a dyn ::core::fmt::Display,
        ) -> __errcodes::Formatted<'a, 1> {
            __errcodes::Formatted::__new(N::N.template(), [n])
        }
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
        /// A code that the catalog does not list.
        ///
        /// Match the codes that you know by their variants or constants, because a code that the catalog lists later is no longer `Unknown`.
        Unknown(__errcodes::UnknownCode<Number>),
    }
    __errcodes::number_enum! {
        enum Number(u32), name = "Odd Text" "Number", seal = __Seal_Number(Niche8),
        columns = {}
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
        fn __index_of_symbol(text: &::core::primitive::str) -> ::core::primitive::usize {
            let _ = text;
            1
        }
        #[inline]
        fn __index_of_name(text: &::core::primitive::str) -> ::core::primitive::usize {
            static FACTORS: [::core::primitive::u16; 1] = [0];
            let (bucket, low) = __errcodes::hash(
                __errcodes::hash_text(text, 0),
                16294208416658607535,
                1,
            );
            let factor = FACTORS[bucket] as ::core::primitive::u32;
            let slot = __errcodes::slot(low, factor, 1);
            static INDICES: [::core::primitive::u8; 1] = [0];
            let index = INDICES[slot] as ::core::primitive::usize;
            if Self::__name_at(index) == text { index } else { 1 }
        }
        #[inline]
        const fn __code_at(index: ::core::primitive::usize) -> ::core::primitive::u32 {
            static CODES: [::core::primitive::u32; 1] = [404];
            CODES[index]
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 2] = ["NotFound", "Unknown"];
            TEXTS[index]
        }
        #[inline]
        const fn __message_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 2] = [
                "NotFound",
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
                Number::NotFound => 0,
                Number::Unknown(_) => 1,
            }
        }
    }
    /// Constants that are patterns. To match a reference, write `match *error`: a constant is not a pattern for a reference.
    impl Number {
        /// All variants except `Unknown`: first those inherited from other enums, then the enum's own, each in catalog order.
        pub const ALL: &'static [Self] = &[Number::NotFound];
        /// Code `404`: `NotFound`.
        pub const CODE_404: Number = Number::NotFound;
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
    pub enum OddTextError {
        /// An error of `Text`.
        Text(Text),
        /// An error of `More`.
        More(More),
        /// An error of `N`.
        N(N),
        /// An error of `Number`.
        Number(Number),
    }
    __errcodes::umbrella_enum! {
        enum OddTextError(Text, More, N, Number), name = "Odd Text", columns = { symbol =
        symbol, }
    }
    impl OddTextError {
        /// Returns `symbol()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn symbol(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                OddTextError::Text(error) => error.symbol(),
                OddTextError::More(error) => error.symbol(),
                OddTextError::N(error) => error.symbol(),
                OddTextError::Number(error) => error.symbol(),
            }
        }
        /// Returns `description()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn description(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                OddTextError::Text(error) => error.description(),
                OddTextError::More(error) => error.description(),
                OddTextError::N(error) => error.description(),
                OddTextError::Number(error) => error.description(),
            }
        }
        /// Returns `http_status()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn http_status(
            &self,
        ) -> ::core::option::Option<::core::primitive::u16> {
            match self {
                OddTextError::Text(error) => error.http_status(),
                OddTextError::More(error) => error.http_status(),
                OddTextError::N(error) => error.http_status(),
                OddTextError::Number(error) => error.http_status(),
            }
        }
        /// Returns `retryable()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn retryable(
            &self,
        ) -> ::core::option::Option<::core::primitive::bool> {
            match self {
                OddTextError::Text(error) => error.retryable(),
                OddTextError::More(error) => error.retryable(),
                OddTextError::N(error) => error.retryable(),
                OddTextError::Number(error) => error.retryable(),
            }
        }
        /// Returns `docs()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn docs(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                OddTextError::Text(error) => error.docs(),
                OddTextError::More(error) => error.docs(),
                OddTextError::N(error) => error.docs(),
                OddTextError::Number(error) => error.docs(),
            }
        }
        /// Returns `problem_type()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn problem_type(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                OddTextError::Text(error) => error.problem_type(),
                OddTextError::More(error) => error.problem_type(),
                OddTextError::N(error) => error.problem_type(),
                OddTextError::Number(error) => error.problem_type(),
            }
        }
        /// Returns `deprecated()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn deprecated(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                OddTextError::Text(error) => error.deprecated(),
                OddTextError::More(error) => error.deprecated(),
                OddTextError::N(error) => error.deprecated(),
                OddTextError::Number(error) => error.deprecated(),
            }
        }
    }
}
pub use __OddText_011ae7::{Text, More, N, Number, OddTextError};
