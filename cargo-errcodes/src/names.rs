//! Names for the entries of a page: short, distinct, and for the same page always the same.

use std::collections::{HashMap, HashSet};

use errcodes_core::ident;
use heck::ToUpperCamelCase as _;

use crate::nfc::nfc;
use crate::page::{Field, Record, is_code, is_symbol};

/// The names of variants for all records of an enum, in their order.
pub(crate) fn of_records(records: &[Record]) -> Vec<String> {
    let all: Vec<&Record> = records.iter().collect();
    of_new(&all, &all, &[])
}

/// The names of variants for those records of an enum that have none yet; the others have those of `taken`.
pub(crate) fn of_new(all: &[&Record], new: &[&Record], taken: &[&str]) -> Vec<String> {
    let prefix = shared_prefix(all);
    let mut known: HashSet<String> = taken.iter().map(|name| folded(name)).collect();
    // For the beginning of a name the number from which on names may be free.
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let mut names = Vec::new();
    for record in new {
        let (candidates, numbered) = candidates(record, &prefix);
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

/// Returns a name by which others are compared with it: as rustc does, and without regard to case.
pub(crate) fn folded(name: &str) -> String {
    nfc(&nfc(name).to_lowercase())
}

/// Names enums of which there are several: none like one that is taken, nor like what the macro makes of them together,
/// nor like what an author would call that.
pub(crate) struct EnumNames<'p> {
    provider: &'p str,
    /// The provider's own name, as it is compared.
    folded_provider: Option<String>,
    known: HashSet<String>,
    /// The last number of each name that others want, too.
    numbers: HashMap<String, usize>,
}

impl<'p> EnumNames<'p> {
    pub(crate) fn new(provider: &'p str, taken: &[String]) -> Self {
        Self {
            provider,
            folded_provider: ident::camel(provider).map(|name| folded(name.trim_end_matches('_'))),
            known: taken.iter().map(|name| folded(name)).collect(),
            numbers: HashMap::new(),
        }
    }

    /// Returns a name for these words.
    pub(crate) fn name(&mut self, words: &str) -> String {
        let mut wanted = of_enum(words, self.provider);
        let key = folded(&wanted);
        let rest = self
            .folded_provider
            .as_ref()
            .and_then(|provider| key.strip_prefix(&**provider));
        if rest.is_some_and(|rest| ["", "error", "category"].contains(&rest)) {
            wanted.push_str(CODES);
        }
        let mut name = wanted.clone();
        let number = self.numbers.entry(folded(&wanted)).or_insert(1);
        while !self.known.insert(folded(&name)) {
            *number += 1;
            name = format!("{wanted}{number}");
        }
        name
    }
}

/// Returns whether an enum has this name, or the one that it gets where the macro has a use for this one.
pub(crate) fn is_named(name: &str, wanted: &str) -> bool {
    name == wanted || name.strip_suffix(CODES) == Some(wanted)
}

/// What is added to the name of an enum that the macro gives to another one.
const CODES: &str = "Codes";

/// The name of an enum for words, and for words that no name can be made of.
pub(crate) fn of_enum(words: &str, otherwise: &str) -> String {
    ident_of(words).unwrap_or_else(|| ident_of(otherwise).unwrap_or_else(|| "Errors".to_owned()))
}

/// What the symbols of all records begin with, up to an underscore: the vendor's name is no part of the error's.
fn shared_prefix(records: &[&Record]) -> String {
    const FEWEST: usize = 3;
    /// Of how many bytes it is, at most.
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

/// Names for a record, the best first; and what makes a name with a number behind it, if none of them is free.
fn candidates(record: &Record, prefix: &str) -> (Vec<String>, String) {
    let symbol = record.get(Field::Symbol);
    let code = (!is_code(&record.code) && is_symbol(&record.code)).then_some(&*record.code);
    let symbol = symbol
        .map(|symbol| symbol.strip_prefix(prefix).unwrap_or(symbol))
        .or(code);
    let symbol = symbol.and_then(ident_of);
    let text = record
        .get(Field::Message)
        .or(record.get(Field::Description))
        .unwrap_or_default();
    let words = words(text);
    let short = symbol
        .clone()
        .or_else(|| of_words(&words, FEW))
        .unwrap_or_else(|| "Code".to_owned());
    let is_only_code = symbol.is_none() && words.is_empty();
    let fewest = if symbol.is_some() { FEW } else { FEW + 1 };
    let longer = (fewest..=words.len().min(MANY)).filter_map(|number| of_words(&words, number));
    // A code that is a word has given its name already.
    let code = if is_code(&record.code) {
        record.code.replace('-', "Neg")
    } else {
        String::new()
    };
    let code: String = code.chars().filter(|c| c.is_alphanumeric()).collect();
    let with_code = (!code.is_empty()).then(|| format!("{short}{code}"));
    let numbered = if code.is_empty() {
        short.clone()
    } else {
        format!("{short}{code}_")
    };
    let first = (!is_only_code).then_some(short);
    let candidates = first.into_iter().chain(longer).chain(with_code);
    (candidates.collect(), numbered)
}

/// How many words of a text make a name.
const FEW: usize = 5;
/// How long a word may be.
const LONGEST_WORD: usize = 24;
/// How many may, if fewer don't tell it from others.
const MANY: usize = 9;

fn of_words(words: &[String], number: usize) -> Option<String> {
    let mut end = words.len().min(number);
    // A name does not end in what leads on.
    while end < words.len().min(MANY)
        && words[..end]
            .last()
            .is_some_and(|last| LEADING_ON.contains(&&**last))
    {
        end += 1;
    }
    let taken = &words[..end];
    ident_of(&taken.join(" "))
}

fn ident_of(text: &str) -> Option<String> {
    let text = &*nfc(text);
    let name = nfc(&text.to_upper_camel_case());
    let name = if ident::is_ident(&name) {
        name
    } else {
        ident::suggest(text)?
    };
    let name = shortened(name);
    Some(match &*name {
        // Rust has a use for the one, the generated code for the other.
        "Self" | ident::UNKNOWN => format!("{name}Error"),
        _ => name,
    })
}

/// Cuts a name off, because rustdoc writes a file of the name of a type.
fn shortened(mut name: String) -> String {
    const LONGEST: usize = 120;
    while name.len() > LONGEST {
        name.pop();
    }
    name
}

/// Words that a name says as much without.
const FILLERS: [&str; 60] = [
    "a",
    "an",
    "the",
    "this",
    "that",
    "these",
    "those",
    "its",
    "it",
    "your",
    "you",
    "we",
    "our",
    "their",
    "is",
    "are",
    "was",
    "were",
    "been",
    "being",
    "has",
    "have",
    "had",
    "of",
    "to",
    "for",
    "in",
    "on",
    "at",
    "by",
    "with",
    "from",
    "as",
    "and",
    "please",
    "which",
    "some",
    "any",
    "there",
    "will",
    "would",
    "could",
    "should",
    "can",
    "may",
    "given",
    "provided",
    "specified",
    "following",
    "such",
    "so",
    "also",
    "than",
    "then",
    "while",
    "when",
    "because",
    "be",
    "due",
    "i",
];

/// Words that lead on to others.
const LEADING_ON: [&str; 16] = [
    "or", "not", "no", "without", "must", "cannot", "be", "only", "already", "does", "do", "did",
    "e", "y", "o", "und",
];

/// The words that say what a text is about, those of its first clause if that has enough.
fn words(text: &str) -> Vec<String> {
    let clause = clause(text);
    let mut words = Vec::new();
    let mut pieces = clause
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '_' | '%' | '{' | '}')))
        .peekable();
    while let Some(piece) = pieces.next() {
        let is_place = piece.contains(['%', '{', '}']);
        let word = piece.trim_matches(['\'', '’']).to_lowercase();
        let next = pieces.peek().map(|next| next.to_lowercase());
        let last = words.last().map(String::as_str);
        match &*word {
            _ if is_place || word.is_empty() => {}
            "don't" | "doesn't" | "didn't" | "isn't" | "wasn't" | "aren't" | "weren't"
            | "hasn't" | "haven't" | "couldn't" | "don’t" | "doesn’t" | "isn’t" | "couldn’t" =>
            {
                words.push("not".to_owned());
            }
            "can't" | "can’t" => words.push("cannot".to_owned()),
            "does" | "do" | "did" => {
                if next.as_deref() == Some("not") {
                    words.push(word);
                }
            }
            "be" if matches!(last, Some("cannot" | "must")) => words.push(word),
            _ if FILLERS.contains(&&*word) => {}
            // Where words are not apart, a whole sentence is one.
            _ => words.push(
                word.replace(['\'', '’'], "")
                    .chars()
                    .take(LONGEST_WORD)
                    .collect(),
            ),
        }
    }
    words
}

