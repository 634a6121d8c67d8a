use crate::{Certainty, ErrorCode, HttpStatus, Template};

/// The parts of a response besides the code, which distinguish errors that share a code.
///
/// Create it with [`new`](Self::new), and set each part that the server sent:
///
/// ```
/// use errcodes::Evidence;
///
/// errcodes::include_catalog!("tests/door.toml");
///
/// // Two errors have the code 41: `Stuck` and `Ajar`.
/// assert_eq!(Door::from_code(41), Door::Stuck);
/// let evidence = Evidence::new().message("The door is ajar.");
/// assert_eq!(Door::from_evidence(41, &evidence), Door::Ajar);
/// // Evidence never selects an error with another code.
/// assert_eq!(Door::from_evidence(23, &evidence), Door::Locked);
/// ```
///
/// Each setter has a variant for an `Option`, which changes nothing if the value is `None`:
///
/// ```
/// # use errcodes::Evidence;
/// # errcodes::include_catalog!("tests/door.toml");
/// struct Body {
///     message: Option<String>,
///     symbol: Option<String>,
/// }
///
/// let body = Body { message: Some("The door is ajar.".to_owned()), symbol: None };
/// let evidence = Evidence::new()
///     .http_status(409)
///     .maybe_message(body.message.as_deref())
///     .maybe_symbol(body.symbol.as_deref());
/// assert_eq!(Door::from_evidence(41, &evidence), Door::Ajar);
/// ```
///
/// If the catalog has a table `[response]`, `from_response` collects the evidence from the body (feature `json`).
#[doc = include_str!("../docs/shared_codes.md")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence<'a> {
    message: Option<&'a str>,
    detail: Option<&'a str>,
    symbol: Option<&'a str>,
    http_status: Option<u16>,
    problem_type: Option<&'a str>,
}

impl<'a> Evidence<'a> {
    /// Returns empty evidence.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            message: None,
            detail: None,
            symbol: None,
            http_status: None,
            problem_type: None,
        }
    }

    /// Sets the short text that the server sent: a message, or the `title` of a problem document (RFC 9457).
    #[must_use]
    pub const fn message(self, message: &'a str) -> Self {
        self.maybe_message(Some(message))
    }

    /// Sets [`message`](Self::message), or changes nothing if it is `None`.
    #[must_use]
    pub const fn maybe_message(mut self, message: Option<&'a str>) -> Self {
        if message.is_some() {
            self.message = message;
        }
        self
    }

    /// Sets the longer text that the server sent: the `detail` of a problem document (RFC 9457).
    #[must_use]
    pub const fn detail(self, detail: &'a str) -> Self {
        self.maybe_detail(Some(detail))
    }

    /// Sets [`detail`](Self::detail), or changes nothing if it is `None`.
    #[must_use]
    pub const fn maybe_detail(mut self, detail: Option<&'a str>) -> Self {
        if detail.is_some() {
            self.detail = detail;
        }
        self
    }

    /// Sets the vendor's own identifier for the error, such as `E_LOCKED`.
    #[must_use]
    pub const fn symbol(self, symbol: &'a str) -> Self {
        self.maybe_symbol(Some(symbol))
    }

    /// Sets [`symbol`](Self::symbol), or changes nothing if it is `None`.
    #[must_use]
    pub const fn maybe_symbol(mut self, symbol: Option<&'a str>) -> Self {
        if symbol.is_some() {
            self.symbol = symbol;
        }
        self
    }

    /// Sets the status code of the HTTP response: a `u16`, or with the feature `http` an `http::StatusCode`.
    #[must_use]
    pub fn http_status(self, status: impl HttpStatus) -> Self {
        self.maybe_http_status(Some(status))
    }

    /// Sets [`http_status`](Self::http_status), or changes nothing if it is `None`.
    #[must_use]
    pub fn maybe_http_status(mut self, status: Option<impl HttpStatus>) -> Self {
        if let Some(status) = status {
            self.http_status = Some(status.to_u16());
        }
        self
    }

    /// Sets the problem type: the `type` of a problem document (RFC 9457), as the server sent it.
    #[must_use]
    pub const fn problem_type(self, problem_type: &'a str) -> Self {
        self.maybe_problem_type(Some(problem_type))
    }

    /// Sets [`problem_type`](Self::problem_type), or changes nothing if it is `None`.
    #[must_use]
    pub const fn maybe_problem_type(mut self, problem_type: Option<&'a str>) -> Self {
        if problem_type.is_some() {
            self.problem_type = problem_type;
        }
        self
    }

    /// Returns the degree to which an error fits the evidence. `has_message` is `false` if the catalog has no message for it.
    pub(crate) fn fit(&self, error: &impl ErrorCode, has_message: bool) -> Fit {
        let text = |text| TextFit::new(text, &error.template(), error.documentation(), has_message);
        Fit {
            symbol: ValueFit::new(stated(self.symbol), error.symbol()),
            // According to RFC 9457, it means the same as the HTTP status, so it does not distinguish errors.
            problem_type: match stated(self.problem_type) {
                Some("about:blank") => ValueFit::NotStated,
                problem_type => ValueFit::new(problem_type, error.problem_type()),
            },
            text: self.texts().map(text).max().unwrap_or(TextFit::NotStated),
            http_status: ValueFit::new(self.http_status, error.http_status()),
        }
    }

    /// Returns the symbol that the server sent.
    pub(crate) fn sent_symbol(&self) -> Option<&'a str> {
        stated(self.symbol)
    }

    /// Returns the texts that the server sent. A text without letters and digits says nothing.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &'a str> {
        let texts = [self.message, self.detail].into_iter().flatten();
        texts.filter(|text| text.contains(char::is_alphanumeric))
    }
}

