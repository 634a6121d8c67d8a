//! Values from another field than those of the other entries.

use errcodes_core::source::Span;

use super::super::claims::{EnumClaims, MESSAGE};
use super::super::locate::{Claim, Codes};
use super::super::numbers::numbers_in;
use super::super::words::Spacing;
use super::field::{Field, Fields, Segment};
use super::sample::Sample;
use super::usual::Usual;

/// The column of HTTP statuses.
const HTTP_STATUS: &str = "http_status";

/// A value that is wrong.
pub(in super::super) struct WrongValue {
    pub(in super::super) entry: usize,
    pub(in super::super) error: ValueError,
    pub(in super::super) key: String,
    pub(in super::super) span: Span,
    /// The field that has the values of the other entries.
    pub(in super::super) usual: Field,
    /// The piece of the wrong value, or the one that the value differs from.
    pub(in super::super) piece: usize,
}

pub(in super::super) enum ValueError {
    /// The text is in this field.
    Elsewhere(Field),
    /// The text is that of another key, which the row has only once.
    Repeats(String),
    /// The row has another value.
    Differs,
    /// The entry lacks a value.
    Missing,
}

pub(super) fn wrong_values(
    fields: &Fields<'_>,
    claims: &EnumClaims<'_>,
    samples: &[Sample<'_>],
    usual: &Usual<'_>,
) -> Vec<WrongValue> {
    let mut wrong = Vec::new();
    for of_entry in samples.chunk_by(|sample, next| sample.entry == next.entry) {
        let claim = &claims.entries[of_entry[0].entry];
        let first = wrong.len();
        let keys = usual.fields.keys().map(|(key, _)| *key);
        for key in keys.filter(|key| *key != "code") {
            let mut errors = of_entry
                .iter()
                .map(|sample| usual.error(fields, claim, sample, key));
            let has_value = of_entry
                .iter()
                .any(|sample| sample.values.contains_key(key));
            if key == MESSAGE
                && !has_value
                && of_entry.iter().any(|sample| fields.states_no_text(sample))
            {
                continue;
            }
            if key == MESSAGE && !has_value {
                // Other places of the code may have no text.
                let mut at_places = of_entry.iter().zip(errors);
                let missing = at_places.find_map(|(sample, error)| {
                    error.filter(|_| usual.is_at_usual_place(sample, key))
                });
                wrong.extend(missing);
                continue;
            }
            // An entry that is right at one place is right.
            let first = errors.next().flatten();
            wrong.extend(first.filter(|_| errors.all(|error| error.is_some())));
        }
        if wrong.len() == first {
            // Another row of the code can have the text twice.
            let repeated = of_entry.iter().map(|sample| usual.repeated_text(sample));
            let repeated: Option<Vec<WrongValue>> = repeated.collect();
            wrong.extend(repeated.and_then(|repeated| repeated.into_iter().next()));
        }
    }
    wrong.dedup_by(|one, other| one.entry == other.entry && one.key == other.key);
    wrong
}

impl Usual<'_> {
    /// Returns the error of a text that is that of another key, unless nearly all entries have it.
    fn repeated_text(&self, sample: &Sample<'_>) -> Option<WrongValue> {
        let values = sample.values.iter();
        let mut pairs = values.flat_map(|(key, value)| {
            let others = sample.keys_at_place(value).filter(move |other| other < key);
            others.map(move |other| (*key, value, other))
        });
        let (key, value, other) = pairs.next()?;
        let is_usual = self
            .repeated
            .iter()
            .any(|(one, two, _)| (*one, *two) == (other, key));
        (!is_usual).then(|| WrongValue {
            entry: sample.entry,
            error: ValueError::Repeats(other.to_owned()),
            key: key.to_owned(),
            span: value.span,
            usual: Field::Row,
            piece: sample.piece,
        })
    }

    /// Returns the error of the value of a key in a record.
    fn error(
        &self,
        fields: &Fields<'_>,
        claim: &Claim<'_>,
        sample: &Sample<'_>,
        key: &str,
    ) -> Option<WrongValue> {
        let usual = self.get(key, sample.group)?;
        let there = if *usual == Field::Row {
            sample.piece
        } else {
            // If the field is empty, the vendor put the value into another one.
            let segment = sample.segment(usual)?;
            let is_free = usual.is_named()
                || fields.has_free_text(sample, segment, key)
                    && !self.is_short(segment, key, sample.group);
            is_free.then_some(segment.piece)?
        };
        let text = &fields.page.pieces[there].text;
        let error = |error, piece, span| WrongValue {
            entry: sample.entry,
            error,
            key: key.to_owned(),
            span,
            usual: usual.clone(),
            piece,
        };
        let Some(value) = sample.values.get(key) else {
            let mut values = sample.values.values();
            // Of several numbers, none is the value of the entry.
            let is_list = numbers_in(text, Spacing::Complete).len() > 1 && key != MESSAGE;
            let can_be_missing = match usual {
                Field::Column(..) => true,
                Field::Row => false,
                _ => key == MESSAGE,
            };
            // A pattern without a name has no texts.
            let is_missing = can_be_missing
                && matches!(claim.codes, Codes::One(_))
                && !is_list
                && (key != HTTP_STATUS || has_http_status(text))
                && self.expected.contains(&(key, sample.group))
                && !is_placeholder(text)
                && values.all(|value| !value.is_in(usual));
            let span = claim.span()?;
            return is_missing.then(|| error(ValueError::Missing, there, span));
        };
        if value.unknown.contains(usual) || value.is_in(usual) {
            return None;
        }
        if !value.is_text {
            return (!is_placeholder(text)).then(|| error(ValueError::Differs, there, value.span));
        }
        let (field, piece) = value.fields.first()?;
        if is_stand_in(text) || is_placeholder(text) {
            return None;
        }
        Some(error(
            ValueError::Elsewhere(field.clone()),
            *piece,
            value.span,
        ))
    }
}

