//! Messages that are names, or begin with one, although those of the other entries are sentences.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use errcodes_core::column::SYMBOL;

use super::super::claims::MESSAGE;
use super::super::fields::label_of;
use super::super::locate::{Claim, Record};
use super::EntryTexts;
use super::not_text::is_number;

/// The names and the messages of an enum.
pub(super) struct Names {
    /// True if nearly all entries have a symbol.
    have_symbols: bool,
    /// True if few messages are names.
    are_sentences: bool,
    /// The first words of the messages of entries that have a symbol.
    beginnings: HashSet<String>,
    /// For each key, the number of texts, and how many of them are numbers.
    numbers: HashMap<&'static str, (usize, usize)>,
}

/// Returns whether a number is nearly all of several.
fn are_most(number: usize, total: usize) -> bool {
    const FEWEST: usize = 3;
    number >= FEWEST && number * 4 >= total * 3
}

impl Names {
    pub(super) fn of(claims: &[Claim<'_>]) -> Self {
        let texts = |key| {
            let texts = claims.iter().flat_map(|claim| &claim.texts);
            texts.filter(move |text| text.key == key)
        };
        let sentences = texts(MESSAGE).filter(|text| !is_name(text.text));
        let names = texts(SYMBOL).filter(|text| is_name(text.text));
        let with_symbols = claims.iter().filter(|claim| {
            let mut texts = claim.texts.iter();
            texts.any(|text| text.key == SYMBOL)
        });
        let beginnings = with_symbols
            .flat_map(|claim| &claim.texts)
            .filter(|text| text.key == MESSAGE)
            .filter_map(|text| Some(text.text.split_once(' ')?.0.to_owned()));
        let mut numbers: HashMap<&'static str, (usize, usize)> = HashMap::new();
        for text in claims.iter().flat_map(|claim| &claim.texts) {
            let (all, with_digits) = numbers.entry(text.key).or_default();
            *all += 1;
            *with_digits += usize::from(is_number(text.text));
        }
        Self {
            beginnings: beginnings.collect(),
            numbers,
            have_symbols: are_most(names.count(), claims.len()),
            are_sentences: are_most(sentences.count(), texts(MESSAGE).count()),
        }
    }
}

impl Names {
    /// Returns whether most texts of a key are no numbers, so that a cell with a number is the vendor's.
    pub(super) fn are_rarely_numbers(&self, key: &str) -> bool {
        let (all, numbers) = self.numbers.get(key).copied().unwrap_or_default();
        numbers * 4 < all
    }
}

impl EntryTexts<'_, '_> {
    /// Returns whether a message is a name, although the row has other words.
    pub(super) fn is_name_beside_text(
        &self,
        record: &Record,
        (place, text): (&Range<usize>, &str),
        neighbours: &HashSet<usize>,
    ) -> bool {
        const FEWEST: usize = 2;
        self.names.are_sentences
            && is_name(text)
            && self.has_words_besides(record, place, neighbours, FEWEST)
    }

    /// Returns whether a message is a level such as `fatal`, although the row has other words.
    pub(super) fn is_level(
        &self,
        record: &Record,
        (place, text): (&Range<usize>, &str),
        neighbours: &HashSet<usize>,
    ) -> bool {
        const FEWEST: usize = 2;
        const LEVELS: [&str; 16] = [
            "fatal",
            "critical",
            "severe",
            "error",
            "err",
            "warning",
            "warn",
            "notice",
            "info",
            "information",
            "debug",
            "major",
            "minor",
            "high",
            "medium",
            "low",
        ];
        let page = self.page;
        let is_free = |word: &usize| {
            !place.contains(word)
                && page.is_word_of_text(*word)
                && page.is_letters(*word)
                && !neighbours.contains(word)
        };
        // The row can go on in the lines below the code.
        let words = record.words.iter().cloned().flatten().take(MOST_WORDS);
        let is_level = LEVELS.contains(&&*text.to_lowercase());
        // Columns and labels are compared with those of the other entries.
        let piece = &page.pieces[page.piece_of_word[place.start]];
        let is_field = piece.kind.is_field() || label_of(piece).is_some();
        is_level && !is_field && words.filter(is_free).take(FEWEST).count() == FEWEST
    }

    /// Returns whether a message is in brackets, although the row has other words: `7, // (FATAL)` below a comment.
    pub(super) fn is_aside(
        &self,
        record: &Record,
        (place, text): (&Range<usize>, &str),
        neighbours: &HashSet<usize>,
    ) -> bool {
        const FEWEST: usize = 4;
        const PAIRS: [(char, char); 3] = [('(', ')'), ('[', ']'), ('（', '）')];
        let text = text.trim_end_matches(['.', ' ']);
        let is_in = |(open, close): &(char, char)| {
            let inner = text
                .strip_prefix(*open)
                .and_then(|text| text.strip_suffix(*close));
            inner.is_some_and(|inner| !inner.contains([*open, *close]))
        };
        PAIRS.iter().any(is_in) && self.has_words_besides(record, place, neighbours, FEWEST)
    }

    /// Returns whether the row of a code has words of a text besides a message and the other texts of the entry.
    fn has_words_besides(
        &self,
        record: &Record,
        place: &Range<usize>,
        neighbours: &HashSet<usize>,
        fewest: usize,
    ) -> bool {
        let page = self.page;
        // Columns are compared with those of the other entries.
        if page.pieces[page.piece_of_word[place.start]].kind.is_field() {
            return false;
        }
        let rows = page.pieces[record.code.piece].rows.clone();
        let pieces = page.pieces_in(rows).take(MOST_PIECES);
        let words = pieces.flat_map(|piece| page.pieces[piece].words.clone().take(MOST_WORDS));
        let own = &page.words[place.clone()];
        let is_free = |word: &usize| {
            !place.contains(word)
                && !own.contains(&page.words[*word])
                && page.is_word_of_text(*word)
                && page.is_letters(*word)
                && !neighbours.contains(word)
        };
        words.filter(is_free).take(fewest).count() == fewest
    }

    /// Returns whether a message begins with a name that is the symbol of other entries.
    pub(super) fn begins_with_name(&self, place: &Range<usize>, text: &str) -> bool {
        let has_symbol = self.claim.texts.iter().any(|text| text.key == SYMBOL);
        let Some((first, _)) = text.split_once([' ', '\n']) else {
            return false;
        };
        if !self.names.have_symbols || has_symbol || self.names.beginnings.contains(first) {
            return false;
        }
        // The name is in a line of its own.
        let is_line = || {
            let capitals = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
            let next = place.start + 1;
            let page = self.page;
            let is_other_piece = page.piece_of_word[place.start] != page.piece_of_word[next];
            let piece = &page.pieces[page.piece_of_word[place.start]];
            first.len() > 2
                && first.chars().all(capitals)
                && (is_other_piece || piece.text[page.between(place.start, next)].contains('\n'))
        };
        is_name(first) || place.len() > 1 && is_line()
    }
}

const MOST_PIECES: usize = 20;
const MOST_WORDS: usize = 200;

/// Returns whether a text is an identifier of several words: `NOT_FOUND`, `NotFound`, `not.found`.
fn is_name(text: &str) -> bool {
    let is_inner = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.');
    let letters: Vec<char> = text.chars().collect();
    let has_capital_inside = letters
        .windows(2)
        .any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
    let has_inner_mark = text.trim_matches(['_', '.']).contains(['_', '.']);
    text.chars().all(is_inner)
        && text.starts_with(|c: char| c.is_ascii_alphabetic())
        && (has_capital_inside || has_inner_mark)
}
