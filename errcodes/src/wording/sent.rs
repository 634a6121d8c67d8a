//! A text that a server sent.

use super::vocabulary::Language;
use super::weights::Weights;
use super::word::{Word, Words, fill, is_english, letters, sort_and_dedup, words_of};
use super::{
    CONTAINED, Closeness, MAX_SCORE, MAX_SENT_WORDS, MAX_STATED_WORDS, MIN_PART, OTHERS, Stated,
};

/// The words of a sent text.
pub(super) struct Sent<'t> {
    text: &'t str,
    is_english: bool,
    /// In the order of the text, without small words.
    words: [Word; MAX_SENT_WORDS],
    /// The same words in the order of their hashes, each once.
    distinct: [Word; MAX_SENT_WORDS],
    number: usize,
    number_of_distinct: usize,
}

impl<'t> Sent<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let mut words = [Word::EMPTY; MAX_SENT_WORDS];
        let number = fill(&mut words, Words::new(text));
        let mut distinct = words;
        let number_of_distinct = sort_and_dedup(&mut distinct, number);
        Self {
            text,
            is_english: is_english(text),
            words,
            distinct,
            number,
            number_of_distinct,
        }
    }

    fn words(&self) -> &[Word] {
        self.words.get(..self.number).unwrap_or_default()
    }

    fn distinct(&self) -> &[Word] {
        self.distinct
            .get(..self.number_of_distinct)
            .unwrap_or_default()
    }

    fn contains(&self, word: Word) -> bool {
        let found = self
            .distinct()
            .binary_search_by_key(&word.hash, |word| word.hash);
        found.is_ok()
    }

    /// Returns the degree to which the text is close to a stated one, or `None` if nothing that distinguishes the stated text from
    /// the others is in this text.
    pub(super) fn closeness(&self, stated: &impl Stated, weights: &Weights) -> Option<Closeness> {
        let mut words = [Word::EMPTY; MAX_STATED_WORDS];
        let number = fill(&mut words, words_of(stated));
        let words = words.get(..number)?;
        let (mut all, mut common) = (0, 0);
        for (at, word) in words.iter().enumerate() {
            let is_repeated = words.iter().take(at).any(|other| other.hash == word.hash);
            let weight = if is_repeated { 0 } else { weights.of(*word) };
            all += weight;
            if self.contains(*word) {
                common += weight;
            }
        }
        if common == 0 {
            return None;
        }
        let language = self.language(stated);
        let score = || self.score(words, (all, common), stated, weights);
        let found = self.found_in(words, weights, language);
        let part = self.part_of(stated, words, language);
        let (score, is_reversed) = match (&found, part) {
            (Some(found), _) => (CONTAINED.max(score()), found.is_reversed),
            (None, Some(is_reversed)) => (CONTAINED, is_reversed),
            // `can be deleted` is not `can't be deleted`, and less close to it than to anything else.
            (None, None) if is_negative(self.words()) != is_negative(words) => (0, true),
            (None, None) => (score(), self.may_be_opposite(words, language)),
        };
        Some(Closeness {
            score,
            common,
            range: found.map(|found| (found.start, found.end)),
            is_reversed,
        })
    }

    fn language(&self, stated: &impl Stated) -> Language {
        if self.is_english || stated.parts().any(is_english) {
            Language::English
        } else {
            Language::Other
        }
    }

    /// Returns whether a word that only one of the texts contains may reverse its meaning.
    fn may_be_opposite(&self, words: &[Word], language: Language) -> bool {
        let mut missing = words.iter().filter(|word| !self.contains(**word));
        let others = self.distinct().iter();
        let mut others = others.filter(|word| words.iter().all(|other| other.hash != word.hash));
        match language {
            // `valid` is not `invalid`.
            Language::English => {
                missing.any(|word| others.clone().any(|other| word.is_opposite(*other)))
            }
            Language::Other => {
                missing.next().is_some() || others.any(|word| language.may_reverse(word))
            }
        }
    }

    /// Returns the share of the words that both texts contain, by weight.
    fn score(
        &self,
        words: &[Word],
        (all, common): (u32, u32),
        stated: &impl Stated,
        weights: &Weights,
    ) -> u32 {
        // Each placeholder may stand for some words.
        let mut arguments = 2 * stated.placeholders();
        let mut all_sent = 0;
        for word in self.distinct() {
            if words.iter().any(|other| other.hash == word.hash) {
                all_sent += weights.of(*word);
            } else if weights.has(*word) {
                all_sent += weights.of(*word) * OTHERS;
            } else if word.is_noise {
                // An identifier of the request, for example, says nothing about the error.
            } else if arguments > 0 {
                arguments -= 1;
            } else {
                all_sent += weights.rarest;
            }
        }
        2 * common * MAX_SCORE / (all + all_sent).max(1)
    }

    /// Returns the words of the text that are the words of a stated text in the same order, if it contains them. In English, words
    /// that all stated texts share may be missing, because a server may send only what differs.
    fn found_in(&self, words: &[Word], weights: &Weights, language: Language) -> Option<Found> {
        let whole = find(self.words(), words, language, |_| true);
        let is_english = language == Language::English;
        whole.or_else(|| {
            let counts = |word: &Word| word.is_negation || !weights.is_in_all(*word);
            find(self.words(), words, language, counts).filter(|_| is_english)
        })
    }

    /// Returns `None` if this text is not a part of a stated one, and otherwise whether the rest of the stated text reverses its
    /// meaning.
    fn part_of(&self, stated: &impl Stated, words: &[Word], language: Language) -> Option<bool> {
        if self.is_beginning_of(stated) {
            return Some(self.is_reversed_by_rest(words, language));
        }
        let is_long = self.number >= MIN_PART;
        let found = is_long.then(|| find(words, self.words(), language, |_| true))?;
        found.map(|found| found.is_reversed)
    }

    /// Returns whether a stated text without placeholders begins with the letters of this text, and is at most twice as long.
    fn is_beginning_of(&self, stated: &impl Stated) -> bool {
        if stated.placeholders() > 0 {
            return false;
        }
        let mut rest = stated.parts().flat_map(letters);
        let mut number = 0;
        for letter in letters(self.text) {
            if rest.next() != Some(letter) {
                return false;
            }
            number += 1;
        }
        number > 0 && rest.take(number + 1).count() <= number
    }

    /// Returns whether a word that is cut off reverses the meaning of a stated text, which begins with this text:
    /// `der Server antwortet`, cut off from `der Server antwortet nicht`.
    fn is_reversed_by_rest(&self, words: &[Word], language: Language) -> bool {
        // The last word may be the beginning of a longer one.
        let last = self.number.saturating_sub(1);
        let is_same = |word: &Word| self.words().last().is_some_and(|own| own.hash == word.hash);
        let is_whole = words.get(last).is_some_and(is_same);
        let rest = words.iter().enumerate().skip(last + usize::from(is_whole));
        let in_clause = rest.take_while(|(at, word)| *at == last || !word.starts_clause);
        in_clause
            .into_iter()
            .any(|(_, word)| language.may_reverse(word))
    }
}

