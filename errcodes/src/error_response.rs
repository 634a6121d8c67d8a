use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::error::Error;
use core::fmt::{self, Write as _};

use serde_json::Value;

use crate::decode::SentTexts;
use crate::framing::{missing_feature, texts};
use crate::inert::InertWriter;
use crate::{Arguments, Certainty, Code, ErrorCode, ResponseError, Values};

/// The response of a server that reports an error: the error, the texts that the server sent, the HTTP status and the body.
///
/// `from_response` of an enum creates it from any body ([`FromResponse`](crate::FromResponse)). It keeps a body that is not JSON, such
/// as the error page of a proxy, unchanged; [`error`](Self::error) is then `None`, unless the HTTP status is the code.
///
/// It implements [`Error`], and displays the server's text, the code and the HTTP status. Its `source()` is `None`. Use
/// [`error`](Self::error) to match on the variant.
///
/// ```
/// errcodes::include_catalog!("tests/door.toml");
///
/// let body = r#"{"code": "50", "message": "The key A does not fit lock 7.", "trace": "f00"}"#;
/// let response = Door::from_response(403, body);
/// assert_eq!(response.error(), Some(&Door::WrongKey));
/// assert_eq!(response.http_status(), 403);
/// assert_eq!(response.arguments().and_then(|arguments| arguments.get("lock")), Some("7"));
/// assert_eq!(response.extra().map(|json| json.to_string()), Some(r#"{"trace":"f00"}"#.to_owned()));
/// assert_eq!(response.to_string(), "The key A does not fit lock 7. (code 50, HTTP status 403)");
///
/// // This code does not fit the code type of the catalog, which is `u32`.
/// let response = Door::from_response(500, r#"{"code": -1}"#);
/// assert_eq!(response.error(), None);
/// assert_eq!(response.code(), Some((-1).into()));
///
/// let response = Door::from_response(502, "<html>Bad Gateway</html>");
/// assert_eq!(response.error(), None);
/// assert_eq!(response.body_lossy(), "<html>Bad Gateway</html>");
/// assert_eq!(response.to_string(), "HTTP status 502, no code understood");
/// ```
#[must_use = "it is the error that the server reports"]
#[derive(Clone, PartialEq)]
pub struct ErrorResponse<E> {
    // Boxed, so that a `Result` is not larger than a pointer.
    parts: Box<Parts<E>>,
}

#[derive(Clone, PartialEq)]
pub(crate) struct Parts<E> {
    /// The error of each level that has one, the innermost first. It may be a success.
    pub(crate) envelope: Vec<E>,
    /// The errors that are not successes, in the order of the body.
    pub(crate) errors: Vec<ResponseError<E>>,
    /// The index in `errors` of the error that describes the response best.
    pub(crate) primary: Option<usize>,
    /// The number of errors that are not in `errors`.
    pub(crate) omitted: usize,
    pub(crate) is_success: bool,
    pub(crate) code: Option<SentCode>,
    pub(crate) http_status: u16,
    pub(crate) texts: SentTexts,
    /// The JSON pointers to the values that were understood.
    pub(crate) understood: Vec<Cow<'static, str>>,
    pub(crate) body: Vec<u8>,
}

/// A code as the server sent it.
#[derive(Clone, PartialEq)]
pub(crate) enum SentCode {
    Int(i128),
    Str(String),
}

impl SentCode {
    pub(crate) fn as_code(&self) -> Code<'_> {
        match self {
            Self::Int(number) => Code::Int(*number),
            Self::Str(text) => Code::Str(text),
        }
    }
}

impl<E> ErrorResponse<E> {
    pub(crate) fn new(parts: Parts<E>) -> Self {
        Self {
            parts: Box::new(parts),
        }
    }

    /// Returns the error: `Unknown` if the catalog does not list its code, or `None` if the body contains no code that could be
    /// read, or only codes that mean success.
    ///
    /// If the body has codes on several levels, this is the error of the innermost level whose code does not mean success. If this
    /// level has several errors, it is the first one that the catalog lists, or else the first one; [`errors`](Self::errors) returns
    /// all.
    #[must_use]
    pub fn error(&self) -> Option<&E> {
        self.primary().map(ResponseError::error)
    }

