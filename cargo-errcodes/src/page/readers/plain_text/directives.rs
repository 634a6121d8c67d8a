//! Tables of reStructuredText in directives, at any indentation: `.. list-table::` and `.. csv-table::`.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::cells::without_line_block;
use super::cursor::Cursor;
use super::indent;
use crate::page::block::{Block, BlockKind, Column, Row, Table};
use crate::page::code::pattern;
use crate::page::location::Location;
use crate::page::readers::html::LINE_ATTRIBUTE;
use crate::page::readers::markdown::plain;
use crate::page::text::normalize_whitespace;

/// The reason why a table in another file is not read.
const OTHER_FILE: &str = "the rows of the table are in another file";

pattern!(
    DIRECTIVE,
    r"^\.\.\s+(?P<kind>list-table|flat-table|csv-table)::\s*(?P<title>.*)$"
);
pattern!(OPTION, r"^:(?P<name>[\w-]+):\s*(?P<value>.*)$");

/// The lines of a directive, each with its number.
type Lines<'t> = Vec<(&'t str, usize)>;

/// Reads the directive that begins at a line, with the table in it.
pub(super) fn directive(lines: &mut Cursor<'_>, line: &str) -> Option<Block> {
    let directive = DIRECTIVE.captures(line.trim())?;
    let number = lines.number;
    let content = indented(lines, indent(line));
    let (options, content) = options(content);
    let option = |name: &str| {
        let option = options.iter().find(|(known, _)| known == name);
        option.map(|(_, value)| &**value)
    };
    let title = plain(&directive["title"]);
    if let Some(file) = option("file").or(option("url")) {
        let text = format!("{title} {file}");
        let kind = BlockKind::Unlisted(OTHER_FILE);
        return Some(Block::new(kind, text.trim(), Location::Line(number)));
    }
    let headers = option("header-rows").and_then(|rows| rows.parse().ok());
    let mut table = Table {
        columns: option("header").map_or_else(Vec::new, |header| {
            let cells = csv_cells(header, delimiter(option("delim")));
            cells.into_iter().map(Column::headed).collect()
        }),
        rows: if &directive["kind"] == "csv-table" {
            rows_of_values(&content, delimiter(option("delim")))
        } else {
            rows_of_lists(&content)
        },
        ..Table::default()
    };
    if headers.unwrap_or(0_usize) > 0 && table.columns.is_empty() && !table.rows.is_empty() {
        let header = table.rows.remove(0);
        table.columns = header.cells.into_iter().map(Column::headed).collect();
    }
    let location = Location::Line(number);
    (!table.rows.is_empty()).then(|| Block::new(BlockKind::Table(table), title, location))
}

/// Converts the tables in directives to HTML, for a page in Markdown. They may also be in fences: `:::{list-table}`.
pub(in crate::page::readers) fn with_html_directives(text: &str) -> Cow<'_, str> {
    let kinds = ["list-table", "flat-table", "csv-table"];
    if !kinds.iter().any(|kind| text.contains(kind)) {
        return Cow::Borrowed(text);
    }
    let text = with_fences_as_directives(text);
    let mut page = String::with_capacity(text.len());
    let mut lines = Cursor::new(&text);
    while let Some(line) = lines.next() {
        let mut rest = lines.clone();
        match directive(&mut rest, line).map(|block| (block.text, block.kind)) {
            Some((title, BlockKind::Table(table))) => {
                push_html(&mut page, &title, &table);
                lines = rest;
            }
            _ => page.extend([line, "\n"]),
        }
    }
    Cow::Owned(page)
}

/// Converts fences to directives whose content is indented.
fn with_fences_as_directives(text: &str) -> String {
    pattern!(
        FENCE,
        r"^(?P<fence>`{3,}|:{3,})\{(?P<kind>list-table|flat-table|csv-table)\}(?P<title>.*)$"
    );
    let mut page = String::with_capacity(text.len());
    let mut fence: Option<String> = None;
    for line in text.lines() {
        match &fence {
            Some(end) if line.trim() == end => fence = None,
            Some(_) => page.extend(["    ", line]),
            None => match FENCE.captures(line.trim()) {
                Some(parts) => {
                    page.extend([".. ", &parts["kind"], "::", &parts["title"]]);
                    fence = Some(parts["fence"].to_owned());
                }
                None => page.push_str(line),
            },
        }
        page.push('\n');
    }
    page
}

fn push_html(page: &mut String, title: &str, table: &Table) {
    let escaped = |text: &str| {
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        text.replace('\n', "<br>")
    };
    let _ = write!(page, "\n<table><caption>{}</caption>", escaped(title));
    let headings = table.columns.iter().map(|column| &column.heading);
    if !table.columns.is_empty() {
        page.push_str("<tr>");
        for heading in headings {
            let _ = write!(page, "<th>{}</th>", escaped(heading));
        }
        page.push_str("</tr>");
    }
    for row in &table.rows {
        let _ = match row.location {
            Location::Line(line) => write!(page, "<tr {LINE_ATTRIBUTE}=\"{line}\">"),
            _ => write!(page, "<tr>"),
        };
        for cell in &row.cells {
            let _ = write!(page, "<td>{}</td>", escaped(cell));
        }
        page.push_str("</tr>");
    }
    page.push_str("</table>\n\n");
}

