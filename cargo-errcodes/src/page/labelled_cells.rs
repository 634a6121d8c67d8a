//! Cells with several texts, each behind its label: `Reason: There is no door.` and `Solution: Check the number.` below it. Such a
//! column becomes one column for each label.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::block::{Column, Row, Table};
use super::code::pattern;
use super::vocabulary::normalize;
use super::weights::are_usual;

/// The maximum number of labels in a column. Words before colons that differ from row to row are no labels.
const MOST_LABELS: usize = 6;

/// Splits the columns in which nearly all cells have labelled texts.
pub(super) fn split_labelled_cells(table: &mut Table) {
    if table.columns.is_empty() {
        return;
    }
    for column in (0..table.width()).rev() {
        if let Some(labels) = labels_of(&table.rows, column) {
            split(table, column, &labels);
        }
    }
}

/// Returns the labels in most cells of a column, if at least two of them are in nearly all cells.
fn labels_of(rows: &[Row], column: usize) -> Option<Vec<String>> {
    let cells = rows.iter().filter(|row| row.title().is_none());
    let cells = cells.filter_map(|row| row.cells.get(column));
    let cells: Vec<&String> = cells.filter(|cell| !cell.is_empty()).collect();
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let mut labels: Vec<&str> = Vec::new();
    for cell in &cells {
        for part in parts_of(cell, |_| true) {
            let label = &cell[part.label];
            let number = numbers.entry(normalize(label)).or_default();
            if *number == 0 {
                labels.push(label);
            }
            *number += 1;
        }
    }
    let number = |label: &&str| numbers[&normalize(label)];
    labels.retain(|label| number(label) * 2 > cells.len());
    let usual = labels
        .iter()
        .filter(|label| are_usual(number(label), cells.len()));
    if cells.len() < 2 || usual.count() < 2 {
        return None;
    }
    if labels.len() > MOST_LABELS {
        return None;
    }
    let is_label = |label: &str| labels.iter().any(|known| is_same(known, label));
    let mut with_labels = 0;
    for cell in &cells {
        let parts = parts_of(cell, is_label);
        let keys = parts
            .iter()
            .map(|part| normalize(&cell[part.label.clone()]));
        // A label that occurs twice would lose its first text.
        if keys.collect::<HashSet<String>>().len() < parts.len() {
            return None;
        }
        with_labels += usize::from(!parts.is_empty());
    }
    are_usual(with_labels, cells.len()).then(|| labels.into_iter().map(str::to_owned).collect())
}

/// Returns whether two labels differ in case and signs only.
fn is_same(label: &str, other: &str) -> bool {
    normalize(label) == normalize(other)
}

/// Replaces a column by a column for each label. The texts before the first label keep the heading of the column.
fn split(table: &mut Table, column: usize, labels: &[String]) {
    let rest_of = |cell: &str| {
        let parts = parts_of(cell, |label| {
            labels.iter().any(|known| is_same(known, label))
        });
        let first = parts.first().map_or(cell.len(), |part| part.label.start);
        cell[..first].trim().to_owned()
    };
    let text_of = |cell: &str, label: &str| {
        let parts = parts_of(cell, |other| {
            labels.iter().any(|known| is_same(known, other))
        });
        let mut parts = parts.into_iter();
        let part = parts.find(|part| is_same(&cell[part.label.clone()], label));
        part.map_or_else(String::new, |part| cell[part.text].trim().to_owned())
    };
    let has_rest = table.rows.iter().any(|row| {
        let cell = row.cells.get(column);
        cell.is_some_and(|cell| row.title().is_none() && !rest_of(cell).is_empty())
    });
    let first = if has_rest { column + 1 } else { column };
    let added = first + labels.len() - (column + 1);
    if column < table.columns.len() {
        let columns = labels.iter().map(Column::headed);
        table.columns.splice(first..=column, columns);
    }
    for row in &mut table.rows {
        if row.cells.len() <= column {
            continue;
        }
        let cell = row.cells[column].clone();
        if row.title().is_some() {
            let copies = std::iter::repeat_n(cell, added);
            row.cells.splice(column..column, copies);
        } else {
            row.cells[column] = rest_of(&cell);
            let texts = labels.iter().map(|label| text_of(&cell, label));
            row.cells.splice(first..=column, texts.collect::<Vec<_>>());
            row.titles.retain(|(place, _)| *place != column);
            row.struck.retain(|place| *place != column);
        }
        row.move_columns(column, added);
    }
}

/// A text with a label in a cell.
struct LabelledPart {
    label: Range<usize>,
    text: Range<usize>,
}

/// Returns the labelled texts of a cell. A label is at the start of a line, or behind the end of a sentence.
fn parts_of(cell: &str, is_label: impl Fn(&str) -> bool) -> Vec<LabelledPart> {
    pattern!(
        LABEL_IN_CELL,
        r"(?:^|\n|[.;!?。；！？]\s*)[ \t]*(?P<label>\p{Alphabetic}[\p{Alphabetic} /]{1,30}?)[ \t]*[:：]"
    );
    let mut parts: Vec<LabelledPart> = Vec::new();
    for captures in LABEL_IN_CELL.captures_iter(cell) {
        let (Some(whole), Some(label)) = (captures.get(0), captures.name("label")) else {
            continue;
        };
        if !is_label(label.as_str()) {
            continue;
        }
        if let Some(last) = parts.last_mut() {
            // The sign that ends a sentence belongs to it.
            let sign = cell[whole.start()..label.start()].trim_end().len();
            last.text.end = whole.start() + sign;
        }
        parts.push(LabelledPart {
            label: label.range(),
            text: whole.end()..cell.len(),
        });
    }
    parts
}
