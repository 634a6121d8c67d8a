//! The error codes of several vendors as types.
//!
//! Each vendor is a module behind a feature of the same name.
//!
//! | feature | vendor | enums |
//! |---|---|---|
//! | `faceki` | Faceki | `Faceki` |
//! | `openapi_v2` | OpenAPI V2 | `TopLevel`, `BusinessError`, and their umbrella `OpenApiV2Error` |
//! | `tru_id` | tru.ID | `TruId` |
//! | `trustx` | TrustX | `Common`, `AthrServer`, `ProcessManager`, `ProcessingServer`, `UserData`, and their umbrella `TrustXError` |
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
//! All enums are `#[non_exhaustive]`: a `match` needs a `_` arm, because otherwise a new code of any vendor would be a breaking
//! change of this crate. If you want the compiler to report each code that you do not handle, copy the catalog into your crate and
//! include it with [`errcodes::include_catalog!`], without `non_exhaustive`.
//!
//! The feature `serde` makes the enums `Serialize` and `Deserialize`, and `miette` makes them `Diagnostic`.
//!
//! The texts are the vendors', word for word, as the servers send them. The names of the variants are chosen by this crate. See
//! [`errcodes`] for the methods and traits of the enums.
#![no_std]

/// Includes a catalog. The features of this crate decide which traits its enums implement. Features that another
/// crate enables in `errcodes` do not matter.
#[cfg(any(
    feature = "faceki",
    feature = "openapi_v2",
    feature = "tru_id",
    feature = "trustx"
))]
macro_rules! catalog {
    ($path:literal) => {
        errcodes::include_catalog!(
            $path,
            non_exhaustive,
            attributes = [
                cfg_attr(feature = "serde", derive(Serialize, Deserialize)),
                cfg_attr(feature = "miette", derive(Diagnostic)),
            ],
        );
    };
}

/// The error codes of Faceki.
#[cfg(feature = "faceki")]
pub mod faceki {
    catalog!("faceki.toml");
}

/// The error codes of OpenAPI V2.
#[cfg(feature = "openapi_v2")]
pub mod openapi_v2 {
    catalog!("openapi_v2.toml");
}

/// The errors of tru.ID. The codes are HTTP status codes, which several errors can share: `from_code` returns
/// the generic error.
#[cfg(feature = "tru_id")]
pub mod tru_id {
    catalog!("tru_id.toml");
}

/// The error codes of the servers of TrustX.
#[cfg(feature = "trustx")]
pub mod trustx {
    catalog!("trustx.toml");
}
