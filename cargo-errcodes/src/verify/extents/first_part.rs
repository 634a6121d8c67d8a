//! Texts that end where a line or a sentence ends, although the text of the page goes on.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use errcodes_core::column::SYMBOL;

use super::super::candidates::similar_codes;
use super::super::fields::label_of;
use super::super::locate::Record;
use super::super::page_text::{Kind, PageText, Piece};
use super::{EntryTexts, ExtentError, WrongExtent};
use crate::page::Location;

/// The marks at which a sentence ends.
const ENDS: [char; 7] = ['.', '!', '?', '。', '！', '？', '\n'];
/// The marks between the parts of a text.
const INNER: [&str; 13] = [
    ". ", "! ", "? ", " (", ", ", ": ", "; ", " - ", " – ", " — ", "。", "，", "\n",
];

/// How far a text of a catalog reaches on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Reach {
    /// It has all sentences of its cell or comment.
    Whole,
    /// It is the only sentence, so that it says nothing about others.
    Sentence,
    /// More sentences follow in its cell or comment.
    Part,
    /// Its sentence goes on in the next line.
    Line,
}

/// Returns the texts of which the page has more. A text with some of the sentences of its cell is wrong if most others have all of them.
pub(super) fn find_first_parts(entries: &[EntryTexts<'_, '_>]) -> Vec<WrongExtent> {
    const FEWEST: usize = 3;
    let mut found = Vec::new();
    let mut counts: HashMap<(&str, Reach), usize> = HashMap::new();
    for (entry, of_entry) in entries.iter().enumerate() {
        for (text, claimed) in of_entry.claim.texts.iter().enumerate() {
            let is_symbol = claimed.key == SYMBOL;
            let Some((reach, piece)) = of_entry.reach(text).filter(|_| !is_symbol) else {
                continue;
            };
            *counts.entry((claimed.key, reach)).or_default() += 1;
            found.push((entry, text, reach, piece));
        }
    }
    let number = |key, reach| counts.get(&(key, reach)).copied().unwrap_or_default();
    let wrong = found.into_iter().filter_map(|(entry, text, reach, piece)| {
        let key = entries[entry].claim.texts[text].key;
        let whole = number(key, Reach::Whole);
        let are_whole = whole >= FEWEST && whole >= FEWEST * number(key, Reach::Part);
        let error = match reach {
            Reach::Line => ExtentError::IsPart,
            Reach::Part if are_whole => ExtentError::IsFirst,
            _ => return None,
        };
        Some(WrongExtent {
            entry,
            text,
            error,
            piece,
        })
    });
    wrong.collect()
}

impl PageText {
    /// Returns whether a text is in quotation marks that the page closes after it, so that it cannot go on.
    fn closes_quotation(&self, words: &Range<usize>, text: &str) -> bool {
        const PAIRS: [(char, char); 6] = [
            ('"', '"'),
            ('\'', '\''),
            ('`', '`'),
            ('“', '”'),
            ('«', '»'),
            ('「', '」'),
        ];
        let first = &self.pieces[self.piece_of_word[words.start]].text;
        let start = self.bytes(words.start..words.start + 1);
        let before = start.map_or("", |start| &first[..start.start]);
        let opens = &before[before
            .trim_end_matches(|c: char| !c.is_alphanumeric())
            .len()..];
        let after = self.punctuation_after(words);
        PAIRS.iter().any(|(open, close)| {
            opens.contains(*open) && after.contains(*close) && !text.ends_with(*close)
        })
    }
}

impl EntryTexts<'_, '_> {
    /// Returns how far a text reaches at the place at which it reaches farthest, and the piece in which it begins.
    fn reach(&self, index: usize) -> Option<(Reach, usize)> {
        let claimed = &self.claim.texts[index];
        let text = self.texts.get(claimed.text)?;
        if !text.has_words() {
            return None;
        }
        let mut farthest: Option<(Reach, usize)> = None;
        for record in &self.located.records {
            let neighbours = self.neighbours(record, index);
            for place in self.places(record, &text) {
                let reach = self.reach_at(record, &place, claimed.text, &neighbours)?;
                let reach = (reach, self.page.piece_of_word[place.start]);
                farthest = Some(farthest.map_or(reach, |other| other.min(reach)));
            }
        }
        farthest
    }

