//! Keys all of whose values are from a field with another meaning.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

use errcodes_core::column::DESCRIPTION;
use errcodes_core::source::Span;

use super::super::claims::{EnumClaims, MESSAGE};
use super::super::page_text::PageText;
use super::super::words::WordId;
use super::field::{Field, Fields};
use super::heading::{Suitability, is_about_http_status, key_of};
use super::sample::{Group, Sample};
use super::usual::{Usual, is_most};
use super::wrong_value::is_placeholder;

/// A key of which all values of an enum are wrong.
pub(in super::super) struct WrongKey {
    pub(in super::super) key: String,
    pub(in super::super) reason: WrongKeyReason,
    /// The field of the values, and the one that the key should have, if the page has one.
    pub(in super::super) field: Option<Field>,
    pub(in super::super) better: Option<Field>,
    /// The wrong values.
    pub(in super::super) values: Vec<KeyValue>,
}

impl WrongKey {
    pub(super) fn has_field(&self) -> bool {
        self.better.is_some()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum WrongKeyReason {
    /// The heading of the field says that it has something else.
    Heading,
    /// All messages are names, and another field has sentences.
    AreNames,
    /// Most messages are the same, and another field has different texts.
    AreSame,
    /// There are no messages, and a field has texts.
    AreMissing,
    /// The values are the texts of another key.
    Repeats,
    /// The values describe the HTTP status beside them.
    AreOfStatus,
}

/// A value of a key.
pub(in super::super) struct KeyValue {
    pub(in super::super) entry: usize,
    pub(in super::super) span: Span,
    /// The piece in the better field.
    pub(in super::super) piece: usize,
}

/// The texts of a field of all records.
#[derive(Default)]
struct FieldTexts {
    records: usize,
    /// The number of texts with several words.
    sentences: usize,
    distinct: HashSet<Vec<WordId>>,
}

/// The records of a group, one for each entry.
struct GroupRecords<'s, 'c> {
    samples: Vec<&'s Sample<'c>>,
    /// The fields of the records that no key uses.
    free: BTreeMap<&'s Field, FieldTexts>,
}

/// Returns the messages of the tables and lists of an enum that are from an unsuitable field, although there is a better one.
pub(super) fn wrong_messages<'c>(
    fields: &Fields<'_>,
    claims: &'c EnumClaims<'c>,
    samples: &[Sample<'c>],
    usual: &Usual<'_>,
) -> Vec<WrongKey> {
    let mut groups: BTreeMap<Group, Vec<&Sample<'c>>> = BTreeMap::new();
    for of_entry in samples.chunk_by(|sample, next| sample.entry == next.entry) {
        groups
            .entry(of_entry[0].group)
            .or_default()
            .push(&of_entry[0]);
    }
    let groups = groups.into_iter().map(|(group, samples)| {
        let free = free_fields(fields.page, &samples, usual, group);
        GroupRecords { samples, free }
    });
    groups
        .flat_map(|group| group.wrong_messages(fields, claims))
        .collect()
}

/// Returns the fields of records that have no values of other keys than messages.
fn free_fields<'s>(
    page: &PageText,
    samples: &[&'s Sample<'_>],
    usual: &Usual<'_>,
    group: Group,
) -> BTreeMap<&'s Field, FieldTexts> {
    const SENTENCE: usize = 3;
    let mut used: HashSet<&Field> = samples
        .iter()
        .filter_map(|sample| sample.code.as_ref())
        .collect();
    used.extend(
        usual.fields.iter().filter_map(|((key, other), field)| {
            (*other == group && *key != MESSAGE).then_some(field)
        }),
    );
    let mut free: BTreeMap<&Field, FieldTexts> = BTreeMap::new();
    for sample in samples {
        let mut seen = HashSet::new();
        for segment in &sample.segments {
            if used.contains(&segment.field) || !seen.insert(&segment.field) {
                continue;
            }
            let words = sample.free_words(segment, MESSAGE).into_iter();
            let words = words.filter(|word| page.is_word_of_text(*word));
            let words: Vec<WordId> = words.map(|word| page.words[word]).collect();
            if words.is_empty() {
                continue;
            }
            let texts = free.entry(&segment.field).or_default();
            texts.records += 1;
            texts.sentences += usize::from(words.len() >= SENTENCE);
            texts.distinct.insert(words);
        }
    }
    free
}

