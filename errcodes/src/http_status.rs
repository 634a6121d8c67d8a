use sealed::ToU16;

/// An HTTP status: a `u16`, or an `http::StatusCode` with the feature `http`.
///
/// The methods that take a status accept both. `u16` is the only integer type that implements the trait, so the literal `400`
/// needs no suffix. Other crates cannot implement the trait.
///
/// ```
/// use errcodes::Evidence;
///
/// let evidence = Evidence::new().http_status(404);
/// assert_eq!(evidence, Evidence::new().http_status(404_u16));
/// ```
///
/// ```compile_fail,E0277
/// # use errcodes::Evidence;
/// let status: u32 = 404;
/// let evidence = Evidence::new().http_status(status);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an HTTP status",
    label = "expected a `u16`, or an `http::StatusCode` with the feature `http` of errcodes",
    note = "an `http::StatusCode` needs the feature `http`; without it, write `status.as_u16()`"
)]
pub trait HttpStatus: ToU16 {}

mod sealed {
    /// The conversion of a status, which no other crate can name.
    pub trait ToU16: Copy {
        /// Returns the number.
        fn to_u16(self) -> u16;
    }
}

impl ToU16 for u16 {
    fn to_u16(self) -> u16 {
        self
    }
}

impl HttpStatus for u16 {}

#[cfg(feature = "http")]
impl ToU16 for http::StatusCode {
    fn to_u16(self) -> u16 {
        self.as_u16()
    }
}

#[cfg(feature = "http")]
impl HttpStatus for http::StatusCode {}
