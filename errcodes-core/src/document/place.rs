//! The location of a part of a string, which may be written with escapes.

use std::ops::Range;

use super::tree::Text;
use crate::source::Span;

/// Returns the location of some bytes of a string in the source.
pub fn place_in(source: &str, text: &Text<'_>, bytes: Range<usize>) -> Span {
    let Some(written) = source.get(text.span.start..text.span.end) else {
        return text.span;
    };
    let quote = written
        .chars()
        .next()
        .filter(|first| matches!(first, '"' | '\''));
    let start = usize::from(quote.is_some());
    let written = &written[start..];
    let offset = |byte| text.span.start + start + written_offset(written, quote, byte);
    Span {
        start: offset(bytes.start),
        end: offset(bytes.end),
    }
}

/// Returns the offset at which a byte of the decoded string is written.
fn written_offset(written: &str, quote: Option<char>, byte: usize) -> usize {
    if quote != Some('"') {
        return byte.min(written.len());
    }
    let mut rest = written;
    let mut decoded = 0;
    while let Some(c) = rest.chars().next().filter(|_| decoded < byte) {
        let (length, value) = if c == '\\' {
            escape(rest)
        } else {
            (c.len_utf8(), c)
        };
        rest = rest.get(length..).unwrap_or_default();
        decoded += value.len_utf8();
    }
    written.len() - rest.len()
}

/// Returns the length of the escape at the start of a text, and the character that it stands for.
fn escape(text: &str) -> (usize, char) {
    let digits = match text.as_bytes().get(1) {
        Some(b'x') => 2,
        Some(b'u') => 4,
        Some(b'U') => 8,
        // All other escapes stand for an ASCII character.
        _ => return (2, ' '),
    };
    let value = text.get(2..2 + digits);
    let value = value.and_then(|value| u32::from_str_radix(value, 16).ok());
    (2 + digits, value.and_then(char::from_u32).unwrap_or(' '))
}
