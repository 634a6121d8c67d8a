//! The words of a page that may be the texts of a code.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use errcodes_core::code::Code;
use errcodes_core::column::SYMBOL;

use super::codes::{CodeLookup, Occurrence, find_code, find_text};
use super::form::Form;
use super::locate::{Claim, Codes};
use super::page_text::{Kind, PageText};
use super::words::words;

/// The maximum number of words between a code and the end of its text.
const MAX_DISTANCE: usize = 1_000;
/// The number of words of a row or a section that are searched for the texts of a code.
const MAX_ROW: usize = 3 * MAX_DISTANCE;

/// The kind of the piece of a code, and its position there.
pub(super) type PlaceKind = (std::mem::Discriminant<Kind>, Form);

pub(super) fn place_kind(page: &PageText, occurrence: &Occurrence) -> PlaceKind {
    let kind = &page.pieces[occurrence.piece].kind;
    // In a program, the words around a code are not those of a sentence.
    let form = if kind.is_source() {
        Form::Inline
    } else {
        occurrence.form
    };
    // The lines of a list have columns where the codes are short.
    let kind = if *kind == Kind::Columns {
        &Kind::Line
    } else {
        kind
    };
    (std::mem::discriminant(kind), form)
}

/// The words of a piece besides the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Besides {
    /// There is only a label, if anything, so that the texts are in other pieces.
    Nothing,
    /// The code is at the start of a line or an item, and a text follows it, so that the text above belongs to another code.
    Text,
    Other,
}

/// Returns what the piece of a code has besides it.
pub(super) fn besides(page: &PageText, occurrence: &Occurrence) -> Besides {
    const LABEL: usize = 2;
    const TEXT: usize = 3;
    let piece = &page.pieces[occurrence.piece];
    let code = || words(&piece.text[occurrence.range.clone()], page.spacing).len();
    match occurrence.form {
        Form::Whole => Besides::Nothing,
        // In a program, a word before the code is the name of a constant.
        Form::Labelled if !piece.kind.is_source() && piece.words.len() <= code() + LABEL => {
            Besides::Nothing
        }
        Form::Leading
            if matches!(piece.kind, Kind::Item | Kind::Line | Kind::Columns)
                && piece.words.len() >= code() + TEXT =>
        {
            Besides::Text
        }
        _ => Besides::Other,
    }
}

/// The places of codes, at which the texts of another code begin or end.
pub(super) struct Boundaries {
    /// For each kind of place, the words at which there are codes, in order, each with the number of the code.
    places: HashMap<PlaceKind, Vec<(usize, usize)>>,
    /// The same for the places at which a part of the page can begin or end: those of codes and of symbols in headings, and alone in a line.
    names: HashMap<(Name, PlaceKind), Vec<(usize, usize)>>,
    ids: HashMap<String, usize>,
}

/// A name of an error.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Name {
    Code,
    Symbol,
}

impl Boundaries {
    pub(super) fn of(lookup: CodeLookup<'_>, claims: &[Claim<'_>], codes: &[&Code<'_>]) -> Self {
        let page = lookup.page;
        let mut boundaries = Self {
            places: HashMap::new(),
            names: HashMap::new(),
            ids: HashMap::new(),
        };
        let found: Vec<Vec<Occurrence>> =
            codes.iter().map(|code| find_code(lookup, code)).collect();
        let ignores_mentions = are_mentioned(page, &found);
        for (code, found) in codes.iter().zip(found) {
            let next = boundaries.ids.len();
            let id = *boundaries
                .ids
                .entry(code.key.value.to_string())
                .or_insert(next);
            for occurrence in found {
                if ignores_mentions && page.is_in_literal(&occurrence) {
                    continue;
                }
                let key = place_kind(page, &occurrence);
                let word = page.word_at(occurrence.piece, occurrence.range.start);
                boundaries.places.entry(key).or_default().push((word, id));
                boundaries.add_name(page, &occurrence, (Name::Code, id));
            }
        }
        boundaries.add_symbols(page, claims);
        let places = boundaries.places.values_mut();
        for places in places.chain(boundaries.names.values_mut()) {
            places.sort_unstable();
            places.dedup();
        }
        boundaries
    }

