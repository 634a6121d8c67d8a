//! The verdict on each candidate: codes, skipped with a reason, or prose.

mod context;
mod lines;

use std::collections::HashSet;

pub(super) use self::context::PageContext;
use self::lines::classify_lines;
use super::block::{Column, KEY, Subject};
use super::candidate::{Candidate, TableCandidate, TextCandidate};
use super::cell::codes_in;
use super::code::is_code;
use super::code_table::CodeTable;
use super::column_fields::assign_columns;
use super::field::{Field, FieldColumns};
use super::location::Location;
use super::options::Choice;
use super::outline::Headings;
use super::signals::ColumnSignals;
use super::skipped::Skipped;
use super::subject::{
    RowSignals, is_mapping, names_errors, names_failures, other_subject, subject_beside_errors,
    subject_beside_table, subject_by_texts,
};
use super::table_records::read_table;
use super::text::excerpt;
use super::vocabulary::{self, CALL_HEADINGS};
use super::weights::{CODES_IN_PROSE, HALF, SHORTEST_CODE_IN_PROSE};

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
        Candidate::Lines(lines) => classify_lines(lines, context),
        Candidate::Text(text) => classify_text(text),
    }
}

/// Returns whether a table lists codes.
pub(super) fn holds_codes(table: &TableCandidate, context: PageContext) -> bool {
    columns(table, context).is_ok()
}

fn classify_table(table: TableCandidate, context: PageContext) -> Verdict {
    if table.choice == Choice::NotNamed {
        let skipped = if holds_codes(&table, context) {
            not_selected(table.number, &table.headings, lines_of(&table))
        } else {
            without_codes(&table, NO_CODES.to_owned())
        };
        return Verdict::Skipped(vec![skipped]);
    }
    let fields = match columns(&table, context) {
        Ok(fields) => fields,
        Err(reason) => return Verdict::Skipped(vec![without_codes(&table, reason)]),
    };
    let if_empty = without_codes(&table, NO_CODES.to_owned());
    let (table, mut skipped) = read_table(table, &fields);
    if table.records.is_empty() {
        skipped.push(if_empty);
        return Verdict::Skipped(skipped);
    }
    Verdict::Codes { table, skipped }
}

/// The reason for skipping a table.
const NO_CODES: &str = "no column looks like error codes";

/// Returns the columns of a table: those that the user states, completed by detection. Returns the reason for skipping the table
/// if it does not list errors.
pub(super) fn columns(
    table: &TableCandidate,
    context: PageContext,
) -> Result<FieldColumns, String> {
    let is_selected = table.choice == Choice::Named;
    let stated = table.stated.clone().unwrap_or_default();
    let assign = |is_about_errors: bool| {
        let fields = assign_columns(&table.signals, is_about_errors, &stated);
        // The user states that the table lists errors, by its number, its heading or the column of its codes.
        fields.filter(|_| !table.table.subject.is_other() || stated.has(Field::Code))
    };
    let fields = assign(is_about_errors(table, context));
    if is_selected || stated.has(Field::Code) {
        let fields = fields.or_else(|| assign_columns(&table.signals, true, &stated));
        return Ok(fields.unwrap_or_else(|| first_columns(stated.clone())));
    }
    let fields = fields.ok_or_else(|| match table.table.subject {
        Subject::Labels => format!(
            "labels, beside keys that name errors; {}",
            select(table.number)
        ),
        _ => NO_CODES.to_owned(),
    })?;
    if !is_about_errors(table, context) && codes_are_keys(table, &fields) {
        return Err(format!(
            "neither the keys around it nor its texts are about errors; {}",
            select(table.number)
        ));
    }
    if !is_about_errors_by_name(table) && has_only_words(table, &fields) {
        return Err(format!(
            "has words that may be codes, but no texts; {}",
            select(table.number)
        ));
    }
    if maps_codes(table, &fields) {
        return Err(format!(
            "says which other errors the codes correspond to, not what they mean; {}",
            select(table.number)
        ));
    }
    if lists_codes_of_calls(table, &fields) {
        return Err(format!(
            "says which codes each call returns, not what they mean; {}",
            select(table.number)
        ));
    }
    match other_subject_of(table, &fields, context) {
        Some(other) => Err(format!(
            "lists {other}, not errors; {}",
            select(table.number)
        )),
        None => Ok(fields),
    }
}

