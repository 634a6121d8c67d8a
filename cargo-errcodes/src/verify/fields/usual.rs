//! The fields that have the values of most entries.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use errcodes_core::column::Datum;

use super::super::claims::{EnumClaims, MESSAGE};
use super::super::scope::PlaceKind;
use super::super::value::Comparison;
use super::field::{Field, Fields, Segment};
use super::heading::{Suitability, key_of};
use super::sample::{Group, Sample};

/// For each key, the field that has its values.
pub(super) struct Usual<'c> {
    pub(super) fields: BTreeMap<(&'c str, Group), Field>,
    /// The keys that nearly all entries have.
    pub(super) expected: BTreeSet<(&'c str, Group)>,
    /// The kinds of places of codes whose records have the value of a key in its usual field.
    places: HashSet<(&'c str, Group, PlaceKind)>,
    /// The fewest pieces of the page that are in the usual field of a key, in records that have the value there.
    fewest_pieces: HashMap<(&'c str, Group), usize>,
    /// The keys whose values are the same texts, by group.
    pub(super) repeated: Vec<(&'c str, &'c str, Field)>,
}

/// Returns whether a number of entries is most of several ones.
pub(super) fn is_most(number: usize, total: usize) -> bool {
    number > 2 && number * 4 >= total * 3
}

impl<'c> Usual<'c> {
    pub(super) fn of(fields: &Fields<'_>, claims: &EnumClaims<'_>, samples: &[Sample<'c>]) -> Self {
        let mut totals: HashMap<(&str, Group), usize> = HashMap::new();
        let mut counts: BTreeMap<(&str, Group), BTreeMap<&Field, usize>> = BTreeMap::new();
        let mut by_group: HashMap<Group, Vec<&Sample<'_>>> = HashMap::new();
        for sample in samples {
            by_group.entry(sample.group).or_default().push(sample);
            let code = counts.entry(("code", sample.group)).or_default();
            if let Some(field) = &sample.code {
                *code.entry(field).or_default() += 1;
            }
            *totals.entry(("code", sample.group)).or_default() += 1;
            for (key, value) in &sample.values {
                *totals.entry((*key, sample.group)).or_default() += 1;
                let counts = counts.entry((*key, sample.group)).or_default();
                for field in value
                    .fields
                    .iter()
                    .map(|(field, _)| field)
                    .collect::<BTreeSet<_>>()
                {
                    *counts.entry(field).or_default() += 1;
                }
            }
        }
        let total = |key: (&'c str, Group)| totals.get(&key).copied().unwrap_or_default();
        let usual = counts.iter().filter_map(|((key, group), counts)| {
            let total = total((*key, *group));
            let mut counts: Vec<(&Field, usize)> = counts
                .iter()
                .map(|(field, number)| (*field, *number))
                .collect();
            // The whole row has a value at least as often as each of its columns.
            counts.sort_by_key(|(field, number)| (**field == Field::Row, Reverse(*number)));
            let (field, _) = counts.into_iter().find(|(field, number)| {
                let heading = fields.heading(field).and_then(key_of);
                // In a table of two or three rows, one of which may lack its message.
                let are_all = *key == MESSAGE && number == &total && total < 3 && field.is_named();
                is_most(*number, total) || *number > 0 && heading == Some(*key) || are_all
            })?;
            Some(((*key, *group), field.clone()))
        });
        let mut fields_of_keys: BTreeMap<(&str, Group), Field> = usual.collect();
        let known = |key: &(&'c str, Group)| fields_of_keys.get(key).is_some_and(Field::is_named);
        let of_group = |group: &Group| by_group.get(group).map_or(&[][..], |samples| samples);
        let keys = counts.keys().filter(|key| !known(key));
        let permuted = keys.filter_map(|(key, group)| {
            let field = permuted_column(fields, claims, of_group(group), key)?;
            Some(((*key, *group), field))
        });
        let permuted: Vec<((&str, Group), Field)> = permuted.collect();
        fields_of_keys.extend(permuted);
        let expected = totals.iter().filter(|((key, group), number)| {
            let all = totals.get(&("code", *group)).copied().unwrap_or_default();
            is_most(**number, all)
                || fields_of_keys
                    .get(&(*key, *group))
                    .is_some_and(|field| is_expected(fields, of_group(group), key, field))
        });
        Self {
            expected: expected.map(|(key, _)| *key).collect(),
            repeated: repeated(samples, &totals),
            places: places(samples, &fields_of_keys),
            fewest_pieces: fewest_pieces(samples, &fields_of_keys),
            fields: fields_of_keys,
        }
    }

    /// Returns whether a record is at a kind of place at which others have the value of a key in its usual field.
    pub(super) fn is_at_usual_place(&self, sample: &Sample<'_>, key: &'c str) -> bool {
        self.places.contains(&(key, sample.group, sample.place))
    }

    /// Returns whether a part of a record has fewer pieces than those of all records that have the value of a key there: this
    /// record has only the texts besides.
    pub(super) fn is_short(&self, segment: &Segment, key: &'c str, group: Group) -> bool {
        let fewest = self.fewest_pieces.get(&(key, group));
        fewest.is_some_and(|fewest| segment.pieces < *fewest)
    }

    pub(super) fn get(&self, key: &'c str, group: Group) -> Option<&Field> {
        self.fields.get(&(key, group))
    }
}

/// Returns the column that has the values of a key in a table of a few rows, in whatever order: if two values of so few rows are swapped, most
/// of them may be in wrong rows.
fn permuted_column(
    fields: &Fields<'_>,
    claims: &EnumClaims<'_>,
    of_group: &[&Sample<'_>],
    key: &str,
) -> Option<Field> {
    const MOST_ROWS: usize = 8;
    let rows = of_group;
    if !(2..=MOST_ROWS).contains(&rows.len()) {
        return None;
    }
    let datum = |sample: &&Sample<'_>| {
        let mut values = claims.entries[sample.entry].values.iter();
        values
            .find(|value| value.key == key)
            .map(|value| value.datum)
    };
    let values: Vec<&Datum<'_>> = rows.iter().map(datum).collect::<Option<_>>()?;
    let columns = rows[0].segments.iter().map(|segment| &segment.field);
    let mut columns =
        columns.filter(|field| field.is_named() && rows[0].code.as_ref() != Some(field));
    let column = columns.find(|field| {
        let cells = rows.iter().map(|row| {
            let segment = row.segment(field)?;
            Some(&*fields.page.pieces[segment.piece].text)
        });
        let Some(cells) = cells.collect::<Option<Vec<&str>>>() else {
            return false;
        };
        let is_same =
            |value: &Datum<'_>, cell: &str| Comparison::of(value, cell) == Comparison::Same;
        let has_values = values
            .iter()
            .all(|value| cells.iter().any(|cell| is_same(value, cell)));
        has_values
            && cells
                .iter()
                .all(|cell| values.iter().any(|value| is_same(value, cell)))
    });
    column.cloned()
}

/// Returns whether most of the records that have words in the field of a key also have the key. In a table of two or three rows, the heading
/// of the column has to be that of the key, or one record can lack it.
fn is_expected(fields: &Fields<'_>, of_group: &[&Sample<'_>], key: &str, field: &Field) -> bool {
    let (mut with, mut without) = (0_usize, 0_usize);
    for sample in of_group {
        if sample.values.contains_key(key) {
            with += 1;
        } else if let Some(segment) = sample.segment(field) {
            without += usize::from(fields.has_free_text(sample, segment, key));
        }
    }
    let heading = fields.heading(field).map(Suitability::of);
    let has_heading = heading >= Some(Suitability::Description);
    let mut samples = of_group.iter();
    let is_source = |sample: &&Sample<'_>| fields.page.pieces[sample.piece].kind.is_source();
    let can_be_missing = match field {
        Field::Column(..) | Field::Path(_) => true,
        Field::Row => false,
        _ => samples.any(is_source),
    };
    // In a table of two or three rows, one row is not the usual case.
    let is_most_of_few =
        key == MESSAGE && (with > 0 && has_heading && with >= without || with > 1 && without < 2);
    can_be_missing && (is_most(with, with + without) || is_most_of_few)
}

fn places<'c>(
    samples: &[Sample<'c>],
    fields: &BTreeMap<(&'c str, Group), Field>,
) -> HashSet<(&'c str, Group, PlaceKind)> {
    let places = samples.iter().flat_map(|sample| {
        let keys = sample.values.iter().filter(|(key, value)| {
            let usual = fields.get(&(**key, sample.group));
            usual.is_some_and(|usual| value.is_in(usual))
        });
        keys.map(|(key, _)| (*key, sample.group, sample.place))
    });
    places.collect()
}

fn fewest_pieces<'c>(
    samples: &[Sample<'c>],
    fields: &BTreeMap<(&'c str, Group), Field>,
) -> HashMap<(&'c str, Group), usize> {
    let mut fewest = HashMap::new();
    for sample in samples {
        for (key, value) in &sample.values {
            let usual = fields.get(&(*key, sample.group));
            let segment = usual.filter(|usual| value.is_in(usual));
            if let Some(segment) = segment.and_then(|usual| sample.segment(usual)) {
                let fewest = fewest.entry((*key, sample.group)).or_insert(usize::MAX);
                *fewest = segment.pieces.min(*fewest);
            }
        }
    }
    fewest
}

/// Returns the pairs of keys that most entries have as the same words of the page.
fn repeated<'c>(
    samples: &[Sample<'c>],
    totals: &HashMap<(&'c str, Group), usize>,
) -> Vec<(&'c str, &'c str, Field)> {
    let mut same: BTreeMap<(&str, &str, Group), BTreeMap<&Field, usize>> = BTreeMap::new();
    for sample in samples {
        for (key, value) in &sample.values {
            for other in sample.keys_at_place(value).filter(|other| *other > *key) {
                let same = same.entry((*key, other, sample.group)).or_default();
                let field = value.fields.first().map_or(&Field::Row, |(field, _)| field);
                *same.entry(field).or_default() += 1;
            }
        }
    }
    let repeated = same.iter().filter_map(|((key, other, group), counts)| {
        let total = totals.get(&(*key, *group)).copied().unwrap_or_default();
        let (field, number) = counts.iter().max_by_key(|(_, number)| **number)?;
        is_most(*number, total).then(|| (*key, *other, (*field).clone()))
    });
    repeated.collect()
}

impl<'c> Sample<'c> {
    /// Returns the keys whose texts are at the only place of a text, because words can't be two texts.
    pub(super) fn keys_at_place<'s>(
        &'s self,
        value: &'s super::sample::Value,
    ) -> impl Iterator<Item = &'c str> + 's {
        let place = value.only_place();
        let keys = self.values.iter();
        let keys = keys.filter(move |(_, other)| place.is_some() && other.only_place() == place);
        keys.map(|(key, _)| *key)
    }
}