    fn primary(&self) -> Option<&ResponseError<E>> {
        self.parts.errors.get(self.parts.primary?)
    }

    /// Returns the errors that the response reports, in the order of the body, each with its own texts. Codes that mean success are
    /// not errors.
    ///
    /// It contains the [`error`](Self::error). If the catalog has an `envelope`, it contains the errors of all levels.
    /// [`omitted_errors`](Self::omitted_errors) is the number of further errors.
    ///
    /// ```
    /// errcodes::include_catalog!("tests/form.toml");
    ///
    /// let body = r#"{"errors": [{"code": 3}, {"code": 7}, {"code": 9}]}"#;
    /// let response = Form::from_response(422, body);
    /// let codes: Vec<_> = response.errors().iter().map(|error| error.error().code()).collect();
    /// assert_eq!(codes, [3, 7, 9]);
    /// // The catalog does not list the code 3.
    /// assert_eq!(response.error(), Some(&Form::TooLong));
    /// ```
    #[must_use]
    pub fn errors(&self) -> &[ResponseError<E>] {
        &self.parts.errors
    }

    /// Returns the number of errors that [`errors`](Self::errors) does not contain: their codes could not be read, or there are more
    /// than 1,000 errors.
    #[must_use]
    pub fn omitted_errors(&self) -> usize {
        self.parts.omitted
    }

    /// Returns the [`error`](Self::error) by value.
    #[must_use]
    pub fn into_error(self) -> Option<E> {
        let primary = self.parts.primary?;
        let error = self.parts.errors.into_iter().nth(primary);
        error.map(ResponseError::into_error)
    }

    /// Returns how well the [`error`](Self::error) fits the other parts of the response, or `None` if there is no error.
    ///
    /// Ask for it if several errors share a code: with [`Certainty::CodeOnly`], the response says nothing that tells them apart. It
    /// is also the certainty of an error whose code is the HTTP status of a response without a readable body, which may come from
    /// a proxy.
    ///
    /// ```
    /// use errcodes::Certainty;
    ///
    /// errcodes::include_catalog!("tests/door.toml");
    ///
    /// let response = Door::from_response(409, r#"{"code": 41, "message": "The door is ajar."}"#);
    /// assert_eq!(response.error(), Some(&Door::Ajar));
    /// assert_eq!(response.certainty(), Some(Certainty::Exact));
    ///
    /// let response = Door::from_response(409, r#"{"code": 41}"#);
    /// assert_eq!(response.error(), Some(&Door::Stuck));
    /// assert_eq!(response.certainty(), Some(Certainty::CodeOnly));
    /// ```
    #[must_use]
    pub fn certainty(&self) -> Option<Certainty> {
        self.primary().map(ResponseError::certainty)
    }

