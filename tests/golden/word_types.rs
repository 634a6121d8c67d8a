#[doc(hidden)]
pub mod __Systems_9e13dc {
    use errcodes::__private::v1 as __errcodes;
    const _: &[::core::primitive::u8] = ::core::include_bytes!(
        ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/",
        "catalogs/word_types.toml")
    );
    /// Error codes of Systems: `Spring`.
    #[derive(
        ::core::clone::Clone,
        ::core::marker::Copy,
        ::core::cmp::PartialEq,
        ::core::cmp::Eq,
        ::core::cmp::PartialOrd,
        ::core::cmp::Ord,
        ::core::hash::Hash
    )]
    pub enum Spring {
        /// `1062`
        ///
        /// `group` `duplicateKey`
        DuplicateKey,
        /// `1205`
        ///
        /// `tags` `transient`, `lock`, `group` `cannotAcquireLock`
        LockWaitTimeout,
        /// `1213`
        ///
        /// `tags` `transient`, `group` `deadlockLoser`
        Deadlock,
        /// `1364`
        ///
        /// `group` `dataIntegrityViolation`
        NoDefault,
        /// A code that the catalog does not list.
        ///
        /// Match the codes that you know by their variants or constants, because a code that the catalog lists later is no longer `Unknown`.
        Unknown(__errcodes::UnknownCode<Spring>),
    }
    __errcodes::number_enum! {
        enum Spring(u32), name = "Systems" "Spring", seal = __Seal_Spring(Niche8),
        columns = { tag_names = __tags, }
    }
    impl Spring {
        #[inline]
        const fn __index_of_code(
            code: ::core::primitive::u32,
        ) -> ::core::primitive::usize {
            static FACTORS: [::core::primitive::u16; 2] = [0, 9];
            let (bucket, low) = __errcodes::hash(
                code as ::core::primitive::u64,
                16294208416658607535,
                2,
            );
            let factor = FACTORS[bucket] as ::core::primitive::u32;
            let slot = __errcodes::slot(low, factor, 4);
            static INDICES: [::core::primitive::u8; 4] = [1, 3, 2, 0];
            let index = INDICES[slot] as ::core::primitive::usize;
            if Self::__code_at(index) == code { index } else { 4 }
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
            static INDICES: [::core::primitive::u8; 4] = [1, 2, 0, 3];
            let index = INDICES[slot] as ::core::primitive::usize;
            if Self::__name_at(index) == text { index } else { 4 }
        }
        #[inline]
        const fn __code_at(index: ::core::primitive::usize) -> ::core::primitive::u32 {
            static CODES: [::core::primitive::u32; 4] = [1062, 1205, 1213, 1364];
            CODES[index]
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 5] = [
                "DuplicateKey",
                "LockWaitTimeout",
                "Deadlock",
                "NoDefault",
                "Unknown",
            ];
            TEXTS[index]
        }
        #[inline]
        const fn __message_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 5] = [
                "DuplicateKey",
                "LockWaitTimeout",
                "Deadlock",
                "NoDefault",
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
        #[inline]
        const fn __tags_at(
            index: ::core::primitive::usize,
        ) -> (::core::primitive::usize, &'static [&'static ::core::primitive::str]) {
            static SLOTS: [::core::primitive::u8; 5] = [0, 1, 2, 0, 0];
            static VALUES: [(
                ::core::primitive::usize,
                &'static [&'static ::core::primitive::str],
            ); 3] = [(0, &[]), (1, &["transient", "lock"]), (2, &["transient"])];
            VALUES[SLOTS[index] as ::core::primitive::usize]
        }
        #[inline]
        const fn __tags(
            &self,
        ) -> (::core::primitive::usize, &'static [&'static ::core::primitive::str]) {
            Self::__tags_at(self.__index())
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
        const fn __group_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<__SpringGroup> {
            static SLOTS: [::core::primitive::u8; 5] = [0, 1, 2, 3, 4];
            static VALUES: [::core::option::Option<__SpringGroup>; 5] = [
                ::core::option::Option::Some(__SpringGroup::DuplicateKey),
                ::core::option::Option::Some(__SpringGroup::CannotAcquireLock),
                ::core::option::Option::Some(__SpringGroup::DeadlockLoser),
                ::core::option::Option::Some(__SpringGroup::DataIntegrityViolation),
                ::core::option::Option::None,
            ];
            VALUES[SLOTS[index] as ::core::primitive::usize]
        }
        #[inline]
        const fn __group_word(&self) -> ::core::option::Option<__SpringGroup> {
            Self::__group_at(self.__index())
        }
        #[inline]
        const fn __index(&self) -> ::core::primitive::usize {
            match self {
                Spring::DuplicateKey => 0,
                Spring::LockWaitTimeout => 1,
                Spring::Deadlock => 2,
                Spring::NoDefault => 3,
                Spring::Unknown(_) => 4,
            }
        }
    }
    /// Constants that are patterns. To match a reference, write `match *error`: a constant is not a pattern for a reference.
    impl Spring {
        /// All variants except `Unknown`: first those inherited from other enums, then the enum's own, each in catalog order.
        pub const ALL: &'static [Self] = &[
            Spring::DuplicateKey,
            Spring::LockWaitTimeout,
            Spring::Deadlock,
            Spring::NoDefault,
        ];
        /// Code `1062`: `DuplicateKey`.
        pub const CODE_1062: Spring = Spring::DuplicateKey;
        /// Code `1205`: `LockWaitTimeout`.
        pub const CODE_1205: Spring = Spring::LockWaitTimeout;
        /// Code `1213`: `Deadlock`.
        pub const CODE_1213: Spring = Spring::Deadlock;
        /// Code `1364`: `NoDefault`.
        pub const CODE_1364: Spring = Spring::NoDefault;
    }
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub(crate) enum __SystemsTag {
        Transient,
        Lock,
    }
    impl __SystemsTag {
        #[inline]
        const fn as_str(&self) -> &'static ::core::primitive::str {
            match self {
                Self::Transient => "transient",
                Self::Lock => "lock",
            }
        }
        #[inline]
        pub(crate) const fn __of_Spring(error: &Spring) -> ::core::primitive::usize {
            error.__tags().0
        }
    }
    #[derive(::core::clone::Clone, ::core::marker::Copy)]
    pub(crate) enum __SpringGroup {
        DuplicateKey,
        DataIntegrityViolation,
        DeadlockLoser,
        CannotAcquireLock,
    }
    impl __SpringGroup {
        #[inline]
        const fn as_str(&self) -> &'static ::core::primitive::str {
            match self {
                Self::DuplicateKey => "duplicateKey",
                Self::DataIntegrityViolation => "dataIntegrityViolation",
                Self::DeadlockLoser => "deadlockLoser",
                Self::CannotAcquireLock => "cannotAcquireLock",
            }
        }
        #[inline]
        pub(crate) const fn __of_Spring(error: &Spring) -> ::core::option::Option<Self> {
            error.__group_word()
        }
    }
}
pub use __Systems_9e13dc::Spring;
const _: () = {
    type __Type = crate::Group;
    trait __MissingVariants: ::core::marker::Sized {
        const CannotAcquireLock: Self = ::core::panic!(
            "{}",
            "no variant `CannotAcquireLock` for the word `cannotAcquireLock` of the column `group`"
        );
        const DataIntegrityViolation: Self = ::core::panic!(
            "{}",
            "no variant `DataIntegrityViolation` for the word `dataIntegrityViolation` of the column `group`"
        );
        const DeadlockLoser: Self = ::core::panic!(
            "{}",
            "no variant `DeadlockLoser` for the word `deadlockLoser` of the column `group`"
        );
        const DuplicateKey: Self = ::core::panic!(
            "{}",
            "no variant `DuplicateKey` for the word `duplicateKey` of the column `group`"
        );
    }
    impl __MissingVariants for __Type {}
    const __CannotAcquireLock: __Type = __Type::CannotAcquireLock;
    const __DataIntegrityViolation: __Type = __Type::DataIntegrityViolation;
    const __DeadlockLoser: __Type = __Type::DeadlockLoser;
    const __DuplicateKey: __Type = __Type::DuplicateKey;
    impl __Systems_9e13dc::__SpringGroup {
        #[inline]
        const fn __typed(self) -> __Type {
            match self {
                Self::DuplicateKey => __DuplicateKey,
                Self::DataIntegrityViolation => __DataIntegrityViolation,
                Self::DeadlockLoser => __DeadlockLoser,
                Self::CannotAcquireLock => __CannotAcquireLock,
            }
        }
    }
    impl __Systems_9e13dc::Spring {
        /// Returns the value in the column `group` of the catalog.
        #[must_use]
        #[inline]
        pub const fn group(&self) -> ::core::option::Option<crate::Group> {
            match __Systems_9e13dc::__SpringGroup::__of_Spring(self) {
                ::core::option::Option::Some(word) => {
                    ::core::option::Option::Some(word.__typed())
                }
                ::core::option::Option::None => ::core::option::Option::None,
            }
        }
    }
};
const _: () = {
    type __Type = crate::Tag;
    trait __MissingVariants: ::core::marker::Sized {
        const Lock: Self = ::core::panic!(
            "{}", "no variant `Lock` for the word `lock` of the column `tags`"
        );
        const Transient: Self = ::core::panic!(
            "{}", "no variant `Transient` for the word `transient` of the column `tags`"
        );
    }
    impl __MissingVariants for __Type {}
    const __Lock: __Type = __Type::Lock;
    const __Transient: __Type = __Type::Transient;
    type __Tags = __Systems_9e13dc::__SystemsTag;
    impl __Tags {
        const fn __tags(list: ::core::primitive::usize) -> &'static [__Type] {
            match list {
                1 => const { &[__Transient, __Lock] }
                2 => const { &[__Transient] }
                _ => &[],
            }
        }
        #[allow(unreachable_patterns)]
        const fn __has_tag(
            list: ::core::primitive::usize,
            tag: __Type,
        ) -> ::core::primitive::bool {
            match tag {
                __Type::Transient => ::core::matches!(list, 1 | 2),
                __Type::Lock => ::core::matches!(list, 1),
                _ => false,
            }
        }
    }
    impl __Systems_9e13dc::Spring {
        /// Returns the tags of the error. The list is empty if the catalog states none.
        #[must_use]
        #[inline]
        pub const fn tags(&self) -> &'static [crate::Tag] {
            __Tags::__tags(__Systems_9e13dc::__SystemsTag::__of_Spring(self))
        }
        /// Returns `true` if the error has the tag.
        #[must_use]
        #[inline]
        pub const fn has_tag(&self, tag: crate::Tag) -> ::core::primitive::bool {
            __Tags::__has_tag(__Systems_9e13dc::__SystemsTag::__of_Spring(self), tag)
        }
    }
};
