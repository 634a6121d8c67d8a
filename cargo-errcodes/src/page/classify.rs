//! The verdict on each piece of a page: codes, skipped with a reason, or prose.

use super::block::{Block, Subject};
use super::candidate::{Candidate, LinesCandidate, TableCandidate, TextCandidate};
use super::code::is_code;
use super::code_table::CodeTable;
use super::column_fields::assign_columns;
use super::field::{Field, FieldColumns};
use super::location::Location;
use super::options::Choice;
use super::outline::Headings;
use super::skipped::Skipped;
use super::table_records::read_table;
use super::text::excerpt;
use super::vocabulary::is_about_errors;
use super::weights::{CODES_IN_PROSE, SHORTEST_CODE_IN_PROSE};

/// What is known of a page before its pieces are looked at.
#[derive(Clone, Copy, Debug)]
pub(super) struct PageContext {
    /// Whether it is written for people, who read codes in any kind of line.
    pub(super) is_prose: bool,
    /// Whether its first block says that codes are what the page is about.
    is_about_errors: bool,
}

impl PageContext {
    pub(super) fn new(blocks: &[Block], is_prose: bool) -> Self {
        let title = blocks.first().map_or("", |block| &block.text);
        Self {
            is_prose,
            is_about_errors: is_about_errors(title),
        }
    }
}

/// The verdict on a piece of a page.
#[derive(Debug)]
pub(super) enum Verdict {
    /// It lists codes.
    Codes {
        table: CodeTable,
        /// What of it is not read.
        skipped: Vec<Skipped>,
    },
    /// It may list codes, and is not read.
    Skipped(Vec<Skipped>),
    /// It lists no codes.
    Prose,
}

/// Returns the verdict on a piece of a page.
pub(super) fn classify(candidate: Candidate, context: PageContext) -> Verdict {
    match candidate {
        Candidate::Table(table) => classify_table(table, context),
        Candidate::Lines(lines) => classify_lines(lines),
        Candidate::Text(text) => classify_text(text),
    }
}

/// Returns whether a table lists codes.
pub(super) fn holds_codes(table: &TableCandidate, context: PageContext) -> bool {
    columns(table, context).is_some()
}

fn classify_table(table: TableCandidate, context: PageContext) -> Verdict {
    if table.choice == Choice::NotNamed {
        let skipped = if holds_codes(&table, context) {
            not_named(table.number, &table.headings, table.location)
        } else {
            without_codes(&table)
        };
        return Verdict::Skipped(vec![skipped]);
    }
    let Some(fields) = columns(&table, context) else {
        return Verdict::Skipped(vec![without_codes(&table)]);
    };
    let if_empty = without_codes(&table);
    let (table, mut skipped) = read_table(table, &fields);
    if table.records.is_empty() {
        skipped.push(if_empty);
        return Verdict::Skipped(skipped);
    }
    Verdict::Codes { table, skipped }
}

/// Returns the columns as the user says, and where the user does not, as the table looks; `None` if it has no codes.
fn columns(table: &TableCandidate, context: PageContext) -> Option<FieldColumns> {
    let Some(mut stated) = table.stated.clone() else {
        return columns_by_look(table, context);
    };
    if !stated.has(Field::Code) {
        let code = columns_by_look(table, context)?.column(Field::Code)?;
        if stated.field(code).is_none() {
            stated.set(Field::Code, code);
        }
    }
    Some(stated)
}

/// Returns the columns as the table looks; of a table that the user names, the first two if it looks like nothing.
fn columns_by_look(table: &TableCandidate, context: PageContext) -> Option<FieldColumns> {
    let by_headings = || table.headings.are_about_errors() || context.is_about_errors;
    let assigned = match table.table.subject {
        Subject::Errors => assign_columns(&table.signals, true),
        Subject::Unstated => assign_columns(&table.signals, by_headings()),
        Subject::Other => None,
    };
    if assigned.is_some() || table.choice != Choice::Named {
        return assigned;
    }
    // The user knows better what the table is about.
    assign_columns(&table.signals, true).or_else(|| {
        let mut first = FieldColumns::default();
        first.set(Field::Code, 0);
        first.set(Field::Message, 1);
        Some(first)
    })
}

fn classify_lines(lines: LinesCandidate) -> Verdict {
    let (table, skipped) = lines.run.into_table(lines.number);
    if lines.choice == Choice::NotNamed {
        let skipped = not_named(table.number, &table.headings, table.location);
        return Verdict::Skipped(vec![skipped]);
    }
    Verdict::Codes { table, skipped }
}

fn classify_text(text: TextCandidate) -> Verdict {
    let mut skipped = text.remarks;
    if skipped.is_empty() && has_several_codes(&text.block.text) {
        skipped.push(Skipped::new(
            text.block.location,
            excerpt(&text.block.text),
            "it has several codes, and is neither a table nor one of several lines alike",
        ));
    }
    if skipped.is_empty() {
        Verdict::Prose
    } else {
        Verdict::Skipped(skipped)
    }
}

/// Returns whether a text has more codes than prose has.
fn has_several_codes(text: &str) -> bool {
    let is_end = |c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
    let is_sign = |c: char| !c.is_alphanumeric();
    let tokens = text.split(is_end).map(|token| token.trim_matches(is_sign));
    let codes = tokens.filter(|token| token.len() >= SHORTEST_CODE_IN_PROSE && is_code(token));
    codes.take(CODES_IN_PROSE).count() == CODES_IN_PROSE
}

/// Returns what is to be said of a table or of lines that the user does not name.
fn not_named(number: usize, headings: &Headings, location: Location) -> Skipped {
    Skipped::new(
        location,
        format!("table {number}, {}", name(headings)),
        "it is not one of those that `--table` names",
    )
}

/// Returns what is to be said of a table that has no column of codes.
fn without_codes(candidate: &TableCandidate) -> Skipped {
    let name = name(&candidate.headings);
    Skipped::new(
        candidate.location.clone(),
        format!("table {}, {name}: {}", candidate.number, candidate.excerpt),
        "no column of it looks like codes of errors",
    )
}

fn name(headings: &Headings) -> String {
    headings.last().map_or_else(
        || "without a heading".to_owned(),
        |heading| format!("\"{heading}\""),
    )
}
