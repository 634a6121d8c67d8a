//! The phrases at the beginning of messages, which do not tell the errors apart.

use std::collections::{HashMap, HashSet};

use super::words::{FEW, words};
use crate::page::{Field, Record};

/// The phrases that several messages of an enum begin with, such as `Policy violation: Acme does not allow`. They tell its entries
/// apart as little as a prefix of symbols.
pub(super) struct Phrases(HashSet<String>);

impl Phrases {
    /// The minimum number of messages that begin with a phrase with a label, and with one without.
    const FEWEST_WITH_LABEL: usize = 2;
    const FEWEST: usize = 3;
    /// The minimum number of words in a phrase with a label.
    const FEWEST_WORDS: usize = 4;
    /// The minimum number of words that name something, in a phrase that all messages begin with.
    const FEWEST_OF_ALL: usize = 3;
    /// The maximum number of words that are compared.
    const MOST_WORDS: usize = 12;

    pub(super) fn of(records: &[&Record]) -> Self {
        let messages = records
            .iter()
            .filter_map(|record| record.get(Field::Message));
        // A message that several entries have tells nothing about its beginning.
        let messages: HashSet<&str> = messages.collect();
        let all = messages.len();
        let mut numbers: HashMap<&str, usize> = HashMap::new();
        for message in &messages {
            for end in phrase_ends(message) {
                *numbers.entry(&message[..end]).or_default() += 1;
            }
        }
        numbers.retain(|phrase, number| {
            if has_label(phrase) {
                *number >= Self::FEWEST_WITH_LABEL
            } else {
                // Without this phrase, the names would be the same, or most of each name.
                let fewest = if *number == all {
                    Self::FEWEST_OF_ALL
                } else {
                    FEW
                };
                *number >= Self::FEWEST && words(phrase).len() >= fewest
            }
        });
        // A phrase that is a whole message tells this message apart.
        for message in messages {
            let ends = phrase_ends(message).into_iter();
            for end in ends.filter(|end| words(&message[*end..]).is_empty()) {
                numbers.remove(&message[..end]);
            }
            let whole = message.trim_end_matches(|c: char| !c.is_alphanumeric());
            numbers.remove(whole);
        }
        Self(numbers.into_keys().map(str::to_owned).collect())
    }

    /// Returns the text after the longest phrase at its beginning, if words are left.
    pub(super) fn rest_of<'t>(&self, text: &'t str) -> &'t str {
        let ends = phrase_ends(text).into_iter().rev();
        let mut ends = ends.filter(|end| self.0.contains(&text[..*end]));
        let end = ends.find(|end| !words(&text[*end..]).is_empty());
        let Some(end) = end else { return text };
        let rest = text[end..].trim_start();
        // The word that the phrase leads to stays understandable without it.
        rest.strip_prefix("that ").unwrap_or(rest)
    }
}

/// Returns the object that a text is about, if it only adds what is done with it: `prohibits the promotion of fireworks`.
pub(super) fn object_of(text: &str) -> Option<&str> {
    /// The maximum number of words before and after `of`.
    const MOST_WORDS: usize = 3;
    let (action, object) = text.split_once(" of ")?;
    let is_short = |text: &str| text.split_whitespace().count() <= MOST_WORDS;
    let is_sentence = object.split_whitespace().any(|word| {
        [
            "is", "are", "was", "were", "has", "have", "must", "cannot", "can", "may",
        ]
        .contains(&word)
    });
    (is_short(action) && is_short(object) && !is_sentence && !words(object).is_empty())
        .then_some(object)
}

const VERBS: [&str; 5] = ["was", "were", "has", "have", "had"];

/// Returns the ends of the phrases at the beginning of a text: of each word after the label, if there is one.
fn phrase_ends(text: &str) -> Vec<usize> {
    let label = text.find(": ").map_or(0, |label| label + 1);
    let ends = text.match_indices(' ').map(|(end, _)| end);
    let ends = ends
        .take(Phrases::MOST_WORDS)
        .skip(Phrases::FEWEST_WORDS - 1);
    // The subject of a verb is not a part of the phrase: `the card` in `the card has expired`.
    let ends_before_verb = |end: &usize| {
        let next = text[*end..].split_whitespace().next();
        next.is_some_and(|word| VERBS.contains(&word))
    };
    ends.filter(|end| *end >= label && !ends_before_verb(end))
        .collect()
}

fn has_label(phrase: &str) -> bool {
    phrase.contains(": ") || phrase.ends_with(':')
}
