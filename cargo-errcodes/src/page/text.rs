//! Normalization of whitespace, detection of invisible characters, and excerpts.

/// Returns whether a character is invisible but not a control character.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'
    )
}

/// Returns the last character boundary at or before a byte position.
pub(super) fn boundary(text: &str, at: usize) -> usize {
    let mut boundary = at.min(text.len());
    while !text.is_char_boundary(boundary) {
        boundary -= 1;
    }
    boundary
}

/// Returns a string in which each run of whitespace is a single space, and lines have no whitespace at either end.
///
/// Line breaks are kept. Invisible characters at the ends of lines are removed. Invisible characters within a line are
/// removed and reported later (`sanitized.rs`).
pub(super) fn normalize_whitespace(text: &str) -> String {
    let mut lines: Vec<String> = text
        .lines()
        .map(|line| {
            let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
            let is_blank = |c: char| c.is_whitespace() || is_invisible(c);
            line.trim_matches(is_blank).to_owned()
        })
        .collect();
    // Two empty lines in a row become one.
    lines.dedup_by(|line, before| line.is_empty() && before.is_empty());
    lines.join("\n").trim().to_owned()
}

/// Returns the beginning of a string, on a single line.
pub(crate) fn excerpt(text: &str) -> String {
    const LONGEST: usize = 80;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}...", text[..end].trim_end()),
        None => text,
    }
}

/// Returns whether a text that ends with a number is followed by a word in upper and lower case, without a space.
pub(crate) fn is_glued(before: &str, after: &str) -> bool {
    let mut before = before.chars().rev();
    let is_number = before.by_ref().take(2).filter(char::is_ascii_digit).count() == 2;
    let mut after = after.chars();
    is_number
        && after.next().is_some_and(char::is_uppercase)
        && after.next().is_some_and(char::is_lowercase)
}
