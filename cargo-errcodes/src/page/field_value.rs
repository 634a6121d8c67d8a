//! Values of fields, as catalogs have them.

use errcodes_core::document::quoted;

use super::field::Field;
use super::vocabulary::{NO, YES};

impl Field {
    /// Returns the value in the catalog for a text of a page, as TOML; `None` if the text is not a value of this field.
    pub(crate) fn value(self, text: &str) -> Option<String> {
        match self {
            Self::HttpStatus => {
                let status = text
                    .split(|c: char| !c.is_ascii_digit())
                    .find(|part| part.len() == 3)?;
                (status >= "100").then(|| status.to_owned())
            }
            Self::Retry => {
                let text = text.to_lowercase();
                let is_yes = YES.contains(&&*text);
                (is_yes || NO.contains(&&*text)).then(|| is_yes.to_string())
            }
            Self::Docs => {
                (text.starts_with("https://") || text.starts_with("http://")).then(|| quoted(text))
            }
            _ => Some(quoted(text)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Field;

    #[test]
    fn a_text_is_a_value_of_a_field_or_not() {
        let cases = [
            (Field::HttpStatus, "404 Not Found", Some("404")),
            (Field::HttpStatus, "HTTP 503", Some("503")),
            (Field::HttpStatus, "none", None),
            (Field::HttpStatus, "007", None),
            (Field::Retry, "Yes", Some("true")),
            (Field::Retry, "✗", Some("false")),
            (Field::Retry, "perhaps", None),
            (
                Field::Docs,
                "https://example.com/7",
                Some("\"https://example.com/7\""),
            ),
            (Field::Docs, "see above", None),
            (Field::Message, "Locked", Some("\"Locked\"")),
        ];
        for (field, text, value) in cases {
            assert_eq!(field.value(text).as_deref(), value, "{text}");
        }
    }
}
