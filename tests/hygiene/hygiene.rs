//! A crate in which unhygienic expansions do not compile: it has no prelude and no `std`, defines items with the names
//! of prelude items, and renames errcodes.
//!
//! This file is compiled in each edition.
#![no_std]
#![no_implicit_prelude]
#![deny(warnings, missing_docs, unsafe_code, unused, nonstandard_style)]
#![deny(clippy::all, clippy::pedantic)]
#![allow(
    dead_code,
    non_camel_case_types,
    non_snake_case,
    clippy::module_name_repetitions,
    reason = "the items below only have to conflict with names in expansions"
)]

#[allow(unused_extern_crates, reason = "the edition 2015 requires the item")]
extern crate ec;

/// Items that the names in an expansion must not resolve to.
mod conflicting {
    pub(crate) mod core {}
    pub(crate) mod std {}
    pub(crate) mod alloc {}
    pub(crate) mod errcodes {}
    pub(crate) struct Option;
    pub(crate) struct Result;
    pub(crate) struct Clone;
    pub(crate) struct String;
    pub(crate) struct Box;
    pub(crate) struct bool;
    pub(crate) struct Template;
    pub(crate) struct N;
    pub(crate) struct Retry;
    pub(crate) trait Display {}
    pub(crate) struct u32;
    pub(crate) struct usize;
    pub(crate) struct str;
    pub(crate) trait From {}
    pub(crate) trait Error {}
    pub(crate) fn None() {}
    pub(crate) fn Some() {}
    pub(crate) fn Ok() {}
    pub(crate) fn Err() {}
}

/// Columns that are parts of codes.
pub mod computed {
    #[allow(unused_imports, reason = "tests conflicts of names")]
    use crate::conflicting::*;

    ::ec::include_catalog!("../../catalogs/computed.toml");
}

/// Tags, aliases and codes in any case.
pub mod names {
    #[allow(unused_imports, reason = "tests conflicts of names")]
    use crate::conflicting::*;

    ::ec::include_catalog!("../../catalogs/tags.toml", tag = Option_);
    ::ec::include_catalog!("../../catalogs/aliases.toml");
    ::ec::include_catalog!("../../catalogs/any_case.toml");
}

/// Expansions in a module.
pub mod in_module {
    #[allow(unused_imports, reason = "tests conflicts of names")]
    use crate::conflicting::*;

    ::ec::include_catalog!("../../catalogs/odd.toml");
    ::ec::include_catalog!("../../catalogs/json_rpc.toml", non_exhaustive);
    ::ec::include_catalog!("../../catalogs/odd_text.toml");
    ::ec::include_catalog!("../../catalogs/columns.toml", category = Option_);
    ::ec::include_catalog!("../../catalogs/bit_patterns.toml");

    /// A struct of a user, which needs neither `std` nor an allocator.
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy)]
    pub struct Status {
        /// The code.
        pub code: ::ec::Wide<NtStatus>,
    }
}

/// Patterns with names, success codes, and derived enums with both.
pub mod patterns {
    #[allow(unused_imports, reason = "tests conflicts of names")]
    use crate::conflicting::*;

    ::ec::include_catalog!("../../catalogs/odd_patterns.toml");

    /// A derived enum with variants for patterns.
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy, ::ec::ErrorCode)]
    #[catalog("../../catalogs/odd_patterns.toml", enum = Number, crate = ::ec)]
    pub enum MyNumber {
        /// An entry.
        Stored,
        /// The other entries.
        #[catalog(rest)]
        Box(Number),
        /// A pattern with a name in the catalog.
        MatchedCode(::ec::MatchedCode<Self, 0>),
        /// A pattern without a name.
        #[catalog(code("110..=119"))]
        Option {
            /// The code.
            code: ::ec::MatchedCode<Self, 1>,
        },
        /// Unknown codes.
        #[catalog(unknown)]
        Unknown(::ec::UnknownCode<Self>),
    }

    /// A derived enum of texts.
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::ec::ErrorCode)]
    #[catalog("../../catalogs/odd_patterns.toml", enum = Word, crate = ::ec)]
    pub enum MyWord {
        /// An entry.
        Ok,
        /// A pattern.
        Some(::ec::MatchedCode<Self, 0>),
        /// Unknown codes.
        #[catalog(unknown)]
        String(::ec::UnknownCode<Self>),
    }
}

