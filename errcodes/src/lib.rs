//! Typed enums from a vendor's table of error codes, checked at compile time.
//!
//! A vendor's documentation contains a table of error codes. Write this table as a TOML file, a
//! *catalog*, and [`include_catalog!`] generates an enum from it:
//!
//! ```toml
//! # catalog/door.toml
#![doc = include_str!("../tests/door.toml")]
//! ```
//!
//! ```
//! errcodes::include_catalog!("tests/door.toml");
//!
//! fn advice(code: u32) -> String {
//!     // If you leave out one of the arms, this does not compile.
//!     match Door::from(code) {
//!         Door::Locked => "find the key".to_owned(),
//!         Door::CODE_40 | Door::CODE_41 => "push harder".to_owned(),
//!         Door::Ajar => "walk in".to_owned(),
//!         Door::WrongKey => "find another key".to_owned(),
//!         Door::Unknown(code) => format!("ask the vendor about {}", code.get()),
//!     }
//! }
//!
//! assert_eq!(advice(23), "find the key");
//! assert_eq!(advice(41), "push harder");
//! assert_eq!(advice(7), "ask the vendor about 7");
//! assert_eq!(Door::Locked.code(), 23);
//! assert_eq!(Door::Locked.message(), "The door is locked.");
//! assert_eq!(Door::lookup("E_LOCKED"), Some(Door::Locked));
//! ```
//!
//! The two errors with the code 41 are separate variants; [`Evidence`] selects one of them by the other parts of a response.
//!
//! The generated code does not require `std`, and requires an allocator only if codes are strings. Without optional features, this
//! crate depends only on its macros. It works in all editions; in edition 2015, write `extern crate errcodes;` in the root of your crate.
//!
//! Where to continue:
//!
//! | to | see |
//! |---|---|
//! | choose names, visibility and traits of the enums | the options of [`include_catalog!`] |
//! | classify the errors of several vendors by one type of yours | the option [`types`](include_catalog!#types) |
//! | connect an enum that you wrote yourself | [`#[derive(ErrorCode)]`](derive@ErrorCode) |
//! | check the code or the response of a server | `check`, and `check_response`, which the feature `json` adds |
//! | read the errors from the response of a server | `from_response`, and `decode` for a response with headers, which the feature `json` adds |
//! | select one of several errors with the same code | [`Evidence`] |
//! | fill in or parse the placeholders of messages | [`Template`] |
//! | keep a number that does not fit the `code_type`, in a field | [`Wide`] |
//! | write code for the errors of any vendor | the traits [`ErrorCode`] and [`CatalogEnum`] |
//!
//! # Generated items
//!
//! The macro generates these items for each enum of the catalog, in the scope of its call:
//!
//! | items | |
//! |---|---|
//! | the enum | A variant for each error, documented with the vendor's texts, and [`Unknown`](UnknownCode) for all other codes. The variant of a pattern keeps the code, as a [`MatchedCode`]. |
//! | `ALL` | The variants except `Unknown`, in catalog order. |
//! | `PATTERNS` | The patterns of codes that the catalog does not list, such as `4000..=4999`, if it has any. For the codes that match, the accessors of columns return the values of the pattern. |
//! | `CODE_126`, `CODE_NEG_1121` | A constant for each code, which you can use as a pattern. To match a reference, write `match *error`: a constant is not a pattern for a reference. If errors share the code, it is the fallback, or else the first. |
//! | `ArrayElementError` | A constant for each of the `aliases` of an entry, which you can use as a pattern. |
//! | `from_code`, `from_symbol`, `from_name` | Lookups. `from_code` is `const` if codes are numbers. |
//! | `lookup` | A lookup by code, symbol or name, for text that people type. |
//! | `candidates`, `from_evidence`, `match_evidence` | All errors with a code, the one that fits the [`Evidence`] best, and its [`Certainty`]. |
//! | `check` | `Ok(())` for a code that means success, and the error otherwise. Only if the catalog lists such codes in `success`. |
//! | `code`, `name`, `message`, `is_known`, `is_success` | `const` methods. |
//! | `symbol`, `description`, `http_status`, `retryable`, `category`, `docs`, `problem_type`, `deprecated`, and columns that the catalog declares | `const` methods that return an `Option`, or if the catalog declares a default for the column, the value. Categories are a separate enum, or a [type of yours](include_catalog!#types). `is_retryable` returns a `bool`. |
//! | `tags`, `has_tag` | `const` methods for the tags of the error, which are a separate enum. Only if the catalog has tags. |
//! | computed columns that the catalog declares | `const` methods that return a part of the code as an `Option`, also of an unknown code: bits and digits as `u32` or `u64`, characters as `&str`, or the variant of an enum if the catalog lists words for the part. |
//! | `template`, `params`, `format`, `parse_arguments`, `format_wrong_key` | Methods for messages with placeholders, see [`Template`]. |
//! | `From<u32>`, and `From` for `u32` | Or another `code_type` of the catalog. If codes are strings: `From<&str>`, `From<String>`, and `From` for `String`. |
//! | `FromStr`, `TryFrom<Code>` | Conversions from the text form of a code, and from a [`Code`] of any type. |
//! | `Display`, `Debug` | `{}` shows the message, `{:#}` also the vendor, the enum and the code. |
//! | `Error`, [`ErrorCode`], [`CatalogEnum`], `Clone`, `Copy`, `Eq`, `Ord`, `Hash` | Without `Copy` if codes are strings. |
//!
//! For a catalog with several enums, the macro also generates an *umbrella enum* for all errors of the provider, such as
//! `DoorsIncError`. `From` converts each enum into it, and `TryFrom` converts it back.
//!
//! # Features
//!
//! | feature | adds | depends on |
//! |---|---|---|
//! | `macros`, on by default | [`include_catalog!`] and the derive; turn it off to use only code that `cargo errcodes generate` or the crate `errcodes-build` has written | `errcodes-macros` |
//! | `alloc` | conversions from and into `Box<dyn ErrorCode>`, and from [`UnknownCode`] into `String` and `Box<str>` | |
//! | `serde` | `Serialize` and `Deserialize` in the option `derives` of [`include_catalog!`], `Serialize` for [`Code`], [`UnknownCode`] and [`MatchedCode`], and both traits for [`Wide`] | `serde_core` |
//! | `json` | `from_response` and `decode`, which read the errors from the response of a server, and `check_response`, for catalogs with a table `[response]` (see `FromResponse` and `ErrorResponse`); includes `alloc` | `serde_json` |
//! | `form` | form fields as bodies of responses; includes `json` | |
//! | `xml` | XML as bodies of responses; includes `json` and requires `std` | `quick-xml` |
//! | `http` | `status_code()` of errors, `http::StatusCode` as an [`HttpStatus`], and with `json` the conversion of an `http::Response` for `decode` | `http` |
//! | `tracing` | `ErrorCode::record`, which records an error in a span | `tracing` |
//! | `miette` | `Diagnostic` in the option `derives` of [`include_catalog!`]; includes `alloc` | `miette` |
//! | `schemars` | `JsonSchema` in the option `derives` of [`include_catalog!`]; includes `alloc` | `schemars` |
//! | `utoipa` | `ToSchema` in the option `derives` of [`include_catalog!`]; includes `alloc` and requires `std` | `utoipa` |
//!
#![doc = include_str!("../docs/stability.md")]
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "alloc")]
extern crate alloc;

