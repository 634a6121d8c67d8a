//! Texts of a catalog that begin or end at the wrong word of the page.

mod encoding;
mod first_part;
mod joined;
mod names;
mod not_text;
mod signs;

use std::collections::HashSet;
use std::ops::Range;

use errcodes_core::code::CodeValue;
use errcodes_core::column::SYMBOL;

use self::encoding::is_garbled;
use self::first_part::find_first_parts;
use self::joined::find_joined;
use self::names::Names;
use self::not_text::not_a_text;
use super::blanks::GAP;
use super::candidates::similar_codes;
use super::claims::{EnumClaims, MESSAGE};
use super::codes::Occurrence;
use super::fields::Fields;
use super::form::Form;
use super::locate::{Claim, ClaimedText, Codes, Located, Record};
use super::page_text::{Kind, PageText, Piece};
use super::text::{Text, Texts};
use super::words::{Spacing, is_ignored};

/// A text that is not a whole text of the page.
pub(super) struct WrongExtent {
    pub(super) entry: usize,
    pub(super) text: usize,
    pub(super) error: ExtentError,
    /// The piece in which the text begins.
    pub(super) piece: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ExtentError {
    /// It begins or ends in the middle of a sentence, or lacks a closing bracket.
    IsPart,
    /// It contains the code of its entry.
    HasCode,
    /// It contains the row of another code, which begins in this piece.
    HasOtherRow(usize),
    /// It is above the code and ends with a colon, so it is about what follows.
    Introduces,
    /// It is a comment such as `TODO`.
    IsRemark,
    /// It is the level of an error, although its row has another text.
    IsLevel,
    /// It is in brackets, although its row has another text.
    IsAside,
    /// It is a part of the license of a program.
    IsLicense,
    /// It has markup of the page.
    HasMarkup,
    /// It is a number or a version.
    IsNumber,
    /// It is the name of a type or a unit.
    IsType,
    /// It is a name, although its row has other words and the other messages are sentences.
    IsName,
    /// It begins with a name, which is the symbol of other entries.
    HasName,
    /// It begins or ends with a sign of the page, such as that of a comment.
    HasSign,
    /// It begins with a label, such as `Example:`.
    HasLabel,
    /// It contains the text of a heading.
    HasHeading,
    /// It has characters of a wrong encoding.
    HasWrongEncoding,
    /// It consists of several fields of a line, as do those of other entries.
    IsJoined,
    /// It consists of several cells or fields of the page.
    HasFields,
    /// It only refers to another text, such as the one above it.
    IsReference,
    /// It is only a label.
    IsLabel,
    /// It has no words, such as `...`, although its row has a text.
    HasNoWords,
    /// It has only some of the sentences of the page, although the texts of other entries have all of them.
    IsFirst,
}

/// Returns the texts of an enum that are wrong at all places of their codes.
pub(super) fn find_wrong_extents(
    fields: &Fields<'_>,
    claims: &EnumClaims<'_>,
    located: &[Located],
) -> Vec<WrongExtent> {
    let page = fields.page;
    // Without spaces between cells, there is no way to tell where a text ends.
    if page.spacing == Spacing::Glued {
        return Vec::new();
    }
    let texts = &fields.texts;
    let names = Names::of(&claims.entries);
    let entries = claims.entries.iter().zip(located);
    let entries: Vec<EntryTexts<'_, '_>> = entries
        .map(|(claim, located)| EntryTexts {
            page,
            fields,
            texts,
            names: &names,
            claim,
            located,
        })
        .collect();
    let mut wrong = Vec::new();
    for (entry, of_entry) in entries.iter().enumerate() {
        for text in 0..of_entry.claim.texts.len() {
            if let Some((error, piece)) = of_entry.error(text) {
                wrong.push(WrongExtent {
                    entry,
                    text,
                    error,
                    piece,
                });
            }
        }
    }
    let mut known: HashSet<(usize, usize)> = wrong
        .iter()
        .map(|wrong| (wrong.entry, wrong.text))
        .collect();
    let joined = find_joined(&entries).into_iter();
    let others = joined.chain(find_first_parts(&entries));
    wrong.extend(others.filter(|wrong| known.insert((wrong.entry, wrong.text))));
    wrong
}

struct EntryTexts<'e, 'p> {
    page: &'p PageText,
    fields: &'e Fields<'p>,
    texts: &'e Texts<'p>,
    names: &'e Names,
    claim: &'e Claim<'e>,
    located: &'e Located,
}

impl EntryTexts<'_, '_> {
    /// Returns the error of a text and the piece in which it begins, if each place of the code has an error.
    fn error(&self, index: usize) -> Option<(ExtentError, usize)> {
        let claimed = &self.claim.texts[index];
        let text = self.texts.get(claimed.text)?;
        if !text.has_words() {
            return (claimed.key == MESSAGE).then(|| self.text_besides(index))?;
        }
        let mut first = None;
        let Located {
            records, partial, ..
        } = self.located;
        for record in records.iter().chain(partial) {
            let mut places = self.places(record, &text);
            let neighbours = self.neighbours(record, index);
            // A symbol can have the words of the message: `NO_KEY_FOUND`.
            let is_own =
                |place: &Range<usize>| !place.clone().all(|word| neighbours.contains(&word));
            if places.iter().any(is_own) {
                places.retain(is_own);
            }
            for place in &places {
                let error = self.error_at(record, place, claimed, &neighbours)?;
                first.get_or_insert((error, self.page.piece_of_word[place.start]));
            }
            // The other texts of the entry can be at other places of the code.
            if places.is_empty() && partial.is_empty() {
                // The text is in several cells, or not next to the code.
                return None;
            }
        }
        first
    }

