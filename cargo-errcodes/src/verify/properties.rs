//! Reads Java property files: each property is a row.

use super::markup::{Markup, plain};
use super::page_text::PageText;

/// Adds the pieces of a property file: each key and each value.
pub(super) fn read_properties(text: &str, page: &mut PageText) {
    let table = page.new_table();
    let mut lines = text.lines().zip(1..);
    while let Some((first, number)) = lines.next() {
        let first = first.trim_start();
        if first.is_empty() || first.starts_with(['#', '!']) {
            continue;
        }
        let mut property = first.to_owned();
        while has_continuation(&property) {
            property.pop();
            let Some((next, _)) = lines.next() else { break };
            property.push_str(next.trim_start());
        }
        let (key, value) = split(&property);
        let cell = |text: &str| (plain(text, Markup::Source), number);
        page.push_row(table, false, &[cell(key), cell(value)]);
    }
}

/// Returns whether a line ends with a backslash that is not escaped itself.
fn has_continuation(line: &str) -> bool {
    (line.len() - line.trim_end_matches('\\').len()) % 2 == 1
}

/// Splits a property at the first separator that is not escaped.
fn split(property: &str) -> (&str, &str) {
    let mut is_escaped = false;
    let end = property.find(|c: char| {
        let is_separator = !is_escaped && (matches!(c, '=' | ':') || c.is_whitespace());
        is_escaped = c == '\\' && !is_escaped;
        is_separator
    });
    let (key, value) = property.split_at(end.unwrap_or(property.len()));
    let value = value.trim_start();
    (
        key,
        value.strip_prefix(['=', ':']).unwrap_or(value).trim_start(),
    )
}
