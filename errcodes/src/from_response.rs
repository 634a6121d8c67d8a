//! Reads an error from the body of a response. The catalog's table `[response]` describes the body.

use alloc::borrow::ToOwned as _;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::str::FromStr;

use crate::error_response::{Parts, SentCode, json_text};
use crate::json::{Token, find, is_well_formed};
use crate::shared_codes::select;
use crate::{CatalogEnum, Certainty, Code, ErrorCode, ErrorResponse, Evidence, HttpStatus};

/// An enum that can be read from the response of a server, because its catalog has a table `[response]`.
///
/// The enums have an inherent function of the same name, so you need to import this trait only for generic code:
///
/// ```
/// use errcodes::{ErrorResponse, FromResponse};
///
/// errcodes::include_catalog!("tests/door.toml");
///
/// fn read<E: FromResponse>(status: u16, body: Vec<u8>) -> Result<Vec<u8>, ErrorResponse<E>> {
///     E::check_response(status, &body[..])?;
///     Ok(body)
/// }
///
/// let response = read::<Door>(423, br#"{"code": 23}"#.to_vec()).unwrap_err();
/// assert_eq!(response.error(), Some(&Door::Locked));
/// ```
pub trait FromResponse: ErrorCode + Sized {
    #[doc(hidden)]
    const LEVELS: &'static [Level<Self>];

    /// Returns the response, with the error that its HTTP status and body report.
    ///
    /// Accepts any body, and keeps all of it unchanged. [`ErrorResponse::error`] is `None` if no code could be read, or if all
    /// codes mean success.
    fn from_response(
        http_status: impl HttpStatus,
        body: impl Into<Vec<u8>>,
    ) -> ErrorResponse<Self> {
        read(Self::LEVELS, http_status.to_u16(), body.into())
    }

    /// Returns `Ok` if the response reports no error, and the response with its error otherwise.
    ///
    /// [`ErrorResponse::is_success`] has the rules.
    ///
    /// ```
    /// errcodes::include_catalog!("tests/door.toml");
    ///
    /// // The catalog has `success = [0]`.
    /// assert!(Door::check_response(200, r#"{"code": 0, "rooms": 4}"#).is_ok());
    /// assert!(Door::check_response(200, r#"{"rooms": 4}"#).is_ok());
    ///
    /// let response = Door::check_response(200, r#"{"code": 23}"#).unwrap_err();
    /// assert_eq!(response.error(), Some(&Door::Locked));
    ///
    /// // This server contradicts itself, and a gateway has sent a page.
    /// assert!(Door::check_response(500, r#"{"code": 0}"#).is_err());
    /// assert!(Door::check_response(502, "<html>Bad Gateway</html>").is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the result of [`from_response`](Self::from_response) if it is not a success.
    fn check_response(
        http_status: impl HttpStatus,
        body: impl Into<Vec<u8>>,
    ) -> Result<(), ErrorResponse<Self>> {
        let response = Self::from_response(http_status, body);
        if response.is_success() {
            Ok(())
        } else {
            Err(response)
        }
    }
}

/// The part of a body that contains a code of one enum, and the functions that read it. Generated code creates it.
#[doc(hidden)]
#[derive(Debug)]
pub struct Level<E> {
    pub pointers: ResponsePointers,
    pub code: fn(&Token<'_>, &Evidence<'_>) -> Option<Decoded<E>>,
    pub symbol: fn(&str, &Evidence<'_>) -> Option<Decoded<E>>,
    pub problem_type: fn(&str, &Evidence<'_>) -> Option<Decoded<E>>,
}

/// An error that was read from a body.
#[doc(hidden)]
#[derive(Clone, Debug, PartialEq)]
pub struct Decoded<E> {
    pub error: E,
    pub certainty: Certainty,
    /// `true` if the catalog lists the code, as an entry or as a success code. `error` is nevertheless unknown if several
    /// entries share the code and the evidence fits none of them.
    pub is_listed: bool,
}

impl<E> Decoded<E> {
    /// Returns the same with an error of another type, for example the umbrella enum.
    #[must_use]
    pub fn map_into<F: From<E>>(self) -> Decoded<F> {
        Decoded {
            error: self.error.into(),
            certainty: self.certainty,
            is_listed: self.is_listed,
        }
    }
}

/// The JSON pointers to the parts of a body. If there are several for a part, the first with a value that is not empty is used,
/// and of several codes the first that the catalog lists as an error. Generated code creates it.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct ResponsePointers {
    pub code: &'static [&'static str],
    pub message: &'static [&'static str],
    pub detail: &'static [&'static str],
    pub symbol: &'static [&'static str],
    pub problem_type: &'static [&'static str],
}

/// The body of a response.
#[doc(hidden)]
pub type Body = Vec<u8>;

/// The value that replaces the pointer if the code is the HTTP status.
const HTTP_STATUS: &str = "http_status";

