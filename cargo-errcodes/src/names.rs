//! Variant names for the entries of a page: short, unique and deterministic.

mod enums;
mod phrases;
mod words;

use std::collections::{HashMap, HashSet};

pub(crate) use self::enums::{EnumNames, enum_name, is_named};
use self::phrases::{Phrases, object_of};
use self::words::{FEW, MANY, name_of_words, to_ident, words};
use crate::nfc::nfc;
use crate::page::{CodeSet, Field, Record, is_code, is_symbol};

/// Returns the variant names for all records of an enum, in the order of the records.
pub(crate) fn name_all(records: &[Record]) -> Vec<String> {
    let all: Vec<&Record> = records.iter().collect();
    name_new(&all, &all, &[])
}

/// Returns variant names for the records in `new`. `taken` lists the names that the enum already uses.
pub(crate) fn name_new(all: &[&Record], new: &[&Record], taken: &[&str]) -> Vec<String> {
    let prefix = shared_prefix(all);
    let phrases = Phrases::of(all);
    let mut known: HashSet<String> = taken.iter().map(|name| folded(name)).collect();
    // The next number to try for each base name.
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let mut names = Vec::new();
    for record in new {
        let (candidates, numbered) = candidates(record, &prefix, &phrases);
        let is_free = |name: &String| !known.contains(&folded(name));
        let name = candidates.into_iter().find(is_free);
        let name = name.unwrap_or_else(|| {
            let number = numbers.entry(folded(&numbered)).or_insert(2);
            let mut name = format!("{numbered}{number}");
            while !is_free(&name) {
                *number += 1;
                name = format!("{numbered}{number}");
            }
            name
        });
        known.insert(folded(&name));
        names.push(name);
    }
    names
}

/// Returns a key for comparing names: the name in lower case, normalized as rustc does.
pub(crate) fn folded(name: &str) -> String {
    nfc(&nfc(name).to_lowercase())
}

/// Returns the prefix, up to a separator, that the symbols of all records share. It is the vendor's name, which the variants
/// do not repeat.
fn shared_prefix(records: &[&Record]) -> String {
    const FEWEST: usize = 3;
    /// The maximum length in bytes.
    const LONGEST: usize = 200;
    let symbols = records
        .iter()
        .filter_map(|record| record.get(Field::Symbol));
    let symbols: Vec<&str> = symbols.collect();
    let Some(first) = symbols.first().filter(|_| symbols.len() >= FEWEST) else {
        return String::new();
    };
    let mut ends = first
        .match_indices(['_', '.', ':'])
        .map(|(at, sign)| at + sign.len())
        .take_while(|end| *end <= LONGEST)
        .collect::<Vec<_>>()
        .into_iter();
    let is_shared = |end: &usize| {
        symbols.iter().all(|symbol| {
            let rest = symbol.strip_prefix(&first[..*end]);
            rest.is_some_and(|rest| {
                rest.trim_start_matches('_')
                    .starts_with(char::is_alphabetic)
                    && rest.len() > 1
            })
        })
    };
    let longest = ends.rfind(is_shared).unwrap_or(0);
    first[..longest].to_owned()
}

