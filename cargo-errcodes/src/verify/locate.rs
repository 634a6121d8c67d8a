//! Comparison of the entries of an enum with a page: the code and each text of an entry have to be in the same row, in the
//! same section, or next to each other in the way that is usual for the page.

use std::cell::LazyCell;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::rc::Rc;

use errcodes_core::code::Code;
use errcodes_core::column::{Datum, SYMBOL};
use errcodes_core::source::Span;

use super::claims::MESSAGE;
use super::code_places::{CodePlaces, PageCodes, Relation, Relations};
use super::codes::{CodeLookup, Occurrence, find_text};
use super::form::Form;
use super::page_text::{Kind, PageText};
use super::scope::{Besides, Boundaries, PlaceKind, Scope};
use super::text::Texts;

/// An entry of a catalog, as far as a page can contain it.
pub(super) struct Claim<'c> {
    pub(super) codes: Codes<'c>,
    pub(super) texts: Vec<ClaimedText<'c>>,
    pub(super) values: Vec<ClaimedValue<'c>>,
    /// The reason of its deprecation, which the page may have.
    pub(super) reason: Option<ClaimedText<'c>>,
    /// The number that the enum adds to its keys. A page may list the codes without it.
    pub(super) base: i128,
    /// True if this is another symbol of an entry that has a claim of its own.
    pub(super) is_alias: bool,
    /// True if the entry is deprecated, so that the page may no longer list it.
    pub(super) is_deprecated: bool,
}

impl Claim<'_> {
    /// Returns the code or the range as a user knows it.
    pub(super) fn shown_code(&self) -> Option<String> {
        match &self.codes {
            Codes::One(code) => Some(code.key.value.to_string()),
            Codes::Range(first, last, _) => Some(format!("{first}..={last}")),
            Codes::Matching => None,
        }
    }
}

impl Claim<'_> {
    /// Returns the place of the code in the catalog.
    pub(super) fn span(&self) -> Option<Span> {
        match &self.codes {
            Codes::One(code) => Some(code.key.span),
            Codes::Range(_, _, span) => Some(*span),
            Codes::Matching => None,
        }
    }
}

/// The codes of an entry.
pub(super) enum Codes<'c> {
    One(&'c Code<'c>),
    /// The numbers of an inclusive range.
    Range(i128, i128, Span),
    /// The texts that match a pattern. The page is not searched for them.
    Matching,
}

/// A text of an entry.
pub(super) struct ClaimedText<'c> {
    /// The key of the text in the catalog.
    pub(super) key: &'static str,
    pub(super) text: &'c str,
    pub(super) span: Span,
}

/// The value of an entry in another column.
pub(super) struct ClaimedValue<'c> {
    pub(super) key: &'c str,
    pub(super) datum: &'c Datum<'c>,
    pub(super) span: Span,
}

/// The result for an entry.
#[derive(Clone, Debug, Default)]
pub(super) struct Located {
    /// The places of the code, which the entries of a code share.
    pub(super) occurrences: Rc<[Occurrence]>,
    /// The places of the code that have all texts, as indexes of `occurrences`.
    pub(super) verified: Rc<[usize]>,
    /// The words at the first of these places.
    pub(super) records: Vec<Record>,
    /// The words at the places that have some of the texts, if none has all.
    pub(super) partial: Vec<Record>,
    /// For each text, whether it belongs to the code on the page.
    pub(super) texts: Vec<bool>,
}

/// The words of a page at a place of a code: those among which the texts of its entry are.
#[derive(Clone, Debug)]
pub(super) struct Record {
    /// The place of the code.
    pub(super) code: Occurrence,
    /// The words of the row, and those around it if the texts are there.
    pub(super) words: Vec<Range<usize>>,
}

/// The maximum number of records of an entry.
const MAX_RECORDS: usize = 100;

