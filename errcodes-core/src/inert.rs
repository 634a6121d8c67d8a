//! Text that a stranger wrote, made safe to show: in documentation, on a terminal, in a log.
//!
//! The crate `errcodes` does the same to what it formats at run time. It can't depend on this crate, so the table
//! of characters is there once more (`errcodes/src/inert.rs`), and a test in `tests/` compares the two.

use std::borrow::Cow;

/// Returns whether a character acts on what shows it: a control character, or one that embeds, overrides or isolates
/// a direction of text and so can make a text look like another one (CVE-2021-42574).
///
/// Direction *marks* (U+200E, U+200F, U+061C) are not among them: they act on their neighbours alone, and Arabic and
/// Hebrew texts need them.
pub const fn is_active(c: char) -> bool {
    matches!(c, '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{2028}' | '\u{2029}')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Returns the character to show for `c`: a space for a tab or a line break, U+FFFD for any other
/// [active](is_active) character, and `c` itself otherwise.
pub const fn inert_char(c: char) -> char {
    match c {
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => ' ',
        c if is_active(c) => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}

/// Returns the text on one line and with nothing in it that acts on a terminal; see [`inert_char`].
///
/// ```
/// use errcodes_core::inert::inert;
///
/// assert_eq!(inert("one\ntwo \u{1B}[2J"), "one two \u{FFFD}[2J");
/// ```
pub fn inert(text: &str) -> Cow<'_, str> {
    if text.contains(is_active) {
        text.chars().map(inert_char).collect::<String>().into()
    } else {
        text.into()
    }
}

/// Returns the text with its line breaks and tabs, and with nothing else in it that acts on a terminal.
pub fn inert_lines(text: &str) -> Cow<'_, str> {
    let is_kept = |c| matches!(c, '\n' | '\t');
    if text.contains(|c| is_active(c) && !is_kept(c)) {
        let text = text.replace("\r\n", "\n");
        let chars = text.chars();
        let shown = chars.map(|c| if is_kept(c) { c } else { inert_char(c) });
        shown.collect::<String>().into()
    } else {
        text.into()
    }
}