/// Returns whether the only texts are the names of errors that the codes are mapped to.
fn maps_codes(table: &TableCandidate, fields: &FieldColumns) -> bool {
    let texts = [Field::Message, Field::Description, Field::Symbol];
    let columns = texts.into_iter().filter_map(|field| fields.column(field));
    let names = columns.map(|column| table.table.columns.get(column).and_then(Column::name));
    let mut names = names.peekable();
    names.peek().is_some() && names.all(|name| name.is_some_and(is_mapping))
}

/// Returns whether the only texts are the names of methods or other calls, several of which have the same codes, or their paths.
fn lists_codes_of_calls(table: &TableCandidate, fields: &FieldColumns) -> bool {
    let signals = |field| table.signals.get(fields.column(field)?);
    let names = [Field::Message, Field::Description, Field::Symbol];
    let mut names = names.into_iter().filter_map(signals).peekable();
    let cells = fields.column(Field::Code).into_iter().flat_map(|code| {
        let rows = table.table.rows.iter();
        rows.filter_map(move |row| row.cells.get(code))
    });
    let codes: Vec<String> = cells
        .filter_map(|cell| Some(codes_in(cell)?.codes))
        .flatten()
        .collect();
    let distinct: HashSet<&String> = codes.iter().collect();
    (distinct.len() < codes.len() || has_only_paths(table, fields))
        && names.peek().is_some()
        && names
            .all(|column| CALL_HEADINGS.contains(&&*column.heading) && column.single_words > HALF)
}

/// Returns whether all texts are paths, which say nothing about an error even if each has codes of its own.
fn has_only_paths(table: &TableCandidate, fields: &FieldColumns) -> bool {
    let texts = [Field::Message, Field::Description, Field::Symbol];
    let mut columns = texts.into_iter().filter_map(|field| fields.column(field));
    columns.all(|column| {
        let mut cells = table.table.rows.iter().map(|row| row.cells.get(column));
        cells.all(|cell| cell.is_some_and(|cell| cell.trim_matches('`').starts_with('/')))
    })
}

/// Returns whether the codes are words that are the keys of objects, which can name anything.
fn codes_are_keys(table: &TableCandidate, fields: &FieldColumns) -> bool {
    let code = fields.column(Field::Code);
    let column = code.and_then(|code| table.table.columns.get(code));
    let signals = code.and_then(|code| table.signals.get(code));
    column.is_some_and(|column| column.heading == KEY)
        && signals.is_some_and(|signals| signals.codes < HALF && signals.numbered_words < HALF)
}

/// Returns whether the innermost heading or the reader says that a table lists errors.
fn is_about_errors_by_name(table: &TableCandidate) -> bool {
    let names = table.table.columns.iter().filter_map(Column::name);
    table.table.subject == Subject::Errors
        || names_errors(table.headings.last().unwrap_or_default())
        || names.into_iter().any(names_errors)
}

/// Returns whether the codes are words, and no column has a text for them.
fn has_only_words(table: &TableCandidate, fields: &FieldColumns) -> bool {
    let texts = [Field::Message, Field::Description, Field::Symbol];
    let code = fields
        .column(Field::Code)
        .and_then(|code| table.signals.get(code));
    // So is a single column of names with numbers: `ENUM_1000`.
    let is_list = table.signals.len() == 1;
    code.is_some_and(|code| {
        code.codes < HALF || is_list && code.numbers < HALF && code.symbols > HALF
    }) && !texts.iter().any(|field| fields.has(*field))
}

/// The fewest rows of a table without texts about failures that are not errors.
const FEWEST_ROWS: usize = 5;

