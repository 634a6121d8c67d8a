#[doc(hidden)]
#[allow(deprecated)]
pub(crate) mod __ColumnsInc_2e9024 {
    use errcodes::__private::v1 as __errcodes;
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
        /// A code that the catalog does not list.
        ///
        /// Match the codes that you know by their variants or constants, because a code that the catalog lists later is no longer `Unknown`.
        Unknown(__errcodes::UnknownCode<Base>),
    }
    __errcodes::number_enum! {
        enum Base(u32), name = "Columns Inc." "Base", seal = __Seal_Base(Niche8), columns
        = {}
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
            static TEXTS: [&'static ::core::primitive::str; 2] = ["Base", "Unknown"];
            TEXTS[index]
        }
        #[inline]
        const fn __message_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 2] = [
                "Base %1%%",
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
                (
                    &["share"],
                    &[
                        __errcodes::Piece::Words("Base "),
                        __errcodes::Piece::Text(0),
                        __errcodes::Piece::Words("%"),
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
        /// Returns whether the same request may succeed later, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn retryable(
            &self,
        ) -> ::core::option::Option<::core::primitive::bool> {
            ::core::option::Option::None
        }
        /// Returns the category of the error, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn category(&self) -> ::core::option::Option<ColumnsIncCategory> {
            ::core::option::Option::None
        }
        #[inline]
        const fn __tags(
            &self,
        ) -> (&'static [ColumnsIncTag], &'static [&'static ::core::primitive::str]) {
            (&[], &[])
        }
        /// Returns the tags of the error. The list is empty if the catalog states none.
        #[must_use]
        #[inline]
        pub const fn tags(&self) -> &'static [ColumnsIncTag] {
            self.__tags().0
        }
        /// Returns `true` if the error has the tag.
        #[must_use]
        #[inline]
        pub const fn has_tag(&self, tag: ColumnsIncTag) -> ::core::primitive::bool {
            let tags = self.tags();
            let mut at = 0;
            while at < tags.len() {
                if tags[at] as ::core::primitive::usize
                    == tag as ::core::primitive::usize
                {
                    return true;
                }
                at += 1;
            }
            false
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
        const fn __owner_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            static SLOTS: [::core::primitive::u8; 2] = [0, 1];
            static VALUES: [::core::option::Option<
                &'static ::core::primitive::str,
            >; 2] = [
                ::core::option::Option::Some("platform"),
                ::core::option::Option::None,
            ];
            VALUES[SLOTS[index] as ::core::primitive::usize]
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
            static SLOTS: [::core::primitive::u8; 2] = [0, 1];
            static VALUES: [::core::option::Option<BaseLevel>; 2] = [
                ::core::option::Option::Some(BaseLevel::Low),
                ::core::option::Option::None,
            ];
            VALUES[SLOTS[index] as ::core::primitive::usize]
        }
        /// Returns the value in the column `level` of the catalog.
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
    /// Constants that are patterns. To match a reference, write `match *error`: a constant is not a pattern for a reference.
    impl Base {
        /// All variants except `Unknown`: first those inherited from other enums, then the enum's own, each in catalog order.
        pub const ALL: &'static [Self] = &[Base::Base];
        /// Code `1`: `Base`.
        pub const CODE_1: Base = Base::Base;
    }
    impl Base {
        /// Formats the message of `Base`: Base %1%%
        #[must_use]
        #[inline]
        pub fn format_base<'a>(
            share: &'a dyn ::core::fmt::Display,
        ) -> __errcodes::Formatted<'a, 1> {
            __errcodes::Formatted::__new(Base::Base.template(), [share])
        }
    }
    /// Error codes of Columns Inc.: `Columns`.
    ///
    /// Inherits the errors of `Base`.
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
        /// `level` `low`, `severity` `1`, `http_status` `400`, `retryable` `false`, `category` `request`, `problem_type` `about:blank`
        Plain,
        /// `3` (`E_STATED`)
        ///
        /// Everything is stated.
        ///
        /// `level` `very high`, `http_status` `418`, `retryable` `true`, `category` `tea pot`, `tags` `hot`, `short and stout`, `docs` [https&#58;//columns.example/teapot](https://columns.example/teapot), `problem_type` [https&#58;//columns.example/problems/teapot](https://columns.example/problems/teapot), `severity` `255`, `weight` `9223372036854775807`, `alert` `true`, `audience` `none at all`, `type_` `t`, `owner` `kitchen`
        #[doc(alias = "E_STATED")]
        Stated,
        /// `4`
        ///
        /// `level` `low`, `severity` `1`, `http_status` `400`, `retryable` `false`, `category` `request`, `problem_type` `about:blank`
        #[deprecated(note = "use \\`Plain\\`")]
        Old,
        /// `7`
        ///
        /// `level` `low`, `category` `workflow`, `http_status` `500`, `retryable` `true`, `severity` `3`, `problem_type` `about:blank`
        Seven,
        /// `5001`
        ///
        /// `level` `low`, `category` `workflow`, `http_status` `500`, `retryable` `true`, `severity` `3`, `problem_type` `about:blank`
        First,
        /// `5002`
        ///
        /// `level` `low`, `category` `request`, `http_status` `500`, `retryable` `true`, `severity` `3`, `docs` [https&#58;//columns.example/errors\#500x](https://columns.example/errors#500x), `problem_type` `about:blank`
        Second,
        /// `10000`: %s has %d of 100%% &#123;a&#125;
        ///
        /// The placeholders stand for `who`, `count`.
        ///
        /// `level` `low`, `category` `workflow`, `http_status` `500`, `retryable` `true`, `severity` `3`, `problem_type` `about:blank`
        Hex,
        /// A code that the catalog does not list.
        ///
        /// Match the codes that you know by their variants or constants, because a code that the catalog lists later is no longer `Unknown`.
        Unknown(__errcodes::UnknownCode<Columns>),
    }
    __errcodes::number_enum! {
        enum Columns(u32), name = "Columns Inc." "Columns", seal =
        __Seal_Columns(Niche8), columns = { symbol = symbol, documentation = description,
        http_status = http_status, retryable = retryable, category_name = category,
        tag_names = __tags, docs = docs, problem_type = problem_type, deprecated =
        deprecated, }
    }
    impl Columns {
        #[inline]
        const fn __index_of_code(
            code: ::core::primitive::u32,
        ) -> ::core::primitive::usize {
            static FACTORS: [::core::primitive::u16; 3] = [5, 18, 0];
            let (bucket, low) = __errcodes::hash(
                code as ::core::primitive::u64,
                16294208416658607535,
                3,
            );
            let factor = FACTORS[bucket] as ::core::primitive::u32;
            let slot = __errcodes::slot(low, factor, 8);
            static INDICES: [::core::primitive::u8; 8] = [0, 2, 6, 5, 4, 3, 7, 1];
            let index = INDICES[slot] as ::core::primitive::usize;
            if Self::__code_at(index) == code { index } else { 8 }
        }
        #[inline]
        fn __index_of_symbol(text: &::core::primitive::str) -> ::core::primitive::usize {
            static FACTORS: [::core::primitive::u16; 1] = [0];
            let (bucket, low) = __errcodes::hash(
                __errcodes::hash_text(text, 0),
                16294208416658607535,
                1,
            );
            let factor = FACTORS[bucket] as ::core::primitive::u32;
            let slot = __errcodes::slot(low, factor, 1);
            static INDICES: [::core::primitive::u8; 1] = [2];
            let index = INDICES[slot] as ::core::primitive::usize;
            if __errcodes::or_empty(Self::__symbol_at(index)) == text {
                index
            } else {
                8
            }
        }
        #[inline]
        fn __index_of_name(text: &::core::primitive::str) -> ::core::primitive::usize {
            static FACTORS: [::core::primitive::u16; 3] = [3, 3, 15];
            let (bucket, low) = __errcodes::hash(
                __errcodes::hash_text(text, 0),
                16294208416658607535,
                3,
            );
            let factor = FACTORS[bucket] as ::core::primitive::u32;
            let slot = __errcodes::slot(low, factor, 8);
            static INDICES: [::core::primitive::u8; 8] = [2, 5, 6, 4, 0, 3, 1, 7];
            let index = INDICES[slot] as ::core::primitive::usize;
            if Self::__name_at(index) == text { index } else { 8 }
        }
        #[inline]
        const fn __code_at(index: ::core::primitive::usize) -> ::core::primitive::u32 {
            static CODES: [::core::primitive::u32; 8] = [
                1, 2, 3, 4, 7, 5001, 5002, 10000,
            ];
            CODES[index]
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 9] = [
                "Base",
                "Plain",
                "Stated",
                "Old",
                "Seven",
                "First",
                "Second",
                "Hex",
                "Unknown",
            ];
            TEXTS[index]
        }
        #[inline]
        const fn __message_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 9] = [
                "Base %1%%",
                "Plain",
                "E_STATED",
                "Old",
                "Seven",
                "First",
                "Second",
                "%s has %d of 100%% {a}",
                "unknown error code",
            ];
            TEXTS[index]
        }
        /// Returns the message, split at its placeholders.
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
            static SLOTS: [::core::primitive::u8; 9] = [0, 0, 1, 0, 0, 0, 0, 0, 0];
            static VALUES: [::core::option::Option<
                &'static ::core::primitive::str,
            >; 2] = [
                ::core::option::Option::None,
                ::core::option::Option::Some("E_STATED"),
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
        #[inline]
        const fn __description_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            static SLOTS: [::core::primitive::u8; 9] = [0, 0, 1, 0, 0, 0, 0, 0, 0];
            static VALUES: [::core::option::Option<
                &'static ::core::primitive::str,
            >; 2] = [
                ::core::option::Option::None,
                ::core::option::Option::Some("Everything is stated."),
            ];
            VALUES[SLOTS[index] as ::core::primitive::usize]
        }
        /// Returns the vendor\'s longer text about the error, or `None` if the catalog does not state it.
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
            static SLOTS: [::core::primitive::u8; 9] = [0, 1, 2, 1, 3, 3, 3, 3, 0];
            static VALUES: [::core::option::Option<::core::primitive::u16>; 4] = [
                ::core::option::Option::None,
                ::core::option::Option::Some(400),
                ::core::option::Option::Some(418),
                ::core::option::Option::Some(500),
            ];
            VALUES[SLOTS[index] as ::core::primitive::usize]
        }
        /// Returns the status code of the HTTP response in which the vendor sends the error, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn http_status(
            &self,
        ) -> ::core::option::Option<::core::primitive::u16> {
            Self::__http_status_at(self.__index())
        }
        #[inline]
        const fn __retryable_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<::core::primitive::bool> {
            static SLOTS: [::core::primitive::u8; 9] = [0, 1, 2, 1, 2, 2, 2, 2, 0];
            static VALUES: [::core::option::Option<::core::primitive::bool>; 3] = [
                ::core::option::Option::None,
                ::core::option::Option::Some(false),
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
            Self::__retryable_at(self.__index())
        }
        #[inline]
        const fn __category_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<ColumnsIncCategory> {
            static SLOTS: [::core::primitive::u8; 9] = [0, 1, 2, 1, 3, 3, 1, 3, 0];
            static VALUES: [::core::option::Option<ColumnsIncCategory>; 4] = [
                ::core::option::Option::None,
                ::core::option::Option::Some(ColumnsIncCategory::Request),
                ::core::option::Option::Some(ColumnsIncCategory::TeaPot),
                ::core::option::Option::Some(ColumnsIncCategory::Workflow),
            ];
            VALUES[SLOTS[index] as ::core::primitive::usize]
        }
        /// Returns the category of the error, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn category(&self) -> ::core::option::Option<ColumnsIncCategory> {
            Self::__category_at(self.__index())
        }
        #[inline]
        const fn __tags_at(
            index: ::core::primitive::usize,
        ) -> (&'static [ColumnsIncTag], &'static [&'static ::core::primitive::str]) {
            static SLOTS: [::core::primitive::u8; 9] = [0, 0, 1, 0, 0, 0, 0, 0, 0];
            static VALUES: [(
                &'static [ColumnsIncTag],
                &'static [&'static ::core::primitive::str],
            ); 2] = [
                (&[], &[]),
                (
                    &[ColumnsIncTag::Hot, ColumnsIncTag::ShortAndStout],
                    &["hot", "short and stout"],
                ),
            ];
            VALUES[SLOTS[index] as ::core::primitive::usize]
        }
        #[inline]
        const fn __tags(
            &self,
        ) -> (&'static [ColumnsIncTag], &'static [&'static ::core::primitive::str]) {
            Self::__tags_at(self.__index())
        }
        /// Returns the tags of the error. The list is empty if the catalog states none.
        #[must_use]
        #[inline]
        pub const fn tags(&self) -> &'static [ColumnsIncTag] {
            self.__tags().0
        }
        /// Returns `true` if the error has the tag.
        #[must_use]
        #[inline]
        pub const fn has_tag(&self, tag: ColumnsIncTag) -> ::core::primitive::bool {
            let tags = self.tags();
            let mut at = 0;
            while at < tags.len() {
                if tags[at] as ::core::primitive::usize
                    == tag as ::core::primitive::usize
                {
                    return true;
                }
                at += 1;
            }
            false
        }
        #[inline]
        const fn __docs_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            static SLOTS: [::core::primitive::u8; 9] = [0, 0, 1, 0, 0, 0, 2, 0, 0];
            static VALUES: [::core::option::Option<
                &'static ::core::primitive::str,
            >; 3] = [
                ::core::option::Option::None,
                ::core::option::Option::Some("https://columns.example/teapot"),
                ::core::option::Option::Some("https://columns.example/errors#500x"),
            ];
            VALUES[SLOTS[index] as ::core::primitive::usize]
        }
        /// Returns the URL of the vendor\'s page about the error, or `None` if the catalog does not state it.
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
            static SLOTS: [::core::primitive::u8; 9] = [0, 1, 2, 1, 1, 1, 1, 1, 0];
            static VALUES: [::core::option::Option<
                &'static ::core::primitive::str,
            >; 3] = [
                ::core::option::Option::None,
                ::core::option::Option::Some("about:blank"),
                ::core::option::Option::Some("https://columns.example/problems/teapot"),
            ];
            VALUES[SLOTS[index] as ::core::primitive::usize]
        }
        /// Returns the problem type of RFC 9457, a URI reference, or `None` if the catalog does not state it.
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
            static SLOTS: [::core::primitive::u8; 9] = [0, 0, 0, 1, 0, 0, 0, 0, 0];
            static VALUES: [::core::option::Option<
                &'static ::core::primitive::str,
            >; 2] = [
                ::core::option::Option::None,
                ::core::option::Option::Some("use `Plain`"),
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
        const fn __severity_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<::core::primitive::u8> {
            static SLOTS: [::core::primitive::u8; 9] = [0, 1, 2, 1, 3, 3, 3, 3, 0];
            static VALUES: [::core::option::Option<::core::primitive::u8>; 4] = [
                ::core::option::Option::None,
                ::core::option::Option::Some(1),
                ::core::option::Option::Some(255),
                ::core::option::Option::Some(3),
            ];
            VALUES[SLOTS[index] as ::core::primitive::usize]
        }
        /// Returns the value in the column `severity` of the catalog.
        #[must_use]
        #[inline]
        pub const fn severity(&self) -> ::core::option::Option<::core::primitive::u8> {
            Self::__severity_at(self.__index())
        }
        #[inline]
        const fn __weight_at(index: ::core::primitive::usize) -> ::core::primitive::i64 {
            static SLOTS: [::core::primitive::u8; 9] = [0, 0, 1, 0, 0, 0, 0, 0, 0];
            static VALUES: [::core::primitive::i64; 2] = [-1, 9223372036854775807];
            VALUES[SLOTS[index] as ::core::primitive::usize]
        }
        /// How much it counts.
        ///
        /// Returns `-1` if the catalog does not state a value, and for an unknown code.
        #[must_use]
        #[inline]
        pub const fn weight(&self) -> ::core::primitive::i64 {
            Self::__weight_at(self.__index())
        }
        #[inline]
        const fn __alert_at(index: ::core::primitive::usize) -> ::core::primitive::bool {
            static SLOTS: [::core::primitive::u8; 9] = [0, 0, 1, 0, 0, 0, 0, 0, 0];
            static VALUES: [::core::primitive::bool; 2] = [false, true];
            VALUES[SLOTS[index] as ::core::primitive::usize]
        }
        /// Returns the value in the column `alert` of the catalog.
        ///
        /// Returns `false` if the catalog does not state a value, and for an unknown code.
        #[must_use]
        #[inline]
        pub const fn alert(&self) -> ::core::primitive::bool {
            Self::__alert_at(self.__index())
        }
        #[inline]
        const fn __audience_at(index: ::core::primitive::usize) -> ColumnsAudience {
            static SLOTS: [::core::primitive::u8; 9] = [0, 0, 1, 0, 0, 0, 0, 0, 0];
            static VALUES: [ColumnsAudience; 2] = [
                ColumnsAudience::User,
                ColumnsAudience::NoneAtAll,
            ];
            VALUES[SLOTS[index] as ::core::primitive::usize]
        }
        /// Returns the value in the column `audience` of the catalog.
        ///
        /// Returns `user` if the catalog does not state a value, and for an unknown code.
        #[must_use]
        #[inline]
        pub const fn audience(&self) -> ColumnsAudience {
            Self::__audience_at(self.__index())
        }
        #[inline]
        const fn __type_at(
            index: ::core::primitive::usize,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            static SLOTS: [::core::primitive::u8; 9] = [0, 0, 1, 0, 0, 0, 0, 0, 0];
            static VALUES: [::core::option::Option<
                &'static ::core::primitive::str,
            >; 2] = [::core::option::Option::None, ::core::option::Option::Some("t")];
            VALUES[SLOTS[index] as ::core::primitive::usize]
        }
        /// Returns the value in the column `type_` of the catalog.
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
            static SLOTS: [::core::primitive::u8; 9] = [0, 1, 2, 1, 1, 1, 1, 1, 1];
            static VALUES: [::core::option::Option<
                &'static ::core::primitive::str,
            >; 3] = [
                ::core::option::Option::Some("platform"),
                ::core::option::Option::None,
                ::core::option::Option::Some("kitchen"),
            ];
            VALUES[SLOTS[index] as ::core::primitive::usize]
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
            static SLOTS: [::core::primitive::u8; 9] = [0, 0, 1, 0, 0, 0, 0, 0, 2];
            static VALUES: [::core::option::Option<BaseLevel>; 3] = [
                ::core::option::Option::Some(BaseLevel::Low),
                ::core::option::Option::Some(BaseLevel::VeryHigh),
                ::core::option::Option::None,
            ];
            VALUES[SLOTS[index] as ::core::primitive::usize]
        }
        /// Returns the value in the column `level` of the catalog.
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
    /// Constants that are patterns. To match a reference, write `match *error`: a constant is not a pattern for a reference.
    impl Columns {
        /// All variants except `Unknown`: first those inherited from other enums, then the enum's own, each in catalog order.
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
        /// Formats the message of `Base`: Base %1%%
        #[must_use]
        #[inline]
        pub fn format_base<'a>(
            share: &'a dyn ::core::fmt::Display,
        ) -> __errcodes::Formatted<'a, 1> {
            __errcodes::Formatted::__new(Columns::Base.template(), [share])
        }
        /// Formats the message of `Hex`: %s has %d of 100%% &#123;a&#125;
        #[must_use]
        #[inline]
        pub fn format_hex<'a>(
            who: &'a dyn ::core::fmt::Display,
            count: &'a dyn ::core::fmt::Display,
        ) -> __errcodes::Formatted<'a, 2> {
            __errcodes::Formatted::__new(Columns::Hex.template(), [who, count])
        }
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
        /// A code that the catalog does not list.
        ///
        /// Match the codes that you know by their variants or constants, because a code that the catalog lists later is no longer `Unknown`.
        Unknown(__errcodes::UnknownCode<Messages>),
    }
    __errcodes::number_enum! {
        enum Messages(u32), name = "Columns Inc." "Messages", seal =
        __Seal_Messages(Niche8), columns = {}
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
            static INDICES: [::core::primitive::u8; 3] = [0, 2, 1];
            let index = INDICES[slot] as ::core::primitive::usize;
            if Self::__name_at(index) == text { index } else { 3 }
        }
        #[inline]
        const fn __code_at(index: ::core::primitive::usize) -> ::core::primitive::u32 {
            static CODES: [::core::primitive::u32; 3] = [1, 2, 3];
            CODES[index]
        }
        #[inline]
        const fn __name_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 4] = [
                "Sixteen",
                "Mixed",
                "Escaped",
                "Unknown",
            ];
            TEXTS[index]
        }
        #[inline]
        const fn __message_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 4] = [
                "{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}{k}{l}{m}{n}{o}{p}",
                "{user} at {0}, {user}",
                "{{}} is empty",
                "unknown error code",
            ];
            TEXTS[index]
        }
        /// Returns the message, split at its placeholders.
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
        /// Returns the category of the error, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn category(&self) -> ::core::option::Option<ColumnsIncCategory> {
            ::core::option::Option::None
        }
        #[inline]
        const fn __tags(
            &self,
        ) -> (&'static [ColumnsIncTag], &'static [&'static ::core::primitive::str]) {
            (&[], &[])
        }
        /// Returns the tags of the error. The list is empty if the catalog states none.
        #[must_use]
        #[inline]
        pub const fn tags(&self) -> &'static [ColumnsIncTag] {
            self.__tags().0
        }
        /// Returns `true` if the error has the tag.
        #[must_use]
        #[inline]
        pub const fn has_tag(&self, tag: ColumnsIncTag) -> ::core::primitive::bool {
            let tags = self.tags();
            let mut at = 0;
            while at < tags.len() {
                if tags[at] as ::core::primitive::usize
                    == tag as ::core::primitive::usize
                {
                    return true;
                }
                at += 1;
            }
            false
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
                Messages::Sixteen => 0,
                Messages::Mixed => 1,
                Messages::Escaped => 2,
                Messages::Unknown(_) => 3,
            }
        }
    }
    /// Constants that are patterns. To match a reference, write `match *error`: a constant is not a pattern for a reference.
    impl Messages {
        /// All variants except `Unknown`: first those inherited from other enums, then the enum's own, each in catalog order.
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
        /// Formats the message of `Sixteen`: &#123;a&#125;&#123;b&#125;&#123;c&#125;&#123;d&#125;&#123;e&#125;&#123;f&#125;&#123;g&#125;&#123;h&#125;&#123;i&#125;&#123;j&#125;&#123;k&#125;&#123;l&#125;&#123;m&#125;&#123;n&#125;&#123;o&#125;&#123;p&#125;
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
        /// Formats the message of `Mixed`: &#123;user&#125; at &#123;0&#125;, &#123;user&#125;
        #[must_use]
        #[inline]
        pub fn format_mixed<'a>(
            user: &'a dyn ::core::fmt::Display,
            place: &'a dyn ::core::fmt::Display,
        ) -> __errcodes::Formatted<'a, 2> {
            __errcodes::Formatted::__new(Messages::Mixed.template(), [user, place])
        }
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
        /// A code that the catalog does not list.
        ///
        /// Match the codes that you know by their variants or constants, because a code that the catalog lists later is no longer `Unknown`.
        Unknown(__errcodes::UnknownCode<Silent>),
    }
    __errcodes::number_enum! {
        enum Silent(u32), name = "Columns Inc." "Silent", seal = __Seal_Silent(Niche8),
        columns = {}
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
            static TEXTS: [&'static ::core::primitive::str; 2] = ["Silent", "Unknown"];
            TEXTS[index]
        }
        #[inline]
        const fn __message_at(
            index: ::core::primitive::usize,
        ) -> &'static ::core::primitive::str {
            static TEXTS: [&'static ::core::primitive::str; 2] = [
                "Silent",
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
        /// Returns the category of the error, or `None` if the catalog does not state it.
        #[must_use]
        #[inline]
        pub const fn category(&self) -> ::core::option::Option<ColumnsIncCategory> {
            ::core::option::Option::None
        }
        #[inline]
        const fn __tags(
            &self,
        ) -> (&'static [ColumnsIncTag], &'static [&'static ::core::primitive::str]) {
            (&[], &[])
        }
        /// Returns the tags of the error. The list is empty if the catalog states none.
        #[must_use]
        #[inline]
        pub const fn tags(&self) -> &'static [ColumnsIncTag] {
            self.__tags().0
        }
        /// Returns `true` if the error has the tag.
        #[must_use]
        #[inline]
        pub const fn has_tag(&self, tag: ColumnsIncTag) -> ::core::primitive::bool {
            let tags = self.tags();
            let mut at = 0;
            while at < tags.len() {
                if tags[at] as ::core::primitive::usize
                    == tag as ::core::primitive::usize
                {
                    return true;
                }
                at += 1;
            }
            false
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
                Silent::Silent => 0,
                Silent::Unknown(_) => 1,
            }
        }
    }
    /// Constants that are patterns. To match a reference, write `match *error`: a constant is not a pattern for a reference.
    impl Silent {
        /// All variants except `Unknown`: first those inherited from other enums, then the enum's own, each in catalog order.
        pub const ALL: &'static [Self] = &[Silent::Silent];
        /// Code `1`: `Silent`.
        pub const CODE_1: Silent = Silent::Silent;
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
    __errcodes::value_enum! {
        enum ColumnsIncCategory { Request = "request", TeaPot = "tea pot", Workflow =
        "workflow", }
    }
    /// The tags of the errors of Columns Inc..
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
    pub enum ColumnsIncTag {
        /// `hot`
        Hot,
        /// `short and stout`
        ShortAndStout,
    }
    __errcodes::value_enum! {
        enum ColumnsIncTag { Hot = "hot", ShortAndStout = "short and stout", }
    }
    /// The values in the column `level` of `Base`.
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
    __errcodes::value_enum! {
        enum BaseLevel { Low = "low", VeryHigh = "very high", }
    }
    /// The values in the column `audience` of `Columns`.
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
    __errcodes::value_enum! {
        enum ColumnsAudience { User = "user", Operator = "operator", NoneAtAll =
        "none at all", }
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
    pub enum ColumnsIncError {
        /// An error of `Base`.
        Base(Base),
        /// An error of `Columns`.
        Columns(Columns),
        /// An error of `Messages`.
        Messages(Messages),
        /// An error of `Silent`.
        Silent(Silent),
    }
    __errcodes::umbrella_enum! {
        enum ColumnsIncError(Base, Columns, Messages, Silent), name = "Columns Inc.",
        columns = { symbol = symbol, documentation = description, http_status =
        http_status, retryable = retryable, category_name = category, tag_names = __tags,
        docs = docs, problem_type = problem_type, deprecated = deprecated, }
    }
    impl ColumnsIncError {
        /// Returns `symbol()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn symbol(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                ColumnsIncError::Base(error) => error.symbol(),
                ColumnsIncError::Columns(error) => error.symbol(),
                ColumnsIncError::Messages(error) => error.symbol(),
                ColumnsIncError::Silent(error) => error.symbol(),
            }
        }
        /// Returns `description()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn description(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                ColumnsIncError::Base(error) => error.description(),
                ColumnsIncError::Columns(error) => error.description(),
                ColumnsIncError::Messages(error) => error.description(),
                ColumnsIncError::Silent(error) => error.description(),
            }
        }
        /// Returns `http_status()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn http_status(
            &self,
        ) -> ::core::option::Option<::core::primitive::u16> {
            match self {
                ColumnsIncError::Base(error) => error.http_status(),
                ColumnsIncError::Columns(error) => error.http_status(),
                ColumnsIncError::Messages(error) => error.http_status(),
                ColumnsIncError::Silent(error) => error.http_status(),
            }
        }
        /// Returns `retryable()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn retryable(
            &self,
        ) -> ::core::option::Option<::core::primitive::bool> {
            match self {
                ColumnsIncError::Base(error) => error.retryable(),
                ColumnsIncError::Columns(error) => error.retryable(),
                ColumnsIncError::Messages(error) => error.retryable(),
                ColumnsIncError::Silent(error) => error.retryable(),
            }
        }
        /// Returns `category()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn category(&self) -> ::core::option::Option<ColumnsIncCategory> {
            match self {
                ColumnsIncError::Base(error) => error.category(),
                ColumnsIncError::Columns(error) => error.category(),
                ColumnsIncError::Messages(error) => error.category(),
                ColumnsIncError::Silent(error) => error.category(),
            }
        }
        #[inline]
        const fn __tags(
            &self,
        ) -> (&'static [ColumnsIncTag], &'static [&'static ::core::primitive::str]) {
            match self {
                ColumnsIncError::Base(error) => error.__tags(),
                ColumnsIncError::Columns(error) => error.__tags(),
                ColumnsIncError::Messages(error) => error.__tags(),
                ColumnsIncError::Silent(error) => error.__tags(),
            }
        }
        /// Returns `tags()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn tags(&self) -> &'static [ColumnsIncTag] {
            self.__tags().0
        }
        /// Returns `true` if the error has the tag.
        #[must_use]
        #[inline]
        pub const fn has_tag(&self, tag: ColumnsIncTag) -> ::core::primitive::bool {
            let tags = self.tags();
            let mut at = 0;
            while at < tags.len() {
                if tags[at] as ::core::primitive::usize
                    == tag as ::core::primitive::usize
                {
                    return true;
                }
                at += 1;
            }
            false
        }
        /// Returns `docs()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn docs(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                ColumnsIncError::Base(error) => error.docs(),
                ColumnsIncError::Columns(error) => error.docs(),
                ColumnsIncError::Messages(error) => error.docs(),
                ColumnsIncError::Silent(error) => error.docs(),
            }
        }
        /// Returns `problem_type()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn problem_type(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                ColumnsIncError::Base(error) => error.problem_type(),
                ColumnsIncError::Columns(error) => error.problem_type(),
                ColumnsIncError::Messages(error) => error.problem_type(),
                ColumnsIncError::Silent(error) => error.problem_type(),
            }
        }
        /// Returns `deprecated()` of the inner error.
        #[must_use]
        #[inline]
        pub const fn deprecated(
            &self,
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            match self {
                ColumnsIncError::Base(error) => error.deprecated(),
                ColumnsIncError::Columns(error) => error.deprecated(),
                ColumnsIncError::Messages(error) => error.deprecated(),
                ColumnsIncError::Silent(error) => error.deprecated(),
            }
        }
    }
}
pub(crate) use __ColumnsInc_2e9024::{
    Base, Columns, Messages, Silent, ColumnsIncError, ColumnsIncCategory, ColumnsIncTag,
    BaseLevel, ColumnsAudience,
};
