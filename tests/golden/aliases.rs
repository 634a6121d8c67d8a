#[doc(hidden)]
#[allow(deprecated)]
pub mod __Aliases_57e9aa {
    use errcodes::__private::v1 as __errcodes;
    const _: &[::core::primitive::u8] = ::core::include_bytes!(
        ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/", "catalogs/aliases.toml")
    );
    /// Error codes of Aliases: `Errno`.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub enum Errno {
        /// `11` (`EAGAIN`): Resource temporarily unavailable
        ///
        /// Also `WouldBlock`, `EWOULDBLOCK`.
        #[doc(alias = "EAGAIN")]
        #[doc(alias = "EWOULDBLOCK")]
        Again,
        /// `35` (`EDEADLK`)
        ///
        /// Also `Deadlock`, `EDEADLOCK`.
        #[doc(alias = "EDEADLK")]
        #[doc(alias = "EDEADLOCK")]
        Deadlk,
        /// `95` (`ENOTSUP`)
        ///
        /// Also `OpNotSupp`, `Self`, `EOPNOTSUPP`.
        #[doc(alias = "ENOTSUP")]
        #[doc(alias = "EOPNOTSUPP")]
        #[deprecated(note = "for the test")]
        NotSup,
        /// A code that the catalog does not list.
        ///
        /// Match the codes that you know by their variants or constants, because a code that the catalog lists later is no longer `Unknown`.
        Unknown(__errcodes::UnknownCode<Errno>),
    }
    __errcodes::number_enum! {
        enum Errno(i32), name = "Aliases" "Errno", seal = __Seal_Errno(Niche8), columns =
        { symbol = symbol, deprecated = deprecated, }
    }
    impl Errno {
        #[inline]
        const fn __index_of_code(
            code: ::core::primitive::i32,
        ) -> ::core::primitive::usize {
            static INDICES: [::core::primitive::u8; 85] = [
                0, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
                1, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
                3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
                3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2,
            ];
            if 11 <= code && code <= 95 {
                INDICES[(code.wrapping_sub(11) as ::core::primitive::u32
                    as ::core::primitive::usize)] as ::core::primitive::usize
            } else {
                3
            }
        }
        #[inline]
        const fn __symbol_alias_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 3] = [
                "EWOULDBLOCK",
                "EDEADLOCK",
                "EOPNOTSUPP",
            ];
            TEXTS[index]
        }
        #[inline]
        fn __index_of_symbol_alias(
            text: &::core::primitive::str,
        ) -> ::core::primitive::usize {
            static ENTRIES: [::core::primitive::u8; 4] = [0, 1, 2, 3];
            let found = {
                static FACTORS: [::core::primitive::u16; 1] = [2];
                let (bucket, low) = __errcodes::hash(
                    __errcodes::hash_text(text, 0),
                    16294208416658607535,
                    1,
                );
                let factor = FACTORS[bucket] as ::core::primitive::u32;
                let slot = __errcodes::slot(low, factor, 3);
                static INDICES: [::core::primitive::u8; 3] = [2, 1, 0];
                let index = INDICES[slot] as ::core::primitive::usize;
                if Self::__symbol_alias_at(index) == text { index } else { 3 }
            };
            ENTRIES[found] as ::core::primitive::usize
        }
        #[inline]
        fn __index_of_symbol(text: &::core::primitive::str) -> ::core::primitive::usize {
            let found = {
                static FACTORS: [::core::primitive::u16; 1] = [0];
                let (bucket, low) = __errcodes::hash(
                    __errcodes::hash_text(text, 0),
                    16294208416658607535,
                    1,
                );
                let factor = FACTORS[bucket] as ::core::primitive::u32;
                let slot = __errcodes::slot(low, factor, 3);
                static INDICES: [::core::primitive::u8; 3] = [2, 1, 0];
                let index = INDICES[slot] as ::core::primitive::usize;
                if __errcodes::or_empty(Self::__symbol_at(index)) == text {
                    index
                } else {
                    3
                }
            };
            if found < 3 { found } else { Self::__index_of_symbol_alias(text) }
        }
        #[inline]
        const fn __alias_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 4] = [
                "WouldBlock",
                "Deadlock",
                "OpNotSupp",
                "Self",
            ];
            TEXTS[index]
        }
        #[inline]
        fn __index_of_alias(text: &::core::primitive::str) -> ::core::primitive::usize {
            static ENTRIES: [::core::primitive::u8; 5] = [0, 1, 2, 2, 3];
            let found = {
                static FACTORS: [::core::primitive::u16; 2] = [0, 2];
                let (bucket, low) = __errcodes::hash(
                    __errcodes::hash_text(text, 0),
                    16294208416658607535,
                    2,
                );
                let factor = FACTORS[bucket] as ::core::primitive::u32;
                let slot = __errcodes::slot(low, factor, 4);
                static INDICES: [::core::primitive::u8; 4] = [2, 1, 3, 0];
                let index = INDICES[slot] as ::core::primitive::usize;
                if Self::__alias_at(index) == text { index } else { 4 }
            };
            ENTRIES[found] as ::core::primitive::usize
        }
        #[inline]
        fn __index_of_name(text: &::core::primitive::str) -> ::core::primitive::usize {
            let found = {
                static FACTORS: [::core::primitive::u16; 1] = [4];
                let (bucket, low) = __errcodes::hash(
                    __errcodes::hash_text(text, 0),
                    16294208416658607535,
                    1,
                );
                let factor = FACTORS[bucket] as ::core::primitive::u32;
                let slot = __errcodes::slot(low, factor, 3);
                static INDICES: [::core::primitive::u8; 3] = [2, 1, 0];
                let index = INDICES[slot] as ::core::primitive::usize;
                if Self::__name_at(index) == text { index } else { 3 }
            };
            if found < 3 { found } else { Self::__index_of_alias(text) }
        }
        #[inline]
        const fn __code_at(index: ::core::primitive::usize) -> ::core::primitive::i32 {
            static CODES: [::core::primitive::i32; 3] = [11, 35, 95];
            CODES[index]
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 4] = [
                "Again",
                "Deadlk",
                "NotSup",
                "Unknown",
            ];
            TEXTS[index]
        }
        #[inline]
        const fn __message_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 4] = [
                "Resource temporarily unavailable",
                "EDEADLK",
                "ENOTSUP",
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
                    "EAGAIN",
                    "EDEADLK",
                    "ENOTSUP",
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
        #[inline]
        const fn __deprecated_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            static SLOTS: [::core::primitive::u8; 4] = [0, 0, 1, 0];
            static VALUES: [::core::option::Option<
                &'static ::core::primitive::str,
            >; 2] = [
                ::core::option::Option::None,
                ::core::option::Option::Some("for the test"),
            ];
            VALUES[SLOTS[index] as ::core::primitive::usize]
        }
        /// Returns the reason why the error is deprecated, or what the vendor sends instead, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn deprecated(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            Self::__deprecated_at(self.__index())
        }
        #[inline]
        const fn __index(&self) -> ::core::primitive::usize {
            match self {
                Errno::Again => 0,
                Errno::Deadlk => 1,
                Errno::NotSup => 2,
                Errno::Unknown(_) => 3,
            }
        }
    }
    /// Constants that are patterns. To match a reference, write `match *error`: a constant is not a pattern for a reference.
    impl Errno {
        /// All variants except `Unknown`: first those inherited from other enums, then the enum's own, each in catalog order.
        pub const ALL: &'static [Self] = &[Errno::Again, Errno::Deadlk, Errno::NotSup];
        /// Code `11`: `Again`.
        pub const CODE_11: Errno = Errno::Again;
        /// Code `35`: `Deadlk`.
        pub const CODE_35: Errno = Errno::Deadlk;
        /// Code `95`: `NotSup`.
        #[deprecated(note = "for the test")]
        pub const CODE_95: Errno = Errno::NotSup;
    }
    #[allow(non_upper_case_globals)]
    impl Errno {
        /// Another name of `Again`.
        pub const WouldBlock: Errno = Errno::Again;
        /// Another name of `Deadlk`.
        pub const Deadlock: Errno = Errno::Deadlk;
        /// Another name of `NotSup`.
        #[deprecated(note = "for the test")]
        pub const OpNotSupp: Errno = Errno::NotSup;
        /// Another name of `NotSup`.
        #[deprecated(note = "for the test")]
        pub const Self_: Errno = Errno::NotSup;
    }
    __errcodes::from_response! {
        enum Errno : Errno by read_integer_code(i32) { code = [([pointer "/code" ""[]
        "code"])], message = [([pointer "/message" ""[] "message"])], symbol = [([pointer
        "/symbol" ""[] "symbol"])], }
    }
}
pub use __Aliases_57e9aa::Errno;
