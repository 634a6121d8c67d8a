//! Reads an error from the body of a response, as the catalog's table `[wire]` describes it.

use alloc::borrow::ToOwned as _;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::str::FromStr;

use crate::error_response::{Parts, SentCode, json_text};
use crate::json::{Token, find, is_well_formed};
use crate::{CatalogEnum, ErrorCode, ErrorResponse, Evidence, HttpStatus};

/// An enum that can be read from the response of a server. Its catalog has a table `[wire]`.
///
/// The enums have an inherent function of the same name, so you need to import this trait only for generic code.
pub trait FromResponse: ErrorCode + Sized {
    #[doc(hidden)]
    const LEVELS: &'static [Level<Self>];

    /// Reads the error from an HTTP status and a body. It accepts any body, and keeps all of it.
    fn from_response(
        http_status: impl HttpStatus,
        body: impl Into<Vec<u8>>,
    ) -> ErrorResponse<Self> {
        read(Self::LEVELS, http_status.to_u16(), body.into())
    }
}

/// Describes where the codes of one enum are in a body, and how they are read. The generated code contains it.
#[doc(hidden)]
#[derive(Debug)]
pub struct Level<E> {
    pub wire: Wire,
    pub code: fn(&Token<'_>, &Evidence<'_>) -> Option<E>,
    pub symbol: fn(&str, &Evidence<'_>) -> Option<E>,
    pub problem_type: fn(&str, &Evidence<'_>) -> Option<E>,
}

/// The JSON pointers of the parts of a body. Of several for one part, the first that exists counts. The generated code
/// contains it.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Wire {
    pub code: &'static [&'static str],
    pub message: &'static [&'static str],
    pub detail: &'static [&'static str],
    pub symbol: &'static [&'static str],
    pub problem_type: &'static [&'static str],
}

/// The body of a response.
#[doc(hidden)]
pub type Body = Vec<u8>;

/// The word instead of a pointer if the code is the HTTP status.
const HTTP_STATUS: &str = "http_status";

/// Returns the error with a code that the server sent as a number, or as a text that contains one. If several errors share
/// the code, returns the one that fits the evidence best.
#[doc(hidden)]
#[must_use]
pub fn read_integer_code<E, C>(code: &Token<'_>, evidence: &Evidence<'_>) -> Option<E>
where
    E: CatalogEnum + From<C> + FromStr,
    C: TryFrom<i128>,
{
    let error = match code {
        Token::Number(_) => C::try_from(code.as_integer()?).ok()?.into(),
        Token::Text(text) => {
            let text = text.trim();
            text.parse().ok().or_else(|| E::from_symbol(text))?
        }
    };
    Some(CatalogEnum::refine(error, evidence))
}

/// Returns the error with a code that the server sent as a text, or as a number with the same digits. If several errors share
/// the code, returns the one that fits the evidence best.
#[doc(hidden)]
#[must_use]
pub fn read_text_code<E>(code: &Token<'_>, evidence: &Evidence<'_>) -> Option<E>
where
    E: CatalogEnum + for<'a> From<&'a str>,
{
    let error = match code {
        Token::Text(text) if text.is_empty() => return None,
        // Servers also send the symbol as the code.
        Token::Text(text) => known(E::from(text)).or_else(|| E::from_symbol(text)),
        Token::Number(number) => known(E::from(number)).or_else(|| {
            let integer = code.as_integer()?.to_string();
            known(E::from(&integer))
        }),
    };
    let sent = match code {
        Token::Text(text) | Token::Number(text) => text,
    };
    Some(error.unwrap_or_else(|| E::from(sent)).refine(evidence))
}

fn known<E: ErrorCode>(error: E) -> Option<E> {
    error.is_known().then_some(error)
}

/// Returns the error with a symbol. If several errors share its code, returns the one that fits the evidence best.
#[doc(hidden)]
#[must_use]
pub fn read_symbol<E: CatalogEnum>(symbol: &str, evidence: &Evidence<'_>) -> Option<E> {
    Some(E::from_symbol(symbol)?.refine(evidence))
}