/// Returns a value unless it is empty.
fn stated(value: Option<&str>) -> Option<&str> {
    value.filter(|value| !value.trim().is_empty())
}

/// The degree to which an error fits the evidence: the greater, the better. The fields are compared in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fit {
    symbol: ValueFit,
    problem_type: ValueFit,
    text: TextFit,
    http_status: ValueFit,
}

impl Fit {
    /// Returns whether the text is one of the texts of the error.
    pub(crate) fn has_text(&self) -> bool {
        self.text > TextFit::NotStated
    }

    /// Returns the fit of an error whose text is clearly closest to the text that the server sent.
    pub(crate) fn with_closest_text(mut self) -> Self {
        self.text = self.text.max(TextFit::Closest);
        self
    }

    /// Returns whether the evidence speaks against the error, and nothing in it speaks for it.
    ///
    /// The HTTP status does neither: proxies and gateways change it.
    pub(crate) fn is_contradicted(&self) -> bool {
        let values = [self.symbol, self.problem_type];
        let is_supported = values.contains(&ValueFit::Same) || self.has_text();
        !is_supported && (values.contains(&ValueFit::Different) || self.text == TextFit::Other)
    }

    /// Returns the certainty of an error that fits better than the others with its code. `is_alone` is `true` if no other error
    /// has its code.
    pub(crate) fn certainty(&self, is_alone: bool) -> Certainty {
        if [self.symbol, self.problem_type].contains(&ValueFit::Same) {
            return Certainty::Exact;
        }
        match self.text {
            TextFit::Exact | TextFit::ExactDescription => Certainty::Exact,
            TextFit::WithArguments(_) => Certainty::Arguments,
            TextFit::Similar | TextFit::Description | TextFit::Closest => Certainty::Similar,
            TextFit::Other | TextFit::NotStated => match self.http_status {
                ValueFit::Same if !is_alone => Certainty::Exact,
                _ => Certainty::CodeOnly,
            },
        }
    }
}

/// The result of comparing a value that the server sent with the value in the catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum ValueFit {
    /// The catalog contains another value.
    Different,
    /// The server did not send a value, or the catalog does not contain one.
    NotStated,
    /// The values are equal.
    Same,
}

impl ValueFit {
    fn new<T: PartialEq>(sent: Option<T>, stated: Option<T>) -> Self {
        match (sent, stated) {
            (Some(sent), Some(stated)) if sent == stated => Self::Same,
            (Some(_), Some(_)) => Self::Different,
            _ => Self::NotStated,
        }
    }
}

/// The result of comparing a text that the server sent with the texts of an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum TextFit {
    /// The text matches none of the error's texts.
    Other,
    /// The server did not send a text, or the catalog does not contain a message.
    NotStated,
    /// One of the error's texts is clearly closest to the text.
    Closest,
    /// The text is the description, except for case, whitespace and punctuation.
    Description,
    /// The text is the description.
    ExactDescription,
    /// The text is the message with arguments. The number is the length of the text without them, in bytes.
    WithArguments(usize),
    /// The text is the message, except for case, whitespace and punctuation.
    Similar,
    /// The text is the message.
    Exact,
}

impl TextFit {
    fn new(text: &str, template: &Template, description: Option<&str>, has_message: bool) -> Self {
        if text == template.message() {
            Self::Exact
        } else if is_similar(text, template.message()) {
            Self::Similar
        } else if let Some(arguments) = template.parse_arguments(text) {
            let argument_bytes: usize = arguments.iter().map(|(_, value)| value.len()).sum();
            Self::WithArguments(text.len().saturating_sub(argument_bytes))
        } else if description == Some(text) {
            Self::ExactDescription
        } else if description.is_some_and(|description| is_similar(text, description)) {
            Self::Description
        } else if has_message {
            Self::Other
        } else {
            Self::NotStated
        }
    }
}

/// Returns whether two texts contain the same letters and digits in the same order, ignoring case. Returns `false` if they
/// contain none.
fn is_similar(sent: &str, stated: &str) -> bool {
    fn letters(text: &str) -> impl Iterator<Item = char> {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase)
    }
    sent.contains(char::is_alphanumeric) && letters(sent).eq(letters(stated))
}