impl Fields<'_> {
    /// Returns whether a part of a record has words with letters that belong to no text of another key.
    pub(super) fn has_free_text(&self, sample: &Sample<'_>, segment: &Segment, key: &str) -> bool {
        let page = self.page;
        sample.free_words(segment, key).into_iter().any(|word| {
            let piece = &page.pieces[page.piece_of_word[word]];
            let Some(bytes) = page.bytes(word..word + 1) else {
                return false;
            };
            let text = &piece.text[bytes.clone()];
            let is_word =
                text.chars().filter(|c| c.is_alphabetic()).count() > 1 || !text.is_ascii();
            let index = page.piece_of_word[word];
            is_word && (!piece.kind.is_source() || page.is_in_text(index, bytes.start))
        })
    }
}

/// Returns whether a cell has the number of an HTTP status, and not a class such as `5xx` or a number with a typing error.
fn has_http_status(cell: &str) -> bool {
    let numbers = numbers_in(cell, Spacing::Complete);
    let mut numbers = numbers.iter();
    numbers.any(|number| (100..600).contains(&number.value)) && !cell.contains('?')
}

/// Returns whether a cell has an identifier or a placeholder instead of a text, so that the text is in another column: `{err}`, `parse.syntax`.
fn is_stand_in(cell: &str) -> bool {
    let cell = cell.trim_matches(['`', '*', '"']);
    let is_single = !cell.contains(char::is_whitespace);
    is_single && (cell.contains(['_', '.', '%']) || cell.starts_with(['{', '<', '$']))
}

/// Returns whether a cell has no value.
pub(super) fn is_placeholder(cell: &str) -> bool {
    const PLACEHOLDERS: [&str; 8] = ["n/a", "na", "none", "null", "nil", "unknown", "any", "tbd"];
    !cell.chars().any(char::is_alphanumeric) || PLACEHOLDERS.contains(&&*cell.to_lowercase())
}
