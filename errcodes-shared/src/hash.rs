//! The functions of a perfect hash, and the hash of a text.
//!
//! A code is put into a bucket by one half of a product. The other half is multiplied by a factor that is the bucket's
//! own, which gives the slot of the code. How the factors are found is in `codegen/perfect_hash.rs` of
//! `errcodes-core`.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_lossless,
    reason = "halves of numbers are taken, and `From` is not `const`"
)]

/// Returns the bucket of a code, of `buckets`, and the number by which the bucket's factor finds its slot.
///
/// The two have little to do with each other, whichever bits of the codes differ: they are halves of a product of twice
/// the width, folded. Without the fold, codes at equal distances stay at equal distances, and buckets that all look
/// alike can't fill a table to its last slot.
#[must_use]
pub const fn hash(code: u64, multiplier: u64, buckets: usize) -> (usize, u32) {
    let product = (code.wrapping_add(multiplier) as u128) * (multiplier as u128);
    let folded = (product >> 64) as u64 ^ product as u64;
    (reduce((folded >> 32) as u32, buckets), folded as u32)
}

/// Returns the slot of a code, of `slots`.
#[must_use]
pub const fn slot(low: u32, factor: u32, slots: usize) -> usize {
    // As a factor is always odd, it is stored without its last bit.
    reduce(
        low.wrapping_mul(factor.wrapping_mul(2).wrapping_add(1)),
        slots,
    )
}

/// Returns a number for a text: eight bytes at a time are taken in by a product, the rest as one number.
///
/// Texts that have the same number under one seed have others under the next.
#[must_use]
pub const fn hash_text(text: &str, seed: u64) -> u64 {
    let mut bytes = text.as_bytes();
    // The length by itself, so that under another seed other texts of different lengths are alike.
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

/// Maps the numbers of 32 bits to those below `length`, in order.
const fn reduce(number: u32, length: usize) -> usize {
    ((number as u64 * length as u64) >> 32) as usize
}
