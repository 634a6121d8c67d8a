//! The words of a text.

use super::Stated;
use super::hash::hash;
use super::vocabulary::{ENGLISH, NEGATIONS, NEGATIVE_PREFIXES, OPPOSITES, SMALL};

/// The lowest number of letters after a negative prefix. `in` in `inch` is not one.
const MIN_WITHOUT_PREFIX: usize = 3;

/// A word of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    /// The hash of the letters in lower case, without a plural `s`.
    pub(super) hash: u32,
    /// The hash of the word without its negative prefix: of `valid`, for `invalid`. Without such a prefix, it is 0.
    without_prefix: u32,
    /// Is `true` for `not` and the like.
    pub(super) is_negation: bool,
    /// Is `true` if the word contains a digit or is in quotes. If no stated text contains it, it is ignored.
    pub(super) is_noise: bool,
    /// Is `true` if a punctuation mark separates the word from the one before.
    pub(super) starts_clause: bool,
}

impl Word {
    pub(super) const EMPTY: Self = Self {
        hash: 0,
        without_prefix: 0,
        is_negation: false,
        is_noise: false,
        starts_clause: false,
    };

    /// Returns whether the words have opposite meanings: `valid` and `invalid`, `long` and `short`.
    pub(super) fn is_opposite(self, other: Self) -> bool {
        self.without_prefix == other.hash
            || self.hash == other.without_prefix
            || OPPOSITES.contains(&[self.hash, other.hash])
            || OPPOSITES.contains(&[other.hash, self.hash])
    }
}

pub(super) fn words_of(stated: &impl Stated) -> impl Iterator<Item = Word> {
    stated.parts().flat_map(Words::new)
}

/// Puts words into places, and returns their number.
pub(super) fn fill(places: &mut [Word], words: impl Iterator<Item = Word>) -> usize {
    let mut number = 0;
    for (place, word) in places.iter_mut().zip(words) {
        *place = word;
        number += 1;
    }
    number
}

/// Sorts the first words by their hashes, removes repeated ones, and returns the number of those that remain.
pub(super) fn sort_and_dedup(words: &mut [Word], number: usize) -> usize {
    if let Some(filled) = words.get_mut(..number) {
        // A word that also occurs outside of quotes is not noise.
        filled.sort_unstable_by_key(|word| (word.hash, word.is_noise));
    }
    let mut kept = 0;
    for at in 0..number {
        let Some(word) = words.get(at).copied() else {
            break;
        };
        let last = kept - usize::from(kept > 0);
        let is_repeated = kept > 0 && words.get(last).is_some_and(|last| last.hash == word.hash);
        if !is_repeated && let Some(place) = words.get_mut(kept) {
            *place = word;
            kept += 1;
        }
    }
    if let Some(rest) = words.get_mut(kept..) {
        rest.fill(Word::EMPTY);
    }
    kept
}

/// The words of a text, without small words.
pub(super) struct Words<'t> {
    rest: &'t str,
    /// The character that ends the quotation that the rest begins in.
    quote: Option<char>,
    before: Option<char>,
    /// `true` if a punctuation mark is before the next word.
    starts_clause: bool,
}

impl<'t> Words<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            rest: text,
            quote: None,
            before: None,
            starts_clause: false,
        }
    }

    /// Skips the characters before the next word.
    fn skip(&mut self) -> Option<()> {
        loop {
            let mut chars = self.rest.chars();
            let c = chars.next()?;
            if c.is_alphanumeric() {
                return Some(());
            }
            self.read_quote(c);
            self.starts_clause |= is_punctuation(c);
            self.before = Some(c);
            self.rest = chars.as_str();
        }
    }

    fn read_quote(&mut self, c: char) {
        if self.quote == Some(c) {
            self.quote = None;
        } else if self.quote.is_none() {
            self.quote = match c {
                '"' | '`' => Some(c),
                '\'' if !self.before.is_some_and(char::is_alphanumeric) => Some(c),
                '“' | '„' => Some('”'),
                '«' => Some('»'),
                _ => None,
            };
        }
    }
}

impl Iterator for Words<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        loop {
            self.skip()?;
            let text = self.rest;
            let length = word_length(text, self.quote);
            let (word, rest) = text.split_at_checked(length)?;
            self.rest = rest;
            self.before = word.chars().next_back();
            let starts_clause = self.starts_clause;
            let hash = hash(letters(word));
            if !SMALL.contains(&hash) {
                self.starts_clause = false;
                return Some(Word {
                    hash,
                    without_prefix: without_prefix(word),
                    starts_clause,
                    is_negation: NEGATIONS.contains(&hash),
                    is_noise: self.quote.is_some() || word.contains(char::is_numeric),
                });
            }
        }
    }
}

/// Returns the length of the word at the beginning of a text. An ideograph is a word of its own.
fn word_length(text: &str, quote: Option<char>) -> usize {
    let mut chars = text.char_indices().peekable();
    let mut length = 0;
    while let Some((at, c)) = chars.next() {
        let is_apostrophe = is_apostrophe(c)
            && quote != Some(c)
            && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if !c.is_alphanumeric() && !is_apostrophe || is_ideograph(c) && length > 0 {
            break;
        }
        length = at + c.len_utf8();
        if is_ideograph(c) {
            break;
        }
    }
    length
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// Returns whether a character belongs to a script that is written without spaces.
fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{20000}'..='\u{323AF}')
}

/// Returns whether a character separates two clauses of a sentence. A comma or a colon may be in the middle of one, but what follows
/// has a meaning of its own.
fn is_punctuation(c: char) -> bool {
    const MARKS: &str = ".,:;!?()[]{}<>|/–—…。，：；！？（）、";
    MARKS.contains(c) || matches!(c, '\n' | '\r')
}

/// Returns the hash of a word without its negative prefix, or 0.
fn without_prefix(word: &str) -> u32 {
    let rests = NEGATIVE_PREFIXES.iter().filter_map(|prefix| {
        let mut rest = letters(word);
        let has_prefix = prefix.chars().all(|c| rest.next() == Some(c));
        has_prefix.then_some(rest)
    });
    let mut rests = rests.filter(|rest| rest.clone().count() >= MIN_WITHOUT_PREFIX);
    rests.next().map_or(0, hash)
}

/// Returns whether a text is English, as one of its small words shows.
pub(super) fn is_english(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let mut hashes = words.map(|word| hash(letters(word)));
    hashes.any(|hash| ENGLISH.contains(&hash)) && !text.contains(is_ideograph)
}

/// Returns the letters and digits of a text in lower case.
pub(super) fn letters(text: &str) -> impl Iterator<Item = char> + Clone {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase)
}
