#[doc(hidden)]
pub mod __OddPatterns_5bd4a0 {
    use errcodes::__private::v1 as __errcodes;
    const _: &[::core::primitive::u8] = ::core::include_bytes!(
        ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/",
        "catalogs/odd_patterns.toml")
    );
    extern crate alloc as __errcodes_alloc;
    /// Error codes of Odd Patterns: `Number`.
    ///
    /// Codes that mean success: `0`, `200`, `0xFFFE`.
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
        /// `1`: First.
        Stored,
        /// `1`: Second.
        Seal,
        /// `2`: Third.
        Kept,
        /// `2`: Fourth.
        Sealed,
        /// `100..=199`: In a range.
        ///
        /// `retryable` `true`
        MatchedCode(__errcodes::MatchedCode<Number, 0>),
        /// `0x8000..=0x80FF`
        ///
        /// `category` `bits`
        Code(__errcodes::MatchedCode<Number, 1>),
        /// A code that the catalog does not list.
        ///
        /// Match the codes that you know by their variants or constants, because a code that the catalog lists later is no longer `Unknown`.
        ///
        /// `from_evidence` also returns `Unknown` if several errors share a code, and the evidence fits none of them.
        Unknown(__errcodes::UnknownCode<Number>),
    }
    __errcodes::number_enum! {
        enum Number(i16), name = "Odd Patterns" "Number", seal = __Seal_Number(Niche8),
        shared = __of_unknown is_listed[1] [], columns = { retryable = retryable,
        category_name = category, }, patterns = { 6 MatchedCode, 7 Code, }, success = { 0
        | 200 | - 2 }, bits = { unlisted = - 2 | - 32768..=- 32513, }, other_numbers =
        [(200, false), (- 2, true), (100, false), (199, false), (- 32768, true), (-
        32513, true),]
    }
    impl Number {
        #[inline]
        const fn __index_of_code(
            code: ::core::primitive::i16,
        ) -> ::core::primitive::usize {
            if 1 <= code && code <= 2 {
                (code.wrapping_sub(1) as ::core::primitive::u16
                    as ::core::primitive::usize) + 1
            } else {
                4
            }
        }
        #[inline]
        fn __index_of_symbol(text: &::core::primitive::str) -> ::core::primitive::usize {
            let _ = text;
            4
        }
        #[inline]
        fn __index_of_name(text: &::core::primitive::str) -> ::core::primitive::usize {
            static FACTORS: [::core::primitive::u16; 2] = [0, 1];
            let (bucket, low) = __errcodes::hash(
                __errcodes::hash_text(text, 0),
                16294208416658607535,
                2,
            );
            let factor = FACTORS[bucket] as ::core::primitive::u32;
            let slot = __errcodes::slot(low, factor, 4);
            static INDICES: [::core::primitive::u8; 4] = [0, 3, 1, 2];
            let index = INDICES[slot] as ::core::primitive::usize;
            if Self::__name_at(index) == text { index } else { 4 }
        }
        #[inline]
        const fn __code_at(index: ::core::primitive::usize) -> ::core::primitive::i16 {
            static CODES: [::core::primitive::i16; 4] = [1, 1, 2, 2];
            CODES[index]
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 8] = [
                "Stored",
                "Seal",
                "Kept",
                "Sealed",
                "Unknown",
                "",
                "MatchedCode",
                "Code",
            ];
            TEXTS[index]
        }
        #[inline]
        const fn __message_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 8] = [
                "First.",
                "Second.",
                "Third.",
                "Fourth.",
                "unknown error code",
                "",
                "In a range.",
                "Code",
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
        #[inline]
        const fn __retryable_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<::core::primitive::bool> {
            static SLOTS: [::core::primitive::u8; 8] = [0, 0, 0, 0, 0, 0, 1, 0];
            static VALUES: [::core::option::Option<::core::primitive::bool>; 2] = [
                ::core::option::Option::None,
                ::core::option::Option::Some(true),
            ];
            VALUES[SLOTS[index] as ::core::primitive::usize]
        }
        /// Returns whether the same request may succeed later, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn retryable(
            &self,
        ) -> ::core::option::Option<::core::primitive::bool> {
            Self::__retryable_at(self.__row())
        }
        #[inline]
        const fn __category_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<OddPatternsCategory> {
            static SLOTS: [::core::primitive::u8; 8] = [0, 0, 0, 0, 0, 1, 0, 2];
            static VALUES: [::core::option::Option<OddPatternsCategory>; 3] = [
                ::core::option::Option::None,
                ::core::option::Option::Some(OddPatternsCategory::Inner),
                ::core::option::Option::Some(OddPatternsCategory::Bits),
            ];
            VALUES[SLOTS[index] as ::core::primitive::usize]
        }
        /// Returns the category of the error, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn category(&self) -> ::core::option::Option<OddPatternsCategory> {
            Self::__category_at(self.__row())
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
                Number::Stored => 0,
                Number::Seal => 1,
                Number::Kept => 2,
                Number::Sealed => 3,
                Number::MatchedCode(_) => 6,
                Number::Code(_) => 7,
                Number::Unknown(_) => 4,
            }
        }
        #[inline]
        const fn __row_of(code: ::core::primitive::i16) -> ::core::primitive::usize {
            static STARTS: [::core::primitive::i128; 6] = [
                -32768,
                -32512,
                100,
                110,
                120,
                200,
            ];
            static PATTERNS: [::core::primitive::u8; 6] = [3, 0, 2, 1, 2, 0];
            (match __errcodes::segment_of(&STARTS, code as ::core::primitive::i128) {
                ::core::option::Option::Some(segment) => {
                    PATTERNS[segment] as ::core::primitive::usize
                }
                ::core::option::Option::None => 0,
            }) + 4
        }
        #[inline]
        const fn __row(&self) -> ::core::primitive::usize {
            match self {
                Number::Unknown(code) => {
                    if *code.__stored() == 2 {
                        4
                    } else {
                        Self::__row_of(*code.__stored())
                    }
                }
                known => known.__index(),
            }
        }
    }
    #[automatically_derived]
    impl __errcodes::NamedPatterns for Number {
        const NAMED: &'static [__errcodes::NamedPattern] = &[
            __errcodes::NamedPattern {
                key: "100..=199",
                names: &[],
                pieces: &[],
            },
            __errcodes::NamedPattern {
                key: "0x8000..=0x80FF",
                names: &[],
                pieces: &[],
            },
        ];
    }
    /// Constants that are patterns. To match a reference, write `match *error`: a constant is not a pattern for a reference.
    impl Number {
        /// The patterns of codes that the catalog does not list, as in the catalog. If several match a code, the first one applies.
        pub const PATTERNS: &'static [&'static ::core::primitive::str] = &[
            "110..=119",
            "100..=199",
            "0x8000..=0x80FF",
        ];
        /// All variants except those of patterns and `Unknown`: first those inherited from other enums, then the enum's own, each in catalog order.
        pub const ALL: &'static [Self] = &[
            Number::Stored,
            Number::Seal,
            Number::Kept,
            Number::Sealed,
        ];
        /// Code `1`: `Seal`, the fallback of 2 errors that share this code.
        pub const CODE_1: Number = Number::Seal;
        /// Code `2`: `Kept`, the first of 2 errors that share this code.
        pub const CODE_2: Number = Number::Kept;
    }
    /// Error codes of Odd Patterns: `Word`.
    ///
    /// Codes that mean success: `OK`.
    #[derive(
        ::core::clone::Clone,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub enum Word {
        /// `CLOSED`: Closed.
        Ok,
        /// <code>WAIT&#95;&#123;seconds&#58;u32&#125;</code>: Wait %s seconds.
        ///
        /// The placeholders stand for `seconds`.
        ///
        /// `retryable` `true`
        Some(__errcodes::MatchedCode<Word, 0>),
        /// <code>&#123;core&#125;&#95;&#123;code&#125;&#95;&#63;</code>
        Err(__errcodes::MatchedCode<Word, 1>),
        /// `X*`
        ///
        /// `category` `rest`
        None(__errcodes::MatchedCode<Word, 2>),
        /// A code that the catalog does not list.
        ///
        /// Match the codes that you know by their variants or constants, because a code that the catalog lists later is no longer `Unknown`.
        Unknown(__errcodes::UnknownCode<Word>),
    }
    __errcodes::text_enum! {
        enum Word(__errcodes_alloc), name = "Odd Patterns" "Word", seal =
        __Seal_Word(Niche8), columns = { retryable = retryable, category_name = category,
        }, patterns = { 2 Some, 3 Err, 4 None, }, success = { b"OK" }
    }
    impl Word {
        #[inline]
        fn __index_of_code(text: &::core::primitive::str) -> ::core::primitive::usize {
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
            if Self::__code_at(index) == text { index } else { 1 }
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
        const fn __code_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 1] = ["CLOSED"];
            TEXTS[index]
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 6] = [
                "Ok",
                "Unknown",
                "Some",
                "Err",
                "None",
                "",
            ];
            TEXTS[index]
        }
        #[inline]
        const fn __message_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 6] = [
                "Closed.",
                "unknown error code",
                "Wait %s seconds.",
                "Err",
                "None",
                "",
            ];
            TEXTS[index]
        }
        /// Returns the message, split at its placeholders.
        #[must_use]
        #[inline]
        pub const fn template(&self) -> __errcodes::Template {
            static INDICES: [::core::primitive::usize; 1] = [2];
            static ROWS: [(&[&::core::primitive::str], &[__errcodes::Piece]); 1] = [
                (
                    &["seconds"],
                    &[
                        __errcodes::Piece::Words("Wait "),
                        __errcodes::Piece::Text(0),
                        __errcodes::Piece::Words(" seconds."),
                    ],
                ),
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
        #[inline]
        const fn __retryable_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<::core::primitive::bool> {
            static SLOTS: [::core::primitive::u8; 6] = [0, 0, 1, 0, 0, 0];
            static VALUES: [::core::option::Option<::core::primitive::bool>; 2] = [
                ::core::option::Option::None,
                ::core::option::Option::Some(true),
            ];
            VALUES[SLOTS[index] as ::core::primitive::usize]
        }
        /// Returns whether the same request may succeed later, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn retryable(
            &self,
        ) -> ::core::option::Option<::core::primitive::bool> {
            Self::__retryable_at(self.__row())
        }
        #[inline]
        const fn __category_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<OddPatternsCategory> {
            static SLOTS: [::core::primitive::u8; 6] = [0, 0, 0, 0, 1, 1];
            static VALUES: [::core::option::Option<OddPatternsCategory>; 2] = [
                ::core::option::Option::None,
                ::core::option::Option::Some(OddPatternsCategory::Rest),
            ];
            VALUES[SLOTS[index] as ::core::primitive::usize]
        }
        /// Returns the category of the error, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn category(&self) -> ::core::option::Option<OddPatternsCategory> {
            Self::__category_at(self.__row())
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
                Word::Ok => 0,
                Word::Some(_) => 2,
                Word::Err(_) => 3,
                Word::None(_) => 4,
                Word::Unknown(_) => 1,
            }
        }
        #[inline]
        const fn __row_of(code: &::core::primitive::str) -> ::core::primitive::usize {
            static PATTERNS: [&[__errcodes::PatternPiece<'static>]; 4] = [
                &[
                    __errcodes::PatternPiece::Literal("WAIT_"),
                    __errcodes::PatternPiece::Digits(4294967295),
                ],
                &[
                    __errcodes::PatternPiece::Part,
                    __errcodes::PatternPiece::Literal("_"),
                    __errcodes::PatternPiece::Part,
                    __errcodes::PatternPiece::Literal("_"),
                    __errcodes::PatternPiece::AnyChar,
                ],
                &[
                    __errcodes::PatternPiece::Literal("X"),
                    __errcodes::PatternPiece::Rest,
                ],
                &[__errcodes::PatternPiece::Literal("Y"), __errcodes::PatternPiece::Rest],
            ];
            __errcodes::first_match(&PATTERNS, code) + 1
        }
        #[inline]
        const fn __row(&self) -> ::core::primitive::usize {
            match self {
                Word::Unknown(code) => Self::__row_of(code.__stored()),
                known => known.__index(),
            }
        }
    }
    #[automatically_derived]
    impl __errcodes::NamedPatterns for Word {
        const NAMED: &'static [__errcodes::NamedPattern] = &[
            __errcodes::NamedPattern {
                key: "WAIT_{seconds:u32}",
                names: &["seconds"],
                pieces: &[
                    __errcodes::PatternPiece::Literal("WAIT_"),
                    __errcodes::PatternPiece::Digits(4294967295),
                ],
            },
            __errcodes::NamedPattern {
                key: "{core}_{code}_?",
                names: &["core", "code"],
                pieces: &[
                    __errcodes::PatternPiece::Part,
                    __errcodes::PatternPiece::Literal("_"),
                    __errcodes::PatternPiece::Part,
                    __errcodes::PatternPiece::Literal("_"),
                    __errcodes::PatternPiece::AnyChar,
                ],
            },
            __errcodes::NamedPattern {
                key: "X*",
                names: &[],
                pieces: &[
                    __errcodes::PatternPiece::Literal("X"),
                    __errcodes::PatternPiece::Rest,
                ],
            },
        ];
    }
    /// Constants that are patterns. To match a reference, write `match *error`: a constant is not a pattern for a reference.
    impl Word {
        /// The patterns of codes that the catalog does not list, as in the catalog. If several match a code, the first one applies.
        pub const PATTERNS: &'static [&'static ::core::primitive::str] = &[
            "WAIT_{seconds:u32}",
            "{core}_{code}_?",
            "X*",
            "Y*",
        ];
        /// All variants except those of patterns and `Unknown`: first those inherited from other enums, then the enum's own, each in catalog order.
        pub const ALL: &'static [Self] = &[Word::Ok];
        /// Code `CLOSED`: `Ok`.
        pub const CODE_CLOSED: Word = Word::Ok;
    }
    /// The categories of the errors of Odd Patterns.
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
    pub enum OddPatternsCategory {
        /// `inner`
        Inner,
        /// `bits`
        Bits,
        /// `rest`
        Rest,
    }
    __errcodes::value_enum! {
        enum OddPatternsCategory { Inner = "inner", Bits = "bits", Rest = "rest", }
    }
    /// Any error of Odd Patterns.
    #[derive(
        ::core::clone::Clone,
        ::core::fmt::Debug,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub enum OddPatternsError {
        /// An error of `Number`.
        Number(Number),
        /// An error of `Word`.
        Word(Word),
    }
    __errcodes::umbrella_enum! {
        enum OddPatternsError(Number, Word), name = "Odd Patterns", columns = { retryable
        = retryable, category_name = category, }
    }
    impl OddPatternsError {
        /// Returns `symbol()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn symbol(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                OddPatternsError::Number(error) => error.symbol(),
                OddPatternsError::Word(error) => error.symbol(),
            }
        }
        /// Returns `description()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn description(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                OddPatternsError::Number(error) => error.description(),
                OddPatternsError::Word(error) => error.description(),
            }
        }
        /// Returns `http_status()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn http_status(
            &self,
        ) -> ::core::option::Option<::core::primitive::u16> {
            match self {
                OddPatternsError::Number(error) => error.http_status(),
                OddPatternsError::Word(error) => error.http_status(),
            }
        }
        /// Returns `retryable()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn retryable(
            &self,
        ) -> ::core::option::Option<::core::primitive::bool> {
            match self {
                OddPatternsError::Number(error) => error.retryable(),
                OddPatternsError::Word(error) => error.retryable(),
            }
        }
        /// Returns `category()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn category(&self) -> ::core::option::Option<OddPatternsCategory> {
            match self {
                OddPatternsError::Number(error) => error.category(),
                OddPatternsError::Word(error) => error.category(),
            }
        }
        /// Returns `docs()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn docs(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                OddPatternsError::Number(error) => error.docs(),
                OddPatternsError::Word(error) => error.docs(),
            }
        }
        /// Returns `problem_type()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn problem_type(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                OddPatternsError::Number(error) => error.problem_type(),
                OddPatternsError::Word(error) => error.problem_type(),
            }
        }
        /// Returns `deprecated()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn deprecated(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                OddPatternsError::Number(error) => error.deprecated(),
                OddPatternsError::Word(error) => error.deprecated(),
            }
        }
    }
}
pub use __OddPatterns_5bd4a0::{Number, Word, OddPatternsError, OddPatternsCategory};
