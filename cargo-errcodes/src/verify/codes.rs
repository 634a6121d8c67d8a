//! The places of codes on a page.

use std::collections::HashMap;
use std::ops::Range;

use errcodes_core::code::{Code, CodeValue, parse_integer};

use super::form::{Form, form};
use super::numbers::{numbers_in, ranges_in, ranges_of_texts};
use super::page_text::{Kind, PageText, Piece};
use super::words::is_ignored;

/// A place of a code on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Occurrence {
    pub(super) piece: usize,
    /// The bytes of the code in the text of the piece.
    pub(super) range: Range<usize>,
    pub(super) form: Form,
    /// True if the code may be a part of another code: the number in `ERR126`.
    pub(super) is_part: bool,
}

/// The numbers on a page.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    occurrences: HashMap<i128, Vec<Occurrence>>,
    /// The ranges of numbers, each with its bounds.
    ranges: Vec<((i128, i128), Occurrence)>,
    /// The places of the codes in ranges of text codes: `P0301–P0304` is four codes.
    in_ranges: HashMap<String, Vec<Occurrence>>,
}

impl Numbers {
    pub(super) fn of(page: &PageText) -> Self {
        let mut numbers = Self::default();
        for (index, piece) in page.pieces.iter().enumerate() {
            for (bounds, range) in ranges_in(&piece.text) {
                let occurrence = Occurrence {
                    piece: index,
                    form: form(piece, &range),
                    range,
                    is_part: false,
                };
                numbers.ranges.push((bounds, occurrence));
            }
            for (codes, range) in ranges_of_texts(&piece.text) {
                let occurrence = Occurrence {
                    piece: index,
                    form: form(piece, &range),
                    range,
                    is_part: false,
                };
                for code in codes {
                    let places = numbers.in_ranges.entry(code).or_default();
                    places.push(occurrence.clone());
                }
            }
            for number in numbers_in(&piece.text, page.spacing) {
                let form = form(piece, &number.range);
                let mut values = vec![number.value];
                // A bit pattern is also a negative number of 32 or 64 bits.
                for bits in [32, 64] {
                    let half = 1_i128 << (bits - 1);
                    if (half..half * 2).contains(&number.value) {
                        values.push(number.value - half * 2);
                    }
                }
                for value in values {
                    let occurrence = Occurrence {
                        piece: index,
                        range: number.range.clone(),
                        form,
                        is_part: number.is_part,
                    };
                    numbers
                        .occurrences
                        .entry(value)
                        .or_default()
                        .push(occurrence);
                }
            }
        }
        numbers
    }
}

impl Numbers {
    fn get(&self, number: i128) -> Vec<Occurrence> {
        self.occurrences.get(&number).cloned().unwrap_or_default()
    }

    /// Returns the places of an inclusive range: those of the range itself, of a range in it, or else of a number in it.
    pub(super) fn between(&self, first: i128, last: i128) -> Vec<Occurrence> {
        let of_ranges = |is: &dyn Fn(i128, i128) -> bool| -> Vec<Occurrence> {
            let ranges = self
                .ranges
                .iter()
                .filter(|((first, last), _)| is(*first, *last));
            ranges.map(|(_, occurrence)| occurrence.clone()).collect()
        };
        let exact = of_ranges(&|start, end| (start, end) == (first, last));
        if !exact.is_empty() {
            return exact;
        }
        let inner = of_ranges(&|start, end| first <= start && end <= last);
        if !inner.is_empty() {
            return inner;
        }
        let numbers = self.occurrences.iter();
        let numbers = numbers.filter(|(number, _)| (first..=last).contains(number));
        let mut found: Vec<Occurrence> = numbers.flat_map(|(_, found)| found).cloned().collect();
        found.sort_by_key(|occurrence| (occurrence.piece, occurrence.range.start));
        found
    }
}

/// A page in which the codes of an enum are looked up.
#[derive(Clone, Copy)]
pub(super) struct CodeLookup<'p> {
    pub(super) page: &'p PageText,
    pub(super) numbers: &'p Numbers,
    /// True if the enum ignores the case of its codes.
    pub(super) ignores_case: bool,
}

