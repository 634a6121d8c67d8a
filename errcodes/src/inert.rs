//! What is shown of texts that a stranger wrote: the vendor, or whoever answered in the server's place.
//!
//! `Display` ends up in logs and on terminals, so nothing in it acts on them. The accessors give the texts as they
//! are.
//!
//! `errcodes-core`, which this crate can't depend on, has the same table of characters; a test compares the two.

use core::fmt::{self, Write as _};

/// Returns whether a character acts on what shows it: a control character, or one that embeds, overrides or isolates
/// a direction of text.
#[doc(hidden)]
#[must_use]
pub const fn is_active(c: char) -> bool {
    matches!(c, '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{2028}' | '\u{2029}')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Returns the character to show for `c`: a space for a tab or a line break, U+FFFD for any other active character,
/// and `c` itself otherwise.
#[doc(hidden)]
#[must_use]
pub const fn inert_char(c: char) -> char {
    match c {
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => ' ',
        c if is_active(c) => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}

/// A text of which only what is inert is shown, with the width and the precision of the formatter.
#[derive(Clone, Copy)]
pub(crate) struct Inert<'a>(pub(crate) &'a str);

impl fmt::Display for Inert<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad(f, self.0)
    }
}

/// Writes a text like [`fmt::Formatter::pad`], and of it only what is inert.
#[doc(hidden)]
pub fn pad(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    if !text.contains(is_active) {
        return f.pad(text);
    }
    let length = text.chars().count();
    let length = f.precision().map_or(length, |most| most.min(length));
    let missing = f.width().map_or(0, |width| width.saturating_sub(length));
    let before = match f.align() {
        None | Some(fmt::Alignment::Left) => 0,
        Some(fmt::Alignment::Center) => missing / 2,
        Some(fmt::Alignment::Right) => missing,
    };
    let fill = f.fill();
    for _ in 0..before {
        f.write_char(fill)?;
    }
    for c in text.chars().take(length) {
        f.write_char(inert_char(c))?;
    }
    for _ in before..missing {
        f.write_char(fill)?;
    }
    Ok(())
}

/// Writes on to `to` what is inert.
pub(crate) struct InertWriter<'w, W>(pub(crate) &'w mut W);

impl<W: fmt::Write> fmt::Write for InertWriter<'_, W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if !text.contains(is_active) {
            return self.0.write_str(text);
        }
        text.chars().try_for_each(|c| self.write_char(c))
    }

    fn write_char(&mut self, c: char) -> fmt::Result {
        self.0.write_char(inert_char(c))
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use super::Inert;

    #[test]
    fn a_text_is_padded_as_any_other() {
        for text in ["plain", "a\u{1B}[2Jb", "é\n\u{202E}x"] {
            let inert = Inert(text);
            let expected: std::string::String = text.chars().map(super::inert_char).collect();
            assert_eq!(std::format!("{inert}|"), std::format!("{expected}|"));
            assert_eq!(std::format!("{inert:9}|"), std::format!("{expected:9}|"));
            assert_eq!(
                std::format!("{inert:*^9.2}|"),
                std::format!("{expected:*^9.2}|")
            );
            assert_eq!(std::format!("{inert:>9}|"), std::format!("{expected:>9}|"));
        }
    }
}
