use crate::{ErrorCode, Template};

/// What else a server sent beside the code: enough to tell errors apart that share it.
///
/// Give what there is, and leave out what there is not.
///
/// ```
/// use errcodes::Evidence;
///
/// errcodes::include_catalog!("tests/door.toml");
///
/// // Code 41 is `Stuck` or `Ajar`.
/// assert_eq!(Door::from_code(41), Door::Stuck);
/// let evidence = Evidence::new().message("The door is ajar.");
/// assert_eq!(Door::from_evidence(41, &evidence), Door::Ajar);
/// // The code is never another one.
/// assert_eq!(Door::from_evidence(23, &evidence), Door::Locked);
/// ```
#[doc = include_str!("../docs/telling_apart.md")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence<'a> {
    message: Option<&'a str>,
    detail: Option<&'a str>,
    symbol: Option<&'a str>,
    http_status: Option<u16>,
    problem_type: Option<&'a str>,
}

impl<'a> Evidence<'a> {
    /// None yet.
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

    /// The text that the server sent: its message, or the title of a problem.
    #[must_use]
    pub const fn message(mut self, message: &'a str) -> Self {
        self.message = Some(message);
        self
    }

    /// A longer text that the server sent: the detail of a problem.
    #[must_use]
    pub const fn detail(mut self, detail: &'a str) -> Self {
        self.detail = Some(detail);
        self
    }

    /// The vendor's identifier.
    #[must_use]
    pub const fn symbol(mut self, symbol: &'a str) -> Self {
        self.symbol = Some(symbol);
        self
    }

    /// The status of the HTTP response.
    #[must_use]
    pub fn http_status(mut self, status: impl Into<u16>) -> Self {
        self.http_status = Some(status.into());
        self
    }

    /// The problem type of RFC 9457.
    #[must_use]
    pub const fn problem_type(mut self, problem_type: &'a str) -> Self {
        self.problem_type = Some(problem_type);
        self
    }

    /// How well an error fits. The fields of [`Fit`] are compared in their order.
    pub(crate) fn fit(&self, error: &impl ErrorCode) -> Fit {
        let texts = [self.message, self.detail];
        let text = |text| TextFit::new(text, &error.template(), error.documentation());
        Fit {
            symbol: Stated::new(self.symbol, error.symbol()),
            // It stands for whatever the HTTP status says, so it tells nothing apart.
            problem_type: match self.problem_type {
                Some("about:blank") => Stated::Silent,
                problem_type => Stated::new(problem_type, error.problem_type()),
            },
            text: texts.into_iter().flatten().map(text).max(),
            http_status: Stated::new(self.http_status, error.http_status()),
        }
    }
}

/// How well an error fits the evidence: the greater, the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fit {
    symbol: Stated,
    problem_type: Stated,
    text: Option<TextFit>,
    http_status: Stated,
}

/// What the catalog states beside what the server sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stated {
    /// Another value.
    Otherwise,
    /// One of the two says nothing.
    Silent,
    /// The same.
    Same,
}

impl Stated {
    fn new<T: PartialEq>(sent: Option<T>, stated: Option<T>) -> Self {
        match (sent, stated) {
            (Some(sent), Some(stated)) if sent == stated => Self::Same,
            (Some(_), Some(_)) => Self::Otherwise,
            _ => Self::Silent,
        }
    }
}

/// How a text that the server sent is that of an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum TextFit {
    /// It is not.
    Other,
    /// It is the description.
    Description,
    /// It is the message with arguments; how long the words are that both have.
    Finished(usize),
    /// It is the message but for case, blanks and punctuation.
    Alike,
    /// It is the message.
    Exact,
}

impl TextFit {
    fn new(text: &str, template: &Template, description: Option<&str>) -> Self {
        if text == template.message() {
            Self::Exact
        } else if is_alike(text, template.message()) {
            Self::Alike
        } else if let Some(arguments) = template.parse_arguments(text) {
            let of_arguments: usize = arguments.iter().map(|(_, value)| value.len()).sum();
            Self::Finished(text.len().saturating_sub(of_arguments))
        } else if description.is_some_and(|description| is_alike(text, description)) {
            Self::Description
        } else {
            Self::Other
        }
    }
}

/// Whether two texts have the same letters and digits.
fn is_alike(one: &str, other: &str) -> bool {
    let letters = |text: &'_ str| {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).eq(other
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase))
    };
    one.contains(char::is_alphanumeric) && letters(one)
}
