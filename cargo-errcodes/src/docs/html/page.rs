//! The text of an HTML page.

use std::fmt::{self, Write as _};

use errcodes_core::inert::inert_char;

/// A page that is being written.
pub(super) struct Page(String);

impl Page {
    pub(super) fn new() -> Self {
        Self(String::with_capacity(1 << 16))
    }

    /// Returns the number of bytes that have been written.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn into_text(self) -> String {
        self.0
    }

    /// Inserts text before the end.
    pub(super) fn insert(&mut self, at: usize, text: &str) {
        self.0.insert_str(at, text);
    }

    pub(super) fn push(&mut self, text: fmt::Arguments<'_>) {
        // Writing to a `String` does not fail.
        let _ = self.0.write_fmt(text);
    }
}

/// Text that is escaped for use between tags and in quoted attributes.
pub(super) struct Escaped<'a>(pub(super) &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut chars = self.0.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                '\r' if chars.peek() == Some(&'\n') => {}
                '\r' => f.write_char('\n')?,
                '\n' | '\t' => f.write_char(c)?,
                c => f.write_char(inert_char(c))?,
            }
        }
        Ok(())
    }
}