    /// Returns the error of a text without words if each row of its code has another text, and the piece of this text.
    fn text_besides(&self, index: usize) -> Option<(ExtentError, usize)> {
        const FEWEST: usize = 2;
        let page = self.page;
        let mut first = None;
        for record in &self.located.records {
            let neighbours = self.neighbours(record, index);
            let row = page.pieces[record.code.piece].rows.clone();
            let mut cells = page
                .pieces_in(row)
                .filter(|piece| *piece != record.code.piece);
            let cell = cells.find(|piece| {
                let words = page.pieces[*piece].words.clone();
                let words =
                    words.filter(|word| page.is_letters(*word) && !neighbours.contains(word));
                words.take(FEWEST).count() == FEWEST
            });
            first = first.or(Some(cell?));
        }
        Some((ExtentError::HasNoWords, first?))
    }

    /// Returns the places of a text in a record.
    fn places(&self, record: &Record, text: &Text<'_>) -> Vec<Range<usize>> {
        // A row can have many codes, all with the same text.
        const MOST: usize = 20;
        let mut places: Vec<Range<usize>> = text.ranges_in(&record.words).collect();
        if places.len() > MOST {
            let code = &record.code;
            let code = self.page.word_at(code.piece, code.range.start);
            places.sort_by_key(|place| place.start.abs_diff(code));
            places.truncate(MOST);
        }
        places
    }

    /// Returns the words of the code, and those of the other texts of the entry.
    fn neighbours(&self, record: &Record, index: usize) -> HashSet<usize> {
        let mut words: HashSet<usize> = self.page.words_of(&record.code).collect();
        let others = self.claim.texts.iter().enumerate();
        let others = others.filter(|(other, _)| *other != index);
        for text in others.filter_map(|(_, text)| self.texts.get(text.text)) {
            words.extend(text.ranges_in(&record.words).flatten());
        }
        words
    }

