//! The words of a page that were read as parts of an entry or reported, so that the rest can be searched for codes.

use std::collections::{BTreeMap, HashSet};

use super::block::Table;
use super::location::Location;
use super::skipped::Skipped;

/// The words and lines of a page that are in the catalog or in a report.
#[derive(Debug, Default)]
pub(crate) struct Known {
    words: HashSet<String>,
    /// The lines that are reported: the last one of each report, by the first one.
    lines: BTreeMap<usize, usize>,
}

impl Known {
    /// Adds the words of a text.
    pub(super) fn add(&mut self, text: &str) {
        for word in words(text) {
            if !self.words.contains(word) {
                self.words.insert(word.to_owned());
            }
        }
    }

    /// Adds the words of a table.
    pub(super) fn add_table(&mut self, table: &Table) {
        let headings = table.columns.iter().map(|column| &column.heading);
        let cells = table.rows.iter().flat_map(|row| &row.cells);
        for text in headings.chain(cells) {
            self.add(text);
        }
    }

    /// Adds a report.
    pub(super) fn add_skipped(&mut self, skipped: &Skipped) {
        self.add(&skipped.excerpt);
        self.add(&skipped.reason);
        if let Some((first, last)) = skipped.location.lines() {
            let known = self.lines.entry(first).or_insert(last);
            *known = last.max(*known);
        }
    }

    /// Returns whether all words of a code are known.
    pub(crate) fn has(&self, code: &str) -> bool {
        words(code).all(|word| self.words.contains(word))
    }

    /// Returns whether a report names one of some lines, or one shortly before them.
    pub(crate) fn has_report_near(&self, location: &Location) -> bool {
        const SHORTLY: usize = 3;
        let Some((first, last)) = location.lines() else {
            return false;
        };
        let before = self.lines.range(..=last).next_back();
        before.is_some_and(|(_, end)| end + SHORTLY >= first)
    }
}

/// Returns the words of a text. A sign is not part of a number.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
    let words = words.map(|word| word.trim_matches('_'));
    words.filter(|word| !word.is_empty())
}
