//! The texts in the rows of codes.

use std::collections::HashMap;

use errcodes_core::code::CodeValue;

use super::candidates::Candidate;
use super::page_text::PageText;
use super::words::WordId;

/// The rows of a table that are in the catalog, by code.
#[derive(Default)]
pub(super) struct RowsOfCodes<'p>(HashMap<CodeValue<'static>, Vec<Row<'p>>>);

#[derive(PartialEq, Eq)]
struct Row<'p> {
    words: Vec<&'p [WordId]>,
    /// True if it has letters of another script than Latin.
    has_other_script: bool,
}

impl<'p> RowsOfCodes<'p> {
    pub(super) fn add(&mut self, page: &'p PageText, place: &Candidate) {
        let rows = self.0.entry(place.code.clone()).or_default();
        rows.push(Row::of(page, place.piece));
    }

    /// Returns whether the catalog has another row with the same code, and this row differs from it. A row in another script is its
    /// translation.
    pub(super) fn has_another(&self, page: &PageText, place: &Candidate) -> bool {
        let rows = self.0.get(&place.code).map_or(&[][..], |rows| rows);
        let row = Row::of(page, place.piece);
        let is_same_script = |other: &Row<'_>| other.has_other_script == row.has_other_script;
        rows.iter().any(is_same_script) && rows.iter().all(|other| *other != row)
    }
}

impl<'p> Row<'p> {
    fn of(page: &'p PageText, piece: usize) -> Self {
        let pieces = || page.pieces_in(page.pieces[piece].rows.clone());
        let words = pieces().map(|piece| &page.words[page.pieces[piece].words.clone()]);
        let is_other = |c: char| c.is_alphabetic() && c > '\u{24F}';
        Self {
            words: words.collect(),
            has_other_script: pieces().any(|piece| page.pieces[piece].text.contains(is_other)),
        }
    }
}
