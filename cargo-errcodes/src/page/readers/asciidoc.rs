//! Pages in `AsciiDoc`.

mod inline;
mod names;
mod table;

use std::collections::HashMap;
use std::fmt::{self, Write as _};

use self::inline::{inline, substituted};
use self::names::names_in_attributes;
use self::table::{TableOptions, table};
use super::html::{LINE_ATTRIBUTE, Spanned, parse_html};
use crate::page::block::Page;
use crate::page::code::pattern;
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::text::excerpt;
use crate::page::vocabulary::label_field;

/// Reads an `AsciiDoc` page by converting it to HTML.
pub(super) fn parse_asciidoc(text: &str) -> Page {
    let mut converter = Converter::new(text.len());
    let lines: Vec<&str> = text.lines().collect();
    converter.add_names(text);
    converter.blocks(&lines, 1, 0);
    let mut page = parse_html(&converter.html);
    page.skipped.extend(converter.skipped);
    page
}

/// The maximum nesting depth of blocks in cells of tables.
const MAX_CELL_DEPTH: usize = 3;

struct Converter {
    html: String,
    /// The values of the attributes of the document.
    attributes: HashMap<String, String>,
    /// The open paragraph.
    paragraph: String,
    /// The limits on cells that are repeated.
    repeated: Spanned,
    skipped: Vec<Skipped>,
}

pattern!(ATTRIBUTE, r"^:(?P<name>!?[\w-]+!?):(?:\s+(?P<value>.*))?$");
pattern!(HEADING, r"^(?P<marks>={1,6}|#{1,6})\s+(?P<text>\S.*)$");
pattern!(
    ITEM,
    r"^\s*(?:\*{1,5}|-|\.{1,5}|[0-9]+\.|<\.>)\s+(?P<text>\S.*)$"
);
pattern!(
    DESCRIPTION,
    r"^\s*(?P<term>\S.*?)(?::{2,4}|;;)(?:\s+(?P<text>\S.*))?$"
);
pattern!(INCLUDE, r"^include::\S*\[.*\]$");
pattern!(CONDITION, r"^(?:ifdef|ifndef|ifeval|endif)::");
pattern!(
    DIRECTIVE,
    r"^(?:toc|image|video|audio)::\S*\[.*\]$|^'''$|^<<<$|^\+$"
);

/// Returns the level of a title that is underlined by the next line, which has about the same length.
fn underlined_level(line: &str, next: Option<&&str>) -> Option<usize> {
    const MARKS: [char; 5] = ['=', '-', '~', '^', '+'];
    const TOLERANCE: usize = 2;
    let next = next?.trim_end();
    let mark = next.chars().next()?;
    let level = MARKS.iter().position(|known| *known == mark)? + 1;
    let is_title = line.starts_with(char::is_alphanumeric)
        && line.chars().count().abs_diff(next.len()) <= TOLERANCE
        && next.len() > TOLERANCE
        && next.chars().all(|c| c == mark);
    is_title.then_some(level)
}

impl Converter {
    /// Creates a converter for a page of the given size in bytes.
    fn new(bytes: usize) -> Self {
        Self {
            html: String::new(),
            attributes: HashMap::new(),
            paragraph: String::new(),
            repeated: Spanned::in_page(bytes),
            skipped: Vec::new(),
        }
    }

    /// Adds the attributes that are names, because the file that defines them is not read.
    fn add_names(&mut self, text: &str) {
        let names = names_in_attributes(text);
        if let Some(example) = names.keys().min() {
            let number = names.len();
            let reason = format!(
                "the page does not define {number} attributes that are names of its errors and of other things: their own \
                 names are read instead"
            );
            let example = format!("{{{example}}}");
            self.skipped
                .push(Skipped::new(Location::Page, example, reason));
        }
        self.attributes.extend(names);
    }

