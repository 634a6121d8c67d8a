//! The weights of words.

use super::word::{Word, fill, sort_and_dedup, words_of};
use super::{MAX_STATED_WORDS, Stated};

/// The size of the table that counts the texts with a word. Words that share a place weigh less than they could.
const COUNTERS: usize = 1024;

/// The weights of words, which depend on the number of stated texts that contain them.
pub(super) struct Weights {
    /// The number of texts that contain one of the words at a place.
    counters: [u16; COUNTERS],
    /// The words of the first text that all texts contain.
    in_all: [Word; MAX_STATED_WORDS],
    number_in_all: usize,
    texts: u32,
    /// The weight of a word that only one text contains.
    pub(super) rarest: u32,
}

impl Weights {
    pub(super) fn new<S: Stated>(stated: impl Iterator<Item = S>) -> Self {
        let mut weights = Self {
            counters: [0; COUNTERS],
            in_all: [Word::EMPTY; MAX_STATED_WORDS],
            number_in_all: 0,
            texts: 0,
            rarest: 0,
        };
        for text in stated {
            let mut words = [Word::EMPTY; MAX_STATED_WORDS];
            let number = fill(&mut words, words_of(&text));
            if number == 0 {
                continue;
            }
            weights.add(words, number);
        }
        weights.rarest = weights.weight(1);
        weights
    }

    fn add(&mut self, mut words: [Word; MAX_STATED_WORDS], number: usize) {
        let number = sort_and_dedup(&mut words, number);
        let words = words.get(..number).unwrap_or_default();
        for word in words {
            if let Some(counter) = self.counters.get_mut(place(*word)) {
                *counter = counter.saturating_add(1);
            }
        }
        if self.texts == 0 {
            for (place, word) in self.in_all.iter_mut().zip(words) {
                *place = *word;
            }
            self.number_in_all = words.len();
        } else {
            let before = self.in_all;
            self.number_in_all = 0;
            let still = before.iter().filter(|word| {
                let found = words.binary_search_by_key(&word.hash, |word| word.hash);
                **word != Word::EMPTY && found.is_ok()
            });
            self.in_all = [Word::EMPTY; MAX_STATED_WORDS];
            for (place, word) in self.in_all.iter_mut().zip(still) {
                *place = *word;
                self.number_in_all += 1;
            }
        }
        self.texts += 1;
    }

    pub(super) fn is_in_all(&self, word: Word) -> bool {
        let in_all = self.in_all.get(..self.number_in_all).unwrap_or_default();
        in_all.iter().any(|other| other.hash == word.hash)
    }

    /// Returns whether a stated text contains the word.
    pub(super) fn has(&self, word: Word) -> bool {
        self.counters
            .get(place(word))
            .is_some_and(|number| *number > 0)
    }

    pub(super) fn of(&self, word: Word) -> u32 {
        if self.is_in_all(word) {
            return 0;
        }
        let number = self.counters.get(place(word)).copied().unwrap_or_default();
        self.weight(number.into())
    }

    /// Returns the weight of a word that this number of texts contain: twice the binary logarithm of the share, plus 1.
    fn weight(&self, number: u32) -> u32 {
        let number = number.clamp(1, self.texts.saturating_sub(1).max(1));
        let square = |number: u32| u64::from(number) * u64::from(number);
        1 + (square(self.texts) / square(number)).max(1).ilog2()
    }
}

fn place(word: Word) -> usize {
    word.hash as usize % COUNTERS
}
