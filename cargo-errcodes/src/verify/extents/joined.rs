//! Texts that consist of several fields of a line: `idle:warmup:"WARMING UP"`, or a text in two languages.

use std::collections::HashMap;

use errcodes_core::column::SYMBOL;

use super::{EntryTexts, ExtentError, WrongExtent};

/// The signs between the fields of lines.
const SEPARATORS: [char; 7] = ['|', '¦', '~', '^', '\t', ':', ';'];

/// The form of a text with several fields.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Form {
    /// A separator, and how often the text has it.
    Separated(char, usize),
    /// Words in Latin letters, then words in Chinese, Japanese or Korean.
    TwoScripts,
}

/// Returns the texts with the same fields as nearly all others of the enum. A single text can have such signs by chance.
pub(super) fn find_joined(entries: &[EntryTexts<'_, '_>]) -> Vec<WrongExtent> {
    const FEWEST: usize = 4;
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    let mut joined: HashMap<(&str, Form), Vec<WrongExtent>> = HashMap::new();
    for (entry, of_entry) in entries.iter().enumerate() {
        for (text, claimed) in of_entry.claim.texts.iter().enumerate() {
            if claimed.key == SYMBOL {
                continue;
            }
            *numbers.entry(claimed.key).or_default() += 1;
            let forms = forms_of(claimed.text);
            if forms.is_empty() {
                continue;
            }
            let Some(piece) = of_entry.piece_of_line(claimed.text) else {
                continue;
            };
            for form in forms {
                let wrong = joined.entry((claimed.key, form)).or_default();
                wrong.push(WrongExtent {
                    entry,
                    text,
                    error: ExtentError::IsJoined,
                    piece,
                });
            }
        }
    }
    let is_usual = |key: &str, number: usize| number >= FEWEST && number * 5 >= numbers[key] * 4;
    let usual = joined
        .into_iter()
        .filter(|((key, _), wrong)| is_usual(key, wrong.len()));
    let mut wrong: Vec<WrongExtent> = usual.flat_map(|(_, wrong)| wrong).collect();
    wrong.sort_by_key(|wrong| (wrong.entry, wrong.text));
    wrong.dedup_by_key(|wrong| (wrong.entry, wrong.text));
    wrong
}

fn forms_of(text: &str) -> Vec<Form> {
    let separated = SEPARATORS.into_iter().filter_map(|separator| {
        let number = separators_in(text, separator);
        (number > 0).then_some(Form::Separated(separator, number))
    });
    let two_scripts = has_two_scripts(text).then_some(Form::TwoScripts);
    separated.chain(two_scripts).collect()
}

/// Returns how often a sign separates fields in a text.
fn separators_in(text: &str, separator: char) -> usize {
    let places = text.match_indices(separator);
    let separates = |at: usize| {
        // A colon or semicolon before a space is punctuation, one between digits is a part of a time, and two colons are of a path.
        let (before, after) = (
            text[..at].chars().next_back(),
            text[at + separator.len_utf8()..].chars().next(),
        );
        let is_part = |c: Option<char>| {
            c.is_some_and(|c| !c.is_whitespace() && !matches!(c, ':' | '/' | '(' | ')'))
        };
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        !matches!(separator, ':' | ';')
            || is_part(before) && is_part(after) && !(is_digit(before) && is_digit(after))
    };
    places.filter(|(at, _)| separates(*at)).count()
}

/// Returns whether a text is two or more words in Latin letters, and words of another script after a space.
fn has_two_scripts(text: &str) -> bool {
    let is_wide = |c: char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}');
    let Some((latin, wide)) = text
        .match_indices(' ')
        .map(|(at, _)| text.split_at(at))
        .find(|(_, rest)| rest.trim_start().starts_with(is_wide))
    else {
        return false;
    };
    let words = latin
        .split(' ')
        .filter(|word| word.contains(char::is_alphabetic));
    !latin.contains(is_wide)
        && words.count() > 1
        && wide.chars().filter(|c| is_wide(*c)).count() > 1
}

impl EntryTexts<'_, '_> {
    /// Returns the piece in which a text begins, if no place of the text is a cell or a string as a whole, which is one field.
    fn piece_of_line(&self, text: &str) -> Option<usize> {
        let text = self.texts.get(text)?;
        let mut places = self
            .located
            .records
            .iter()
            .flat_map(|record| self.places(record, &text))
            .map(|place| {
                let piece = |word: usize| self.page.piece_of_word[word];
                (piece(place.start), piece(place.end - 1))
            });
        let is_of_fields = |(first, last): (usize, usize)| {
            let kind = &self.page.pieces[first].kind;
            !kind.is_source() && (first != last || !kind.is_field())
        };
        let first = places.next()?;
        (is_of_fields(first) && places.all(is_of_fields)).then_some(first.0)
    }
}
