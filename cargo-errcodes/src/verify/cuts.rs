//! Texts of a catalog that are only a part of a text on the page.

use std::collections::HashSet;
use std::ops::Range;

use errcodes_core::column::SYMBOL;

use super::claims::EnumClaims;
use super::codes::Occurrence;
use super::locate::{Claim, Located};
use super::page_text::{Kind, PageText};
use super::scope::Scope;
use super::text::Texts;
use super::words::{Spacing, is_ignored};

/// A text that begins or ends in the middle of a sentence.
pub(super) struct Cut {
    pub(super) entry: usize,
    pub(super) text: usize,
    /// The piece with the whole text.
    pub(super) piece: usize,
}

/// Returns the texts of an enum that are cut at all places of their codes.
pub(super) fn find_cuts(page: &PageText, claims: &EnumClaims<'_>, located: &[Located]) -> Vec<Cut> {
    // Without spaces between cells, there is no way to tell where a text ends.
    if page.spacing == Spacing::Glued {
        return Vec::new();
    }
    let texts = Texts::new(page);
    let mut cuts = Vec::new();
    for (entry, (claim, located)) in claims.entries.iter().zip(located).enumerate() {
        for text in 0..claim.texts.len() {
            let row = EntryTexts {
                page,
                texts: &texts,
                claim,
                located,
            };
            cuts.extend(row.cut(text).map(|piece| Cut { entry, text, piece }));
        }
    }
    cuts
}

struct EntryTexts<'e, 'p> {
    page: &'p PageText,
    texts: &'e Texts<'p>,
    claim: &'e Claim<'e>,
    located: &'e Located,
}

impl EntryTexts<'_, '_> {
    /// Returns the piece with the whole text, if each place of the code has only a cut one.
    fn cut(&self, index: usize) -> Option<usize> {
        const MOST: usize = 100;
        let text = self.texts.get(self.claim.texts[index].text)?;
        if !text.has_words() {
            return None;
        }
        let mut cut = None;
        for place in self.located.verified.iter().take(MOST) {
            let occurrence = &self.located.occurrences[*place];
            let scope = Scope::of_row(self.page, occurrence);
            let places: Vec<usize> = scope
                .row
                .iter()
                .flat_map(|row| text.places_in(row))
                .collect();
            let neighbours = self.neighbours(occurrence, &scope, index);
            for start in places.iter().map(|start| *start..start + text.len()) {
                let is_symbol = self.claim.texts[index].key == SYMBOL;
                if self.is_whole(&start, is_symbol, &neighbours) {
                    return None;
                }
                cut.get_or_insert(self.page.piece_of_word[start.start]);
            }
            if places.is_empty() {
                // The text is in several cells, or below the code.
                return None;
            }
        }
        cut
    }

    /// Returns the words of the code, and those of the other texts in its row.
    fn neighbours(&self, occurrence: &Occurrence, scope: &Scope, index: usize) -> HashSet<usize> {
        let range = &occurrence.range;
        let first = self.page.word_at(occurrence.piece, range.start);
        let end = self.page.word_at(occurrence.piece, range.end);
        let mut words: HashSet<usize> = (first..end.max(first + 1)).collect();
        let others = self
            .claim
            .texts
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != index);
        for text in others.filter_map(|(_, text)| self.texts.get(text.text)) {
            for row in &scope.row {
                words.extend(
                    text.places_in(row)
                        .flat_map(|start| start..start + text.len()),
                );
            }
        }
        words
    }

    fn is_whole(&self, text: &Range<usize>, is_symbol: bool, neighbours: &HashSet<usize>) -> bool {
        let page = self.page;
        let is_end = |before: usize, after: usize| {
            neighbours.contains(&before)
                || neighbours.contains(&after)
                || page.is_boundary(before, after, is_symbol)
        };
        let begins = text
            .start
            .checked_sub(1)
            .is_none_or(|before| is_end(before, text.start));
        begins && (text.end >= page.words.len() || is_end(text.end - 1, text.end))
    }
}

impl PageText {
    /// Returns whether a text may end between two words that follow each other. A symbol ends at a space.
    fn is_boundary(&self, before: usize, after: usize, is_symbol: bool) -> bool {
        let (first, second) = (self.piece_of_word[before], self.piece_of_word[after]);
        if first != second {
            return true;
        }
        let piece = &self.pieces[first];
        if piece.kind == Kind::Columns {
            return true;
        }
        let between = self.between(before, after);
        let is_space = |c: char| c == ' ' && !is_symbol || c == '_' || is_ignored(c);
        !piece.text[between].chars().all(is_space)
    }
}
