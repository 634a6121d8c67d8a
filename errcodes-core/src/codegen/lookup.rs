//! Lookup of an entry by code, symbol or name, with a direct table or a perfect hash, depending on the keys.

use std::collections::HashSet;
use std::fmt::Write as _;

use errcodes_shared::hash::hash_text;

use crate::code::{Case, CodeValue, IntegerType};
use crate::order;

use super::number_table::NumberTable;
use super::perfect_hash::{PerfectHash, SHORT};
use super::planned::PlannedEnum;
use super::writer::{USIZE, primitive};

/// The maximum number of slots per code in a direct table, which has a slot for each number. With at most this many slots, it
/// is no larger than a perfect hash.
const MAX_SPARSENESS: i128 = 3;
/// The number of slots up to which a direct table is always used.
const SMALL: i128 = 256;

/// The number of seeds that are tried for strings. The first one nearly always works.
const MAX_SEEDS: u64 = 64;

/// Returns the distinct numbers of an enum in ascending order, each with the index of its fallback, or else of its first entry.
fn first_entries(planned: &PlannedEnum<'_>) -> Vec<(i128, usize)> {
    let codes = planned.entries.iter().zip(0..);
    let codes = codes.filter_map(|(entry, index)| match entry.code.value {
        CodeValue::Integer(code) if planned.is_given_by_code(index) => Some((code, index)),
        _ => None,
    });
    let mut firsts: Vec<_> = codes.collect();
    order::sort_by(&mut firsts, Ord::cmp);
    firsts.dedup_by_key(|(code, _)| *code);
    firsts
}

/// Writes the body of a function that returns the index of the entry that the number `code` gives, or the number of entries
/// if there is no such entry.
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
    let slots = max - min + 1;
    let distinct = i128::try_from(table.firsts.len()).unwrap_or(i128::MAX);
    let ascending = (first..)
        .zip(&table.firsts)
        .all(|(index, (_, at))| index == *at);
    if slots == distinct && ascending {
        table.in_order(out, min, max, first);
    } else if slots <= SMALL.max(distinct.saturating_mul(MAX_SPARSENESS)) {
        table.direct(out, min, max);
    } else {
        table.hashed(out);
    }
}

/// The codes of an enum, for which a lookup expression is written.
struct Table {
    /// The distinct codes in ascending order, each with the index of its first entry.
    firsts: Vec<(i128, usize)>,
    /// The index that is returned for a code without an entry.
    none: usize,
    integer: IntegerType,
}

impl Table {
    /// Writes an expression without a table, for consecutive codes with consecutive entries.
    fn in_order(&self, out: &mut String, min: i128, max: i128, first: usize) {
        let position = self.position(min);
        let none = self.none;
        let _ = write!(
            out,
            "if {min} <= code && code <= {max} {{ {position} + {first} }} else {{ {none} }}"
        );
    }

    /// Writes an expression with a table that has a slot for each number from the lowest code to the highest.
    fn direct(&self, out: &mut String, min: i128, max: i128) {
        let mut indices = Vec::new();
        let mut rest = self.firsts.iter().peekable();
        for code in min..=max {
            let found = rest.next_if(|(next, _)| *next == code);
            indices.push(found.map_or(self.none, |(_, index)| *index));
        }
        let position = self.position(min);
        let none = self.none;
        let table = NumberTable::of_indices("INDICES", none, &indices);
        table.write(out);
        let index = table.at(&position);
        let _ = write!(
            out,
            "if {min} <= code && code <= {max} {{ {index} as {USIZE} }} else {{ {none} }}"
        );
    }

    /// Returns an expression for the distance of `code` from the lowest code. Within the range of codes, the distance fits an
    /// unsigned number.
    fn position(&self, min: i128) -> String {
        let unsigned = primitive(&self.integer.name().replace('i', "u"));
        format!("(code.wrapping_sub({min}) as {unsigned} as {USIZE})")
    }

