//! From the body of a response to an error, by what the catalog's table `[wire]` says.

use alloc::borrow::ToOwned as _;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::str::FromStr;

use crate::json::{Token, find, is_well_formed};
use crate::server_error::Parts;
use crate::{CatalogEnum, ErrorCode, Evidence, ServerError};

/// An error that can be read from what a server answered: one whose catalog has a table `[wire]`.
///
/// The function is one of the enums themselves, too, where it needs no import.
pub trait FromResponse: ErrorCode + Sized {
    #[doc(hidden)]
    const LEVELS: &'static [Level<Self>];

    /// What the server meant by this HTTP status and body. It takes any body, and loses nothing of it.
    fn from_response(http_status: impl Into<u16>, body: impl Into<Vec<u8>>) -> ServerError<Self> {
        read(Self::LEVELS, http_status.into(), body.into())
    }
}

/// Where the codes of one enum are in a body, and how they are read. Made by the generated code.
#[doc(hidden)]
#[derive(Debug)]
pub struct Level<E> {
    pub wire: Wire,
    pub code: fn(&Token<'_>, &Evidence<'_>) -> Option<E>,
    pub symbol: fn(&str, &Evidence<'_>) -> Option<E>,
    pub problem_type: fn(&str, &Evidence<'_>) -> Option<E>,
}

/// Where things are in a body, as JSON pointers; of several the first that is there counts. Made by the
/// generated code.
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

/// What stands for a pointer where the code is the HTTP status.
const HTTP_STATUS: &str = "http_status";

/// The error with a code as the server sent it, a number or a text that is one; of several with this code the one that
/// fits best.
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

/// The error with a code as the server sent it, a text or a number that looks like it; of several with this code the
/// one that fits best.
#[doc(hidden)]
#[must_use]
pub fn read_text_code<E>(code: &Token<'_>, evidence: &Evidence<'_>) -> Option<E>
where
    E: CatalogEnum + for<'a> From<&'a str>,
{
    let error = match code {
        Token::Text(text) if text.is_empty() => return None,
        // A symbol looks like a code.
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

/// The error with a symbol; of several with its code the one that fits best.
#[doc(hidden)]
#[must_use]
pub fn read_symbol<E: CatalogEnum>(symbol: &str, evidence: &Evidence<'_>) -> Option<E> {
    Some(E::from_symbol(symbol)?.refine(evidence))
}

/// The error with a problem type; of several with its code the one that fits best.
#[doc(hidden)]
#[must_use]
pub fn read_problem_type<E: CatalogEnum>(problem_type: &str, evidence: &Evidence<'_>) -> Option<E> {
    let mut errors = E::ALL.iter();
    let error = errors.find(|error| error.problem_type() == Some(problem_type))?;
    Some(error.clone().refine(evidence))
}

fn read<E: ErrorCode>(levels: &[Level<E>], http_status: u16, body: Vec<u8>) -> ServerError<E> {
    let text = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&body);
    let mut reader = Reader {
        body: if is_well_formed(text) { text } else { &[] },
        http_status,
        understood: Vec::new(),
    };
    let mut errors = Vec::new();
    let mut texts = Texts::default();
    // The innermost first: it is the error, and its texts are the error's.
    for level in levels.iter().rev() {
        let found = reader.texts(&level.wire);
        if let Some(error) = reader.error(level, &found) {
            errors.push(error);
        }
        texts = texts.or(found);
    }
    let understood = reader.understood;
    let json = serde_json::from_slice(text).ok();
    let json = json.or_else(|| serde_json::from_str(&String::from_utf8_lossy(text)).ok());
    ServerError::new(Parts {
        errors,
        http_status,
        message: texts.message,
        detail: texts.detail,
        symbol: texts.symbol,
        problem_type: texts.problem_type,
        understood,
        json,
        body,
    })
}

/// The texts of a body that the catalog knows the places of.
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
    /// The places of what has been understood.
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

    /// The error of this level: by its code, or if there is none, by its symbol or its problem type.
    fn error<E>(&mut self, level: &Level<E>, texts: &Texts) -> Option<E> {
        let mut evidence = Evidence::new().http_status(self.http_status);
        if let Some(message) = &texts.message {
            evidence = evidence.message(message);
        }
        if let Some(detail) = &texts.detail {
            evidence = evidence.detail(detail);
        }
        if let Some(symbol) = &texts.symbol {
            evidence = evidence.symbol(symbol);
        }
        if let Some(problem_type) = &texts.problem_type {
            evidence = evidence.problem_type(problem_type);
        }
        for place in level.wire.code {
            if *place == HTTP_STATUS {
                let status = Token::Number(self.http_status.to_string().into());
                let error = (level.code)(&status, &evidence);
                if error.is_some() {
                    return error;
                }
                continue;
            }
            let code = find(self.body, place);
            if let Some(error) = code.and_then(|code| (level.code)(&code, &evidence)) {
                self.understood.push(place);
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
