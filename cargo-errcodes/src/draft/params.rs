//! Names for the parameters of messages.

use errcodes_core::ident;
use errcodes_core::notation::{MAX_PARAMS, Notation, Piece};

/// Returns whether the placeholders of a message have names.
pub(crate) fn has_named_placeholders(message: &str) -> bool {
    Notation::ALL
        .iter()
        .any(|notation| !notation.names(message).is_empty())
}

/// Returns names for the placeholders of a message: their own names, or the words in front of them.
pub(crate) fn params(message: &str) -> Vec<String> {
    let counts = Notation::ALL.map(|notation| (notation, notation.count(message)));
    let mut notations = counts.into_iter().filter(|(_, count)| *count > 0);
    let (Some((notation, count)), None) = (notations.next(), notations.next()) else {
        // The notation is ambiguous, so the author has to choose.
        return Vec::new();
    };
    if count > MAX_PARAMS || notation.has_too_many(message) {
        return Vec::new();
    }
    let unnamed: Vec<String> = (1..=count)
        .map(|number| format!("value_{number}"))
        .collect();
    let borrowed: Vec<&str> = unnamed.iter().map(String::as_str).collect();
    let own = notation.names(message);
    if own.len() == count && own.iter().all(|name| ident::is_ident(name)) {
        return own.into_iter().map(str::to_owned).collect();
    }
    if message_calls_functions(message) {
        return Vec::new();
    }
    let pieces = notation.split(message, &borrowed);
    let mut names: Vec<String> = Vec::new();
    for (number, name) in unnamed.iter().enumerate() {
        let described = name_of(&pieces, number).filter(|word| !names.contains(word));
        names.push(described.unwrap_or_else(|| {
            if count == 1 {
                "value".to_owned()
            } else {
                name.clone()
            }
        }));
    }
    names
}

/// Returns whether the braces of a message directly follow a word, as in `box.open{}`, and are not placeholders.
fn message_calls_functions(message: &str) -> bool {
    message
        .match_indices("{}")
        .any(|(at, _)| message[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}

/// Returns a name for the first placeholder of a parameter: the word in brackets after it, the word before it, or the unit after it.
fn name_of(pieces: &[Piece], number: usize) -> Option<String> {
    let at = pieces
        .iter()
        .position(|piece| matches!(piece, Piece::Place(param, _) if *param == number))?;
    let words = |at: Option<usize>| match at.and_then(|at| pieces.get(at)) {
        Some(Piece::Words(words)) => &**words,
        _ => "",
    };
    let (before, after) = (words(at.checked_sub(1)), words(Some(at + 1)));
    let is_param = |word: &String| is_param(word);
    word_in_brackets(after)
        .filter(is_param)
        .or_else(|| word_before(before).filter(is_param))
        .or_else(|| unit_after(after).filter(is_param))
}

/// Words that say something about the placeholder after them, but do not name it.
const NO_NAMES: [&str; 48] = [
    "is",
    "are",
    "was",
    "the",
    "a",
    "an",
    "of",
    "to",
    "for",
    "in",
    "on",
    "at",
    "by",
    "with",
    "from",
    "and",
    "or",
    "not",
    "than",
    "per",
    "be",
    "until",
    "because",
    "that",
    "vs",
    "first",
    "last",
    "next",
    "least",
    "most",
    "only",
    "within",
    "after",
    "before",
    "got",
    "but",
    "final",
    "past",
    "previous",
    "following",
    "every",
    "each",
    "another",
    "about",
    "over",
    "under",
    "between",
    "exceeds",
];

/// Words that tell what is wrong with the thing before them, which names the placeholder: `feature not supported: {0}`.
const PREDICATES: [&str; 24] = [
    "supported",
    "unsupported",
    "found",
    "allowed",
    "valid",
    "invalid",
    "exist",
    "exists",
    "missing",
    "required",
    "available",
    "unavailable",
    "failed",
    "expected",
    "match",
    "registered",
    "unknown",
    "no",
    "nr",
    "number",
    "not",
    "does",
    "doesn't",
    "already",
];

/// Words before a verb, which does not name the placeholder after it: `cannot truncate {0}`.
const BEFORE_VERBS: [&str; 7] = ["cannot", "can't", "can", "not", "to", "must", "could"];

const UNITS: [&str; 16] = [
    "milliseconds",
    "seconds",
    "minutes",
    "hours",
    "days",
    "weeks",
    "months",
    "years",
    "bytes",
    "characters",
    "chars",
    "items",
    "times",
    "attempts",
    "rows",
    "entries",
];

/// Returns the word before a placeholder, or the word that it says something about.
fn word_before(text: &str) -> Option<String> {
    let text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let mut words = text
        .rsplit(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '\'')))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .peekable();
    let mut word = words.next()?;
    // `codec not installed: {0}`
    let is_participle = |word: &str, before: Option<&String>| {
        word.ends_with("ed") && before.is_some_and(|before| before == "not")
    };
    while PREDICATES.contains(&&*word) || is_participle(&word, words.peek()) {
        word = words.next()?;
    }
    let is_verb = words
        .peek()
        .is_some_and(|before| BEFORE_VERBS.contains(&&**before));
    (!is_verb && !NO_NAMES.contains(&&*word)).then_some(word)
}

/// Returns the single word in brackets after a placeholder: `%d (old)`.
fn word_in_brackets(text: &str) -> Option<String> {
    let (word, _) = text.strip_prefix(" (")?.split_once(')')?;
    Some(word.to_lowercase())
}

/// Returns the unit after a placeholder, `%s minutes`, or the things that it counts, `%d retries are allowed`.
fn unit_after(text: &str) -> Option<String> {
    let words = text.strip_prefix(' ')?;
    let mut words = words.split(|c: char| !c.is_alphabetic());
    let word = words.next()?;
    let is_counted = word.ends_with('s') && matches!(words.next(), Some("are" | "were"));
    (UNITS.contains(&word) || is_counted).then(|| word.to_owned())
}

/// Returns whether a word can be the name of a parameter.
fn is_param(word: &str) -> bool {
    word.chars().count() > 1 && ident::is_argument(word) && ident::variant(word) == word
}

#[cfg(test)]
mod tests {
    use super::params;

    #[test]
    fn placeholders_are_named_by_the_words_before_them() {
        let cases: [(&str, &[&str]); 19] = [
            ("jwt is not issued for person with id %s.", &["id"]),
            ("invalid data in one of the input fields: %s", &["fields"]),
            (
                "current limit is %s requests per %s.",
                &["value_1", "value_2"],
            ),
            ("%s and %s", &["value_1", "value_2"]),
            ("User {user_id} has no {item}", &["user_id", "item"]),
            ("key %1 of type %2", &["key", "value_2"]),
            ("Feature not supported: {0}", &["feature"]),
            ("Codec not installed: {0}", &["codec"]),
            ("No more than %d retries are allowed", &["retries"]),
            ("Cannot truncate {0}", &["value"]),
            ("Not supported within the first %s minutes", &["minutes"]),
            ("Not accepted within the final {0} days", &["days"]),
            ("Locked for the previous %d hours", &["hours"]),
            ("The name exceeds {0} characters", &["characters"]),
            ("Tile no. %d: unknown error: %d", &["tile", "error"]),
            ("Wrong count: %d (old) vs %d (new)", &["old", "new"]),
            ("Call box.open{} and then box.close{}", &[]),
            ("100% sure", &[]),
            ("The door is locked.", &[]),
        ];
        for (message, names) in cases {
            assert_eq!(params(message), names, "{message}");
        }
    }
}
