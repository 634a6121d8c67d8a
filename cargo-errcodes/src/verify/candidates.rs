//! Possible codes: what may be a code at the kinds of places at which a page lists codes.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use errcodes_core::code::CodeValue;

use super::codes::Occurrence;
use super::form::{Form, form};
use super::numbers::{numbers_in, ranges_in};
use super::page_text::{Kind, PageText, Piece};
use super::sign::Sign;
use super::words::is_ignored;
use crate::page::is_name_of_mask;

/// A possible code.
pub(super) struct Candidate {
    pub(super) code: CodeValue<'static>,
    /// The last code, if this is a range of numbers.
    pub(super) last: Option<CodeValue<'static>>,
    /// The code as the page writes it.
    pub(super) text: String,
    pub(super) piece: usize,
    /// The byte of the piece at which the code begins.
    pub(super) start: usize,
    /// True if the code is the number at the end of a name: `E_126`.
    is_part: bool,
    /// True if the place shows that this is a code, whatever its shape.
    pub(super) is_certain: bool,
}

impl Candidate {
    /// Returns whether this is a class of codes such as `10xx`.
    pub(super) fn is_class(&self) -> bool {
        self.last.is_some() && !self.text.ends_with(|c: char| c.is_ascii_digit())
    }

    /// Returns whether the code is an HTTP status that is not an error.
    pub(super) fn is_http_success(&self) -> bool {
        matches!(self.code, CodeValue::Integer(100..=399))
    }
}

/// The candidates of a page.
#[derive(Default)]
pub(super) struct Candidates<'s> {
    pub(super) numbers: HashMap<&'s Sign, Vec<Candidate>>,
    pub(super) texts: HashMap<&'s Sign, Vec<Candidate>>,
}

impl<'s> Candidates<'s> {
    /// Returns the numbers and the texts at places with certain signs.
    pub(super) fn of(
        page: &PageText,
        of_numbers: &HashSet<&'s Sign>,
        of_texts: &HashSet<&'s Sign>,
    ) -> Self {
        let mut candidates = Self::default();
        for index in 0..page.pieces.len() {
            let source = Source { page, index };
            if !of_numbers.is_empty() {
                source.add(&mut candidates.numbers, of_numbers, source.numbers());
            }
            if !of_texts.is_empty() {
                source.add(&mut candidates.texts, of_texts, source.texts());
            }
        }
        candidates
    }
}

/// Returns the numbers and the words in a piece that may be codes, each with its form and the kind of its place, in their order.
pub(super) fn candidates_in(page: &PageText, index: usize) -> Vec<(Candidate, Form, Option<Sign>)> {
    let source = Source { page, index };
    if is_end_of_list(source.piece()) || defines_mask(source.piece()) {
        return Vec::new();
    }
    let found = source.numbers().into_iter().chain(source.texts());
    let found = found.filter(|(candidate, ..)| !candidate.is_part);
    let found = found.map(|(candidate, form, end)| {
        let occurrence = Occurrence {
            piece: index,
            range: candidate.start..end,
            form,
            is_part: candidate.is_part,
        };
        let sign = Sign::of(source.piece(), &occurrence);
        (candidate, form, sign)
    });
    let mut found: Vec<_> = found.collect();
    found.sort_by_key(|(candidate, ..)| candidate.start);
    found
}

/// Returns where a piece has codes at the same kind of place as a code, without codes of another shape: the bytes at which
/// they begin.
pub(super) fn similar_codes(
    page: &PageText,
    code: &Occurrence,
    index: usize,
    is_integer: bool,
) -> Vec<usize> {
    const LONGEST: usize = 10_000;
    let (piece, own) = (&page.pieces[index], &page.pieces[code.piece]);
    let is_other = std::mem::discriminant(&piece.kind) != std::mem::discriminant(&own.kind);
    if is_other || piece.text.len() > LONGEST {
        return Vec::new();
    }
    let Some(sign) = Sign::of(own, code) else {
        return Vec::new();
    };
    let source = Source { page, index };
    let found = if is_integer {
        source.numbers()
    } else {
        let shape = Shape::of(&own.text[code.range.clone()]);
        let mut found = source.texts();
        found.retain(|(candidate, ..)| Shape::of(&candidate.text) == shape);
        found
    };
    let places = found.into_iter().map(|(candidate, form, end)| Occurrence {
        piece: index,
        range: candidate.start..end,
        form,
        is_part: candidate.is_part,
    });
    let places = places.filter(|place| Sign::of(piece, place).as_ref() == Some(&sign));
    places.map(|place| place.range.start).collect()
}