    /// Writes an expression with a perfect hash, which has a slot for each code.
    fn hashed(&self, out: &mut String) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the cast of a code in the expression does the same"
        )]
        let cast = |code: i128| code as u64;
        let codes: Vec<u64> = self.firsts.iter().map(|(code, _)| cast(*code)).collect();
        let hash = PerfectHash::new(&codes);
        let in_slots = hash.slots.iter().map(|&number| self.firsts[number].1);
        let indices: Vec<usize> = in_slots.collect();
        slot_of(out, &hash, "code as ::core::primitive::u64");
        // The slot's code is read from the table that `code()` needs anyway.
        index_at_slot(out, &indices, self.none, "Self::__code_at(index) == code");
    }
}

/// Writes the body of a function that returns the index of the first entry with `text`, or the number of entries if there
/// is no such entry. `text_at` is an expression for the string at `index`. If `case` is ignored, `texts` are in lower case.
pub(super) fn index_of_text(out: &mut String, texts: &[Option<&str>], text_at: &str, case: Case) {
    let (hash_text_of, is_right) = match case {
        Case::Exact => ("hash_text", format!("{text_at} == text")),
        Case::Ignored => (
            "hash_text_ignoring_case",
            format!("{text_at}.eq_ignore_ascii_case(text)"),
        ),
    };
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
    order::sort_by(&mut firsts, Ord::cmp);
    firsts.dedup_by_key(|(text, _)| *text);

    let hashes = |seed: u64| firsts.iter().map(move |(text, _)| hash_text(text, seed));
    // Strings with equal hashes for one seed have different hashes for the next.
    let is_distinct = |seed: &u64| hashes(*seed).collect::<HashSet<_>>().len() == firsts.len();
    let Some(seed) = (0..MAX_SEEDS).find(is_distinct) else {
        // Such strings are practically impossible, but the generated code must compile all the same.
        out.push_str("match text {");
        for (text, index) in firsts {
            let _ = match case {
                Case::Exact => write!(out, "{text:?} => {index},"),
                Case::Ignored => write!(
                    out,
                    "text if text.eq_ignore_ascii_case({text:?}) => {index},"
                ),
            };
        }
        let _ = write!(out, "_ => {none} }}");
        return;
    };
    let hash = PerfectHash::new(&hashes(seed).collect::<Vec<_>>());
    let indices: Vec<usize> = hash.slots.iter().map(|&number| firsts[number].1).collect();
    slot_of(
        out,
        &hash,
        &format!("__errcodes::{hash_text_of}(text, {seed})"),
    );
    index_at_slot(out, &indices, none, &is_right);
}

/// Writes an expression that is the index at `slot` if `is_right` holds, and `none` otherwise.
fn index_at_slot(out: &mut String, indices: &[usize], none: usize, is_right: &str) {
    let table = NumberTable::of_indices("INDICES", none, indices);
    table.write(out);
    let index = table.at("slot");
    let _ = write!(
        out,
        "let index = {index} as {USIZE}; if {is_right} {{ index }} else {{ {none} }}"
    );
}

/// Writes statements that set `slot` to the slot of `key`, an expression of type `u64`.
fn slot_of(out: &mut String, hash: &PerfectHash, key: &str) {
    let PerfectHash {
        multiplier,
        factors,
        slots,
    } = hash;
    let factor_type = if slots.len() <= SHORT {
        IntegerType::U16
    } else {
        IntegerType::U32
    };
    let numbers = factors.iter().map(|&factor| factor.into());
    let table = NumberTable::new("FACTORS", factor_type, numbers.collect());
    table.write(out);
    let factor = table.at("bucket");
    let _ = write!(
        out,
        "let (bucket, low) = __errcodes::hash({key}, {multiplier}, {buckets});\
         let factor = {factor} as ::core::primitive::u32;\
         let slot = __errcodes::slot(low, factor, {length});",
        buckets = factors.len(),
        length = slots.len(),
    );
}