/// Returns the places of a code on a page: those where it is certainly a code, or else all.
pub(super) fn find_code(lookup: CodeLookup<'_>, code: &Code<'_>) -> Vec<Occurrence> {
    let CodeLookup { page, numbers, .. } = lookup;
    let mut found = match &code.value {
        CodeValue::Integer(value) => {
            let mut found = numbers.get(*value);
            if is_hexadecimal(code) {
                // A page may show a bit pattern as a negative number.
                for bits in [32, 64] {
                    if *value >> (bits - 1) == 1 {
                        found.extend(numbers.get(value - (1 << bits)));
                    }
                }
                // The bits are also found as those of the number that the page has.
                found.sort_by_key(|place| (place.piece, place.range.start));
                found.dedup();
            }
            if let Some(key) = code
                .relative_key
                .as_ref()
                .and_then(|key| parse_integer(key))
            {
                // A page may list the numbers without the base of the enum.
                found.extend(numbers.get(key));
            }
            if found.is_empty() && is_hexadecimal(code) {
                // A page may leave out the prefix.
                found = find_text(page, &code.key.value[2..]);
            }
            found
        }
        // If the enum ignores case, the value is in lower case.
        CodeValue::Text(value) if lookup.ignores_case => find_any_case(page, value),
        CodeValue::Text(_) => {
            let text = &code.key.value;
            let mut found = find_text(page, text);
            if found.iter().all(|place| place.is_part) {
                let in_ranges = numbers.in_ranges.get(&**text);
                found.extend(in_ranges.into_iter().flatten().cloned());
            }
            match text.parse() {
                // The digits of `E0007`.
                Ok(number) if found.is_empty() => {
                    let mut found = numbers.get(number);
                    found.retain(|place| {
                        page.pieces[place.piece].text[place.range.clone()] == **text
                    });
                    found
                }
                _ => found,
            }
        }
    };
    // The texts of a program can mention a number.
    let is_whole = |occurrence: &Occurrence| !occurrence.is_part && !page.is_in_literal(occurrence);
    if found.iter().any(is_whole) {
        found.retain(|occurrence| !occurrence.is_part);
    }
    let is_certain = |occurrence: &Occurrence| {
        let kind = &page.pieces[occurrence.piece].kind;
        kind.is_source() || occurrence.form != Form::Inline
    };
    // An example shows only some of the codes.
    let is_listed = |occurrence: &Occurrence| {
        is_certain(occurrence) && page.pieces[occurrence.piece].kind != Kind::Example
    };
    if found.iter().any(is_listed) {
        found.retain(is_certain);
    }
    found
}

fn is_hexadecimal(code: &Code<'_>) -> bool {
    code.key.value.starts_with("0x")
}

/// Returns the places of a text code.
pub(super) fn find_text(page: &PageText, code: &str) -> Vec<Occurrence> {
    let words = page.find_words(code).unwrap_or_default();
    let places = page.find_all(&words);
    let places = places.map(|start| start..start + words.len());
    let is_same = |there: &str| there == code;
    occurrences(page, code, places, is_same)
}

/// Returns the places of a text code in lower case, if the page writes it in any case.
fn find_any_case(page: &PageText, code: &str) -> Vec<Occurrence> {
    let places = page.find_any_case(code);
    let is_same = |there: &str| there.to_ascii_lowercase() == code;
    occurrences(page, code, places.into_iter(), is_same)
}

/// Returns those places of the words of a code that also have its punctuation. `is_same` compares them with the code.
fn occurrences(
    page: &PageText,
    code: &str,
    places: impl Iterator<Item = Range<usize>>,
    is_same: impl Fn(&str) -> bool,
) -> Vec<Occurrence> {
    let found = places.filter_map(|words| {
        let index = page.piece_of_word[words.start];
        let piece = &page.pieces[index];
        let range = exact_range(&piece.text, &page.bytes(words)?, code, &is_same)?;
        Some(Occurrence {
            piece: index,
            form: form(piece, &range),
            is_part: is_part(piece, &range),
            range,
        })
    });
    found.collect()
}

/// Returns the bytes of a code whose words are at `range`, if the punctuation between and around the words is also that of
/// the code.
fn exact_range(
    text: &str,
    range: &Range<usize>,
    code: &str,
    is_same: impl Fn(&str) -> bool,
) -> Option<Range<usize>> {
    let is_outer = |c: char| !c.is_alphanumeric();
    let before = code.len() - code.trim_start_matches(is_outer).len();
    let after = code.len() - code.trim_end_matches(is_outer).len();
    let range = range.start.checked_sub(before)?..range.end + after;
    let there = text.get(range.clone())?;
    let is_found = is_same(there) || {
        // A cell can be too narrow for a code, so that the page breaks it into lines.
        let there = there.replace(|c| is_ignored(c) || c == '\n', "");
        is_same(&there) || there == code.replace(is_ignored, "")
    };
    is_found.then_some(range)
}

/// Returns whether the characters around a text code may belong to a longer code.
fn is_part(piece: &Piece, range: &Range<usize>) -> bool {
    let is_inner = |c: char| c.is_alphanumeric() || c == '_';
    // In a program, these are operators.
    let joins = |c: char| {
        matches!(c, '.' | '-' | ':' | '/') && !matches!(piece.kind, Kind::Source | Kind::SourceText)
    };
    let mut before = piece.text[..range.start].chars().rev();
    let mut after = piece.text[range.end..].chars();
    let touches = |first: Option<char>, second: Option<char>| {
        first.is_some_and(is_inner) || first.is_some_and(joins) && second.is_some_and(is_inner)
    };
    is_fraction(&piece.text, range)
        || touches(before.next(), before.next())
        || touches(after.next(), after.next())
}

/// Returns whether a code is the digits before or after the point of a number: `1.000`.
fn is_fraction(text: &str, range: &Range<usize>) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let has_before = || {
        before
            .strip_suffix('.')
            .is_some_and(|rest| rest.ends_with(is_digit))
    };
    let has_after = || {
        after
            .strip_prefix('.')
            .is_some_and(|rest| rest.starts_with(is_digit))
    };
    text[range.clone()].chars().all(is_digit) && (has_before() || has_after())
}
