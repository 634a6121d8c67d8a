//! Entries without any text, although their rows have one.

use std::collections::HashMap;

use errcodes_core::column::{DESCRIPTION, SYMBOL};

use super::super::claims::{EnumClaims, MESSAGE};
use super::super::locate::Codes;
use super::super::page_text::{Kind, PageText};
use super::super::words::{Spacing, words};
use super::field::{Field, Fields, Segment};
use super::sample::{Group, Sample, Value};
use super::usual::{Usual, is_most};
use super::wrong_value::{ValueError, WrongValue};
use crate::page::Location;

/// The fewest words of a text. A single word can be a class, a type or a sender.
const FEWEST: usize = 2;

/// Returns the entries without a message and a description whose row has a text that no other key has.
pub(super) fn lacking_texts(
    fields: &Fields<'_>,
    claims: &EnumClaims<'_>,
    samples: &[Sample<'_>],
    usual: &Usual<'_>,
) -> Vec<WrongValue> {
    let columns = Columns::of(fields, samples);
    let has_message = |sample: &Sample<'_>| sample.values.contains_key(MESSAGE);
    let messages = samples.iter().filter(|sample| has_message(sample)).count();
    let are_most = is_most(messages, samples.len());
    let mut with_messages = samples.iter().filter(|sample| has_message(sample));
    let have_both = with_messages.any(|sample| sample.values.contains_key(SYMBOL));
    let of_entries = samples.chunk_by(|sample, next| sample.entry == next.entry);
    let lacking = of_entries.filter_map(|of_entry| {
        let claim = &claims.entries[of_entry[0].entry];
        let has_text =
            |sample: &Sample<'_>| has_message(sample) || sample.values.contains_key(DESCRIPTION);
        let is_empty = |sample: &Sample<'_>| fields.states_no_text(sample);
        let is_right = |sample: &Sample<'_>| has_text(sample) || is_empty(sample);
        if !matches!(claim.codes, Codes::One(_)) || of_entry.iter().any(is_right) {
            return None;
        }
        let text = of_entry.iter().find_map(|sample| {
            let in_table = || columns.text_of(fields, sample, usual);
            let in_comment =
                || (messages > 0).then(|| comment_of(fields.page, sample, are_most))?;
            let in_string = || are_most.then(|| string_of(fields.page, sample))?;
            usual
                .text_as_symbol(fields.page, sample, have_both)
                .or_else(in_table)
                .or_else(in_comment)
                .or_else(in_string)
        });
        let (field, piece) = text?;
        Some(WrongValue {
            entry: of_entry[0].entry,
            error: ValueError::Missing,
            key: MESSAGE.to_owned(),
            span: claim.span()?,
            usual: field,
            piece,
        })
    });
    lacking.collect()
}

impl Usual<'_> {
    /// Returns the place of a symbol that is no name, if it is where the other entries have their messages.
    /// If no other entry has a symbol beside its message, any text without the marks of names is a message: `Voided`.
    fn text_as_symbol(
        &self,
        page: &PageText,
        sample: &Sample<'_>,
        have_both: bool,
    ) -> Option<(Field, usize)> {
        let field = self.get(MESSAGE, sample.group)?;
        let symbol = sample.values.get(SYMBOL)?;
        let is_usual = self.expected.contains(&(SYMBOL, sample.group));
        let is_message = || is_text(page, symbol) || !have_both && !is_constant(page, symbol);
        if is_usual || !symbol.is_in(field) || !is_message() {
            return None;
        }
        let (_, piece) = symbol.fields.iter().find(|(other, _)| other == field)?;
        Some((field.clone(), *piece))
    }
}

/// Returns whether a value has spaces or characters that no name of a constant has.
fn is_text(page: &PageText, value: &Value) -> bool {
    text_of(page, value).is_some_and(|text| text.contains(char::is_whitespace) || !text.is_ascii())
}

/// Returns whether a value has the marks of names.
fn is_constant(page: &PageText, value: &Value) -> bool {
    text_of(page, value).is_none_or(|text| text.contains(['_', '.', ':']))
}

