//! Signs that begin a comment, which some lists have between a code and its text: `101, // no such door`.

use super::block::{Row, Table};
use super::code::{NUMBER, TEXT_CODE, is_code, pattern};

/// The signs between a code and its text, as a part of a regular expression. Those that are also other signs follow whitespace or the
/// sign that separates the codes, so that `404#anchor` and `10--20` do not contain one.
pub(super) const BETWEEN_CODE_AND_TEXT: &str =
    r"(?:(?:\s*[,;]\s*|\s+)(?:\(\*+|<!--|--|#+|!+|;+)|\s*[,;]?\s*(?:/{2,}|/\*+))[/*!<]*\s*";

pattern!(
    COMMENTED_CODE,
    &format!(r"^(?P<code>{NUMBER}|{TEXT_CODE}){BETWEEN_CODE_AND_TEXT}(?P<text>[^\s\-].*)$")
);
pattern!(
    COMMENT,
    r"^(?:/{2,}|/\*+|\(\*+|<!--|--|#+|!+\s|;+\s|%+\s|'+\s)[/*!<]*\s*(?P<text>[^\s\-].*)$"
);

/// Returns a line that consists of a code and a comment in the form `101: no such door`.
pub(super) fn without_comment(line: &str) -> Option<String> {
    let captures = COMMENTED_CODE.captures(line)?;
    let text = without_end(captures.name("text")?.as_str());
    Some(format!("{}: {text}", &captures["code"]))
}

/// Returns the text behind the value of a constant in a programming language, without the signs between the two.
pub(super) fn without_comment_signs(text: &str) -> &str {
    let text = text.trim_start_matches([',', ';']).trim_start();
    comment(text).unwrap_or(text)
}

/// Returns the text of a comment.
fn comment(text: &str) -> Option<&str> {
    let text = COMMENT.captures(text)?.name("text")?.as_str();
    Some(without_end(text))
}

/// Returns a text without the sign that ends the comment.
pub(super) fn without_end(text: &str) -> &str {
    let ends = ["*/", "*)", "-->"];
    let text = text.trim_end();
    let inner = ends.iter().find_map(|end| text.strip_suffix(end));
    inner.unwrap_or(text).trim_end()
}

/// Splits a text that begins with a sign that separates it from its code, and a space: `: no such door`.
pub(super) fn separator(text: &str) -> Option<(char, &str)> {
    let sign = text
        .chars()
        .next()
        .filter(|sign| ":：=|–—-".contains(*sign))?;
    let text = text[sign.len_utf8()..].strip_prefix(char::is_whitespace)?;
    Some((sign, text.trim_start()))
}

/// Removes the separators before the texts from the columns of a table all of whose texts have the same. Texts with several dashes are
/// lists.
fn remove_separators(table: &mut Table, column: usize) {
    // The first row may contain the headings of the columns.
    let is_heading = |row: &Row| {
        row.cells
            .iter()
            .all(|cell| !is_code(cell) && separator(cell).is_none())
    };
    let headings = table
        .rows
        .iter()
        .take(1)
        .filter(|row| is_heading(row))
        .count();
    let rows = table.rows.iter().skip(headings);
    let cells = rows.filter_map(|row| row.cells.get(column));
    let mut signs = cells
        .filter(|cell| !cell.is_empty())
        .map(|cell| separator(cell).filter(|(_, text)| !text.contains(" - ")));
    let first = signs.next().flatten().map(|(sign, _)| sign);
    if first.is_none() || !signs.all(|sign| sign.map(|(sign, _)| sign) == first) {
        return;
    }
    for row in &mut table.rows {
        if let Some(cell) = row.cells.get_mut(column)
            && let Some((_, text)) = separator(cell)
        {
            *cell = text.to_owned();
        }
    }
}

/// Removes the separators before texts and the signs of comments from the columns of a table all of whose texts have them.
pub(super) fn uncomment_columns(table: &mut Table) {
    for column in 1..table.width() {
        remove_separators(table, column);
        let cells = || {
            let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
            cells.filter(|cell| !cell.is_empty())
        };
        if cells().count() < 2 || !cells().all(|cell| COMMENT.is_match(cell)) {
            continue;
        }
        for row in &mut table.rows {
            if let Some(cell) = row.cells.get_mut(column)
                && let Some(text) = comment(cell)
            {
                *cell = text.to_owned();
            }
        }
    }
}