/// Returns candidate names for a record, best first, and the base of a numbered name in case all of them are taken.
fn candidates(record: &Record, prefix: &str, phrases: &Phrases) -> (Vec<String>, String) {
    let symbol = record.get(Field::Symbol);
    let of_set = record.set.as_ref().and_then(CodeSet::symbol);
    let text = record
        .get(Field::Message)
        .or(record.get(Field::Description))
        .unwrap_or_default();
    let is_opaque = is_code(&record.code) || is_opaque(&record.code) && !words(text).is_empty();
    let is_word = record.set.is_none() && !is_opaque && is_symbol(&record.code);
    let code = of_set.as_deref().or(is_word.then_some(&record.code));
    let symbol = symbol
        .map(|symbol| symbol.strip_prefix(prefix).unwrap_or(symbol))
        .or(code);
    let symbol = symbol.and_then(to_ident);
    let rest = phrases.rest_of(text);
    let object = object_of(rest).filter(|_| symbol.is_none() && rest.len() < text.len());
    let object = object.and_then(|object| name_of_words(&words(object), FEW));
    let words = words(rest);
    let short = symbol
        .clone()
        .or_else(|| name_of_words(&words, FEW))
        .unwrap_or_else(|| "Code".to_owned());
    let is_only_code = symbol.is_none() && words.is_empty();
    let fewest = if symbol.is_some() { FEW } else { FEW + 1 };
    let longer =
        (fewest..=words.len().min(MANY)).filter_map(|number| name_of_words(&words, number));
    // A code that is a word is already used as the symbol.
    let code = match &record.set {
        Some(set) => set.to_words(),
        None if is_opaque => record.code.replace('-', "Neg"),
        None => String::new(),
    };
    let code: String = code.chars().filter(|c| c.is_alphanumeric()).collect();
    let with_code = (!code.is_empty()).then(|| format!("{short}{code}"));
    let numbered = if code.is_empty() {
        short.clone()
    } else {
        format!("{short}{code}_")
    };
    let first = (!is_only_code).then_some(short);
    let candidates = object
        .into_iter()
        .chain(first)
        .chain(longer)
        .chain(with_code);
    (candidates.collect(), numbered)
}

