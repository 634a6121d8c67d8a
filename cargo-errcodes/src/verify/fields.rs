//! The fields of a page: the columns of its tables and the paths of its data in which the values of a catalog are.
//!
//! The values of a key are in the same field for all entries. A value from another field is wrong, and so is a field whose
//! text an entry lacks.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use errcodes_core::column::Datum;
use errcodes_core::source::Span;

use super::claims::EnumClaims;
use super::locate::{Claim, ClaimedValue, Codes, Located};
use super::numbers::numbers_in;
use super::page_text::{Cell, Kind, PageText};
use super::text::{Text, Texts};
use super::value::Comparison;
use super::words::Spacing;

/// A place in each row of a page that has values of the same key.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Field {
    /// A column, with the number of the first table that has the same headings.
    Column(usize, usize),
    /// A path in a data file.
    Path(String),
    /// The whole row, and the headings above it.
    Row,
}

/// The first table with the same headings, if the row of an entry is in a table.
type Group = Option<usize>;

/// A value that is wrong.
pub(super) struct WrongField {
    pub(super) entry: usize,
    pub(super) kind: FieldError,
    pub(super) key: String,
    pub(super) span: Span,
    /// The name of the field that has the values of the other entries.
    pub(super) usual: String,
    /// The piece of the wrong value, or the one that the value differs from.
    pub(super) piece: usize,
}

pub(super) enum FieldError {
    /// The text is in another field, with this name.
    Elsewhere(String),
    /// The text is that of another key, which the row has only once.
    Repeats(String),
    /// The row has another value.
    Differs,
    /// The entry lacks a value.
    Missing,
}

/// A key all of whose values are from a field that is another key's.
pub(super) struct WrongKey {
    pub(super) key: String,
    /// The name of the field, and of the field that the key should have, if the page has one.
    pub(super) field: String,
    pub(super) better: Option<String>,
}

/// The fields of an enum.
#[derive(Default)]
pub(super) struct FieldErrors {
    pub(super) values: Vec<WrongField>,
    pub(super) keys: Vec<WrongKey>,
}

/// The headings of the columns that contain a key, in lower case without spaces and punctuation. Only headings that can't
/// mean anything else are here.
const HEADINGS: [(&str, &[&str]); 5] = [
    (
        "code",
        &["code", "errorcode", "errorcodes", "errcode", "returncode"],
    ),
    ("message", &["message", "errormessage", "errormsg"]),
    ("symbol", &["symbol", "errorname", "constant"]),
    ("description", &["description", "errordescription"]),
    (
        "http_status",
        &[
            "http",
            "httpstatus",
            "httpstatuscode",
            "httpstatuscodes",
            "httpcode",
            "status",
            "statuscode",
        ],
    ),
];

/// Returns the key to which a heading belongs.
fn key_of(heading: &str) -> Option<&'static str> {
    let letters = heading.chars().filter(|c| c.is_alphanumeric());
    let heading: String = letters.flat_map(char::to_lowercase).collect();
    let mut keys = HEADINGS.iter();
    let (key, _) = keys.find(|(_, headings)| headings.contains(&&*heading))?;
    Some(key)
}

/// Compares the fields of the values of an enum.
pub(super) fn check_fields(
    fields: &Fields<'_>,
    claims: &EnumClaims<'_>,
    located: &[Located],
) -> FieldErrors {
    let texts = Texts::new(fields.page);
    let mut samples = Vec::new();
    for (entry, (claim, located)) in claims.entries.iter().zip(located).enumerate() {
        if !claim.is_alias {
            samples.extend(fields.samples(&texts, entry, claim, located));
        }
    }
    let usual = Usual::of(fields, &samples);
    FieldErrors {
        values: usual.wrong_values(fields, claims, &samples),
        keys: usual.wrong_keys(fields),
    }
}

