//! Reads keys and texts in quotes: `.strings` files, and translations of gettext. Each message is a row.

use super::page_text::PageText;

/// Adds the pieces of a `.strings` file. A semicolon ends a row.
pub(super) fn read_strings_file(text: &str, page: &mut PageText) {
    let table = page.new_table();
    let mut row: Vec<(String, usize)> = Vec::new();
    let (mut rest, mut line) = (text, 1);
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if first == '"' {
            let (string, length) = string(rest);
            row.push((string, line));
            length
        } else if first.is_alphanumeric() {
            let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | ';'));
            let length = end.unwrap_or(rest.len());
            row.push((rest[..length].to_owned(), line));
            length
        } else {
            if first == ';' {
                push(&mut row, table, page);
            }
            first.len_utf8()
        };
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    push(&mut row, table, page);
}

/// Adds a row, unless it is a key without a text.
fn push(row: &mut Vec<(String, usize)>, table: usize, page: &mut PageText) {
    let row = std::mem::take(row);
    if row.iter().filter(|(cell, _)| !cell.is_empty()).count() > 1 {
        page.push_row(table, false, &row);
    }
}

/// Adds the pieces of translations. The first keyword after a translation begins a row.
pub(super) fn read_gettext(text: &str, page: &mut PageText) {
    let table = page.new_table();
    let mut row: Vec<(String, usize)> = Vec::new();
    let mut has_text = false;
    for (line, number) in text.lines().map(str::trim).zip(1..) {
        let Some(start) = line.find('"').filter(|_| !line.starts_with('#')) else {
            continue;
        };
        let (string, _) = string(&line[start..]);
        let keyword = line[..start].trim();
        let is_text = keyword.starts_with("msgstr");
        match row.last_mut() {
            Some((last, _)) if keyword.is_empty() => {
                last.push_str(&string);
                continue;
            }
            _ if has_text && !is_text => push(&mut row, table, page),
            _ => {}
        }
        has_text = is_text;
        // The first column is that of contexts.
        if row.is_empty() && keyword != "msgctxt" {
            row.push((String::new(), number));
        }
        row.push((string, number));
    }
    push(&mut row, table, page);
}

/// Returns the string at the beginning of a text without its escapes, and its length with the quotes.
fn string(text: &str) -> (String, usize) {
    let mut string = String::new();
    let mut chars = text.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return (string, at + 1),
            '\\' => match chars.next() {
                Some((_, 'n' | 'r' | 't')) => string.push(' '),
                Some((at, 'u' | 'U')) => {
                    let code = text.get(at + 1..at + 5);
                    let code = code.and_then(|digits| u32::from_str_radix(digits, 16).ok());
                    if let Some(c) = code.and_then(char::from_u32) {
                        string.push(c);
                        chars.nth(3);
                    }
                }
                Some((_, escaped)) => string.push(escaped),
                None => {}
            },
            c => string.push(c),
        }
    }
    (string, text.len())
}
