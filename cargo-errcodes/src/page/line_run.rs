//! A run of lines that contain codes, which is a table.

use std::collections::HashSet;

use super::code::is_name;
use super::code_set_check::remove_uncertain;
use super::code_table::CodeTable;
use super::field::Field;
use super::line_patterns::{LineKind, LinePattern, Trait};
use super::location::Location;
use super::outline::Headings;
use super::pending_record::PendingRecord;
use super::record::Record;
use super::skipped::Skipped;
use super::text::excerpt;
use super::weights::{are_codes_with_texts, are_symbols};

/// Consecutive records that match the same pattern below the same headings.
#[derive(Debug)]
pub(super) struct LineRun {
    pub(super) pattern: &'static LinePattern,
    pub(super) kind: LineKind,
    pub(super) headings: Headings,
    pub(super) records: Vec<PendingRecord>,
    /// The parts of the run that are skipped or guessed.
    pub(super) skipped: Vec<Skipped>,
}

impl LineRun {
    pub(super) fn pattern(&self) -> &'static LinePattern {
        self.pattern
    }

    /// Returns the number of records.
    pub(super) fn len(&self) -> usize {
        self.records.len()
    }

    pub(super) fn location(&self) -> Location {
        let first = self.records.first();
        first.map_or(Location::Page, |open| open.record.location.clone())
    }

    /// Returns the share of records whose text tells of a failure.
    #[expect(clippy::cast_precision_loss, reason = "a share need not be exact")]
    pub(super) fn failures(&self) -> f32 {
        let records = self.records.iter();
        let failures = records.filter(|record| record.tells_of_failure()).count();
        failures as f32 / self.records.len().max(1) as f32
    }

    /// Returns whether most titles are symbols or begin with them.
    pub(super) fn has_symbols(&self) -> bool {
        let titles = self.records.iter();
        let symbols =
            titles.filter(|record| record.symbol_and_text().is_some() || is_name(&record.title));
        symbols.count() * 2 > self.records.len()
    }

    /// Returns whether the codes are 1, 2, 3, and so on.
    pub(super) fn numbers_steps(&self) -> bool {
        let mut codes = self.records.iter().zip(1..);
        self.records.len() > 1
            && codes.all(|(record, number): (_, usize)| record.record.code.parse() == Ok(number))
    }

    /// Returns whether the run is a single sentence that mentions a code: `The code 0 means success.`
    pub(super) fn is_sentence(&self) -> bool {
        let mut texts = self.records.iter().flat_map(|record| &record.body);
        self.records.len() == 1
            && self.kind == LineKind::Line
            && texts
                .next()
                .is_some_and(|text| text.starts_with(char::is_lowercase))
    }

    /// Returns whether all lines have the same text after their number: `2 seconds`, `4 seconds`, `8 seconds`.
    pub(super) fn repeats_one_text(&self) -> bool {
        let mut titles = self.records.iter().map(|record| &record.title);
        let first = titles.next();
        let is_text = first.is_some_and(|title| !title.is_empty());
        // Different errors have different symbols: `API 3 and 4 ...`, `API 8 ...`.
        let fewest = if self.pattern.names_title() { 2 } else { 3 };
        is_text && self.records.len() >= fewest && titles.all(|title| Some(title) == first)
    }

    /// Returns whether the lines are nothing but codes, most of which have no text below them, such as the years of an archive.
    pub(super) fn lacks_texts(&self) -> bool {
        let has_text = |open: &&PendingRecord| {
            !open.body.is_empty() || open.record.cells.iter().next().is_some()
        };
        let with_text = self.records.iter().filter(has_text);
        self.pattern.is_code_alone() && with_text.count() * 2 < self.records.len()
    }

    /// Truncates the text below the last record to the usual length. In plain text, nothing marks the end of that text.
    pub(super) fn trim_last(&mut self) {
        if self.kind != LineKind::Line {
            return;
        }
        let mut lengths: Vec<usize> = self.records.iter().map(|open| open.body.len()).collect();
        lengths.pop();
        lengths.sort_unstable();
        let usual = lengths.get(lengths.len() / 2).copied();
        let (Some(usual), Some(last)) = (usual, self.records.last_mut()) else {
            return;
        };
        if last.body.len() > usual {
            let rest = last.body.split_off(usual);
            self.skipped.push(Skipped::new(
                last.record.location.clone(),
                excerpt(&rest.join(" ")),
                format!(
                    "the text below the last entry, {}, is longer than below most others",
                    last.record.code
                ),
            ));
        }
    }

    /// Makes words the symbols of the codes that most of their texts state in a line with a label: `NoDoor`, and `Error code: 5` below it.
    fn use_labelled_codes(&mut self) {
        const FEWEST: usize = 2;
        let labelled = self.records.iter().filter_map(PendingRecord::labelled_code);
        let labelled = labelled.count();
        if !self.pattern.has(Trait::OfWords)
            || labelled < FEWEST
            || !are_codes_with_texts(labelled, self.records.len())
        {
            return;
        }
        let reason = "states no code, unlike the others";
        let records = std::mem::take(&mut self.records);
        for mut open in records {
            if let Some((line, code)) = open.labelled_code() {
                open.body.remove(line);
                let symbol = std::mem::replace(&mut open.record.code, code);
                open.record.set(Field::Symbol, &symbol);
                self.records.push(open);
            } else {
                let name = excerpt(&open.record.code);
                self.skipped
                    .push(Skipped::new(open.record.location, name, reason));
            }
        }
    }

    /// Converts the run to a table. Also returns the parts that are skipped.
    pub(super) fn into_table(mut self, number: usize) -> (CodeTable, Vec<Skipped>) {
        for record in &mut self.records {
            record.remove_restated_code();
        }
        self.use_labelled_codes();
        if self.titles_are_kinds() {
            for record in &mut self.records {
                record.use_title_as_category();
            }
        }
        self.split_symbols();
        let location = self.location();
        let records: Vec<Record> = self
            .records
            .into_iter()
            .flat_map(PendingRecord::finish_all)
            .collect();
        let column_summary = column_summary(self.pattern, &records);
        let mut records = without_titles(records);
        remove_uncertain(&mut records, &mut self.skipped);
        let table = CodeTable {
            has_statuses: false,
            is_of_lines: true,
            number,
            headings: self.headings,
            records,
            column_summary,
            ignored_columns: Vec::new(),
            location,
        };
        (table, self.skipped)
    }

    /// Returns whether the titles are kinds of errors, such as `Rejection`, and the texts of the errors are below them: several
    /// errors have the same title.
    fn titles_are_kinds(&self) -> bool {
        const FEWEST: usize = 4;
        let above_texts = self
            .records
            .iter()
            .filter(|record| !record.title.is_empty() && !record.body.is_empty());
        let titles: Vec<&str> = above_texts.map(|record| &*record.title).collect();
        let kinds: HashSet<&str> = titles.iter().copied().collect();
        titles.len() >= FEWEST
            && are_codes_with_texts(titles.len(), self.records.len())
            && kinds.len() * 2 <= titles.len()
    }

    /// Splits titles like `UNKNOWN Unknown server error.` if most of them begin with upper-case words, which are symbols.
    fn split_symbols(&mut self) {
        if !self.pattern.has(Trait::SymbolFirst) {
            return;
        }
        let splits = self.records.iter().map(PendingRecord::symbol_and_text);
        let splits: Vec<Option<(String, String)>> = splits.collect();
        let number = splits.iter().flatten().count();
        if !are_symbols(number, self.records.len()) {
            return;
        }
        for (open, split) in self.records.iter_mut().zip(splits) {
            if let Some((symbol, text)) = split {
                open.title = symbol;
                open.body.insert(0, text);
            }
        }
    }
}

