//! Keys that name languages: `en`, `zh-CN`, `pt_BR`.

use super::code::pattern;

pattern!(
    LANGUAGE,
    r"(?i)^(?:ar|bg|ca|cn|cs|da|de|el|en|es|et|fa|fi|fr|he|hi|hr|hu|it|ja|jp|ko|kr|lt|lv|ms|nb|nl|pl|pt|ro|ru|sk|sl|sr|sv|th|tr|tw|uk|vi|zh)(?:[-_][a-z]{2,4}){0,2}$|^(?:en(?:us|gb)|zh(?:cn|tw|hk|hans|hant)|pt(?:br|pt)|es(?:es|mx)|fr(?:fr|ca)|de(?:de|at|ch)|ja(?:jp)|ko(?:kr)|ru(?:ru)|it(?:it))$|^(?:english|german|deutsch|french|spanish|chinese|japanese|korean|russian|portuguese|italian)$"
);
pattern!(ENGLISH, r"(?i)^(?:en(?:[-_].*|us|gb)?|english|default)$");

/// Returns whether a key is the name of a language. Some are also other words.
pub(super) fn is_language(key: &str) -> bool {
    LANGUAGE.is_match(key)
}

/// Returns whether a normalized heading says that a column names or numbers the language of each row: `LANGUAGE_ID`.
pub(super) fn is_language_heading(heading: &str) -> bool {
    let stems = [
        "lang", "locale", "idioma", "sprache", "langue", "语言", "語言",
    ];
    stems.iter().any(|stem| heading.starts_with(stem))
}

/// Returns whether a key is the name of the English language.
pub(super) fn is_english(key: &str) -> bool {
    ENGLISH.is_match(key)
}

/// Returns the place of the language that is read, if all keys are names of languages: English, or the first one.
pub(super) fn preferred<'k>(keys: impl Iterator<Item = &'k str>) -> Option<usize> {
    const FEWEST: usize = 2;
    let (mut number, mut english) = (0, None);
    for key in keys {
        if !is_language(key) {
            return None;
        }
        if is_english(key) {
            english = english.or(Some(number));
        }
        number += 1;
    }
    (number >= FEWEST).then(|| english.unwrap_or_default())
}
