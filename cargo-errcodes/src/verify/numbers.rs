//! Whole numbers in a text.

use std::ops::Range;

use super::words::Spacing;

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
    let lower = without_type(&lower);
    let (digits, radix, offset) = match lower.strip_prefix("0x") {
        Some(digits) => (digits.trim_end_matches(['u', 'l']), 16, 0),
        None if starts_with_digit(lower) => (lower.trim_end_matches(['u', 'l']), 10, 0),
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

/// Returns a number without the type that is behind it in Rust: `0x80100002_u32`.
fn without_type(number: &str) -> &str {
    const TYPES: [&str; 12] = [
        "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize",
    ];
    let without = TYPES.iter().find_map(|name| number.strip_suffix(name));
    without
        .filter(|without| starts_with_digit(without))
        .unwrap_or(number)
}

/// Returns the codes of the ranges of text codes in a text, each with the place of the range: `P0301–P0304` is four codes.
pub(super) fn ranges_of_texts(text: &str) -> Vec<(Vec<String>, Range<usize>)> {
    let is_other = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
    let dashes = text.match_indices(['-', '–', '—', '~']);
    let ranges = dashes.filter_map(|(at, dash)| {
        let before = text[..at].trim_end();
        let start = before.char_indices().rfind(|(_, c)| is_other(*c));
        let start = start.map_or(0, |(at, c)| at + c.len_utf8());
        let after = &text[at + dash.len()..];
        let rest = after.trim_start();
        let length = rest.find(is_other).unwrap_or(rest.len());
        let end = text.len() - rest.len() + length;
        let codes = codes_between(&before[start..], &rest[..length])?;
        Some((codes, start..end))
    });
    ranges.collect()
}

/// Returns the codes from one code to another, which have the same letters before as many digits.
fn codes_between(first: &str, last: &str) -> Option<Vec<String>> {
    /// The maximum number of codes. A longer range does not list codes.
    const MOST: usize = 20;
    let digits = |code: &str| code.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (head, width) = (&first[..digits(first)], first.len() - digits(first));
    if !head.starts_with(|c: char| c.is_ascii_alphabetic())
        || first.len() != last.len()
        || head != &last[..digits(last)]
    {
        return None;
    }
    let bound = |code: &str| code[head.len()..].parse::<usize>().ok();
    let (first, last) = (bound(first)?, bound(last)?);
    let codes = || (first..=last).map(|number| format!("{head}{number:0width$}"));
    (first < last && last - first < MOST).then(|| codes().collect())
}

/// Returns the ranges of numbers in a text, each with its bounds: `4xx`, `1000-1999`, `-32000 to -32099`.
pub(super) fn ranges_in(text: &str) -> Vec<((i128, i128), Range<usize>)> {
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
        // In `404*`, the sign refers to a footnote.
        let is_footnote = run.ends_with('*') && digits.len() > 2;
        if places > 0
            && !is_footnote
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
            ("fox 1, 211*", &[]),
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
