//! Diagnostics in the style of rustc, with the lines of the catalog.

mod canvas;
mod lines;
mod snippet;
#[cfg(test)]
mod tests;

use canvas::{Canvas, Style};
use lines::Mark;
use snippet::Snippet;

use crate::diagnostic::Diagnostic;
use crate::inert::{inert, inert_lines};
use crate::rule::Severity;
use crate::source::{Source, Span};

impl Diagnostic {
    /// Renders the diagnostic in the style of rustc, without colours. The result is [inert](crate::inert).
    pub fn render(&self, source: &Source) -> String {
        self.render_as(source, self.severity())
    }

    /// Renders the diagnostic like [`render`](Self::render), with the severity that it has in a build.
    pub fn render_as(&self, source: &Source, severity: Severity) -> String {
        self.draw(source, severity).text(false)
    }

    /// Renders the diagnostic in the style of rustc for a terminal.
    pub fn render_styled(&self, source: &Source, severity: Severity) -> Rendered {
        Rendered(self.draw(source, severity).text(true))
    }

    fn draw(&self, source: &Source, severity: Severity) -> Canvas {
        // After the last line break, there is no further line.
        let text = source.text.strip_suffix('\n').unwrap_or(&source.text);
        let text = text.strip_suffix('\r').unwrap_or(text);
        let boundary = |offset| source.boundary(offset).min(text.len());
        let mut marks = Vec::new();
        let mut mark = |span: Span, label, is_primary| {
            let start = boundary(span.start);
            let end = boundary(span.end).max(start);
            let span = Span { start, end };
            Mark::add(&mut marks, text, span, label, is_primary);
        };
        mark(self.span, String::new(), true);
        for (span, label) in &self.labels {
            mark(*span, inert(label).into_owned(), false);
        }
        let last = marks.iter().map(|mark| mark.line.number).max();
        let mut canvas = Canvas::default();
        let word = match severity {
            Severity::Error => "error",
            Severity::Warning | Severity::Deprecation => "warning",
        };
        canvas.append(0, word, Style::Severity(severity));
        message(&mut canvas, &self.message, Style::Bold);
        let gutter = last.unwrap_or_default().to_string().len();
        let row = canvas.height();
        canvas.put(row, gutter, "--> ", Style::Frame);
        let (line, column) = source.line_and_column(boundary(self.span.start));
        let place = format!("{}:{line}:{column}", inert(&source.path));
        canvas.append(row, &place, Style::Plain);
        let mut snippet = Snippet {
            canvas: &mut canvas,
            source: text,
            severity,
            gutter,
        };
        snippet.bar();
        snippet.draw(&mut marks);
        let further = [("help", &self.help), ("note", &self.note)];
        if further.iter().any(|(_, text)| text.is_some()) {
            snippet.bar();
        }
        for (word, text) in further {
            if let Some(text) = text {
                let row = canvas.height();
                canvas.put(row, gutter + 1, "= ", Style::Frame);
                canvas.append(row, word, Style::Bold);
                message(&mut canvas, text, Style::Plain);
            }
        }
        canvas
    }
}

/// Writes a message behind the word in the last row. Its further lines begin in the same column.
fn message(canvas: &mut Canvas, text: &str, style: Style) {
    let row = canvas.height() - 1;
    canvas.append(row, ": ", style);
    let column = canvas.width(row);
    let text = inert_lines(text).replace('\t', "    ");
    for (number, line) in text.split('\n').enumerate() {
        canvas.put(row + number, column, line, style);
    }
}

/// A rendered diagnostic with colours. It contains no escape sequences except those of the colours.
#[derive(Clone, Debug)]
pub struct Rendered(String);

impl Rendered {
    /// Returns the text with its escape sequences.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
