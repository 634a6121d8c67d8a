#[allow(deprecated, unused, clippy::all, clippy::pedantic, clippy::nursery)]
const _: () = {
    use ::errcodes::__private::v1 as __errcodes;
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
    pub enum __Catalog {
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
        Unknown(__errcodes::UnknownCode<__Catalog>),
    }
    __errcodes::number_enum! {
        enum __Catalog(u32), name = "Doors Inc." "Door", seal = __Seal___Catalog(Niche8),
        shared = __of_unknown is_listed[] [], columns = { symbol = symbol, }, success = {
        0 }
    }
    impl __Catalog {
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
                __Catalog::Locked => 0,
                __Catalog::Jammed => 1,
                __Catalog::Stuck => 2,
                __Catalog::Ajar => 3,
                __Catalog::WrongKey => 4,
                __Catalog::Unknown(_) => 5,
            }
        }
    }
    /// Constants that are patterns. To match a reference, write `match *error`: a constant is not a pattern for a reference.
    impl __Catalog {
        /// All variants except `Unknown`: first those inherited from other enums, then the enum's own, each in catalog order.
        pub const ALL: &'static [Self] = &[
            __Catalog::Locked,
            __Catalog::Jammed,
            __Catalog::Stuck,
            __Catalog::Ajar,
            __Catalog::WrongKey,
        ];
    }
    impl __Catalog {
        /// Formats the message of `WrongKey`: The key %s does not fit lock %d.
        #[must_use]
        #[inline]
        pub fn format_wrong_key<'a>(
            key: &'a dyn ::core::fmt::Display,
            lock: &'a dyn ::core::fmt::Display,
        ) -> __errcodes::Formatted<'a, 2> {
            __errcodes::Formatted::__new(__Catalog::WrongKey.template(), [key, lock])
        }
    }
    __errcodes::from_response! {
        enum __Catalog : __Catalog by read_integer_code(u32) { code = [([pointer "/code"
        ""[] "code"])], message = [([pointer "/message" ""[] "message"])], }
    }
    __errcodes::to_keep_yours_add_its_name_to_skip! {
        impl DoorError { [#[doc =
        " Returns the vendor\\'s own identifier for the error, or `None` if the catalog does not state it."]
        #[must_use] #[inline]] { fn symbol(& self) -> ::core::option::Option <&'static
        ::core::primitive::str > { __catalog(self).symbol() } } [#[doc =
        " Returns the vendor\\'s longer text about the error, or `None` if the catalog does not state it."]
        #[must_use] #[inline]] { fn description(& self) -> ::core::option::Option
        <&'static ::core::primitive::str > { __catalog(self).description() } } [#[doc =
        " Returns the status code of the HTTP response in which the vendor sends the error, or `None` if the catalog does not state it."]
        #[must_use] #[inline]] { fn http_status(& self) -> ::core::option::Option
        <::core::primitive::u16 > { __catalog(self).http_status() } } [#[doc =
        " Returns whether the same request may succeed later, or `None` if the catalog does not state it."]
        #[must_use] #[inline]] { fn retryable(& self) -> ::core::option::Option
        <::core::primitive::bool > { __catalog(self).retryable() } } [#[doc =
        " Returns the URL of the vendor\\'s page about the error, or `None` if the catalog does not state it."]
        #[must_use] #[inline]] { fn docs(& self) -> ::core::option::Option <&'static
        ::core::primitive::str > { __catalog(self).docs() } } [#[doc =
        " Returns the problem type of RFC 9457, a URI reference, or `None` if the catalog does not state it."]
        #[must_use] #[inline]] { fn problem_type(& self) -> ::core::option::Option
        <&'static ::core::primitive::str > { __catalog(self).problem_type() } } [#[doc =
        " Returns the reason why the error is deprecated, or what the vendor sends instead, or `None` if the catalog does not state it."]
        #[must_use] #[inline]] { fn deprecated(& self) -> ::core::option::Option
        <&'static ::core::primitive::str > { __catalog(self).deprecated() } } }
    }
    mod __seal {
        #[derive(::core::clone::Clone, ::core::marker::Copy)]
        pub struct Seal(Value);
        #[derive(::core::clone::Clone, ::core::marker::Copy)]
        #[repr(u8)]
        enum Value {
            Sealed,
        }
        pub const SEAL: Seal = Seal(Value::Sealed);
    }
    #[automatically_derived]
    impl __errcodes::Sealed for DoorError {
        type Seal = __seal::Seal;
        type Kept<'a> = ::core::primitive::u32;
        type Stored = ::core::primitive::u32;
        #[inline]
        fn stored_code(stored: &::core::primitive::u32) -> ::core::primitive::u32 {
            *stored
        }
        #[inline]
        fn is_listed(stored: &::core::primitive::u32) -> ::core::primitive::bool {
            __Catalog::from_code(*stored).is_known()
        }
    }
    #[inline]
    const fn __unknown(
        code: ::core::primitive::u32,
    ) -> __errcodes::UnknownCode<DoorError> {
        __errcodes::unlisted(code, __seal::SEAL)
    }
    #[inline]
    fn __catalog(error: &DoorError) -> __Catalog {
        match error {
            DoorError::Locked => __Catalog::Locked,
            DoorError::Stuck => __Catalog::Jammed,
            DoorError::Other { 0: inner } => {
                __errcodes::same_error(
                    __errcodes::code_of(inner),
                    __errcodes::name_of(inner),
                )
            }
            DoorError::Unknown { 0: inner } => __Catalog::__of_unknown(*inner.__stored()),
        }
    }
    #[inline]
    fn __code(error: &DoorError) -> ::core::primitive::u32 {
        match error {
            DoorError::Locked => 23,
            DoorError::Stuck => 40,
            DoorError::Other { 0: inner } => __errcodes::code_of(inner),
            DoorError::Unknown { 0: inner } => *inner.__stored(),
        }
    }
    #[inline]
    fn __name(error: &DoorError) -> &'static ::core::primitive::str {
        match error {
            DoorError::Locked => "Locked",
            DoorError::Stuck => "Stuck",
            DoorError::Other { 0: inner } => __catalog(error).name(),
            DoorError::Unknown { 0: inner } => "Unknown",
        }
    }
    #[inline]
    fn __is_success(error: &DoorError) -> ::core::primitive::bool {
        match error {
            DoorError::Other { 0: inner } => __catalog(error).is_success(),
            DoorError::Unknown { 0: inner } => __catalog(error).is_success(),
            _ => false,
        }
    }
    __errcodes::to_keep_yours_add_its_name_to_skip! {
        impl DoorError { [#[doc =
        r" Returns the code. For a variant without a field that stands for several codes, returns the first one."]
        #[must_use] #[inline]] { fn code(& self) -> ::core::primitive::u32 { __code(self)
        } } [#[doc =
        r" Returns the vendor's message, with its placeholders. If the vendor has none, returns the symbol or the name."]
        #[must_use] #[inline]] { fn message(& self) -> & 'static ::core::primitive::str {
        __catalog(self).message() } } [#[doc =
        r" Returns the name of the variant, or of the entry if the variant holds the error or the code."]
        #[must_use] #[inline]] { fn name(& self) -> & 'static ::core::primitive::str {
        __name(self) } } [#[doc = r" Returns whether the catalog lists the code."]
        #[must_use] #[inline]] { fn is_known(& self) -> ::core::primitive::bool {
        __catalog(self).is_known() } } [#[doc =
        r" Returns whether the vendor states that another attempt may succeed."]
        #[must_use] #[inline]] { fn is_retryable(& self) -> ::core::primitive::bool {
        __catalog(self).is_retryable() } } [#[doc =
        r" Returns whether the code means success: the catalog lists it in `success`."]
        #[must_use] #[inline]] { fn is_success(& self) -> ::core::primitive::bool {
        __is_success(self) } } [#[doc =
        r" Returns `Ok` if the code means success, and the error with this code otherwise."]
        #[doc = r""] #[doc = r" # Errors"] #[doc = r""] #[doc =
        r" Returns the error with this code if the catalog does not list the code in `success`."]
        #[inline]] { fn check(code : ::core::primitive::u32) -> ::core::result::Result <
        (), Self > { if ::core::matches!(code, 0) { ::core::result::Result::Ok(()) } else
        { ::core::result::Result::Err(__from_code(code)) } } } [#[doc =
        r" Returns the error with this code."] #[must_use] #[inline]] { fn from_code(code
        : ::core::primitive::u32) -> Self { __from_code(code) } } [#[doc =
        r" Returns the error with this code. If several errors share the code, returns the one that fits the evidence best. If"]
        #[doc =
        r" the evidence fits none of them, returns the fallback, or else the error for unknown codes."]
        #[must_use] #[inline]] { fn from_evidence(code : ::core::primitive::u32, evidence
        : & __errcodes::Evidence < '_ >) -> Self {
        __from_catalog(__Catalog::from_evidence(code, evidence), code) } } [#[doc =
        r" Returns the error that `from_evidence` returns, and how well it fits the evidence."]
        #[must_use] #[inline]] { fn match_evidence(code : ::core::primitive::u32,
        evidence : & __errcodes::Evidence < '_ >,) -> (Self, __errcodes::Certainty) { let
        (error, certainty) = __Catalog::match_evidence(code, evidence);
        (__from_catalog(error, code), certainty) } } }
    }
    #[inline]
    fn __from_catalog(error: __Catalog, code: ::core::primitive::u32) -> DoorError {
        let name = __errcodes::ErrorCode::name(&error);
        match error {
            __Catalog::Locked => DoorError::Locked,
            __Catalog::Jammed | __Catalog::Stuck | __Catalog::Ajar => DoorError::Stuck,
            __Catalog::WrongKey => {
                DoorError::Other {
                    0: __errcodes::same_error(code, name),
                }
            }
            __Catalog::Unknown(unlisted) => {
                DoorError::Unknown {
                    0: __unknown(*unlisted.__stored()),
                }
            }
        }
    }
    #[inline]
    fn __from_code(code: ::core::primitive::u32) -> DoorError {
        __from_catalog(__Catalog::from_code(code), code)
    }
    #[automatically_derived]
    impl ::core::convert::From<::core::primitive::u32> for DoorError {
        #[inline]
        fn from(code: ::core::primitive::u32) -> Self {
            __from_code(code)
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<__errcodes::Code<'_>> for DoorError {
        type Error = __errcodes::TryFromCodeError;
        #[inline]
        fn try_from(
            code: __errcodes::Code<'_>,
        ) -> ::core::result::Result<Self, __errcodes::TryFromCodeError> {
            let error = __errcodes::try_from_code::<__Catalog>(code)?;
            ::core::result::Result::Ok(__from_code(error.code()))
        }
    }
    #[automatically_derived]
    impl __errcodes::NumberEnum for DoorError {}
    #[automatically_derived]
    impl ::core::convert::From<Door> for DoorError {
        #[inline]
        fn from(error: Door) -> Self {
            match __errcodes::same_error::<
                __Catalog,
            >(__errcodes::code_of(&error), __errcodes::name_of(&error)) {
                __Catalog::Locked => DoorError::Locked,
                __Catalog::Jammed | __Catalog::Stuck | __Catalog::Ajar => {
                    DoorError::Stuck
                }
                __Catalog::WrongKey => DoorError::Other { 0: error },
                __Catalog::Unknown(unlisted) => {
                    DoorError::Unknown {
                        0: __unknown(*unlisted.__stored()),
                    }
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for DoorError {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(&__catalog(self), f)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for DoorError {}
    #[automatically_derived]
    impl __errcodes::ErrorCode for DoorError {
        #[inline]
        fn provider(&self) -> &'static ::core::primitive::str {
            __errcodes::ErrorCode::provider(&__catalog(self))
        }
        #[inline]
        fn enum_name(&self) -> &'static ::core::primitive::str {
            __errcodes::ErrorCode::enum_name(&__catalog(self))
        }
        #[inline]
        fn code(&self) -> __errcodes::Code<'_> {
            ::core::convert::From::from(__code(self))
        }
        #[inline]
        fn name(&self) -> &'static ::core::primitive::str {
            __name(self)
        }
        #[inline]
        fn message(&self) -> &'static ::core::primitive::str {
            __catalog(self).message()
        }
        #[inline]
        fn is_known(&self) -> ::core::primitive::bool {
            __catalog(self).is_known()
        }
        #[inline]
        fn template(&self) -> __errcodes::Template {
            __catalog(self).template()
        }
        #[inline]
        fn is_success(&self) -> ::core::primitive::bool {
            __is_success(self)
        }
        #[inline]
        fn symbol(&self) -> ::core::option::Option<&'static ::core::primitive::str> {
            __catalog(self).symbol()
        }
    }
};
