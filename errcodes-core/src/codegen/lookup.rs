//! From a code, a symbol or a name to its entry, by a table that fits them.

use std::collections::HashSet;
use std::fmt::Write as _;

use errcodes_shared::hash::hash_text;

use crate::code::{CodeValue, IntegerType};

use super::perfect_hash::{PerfectHash, SHORT};
use super::planned::PlannedEnum;
use super::writer::{USIZE, primitive, table};

/// A table with a place for each number is taken where it has at most this many places for each code:
/// then it is no larger than a perfect hash ...
const MAX_SPARSENESS: i128 = 3;
/// ... or at most this many in all.
const SMALL: i128 = 256;

/// How many seeds are tried for texts; nearly always the first one does.
const MAX_SEEDS: u64 = 64;

/// The distinct numbers of an enum in ascending order, each with the index of its first entry.
fn first_entries(planned: &PlannedEnum<'_>) -> Vec<(i128, usize)> {
    let codes = planned.entries.iter().zip(0..);
    let codes = codes.filter_map(|(entry, index)| match entry.code.value {
        CodeValue::Integer(code) => Some((code, index)),
        CodeValue::Text(_) => None,
    });
    let mut firsts: Vec<_> = codes.collect();
    firsts.sort_unstable();
    firsts.dedup_by_key(|(code, _)| *code);
    firsts
}

/// Writes the body of a function that gives the index of the entry of `code`, a number; where there is none, the number
/// of entries, or more.
pub(super) fn index_of_code(out: &mut String, planned: &PlannedEnum<'_>, integer: IntegerType) {
    let table = Table {
        none: planned.entries.len(),
        integer,
        firsts: first_entries(planned),
    };
    let (Some(&(min, first)), Some(&(max, _))) = (table.firsts.first(), table.firsts.last()) else {
        let _ = write!(out, "let _ = code; {}", table.none);
        return;
    };
    let places = max - min + 1;
    let distinct = i128::try_from(table.firsts.len()).unwrap_or(i128::MAX);
    let ascending = (first..)
        .zip(&table.firsts)
        .all(|(index, (_, at))| index == *at);
    if places == distinct && ascending {
        table.in_order(out, min, max, first);
    } else if places <= SMALL.max(distinct.saturating_mul(MAX_SPARSENESS)) {
        table.direct(out, min, max);
    } else {
        table.hashed(out);
    }
}

/// The codes of an enum in ascending order, each with the index of its first entry, and what the
/// expressions made of them have in common.
struct Table {
    firsts: Vec<(i128, usize)>,
    /// The index where there is no entry.
    none: usize,
    integer: IntegerType,
}

impl Table {
    /// The codes follow on each other, and so do their entries: no table at all.
    fn in_order(&self, out: &mut String, min: i128, max: i128, first: usize) {
        let position = self.position(min);
        let none = self.none;
        let _ = write!(
            out,
            "if {min} <= code && code <= {max} {{ {position} + {first} }} else {{ {none} }}"
        );
    }

    /// A table with a place for each number from the first code to the last.
    fn direct(&self, out: &mut String, min: i128, max: i128) {
        let mut indices = Vec::new();
        let mut rest = self.firsts.iter().peekable();
        for code in min..=max {
            let found = rest.next_if(|(next, _)| *next == code);
            indices.push(found.map_or(self.none, |(_, index)| *index));
        }
        let position = self.position(min);
        let none = self.none;
        table(out, "INDICES", &index_type(none), &indices);
        let _ = write!(
            out,
            "if {min} <= code && code <= {max} {{ INDICES[{position}] as {USIZE} }} else {{ {none} }}"
        );
    }

    /// The distance of `code` to the first one. Within the range it is no overflow, seen as an unsigned
    /// number.
    fn position(&self, min: i128) -> String {
        let unsigned = primitive(&self.integer.name().replace('i', "u"));
        format!("(code.wrapping_sub({min}) as {unsigned} as {USIZE})")
    }