/// The row of an entry.
struct Sample<'c> {
    entry: usize,
    /// The piece of the code.
    piece: usize,
    group: Group,
    /// The first piece of each field of the row.
    row: BTreeMap<Field, usize>,
    /// The field of the code, if it is a cell or a value.
    code: Option<Field>,
    /// For each key of the entry, the fields that have its value.
    values: BTreeMap<&'c str, Value>,
}

struct Value {
    /// The fields that have the value, and those that have something else of its type.
    fields: Vec<(Field, usize)>,
    is_text: bool,
    span: Span,
    /// The fields that may or may not have the value.
    unknown: Vec<Field>,
    /// The words of a text, if they are only once in the row.
    only_place: Option<Range<usize>>,
}

/// The fields of a page.
pub(super) struct Fields<'p> {
    pub(super) page: &'p PageText,
    /// For each row, the innermost heading above it.
    sections: Vec<Option<usize>>,
    /// For each heading, the one above it.
    outer: HashMap<usize, usize>,
    /// For each table, the first one with the same headings.
    tables: HashMap<usize, usize>,
}

impl<'p> Fields<'p> {
    pub(super) fn of(page: &'p PageText) -> Self {
        let mut headings: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
        for ((table, _), heading) in page.headings() {
            headings.entry(table).or_default().push(heading);
        }
        let mut first: HashMap<Vec<&str>, usize> = HashMap::new();
        let tables = headings.into_iter().map(|(table, headings)| {
            let first = first.entry(headings).or_insert(table);
            (table, *first)
        });
        let mut sections = vec![None; page.rows.len()];
        let mut outer = HashMap::new();
        for (index, piece) in page.pieces.iter().enumerate() {
            if matches!(piece.kind, Kind::Heading(_)) {
                let start = piece.rows.start;
                outer.extend(sections[start].map(|above| (index, above)));
                sections[piece.rows.clone()].fill(Some(index));
            }
        }
        Self {
            page,
            sections,
            outer,
            tables: tables.collect(),
        }
    }

    fn field_of(&self, piece: usize) -> Option<Field> {
        match &self.page.pieces[piece].kind {
            Kind::Cell(Cell { table, column, .. }) => {
                let table = self.tables.get(table).unwrap_or(table);
                Some(Field::Column(*table, *column))
            }
            Kind::Value(path) => Some(Field::Path(path.clone())),
            _ => None,
        }
    }

    /// Returns the name of a field, in backticks if the page has one.
    fn name(&self, field: &Field) -> String {
        let heading = self.heading(field).filter(|heading| heading.len() < 40);
        match (field, heading) {
            (_, Some(heading)) => format!("`{heading}`"),
            (Field::Column(_, column), None) => format!("{}", column + 1),
            (Field::Path(path), None) => format!("`{path}`"),
            (Field::Row, None) => "row".to_owned(),
        }
    }

    /// Returns what the page calls a field.
    fn heading<'f>(&'f self, field: &'f Field) -> Option<&'f str> {
        match field {
            Field::Column(table, column) => self.page.heading(*table, *column),
            Field::Path(path) => path.rsplit('/').find(|name| !matches!(*name, "" | "*")),
            Field::Row => None,
        }
    }

    /// Returns the headings above a row, the innermost first.
    fn headings_above(&self, row: usize) -> impl Iterator<Item = usize> {
        let innermost = self.sections.get(row).copied().flatten();
        std::iter::successors(innermost, |heading| self.outer.get(heading).copied())
    }

