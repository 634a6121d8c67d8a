//! Texts with a sign or a label before them that belongs to the page: `// text`, `Example: text`.

use std::ops::Range;

use super::super::fields::is_label_of_text;
use super::super::page_text::{Kind, PageText};
use super::super::words::words;
use super::EntryTexts;

/// Signs before a comment or the text of an item, or between a code and its text.
const SIGNS: [&str; 22] = [
    "//", "///", "/*", "/**", "<!--", "#", "##", "--", "---", "-", "–", "—", ";", "%", "%%", "*",
    "•", ":", "=", "|", "=>", "->",
];
/// Signs that need no space after them.
const COMMENTS: [&str; 3] = ["//", "/*", "<!--"];
/// The sign before each line of a block in reStructuredText.
const LINE_BLOCK: &str = "|";
/// Signs before the lines of a comment or a block. Those of items can be a part of the text.
const LINE_SIGNS: [&str; 7] = [LINE_BLOCK, "//", "///", "'''", "##", "%%", ";;"];
/// The rests of a line after a comment or a string.
const ENDS: [&str; 10] = [
    "*/", "-->", "\",", "\";", "',", "';", "\")", "\"}", "\"]", "\");",
];

/// The end of a string before other parts of a program.
const CUTS: [&str; 4] = ["\", ", "\"; ", "\") ", "\" //"];

impl PageText {
    /// Returns whether a text begins or ends with a sign that does not belong to it, or has the sign of a line in it.
    pub(super) fn has_sign(&self, place: &Range<usize>, text: &str) -> bool {
        if self.has_sign_of_line(place, text) {
            return true;
        }
        let piece = &self.pieces[self.piece_of_word[place.start]];
        let start = self.bytes(place.start..place.start + 1);
        let before = start
            .map_or("", |start| &piece.text[..start.start])
            .trim_end();
        let Some(sign) = leading_sign(text) else {
            // A text can mention quotation marks too.
            let is_cut = before.ends_with('"')
                && text.matches('"').count() % 2 == 1
                && CUTS.iter().any(|cut| text.contains(cut));
            return is_cut || self.has_end(place, text);
        };
        // The whole cell or string of the page begins with it.
        let is_verbatim = before.strip_suffix(sign).is_some_and(|before| {
            let before = before.trim_end();
            // A table in a text can be a list with tabs, in which comments are cells.
            let is_comment = COMMENTS.contains(&sign) && matches!(piece.kind, Kind::Cell(_));
            before.is_empty() && piece.kind.is_field() && !is_comment && sign != LINE_BLOCK
                || piece.kind.is_source() && before.ends_with(['"', '\'', '`'])
                // A text after a label can begin with any sign but that of a comment.
                || !piece.kind.is_source() && before.ends_with(':') && sign == "#"
        });
        !is_verbatim
    }

    /// Returns whether a text has a sign in it with which a line of the page begins: `| one | two`, `one // two`.
    fn has_sign_of_line(&self, place: &Range<usize>, text: &str) -> bool {
        LINE_SIGNS.iter().any(|sign| {
            let mut places = text.match_indices(sign);
            places.any(|(at, _)| {
                let around = (
                    text[..at].chars().next_back(),
                    text[at + sign.len()..].chars().next(),
                );
                let is_alone = matches!(around, (Some(' ' | '\n'), Some(' ')));
                let word = place.start + words(&text[..at], self.spacing).len();
                is_alone && place.contains(&word) && self.begins_line_with(word, sign)
            })
        })
    }

    /// Returns whether nothing but a sign is before a word in its line.
    fn begins_line_with(&self, word: usize, sign: &str) -> bool {
        let piece = &self.pieces[self.piece_of_word[word]];
        let Some(bytes) = self.bytes(word..word + 1) else {
            return false;
        };
        let before = &piece.text[..bytes.start];
        let line = before.rsplit('\n').next().unwrap_or_default().trim_start();
        let is_mark = |c: char| !c.is_alphanumeric();
        line.strip_prefix(sign)
            .is_some_and(|rest| rest.chars().all(is_mark))
    }

