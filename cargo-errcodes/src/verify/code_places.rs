//! The places of codes on a page, and the relations of texts to them. Many enums of a catalog have the same codes and texts, such as
//! `0 = "Success"`, so that they share what does not depend on the other codes of the enum.

use std::cell::{LazyCell, RefCell};
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use errcodes_core::code::{Code, CodeValue};

use super::codes::{CodeLookup, Numbers, Occurrence, find_code};
use super::locate::{Claim, Codes};
use super::page_text::PageText;
use super::scope::{Besides, Boundaries, PlaceKind, Scope, Scopes, besides, place_kind};
use super::text::{Text, Texts};

/// The relation between a code and a text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Relation {
    /// The text is in the row or in the section of the code.
    pub(super) in_row: bool,
    /// The text is between the code and the next code.
    pub(super) after: bool,
    /// The text is between the previous code and the code.
    pub(super) before: bool,
}

impl Relation {
    fn of(text: &Text<'_>, scope: &Scope) -> Self {
        Self {
            in_row: text.begins_in_row(scope),
            after: text.is_in(&scope.after),
            before: text.is_in(&scope.before),
        }
    }

    fn is_any(self) -> bool {
        self.in_row || self.after || self.before
    }

    pub(super) fn or(self, other: Self) -> Self {
        Self {
            in_row: self.in_row || other.in_row,
            after: self.after || other.after,
            before: self.before || other.before,
        }
    }
}

/// The relations of a text to the places of a code.
#[derive(Clone, Debug, Default)]
pub(super) struct Relations {
    /// The relations by the index of the place, without the places that have none.
    by_place: BTreeMap<usize, Relation>,
    /// The relations to any of the places of a kind.
    by_kind: HashMap<PlaceKind, Relation>,
}

impl Relations {
    pub(super) fn add(&mut self, place: usize, kind: PlaceKind, relation: Relation) {
        let of_place = self.by_place.entry(place).or_default();
        *of_place = of_place.or(relation);
        let of_kind = self.by_kind.entry(kind).or_default();
        *of_kind = of_kind.or(relation);
    }

    pub(super) fn get(&self, place: usize) -> Option<Relation> {
        self.by_place.get(&place).copied()
    }

    pub(super) fn len(&self) -> usize {
        self.by_place.len()
    }

    /// Returns the relations in the order of the places.
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, Relation)> {
        let relations = self.by_place.iter();
        relations.map(|(place, relation)| (*place, *relation))
    }

    pub(super) fn by_kind(&self) -> impl Iterator<Item = (PlaceKind, Relation)> {
        let relations = self.by_kind.iter();
        relations.map(|(kind, relation)| (*kind, *relation))
    }
}

/// The places of the code of one or more entries.
pub(super) struct CodePlaces {
    pub(super) occurrences: Rc<[Occurrence]>,
    pub(super) kinds: Vec<PlaceKind>,
    /// For each place, the words of its piece besides the code.
    pub(super) besides: Vec<Besides>,
    pub(super) scopes: Scopes,
    /// True if each place has a row with all of its texts.
    are_rows: bool,
    /// The relations of the texts that were looked for, because the entries of a code often share texts.
    relations: RefCell<HashMap<String, Rc<Relations>>>,
    /// The places in whose rows several texts are.
    with_texts: RefCell<HashMap<Vec<String>, Rc<[usize]>>>,
}

impl CodePlaces {
    fn of<F: FnOnce() -> Boundaries>(
        lookup: CodeLookup<'_>,
        claim: &Claim<'_>,
        boundaries: &LazyCell<Boundaries, F>,
    ) -> Self {
        let page = lookup.page;
        let (occurrences, id) = match &claim.codes {
            Codes::One(code) => (find_code(lookup, code), &*code.key.value),
            Codes::Range(first, last, _) => {
                let bounds = (*first, *last);
                (ranges_of(lookup.numbers, bounds, claim.base), "")
            }
            Codes::Matching => (Vec::new(), ""),
        };
        let mut are_rows = true;
        let scopes = occurrences.iter().map(|place| {
            let mut scope = Scope::of_row(page, place);
            if !scope.is_complete(page, place) {
                are_rows = false;
                scope.add_around(page, place, id, boundaries);
            }
            scope
        });
        let scopes = scopes.collect();
        let places = occurrences.iter();
        let kinds = places.clone().map(|place| place_kind(page, place));
        Self {
            kinds: kinds.collect(),
            besides: places.map(|place| besides(page, place)).collect(),
            scopes,
            are_rows,
            occurrences: occurrences.into(),
            relations: RefCell::default(),
            with_texts: RefCell::default(),
        }
    }

