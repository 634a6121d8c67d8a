//! Comparison of the entries of an enum with a page: the code and each text of an entry have to be in the same row, in the
//! same section, or next to each other in the way that is usual for the page.

use std::collections::HashMap;
use std::ops::Range;

use errcodes_core::code::Code;
use errcodes_core::column::SYMBOL;
use errcodes_core::source::Span;

use super::codes::{Form, Numbers, Occurrence, find_code, find_text};
use super::page_text::{Kind, PageText};
use super::words::{WordId, has_words};

/// An entry of a catalog, as far as a page can contain it.
pub(super) struct Claim<'c> {
    pub(super) codes: Codes<'c>,
    pub(super) texts: Vec<ClaimedText<'c>>,
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
    located.map(|(claim, comparison)| comparison.located(claim, &usual)).collect()
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
    relations: Vec<Vec<Relation>>,
}

impl Comparison {
    fn of(page: &PageText, numbers: &Numbers, claim: &Claim<'_>, boundaries: &Boundaries) -> Self {
        let (occurrences, id) = match &claim.codes {
            Codes::One(code) => (find_code(page, numbers, code), code.key.value.to_string()),
            Codes::Range(first, last, _) => (numbers.between(*first, *last), String::new()),
            Codes::Matching => (Vec::new(), String::new()),
        };
        let texts: Vec<Option<Text>> = claim.texts.iter().map(|text| Text::of(page, text.text)).collect();
        let of_scope = |scope: &Scope<'_>| -> Vec<Relation> {
            let relations = texts.iter().map(|text| text.as_ref().map(|text| scope.relation(text)));
            relations.map(Option::unwrap_or_default).collect()
        };
        let relations = occurrences.iter();
        let relations = relations.map(|occurrence| of_scope(&Scope::of(page, occurrence, &id, boundaries)));
        let mut comparison = Self {
            relations: relations.collect(),
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
        let is_complete = |relations: &Vec<Relation>| relations.iter().all(|relation| relation.in_row);
        if self.relations.iter().any(is_complete) {
            return;
        }
        // In a heading or a sentence, a symbol may be mentioned beside others.
        let is_declared = |place: &Occurrence| match page.pieces[place.piece].kind {
            Kind::Source | Kind::Cell(_) | Kind::Value(_) => true,
            Kind::Item | Kind::Term | Kind::Line => matches!(place.form, Form::Whole | Form::Leading),
            _ => false,
        };
        let mut places = find_text(page, claim.texts[symbol].text);
        places.retain(|place| !place.is_part && is_declared(place));
        let rows: Vec<Vec<Relation>> = places.iter().map(|place| of_scope(&Scope::of_row(page, place))).collect();
        for relations in self.relations.iter_mut().filter(|relations| relations[symbol].in_row) {
            for row in &rows {
                for (relation, at_symbol) in relations.iter_mut().zip(row) {
                    relation.in_row |= at_symbol.in_row;
                }
            }
        }
    }

    fn located(self, claim: &Claim<'_>, usual: &Usual) -> Located {
        let is_right = |occurrence: &[Relation], text: usize| {
            usual.accepts(claim.texts[text].key, occurrence[text])
        };
        let texts = 0..claim.texts.len();
        let verified = (0..self.occurrences.len())
            .filter(|occurrence| texts.clone().all(|text| is_right(&self.relations[*occurrence], text)));
        let verified = verified.collect();
        let found = texts.map(|text| self.relations.iter().any(|relations| is_right(relations, text)));
        Located {
            texts: found.collect(),
            verified,
            occurrences: self.occurrences,
        }
    }
}

/// For each key, whether the texts outside of the rows of their codes are usually after the code or before it.
struct Usual(HashMap<&'static str, (usize, usize)>);

impl Usual {
    fn of(claims: &[Claim<'_>], all: &[Comparison]) -> Self {
        let mut numbers: HashMap<&'static str, (usize, usize)> = HashMap::new();
        for (claim, comparison) in claims.iter().zip(all) {
            for (index, text) in claim.texts.iter().enumerate() {
                let mut relations = comparison.relations.iter().map(|relations| relations[index]);
                let any = relations.clone().fold(Relation::default(), |any, relation| Relation {
                    in_row: any.in_row || relation.in_row,
                    after: any.after || relation.after,
                    before: any.before || relation.before,
                });
                if relations.any(|relation| relation.in_row) {
                    continue;
                }
                let (after, before) = numbers.entry(text.key).or_default();
                *after += usize::from(any.after);
                *before += usize::from(any.before);
            }
        }
        Self(numbers)
    }

    fn accepts(&self, key: &'static str, relation: Relation) -> bool {
        let (after, before) = self.0.get(key).copied().unwrap_or_default();
        relation.in_row || relation.after && after >= before || relation.before && before > after
    }
}

/// The places of codes, at which the texts of another code begin or end.
struct Boundaries {
    /// For each kind of place, the words at which there are codes, in order, each with the number of the code.
    places: HashMap<(std::mem::Discriminant<Kind>, Form), Vec<(usize, usize)>>,
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
            let id = *boundaries.ids.entry(code.key.value.to_string()).or_insert(next);
            for occurrence in find_code(page, numbers, code) {
                let piece = &page.pieces[occurrence.piece];
                let key = (std::mem::discriminant(&piece.kind), occurrence.form);
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
        let piece = &page.pieces[occurrence.piece];
        let key = (std::mem::discriminant(&piece.kind), occurrence.form);
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
    /// The words of the row or of the section.
    row: Vec<WordId>,
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
        let is_complete = matches!(piece.kind, Kind::Cell(_) | Kind::Value(_)) && scope.has_others;
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
            row.extend_from_slice(&page.words[page.pieces[index].words.clone()]);
            has_others |= index != occurrence.piece;
            if row.len() > 10 * MAX_DISTANCE {
                break;
            }
        }
        Self {
            row,
            has_others,
            has_columns: piece.kind == Kind::Columns,
            after: &[],
            before: &[],
        }
    }

    fn relation(&self, text: &Text) -> Relation {
        Relation {
            in_row: text.is_in(&self.row) || self.has_columns && text.is_mixed_in(self.after),
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
        let parts = parts.map(|part| page.find_words(part)).collect::<Option<Vec<_>>>()?;
        Some(Self {
            whole: parts.concat(),
            parts: parts.into_iter().filter(|part| !part.is_empty()).collect(),
        })
    }

    /// Returns the places of the whole text on a page.
    pub(super) fn places<'p>(&'p self, page: &'p PageText) -> impl Iterator<Item = usize> {
        page.find_all(&self.whole)
    }

    /// Returns whether words contain those of the text in order, with words of other columns between them.
    fn is_mixed_in(&self, words: &[WordId]) -> bool {
        let mut words = words.iter();
        self.whole.iter().all(|word| words.any(|other| other == word))
    }

    pub(super) fn is_in(&self, words: &[WordId]) -> bool {
        // A text without words, such as `...`, is everywhere.
        self.whole.is_empty()
            || has_words(words, &self.whole)
            || self.parts.len() > 1 && self.parts.iter().all(|part| has_words(words, part))
    }
}