/// Returns whether a line of a program is the last row of a list, which marks its end and has no text: `{ 0, NULL }`.
fn is_end_of_list(piece: &Piece) -> bool {
    let mut words = piece.text.split(|c: char| !c.is_alphanumeric());
    piece.kind == Kind::Source
        && piece.text.starts_with('{')
        && !piece.text.contains('"')
        && words.any(|word| matches!(word, "NULL" | "nullptr"))
}

/// Returns whether a line of a program defines a number with which codes are computed: `#define ERROR_BASE 100`.
fn defines_mask(piece: &Piece) -> bool {
    let mut words = piece.text.split_whitespace();
    piece.kind == Kind::Source
        && words.next() == Some("#define")
        && words.next().is_some_and(is_name_of_mask)
}

/// A piece in which candidates are searched.
#[derive(Clone, Copy)]
struct Source<'p> {
    page: &'p PageText,
    index: usize,
}

impl<'p> Source<'p> {
    fn piece(self) -> &'p Piece {
        &self.page.pieces[self.index]
    }

    fn add<'s>(
        self,
        candidates: &mut HashMap<&'s Sign, Vec<Candidate>>,
        signs: &HashSet<&'s Sign>,
        found: Vec<(Candidate, Form, usize)>,
    ) {
        if is_end_of_list(self.piece()) || defines_mask(self.piece()) {
            return;
        }
        for (candidate, form, end) in found {
            let occurrence = Occurrence {
                piece: self.index,
                range: candidate.start..end,
                form,
                is_part: candidate.is_part,
            };
            let sign = Sign::of(self.piece(), &occurrence);
            if let Some(sign) = sign.and_then(|sign| signs.get(&sign).copied()) {
                candidates.entry(sign).or_default().push(candidate);
            }
        }
    }

    /// Returns a candidate, its form, and its end in the piece.
    fn candidate(self, code: CodeValue<'static>, range: &Range<usize>) -> (Candidate, Form, usize) {
        let candidate = Candidate {
            code,
            last: None,
            text: self.piece().text[range.clone()].to_owned(),
            piece: self.index,
            start: range.start,
            is_part: false,
            is_certain: true,
        };
        (candidate, form(self.piece(), range), range.end)
    }

    /// Returns the numbers, and the ranges that are alone in their piece.
    fn numbers(self) -> Vec<(Candidate, Form, usize)> {
        let text = &self.piece().text;
        let numbers = numbers_in(text, self.page.spacing).into_iter();
        // `10##` is a class of codes.
        let is_class = |end: usize| text[end..].starts_with('#') || text[end..].starts_with("??");
        let numbers = numbers
            .filter(|number| !is_in_range(text, &number.range) && !is_class(number.range.end));
        let numbers = numbers.map(|number| {
            let (candidate, form, end) =
                self.candidate(CodeValue::Integer(number.value), &number.range);
            let is_part = number.is_part;
            (
                Candidate {
                    is_part,
                    ..candidate
                },
                form,
                end,
            )
        });
        let ranges = ranges_in(text).into_iter().map(|((first, last), range)| {
            let (candidate, form, end) = self.candidate(CodeValue::Integer(first), &range);
            let last = Some(CodeValue::Integer(last));
            (Candidate { last, ..candidate }, form, end)
        });
        let ranges = ranges.filter(|(_, form, _)| *form == Form::Whole);
        numbers.chain(ranges).collect()
    }

    /// Returns the words that may be codes.
    fn texts(self) -> Vec<(Candidate, Form, usize)> {
        let piece = self.piece();
        let candidates = tokens_in(&piece.text).into_iter().filter_map(|range| {
            let code = piece.text[range.clone()].replace(is_ignored, "");
            let (candidate, form, end) =
                self.candidate(CodeValue::Text(code.clone().into()), &range);
            let is_cell = matches!(piece.kind, Kind::Cell(_))
                && form == Form::Whole
                && self.page.rows[piece.rows.start].len() > 1;
            // `22***` and `08xxx` are classes of codes.
            let is_bold = piece.text[..range.start].ends_with('*');
            let is_masked = piece.text[range.end..].starts_with('*') && !is_bold;
            if is_masked || code.len() > 2 && code.ends_with("xx") {
                return None;
            }
            // A heading in a code span is a code, whatever its shape.
            let is_code_span = matches!(piece.kind, Kind::Heading(_))
                && form == Form::Whole
                && piece.text.starts_with('`');
            // The first row of a table may be its header.
            let is_word = is_cell && self.is_first_row() && code.chars().all(char::is_alphabetic);
            let is_certain = (is_cell || is_code_span) && !is_placeholder(&code);
            let candidate = Candidate {
                is_certain,
                ..candidate
            };
            (!is_word).then_some((candidate, form, end))
        });
        candidates.collect()
    }

    /// Returns whether a cell is in the first row of its table.
    fn is_first_row(self) -> bool {
        let Kind::Cell(cell) = self.piece().kind else {
            return false;
        };
        let above = self.piece().rows.start.checked_sub(1);
        let above = above.map(|row| self.page.rows[row].iter());
        let mut above = above.into_iter().flatten();
        !above.any(|piece| {
            matches!(self.page.pieces[*piece].kind, Kind::Cell(other) if other.table == cell.table)
        })
    }
}

