//! Typed enums from a vendor's table of error codes, checked at compile time.
//!
//! A vendor's documentation contains a table of error codes. Put that table into a TOML file, a
//! *catalog*, and [`include_catalog!`] generates types from it:
//!
//! ```toml
//! # catalog/door.toml
#![doc = include_str!("../tests/door.toml")]
//! ```
//!
//! ```
//! errcodes::include_catalog!("tests/door.toml");
//!
//! fn what_to_do(code: u32) -> &'static str {
//!     match Door::from(code) {
//!         Door::Locked => "find the key",
//!         Door::CODE_40 | Door::CODE_41 => "push harder",
//!         Door::Ajar => "nothing",
//!         Door::WrongKey => "find another key",
//!         Door::Unknown(code) => {
//!             // Leave out one of the arms above, and this does not compile.
//!             assert_eq!(code.get(), 7);
//!             "ask the vendor"
//!         }
//!     }
//! }
//!
//! assert_eq!(what_to_do(23), "find the key");
//! assert_eq!(what_to_do(41), "push harder");
//! assert_eq!(what_to_do(7), "ask the vendor");
//! assert_eq!(Door::Locked.code(), 23);
//! assert_eq!(Door::Locked.message(), "The door is locked.");
//! assert_eq!(Door::lookup("E_LOCKED"), Some(Door::Locked));
//! ```
//!
//! The generated code needs neither `std` nor an allocator, unless codes are texts. This crate depends only on its macros.
//!
//! # What is generated
//!
//! For each enum of the catalog, in the scope of the macro call:
//!
//! - The enum. Each variant is documented with the vendor's texts. The variant [`Unknown`](UnknownCode) is for codes that
//!   the catalog does not list.
//! - `ALL`, the listed variants, and a constant for each code, `CODE_126` or `CODE_NEG_1121`, which you can also use as a pattern.
//! - `const fn`s: `from_code` (if codes are numbers), `code`, `name`, `message`, `is_known`, and one for each further column of the
//!   table: `symbol`, `description`, `http_status`, `retryable` (and `is_retryable`, a `bool`), `category` (a separate enum),
//!   `docs`, `problem_type`, `deprecated`, and the columns that the catalog declares.
//! - `from_symbol`, `from_name`, and `lookup`, which accepts a code, a symbol or a name; `candidates`, all errors with a code;
//!   `params`, `format` and `parse_arguments` for messages with placeholders (see [`Template`]).
//! - `From<u32>` (or the catalog's `code_type`) and `From<Self> for u32`; `FromStr`, which accepts a
//!   code; `TryFrom<Code>` for codes of any type; `Display`, which shows the message, and with `{:#}` also the vendor, the enum
//!   and the code; `Debug`, `Error`, `Clone`, `Copy`, `Eq`, `Ord`, `Hash`; [`ErrorCode`] and [`CatalogEnum`]. If codes are
//!   texts: `From<&str>` and `From<String>`, and no `Copy`.
//!
//! A catalog of several enums also has an umbrella enum for all errors of the provider: `DoorsIncError`. Each enum converts to it
//! with `From`, and it converts back with `TryFrom`.
//!
#![doc = include_str!("../docs/stability.md")]
//!
//! # Features
//!
//! | feature | adds | depends on |
//! |---|---|---|
//! | `macros`, on by default | [`include_catalog!`] and the derive; turn it off to use only code that `cargo errcodes generate` has written | `errcodes-macros` |
//! | `alloc` | conversions into and from `Box<dyn ErrorCode>`, and of [`UnknownCode`] into `String` | |
//! | `serde` | the enums and [`Code`] are `Serialize`, the enums `Deserialize` | `serde_core` |
//! | `json` | `from_response`, which reads the error from the response of a server, for catalogs with a table `[wire]` (see `FromResponse` and `ErrorResponse`) | `serde_json` |
//! | `http` | `ErrorCode::status_code`; methods that take an [`HttpStatus`] take an `http::StatusCode` | `http` |
//! | `tracing` | `ErrorCode::record`, which records an error in a span | `tracing` |
//! | `miette` | the enums are `miette::Diagnostic` | `miette` |
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "alloc")]
extern crate alloc;

mod code;
mod dyn_error_code;
mod error_code;
#[cfg(feature = "json")]
mod error_response;
mod evidence;
mod generated;
mod http_status;
mod inert;
#[cfg(feature = "json")]
mod json;
#[cfg(feature = "miette")]
mod miette;
#[cfg(any(feature = "serde", feature = "json"))]
mod number;
mod parse;
#[cfg(feature = "serde")]
mod serde;
mod tables;
mod template;
mod unknown;
#[cfg(feature = "json")]
mod wire;

pub use code::Code;
/// Connects an enum that you wrote with a catalog.
///
#[cfg(feature = "macros")]
#[doc = include_str!("../docs/derive.md")]
pub use errcodes_macros::ErrorCode;
pub use error_code::{CatalogEnum, ErrorCode};
pub use evidence::Evidence;
pub use http_status::HttpStatus;
pub use parse::{ParseCodeError, ParseValueError, TryFromCodeError};
pub use template::{ArgumentCountError, Arguments, Formatted, Template};
pub use unknown::{UnknownCode, UnknownCodeError};

#[cfg(feature = "json")]
pub use self::{error_response::ErrorResponse, wire::FromResponse};