/// A field that may have the messages.
#[derive(Clone, Copy)]
struct Candidate<'s> {
    field: &'s Field,
    suitability: Suitability,
    texts: &'s FieldTexts,
}

impl Candidate<'_> {
    fn has_sentences(&self) -> bool {
        is_most(self.texts.sentences, self.texts.records)
    }
}

/// A message of a record, and how well its field is suited.
struct Message<'s, 'c> {
    sample: &'s Sample<'c>,
    text: &'s str,
    suitability: Suitability,
}

/// The messages of a group.
struct Messages<'s, 'c> {
    all: Vec<Message<'s, 'c>>,
    /// For each text, the number of messages.
    counts: HashMap<&'s str, usize>,
    are_names: bool,
    are_same: bool,
}

impl<'s, 'c> Messages<'s, 'c> {
    fn of(fields: &Fields<'_>, claims: &'s EnumClaims<'c>, samples: &[&'s Sample<'c>]) -> Self {
        let messages = samples.iter().filter_map(|sample| {
            let texts = &claims.entries[sample.entry].texts;
            let message = texts.iter().find(|text| text.key == MESSAGE)?;
            let places = sample.values.get(MESSAGE)?.fields.iter();
            let suitabilities = places.map(|(field, _)| match fields.heading(field) {
                Some(heading) => Suitability::of(heading),
                None if *field == Field::LabelText => Suitability::None,
                None => Suitability::Unknown,
            });
            Some(Message {
                sample,
                text: message.text,
                suitability: suitabilities.max()?,
            })
        });
        let all: Vec<Message<'_, '_>> = messages.collect();
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for message in &all {
            *counts.entry(message.text).or_default() += 1;
        }
        let names = all.iter().filter(|message| is_name(message.text)).count();
        Self {
            are_names: names > 2 && names * 2 > all.len(),
            are_same: all.len() > 3 && counts.len() * 2 <= all.len(),
            counts,
            all,
        }
    }

    /// Returns why the message of a record should be the text of a candidate.
    fn reason(
        &self,
        message: &Message<'_, '_>,
        candidate: &Candidate<'_>,
    ) -> Option<WrongKeyReason> {
        let texts = candidate.texts;
        let is_better = match message.suitability {
            Suitability::None => candidate.suitability >= Suitability::Description,
            Suitability::Cause => candidate.suitability == Suitability::Message,
            _ => false,
        };
        if is_better && texts.sentences * 2 >= texts.records {
            return Some(WrongKeyReason::Heading);
        }
        if message.suitability == Suitability::Message {
            return None;
        }
        if self.are_names && is_name(message.text) && candidate.has_sentences() {
            return Some(WrongKeyReason::AreNames);
        }
        let is_repeated = self.counts.get(message.text) > Some(&1);
        let differ = texts.distinct.len() >= 2 * self.counts.len();
        (self.are_same && is_repeated && differ).then_some(WrongKeyReason::AreSame)
    }
}

impl<'s, 'c> Messages<'s, 'c> {
    /// Returns the messages that are the names of constants, if most are, although their entries have descriptions. With each, it returns the
    /// field and the piece of the description.
    fn with_descriptions(&self) -> impl Iterator<Item = (&Message<'s, 'c>, &'s Field, usize)> {
        let constants = self.all.iter().filter(|message| {
            is_constant(message.text) && message.suitability != Suitability::Message
        });
        constants.filter(|_| self.are_names).filter_map(|message| {
            let description = message.sample.values.get(DESCRIPTION)?;
            let (field, piece) = description.fields.first()?;
            Some((message, field, *piece))
        })
    }
}

