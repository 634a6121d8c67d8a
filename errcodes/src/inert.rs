//! Displays texts from untrusted sources, such as catalogs and servers.
//!
//! `Display` is used for logs and terminals, so it replaces *active* characters, which could control a terminal, start a new line or
//! hide text. The accessors return the texts unchanged.

use core::fmt::{self, Write as _};

use errcodes_shared::character::{inert_char, is_active};

/// A string whose `Display` replaces active characters, and supports width, precision, fill and alignment.
#[derive(Clone, Copy)]
pub(crate) struct Inert<'a>(pub(crate) &'a str);

impl fmt::Display for Inert<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad(f, self.0)
    }
}

/// Writes a string like [`fmt::Formatter::pad`], but replaces active characters.
#[doc(hidden)]
pub fn pad(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    if !has_active(text) {
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

/// Returns whether a text has active characters.
fn has_active(text: &str) -> bool {
    // The compiler vectorises a loop without an early exit, so most texts take less than one instruction for each byte.
    let is_printable = |byte: &u8| byte.wrapping_sub(b' ') <= b'~' - b' ';
    let is_ascii_text = text
        .as_bytes()
        .iter()
        .fold(true, |all, byte| all & is_printable(byte));
    !is_ascii_text && text.contains(is_active)
}

/// A writer that replaces active characters in everything written to it.
pub(crate) struct InertWriter<'w, W>(pub(crate) &'w mut W);

impl<W: fmt::Write> fmt::Write for InertWriter<'_, W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if !has_active(text) {
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
    fn inert_text_is_padded_like_any_text() {
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
