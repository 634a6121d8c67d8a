//! Rows of characters with colours.

use crate::rule::Severity;

/// What a character of a report is part of, which determines its colour.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Plain,
    Bold,
    /// Line numbers, and marks of other places.
    Frame,
    /// The word for the severity, and the mark of the place that the report is about.
    Severity(Severity),
}

impl Style {
    /// Returns the escape sequence that begins the style.
    fn escape(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Bold => "\u{1B}[1m",
            Self::Frame => "\u{1B}[1m\u{1B}[94m",
            Self::Severity(Severity::Error) => "\u{1B}[1m\u{1B}[91m",
            Self::Severity(Severity::Warning | Severity::Deprecation) => "\u{1B}[1m\u{1B}[33m",
        }
    }
}

/// Rows that are filled in any order; later characters replace earlier ones.
#[derive(Default)]
pub(super) struct Canvas {
    rows: Vec<Vec<(char, Style)>>,
}

impl Canvas {
    /// Returns the number of rows.
    pub(super) fn height(&self) -> usize {
        self.rows.len()
    }

    /// Returns the number of columns of a row.
    pub(super) fn width(&self, row: usize) -> usize {
        self.rows.get(row).map_or(0, Vec::len)
    }

    /// Writes a text at a row and a column.
    pub(super) fn put(&mut self, row: usize, column: usize, text: &str, style: Style) {
        while self.rows.len() <= row {
            self.rows.push(Vec::new());
        }
        let row = &mut self.rows[row];
        for (number, c) in text.chars().enumerate() {
            while row.len() <= column + number {
                row.push((' ', Style::Plain));
            }
            row[column + number] = (c, style);
        }
    }

    /// Writes a text at the end of a row.
    pub(super) fn append(&mut self, row: usize, text: &str, style: Style) {
        self.put(row, self.width(row), text, style);
    }

    /// Returns the rows, with the escape sequences of the colours if `is_styled`.
    pub(super) fn text(&self, is_styled: bool) -> String {
        let mut text = String::new();
        for (number, row) in self.rows.iter().enumerate() {
            if number > 0 {
                text.push('\n');
            }
            let mut current = Style::Plain;
            for (c, style) in row {
                if is_styled && *style != current {
                    text.push_str(end_of(current));
                    text.push_str(style.escape());
                    current = *style;
                }
                text.push(*c);
            }
            text.push_str(end_of(current));
        }
        text
    }
}

/// Returns the escape sequence that ends a style.
fn end_of(style: Style) -> &'static str {
    match style {
        Style::Plain => "",
        _ => "\u{1B}[0m",
    }
}