/// The characters of a text code: which kinds it has, and the length of a code of digits and capitals.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Shape {
    kinds: [bool; 5],
    length: usize,
}

impl Shape {
    pub(super) fn of(code: &str) -> Self {
        let has = |is: fn(char) -> bool| code.chars().any(is);
        let is_mark = |c: char| !c.is_alphanumeric() && c != '_' && !is_ignored(c);
        let kinds = [
            has(char::is_uppercase),
            has(char::is_lowercase),
            // Some names have a digit: `BAD_CRC32`.
            has(|c| c.is_ascii_digit()) && !code.contains('_'),
            has(|c| c == '_'),
            has(is_mark),
        ];
        let [_, has_lower, has_digit, has_underscore, _] = kinds;
        let has_length = has_digit && !has_lower && !has_underscore;
        Self {
            kinds,
            length: if has_length { code.len() } else { 0 },
        }
    }
}

impl Shape {
    /// Returns whether a code has a certain length, if it has digits.
    pub(super) fn has_length(&self, length: usize) -> bool {
        self.length == length
    }
}

/// Returns the parts of a text that may be codes: words with punctuation inside.
fn tokens_in(text: &str) -> Vec<Range<usize>> {
    const MOST: usize = 40;
    let is_inner =
        |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | ':' | '/') || is_ignored(c);
    let mut tokens = Vec::new();
    let mut rest = 0;
    while let Some(start) = text[rest..].find(|c: char| c.is_alphanumeric()) {
        let start = rest + start;
        let end = text[start..]
            .find(|c| !is_inner(c))
            .map_or(text.len(), |end| start + end);
        let token = text[start..end].trim_end_matches(|c: char| !c.is_alphanumeric());
        let token = start..start + token.len();
        // `_0800`, but not the emphasis in `_0800_`.
        let before = text[..start].trim_end_matches('_').len().max(rest);
        let is_emphasis = text[token.end..].starts_with('_');
        tokens.push(if is_emphasis {
            token
        } else {
            before..token.end
        });
        rest = end;
        if tokens.len() == MOST {
            break;
        }
    }
    tokens
}

/// Returns whether a number is a bound of a range: `1000-1999`.
fn is_in_range(text: &str, range: &Range<usize>) -> bool {
    let is_dash = |c: char| matches!(c, '-' | '–' | '—' | '~' | ' ' | '.');
    let after = text[range.end..].trim_start_matches(is_dash);
    let before = text[..range.start].trim_end_matches(is_dash);
    let has_dash = |text: &str| text.contains(['-', '–', '—', '~']) || text.contains("..");
    let touches_after = has_dash(&text[range.end..text.len() - after.len()])
        && after.starts_with(|c: char| c.is_ascii_digit());
    let touches_before = has_dash(&text[before.len()..range.start])
        && before.ends_with(|c: char| c.is_ascii_digit());
    touches_after || touches_before
}

fn is_placeholder(cell: &str) -> bool {
    const PLACEHOLDERS: [&str; 8] = [
        "n/a", "na", "none", "any", "all", "other", "reserved", "unused",
    ];
    PLACEHOLDERS.contains(&&*cell.to_lowercase())
}