/// Returns the text of a value at its first place.
fn text_of<'p>(page: &'p PageText, value: &Value) -> Option<&'p str> {
    let place = value.places.first()?;
    let piece = &page.pieces[page.piece_of_word[place.start]];
    piece.text.get(page.bytes(place.clone())?)
}

impl Fields<'_> {
    /// Returns whether the row of a code has columns for texts, all of which are empty, and no text in another column.
    pub(super) fn states_no_text(&self, sample: &Sample<'_>) -> bool {
        /// The number of characters of a cell that show if it is prose.
        const LONGEST: usize = 200;
        let Some(Field::Column(table, own)) = sample.code else {
            return false;
        };
        let Some(columns) = self.text_columns(table) else {
            return false;
        };
        sample.segments.iter().all(|segment| {
            let text = &*self.page.pieces[segment.piece].text;
            let text: String = text.chars().take(LONGEST).collect();
            match segment.field {
                Field::Column(other, column) if other == table && column == own => true,
                Field::Column(other, column) if other == table && columns.contains(&column) => {
                    !text.contains(char::is_alphanumeric)
                }
                _ => !is_prose(&text),
            }
        })
    }
}

/// The texts of the columns of a page's tables.
#[derive(Default)]
struct Columns {
    /// For each column and text, the number of rows.
    counts: HashMap<(Field, String), usize>,
    /// For each column, the number of texts in rows that also have a message.
    besides: HashMap<Field, usize>,
    /// For each table, the number of rows with messages.
    messages: HashMap<Group, usize>,
}

impl Columns {
    fn of(fields: &Fields<'_>, samples: &[Sample<'_>]) -> Self {
        let mut columns = Self::default();
        for sample in samples {
            let has_message = sample.values.contains_key(MESSAGE);
            *columns.messages.entry(sample.group).or_default() += usize::from(has_message);
            for segment in &sample.segments {
                if !matches!(segment.field, Field::Column(..)) {
                    continue;
                }
                let text = fields.page.pieces[segment.piece].text.clone();
                let is_beside = has_message && is_prose(&text);
                *columns.besides.entry(segment.field.clone()).or_default() +=
                    usize::from(is_beside);
                *columns
                    .counts
                    .entry((segment.field.clone(), text))
                    .or_default() += 1;
            }
        }
        columns
    }

    /// Returns whether a column has texts of its own, besides the messages.
    fn has_texts(&self, field: &Field, group: Group) -> bool {
        let number = |number: Option<&usize>| number.copied().unwrap_or_default();
        number(self.besides.get(field)) * 4 > number(self.messages.get(&group))
    }

    /// Returns the cell of a row with a text, if the one in the column of the messages is empty: the vendor put it into another column.
    fn text_of(
        &self,
        fields: &Fields<'_>,
        sample: &Sample<'_>,
        usual: &Usual<'_>,
    ) -> Option<(Field, usize)> {
        let messages = usual.get(MESSAGE, sample.group)?;
        let is_empty = matches!(messages, Field::Column(..)) && sample.segment(messages).is_none();
        if !is_empty || !usual.expected.contains(&(MESSAGE, sample.group)) {
            return None;
        }
        let is_used = |field: &Field| {
            let mut used = usual.fields.iter();
            used.any(|((_, group), other)| *group == sample.group && other == field)
        };
        let mut cells = sample.segments.iter().filter(|segment| {
            let text = &*fields.page.pieces[segment.piece].text;
            matches!(segment.field, Field::Column(..))
                && sample.code.as_ref() != Some(&segment.field)
                && !is_used(&segment.field)
                && !self.has_texts(&segment.field, sample.group)
                && self.counts.get(&(segment.field.clone(), text.to_owned())) == Some(&1)
                && is_prose(text)
        });
        let cell = cells.next()?;
        Some((cell.field.clone(), cell.piece))
    }
}