/// A text up to where it goes on to something else.
fn clause(text: &str) -> &str {
    const ENOUGH: usize = 2;
    let text = text.trim();
    let signs = [
        ". ", " -- ", "\n", " - ", " – ", " — ", ": ", "; ", " (", ", ", "。", "，", "：",
    ];
    let ends = signs.iter().filter_map(|sign| text.find(sign));
    let mut ends: Vec<usize> = ends.collect();
    ends.sort_unstable();
    let long_enough = ends
        .into_iter()
        .find(|end| text[..*end].split_whitespace().count() > ENOUGH);
    &text[..long_enough.unwrap_or(text.len())]
}

#[cfg(test)]
mod tests {
    use super::{of_enum, of_records};
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
        of_records(&records)
    }

    #[test]
    fn a_message_is_shortened_to_what_it_is_about() {
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
    fn names_are_told_apart_by_more_words_and_by_the_code_only_where_the_words_are_the_same() {
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
    fn symbols_lose_what_all_of_them_begin_with() {
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

    #[test]
    fn enums_are_named_after_their_headings() {
        assert_eq!(of_enum("Athr-server", "x"), "AthrServer");
        assert_eq!(of_enum("§", "tru.ID"), "TruId");
        assert_eq!(of_enum("", "3M"), "ThreeM");
        assert_eq!(of_enum(&"错误 ".repeat(100), "x").len(), 120);
    }
}
