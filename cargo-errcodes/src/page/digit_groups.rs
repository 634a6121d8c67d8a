//! Codes of several numbers with a sign between them: `4.7.1`, `10-20`, `03/12`.
//!
//! A single cell may as well be a range, two codes or a code with a text. Only the whole column shows which of them it is.

use std::collections::HashMap;

/// The signs between the numbers of a code.
const SIGNS: [char; 4] = ['.', '-', '/', ':'];

/// Returns the sign between the numbers and the parts before and behind the first one.
fn parts(cell: &str) -> Option<(char, &str, &str)> {
    const LONGEST: usize = 8;
    const MOST_NUMBERS: usize = 6;
    let at = cell.find(SIGNS)?;
    let sign = cell[at..].chars().next()?;
    let are_numbers = cell.split(sign).all(|number| {
        !number.is_empty()
            && number.len() <= LONGEST
            && number.bytes().all(|digit| digit.is_ascii_digit())
    });
    let is_short = cell.split(sign).count() <= MOST_NUMBERS;
    (are_numbers && is_short).then(|| (sign, &cell[..at], &cell[at + 1..]))
}

/// Returns whether a cell consists of numbers with the same sign between them.
pub(super) fn is_digit_group(cell: &str) -> bool {
    parts(cell.trim()).is_some()
}

/// Returns whether nearly all cells of a column are codes of several numbers.
///
/// Two numbers with a hyphen may be a range, and with a slash two codes. Different ranges do not begin with the same number, and a table
/// does not list the same code again and again.
pub(super) fn are_digit_groups(cells: &[&str]) -> bool {
    const FEWEST: usize = 3;
    let groups: Vec<(char, &str, &str)> = cells.iter().filter_map(|cell| parts(cell)).collect();
    let Some((sign, ..)) = groups.first() else {
        return false;
    };
    let same = groups.iter().filter(|(other, ..)| other == sign).count();
    if cells.len() < FEWEST || same * 10 < cells.len() * 9 {
        return false;
    }
    let is_long = |(.., rest): &&(char, &str, &str)| rest.contains(*sign);
    if groups.iter().filter(is_long).count() * 2 > groups.len() {
        return true;
    }
    if *sign == '.' {
        // Decimal numbers have different lengths, and zeros where codes have none.
        let lengths = |(_, first, rest): &(char, &str, &str)| (first.len(), rest.len());
        let length = groups.first().map(lengths);
        let is_decimal = |(_, first, rest): &(char, &str, &str)| {
            *first == "0" || rest.len() > 1 && rest.starts_with('0')
        };
        return groups.iter().all(|group| Some(lengths(group)) == length)
            || !groups.iter().any(is_decimal);
    }
    let mut first: HashMap<&str, usize> = HashMap::new();
    for (_, number, _) in &groups {
        *first.entry(number).or_default() += 1;
    }
    let shared: usize = first.into_values().filter(|times| *times > 1).sum();
    shared * 2 >= groups.len()
}
