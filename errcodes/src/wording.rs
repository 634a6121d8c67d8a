//! Finds the text that is clearly closest to another text, which may be reworded, extended or shortened.
//!
//! The text comes from an untrusted source, so the work is bounded: only its first [`MAX_BYTES`] bytes are read, once, and each
//! stated text is compared with the words in them. Nothing is allocated.
//!
//! Words weigh more the fewer of the stated texts contain them. A word that all of them contain weighs nothing.

/// The number of bytes of a sent text that are read.
const MAX_BYTES: usize = 2048;
/// The number of words of a sent text that are read.
const MAX_SENT_WORDS: usize = 256;
/// The number of words of a stated text that are read.
const MAX_STATED_WORDS: usize = 64;
/// The size of the table that counts the texts with a word. Words that share a place weigh less than they could.
const COUNTERS: usize = 1024;

/// The score of texts with the same words.
const MAX_SCORE: u32 = 1000;
/// The lowest score of a text that is close.
const THRESHOLD: u32 = 700;
/// The lowest difference of the scores of the closest text and the next one.
const MARGIN: u32 = 150;
/// The lowest number of words of a sent text that is a part of a stated one.
const MIN_PART: usize = 3;
/// The factor for the weight of a word that is in other stated texts, but not in this one.
const OTHERS: u32 = 3;
/// The score of a text that the sent text contains, or whose beginning it is.
const CONTAINED: u32 = 850;

/// A text in a catalog: the parts of it between placeholders.
pub(crate) trait Stated {
    /// Returns the parts, or nothing if the text is not stated.
    fn parts(&self) -> impl Iterator<Item = &str>;

    /// Returns the number of placeholders.
    fn placeholders(&self) -> usize;
}

/// Returns the index of the stated text that is clearly closest to the sent one, or `None` if there is no such text.
pub(crate) fn closest<S: Stated>(
    sent: &str,
    stated: impl Iterator<Item = S> + Clone,
) -> Option<usize> {
    let sent = Sent::new(beginning(sent, MAX_BYTES));
    let weights = Weights::new(stated.clone());
    let mut best: Option<(usize, Closeness)> = None;
    let mut second: Option<Closeness> = None;
    for (index, text) in stated.enumerate() {
        let Some(closeness) = sent.closeness(&text, &weights) else {
            continue;
        };
        match best {
            Some((_, other)) if !closeness.is_closer_than(&other) => {
                second = Some(closer(second, closeness));
            }
            _ => {
                second = best.map_or(second, |(_, other)| Some(closer(second, other)));
                best = Some((index, closeness));
            }
        }
    }
    let (index, best) = best?;
    let is_clear = second.is_none_or(|second| best.is_clearly_closer_than(&second));
    (best.score >= THRESHOLD && is_clear).then_some(index)
}

fn closer(first: Option<Closeness>, second: Closeness) -> Closeness {
    first
        .filter(|first| !second.is_closer_than(first))
        .unwrap_or(second)
}

/// Returns the beginning of a text with at most `length` bytes.
fn beginning(text: &str, length: usize) -> &str {
    let mut ends = (0..=length.min(text.len())).rev();
    let end = ends.find(|end| text.is_char_boundary(*end));
    text.get(..end.unwrap_or_default()).unwrap_or_default()
}

/// The degree to which a sent text is close to a stated one.
#[derive(Clone, Copy)]
struct Closeness {
    score: u32,
    /// The weight of the words that both texts contain.
    common: u32,
    /// The words of the sent text that are the stated text, if it contains it.
    range: Option<(usize, usize)>,
}

impl Closeness {
    fn is_closer_than(&self, other: &Self) -> bool {
        let key = |closeness: &Self| (closeness.score, closeness.common, closeness.words());
        key(self) > key(other)
    }

    fn is_clearly_closer_than(&self, other: &Self) -> bool {
        let (Some((start, end)), Some((other_start, other_end))) = (self.range, other.range) else {
            return self.score >= other.score + MARGIN;
        };
        // A text that contains a text also contains its parts, which may be other stated texts. Of two separate texts in it, one is
        // clearly closer if it says much more: `card declined: insufficient funds`.
        let is_inside = start <= other_start && other_end <= end && self.words() > other.words();
        is_inside || self.common >= 2 * other.common
    }

    fn words(&self) -> usize {
        self.range.map_or(0, |(start, end)| end - start)
    }
}