mod certainty;
mod code;
#[cfg(feature = "json")]
mod decode;
mod derived;
mod dyn_error_code;
mod error_code;
#[cfg(feature = "json")]
mod error_response;
mod evidence;
#[cfg(feature = "json")]
mod framing;
#[cfg(feature = "json")]
mod from_response;
#[cfg(all(fuzzing, feature = "json"))]
#[doc(hidden)]
pub mod fuzzing;
mod generated;
mod http_status;
mod inert;
#[cfg(feature = "json")]
mod instance;
#[cfg(feature = "json")]
mod json;
#[cfg(feature = "json")]
mod location;
mod matched;
#[cfg(feature = "miette")]
mod miette;
mod missing;
#[cfg(any(feature = "serde", feature = "json"))]
mod number;
mod parse;
#[cfg(feature = "json")]
mod percent;
#[cfg(feature = "json")]
mod places;
#[cfg(feature = "json")]
mod response;
#[cfg(feature = "json")]
mod response_error;
#[cfg(any(feature = "schemars", feature = "utoipa"))]
mod schemas;
#[cfg(feature = "json")]
mod search;
#[cfg(feature = "serde")]
mod serde;
mod shared_codes;
mod tables;
mod template;
mod unknown;
#[cfg(feature = "json")]
mod values;
mod wide;
mod wording;

