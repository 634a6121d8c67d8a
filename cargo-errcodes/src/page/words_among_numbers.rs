//! Records whose code is a word, in tables of numbers.

use super::code::{has_leading_zero, is_code, is_number};
use super::record::Record;
use super::weights::are_nearly_all_numbers;

/// Returns the records, and those whose code is a word if nearly all codes are numbers.
pub(super) fn split_words(records: Vec<Record>) -> (Vec<Record>, Vec<Record>) {
    let is_of_numbers = |record: &Record| {
        let set = record.set.as_ref();
        is_number(&record.code) || set.is_some_and(|set| set.numbers().is_some())
    };
    let numbers = records.iter().filter(|record| is_of_numbers(record));
    let numbers = numbers.count();
    if numbers == records.len() || !are_nearly_all_numbers(numbers, records.len()) {
        return (records, Vec::new());
    }
    // Codes with letters may have the same length as the numbers: `22P02` among `22003` and `22012`.
    let length = records
        .iter()
        .find(|record| is_number(&record.code))
        .map(|record| record.code.len());
    let have_same_length = records
        .iter()
        .all(|record| !is_number(&record.code) || Some(record.code.len()) == length);
    // Codes of two characters, of which most are digits, are texts: `PB` among `05` and `14`.
    let have_zeros = records.iter().any(|record| has_leading_zero(&record.code));
    let is_of_letters = |record: &Record| {
        record
            .code
            .bytes()
            .all(|letter| letter.is_ascii_uppercase())
    };
    let is_like = |record: &Record| {
        let is_similar = record.set.is_some()
            || is_code(&record.code)
            || has_digit(&record.code)
            || have_same_length && is_bound(&record.code)
            || have_same_length && have_zeros && is_of_letters(record);
        is_of_numbers(record) || is_similar && Some(record.code.len()) == length
    };
    records.into_iter().partition(is_like)
}

/// Returns whether a code consists of upper-case letters and digits: `A1`.
fn has_digit(code: &str) -> bool {
    let is_part = |c: u8| c.is_ascii_digit() || c.is_ascii_uppercase();
    code.bytes().any(|c| c.is_ascii_digit()) && code.bytes().all(is_part)
}

/// Returns whether a word may stand among numbers of the same length: a hexadecimal number, or a letter that is repeated, for any other
/// error: `FF`, `ZZ`.
fn is_bound(word: &str) -> bool {
    let is_repeated = || {
        let mut letters = word.chars();
        let first = letters.next();
        first.is_some_and(|first| first.is_ascii_uppercase()) && letters.all(|c| Some(c) == first)
    };
    let is_hexadecimal = word.bytes().all(|c| matches!(c, b'0'..=b'9' | b'A'..=b'F'));
    word.len() > 1 && (is_hexadecimal || is_repeated())
}
