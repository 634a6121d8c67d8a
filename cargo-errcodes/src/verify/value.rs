//! Comparison of the value of a column with a text of a page.

use errcodes_core::column::Datum;

use super::numbers::numbers_in;
use super::words::Spacing;

/// The relation between a value and a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comparison {
    /// The text has the value.
    Same,
    /// The text has another value.
    Differs,
    /// The text may state the value in other words.
    Unknown,
}

const TRUE: [&str; 8] = ["true", "yes", "y", "✓", "✔", "✅", "是", "retryable"];
const FALSE: [&str; 8] = ["false", "no", "n", "✗", "✘", "❌", "否", "notretryable"];

impl Comparison {
    pub(super) fn of(value: &Datum<'_>, text: &str) -> Self {
        match value {
            Datum::Integer(number) => {
                let numbers = numbers_in(text, Spacing::Complete);
                if numbers.iter().any(|other| other.value == *number) {
                    Self::Same
                } else if numbers.is_empty() {
                    Self::Unknown
                } else {
                    Self::Differs
                }
            }
            Datum::Boolean(value) => {
                let text = folded(text);
                match (TRUE.contains(&&*text), FALSE.contains(&&*text)) {
                    (false, false) => Self::Unknown,
                    (is_true, _) if is_true == *value => Self::Same,
                    _ => Self::Differs,
                }
            }
            Datum::Text(value) if value.contains("://") || value.starts_with('/') => Self::Unknown,
            Datum::Text(value) => Self::same_if(folded(value) == folded(text)),
            Datum::Words(words) => {
                let text = folded(text);
                Self::same_if(words.iter().all(|word| text.contains(&folded(word))))
            }
        }
    }

    fn same_if(is_same: bool) -> Self {
        if is_same { Self::Same } else { Self::Differs }
    }
}

/// Returns the letters, digits and symbols of a text in lower case.
fn folded(text: &str) -> String {
    let is_kept = |c: &char| c.is_alphanumeric() || !c.is_ascii() && !c.is_whitespace();
    text.chars()
        .filter(is_kept)
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use errcodes_core::column::Datum;

    use super::Comparison::{self, Differs, Same, Unknown};

    #[test]
    fn values_are_compared_with_the_words_of_a_page() {
        let text = |text| Datum::Text(Cow::Borrowed(text));
        let cases = [
            (Datum::Integer(404), "HTTP 404", Same),
            (Datum::Integer(404), "400", Differs),
            (Datum::Integer(404), "4xx", Unknown),
            (Datum::Boolean(true), "Yes", Same),
            (Datum::Boolean(true), "no", Differs),
            (Datum::Boolean(false), "after a delay", Unknown),
            (text("not_found"), "Not found", Same),
            (text("not_found"), "Limits", Differs),
            (text("https://example.com/1"), "More", Unknown),
            (Datum::Words(vec!["a".into(), "b".into()]), "A, B", Same),
        ];
        for (value, text, expected) in cases {
            assert_eq!(Comparison::of(&value, text), expected, "{value:?}, {text}");
        }
    }
}
