//! The verdict on a run of lines.

use super::{PageContext, Verdict, name, not_selected, select};
use crate::page::candidate::LinesCandidate;
use crate::page::code::pattern;
use crate::page::line_patterns::Trait;
use crate::page::line_run::LineRun;
use crate::page::options::Choice;
use crate::page::skipped::Skipped;
use crate::page::subject::{RowSignals, SEVERAL, names_errors, other_subject};
use crate::text::plural;

/// Returns the verdict on a run of lines.
pub(super) fn classify_lines(lines: LinesCandidate, context: PageContext) -> Verdict {
    let other =
        (lines.choice == Choice::Unspecified).then(|| other_subject_of_lines(&lines.run, context));
    if let Some(reason) = other.flatten() {
        let excerpt = format!(
            "table {}, {}: {}",
            lines.number,
            name(&lines.run.headings),
            plural(lines.run.len(), "line")
        );
        let reason = format!("{reason}; {}", select(lines.number));
        return Verdict::Skipped(vec![Skipped::new(lines.run.location(), excerpt, reason)]);
    }
    let (table, skipped) = lines.run.into_table(lines.number);
    if lines.choice == Choice::NotNamed {
        let skipped = not_selected(table.number, &table.headings, table.location);
        return Verdict::Skipped(vec![skipped]);
    }
    Verdict::Codes { table, skipped }
}

/// Returns the reason for skipping a run of lines if it is not about errors.
fn other_subject_of_lines(run: &LineRun, context: PageContext) -> Option<String> {
    let failures = run.failures();
    let rows = RowSignals {
        failures,
        are_words: run.pattern().has(Trait::OfWords),
    };
    if let Some(other) = other_subject(&run.headings, &[], rows) {
        return Some(format!("lists {other}, not errors"));
    }
    // Numbers at the top of a page may be those of its parts, if its errors are below another heading.
    let may_be_contents = context.has_list_of_errors || context.headings_of_errors > 0;
    let has_errors = run.headings.last().is_none() && !may_be_contents
        || run.headings.iter().any(names_errors)
        || failures >= SEVERAL;
    if !has_errors && run.numbers_steps() {
        return Some("numbers steps or items, and the texts are not about errors".to_owned());
    }
    if !run.headings.iter().any(names_errors) && run.lacks_texts() {
        return Some("most of the codes have no text, and no heading is about errors".to_owned());
    }
    if run.is_sentence() {
        return Some("a sentence that mentions a code".to_owned());
    }
    if run.repeats_one_text() {
        return Some("all lines have the same text".to_owned());
    }
    let heading = run.headings.last().unwrap_or_default();
    // A sample of codes is a list of them.
    let is_list = names_errors(heading) && run.len() >= FEWEST_OF_LIST;
    if is_example(heading) && !is_list {
        return Some("an example".to_owned());
    }
    let is_about_errors = run.headings.last().is_none()
        || run.headings.are_about_errors()
        || context.is_about_errors
        || failures >= SEVERAL
        || run.has_symbols() && !context.has_list_of_errors
        || run.pattern().has(Trait::Labelled);
    (!is_about_errors).then(|| "neither the heading nor the texts are about errors".to_owned())
}

/// The fewest lines of a list whose heading calls it a sample.
const FEWEST_OF_LIST: usize = 5;

/// Returns whether a heading says that an example of a message or a response follows.
fn is_example(heading: &str) -> bool {
    pattern!(
        EXAMPLE,
        r"(?i)^(?:an? )?(?:examples?|samples?)\b|\b(?:examples|samples)$"
    );
    EXAMPLE.is_match(heading)
}