/// Columns whose words are mapped to types with the names of other items.
pub mod word_types {
    #[allow(unused_imports, reason = "tests conflicts of names")]
    use crate::conflicting::*;

    /// The type for the column `kind`.
    #[derive(::core::fmt::Debug)]
    pub enum Option {
        /// `unique_violation`
        UniqueViolation,
        /// `foreign_key_violation`
        ForeignKeyViolation,
        /// `not_null_violation`
        NotNullViolation,
        /// `check_violation`
        CheckViolation,
    }

    /// The type for the column `group`.
    #[derive(::core::fmt::Debug)]
    pub enum Self_ {
        /// `duplicateKey`
        DuplicateKey,
        /// `dataIntegrityViolation`
        DataIntegrityViolation,
        /// `deadlockLoser`
        DeadlockLoser,
        /// `cannotAcquireLock`
        CannotAcquireLock,
    }

    ::ec::include_catalog!(
        "../../catalogs/word_types.toml",
        enums = [MySql, Spring],
        types(kind = Option, group = crate::word_types::Self_)
    );

    /// A derived enum.
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy, ::ec::ErrorCode)]
    #[catalog(
        "../../catalogs/word_types.toml",
        enum = MySql,
        types(kind = self::Option),
        crate = ::ec
    )]
    pub enum Database {
        /// One entry.
        DupEntry,
        /// The remaining entries.
        #[catalog(rest)]
        None(MySql),
    }
}

macro_rules! include_public {
    ($path:literal) => {
        ::ec::include_catalog!($path, vis = pub);
    };
}

/// An expansion through another macro.
pub mod in_macro {
    #[allow(unused_imports, reason = "tests conflicts of names")]
    use crate::conflicting::*;

    include_public!("../../catalogs/kafka.toml");
}

/// An expansion in a function, and a `match` with each kind of arm.
#[must_use]
pub fn in_function(code: ::core::primitive::i8) -> &'static ::core::primitive::str {
    ::ec::include_catalog!("../../catalogs/zlib.toml");
    match Zlib::from_code(code) {
        Zlib::Ok => "Ok",
        Zlib::CODE_NEG_5 => "buffer",
        Zlib::Unknown(_) => "unknown",
        known => known.name(),
    }
}

/// A derived enum.
pub mod derived {
    #[allow(unused_imports, reason = "tests conflicts of names")]
    use crate::conflicting::*;

    /// An enum with each kind of variant.
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy, ::ec::ErrorCode)]
    #[catalog("../../catalogs/kafka.toml", crate = ::ec)]
    pub enum Broker {
        /// Matched by name.
        None,
        /// Matched by code.
        #[catalog(code(1, 2))]
        Some(::core::primitive::i16),
        /// The remaining entries.
        #[catalog(rest)]
        Err(super::in_macro::Kafka),
        /// Unknown codes.
        #[catalog(unknown)]
        Unknown {
            /// The code.
            code: ::ec::UnknownCode<Self>,
        },
    }
}

/// Returns a name from each enum, for comparison across the editions.
#[must_use]
pub fn names() -> [&'static ::core::primitive::str; 11] {
    [
        derived::Broker::from_code(3).name(),
        in_module::Text::from_code("größe").name(),
        in_module::Columns::from_code(3).audience().as_str(),
        in_module::Option_::TeaPot.as_str(),
        in_module::Odd::Self_.name(),
        in_module::Protocol::from_code(-32700).name(),
        in_macro::Kafka::from_code(0).name(),
        in_function(-4),
        patterns::Word::from_code("WAIT_60").name(),
        patterns::MyNumber::from_code(112).name(),
        patterns::MyWord::from_code("WAIT_60").name(),
    ]
}
