#[doc(hidden)]
pub mod __AnyCase_e1d5f3 {
    use errcodes::__private::v1 as __errcodes;
    const _: &[::core::primitive::u8] = ::core::include_bytes!(
        ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/",
        "catalogs/any_case.toml")
    );
    extern crate alloc as __errcodes_alloc;
    /// Error codes of Any Case: `Imap`.
    ///
    /// Codes that mean success: `OK`, `Preauth`.
    ///
    /// The case of ASCII letters in codes is ignored.
    #[derive(
        ::core::clone::Clone,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub enum Imap {
        /// `NO`
        No,
        /// `BAD`
        Bad,
        /// `Ok`
        Fine,
        /// <code>BADCHARSET &#123;charset&#125;</code>
        BadCharset(__errcodes::MatchedCode<Imap, 0>),
        /// <code>UIDNEXT &#123;uid&#58;u32&#125;</code>
        UidNext(__errcodes::MatchedCode<Imap, 1>),
        /// A code that the catalog does not list.
        ///
        /// Match the codes that you know by their variants or constants, because a code that the catalog lists later is no longer `Unknown`.
        Unknown(__errcodes::UnknownCode<Imap>),
    }
    __errcodes::text_enum! {
        enum Imap(__errcodes_alloc), name = "Any Case" "Imap", seal =
        __Seal_Imap(Niche8), columns = {}, patterns = { 4 BadCharset, 5 UidNext, },
        success = { code if __errcodes::is_one_of(code, & ["ok", "preauth"]) }
    }
    impl Imap {
        #[inline]
        fn __index_of_code(text: &::core::primitive::str) -> ::core::primitive::usize {
            static FACTORS: [::core::primitive::u16; 1] = [0];
            let (bucket, low) = __errcodes::hash(
                __errcodes::hash_text_ignoring_case(text, 0),
                16294208416658607535,
                1,
            );
            let factor = FACTORS[bucket] as ::core::primitive::u32;
            let slot = __errcodes::slot(low, factor, 3);
            static INDICES: [::core::primitive::u8; 3] = [0, 2, 1];
            let index = INDICES[slot] as ::core::primitive::usize;
            if Self::__code_at(index).eq_ignore_ascii_case(text) { index } else { 3 }
        }
        #[inline]
        fn __index_of_symbol(text: &::core::primitive::str) -> ::core::primitive::usize {
            let _ = text;
            3
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
            let slot = __errcodes::slot(low, factor, 3);
            static INDICES: [::core::primitive::u8; 3] = [0, 1, 2];
            let index = INDICES[slot] as ::core::primitive::usize;
            if Self::__name_at(index) == text { index } else { 3 }
        }
        #[inline]
        const fn __code_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 3] = ["NO", "BAD", "Ok"];
            TEXTS[index]
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 6] = [
                "No",
                "Bad",
                "Fine",
                "Unknown",
                "BadCharset",
                "UidNext",
            ];
            TEXTS[index]
        }
        #[inline]
        const fn __message_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 6] = [
                "No",
                "Bad",
                "Fine",
                "unknown error code",
                "BadCharset",
                "UidNext",
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
                Imap::No => 0,
                Imap::Bad => 1,
                Imap::Fine => 2,
                Imap::BadCharset(_) => 4,
                Imap::UidNext(_) => 5,
                Imap::Unknown(_) => 3,
            }
        }
        #[inline]
        const fn __row_of(code: &::core::primitive::str) -> ::core::primitive::usize {
            static PATTERNS: [&[__errcodes::PatternPiece<'static>]; 2] = [
                &[
                    __errcodes::PatternPiece::LiteralIgnoringCase("badcharset "),
                    __errcodes::PatternPiece::Part,
                ],
                &[
                    __errcodes::PatternPiece::LiteralIgnoringCase("uidnext "),
                    __errcodes::PatternPiece::Digits(4294967295),
                ],
            ];
            __errcodes::first_match(&PATTERNS, code) + 3
        }
        #[inline]
        const fn __row(&self) -> ::core::primitive::usize {
            match self {
                Imap::Unknown(code) => Self::__row_of(code.__stored()),
                known => known.__index(),
            }
        }
    }
    #[automatically_derived]
    impl __errcodes::NamedPatterns for Imap {
        const NAMED: &'static [__errcodes::NamedPattern] = &[
            __errcodes::NamedPattern {
                key: "BADCHARSET {charset}",
                names: &["charset"],
                pieces: &[
                    __errcodes::PatternPiece::LiteralIgnoringCase("badcharset "),
                    __errcodes::PatternPiece::Part,
                ],
            },
            __errcodes::NamedPattern {
                key: "UIDNEXT {uid:u32}",
                names: &["uid"],
                pieces: &[
                    __errcodes::PatternPiece::LiteralIgnoringCase("uidnext "),
                    __errcodes::PatternPiece::Digits(4294967295),
                ],
            },
        ];
    }
    /// Constants that are patterns. To match a reference, write `match *error`: a constant is not a pattern for a reference.
    impl Imap {
        /// The patterns of codes that the catalog does not list, as in the catalog. If several match a code, the first one applies.
        pub const PATTERNS: &'static [&'static ::core::primitive::str] = &[
            "BADCHARSET {charset}",
            "UIDNEXT {uid:u32}",
        ];
        /// All variants except those of patterns and `Unknown`: first those inherited from other enums, then the enum's own, each in catalog order.
        pub const ALL: &'static [Self] = &[Imap::No, Imap::Bad, Imap::Fine];
        /// Code `NO`: `No`.
        pub const CODE_NO: Imap = Imap::No;
        /// Code `BAD`: `Bad`.
        pub const CODE_BAD: Imap = Imap::Bad;
        /// Code `Ok`: `Fine`.
        pub const CODE_OK: Imap = Imap::Fine;
    }
    __errcodes::from_response! {
        enum Imap : Imap by read_text_code() { code = [([pointer "/error/code" ""[]
        "error" "code"])], message = [([pointer "/error/message" ""[] "error"
        "message"])], }
    }
}
pub use __AnyCase_e1d5f3::Imap;