/// Returns whether a cell has a text and not a list of values: it has words in lower case, or is in a script without capitals.
fn is_prose(text: &str) -> bool {
    let words = words(text, Spacing::Complete);
    let is_lower = |text: &str| text.chars().all(|c| c.is_alphabetic() && !c.is_uppercase());
    let plain = words.iter().filter(|word| is_lower(&word.text)).count();
    words.len() >= FEWEST && plain * 2 >= words.len() && !text.contains(['/', '|', '\n'])
}

/// Returns the comment in the row of a constant without another text.
fn comment_of(page: &PageText, sample: &Sample<'_>, are_most: bool) -> Option<(Field, usize)> {
    let piece = &page.pieces[sample.piece];
    let code = sample.segment(&Field::Before)?.words.end;
    let is_declared =
        piece.kind == Kind::Source && !page.is_in_text(sample.piece, start_of(page, code)?);
    if !is_declared || begins_section(page, sample.piece, are_most) {
        return None;
    }
    let mut comments = sample.segments.iter().filter(|segment| {
        let is_own = page.pieces[segment.piece].rows == piece.rows;
        is_own && has_comment(page, sample, segment)
    });
    let comment = comments.next()?;
    Some((comment.field.clone(), comment.piece))
}

/// Returns the string in the row of a constant without another text: `DOOR_GONE(7, "No door here")`.
fn string_of(page: &PageText, sample: &Sample<'_>) -> Option<(Field, usize)> {
    let rows = &page.pieces[sample.piece].rows;
    let is_in_string = |word: &usize| {
        let piece = page.piece_of_word[*word];
        let is_source = page.pieces[piece].kind.is_source() && page.pieces[piece].rows == *rows;
        let start = start_of(page, *word);
        let is_text = start.is_some_and(|start| page.is_in_text(piece, start));
        is_source && is_text && page.is_letters(*word) && !page.is_in_comment(piece, *word)
    };
    let mut strings = sample.segments.iter().filter(|segment| {
        let free = sample.free_words(segment, MESSAGE).into_iter();
        free.filter(is_in_string).count() >= FEWEST
    });
    let string = strings.next()?;
    Some((string.field.clone(), string.piece))
}

fn start_of(page: &PageText, word: usize) -> Option<usize> {
    Some(page.bytes(word..word + 1)?.start)
}

/// Returns whether a comment has words in a sentence. A comment can also be a part of the program, or a remark.
fn has_comment(page: &PageText, sample: &Sample<'_>, segment: &Segment) -> bool {
    const REMARKS: [&str; 7] = ["TODO", "FIXME", "XXX", "NOLINT", "@", "eslint", "HACK"];
    let text = &page.pieces[segment.piece].text;
    let free = sample.free_words(segment, MESSAGE).into_iter();
    let free = free.filter(|word| {
        page.is_letters(*word) && page.is_in_comment(page.piece_of_word[*word], *word)
    });
    let is_code =
        text.contains(['=', ';', '{', '}']) || REMARKS.iter().any(|mark| text.contains(mark));
    free.count() >= FEWEST && !is_code
}

/// Returns whether the comment above a constant may be about several ones: the next constant has none, or the comment begins a block and
/// few constants have comments.
fn begins_section(page: &PageText, piece: usize, are_most: bool) -> bool {
    let row = &page.pieces[piece].rows;
    let mut below = page.pieces[piece..].iter();
    let next = below.find(|piece| piece.rows.start >= row.end);
    let has_none = next
        .is_some_and(|next| next.comment.is_none() && next.text.contains(char::is_alphanumeric));
    let first = page.rows[row.start].first().copied().unwrap_or(piece);
    let above = first.checked_sub(1).map(|above| &page.pieces[above]);
    let follows = above.is_some_and(|above| {
        let are_next = match (&above.location, &page.pieces[first].location) {
            (Location::Line(line), Location::Line(next)) => line + 1 == *next,
            _ => false,
        };
        are_next && !above.text.ends_with(['{', '('])
    });
    has_none || first < piece && !follows && !are_most
}
