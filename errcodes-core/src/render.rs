//! Diagnostics in the style of rustc, with the lines of the catalog.

use std::borrow::Cow;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::diagnostic::Diagnostic;
use crate::inert::{inert, inert_char, inert_lines, is_active};
use crate::rule::Severity;
use crate::source::{Source, Span};

impl Diagnostic {
    /// Renders the diagnostic in the style of rustc, without colours. The result is [inert](crate::inert).
    pub fn render(&self, source: &Source) -> String {
        self.render_as(source, self.severity())
    }

    /// Renders the diagnostic like [`render`](Self::render), with the severity that it has in a build.
    pub fn render_as(&self, source: &Source, severity: Severity) -> String {
        self.render_by(&Renderer::plain(), source, severity)
    }

    /// Renders the diagnostic in the style of rustc for a terminal.
    pub fn render_styled(&self, source: &Source, severity: Severity) -> Rendered {
        Rendered(self.render_by(&Renderer::styled(), source, severity))
    }

    /// Makes all texts inert and renders them. The renderer itself does not escape control characters in paths, helps and notes,
    /// and does not escape C1 controls at all.
    fn render_by(&self, renderer: &Renderer, source: &Source, severity: Severity) -> String {
        let level = match severity {
            Severity::Warning | Severity::Deprecation => Level::WARNING,
            Severity::Error => Level::ERROR,
        };
        let shown = ShownSource::new(&source.text);
        // The renderer requires that spans are within the text.
        let within = |span: Span| {
            let start = source.boundary(span.start);
            let end = source.boundary(span.end).max(start);
            shown.offset(start)..shown.offset(end)
        };
        let labels = self.labels.iter().map(|(span, text)| {
            let span = within(*span);
            AnnotationKind::Context.span(span).label(inert(text))
        });
        let snippet = Snippet::source(&*shown.text)
            .path(inert(&source.path))
            .annotation(AnnotationKind::Primary.span(within(self.span)))
            .annotations(labels);
        let mut group = level
            .primary_title(inert_lines(&self.message))
            .element(snippet);
        if let Some(help) = &self.help {
            group = group.element(Level::HELP.message(inert_lines(help)));
        }
        if let Some(note) = &self.note {
            group = group.element(Level::NOTE.message(inert_lines(note)));
        }
        renderer.render(&[group])
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

/// The text of a source, made inert character by character, so that columns stay the same.
struct ShownSource<'s> {
    text: Cow<'s, str>,
    /// For each character whose length has changed: its end before and after the change.
    moved: Vec<(usize, usize)>,
}

impl<'s> ShownSource<'s> {
    fn new(source: &'s str) -> Self {
        let mut moved = Vec::new();
        // A carriage return is often part of a line ending, which the renderer leaves out.
        if !source.contains(|c| is_active(c) && !matches!(c, '\n' | '\t' | '\r')) {
            let text = source.into();
            return Self { text, moved };
        }
        let mut text = String::with_capacity(source.len());
        for (start, c) in source.char_indices() {
            let shown = match c {
                '\n' | '\t' | '\r' => c,
                c if c.is_ascii_control() => picture(c),
                c => inert_char(c),
            };
            text.push(shown);
            if shown.len_utf8() != c.len_utf8() {
                moved.push((start + c.len_utf8(), text.len()));
            }
        }
        let text = text.into();
        Self { text, moved }
    }

    /// Returns the new start of the character that began at the byte `offset`.
    fn offset(&self, offset: usize) -> usize {
        let before = self.moved.partition_point(|(was, _)| *was <= offset);
        let last = before.checked_sub(1).and_then(|last| self.moved.get(last));
        last.map_or(offset, |(was, is)| is + (offset - was))
    }
}

/// Returns the control picture for an ASCII control character, as the renderer does.
fn picture(control: char) -> char {
    let picture = match control {
        '\u{7F}' => Some('\u{2421}'),
        control => char::from_u32(0x2400 + u32::from(control)),
    };
    picture.unwrap_or(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::ShownSource;
    use crate::diagnostic::Diagnostic;
    use crate::inert::is_active;
    use crate::rule::{Rule, Severity};
    use crate::source::{Source, Span};

    /// Returns all characters that affect a terminal. A report must show a replacement for each of them.
    fn active() -> impl Iterator<Item = char> {
        ('\0'..='\u{FFFF}').filter(|c| is_active(*c))
    }

    /// Returns a rendered report without the escape sequences for colours, which end in `m`.
    fn without_colours(text: &str) -> String {
        let mut parts = text.split("\u{1B}[");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |text, part| {
            let (colour, rest) = part.split_once('m').unwrap_or(("?", part));
            assert!(
                colour.chars().all(|c| c.is_ascii_digit() || c == ';'),
                "{part:?}"
            );
            text + rest
        })
    }

    #[test]
    fn nothing_in_a_report_acts_on_a_terminal() {
        for c in active() {
            let hostile = format!("a{c}b");
            let source = Source {
                path: hostile.clone(),
                text: format!("x = \"{hostile}\" # {hostile}\n{hostile}\n"),
            };
            let diagnostic = Diagnostic::new(Rule::Syntax, &hostile, Span { start: 4, end: 6 })
                .label(Span { start: 0, end: 1 }, &hostile)
                .help(&hostile);
            let diagnostic = Diagnostic {
                note: Some(hostile),
                ..diagnostic
            };
            let plain = diagnostic.render(&source);
            let styled = diagnostic.render_styled(&source, Severity::Error);
            assert_eq!(plain, without_colours(styled.as_str()));
            let acts = |c| is_active(c) && c != '\n';
            // Tabs remain in helps and notes.
            let acts = plain.chars().any(|c| acts(c) && c != '\t');
            assert!(!acts, "{c:?}: {plain:?}");
        }
    }

    #[test]
    fn places_are_right_after_replaced_characters() {
        for c in active().filter(|c| !matches!(c, '\n' | '\t' | '\r')) {
            let text = format!("{c}b{c}\nc{c}d");
            let shown = ShownSource::new(&text);
            for (at, expected) in text.char_indices().filter(|(_, c)| c.is_alphabetic()) {
                assert!(
                    shown.text[shown.offset(at)..].starts_with(expected),
                    "{c:?}"
                );
            }
            assert_eq!(shown.offset(text.len()), shown.text.len());
            let source = Source {
                path: String::new(),
                text: text.clone(),
            };
            let start = text.find('d').unwrap_or_default();
            let span = Span {
                start,
                end: start + 1,
            };
            let rendered = Diagnostic::new(Rule::Syntax, "", span).render(&source);
            let mut lines = rendered.lines().map(|line| line.chars().skip(4));
            let mark = lines.find_map(|mut line| line.position(|c| c == '^'));
            assert_eq!(mark, Some(2), "{rendered}");
        }
    }
}
