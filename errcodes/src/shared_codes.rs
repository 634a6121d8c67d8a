//! The choice between several errors with one code.

use crate::evidence::Fit;
use crate::template::{Piece, Template};
use crate::wording::{self, Stated};
use crate::{CatalogEnum, Certainty, Evidence};

/// The entries of an enum that share their code with others, and differ in something that their columns do not show. Generated
/// code creates it.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct SharedCodes {
    /// The indices of the fallbacks, in ascending order.
    pub fallbacks: &'static [usize],
    /// The indices of the entries without a message, in ascending order.
    pub without_message: &'static [usize],
}

impl SharedCodes {
    /// No such entries.
    pub const NONE: Self = Self {
        fallbacks: &[],
        without_message: &[],
    };
}

/// The permission to create an `Unknown` with a code that the catalog lists. Only this crate can create a value.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct UnlistedKey(());

/// Returns the error with the code of `default` that the evidence selects.
///
/// `default` is the error for evidence that decides nothing: the one that the code gives, or the one that the response names.
pub(crate) fn select<E: CatalogEnum>(default: E, evidence: &Evidence<'_>) -> (E, Certainty) {
    let evidence = &with_first_symbol::<E>(evidence);
    let candidates = E::candidates(default.raw_code());
    if let [_] | [] = candidates {
        let certainty = match candidates {
            [] => Certainty::CodeOnly,
            _ => evidence.fit(&default, true).certainty(true),
        };
        return (default, certainty);
    }
    let (best, fit, is_only) = best(candidates, &default, evidence);
    if !fit.is_contradicted() {
        let certainty = if is_only {
            fit.certainty(false)
        } else {
            Certainty::CodeOnly
        };
        return (best.clone(), certainty);
    }
    let code = default.raw_code();
    let given = E::from_code(code);
    let is_fallback = E::SHARED_CODES.fallbacks.contains(&index(&given));
    let error = if is_fallback {
        given
    } else {
        E::__unlisted(code, UnlistedKey(()))
    };
    (error, Certainty::CodeOnly)
}

/// Returns the evidence with the symbol that the catalog states first for an error, if the server sent another symbol of the error.
pub(crate) fn with_first_symbol<'a, E: CatalogEnum>(evidence: &Evidence<'a>) -> Evidence<'a> {
    let error = evidence.sent_symbol().and_then(E::from_symbol);
    evidence.maybe_symbol(error.and_then(|error| error.symbol()))
}

/// Returns the error that fits best, and whether it is the only one that fits so well. If it is not, returns the default if it is
/// one of them, or else the first.
pub(crate) fn best<'e, E: CatalogEnum>(
    candidates: &'e [E],
    default: &'e E,
    evidence: &Evidence<'_>,
) -> (&'e E, Fit, bool) {
    let first = candidates.first().map_or(0, index);
    let has_message = |at: usize| {
        let without_message = E::SHARED_CODES.without_message;
        without_message.binary_search(&(first + at)).is_err()
    };
    let mut choice = Choice::new(candidates, default, evidence, &has_message, None);
    // A text that is no entry's text may still be close to one of them.
    if !choice.fit.has_text()
        && let Some(closest) = closest(candidates, evidence, &has_message)
    {
        choice = Choice::new(candidates, default, evidence, &has_message, Some(closest));
    }
    (choice.error, choice.fit, choice.is_only)
}

struct Choice<'e, E> {
    error: &'e E,
    fit: Fit,
    is_only: bool,
}

impl<'e, E: CatalogEnum> Choice<'e, E> {
    fn new(
        candidates: &'e [E],
        default: &'e E,
        evidence: &Evidence<'_>,
        has_message: &impl Fn(usize) -> bool,
        closest: Option<usize>,
    ) -> Self {
        let fits = candidates.iter().enumerate().map(|(at, error)| {
            let fit = evidence.fit(error, has_message(at));
            let is_closest = closest == Some(at);
            (
                error,
                if is_closest {
                    fit.with_closest_text()
                } else {
                    fit
                },
            )
        });
        let mut choice: Option<Self> = None;
        for (error, fit) in fits {
            match &mut choice {
                Some(choice) if fit < choice.fit => {}
                Some(choice) if fit == choice.fit => {
                    choice.is_only = false;
                    if error == default {
                        choice.error = error;
                    }
                }
                _ => {
                    choice = Some(Self {
                        error,
                        fit,
                        is_only: true,
                    });
                }
            }
        }
        choice.unwrap_or_else(|| Self {
            error: default,
            fit: evidence.fit(default, true),
            is_only: false,
        })
    }
}

/// Returns the index of the error whose texts are clearly closest to the texts that the server sent, or `None` if there is none,
/// or if two texts are close to different errors.
fn closest<E: CatalogEnum>(
    candidates: &[E],
    evidence: &Evidence<'_>,
    has_message: &impl Fn(usize) -> bool,
) -> Option<usize> {
    let messages = candidates.iter().enumerate().map(|(at, error)| {
        let template = has_message(at).then(|| error.template());
        StatedText::Message(template)
    });
    let descriptions = candidates
        .iter()
        .map(|error| StatedText::Description(error.documentation()));
    let mut closest = None;
    for text in evidence.texts() {
        let found = [
            wording::closest(text, messages.clone()),
            wording::closest(text, descriptions.clone()),
        ];
        for at in found.into_iter().flatten() {
            if closest.is_some_and(|closest| closest != at) {
                return None;
            }
            closest = Some(at);
        }
    }
    closest
}

/// A text of an error.
enum StatedText {
    Message(Option<Template>),
    Description(Option<&'static str>),
}

impl Stated for StatedText {
    fn parts(&self) -> impl Iterator<Item = &str> {
        let (pieces, whole) = match self {
            Self::Message(Some(template)) if template.pieces().is_empty() => {
                (&[][..], Some(template.message()))
            }
            Self::Message(Some(template)) => (template.pieces(), None),
            Self::Message(None) => (&[][..], None),
            Self::Description(description) => (&[][..], *description),
        };
        let words = pieces.iter().filter_map(|piece| match piece {
            Piece::Words(words) => Some(*words),
            _ => None,
        });
        words.chain(whole)
    }

    fn placeholders(&self) -> usize {
        match self {
            Self::Message(Some(template)) => template.params().len(),
            _ => 0,
        }
    }
}

/// Returns the index of a listed error in `ALL`, which is sorted in the order of the variants.
fn index<E: CatalogEnum>(error: &E) -> usize {
    E::ALL.partition_point(|other| other < error)
}

/// Returns the error with this code and this name. If no error with the code has the name, returns the error that the code gives.
///
/// The name of a listed error is never `Unknown`. So `Unknown` with a code of several errors is kept as such.
#[must_use]
pub fn same_error<E: CatalogEnum>(code: E::Code<'_>, name: &str) -> E {
    let error = E::from_code(code);
    if error.name() == name {
        return error;
    }
    let candidates = E::candidates(code);
    if name == UNKNOWN && candidates.len() > 1 {
        return E::__unlisted(code, UnlistedKey(()));
    }
    let mut candidates = candidates.iter();
    let same = candidates.find(|candidate| candidate.name() == name);
    same.cloned().unwrap_or(error)
}

/// The name of the variant for codes that select no error.
const UNKNOWN: &str = "Unknown";
