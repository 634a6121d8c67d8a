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

/// A line and a column in a text, both counted from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
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
    /// Where byte `offset` of the text stands. An offset past the end is the end.
    pub fn position(&self, offset: usize) -> Position {
        let mut end = offset.min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        let before = &self.text[..end];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Position {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Position, Source};

    #[test]
    fn position_counts_lines_and_characters() {
        let source = Source {
            path: "a.toml".to_owned(),
            text: "a\nüb\r\n".to_owned(),
        };
        let cases = [
            (0, 1, 1),
            (1, 1, 2),
            (2, 2, 1),
            (3, 2, 1),
            (4, 2, 2),
            (7, 3, 1),
            (99, 3, 1),
        ];
        for (offset, line, column) in cases {
            assert_eq!(
                source.position(offset),
                Position { line, column },
                "at {offset}"
            );
        }
    }
}
