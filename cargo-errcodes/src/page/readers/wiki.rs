//! Tables and inline markup of `MediaWiki`: `{|`, `|-`, `! heading !! heading`, `| cell || cell`, `|}`.

use std::fmt::Write as _;

use super::html::LINE_ATTRIBUTE;
use crate::page::code::pattern;

/// Returns whether a line begins a table.
pub(super) fn begins_table(line: &str) -> bool {
    let line = line.trim_start();
    line.strip_prefix("{|")
        .is_some_and(|rest| !rest.starts_with(['{', '|']))
}

/// Converts a table to HTML. `lines` contains the lines after the first one, each with its number. Returns `None` if the table has
/// no end.
pub(super) fn table<'t>(lines: &mut impl Iterator<Item = (usize, &'t str)>) -> Option<String> {
    let mut html = String::from("<table>");
    // For each open table: whether a row and whether a cell are open.
    let mut open = vec![Open::default()];
    for (number, line) in lines {
        let line = line.trim();
        let table = open.last_mut()?;
        if begins_table(line) {
            html.push_str("<table>");
            open.push(Open::default());
        } else if line.starts_with("|}") {
            table.end_row(&mut html);
            html.push_str("</table>");
            open.pop();
            if open.is_empty() {
                html.push('\n');
                return Some(html);
            }
        } else if let Some(caption) = line.strip_prefix("|+") {
            let _ = write!(
                html,
                "<caption>{}</caption>",
                inline(without_attributes(caption).1)
            );
        } else if line.starts_with("|-") {
            table.end_row(&mut html);
        } else if let Some(cells) = line.strip_prefix('!') {
            for cell in cells.split("!!").flat_map(|cell| cell.split("||")) {
                table.begin_cell(&mut html, "th", cell, number);
            }
        } else if let Some(cells) = line.strip_prefix('|') {
            for cell in cells.split("||") {
                table.begin_cell(&mut html, "td", cell, number);
            }
        } else if table.cell.is_some() {
            html.push_str("<br>");
            html.push_str(&inline(line.trim_start_matches(['*', '#', ':'])));
        }
    }
    None
}

/// The parts of a table that are not closed yet.
#[derive(Default)]
struct Open {
    is_in_row: bool,
    cell: Option<&'static str>,
}

impl Open {
    fn begin_cell(&mut self, html: &mut String, name: &'static str, cell: &str, number: usize) {
        self.end_cell(html);
        if !self.is_in_row {
            let _ = write!(html, "<tr {LINE_ATTRIBUTE}=\"{number}\">");
            self.is_in_row = true;
        }
        let (attributes, text) = without_attributes(cell);
        let _ = write!(html, "<{name}{}>{}", spans(attributes), inline(text));
        self.cell = Some(name);
    }

    fn end_cell(&mut self, html: &mut String) {
        if let Some(name) = self.cell.take() {
            let _ = write!(html, "</{name}>");
        }
    }

    fn end_row(&mut self, html: &mut String) {
        self.end_cell(html);
        if std::mem::take(&mut self.is_in_row) {
            html.push_str("</tr>");
        }
    }
}

/// Splits the attributes from the text of a cell: `colspan="2" | text`.
fn without_attributes(cell: &str) -> (&str, &str) {
    match cell.split_once('|') {
        Some((attributes, text))
            if attributes.contains('=') && !attributes.contains(['[', '{', '<']) =>
        {
            (attributes, text)
        }
        _ => ("", cell),
    }
}

/// Returns the attributes for cells that span several columns or rows.
fn spans(attributes: &str) -> String {
    pattern!(SPAN, r#"(?i)\b(?:col|row)span\s*=\s*["']?[0-9]+["']?"#);
    let mut spans = String::new();
    for span in SPAN.find_iter(attributes) {
        spans.push(' ');
        spans.push_str(span.as_str());
    }
    spans
}

/// Returns text with inline markup as HTML.
pub(super) fn inline(text: &str) -> String {
    pattern!(UNKNOWN_TAG, r"(?i)<(?P<rest>/?(?:[^a-z/]|(?:[a-z][\w-]*)))");
    const TAGS: [&str; 24] = [
        "code", "br", "tt", "b", "i", "em", "strong", "u", "s", "sub", "sup", "span", "small",
        "big", "p", "div", "del", "ins", "kbd", "var", "samp", "pre", "ul", "li",
    ];
    let text = without_links(text);
    let text = UNKNOWN_TAG.replace_all(&text, |captures: &regex::Captures<'_>| {
        let rest = &captures["rest"];
        let name = rest.trim_start_matches('/').to_lowercase();
        let is_known = TAGS.contains(&&*name);
        format!("{}{rest}", if is_known { "<" } else { "&lt;" })
    });
    text.trim().to_owned()
}

/// Returns text with the texts of its links, and without signs for bold and italic letters.
pub(super) fn without_links(text: &str) -> String {
    pattern!(
        MARKUP,
        r"(?is)\[\[(?:[^\[\]|]*\|)?(?P<page>[^\[\]]*)\]\]|\[(?:https?:)?//[^\s\[\]]+\s+(?P<site>[^\[\]]+)\]|'{2,5}|</?nowiki\s*/?>|<ref\b[^<>]*/>|<ref\b[^<>]*>.*?</ref>"
    );
    if !text.contains(['[', '\'', '<']) {
        return text.to_owned();
    }
    let text = MARKUP.replace_all(text, |captures: &regex::Captures<'_>| {
        let text = captures.name("page").or(captures.name("site"));
        text.map_or_else(String::new, |text| text.as_str().to_owned())
    });
    text.into_owned()
}

/// Returns the level and the text of a heading: `== Error codes ==`.
pub(super) fn heading(line: &str) -> Option<(u8, &str)> {
    let text = line.trim().trim_start_matches('=');
    let level = line.trim().len() - text.len();
    let inner = text.trim_end_matches('=');
    let is_heading = (1..=6).contains(&level)
        && text.len() - inner.len() == level
        && inner.contains(char::is_alphanumeric);
    let level = u8::try_from(level).ok().filter(|_| is_heading)?;
    Some((level, inner.trim()))
}

/// Returns whether a text has the headings or tables of a wiki.
pub(super) fn is_wiki(text: &str) -> bool {
    let is_heading =
        |line: &str| (line.starts_with("= ") || line.starts_with("==")) && heading(line).is_some();
    text.lines()
        .any(|line| begins_table(line) || is_heading(line))
}
