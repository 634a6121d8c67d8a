//! Decodes the errors of a response, as the catalog's table `[response]` describes it.
//!
//! | step | from | to |
//! |---|---|---|
//! | `framing` | the body | the texts of its documents |
//! | `places`, `search` | documents and headers | the values at each location: `Place` |
//! | `instance` | the places of a level | its errors as sent: `Instance` |
//! | `level` | instances and a `Level` | errors: `ReadGroup` |
//! | `lists` | the groups of a level | those that count: `LevelErrors` |
//! | here | all levels | `ErrorResponse` |

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use crate::error_response::{Parts, SentCode};
use crate::framing::texts;
use crate::instance::{Instance, TextIndex};
use crate::location::Locations;
use crate::places::{Field, Found, Place};
use crate::response_error::ResponseError;
use crate::{ErrorCode, ErrorResponse, Evidence, FromResponse, Response};

use self::level::LevelReader;

mod level;
mod lists;

/// The maximum number of errors of a response.
pub(crate) const MAX_ERRORS: usize = 1000;

pub(crate) fn decode<E: FromResponse>(response: Response) -> ErrorResponse<E> {
    let (levels, is_cut_off) = read_levels(&response);
    ErrorResponse::new(combined(levels, is_cut_off, response))
}

fn read_levels<E: FromResponse>(response: &Response) -> (Vec<LevelErrors<E>>, bool) {
    let texts = texts(response.body());
    let found = Found::new(
        E::LEVELS.iter().map(|level| &level.locations),
        response,
        &texts,
    );
    let levels = E::LEVELS.iter().zip(&found.levels).enumerate();
    let levels = levels.map(|(number, (level, places))| {
        let reader = LevelReader {
            number,
            level,
            places,
            http_status: response.http_status(),
        };
        reader.read()
    });
    (levels.collect(), found.is_cut_off)
}

/// The errors of one level of a response.
struct LevelErrors<E> {
    /// The errors that could be read, including successes, in the order of the body.
    errors: Vec<InstanceError<E>>,
    /// The first code that could not be read, if any.
    unread: Option<SentCode>,
    /// The number of errors that could not be read, or are beyond the limit of values.
    omitted: usize,
    /// The texts of the response, if the level has no error.
    texts: SentTexts,
    /// The pointers to these texts.
    understood: Vec<Cow<'static, str>>,
    has_location_in_body: bool,
}

/// An error of a level, which may be a success.
struct InstanceError<E> {
    error: ResponseError<E>,
    /// The index of the instance in its group.
    instance: usize,
    is_listed: bool,
    is_success: bool,
    is_http_status: bool,
    /// The document, and the position in it.
    at: (Option<usize>, usize),
    /// The pointers to the values that were understood.
    understood: Vec<Cow<'static, str>>,
}

/// The texts of an error, as the server sent them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct SentTexts {
    pub(crate) message: Option<String>,
    pub(crate) detail: Option<String>,
    pub(crate) symbol: Option<String>,
    pub(crate) problem_type: Option<String>,
    /// The further values, each with its name.
    pub(crate) values: Vec<(&'static str, String)>,
}

impl SentTexts {
    /// Returns the texts of an error whose code is at a place, and adds the pointers to them.
    fn new<'p, 'b>(
        locations: &'static Locations,
        instance: &Instance<'p, 'b>,
        code: Option<&Place<'b>>,
        index: &mut TextIndex<'p, 'b>,
        understood: &mut Vec<Cow<'static, str>>,
    ) -> Self {
        let mut text = |field| {
            let (pointer, text) = index.text(field, instance, code)?;
            understood.extend(pointer);
            Some(text.into_owned())
        };
        Self {
            message: text(Field::Message),
            detail: text(Field::Detail),
            symbol: text(Field::Symbol),
            problem_type: text(Field::ProblemType),
            values: (locations.values.iter().enumerate())
                .filter_map(|(index, (name, _))| Some((*name, text(Field::Value(index))?)))
                .collect(),
        }
    }

    /// Adds the texts of another level that this one does not have.
    fn complete(&mut self, other: &Self) {
        let complete = |own: &mut Option<String>, other: &Option<String>| {
            if own.is_none() {
                own.clone_from(other);
            }
        };
        complete(&mut self.message, &other.message);
        complete(&mut self.detail, &other.detail);
        complete(&mut self.symbol, &other.symbol);
        complete(&mut self.problem_type, &other.problem_type);
        for (name, value) in &other.values {
            if self.values.iter().all(|(own, _)| own != name) {
                self.values.push((name, value.clone()));
            }
        }
    }

