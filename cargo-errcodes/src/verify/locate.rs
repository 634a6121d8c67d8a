//! Comparison of the entries of an enum with a page: the code and each text of an entry have to be in the same row, in the
//! same section, or next to each other in the way that is usual for the page.

use std::collections::HashMap;
use std::ops::Range;

use errcodes_core::code::Code;
use errcodes_core::column::SYMBOL;
use errcodes_core::source::Span;

use super::codes::{Form, Numbers, Occurrence, find_code, find_text};
use super::page_text::{Kind, PageText};
use super::words::{WordId, begins_in, has_words, words};

/// An entry of a catalog, as far as a page can contain it.
pub(super) struct Claim<'c> {
    pub(super) codes: Codes<'c>,
    pub(super) texts: Vec<ClaimedText<'c>>,
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

/// The result for an entry.
#[derive(Clone, Debug, Default)]
pub(super) struct Located {
    /// The places of the code.
    pub(super) occurrences: Vec<Occurrence>,
    /// The places of the code that have all texts, as indexes of `occurrences`.
    pub(super) verified: Vec<usize>,
    /// For each text, whether it belongs to the code on the page.
    pub(super) texts: Vec<bool>,
}

/// The maximum number of words between a code and the end of its text.
const MAX_DISTANCE: usize = 1_000;
/// The number of words of a row or a section that are searched for the texts of a code.
const MAX_ROW: usize = 3 * MAX_DISTANCE;

