//! The output of `import --explain`: how the tables of a page were scored.

use super::block::{Column, Subject};
use super::candidate::{Candidate, LinesCandidate, TableCandidate};
use super::classify::{PageContext, Verdict, is_about_errors};
use super::code_column::{Score, scores};
use super::location::Location;
use super::options::Choice;
use super::outline::Headings;
use super::signals::ColumnSignals;
use crate::text::plural;

/// Describes the signals and scores of a table or a run of lines. Returns an empty list for a block of text.
pub(super) fn explain(candidate: &Candidate, context: PageContext) -> Vec<String> {
    match candidate {
        Candidate::Table(table) => explain_table(table, context),
        Candidate::Lines(lines) => explain_lines(lines),
        Candidate::Text(_) => Vec::new(),
    }
}

/// Describes the verdict on a table or a run of lines.
pub(super) fn explain_verdict(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Codes { table, .. } => {
            let entries = plural(table.records.len(), "entry");
            format!("    verdict: {entries}, {}", table.column_summary)
        }
        Verdict::Skipped(skipped) => {
            let last = skipped.last().map_or("", |skipped| &*skipped.reason);
            format!("    verdict: skipped: {last}")
        }
        Verdict::Prose => "    verdict: prose".to_owned(),
    }
}

fn title(number: usize, headings: &Headings, location: &Location) -> String {
    let heading = headings.last().unwrap_or("no heading");
    if location.is_known() {
        format!("table {number}, {heading} ({location})")
    } else {
        format!("table {number}, {heading}")
    }
}

fn explain_table(candidate: &TableCandidate, context: PageContext) -> Vec<String> {
    let is_about_errors = is_about_errors(candidate, context);
    let is_named = candidate.choice == Choice::Named;
    let reason = match (candidate.table.subject, is_about_errors) {
        _ if is_named => "treated as errors if necessary: selected by `--table`",
        (Subject::Errors, _) => "about errors, according to its format",
        (Subject::Other, _) => "not about errors, according to its format",
        (Subject::Labels, _) => "labels, beside keys that name errors",
        (Subject::Unstated, true) => "about errors, according to the headings",
        (Subject::Unstated, false) => "not about errors, according to the headings",
    };
    let mut lines = vec![
        title(candidate.number, &candidate.headings, &candidate.location),
        format!("    {reason}"),
    ];
    let scores = scores(&candidate.signals, is_about_errors);
    for (index, (signals, score)) in candidate.signals.iter().zip(scores).enumerate() {
        let column = candidate.table.columns.get(index);
        let name = column.and_then(Column::name);
        let name = name.map_or_else(|| (index + 1).to_string(), |name| format!("\"{name}\""));
        lines.push(format!("    column {name}: {}", score_text(score)));
        lines.push(format!("        {}", signals_text(signals)));
    }
    lines
}

fn explain_lines(candidate: &LinesCandidate) -> Vec<String> {
    let run = &candidate.run;
    let lines = plural(run.len(), "line");
    let pattern = run.pattern();
    vec![
        title(candidate.number, &run.headings, &run.location()),
        format!(
            "    {lines} like `{}` (pattern \"{}\")",
            pattern.example, pattern.name
        ),
    ]
}

/// Describes a score by its total and its terms.
fn score_text(score: Option<Score>) -> String {
    let Some(score) = score else {
        return "not the code".to_owned();
    };
    let Score {
        heading,
        codes,
        distinct,
        full,
    } = score;
    format!(
        "score {:.2}: heading {heading:.2}, codes {codes:.2}, distinct cells {distinct:.2}, no empty cells \
         {full:.2}",
        score.total()
    )
}

/// Describes the measurements of a column.
fn signals_text(signals: &ColumnSignals) -> String {
    let shares = [
        (signals.codes, "codes"),
        (signals.numbers, "numbers"),
        (signals.ranges, "ranges"),
        (signals.statuses, "HTTP statuses"),
        (signals.symbols, "words"),
        (signals.upper_case, "upper-case words"),
        (signals.tiny, "short words"),
        (signals.distinct, "distinct"),
    ];
    let shares = shares.iter().filter(|(share, _)| *share > 0.0);
    let shares = shares.map(|(share, name)| format!("{:.0} % {name}", share * 100.0));
    let known = match signals.field {
        Some(field) => format!("field `{}`; ", field.key()),
        None => String::new(),
    };
    let cells = plural(signals.filled, "cell");
    let shares: Vec<String> = [cells].into_iter().chain(shares).collect();
    format!("{known}{}", shares.join(", "))
}
