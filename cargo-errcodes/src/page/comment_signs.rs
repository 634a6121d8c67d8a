//! Signs that begin a comment, which some lists have between a code and its text: `101, // no such door`.

use super::block::Table;
use super::code::{NUMBER, TEXT_CODE, pattern};

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

/// Removes the signs of comments from the columns of a table all of whose texts are comments.
pub(super) fn uncomment_columns(table: &mut Table) {
    for column in 1..table.width() {
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