    /// Returns the relations of a text to the places.
    pub(super) fn relations(&self, texts: &Texts<'_>, text: &str) -> Rc<Relations> {
        let mut known = self.relations.borrow_mut();
        if let Some(relations) = known.get(text) {
            return Rc::clone(relations);
        }
        let mut relations = Relations::default();
        if let Some(text) = texts.get(text) {
            let places = if text.has_words() {
                self.scopes.around(text.rarest_places())
            } else {
                (0..self.scopes.len()).collect()
            };
            for place in places {
                let relation = Relation::of(&text, self.scopes.get(place));
                if relation.is_any() {
                    relations.add(place, self.kinds[place], relation);
                }
            }
        }
        let relations = Rc::new(relations);
        known.insert(text.to_owned(), Rc::clone(&relations));
        relations
    }

    /// Returns the places in whose rows all texts of an entry are, or else those that `find` returns.
    pub(super) fn with_texts(
        &self,
        claim: &Claim<'_>,
        find: impl FnOnce() -> Vec<usize>,
    ) -> Rc<[usize]> {
        if !self.are_rows {
            return find().into();
        }
        let texts = claim.texts.iter().map(|text| text.text.to_owned());
        let mut known = self.with_texts.borrow_mut();
        let places = known.entry(texts.collect());
        Rc::clone(places.or_insert_with(|| find().into()))
    }
}

/// The codes and the texts that the enums of a catalog have on a page.
pub(super) struct PageCodes<'p> {
    pub(super) texts: Texts<'p>,
    rows: RefCell<HashMap<CodeKey, Rc<CodePlaces>>>,
}

/// A code, without and with the base of its enum, whether it is a number, and whether its case is ignored.
type CodeKey = (String, Option<String>, bool, bool);

fn key_of(lookup: CodeLookup<'_>, code: &Code<'_>) -> CodeKey {
    (
        code.key.value.to_string(),
        code.relative_key.as_ref().map(ToString::to_string),
        matches!(code.value, CodeValue::Integer(_)),
        lookup.ignores_case,
    )
}

impl<'p> PageCodes<'p> {
    pub(super) fn new(page: &'p PageText) -> Self {
        Self {
            texts: Texts::new(page),
            rows: RefCell::default(),
        }
    }

    /// Returns the places of the codes of an entry. `known` are those of the other entries of its enum.
    pub(super) fn places<F: FnOnce() -> Boundaries>(
        &self,
        lookup: CodeLookup<'_>,
        claim: &Claim<'_>,
        known: &mut HashMap<String, Rc<CodePlaces>>,
        boundaries: &LazyCell<Boundaries, F>,
    ) -> Rc<CodePlaces> {
        let places = || Rc::new(CodePlaces::of(lookup, claim, boundaries));
        let Codes::One(code) = &claim.codes else {
            return places();
        };
        let places = || {
            let key = key_of(lookup, code);
            let mut rows = self.rows.borrow_mut();
            if let Some(places) = rows.get(&key) {
                return Rc::clone(places);
            }
            let places = places();
            if places.are_rows {
                rows.insert(key, Rc::clone(&places));
            }
            places
        };
        let places = known
            .entry(code.key.value.to_string())
            .or_insert_with(places);
        Rc::clone(places)
    }
}

/// Returns the places of a range of codes, with or without the base of the enum.
fn ranges_of(numbers: &Numbers, (first, last): (i128, i128), base: i128) -> Vec<Occurrence> {
    let found = numbers.between(first, last);
    if found.is_empty() && base != 0 {
        numbers.between(first.saturating_sub(base), last.saturating_sub(base))
    } else {
        found
    }
}
