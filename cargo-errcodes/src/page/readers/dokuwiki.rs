//! Tables and headings of `DokuWiki`: `^ Code ^ Text ^`, `| 101 | No door |`, `===== Errors =====`.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::html::LINE_ATTRIBUTE;
use super::wiki::inline;
use crate::page::code::pattern;

/// Returns whether a text has a row of headings of `DokuWiki`.
pub(super) fn is_dokuwiki(text: &str) -> bool {
    text.lines().any(is_header)
}

/// Returns a page in which the tables and headings of `DokuWiki` are HTML.
pub(super) fn with_html_tables(text: &str) -> Cow<'_, str> {
    if !is_dokuwiki(text) {
        return Cow::Borrowed(text);
    }
    let mut page = String::with_capacity(text.len() * 2);
    // A list may continue below a heading, without its row of headings.
    let mut header: Vec<Cell<'_>> = Vec::new();
    let mut is_in_table = false;
    for (number, line) in (1_usize..).zip(text.lines()) {
        let Some(cells) = cells(line) else {
            if std::mem::take(&mut is_in_table) {
                page.push_str("</table>\n\n");
            }
            match heading(line) {
                Some((level, text)) => {
                    let _ = writeln!(page, "\n<h{level}>{}</h{level}>\n", shown(text));
                }
                None => page.extend([line, "\n"]),
            }
            continue;
        };
        if is_header(line) {
            header.clone_from(&cells);
        }
        if !is_in_table {
            page.push_str("\n<table>");
            if !is_header(line) && header.len() == cells.len() {
                push_row(&mut page, &header, None);
            }
        }
        is_in_table = true;
        push_row(&mut page, &cells, Some(number));
    }
    if is_in_table {
        page.push_str("</table>\n");
    }
    Cow::Owned(page)
}

/// The text of a cell, and the sign before it.
type Cell<'t> = (char, &'t str);

fn push_row(page: &mut String, cells: &[Cell<'_>], number: Option<usize>) {
    match number {
        Some(number) => {
            let _ = write!(page, "<tr {LINE_ATTRIBUTE}=\"{number}\">");
        }
        None => page.push_str("<tr>"),
    }
    for (sign, text) in cells {
        let name = if *sign == '^' { "th" } else { "td" };
        let _ = write!(page, "<{name}>{}</{name}>", shown(text));
    }
    page.push_str("</tr>");
}

/// Returns whether a line is a row of headings. A line of nothing but signs underlines a title in reStructuredText.
fn is_header(line: &str) -> bool {
    let has_text = |(_, text): &Cell<'_>| text.contains(char::is_alphanumeric);
    cells(line).is_some_and(|cells| {
        let headings = cells.iter().filter(|cell| has_text(cell)).count();
        headings > 1 && cells.iter().all(|(sign, _)| *sign == '^')
    })
}

/// Returns the cells of a row. The bars in links and quoted texts do not separate cells.
fn cells(line: &str) -> Option<Vec<Cell<'_>>> {
    let line = line.trim_end();
    if !line.starts_with(['^', '|']) || !line.ends_with(['^', '|']) || line.len() < 3 {
        return None;
    }
    let mut cells = Vec::new();
    let mut start: Option<(char, usize)> = None;
    // The sign that ends the link or the quoted text.
    let mut end: Option<&str> = None;
    for (at, c) in line.char_indices() {
        let rest = &line[at..];
        if let Some(sign) = end {
            if rest.starts_with(sign) {
                end = None;
            }
            continue;
        }
        if rest.starts_with("[[") {
            end = Some("]]");
        } else if rest.starts_with("%%") && rest[2..].contains("%%") {
            end = Some("%%");
        } else if matches!(c, '^' | '|') {
            if let Some((sign, start)) = start {
                cells.push((sign, &line[start..at]));
            }
            start = Some((c, at + 1));
        }
    }
    Some(cells)
}

/// Returns the level and the text of a heading, whose signs are more for a higher level. They may be fewer at its end.
fn heading(line: &str) -> Option<(usize, &str)> {
    let text = line.trim().trim_start_matches('=');
    let signs = line.trim().len() - text.len();
    let inner = text.trim_end_matches('=');
    let is_heading = (2..=6).contains(&signs)
        && text.len() - inner.len() >= 2
        && inner.contains(char::is_alphanumeric);
    is_heading.then(|| (7 - signs, inner.trim()))
}

/// Returns the text of a cell or heading as HTML.
fn shown(text: &str) -> String {
    pattern!(QUOTED, r"%%(?P<text>.*?)%%");
    let text = QUOTED.replace_all(text, "$text");
    let text = text.replace('&', "&amp;").replace("\\\\ ", "<br>");
    inline(&text)
}

#[cfg(test)]
mod tests {
    use crate::page::readers::markdown::parse_markdown;
    use crate::page::readers::test_rows::rows;

    #[test]
    fn tables_of_dokuwiki_are_read() {
        let cases: [(&str, &[&str]); 2] = [
            (
                "====== Errors ======\n^ Code ^ Text ^\n| 100 | [[doors:missing|No door]] |\n| 101 | ''Key'' lost\\\\ Find it |\n\n==== Locks ===\n| 200 | a %%|%% b < c |\n",
                &[
                    ": Code | Text",
                    "line 3: 100 | No door",
                    "line 4: 101 | Key lost\nFind it",
                    ": Code | Text",
                    "line 7: 200 | a | b < c",
                ],
            ),
            // Not a row of headings.
            ("| a | b |\n\n2^8 ^ 3\n\nTitle\n^^^^^\n", &[]),
        ];
        for (page, expected) in cases {
            assert_eq!(rows(parse_markdown(page)), expected, "{page}");
        }
    }
}