pub use certainty::Certainty;
pub use code::Code;
/// Connects an enum that you wrote with a catalog.
///
#[cfg(feature = "macros")]
#[doc = include_str!("../docs/derive.md")]
pub use errcodes_macros::ErrorCode;
pub use error_code::{CatalogEnum, ErrorCode};
pub use evidence::Evidence;
pub use http_status::HttpStatus;
pub use matched::MatchedCode;
pub use parse::{ParseCodeError, ParseValueError, TryFromCodeError};
pub use template::{ArgumentCountError, Arguments, Formatted, Template};
pub use unknown::{UnknownCode, UnknownCodeError};
pub use wide::Wide;

#[cfg(feature = "json")]
pub use self::{
    error_response::ErrorResponse, from_response::FromResponse, response::Response,
    response_error::ResponseError, values::Values,
};

/// Generates the enums of a catalog, a TOML file with a vendor's error codes.
///
/// The first argument is the path of the catalog, relative to the folder of your Cargo.toml. If this file does not exist, the path
/// is relative to the source file, as for [`include_str!`]. The path can also consist of literals, `concat!` and `env!`, for example
/// `concat!(env!("OUT_DIR"), "/door.toml")` for a catalog that your build script writes. If a `macro_rules!` of your crate contains the
/// call, and another crate uses that macro, the path starts at the folder of your Cargo.toml or at your source file.
///
/// Options can follow in any order:
///
/// | option | effect | default |
/// |---|---|---|
/// | `vis = pub(crate)` | the visibility of the enums | `pub` |
/// | `enums = [Common as DoorCommon, Lock]` | the enums to generate, and their names | all, with their names in the catalog |
/// | `umbrella = AnyDoorError` | the name of the umbrella enum, or `false` for none | if there are several enums, the provider's name in upper camel case, with `Error` at the end |
/// | `category = DoorCategory` | the name of the enum of categories | the provider's name in upper camel case, with `Category` at the end |
/// | `tag = DoorTag` | the name of the enum of tags | the provider's name in upper camel case, with `Tag` at the end |
/// | `types(kind = crate::ErrorKind)` | your own types for the words of columns, see [Types](#types) | an enum for each column of words |
/// | `derives = [Serialize, Deserialize]` | traits to implement in addition, see [Derives](#derives) | none |
/// | `attributes = [strum(prefix = "door/")]` | attributes of all enums, see [Attributes](#attributes) | none |
/// | `export = door_catalog` | exports the catalog as a macro of this name, so that users of your crate can [derive against it](ErrorCode#the-catalog-of-a-dependency) | not exported |
/// | `non_exhaustive` | makes the enums `#[non_exhaustive]`: a `match` in another crate needs a `_` arm, and new codes do not break it | exhaustive enums |
/// | `deny_warnings` | turns warnings about the catalog into errors, see [Warnings](#warnings) | warnings |
///
/// ```
/// mod door {
///     errcodes::include_catalog!(
///         "tests/door.toml",
///         vis = pub(super),
///         enums = [Door as DoorCode],
///     );
/// }
/// assert_eq!(door::DoorCode::from(23).name(), "Locked");
/// ```
///
/// # Types
///
/// The words of each column, the categories and the tags become the variants of generated enums. If several vendors share one
/// classification, map their words to one type. It needs a variant for each word, in upper camel case and without fields, or an
/// associated constant of this name:
///
/// ```
/// #[derive(Debug, PartialEq)]
/// enum ErrorKind {
///     NotFound,
///     TimedOut,
/// }
///
/// // columns = { kind = ["not_found", "timed_out"] }
/// errcodes::include_catalog!("tests/parcels.toml", types(kind = ErrorKind));
///
/// assert_eq!(Parcels::from(404).kind(), Some(ErrorKind::NotFound));
/// ```
///
/// The path means what it means around the call. The type does not have to be `Copy`. `types(Vendor.kind = ...)` maps the column that
/// one enum declares. The umbrella enum has the accessor if it returns the same type in all enums.
///
/// # Derives
///
/// A feature of this crate does not add impls to your types, because any crate of a build can enable it. List the traits that you
/// want:
///
/// | in `derives` | for | impl | feature |
/// |---|---|---|---|
/// | `Serialize` | all enums | an error as its code, a category or other value as its text | `serde` |
/// | `Deserialize` | all enums except the umbrella enum | the reverse; an unknown code becomes `Unknown` | `serde` |
/// | `Diagnostic` | enums of errors, including the umbrella enum | the code, the description as the help, `docs` as the URL | `miette` |
/// | `JsonSchema` | all enums | the schema of what `Serialize` writes | `schemars` |
/// | `ToSchema` | all enums | the schema of what `Serialize` writes | `utoipa` |
/// | any other path | all enums | `#[derive(path)]` | |
///
/// If the feature is not enabled, the macro reports an error that names it. A path of several segments starts with the name of a
/// crate, `crate`, `self` or `super`. A single name is looked up in the module of the call. The derive must accept the field of
/// `Unknown`, an [`UnknownCode`]. The macro reports derives of well-known crates that do not, such as `clap::ValueEnum`, and what to write instead.
///
/// # Attributes
///
/// `attributes = [...]` adds attributes to all enums of the call, including the umbrella enum and the enums of words. Write them without
/// `#[...]`. For an attribute of one enum, write it before the enum in the option `enums`, with `#[...]`:
///
/// ```ignore
/// errcodes::include_catalog!(
///     "catalog/door.toml",
///     enums = [#[strum(serialize_all = "snake_case")] Door, Gate],
///     derives = [strum::AsRefStr],
///     attributes = [cfg_attr(feature = "serde", derive(Serialize, Deserialize))],
/// );
/// ```
///
/// A `derive` in `cfg_attr` can have all traits of the option `derives`. So a feature of your crate can add impls: let it also enable the feature of
/// errcodes, as in `serde = ["errcodes/serde"]`. The macro reports attributes that cannot work, such as `repr` and `serde`.
///
/// # Warnings
///
/// The macro reports warnings, such as a message that occurs twice, and `deny_warnings` turns them into errors. It does both only
/// for packages that you build yourself: those that the cargo command selects, by default the members of the workspace. If
/// another crate depends on yours, it sees neither, so a new warning in a release of errcodes does not break your users.
///
/// The macro recognizes these packages by the variable `CARGO_PRIMARY_PACKAGE`, which editors and other build systems do not set, and
/// cargo does not rebuild a package that is up to date. So in CI, run `cargo errcodes check --deny-warnings`, which checks all packages
/// of the workspace.
///
/// The macro also warns about former spellings of keys, lints and options, but `deny_warnings` does not turn these warnings into
/// errors. The macro itself prints warnings about spellings in the catalog, so rustc's lint levels do not apply to them.
///
/// The warning about a former spelling of an option is rustc's lint `deprecated`, so that rustc shows it at the option. Neither
/// `deny_warnings` nor `#![deny(warnings)]` makes it an error, but `#![deny(deprecated)]` does. `#[allow(deprecated)]` on a module around
/// the call hides it.
///
/// # Errors
///
/// Every error in the catalog or in the options is a compile error that shows its line and column in that file. The macro still
/// generates the enums, without the invalid entries, so that the compiler reports no subsequent errors in your code.
#[cfg(feature = "macros")]
#[macro_export]
macro_rules! include_catalog {
    ($($args:tt)*) => {
        $crate::__private::include_catalog! { $crate, $($args)* }
    };
}

