//! Access to the tables in generated code.

use errcodes_shared::pattern::{Piece, matches};

/// Returns the text at an index of a column. `text` is the concatenation of all texts, and `offsets` contains the start of each
/// text, followed by the end of the last one.
///
/// # Panics
///
/// Panics if the index is out of bounds. The generator writes the tables together with the indices, so this cannot happen.
#[must_use]
pub const fn str_at(text: &'static str, offsets: &[u32], index: usize) -> &'static str {
    let (until_end, _) = text.split_at(offsets[index + 1] as usize);
    let (_, text) = until_end.split_at(offsets[index] as usize);
    text
}

/// Returns the same text as [`str_at`]. The offsets are bytes in little-endian order.
///
/// # Panics
///
/// Panics in the same case.
#[must_use]
pub const fn str_at_rows(text: &'static str, offsets: &[[u8; 4]], index: usize) -> &'static str {
    let (until_end, _) = text.split_at(u32::from_le_bytes(offsets[index + 1]) as usize);
    let (_, text) = until_end.split_at(u32::from_le_bytes(offsets[index]) as usize);
    text
}

/// Returns the rows of a table that is written as a byte string.
///
/// # Panics
///
/// Panics if the table has another length. It is evaluated at compile time, and the generator writes the length.
#[must_use]
pub const fn rows<const WIDTH: usize, const ROWS: usize>(bytes: &[u8]) -> [[u8; WIDTH]; ROWS] {
    let mut rows = [[0; WIDTH]; ROWS];
    rows.as_flattened_mut().copy_from_slice(bytes);
    rows
}

/// Returns the text, or `None` if it is empty. The tables contain an empty text for each missing value.
#[must_use]
pub const fn non_empty(text: &'static str) -> Option<&'static str> {
    if text.is_empty() { None } else { Some(text) }
}

/// Returns the text, or an empty text for `None`. It is the inverse of [`non_empty`].
#[must_use]
pub const fn or_empty(text: Option<&'static str>) -> &'static str {
    match text {
        Some(text) => text,
        None => "",
    }
}

/// Returns the index of the last number in `starts`, which is sorted, that is not greater than `code`.
#[must_use]
pub const fn segment_of(starts: &[i128], code: i128) -> Option<usize> {
    let (mut low, mut high) = (0, starts.len());
    while low < high {
        let middle = low + (high - low) / 2;
        if starts[middle] <= code {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low.checked_sub(1)
}

/// Returns the number of the first pattern that matches a code, counted from 1, or 0 if none matches.
#[must_use]
pub const fn first_match(patterns: &[&[Piece<'_>]], code: &str) -> usize {
    let mut index = 0;
    while index < patterns.len() {
        if matches(patterns[index], code) {
            return index + 1;
        }
        index += 1;
    }
    0
}

/// Returns the index of `wanted` in `sorted`, or `None` if it is missing.
#[must_use]
pub const fn binary_search(sorted: &[usize], wanted: usize) -> Option<usize> {
    let (mut low, mut high) = (0, sorted.len());
    while low < high {
        let middle = low + (high - low) / 2;
        if sorted[middle] < wanted {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if low < sorted.len() && sorted[low] == wanted {
        Some(low)
    } else {
        None
    }
}

/// Returns whether a code is one of these texts, which are in lower case. The case of ASCII letters in the code is ignored.
#[must_use]
pub const fn is_one_of(code: &[u8], texts: &[&str]) -> bool {
    let mut index = 0;
    while index < texts.len() {
        if is_folded_to(code, texts[index].as_bytes()) {
            return true;
        }
        index += 1;
    }
    false
}

/// Returns whether a code in lower case is this text. The function of the standard library is not `const` in Rust 1.88.
const fn is_folded_to(code: &[u8], text: &[u8]) -> bool {
    if code.len() != text.len() {
        return false;
    }
    let mut index = 0;
    while index < code.len() {
        if code[index].to_ascii_lowercase() != text[index] {
            return false;
        }
        index += 1;
    }
    true
}
