//! Tables of components in the sources of web pages: `<TableRow><TableCell>101</TableCell>...`, `<Tr><Td>101</Td>...`.

use super::html::{LINE_ATTRIBUTE, parse_html};
use crate::page::block::{Block, BlockKind};
use crate::page::code::pattern;

/// The components of tables in libraries, in lower case, with their elements of HTML.
#[rustfmt::skip]
const ELEMENTS: [(&str, &[&str]); 6] = [
    ("table", &["table", "table.root"]),
    ("tr", &["tablerow", "tr", "table.tr", "table.row", "trow", "tablebodyrow"]),
    ("td", &["tablecell", "td", "table.td", "table.cell", "tcell", "tabledata", "tablebodycell", "tabledatacell"]),
    ("th", &[
        "th", "table.th", "tableheadcell", "tableheadercell", "tablecolumn", "table.headercell", "table.columnheadercell",
        "tablecolumnheader", "table.columnheader",
    ]),
    ("thead", &["tableheader", "thead", "table.thead", "table.header", "table.head"]),
    ("tbody", &["tablebody", "tbody", "table.tbody", "table.body"]),
];

pattern!(
    IS_COMPONENT_SOURCE,
    r"\bclassName=|</T(?:able\.?)?(?:Row|Cell|r|d)>|(?m)^<template\b"
);
pattern!(
    PART,
    r"<(?P<level>h[1-6])\b[^<>]*>(?s:(?P<heading>.{0,300}?))</h[1-6]>|<(?P<table>[Tt]able(?:\.Root)?)[\s>]"
);
/// The maximum number of bytes in the attributes of a tag. Without it, tags that are not closed would be read again and again.
const LONGEST_TAG: usize = 2_000;

pattern!(
    SPAN,
    r#"(?i)\b(?P<name>colspan|rowspan)\s*=\s*[{"']*(?P<number>\d+)"#
);

/// A heading or a table, converted to HTML.
struct Part {
    start: usize,
    end: usize,
    html: String,
    is_table: bool,
}

/// Returns the headings and the tables of components in a source file.
pub(super) fn tables_of_components(text: &str) -> Vec<Block> {
    let mut blocks =
        html_of_components(text).map_or_else(Vec::new, |html| parse_html(&html).blocks);
    for block in &mut blocks {
        if let BlockKind::Table(table) = &block.kind
            && let Some(first) = table.rows.first()
        {
            block.location = first.location.clone();
        }
    }
    blocks
}

/// Returns the headings and the tables of components as HTML, each on the lines where it is in the source file. Returns `None` if there
/// is no table.
pub(crate) fn html_of_components(text: &str) -> Option<String> {
    if !IS_COMPONENT_SOURCE.is_match(text) {
        return None;
    }
    let parts = parts(text);
    let has_tables = parts.iter().any(|part| part.is_table);
    let mut html = String::new();
    let mut last = 0;
    for part in parts {
        push_line_breaks(&mut html, &text[last..part.start]);
        html.push_str(&part.html);
        last = part.end;
    }
    has_tables.then_some(html)
}

fn push_line_breaks(html: &mut String, left_out: &str) {
    html.extend(left_out.matches('\n'));
}

/// Returns a page in Markdown in which tables of components are those of HTML.
pub(super) fn with_html_tables(text: &str) -> String {
    let mut page = String::with_capacity(text.len());
    let mut last = 0;
    for part in parts(text) {
        let is_component = text[part.start..].starts_with("<T");
        if part.is_table && is_component {
            page.push_str(&text[last..part.start]);
            page.push_str(&part.html.replace('\n', " "));
            last = part.end;
        }
    }
    page.push_str(&text[last..]);
    page
}