/// Returns the error with a code that the server sent as a number, or as a string that contains a number or a symbol. If
/// several errors share the code, returns the one that fits the evidence best.
#[doc(hidden)]
#[must_use]
pub fn read_integer_code<E, C>(code: &Token<'_>, evidence: &Evidence<'_>) -> Option<Decoded<E>>
where
    E: CatalogEnum + From<C> + FromStr,
    C: TryFrom<i128>,
{
    let error = match code {
        Token::Number(_) => E::try_from(Code::Int(code.as_integer()?)).ok()?,
        Token::Text(text) => {
            let text = text.trim();
            if let Ok(error) = text.parse() {
                error
            } else {
                return read_symbol(text, evidence);
            }
        }
    };
    Some(decoded(error, evidence))
}

/// Returns the error with a code that the server sent as a string, or as a number with the same digits. If several errors share
/// the code, returns the one that fits the evidence best.
#[doc(hidden)]
#[must_use]
pub fn read_text_code<E>(code: &Token<'_>, evidence: &Evidence<'_>) -> Option<Decoded<E>>
where
    E: CatalogEnum + for<'a> From<&'a str>,
{
    let error = match code {
        Token::Text(text) if text.trim().is_empty() => return None,
        Token::Text(text) => {
            let error = E::from(text);
            if !is_listed(&error)
                // Some servers send the symbol as the code.
                && let Some(decoded) = read_symbol(text, evidence)
            {
                return Some(decoded);
            }
            error
        }
        Token::Number(number) => {
            let as_integer = || Some(E::from(&code.as_integer()?.to_string()));
            let error = E::from(number);
            let other = if is_listed(&error) {
                None
            } else {
                as_integer().filter(is_listed)
            };
            other.unwrap_or(error)
        }
    };
    Some(decoded(error, evidence))
}

/// Returns an error with its certainty. If several errors share its code, returns the one that fits the evidence best.
fn decoded<E: CatalogEnum>(error: E, evidence: &Evidence<'_>) -> Decoded<E> {
    let is_listed = is_listed(&error);
    let (error, certainty) = if is_listed {
        select(error, evidence)
    } else {
        (error, Certainty::CodeOnly)
    };
    Decoded {
        error,
        certainty,
        is_listed,
    }
}

/// Returns whether the catalog lists the code of an error, as an entry or as a success code.
fn is_listed<E: ErrorCode>(error: &E) -> bool {
    error.is_known() || error.is_success()
}

/// Returns the error with a symbol. If several errors share its code, returns the one that fits the evidence best.
#[doc(hidden)]
#[must_use]
pub fn read_symbol<E: CatalogEnum>(symbol: &str, evidence: &Evidence<'_>) -> Option<Decoded<E>> {
    let error = E::from_symbol(symbol)?;
    Some(decoded(error, &evidence.symbol(symbol)))
}

/// Returns the error with a problem type. If several errors share its code, returns the one that fits the evidence best.
#[doc(hidden)]
#[must_use]
pub fn read_problem_type<E: CatalogEnum>(
    problem_type: &str,
    evidence: &Evidence<'_>,
) -> Option<Decoded<E>> {
    let mut errors = E::ALL.iter();
    let error = errors.find(|error| error.problem_type() == Some(problem_type))?;
    Some(decoded(error.clone(), evidence))
}

fn read<E: ErrorCode>(levels: &[Level<E>], http_status: u16, body: Vec<u8>) -> ErrorResponse<E> {
    let text = json_text(&body);
    let is_json = is_well_formed(text);
    let mut reader = Reader {
        body: if is_json { text } else { &[] },
        http_status,
        understood: Vec::new(),
    };
    let (mut envelope, mut certainties) = (Vec::new(), Vec::new());
    let mut error = None;
    let (mut code, mut texts) = (None, Texts::default());
    // A level that reports success has a code and texts too, which describe the response only if no level reports an error.
    let (mut code_of_success, mut texts_of_success) = (None, Texts::default());
    let mut status_means_success = false;
    // The innermost level comes first: its error is the most specific one, and its texts describe that error.
    for level in levels.iter().rev() {
        let level_texts = reader.texts(&level.pointers);
        let read = reader.error(level, &level_texts);
        if read.is_success(http_status) {
            code_of_success = code_of_success.or(read.code);
            texts_of_success = texts_of_success.or(level_texts);
            status_means_success |= read.is_http_status;
        } else {
            code = code.or(read.code);
            texts = texts.or(level_texts);
            if read.error.is_some() {
                error = error.or(Some(envelope.len()));
            }
        }
        if let Some(decoded) = read.error {
            envelope.push(decoded.error);
            certainties.push(decoded.certainty);
        }
    }
    let has_succeeded = !envelope.is_empty();
    // A JSON text that was cut off may have contained a code.
    let is_cut_off = !is_json && text.trim_ascii_start().starts_with(b"{");
    let is_in_body = |level: &Level<E>| level.pointers.code != [HTTP_STATUS];
    let is_success = match http_status {
        _ if code.is_some() || error.is_some() => false,
        _ if is_cut_off && levels.iter().any(is_in_body) => false,
        200..300 => true,
        400.. => status_means_success,
        _ => has_succeeded,
    };
    let texts = texts.or(texts_of_success);
    ErrorResponse::new(Parts {
        envelope,
        certainties,
        error,
        is_success,
        code: code.or(code_of_success),
        http_status,
        message: texts.message,
        detail: texts.detail,
        symbol: texts.symbol,
        problem_type: texts.problem_type,
        understood: reader.understood,
        body,
    })
}