    fn error_at(
        &self,
        record: &Record,
        place: &Range<usize>,
        claimed: &ClaimedText<'_>,
        neighbours: &HashSet<usize>,
    ) -> Option<ExtentError> {
        let page = self.page;
        let (key, text) = (claimed.key, claimed.text);
        let is_symbol = key == SYMBOL;
        if !is_symbol {
            let is_number_of_vendor =
                || page.is_whole_field(place) && self.names.are_rarely_numbers(key);
            if let Some(error) = not_a_text(text)
                && (error != ExtentError::IsNumber || !is_number_of_vendor())
            {
                return Some(error);
            }
            if page.joins_cells(place, text) {
                return Some(ExtentError::HasFields);
            }
            let piece = page.piece_of_word.get(place.start);
            let on_page = piece.map_or("", |piece| &page.pieces[*piece].text);
            if is_garbled(text, on_page) {
                return Some(ExtentError::HasWrongEncoding);
            }
            if page.has_sign(place, text) {
                return Some(ExtentError::HasSign);
            }
            if self.has_label(place, text) {
                return Some(ExtentError::HasLabel);
            }
            if page.has_heading(place, record.code.piece) {
                return Some(ExtentError::HasHeading);
            }
            if key == MESSAGE && self.begins_with_name(place, text) {
                return Some(ExtentError::HasName);
            }
            if key == MESSAGE && self.is_name_beside_text(record, (place, text), neighbours) {
                return Some(ExtentError::IsName);
            }
            if key == MESSAGE && self.is_level(record, (place, text), neighbours) {
                return Some(ExtentError::IsLevel);
            }
            if key == MESSAGE && self.is_aside(record, (place, text), neighbours) {
                return Some(ExtentError::IsAside);
            }
            if key == MESSAGE && self.has_code(record, place) {
                return Some(ExtentError::HasCode);
            }
            if let Some(other) = self.other_row(record, place) {
                return Some(ExtentError::HasOtherRow(other));
            }
            let code = page.word_at(record.code.piece, record.code.range.start);
            let is_field = page.pieces[record.code.piece].kind.is_field();
            let is_next = page.piece_of_word.get(place.end) == Some(&record.code.piece);
            if !is_field && place.end <= code && is_next && page.ends_with_colon(place) {
                return Some(ExtentError::Introduces);
            }
        }
        let is_end = |before: usize, after: usize| {
            neighbours.contains(&before)
                || neighbours.contains(&after)
                || page.is_boundary(before, after, is_symbol)
        };
        let begins = place
            .start
            .checked_sub(1)
            .is_none_or(|before| is_end(before, place.start));
        let ends = place.end >= page.words.len() || is_end(place.end - 1, place.end);
        let is_part = !begins || !ends || page.closes_bracket(place, text);
        is_part.then_some(ExtentError::IsPart)
    }

    /// Returns whether a text begins or ends with the code of its entry, and not in a string or a cell of its own.
    fn has_code(&self, record: &Record, place: &Range<usize>) -> bool {
        // A word before the code, such as `Error`.
        const LABEL: usize = 2;
        let page = self.page;
        let is_one_piece = page.bytes(place.clone()).is_some();
        let repeats = |code: &Occurrence| {
            let kind = &page.pieces[record.code.piece].kind;
            let whole = &page.pieces[code.piece].words;
            matches!(kind, Kind::Heading(_) | Kind::Term)
                && code.form == Form::Labelled
                && whole == place
        };
        self.located.occurrences.iter().any(|code| {
            let kind = &page.pieces[code.piece].kind;
            let words = page.words_of(code);
            let is_inside = place.start <= words.start && words.end <= place.end;
            if !is_inside || words.len() == place.len() {
                return false;
            }
            let may_be_text = is_one_piece
                && if kind.is_source() {
                    page.is_in_text(code.piece, code.range.start)
                } else {
                    // A message may repeat the code of another cell or of the heading above it.
                    code.form == Form::Inline
                        || *code != record.code && (kind.is_field() || repeats(code))
                };
            let is_at_end = words.start <= place.start + LABEL || words.end == place.end;
            let begins_line = matches!(code.form, Form::Whole | Form::Leading);
            !may_be_text && (is_at_end || begins_line || kind.is_source())
        })
    }

    /// Returns the piece at which the row of another code begins in a text.
    fn other_row(&self, record: &Record, place: &Range<usize>) -> Option<usize> {
        let Codes::One(code) = &self.claim.codes else {
            return None;
        };
        let page = self.page;
        let is_integer = matches!(code.value, CodeValue::Integer(_));
        let (first, last) = (
            page.piece_of_word[place.start],
            page.piece_of_word[place.end - 1],
        );
        let mut pieces = (first..=last).filter(|piece| *piece != record.code.piece);
        pieces.find(|piece| {
            let similar = similar_codes(page, &record.code, *piece, is_integer);
            let mut words = similar.iter().map(|byte| page.word_at(*piece, *byte));
            words.any(|word| place.contains(&word))
        })
    }
}

impl PageText {
    /// Returns whether a text may end between two words that follow each other. A symbol ends at a space.
    fn is_boundary(&self, before: usize, after: usize, is_symbol: bool) -> bool {
        let (first, second) = (self.piece_of_word[before], self.piece_of_word[after]);
        if first != second {
            return true;
        }
        let piece = &self.pieces[first];
        let between = self.between(before, after);
        if matches!(piece.kind, Kind::Columns | Kind::Example)
            && piece.text[between.clone()].contains(GAP)
        {
            return true;
        }
        if piece.kind.is_source() && self.is_tag(piece, before) {
            return true;
        }
        if is_inside_word(&piece.text[between.clone()], &piece.text[between.end..]) {
            return false;
        }
        let is_quote = |c: char| c == '`' && piece.kind.is_source();
        let is_space =
            |c: char| c == ' ' && !is_symbol || c == '_' || is_ignored(c) && !is_quote(c);
        !piece.text[between].chars().all(is_space)
    }

