//! Reads an error from the body of a response. The catalog's table `[response]` describes the body.

use alloc::string::ToString as _;
use alloc::vec::Vec;
use core::str::FromStr;

use crate::decode::decode;
use crate::json::Token;
use crate::location::Locations;
use crate::number::decimal;
use crate::shared_codes::select;
use crate::{
    CatalogEnum, Certainty, Code, ErrorCode, ErrorResponse, Evidence, HttpStatus, Response,
};

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
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a response",
    label = "its catalog has no table `[response]`",
    note = "add the table to the catalog to state where responses have the code: `[response]` with `code = \"/error/code\"`"
)]
pub trait FromResponse: ErrorCode + Clone {
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
        Self::decode(Response::new(http_status, body))
    }

    /// Returns the response, with the errors that its HTTP status, its headers and its body report.
    ///
    /// It does the same as [`from_response`](Self::from_response), and also reads headers.
    fn decode(response: Response) -> ErrorResponse<Self> {
        decode(response)
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
    pub locations: Locations,
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

/// The body of a response.
#[doc(hidden)]
pub type Body = Vec<u8>;

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
            let as_number = || E::try_from(Code::Int(decimal(text)?)).ok();
            match text.parse().ok().or_else(as_number) {
                Some(error) => error,
                None => return read_symbol(text, evidence),
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
            let mut error = E::from(text);
            if !is_listed(&error) && text.trim().len() < text.len() {
                error = E::from(text.trim());
            }
            if !is_listed(&error)
                // Some servers send the symbol as the code.
                && let Some(decoded) = read_symbol(text.trim(), evidence)
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
