//! Stubs of methods whose feature is off, so that the compiler names the feature instead of a method that does not exist.
//!
//! The stubs are hidden in the documentation. A bound that nothing satisfies makes each call an error. It has to depend on a
//! parameter: the compiler rejects it at the definition otherwise.

/// A type of body for which `from_response` exists: none, because the feature `json` is off.
#[cfg(not(feature = "json"))]
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "reading a response requires the feature `json` of the crate `errcodes`",
    label = "the feature `json` is not enabled",
    note = "enable it in Cargo.toml: `errcodes = {{ version = \"...\", features = [\"json\"] }}`"
)]
pub trait ReadableResponse {
    type Result;
}

/// An error that has `status_code()`: none, because the feature `http` is off.
#[cfg(not(feature = "http"))]
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`status_code` requires the feature `http` of the crate `errcodes`",
    label = "the feature `http` is not enabled",
    note = "enable it in Cargo.toml: `errcodes = {{ version = \"...\", features = [\"http\"] }}`",
    note = "without it, `http_status` returns the status as a `u16`"
)]
pub trait HasStatusCode {
    type StatusCode;
}
