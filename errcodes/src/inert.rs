//! Shows texts from untrusted sources: the vendor, a server, or an attacker in its place.
//!
//! `Display` is used for logs and terminals, so it replaces characters that act on them. The accessors return the texts
//! unchanged.

use core::fmt::{self, Write as _};

use errcodes_shared::character::{inert_char, is_active};

/// A text that is shown with its active characters replaced, in the width and the precision of the formatter.
#[derive(Clone, Copy)]
pub(crate) struct Inert<'a>(pub(crate) &'a str);

impl fmt::Display for Inert<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad(f, self.0)
    }
}

/// Writes a text like [`fmt::Formatter::pad`], with its active characters replaced.
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

/// A writer that replaces active characters.
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

    use super::{Inert, inert_char};

    #[test]
    fn inert_text_is_padded_like_other_text() {
        for text in ["plain", "a\u{1B}[2Jb", "é\n\u{202E}x"] {
            let inert = Inert(text);
            let expected: std::string::String = text.chars().map(inert_char).collect();
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