/// Returns whether a code that could be a word consists of letters and digits without a meaning: `E1A2`, `XSCB4.S`.
fn is_opaque(code: &str) -> bool {
    /// The maximum number of characters in such a code.
    const LONGEST: usize = 12;
    // `L2tx` has no word.
    const LONGEST_RUN: usize = 2;
    let mut runs = code.split(|c: char| !c.is_lowercase());
    let has_words = runs.any(|run| run.len() > LONGEST_RUN);
    let has_digits = code.contains(|c: char| c.is_ascii_digit());
    let mut parts = code.split(['.', '-']);
    code.len() <= LONGEST
        && !has_words
        && has_digits
        && !code.contains('_')
        && parts
            .next()
            .is_some_and(|first| first.contains(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::name_all;
    use crate::page::{Field, Record};

    fn names(rows: &[(&str, &str, &str)]) -> Vec<String> {
        let records: Vec<Record> = rows
            .iter()
            .map(|(code, symbol, message)| {
                let mut record = Record {
                    code: (*code).to_owned(),
                    ..Record::default()
                };
                record.set(Field::Symbol, symbol);
                record.set(Field::Message, message);
                record
            })
            .collect();
        name_all(&records)
    }

    #[test]
    fn messages_become_short_names() {
        let cases = [
            (
                "The specified process token could not be found.",
                "ProcessTokenNotFound",
            ),
            (
                "An unexpected error occurred. Please see the log files.",
                "UnexpectedErrorOccurred",
            ),
            (
                "The process definition name cannot be changed.",
                "ProcessDefinitionNameCannotBeChanged",
            ),
            (
                "An API Key was found - but the codes don't match!",
                "ApiKeyFound",
            ),
            ("The doc key does not exist.", "DocKeyDoesNotExist"),
            ("Access to %s is denied", "AccessDenied"),
            ("2FA required", "TwoFaRequired"),
            ("Größe ungültig", "GrößeUngültig"),
            ("参数错误", "参数错误"),
            ("Unknown", "UnknownError"),
            ("???", "Code7"),
            ("", "Code7"),
        ];
        for (message, name) in cases {
            assert_eq!(names(&[("7", "", message)]), [name], "{message}");
        }
    }

    #[test]
    fn clashing_names_get_more_words_or_the_code() {
        let rows = [
            ("1", "", "Exceeded number of total retries."),
            ("2", "", "Exceeded number of total retries."),
            (
                "-3",
                "",
                "The status of the script cannot be changed from EDITABLE to RETIRED.",
            ),
            (
                "4",
                "",
                "The status of the script cannot be changed from RETIRED.",
            ),
            ("5", "", "The status of the script cannot be changed."),
            ("0x1F", "", "Exceeded number of total retries"),
        ];
        let expected = [
            "ExceededNumberTotalRetries",
            "ExceededNumberTotalRetries2",
            "StatusScriptCannotBeChanged",
            "StatusScriptCannotBeChangedRetired",
            "StatusScriptCannotBeChanged5",
            "ExceededNumberTotalRetries0x1F",
        ];
        assert_eq!(names(&rows), expected);
    }

    #[test]
    fn codes_without_meaning_and_shared_phrases_are_not_names() {
        type Case = (
            &'static [(&'static str, &'static str, &'static str)],
            &'static [&'static str],
        );
        let cases: [Case; 5] = [
            (
                &[
                    ("E1A2", "", "The pump is dry."),
                    ("XSCB4.S", "", "The scan was called too early."),
                ],
                &["PumpDry", "ScanCalledTooEarly"],
            ),
            (
                &[
                    (
                        "1",
                        "",
                        "The call was refused by the door because of an expired key",
                    ),
                    (
                        "2",
                        "",
                        "The call was refused by the door because of a missing lock",
                    ),
                    (
                        "3",
                        "",
                        "The call was refused by the door because of too many keys",
                    ),
                ],
                &["ExpiredKey", "MissingLock", "TooManyKeys"],
            ),
            // Without a text, the code is the name, and so is a code that is a word.
            (
                &[("E1A2", "", ""), ("NO_DOOR2", "", "There is no door")],
                &["E1a2", "NoDoor2"],
            ),
            (
                &[
                    (
                        "1",
                        "",
                        "Policy: Acme does not allow advertising that installs programs",
                    ),
                    (
                        "2",
                        "",
                        "Policy: Acme does not allow advertising for weapons",
                    ),
                    ("3", "", "Server error: the door is locked"),
                    ("4", "", "Policy: Acme does not allow the use of symbols"),
                    (
                        "5",
                        "",
                        "Policy: Acme does not allow the number of links that is set",
                    ),
                    ("6", "", "Policy: Acme does not allow the sale of symbols"),
                ],
                &[
                    "InstallsPrograms",
                    "Weapons",
                    "ServerErrorDoorLocked",
                    "Symbols",
                    "NumberLinksSet",
                    "SaleSymbols",
                ],
            ),
            (
                &[
                    (
                        "1",
                        "",
                        "Acme policy does not permit advertising related to smoke",
                    ),
                    (
                        "2",
                        "",
                        "Acme policy does not permit advertising related to gold",
                    ),
                    (
                        "3",
                        "",
                        "Acme policy does not permit advertising related to ice",
                    ),
                    ("4", "", "Acme policy does not permit landing pages"),
                    ("5", "", "Unable to send the letter: box is full"),
                    ("6", "", "Unable to send the letter: street is closed"),
                ],
                &[
                    "Smoke",
                    "Gold",
                    "Ice",
                    "LandingPages",
                    "BoxFull",
                    "StreetClosed",
                ],
            ),
        ];
        for (rows, expected) in cases {
            assert_eq!(names(rows), expected, "{rows:?}");
        }
    }

    #[test]
    fn shared_symbol_prefix_is_removed() {
        let rows = [
            ("0", "USB_SUCCESS", ""),
            ("-1", "USB_ERROR_IO", "Input/output error"),
            ("-2", "USB_ERROR_NO_MEM", ""),
            ("-99", "USB_ERROR_OTHER", ""),
        ];
        assert_eq!(
            names(&rows),
            ["Success", "ErrorIo", "ErrorNoMem", "ErrorOther"]
        );
        assert_eq!(names(&rows[1..]), ["Io", "NoMem", "Other"]);
        assert_eq!(names(&rows[2..]), ["UsbErrorNoMem", "UsbErrorOther"]);
    }
}
