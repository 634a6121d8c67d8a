//! Declarations of constants as documentation generators show them: `public int NO_DOOR = 404`, `NO_DOOR: "no_door"`, `const val NO_DOOR: Int = 404`.

use crate::page::code::{NUMBER, is_code, is_symbol, pattern};

/// The words before the name of a constant that say how it is declared.
const MODIFIERS: &[&str] = &[
    "public",
    "protected",
    "internal",
    "static",
    "final",
    "const",
    "constexpr",
    "readonly",
    "val",
    "var",
    "let",
    "pub",
    "export",
    "declare",
    "inline",
];

pattern!(
    SIGNATURE,
    &format!(
        r#"^(?:[•●]\s*)?(?P<before>(?:[A-Za-z_\\](?:[\w.\\|?<>\[\]*&]|::)*\s+){{0,5}})(?:[A-Za-z_]\w*(?:::|\.))*\$?(?P<name>[A-Za-z_]\w*)(?:(?:\s*:\s*(?P<type>[A-Za-z_"'][\w.<>\[\]|?"'-]*))?\s*(?P<assigned>=)|\s*:)\s*(?P<value>{NUMBER}|"[^"\s]+"|'[^'\s]+'|“[^”\s]+”)\s*;?$"#
    )
);
pattern!(
    VALUE,
    &format!(r#"^(?:{NUMBER}|"[^"\s]+"|'[^'\s]+'|“[^”\s]+”)$"#)
);

/// A declaration of a constant.
#[derive(Debug, PartialEq)]
pub(super) struct Signature {
    pub(super) name: String,
    pub(super) value: String,
    /// True if the value is assigned by `=`.
    pub(super) is_assigned: bool,
    /// True if a modifier is before the name.
    pub(super) has_modifier: bool,
    /// True if there is nothing but the name and a number, as in other lists of codes.
    pub(super) is_plain: bool,
}

/// Reads a declaration, whose value is a number or a word in quotation marks.
pub(super) fn signature(text: &str) -> Option<Signature> {
    let parts = SIGNATURE.captures(text.trim())?;
    let mut before = parts["before"].split_whitespace();
    let before = before.next();
    let value = &parts["value"];
    Some(Signature {
        name: parts["name"].to_owned(),
        value: value_of(value)?,
        is_assigned: parts.name("assigned").is_some(),
        has_modifier: before.is_some_and(|word| MODIFIERS.contains(&word)),
        is_plain: before.is_none()
            && parts.name("type").is_none()
            && !value.starts_with(['"', '\'', '“']),
    })
}

/// Returns whether a line declares a constant of this name, with a modifier: `const NO_DOOR = 5`.
pub(in crate::page) fn declares(line: &str, name: &str) -> bool {
    signature(line).is_some_and(|signature| signature.has_modifier && signature.name == name)
}

/// Returns a value without its quotation marks, if it can be a code.
pub(super) fn value_of(text: &str) -> Option<String> {
    let text = text.trim();
    if !VALUE.is_match(text) {
        return None;
    }
    let value = text.trim_matches(['"', '\'', '“', '”']);
    (is_code(value) || is_symbol(value)).then(|| value.to_owned())
}

/// Returns whether a text is a name of a constant, and nothing else.
pub(super) fn is_constant_name(text: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    text.starts_with(|c: char| c.is_alphabetic() || c == '_') && text.chars().all(is_part)
}

/// Returns whether a text consists of modifiers, as the labels beside a declaration.
pub(in crate::page) fn are_modifiers(text: &str) -> bool {
    let mut words = text.split_whitespace();
    words.all(|word| MODIFIERS.contains(&word))
}
