//! Access to the tables in generated code.

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