/// Generates the enums of a catalog: a TOML file with a vendor's error codes.
///
/// The path is relative to the folder of Cargo.toml, or if there is no such file, to the source file, as for
/// [`include_str!`]. Options can follow it, in any order:
///
/// | option | effect | default |
/// |---|---|---|
/// | `vis = pub(crate)` | the visibility of the enums | `pub` |
/// | `enums = [Common as DoorCommon, Lock]` | the enums to generate, and their names | all, with the names of the catalog |
/// | `umbrella = AnyDoorError` | the name of the umbrella enum, or `false` for none | if there are several enums, the provider's name in upper camel case, with `Error` at the end |
/// | `category = DoorCategory` | the name of the enum of the categories | the provider's name and `Category` |
/// | `derives = [Serialize, Deserialize]` | traits to implement in addition, see below | none |
/// | `non_exhaustive` | makes the enums `#[non_exhaustive]`: a `match` in another crate needs a `_` arm, and new codes do not break it | exhaustive |
/// | `deny_warnings` | makes warnings of the catalog errors, see below | they are shown |
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
/// # Derives
///
/// Features of this crate add no impls to your types, because any crate of a build can enable them. List the traits that you want:
///
/// | in `derives` | enums | impl | feature |
/// |---|---|---|---|
/// | `Serialize` | all | an error is its code, a category or another value its text | `serde` |
/// | `Deserialize` | all except the umbrella enum | the reverse; an unknown code becomes `Unknown` | `serde` |
/// | `Diagnostic` | errors, including the umbrella enum | the code, the description as help, `docs` as the address | `miette` |
/// | any other path | all that the call generates: errors, umbrella enum, categories and other values | `#[derive(path)]` | |
///
/// A path begins with a crate, `crate`, `self` or `super`, and a single name is looked up in the module of the call. The derive must accept
/// the field of `Unknown`, an [`UnknownCode`]. Without the feature, the call is an error that names it.
///
/// # Warnings
///
/// The macro shows warnings, and `deny_warnings` makes them errors, only in packages that you build yourself: those that the command
/// of cargo selects, by default all members of the workspace. In a build of a crate that depends on yours it has no effect, so a new
/// warning of errcodes does not break your users. Cargo tells macros so by a variable, `CARGO_PRIMARY_PACKAGE`. It does not build again
/// what is up to date, and editors and other build systems do not set the variable. In CI, run `cargo errcodes check --deny-warnings`.
/// `cargo errcodes check` treats all packages of the workspace as yours.
///
/// Former spellings of keys, lints and options are warnings that `deny_warnings` does not make errors of. The macro prints those of the
/// catalog, so rustc's lint levels don't apply to them. A former spelling of an option is a use of a deprecated item:
/// `#![deny(warnings)]` does not fail the build, `#![deny(deprecated)]` does.
///
/// # Errors
///
/// Every error in the catalog and in the options is an error of the build at its place: the file, the line and the
/// column. The enums are generated all the same, without the entries that are wrong.
#[cfg(feature = "macros")]
#[macro_export]
macro_rules! include_catalog {
    ($($args:tt)*) => {
        $crate::__private::include_catalog! { $crate, $($args)* }
    };
}

/// The support for generated code. It is not part of the public API.
#[doc(hidden)]
pub mod __private {
    #[cfg(feature = "macros")]
    pub use errcodes_macros::include_catalog;

    pub use crate::__generated_code as generated_code;

    /// The support for generated code of this version, including files that `cargo errcodes generate` wrote earlier.
    ///
    /// Within a major version of this crate, nothing is removed here, and the macros accept all input that they accepted. An
    /// incompatible change requires a `v2` in addition.
    pub mod v1 {
        pub use errcodes_shared::hash::{hash, hash_text, slot};

        pub use crate::{
            __deserialize as deserialize, __deserialize_value as deserialize_value,
            __diagnostic as diagnostic, __require_miette as require_miette,
            __require_serde as require_serde, __serialize as serialize,
            __serialize_value as serialize_value,
        };
        pub use crate::{
            __from_response as from_response, __number_enum as number_enum,
            __text_enum as text_enum, __umbrella_enum as umbrella_enum, __value_enum as value_enum,
        };

        pub use crate::code::Code;
        pub use crate::error_code::{CatalogEnum, ErrorCode, debug, display, same_error};
        pub use crate::evidence::Evidence;
        pub use crate::inert::pad;
        pub use crate::parse::{entry_at, parse_code, parse_value, try_from_code};
        pub use crate::tables::{binary_search, non_empty, or_empty, str_at};
        pub use crate::template::{ArgumentCountError, Arguments, Formatted, Piece, Template};
        pub use crate::unknown::{
            Niche8, Niche16, Niche32, Sealed, UnknownCode, UnknownCodeError, unlisted,
        };

        #[cfg(feature = "json")]
        pub use crate::error_response::ErrorResponse;
        #[cfg(feature = "miette")]
        pub use crate::miette::{Text, code, display_opt, miette};
        #[cfg(feature = "serde")]
        pub use crate::serde::{deserialize_integer, deserialize_text, deserialize_value, serde};
        #[cfg(feature = "json")]
        pub use crate::wire::{
            Body, FromResponse, Level, Wire, read_integer_code, read_problem_type, read_symbol,
            read_text_code,
        };
    }
}
