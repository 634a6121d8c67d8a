//! Conversion of text on a page to catalog values.

use errcodes_core::column::Datum;

use super::field::Field;
use super::vocabulary::{NO, YES};

impl Field {
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