impl<'c> GroupRecords<'_, 'c> {
    fn wrong_messages(&self, fields: &Fields<'_>, claims: &EnumClaims<'c>) -> Vec<WrongKey> {
        let candidates = self.candidates(fields);
        let messages = Messages::of(fields, claims, &self.samples);
        let mut wrong: BTreeMap<(WrongKeyReason, Option<&Field>, &Field), Vec<KeyValue>> =
            BTreeMap::new();
        for message in &messages.all {
            let Some(value) = message.sample.values.get(MESSAGE) else {
                continue;
            };
            let better = candidates.iter().filter_map(|candidate| {
                let segment = message.sample.segment(candidate.field)?;
                let reason = messages.reason(message, candidate)?;
                if is_placeholder(&fields.page.pieces[segment.piece].text) {
                    return None;
                }
                (!value.is_in(candidate.field)).then_some((reason, candidate.field, segment.piece))
            });
            // Of several reasons, the heading is the best one.
            if let Some((reason, better, piece)) = better.min_by_key(|(reason, ..)| *reason) {
                let field = value.fields.first().map(|(field, _)| field);
                let values = wrong.entry((reason, field, better)).or_default();
                values.push(KeyValue {
                    entry: message.sample.entry,
                    span: value.span,
                    piece,
                });
            }
        }
        for (message, field, piece) in messages.with_descriptions() {
            let value = &message.sample.values[MESSAGE];
            let own = value.fields.first().map(|(field, _)| field);
            let values = wrong
                .entry((WrongKeyReason::AreNames, own, field))
                .or_default();
            values.push(KeyValue {
                entry: message.sample.entry,
                span: value.span,
                piece,
            });
        }
        let sentences = candidates
            .iter()
            .find(|candidate| candidate.has_sentences());
        if let Some(candidate) = sentences.filter(|_| self.has_no_message(claims)) {
            let missing = self.samples.iter().filter_map(|sample| {
                Some(KeyValue {
                    entry: sample.entry,
                    span: claims.entries[sample.entry].span()?,
                    piece: sample.segment(candidate.field)?.piece,
                })
            });
            let key = (WrongKeyReason::AreMissing, None, candidate.field);
            wrong.insert(key, missing.collect());
        }
        let wrong = wrong
            .into_iter()
            .map(|((reason, field, better), values)| WrongKey {
                key: MESSAGE.to_owned(),
                reason,
                field: field.cloned(),
                better: Some(better.clone()),
                values,
            });
        wrong.collect()
    }

    fn has_no_message(&self, claims: &EnumClaims<'_>) -> bool {
        let has_message = |sample: &&Sample<'_>| {
            let mut texts = claims.entries[sample.entry].texts.iter();
            texts.any(|text| text.key == MESSAGE)
        };
        self.samples.len() > 2 && !self.samples.iter().any(has_message)
    }

    /// Returns the fields that may have the messages, the best one first.
    fn candidates(&self, fields: &Fields<'_>) -> Vec<Candidate<'_>> {
        let candidates = self.free.iter().map(|(field, texts)| Candidate {
            field,
            suitability: suitability(fields, field),
            texts,
        });
        let mut candidates: Vec<Candidate<'_>> = candidates
            .filter(|candidate| {
                candidate.suitability > Suitability::Cause
                    && is_most(candidate.texts.records, self.samples.len())
            })
            .collect();
        candidates
            .sort_by_key(|candidate| Reverse((candidate.suitability, candidate.texts.records)));
        candidates
    }
}

fn suitability(fields: &Fields<'_>, field: &Field) -> Suitability {
    match (field, fields.heading(field)) {
        (_, Some(heading)) => Suitability::of(heading),
        // The rest of the line of the code is its title.
        (Field::After, None) => Suitability::Message,
        _ => Suitability::Unknown,
    }
}

/// Returns whether a text is the name of a constant or another single word.
fn is_name(text: &str) -> bool {
    let is_name_char =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-' | ':' | '/');
    text.chars().all(is_name_char)
}

/// Returns whether a text is the name of a constant: `NOT_FOUND`.
fn is_constant(text: &str) -> bool {
    let is_name_char = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
    text.contains('_') && text.chars().all(is_name_char)
}