    /// Returns `true` if the response reports no error: its HTTP status is below 400, and all codes in its body mean success.
    ///
    /// The key `success` of the catalog lists the codes that mean success. Without a code in the body, the HTTP status must be
    /// 2xx. `check_response` of an enum ([`FromResponse`](crate::FromResponse::check_response)) returns `Ok` for such a response.
    ///
    /// ```
    /// errcodes::include_catalog!("tests/door.toml");
    ///
    /// // The catalog has `success = [0]`.
    /// let response = Door::from_response(200, r#"{"code": 0, "message": "ok"}"#);
    /// assert!(response.is_success());
    /// assert_eq!(response.error(), None);
    /// ```
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.parts.is_success
    }

    /// Returns the errors of all levels of the body, the innermost first: one for each level whose code could be read, also if
    /// it means success.
    ///
    /// They describe the same response, and an inner level describes it more precisely. The slice is empty if no code could be
    /// read.
    #[must_use]
    pub fn envelope(&self) -> &[E] {
        &self.parts.envelope
    }

    /// Returns the code as the server sent it: that of the [`error`](Self::error), or the first one that does not fit the code type of
    /// the catalog. A code that means success counts only if all codes do.
    ///
    /// A number is a [`Code::Int`], or a [`Code::Str`] with its digits if it has a fraction or does not fit `i128`. A code in
    /// quotes is a [`Code::Str`].
    ///
    /// If this code could not be read, [`error`](Self::error) is `None`, or comes from other parts of the response or from an outer
    /// level. In that case, the [`code`](ErrorCode::code) of the error differs from this one. It also differs if the server sent a
    /// [number of the other sign](crate::TryFromCodeError#numbers-of-the-other-sign).
    #[must_use]
    pub fn code(&self) -> Option<Code<'_>> {
        self.parts.code.as_ref().map(SentCode::as_code)
    }

    /// Returns the status code of the HTTP response, such as 404.
    #[must_use]
    pub fn http_status(&self) -> u16 {
        self.parts.http_status
    }

    /// Returns the [`http_status`](Self::http_status) as a type of the crate `http`, or `None` if it is not a valid status
    /// code.
    ///
    /// Requires the feature `http`.
    #[cfg(feature = "http")]
    #[must_use]
    pub fn status_code(&self) -> Option<http::StatusCode> {
        http::StatusCode::from_u16(self.http_status()).ok()
    }

    /// Names the feature `http`, which is off.
    #[cfg(not(feature = "http"))]
    #[doc(hidden)]
    #[must_use]
    pub fn status_code(&self) -> <Self as crate::missing::HasStatusCode>::StatusCode
    where
        Self: crate::missing::HasStatusCode,
    {
        unreachable!("no type has the trait")
    }

    /// Returns the text at the pointer `message` of the catalog, or `None` if the body does not contain it.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.parts.texts.message.as_deref()
    }

    /// Returns the longer text at the pointer `detail` of the catalog, or `None` if the body does not contain it.
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        self.parts.texts.detail.as_deref()
    }

    /// Returns the vendor's own identifier as the server sent it, even if it is not in the catalog, or `None` if the body does not
    /// contain it.
    #[must_use]
    pub fn symbol(&self) -> Option<&str> {
        self.parts.texts.symbol.as_deref()
    }

    /// Returns the problem type of RFC 9457 as the server sent it, even if it is not in the catalog, or `None` if the body does not
    /// contain it.
    #[must_use]
    pub fn problem_type(&self) -> Option<&str> {
        self.parts.texts.problem_type.as_deref()
    }

    /// Returns the further values at the locations `values` of the catalog, such as the id of the request: those of the
    /// [`error`](Self::error), and of outer levels.
    ///
    /// They are also there if the response has no error.
    #[must_use]
    pub fn values(&self) -> Values<'_> {
        Values::new(&self.parts.texts.values)
    }

    /// Returns the body, unchanged.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.parts.body
    }

    /// Returns the body by value, unchanged.
    #[must_use]
    pub fn into_body(self) -> Vec<u8> {
        self.parts.body
    }

    /// Returns the body as text. Bytes that are not UTF-8 are replaced by U+FFFD.
    #[must_use]
    pub fn body_lossy(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.parts.body)
    }

    /// Parses the body as JSON and returns it. Each call parses it again.
    ///
    /// Form fields are an object of strings.
    ///
    /// Returns `None` if the body is neither JSON nor form fields, or if `serde_json` does not support a part of it: a number such as `1e400`, or
    /// more than 128 levels. `from_response` does not use `serde_json`, so it can read the code and the texts of such a body.
    #[must_use]
    pub fn json(&self) -> Option<Value> {
        let texts = texts(&self.parts.body);
        let [text] = &texts[..] else {
            return None;
        };
        let json = text.as_sent()?;
        let value = serde_json::from_slice(json).ok();
        value.or_else(|| serde_json::from_str(&String::from_utf8_lossy(json)).ok())
    }

    /// Parses the body as JSON, and returns it without the values that were understood. The rest contains, for example,
    /// the extension members of a problem document, or a code that could not be read.
    ///
    /// Returns an empty object if everything was understood, and `None` if [`json`](Self::json) returns `None`.
    #[must_use]
    pub fn extra(&self) -> Option<Value> {
        let mut json = self.json()?;
        for pointer in &self.parts.understood {
            remove(&mut json, pointer);
        }
        Some(json)
    }

    /// Returns the same response with each error converted by a function: `response.map(MyError::Vendor)`. The function is called for
    /// the errors of [`envelope`](Self::envelope), and then for those of [`errors`](Self::errors).
    pub fn map<F>(self, mut map: impl FnMut(E) -> F) -> ErrorResponse<F> {
        let parts = *self.parts;
        let envelope = parts.envelope.into_iter().map(&mut map).collect();
        let errors = parts.errors.into_iter().map(|error| error.map(&mut map));
        ErrorResponse::new(Parts {
            envelope,
            errors: errors.collect(),
            primary: parts.primary,
            omitted: parts.omitted,
            is_success: parts.is_success,
            code: parts.code,
            http_status: parts.http_status,
            texts: parts.texts,
            understood: parts.understood,
            body: parts.body,
        })
    }

    /// Returns the same response with each error converted by `From`, for example into the umbrella enum of the provider:
    /// `response.map_into::<TrustXError>()`.
    pub fn map_into<F: From<E>>(self) -> ErrorResponse<F> {
        self.map(F::from)
    }
}