    /// Returns the rows of an entry.
    fn samples<'c>(
        &self,
        texts: &Texts<'_>,
        entry: usize,
        claim: &'c Claim<'c>,
        located: &Located,
    ) -> Vec<Sample<'c>> {
        const MOST_PLACES: usize = 20;
        const MOST_PIECES: usize = 100;
        let places = located.verified.iter().take(MOST_PLACES);
        let samples = places.map(|place| {
            let code = located.occurrences[*place].piece;
            let rows = self.page.pieces[code].rows.clone();
            let pieces: Vec<usize> = self
                .page
                .pieces_in(rows.clone())
                .take(MOST_PIECES)
                .collect();
            let row = pieces
                .iter()
                .filter_map(|piece| Some((self.field_of(*piece)?, *piece)));
            // If a field has several pieces, the first one stands for them.
            let row: BTreeMap<Field, usize> = row.rev().collect();
            let around = pieces
                .iter()
                .copied()
                .chain(self.headings_above(rows.start));
            let around: Vec<usize> = around.filter(|piece| *piece != code).collect();
            let text_values = claim.texts.iter().map(|text| {
                let found = texts.get(text.text);
                (
                    text.key,
                    self.text_value(found.as_deref(), text.span, &pieces),
                )
            });
            let values = claim.values.iter().map(|claimed| {
                let value = self.other_value(claimed, code, &around);
                (claimed.key, value)
            });
            let (piece, code) = (code, self.field_of(code));
            Sample {
                entry,
                piece,
                group: match code {
                    Some(Field::Column(table, _)) => Some(table),
                    _ => None,
                },
                row,
                values: text_values.chain(values).collect(),
                code,
            }
        });
        samples.collect()
    }

    fn text_value(&self, text: Option<&Text<'_>>, span: Span, pieces: &[usize]) -> Value {
        let mut fields = Vec::new();
        let mut places = Vec::new();
        for piece in pieces {
            let words = &self.page.pieces[*piece].words;
            let Some(text) = text.filter(|text| text.is_in(words)) else {
                continue;
            };
            places.extend(text.places_in(words).map(|start| start..start + text.len()));
            fields.extend(self.field_of(*piece).map(|field| (field, *piece)));
        }
        Value {
            fields,
            is_text: true,
            span,
            unknown: Vec::new(),
            only_place: if places.len() == 1 {
                places.pop()
            } else {
                None
            },
        }
    }

    /// Looks for the value of a column around the code. `code` is the piece of the code.
    fn other_value(&self, claimed: &ClaimedValue<'_>, code: usize, around: &[usize]) -> Value {
        let mut fields = Vec::new();
        let mut unknown = Vec::new();
        for piece in around {
            let field = self.field_of(*piece);
            match Comparison::of(claimed.datum, &self.page.pieces[*piece].text) {
                Comparison::Same => {
                    fields.extend(field.map(|field| (field, *piece)));
                    fields.push((Field::Row, *piece));
                }
                Comparison::Unknown => unknown.extend(field),
                Comparison::Differs => {}
            }
        }
        let of_code = Comparison::of(claimed.datum, &self.page.pieces[code].text);
        if of_code == Comparison::Same {
            fields.push((Field::Row, code));
        }
        if fields.is_empty() && !matches!(claimed.datum, Datum::Integer(_)) {
            // A row may state it in other words.
            unknown.push(Field::Row);
        }
        Value {
            fields,
            is_text: false,
            span: claimed.span,
            unknown,
            only_place: None,
        }
    }
}

