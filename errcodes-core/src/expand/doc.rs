//! Documentation of the generated items: vendors' texts are not Markdown, and must not act as such.

use std::fmt::Write as _;

use crate::column::{DEPRECATED, DESCRIPTION, Datum, SYMBOL};
use crate::model::Entry;

/// Writes `text` as the documentation of the item that follows.
///
/// A comment is one token and an attribute is seven, which counts in an enum of thousands. What must
/// not stand in a comment as it is, control characters and those that change the direction of the text,
/// is escaped in an attribute.
pub(super) fn write(out: &mut String, text: &str) {
    let is_plain =
        |c: char| matches!(c, ' '..='~' | '\n') || (!c.is_ascii() && c.is_alphanumeric());
    if text.chars().all(is_plain) {
        for line in text.split('\n') {
            out.push_str("/// ");
            out.push_str(line);
            out.push('\n');
        }
    } else {
        let _ = write!(out, "#[doc = {text:?}]");
    }
}

/// The documentation of a variant: code, symbol and message, then the description and the other columns.
pub(super) fn entry(entry: &Entry<'_>) -> String {
    let mut text = code_span(&entry.code.key.value);
    let symbol = entry.text(SYMBOL);
    if let Some(symbol) = symbol {
        let _ = write!(text, " ({})", code_span(symbol));
    }
    if let Some(message) = &entry.message
        && Some(&*message.value) != symbol
    {
        let _ = write!(text, ": {}", escape(&message.value));
    }
    if !entry.params.is_empty() {
        let params = entry.params.iter().map(|param| code_span(&param.value));
        let params = params.collect::<Vec<_>>().join(", ");
        let _ = write!(text, "\n\nThe placeholders stand for {params}.");
    }
    if let Some(description) = entry.text(DESCRIPTION) {
        let _ = write!(text, "\n\n{}", escape(description));
    }
    let mut others = String::new();
    for cell in &entry.cells {
        // The compiler shows why a variant is deprecated.
        if [SYMBOL, DESCRIPTION, DEPRECATED].contains(&&*cell.key) {
            continue;
        }
        let value = match &cell.datum {
            None => continue,
            Some(Datum::Text(text)) if link(text).is_some() => escape(text),
            Some(Datum::Text(text)) => code_span(text),
            Some(Datum::Integer(number)) => code_span(&number.to_string()),
            Some(Datum::Boolean(value)) => code_span(&value.to_string()),
        };
        let separator = if others.is_empty() { "" } else { ", " };
        let _ = write!(others, "{separator}{} {value}", code_span(&cell.key));
    }
    if !others.is_empty() {
        let _ = write!(text, "\n\n{others}");
    }
    text
}

/// The text as inline code.
pub(super) fn code_span(text: &str) -> String {
    // A run of backticks in the text must be shorter than the one around it.
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let space = if text.starts_with('`') || text.ends_with('`') {
        " "
    } else {
        ""
    };
    format!("{fence}{space}{text}{space}{fence}")
}

/// The text such that nothing in it is Markdown, with addresses made links.
pub(super) fn escape(text: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b" .,()'?!".contains(&byte);
    if text.starts_with(|first: char| first.is_ascii_alphabetic())
        && !text.ends_with(' ')
        && text.bytes().all(is_plain)
    {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 8);
    for (number, line) in text.trim().lines().enumerate() {
        if number > 0 {
            out.push('\n');
        }
        // Four blanks at the start of a line would make it a block of code, two at its end a break.
        let line = line.trim();
        let starts_list = line.trim_start_matches(|c: char| c.is_ascii_digit());
        for (at, word) in line.split(' ').enumerate() {
            if at > 0 {
                out.push(' ');
            }
            match link(word) {
                Some((address, rest)) => {
                    let _ = write!(out, "<{address}>");
                    escape_word(&mut out, rest);
                }
                None if at == 0 && word.starts_with(['#', '-', '+', '=']) => {
                    out.push('\\');
                    escape_word(&mut out, word);
                }
                None if at == 0 && starts_list.starts_with(['.', ')']) => {
                    let (number, rest) = word.split_at(line.len() - starts_list.len());
                    out.push_str(number);
                    out.push('\\');
                    escape_word(&mut out, rest);
                }
                None => escape_word(&mut out, word),
            }
        }
    }
    out
}

fn escape_word(out: &mut String, word: &str) {
    for c in word.chars() {
        if matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$'
        ) {
            out.push('\\');
        }
        out.push(c);
    }
}

/// If the word is an address: the address, and the punctuation after it.
fn link(word: &str) -> Option<(&str, &str)> {
    let is_address = word.starts_with("http://") || word.starts_with("https://");
    if !is_address || word.contains(['<', '>', '\\']) {
        return None;
    }
    let address = word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '"', '\'']);
    Some((address, &word[address.len()..]))
}

#[cfg(test)]
mod tests {
    use super::{code_span, escape};

    #[test]
    fn vendors_texts_are_no_markdown() {
        let cases = [
            (
                "The JWT has no kid in the header.",
                "The JWT has no kid in the header.",
            ),
            ("the given check_id", r"the given check\_id"),
            (
                "An array[0] of <T> & `x`",
                r"An array\[0\] of \<T\> \& \`x\`",
            ),
            (
                "# no heading\n- no list\n    no code",
                "\\# no heading\n\\- no list\nno code",
            ),
            ("1. no list", r"1\. no list"),
            ("1.5 is no list either", r"1\.5 is no list either"),
            (
                "See https://a.example/x_y. Or not",
                "See <https://a.example/x_y>. Or not",
            ),
            ("Черт 错误", "Черт 错误"),
        ];
        for (text, expected) in cases {
            assert_eq!(escape(text), expected, "{text}");
        }
        assert_eq!(code_span("a`b"), "``a`b``");
        assert_eq!(code_span("`"), "`` ` ``");
    }
}