    /// Returns whether a text ends with the end of a comment or a string.
    fn has_end(&self, place: &Range<usize>, text: &str) -> bool {
        let mut ends = ENDS.iter().filter(|end| text.ends_with(*end));
        // Quotation marks within a text are in pairs.
        let is_odd = |end: &&&str| {
            let quote = end.starts_with(['"', '\'']).then(|| &end[..1]);
            quote.is_none_or(|quote| text.matches(quote).count() % 2 == 1)
        };
        ends.any(|end| is_odd(&end)) && !self.ends_field(place, text)
    }

    /// Returns whether a text ends like its cell or value.
    fn ends_field(&self, place: &Range<usize>, text: &str) -> bool {
        let piece = &self.pieces[self.piece_of_word[place.end - 1]];
        let start = text.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
        piece.kind.is_field() && piece.text.ends_with(&text[start..])
    }
}

impl EntryTexts<'_, '_> {
    /// Returns whether a text begins with a label that several lines have.
    pub(super) fn has_label(&self, place: &Range<usize>, text: &str) -> bool {
        let index = self.page.piece_of_word[place.start];
        if let Some(name) = leading_assignment(text) {
            let piece = &self.page.pieces[index];
            return piece.words.start == place.start
                && !piece.kind.is_field()
                && leading_assignment(&piece.text) == Some(name)
                && self.fields.is_usual_label(name);
        }
        if self.has_labelled_line(place, text) {
            return true;
        }
        let Some(label) = leading_label(text) else {
            return false;
        };
        let kind = &self.page.pieces[index].kind;
        let may_be_label = if kind.is_source() {
            self.page.is_in_comment(index, place.start)
        } else {
            !kind.is_field()
        };
        may_be_label && self.fields.is_usual_label(label)
    }
}

impl EntryTexts<'_, '_> {
    /// Returns whether a line of a text other than its first one begins with a label that several comments have.
    fn has_labelled_line(&self, place: &Range<usize>, text: &str) -> bool {
        let page = self.page;
        let (first, last) = (
            page.piece_of_word[place.start],
            page.piece_of_word[place.end - 1],
        );
        (first + 1..=last).any(|index| {
            let piece = &page.pieces[index];
            let line = piece
                .text
                .trim_start_matches(|c: char| !c.is_alphanumeric());
            let label = leading_label(line).filter(|_| piece.comment == Some(0));
            label.is_some_and(|label| {
                let marked = text.find(label).map(|at| &text[at + label.len()..]);
                marked.is_some_and(|rest| rest.starts_with(':'))
                    && self.fields.is_usual_label(label)
            })
        })
    }
}

fn leading_sign(text: &str) -> Option<&str> {
    let first = text.split(' ').next().unwrap_or_default();
    if first.len() < text.len() && SIGNS.contains(&first) {
        return Some(first);
    }
    COMMENTS.into_iter().find(|sign| {
        let rest = text.strip_prefix(sign);
        // `//server/share` is a path.
        rest.is_some_and(|rest| !rest.split(' ').next().unwrap_or_default().contains('/'))
    })
}

/// Returns the label with which a text begins, if it says that a text follows.
fn leading_label(text: &str) -> Option<&str> {
    const LONGEST: usize = 40;
    let end = text
        .char_indices()
        .take(LONGEST)
        .find(|(_, c)| matches!(c, ':' | '：'));
    let label = &text[..end?.0];
    is_label_of_text(label).then_some(label)
}

/// Returns the name with which a text begins, if it is that of a property: `Text=No door`.
fn leading_assignment(text: &str) -> Option<&str> {
    const LONGEST: usize = 30;
    let (name, value) = text.split_once('=')?;
    let is_name_char = |c: char| c.is_alphanumeric() || c == '_';
    let is_name = name.starts_with(char::is_alphabetic) && name.chars().all(is_name_char);
    (is_name && name.len() <= LONGEST && !value.starts_with('=')).then_some(name)
}