/// The words of a sent text.
struct Sent<'t> {
    text: &'t str,
    /// In the order of the text, without small words.
    words: [Word; MAX_SENT_WORDS],
    /// The same words in the order of their hashes, each once.
    distinct: [Word; MAX_SENT_WORDS],
    number: usize,
    number_of_distinct: usize,
}

impl<'t> Sent<'t> {
    fn new(text: &'t str) -> Self {
        let mut words = [Word::EMPTY; MAX_SENT_WORDS];
        let number = fill(&mut words, Words::new(text));
        let mut distinct = words;
        if let Some(filled) = distinct.get_mut(..number) {
            // A word that also occurs outside of quotes is not noise.
            filled.sort_unstable_by_key(|word| (word.hash, word.is_noise));
        }
        let number_of_distinct = dedup(&mut distinct, number);
        Self {
            text,
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
    fn closeness(&self, stated: &impl Stated, weights: &Weights) -> Option<Closeness> {
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
        if let Some(range) = self.range_of(words, weights) {
            let score = CONTAINED.max(self.score(words, (all, common), stated, weights));
            let range = Some(range);
            return Some(Closeness {
                score,
                common,
                range,
            });
        }
        let score = if self.is_beginning_of(stated) || self.is_part_of(words) {
            CONTAINED
        } else if is_negative(self.words()) == is_negative(words) {
            self.score(words, (all, common), stated, weights)
        } else {
            // `can be deleted` is not `can't be deleted`.
            0
        };
        Some(Closeness {
            score,
            common,
            range: None,
        })
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

    /// Returns the words of the text that are the words of a stated text in the same order, if it contains them. Words that all
    /// stated texts share may be missing.
    fn range_of(&self, words: &[Word], weights: &Weights) -> Option<(usize, usize)> {
        let whole = find(self.words(), words, |_| true);
        whole.or_else(|| {
            let counts = |word: &Word| word.is_negation || !weights.is_in_all(*word);
            find(self.words(), words, counts)
        })
    }

    /// Returns whether the words of a stated text contain those of this text in the same order.
    fn is_part_of(&self, words: &[Word]) -> bool {
        self.number >= MIN_PART && find(words, self.words(), |_| true).is_some()
    }

    /// Returns whether a stated text without placeholders begins with the letters of this text, and is at most twice as long.
    fn is_beginning_of(&self, stated: &impl Stated) -> bool {
        if stated.placeholders() > 0 {
            return false;
        }
        let mut letters = stated.parts().flat_map(letters);
        let mut number = 0;
        for letter in letters_of(self.text) {
            if letters.next() != Some(letter) {
                return false;
            }
            number += 1;
        }
        number > 0 && letters.take(number + 1).count() <= number
    }
}

/// Returns the range of the words in `text` that are `words` in the same order. Ignores the words that do not count.
///
/// A single word is too little, and a negation before the words reverses their meaning.
fn find(text: &[Word], words: &[Word], counts: impl Fn(&Word) -> bool) -> Option<(usize, usize)> {
    if words.iter().filter(|word| counts(word)).count() < 2 {
        return None;
    }
    (0..text.len()).find_map(|start| {
        let before = start.checked_sub(1).and_then(|before| text.get(before));
        if before.is_some_and(|word| word.is_negation) || !counts(text.get(start)?) {
            return None;
        }
        let mut at = start;
        for word in words.iter().filter(|word| counts(word)) {
            while text.get(at).is_some_and(|word| !counts(word)) {
                at += 1;
            }
            if text.get(at)?.hash != word.hash {
                return None;
            }
            at += 1;
        }
        Some((start, at))
    })
}

fn is_negative(words: &[Word]) -> bool {
    words.iter().any(|word| word.is_negation)
}

/// The weights of words, which depend on the number of stated texts that contain them.
struct Weights {
    /// The number of texts that contain one of the words at a place.
    counters: [u16; COUNTERS],
    /// The words of the first text that all texts contain.
    in_all: [Word; MAX_STATED_WORDS],
    number_in_all: usize,
    texts: u32,
    /// The weight of a word that only one text contains.
    rarest: u32,
}

impl Weights {
    fn new<S: Stated>(stated: impl Iterator<Item = S>) -> Self {
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
        if let Some(filled) = words.get_mut(..number) {
            filled.sort_unstable_by_key(|word| word.hash);
        }
        let number = dedup(&mut words, number);
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

    fn is_in_all(&self, word: Word) -> bool {
        let in_all = self.in_all.get(..self.number_in_all).unwrap_or_default();
        in_all.iter().any(|other| other.hash == word.hash)
    }

    /// Returns whether a stated text contains the word.
    fn has(&self, word: Word) -> bool {
        self.counters
            .get(place(word))
            .is_some_and(|number| *number > 0)
    }

    fn of(&self, word: Word) -> u32 {
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

/// A word of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Word {
    /// The hash of the letters in lower case, without a plural `s`.
    hash: u32,
    /// Is `true` for `not` and the like.
    is_negation: bool,
    /// Is `true` if the word contains a digit or is in quotes. If no stated text contains it, it is ignored.
    is_noise: bool,
}

impl Word {
    const EMPTY: Self = Self {
        hash: 0,
        is_negation: false,
        is_noise: false,
    };
}

fn words_of(stated: &impl Stated) -> impl Iterator<Item = Word> {
    stated.parts().flat_map(Words::new)
}

/// Puts words into places, and returns their number.
fn fill(places: &mut [Word], words: impl Iterator<Item = Word>) -> usize {
    let mut number = 0;
    for (place, word) in places.iter_mut().zip(words) {
        *place = word;
        number += 1;
    }
    number
}

/// Removes repeated hashes from the first words, which are sorted, and returns the number of those that remain.
fn dedup(words: &mut [Word], number: usize) -> usize {
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

/// English words that say little. Other languages have no such list, because the words of a text that are in no stated text only
/// make it less close.
const SMALL: [u32; 28] = hashes([
    "a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "has", "have", "in",
    "is", "it", "its", "of", "on", "or", "that", "the", "this", "to", "was", "with", "you", "your",
]);

/// Words that reverse the meaning of a text.
const NEGATIONS: [u32; 25] = hashes([
    "arent", "cannot", "cant", "couldnt", "didnt", "doesnt", "dont", "ei", "hasnt", "havent",
    "isnt", "kein", "keine", "ne", "never", "nicht", "no", "non", "not", "pas", "shouldnt",
    "wasnt", "without", "wont", "не",
]);

/// The words of a text, without small words.
struct Words<'t> {
    rest: &'t str,
    /// The character that ends the quotation that the rest begins in.
    quote: Option<char>,
    before: Option<char>,
}

impl<'t> Words<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            rest: text,
            quote: None,
            before: None,
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
            let hash = hash(word);
            if !SMALL.contains(&hash) {
                return Some(Word {
                    hash,
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

/// Returns the letters and digits of a word in lower case.
fn letters(text: &str) -> impl Iterator<Item = char> {
    letters_of(text)
}

fn letters_of(text: &str) -> impl Iterator<Item = char> {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase)
}

/// Returns the FNV-1a hash of the letters of a word in lower case, without a plural `s`.
fn hash(word: &str) -> u32 {
    let mut hash = Hash::new();
    for letter in letters_of(word) {
        for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
            hash = hash.push(byte);
        }
    }
    hash.finish()
}

/// Returns the hashes of words in lower case.
const fn hashes<const N: usize>(words: [&str; N]) -> [u32; N] {
    let mut hashes = [0; N];
    let mut at = 0;
    while at < N {
        let mut rest = words[at].as_bytes();
        let mut hash = Hash::new();
        while let [byte, after @ ..] = rest {
            hash = hash.push(*byte);
            rest = after;
        }
        hashes[at] = hash.finish();
        at += 1;
    }
    hashes
}

/// The state of the hash of a word.
#[derive(Clone, Copy)]
struct Hash {
    value: u32,
    /// The hash without the last byte.
    before: u32,
    last: u8,
    bytes: usize,
}

impl Hash {
    const fn new() -> Self {
        const BASIS: u32 = 0x811C_9DC5;
        Self {
            value: BASIS,
            before: BASIS,
            last: 0,
            bytes: 0,
        }
    }

    const fn push(self, byte: u8) -> Self {
        const PRIME: u32 = 0x0100_0193;
        Self {
            value: (self.value ^ byte as u32).wrapping_mul(PRIME),
            before: self.value,
            last: byte,
            bytes: self.bytes + 1,
        }
    }

    const fn finish(self) -> u32 {
        if self.last == b's' && self.bytes > 3 {
            self.before
        } else {
            self.value
        }
    }
}