    /// A place for each code, by a perfect hash.
    fn hashed(&self, out: &mut String) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the cast of a code in the expression does the same"
        )]
        let cast = |code: i128| code as u64;
        let codes: Vec<u64> = self.firsts.iter().map(|(code, _)| cast(*code)).collect();
        let hash = PerfectHash::new(&codes);
        let in_place = hash.places.iter().map(|&place| self.firsts[place].1);
        let indices: Vec<usize> = in_place.collect();
        place_in(out, &hash, "code as ::core::primitive::u64");
        // The code is compared where the enum has it anyway, for its `code()`.
        index_at_place(out, &indices, self.none, "Self::__code_at(index) == code");
    }
}

/// Writes the body of a function that gives the index of the entry with this `text`, the first if several have it;
/// where there is none, the number of entries. `text_at` is the text at `index`.
pub(super) fn index_of_text(out: &mut String, texts: &[Option<&str>], text_at: &str) {
    let mut firsts: Vec<(&str, usize)> = texts
        .iter()
        .zip(0..)
        .filter_map(|(text, index)| Some(((*text)?, index)))
        .collect();
    let none = texts.len();
    if firsts.is_empty() {
        let _ = write!(out, "let _ = text; {none}");
        return;
    }
    firsts.sort_unstable();
    firsts.dedup_by_key(|(text, _)| *text);

    let hashes = |seed: u64| firsts.iter().map(move |(text, _)| hash_text(text, seed));
    // The first seed does; texts that have the same hash under one have others under the next.
    let is_distinct = |seed: &u64| hashes(*seed).collect::<HashSet<_>>().len() == firsts.len();
    let Some(seed) = (0..MAX_SEEDS).find(is_distinct) else {
        // Nobody has seen such texts; they must not stop the compiler all the same.
        out.push_str("match text {");
        for (text, index) in firsts {
            let _ = write!(out, "{text:?} => {index},");
        }
        let _ = write!(out, "_ => {none} }}");
        return;
    };
    let hash = PerfectHash::new(&hashes(seed).collect::<Vec<_>>());
    let indices: Vec<usize> = hash.places.iter().map(|&place| firsts[place].1).collect();
    place_in(out, &hash, &format!("__errcodes::hash_text(text, {seed})"));
    index_at_place(out, &indices, none, &format!("{text_at} == text"));
}

/// Writes an expression for the index at `place`, if that is the right one.
fn index_at_place(out: &mut String, indices: &[usize], none: usize, is_right: &str) {
    table(out, "INDICES", &index_type(none), indices);
    let _ = write!(
        out,
        "let index = INDICES[place] as {USIZE}; if {is_right} {{ index }} else {{ {none} }}"
    );
}

/// Writes statements after which `place` is the place of `key`, an expression of type `u64`.
fn place_in(out: &mut String, hash: &PerfectHash, key: &str) {
    let PerfectHash {
        multiplier,
        factors,
        places,
    } = hash;
    let factor_type = if places.len() <= SHORT { "u16" } else { "u32" };
    table(out, "FACTORS", &primitive(factor_type), factors);
    let _ = write!(
        out,
        "let (bucket, low) = __errcodes::hash({key}, {multiplier}, {buckets});\
         let factor = FACTORS[bucket] as ::core::primitive::u32;\
         let place = __errcodes::place(low, factor, {length});",
        buckets = factors.len(),
        length = places.len(),
    );
}

/// Returns how many bits the smallest type for the numbers up to `max` has.
pub(super) fn index_type_bits(max: usize) -> u8 {
    match max {
        0..=0xff => 8,
        0x100..=0xffff => 16,
        _ => 32,
    }
}

/// Returns the smallest type for the numbers up to `max`.
pub(super) fn index_type(max: usize) -> String {
    format!("::core::primitive::u{}", index_type_bits(max))
}