/// Compares the entries of an enum with a page. `on_page` is what enums have in common, `codes` are all codes of the enum, including inherited ones.
pub(super) fn locate(
    lookup: CodeLookup<'_>,
    on_page: &PageCodes<'_>,
    claims: &[Claim<'_>],
    codes: &[&Code<'_>],
) -> Vec<Located> {
    let boundaries = LazyCell::new(|| Boundaries::of(lookup, claims, codes));
    let mut known = HashMap::new();
    let mut compare = |claim: &Claim<'_>| {
        let places = on_page.places(lookup, claim, &mut known, &boundaries);
        Comparison::of(lookup.page, &on_page.texts, places, claim)
    };
    let all: Vec<Comparison> = claims.iter().map(&mut compare).collect();
    let usual = Usual::of(claims, &all);
    let located = claims.iter().zip(all);
    located
        .map(|(claim, comparison)| comparison.located(claim, &usual))
        .collect()
}

/// The relations of an entry.
struct Comparison {
    places: Rc<CodePlaces>,
    /// For each text, its relations.
    relations: Vec<Rc<Relations>>,
    /// The words of the rows of the symbol, if they have texts.
    symbol_rows: Vec<Range<usize>>,
}

impl Comparison {
    fn of(page: &PageText, texts: &Texts<'_>, places: Rc<CodePlaces>, claim: &Claim<'_>) -> Self {
        let claimed = claim.texts.iter();
        let mut comparison = Self {
            relations: claimed
                .map(|text| places.relations(texts, text.text))
                .collect(),
            places,
            symbol_rows: Vec::new(),
        };
        comparison.follow_symbol(page, texts, claim);
        comparison
    }

    /// Returns the places at which all texts have a relation that is accepted.
    fn places_of_all(&self, accepts: impl Fn(usize, usize, Relation) -> bool) -> Vec<usize> {
        // The text with the fewest places comes first.
        let Some(fewest) = self
            .relations
            .iter()
            .min_by_key(|relations| relations.len())
        else {
            return (0..self.places.occurrences.len()).collect();
        };
        let has_all = |place: &usize| {
            self.relations.iter().enumerate().all(|(text, relations)| {
                let relation = relations.get(*place);
                relation.is_some_and(|relation| accepts(*place, text, relation))
            })
        };
        let places = fewest.iter().map(|(place, _)| place);
        places.filter(has_all).collect()
    }

    /// Returns places at which some text has a relation that is accepted.
    fn places_of_any(&self, accepts: impl Fn(usize, usize, Relation) -> bool) -> BTreeSet<usize> {
        let relations = self.relations.iter().enumerate();
        let places = relations.flat_map(|(text, relations)| {
            let relations = relations.iter().take(MAX_RECORDS);
            let accepted = relations.filter(|(place, relation)| accepts(*place, text, *relation));
            accepted.map(|(place, _)| place).collect::<Vec<_>>()
        });
        places.collect()
    }

    /// Adds the texts in rows of the symbol, where the symbol is in a row of the code. Programs declare codes in one place and
    /// their texts in another one.
    fn follow_symbol(&mut self, page: &PageText, texts: &Texts<'_>, claim: &Claim<'_>) {
        let Some(symbol) = claim.texts.iter().position(|text| text.key == SYMBOL) else {
            return;
        };
        let in_row = || self.places_of_all(|_, _, relation| relation.in_row);
        if !self.places.with_texts(claim, in_row).is_empty() {
            return;
        }
        let with_symbol: Vec<usize> = self.relations[symbol]
            .iter()
            .filter_map(|(place, relation)| relation.in_row.then_some(place))
            .collect();
        if with_symbol.is_empty() {
            return;
        }
        // In a heading or a sentence, a symbol may be mentioned beside others.
        let is_declared = |place: &Occurrence| match page.pieces[place.piece].kind {
            Kind::Source | Kind::SourceText | Kind::Cell(_) | Kind::Value(_) => true,
            Kind::Item | Kind::Term | Kind::Line => {
                matches!(place.form, Form::Whole | Form::Leading)
            }
            _ => false,
        };
        let mut places = find_text(page, claim.texts[symbol].text);
        places.retain(|place| !place.is_part && is_declared(place));
        let rows: Vec<Scope> = places
            .iter()
            .map(|place| Scope::of_row(page, place))
            .collect();
        for (text, relations) in claim.texts.iter().zip(&mut self.relations) {
            let is_in_row = texts
                .get(text.text)
                .is_some_and(|text| rows.iter().any(|row| text.begins_in_row(row)));
            if is_in_row {
                let relations = Rc::make_mut(relations);
                for place in &with_symbol {
                    let in_row = Relation {
                        in_row: true,
                        ..Relation::default()
                    };
                    relations.add(*place, self.places.kinds[*place], in_row);
                }
            }
        }
        self.symbol_rows = rows.into_iter().flat_map(|row| row.row).collect();
    }

    fn located(self, claim: &Claim<'_>, usual: &Usual) -> Located {
        let is_right = |place: usize, text: usize, relation: Relation| {
            let (kind, besides) = (self.places.kinds[place], self.places.besides[place]);
            usual.accepts(claim.texts[text].key, kind, besides, relation)
        };
        let texts = self.relations.iter().enumerate();
        let is_found = |(text, relations): (usize, &Rc<Relations>)| {
            let mut relations = relations.iter();
            relations.any(|(place, relation)| is_right(place, text, relation))
        };
        let places = || self.places_of_all(is_right);
        let verified = if self.symbol_rows.is_empty() {
            self.places.with_texts(claim, places)
        } else {
            places().into()
        };
        let first = verified.iter().take(MAX_RECORDS);
        let partial = if verified.is_empty() {
            self.places_of_any(is_right)
        } else {
            BTreeSet::new()
        };
        let partial = partial.iter().take(MAX_RECORDS);
        Located {
            partial: partial
                .map(|place| self.record(*place, claim, usual))
                .collect(),
            texts: texts.map(is_found).collect(),
            records: first
                .map(|place| self.record(*place, claim, usual))
                .collect(),
            verified,
            occurrences: Rc::clone(&self.places.occurrences),
        }
    }

    fn record(&self, place: usize, claim: &Claim<'_>, usual: &Usual) -> Record {
        let scope = self.places.scopes.get(place);
        let relations = self.relations.iter();
        let mut outside = relations
            .filter_map(|relations| relations.get(place))
            .filter(|relation| !relation.in_row)
            .fold(Relation::default(), Relation::or);
        let has_text = claim.texts.iter().any(|text| text.key != SYMBOL);
        if !has_text {
            // An entry without texts may lack one.
            let (kind, besides) = (self.places.kinds[place], self.places.besides[place]);
            let accepts = |relation| usual.accepts(MESSAGE, kind, besides, relation);
            outside.after |= accepts(Relation {
                after: true,
                ..Relation::default()
            });
            outside.before |= accepts(Relation {
                before: true,
                ..Relation::default()
            });
        }
        let row = &scope.row;
        let mut words = row.clone();
        if outside.after {
            let start = row.last().map_or(0, |row| row.end);
            words.push(start.max(scope.after.start)..scope.after.end.max(start));
        } else if outside.before {
            let end = row.first().map_or(0, |row| row.start);
            words.insert(0, scope.before.start.min(end)..end);
        }
        words.extend_from_slice(&self.symbol_rows);
        Record {
            code: self.places.occurrences[place].clone(),
            words,
        }
    }
}

/// The number of entries with each relation.
#[derive(Clone, Copy, Debug, Default)]
struct RelationCounts {
    in_row: usize,
    after: usize,
    before: usize,
}

/// For each key of a text and each kind of place of a code, the relation between the texts and the codes that is usual.
struct Usual {
    counts: HashMap<(&'static str, PlaceKind), RelationCounts>,
    /// For each key, the number of texts of entries whose code is on the page.
    texts: HashMap<&'static str, usize>,
}

impl Usual {
    fn of(claims: &[Claim<'_>], all: &[Comparison]) -> Self {
        let mut counts: HashMap<(&'static str, PlaceKind), RelationCounts> = HashMap::new();
        let mut texts: HashMap<&'static str, usize> = HashMap::new();
        for (claim, comparison) in claims.iter().zip(all) {
            if comparison.places.occurrences.is_empty() {
                continue;
            }
            for (index, text) in claim.texts.iter().enumerate() {
                *texts.entry(text.key).or_default() += 1;
                for (kind, any) in comparison.relations[index].by_kind() {
                    let counts = counts.entry((text.key, kind)).or_default();
                    counts.in_row += usize::from(any.in_row);
                    counts.after += usize::from(any.after && !any.in_row);
                    counts.before += usize::from(any.before && !any.in_row);
                }
            }
        }
        Self { counts, texts }
    }

    fn accepts(
        &self,
        key: &'static str,
        kind: PlaceKind,
        besides: Besides,
        relation: Relation,
    ) -> bool {
        // A text next to one of many codes is the heading of the others.
        const RARE: usize = 10;
        let counts = self.counts.get(&(key, kind)).copied().unwrap_or_default();
        let texts = self.texts.get(key).copied().unwrap_or_default();
        let is_usual = |number: usize| number * 2 > counts.in_row && number * RARE >= texts;
        relation.in_row
            || relation.after
                && counts.after > 0
                && counts.after >= counts.before
                && (besides == Besides::Nothing || is_usual(counts.after))
            || relation.before
                && besides != Besides::Text
                && counts.before > counts.after
                && is_usual(counts.before)
    }
}
