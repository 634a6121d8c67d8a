//! Patterns of text codes, such as `08*` and `FLOOD_WAIT_{seconds:u32}`.
//!
//! All functions are `const`, allocate nothing, and take time proportional to the length of the code.

/// A piece of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'p> {
    /// This text.
    Literal(&'p str),
    /// This text, which is in lower case. The case of ASCII letters in the code is ignored.
    LiteralIgnoringCase(&'p str),
    /// One character.
    AnyChar,
    /// A text that is not empty, as short as possible.
    Part,
    /// All ASCII digits up to the next other character. They are a number of at most this value.
    Digits(u64),
    /// Any text up to the end of the code. It is the last piece of a pattern.
    Rest,
}

/// The maximum number of digits of a number in a code, including leading zeros. It limits the time to match a code.
pub const MAX_DIGITS: usize = 40;

/// Returns whether a code matches a pattern.
#[must_use]
pub const fn matches(pieces: &[Piece<'_>], code: &str) -> bool {
    span(pieces, code, pieces.len()).is_some()
}

/// Returns the start and the end of the text that a piece of the pattern matches, or `None` if the code does not match.
///
/// For an index after the last piece, the span is empty.
#[must_use]
pub const fn span(pieces: &[Piece<'_>], code: &str, wanted: usize) -> Option<(usize, usize)> {
    let code = code.as_bytes();
    let mut found = (0, 0);
    // The pieces up to the first `Part` match at the start of the code.
    let mut first = 0;
    let mut at = 0;
    let mut latest_start = 0;
    let mut part = None;
    loop {
        let mut last = first;
        while last < pieces.len() && !matches!(pieces[last], Piece::Part) {
            last += 1;
        }
        // The end of a segment grows with its start. So if the rest matches at all, it matches after the first place of this
        // segment.
        let mut start = latest_start;
        let segment = loop {
            let segment = segment(pieces, first, last, code, start, wanted);
            if let Some((end, _)) = segment
                && (last < pieces.len() || end == code.len())
            {
                break segment;
            }
            if part.is_none() || start >= code.len() {
                return None;
            }
            start = next_char(code, start);
        };
        let Some((end, in_segment)) = segment else {
            return None;
        };
        if let Some(part) = part
            && part == wanted
        {
            found = (at, start);
        }
        if let Some(in_segment) = in_segment {
            found = in_segment;
        }
        if last == pieces.len() {
            return Some(found);
        }
        if end >= code.len() {
            return None;
        }
        part = Some(last);
        first = last + 1;
        at = end;
        latest_start = next_char(code, end);
    }
}

/// Returns the end of the text that some adjacent pieces match at `start`, and the span of the wanted piece, if it is among them.
const fn segment(
    pieces: &[Piece<'_>],
    first: usize,
    last: usize,
    code: &[u8],
    start: usize,
    wanted: usize,
) -> Option<(usize, Option<(usize, usize)>)> {
    let mut at = start;
    let mut span = None;
    let mut index = first;
    while index < last {
        let end = match pieces[index] {
            Piece::Literal(text) => literal_end(text.as_bytes(), code, at, false),
            Piece::LiteralIgnoringCase(text) => literal_end(text.as_bytes(), code, at, true),
            Piece::AnyChar if at < code.len() => Some(next_char(code, at)),
            Piece::Digits(max) => digits_end(max, code, at),
            Piece::Rest => Some(code.len()),
            Piece::AnyChar | Piece::Part => None,
        };
        let Some(end) = end else {
            return None;
        };
        if index == wanted {
            span = Some((at, end));
        }
        at = end;
        index += 1;
    }
    Some((at, span))
}

const fn literal_end(text: &[u8], code: &[u8], start: usize, ignores_case: bool) -> Option<usize> {
    if code.len() - start < text.len() {
        return None;
    }
    let mut index = 0;
    while index < text.len() {
        let byte = code[start + index];
        let is_same =
            byte == text[index] || ignores_case && byte.to_ascii_lowercase() == text[index];
        if !is_same {
            return None;
        }
        index += 1;
    }
    Some(start + text.len())
}

const fn digits_end(max: u64, code: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    let mut value: u64 = 0;
    while at < code.len() && code[at].is_ascii_digit() {
        if at - start == MAX_DIGITS {
            return None;
        }
        let digit = (code[at] - b'0') as u64;
        value = match value.checked_mul(10) {
            Some(value) => match value.checked_add(digit) {
                Some(value) if value <= max => value,
                _ => return None,
            },
            None => return None,
        };
        at += 1;
    }
    if at == start { None } else { Some(at) }
}

/// Returns the start of the character after the one at `at`.
const fn next_char(code: &[u8], at: usize) -> usize {
    let mut next = at + 1;
    while next < code.len() && code[next] & 0xC0 == 0x80 {
        next += 1;
    }
    next
}

#[cfg(test)]
mod tests {
    use super::Piece::{AnyChar, Digits, Literal, LiteralIgnoringCase, Part, Rest};
    use super::{Piece, matches, span};

    #[test]
    fn a_code_matches_as_a_whole() {
        let cases: &[(&[Piece<'_>], &[&str], &[&str])] = &[
            (
                &[Literal("08"), Rest],
                &["08", "08006"],
                &["0", "8", "008", ""],
            ),
            (
                &[Literal("5"), AnyChar, AnyChar],
                &["500", "5é€"],
                &["5", "50", "5000"],
            ),
            (&[Part], &["a", "é"], &[""]),
            (
                &[Part, Literal("_FAILED")],
                &["A_FAILED", "_FAILED_FAILED", "A_FAILED_FAILED"],
                &["_FAILED", "A_FAILED_", "FAILED"],
            ),
            (
                &[Literal("W_"), Digits(u64::from(u32::MAX))],
                &["W_0", "W_007", "W_4294967295"],
                &[
                    "W_",
                    "W_4294967296",
                    "W_-1",
                    "W_1x",
                    "W_+1",
                    "W_٣",
                    "W_99999999999999999999999",
                ],
            ),
            (
                &[Digits(u64::MAX), Rest],
                &["18446744073709551615x", "1"],
                &["18446744073709551616x"],
            ),
            (
                &[Part, Literal("a"), Part, Literal("a")],
                &["xaya", "aaaa"],
                &["aaa", "xay"],
            ),
            (
                &[Part, Digits(255)],
                &["x7", "1255", "9999"],
                &["7", "x", "x7x"],
            ),
            (
                &[LiteralIgnoringCase("net_é"), Part],
                &["NET_é1", "net_éa", "Net_éB"],
                &["NET_É1", "NET_é", "NEU_é1"],
            ),
            (&[], &[""], &["a"]),
        ];
        for (pieces, codes, others) in cases {
            for code in *codes {
                assert!(matches(pieces, code), "{pieces:?} {code}");
            }
            for code in *others {
                assert!(!matches(pieces, code), "{pieces:?} {code}");
            }
        }
    }

    #[test]
    fn a_part_is_as_short_as_possible_and_digits_are_complete() {
        type Case<'c> = (&'c [Piece<'c>], &'c str, &'c [(usize, &'c str)]);
        let cases: &[Case<'_>] = &[
            (
                &[Part, Literal("_"), Part],
                "a_b_c",
                &[(0, "a"), (2, "b_c")],
            ),
            (&[Part, Part], "abc", &[(0, "a"), (1, "bc")]),
            (
                &[Literal("w"), Digits(99), Rest],
                "w12ab",
                &[(1, "12"), (2, "ab")],
            ),
            (&[Part, Digits(99)], "x123", &[(0, "x1"), (1, "23")]),
            (&[Part, AnyChar], "é€", &[(0, "é"), (1, "€")]),
            (&[Literal("a"), Rest], "a", &[(1, "")]),
        ];
        for (pieces, code, parts) in cases {
            for (piece, expected) in *parts {
                let (start, end) = span(pieces, code, *piece).unwrap();
                assert_eq!(&code[start..end], *expected, "{pieces:?} {code}");
            }
        }
    }

    #[test]
    fn a_long_code_takes_little_time() {
        let code = "0".repeat(1 << 20);
        let pieces = [
            Part,
            Literal("0"),
            Digits(9),
            Literal("0a"),
            Part,
            Digits(9),
            Literal("x"),
        ];
        assert!(!matches(&pieces, &code));
    }
}
