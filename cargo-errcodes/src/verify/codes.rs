//! The places of codes on a page.

use std::collections::HashMap;
use std::ops::Range;

use errcodes_core::code::{Code, CodeValue, parse_integer};

use super::page_text::{Kind, PageText, Piece};
use super::words::{Spacing, is_ignored};

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

/// The position of a code in its piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Form {
    /// The piece has nothing but codes.
    Whole,
    /// At the start: `126 - The process token ...`.
    Leading,
    /// After a word such as `code`.
    Labelled,
    /// At the end: `NOT_FOUND (404)`.
    Trailing,
    /// In the middle of a sentence.
    Inline,
}

/// The numbers on a page.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    occurrences: HashMap<i128, Vec<Occurrence>>,
    /// The ranges of numbers, each with its bounds.
    ranges: Vec<((i128, i128), Occurrence)>,
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

/// Returns the ranges of numbers in a text, each with its bounds: `4xx`, `1000-1999`, `-32000 to -32099`.
fn ranges_in(text: &str) -> Vec<((i128, i128), Range<usize>)> {
    const SEPARATORS: [&str; 9] = ["-", "–", "—", "~", "..", "..=", "to", "through", "..."];
    let mut ranges = Vec::new();
    let mut rest = 0;
    for run in text.split(|c: char| !c.is_ascii_alphanumeric() && c != '*') {
        let start = rest + text[rest..].find(run).unwrap_or_default();
        rest = start + run.len();
        let digits = run
            .strip_suffix("yz")
            .unwrap_or(run.trim_end_matches(['x', 'X', '*']));
        let places = run.len() - digits.len();
        let bound = |digit: &str| format!("{digits}{}", digit.repeat(places)).parse().ok();
        if places > 0
            && !digits.is_empty()
            && let (Some(first), Some(last)) = (bound("0"), bound("9"))
        {
            ranges.push(((first, last), start..rest));
        }
    }
    let numbers = numbers_in(text, Spacing::Complete);
    for pair in numbers.windows(2) {
        let between = text[pair[0].range.end..pair[1].range.start].trim();
        if SEPARATORS.contains(&between) {
            let (first, last) = (pair[0].value, pair[1].value);
            let range = pair[0].range.start..pair[1].range.end;
            ranges.push(((first.min(last), first.max(last)), range));
        }
    }
    ranges
}