    fn add_symbols(&mut self, page: &PageText, claims: &[Claim<'_>]) {
        for claim in claims {
            let Codes::One(code) = &claim.codes else {
                continue;
            };
            let id = self.ids.get(&*code.key.value).copied();
            let symbol = claim.texts.iter().find(|text| text.key == SYMBOL);
            if let Some((symbol, id)) = symbol.zip(id) {
                for place in find_text(page, symbol.text) {
                    self.add_name(page, &place, (Name::Symbol, id));
                }
            }
        }
    }

    fn add_name(&mut self, page: &PageText, place: &Occurrence, (name, id): (Name, usize)) {
        let piece = &page.pieces[place.piece];
        let is_name = match piece.kind {
            Kind::Heading(_) | Kind::Term => true,
            // `.. py:exception:: NoDoor`
            Kind::Line | Kind::Item => {
                place.form == Form::Whole
                    || piece.text.starts_with("..") && place.range.end == piece.text.len()
            }
            _ => false,
        };
        if is_name && !place.is_part {
            let word = page.word_at(place.piece, place.range.start);
            let key = (name, place_kind(page, place));
            let names = self.names.entry(key).or_default();
            names.push((word, id));
        }
    }

    /// Returns the part of some words around a word that is between the names of other codes: if the last name above is that of the code, the
    /// next name begins another part of the page, and if the next name is that of the code, the one above ends another part.
    fn between_names(
        &self,
        around: Range<usize>,
        word: usize,
        own: PlaceKind,
        id: usize,
    ) -> Range<usize> {
        let Range { mut start, mut end } = around.clone();
        let others = self
            .names
            .iter()
            .filter(|(key, _)| **key != (Name::Code, own));
        for (_, names) in others {
            let here = names.partition_point(|(place, _)| *place <= word);
            let (above, below) = names.split_at(here);
            let is_own = |name: Option<&(usize, usize)>| {
                name.is_some_and(|(place, of)| around.contains(place) && *of == id)
            };
            let is_near = |name: &&(usize, usize)| around.contains(&name.0);
            let is_other = |name: &&(usize, usize)| name.1 != id;
            if is_own(above.last()) {
                let next = below.iter().take_while(is_near).find(is_other);
                end = next.map_or(end, |(place, _)| end.min(*place));
            } else if is_own(below.first()) {
                let last = above.iter().rev().take_while(is_near).find(is_other);
                start = last.map_or(start, |(place, _)| start.max(*place));
            }
        }
        start..end
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
        let around = start.max(word.saturating_sub(MAX_DISTANCE))..end.min(word + MAX_DISTANCE);
        let around = match id {
            Some(id) => self.between_names(around, word, key, id),
            None => around,
        };
        if page.pieces[occurrence.piece].kind == Kind::Example {
            page.without_other_rows(around, word)
        } else {
            around
        }
    }
}

impl PageText {
    /// Returns the words around a word up to the next cells of tables and objects of examples, in which there are the texts of other codes.
    fn without_other_rows(&self, around: Range<usize>, word: usize) -> Range<usize> {
        let row = self.pieces[self.piece_of_word[word]].rows.start;
        let is_other = |word: &usize| {
            let piece = &self.pieces[self.piece_of_word[*word]];
            let is_object = piece.kind == Kind::Example && self.rows[piece.rows.start].len() > 1;
            matches!(piece.kind, Kind::Cell(_)) || is_object && piece.rows.start != row
        };
        let end = (word..around.end).find(is_other).unwrap_or(around.end);
        let start = (around.start..word).rev().find(is_other);
        start.map_or(around.start, |other| other + 1)..end
    }
}

/// Returns whether the texts of a program mention some of the codes, which the program has elsewhere: `case 7: return "2 doors"`.
fn are_mentioned(page: &PageText, found: &[Vec<Occurrence>]) -> bool {
    let is_source = |place: &&Occurrence| page.pieces[place.piece].kind.is_source();
    let on_page = found.iter().filter(|places| !places.is_empty()).count();
    let has = |in_literal: bool| {
        let has = |places: &&Vec<Occurrence>| {
            let mut places = places.iter().filter(is_source);
            places.any(|place| page.is_in_literal(place) == in_literal)
        };
        found.iter().filter(has).count()
    };
    has(false) == on_page && has(true) < on_page
}

/// The words of a page that may be texts of a code at a place, as ranges of [`PageText::words`].
pub(super) struct Scope {
    /// The words of the row or of the section. Pieces that follow each other on the page are one range.
    pub(super) row: Vec<Range<usize>>,
    /// The words after the row, into which a text may continue.
    pub(super) continuation: Range<usize>,
    /// True if the row has other pieces than that of the code.
    has_others: bool,
    /// True if the texts of several columns may be mixed.
    pub(super) has_columns: bool,
    /// The words from the code to the next code.
    pub(super) after: Range<usize>,
    /// The words from the previous code to the code.
    pub(super) before: Range<usize>,
}

impl Scope {
    /// Returns whether all texts of a code are in its row.
    pub(super) fn is_complete(&self, page: &PageText, occurrence: &Occurrence) -> bool {
        let piece = &page.pieces[occurrence.piece];
        match piece.kind {
            // The texts below a heading are in its section.
            Kind::Cell(_) | Kind::Value(_) | Kind::Heading(_) => self.has_others,
            // The text of the code is in the string or in the comment.
            Kind::Source | Kind::SourceText => {
                let mut pieces = page.pieces_in(piece.rows.clone());
                // Behind a bracket, the lines below are the value of the code, and the comment above it can be a heading.
                let is_open = piece.text.ends_with(['{', '(', '[']);
                let may_be_heading = |index: usize| {
                    is_open && index < occurrence.piece && page.pieces[index].comment == Some(0)
                };
                pieces
                    .any(|index| !may_be_heading(index) && page.has_text_besides(index, occurrence))
            }
            _ => false,
        }
    }

