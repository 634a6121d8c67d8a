//! Tables whose cells have nothing between them, as text copied from a browser may have them: `CodeNameDescription` above
//! `1001NO_DOORThere is no door`.

use regex::Regex;

use super::cursor::Cursor;
use crate::page::block::{Column, Row, Table};
use crate::page::location::Location;
use crate::page::vocabulary::{
    DESCRIPTION_HEADINGS, HTTP_STATUS_HEADINGS, MESSAGE_HEADINGS, SYMBOL_HEADINGS, is_code_heading,
    is_column_heading, is_qualified_code, normalize, split_headings,
};

/// The minimum number of rows below two headings.
const FEWEST_ROWS: usize = 2;

/// Reads a table whose headings tell where its cells begin: each row has cells of the forms that codes, names, HTTP statuses and texts
/// have, and only the last column has texts.
pub(super) fn glued_table(lines: &mut Cursor<'_>, first: &str) -> Option<Table> {
    let headings = with_code_apart(split_headings(first.trim())?);
    let row = row_of(&headings)?;
    let mut rest = lines.clone();
    let mut table = Table {
        columns: headings.into_iter().map(Column::headed).collect(),
        ..Table::default()
    };
    while rest.has_next() && !rest.peek().trim().is_empty() {
        let cells = rest.next().and_then(|line| row.captures(line.trim()))?;
        let cells = cells.iter().skip(1).flatten();
        let cells = cells.map(|cell| cell.as_str().trim().to_owned());
        let location = Location::Line(rest.number);
        table.rows.push(Row::new(cells.collect(), location));
    }
    // Three headings or more are hardly anything else.
    let fewest = if table.columns.len() > 2 {
        1
    } else {
        FEWEST_ROWS
    };
    if table.rows.len() < fewest {
        return None;
    }
    *lines = rest;
    Some(table)
}

/// Splits the first heading if it can also be read as that of the codes and another one: `CodeName`.
fn with_code_apart(mut headings: Vec<String>) -> Vec<String> {
    if headings.iter().any(|heading| is_qualified_code(heading)) {
        return headings;
    }
    let first = &headings[0];
    let mut ends = first.char_indices().skip(1).map(|(end, _)| end);
    let end = ends.find(|end| is_code_heading(&first[..*end]) && is_column_heading(&first[*end..]));
    if let Some(end) = end {
        let rest = headings[0].split_off(end);
        headings.insert(1, rest);
    }
    headings
}

/// Returns a regular expression for the rows below headings.
fn row_of(headings: &[String]) -> Option<Regex> {
    const CODE: &str = r"(-?[0-9]+|[A-Z]{1,8}[-_]?[0-9]{2,}|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*[A-Z])";
    const NAME: &str = r"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*[A-Z]|[a-z][a-z0-9]*(?:_[a-z0-9]+)*[a-z])";
    const STATUS: &str = "([1-5][0-9]{2})";
    // After upper-case letters, only a word in lower case tells where a text begins.
    const TEXT: &str = r"((?:\p{Lu}\p{Ll}|[AI] |\p{Lo}).*)";
    let (last, cells) = headings.split_last()?;
    let mut has_code = false;
    let mut pattern = String::from("^");
    for heading in cells {
        let heading = normalize(heading);
        pattern += if HTTP_STATUS_HEADINGS.contains(&&*heading) {
            STATUS
        } else if !has_code && is_qualified_code(&heading) {
            has_code = true;
            CODE
        } else if SYMBOL_HEADINGS.contains(&&*heading) {
            NAME
        } else {
            return None;
        };
    }
    let last = normalize(last);
    let is_text = MESSAGE_HEADINGS.contains(&&*last) || DESCRIPTION_HEADINGS.contains(&&*last);
    pattern += TEXT;
    pattern.push('$');
    (has_code && is_text).then(|| Regex::new(&pattern).ok())?
}
