//! The kinds of places at which a page lists codes.

use std::ops::Range;

use super::codes::Occurrence;
use super::form::Form;
use super::page_text::{Kind, Piece};

/// A kind of place at which a page has codes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Sign {
    /// A column of a table.
    Column(usize, usize, Form),
    Heading(Form, String),
    Line(Kind, Form, String),
    Value(String),
}

impl Sign {
    pub(super) fn table(&self) -> Option<usize> {
        match self {
            Self::Column(table, ..) => Some(*table),
            _ => None,
        }
    }

    /// Returns the sign without the family of a macro, as the macros of a list can be of several ones.
    pub(super) fn without_family(self) -> Self {
        match self {
            Self::Line(kind @ Kind::Source, form, shape) => {
                let shape = shape.split_once(' ').map_or("", |(_, shape)| shape);
                Self::Line(kind, form, shape.to_owned())
            }
            sign => sign,
        }
    }

    pub(super) fn of(piece: &Piece, occurrence: &Occurrence) -> Option<Self> {
        let form = occurrence.form;
        if occurrence.is_part {
            return of_part(piece, occurrence);
        }
        match &piece.kind {
            Kind::Source | Kind::Example => Some(Self::Line(
                piece.kind.clone(),
                Form::Inline,
                source_shape(piece, occurrence),
            )),
            Kind::Columns | Kind::Line
                if form == Form::Inline && follows_name(piece, occurrence) =>
            {
                Some(Self::Line(piece.kind.clone(), form, "name #".to_owned()))
            }
            Kind::Columns | Kind::Line
                if form == Form::Inline && is_in_record(piece, occurrence) =>
            {
                let before = &piece.text[..occurrence.range.start];
                let shape = format!("{}#", shape_of(before, 60));
                Some(Self::Line(piece.kind.clone(), form, shape))
            }
            _ if form == Form::Inline => None,
            Kind::Cell(cell) => {
                (!cell.is_header).then_some(Self::Column(cell.table, cell.column, form))
            }
            Kind::Heading(_) => Some(Self::Heading(form, shape(piece, occurrence))),
            Kind::Value(path) => (form == Form::Whole).then(|| Self::Value(path.clone())),
            kind => Some(Self::Line(kind.clone(), form, shape(piece, occurrence))),
        }
    }
}

/// Returns the sign of the number at the end of a name, with the rest of the name. In prose, the name is only a mention of it.
fn of_part(piece: &Piece, occurrence: &Occurrence) -> Option<Sign> {
    let before = &piece.text[..occurrence.range.start];
    if piece.comment.is_some_and(|at| at <= occurrence.range.start) {
        return None;
    }
    let is_inner = |c: char| c.is_alphanumeric() || c == '_';
    let rest = before.trim_end_matches(is_inner);
    let name = &before[rest.len()..];
    let is_prose = matches!(piece.kind, Kind::Line | Kind::Item | Kind::Example);
    if name.len() > LONGEST_NAME || is_prose && rest.contains(char::is_alphanumeric) {
        return None;
    }
    let sign = format!("{}{name}#", shape_of(rest, 24));
    Some(Sign::Line(piece.kind.clone(), Form::Inline, sign))
}

/// Returns whether a code is one of several values of a line in another language: `00160 ! Error(3, 0506, "cause", "No door")`.
fn is_in_record(piece: &Piece, occurrence: &Occurrence) -> bool {
    const LONGEST: usize = 80;
    const MARKS: [char; 7] = ['(', '{', '[', ',', '|', ';', '"'];
    let before = &piece.text[..occurrence.range.start];
    let is_next = |c: char| matches!(c, ',' | '|' | ';' | '"');
    before.len() < LONGEST
        && before.matches(MARKS).count() > 1
        && before.trim_end().ends_with(MARKS)
        && piece.text[occurrence.range.end..].starts_with(is_next)
}

/// Returns whether a code is between the name of a constant and its text: `DOOR_GONE 7 No door`.
fn follows_name(piece: &Piece, occurrence: &Occurrence) -> bool {
    const LONGEST: usize = 80;
    let before = &piece.text[..occurrence.range.start];
    let name = before.trim_end();
    if name.len() == before.len() || name.len() > LONGEST {
        return false;
    }
    let is_name_char = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let is_text = |c: char| c.is_alphabetic() || matches!(c, '"' | '\'' | '%' | '(');
    let after = piece.text[occurrence.range.end..].strip_prefix(' ');
    let after = after.map(str::trim_start);
    name.contains('_')
        && name.chars().all(is_name_char)
        && after.is_some_and(|text| text.starts_with(is_text))
}

/// Returns the shape of the text around a code: the marks in front of it, and the character after it.
fn shape(piece: &Piece, occurrence: &Occurrence) -> String {
    let mut shape = shape_of(&piece.text[..occurrence.range.start], 24);
    let after = piece.text[occurrence.range.end..]
        .trim_start()
        .chars()
        .next();
    shape.push('#');
    shape.extend(after.map(|c| if c.is_alphanumeric() { 'a' } else { c }));
    shape
}

/// Returns the shape of a line of a program up to a code, with the family of a macro: `DOOR_ERROR` of `DOOR_ERROR_LOCKED`.
fn source_shape(piece: &Piece, occurrence: &Occurrence) -> String {
    let before = &piece.text[..occurrence.range.start];
    let name = before.strip_prefix("#define ").unwrap_or_default();
    let name = from_boundary(name, 0..LONGEST_NAME);
    let words: Vec<&str> = name.split('_').collect();
    let family = words[..words.len().saturating_sub(1).min(2)].join("_");
    let before = before.trim_end_matches(['(', ' ']);
    if before.contains(char::is_alphanumeric) {
        return format!("{family} {}", shape_of(before, 60));
    }
    // The first word of a line can be a key or a keyword.
    let after = piece.text[occurrence.range.end..].trim_start_matches(['"', '\'', ' ', ')', ']']);
    let is_word = after.starts_with(|c: char| c.is_alphanumeric() || c == '_');
    let after = if is_word { "a" } else { "" };
    format!("{family} {}#{after}", shape_of(before, 60))
}

/// The maximum length of the name of a macro.
const LONGEST_NAME: usize = 200;

/// Returns the end of a text with `a` for each word and `0` for each number. A line can be long and have many codes, so it reads only as
/// much of the text as is likely to be needed.
fn shape_of(text: &str, length: usize) -> String {
    const LONGEST_WORD: usize = 32;
    let start = text.len().saturating_sub(length * LONGEST_WORD);
    let mut shape = String::new();
    for c in from_boundary(text, start..text.len()).chars() {
        let c = match c {
            c if c.is_alphabetic() || c == '_' => 'a',
            c if c.is_numeric() => '0',
            c => c,
        };
        let repeats = shape.ends_with(c) && matches!(c, 'a' | '0' | ' ');
        let is_in_word = c == '0' && shape.ends_with('a');
        if !repeats && !is_in_word {
            shape.push(c);
        }
    }
    let skipped = shape.chars().count().saturating_sub(length);
    shape.chars().skip(skipped).collect()
}

/// Returns a part of a text, without incomplete characters at its ends.
fn from_boundary(text: &str, range: Range<usize>) -> &str {
    let boundary = |at: usize| (at..text.len()).find(|at| text.is_char_boundary(*at));
    let start = boundary(range.start).unwrap_or(text.len());
    let end = boundary(range.end).unwrap_or(text.len());
    &text[start..end]
}