impl<E: ErrorCode> ErrorResponse<E> {
    /// Returns whether the same request may succeed later, or `None` if the catalog does not state it for the
    /// [`error`](Self::error), or if there is no error.
    #[must_use]
    pub fn retryable(&self) -> Option<bool> {
        self.error()?.retryable()
    }

    /// Returns `true` if the catalog states that the same request may succeed later, and `false` in all other cases.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.retryable() == Some(true)
    }

    /// Returns the arguments in the server's message, or else in its detail.
    ///
    /// Returns `None` if neither text is the message of the [`error`](Self::error) with arguments, or if there is no error.
    #[must_use]
    pub fn arguments(&self) -> Option<Arguments<'_>> {
        let template = self.error()?.template();
        let texts = [self.message(), self.detail()];
        let mut texts = texts.into_iter().flatten();
        texts.find_map(|text| template.parse_arguments(text))
    }
}

/// Shows the server's text, the code and the HTTP status on one line. Control characters, and characters that change the
/// text direction, are replaced.
impl<E: ErrorCode> fmt::Display for ErrorResponse<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.http_status();
        let mut f = InertWriter(f);
        match (self.message().or(self.detail()), self.error()) {
            (Some(text), Some(error)) => {
                write!(f, "{text} (code {}, HTTP status {status})", error.code())
            }
            (Some(text), None) => {
                write!(f, "{text} (HTTP status {status}, ")?;
                self.write_not_understood(&mut f)?;
                f.write_char(')')
            }
            (None, Some(error)) if error.is_known() => {
                write!(f, "{error} (code {}, HTTP status {status})", error.code())
            }
            (None, Some(error)) => write!(f, "{error} (HTTP status {status})"),
            (None, None) => {
                write!(f, "HTTP status {status}, ")?;
                self.write_not_understood(&mut f)
            }
        }
    }
}

impl<E> ErrorResponse<E> {
    fn write_not_understood(&self, f: &mut impl fmt::Write) -> fmt::Result {
        match self.code() {
            // Without an error, the codes of the envelope mean success.
            Some(code) if !self.parts.envelope.is_empty() => write!(f, "success code {code}"),
            Some(code) => write!(f, "code {code} not understood"),
            None => {
                f.write_str("no code understood")?;
                match missing_feature(self.body()) {
                    Some(feature) => write!(
                        f,
                        ": the body requires the feature `{feature}` of the crate `errcodes`"
                    ),
                    None => Ok(()),
                }
            }
        }
    }
}

impl<E: fmt::Debug> fmt::Debug for ErrorResponse<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorResponse")
            .field("envelope", &self.parts.envelope)
            .field("http_status", &self.parts.http_status)
            .field("body", &self.body_lossy())
            .finish()
    }
}

impl<E: ErrorCode> Error for ErrorResponse<E> {}

/// Removes the value at a JSON pointer, and each enclosing object that becomes empty.
fn remove(json: &mut Value, pointer: &str) {
    let Some((parent, key)) = pointer.rsplit_once('/') else {
        return;
    };
    let Some(Value::Object(members)) = json.pointer_mut(parent) else {
        return;
    };
    members.remove(&key.replace("~1", "/").replace("~0", "~"));
    if members.is_empty() {
        remove(json, parent);
    }
}
