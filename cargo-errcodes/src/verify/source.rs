//! Reads programs, line by line.

use std::collections::{HashMap, HashSet};

use super::constants::Constants;
use super::markup::{Markup, plain, without_documentation_tags, without_tags};
use super::numbers::numbers_in;
use super::page_text::{Kind, PageText};
use super::words::Spacing;
use crate::page::{Constant, Location};

/// Adds the pieces of a program: each line, and the values of constants that it does not state, as in `E_FIRST = 1, E_SECOND`.
pub(super) fn read_source(text: &str, constants: &[Constant], page: &mut PageText) {
    let mut by_line: HashMap<usize, Vec<&Constant>> = HashMap::new();
    for constant in constants {
        by_line.entry(constant.line).or_default().push(constant);
    }
    let mut names = Constants::default();
    let mut comment = Comment::None;
    for (written, number) in text.lines().zip(1..) {
        let line = plain_line(written);
        if line.trim().is_empty() {
            comment = Comment::None;
            continue;
        }
        let row = comment.row().unwrap_or_else(|| page.new_row());
        comment = comment.after(&line, row);
        let rows = row..row + 1;
        let location = Location::Line(number);
        names.define(written, by_line.contains_key(&number), row, number);
        if let Some(constants) = by_line.get(&number) {
            let stated = numbers_in(&line, Spacing::Complete).into_iter();
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
        page.push(Kind::Source, &line, rows, location);
    }
    for (row, number, line) in names.texts(text) {
        let line = plain_line(line);
        page.push(
            Kind::SourceText,
            &line,
            row..row + 1,
            Location::Line(number),
        );
    }
}

/// Returns a line without escapes, and a line of a comment without tags.
fn plain_line(line: &str) -> String {
    let plain = plain(line, Markup::Source);
    if line.trim_start().starts_with("///") {
        without_tags(&without_documentation_tags(&plain))
    } else if line.trim_start().starts_with(['*', '/']) {
        without_tags(&plain)
    } else {
        plain
    }
}

/// The comment before a line, with its row.
#[derive(Clone, Copy)]
enum Comment {
    None,
    /// The row has nothing but comments, which are about the next line. The last one may continue there.
    Above {
        row: usize,
        is_open: bool,
    },
    /// A comment behind a line of the program continues.
    Behind(usize),
}

impl Comment {
    fn row(self) -> Option<usize> {
        match self {
            Self::None => None,
            Self::Above { row, .. } | Self::Behind(row) => Some(row),
        }
    }

    /// Returns the comment after a line in a row.
    fn after(self, line: &str, row: usize) -> Self {
        const MARKS: [&str; 3] = ["//", "/*", "*"];
        let line = line.trim();
        let was_open = matches!(self, Self::Behind(_) | Self::Above { is_open: true, .. });
        let is_open = match line.rfind("/*") {
            Some(start) => !line[start..].contains("*/"),
            None => was_open && !line.contains("*/"),
        };
        let is_comment = (was_open || MARKS.iter().any(|mark| line.starts_with(mark)))
            && line.split("*/").skip(1).all(|code| code.trim().is_empty());
        match self {
            Self::None | Self::Above { .. } if is_comment => Self::Above { row, is_open },
            _ if is_open => Self::Behind(row),
            _ => Self::None,
        }
    }
}
