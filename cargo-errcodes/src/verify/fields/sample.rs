//! The fields of the values of an entry.

use std::collections::BTreeMap;
use std::ops::Range;

use errcodes_core::column::Datum;
use errcodes_core::source::Span;

use super::super::claims::EnumClaims;
use super::super::locate::{Claim, ClaimedValue, Located, Record};
use super::super::page_text::PageText;
use super::super::scope::{PlaceKind, place_kind};
use super::super::text::{Text, Texts};
use super::super::value::Comparison;
use super::field::{Field, Fields, Segment};

/// The first table with the same headings, if the row of an entry is in a table.
pub(super) type Group = Option<usize>;

/// A record of an entry.
pub(super) struct Sample<'c> {
    pub(super) entry: usize,
    /// The piece of the code, and its position there.
    pub(super) piece: usize,
    pub(super) place: PlaceKind,
    pub(super) group: Group,
    pub(super) segments: Vec<Segment>,
    /// The field of the code, if it is a cell or a value.
    pub(super) code: Option<Field>,
    /// For each key of the entry, the fields that have its value.
    pub(super) values: BTreeMap<&'c str, Value>,
}

pub(super) struct Value {
    /// The fields that have the value.
    pub(super) fields: Vec<(Field, usize)>,
    /// For a text, its words at each of its places in the record.
    pub(super) places: Vec<Range<usize>>,
    pub(super) is_text: bool,
    pub(super) span: Span,
    /// The fields that may or may not have the value.
    pub(super) unknown: Vec<Field>,
}

impl Value {
    /// Returns the words of a text that are only once in the record.
    pub(super) fn only_place(&self) -> Option<&Range<usize>> {
        match &*self.places {
            [place] => Some(place),
            _ => None,
        }
    }

    pub(super) fn is_in(&self, field: &Field) -> bool {
        self.fields.iter().any(|(other, _)| other == field)
    }
}

impl Sample<'_> {
    /// Returns the first part of a field.
    pub(super) fn segment(&self, field: &Field) -> Option<&Segment> {
        self.segments.iter().find(|segment| segment.field == *field)
    }

    /// Returns the words of a part that belong to no text of another key.
    pub(super) fn free_words(&self, segment: &Segment, key: &str) -> Vec<usize> {
        let others = self.values.iter().filter(|(other, _)| **other != key);
        let places: Vec<&Range<usize>> = others.flat_map(|(_, value)| &value.places).collect();
        let is_free = |word: &usize| places.iter().all(|place| !place.contains(word));
        segment.words.clone().filter(is_free).collect()
    }
}

/// Returns the records of all entries of an enum.
pub(super) fn samples<'c>(
    fields: &Fields<'_>,
    claims: &'c EnumClaims<'c>,
    located: &[Located],
) -> Vec<Sample<'c>> {
    const MOST_RECORDS: usize = 20;
    let texts = &fields.texts;
    let mut samples = Vec::new();
    for (entry, (claim, located)) in claims.entries.iter().zip(located).enumerate() {
        if !claim.is_alias {
            let records = located.records.iter().take(MOST_RECORDS);
            samples.extend(records.map(|record| fields.sample(texts, entry, claim, record)));
        }
    }
    samples
}

impl Fields<'_> {
    fn sample<'c>(
        &self,
        texts: &Texts<'_>,
        entry: usize,
        claim: &'c Claim<'c>,
        record: &Record,
    ) -> Sample<'c> {
        let segments = self.segments(record);
        let text_values = claim.texts.iter().map(|text| {
            let found = texts.get(text.text);
            let value = text_value(found.as_deref(), text.span, &segments);
            (text.key, value)
        });
        let values = claim.values.iter().map(|claimed| {
            let value = self.other_value(claimed, record, &segments);
            (claimed.key, value)
        });
        let values = text_values.chain(values).collect();
        let code = self.field_of(record.code.piece);
        Sample {
            entry,
            piece: record.code.piece,
            place: place_kind(self.page, &record.code),
            group: match code {
                Some(Field::Column(table, _)) => Some(table),
                _ => None,
            },
            segments,
            code,
            values,
        }
    }

    /// Looks for the value of a column around the code.
    fn other_value(
        &self,
        claimed: &ClaimedValue<'_>,
        record: &Record,
        segments: &[Segment],
    ) -> Value {
        let page = self.page;
        let (mut fields, mut unknown) = (Vec::new(), Vec::new());
        let code = record.code.piece;
        let rows = page.pieces[code].rows.clone();
        let mut compare = |piece: usize, field: Option<&Field>| match Comparison::of(
            claimed.datum,
            &page.pieces[piece].text,
        ) {
            Comparison::Same => {
                fields.extend(field.map(|field| (field.clone(), piece)));
                fields.push((Field::Row, piece));
            }
            Comparison::Unknown => unknown.extend(field.cloned()),
            Comparison::Differs => {}
        };
        for segment in segments.iter().filter(|segment| segment.piece != code) {
            let pieces = segment.piece..=last_piece(page, segment);
            for piece in pieces {
                compare(piece, Some(&segment.field).filter(|field| field.is_named()));
            }
        }
        for heading in self
            .headings_above(rows.start)
            .filter(|heading| *heading != code)
        {
            compare(heading, None);
        }
        compare(code, None);
        if fields.is_empty() && !matches!(claimed.datum, Datum::Integer(_)) {
            // A row may state it in other words.
            unknown.push(Field::Row);
        }
        Value {
            fields,
            places: Vec::new(),
            is_text: false,
            span: claimed.span,
            unknown,
        }
    }
}

fn last_piece(page: &PageText, segment: &Segment) -> usize {
    let last = segment.words.end.checked_sub(1);
    let last = last.filter(|last| *last >= segment.words.start);
    last.map_or(segment.piece, |last| page.piece_of_word[last])
}

fn text_value(text: Option<&Text<'_>>, span: Span, segments: &[Segment]) -> Value {
    let (mut fields, mut places) = (Vec::new(), Vec::new());
    for segment in segments {
        let has_text = |text: &&Text<'_>| {
            // A label may be taken for a part of the text.
            let begins = || text.places_in(&segment.words).next().is_some();
            text.is_in(&segment.words) || segment.field == Field::LabelText && begins()
        };
        let Some(text) = text.filter(has_text) else {
            continue;
        };
        places.extend(text.ranges_in(std::slice::from_ref(&segment.words)));
        fields.push((segment.field.clone(), segment.piece));
    }
    Value {
        fields,
        places,
        is_text: true,
        span,
        unknown: Vec::new(),
    }
}
