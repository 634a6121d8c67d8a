//! The whitespace in the texts of a page.

/// The spaces between two columns of a text.
pub(super) const GAP: &str = "  ";

/// Returns a text with single spaces, and without empty lines.
pub(super) fn without_blanks(text: &str) -> String {
    let lines = text
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// Returns a line with single spaces between words, and with several between columns.
pub(super) fn with_gaps(line: &str) -> String {
    let words = line.split_whitespace();
    let mut text = String::new();
    let mut rest = line;
    for word in words {
        let start = rest.find(word).unwrap_or_default();
        if !text.is_empty() {
            text.push_str(if start > 1 { GAP } else { " " });
        }
        text.push_str(word);
        rest = &rest[start + word.len()..];
    }
    text
}
