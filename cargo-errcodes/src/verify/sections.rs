//! Texts of a row with the same code in another section: the rows around it are not those of the enum, but those around another row
//! with the code are.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::claims::EnumClaims;
use super::codes::Occurrence;
use super::fields::{Field, Fields};
use super::locate::{Codes, Located};
use super::page_text::Kind;
use super::scope::{PlaceKind, place_kind};
use super::sign::Sign;

/// The maximum number of places of a code. A number at more places is in many texts.
const MOST_PLACES: usize = 100;

/// An entry with texts of another section.
pub(super) struct WrongSection {
    pub(super) entry: usize,
    /// The pieces of the code beside its texts, and between the rows of the enum.
    pub(super) piece: usize,
    pub(super) better: usize,
}

/// A place of a code of an enum.
struct Place {
    /// The word of the page.
    word: usize,
    /// The first entry of the code.
    code: usize,
    section: Section,
    /// True if an entry has the texts of this place.
    is_verified: bool,
}

/// A table, or the part of a page below a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Section {
    Table(usize),
    Below(Option<usize>),
}

/// The kind of a place, its column, and, in a program, the shape of the line.
type RowKind = (PlaceKind, Option<Field>, Option<Sign>);

/// The places of the codes of an enum, in the columns of tables and other kinds of places.
struct Rows<'e, 'p> {
    fields: &'e Fields<'p>,
    by_kind: HashMap<RowKind, Vec<Place>>,
}

/// Returns the entries of an enum whose texts are in the rows of another section.
pub(super) fn find_wrong_sections(
    fields: &Fields<'_>,
    claims: &EnumClaims<'_>,
    located: &[Located],
) -> Vec<WrongSection> {
    // An entry can take the place of an inherited one.
    if !claims.view.decl().extends.is_empty() {
        return Vec::new();
    }
    let mut by_code: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, claim) in claims.entries.iter().enumerate() {
        if let Codes::One(code) = &claim.codes
            && located[index].occurrences.len() <= MOST_PLACES
        {
            by_code.entry(&code.key.value).or_default().push(index);
        }
    }
    let mut rows = Rows {
        fields,
        by_kind: HashMap::new(),
    };
    for entries in by_code.values() {
        rows.add(entries, located);
    }
    for places in rows.by_kind.values_mut() {
        places.sort_unstable_by_key(|place| place.word);
    }
    let wrong = by_code.values().flat_map(|entries| {
        let verified = verified(entries, located);
        let own = entries.iter().copied();
        own.filter_map(|entry| rows.wrong_section(entry, &located[entry], &verified))
            .collect::<Vec<_>>()
    });
    let wrong = wrong.filter(|wrong| !claims.entries[wrong.entry].texts.is_empty());
    wrong.collect()
}

/// Returns the places of a code that have the texts of one of its entries.
fn verified(entries: &[usize], located: &[Located]) -> HashSet<usize> {
    let verified = entries
        .iter()
        .flat_map(|entry| located[*entry].verified.iter());
    verified.copied().collect()
}

impl Rows<'_, '_> {
    fn add(&mut self, entries: &[usize], located: &[Located]) {
        let verified = verified(entries, located);
        for (index, place) in located[entries[0]].occurrences.iter().enumerate() {
            let word = self.word(place);
            let section = self.section(place);
            let places = self.by_kind.entry(self.kind(place)).or_default();
            places.push(Place {
                word,
                code: entries[0],
                section,
                is_verified: verified.contains(&index),
            });
        }
    }

    fn word(&self, place: &Occurrence) -> usize {
        self.fields.page.word_at(place.piece, place.range.start)
    }

    fn kind(&self, place: &Occurrence) -> RowKind {
        let page = self.fields.page;
        let piece = &page.pieces[place.piece];
        let sign = piece.kind.is_source().then(|| Sign::of(piece, place));
        let place_kind = place_kind(page, place);
        (
            place_kind,
            self.fields.field_of(place.piece),
            sign.flatten(),
        )
    }

    fn section(&self, place: &Occurrence) -> Section {
        let piece = &self.fields.page.pieces[place.piece];
        let mut above = self.fields.headings_above(piece.rows.start);
        match piece.kind {
            Kind::Cell(cell) => Section::Table(cell.table),
            // The first heading is the piece itself.
            Kind::Heading(_) => Section::Below(above.nth(1)),
            _ => Section::Below(above.next()),
        }
    }

    fn wrong_section(
        &self,
        entry: usize,
        located: &Located,
        verified: &HashSet<usize>,
    ) -> Option<WrongSection> {
        let place = |index: &usize| &located.occurrences[*index];
        let own = located.verified.first().map(place)?;
        let is_alone = |index: &usize| !self.is_among_rows(place(index));
        if !located.verified.iter().all(is_alone) {
            return None;
        }
        let kind = self.kind(own);
        let others = (0..located.occurrences.len()).filter(|index| !verified.contains(index));
        let better = others.map(|index| place(&index)).find(|other| {
            self.kind(other) == kind
                && other.piece != own.piece
                && self.is_among_rows(other)
                && self.has_text(other)
                && !self.fields.page.is_in_literal(other)
        })?;
        Some(WrongSection {
            entry,
            piece: own.piece,
            better: better.piece,
        })
    }

    /// Returns whether an entry has the texts of the row of another code before or after a place.
    fn is_among_rows(&self, place: &Occurrence) -> bool {
        let Some(places) = self.by_kind.get(&self.kind(place)) else {
            return false;
        };
        let word = self.word(place);
        let at = places.partition_point(|other| other.word < word);
        let Some(own) = places.get(at) else {
            return false;
        };
        let is_other = |other: &&Place| other.code != own.code;
        let before = places[..at].iter().rev().find(is_other);
        let after = places[at..].iter().find(is_other);
        let mut next = before.into_iter().chain(after);
        next.any(|other| other.is_verified && other.section == own.section)
    }

    /// Returns whether the row of a code has other words.
    fn has_text(&self, place: &Occurrence) -> bool {
        const MOST_PIECES: usize = 20;
        let page = self.fields.page;
        let code = page.words_of(place);
        let pieces = page.pieces_in(page.pieces[place.piece].rows.clone());
        let mut words = pieces
            .take(MOST_PIECES)
            .flat_map(|piece| page.pieces[piece].words.clone());
        words.any(|word| {
            !code.contains(&word) && page.is_word_of_text(word) && page.is_letters(word)
        })
    }
}