    /// Converts lines, the first of which has the given number.
    fn blocks(&mut self, lines: &[&str], first: usize, depth: usize) {
        let mut at = 0;
        let mut options = String::new();
        let mut title = String::new();
        let mut is_definition = false;
        while at < lines.len() {
            let line = lines[at].trim_end();
            let number = first + at;
            at += 1;
            if line.is_empty() {
                self.end_paragraph();
                continue;
            }
            if line == "////" || line.starts_with("////") && line.trim_end_matches('/').is_empty() {
                at += block_length(&lines[at..], line).1;
            } else if line.starts_with("//") && !line.starts_with("///") || CONDITION.is_match(line)
            {
                // A comment, or a condition. Both of its branches are read.
            } else if let Some(captures) = ATTRIBUTE.captures(line) {
                let value = captures.name("value").map_or("", |value| value.as_str());
                let value = substituted(value, &self.attributes);
                self.attributes.insert(captures["name"].to_owned(), value);
            } else if INCLUDE.is_match(line) {
                let reason = "an included file, which is not read: import it separately";
                self.skipped
                    .push(Skipped::new(Location::Line(number), excerpt(line), reason));
            } else if let Some(level) =
                underlined_level(line, lines.get(at)).filter(|_| self.paragraph.is_empty())
            {
                let text = inline(line, &self.attributes);
                self.push_html(format_args!("<h{level}>{text}</h{level}>\n"));
                at += 1;
                (is_definition, options) = (false, String::new());
            } else if let Some(separator) = table_separator(line) {
                self.end_paragraph();
                let (length, consumed) = block_length(&lines[at..], line);
                let table_options = TableOptions::parse(&options, separator);
                self.table(
                    &lines[at..at + length],
                    &table_options,
                    &title,
                    (number + 1, depth),
                );
                at += consumed;
                (options, title) = (String::new(), String::new());
            } else if is_verbatim(line) {
                self.end_paragraph();
                let (length, consumed) = block_length(&lines[at..], line);
                let text = lines[at..at + length].join("\n");
                self.push_html(format_args!("<pre>{}</pre>\n", escaped(&text)));
                at += consumed;
                options.clear();
            } else if is_container(line) || DIRECTIVE.is_match(line) {
                self.end_paragraph();
            } else if line.starts_with('[') && line.ends_with(']') && self.paragraph.is_empty() {
                options.push_str(line);
                options.push(',');
            } else if let Some(text) = line
                .strip_prefix('.')
                .filter(|text| text.starts_with(char::is_alphanumeric))
            {
                title = inline(text, &self.attributes);
            } else if let Some(captures) = HEADING.captures(line) {
                self.end_paragraph();
                let level = captures["marks"].len();
                let text = inline(&captures["text"], &self.attributes);
                self.push_html(format_args!("<h{level}>{text}</h{level}>\n"));
                (is_definition, options) = (false, String::new());
            } else if let Some(captures) = DESCRIPTION.captures(line) {
                self.end_paragraph();
                let text = captures.name("text").map_or("", |text| text.as_str());
                is_definition = self.description(&captures["term"], text);
            } else if let Some(captures) = ITEM
                .captures(line)
                .filter(|_| self.paragraph.is_empty() || line.starts_with('*'))
            {
                self.end_paragraph();
                self.paragraph = format!("<li>{}", inline(&captures["text"], &self.attributes));
            } else {
                self.text(line, &mut is_definition);
            }
        }
        self.end_paragraph();
    }

    fn push_html(&mut self, html: fmt::Arguments<'_>) {
        // Writing to a `String` never fails.
        let _ = self.html.write_fmt(html);
    }

    /// Adds a line of text to the open paragraph.
    fn text(&mut self, line: &str, is_definition: &mut bool) {
        if std::mem::take(is_definition) && self.paragraph.is_empty() {
            self.paragraph.push_str("<dd>");
        }
        if !self.paragraph.is_empty() && !self.paragraph.ends_with('>') {
            self.paragraph.push('\n');
        }
        let text = match line.strip_suffix(" +") {
            Some(line) => format!("{}<br>", inline(line, &self.attributes)),
            None => inline(line, &self.attributes),
        };
        self.paragraph.push_str(&text);
    }

    /// Begins an element of a description list. Returns whether its text is on the next lines.
    ///
    /// A term that is the label of a field becomes part of the text, so that it does not end the entry above it.
    fn description(&mut self, term: &str, text: &str) -> bool {
        let label = inline(term, &self.attributes);
        let text = inline(text, &self.attributes);
        if label_field(term).is_some() {
            self.paragraph = format!("<p>{label}: {text}");
            return false;
        }
        self.push_html(format_args!("<dt>{label}</dt>\n"));
        if !text.is_empty() {
            self.paragraph = format!("<dd>{text}");
        }
        text.is_empty()
    }

    fn end_paragraph(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        let end = match paragraph.get(..4) {
            None if paragraph.is_empty() => return,
            Some("<li>") => "</li>\n",
            Some("<dd>") => "</dd>\n",
            _ => "</p>\n",
        };
        if end == "</p>\n" && !paragraph.starts_with("<p>") {
            self.html.push_str("<p>");
        }
        self.html.push_str(&paragraph);
        self.html.push_str(end);
    }

