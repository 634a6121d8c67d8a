//! Lines of a program with several codes, each with its text: `101 => "No door", 102 => "No key"`.

use std::ops::Range;

/// Returns the parts of a line with several codes, each with its text. `code` is the line without its comment, which belongs to
/// the last part.
pub(super) fn parts_of(line: &str, code: &str) -> Vec<Range<usize>> {
    let mut starts = starts_of_pairs(code);
    if starts.len() < 2 {
        return Vec::new();
    }
    starts[0] = 0;
    let ends = starts.iter().skip(1).copied().chain([line.len()]);
    starts
        .iter()
        .copied()
        .zip(ends)
        .map(|(start, end)| start..end)
        .collect()
}

/// Returns the bytes at which the pairs of a code and a string begin.
fn starts_of_pairs(code: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    // The last character outside of strings that is not a space, and its byte.
    let mut last = None;
    let mut rest = 0;
    while let Some(c) = code[rest..].chars().next() {
        let at = rest;
        if is_quote(c) {
            let Some(length) = string_length(&code[at..]) else {
                break;
            };
            rest = at + length;
        } else {
            rest = at + c.len_utf8();
        }
        if c.is_whitespace() {
            continue;
        }
        let before = last.replace((c, at));
        let may_begin = before.is_none_or(|(c, _)| matches!(c, ',' | ';' | '{' | '(' | '['));
        if !may_begin {
            continue;
        }
        if let Some(separator) = key_length(&code[at..]).map(|length| &code[at + length..])
            && is_pair(separator.trim_start(), before.map(|(c, _)| c))
        {
            // The bracket around the pair belongs to it.
            let bracket = before.filter(|(c, _)| matches!(c, '{' | '(' | '['));
            starts.push(bracket.map_or(at, |(_, bracket)| bracket));
        }
    }
    starts
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '`')
}

/// Returns the length of the string at the start of a text.
fn string_length(text: &str) -> Option<usize> {
    let mut chars = text.char_indices();
    let (_, quote) = chars.next()?;
    let mut is_escaped = false;
    for (at, c) in chars {
        if c == quote && !is_escaped {
            return Some(at + c.len_utf8());
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    None
}

/// Returns the length of the key at the start of a text, if it may be a code: a number, or a string with a digit.
fn key_length(text: &str) -> Option<usize> {
    const LONGEST: usize = 30;
    if text.starts_with(is_quote) {
        let length = string_length(text).filter(|length| *length < LONGEST)?;
        let key = &text[1..length - 1];
        let is_code = key.contains(|c: char| c.is_ascii_digit())
            && !key.contains(|c: char| c.is_whitespace() || c.is_lowercase());
        return is_code.then_some(length);
    }
    let digits = text.trim_start_matches('-');
    let is_inner = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let end = digits.find(|c| !is_inner(c)).unwrap_or(digits.len());
    let is_number = digits.starts_with(|c: char| c.is_ascii_digit());
    is_number.then_some(text.len() - digits.len() + end)
}

/// Returns whether a text is that after the key of a pair. `before` is the character before the key: in a list of values, it is the bracket.
fn is_pair(text: &str, before: Option<char>) -> bool {
    let value = text
        .strip_prefix("=>")
        .or_else(|| text.strip_prefix(':'))
        .or_else(|| {
            let is_list = matches!(before, Some('{' | '(' | '['));
            text.strip_prefix(',').filter(|_| is_list)
        });
    value.is_some_and(|value| value.trim_start().starts_with(is_quote))
}

#[cfg(test)]
mod tests {
    use super::parts_of;

    #[test]
    fn lines_have_a_part_for_each_code() {
        let cases: [(&str, &[&str]); 8] = [
            (
                "    101 => \"No door\", 102 => 'No, 7: key',",
                &["    101 => \"No door\", ", "102 => 'No, 7: key',"],
            ),
            (
                "T = {'2A':'No door', '2B':'No key'}",
                &["T = {'2A':'No door', ", "'2B':'No key'}"],
            ),
            (
                "{101, \"No door\"}, {102, \"No key\"}, // all",
                &["{101, \"No door\"}, ", "{102, \"No key\"}, // all"],
            ),
            (
                "[-1, 'No door'], [-2, 'No key']",
                &["[-1, 'No door'], ", "[-2, 'No key']"],
            ),
            ("{code: 101, text: \"No door\"}", &[]),
            ("101: \"No door\",", &[]),
            ("f(101, \"No \\\"door\\\"\", 5)", &[]),
            ("101: 'No door, 102: x", &[]),
        ];
        for (line, expected) in cases {
            let code = line.split("//").next().unwrap_or_default();
            let parts = parts_of(line, code).into_iter();
            let parts: Vec<&str> = parts.map(|part| &line[part]).collect();
            assert_eq!(parts, expected, "{line}");
        }
    }
}
