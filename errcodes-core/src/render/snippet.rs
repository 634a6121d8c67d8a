//! The lines of the source in a report, with the marks below them.

use super::canvas::{Canvas, Style};
use super::lines::{Line, Mark, width};
use crate::order;
use crate::rule::Severity;

/// The number of columns that a line of a report fills at most, with the line number.
const COLUMNS: usize = 140;
/// The columns that remain before and after a mark if a line is cut.
const MARGIN: usize = 6;
/// The text in place of what is cut.
const CUT: &str = "...";
/// An indentation with more columns is cut.
const INDENTATION: usize = 20;

/// Draws the lines of a report.
pub(super) struct Snippet<'c, 's> {
    pub(super) canvas: &'c mut Canvas,
    pub(super) source: &'s str,
    pub(super) severity: Severity,
    /// The number of columns of the largest line number.
    pub(super) gutter: usize,
}

impl<'s> Snippet<'_, 's> {
    /// Draws all lines that have a mark. Those between them are left out, except a single one.
    pub(super) fn draw(&mut self, marks: &mut [Mark<'s>]) {
        // The marks of a line are drawn from right to left.
        order::sort_by(marks, |first, second| {
            let lines = first.line.number.cmp(&second.line.number);
            lines.then(second.start.cmp(&first.start))
        });
        let window = Window::new(marks, COLUMNS - self.gutter - 3);
        for mark in &mut *marks {
            (mark.start, mark.end) = window.columns(mark);
        }
        let mut last: Option<Line<'s>> = None;
        for marks in marks.chunk_by(|one, other| one.line.number == other.line.number) {
            let line = marks[0].line;
            if let Some(last) = last {
                match line.number - last.number {
                    1 => {}
                    2 => {
                        if let Some(between) = last.next(self.source) {
                            self.line(between, &window);
                        }
                    }
                    _ => self.canvas.put(self.canvas.height(), 0, CUT, Style::Frame),
                }
            }
            self.line(line, &window);
            self.marks(marks);
            last = Some(line);
        }
    }

    /// Draws the bar between the line numbers and the text, in a new row.
    pub(super) fn bar(&mut self) {
        let row = self.canvas.height();
        self.canvas.put(row, self.gutter + 1, "|", Style::Frame);
    }

    fn line(&mut self, line: Line<'_>, window: &Window) {
        let row = self.canvas.height();
        let number = line.number.to_string();
        let before = self.gutter - number.len();
        let number = " ".repeat(before) + &number;
        self.canvas.put(row, 0, &number, Style::Frame);
        self.canvas.put(row, self.gutter + 1, "|", Style::Frame);
        let mut column = self.gutter + 3;
        for (text, style) in window.parts(&line) {
            self.canvas.put(row, column, &text, style);
            column += text.chars().count();
        }
    }

    /// Draws the marks of a line, from right to left.
    fn marks(&mut self, marks: &[Mark<'_>]) {
        let row = self.canvas.height();
        let depths = depths(marks);
        let deepest = depths.iter().max().copied().unwrap_or_default();
        let rows = if deepest == 0 { 1 } else { deepest + 2 };
        for _ in 0..rows {
            self.bar();
        }
        let left = self.gutter + 3;
        for (mark, depth) in marks.iter().zip(&depths) {
            if !mark.label.is_empty() {
                let start = left + mark.start;
                for below in 1..=*depth {
                    self.canvas.put(row + below, start, "|", self.style(mark));
                }
            }
        }
        for (mark, depth) in marks.iter().zip(&depths) {
            let (row, column) = match depth {
                0 => (row, mark.end + 1),
                depth => (row + depth + 1, mark.start),
            };
            let style = self.style(mark);
            self.canvas.put(row, left + column, &mark.label, style);
        }
        // A shorter mark is drawn over a longer one.
        let mut by_length: Vec<&Mark<'_>> = marks.iter().collect();
        let length = |mark: &Mark<'_>| mark.end - mark.start;
        order::sort_by(&mut by_length, |first, second| {
            let lengths = length(second).cmp(&length(first));
            lengths.then(first.is_primary.cmp(&second.is_primary))
        });
        for mark in by_length {
            let sign = if mark.is_primary { "^" } else { "-" };
            let line = sign.repeat(mark.end - mark.start);
            let style = self.style(mark);
            self.canvas.put(row, left + mark.start, &line, style);
        }
    }

    fn style(&self, mark: &Mark<'_>) -> Style {
        if mark.is_primary {
            Style::Severity(self.severity)
        } else {
            Style::Frame
        }
    }
}

/// Returns how many rows the label of each mark is below the mark. In row 0, it is behind the mark.
fn depths(marks: &[Mark<'_>]) -> Vec<usize> {
    let mut depth = 0;
    let mut depths = Vec::new();
    for (number, mark) in marks.iter().enumerate() {
        let has_label = !mark.label.is_empty();
        let others = &marks[number + 1..];
        let is_covered = others.iter().any(|other| {
            let is_same = (other.start, other.end) == (mark.start, mark.end);
            overlap(other, other.end, mark) && !(is_same && other.label.is_empty())
        });
        if depth == 0 && has_label && is_covered {
            depth = 1;
        }
        depths.push(depth);
        let collides = others.iter().any(|other| {
            let is_inside = depth == 0 && other.end <= mark.end;
            overlap(other, other.end + behind(other, 2), mark)
                && !other.label.is_empty()
                && (has_label || is_inside)
        });
        if collides {
            depth += 1;
        }
    }
    depths
}

/// Returns the number of columns of the label of a mark and the space before it.
fn behind(mark: &Mark<'_>, space: usize) -> usize {
    if mark.label.is_empty() {
        0
    } else {
        width(&mark.label) + space
    }
}

/// Returns whether a mark with another end overlaps a second one.
fn overlap(mark: &Mark<'_>, end: usize, other: &Mark<'_>) -> bool {
    mark.start < other.end && other.start < end
}

/// The columns of the lines that are shown.
struct Window {
    left: usize,
    width: usize,
}

impl Window {
    /// Chooses the columns so that all marks are visible, and the labels and the indentation, if there is space. If the marks are far
    /// from each other, chooses those of the primary mark.
    fn new(marks: &[Mark<'_>], available: usize) -> Self {
        let (mut indentation, mut first) = (usize::MAX, usize::MAX);
        let (mut last, mut last_label, mut longest) = (0, 0, 0);
        for mark in marks {
            indentation = indentation.min(mark.line.indentation().unwrap_or(usize::MAX));
            first = first.min(mark.start);
            last = last.max(mark.end + MARGIN);
            let label = behind(mark, 1);
            last_label = last_label.max(mark.end + label + MARGIN);
            longest = longest.max(width(mark.line.text));
        }
        if indentation == usize::MAX {
            indentation = 0;
        }
        let indentation = indentation.min(first).saturating_sub(MARGIN);
        let first = first.saturating_sub(MARGIN);
        let primary = marks.iter().find(|mark| mark.is_primary);
        let primary = primary.map_or(0, |mark| mark.start.saturating_sub(MARGIN));
        let left = if indentation > INDENTATION {
            indentation - (INDENTATION - 4)
        } else {
            0
        };
        let (left, width) = if longest.saturating_sub(left) <= available {
            (left, available)
        } else if last_label - indentation <= available {
            (indentation, available)
        } else if last - first <= 2 * available {
            let free = if last_label - first <= available {
                (available - (last_label - first)) / 2
            } else {
                available.saturating_sub(last - first) / 5 * 2
            };
            let left = first.saturating_sub(free);
            (left, available.max(last - left))
        } else {
            (primary, 2 * available)
        };
        Self { left, width }
    }

    /// Returns the columns at which a mark is shown. One that is cut is shown at the place of the cut.
    fn columns(&self, mark: &Mark<'_>) -> (usize, usize) {
        let shown = |column: usize| column.saturating_sub(self.left).min(self.width);
        let start = shown(mark.start);
        (start, shown(mark.end).max(start + 1))
    }

    /// Returns the visible parts of a line.
    fn parts(&self, line: &Line<'_>) -> Vec<(String, Style)> {
        let shown = line.shown();
        let is_cut_left = self.left > 0;
        let hidden = if is_cut_left {
            self.left + CUT.len()
        } else {
            0
        };
        let (mut from, mut skipped) = (0, 0);
        while skipped < hidden && from < shown.len() {
            skipped += shown[from].1;
            from += 1;
        }
        let (mut to, mut end) = (from, skipped);
        while to < shown.len() && end + shown[to].1 <= self.left + self.width {
            end += shown[to].1;
            to += 1;
        }
        let is_cut_right = to < shown.len();
        while is_cut_right && from < to && end + CUT.len() > self.left + self.width {
            to -= 1;
            end -= shown[to].1;
        }
        let mut parts = Vec::new();
        if is_cut_left {
            // A wide character may be cut in the middle.
            let gap = " ".repeat(skipped.saturating_sub(hidden));
            parts.push((CUT.to_owned() + &gap, Style::Frame));
        }
        let text = shown[from..to].iter().map(|(c, _)| *c).collect();
        parts.push((text, Style::Plain));
        if is_cut_right {
            parts.push((CUT.to_owned(), Style::Frame));
        }
        parts
    }
}
