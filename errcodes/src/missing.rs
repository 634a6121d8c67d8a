//! Stubs of methods whose feature is off, so that the compiler names the feature instead of a method that does not exist.
//!
//! The stubs are hidden in the documentation. A bound that nothing satisfies makes each call an error. It has to depend on a
//! parameter: the compiler rejects it at the definition otherwise.
//!
//! The conversion into `Box<dyn ErrorCode>`, which `?` calls, has no stub. It would have to be an impl of `From` for this type, or the
//! compiler reports that `From` is missing, with a text of the standard library. The type needs `extern crate alloc`, and then each
//! program without an allocator fails to link. An impl for all types that dereference to `dyn ErrorCode` is against the orphan rule
//! (E0210).

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

/// An error that a box can be downcast to: none, because the feature `alloc` is off.
#[cfg(not(feature = "alloc"))]
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`Box<dyn ErrorCode>` requires the feature `alloc` of the crate `errcodes`",
    label = "the feature `alloc` is not enabled",
    note = "enable it in Cargo.toml: `errcodes = {{ version = \"...\", features = [\"alloc\"] }}`",
    note = "it also adds the conversion of any error into `Box<dyn ErrorCode>`, which `?` calls"
)]
pub trait Unboxed {
    type Result;
}
