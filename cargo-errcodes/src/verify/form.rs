//! The position of a code in the text around it.

use std::ops::Range;

use super::page_text::Piece;
use super::words::is_ignored;

/// The position of a code in its piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Form {
    /// The piece has nothing but codes.
    Whole,
    /// At the start: `126 - The process token ...`.
    Leading,
    /// After a word such as `code`.
    Labelled,
    /// At the end: `NOT_FOUND (404)`.
    Trailing,
    /// In the middle of a sentence.
    Inline,
}

/// Words before a code.
const LABELS: [&str; 15] = [
    "code",
    "codes",
    "error",
    "errors",
    "errcode",
    "errorcode",
    "number",
    "no",
    "id",
    "status",
    "value",
    "exception",
    "identifier",
    // In a program.
    "case",
    "when",
];

/// Returns the position of a code in its piece.
pub(super) fn form(piece: &Piece, range: &Range<usize>) -> Form {
    let text = &*piece.text;
    let is_wrapper = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '(' | '['
                    | '{'
                    | '"'
                    | '\''
                    | '#'
                    | '<'
                    | '“'
                    | '’'
                    | '‘'
                    | '”'
                    | ')'
                    | ']'
                    | '}'
                    | '>'
            )
            || is_ignored(c)
    };
    let before = text[..range.start].trim_end_matches(is_wrapper);
    let after = text[range.end..]
        .trim_start_matches(|c| is_wrapper(c) || matches!(c, '.' | ',' | ':' | ';'));
    if before.trim_start_matches(is_wrapper).is_empty() && after.is_empty() || piece.is_list {
        return Form::Whole;
    }
    if before.trim_start_matches(is_wrapper).is_empty() {
        return Form::Leading;
    }
    let label = before.trim_end_matches(|c: char| {
        is_wrapper(c) || matches!(c, ':' | '=' | '-' | '–' | '—' | '.')
    });
    let label = label
        .rsplit(|c: char| !c.is_alphanumeric() && c != '_')
        .next()
        .unwrap_or_default();
    if LABELS.contains(&&*label.to_ascii_lowercase()) && text.len() < 200 {
        return Form::Labelled;
    }
    let is_closed = before.len() < range.start
        && text[before.len()..range.start].contains(['(', '[', '"', '\'', '`', '*']);
    let is_marked = before.ends_with([':', '=', '-', '–', '—', ',', '|']) || is_closed;
    if after.is_empty() && is_marked && text.len() < 120 {
        return Form::Trailing;
    }
    Form::Inline
}
