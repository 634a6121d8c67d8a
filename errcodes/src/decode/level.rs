//! Reads the errors of one level of a response.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::lists::ReadGroup;
use super::{InstanceError, LevelErrors, SentTexts};
use crate::ErrorCode;
use crate::error_response::SentCode;
use crate::from_response::{Decoded, Level};
use crate::instance::{Group, Instance, TextIndex, groups};
use crate::json::Token;
use crate::places::{Field, Place};
use crate::response_error::ResponseError;

/// The parts of a response that one level needs.
pub(super) struct LevelReader<'p, 'b, E: 'static> {
    pub(super) number: usize,
    pub(super) level: &'static Level<E>,
    pub(super) places: &'p [Place<'b>],
    pub(super) http_status: u16,
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
    pub(super) fn read(&self) -> LevelErrors<E> {
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