/// Returns what a table is about, if that is something other than errors.
fn other_subject_of(
    table: &TableCandidate,
    fields: &FieldColumns,
    context: PageContext,
) -> Option<String> {
    // Nothing but errors has an HTTP status.
    if table.table.subject == Subject::Errors || fields.has(Field::HttpStatus) {
        return None;
    }
    let texts = [Field::Message, Field::Description, Field::Symbol];
    let signals = texts
        .iter()
        .filter_map(|field| table.signals.get(fields.column(*field)?));
    let failures = signals.map(|column| column.failures).fold(0.0, f32::max);
    let headings: Vec<&str> = table
        .table
        .columns
        .iter()
        .filter_map(Column::name)
        .collect();
    let code = fields
        .column(Field::Code)
        .and_then(|code| table.signals.get(code));
    let rows = RowSignals {
        failures,
        are_words: code.is_some_and(|code| code.codes < HALF),
    };
    let tells_of_errors =
        |one: &&str| names_failures(one) || vocabulary::is_remedy(&vocabulary::normalize(one));
    let besides = || {
        let is_other = context.has_headings_of_errors() && !headings.iter().any(tells_of_errors);
        is_other.then(|| subject_beside_errors(&table.headings, rows))?
    };
    // On a page with a heading for its errors, the texts of another table may be those of anything.
    let texts: Vec<usize> = texts
        .iter()
        .filter_map(|field| fields.column(*field))
        .collect();
    let names = texts
        .iter()
        .filter_map(|column| table.table.columns.get(*column)?.name());
    let names: Vec<&str> = names.collect();
    let has_own_heading = context.headings_of_errors > 0 && !context.is_about_errors;
    // So few rows need not tell of failures, unless the heading names values of something.
    let is_long = !context.is_prose || table.table.rows.len() >= FEWEST_ROWS;
    let beside_table = || {
        let is_other = context.has_list_of_errors && !headings.iter().any(tells_of_errors);
        // `Disabled` is no failure beside `Enabled`.
        let is_switch = texts.iter().any(|column| is_switch(table, *column));
        let failures = if is_switch { 0.0 } else { failures };
        let rows = RowSignals { failures, ..rows };
        is_other.then(|| subject_beside_table(&table.headings, rows, is_long))?
    };
    other_subject(&table.headings, &headings, rows)
        .or_else(besides)
        .or_else(beside_table)
        .or_else(|| has_own_heading.then(|| subject_by_texts(&table.headings, &names, rows))?)
}

/// Returns whether a table has two rows, which say that something is the case and that it is not: `Enabled`, `Disabled`.
fn is_switch(table: &TableCandidate, column: usize) -> bool {
    let cell = |row: usize| Some(table.table.rows.get(row)?.cells.get(column)?.to_lowercase());
    let (Some(one), Some(other)) = (cell(0), cell(1)) else {
        return false;
    };
    table.table.rows.len() == 2 && (is_opposite(&one, &other) || is_opposite(&other, &one))
}

/// Returns whether a word in lower case says that what another one says is not the case.
fn is_opposite(word: &str, of: &str) -> bool {
    let negations = ["dis", "in", "un", "not "];
    let mut positives = negations
        .iter()
        .filter_map(|negation| word.strip_prefix(negation));
    positives.any(|positive| positive == of || of.strip_prefix("en") == Some(positive))
}

/// Completes the columns of a table that the user selects, if none are detected: the first column is the code, the second the
/// message.
fn first_columns(mut fields: FieldColumns) -> FieldColumns {
    for (field, column) in [(Field::Code, 0), (Field::Message, 1)] {
        if !fields.has(field) && fields.is_free(column) {
            fields.set(field, column);
        }
    }
    fields
}

/// Returns whether a table is about errors, according to its reader, the headings above it, or the beginning of the page.
pub(super) fn is_about_errors(table: &TableCandidate, context: PageContext) -> bool {
    match table.table.subject {
        Subject::Errors => true,
        Subject::Unstated => {
            table.headings.are_about_errors()
                || context.is_about_errors
                || table.signals.iter().any(ColumnSignals::tells_of_failures)
        }
        Subject::Other | Subject::Labels => false,
    }
}

