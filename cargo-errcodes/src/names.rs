//! Variant names for the entries of a page: short, unique and deterministic.

use std::collections::{HashMap, HashSet};

use errcodes_core::ident;
use heck::ToUpperCamelCase as _;

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

/// Names the enums of a catalog with several enums. The names do not collide with names in use, with the umbrella, category and
/// tag enums that the macro generates, or with the names that authors usually give to such enums.
pub(crate) struct EnumNames<'p> {
    provider: &'p str,
    /// The comparison key of the name derived from the provider.
    folded_provider: Option<String>,
    known: HashSet<String>,
    /// The last number that was appended to each name that several enums would have.
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

    /// Returns a unique name derived from the words of a heading.
    pub(crate) fn name(&mut self, words: &str) -> String {
        let mut base = enum_name(words, self.provider);
        let key = folded(&base);
        let rest = self
            .folded_provider
            .as_ref()
            .and_then(|provider| key.strip_prefix(&**provider));
        if rest.is_some_and(|rest| ["", "error", "category", "tag"].contains(&rest)) {
            base.push_str(CODES_SUFFIX);
        }
        let mut name = base.clone();
        let number = self.numbers.entry(folded(&base)).or_insert(1);
        while !self.known.insert(folded(&name)) {
            *number += 1;
            name = format!("{base}{number}");
        }
        name
    }
}

/// Returns whether `name` is the name `wanted`, or the name that is used instead if the macro reserves `wanted`.
pub(crate) fn is_named(name: &str, wanted: &str) -> bool {
    name == wanted || name.strip_suffix(CODES_SUFFIX) == Some(wanted)
}

/// The suffix that is appended to a name that the macro reserves.
const CODES_SUFFIX: &str = "Codes";

/// Returns an enum name derived from `words`, or from `fallback` if `words` cannot be turned into an identifier.
pub(crate) fn enum_name(words: &str, fallback: &str) -> String {
    to_ident(&without_possessives(words))
        .unwrap_or_else(|| to_ident(fallback).unwrap_or_else(|| "Errors".to_owned()))
}

/// Returns words without the `'s` of possessives.
fn without_possessives(words: &str) -> String {
    let words = words.replace("'s ", " ").replace("’s ", " ");
    let end = words.strip_suffix("'s").or(words.strip_suffix("’s"));
    end.unwrap_or(&words).to_owned()
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
    let is_upper_case = !code.contains(char::is_lowercase);
    let has_digits = code.contains(|c: char| c.is_ascii_digit());
    let mut parts = code.split(['.', '-']);
    code.len() <= LONGEST
        && is_upper_case
        && has_digits
        && !code.contains('_')
        && parts
            .next()
            .is_some_and(|first| first.contains(|c: char| c.is_ascii_digit()))
}

/// The phrases that several messages of an enum begin with, such as `Policy violation: Acme does not allow`. They tell its entries
/// apart as little as a prefix of symbols.
struct Phrases(HashSet<String>);

impl Phrases {
    /// The minimum number of messages that begin with a phrase with a label, and with one without.
    const FEWEST_WITH_LABEL: usize = 2;
    const FEWEST: usize = 3;
    /// The minimum number of words in a phrase with a label.
    const FEWEST_WORDS: usize = 4;
    /// The maximum number of words that are compared.
    const MOST_WORDS: usize = 12;

    fn of(records: &[&Record]) -> Self {
        let messages = records
            .iter()
            .filter_map(|record| record.get(Field::Message));
        // A message that several entries have tells nothing about its beginning.
        let messages: HashSet<&str> = messages.collect();
        let mut numbers: HashMap<&str, usize> = HashMap::new();
        for message in &messages {
            for end in phrase_ends(message) {
                *numbers.entry(&message[..end]).or_default() += 1;
            }
        }
        numbers.retain(|phrase, number| {
            if has_label(phrase) {
                *number >= Self::FEWEST_WITH_LABEL
            } else {
                // Without this phrase, the names would be the same.
                *number >= Self::FEWEST && words(phrase).len() >= FEW
            }
        });
        // A phrase that is a whole message tells this message apart.
        for message in messages {
            let ends = phrase_ends(message).into_iter();
            for end in ends.filter(|end| words(&message[*end..]).is_empty()) {
                numbers.remove(&message[..end]);
            }
            let whole = message.trim_end_matches(|c: char| !c.is_alphanumeric());
            numbers.remove(whole);
        }
        Self(numbers.into_keys().map(str::to_owned).collect())
    }

