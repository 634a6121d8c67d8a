//! Catalogs for the tests across crates: an enum for each type of codes, from real tables, and one
//! with everything odd.
//!
//! The lints that users deny are denied here, so that building this crate, with clippy too, is
//! already a test of the expansion.
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
        /// `i32` and `i64`
        json_rpc "catalogs/json_rpc.toml"
        /// `u64`
        uefi "catalogs/uefi.toml"
        /// `str`
        sqlstate "catalogs/sqlstate.toml"
        /// `str`, with codes that are no names
        acme "catalogs/acme.toml"
        /// `str`, with odd codes
        odd_text "catalogs/odd_text.toml"
        /// Odd names and texts.
        odd "catalogs/odd.toml"
        /// Every column.
        columns "catalogs/columns.toml"
    }
}
