//! Words: what remains of a text without markup, punctuation and whitespace.

use std::collections::HashMap;
use std::ops::Range;

/// The number of a word among those of a page.
pub(super) type WordId = u32;

/// Numbers the words of a page.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    ids: HashMap<String, WordId>,
}

impl Vocabulary {
    /// Returns the number of a word, which is a new one if the word is new.
    pub(super) fn add(&mut self, word: String) -> WordId {
        let next = WordId::try_from(self.ids.len()).unwrap_or(WordId::MAX - 1);
        *self.ids.entry(word).or_insert(next)
    }

    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    /// Returns the numbers of words by their spelling in lower case.
    pub(super) fn by_lower_case(&self) -> HashMap<String, Vec<WordId>> {
        let mut numbers: HashMap<String, Vec<WordId>> = HashMap::new();
        for (word, number) in &self.ids {
            numbers
                .entry(word.to_lowercase())
                .or_default()
                .push(*number);
        }
        numbers
    }

    /// Returns the numbers of the words of a text, or `None` if the page lacks one of them.
    pub(super) fn find(&self, text: &str, spacing: Spacing) -> Option<Vec<WordId>> {
        let words = words(text, spacing).into_iter();
        words
            .map(|word| self.ids.get(&word.text).copied())
            .collect()
    }
}

/// How a page separates words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Spacing {
    #[default]
    Complete,
    /// The spaces between the cells of a table are missing, because it was copied from a browser: `100301Invalid codeThe code`.
    Glued,
}

/// A word of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    /// The bytes of the word in the text.
    pub(super) range: Range<usize>,
}

/// Returns the words of a text: runs of letters and digits, and single Chinese, Japanese and Korean characters, between
/// which a page may break lines. If spaces are missing, a capital and a number also begin new words.
///
/// Emphasis, backslashes and invisible characters are ignored, and so are references such as `[1]`, because `import`
/// removes them.
pub(super) fn words(text: &str, spacing: Spacing) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    // The last character of the current word, if there is one.
    let mut last: Option<char> = None;
    let mut skip_to = 0;
    for (at, c) in text.char_indices() {
        let next = text[at + c.len_utf8()..].chars().next();
        if at < skip_to || is_ignored(c) {
            // Only the font separates a number from the name behind it: 8001`NO_DOOR`.
            let separates = c == '`'
                && last.is_some_and(|last| last.is_ascii_digit())
                && next.is_some_and(char::is_alphabetic);
            last = last.filter(|_| !separates);
            continue;
        }
        if c == '['
            && let Some(length) = reference(&text[at..])
        {
            skip_to = at + length;
            continue;
        }
        if !c.is_alphanumeric() {
            last = None;
            continue;
        }
        let end = at + c.len_utf8();
        match words.last_mut() {
            Some(word) if last.is_some_and(|last| !begins_word(last, c, next, spacing)) => {
                word.text.push(c);
                word.range.end = end;
            }
            _ => words.push(Word {
                text: c.to_string(),
                range: at..end,
            }),
        }
        last = Some(c);
    }
    words
}

/// Returns whether a letter or digit begins a new word although it follows another one.
fn begins_word(last: char, c: char, next: Option<char>, spacing: Spacing) -> bool {
    let is_new_case =
        c.is_uppercase() && (last.is_lowercase() || next.is_some_and(char::is_lowercase));
    let is_glued = is_new_case || last.is_numeric() != c.is_numeric();
    spacing == Spacing::Glued && is_glued || is_ideograph(last) || is_ideograph(c)
}

/// Returns whether a character may be in the middle of a word without being part of it.
pub(super) fn is_ignored(c: char) -> bool {
    matches!(
        c,
        '*' | '`' | '\\' | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'
    )
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}')
}

/// Returns the length of the reference to a footnote with which a text begins: `[1]`, `[^2]`.
fn reference(text: &str) -> Option<usize> {
    let end = text.find(']').filter(|end| *end < 6)?;
    let number = text[1..end].trim_start_matches('^');
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then_some(end + 1)
}

/// Returns whether `text` contains the words `needle` in their order, and they begin before the word `end`.
pub(super) fn begins_in(text: &[WordId], end: usize, needle: &[WordId]) -> bool {
    let Some(first) = needle.first() else {
        return false;
    };
    let mut starts = (0..end.min(text.len())).filter(|start| text[*start] == *first);
    starts.any(|start| text[start..].starts_with(needle))
}

#[cfg(test)]
mod tests {
    use super::Spacing::{Complete, Glued};
    use super::{begins_in, words};

    #[test]
    fn markup_and_punctuation_are_not_words() {
        let cases: [(&str, &[&str]); 9] = [
            ("The JWT — id %s.", &["The", "JWT", "id", "s"]),
            ("a **b**c `d`", &["a", "bc", "d"]),
            (
                "WORKFLOW_RULES\\_MISSING",
                &["WORKFLOW", "RULES", "MISSING"],
            ),
            ("see this[1] or that [^12]", &["see", "this", "or", "that"]),
            ("list[i] [a]", &["list", "i", "a"]),
            ("soft\u{AD}ware", &["software"]),
            ("错误126", &["错", "误", "126"]),
            ("100301Bad JWTs", &["100301Bad", "JWTs"]),
            ("...", &[]),
        ];
        for (text, expected) in cases {
            let found: Vec<String> = words(text, Complete)
                .into_iter()
                .map(|word| word.text)
                .collect();
            assert_eq!(found, expected, "{text}");
        }
        let glued = words("100301Bad USDUse E1 JWTs", Glued).into_iter();
        let glued: Vec<String> = glued.map(|word| word.text).collect();
        assert_eq!(glued, ["100301", "Bad", "USD", "Use", "E", "1", "JW", "Ts"]);
    }

    #[test]
    fn words_are_found_in_their_order() {
        assert!(begins_in(&[1, 2, 1, 2, 3], 5, &[1, 2, 3]));
        assert!(!begins_in(&[1, 2], 2, &[2, 1]));
        assert!(!begins_in(&[1], 1, &[1, 2]));
        assert!(!begins_in(&[1], 1, &[]));
        assert!(begins_in(&[1, 2, 3], 1, &[1, 2]) && !begins_in(&[1, 2, 3], 1, &[2, 3]));
    }
}
