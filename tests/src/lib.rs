//! Catalogs for the integration tests: an enum for each code type, from real tables, and catalogs with unusual
//! names, codes and texts.
//!
//! This crate denies the lints that users may deny, so building it or checking it with clippy tests the expansion.
#![deny(warnings, missing_docs, unsafe_code, unused, nonstandard_style)]
#![deny(future_incompatible, rust_2018_idioms, rustdoc::all)]
#![deny(clippy::all, clippy::pedantic, clippy::nursery)]

/// One module per catalog.
pub mod catalogs {
    macro_rules! catalogs {
        ($($(#[$docs:meta])* $module:ident $path:literal)*) => {$(
            $(#[$docs])*
            pub mod $module {
                errcodes::include_catalog!($path, derives = [Serialize, Deserialize, Diagnostic]);
            }
        )*};
    }

    catalogs! {
        /// `u8`
        mqtt "catalogs/mqtt.toml"
        /// `i8`
        zlib "catalogs/zlib.toml"
        /// `u16`
        websocket "catalogs/websocket.toml"
        /// `i16`
        kafka "catalogs/kafka.toml"
        /// `u32`
        hresult "catalogs/hresult.toml"
        /// Hexadecimal codes that are bit patterns, of `i32`, `u32`, `i64` and `u8`
        bit_patterns "catalogs/bit_patterns.toml"
        /// `i32` and `i64`
        json_rpc "catalogs/json_rpc.toml"
        /// `u64`
        uefi "catalogs/uefi.toml"
        /// `str`
        sqlstate "catalogs/sqlstate.toml"
        /// `str`, with codes that are not identifiers
        acme "catalogs/acme.toml"
        /// `str`, with unusual codes
        odd_text "catalogs/odd_text.toml"
        /// Unusual names and texts
        odd "catalogs/odd.toml"
        /// Every column
        columns "catalogs/columns.toml"
        /// Patterns of codes that nobody listed
        patterns "catalogs/patterns.toml"
        /// Patterns of codes that become variants
        named_patterns "catalogs/named_patterns.toml"
        /// Keys to which a base is added
        base "catalogs/base.toml"
        /// `i32`, with tags
        mongodb "catalogs/mongodb.toml"
        /// `u32`, with tags for some codes
        gel "catalogs/gel.toml"
        /// Tags in every place
        tags "catalogs/tags.toml"
        /// `str`, with codes in any case
        any_case "catalogs/any_case.toml"
        /// Errors with several names
        aliases "catalogs/aliases.toml"
        /// Columns that are parts of the codes
        computed "catalogs/computed.toml"
    }
}
