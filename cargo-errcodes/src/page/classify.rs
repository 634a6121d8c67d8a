//! The verdict on each candidate: codes, skipped with a reason, or prose.

use super::block::{Block, BlockKind, Subject};
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
use super::vocabulary;
use super::weights::{CODES_IN_PROSE, SHORTEST_CODE_IN_PROSE};

/// Facts about the whole page that influence the verdicts.
#[derive(Clone, Copy, Debug)]
pub(super) struct PageContext {
    /// True if the format is prose, so that lines of any kind may contain codes.
    pub(super) is_prose: bool,
    /// True if the first block indicates that the page is about error codes.
    is_about_errors: bool,
}

impl PageContext {
    pub(super) fn new(blocks: &[Block], is_prose: bool) -> Self {
        let is_title = |block: &&Block| !matches!(block.kind, BlockKind::Unlisted(_));
        let title = blocks.iter().find(is_title).map_or("", |block| &block.text);
        Self {
            is_prose,
            is_about_errors: vocabulary::is_about_errors(title),
        }
    }
}

/// The verdict on a candidate.
#[derive(Debug)]
pub(super) enum Verdict {
    /// The candidate lists codes.
    Codes {
        table: CodeTable,
        /// The parts of the candidate that are skipped.
        skipped: Vec<Skipped>,
    },
    /// The candidate may list codes, but is skipped.
    Skipped(Vec<Skipped>),
    /// The candidate does not list codes.
    Prose,
}

/// Returns the verdict on a candidate.
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
            not_selected(table.number, &table.headings, table.location)
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

/// Returns the columns that the user specifies, completed by detection, or `None` if the table does not contain codes.
fn columns(table: &TableCandidate, context: PageContext) -> Option<FieldColumns> {
    let Some(mut stated) = table.stated.clone() else {
        return detect_columns(table, context);
    };
    if !stated.has(Field::Code) {
        let code = detect_columns(table, context)?.column(Field::Code)?;
        if stated.field(code).is_none() {
            stated.set(Field::Code, code);
        }
    }
    Some(stated)
}

/// Detects the columns of a table. If the user selects the table but no column is detected, the first two columns are used.
fn detect_columns(table: &TableCandidate, context: PageContext) -> Option<FieldColumns> {
    let assigned = assign_columns(&table.signals, is_about_errors(table, context));
    let assigned = assigned.filter(|_| table.table.subject != Subject::Other);
    if assigned.is_some() || table.choice != Choice::Named {
        return assigned;
    }
    // By selecting the table, the user states that it lists errors.
    assign_columns(&table.signals, true).or_else(|| {
        let mut first = FieldColumns::default();
        first.set(Field::Code, 0);
        first.set(Field::Message, 1);
        Some(first)
    })
}

/// Returns whether a table is about errors, according to its reader, the headings above it, or the beginning of the page.
pub(super) fn is_about_errors(table: &TableCandidate, context: PageContext) -> bool {
    match table.table.subject {
        Subject::Errors => true,
        Subject::Unstated => table.headings.are_about_errors() || context.is_about_errors,
        Subject::Other => false,
    }
}

fn classify_lines(lines: LinesCandidate) -> Verdict {
    let (table, skipped) = lines.run.into_table(lines.number);
    if lines.choice == Choice::NotNamed {
        let skipped = not_selected(table.number, &table.headings, table.location);
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
            "contains several codes, but is neither a table nor one of several similar lines",
        ));
    }
    if skipped.is_empty() {
        Verdict::Prose
    } else {
        Verdict::Skipped(skipped)
    }
}

/// Returns whether a string contains more codes than prose usually does.
fn has_several_codes(text: &str) -> bool {
    let is_end = |c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
    let is_sign = |c: char| !c.is_alphanumeric();
    let tokens = text.split(is_end).map(|token| token.trim_matches(is_sign));
    let codes = tokens.filter(|token| token.len() >= SHORTEST_CODE_IN_PROSE && is_code(token));
    codes.take(CODES_IN_PROSE).count() == CODES_IN_PROSE
}

/// Returns the report on a table or lines that the user did not select.
fn not_selected(number: usize, headings: &Headings, location: Location) -> Skipped {
    Skipped::new(
        location,
        format!("table {number}, {}", name(headings)),
        "not selected by `--table`",
    )
}

/// Returns the report on a table that has no column of codes.
fn without_codes(candidate: &TableCandidate) -> Skipped {
    let name = name(&candidate.headings);
    Skipped::new(
        candidate.location.clone(),
        format!("table {}, {name}: {}", candidate.number, candidate.excerpt),
        "no column looks like error codes",
    )
}

fn name(headings: &Headings) -> String {
    headings.last().map_or_else(
        || "no heading".to_owned(),
        |heading| format!("\"{heading}\""),
    )
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "helpers of tests")]
mod tests {
    use super::{PageContext, Verdict, classify};
    use crate::page::candidates::candidates;
    use crate::page::options::Options;
    use crate::page::readers;
    use crate::page::readers::Format;

