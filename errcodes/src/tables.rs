//! How the generated code reads its tables.

/// The text number `index` of a column: `text` is all of them, `offsets` where each begins.
///
/// # Panics
///
/// If there is no such text. The tables are made together with the indices into them.
#[must_use]
pub const fn text(text: &'static str, offsets: &[u32], index: usize) -> &'static str {
    let (until_end, _) = text.split_at(offsets[index + 1] as usize);
    let (_, text) = until_end.split_at(offsets[index] as usize);
    text
}

/// `None` for the empty text, which stands for one that the vendor does not state.
#[must_use]
pub const fn stated(text: &'static str) -> Option<&'static str> {
    if text.is_empty() { None } else { Some(text) }
}

/// The empty text for `None`: the reverse of [`stated`].
#[must_use]
pub const fn unstated(text: Option<&'static str>) -> &'static str {
    match text {
        Some(text) => text,
        None => "",
    }
}

/// Where `wanted` is in `sorted`.
#[must_use]
pub const fn find(sorted: &[usize], wanted: usize) -> Option<usize> {
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
