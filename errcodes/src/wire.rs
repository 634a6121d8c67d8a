//! From the body of a response to an error, by what the catalog's table `[wire]` says.

use alloc::string::String;
use alloc::vec::Vec;

use serde_core::Deserialize;
use serde_json::Value;

use crate::server_error::Parts;
use crate::{ErrorCode, ErrorEnum, Evidence, ServerError};

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
    pub code: fn(&Value, &Evidence<'_>) -> Option<E>,
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

/// The error with a code as the server sent it; of several with this code the one that fits best.
#[doc(hidden)]
#[must_use]
pub fn read_code<E>(code: &Value, evidence: &Evidence<'_>) -> Option<E>
where
    E: ErrorEnum + for<'de> Deserialize<'de>,
{
    if code.as_str() == Some("") {
        return None;
    }
    let error = E::deserialize(code).ok()?;
    // Where codes are texts, a symbol looks like one.
    let by_symbol = code.as_str().filter(|_| !error.is_known());
    let by_symbol = by_symbol.and_then(E::from_symbol);
    Some(by_symbol.unwrap_or(error).refine(evidence))
}

/// The error with a symbol; of several with its code the one that fits best.
#[doc(hidden)]
#[must_use]
pub fn read_symbol<E: ErrorEnum>(symbol: &str, evidence: &Evidence<'_>) -> Option<E> {
    Some(E::from_symbol(symbol)?.refine(evidence))
}

/// The error with a problem type; of several with its code the one that fits best.
#[doc(hidden)]
#[must_use]
pub fn read_problem_type<E: ErrorEnum>(problem_type: &str, evidence: &Evidence<'_>) -> Option<E> {
    let mut errors = E::ALL.iter();
    let error = errors.find(|error| error.problem_type() == Some(problem_type))?;
    Some(error.clone().refine(evidence))
}

fn read<E: ErrorCode>(levels: &[Level<E>], http_status: u16, body: Vec<u8>) -> ServerError<E> {
    let text = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&body);
    let json: Option<Value> = serde_json::from_slice(text).ok();
    let mut reader = Reader {
        json: json.as_ref(),
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
    json: Option<&'b Value>,
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
            let text = self.json?.pointer(place)?.as_str()?;
            Some((*place, text.into()))
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
                let error = (level.code)(&self.http_status.into(), &evidence);
                if error.is_some() {
                    return error;
                }
                continue;
            }
            let code = self.json.and_then(|json| json.pointer(place));
            if let Some(error) = code.and_then(|code| (level.code)(code, &evidence)) {
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

/// Takes the value at a place out of the objects around it, and those of them that are empty then.
pub(crate) fn remove(json: &mut Value, place: &str) {
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
