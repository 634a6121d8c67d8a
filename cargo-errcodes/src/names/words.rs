//! The significant words of a text, and identifiers made of them.

use errcodes_core::ident;
use heck::ToUpperCamelCase as _;

use crate::nfc::nfc;

/// The usual maximum number of words in a name.
pub(super) const FEW: usize = 5;
/// The maximum number of characters in a word.
const LONGEST_WORD: usize = 24;
/// The maximum number of words if a shorter name is not unique.
pub(super) const MANY: usize = 9;

pub(super) fn name_of_words(words: &[String], number: usize) -> Option<String> {
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

pub(super) fn to_ident(text: &str) -> Option<String> {
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
pub(super) fn words(text: &str) -> Vec<String> {
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