/// Returns the places of a code on a page: those where it is certainly a code, or else all.
pub(super) fn find_code(page: &PageText, numbers: &Numbers, code: &Code<'_>) -> Vec<Occurrence> {
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
        CodeValue::Text(value) => {
            let text = &code.key.value;
            let found = find_text(page, text);
            match text.parse() {
                // The digits of `E0007`.
                _ if found.is_empty() && value != text => find_any_case(page, value),
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
    if found.iter().any(|occurrence| !occurrence.is_part) {
        found.retain(|occurrence| !occurrence.is_part);
    }
    let is_certain = |occurrence: &Occurrence| {
        occurrence.form != Form::Inline || page.pieces[occurrence.piece].kind == Kind::Source
    };
    if found.iter().any(is_certain) {
        found.retain(is_certain);
    }
    found
}

fn is_hexadecimal(code: &Code<'_>) -> bool {
    code.key.value.starts_with("0x")
}

/// Returns the places of a text code.
pub(super) fn find_text(page: &PageText, code: &str) -> Vec<Occurrence> {
    let Some(words) = page.find_words(code).filter(|words| !words.is_empty()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for start in page.find_all(&words) {
        let index = page.piece_of_word[start];
        let piece = &page.pieces[index];
        let range = page.bytes(start..start + words.len());
        let Some(range) = range.and_then(|range| exact_range(&piece.text, &range, code)) else {
            continue;
        };
        found.push(Occurrence {
            piece: index,
            form: form(piece, &range),
            is_part: is_part(piece, &range),
            range,
        });
    }
    found
}

/// Returns the places of a text code in lower case, if the page writes it in any case.
fn find_any_case(page: &PageText, code: &str) -> Vec<Occurrence> {
    let mut found = Vec::new();
    for (index, piece) in page.pieces.iter().enumerate() {
        let text = piece.text.to_ascii_lowercase();
        found.extend(text.match_indices(code).map(|(start, _)| {
            let range = start..start + code.len();
            Occurrence {
                piece: index,
                form: form(piece, &range),
                is_part: is_part(piece, &range),
                range,
            }
        }));
    }
    found
}

/// Returns the bytes of a code whose words are at `range`, if the punctuation between and around the words is also that of
/// the code.
fn exact_range(text: &str, range: &Range<usize>, code: &str) -> Option<Range<usize>> {
    let is_outer = |c: char| !c.is_alphanumeric();
    let before = code.len() - code.trim_start_matches(is_outer).len();
    let after = code.len() - code.trim_end_matches(is_outer).len();
    let range = range.start.checked_sub(before)?..range.end + after;
    let there = text.get(range.clone())?;
    let is_same = there == code || {
        let without_markup = |text: &str| text.replace(is_ignored, "");
        without_markup(there) == without_markup(code)
    };
    is_same.then_some(range)
}

/// Returns whether the characters around a text code may belong to a longer code.
fn is_part(piece: &Piece, range: &Range<usize>) -> bool {
    let is_inner = |c: char| c.is_alphanumeric() || c == '_';
    // In a program, these are operators.
    let joins = |c: char| matches!(c, '.' | '-' | ':' | '/') && piece.kind != Kind::Source;
    let mut before = piece.text[..range.start].chars().rev();
    let mut after = piece.text[range.end..].chars();
    let touches = |first: Option<char>, second: Option<char>| {
        first.is_some_and(is_inner) || first.is_some_and(joins) && second.is_some_and(is_inner)
    };
    touches(before.next(), before.next()) || touches(after.next(), after.next())
}

/// A number in a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) value: i128,
    pub(super) range: Range<usize>,
    /// True if letters precede the number.
    pub(super) is_part: bool,
}

/// Returns the whole numbers in a text. A minus sign belongs to a number unless a word precedes it.
pub(super) fn numbers_in(text: &str, spacing: Spacing) -> Vec<Number> {
    let mut numbers = Vec::new();
    let mut rest = 0;
    let is_inner = |c: char| c.is_ascii_alphanumeric() || c == '_';
    while let Some(start) = text[rest..].find(|c: char| c.is_ascii_digit()) {
        let digit = rest + start;
        let start = text[..digit].rfind(|c| !is_inner(c)).map_or(0, |before| {
            before + text[before..].chars().next().map_or(1, char::len_utf8)
        });
        let start = start.max(rest);
        let end = text[digit..]
            .find(|c| !is_inner(c))
            .map_or(text.len(), |end| digit + end);
        if let Some((number, end)) = grouped_number(text, start, end) {
            rest = end;
            numbers.extend(number_of(text, &number, start).map(|number| Number {
                range: number.range.start..end,
                ..number
            }));
            continue;
        }
        rest = end;
        let run = &text[start..end];
        let is_fraction = text[end..].strip_prefix('.').is_some_and(starts_with_digit)
            || text[..start].ends_with('.')
                && text[..start - 1].ends_with(|c: char| c.is_ascii_digit());
        if is_fraction {
            continue;
        }
        numbers.extend(
            match glued_number(run).filter(|_| spacing == Spacing::Glued) {
                Some(length) => number_of(text, &run[..length], start),
                None => number_of(text, run, start),
            },
        );
    }
    numbers
}

/// Returns the digits of a number with separators of thousands, and its end: `10,001`. `404,405` is two numbers.
fn grouped_number(text: &str, start: usize, end: usize) -> Option<(String, usize)> {
    let is_digits = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
    let first = &text[start..end];
    if first.len() > 3 || !is_digits(first) || text[..start].ends_with([',', '.']) {
        return None;
    }
    let (mut digits, mut end, mut is_one) = (first.to_owned(), end, first.len() < 3);
    while let Some(group) = text[end..].strip_prefix(',').and_then(|rest| rest.get(..3)) {
        let after = text[end + 4..].chars().next();
        if !is_digits(group) || after.is_some_and(char::is_alphanumeric) {
            break;
        }
        is_one |= group.starts_with('0');
        digits.push_str(group);
        end += 4;
    }
    (is_one && digits.len() > first.len()).then_some((digits, end))
}

/// Returns the length of a number that is followed by the text of the next cell: `100301Invalid`.
pub(super) fn glued_number(run: &str) -> Option<usize> {
    let length = run.find(|c: char| !c.is_ascii_digit())?;
    let mut rest = run[length..].chars();
    let is_text = rest.next().is_some_and(|c| c.is_ascii_uppercase())
        && rest.next().is_some_and(char::is_alphabetic);
    (length > 2 && is_text).then_some(length)
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

fn number_of(text: &str, run: &str, start: usize) -> Option<Number> {
    let lower = run.to_ascii_lowercase();
    let (digits, radix, offset) = match lower.strip_prefix("0x") {
        Some(digits) => (digits.trim_end_matches(['u', 'l']), 16, 0),
        None if starts_with_digit(&lower) => (lower.trim_end_matches(['u', 'l']), 10, 0),
        // `ERR126`, `ERR_126`.
        None => {
            let digits = lower.trim_start_matches(|c: char| !c.is_ascii_digit());
            (digits, 10, lower.len() - digits.len())
        }
    };
    let digits: String = digits.chars().filter(|c| *c != '_').collect();
    let value = i128::from_str_radix(&digits, radix).ok()?;
    let end = start + run.len();
    let before = &text[..start];
    let unsigned = before.trim_end_matches(['-', '−']);
    let sign = before[unsigned.len()..].chars().count();
    let is_negative = offset == 0
        && sign == 1
        && !unsigned.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | '_' | ']'));
    Some(Number {
        value: if is_negative { -value } else { value },
        range: if is_negative {
            unsigned.len()
        } else {
            start + offset
        }..end,
        is_part: offset > 0,
    })
}

/// Words before a code.
const LABELS: [&str; 13] = [
    "code",
    "codes",
    "error",
    "errors",
    "errcode",
    "errorcode",
    "number",
    "no",
    "id",
    "status",
    "value",
    "exception",
    "identifier",
];

/// Returns the position of a code in its piece.
pub(super) fn form(piece: &Piece, range: &Range<usize>) -> Form {
    let text = &*piece.text;
    let is_wrapper = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '(' | '['
                    | '{'
                    | '"'
                    | '\''
                    | '#'
                    | '<'
                    | '“'
                    | '’'
                    | '‘'
                    | '”'
                    | ')'
                    | ']'
                    | '}'
                    | '>'
            )
            || is_ignored(c)
    };
    let before = text[..range.start].trim_end_matches(is_wrapper);
    let after = text[range.end..]
        .trim_start_matches(|c| is_wrapper(c) || matches!(c, '.' | ',' | ':' | ';'));
    if before.trim_start_matches(is_wrapper).is_empty() && after.is_empty() || piece.is_list {
        return Form::Whole;
    }
    if before.trim_start_matches(is_wrapper).is_empty() {
        return Form::Leading;
    }
    let label = before.trim_end_matches(|c: char| {
        is_wrapper(c) || matches!(c, ':' | '=' | '-' | '–' | '—' | '.')
    });
    let label = label
        .rsplit(|c: char| !c.is_alphanumeric() && c != '_')
        .next()
        .unwrap_or_default();
    if LABELS.contains(&&*label.to_ascii_lowercase()) && text.len() < 200 {
        return Form::Labelled;
    }
    let is_closed = before.len() < range.start
        && text[before.len()..range.start].contains(['(', '[', '"', '\'', '`', '*']);
    let is_marked = before.ends_with([':', '=', '-', '–', '—', ',', '|']) || is_closed;
    if after.is_empty() && is_marked && text.len() < 120 {
        return Form::Trailing;
    }
    Form::Inline
}

