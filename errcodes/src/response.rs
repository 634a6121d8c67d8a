use alloc::borrow::{Cow, ToOwned as _};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::framing::trailer;
use crate::{HttpStatus, percent};

/// A response of a server: its HTTP status, its body and its headers.
///
/// `decode` of an enum reads the error from it. Without headers, `from_response(status, body)` does the same.
///
/// ```
/// use errcodes::Response;
///
/// errcodes::include_catalog!("tests/door.toml");
///
/// let response = Response::new(423, r#"{"code": 23}"#).header("content-type", "application/json");
/// assert_eq!(Door::decode(response).error(), Some(&Door::Locked));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Response {
    http_status: u16,
    headers: Vec<(String, Vec<u8>)>,
    body: Vec<u8>,
}

impl Response {
    /// Returns a response without headers. Use an empty body if there is none.
    pub fn new(http_status: impl HttpStatus, body: impl Into<Vec<u8>>) -> Self {
        Self {
            http_status: http_status.to_u16(),
            headers: Vec::new(),
            body: body.into(),
        }
    }

    /// Adds a header, or a trailer. If there are several of the same name, they are tried in order.
    #[must_use]
    pub fn header(mut self, name: impl AsRef<str>, value: impl AsRef<[u8]>) -> Self {
        let header = (name.as_ref().to_owned(), value.as_ref().to_owned());
        self.headers.push(header);
        self
    }

    /// Returns the status code of the HTTP response.
    #[must_use]
    pub fn http_status(&self) -> u16 {
        self.http_status
    }

    /// Returns the body.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    pub(crate) fn into_body(self) -> Vec<u8> {
        self.body
    }

    /// Returns the values of the headers of a name, without the whitespace around them. A trailer can also be in the body, as in
    /// gRPC-Web.
    pub(crate) fn header_texts(&self, name: &str) -> impl Iterator<Item = Cow<'_, str>> {
        let headers = self.headers.iter();
        let headers = headers.filter(move |(header, _)| header.eq_ignore_ascii_case(name));
        let mut values: Vec<Cow<'_, [u8]>> = headers
            .map(|(_, value)| value.trim_ascii().into())
            .collect();
        if values.is_empty() {
            values.extend(trailer(&self.body, name));
        }
        // gRPC encodes this header only.
        let decoded = if name.eq_ignore_ascii_case("grpc-message") {
            percent::decoded
        } else {
            String::from_utf8_lossy
        };
        values.into_iter().map(move |value| match value {
            Cow::Borrowed(value) => decoded(value),
            Cow::Owned(value) => decoded(&value).into_owned().into(),
        })
    }
}

/// Takes the status, the headers and the body.
///
/// Requires the feature `http`.
#[cfg(feature = "http")]
impl<B: Into<Vec<u8>>> From<http::Response<B>> for Response {
    fn from(response: http::Response<B>) -> Self {
        let (parts, body) = response.into_parts();
        let headers = parts.headers.iter();
        let response = Self::new(parts.status, body);
        headers.fold(response, |response, (name, value)| {
            response.header(name, value)
        })
    }
}

/// Shows the names of the headers without their values, which can be secret.
impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers: Vec<_> = self.headers.iter().map(|(name, _)| name).collect();
        f.debug_struct("Response")
            .field("http_status", &self.http_status)
            .field("headers", &headers)
            .field("body", &String::from_utf8_lossy(&self.body))
            .finish()
    }
}