/// Consumes the blank lines and the lines that are indented more than the directive.
fn indented<'t>(lines: &mut Cursor<'t>, least: usize) -> Lines<'t> {
    let mut content = Vec::new();
    while lines.has_next() && (lines.peek().trim().is_empty() || indent(lines.peek()) > least) {
        let Some(line) = lines.next() else { break };
        content.push((line, lines.number));
    }
    content
}

/// Splits the options from the rows. An option may continue on more indented lines.
fn options(content: Lines<'_>) -> (Vec<(String, String)>, Lines<'_>) {
    let mut options: Vec<(String, String)> = Vec::new();
    let mut margin = 0;
    let mut rest = content.into_iter().peekable();
    while let Some((line, _)) = rest.peek() {
        let text = line.trim();
        if let Some(option) = OPTION.captures(text) {
            margin = indent(line);
            options.push((option["name"].to_owned(), option["value"].to_owned()));
        } else if let Some((_, value)) = options.last_mut()
            && !text.is_empty()
            && indent(line) > margin
        {
            value.push(' ');
            value.push_str(text);
        } else {
            break;
        }
        rest.next();
    }
    (options, rest.collect())
}

/// Reads rows such as `* - 404` with cells such as `- There is no door.`.
fn rows_of_lists(content: &[(&str, usize)]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    // The indentation of the cells of the current row.
    let mut margin = 0;
    let mut is_paragraph = false;
    for (line, number) in content {
        let text = line.trim();
        let begins_row = text
            .strip_prefix('*')
            .filter(|rest| rest.trim_start().starts_with('-'));
        let at = indent(line);
        if text.is_empty() {
            is_paragraph = true;
            continue;
        }
        // In a cell, `* -` is a list in a list.
        if let Some(cell) = begins_row.filter(|_| rows.is_empty() || at < margin) {
            let cell_text = cell.trim_start();
            margin = at + 1 + indent(cell);
            let cells = vec![cell_text[1..].trim().to_owned()];
            rows.push(Row::new(cells, Location::Line(*number)));
        } else if let Some(row) = rows.last_mut() {
            let cell = text.strip_prefix('-').filter(|rest| {
                at == margin && (rest.is_empty() || rest.starts_with(char::is_whitespace))
            });
            match (cell, row.cells.last_mut()) {
                (Some(cell), _) => row.cells.push(cell.trim().to_owned()),
                (None, Some(last)) => {
                    last.push(if is_paragraph { '\n' } else { ' ' });
                    last.push_str(text);
                }
                (None, None) => {}
            }
        }
        is_paragraph = false;
    }
    for row in &mut rows {
        for cell in &mut row.cells {
            let lines = without_line_block(cell);
            let paragraphs = lines.lines().map(plain);
            *cell = normalize_whitespace(&paragraphs.collect::<Vec<_>>().join("\n"));
        }
    }
    rows
}

/// Reads rows of values such as `404, "There is no door."`.
fn rows_of_values(content: &[(&str, usize)], delimiter: u8) -> Vec<Row> {
    let lines = content.iter().filter(|(line, _)| !line.trim().is_empty());
    let rows = lines.map(|(line, number)| {
        let cells = csv_cells(line.trim(), delimiter);
        let cells = cells.iter().map(|cell| plain(cell)).collect();
        Row::new(cells, Location::Line(*number))
    });
    rows.collect()
}

fn delimiter(option: Option<&str>) -> u8 {
    match option {
        Some("tab") => b'\t',
        Some(option) => option.bytes().next().unwrap_or(b','),
        None => b',',
    }
}

/// Returns the values in a line, without the quotes around them.
pub(super) fn csv_cells(line: &str, delimiter: u8) -> Vec<String> {
    let line = without_blanks(line, char::from(delimiter));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .trim(csv::Trim::All)
        .from_reader(line.as_bytes());
    let record = reader.records().next().and_then(Result::ok);
    let cells = record.iter().flat_map(csv::StringRecord::iter);
    cells.map(normalize_whitespace).collect()
}

/// Returns a line without the blanks behind its delimiters, which may precede a quote.
fn without_blanks(line: &str, delimiter: char) -> String {
    let (mut is_quoted, mut is_start) = (false, true);
    let mut kept = String::with_capacity(line.len());
    for c in line.chars() {
        if is_start && c == ' ' {
            continue;
        }
        is_quoted ^= c == '"';
        is_start = !is_quoted && c == delimiter;
        kept.push(c);
    }
    kept
}
