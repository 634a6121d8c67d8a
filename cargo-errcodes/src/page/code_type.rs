//! The type of the codes of an enum.

use std::collections::HashSet;

use errcodes_core::code::{CodeType, IntegerType, parse_integer};

use super::code::{has_leading_zero, is_number};
use super::code_set::CodeSet;
use super::record::Record;

/// Returns the first type that can represent all codes, `u32` if possible.
///
/// A set of codes that is not a range of numbers does not turn the codes of a page of numbers into texts.
pub(crate) fn code_type(records: &[Record]) -> CodeType {
    let single = records.iter().filter(|record| record.set.is_none());
    let codes = || single.clone().map(|record| &*record.code);
    let sets = || records.iter().filter_map(|record| record.set.as_ref());
    let named = |name: &str| CodeType::from_name(name).unwrap_or_default();
    let are_texts = codes().any(|code| !is_number(code) || has_leading_zero(code))
        || sets().any(CodeSet::has_leading_zero)
        || codes().next().is_none() && sets().any(|set| set.numbers().is_none());
    if are_texts {
        return named("str");
    }
    let numbers: Vec<i128> = codes().filter_map(parse_integer).collect();
    let bounds: Vec<i128> = sets().filter_map(CodeSet::numbers).flatten().collect();
    let fits = |low: i128, high: i128| {
        let mut numbers = numbers.iter().chain(&bounds);
        numbers.all(|number| (low..=high).contains(number))
    };
    // Beside negative numbers, hexadecimal numbers are bit patterns.
    let fits_as_bits = |integer: IntegerType| {
        let bits = codes().filter_map(|code| integer.parse(code));
        let bits: HashSet<i128> = bits.collect();
        let is_distinct = bits.len() == numbers.iter().collect::<HashSet<_>>().len();
        let bounds = sets().filter_map(|set| set.bounds_in(integer)).flatten();
        let mut numbers = bits.iter().copied().chain(bounds);
        is_distinct && numbers.all(|number| integer.holds(number, number))
    };
    if fits(0, u32::MAX.into()) {
        CodeType::default()
    } else if fits_as_bits(IntegerType::I32) {
        named("i32")
    } else if fits(i64::MIN.into(), i64::MAX.into()) {
        named("i64")
    } else if fits(0, u64::MAX.into()) {
        named("u64")
    } else {
        named("str")
    }
}
