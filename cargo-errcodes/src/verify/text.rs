//! The places of a catalog's text on a page.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use super::markup::without_tags;
use super::page_text::PageText;
use super::scope::Scope;
use super::words::{WordId, begins_in};

/// The texts of a catalog that were looked for on a page. Many entries can have the same text.
pub(super) struct Texts<'p> {
    page: &'p PageText,
    known: RefCell<HashMap<String, Option<Rc<Text<'p>>>>>,
}

impl<'p> Texts<'p> {
    pub(super) fn new(page: &'p PageText) -> Self {
        Self {
            page,
            known: RefCell::default(),
        }
    }

    /// Returns a text, or `None` if the page lacks one of its words.
    pub(super) fn get(&self, text: &str) -> Option<Rc<Text<'p>>> {
        let mut known = self.known.borrow_mut();
        if let Some(text) = known.get(text) {
            return text.clone();
        }
        let found = Text::of(self.page, text).map(Rc::new);
        known.insert(text.to_owned(), found.clone());
        found
    }
}

/// A text of a catalog and its places on a page.
pub(super) struct Text<'p> {
    page: &'p PageText,
    whole: Sequence,
    /// Its paragraphs and sentences, which `import` may have joined from several cells.
    parts: Vec<Sequence>,
}

/// Returns a text without the addresses of links: `the doors <https://example.com/doors>`.
fn without_addresses(text: &str) -> String {
    let mut parts = text.split("<http");
    let mut without = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        without.push_str(part.split_once('>').map_or(part, |(_, rest)| rest));
    }
    without
}

/// Words that follow each other.
struct Sequence {
    words: Vec<WordId>,
    /// The places of the first word, in order.
    places: Vec<usize>,
}

impl Sequence {
    fn of(page: &PageText, words: Vec<WordId>) -> Self {
        Self {
            places: page.find_all(&words).collect(),
            words,
        }
    }

    /// Returns whether the words begin in `span` and end before `end`.
    fn begins_in(&self, span: &Range<usize>, end: usize) -> bool {
        let first = self.places.partition_point(|place| *place < span.start);
        let place = self.places.get(first);
        place.is_some_and(|place| *place < span.end && place + self.words.len() <= end)
    }
}

impl<'p> Text<'p> {
    /// Returns the words of a text, or `None` if the page lacks one of them. The text may have tags that the page has without.
    pub(super) fn of(page: &'p PageText, text: &str) -> Option<Self> {
        let with_tags = Self::of_words(page, text);
        if !text.contains('<') || with_tags.as_ref().is_some_and(Self::is_on_page) {
            return with_tags;
        }
        let variants = [without_tags(text), without_addresses(text)].into_iter();
        let mut variants = variants.filter_map(|text| Self::of_words(page, &text));
        variants.find(Self::is_on_page).or(with_tags)
    }

    /// Returns whether the page has the text or all of its parts.
    fn is_on_page(&self) -> bool {
        let has_places = |sequence: &Sequence| !sequence.places.is_empty();
        has_places(&self.whole) || self.has_all_parts(has_places)
    }

    fn of_words(page: &'p PageText, text: &str) -> Option<Self> {
        let parts = text.split('\n').flat_map(|line| line.split(". "));
        let parts = parts
            .map(|part| page.find_words(part))
            .collect::<Option<Vec<_>>>()?;
        let whole = Sequence::of(page, parts.concat());
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        let parts: Vec<Sequence> = parts.map(|part| Sequence::of(page, part)).collect();
        Some(Self {
            page,
            whole,
            // A single part is the whole text.
            parts: if parts.len() > 1 { parts } else { Vec::new() },
        })
    }

    /// Returns whether the text has words. A text without words, such as `...`, is everywhere.
    pub(super) fn has_words(&self) -> bool {
        !self.whole.words.is_empty()
    }

    /// Returns the number of words.
    pub(super) fn len(&self) -> usize {
        self.whole.words.len()
    }

    /// Returns the places of the whole text in a range of words.
    pub(super) fn places_in(&self, words: &Range<usize>) -> impl Iterator<Item = usize> {
        let first = self
            .whole
            .places
            .partition_point(|place| *place < words.start);
        let places = self.whole.places[first..].iter().copied();
        places.take_while({
            let end = words.end;
            move |place| *place < end
        })
    }

    /// Returns the words of the whole text at each of its places in ranges of words.
    pub(super) fn ranges_in(&self, words: &[Range<usize>]) -> impl Iterator<Item = Range<usize>> {
        let starts = words.iter().flat_map(|words| self.places_in(words));
        starts.map(|start| start..start + self.len())
    }

    /// Returns the places of the whole text on the page.
    pub(super) fn places(&self) -> &[usize] {
        &self.whole.places
    }

    /// Returns the places of the word of the text that has the fewest of them.
    pub(super) fn rarest_places(&self) -> &'p [usize] {
        let rarest = self.page.rarest(&self.whole.words);
        rarest.map_or(&[], |(_, places)| places)
    }

    /// Returns whether a range of words contains the text or, in any order, its parts.
    pub(super) fn is_in(&self, words: &Range<usize>) -> bool {
        let has = |sequence: &Sequence| sequence.begins_in(words, words.end);
        !self.has_words() || has(&self.whole) || self.has_all_parts(has)
    }

    /// Returns whether the text or each of its parts begins in the row of a code.
    pub(super) fn begins_in_row(&self, scope: &Scope) -> bool {
        let last = scope.row.len().saturating_sub(1);
        let ends = scope.row.iter().enumerate().map(|(index, span)| {
            let continues = index == last && scope.continuation.start == span.end;
            if continues {
                scope.continuation.end
            } else {
                span.end
            }
        });
        let spans: Vec<(&Range<usize>, usize)> = scope.row.iter().zip(ends).collect();
        let is_in_span = |sequence: &Sequence| {
            let mut spans = spans.iter();
            spans.any(|(span, end)| sequence.begins_in(span, *end))
        };
        if !self.has_words() || is_in_span(&self.whole) || self.has_all_parts(is_in_span) {
            return true;
        }
        if scope.has_columns && self.is_mixed_in(&scope.after) {
            return true;
        }
        // Between the pieces of the row there are other words, if one of its cells spans several rows.
        scope.row.len() > 1 && {
            let mut row: Vec<WordId> = Vec::new();
            for span in &scope.row {
                row.extend_from_slice(&self.page.words[span.clone()]);
            }
            let end = row.len();
            row.extend_from_slice(&self.page.words[scope.continuation.clone()]);
            let has = |sequence: &Sequence| begins_in(&row, end, &sequence.words);
            has(&self.whole) || self.has_all_parts(has)
        }
    }

    fn has_all_parts(&self, has: impl FnMut(&Sequence) -> bool) -> bool {
        !self.parts.is_empty() && self.parts.iter().all(has)
    }

    /// Returns whether words contain those of the text in order, with words of other columns between them.
    fn is_mixed_in(&self, words: &Range<usize>) -> bool {
        let mut needle = self.whole.words.iter().peekable();
        let mut was_in_text = false;
        for word in words.clone() {
            let Some(next) = needle.peek() else {
                return true;
            };
            let begins_column = self.page.begins_column(word);
            if was_in_text && !begins_column && self.page.words[word] != **next {
                // The text ends in the middle of a column.
                return false;
            }
            was_in_text = (was_in_text || begins_column) && self.page.words[word] == **next;
            if was_in_text {
                needle.next();
            }
        }
        needle.peek().is_none()
    }
}
