//! Conversion of strings to TOML source.

use std::fmt::Write as _;

use crate::inert::is_active;

/// Returns a string as a TOML key, in quotes if necessary.
pub fn as_key(text: &str) -> String {
    let is_bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if !text.is_empty() && text.chars().all(is_bare) {
        return text.to_owned();
    }
    // A backslash needs no second one in single quotes.
    if text.contains('\\') && !text.contains(|c| c == '\'' || is_active(c)) {
        return format!("'{text}'");
    }
    quoted(text)
}

/// Returns a string as a TOML string, in quotes.
pub fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            c if is_active(c) => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