    fn evidence(&self) -> Evidence<'_> {
        Evidence::new()
            .maybe_message(self.message.as_deref())
            .maybe_detail(self.detail.as_deref())
            .maybe_symbol(self.symbol.as_deref())
            .maybe_problem_type(self.problem_type.as_deref())
    }
}

impl<E> InstanceError<E> {
    fn is_listed_error(&self) -> bool {
        self.is_listed && !self.is_success && !self.is_http_status
    }
}

impl<E: ErrorCode> LevelErrors<E> {
    /// Returns the index of the error that describes the level: the first known one that is not a success, or else the first one that
    /// is not a success.
    fn primary(&self) -> Option<usize> {
        let is_error = |error: &InstanceError<E>| !error.is_success;
        let mut errors = self.errors.iter();
        let known = errors.position(|error| is_error(error) && error.error.error.is_known());
        known.or_else(|| self.errors.iter().position(is_error))
    }

    /// Returns whether all codes of the level mean success.
    fn is_success(&self) -> bool {
        let errors = &self.errors;
        !errors.is_empty() && errors.iter().all(|error| error.is_success) && self.omitted == 0
    }
}

/// Combines the levels, of which the outermost one is first.
fn combined<E: FromResponse>(
    levels: Vec<LevelErrors<E>>,
    is_cut_off: bool,
    response: Response,
) -> Parts<E> {
    let http_status = response.http_status();
    let mut envelope = Vec::new();
    let mut primary = None;
    let (mut code, mut texts) = (None, SentTexts::default());
    // A level that reports success has a code and texts too, which describe the response only if no level reports an error.
    let (mut code_of_success, mut texts_of_success) = (None, SentTexts::default());
    let mut status_means_success = false;
    let has_location_in_body = levels.iter().any(|level| level.has_location_in_body);
    let omitted: usize = levels.iter().map(|level| level.omitted).sum();
    // The innermost level comes first: its errors are the most specific ones, and its texts describe these errors.
    for (number, level) in levels.iter().enumerate().rev() {
        let index = level.primary();
        let main = index.map_or(level.errors.first(), |index| level.errors.get(index));
        let (sent, level_texts) = match main {
            Some(main) => (main.error.code.as_ref(), &main.error.texts),
            None => (None, &level.texts),
        };
        if level.is_success() {
            code_of_success = code_of_success.or(sent.cloned());
            texts_of_success.complete(level_texts);
            status_means_success |= level.errors.iter().any(|error| error.is_http_status);
        } else {
            let sent = if index.is_some() { sent } else { None };
            code = code.or_else(|| sent.or(level.unread.as_ref()).cloned());
            texts.complete(level_texts);
            primary = primary.or_else(|| Some((number, index?)));
        }
        envelope.extend(main.map(|main| main.error.error.clone()));
    }
    let is_success = match http_status {
        _ if code.is_some() || primary.is_some() || omitted > 0 => false,
        _ if is_cut_off && has_location_in_body => false,
        200..300 => true,
        400.. => status_means_success,
        _ => !envelope.is_empty(),
    };
    texts.complete(&texts_of_success);
    let (errors, primary, understood, beyond) = sorted(levels, primary);
    Parts {
        envelope,
        errors,
        primary,
        omitted: omitted + beyond,
        is_success,
        code: code.or(code_of_success),
        http_status,
        texts,
        understood,
        body: response.into_body(),
    }
}

/// Returns the errors that are not successes in the order of the body, the index of the primary one, the pointers to all values that
/// were understood, and the number of errors beyond the limit.
#[expect(clippy::type_complexity, reason = "the parts of a response")]
fn sorted<E>(
    levels: Vec<LevelErrors<E>>,
    primary: Option<(usize, usize)>,
) -> (
    Vec<ResponseError<E>>,
    Option<usize>,
    Vec<Cow<'static, str>>,
    usize,
) {
    let mut understood = Vec::new();
    let mut errors = Vec::new();
    for (number, level) in levels.into_iter().enumerate() {
        understood.extend(level.understood);
        for (index, error) in level.errors.into_iter().enumerate() {
            understood.extend(error.understood);
            if !error.is_success {
                errors.push((error.at, primary == Some((number, index)), error.error));
            }
        }
    }
    errors.sort_by_key(|(at, ..)| *at);
    let mut position = 0;
    let all = errors.len();
    errors.retain(|(_, is_primary, _)| {
        position += 1;
        position <= MAX_ERRORS || *is_primary
    });
    let beyond = all - errors.len();
    let primary = errors.iter().position(|(_, is_primary, _)| *is_primary);
    let errors = errors.into_iter().map(|(_, _, error)| error).collect();
    (errors, primary, understood, beyond)
}
