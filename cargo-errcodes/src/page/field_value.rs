//! Conversion of text on a page to catalog values.

use std::borrow::Cow;
use std::collections::HashSet;

use errcodes_core::column::Datum;
use errcodes_core::ident;

use super::deprecation::DEPRECATED;
use super::field::Field;
use super::vocabulary::{NO, YES};
use crate::nfc::nfc;

impl Field {
    /// Returns whether text on a page says that the entry has no value for this field.
    pub(super) fn is_absent(self, text: &str) -> bool {
        self == Self::Deprecated && NO.contains(&&*text.to_lowercase())
    }

    /// Converts text on a page to a catalog value. Returns `None` if the text is not a valid value for this field.
    pub(crate) fn parse_value(self, text: &str) -> Option<Datum<'_>> {
        match self {
            Self::HttpStatus => {
                let numbers = text.split(|c: char| !c.is_ascii_digit());
                let mut statuses = numbers.filter(|part| part.len() == 3);
                let status = statuses.next()?;
                // An error that is sent with several statuses has none of its own.
                let is_same = statuses.all(|other| other == status);
                let status = status.parse().ok().filter(|_| is_same)?;
                (status >= 100).then_some(Datum::Integer(status))
            }
            Self::Retry => {
                let text = text.to_lowercase();
                let is_yes = YES.contains(&&*text);
                (is_yes || NO.contains(&&*text)).then_some(Datum::Boolean(is_yes))
            }
            Self::Deprecated => {
                let word = text.to_lowercase();
                if NO.contains(&&*word) {
                    return None;
                }
                let reason = if YES.contains(&&*word) {
                    DEPRECATED
                } else {
                    text
                };
                Some(Datum::Text(reason.into()))
            }
            Self::Category => ident::camel(text).map(|_| Datum::Text(text.into())),
            Self::ProblemType => {
                (!text.contains(char::is_whitespace)).then(|| Datum::Text(text.into()))
            }
            Self::Tags => {
                let tags = tags(text);
                (!tags.is_empty()).then_some(Datum::Words(tags))
            }
            Self::Docs => (text.starts_with("https://") || text.starts_with("http://"))
                .then(|| Datum::Text(text.into())),
            _ => Some(Datum::Text(text.into())),
        }
    }
}

/// Returns the tags in a cell: parts between commas, semicolons or lines, or words that begin with `#`. Leaves out repeated tags
/// and those that cannot become a variant.
fn tags(text: &str) -> Vec<Cow<'_, str>> {
    let is_marked = text.split_whitespace().all(|word| word.starts_with('#'));
    let is_separator = |c: char| matches!(c, ',' | ';' | '\n') || is_marked && c.is_whitespace();
    let mut variants = HashSet::new();
    let words = text
        .split(is_separator)
        .map(|word| word.trim().trim_start_matches('#'));
    let words =
        words.filter(|word| ident::camel(word).is_some_and(|name| variants.insert(nfc(&name))));
    words.map(Cow::Borrowed).collect()
}

#[cfg(test)]
mod tests {
    use errcodes_core::column::Datum;

    use super::Field;

    #[test]
    fn texts_are_converted_to_values() {
        let words = |words: &[&'static str]| {
            let words = words.iter().map(|word| (*word).into());
            Some(Datum::Words(words.collect()))
        };
        let cases = [
            (
                Field::HttpStatus,
                "404 Not Found",
                Some(Datum::Integer(404)),
            ),
            (Field::HttpStatus, "HTTP 503", Some(Datum::Integer(503))),
            (Field::HttpStatus, "none", None),
            (Field::HttpStatus, "007", None),
            (Field::Retry, "Yes", Some(Datum::Boolean(true))),
            (Field::Retry, "✗", Some(Datum::Boolean(false))),
            (Field::Retry, "perhaps", None),
            (
                Field::Docs,
                "https://example.com/7",
                Some(Datum::Text("https://example.com/7".into())),
            ),
            (Field::Docs, "see above", None),
            (
                Field::Tags,
                "network, needs operator",
                words(&["network", "needs operator"]),
            ),
            (
                Field::Tags,
                "#SHOULD_RECONNECT  #SHOULD_RETRY",
                words(&["SHOULD_RECONNECT", "SHOULD_RETRY"]),
            ),
            (Field::Tags, "a; a,5xx\nb", words(&["a", "b"])),
            (Field::Tags, "-", None),
            (Field::Message, "Locked", Some(Datum::Text("Locked".into()))),
        ];
        for (field, text, value) in cases {
            assert_eq!(field.parse_value(text), value, "{text}");
        }
    }
}
