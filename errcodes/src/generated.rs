//! The code that all generated enums share.
//!
//! The generator writes an enum, its tables and its constants, and invokes the macro for the kind of the enum. The macros
//! call the generated functions that access the tables, whose names start with `__`.
//!
//! The macros cannot rely on names in scope, so paths start with `::core` or `$crate`, and trait methods are called by their paths.
//! A path to a public item starts at the root of the crate: the compiler resolves each segment of a path for each enum, which
//! is measurable with hundreds of enums.
//!
//! A variant can have the name of a method or of an associated type. So the macros call methods with method syntax, and write
//! types out, except for names that a variant cannot have (`RESERVED` in `errcodes-core/src/ident.rs`).

mod any_enum;
mod from_response;
mod miette;
mod number_enum;
mod schemas;
mod serde;
mod text_enum;
mod umbrella_enum;
mod value_enum;

/// Fails to compile if this crate does not support the version of the generated code.
///
/// The first line of each file of `cargo errcodes generate` invokes it, because the file may be older or newer than the crate.
#[doc(hidden)]
#[macro_export]
macro_rules! __generated_code {
    (v1) => {};
    ($version:tt) => {
        ::core::compile_error!(::core::concat!(
            "this file was generated for another release of the crate `errcodes`: it requires `errcodes::__private::",
            ::core::stringify!($version),
            "`, which this release does not have\n  \
             = help: run `cargo errcodes generate` of the release in Cargo.lock, or depend on the release that generated the \
             file"
        ));
    };
}
