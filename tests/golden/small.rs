#[doc(hidden)]
pub mod __DoorsInc_026433 {
    use errcodes::__private::v1 as __errcodes;
    const _: &[::core::primitive::u8] = ::core::include_bytes!(
        ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/",
        "../errcodes/tests/door.toml")
    );
    /// Error codes of Doors Inc.: `Door`.
    ///
    /// Codes that mean success: `0`.
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
        /// A code that the catalog does not list.
        ///
        /// Match the codes that you know by their variants or constants, because a code that the catalog lists later is no longer `Unknown`.
        ///
        /// `from_evidence` also returns `Unknown` if several errors share a code, and the evidence fits none of them.
        Unknown(__errcodes::UnknownCode<Door>),
    }
    __errcodes::number_enum! {
        enum Door(u32), name = "Doors Inc." "Door", seal = __Seal_Door(Niche8), shared =
        __of_unknown is_listed[] [], columns = { symbol = symbol, }, success = { 0 }
    }
    impl Door {
        #[inline]
        const fn __index_of_code(
            code: ::core::primitive::u32,
        ) -> ::core::primitive::usize {
            static INDICES: [::core::primitive::u8; 28] = [
                0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 1, 2, 5, 5, 5, 5, 5,
                5, 5, 5, 4,
            ];
            if 23 <= code && code <= 50 {
                INDICES[(code.wrapping_sub(23) as ::core::primitive::u32
                    as ::core::primitive::usize)] as ::core::primitive::usize
            } else {
                5
            }
        }
        #[inline]
        fn __index_of_symbol(text: &::core::primitive::str) -> ::core::primitive::usize {
            static FACTORS: [::core::primitive::u16; 2] = [0, 0];
            let (bucket, low) = __errcodes::hash(
                __errcodes::hash_text(text, 0),
                16294208416658607535,
                2,
            );
            let factor = FACTORS[bucket] as ::core::primitive::u32;
            let slot = __errcodes::slot(low, factor, 4);
            static INDICES: [::core::primitive::u8; 4] = [1, 3, 0, 2];
            let index = INDICES[slot] as ::core::primitive::usize;
            if __errcodes::or_empty(Self::__symbol_at(index)) == text {
                index
            } else {
                5
            }
        }
        #[inline]
        fn __index_of_name(text: &::core::primitive::str) -> ::core::primitive::usize {
            static FACTORS: [::core::primitive::u16; 2] = [0, 2];
            let (bucket, low) = __errcodes::hash(
                __errcodes::hash_text(text, 0),
                16294208416658607535,
                2,
            );
            let factor = FACTORS[bucket] as ::core::primitive::u32;
            let slot = __errcodes::slot(low, factor, 5);
            static INDICES: [::core::primitive::u8; 5] = [1, 0, 4, 3, 2];
            let index = INDICES[slot] as ::core::primitive::usize;
            if Self::__name_at(index) == text { index } else { 5 }
        }
        #[inline]
        const fn __code_at(index: ::core::primitive::usize) -> ::core::primitive::u32 {
            static CODES: [::core::primitive::u32; 5] = [23, 40, 41, 41, 50];
            CODES[index]
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 6] = [
                "Locked",
                "Jammed",
                "Stuck",
                "Ajar",
                "WrongKey",
                "Unknown",
            ];
            TEXTS[index]
        }
        #[inline]
        const fn __message_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 6] = [
                "The door is locked.",
                "The door does not move.",
                "The door moves a little.",
                "The door is ajar.",
                "The key %s does not fit lock %d.",
                "unknown error code",
            ];
            TEXTS[index]
        }
        /// Returns the message, split at its placeholders.
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
            match __errcodes::binary_search(&INDICES, self.__index()) {
                ::core::option::Option::Some(at) => {
                    __errcodes::Template::__new(self.message(), ROWS[at].0, ROWS[at].1)
                }
                ::core::option::Option::None => {
                    __errcodes::Template::plain(self.message())
                }
            }
        }
        #[inline]
        const fn __symbol_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            __errcodes::non_empty({
                static TEXTS: [&'static ::core::primitive::str; 6] = [
                    "E_LOCKED",
                    "E_JAMMED",
                    "E_STUCK",
                    "E_AJAR",
                    "",
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
                Door::Locked => 0,
                Door::Jammed => 1,
                Door::Stuck => 2,
                Door::Ajar => 3,
                Door::WrongKey => 4,
                Door::Unknown(_) => 5,
            }
        }
    }
    /// Constants that are patterns. To match a reference, write `match *error`: a constant is not a pattern for a reference.
    impl Door {
        /// All variants except `Unknown`: first those inherited from other enums, then the enum's own, each in catalog order.
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
        /// Code `41`: `Stuck`, the first of 2 errors that share this code.
        pub const CODE_41: Door = Door::Stuck;
        /// Code `50`: `WrongKey`.
        pub const CODE_50: Door = Door::WrongKey;
    }
    impl Door {
        /// Formats the message of `WrongKey`: The key %s does not fit lock %d.
        #[must_use]
        #[inline]
        pub fn format_wrong_key<'a>(
            key: &'a dyn ::core::fmt::Display,
            lock: &'a dyn ::core::fmt::Display,
        ) -> __errcodes::Formatted<'a, 2> {
            __errcodes::Formatted::__new(Door::WrongKey.template(), [key, lock])
        }
    }
    __errcodes::from_response! {
        enum Door : Door by read_integer_code(u32) { code = [([pointer "/code" ""[]
        "code"])], message = [([pointer "/message" ""[] "message"])], }
    }
}
pub use __DoorsInc_026433::Door;