/// Returns the advice to select a table that was skipped.
fn select(number: usize) -> String {
    format!("if it does list errors, select it with `--table {number}`")
}

fn classify_text(text: TextCandidate) -> Verdict {
    let mut skipped = text.remarks;
    let codes = codes_in_prose(&text.block.text);
    if skipped.is_empty() && codes.len() >= CODES_IN_PROSE {
        skipped.push(Skipped::new(
            text.block.location,
            excerpt(&text.block.text),
            format!(
                "contains several codes, such as `{}`, but is neither a table nor one of several similar lines",
                codes[..CODES_IN_PROSE].join("`, `")
            ),
        ));
    }
    if skipped.is_empty() {
        Verdict::Prose
    } else {
        Verdict::Skipped(skipped)
    }
}

/// Returns the different codes in a string, without those that are too short for prose.
fn codes_in_prose(text: &str) -> Vec<&str> {
    let is_end = |c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
    let is_sign = |c: char| !c.is_alphanumeric();
    let tokens = text.split(is_end).map(|token| token.trim_matches(is_sign));
    let mut known = HashSet::new();
    tokens
        .filter(|token| token.len() >= SHORTEST_CODE_IN_PROSE && is_code(token))
        .filter(|token| known.insert(*token))
        .collect()
}

/// Returns the report on a table or lines that the user did not select.
fn not_selected(number: usize, headings: &Headings, location: Location) -> Skipped {
    Skipped::new(
        location,
        format!("table {number}, {}", name(headings)),
        "not selected by `--table`",
    )
}

/// Returns the report on a table that is skipped.
fn without_codes(candidate: &TableCandidate, reason: String) -> Skipped {
    let name = name(&candidate.headings);
    Skipped::new(
        lines_of(candidate),
        format!("table {}, {name}: {}", candidate.number, candidate.excerpt),
        reason,
    )
}

/// Returns the lines of a table, if they are known.
fn lines_of(candidate: &TableCandidate) -> Location {
    let rows = &candidate.table.rows;
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
        return candidate.location.clone();
    };
    let start = match candidate.location {
        Location::Line(_) => &candidate.location,
        _ => &first.location,
    };
    match start {
        Location::Line(_) => start.through(&last.location),
        _ => candidate.location.clone(),
    }
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
        let page = readers::parse(format, text, &options.pointers()).unwrap();
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
    const SEVERAL: &str = "contains several codes, such as `101`, `404`, `405`, but is neither a table nor one of several similar lines";

    #[test]
    fn candidates_are_codes_or_skipped_or_prose() {
        let doors = "# Doors\n\n| Code | Text |\n|--|--|\n| 1 | No door |\n| 2 | No key |\n";
        let sizes = "# Sizes\n\n| Door | Width |\n|--|--|\n| front | 90 |\n| back | 80 |\n";
        let lines = "# Keys\n\nA door has keys.\n\n- 404: No key\n- 405: Wrong key\n";
        let prose = "A key fits a door.\n\nIt returns 101, 404, 405 or 406, and 404 again.\n";
        let both = format!("{doors}\n{sizes}");
        let cases: [(&str, &[&str], &[&str]); 7] = [
            (doors, &[], &["prose", "1 2"]),
            (sizes, &[], &["prose", NO_CODES]),
            (lines, &[], &["prose", "prose", "404 405"]),
            (prose, &[], &["prose", SEVERAL]),
            // The user selects a table by its heading or its number.
            (doors, &["door"], &["prose", "1 2"]),
            (&both, &["2"], &["prose", NOT_SELECTED, "prose", "90 80"]),
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
        let page = "<h1>Error codes</h1><pre>enum door { NO_DOOR = 1, NO_KEY = 2 };</pre>";
        assert_eq!(verdicts(Format::Html, page, &[]), ["prose", "1 2"]);
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