/// Finds the headings and the tables.
fn parts(text: &str) -> Vec<Part> {
    // The text behind which no table of a name ends.
    let mut unclosed: Vec<String> = Vec::new();
    let mut parts: Vec<Part> = Vec::new();
    let (mut line, mut counted) = (1, 0);
    for captures in PART.captures_iter(text) {
        let Some(whole) = captures.get(0) else {
            continue;
        };
        if parts.last().is_some_and(|part| whole.start() < part.end) {
            continue;
        }
        line += text[counted..whole.start()].matches('\n').count();
        counted = whole.start();
        let (start, end) = if let Some(table) = captures.name("table") {
            let end = format!("</{}>", table.as_str());
            if unclosed.contains(&end) {
                continue;
            }
            let Some(length) = text[whole.start()..].find(&end) else {
                unclosed.push(end);
                continue;
            };
            (whole.start(), whole.start() + length + end.len())
        } else {
            (whole.start(), whole.end())
        };
        parts.push(Part {
            start,
            end,
            html: html_of(&text[start..end], line),
            is_table: captures.name("table").is_some(),
        });
    }
    parts
}

/// Returns the HTML of components. `line` is the number of the first line. Texts in braces become plain, and expressions stay.
fn html_of(source: &str, mut line: usize) -> String {
    // In some libraries, this is a cell of the header, and in others the header itself.
    let heads_are_cells = source.contains("<TableHeader");
    let mut html = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let tag = (first == '<').then(|| tag(rest)).flatten();
        let length = if let Some(tag) = tag {
            push_tag(&mut html, &tag, heads_are_cells, line);
            tag.length
        } else if first == '{' {
            push_braces(&mut html, rest)
        } else {
            html.push(first);
            first.len_utf8()
        };
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    html
}

struct Tag<'t> {
    is_end: bool,
    name: &'t str,
    attributes: &'t str,
    length: usize,
}

