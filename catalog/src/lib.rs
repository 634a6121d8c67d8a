//! The error codes of several vendors as types.
//!
//! Each vendor is a module behind a feature of the same name:
//!
//! | feature | vendor | enums |
//! |---|---|---|
//! | `faceki` | Faceki | `Faceki` |
//! | `openapi_v2` | OpenAPI V2 | `TopLevel`, `BusinessError`, and their umbrella `OpenApiV2` |
//! | `tru_id` | tru.ID | `TruId` |
//! | `trustx` | TrustX | `Common`, `AthrServer`, `ProcessManager`, `ProcessingServer`, `UserData`, and their umbrella `TrustX` |
//!
//! ```
//! # #[cfg(feature = "trustx")] {
//! use errcodes_catalog::trustx::ProcessManager;
//!
//! let error = ProcessManager::from(120);
//! assert_eq!(error, ProcessManager::ProcessTokenNotFound);
//! assert_eq!(error.to_string(), "The specified process token could not be found.");
//! # }
//! ```
//!
//! The texts are the vendors', word for word, because the servers send them. The names of the
//! variants are chosen by this crate. [`errcodes`] documents the methods of the enums.
#![no_std]

/// The error codes of Faceki.
#[cfg(feature = "faceki")]
pub mod faceki {
    errcodes::include_catalog!("faceki.toml");
}

/// The error codes of OpenAPI V2.
#[cfg(feature = "openapi_v2")]
pub mod openapi_v2 {
    errcodes::include_catalog!("openapi_v2.toml");
}

/// The errors of tru.ID. The codes are HTTP status codes, which several errors can share: `from_code` returns
/// the generic error.
#[cfg(feature = "tru_id")]
pub mod tru_id {
    errcodes::include_catalog!("tru_id.toml");
}

/// The error codes of the servers of TrustX.
#[cfg(feature = "trustx")]
pub mod trustx {
    errcodes::include_catalog!("trustx.toml");
}
