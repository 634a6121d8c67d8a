//! Lists of calls in plain text, `00010 ! Error(2, 0001, "cause", "There is no door")`, whose lines may be numbered.

use std::collections::{HashMap, HashSet};

use super::directives::csv_cells;
use crate::page::block::{Block, BlockKind, Column, Page, Row, Subject, Table};
use crate::page::code::{is_code, pattern};
use crate::page::field::Field;
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::text::excerpt;
use crate::page::vocabulary::identifier_is_about_errors;

pattern!(
    CALL,
    r#"^\s*(?:\d+[.:)]?\s+)?(?:[^\w\s("']+\s*)?(?P<name>[A-Za-z_]\w*)\s*\((?P<arguments>[^()]*(?:"[^"]*"[^()]*)*)\)\s*;?\s*$"#
);

/// The minimum number of calls in a list.
const FEWEST: usize = 3;

/// Calls of the same function with the same number of arguments.
struct Calls {
    rows: Vec<Row>,
    lines: Vec<usize>,
}

/// Returns a text without the lines of calls about errors, and their list as a page.
pub(super) fn split_calls(text: &str) -> (String, Page) {
    let mut lists: Vec<(String, Calls)> = Vec::new();
    let mut numbers: HashMap<(String, usize), usize> = HashMap::new();
    let mut lines: Vec<&str> = text.lines().collect();
    for (line, number) in lines.iter().zip(1..) {
        let Some(call) = CALL.captures(line) else {
            continue;
        };
        let name = &call["name"];
        let arguments = csv_cells(&call["arguments"], b',');
        if arguments.len() < 2 || !identifier_is_about_errors(name) {
            continue;
        }
        let key = (name.to_owned(), arguments.len());
        let at = *numbers.entry(key).or_insert_with(|| {
            let calls = Calls {
                rows: Vec::new(),
                lines: Vec::new(),
            };
            lists.push((name.to_owned(), calls));
            lists.len() - 1
        });
        let calls = &mut lists[at].1;
        calls.rows.push(Row::new(arguments, Location::Line(number)));
        calls.lines.push(number);
    }
    let mut page = Page::default();
    for (name, calls) in lists {
        if calls.rows.len() < FEWEST {
            continue;
        }
        for number in &calls.lines {
            lines[number - 1] = "";
        }
        calls.add_to(&name, &mut page);
    }
    (lines.join("\n"), page)
}

impl Calls {
    /// Adds the calls as a table if it is clear which argument is the code and which one is the text.
    fn add_to(self, name: &str, page: &mut Page) {
        let width = self.rows[0].cells.len();
        let places = 0..width;
        let codes: Vec<usize> = places
            .clone()
            .filter(|place| self.are_codes(*place))
            .collect();
        let mut texts: Vec<usize> = places.filter(|place| self.are_texts(*place)).collect();
        if texts.len() > 1 {
            texts.retain(|place| self.are_sentences(*place));
        }
        let ([code], [text]) = (&codes[..], &texts[..]) else {
            let reason = "calls whose arguments do not show which one is the code or the text";
            page.skipped.extend(self.rows.into_iter().map(|row| {
                let text = format!("{name}({})", row.cells.join(", "));
                Skipped::new(row.location, excerpt(&text), reason)
            }));
            return;
        };
        let columns = (0..width).map(|place| match place {
            place if place == *code => Column::for_field(Field::Code),
            place if place == *text => Column::for_field(Field::Message),
            _ => Column::default(),
        });
        let location = self.rows[0].location.clone();
        let table = Table {
            columns: columns.collect(),
            rows: self.rows,
            subject: Subject::Errors,
        };
        page.blocks
            .push(Block::new(BlockKind::Table(table), name, location));
    }

    fn cells(&self, place: usize) -> impl Iterator<Item = &str> {
        self.rows.iter().map(move |row| &*row.cells[place])
    }

    fn are_codes(&self, place: usize) -> bool {
        let distinct: HashSet<&str> = self.cells(place).collect();
        distinct.len() == self.rows.len() && self.cells(place).all(is_code)
    }

    fn are_sentences(&self, place: usize) -> bool {
        let sentences = self
            .cells(place)
            .filter(|cell| cell.contains(char::is_whitespace));
        sentences.count() * 2 > self.rows.len()
    }

    /// Returns whether an argument is a text that differs from call to call.
    fn are_texts(&self, place: usize) -> bool {
        let distinct: HashSet<&str> = self.cells(place).collect();
        let words = self
            .cells(place)
            .filter(|cell| cell.contains(char::is_alphabetic) && !is_code(cell));
        distinct.len() * 2 > self.rows.len() && words.count() * 2 > self.rows.len()
    }
}
