//! Characters that affect the terminal or page that displays them.

/// Returns whether a character changes how text is displayed: a control character, or a character that embeds, overrides
/// or isolates a text direction and so can make one string look like another (CVE-2021-42574).
///
/// Direction *marks* (U+200E, U+200F, U+061C) are not active: they affect only adjacent characters, and Arabic and
/// Hebrew text needs them.
#[must_use]
pub const fn is_active(c: char) -> bool {
    matches!(c, '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{2028}' | '\u{2029}')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Returns the character to display for `c`: a space for a tab or a line break, U+FFFD for any other
/// [active](is_active) character, and `c` itself otherwise.
#[must_use]
pub const fn inert_char(c: char) -> char {
    match c {
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => ' ',
        c if is_active(c) => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}