/// Support for generated code. It is not part of the public API.
#[doc(hidden)]
pub mod __private {
    #[cfg(feature = "macros")]
    pub use errcodes_macros::include_catalog;

    pub use crate::__generated_code as generated_code;

    /// Version 1 of the support for generated code, including files that `cargo errcodes generate` wrote earlier.
    ///
    /// Within a major version of this crate, no item is removed, and the macros accept all input that they accepted before. Make an
    /// incompatible change in a `v2` beside this module.
    pub mod v1 {
        #[cfg(feature = "macros")]
        pub use errcodes_macros::derive_exported;
        pub use errcodes_shared::hash::{hash, hash_text, hash_text_ignoring_case, slot};
        pub use errcodes_shared::part::{code_chars, code_digits};
        pub use errcodes_shared::pattern::Piece as PatternPiece;

        pub use crate::derived::{NoSource, Skipped, SourceOfError, code_of, name_of};
        pub use crate::{
            __derived_accessors as to_keep_yours_add_its_name_to_skip,
            __deserialize as deserialize, __deserialize_value as deserialize_value,
            __diagnostic as diagnostic, __json_schema as json_schema,
            __json_schema_of_value as json_schema_of_value, __require_miette as require_miette,
            __require_schemars as require_schemars, __require_serde as require_serde,
            __require_utoipa as require_utoipa, __serialize as serialize,
            __serialize_value as serialize_value, __to_schema as to_schema,
            __to_schema_of_value as to_schema_of_value,
        };
        #[cfg(any(feature = "schemars", feature = "utoipa"))]
        pub mod schemas {
            pub use crate::schemas::*;
        }
        pub use crate::{
            __from_response as from_response, __number_enum as number_enum,
            __text_enum as text_enum, __umbrella_enum as umbrella_enum, __value_enum as value_enum,
        };

