//! Conversion of text on a page to catalog values.

use errcodes_core::column::Datum;
use errcodes_core::ident;

use super::field::Field;
use super::vocabulary::{NO, YES};

/// The reason for a deprecation if the page states none.
const DEPRECATED: &str = "the vendor lists it as deprecated";

impl Field {
    /// Returns whether text on a page says that the entry has no value for this field.
    pub(super) fn is_absent(self, text: &str) -> bool {
        self == Self::Deprecated && NO.contains(&&*text.to_lowercase())
    }

    /// Converts text on a page to a catalog value. Returns `None` if the text is not a valid value for this field.
    pub(crate) fn parse_value(self, text: &str) -> Option<Datum<'_>> {
        match self {
            Self::HttpStatus => {
                let status = text
                    .split(|c: char| !c.is_ascii_digit())
                    .find(|part| part.len() == 3)?;
                let status = status.parse().ok()?;
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
            Self::Docs => (text.starts_with("https://") || text.starts_with("http://"))
                .then(|| Datum::Text(text.into())),
            _ => Some(Datum::Text(text.into())),
        }
    }
}

#[cfg(test)]
mod tests {
    use errcodes_core::column::Datum;

    use super::Field;

    #[test]
    fn texts_are_converted_to_values() {
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
            (Field::Message, "Locked", Some(Datum::Text("Locked".into()))),
        ];
        for (field, text, value) in cases {
            assert_eq!(field.parse_value(text), value, "{text}");
        }
    }
}