    /// Returns the verdicts on a page: for each candidate the codes, the reasons for skipping it, or `prose`.
    fn verdicts(format: Format, text: &str, tables: &[&str]) -> Vec<String> {
        let options = Options {
            tables: tables.iter().map(|name| (*name).to_owned()).collect(),
            ..Options::default()
        };
        let page = readers::parse(format, text, options.pointer()).unwrap();
        let context = PageContext::new(&page.blocks, format.is_prose());
        let candidates = candidates(page.blocks, context, &options).unwrap();
        let verdicts = candidates
            .into_iter()
            .map(|candidate| match classify(candidate, context) {
                Verdict::Codes { table, .. } => {
                    let codes = table.records.iter().map(|record| &*record.code);
                    codes.collect::<Vec<_>>().join(" ")
                }
                Verdict::Skipped(skipped) => {
                    let reasons = skipped.iter().map(|skipped| &*skipped.reason);
                    reasons.collect::<Vec<_>>().join("; ")
                }
                Verdict::Prose => "prose".to_owned(),
            });
        verdicts.collect()
    }

    const NO_CODES: &str = "no column looks like error codes";
    const NOT_SELECTED: &str = "not selected by `--table`";
    const SEVERAL: &str =
        "contains several codes, but is neither a table nor one of several similar lines";

    #[test]
    fn candidates_are_codes_or_skipped_or_prose() {
        let doors = "# Doors\n\n| Code | Text |\n|--|--|\n| 1 | No door |\n| 2 | No key |\n";
        let sizes = "# Sizes\n\n| Door | Width |\n|--|--|\n| front | 90 |\n| back | 80 |\n";
        let lines = "# Keys\n\nA door has keys.\n\n- 404: No key\n- 405: Wrong key\n";
        let prose = "A key fits 101 doors.\n\nIt returns 404, 405 or 406.\n";
        let cases: [(&str, &[&str], &[&str]); 8] = [
            (doors, &[], &["prose", "1 2"]),
            (sizes, &[], &["prose", NO_CODES]),
            (lines, &[], &["prose", "prose", "404 405"]),
            (prose, &[], &["prose", SEVERAL]),
            // The user selects a table by its heading or its number.
            (doors, &["door"], &["prose", "1 2"]),
            (doors, &["2"], &["prose", NOT_SELECTED]),
            (lines, &["lock"], &["prose", "prose", NOT_SELECTED]),
            (sizes, &["1"], &["prose", "90 80"]),
        ];
        for (text, tables, expected) in cases {
            assert_eq!(verdicts(Format::Markdown, text, tables), expected, "{text}");
        }
    }

    #[test]
    fn readers_define_the_subject_of_tables() {
        let errors = "enum door_error { NO_DOOR = 1, NO_KEY = 2 };";
        let sizes = "enum door_size { FRONT = 1, BACK = 2 };";
        assert_eq!(verdicts(Format::C, errors, &[]), ["1 2"]);
        assert_eq!(verdicts(Format::C, sizes, &[]), [NO_CODES]);
        assert_eq!(verdicts(Format::C, sizes, &["1"]), ["1 2"]);
        // A single constant is reported if it is an error.
        let alone =
            "enum door_error { NO_DOOR = 1 };\n#define DOOR_WIDTH 90\n\n#define ERR_KEY 7\n";
        let reason = "a single constant, not part of a list of errors";
        assert_eq!(verdicts(Format::C, alone, &[]), [reason, reason]);
        // On a page about errors, C declarations are about errors by default.
        let page = format!("<h1>Error codes</h1><pre>{sizes}</pre>");
        assert_eq!(verdicts(Format::Html, &page, &[]), ["prose", "1 2"]);
        // CSV is always about errors.
        assert_eq!(verdicts(Format::Csv, "7,No door\n8,No key\n", &[]), ["7 8"]);
    }

    /// Names in headings are codes if there are several of them and the page has no table of codes.
    #[test]
    fn verdicts_on_lines_depend_on_the_page() {
        let words = "## bad_door\n\nNo door.\n\n## bad_key\n\nNo key.\n\n## bad_lock\n\nNo lock.\n";
        let codes = "| Code | Text |\n|--|--|\n| 1 | No door |\n| 2 | No key |\n";
        assert_eq!(
            verdicts(Format::Markdown, words, &[]),
            ["bad_door bad_key bad_lock"]
        );
        let both = verdicts(Format::Markdown, &format!("{codes}\n{words}"), &[]);
        assert_eq!(both[0], "1 2");
        assert!(
            both[1..].iter().all(|verdict| verdict == "prose"),
            "{both:?}"
        );
    }
}