        pub use crate::certainty::Certainty;
        pub use crate::code::Code;
        pub use crate::error_code::{CatalogEnum, ErrorCode, debug, display};
        pub use crate::evidence::Evidence;
        pub use crate::inert::pad;
        pub use crate::matched::{MatchedCode, NamedPattern, NamedPatterns, matched};
        pub use crate::parse::{
            TryFromCodeError, entry_at, parse_code, parse_value, try_from_code,
        };
        pub use crate::shared_codes::{SharedCodes, UnlistedKey, same_error};
        pub use crate::tables::{
            binary_search, first_match, is_one_of, non_empty, or_empty, rows, segment_of, str_at,
            str_at_rows,
        };
        pub use crate::template::{ArgumentCountError, Arguments, Formatted, Piece, Template};
        pub use crate::unknown::{
            Niche8, Niche16, Niche32, Sealed, UnknownCode, UnknownCodeError, unlisted,
        };
        pub use crate::wide::NumberEnum;

        #[cfg(not(feature = "json"))]
        pub use crate::missing::ReadableResponse;

        #[cfg(feature = "json")]
        pub use crate::error_response::ErrorResponse;
        #[cfg(feature = "json")]
        pub use crate::from_response::{
            Body, Decoded, FromResponse, Level, read_integer_code, read_problem_type, read_symbol,
            read_text_code,
        };
        #[cfg(feature = "miette")]
        pub use crate::miette::{Text, code, display_opt, miette};
        #[cfg(feature = "serde")]
        pub use crate::serde::{deserialize_integer, deserialize_text, deserialize_value, serde};

        /// The parts of locations in responses, which the macro of the same name names.
        #[cfg(feature = "json")]
        pub mod location {
            pub use crate::location::{
                Condition, Literal, Location, Locations, Name, Part, Pointer, Segment, Source,
            };
        }
        #[cfg(feature = "json")]
        pub use crate::__location as location;
    }
}