    /// Returns whether a word at the beginning of a comment is a tag of Doxygen, whose sign is not a part of words: `@brief`.
    fn is_tag(&self, piece: &Piece, word: usize) -> bool {
        let Some(bytes) = self.bytes(word..word + 1) else {
            return false;
        };
        let is_first = !piece.text[..bytes.start].contains(char::is_alphanumeric);
        is_first && matches!(&piece.text[bytes], "brief" | "short" | "details")
    }

    /// Returns the punctuation after words in the text of their piece.
    fn punctuation_after(&self, words: &Range<usize>) -> &str {
        let last = words.end - 1;
        let piece = &self.pieces[self.piece_of_word[last]];
        let start = self.bytes(last..words.end).map_or(0, |bytes| bytes.end);
        let rest = &piece.text[start..];
        &rest[..rest.find(char::is_alphanumeric).unwrap_or(rest.len())]
    }

    /// Returns whether words include a heading and something else. The heading of a code is a part of its record.
    fn has_heading(&self, words: &Range<usize>, code: usize) -> bool {
        let pieces = self.piece_of_word[words.start]..=self.piece_of_word[words.end - 1];
        let is_heading =
            |piece: usize| piece != code && matches!(self.pieces[piece].kind, Kind::Heading(_));
        pieces.start() < pieces.end() && pieces.into_iter().any(is_heading)
    }

    /// Returns whether words are all those of a cell or value.
    fn is_whole_field(&self, words: &Range<usize>) -> bool {
        let piece = &self.pieces[self.piece_of_word[words.start]];
        piece.kind.is_field() && piece.words == *words
    }

    /// Returns whether a text without line breaks consists of cells that are in lines of their own: `no door |` and `closed |`.
    fn joins_cells(&self, words: &Range<usize>, text: &str) -> bool {
        let pieces = self.piece_of_word[words.start]..self.piece_of_word[words.end - 1];
        !text.contains(['\n', '|'])
            && pieces.into_iter().any(|piece| {
                let piece = &self.pieces[piece];
                matches!(piece.kind, Kind::Line | Kind::Columns) && piece.text.ends_with('|')
            })
    }

    fn ends_with_colon(&self, words: &Range<usize>) -> bool {
        let last = self.piece_of_word[words.end - 1];
        let is_end = self.pieces[last].words.end == words.end;
        is_end && self.punctuation_after(words).contains(':')
    }

    /// Returns whether the page closes a bracket or quotation mark right after a text that opens it and does not close it.
    fn closes_bracket(&self, words: &Range<usize>, text: &str) -> bool {
        const PAIRS: [(char, char); 7] = [
            ('(', ')'),
            ('[', ']'),
            ('（', '）'),
            ('【', '】'),
            ('「', '」'),
            ('“', '”'),
            ('«', '»'),
        ];
        let after = self.punctuation_after(words);
        let last = words.end - 1;
        let ends_in_program = self.pieces[self.piece_of_word[last]].kind.is_source()
            && !self.is_in_comment(self.piece_of_word[last], last);
        // Behind the string of a program are the closing brackets of a call.
        let in_string = match after.find(['"', '\'', '`']) {
            Some(end) if ends_in_program => &after[..end],
            _ => after,
        };
        let own = &text[text.trim_end_matches(|c: char| !c.is_alphanumeric()).len()..];
        let number_after = |mark: char| {
            let after = if mark == '"' { after } else { in_string };
            after
                .matches(mark)
                .count()
                .saturating_sub(own.matches(mark).count())
        };
        let is_open = |(open, close): &(char, char)| {
            text.matches(*open).count() > text.matches(*close).count() && number_after(*close) > 0
        };
        let is_source = self.pieces[self.piece_of_word[words.start]]
            .kind
            .is_source();
        PAIRS.iter().any(is_open)
            // The last mark ends the string of a program.
            || text.matches('"').count() % 2 == 1 && number_after('"') > usize::from(is_source)
    }
}

/// Returns whether the characters between two words join them: `can't`, `e-mail`, `config.json`. `after` is the text that begins with the
/// second word.
fn is_inside_word(between: &str, after: &str) -> bool {
    match between {
        "'" | "’" => true,
        "." | "-" | "/" => after.starts_with(char::is_lowercase),
        _ => false,
    }
}