/// The code of a level in a response.
struct LevelCode<E> {
    /// The first code as the server sent it, also if it does not fit the code type.
    code: Option<SentCode>,
    /// The error with the code. If the level has no code that can be read, the error with its symbol or its problem type.
    error: Option<Decoded<E>>,
    /// `true` if the code is the HTTP status.
    is_http_status: bool,
}

impl<E: ErrorCode> LevelCode<E> {
    /// Returns whether the code means success. A 2xx status is an error only if the catalog lists it.
    fn is_success(&self, http_status: u16) -> bool {
        let is_unlisted_status = self.is_http_status && (200..300).contains(&http_status);
        let means_success =
            |error: &E| error.is_success() || is_unlisted_status && !error.is_known();
        let error = self.error.as_ref();
        error.is_some_and(|decoded| means_success(&decoded.error))
    }
}

/// The texts of a body for which the catalog contains pointers.
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
    /// The JSON pointers to the values that were understood.
    understood: Vec<&'static str>,
}

impl Reader<'_> {
    fn texts(&mut self, pointers: &ResponsePointers) -> Texts {
        Texts {
            message: self.text(pointers.message),
            detail: self.text(pointers.detail),
            symbol: self.text(pointers.symbol),
            problem_type: self.text(pointers.problem_type),
        }
    }

    fn text(&mut self, pointers: &[&'static str]) -> Option<String> {
        let (pointer, text) = pointers.iter().find_map(|pointer| {
            let value = find(self.body, pointer)?;
            let text = value.as_text().filter(|text| !text.trim().is_empty())?;
            Some((*pointer, text.to_owned()))
        })?;
        self.understood.push(pointer);
        Some(text)
    }

    /// Reads the code of this level, and its error: by the first code that the catalog lists as an error, or else by the first
    /// code that can be read. If the level has none, by its symbol or its problem type.
    fn error<E: ErrorCode>(&mut self, level: &Level<E>, texts: &Texts) -> LevelCode<E> {
        let in_body = Evidence::new()
            .maybe_message(texts.message.as_deref())
            .maybe_detail(texts.detail.as_deref())
            .maybe_symbol(texts.symbol.as_deref())
            .maybe_problem_type(texts.problem_type.as_deref());
        let evidence = in_body.http_status(self.http_status);
        let mut unreadable = None;
        let mut first = None;
        for pointer in level.pointers.code {
            let (code, evidence) = if *pointer == HTTP_STATUS {
                // The status describes the response less precisely than any code in the body.
                if first.is_some() {
                    break;
                }
                let status = self.http_status.to_string();
                // A status that is the code says nothing about the errors with the code.
                (Token::Number(status.into()), &in_body)
            } else {
                match find(self.body, pointer) {
                    Some(code) => (code, &evidence),
                    None => continue,
                }
            };
            let sent = sent_code(&code);
            let Some(decoded) = (level.code)(&code, evidence) else {
                unreadable = unreadable.or(sent);
                continue;
            };
            let is_error = decoded.is_listed && !decoded.error.is_success();
            if is_error || first.is_none() {
                first = Some((*pointer, sent, decoded));
            }
            if is_error {
                break;
            }
        }
        if let Some((pointer, sent, decoded)) = first {
            let is_http_status = pointer == HTTP_STATUS;
            if !is_http_status {
                self.understood.push(pointer);
            }
            return LevelCode {
                // A status says less than a code that could not be read.
                code: if is_http_status {
                    unreadable.or(sent)
                } else {
                    sent
                },
                error: Some(decoded),
                is_http_status,
            };
        }
        let by_symbol = texts
            .symbol
            .as_ref()
            .and_then(|symbol| (level.symbol)(symbol, &evidence));
        LevelCode {
            code: unreadable,
            error: by_symbol
                .or_else(|| (level.problem_type)(texts.problem_type.as_ref()?, &evidence)),
            is_http_status: false,
        }
    }
}

/// Returns a code as the server sent it, or `None` for a string without characters other than whitespace.
fn sent_code(code: &Token<'_>) -> Option<SentCode> {
    if let Some(number) = code.as_integer() {
        return Some(SentCode::Int(number));
    }
    match code {
        Token::Text(text) if text.trim().is_empty() => None,
        Token::Text(text) | Token::Number(text) => Some(SentCode::Str(text.clone().into_owned())),
    }
}