/// Returns the error with a problem type. If several errors share its code, returns the one that fits the evidence best.
#[doc(hidden)]
#[must_use]
pub fn read_problem_type<E: CatalogEnum>(problem_type: &str, evidence: &Evidence<'_>) -> Option<E> {
    let mut errors = E::ALL.iter();
    let error = errors.find(|error| error.problem_type() == Some(problem_type))?;
    Some(error.clone().refine(evidence))
}

fn read<E: ErrorCode>(levels: &[Level<E>], http_status: u16, body: Vec<u8>) -> ErrorResponse<E> {
    let text = json_text(&body);
    let mut reader = Reader {
        body: if is_well_formed(text) { text } else { &[] },
        http_status,
        code: None,
        understood: Vec::new(),
    };
    let mut envelope = Vec::new();
    let mut texts = Texts::default();
    // The innermost level comes first: it has the error, and its texts are those of the error.
    for level in levels.iter().rev() {
        let found = reader.texts(&level.wire);
        if let Some(error) = reader.error(level, &found) {
            envelope.push(error);
        }
        texts = texts.or(found);
    }
    let Reader {
        code, understood, ..
    } = reader;
    ErrorResponse::new(Parts {
        envelope,
        code,
        http_status,
        message: texts.message,
        detail: texts.detail,
        symbol: texts.symbol,
        problem_type: texts.problem_type,
        understood,
        body,
    })
}

/// The texts of a body whose places the catalog states.
#[derive(Default)]
struct Texts {
    message: Option<String>,
    detail: Option<String>,
    symbol: Option<String>,
    problem_type: Option<String>,
}

impl Texts {
    fn or(self, other: Self) -> Self {
        Self {
            message: self.message.or(other.message),
            detail: self.detail.or(other.detail),
            symbol: self.symbol.or(other.symbol),
            problem_type: self.problem_type.or(other.problem_type),
        }
    }
}

struct Reader<'b> {
    body: &'b [u8],
    http_status: u16,
    /// The first code of the innermost level that has one.
    code: Option<SentCode>,
    /// The JSON pointers of the values that were understood.
    understood: Vec<&'static str>,
}

impl Reader<'_> {
    fn texts(&mut self, wire: &Wire) -> Texts {
        Texts {
            message: self.text(wire.message),
            detail: self.text(wire.detail),
            symbol: self.text(wire.symbol),
            problem_type: self.text(wire.problem_type),
        }
    }

    fn text(&mut self, places: &[&'static str]) -> Option<String> {
        let (place, text) = places.iter().find_map(|place| {
            let text = find(self.body, place)?;
            Some((*place, text.as_text()?.to_owned()))
        })?;
        self.understood.push(place);
        Some(text)
    }

    /// Returns the error of this level by its code or, if the level has none, by its symbol or its problem type.
    fn error<E>(&mut self, level: &Level<E>, texts: &Texts) -> Option<E> {
        let evidence = Evidence::new()
            .http_status(self.http_status)
            .maybe_message(texts.message.as_deref())
            .maybe_detail(texts.detail.as_deref())
            .maybe_symbol(texts.symbol.as_deref())
            .maybe_problem_type(texts.problem_type.as_deref());
        for place in level.wire.code {
            let is_status = *place == HTTP_STATUS;
            let code = if is_status {
                Token::Number(self.http_status.to_string().into())
            } else {
                let Some(code) = find(self.body, place) else {
                    continue;
                };
                code
            };
            // A code that does not fit the code type is kept, too.
            if self.code.is_none() {
                self.code = sent_code(&code);
            }
            if let Some(error) = (level.code)(&code, &evidence) {
                if !is_status {
                    self.understood.push(place);
                }
                return Some(error);
            }
        }
        let by_symbol = texts
            .symbol
            .as_ref()
            .and_then(|symbol| (level.symbol)(symbol, &evidence));
        by_symbol.or_else(|| (level.problem_type)(texts.problem_type.as_ref()?, &evidence))
    }
}

/// Returns a code as the server sent it, or `None` for the empty text.
fn sent_code(code: &Token<'_>) -> Option<SentCode> {
    if let Some(number) = code.as_integer() {
        return Some(SentCode::Int(number));
    }
    match code {
        Token::Text(text) if text.is_empty() => None,
        Token::Text(text) | Token::Number(text) => Some(SentCode::Str(text.clone().into_owned())),
    }
}