    /// Adds the words up to the places of other codes.
    pub(super) fn add_around(
        &mut self,
        page: &PageText,
        occurrence: &Occurrence,
        id: &str,
        boundaries: &Boundaries,
    ) {
        let word = page.word_at(occurrence.piece, occurrence.range.start);
        let around = boundaries.around(page, occurrence, id);
        self.after = word..around.end.max(word);
        self.before = around.start.min(word)..word;
    }

    /// Returns only the words of the row.
    pub(super) fn of_row(page: &PageText, occurrence: &Occurrence) -> Self {
        let piece = &page.pieces[occurrence.piece];
        let mut row: Vec<Range<usize>> = Vec::new();
        let mut length = 0;
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
            length += words.len();
            has_others |= index != occurrence.piece;
            match row.last_mut() {
                Some(last) if last.end == words.start => last.end = words.end,
                _ => row.push(words),
            }
            if length > MAX_ROW {
                break;
            }
        }
        let continuation = if matches!(
            piece.kind,
            Kind::Cell(_) | Kind::Value(_) | Kind::Heading(_)
        ) {
            0..0
        } else {
            let last = page
                .pieces_in(piece.rows.clone())
                .last()
                .unwrap_or(occurrence.piece);
            let start = page.pieces[last].words.end;
            start..page.words.len().min(start + MAX_DISTANCE)
        };
        Self {
            row,
            continuation,
            has_others,
            has_columns: piece.kind == Kind::Columns,
            after: 0..0,
            before: 0..0,
        }
    }

    /// Returns the range from the first word to the last one.
    fn extent(&self) -> Range<usize> {
        let others = [&self.continuation, &self.after, &self.before];
        let ranges = self.row.iter().chain(others);
        let ranges = ranges.filter(|range| !range.is_empty());
        let extent = ranges
            .cloned()
            .reduce(|all, range| all.start.min(range.start)..all.end.max(range.end));
        extent.unwrap_or_default()
    }
}

/// The scopes of the places of a code.
pub(super) struct Scopes {
    all: Vec<Scope>,
    /// The numbers of the scopes, in the order in which they begin, each with its extent.
    in_order: Vec<(Range<usize>, usize)>,
    /// For each of `in_order`, the largest end up to there.
    ends: Vec<usize>,
}

impl FromIterator<Scope> for Scopes {
    fn from_iter<I: IntoIterator<Item = Scope>>(scopes: I) -> Self {
        let all: Vec<Scope> = scopes.into_iter().collect();
        let extents = all.iter().map(Scope::extent);
        let mut in_order: Vec<(Range<usize>, usize)> = extents.zip(0..).collect();
        in_order.sort_unstable_by_key(|(extent, _)| extent.start);
        let ends = in_order.iter().scan(0, |end, (extent, _)| {
            *end = extent.end.max(*end);
            Some(*end)
        });
        Self {
            ends: ends.collect(),
            in_order,
            all,
        }
    }
}

impl Scopes {
    pub(super) fn get(&self, place: usize) -> &Scope {
        &self.all[place]
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// Returns the numbers of the scopes around any of some words, which are in order.
    pub(super) fn around(&self, words: &[usize]) -> BTreeSet<usize> {
        if words.len() > self.all.len() {
            let scopes = self.in_order.iter().filter(|(extent, _)| {
                let first = words.partition_point(|word| *word < extent.start);
                words.get(first).is_some_and(|word| *word < extent.end)
            });
            return scopes.map(|(_, number)| *number).collect();
        }
        words
            .iter()
            .flat_map(|word| self.around_word(*word))
            .collect()
    }

    fn around_word(&self, word: usize) -> impl Iterator<Item = usize> {
        let begun = self
            .in_order
            .partition_point(|(extent, _)| extent.start <= word);
        let reaches = (0..begun)
            .rev()
            .take_while(move |index| self.ends[*index] > word);
        let around = reaches.map(|index| &self.in_order[index]);
        around.filter_map(move |(extent, number)| (extent.end > word).then_some(*number))
    }
}
