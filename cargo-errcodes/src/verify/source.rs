//! Reads programs, line by line.

use std::collections::{HashMap, HashSet};

use super::comments::{SourceLine, source_lines};
use super::constants::{Constants, Implied};
use super::markup::{Markup, plain, without_documentation_tags, without_tags};
use super::numbers::numbers_in;
use super::page_text::{Kind, PageText};
use super::pairs::parts_of;
use super::words::Spacing;
use crate::page::{Constant, Location};

/// Adds the pieces of a program: each line, and the values of constants that it does not state, as in `E_FIRST = 1, E_SECOND`. They are
/// counted here if the language has no reader that returns them.
pub(super) fn read_source(text: &str, constants: Option<&[Constant]>, page: &mut PageText) {
    let mut by_line: HashMap<usize, Vec<&Constant>> = HashMap::new();
    for constant in constants.unwrap_or_default() {
        by_line.entry(constant.line).or_default().push(constant);
    }
    let mut names = Constants::default();
    let mut implied = Implied::default();
    let lines = source_lines(text);
    // The current group of lines, and its row.
    let mut last = (0, 0);
    for ((written, number), source_line) in text.lines().zip(1..).zip(&lines) {
        let line = plain_line(written, source_line);
        if line.text.trim().is_empty() {
            continue;
        }
        if last.0 != source_line.group {
            last = (source_line.group, page.new_row());
        }
        let row = last.1;
        let rows = row..row + 1;
        let location = Location::Line(number);
        names.define(written, by_line.contains_key(&number), row, number);
        if let Some(constants) = by_line.get(&number) {
            let stated = numbers_in(&line.text, Spacing::Complete).into_iter();
            let stated: HashSet<i128> = stated.map(|number| number.value).collect();
            for constant in constants {
                let value = constant.value.parse();
                if value.is_ok_and(|value: i128| !stated.contains(&value)) {
                    page.push(
                        Kind::Source,
                        &constant.value,
                        rows.clone(),
                        location.clone(),
                    );
                }
            }
        }
        let code = source_line.comment.map_or(written, |at| &written[..at]);
        let number = implied.number(code).filter(|_| constants.is_none());
        if let Some(number) = number.filter(|_| !source_line.is_comment()) {
            page.push(
                Kind::Source,
                &number.to_string(),
                rows.clone(),
                location.clone(),
            );
        }
        let parts = parts_of(written, code);
        if parts.is_empty() {
            page.push_source(Kind::Source, &line, rows, location);
            continue;
        }
        for (index, part) in parts.into_iter().enumerate() {
            if index > 0 {
                last.1 = page.new_row();
            }
            let comment = source_line.comment.filter(|at| part.contains(at));
            let line = plain_part(&written[part.clone()], comment.map(|at| at - part.start));
            page.push_source(Kind::Source, &line, last.1..last.1 + 1, location.clone());
        }
    }
    for (row, number, written) in names.texts(text) {
        let line = plain_line(written, &lines[number - 1]);
        let rows = row..row + 1;
        page.push_source(Kind::SourceText, &line, rows, Location::Line(number));
    }
}

/// A line of a program without escapes.
pub(super) struct PlainLine {
    pub(super) text: String,
    /// The byte of the text at which a comment begins.
    pub(super) comment: Option<usize>,
}

/// Returns a line without escapes, with a comment without tags.
fn plain_line(line: &str, source_line: &SourceLine) -> PlainLine {
    plain_part(line, source_line.comment)
}

fn plain_part(line: &str, comment: Option<usize>) -> PlainLine {
    let Some(at) = comment else {
        return PlainLine {
            text: plain(line, Markup::Source),
            comment: None,
        };
    };
    let (code, comment) = line.split_at(at);
    let mut text = plain(code.trim_start(), Markup::Source);
    let start = text.len();
    let comment = plain(comment, Markup::Source);
    if comment.starts_with("///") {
        text.push_str(&without_tags(&without_documentation_tags(&comment)));
    } else {
        text.push_str(&without_tags(&comment));
    }
    PlainLine {
        text,
        comment: Some(start),
    }
}