/// For each key, the field that has its values.
struct Usual<'c> {
    fields: BTreeMap<(&'c str, Group), Field>,
    /// The keys that nearly all entries have.
    expected: BTreeSet<(&'c str, Group)>,
    /// The keys whose values are the same texts, by group.
    repeated: Vec<(&'c str, &'c str, Field)>,
}

impl<'c> Usual<'c> {
    fn of(fields: &Fields<'_>, samples: &[Sample<'c>]) -> Self {
        let mut totals: HashMap<(&str, Group), usize> = HashMap::new();
        let mut counts: BTreeMap<(&str, Group), BTreeMap<&Field, usize>> = BTreeMap::new();
        let mut same: BTreeMap<(&str, &str, Group), BTreeMap<&Field, usize>> = BTreeMap::new();
        for sample in samples {
            let code = counts.entry(("code", sample.group)).or_default();
            if let Some(field) = &sample.code {
                *code.entry(field).or_default() += 1;
            }
            *totals.entry(("code", sample.group)).or_default() += 1;
            for (key, value) in &sample.values {
                *totals.entry((*key, sample.group)).or_default() += 1;
                let counts = counts.entry((*key, sample.group)).or_default();
                for (field, _) in &value.fields {
                    *counts.entry(field).or_default() += 1;
                }
            }
            for (key, value) in &sample.values {
                // Words at the only place of them can't be two texts.
                let others = sample.values.iter().filter(|(other, other_value)| {
                    other > &key
                        && value.only_place.is_some()
                        && value.only_place == other_value.only_place
                });
                for (other, _) in others {
                    let same = same.entry((*key, *other, sample.group)).or_default();
                    let field = value.fields.first().map_or(&Field::Row, |(field, _)| field);
                    *same.entry(field).or_default() += 1;
                }
            }
        }
        let is_most = |number: usize, total: usize| number > 2 && number * 4 >= total * 3;
        let usual = counts.iter().filter_map(|((key, group), counts)| {
            let total = totals.get(&(*key, *group)).copied().unwrap_or_default();
            let mut counts: Vec<(&Field, usize)> = counts
                .iter()
                .map(|(field, number)| (*field, *number))
                .collect();
            // The whole row has a value at least as often as each of its columns.
            counts.sort_by_key(|(field, number)| (**field == Field::Row, Reverse(*number)));
            let (field, _) = counts.into_iter().find(|(field, number)| {
                let heading = fields.heading(field).and_then(key_of);
                is_most(*number, total) || *number > 0 && heading == Some(*key)
            })?;
            Some(((*key, *group), field.clone()))
        });
        let repeated = same.iter().filter_map(|((key, other, group), counts)| {
            let total = totals.get(&(*key, *group)).copied().unwrap_or_default();
            let (field, number) = counts.iter().max_by_key(|(_, number)| **number)?;
            is_most(*number, total).then(|| (*key, *other, (*field).clone()))
        });
        let expected = totals.iter().filter(|((_, group), number)| {
            let all = totals.get(&("code", *group)).copied().unwrap_or_default();
            is_most(**number, all)
        });
        Self {
            fields: usual.collect(),
            expected: expected.map(|(key, _)| *key).collect(),
            repeated: repeated.collect(),
        }
    }

    fn wrong_values(
        &self,
        fields: &Fields<'_>,
        claims: &EnumClaims<'_>,
        samples: &[Sample<'c>],
    ) -> Vec<WrongField> {
        let mut wrong = Vec::new();
        for of_entry in samples.chunk_by(|sample, next| sample.entry == next.entry) {
            let claim = &claims.entries[of_entry[0].entry];
            let first = wrong.len();
            let keys = self.fields.keys().map(|(key, _)| *key);
            for key in keys.filter(|key| *key != "code") {
                let errors = of_entry
                    .iter()
                    .map(|sample| self.error(fields, claim, sample, key));
                // An entry that is right at one place is right.
                let errors: Option<Vec<WrongField>> = errors.collect();
                wrong.extend(errors.into_iter().flatten().next());
            }
            if wrong.len() == first {
                wrong.extend(self.repeated_text(fields, &of_entry[0]));
            }
        }
        wrong.dedup_by(|one, other| one.entry == other.entry && one.key == other.key);
        wrong
    }

    /// Returns the error of a text that is that of another key, unless nearly all entries have it.
    fn repeated_text(&self, fields: &Fields<'_>, sample: &Sample<'c>) -> Option<WrongField> {
        let values = sample.values.iter();
        let mut pairs = values.flat_map(|(key, value)| {
            let others = sample.values.iter();
            let others = others.filter(move |(other, other_value)| {
                *other < key
                    && value.only_place.is_some()
                    && value.only_place == other_value.only_place
            });
            others.map(move |(other, _)| (*key, value, *other))
        });
        let (key, value, other) = pairs.next()?;
        let is_usual = self
            .repeated
            .iter()
            .any(|(one, two, _)| (*one, *two) == (other, key));
        (!is_usual).then(|| WrongField {
            entry: sample.entry,
            kind: FieldError::Repeats(other.to_owned()),
            key: key.to_owned(),
            span: value.span,
            usual: fields.name(&Field::Row),
            piece: sample.piece,
        })
    }

    /// Returns the error of the value of a key in a row.
    fn error(
        &self,
        fields: &Fields<'_>,
        claim: &Claim<'_>,
        sample: &Sample<'_>,
        key: &str,
    ) -> Option<WrongField> {
        let usual = self.fields.get(&(key, sample.group))?;
        let there = match usual {
            Field::Row => sample.piece,
            // If the field is empty, the vendor put the value into another one.
            _ => *sample.row.get(usual)?,
        };
        let text = &fields.page.pieces[there].text;
        let error = |kind, piece, span| WrongField {
            entry: sample.entry,
            kind,
            key: key.to_owned(),
            span,
            usual: fields.name(usual),
            piece,
        };
        let Some(value) = sample.values.get(key) else {
            let mut values = sample.values.values().flat_map(|value| &value.fields);
            // Of several numbers, none is the value of the entry.
            let is_list = numbers_in(text, Spacing::Complete).len() > 1;
            // A pattern without a name has no texts.
            let is_missing = matches!(claim.codes, Codes::One(_))
                && !is_list
                && self.expected.contains(&(key, sample.group))
                && !is_placeholder(text)
                && matches!(usual, Field::Column(..))
                && values.all(|(field, _)| field != usual);
            let span = claim.span()?;
            return is_missing.then(|| error(FieldError::Missing, there, span));
        };
        if value.unknown.contains(usual) || value.fields.iter().any(|(field, _)| field == usual) {
            return None;
        }
        if !value.is_text {
            return (!is_placeholder(text)).then(|| error(FieldError::Differs, there, value.span));
        }
        let (field, piece) = value.fields.first()?;
        let elsewhere = FieldError::Elsewhere(fields.name(field));
        Some(error(elsewhere, *piece, value.span))
    }

    /// Returns the keys whose fields have the heading of another key, although there is a field with their own heading that
    /// is in use for no other purpose, and the keys whose texts are those of another key.
    fn wrong_keys(&self, fields: &Fields<'_>) -> Vec<WrongKey> {
        let mut wrong: Vec<WrongKey> = Vec::new();
        for ((key, group), field) in &self.fields {
            let heading = fields.heading(field).and_then(key_of);
            let Some(other_key) = heading.filter(|other| other != key) else {
                continue;
            };
            let Field::Column(table, _) = field else {
                continue;
            };
            let is_free = |better: usize| {
                let mut uses = self.fields.iter().filter(|((_, other), used)| {
                    other == group && **used == Field::Column(*table, better)
                });
                // Two keys may be confused with each other.
                uses.all(|((user, _), _)| *user == other_key)
            };
            let mut columns = fields.page.headings_of(*table);
            let better =
                columns.find(|(better, heading)| key_of(heading) == Some(*key) && is_free(*better));
            if let Some((_, better)) = better {
                wrong.push(WrongKey {
                    key: (*key).to_owned(),
                    field: fields.name(field),
                    better: Some(format!("`{better}`")),
                });
            }
        }
        for (other, key, field) in &self.repeated {
            let is_known = |wrong: &WrongKey| wrong.key == *key || wrong.key == *other;
            if !wrong.iter().any(is_known) {
                wrong.push(WrongKey {
                    key: (*key).to_owned(),
                    field: fields.name(field),
                    better: None,
                });
            }
        }
        wrong.dedup_by(|one, other| one.key == other.key);
        wrong
    }
}

/// Returns whether a cell has no value.
fn is_placeholder(cell: &str) -> bool {
    const PLACEHOLDERS: [&str; 8] = ["n/a", "na", "none", "null", "nil", "unknown", "any", "tbd"];
    !cell.chars().any(char::is_alphanumeric) || PLACEHOLDERS.contains(&&*cell.to_lowercase())
}
