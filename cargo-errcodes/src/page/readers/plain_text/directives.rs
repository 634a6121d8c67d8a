//! Tables in directives of reStructuredText: `.. list-table::` and `.. csv-table::`.

use super::cells::text;
use super::cursor::Cursor;
use crate::page::block::{BlockKind, Column, Row, Subject, Table};
use crate::page::code::pattern;
use crate::page::location::Location;
use crate::page::readers::csv::parse_csv;

/// Reads the table of a directive that begins at a line.
pub(super) fn directive_table(lines: &mut Cursor<'_>, line: &str) -> Option<Table> {
    pattern!(
        DIRECTIVE,
        r"^\.\.\s+(?P<name>list-table|flat-table|csv-table)::"
    );
    let captures = DIRECTIVE.captures(line.trim())?;
    let outer = indent(line);
    let mut content: Vec<(usize, &str)> = Vec::new();
    let mut options: Vec<&str> = Vec::new();
    let mut has_options = true;
    while lines.has_next() && (lines.peek().trim().is_empty() || indent(lines.peek()) > outer) {
        let Some(line) = lines.next() else { break };
        has_options &= line.trim().starts_with(':');
        if has_options {
            options.push(line.trim());
        } else if !line.trim().is_empty() {
            content.push((lines.number, line));
        }
    }
    let option = |name: &str| options.iter().find_map(|option| option.strip_prefix(name));
    let headers = option(":header-rows:").and_then(|rows| rows.trim().parse().ok());
    if &captures["name"] == "csv-table" {
        return csv_table(option(":header:"), headers, &content);
    }
    Some(list_table(headers.unwrap_or_default(), &content))
}

/// Reads a list of lists: each item of the outer list is a row, and each item of an inner list a cell.
fn list_table(headers: usize, content: &[(usize, &str)]) -> Table {
    let mut rows: Vec<Row> = Vec::new();
    // The column in which the items of the inner lists begin.
    let mut start = None;
    for (number, line) in content {
        let trimmed = line.trim();
        let row = trimmed.strip_prefix('*').map(str::trim_start);
        let row = row
            .filter(|row| row.starts_with('-') && start.is_none_or(|start| indent(line) < start));
        if let Some(first) = row {
            start = Some(line.len() - first.len());
            let first = first[1..].trim().to_owned();
            rows.push(Row::new(vec![first], Location::Line(*number)));
            continue;
        }
        let Some(row) = rows.last_mut() else { continue };
        let is_cell = Some(indent(line)) == start && (trimmed == "-" || trimmed.starts_with("- "));
        if is_cell {
            row.cells.push(trimmed[1..].trim().to_owned());
        } else if let Some(cell) = row.cells.last_mut() {
            cell.push(' ');
            cell.push_str(trimmed);
        }
    }
    for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
        *cell = text(cell);
    }
    let mut table = Table::default();
    let headings = rows.drain(..headers.min(rows.len())).next_back();
    if let Some(headings) = headings {
        table.columns = headings.cells.into_iter().map(Column::headed).collect();
    }
    table.rows = rows;
    table
}

fn csv_table(
    header: Option<&str>,
    headers: Option<usize>,
    content: &[(usize, &str)],
) -> Option<Table> {
    let (first, _) = content.first()?;
    let header = header.map(str::trim);
    let lines = header
        .into_iter()
        .chain(content.iter().map(|(_, line)| line.trim()));
    pattern!(BLANK_BEFORE_TEXT, r#"(?m)(?P<sign>^|,)[ \t]+""#);
    let csv = lines.collect::<Vec<_>>().join("\n");
    let csv = BLANK_BEFORE_TEXT.replace_all(&csv, "$sign\"");
    let block = parse_csv(&csv).blocks.into_iter().next()?;
    let BlockKind::Table(mut table) = block.kind else {
        return None;
    };
    let above = usize::from(header.is_some());
    for row in &mut table.rows {
        if let Location::Line(number) = row.location {
            row.location = Location::Line((number + first).saturating_sub(1 + above));
        }
        for cell in &mut row.cells {
            *cell = text(cell);
        }
    }
    // The headings around the table say whether it lists errors.
    table.subject = Subject::Unstated;
    let has_headings = header.is_some() || headers.is_some_and(|rows| rows > 0);
    if !has_headings {
        table.columns.clear();
    }
    Some(table)
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}
