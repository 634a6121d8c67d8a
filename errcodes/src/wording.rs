//! Finds the text that is clearly closest to another text, which may be reworded, extended or shortened.
//!
//! The text comes from an untrusted source, so the work is bounded: only its first [`MAX_BYTES`] bytes are read, once, and each
//! stated text is compared with the words in them. Nothing is allocated.
//!
//! Words weigh more the fewer of the stated texts contain them. A word that all of them contain weighs nothing.
//!
//! A text selects nothing rather than the wrong text. So a word that may reverse the meaning counts more than all others: in English a
//! negation, and in other languages, whose negations cannot all be known, every word.

mod hash;
mod sent;
mod vocabulary;
mod weights;
mod word;

use self::sent::Sent;
use self::weights::Weights;

/// The number of bytes of a sent text that are read.
const MAX_BYTES: usize = 2048;
/// The number of words of a sent text that are read.
const MAX_SENT_WORDS: usize = 256;
/// The number of words of a stated text that are read.
const MAX_STATED_WORDS: usize = 64;

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
    (best.score >= THRESHOLD && is_clear && !best.is_reversed).then_some(index)
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
    /// `true` if a word may reverse the meaning of one of the texts. Such a text is never selected, but it may still be the closest.
    is_reversed: bool,
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