    /// Returns the text after the longest phrase at its beginning, if words are left.
    fn rest_of<'t>(&self, text: &'t str) -> &'t str {
        let ends = phrase_ends(text).into_iter().rev();
        let mut ends = ends.filter(|end| self.0.contains(&text[..*end]));
        let end = ends.find(|end| !words(&text[*end..]).is_empty());
        let Some(end) = end else { return text };
        let rest = text[end..].trim_start();
        // The word that the phrase leads to stays understandable without it.
        rest.strip_prefix("that ").unwrap_or(rest)
    }
}

/// Returns the object that a text is about, if it only adds what is done with it: `prohibits the promotion of fireworks`.
fn object_of(text: &str) -> Option<&str> {
    /// The maximum number of words before and after `of`.
    const MOST_WORDS: usize = 3;
    let (action, object) = text.split_once(" of ")?;
    let is_short = |text: &str| text.split_whitespace().count() <= MOST_WORDS;
    let is_sentence = object.split_whitespace().any(|word| {
        [
            "is", "are", "was", "were", "has", "have", "must", "cannot", "can", "may",
        ]
        .contains(&word)
    });
    (is_short(action) && is_short(object) && !is_sentence && !words(object).is_empty())
        .then_some(object)
}

/// Returns the ends of the phrases at the beginning of a text: of each word after the label, if there is one.
fn phrase_ends(text: &str) -> Vec<usize> {
    let label = text.find(": ").map_or(0, |label| label + 1);
    let ends = text.match_indices(' ').map(|(end, _)| end);
    let ends = ends
        .take(Phrases::MOST_WORDS)
        .skip(Phrases::FEWEST_WORDS - 1);
    ends.filter(|end| *end >= label).collect()
}

fn has_label(phrase: &str) -> bool {
    phrase.contains(": ") || phrase.ends_with(':')
}

/// The usual maximum number of words in a name.
const FEW: usize = 5;
/// The maximum number of characters in a word.
const LONGEST_WORD: usize = 24;
/// The maximum number of words if a shorter name is not unique.
const MANY: usize = 9;

fn name_of_words(words: &[String], number: usize) -> Option<String> {
    let mut end = words.len().min(number);
    // A name does not end with a word such as `not`, which needs the word after it.
    while end < words.len().min(MANY)
        && words[..end]
            .last()
            .is_some_and(|last| LEADING_ON.contains(&&**last))
    {
        end += 1;
    }
    let taken = &words[..end];
    to_ident(&taken.join(" "))
}

fn to_ident(text: &str) -> Option<String> {
    let text = &*nfc(text);
    let name = nfc(&text.to_upper_camel_case());
    let name = if ident::is_ident(&name) {
        name
    } else {
        ident::suggest(text)?
    };
    let name = shortened(name);
    Some(match &*name {
        // `Self` is a keyword, and `Unknown` is the generated variant.
        "Self" | ident::UNKNOWN => format!("{name}Error"),
        _ => name,
    })
}

/// Truncates a name, because rustdoc uses the names of types as file names.
fn shortened(mut name: String) -> String {
    const LONGEST: usize = 120;
    while name.len() > LONGEST {
        name.pop();
    }
    name
}

/// Words that add nothing to a name.
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

/// Words that need the word after them.
const LEADING_ON: [&str; 16] = [
    "or", "not", "no", "without", "must", "cannot", "be", "only", "already", "does", "do", "did",
    "e", "y", "o", "und",
];

/// Returns the significant words of a string, taken from its first clause if the clause is long enough.
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
            // In languages without spaces, a whole sentence is a single word.
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

/// Returns the first clause of a string that has enough words, or the whole string.
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
    use super::{enum_name, name_all};
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
        let cases: [Case; 4] = [
            (
                &[
                    ("E1A2", "", "The pump is dry."),
                    ("XSCB4.S", "", "The scan was called too early."),
                ],
                &["PumpDry", "ScanCalledTooEarly"],
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

    #[test]
    fn enums_are_named_after_their_headings() {
        assert_eq!(enum_name("Athr-server", "x"), "AthrServer");
        assert_eq!(enum_name("Group's members", "x"), "GroupMembers");
        assert_eq!(enum_name("§", "tru.ID"), "TruId");
        assert_eq!(enum_name("", "3M"), "ThreeM");
        assert_eq!(enum_name(&"错误 ".repeat(100), "x").len(), 120);
    }
}
