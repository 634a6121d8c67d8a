use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::error::Error;
use core::fmt::{self, Write as _};

use serde_json::Value;

use crate::inert::InertWriter;
use crate::{Arguments, ErrorCode};

/// What a server answered, read by what the catalog says of its bodies: the error, and all that came with it.
///
/// It is made by [`FromResponse`](crate::FromResponse), of any body: one that is no JSON, such as the page of
/// a proxy, is kept as it is, and then there is no [`error`](Self::error).
///
/// As an error it is the end of a chain: it shows the server's text, the code and the HTTP status, and
/// `source()` is `None`. The variant is [`error`](Self::error).
///
/// ```
/// errcodes::include_catalog!("tests/door.toml");
///
/// let body = r#"{"code": "50", "message": "The key A does not fit lock 7.", "trace": "f00"}"#;
/// let error = Door::from_response(403_u16, body);
/// assert_eq!(error.error(), Some(&Door::WrongKey));
/// assert_eq!(error.http_status(), 403);
/// assert_eq!(error.arguments().and_then(|found| found.get("lock")), Some("7"));
/// assert_eq!(error.unread().map(|json| json.to_string()), Some(r#"{"trace":"f00"}"#.to_owned()));
/// assert_eq!(error.to_string(), "The key A does not fit lock 7. (code 50, HTTP status 403)");
///
/// let error = Door::from_response(502_u16, "<html>Bad Gateway</html>");
/// assert_eq!(error.error(), None);
/// assert_eq!(error.text(), "<html>Bad Gateway</html>");
/// assert_eq!(error.to_string(), "HTTP status 502, no code understood");
/// ```
#[derive(Clone, PartialEq)]
pub struct ServerError<E> {
    // Behind a pointer, so that a `Result` is no larger than one.
    parts: Box<Parts<E>>,
}

#[derive(Clone, PartialEq)]
pub(crate) struct Parts<E> {
    /// The innermost first.
    pub(crate) errors: Vec<E>,
    pub(crate) http_status: u16,
    pub(crate) message: Option<String>,
    pub(crate) detail: Option<String>,
    pub(crate) symbol: Option<String>,
    pub(crate) problem_type: Option<String>,
    pub(crate) json: Option<Value>,
    /// The places of what has been understood.
    pub(crate) understood: Vec<&'static str>,
    pub(crate) body: Vec<u8>,
}

impl<E> ServerError<E> {
    pub(crate) fn new(parts: Parts<E>) -> Self {
        Self {
            parts: Box::new(parts),
        }
    }

    /// The error, `Unknown` if the catalog does not list its code; `None` if the body has no code that could
    /// be read.
    ///
    /// Of the codes of several levels, it is that of the innermost one.
    #[must_use]
    pub fn error(&self) -> Option<&E> {
        self.parts.errors.first()
    }

    /// The errors of all levels, the innermost first.
    #[must_use]
    pub fn errors(&self) -> &[E] {
        &self.parts.errors
    }

    /// The status of the HTTP response.
    #[must_use]
    pub fn http_status(&self) -> u16 {
        self.parts.http_status
    }

    /// The same as [`http_status`](Self::http_status), as a type of the crate `http`; `None` if it is none.
    #[cfg(feature = "http")]
    #[must_use]
    pub fn status_code(&self) -> Option<http::StatusCode> {
        http::StatusCode::from_u16(self.http_status()).ok()
    }

    /// The text that the server sent.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.parts.message.as_deref()
    }

    /// The longer text that the server sent.
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        self.parts.detail.as_deref()
    }

    /// The vendor's identifier, as the server sent it.
    #[must_use]
    pub fn symbol(&self) -> Option<&str> {
        self.parts.symbol.as_deref()
    }

    /// The problem type of RFC 9457, as the server sent it.
    #[must_use]
    pub fn problem_type(&self) -> Option<&str> {
        self.parts.problem_type.as_deref()
    }

    /// The body, byte for byte.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.parts.body
    }

    /// The body as text; what is no UTF-8 in it is replaced.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.parts.body)
    }

    /// The body as JSON; `None` if it is not JSON, or if `serde_json` can't hold a part of it: a number such as `1e400`,
    /// or more than 128 levels. The code and the texts are read of such a body, too.
    #[must_use]
    pub fn json(&self) -> Option<&Value> {
        self.parts.json.as_ref()
    }

    /// What is in the body besides what was understood, if it is JSON: the extension members of a problem,
    /// or a code that is none. `None` where [`json`](Self::json) is.
    #[must_use]
    pub fn unread(&self) -> Option<Value> {
        let mut json = self.parts.json.clone()?;
        for place in &self.parts.understood {
            remove(&mut json, place);
        }
        Some(json)
    }

    /// The same with the errors as another type: `error.map(TrustX::from)`.
    #[must_use]
    pub fn map<F>(self, map: impl FnMut(E) -> F) -> ServerError<F> {
        let parts = *self.parts;
        ServerError::new(Parts {
            errors: parts.errors.into_iter().map(map).collect(),
            http_status: parts.http_status,
            message: parts.message,
            detail: parts.detail,
            symbol: parts.symbol,
            problem_type: parts.problem_type,
            json: parts.json,
            understood: parts.understood,
            body: parts.body,
        })
    }
}

impl<E: ErrorCode> ServerError<E> {
    /// Returns whether another attempt may succeed; `None` if the vendor does not state it, or if there is no
    /// [`error`](Self::error).
    #[must_use]
    pub fn retryable(&self) -> Option<bool> {
        self.error()?.retryable()
    }

    /// Returns whether the vendor states that another attempt may succeed.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.retryable() == Some(true)
    }

    /// The arguments in the server's text, message or detail, if it is the message of the
    /// [`error`](Self::error).
    #[must_use]
    pub fn arguments(&self) -> Option<Arguments<'_>> {
        let template = self.error()?.template();
        let texts = [self.message(), self.detail()];
        let mut texts = texts.into_iter().flatten();
        texts.find_map(|text| template.parse_arguments(text))
    }
}

/// The server's text, the code and the HTTP status, on one line: what acts on a terminal or a log is replaced.
impl<E: ErrorCode> fmt::Display for ServerError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.http_status();
        let mut f = InertWriter(f);
        match (self.message().or(self.detail()), self.error()) {
            (Some(text), Some(error)) => {
                write!(f, "{text} (code {}, HTTP status {status})", error.code())
            }
            (Some(text), None) => write!(f, "{text} (HTTP status {status}, no code understood)"),
            (None, Some(error)) if error.is_known() => {
                write!(f, "{error} (code {}, HTTP status {status})", error.code())
            }
            (None, Some(error)) => write!(f, "{error} (HTTP status {status})"),
            (None, None) => write!(f, "HTTP status {status}, no code understood"),
        }
    }
}

impl<E: fmt::Debug> fmt::Debug for ServerError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ServerError")
            .field("errors", &self.parts.errors)
            .field("http_status", &self.parts.http_status)
            .field("body", &self.text())
            .finish()
    }
}

impl<E: ErrorCode> Error for ServerError<E> {}

/// Takes the value at a place out of the objects around it, and those of them that are empty then.
fn remove(json: &mut Value, place: &str) {
    let Some((parent, key)) = place.rsplit_once('/') else {
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