#[cfg(test)]
mod tests {
    use super::Spacing::{Complete, Glued};
    use super::{numbers_in, ranges_in};

    #[test]
    fn ranges_have_bounds() {
        let cases: [(&str, &[(i128, i128)]); 5] = [
            (
                "4xx (5XX), 1yz, 40*",
                &[(400, 499), (500, 599), (100, 199), (400, 409)],
            ),
            ("1000-1999", &[(1000, 1999)]),
            ("-32000 to -32099", &[(-32099, -32000)]),
            ("7100 – 7199 or 8", &[(7100, 7199)]),
            ("fox 1, 2", &[]),
        ];
        for (text, expected) in cases {
            let found: Vec<(i128, i128)> = ranges_in(text)
                .into_iter()
                .map(|(bounds, _)| bounds)
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn numbers_have_a_sign_and_a_radix() {
        let cases: [(&str, &[i128]); 10] = [
            ("126", &[126]),
            ("code -1121: x", &[-1121]),
            ("−5", &[-5]),
            ("ERR-126", &[126]),
            ("ERR_126 a5", &[126, 5]),
            ("1000-1999", &[1000, 1999]),
            ("0x80070005L, 5UL", &[0x8007_0005, 5]),
            ("1.5 and 2.", &[2]),
            ("4xx 12ab", &[]),
            ("é7é", &[7]),
        ];
        for (text, expected) in cases {
            let found: Vec<i128> = numbers_in(text, Complete)
                .iter()
                .map(|number| number.value)
                .collect();
            assert_eq!(found, expected, "{text}");
        }
        let glued = numbers_in("100301Invalid 1001NO_DOORThe 10Invalid", Glued);
        let glued: Vec<i128> = glued.iter().map(|number| number.value).collect();
        assert_eq!(glued, [100_301, 1001]);
    }
}
