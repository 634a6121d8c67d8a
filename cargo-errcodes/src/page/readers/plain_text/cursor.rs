//! A cursor over lines of text.

use std::iter::Peekable;
use std::str::Lines;

/// The lines that have not been read yet.
#[derive(Clone)]
pub(super) struct Cursor<'t> {
    lines: Peekable<Lines<'t>>,
    /// The number of the last line, starting with 1.
    pub(super) number: usize,
}

impl<'t> Cursor<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            lines: text.lines().peekable(),
            number: 0,
        }
    }

    pub(super) fn next(&mut self) -> Option<&'t str> {
        self.number += 1;
        self.lines.next()
    }

    /// Returns whether a line is left.
    pub(super) fn has_next(&mut self) -> bool {
        self.lines.peek().is_some()
    }

    /// Returns the next line without consuming it, or an empty string at the end of the text.
    pub(super) fn peek(&mut self) -> &'t str {
        self.lines.peek().copied().unwrap_or_default()
    }
}