/// Reads a tag, whose attributes may contain expressions in braces.
fn tag(text: &str) -> Option<Tag<'_>> {
    let is_end = text.starts_with("</");
    let name = text.get(if is_end { 2 } else { 1 }..)?;
    let name_end = name.find(|c: char| !(c.is_alphanumeric() || "._-".contains(c)))?;
    let (name, attributes) = name.split_at(name_end);
    if !name.starts_with(char::is_alphabetic) {
        return None;
    }
    let (mut depth, mut quote) = (0_usize, None);
    for (at, c) in attributes.char_indices() {
        if at > LONGEST_TAG {
            break;
        }
        match (quote, c) {
            (Some(open), c) if open == c => quote = None,
            (None, '"' | '\'' | '`') => quote = Some(c),
            (None, '{') => depth += 1,
            (None, '}') => depth = depth.saturating_sub(1),
            (None, '>') if depth == 0 => {
                return Some(Tag {
                    is_end,
                    name,
                    attributes: &attributes[..at],
                    length: text.len() - attributes.len() + at + 1,
                });
            }
            (None, '<') if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

fn push_tag(html: &mut String, tag: &Tag<'_>, heads_are_cells: bool, line: usize) {
    let name = tag.name.to_ascii_lowercase();
    let known = ELEMENTS.iter().find(|(_, names)| names.contains(&&*name));
    let element = match known {
        Some((element, _)) => element,
        None if name == "tablehead" && heads_are_cells => "th",
        None if name == "tablehead" => "thead",
        None => &*name,
    };
    let is_empty = tag.attributes.ends_with('/');
    html.push_str(if tag.is_end { "</" } else { "<" });
    html.push_str(element);
    if element == "tr" && !tag.is_end {
        html.extend([" ", LINE_ATTRIBUTE, "=\"", &line.to_string(), "\""]);
    }
    for span in SPAN.captures_iter(tag.attributes) {
        html.extend([" ", &span["name"], "=\"", &span["number"], "\""]);
    }
    push_line_breaks(html, tag.attributes);
    html.push('>');
    if is_empty && !tag.is_end && matches!(element, "td" | "th" | "tr") {
        html.extend(["</", element, ">"]);
    }
}

/// Adds what a text in braces stands for: `{"a text"}`, `{/* a comment */}`. Returns the number of bytes read. The braces of an
/// expression stay, so that it cannot be mistaken for a text.
fn push_braces(html: &mut String, text: &str) -> usize {
    pattern!(
        LITERAL,
        r#"^\{\s*(?:"(?P<double>(?:[^"\\\n]|\\.)*)"|'(?P<single>(?:[^'\\\n]|\\.)*)'|`(?P<back>[^`$]{0,400})`|/\*(?s:.{0,400}?)\*/)\s*\}"#
    );
    let Some(captures) = LITERAL.captures(text) else {
        html.push('{');
        return 1;
    };
    let literal = ["double", "single", "back"]
        .iter()
        .find_map(|name| captures.name(name));
    if let Some(literal) = literal {
        let text = literal.as_str().replace("\\\"", "\"").replace("\\'", "'");
        html.push_str(
            &text
                .replace('&', "&amp;")
                .replace('<', "&lt;")
                .replace('>', "&gt;"),
        );
    }
    captures[0].len()
}

#[cfg(test)]
mod tests {
    use super::{tables_of_components, with_html_tables};
    use crate::page::block::{BlockKind, Page};
    use crate::page::readers::test_rows::rows;

    /// Returns the headings and the rows of a source file.
    fn lines(text: &str) -> Vec<String> {
        let blocks = tables_of_components(text);
        let headings = blocks.iter().filter_map(|block| match block.kind {
            BlockKind::Heading(_) => Some(block.text.clone()),
            _ => None,
        });
        let mut lines: Vec<String> = headings.collect();
        let page = Page {
            blocks,
            skipped: Vec::new(),
        };
        lines.extend(rows(page));
        lines
    }

    #[test]
    fn components_of_many_libraries_are_tables() {
        let cases: [(&str, &[&str]); 5] = [
            // shadcn
            (
                "<h2 className=\"x\">Doors</h2>\n<Table><TableHeader><TableRow><TableHead>Code</TableHead><TableHead>Text</TableHead></TableRow></TableHeader>\n<TableBody>\n<TableRow>\n<TableCell className=\"y\">7</TableCell>\n<TableCell>No door</TableCell></TableRow></TableBody></Table>",
                &["Doors", ": Code | Text", "line 4: 7 | No door"],
            ),
            // Material UI
            (
                "<Table><TableHead><TableRow><TableCell>Code</TableCell><TableCell>Text</TableCell></TableRow></TableHead>\n<TableBody><TableRow hover><TableCell>7</TableCell><TableCell>No door</TableCell></TableRow></TableBody></Table>",
                &[": Code | Text", "line 2: 7 | No door"],
            ),
            // Chakra, with expressions.
            (
                "<Table><Tbody>{/* no */}<Tr onClick={() => a > 5}><Td colSpan={2}>{'7'}</Td></Tr>\n<Tr><Td>{\"No \\\"door\\\" & <key>\"}</Td><Td>{text}</Td></Tr></Tbody></Table>",
                &[
                    ": ",
                    "line 1: 7 | 7",
                    "line 2: No \"door\" & <key> | {text}",
                ],
            ),
            (
                "<template>\n<table><tr><td>7</td><td>No door</td></tr></table>\n</template>",
                &[": ", "line 2: 7 | No door"],
            ),
            // Other programs contain HTML in texts.
            ("x = '<table><tr><td>7</td></tr></table>';", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(lines(text), expected, "{text}");
        }
    }

    #[test]
    fn tables_in_markdown_are_html() {
        let page = "# Doors\n\n<Table>\n  <Tr>\n\n    <Td>7</Td></Tr>\n</Table>\n\n<table><tr></tr></table>\n";
        assert_eq!(
            with_html_tables(page),
            "# Doors\n\n<table>   <tr data-errcodes-line=\"4\">      <td>7</td></tr> </table>\n\n<table><tr></tr></table>\n"
        );
    }
}
