//! From a code to its entry: `from_code`, as a table that fits the codes.

use std::fmt::Write as _;

use crate::validate::CheckedEnum;

/// A table of indices is taken where it has at most this many places for each code ...
const MAX_SPARSENESS: i128 = 4;
/// ... or at most this many in all.
const SMALL: i128 = 256;

/// The distinct codes of an enum in ascending order, each with the index of its first entry.
fn first_entries(checked: &CheckedEnum<'_, '_>) -> Vec<(i128, usize)> {
    let codes = checked.entries.iter().map(|entry| entry.code.value);
    let mut firsts: Vec<_> = codes.zip(0..).collect();
    firsts.sort_unstable();
    firsts.dedup_by_key(|(code, _)| *code);
    firsts
}

/// Writes an expression for the index of the entry of `code`; where there is none, it is the number
/// of entries, or more.
pub(super) fn index_of_code(out: &mut String, checked: &CheckedEnum<'_, '_>) {
    let firsts = first_entries(checked);
    let none = checked.entries.len();
    let code_type = checked.decl.code_type.name();
    let (Some(&(min, _)), Some(&(max, _))) = (firsts.first(), firsts.last()) else {
        let _ = write!(out, "{{ let _ = code; {none} }}");
        return;
    };
    // As wide as a table can index, and no wider than both ends of the widest type are apart.
    let places = max - min + 1;
    let distinct = i128::try_from(firsts.len()).unwrap_or(i128::MAX);
    if places <= SMALL.max(distinct.saturating_mul(MAX_SPARSENESS)) {
        direct(out, &firsts, min, max, none, code_type);
    } else {
        search(out, &firsts, none, code_type);
    }
}

/// A table with a place for each number from the first code to the last.
fn direct(
    out: &mut String,
    firsts: &[(i128, usize)],
    min: i128,
    max: i128,
    none: usize,
    code_type: &str,
) {
    let mut table = Vec::new();
    let mut rest = firsts.iter().peekable();
    for code in min..=max {
        let found = rest.next_if(|(next, _)| *next == code);
        table.push(found.map_or(none, |(_, index)| *index));
    }
    let length = table.len();
    let index_type = index_type(none);
    // Within the range the difference to its start is no overflow, seen as an unsigned number.
    let _ = write!(
        out,
        "{{ static INDICES: [::core::primitive::{index_type}; {length}] = {table:?};\
         if {min} <= code && code <= {max} {{\
             INDICES[code.wrapping_sub({min}) as {unsigned} as ::core::primitive::usize] \
                 as ::core::primitive::usize\
         }} else {{ {none} }} }}",
        unsigned = format_args!("::core::primitive::{}", code_type.replace('i', "u")),
    );
}

/// The codes in order, halved until one is left.
fn search(out: &mut String, firsts: &[(i128, usize)], none: usize, code_type: &str) {
    let (codes, indices): (Vec<i128>, Vec<usize>) = firsts.iter().copied().unzip();
    let length = codes.len();
    let index_type = index_type(none);
    let _ = write!(
        out,
        "{{ static CODES: [::core::primitive::{code_type}; {length}] = {codes:?};\
         static INDICES: [::core::primitive::{index_type}; {length}] = {indices:?};\
         let mut low = 0;\
         let mut high = {length};\
         while low < high {{\
             let middle = low + (high - low) / 2;\
             if CODES[middle] < code {{ low = middle + 1; }} else {{ high = middle; }}\
         }}\
         if low < {length} && CODES[low] == code {{\
             INDICES[low] as ::core::primitive::usize\
         }} else {{ {none} }} }}",
    );
}

/// The smallest type for the numbers up to `max`.
pub(super) fn index_type(max: usize) -> &'static str {
    match max {
        0..=0xff => "u8",
        0x100..=0xffff => "u16",
        _ => "u32",
    }
}
