//! The lines of a text, one after the other.

use std::iter::Peekable;
use std::str::Lines;

/// The lines of a text that are not read yet.
pub(super) struct Cursor<'t> {
    lines: Peekable<Lines<'t>>,
    /// The number of the line that was read last, from 1 on.
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

    /// Returns the next line, which is empty at the end of the text.
    pub(super) fn peek(&mut self) -> &'t str {
        self.lines.peek().copied().unwrap_or_default()
    }
}
