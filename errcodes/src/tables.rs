//! How the generated code reads its tables.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_lossless,
    reason = "halves of numbers are taken, and `From` is not `const`"
)]

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

/// The bucket of a code, of `buckets`, and the number by which the bucket's factor finds its place.
///
/// How a perfect hash works, and why it works this way, stands where it is made: in the file
/// `expand/perfect_hash.rs` of `errcodes-core`.
#[must_use]
pub const fn hash(code: u64, multiplier: u64, buckets: usize) -> (usize, u32) {
    let product = (code.wrapping_add(multiplier) as u128) * (multiplier as u128);
    let folded = (product >> 64) as u64 ^ product as u64;
    (reduce((folded >> 32) as u32, buckets), folded as u32)
}

/// The place of a code, of `places`.
#[must_use]
pub const fn place(low: u32, factor: u32, places: usize) -> usize {
    reduce(
        low.wrapping_mul(factor.wrapping_mul(2).wrapping_add(1)),
        places,
    )
}

/// A number for a text: eight bytes at a time are taken in by a product, the rest as one number.
#[must_use]
pub const fn hash_text(text: &str, seed: u64) -> u64 {
    let mut bytes = text.as_bytes();
    let mut hash = mix(seed, bytes.len() as u64);
    while let Some((chunk, rest)) = bytes.split_first_chunk() {
        hash = mix(hash, u64::from_le_bytes(*chunk));
        bytes = rest;
    }
    let mut last = 0;
    while let Some((byte, rest)) = bytes.split_first() {
        last = (last << 8) | *byte as u64;
        bytes = rest;
    }
    mix(hash, last)
}

const fn mix(hash: u64, number: u64) -> u64 {
    let product = (hash ^ number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    product ^ (product >> 32)
}

const fn reduce(number: u32, length: usize) -> usize {
    ((number as u64 * length as u64) >> 32) as usize
}
