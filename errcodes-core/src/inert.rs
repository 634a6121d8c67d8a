//! Functions that make untrusted text safe for documentation, terminals and logs.

use std::borrow::Cow;

pub use errcodes_shared::character::{inert_char, is_active};

/// Returns the text on one line, without characters that affect a terminal; see [`inert_char`].
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

/// Returns the text with its line breaks and tabs, but without other characters that affect a terminal.
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
