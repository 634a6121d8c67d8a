//! The lines of a source as a report shows them, and the columns of its marks.

use unicode_width::UnicodeWidthChar as _;

use crate::inert::inert_char;
use crate::source::Span;

/// The number of columns of a tab.
const TAB: &str = "    ";

/// A line of a source.
#[derive(Clone, Copy)]
pub(super) struct Line<'s> {
    /// The number of the line, counted from 1.
    pub(super) number: usize,
    /// The byte of the source at which the line starts.
    start: usize,
    /// The line without its end.
    pub(super) text: &'s str,
}

impl<'s> Line<'s> {
    /// Returns the line that contains a byte of the source. The end of the last line is part of it.
    fn at(source: &'s str, offset: usize) -> Self {
        let start = source[..offset].rfind('\n').map_or(0, |before| before + 1);
        let number = source[..start].matches('\n').count() + 1;
        Self::new(source, number, start)
    }

    fn new(source: &'s str, number: usize, start: usize) -> Self {
        let text = source[start..].split('\n').next().unwrap_or_default();
        let text = text.strip_suffix('\r').unwrap_or(text);
        Self {
            number,
            start,
            text,
        }
    }

    /// Returns the line after this one.
    pub(super) fn next(self, source: &'s str) -> Option<Self> {
        let end = self.start + self.text.len();
        let start = end + source[end..].find('\n')? + 1;
        Some(Self::new(source, self.number + 1, start))
    }

    /// Returns the column at which a byte of the source is shown, counted from 0.
    fn column(&self, offset: usize) -> usize {
        let before = (offset - self.start).min(self.text.len());
        width(&self.text[..before])
    }

    /// Returns the characters of the line as they are shown, with their widths.
    pub(super) fn shown(&self) -> Vec<(char, usize)> {
        let mut shown = Vec::new();
        for c in self.text.chars() {
            match c {
                '\t' => shown.extend(TAB.chars().map(|c| (c, 1))),
                // Terminals join what is around it in different ways.
                '\u{200D}' => {}
                c => shown.push((visible(c), width_of(c))),
            }
        }
        shown
    }

    /// Returns the number of columns of white space at the start of a line that has a text.
    pub(super) fn indentation(&self) -> Option<usize> {
        let text = self.text.trim_start();
        let is_blank = text.is_empty();
        (!is_blank).then(|| width(&self.text[..self.text.len() - text.len()]))
    }
}

/// A part of a line that is underlined.
pub(super) struct Mark<'s> {
    pub(super) line: Line<'s>,
    /// The first column, counted from 0.
    pub(super) start: usize,
    /// The column after the last one.
    pub(super) end: usize,
    pub(super) label: String,
    /// `true` for the place that the report is about.
    pub(super) is_primary: bool,
}

impl<'s> Mark<'s> {
    /// Adds the mark of a span, or those of its first and its last line, of which the last one has the label.
    pub(super) fn add(
        marks: &mut Vec<Self>,
        source: &'s str,
        span: Span,
        label: String,
        is_primary: bool,
    ) {
        let text = &source[span.start..span.end];
        let end = span.start + text.trim_end_matches(['\r', '\n']).len();
        let (first, last) = (Line::at(source, span.start), Line::at(source, end));
        let mut add = |line: Line<'s>, start: usize, end: usize, label| {
            marks.push(Self {
                line,
                start,
                end: end.max(start + 1),
                label,
                is_primary,
            });
        };
        let last_end = last.column(end);
        if first.number == last.number {
            add(first, first.column(span.start), last_end, label);
        } else {
            add(
                first,
                first.column(span.start),
                width(first.text),
                String::new(),
            );
            let indentation = last.indentation().unwrap_or_default();
            add(last, indentation.min(last_end), last_end, label);
        }
    }
}

/// Returns the number of columns of a text.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(width_of).sum()
}

fn width_of(c: char) -> usize {
    match c {
        '\t' => TAB.len(),
        c => visible(c).width().unwrap_or(1),
    }
}

/// Returns a character in place of one that affects a terminal.
fn visible(c: char) -> char {
    let picture = match c {
        '\u{7F}' => Some('\u{2421}'),
        c if c.is_ascii_control() => char::from_u32(0x2400 + u32::from(c)),
        c => Some(inert_char(c)),
    };
    picture.unwrap_or(char::REPLACEMENT_CHARACTER)
}
