//! A crate that makes it hard for an expansion to find the names that it needs: no prelude, no `std`,
//! items of the user's own by the names of the usual ones, and errcodes under another name.
//!
//! One source, compiled in each edition that has paths of the form `::core`.
#![no_std]
#![no_implicit_prelude]
#![deny(warnings, missing_docs, unsafe_code, unused, nonstandard_style)]
#![deny(clippy::all, clippy::pedantic)]
#![allow(
    dead_code,
    non_camel_case_types,
    non_snake_case,
    clippy::module_name_repetitions,
    reason = "the user's own items below are there to be in the way"
)]

/// Names that an expansion must not pick up from around it.
mod in_the_way {
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

/// At the level of a module.
pub mod in_module {
    #[allow(unused_imports, reason = "to be in the way")]
    use crate::in_the_way::*;

    ::ec::include_catalog!("../../catalogs/odd.toml");
    ::ec::include_catalog!("../../catalogs/json_rpc.toml", non_exhaustive);
    ::ec::include_catalog!("../../catalogs/odd_text.toml");
    ::ec::include_catalog!("../../catalogs/columns.toml", category = Option_);
}

macro_rules! through {
    ($path:literal) => {
        ::ec::include_catalog!($path, vis = pub);
    };
}

/// Through a macro of the user's own.
pub mod in_macro {
    #[allow(unused_imports, reason = "to be in the way")]
    use crate::in_the_way::*;

    through!("../../catalogs/kafka.toml");
}

/// In a function, and matched there by every kind of arm.
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

/// An enum of the user's own.
pub mod derived {
    #[allow(unused_imports, reason = "to be in the way")]
    use crate::in_the_way::*;

    /// By name, by code, the rest, and what is unknown.
    #[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::marker::Copy, ::ec::ErrorCode)]
    #[catalog("../../catalogs/kafka.toml", crate = ::ec)]
    pub enum Broker {
        /// By name.
        None,
        /// By code.
        #[code(1, 2)]
        Some(::core::primitive::i16),
        /// What is in the way of nothing.
        #[rest]
        Err(super::in_macro::Kafka),
        /// What is unknown.
        #[unknown]
        Unknown {
            /// The code.
            code: ::ec::UnknownCode<Self>,
        },
    }
}

/// What the generated code gives, across the crates.
#[must_use]
pub fn names() -> [&'static ::core::primitive::str; 8] {
    [
        derived::Broker::from_code(3).name(),
        in_module::Text::from_code("größe").name(),
        in_module::Columns::from_code(3).audience().as_str(),
        in_module::Option_::TeaPot.as_str(),
        in_module::Odd::Self_.name(),
        in_module::Protocol::from_code(-32700).name(),
        in_macro::Kafka::from_code(0).name(),
        in_function(-4),
    ]
}
