//! Forms of a line: bullets, underlines, comments and others.

use super::indent;
use crate::page::code::{is_code, pattern};

/// Returns whether the first cell of a line with tabs is a code, so that the line is a row of a table even if it stands alone.
pub(super) fn begins_with_code(line: &str) -> bool {
    line.split('\t')
        .next()
        .is_some_and(|cell| is_code(cell.trim()))
}

/// Returns whether a line begins with a code and a gap, and the next line is aligned with the text behind the gap or begins in the
/// same way. Such a line is not the continuation of the paragraph above it.
pub(super) fn begins_hanging(line: &str, next: &str) -> bool {
    let column_of_text = |line: &str| {
        let code = line
            .split_whitespace()
            .next()
            .filter(|word| is_code(word))?;
        let rest = line.trim_start().strip_prefix(code)?;
        let gap = indent(rest);
        let is_text = gap > 1 && rest.trim_start().starts_with(char::is_alphabetic);
        is_text.then(|| indent(line) + code.chars().count() + gap)
    };
    column_of_text(line).is_some_and(|column| {
        indent(next) == column || indent(next) == indent(line) && column_of_text(next).is_some()
    })
}

/// Returns a line without a bar at its end, if that is its last bar or the only one besides that after a code.
pub(super) fn without_last_bar(line: &str) -> &str {
    let is_row = line.starts_with('|') || line.matches('|').count() > 2;
    line.strip_suffix('|')
        .filter(|_| !is_row)
        .map_or(line, str::trim_end)
}

/// Returns whether a line is in bold letters as a whole, except for a colon at its end.
pub(super) fn is_bold(line: &str) -> bool {
    let inner = line.trim_end_matches([':', '：']);
    let inner = inner
        .strip_prefix("**")
        .and_then(|line| line.strip_suffix("**"));
    inner.is_some_and(|inner| !inner.is_empty() && !inner.contains("**"))
}

/// Returns whether a line is the target of a link in reStructuredText, which is not shown: `.. _error_5:`.
pub(super) fn is_target(line: &str) -> bool {
    line.strip_prefix(".. _")
        .is_some_and(|target| target.ends_with(':') || target.contains(": "))
}

/// Returns whether a line begins a directive of reStructuredText without text for readers: a picture, a table of contents, or an
/// example in a language in which nobody lists codes.
pub(super) fn is_without_text(line: &str) -> bool {
    pattern!(
        WITHOUT_TEXT,
        r"^\.\.\s+(?:(?:image|figure|contents|toctree|raw|include|literalinclude|highlight|index|meta|tabularcolumns)::|(?:code|code-block|sourcecode)::\s*(?:xml|html|json|http|bash|sh|shell|console|yaml|curl)\s*$)"
    );
    WITHOUT_TEXT.is_match(line)
}

/// Returns whether a line begins a field of a list of fields in reStructuredText: `:status: 404`.
pub(super) fn is_field(line: &str) -> bool {
    pattern!(FIELD, r"^:[A-Za-z][\w -]{0,30}:\s");
    FIELD.is_match(line)
}

pub(super) fn is_comment(line: &str) -> bool {
    line.starts_with('#')
}

pub(super) fn has_comments(text: &str) -> bool {
    let is_line = |line: &str| line == "#" || line.starts_with("# ");
    text.lines()
        .zip(text.lines().skip(1))
        .any(|(line, next)| is_line(line) && is_line(next))
}

pub(super) fn hash_heading(line: &str) -> Option<(u8, &str)> {
    let text = line.trim_start_matches('#');
    let level = u8::try_from(line.len() - text.len()).ok()?;
    let is_heading = (1..=6).contains(&level) && text.starts_with(' ');
    is_heading.then(|| (level, text.trim().trim_end_matches('#').trim_end()))
}

/// Returns the character that underlines a heading.
pub(super) fn underline(line: &str, heading: &str) -> Option<char> {
    let line = line.trim_end();
    let mark = line.chars().next()?;
    let is_mark = matches!(mark, '=' | '-' | '~' | '^' | '"' | '#' | '*' | '+');
    let is_long = line.chars().count() >= heading.chars().count().min(60);
    (is_mark && is_long && line.len() > 2 && line.chars().all(|c| c == mark)).then_some(mark)
}

pub(super) fn bullet(line: &str) -> Option<&str> {
    let text = line.strip_prefix(['•', '*', '-', '+', '·', '▪', '◦', '–', '‣', '○', '●'])?;
    let is_bullet = text.starts_with([' ', '\t', '\u{A0}']);
    is_bullet.then(|| text.trim())
}
