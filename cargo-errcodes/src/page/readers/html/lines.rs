//! Lines of a paragraph that begin with codes, with line breaks between them: `Error 1: no door<br>Error 2: no key`.

use crate::page::line_patterns::{CodeLine, LinePattern, Trait, code_lines};

/// Splits a text before each line with a code, if the text is a list of codes with line breaks between them. Otherwise returns the
/// whole text.
pub(super) fn split_at_codes(text: &str) -> Vec<&str> {
    let Some(pattern) = text.contains('\n').then(|| list_pattern(text)).flatten() else {
        return vec![text];
    };
    // The lines below a code whose pattern has only one line are separate texts of its record.
    let has_one_line = pattern.has(Trait::TextBelow);
    let mut parts = Vec::new();
    let (mut start, mut end) = (0, 0);
    for line in text.split_inclusive('\n') {
        if end > start && (has_one_line || has_pattern(line, pattern)) {
            parts.push(text[start..end].trim());
            start = end;
        }
        end += line.len();
    }
    parts.push(text[start..].trim());
    parts.retain(|part| !part.is_empty());
    parts
}

/// Returns the pattern that several lines and at least half of all lines have.
fn list_pattern(text: &str) -> Option<&'static LinePattern> {
    const FEWEST: usize = 2;
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let first: Vec<CodeLine> = lines().map(code_lines).find(|found| !found.is_empty())?;
    let mut patterns = first.into_iter().map(|line| line.pattern);
    patterns.find(|pattern| {
        let number = lines().filter(|line| has_pattern(line, pattern)).count();
        !pattern.has(Trait::OfWords) && number >= FEWEST && number * 2 >= lines().count()
    })
}

fn has_pattern(line: &str, pattern: &LinePattern) -> bool {
    let lines = code_lines(line.trim());
    lines.iter().any(|line| line.pattern == pattern)
}