/// Returns the keys whose fields have the heading of another key, although there is a field with their own heading that is in
/// use for no other purpose.
pub(super) fn wrong_columns(
    fields: &Fields<'_>,
    claims: &EnumClaims<'_>,
    samples: &[Sample<'_>],
    usual: &Usual<'_>,
) -> Vec<WrongKey> {
    let mut wrong: Vec<WrongKey> = Vec::new();
    for ((key, group), field) in &usual.fields {
        let heading = fields.heading(field).and_then(key_of);
        let Some(other_key) = heading.filter(|other| other != key) else {
            continue;
        };
        let Field::Column(table, _) = field else {
            continue;
        };
        // A description may be the message of a catalog.
        if (*key, other_key) == (MESSAGE, "description") {
            continue;
        }
        let is_free = |better: usize| {
            let mut uses = usual.fields.iter().filter(|((_, other), used)| {
                other == group && **used == Field::Column(*table, better)
            });
            // Two keys may be confused with each other.
            uses.all(|((user, _), _)| *user == other_key)
        };
        let mut columns = fields.page.headings_of(*table);
        let better =
            columns.find(|(better, heading)| key_of(heading) == Some(*key) && is_free(*better));
        let Some((better, _)) = better else { continue };
        let better = Field::Column(*table, better);
        let of_group = samples.iter().filter(|sample| sample.group == *group);
        let values = of_group.filter_map(|sample| {
            let segment = sample.segment(&better)?;
            let value = sample.values.get(key);
            let span = match value {
                Some(value) if value.is_in(field) => value.span,
                None if *key == "code" => claims.entries[sample.entry].span()?,
                _ => return None,
            };
            Some(KeyValue {
                entry: sample.entry,
                span,
                piece: segment.piece,
            })
        });
        let mut values: Vec<KeyValue> = values.collect();
        values.dedup_by_key(|value| value.entry);
        wrong.push(WrongKey {
            key: (*key).to_owned(),
            reason: WrongKeyReason::Heading,
            field: Some(field.clone()),
            better: Some(better),
            values,
        });
    }
    wrong
}

/// Returns the descriptions in columns whose headings say that they describe the HTTP status, which many codes share.
pub(super) fn descriptions_of_statuses(
    fields: &Fields<'_>,
    samples: &[Sample<'_>],
    usual: &Usual<'_>,
) -> Vec<WrongKey> {
    let columns = usual.fields.iter().filter(|((key, _), field)| {
        let heading = fields.heading(field);
        *key == DESCRIPTION
            && matches!(field, Field::Column(..))
            && heading.is_some_and(is_about_http_status)
    });
    let wrong = columns.map(|((key, group), field)| {
        let of_group = samples.iter().filter(|sample| sample.group == *group);
        let values = of_group.filter_map(|sample| {
            let value = sample.values.get(key)?;
            let (_, piece) = value.fields.iter().find(|(other, _)| other == field)?;
            Some(KeyValue {
                entry: sample.entry,
                span: value.span,
                piece: *piece,
            })
        });
        let mut values: Vec<KeyValue> = values.collect();
        values.dedup_by_key(|value| value.entry);
        WrongKey {
            key: (*key).to_owned(),
            reason: WrongKeyReason::AreOfStatus,
            field: Some(field.clone()),
            better: None,
            values,
        }
    });
    wrong.collect()
}

/// Adds the keys whose texts are those of another key.
pub(super) fn add_repeated_keys(
    samples: &[Sample<'_>],
    usual: &Usual<'_>,
    wrong: &mut Vec<WrongKey>,
) {
    for (other, key, field) in &usual.repeated {
        let is_known = |wrong: &WrongKey| wrong.key == *key || wrong.key == *other;
        if wrong.iter().any(is_known) {
            continue;
        }
        let values = samples.iter().filter_map(|sample| {
            let value = sample.values.get(key)?;
            let repeats = sample
                .keys_at_place(value)
                .any(|at_place| at_place == *other);
            repeats.then_some(KeyValue {
                entry: sample.entry,
                span: value.span,
                piece: sample.piece,
            })
        });
        let mut values: Vec<KeyValue> = values.collect();
        values.dedup_by_key(|value| value.entry);
        wrong.push(WrongKey {
            key: (*key).to_owned(),
            reason: WrongKeyReason::Repeats,
            field: Some(field.clone()),
            better: None,
            values,
        });
    }
}