    fn reach_at(
        &self,
        record: &Record,
        place: &Range<usize>,
        text: &str,
        neighbours: &HashSet<usize>,
    ) -> Option<Reach> {
        // A line can be long and have many codes.
        const MOST_WORDS: usize = 200;
        let page = self.page;
        let (first, last) = (
            page.piece_of_word[place.start],
            page.piece_of_word[place.end - 1],
        );
        let piece = &page.pieces[last];
        let is_source = piece.kind.is_source();
        if is_source && !page.is_in_comment(first, place.start) {
            return None;
        }
        let is_free = |word: &usize| !neighbours.contains(word);
        let end = piece.words.end.min(place.end + MOST_WORDS);
        let rest: Vec<usize> = (place.end..end).filter(is_free).collect();
        if !rest.is_empty() {
            let can_go_on = is_source || piece.kind.is_field() || piece.kind == Kind::Item;
            return (can_go_on && self.is_part(place, &rest)).then_some(Reach::Part);
        }
        if let Some(next) = page.pieces.get(last + 1) {
            let is_next = next.words.clone().next().is_some_and(|word| is_free(&word));
            let is_open = !page.closes_quotation(place, text);
            if is_next && is_open && self.goes_on(record, piece, last + 1) {
                return Some(Reach::Line);
            }
            let is_same_comment = is_source && next.comment == Some(0) && next.rows == piece.rows;
            if is_next && is_same_comment && !begins_tag(next) {
                return Some(Reach::Part);
            }
        }
        let has_parts = first != last || INNER.iter().any(|mark| text.contains(mark));
        Some(if has_parts {
            Reach::Whole
        } else {
            Reach::Sentence
        })
    }

    /// Returns whether a text ends at the end of a sentence, or at another mark before many words.
    fn is_part(&self, place: &Range<usize>, rest: &[usize]) -> bool {
        const MANY: usize = 3;
        let page = self.page;
        let after = page.punctuation_after(place);
        let letters = rest.iter().filter(|word| page.is_letters(**word));
        after.contains(ENDS) || !after.trim().is_empty() && letters.count() >= MANY
    }

    /// Returns whether the last sentence of a piece goes on in the next one.
    fn goes_on(&self, record: &Record, piece: &Piece, next: usize) -> bool {
        let page = self.page;
        let following = &page.pieces[next];
        let is_kind = match piece.kind {
            Kind::Source | Kind::SourceText => {
                following.comment == Some(0) && following.rows == piece.rows
            }
            Kind::Line | Kind::Item => following.kind == Kind::Line,
            _ => false,
        };
        let are_next = match (&piece.location, &following.location) {
            (Location::Line(line), Location::Line(next)) => line + 1 == *next,
            _ => false,
        };
        let is_end = |c: char| matches!(c, '.' | '!' | '?' | ':' | ';' | '。' | '：' | '|');
        let start = following.text.find(char::is_alphanumeric);
        let start = start.and_then(|at| following.text[at..].chars().next());
        is_kind
            && are_next
            && !piece.text.ends_with(is_end)
            && !begins_tag(following)
            && start.is_some_and(char::is_lowercase)
            && label_of(following).is_none()
            && !begins_row(&page.pieces[record.code.piece], record, following)
            && similar_codes(page, &record.code, next, true).is_empty()
            && similar_codes(page, &record.code, next, false).is_empty()
    }
}

/// Returns whether a line begins like that of a code, although it has something else at the place of the code: `other = text`.
fn begins_row(own: &Piece, record: &Record, line: &Piece) -> bool {
    const MARKS: [char; 8] = ['=', ':', '-', '–', '—', '|', '>', '→'];
    let code = &record.code.range;
    let marks = &own.text[code.end..];
    let marks = &marks[..marks.find(char::is_alphanumeric).unwrap_or(marks.len())];
    let mut words = line.text.split_whitespace();
    let first = words.next().unwrap_or_default();
    let mut next = words.take(2);
    let mut has_mark = |mark: &str| {
        first.len() > mark.len() && first.ends_with(mark) || next.any(|word| word == mark)
    };
    let mark = marks.split_whitespace().next();
    !own.text[..code.start].contains(char::is_alphanumeric)
        && mark.is_some_and(|mark| mark.contains(MARKS) && has_mark(mark))
}

/// Returns whether a line of a comment begins with a tag such as `@param`, which is not about the error.
fn begins_tag(piece: &Piece) -> bool {
    let text = piece
        .text
        .trim_start_matches(['/', '*', '!', '#', '-', ' ']);
    text.starts_with(['@', '\\'])
}
