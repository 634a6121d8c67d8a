//! Decodes the errors of a response, as the catalog's table `[response]` describes it.
//!
//! | step | from | to |
//! |---|---|---|
//! | `framing` | the body | the texts of its documents |
//! | `places`, `search` | documents and headers | the values at each location: `Place` |
//! | `instance` | the places of a level | its errors as sent: `Instance` |
//! | here | instances and a `Level` | errors: `ReadGroup` |
//! | `lists` | the groups of a level | those that count: `LevelErrors` |
//! | here | all levels | `ErrorResponse` |

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use crate::error_response::{Parts, SentCode};
use crate::framing::texts;
use crate::from_response::{Decoded, Level};
use crate::instance::{Group, Instance, TextIndex, groups};
use crate::json::Token;
use crate::location::Locations;
use crate::places::{Field, Found, Place};
use crate::response_error::ResponseError;
use crate::{ErrorCode, ErrorResponse, Evidence, FromResponse, Response};

use self::lists::ReadGroup;

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

/// The parts of a response that one level needs.
struct LevelReader<'p, 'b, E: 'static> {
    number: usize,
    level: &'static Level<E>,
    places: &'p [Place<'b>],
    http_status: u16,
}

/// The code of an instance.
struct InstanceCode<'p, 'b, E> {
    decoded: Decoded<E>,
    sent: Option<SentCode>,
    /// Its location, or `None` if a symbol or a problem type selected the error.
    place: Option<&'p Place<'b>>,
    understood: Option<Cow<'static, str>>,
    texts: Texts,
}

impl<E> InstanceCode<'_, '_, E> {
    fn is_http_status(&self) -> bool {
        self.place.is_some_and(Place::is_http_status)
    }
}

/// The texts of an instance, and the pointers to them.
struct Texts {
    sent: SentTexts,
    understood: Vec<Cow<'static, str>>,
}