/// Compares the entries of an enum with a page. `codes` are all codes of the enum, including inherited ones.
pub(super) fn locate(
    page: &PageText,
    numbers: &Numbers,
    claims: &[Claim<'_>],
    codes: &[&Code<'_>],
) -> Vec<Located> {
    let boundaries = Boundaries::of(page, numbers, codes);
    let all: Vec<Comparison> = claims
        .iter()
        .map(|claim| Comparison::of(page, numbers, claim, &boundaries))
        .collect();
    let usual = Usual::of(claims, &all);
    let located = claims.iter().zip(all);
    located
        .map(|(claim, comparison)| comparison.located(claim, &usual))
        .collect()
}

/// The relation between a code and a text.
#[derive(Clone, Copy, Debug, Default)]
struct Relation {
    /// The text is in the row or in the section of the code.
    in_row: bool,
    /// The text is between the code and the next code.
    after: bool,
    /// The text is between the previous code and the code.
    before: bool,
}

/// The relations of an entry: for each place of its code, those to each text.
struct Comparison {
    occurrences: Vec<Occurrence>,
    kinds: Vec<PlaceKind>,
    /// For each place, whether its piece has only the code and perhaps a label, so that the texts are in other pieces.
    are_bare: Vec<bool>,
    relations: Vec<Vec<Relation>>,
}

impl Comparison {
    fn of(page: &PageText, numbers: &Numbers, claim: &Claim<'_>, boundaries: &Boundaries) -> Self {
        let (occurrences, id) = match &claim.codes {
            Codes::One(code) => (find_code(page, numbers, code), code.key.value.to_string()),
            Codes::Range(first, last, _) => (
                ranges_of(numbers, (*first, *last), claim.base),
                String::new(),
            ),
            Codes::Matching => (Vec::new(), String::new()),
        };
        let texts: Vec<Option<Text>> = claim
            .texts
            .iter()
            .map(|text| Text::of(page, text.text))
            .collect();
        let of_scope = |scope: &Scope<'_>| -> Vec<Relation> {
            let relations = texts
                .iter()
                .map(|text| text.as_ref().map(|text| scope.relation(text)));
            relations.map(Option::unwrap_or_default).collect()
        };
        let relations = occurrences.iter();
        let relations =
            relations.map(|occurrence| of_scope(&Scope::of(page, occurrence, &id, boundaries)));
        let mut comparison = Self {
            relations: relations.collect(),
            are_bare: occurrences
                .iter()
                .map(|occurrence| is_bare(page, occurrence))
                .collect(),
            kinds: occurrences
                .iter()
                .map(|occurrence| place_kind(page, occurrence))
                .collect(),
            occurrences,
        };
        comparison.follow_symbol(page, claim, of_scope);
        comparison
    }

    /// Adds the texts in rows of the symbol, where the symbol is in a row of the code. Programs declare codes in one place and
    /// their texts in another one.
    fn follow_symbol(
        &mut self,
        page: &PageText,
        claim: &Claim<'_>,
        of_scope: impl Fn(&Scope<'_>) -> Vec<Relation>,
    ) {
        let Some(symbol) = claim.texts.iter().position(|text| text.key == SYMBOL) else {
            return;
        };
        let is_complete =
            |relations: &Vec<Relation>| relations.iter().all(|relation| relation.in_row);
        if self.relations.iter().any(is_complete) {
            return;
        }
        // In a heading or a sentence, a symbol may be mentioned beside others.
        let is_declared = |place: &Occurrence| match page.pieces[place.piece].kind {
            Kind::Source | Kind::Cell(_) | Kind::Value(_) => true,
            Kind::Item | Kind::Term | Kind::Line => {
                matches!(place.form, Form::Whole | Form::Leading)
            }
            _ => false,
        };
        let mut places = find_text(page, claim.texts[symbol].text);
        places.retain(|place| !place.is_part && is_declared(place));
        let rows: Vec<Vec<Relation>> = places
            .iter()
            .map(|place| of_scope(&Scope::of_row(page, place)))
            .collect();
        for relations in self
            .relations
            .iter_mut()
            .filter(|relations| relations[symbol].in_row)
        {
            for row in &rows {
                for (relation, at_symbol) in relations.iter_mut().zip(row) {
                    relation.in_row |= at_symbol.in_row;
                }
            }
        }
    }

    /// Returns the relations to a text at any of the places of a kind.
    fn by_kind(&self, text: usize) -> HashMap<PlaceKind, Relation> {
        let mut kinds: HashMap<PlaceKind, Relation> = HashMap::new();
        for (kind, relations) in self.kinds.iter().zip(&self.relations) {
            let any = kinds.entry(*kind).or_default();
            any.in_row |= relations[text].in_row;
            any.after |= relations[text].after;
            any.before |= relations[text].before;
        }
        kinds
    }

    fn located(self, claim: &Claim<'_>, usual: &Usual) -> Located {
        let is_right = |occurrence: usize, text: usize| {
            let relation = self.relations[occurrence][text];
            let (kind, is_bare) = (self.kinds[occurrence], self.are_bare[occurrence]);
            usual.accepts(claim.texts[text].key, kind, is_bare, relation)
        };
        let occurrences = 0..self.occurrences.len();
        let texts = 0..claim.texts.len();
        let has_all = |occurrence: &usize| texts.clone().all(|text| is_right(*occurrence, text));
        let verified = occurrences.clone().filter(has_all).collect();
        let found = texts.clone().map(|text| {
            occurrences
                .clone()
                .any(|occurrence| is_right(occurrence, text))
        });
        Located {
            texts: found.collect(),
            verified,
            occurrences: self.occurrences,
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
struct Usual(HashMap<(&'static str, PlaceKind), RelationCounts>);

impl Usual {
    fn of(claims: &[Claim<'_>], all: &[Comparison]) -> Self {
        let mut counts: HashMap<(&'static str, PlaceKind), RelationCounts> = HashMap::new();
        for (claim, comparison) in claims.iter().zip(all) {
            for (index, text) in claim.texts.iter().enumerate() {
                for (kind, any) in comparison.by_kind(index) {
                    let counts = counts.entry((text.key, kind)).or_default();
                    counts.in_row += usize::from(any.in_row);
                    counts.after += usize::from(any.after && !any.in_row);
                    counts.before += usize::from(any.before && !any.in_row);
                }
            }
        }
        Self(counts)
    }

    fn accepts(
        &self,
        key: &'static str,
        kind: PlaceKind,
        is_bare: bool,
        relation: Relation,
    ) -> bool {
        let counts = self.0.get(&(key, kind)).copied().unwrap_or_default();
        let is_usual = |number: usize| number * 2 > counts.in_row;
        relation.in_row
            || relation.after
                && counts.after > 0
                && counts.after >= counts.before
                && (is_bare || is_usual(counts.after))
            || relation.before && counts.before > counts.after && is_usual(counts.before)
    }
}

/// The kind of the piece of a code, and its position there.
type PlaceKind = (std::mem::Discriminant<Kind>, Form);

fn place_kind(page: &PageText, occurrence: &Occurrence) -> PlaceKind {
    let kind = &page.pieces[occurrence.piece].kind;
    (std::mem::discriminant(kind), occurrence.form)
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

fn is_bare(page: &PageText, occurrence: &Occurrence) -> bool {
    const LABEL: usize = 2;
    let piece = &page.pieces[occurrence.piece];
    match occurrence.form {
        Form::Whole => true,
        Form::Labelled => {
            let code = words(&piece.text[occurrence.range.clone()], page.spacing).len();
            piece.words.len() <= code + LABEL
        }
        _ => false,
    }
}

/// The places of codes, at which the texts of another code begin or end.
struct Boundaries {
    /// For each kind of place, the words at which there are codes, in order, each with the number of the code.
    places: HashMap<PlaceKind, Vec<(usize, usize)>>,
    ids: HashMap<String, usize>,
}

impl Boundaries {
    fn of(page: &PageText, numbers: &Numbers, codes: &[&Code<'_>]) -> Self {
        let mut boundaries = Self {
            places: HashMap::new(),
            ids: HashMap::new(),
        };
        for code in codes {
            let next = boundaries.ids.len();
            let id = *boundaries
                .ids
                .entry(code.key.value.to_string())
                .or_insert(next);
            for occurrence in find_code(page, numbers, code) {
                let key = place_kind(page, &occurrence);
                let word = page.word_at(occurrence.piece, occurrence.range.start);
                boundaries.places.entry(key).or_default().push((word, id));
            }
        }
        for places in boundaries.places.values_mut() {
            places.sort_unstable();
            places.dedup();
        }
        boundaries
    }

    /// Returns the words around a place of a code up to the places of other codes.
    fn around(&self, page: &PageText, occurrence: &Occurrence, id: &str) -> Range<usize> {
        let word = page.word_at(occurrence.piece, occurrence.range.start);
        let key = place_kind(page, occurrence);
        let id = self.ids.get(id).copied();
        let places = self.places.get(&key).map_or(&[][..], |places| places);
        let here = places.partition_point(|(place, _)| *place < word);
        let is_other = |(_, other): &&(usize, usize)| Some(*other) != id;
        let previous = places[..here].iter().rev().find(is_other);
        let next = places[here..].iter().find(is_other);
        let start = previous.map_or(0, |(place, _)| *place);
        let end = next.map_or(page.words.len(), |(place, _)| *place);
        start.max(word.saturating_sub(MAX_DISTANCE))..end.min(word + MAX_DISTANCE)
    }
}

/// The words around a place of a code.
struct Scope<'p> {
    /// The words of the row or of the section, and after `row_end` those that follow, into which a text may continue.
    row: Vec<WordId>,
    row_end: usize,
    /// True if the row has other pieces than that of the code.
    has_others: bool,
    /// True if the texts of several columns may be mixed.
    has_columns: bool,
    after: &'p [WordId],
    before: &'p [WordId],
}

impl<'p> Scope<'p> {
    fn of(page: &'p PageText, occurrence: &Occurrence, id: &str, boundaries: &Boundaries) -> Self {
        let piece = &page.pieces[occurrence.piece];
        let mut scope = Self::of_row(page, occurrence);
        // The texts of a row in a table are in the row.
        let is_complete = match piece.kind {
            Kind::Cell(_) | Kind::Value(_) => scope.has_others,
            // The text of the code is in the string or in the comment.
            Kind::Source => {
                let marks = ["\"", "'", "//", "/*"];
                // Definitions with comments around them are also in a table of the reader of C.
                piece.text.starts_with("#define ")
                    || marks.iter().any(|mark| piece.text.contains(mark))
            }
            _ => false,
        };
        if is_complete {
            return scope;
        }
        let word = page.word_at(occurrence.piece, occurrence.range.start);
        let around = boundaries.around(page, occurrence, id);
        scope.after = &page.words[word..around.end.max(word)];
        scope.before = &page.words[around.start.min(word)..word];
        scope
    }

    /// Returns only the words of the row.
    fn of_row(page: &'p PageText, occurrence: &Occurrence) -> Self {
        let piece = &page.pieces[occurrence.piece];
        let mut row = Vec::new();
        let mut has_others = false;
        for index in page.pieces_in(piece.rows.clone()) {
            let mut words = page.pieces[index].words.clone();
            if words.len() > MAX_ROW {
                // Of a text of many thousand words, only those around the code count.
                let word = if index == occurrence.piece {
                    page.word_at(index, occurrence.range.start)
                } else {
                    words.start
                };
                words.start = words.start.max(word.saturating_sub(MAX_ROW / 2));
                words.end = words.end.min(word + MAX_ROW / 2).max(words.start);
            }
            row.extend_from_slice(&page.words[words]);
            has_others |= index != occurrence.piece;
            if row.len() > MAX_ROW {
                break;
            }
        }
        let row_end = row.len();
        if !matches!(
            piece.kind,
            Kind::Cell(_) | Kind::Value(_) | Kind::Heading(_)
        ) {
            let last = page
                .pieces_in(piece.rows.clone())
                .last()
                .unwrap_or(occurrence.piece);
            let start = page.pieces[last].words.end;
            let end = page.words.len().min(start + MAX_DISTANCE);
            row.extend_from_slice(&page.words[start..end]);
        }
        Self {
            row,
            row_end,
            has_others,
            has_columns: piece.kind == Kind::Columns,
            after: &[],
            before: &[],
        }
    }

    fn relation(&self, text: &Text) -> Relation {
        Relation {
            in_row: text.begins_in(&self.row, self.row_end)
                || self.has_columns && text.is_mixed_in(self.after),
            after: text.is_in(self.after),
            before: text.is_in(self.before),
        }
    }
}

/// The words of a text.
pub(super) struct Text {
    whole: Vec<WordId>,
    /// The words of its paragraphs and sentences, which `import` may have joined from several cells.
    parts: Vec<Vec<WordId>>,
}

impl Text {
    /// Returns the words of a text, or `None` if the page lacks one of them.
    pub(super) fn of(page: &PageText, text: &str) -> Option<Self> {
        let parts = text.split('\n').flat_map(|line| line.split(". "));
        let parts = parts
            .map(|part| page.find_words(part))
            .collect::<Option<Vec<_>>>()?;
        Some(Self {
            whole: parts.concat(),
            parts: parts.into_iter().filter(|part| !part.is_empty()).collect(),
        })
    }

    /// Returns the places of the whole text on a page.
    pub(super) fn places<'p>(&'p self, page: &'p PageText) -> impl Iterator<Item = usize> {
        page.find_all(&self.whole)
    }

    /// Returns whether words contain the text, which begins in the first `end` of them.
    fn begins_in(&self, words: &[WordId], end: usize) -> bool {
        self.is_in(&words[..end])
            || begins_in(words, end, &self.whole)
            || self.parts.len() > 1 && self.parts.iter().all(|part| begins_in(words, end, part))
    }

    /// Returns whether words contain those of the text in order, with words of other columns between them.
    fn is_mixed_in(&self, words: &[WordId]) -> bool {
        let mut words = words.iter();
        self.whole
            .iter()
            .all(|word| words.any(|other| other == word))
    }

    pub(super) fn is_in(&self, words: &[WordId]) -> bool {
        // A text without words, such as `...`, is everywhere.
        self.whole.is_empty()
            || has_words(words, &self.whole)
            || self.parts.len() > 1 && self.parts.iter().all(|part| has_words(words, part))
    }
}
