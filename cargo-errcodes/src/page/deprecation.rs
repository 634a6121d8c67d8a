//! Signs that an error is no longer sent: `~~E101~~`, `E101 (deprecated)`, `(Deprecated) No such door`.

use super::code::pattern;
use super::field::Field;
use super::record::Record;

/// The value of `deprecated` if the page states no reason.
pub(super) const DEPRECATED: &str = "the vendor lists it as deprecated";

const WORDS: &str = "deprecated|obsolete|veraltet|obsoleto|已废弃|已弃用|廃止|非推奨|устарел[ао]?";

pattern!(IS_SIGN, &format!(r"(?i)^[(\[]?(?:{WORDS})[)\]]?[.!]?$"));
pattern!(
    HAS_SIGN,
    &format!(
        r"(?i)^(?:[(\[](?:{WORDS})[)\]]|(?:{WORDS})(?:\s*[:.–—]|\s+-\s))|[(\[](?:{WORDS})[)\]][.!]?$"
    )
);

/// Returns whether a text consists of the sign that an error is deprecated.
pub(super) fn is_sign(text: &str) -> bool {
    IS_SIGN.is_match(text.trim())
}

/// Sets `deprecated` if a text of the record says so, and no other reason is known.
pub(super) fn set_by_texts(record: &mut Record) {
    let mut texts = [Field::Message, Field::Description].into_iter();
    if texts.any(|field| {
        let text = record.get(field);
        text.is_some_and(|text| HAS_SIGN.is_match(text))
    }) {
        set(record);
    }
}

/// Sets `deprecated`, unless a reason is known.
pub(super) fn set(record: &mut Record) {
    if record.get(Field::Deprecated).is_none() {
        record.set(Field::Deprecated, DEPRECATED);
    }
}

#[cfg(test)]
mod tests {
    use super::{Field, Record, is_sign, set_by_texts};

    #[test]
    fn errors_are_deprecated_if_their_texts_say_so() {
        for text in ["deprecated", "(Deprecated)", "[obsolete]"] {
            assert!(is_sign(text), "{text}");
        }
        let is_deprecated = |text: &str| {
            let mut record = Record::default();
            record.set(Field::Message, text);
            set_by_texts(&mut record);
            record.get(Field::Deprecated).is_some()
        };
        for text in [
            "(Deprecated) No door",
            "No door [DEPRECATED]",
            "Deprecated: use 5",
            "Deprecated. Use 5.",
        ] {
            assert!(is_deprecated(text), "{text}");
        }
        // An error that is about something deprecated is not deprecated itself.
        for text in [
            "Deprecated API version",
            "The deprecated (old) key is used",
            "This method is deprecated",
        ] {
            assert!(!is_deprecated(text), "{text}");
        }
    }
}
