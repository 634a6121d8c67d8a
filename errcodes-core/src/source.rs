//! The text of a catalog, and places in it.

/// A range of bytes in the text of a catalog.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

impl Span {
    /// The range from the start of this one to the end of `last`.
    #[must_use]
    pub fn to(self, last: Self) -> Self {
        Self {
            start: self.start,
            end: last.end.max(self.start),
        }
    }
}

impl From<toml_parser::Span> for Span {
    fn from(span: toml_parser::Span) -> Self {
        Self {
            start: span.start(),
            end: span.end(),
        }
    }
}

/// The text of a catalog, and the name by which people know the file.
#[derive(Clone, Debug)]
pub struct Source {
    /// The path as the user wrote it.
    pub path: String,
    /// The content of the file.
    pub text: String,
}

impl Source {
    /// The line of a byte, and its character in the line, both from 1 on.
    pub fn line_and_column(&self, offset: usize) -> (usize, usize) {
        let before = &self.text[..self.boundary(offset)];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = before.matches('\n').count() + 1;
        (line, before[line_start..].chars().count() + 1)
    }

    /// The first byte of the character that byte `offset` is of. Past the end, it is the end.
    pub(crate) fn boundary(&self, offset: usize) -> usize {
        let mut boundary = offset.min(self.text.len());
        while !self.text.is_char_boundary(boundary) {
            boundary -= 1;
        }
        boundary
    }
}