    /// Converts a table. `place` is the number of its first line and its depth.
    fn table(
        &mut self,
        lines: &[&str],
        options: &TableOptions,
        title: &str,
        place: (usize, usize),
    ) {
        let (first, depth) = place;
        let lines = &self.lines_of_table(lines, first)[..];
        let rows = table(lines, options, first, &mut self.repeated, &mut self.skipped);
        self.html.push_str("<table>");
        if !title.is_empty() {
            self.push_html(format_args!("<caption>{title}</caption>"));
        }
        for row in rows {
            let line = row.first().map_or(first, |cell| cell.line);
            self.push_html(format_args!("<tr {LINE_ATTRIBUTE}=\"{line}\">"));
            for cell in row {
                let name = if cell.is_header { "th" } else { "td" };
                self.push_html(format_args!(
                    "<{name} colspan=\"{}\" rowspan=\"{}\">",
                    cell.columns, cell.rows
                ));
                self.cell(&cell, depth);
                self.push_html(format_args!("</{name}>"));
            }
            self.html.push_str("</tr>\n");
        }
        self.html.push_str("</table>\n");
    }

    /// Returns the lines of a table without comments, conditions and included files. Reports these files together.
    fn lines_of_table<'l>(&mut self, lines: &[&'l str], first: usize) -> Vec<&'l str> {
        let mut included: Vec<(usize, &str)> = Vec::new();
        let lines = lines.iter().zip(first..).map(|(line, number)| {
            let is_comment = line.starts_with("//") && !line.starts_with("///");
            if INCLUDE.is_match(line.trim_end()) {
                included.push((number, line));
                return "";
            }
            if is_comment || CONDITION.is_match(line) {
                return "";
            }
            line
        });
        let lines = lines.collect();
        if let Some((number, line)) = included.first() {
            let reason = match included.len() {
                1 => "an included file, which is not read: import it separately".to_owned(),
                number => format!(
                    "the first of {number} included files in this table, which are not read"
                ),
            };
            self.skipped
                .push(Skipped::new(Location::Line(*number), excerpt(line), reason));
        }
        lines
    }

    /// Converts the content of a cell: blocks if its style is `a`, otherwise text.
    fn cell(&mut self, cell: &table::Cell, depth: usize) {
        if cell.has_blocks && depth < MAX_CELL_DEPTH {
            let lines: Vec<&str> = cell.text.lines().collect();
            if lines.len() > 1 {
                self.blocks(&lines, cell.line, depth + 1);
                return;
            }
        }
        let paragraphs: Vec<String> = cell
            .text
            .split("\n\n")
            .map(|text| {
                let lines = text.lines().map(|line| match line.strip_suffix(" +") {
                    Some(line) => format!("{}<br>", inline(line, &self.attributes)),
                    None => inline(line, &self.attributes),
                });
                lines.collect::<Vec<_>>().join("\n")
            })
            .collect();
        self.html.push_str(&paragraphs.join("<br>"));
    }
}

/// Returns the number of lines up to the end of a delimited block, and that including its last line.
fn block_length(lines: &[&str], delimiter: &str) -> (usize, usize) {
    let end = lines.iter().position(|line| line.trim_end() == delimiter);
    let length = end.unwrap_or(lines.len());
    (length, (length + 1).min(lines.len()))
}

/// Returns the separator of the cells of a table that begins with a line.
fn table_separator(line: &str) -> Option<char> {
    let separator = line.chars().next()?;
    let is_table = matches!(separator, '|' | '!' | ',' | ':');
    let rest = line.get(1..).filter(|_| is_table)?;
    (rest.len() > 2 && rest.bytes().all(|byte| byte == b'=')).then_some(separator)
}

/// Returns whether a line delimits text without markup, such as an example of a response.
fn is_verbatim(line: &str) -> bool {
    let is_run = |mark: char| line.len() > 3 && line.chars().all(|c| c == mark);
    is_run('-') || is_run('.') || is_run('+') || line.starts_with("```")
}

/// Returns whether a line delimits a block that contains other blocks.
fn is_container(line: &str) -> bool {
    let is_run = |mark: char| line.len() > 3 && line.chars().all(|c| c == mark);
    line == "--" || is_run('=') || is_run('*') || is_run('_')
}

/// Returns a text as HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
