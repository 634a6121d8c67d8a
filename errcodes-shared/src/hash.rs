//! The functions of a perfect hash, and a hash function for strings.
//!
//! A code is multiplied by a number, and one half of the product selects a bucket. Each bucket has a factor: the other half
//! of the product, multiplied by this factor, determines the slot of the code. `codegen/perfect_hash.rs` in `errcodes-core`
//! searches for the factors.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_lossless,
    reason = "the code takes halves of numbers, and `From` is not `const`"
)]

/// Returns the index of a code's bucket, below `buckets`, and the number that [`slot`] takes as `low`.
///
/// The two results are nearly independent of each other, whichever bits of the codes differ, because they are the halves
/// of a folded product of twice the width. Without the fold, codes at equal distances would stay at equal distances, and
/// buckets with the same pattern could not fill every slot of a table.
#[must_use]
pub const fn hash(code: u64, multiplier: u64, buckets: usize) -> (usize, u32) {
    let product = (code.wrapping_add(multiplier) as u128) * (multiplier as u128);
    let folded = (product >> 64) as u64 ^ product as u64;
    (reduce((folded >> 32) as u32, buckets), folded as u32)
}

/// Returns the slot of a code, below `slots`.
#[must_use]
pub const fn slot(low: u32, factor: u32, slots: usize) -> usize {
    // A factor is always odd, so it is stored without its last bit.
    reduce(
        low.wrapping_mul(factor.wrapping_mul(2).wrapping_add(1)),
        slots,
    )
}

/// Returns a hash of a string. The function mixes in eight bytes at a time, and the remaining bytes as one number.
///
/// Strings that collide with one seed are unlikely to collide with the next.
#[must_use]
pub const fn hash_text(text: &str, seed: u64) -> u64 {
    hash_bytes::<false>(text.as_bytes(), seed)
}

/// Returns the hash of a string in lower case. Only the case of ASCII letters is changed.
#[must_use]
pub const fn hash_text_ignoring_case(text: &str, seed: u64) -> u64 {
    hash_bytes::<true>(text.as_bytes(), seed)
}

#[inline]
const fn hash_bytes<const IGNORES_CASE: bool>(mut bytes: &[u8], seed: u64) -> u64 {
    // Mix in the length first, so that collisions between strings of different lengths depend on the seed.
    let mut hash = mix(seed, bytes.len() as u64);
    while let Some((chunk, rest)) = bytes.split_first_chunk() {
        let mut chunk = *chunk;
        if IGNORES_CASE {
            chunk.make_ascii_lowercase();
        }
        hash = mix(hash, u64::from_le_bytes(chunk));
        bytes = rest;
    }
    let mut last = 0;
    while let Some((byte, rest)) = bytes.split_first() {
        let byte = if IGNORES_CASE {
            byte.to_ascii_lowercase()
        } else {
            *byte
        };
        last = (last << 8) | byte as u64;
        bytes = rest;
    }
    mix(hash, last)
}

const fn mix(hash: u64, number: u64) -> u64 {
    let product = (hash ^ number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    product ^ (product >> 32)
}

/// Maps the 32-bit numbers to the numbers below `length`, preserving their order.
const fn reduce(number: u32, length: usize) -> usize {
    ((number as u64 * length as u64) >> 32) as usize
}