/// Returns whether the body says if a response is an error. If the code is the HTTP status, a symbol or a problem type in the body only
/// selects one of the errors with this status.
fn has_code_in_body(places: &[Place<'_>]) -> bool {
    let is_in_body = |place: &Place<'_>| place.is_in_documents();
    let mut codes = places
        .iter()
        .filter(|place| place.field == Field::Code)
        .peekable();
    if codes.peek().is_some() {
        return codes.any(is_in_body);
    }
    let is_name = |place: &&Place<'_>| matches!(place.field, Field::Symbol | Field::ProblemType);
    places.iter().filter(is_name).any(is_in_body)
}

impl<'p, 'b, E: ErrorCode> LevelReader<'p, 'b, E> {
    /// Reads the errors at the locations of the code. If no code can be read, reads those with a symbol or a problem type.
    fn read(&self) -> LevelErrors<E> {
        let mut unread = None;
        let has_location_in_body = has_code_in_body(self.places);
        let groups = groups(self.places);
        let chosen = self.choose(&groups, true, &mut unread);
        let chosen = chosen.or_else(|| self.choose(&groups, false, &mut unread));
        let (errors, omitted) = chosen.unwrap_or_default();
        let mut result = LevelErrors {
            errors,
            omitted: omitted + usize::from(unread.is_some()),
            unread,
            texts: SentTexts::default(),
            understood: Vec::new(),
            has_location_in_body,
        };
        if result.errors.is_empty() {
            let mut index = TextIndex::new(self.places);
            result.texts = SentTexts::new(
                &self.level.locations,
                &Instance::WHOLE,
                None,
                &mut index,
                &mut result.understood,
            );
        }
        result
    }

    /// Returns the errors of the first group with an error that the catalog lists, or else of the first group with an error, and after them
    /// those of other groups in other lists or in other elements of the same list. Also returns the number of errors that were not read.
    /// Considers either the groups with codes, or those without.
    fn choose(
        &self,
        groups: &[Group<'p, 'b>],
        has_code: bool,
        unread: &mut Option<SentCode>,
    ) -> Option<(Vec<InstanceError<E>>, usize)> {
        let mut rest = groups.iter().filter(|group| group.has_code == has_code);
        let mut chosen = None;
        let mut others = Vec::new();
        for group in rest.by_ref() {
            let read = self.read_group(group, unread);
            let is_listed = read.errors.iter().any(InstanceError::is_listed_error);
            if is_listed {
                let unlisted = chosen.replace(read);
                others.extend(unlisted);
                break;
            }
            if chosen.is_none() && !read.errors.is_empty() {
                chosen = Some(read);
            } else {
                others.push(read);
            }
        }
        let chosen = chosen?;
        let others = others.into_iter().map(Ok).chain(rest.map(Err));
        let mut others = others.peekable();
        if others.peek().is_none() {
            return Some((chosen.errors, chosen.omitted));
        }
        let mut lists = Vec::from([chosen]);
        for other in others {
            let group = match &other {
                Ok(read) => read.group,
                Err(group) => group,
            };
            if lists.iter().all(|list| list.is_apart(group)) {
                let read = other.unwrap_or_else(|group| self.read_group(group, unread));
                read.add_to(&mut lists);
            }
        }
        Some(ReadGroup::joined(lists))
    }

    fn read_group<'g>(
        &self,
        group: &'g Group<'p, 'b>,
        unread: &mut Option<SentCode>,
    ) -> ReadGroup<'g, 'p, 'b, E> {
        let mut index = TextIndex::new(self.places);
        let mut errors = Vec::new();
        let mut omitted = group.omitted;
        for (number, instance) in group.instances.iter().enumerate() {
            match self.read_instance(number, instance, &mut index) {
                Ok(error) => errors.push(error),
                // The first one is counted with `unread`.
                Err(Some(_)) if unread.is_some() => omitted += 1,
                Err(sent) => *unread = unread.take().or(sent),
            }
        }
        ReadGroup {
            group,
            errors,
            omitted,
        }
    }

    /// Reads an error. Otherwise returns the code that could not be read, if there is one.
    fn read_instance(
        &self,
        number: usize,
        instance: &Instance<'p, 'b>,
        index: &mut TextIndex<'p, 'b>,
    ) -> Result<InstanceError<E>, Option<SentCode>> {
        let code = self.code(instance, index)?;
        let is_http_status = code.is_http_status();
        let Texts {
            sent,
            mut understood,
        } = code.texts;
        let path = index.text(Field::Path, instance, code.place);
        let path = path.map(|(pointer, path)| {
            understood.extend(pointer);
            path.into_owned()
        });
        understood.extend(code.understood);
        let error = &code.decoded.error;
        // A 2xx status is an error only if the catalog lists it.
        let is_unlisted_success =
            is_http_status && (200..300).contains(&self.http_status) && !error.is_known();
        Ok(InstanceError {
            instance: number,
            is_listed: code.decoded.is_listed,
            is_success: error.is_success() || is_unlisted_success,
            is_http_status,
            at: (instance.document, instance.at),
            understood,
            error: ResponseError {
                error: code.decoded.error,
                certainty: code.decoded.certainty,
                code: code.sent,
                texts: sent,
                path,
                level: self.number,
            },
        })
    }

    fn texts(
        &self,
        instance: &Instance<'p, 'b>,
        code: Option<&Place<'b>>,
        index: &mut TextIndex<'p, 'b>,
    ) -> Texts {
        let mut understood = Vec::new();
        let locations = &self.level.locations;
        Texts {
            sent: SentTexts::new(locations, instance, code, index, &mut understood),
            understood,
        }
    }

    /// Reads the code: the first one that the catalog lists as an error, or else the first one that can be read. Without one, the
    /// symbol or the problem type selects the error.
    fn code(
        &self,
        instance: &Instance<'p, 'b>,
        index: &mut TextIndex<'p, 'b>,
    ) -> Result<InstanceCode<'p, 'b, E>, Option<SentCode>> {
        let mut unread = None;
        let mut first: Option<InstanceCode<'p, 'b, E>> = None;
        for (place, value) in instance.codes() {
            // The status describes the response less precisely than any other code.
            if place.is_http_status() && first.is_some() {
                break;
            }
            let texts = self.texts(instance, Some(place), index);
            let in_body = texts.sent.evidence();
            // A status that is the code says nothing about the errors with the code.
            let evidence = if place.is_http_status() {
                in_body
            } else {
                in_body.http_status(self.http_status)
            };
            let sent = sent_code(&value.value);
            let decoded = (self.level.code)(&value.value, &evidence);
            let is_listed = decoded.as_ref().is_some_and(|decoded| decoded.is_listed);
            if place.has_words(value) && !is_listed {
                continue;
            }
            let Some(decoded) = decoded else {
                unread = unread.or(sent);
                continue;
            };
            let is_error = decoded.is_listed && !decoded.error.is_success();
            if is_error || first.is_none() {
                first = Some(InstanceCode {
                    decoded,
                    sent,
                    place: Some(place),
                    understood: place.pointer_to(value),
                    texts,
                });
            }
            if is_error {
                break;
            }
        }
        if let Some(mut code) = first {
            if code.is_http_status() && unread.is_some() {
                // The status does not turn a code that could not be read into a success.
                if code.decoded.error.is_success() || (200..300).contains(&self.http_status) {
                    return Err(unread);
                }
                code.sent = unread;
            }
            return Ok(code);
        }
        let texts = self.texts(instance, None, index);
        let evidence = texts.sent.evidence().http_status(self.http_status);
        let symbol = texts.sent.symbol.as_deref();
        let by_symbol = symbol.and_then(|symbol| (self.level.symbol)(symbol, &evidence));
        let problem_type = texts.sent.problem_type.as_deref();
        let by_type = || (self.level.problem_type)(problem_type?, &evidence);
        match by_symbol.or_else(by_type) {
            Some(decoded) => Ok(InstanceCode {
                decoded,
                sent: unread,
                place: None,
                understood: None,
                texts,
            }),
            None => Err(unread),
        }
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
