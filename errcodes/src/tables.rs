//! Access to the tables in generated code.

/// Returns the text number `index` of a column. `text` is all texts in a row, `offsets` is where each one starts.
///
/// # Panics
///
/// Panics if there is no such text. The tables are generated together with the indices into them.
#[must_use]
pub const fn str_at(text: &'static str, offsets: &[u32], index: usize) -> &'static str {
    let (until_end, _) = text.split_at(offsets[index + 1] as usize);
    let (_, text) = until_end.split_at(offsets[index] as usize);
    text
}

/// Returns the text, or `None` if it is empty, which stands for a text that the vendor does not state.
#[must_use]
pub const fn non_empty(text: &'static str) -> Option<&'static str> {
    if text.is_empty() { None } else { Some(text) }
}

/// Returns the text, or the empty text for `None`. This reverses [`non_empty`].
#[must_use]
pub const fn or_empty(text: Option<&'static str>) -> &'static str {
    match text {
        Some(text) => text,
        None => "",
    }
}

/// Returns the index of `wanted` in `sorted`.
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
