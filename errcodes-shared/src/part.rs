//! Parts of codes, for computed columns.
//!
//! Positions are counted from 0. A part exists only if the code has all its positions, so a part is never empty.

/// Returns the digits of a decimal number from position `first`, which is counted from the left, to before position `end`, as a
/// number. Without `end`, the part ends with the number.
#[must_use]
pub const fn code_digits(number: u64, first: u32, end: Option<u32>) -> Option<u64> {
    let length = match number.checked_ilog10() {
        Some(last) => last + 1,
        None => 1,
    };
    let end = match end {
        Some(end) => end,
        None => length,
    };
    if end > length || first >= end {
        return None;
    }
    let number = number / 10_u64.pow(length - end);
    // All 20 digits of a number can be more than a power of ten.
    Some(match first {
        0 => number,
        _ => number % 10_u64.pow(end - first),
    })
}

/// Returns the characters of a text from position `first` to before position `end`. Without `end`, the part ends with the text.
#[must_use]
pub const fn code_chars(text: &str, first: u32, end: Option<u32>) -> Option<&str> {
    let Some(start) = offset_after(text, 0, first) else {
        return None;
    };
    let stop = match end {
        Some(end) => offset_after(text, start, end.saturating_sub(first)),
        None => Some(text.len()),
    };
    match stop {
        Some(stop) if stop > start => Some(text.split_at(stop).0.split_at(start).1),
        _ => None,
    }
}

/// Returns the offset of the byte after some characters from `start`, or `None` if the text has fewer characters.
const fn offset_after(text: &str, start: usize, characters: u32) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = start;
    let mut rest = characters;
    while rest > 0 {
        if at >= bytes.len() {
            return None;
        }
        at += 1;
        while at < bytes.len() && bytes[at] & 0b1100_0000 == 0b1000_0000 {
            at += 1;
        }
        rest -= 1;
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::{code_chars, code_digits};

    #[test]
    fn digits_are_counted_from_the_left() {
        let cases = [
            (404, 0, Some(1), Some(4)),
            (404, 1, Some(3), Some(4)),
            (404, 1, None, Some(4)),
            (404, 0, None, Some(404)),
            (404, 0, Some(4), None),
            (404, 3, None, None),
            (404, 3, Some(4), None),
            (40_013, 0, Some(2), Some(40)),
            (40_013, 2, None, Some(13)),
            (7, 0, Some(2), None),
            (0, 0, Some(1), Some(0)),
            (0, 1, None, None),
            (u64::MAX, 0, None, Some(u64::MAX)),
            (u64::MAX, 0, Some(20), Some(u64::MAX)),
            (u64::MAX, 1, None, Some(u64::MAX - 10_u64.pow(19))),
            (u64::MAX, 19, Some(20), Some(5)),
            (u64::MAX, 20, None, None),
            (10_u64.pow(19), 0, Some(1), Some(1)),
            (10_u64.pow(19) - 1, 0, Some(20), None),
        ];
        for (number, first, end, expected) in cases {
            assert_eq!(
                code_digits(number, first, end),
                expected,
                "{number} {first} {end:?}"
            );
        }
    }

    #[test]
    fn characters_are_not_bytes() {
        let cases = [
            ("08006", 0, Some(2), Some("08")),
            ("08006", 2, None, Some("006")),
            ("08006", 4, Some(5), Some("6")),
            ("08006", 5, None, None),
            ("08006", 4, Some(6), None),
            ("08006", 9, Some(10), None),
            ("", 0, None, None),
            ("", 0, Some(1), None),
            ("größe", 2, Some(4), Some("öß")),
            ("größe", 4, None, Some("e")),
            ("가각", 1, Some(2), Some("각")),
            ("🦀x", 0, Some(1), Some("🦀")),
            ("🦀x", 1, Some(3), None),
        ];
        for (text, first, end, expected) in cases {
            assert_eq!(
                code_chars(text, first, end),
                expected,
                "{text} {first} {end:?}"
            );
        }
    }
}
