//! Lines of a paragraph that begin with codes, with line breaks between them: `Error 1: no door<br>Error 2: no key`.

use crate::page::code::pattern;
use crate::page::line_patterns::{CodeLine, LinePattern, Trait, code_lines};
use crate::page::vocabulary::{is_code_label, is_label_of_error, label_field};

/// Splits a text before each line with a code, if the text is a list of codes with line breaks between them. Otherwise returns the
/// whole text.
pub(super) fn split_at_codes(text: &str) -> Vec<&str> {
    if let Some(lines) = labelled_lines(text) {
        return lines;
    }
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

/// Returns the lines of a text that describe an error with a label each: `Error code: 5`, `Description: no door`. Lines without a label
/// belong to the one above.
fn labelled_lines(text: &str) -> Option<Vec<&str>> {
    const FEWEST: usize = 3;
    pattern!(
        LABEL,
        r"^(?P<label>\p{Alphabetic}[\p{Alphabetic} /-]{1,40}?)\s*[:：]\s*\S"
    );
    let label = |line: &str| Some(LABEL.captures(line.trim())?["label"].to_owned());
    label(text.lines().next()?).filter(|label| is_code_label(label))?;
    let labels: Vec<String> = text.lines().skip(1).filter_map(label).collect();
    let known = labels
        .iter()
        .filter(|label| label_field(label).is_some() || is_label_of_error(label));
    if labels.len() + 1 < FEWEST || known.count() * 2 < labels.len() {
        return None;
    }
    let mut lines = Vec::new();
    let (mut start, mut end) = (0, 0);
    for line in text.split_inclusive('\n') {
        if end > start && label(line).is_some() {
            lines.push(text[start..end].trim());
            start = end;
        }
        end += line.len();
    }
    lines.push(text[start..].trim());
    Some(lines)
}