/// Words in a text.
struct Found {
    start: usize,
    end: usize,
    /// `true` if a word around them may reverse their meaning.
    is_reversed: bool,
}

/// Returns the words in `text` that are `words` in the same order. Ignores the words that do not count. A single word is too little.
fn find(
    text: &[Word],
    words: &[Word],
    language: Language,
    counts: impl Fn(&Word) -> bool,
) -> Option<Found> {
    if words.iter().filter(|word| counts(word)).count() < 2 {
        return None;
    }
    (0..text.len()).find_map(|start| {
        if !counts(text.get(start)?) {
            return None;
        }
        let mut end = start;
        for word in words.iter().filter(|word| counts(word)) {
            while text.get(end).is_some_and(|word| !counts(word)) {
                end += 1;
            }
            if text.get(end)?.hash != word.hash {
                return None;
            }
            end += 1;
        }
        Some(Found {
            start,
            end,
            is_reversed: is_reversed_around(text, (start, end), language),
        })
    })
}

/// Returns whether a word of the same clause before or after a range may reverse its meaning: `kein Zugriff erlaubt`,
/// `der Server antwortet nicht`. A negation directly before the range does so in spite of a punctuation mark.
fn is_reversed_around(text: &[Word], (start, end): (usize, usize), language: Language) -> bool {
    let (before, rest) = text.split_at_checked(start).unwrap_or_default();
    let (_, after) = text.split_at_checked(end).unwrap_or_default();
    let mut is_separate = rest.first().is_some_and(|word| word.starts_clause);
    let is_directly_negated = before.last().is_some_and(|word| word.is_negation);
    let mut in_clause_before = before.iter().rev().take_while(|word| {
        let is_in_clause = !is_separate;
        is_separate |= word.starts_clause;
        is_in_clause
    });
    let mut in_clause_after = after.iter().take_while(|word| !word.starts_clause);
    is_directly_negated
        || in_clause_before.any(|word| language.may_reverse(word))
        || in_clause_after.any(|word| language.may_reverse(word))
}

fn is_negative(words: &[Word]) -> bool {
    words.iter().any(|word| word.is_negation)
}
