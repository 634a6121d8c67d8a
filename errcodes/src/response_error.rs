use core::fmt;

use crate::decode::SentTexts;
use crate::error_response::SentCode;
use crate::{Arguments, Certainty, Code, ErrorCode, Values};

/// One of the errors of a response, with its own texts.
///
/// [`ErrorResponse::errors`](crate::ErrorResponse::errors) returns them.
///
/// ```
/// errcodes::include_catalog!("tests/form.toml");
///
/// let body = r#"{"errors": [{"code": 7, "text": "At most 80 characters", "field": "name"},
///                            {"code": 9, "text": "Not a date", "field": "born"}]}"#;
/// let response = Form::from_response(422, body);
/// let fields: Vec<_> = response.errors().iter().map(|error| (error.error(), error.path())).collect();
/// assert_eq!(fields, [(&Form::TooLong, Some("name")), (&Form::NotADate, Some("born"))]);
/// assert_eq!(response.errors()[1].message(), Some("Not a date"));
/// let arguments = response.errors()[0].arguments();
/// assert_eq!(arguments.and_then(|arguments| arguments.get("limit")), Some("80"));
/// ```
#[derive(Clone, PartialEq)]
pub struct ResponseError<E> {
    pub(crate) error: E,
    pub(crate) certainty: Certainty,
    pub(crate) code: Option<SentCode>,
    pub(crate) texts: SentTexts,
    pub(crate) path: Option<alloc::string::String>,
    pub(crate) level: usize,
}

impl<E> ResponseError<E> {
    /// Returns the error: `Unknown` if the catalog does not list its code.
    #[must_use]
    pub fn error(&self) -> &E {
        &self.error
    }

    /// Returns the [`error`](Self::error) by value.
    #[must_use]
    pub fn into_error(self) -> E {
        self.error
    }

    /// Returns how well the [`error`](Self::error) fits the other parts of the response.
    #[must_use]
    pub fn certainty(&self) -> Certainty {
        self.certainty
    }

    /// Returns the code as the server sent it, or `None` if a symbol or a problem type selected the error.
    #[must_use]
    pub fn code(&self) -> Option<Code<'_>> {
        self.code.as_ref().map(SentCode::as_code)
    }

    /// Returns the text at the location `message` of the catalog.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.texts.message.as_deref()
    }

    /// Returns the longer text at the location `detail` of the catalog.
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        self.texts.detail.as_deref()
    }

    /// Returns the vendor's own identifier as the server sent it, even if it is not in the catalog.
    #[must_use]
    pub fn symbol(&self) -> Option<&str> {
        self.texts.symbol.as_deref()
    }

    /// Returns the problem type of RFC 9457 as the server sent it, even if it is not in the catalog.
    #[must_use]
    pub fn problem_type(&self) -> Option<&str> {
        self.texts.problem_type.as_deref()
    }

    /// Returns the further values at the locations `values` of the catalog.
    #[must_use]
    pub fn values(&self) -> Values<'_> {
        Values::new(&self.texts.values)
    }

    /// Returns the place in the request that the error is about, from the location `path` of the catalog: the name of a field, or
    /// several names separated by `/`, such as `items/0/price`. A `/` in a name is `~1`, and a `~` is `~0`.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }

    /// Returns the level of the error, if the catalog has an `envelope`: the index of its enum there. 0 is the outermost level.
    #[must_use]
    pub fn level(&self) -> usize {
        self.level
    }

    pub(crate) fn map<F>(self, map: impl FnOnce(E) -> F) -> ResponseError<F> {
        ResponseError {
            error: map(self.error),
            certainty: self.certainty,
            code: self.code,
            texts: self.texts,
            path: self.path,
            level: self.level,
        }
    }
}

impl<E: ErrorCode> ResponseError<E> {
    /// Returns the arguments in the server's message, or else in its detail.
    ///
    /// Returns `None` if neither text is the message of the [`error`](Self::error) with arguments.
    #[must_use]
    pub fn arguments(&self) -> Option<Arguments<'_>> {
        let template = self.error.template();
        let texts = [self.message(), self.detail()];
        let mut texts = texts.into_iter().flatten();
        texts.find_map(|text| template.parse_arguments(text))
    }
}

impl<E: fmt::Debug> fmt::Debug for ResponseError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseError")
            .field("error", &self.error)
            .field("message", &self.message())
            .field("path", &self.path())
            .finish_non_exhaustive()
    }
}