/// Leaves out the sections about what to do if other sections have the descriptions of some errors, so that all descriptions are of
/// the same kind.
pub(super) fn leave_out_remedies(runs: &mut [LineRun]) {
    let reason = "is the heading of sections about what to do, because the descriptions are those of other sections";
    let mut records = runs.iter().flat_map(|run| &run.records);
    if !records.any(PendingRecord::has_described_section) {
        return;
    }
    let mut reported: HashSet<String> = HashSet::new();
    for run in runs {
        for open in &mut run.records {
            let remedy = std::mem::take(&mut open.sections.remedy);
            let heading = std::mem::take(&mut open.sections.remedy_heading);
            if !remedy.is_empty() && reported.insert(heading.clone()) {
                let location = open.record.location.clone();
                run.skipped
                    .push(Skipped::new(location, excerpt(&heading), reason));
            }
        }
    }
}

/// Returns a readable list of the fields that the lines fill, in the order in which they first occur.
fn column_summary(pattern: &LinePattern, records: &[Record]) -> String {
    let mut keys = Vec::new();
    for record in records {
        for field in Field::ALL {
            if record.get(field).is_some() && !keys.contains(&field.key()) {
                keys.push(field.key());
            }
        }
    }
    format!(
        "lines like `{}`: code, {}",
        pattern.example,
        keys.join(", ")
    )
}

/// Removes records that only repeat the title of the next record. A title may occur twice, the second time above the text.
fn without_titles(all: Vec<Record>) -> Vec<Record> {
    let mut records: Vec<Record> = Vec::new();
    for record in all {
        let is_title_of = |last: &Record| {
            last.code == record.code
                && last.cells.iter().all(|(key, text)| {
                    record.cells.get(key) == Some(text)
                        || key == "message" && record.get(Field::Symbol) == Some(text)
                })
        };
        match records.last_mut() {
            Some(last) if is_title_of(last) => *last = record,
            _ => records.push(record),
        }
    }
    records
}
