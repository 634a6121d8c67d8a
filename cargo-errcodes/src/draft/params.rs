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
    let mut names: Vec<String> = Vec::new();
    for (number, name) in unnamed.iter().enumerate() {
        let before = word_before(notation, message, &borrowed, number);
        let before = before.filter(|word| !names.contains(word));
        names.push(before.unwrap_or_else(|| {
            if count == 1 {
                "value".to_owned()
            } else {
                name.clone()
            }
        }));
    }
    names
}

/// Returns the word in front of the first placeholder of a parameter, if it can be used as a name.
fn word_before(
    notation: Notation,
    message: &str,
    params: &[&str],
    number: usize,
) -> Option<String> {
    const NO_NAMES: [&str; 24] = [
        "is", "are", "was", "the", "a", "an", "of", "to", "for", "in", "on", "at", "by", "with",
        "from", "and", "or", "not", "than", "per", "be", "until", "because", "that",
    ];
    let pieces = notation.split(message, params);
    let at = pieces
        .iter()
        .position(|piece| matches!(piece, Piece::Place(param, _) if *param == number))?;
    let Some(Piece::Words(words)) = at.checked_sub(1).and_then(|before| pieces.get(before)) else {
        return None;
    };
    let words = words.trim_end_matches(|c: char| !c.is_alphanumeric());
    let word = words
        .rsplit(|c: char| !(c.is_alphanumeric() || c == '_'))
        .next()?
        .to_lowercase();
    // The last word of a sentence does not describe the placeholder after it.
    let is_name = word.chars().count() > 1
        && !NO_NAMES.contains(&&*word)
        && ident::is_argument(&word)
        && ident::variant(&word) == word;
    is_name.then_some(word)
}

#[cfg(test)]
mod tests {
    use super::params;

    #[test]
    fn placeholders_are_named_by_the_words_before_them() {
        let cases: [(&str, &[&str]); 8] = [
            ("jwt is not issued for person with id %s.", &["id"]),
            ("invalid data in one of the input fields: %s", &["fields"]),
            (
                "current limit is %s requests per %s.",
                &["value_1", "value_2"],
            ),
            ("%s and %s", &["value_1", "value_2"]),
            ("User {user_id} has no {item}", &["user_id", "item"]),
            ("key %1 of type %2", &["key", "value_2"]),
            ("100% sure", &[]),
            ("The door is locked.", &[]),
        ];
        for (message, names) in cases {
            assert_eq!(params(message), names, "{message}");
        }
    }
}
