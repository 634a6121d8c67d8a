//! A perfect hash of an enum's codes, symbols or names: a function that maps each code to a different slot of a table
//! with as many slots as there are codes.
//!
//! One half of a product selects the bucket of a code. The other half is multiplied by the factor of the bucket, which is
//! chosen such that all codes of the bucket fall on free slots. The factors of the fullest buckets are chosen first. A lookup
//! consists of four multiplications, the load of a factor, and a comparison with the code at the only possible slot: it has
//! no branch to mispredict.
//!
//! Generated code calls the same functions `hash` and `slot`.

use errcodes_shared::hash::{hash, slot};

use crate::order::sort_by;

/// The average number of codes in a bucket. With larger buckets there are fewer factors to store, but they take longer to
/// find.
const BUCKET: usize = 3;

/// The maximum number of codes for which two bytes are enough for a factor.
pub(super) const SHORT: usize = 8192;

/// The factors of a perfect hash, and the resulting slots of the codes.
#[derive(Debug, Default)]
pub(super) struct PerfectHash {
    /// The number by which codes are multiplied.
    pub(super) multiplier: u64,
    /// The factor of each bucket, without its last bit, because it is always odd.
    pub(super) factors: Vec<u32>,
    /// For each slot, the index of its code in the list from which the hash was created.
    pub(super) slots: Vec<usize>,
}

impl PerfectHash {
    /// Creates a perfect hash of `codes`, which must be distinct. As in the generated code, they are cast to `u64`.
    pub(super) fn new(codes: &[u64]) -> Self {
        // The first multiplier nearly always works. Each multiplier is an independent attempt, so this loop ends.
        (0..)
            .find_map(|attempt| Self::with_multiplier(codes, multiplier(attempt)))
            .unwrap_or_default()
    }

    fn with_multiplier(codes: &[u64], multiplier: u64) -> Option<Self> {
        let buckets = codes.len().div_ceil(BUCKET);
        let mut members: Vec<Vec<(usize, u32)>> = vec![Vec::new(); buckets];
        for (number, &code) in codes.iter().enumerate() {
            let (bucket, low) = hash(code, multiplier, buckets);
            members[bucket].push((number, low));
        }
        let mut order: Vec<usize> = (0..buckets).collect();
        sort_by(&mut order, |first, second| {
            members[*second].len().cmp(&members[*first].len())
        });

        let mut factors = vec![0; buckets];
        let mut slots: Vec<Option<usize>> = vec![None; codes.len()];
        let mut taken = Vec::new();
        for bucket in order {
            factors[bucket] = find_factor(&members[bucket], &mut slots, &mut taken)?;
        }
        Some(Self {
            multiplier,
            factors,
            slots: slots.into_iter().collect::<Option<_>>()?,
        })
    }
}

/// Finds a factor for which all members of a bucket fall on free slots, and occupies these slots.
fn find_factor(
    members: &[(usize, u32)],
    slots: &mut [Option<usize>],
    taken: &mut Vec<usize>,
) -> Option<u32> {
    let length = slots.len();
    let factors = if length <= SHORT { 1 << 16 } else { 1 << 22 };
    (0..factors).find(|&factor| {
        taken.clear();
        for &(number, low) in members {
            let slot = slot(low, factor, length);
            if slots[slot].is_some() {
                break;
            }
            slots[slot] = Some(number);
            taken.push(slot);
        }
        let found = taken.len() == members.len();
        if !found {
            for &slot in &*taken {
                slots[slot] = None;
            }
        }
        found
    })
}

/// Returns a number of the splitmix64 generator, made odd.
fn multiplier(attempt: u64) -> u64 {
    let mut number = attempt.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    (number ^ (number >> 31)) | 1
}

#[cfg(test)]
mod tests {
    use super::{PerfectHash, SHORT};

    /// Computes the slot of a code as the generated code does.
    fn slot(hash: &PerfectHash, code: u64) -> usize {
        let (bucket, low) = super::hash(code, hash.multiplier, hash.factors.len());
        super::slot(low, hash.factors[bucket], hash.slots.len())
    }

    #[test]
    fn each_code_has_a_place_of_its_own() {
        let cases: [(&str, Vec<u64>); 15] = [
            ("one", vec![4711]),
            ("two", vec![0, u64::MAX]),
            ("small", (0..100).map(|n| n * n).collect()),
            (
                "multiples of 65,536",
                (0..10_000).map(|n| n << 16).collect(),
            ),
            ("top bits of 32", (0..4096).map(|n| n << 20).collect()),
            ("top bits of 64", (0..4096).map(|n| n << 52).collect()),
            ("high half", (0..10_000).map(|n| n << 32).collect()),
            (
                "both halves alike",
                (0..10_000).map(|n| n << 32 | n).collect(),
            ),
            ("one giant outlier", (0..1000).chain([u64::MAX]).collect()),
            (
                "negative",
                (0..1000).map(|n: i64| (-n * 7).cast_unsigned()).collect(),
            ),
            (
                "negative of 32",
                (0..1000)
                    .map(|n: i32| (-n * 7).cast_unsigned().into())
                    .collect(),
            ),
            (
                "steps of 3",
                (0..20_000).map(|n| n * 3 + 0x8007_0000).collect(),
            ),
            ("65,535 codes", (0..65_535).map(|n| n * n).collect()),
            ("65,536 codes", (0..65_536).map(|n| n * 12_345).collect()),
            ("100,000 codes", (0..100_000).map(|n| n * 40_503).collect()),
        ];
        for (name, codes) in cases {
            let hash = PerfectHash::new(&codes);
            assert_eq!(hash.slots.len(), codes.len(), "{name}");
            for (number, &code) in codes.iter().enumerate() {
                assert_eq!(hash.slots[slot(&hash, code)], number, "{name}: {code}");
            }
            if codes.len() <= SHORT {
                let short = hash
                    .factors
                    .iter()
                    .all(|&factor| u16::try_from(factor).is_ok());
                assert!(short, "{name}: factors of two bytes");
            }
        }
        assert!(PerfectHash::new(&[]).slots.is_empty());
    }
}
