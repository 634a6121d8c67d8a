//! Names of errors that are terms of a definition list and could otherwise be any words: `NoDoor`, `EAGAIN`.

use super::block::{Block, BlockKind};
use super::code::{is_name, is_symbol};
use super::failure::tells_of_failure;
use super::line_patterns::{CodeLine, bare_name};
use super::outline::Headings;
use super::subject::{SEVERAL, names_errors};
use super::vocabulary::is_column_heading;
use super::weights::{HALF, are_codes_with_texts};

/// The minimum number of terms in a list.
const FEWEST: usize = 3;

/// The minimum number of terms in a list whose heading is not about errors.
const FEWEST_WITHOUT_HEADING: usize = 5;

/// Adds the terms that are names of errors, if nearly all terms below the same heading are names with definitions. If a heading is
/// about errors, the names below other headings are something else, such as flags.
pub(super) fn add_names_of_terms(
    blocks: &[Block],
    above: &[Headings],
    lines: &mut [Option<CodeLine>],
) {
    let is_term = |index: &usize| matches!(blocks[*index].kind, BlockKind::Term);
    let terms: Vec<usize> = (0..blocks.len()).filter(is_term).collect();
    let mut others: Vec<usize> = Vec::new();
    let mut is_below_errors = false;
    for list in terms.chunk_by(|left, right| above[*left] == above[*right]) {
        let of_errors = above[list[0]].iter().any(names_errors);
        let errors = errors(blocks, list, of_errors).unwrap_or_default();
        is_below_errors |= of_errors && !errors.is_empty();
        if !of_errors {
            others.extend(list);
        }
        for term in errors {
            lines[*term] = lines[*term]
                .take()
                .or_else(|| bare_names(&blocks[*term].text));
        }
    }
    if is_below_errors {
        for term in others {
            lines[term] = lines[term]
                .take()
                .filter(|line| !line.pattern.is_bare_name());
        }
    }
}

/// Returns the names in a term: `EAGAIN`, `EAGAIN or EWOULDBLOCK`.
fn names(term: &str) -> impl Iterator<Item = &str> {
    let parts = term.split([',', '/']).flat_map(|part| part.split(" or "));
    parts.map(str::trim)
}

fn bare_names(term: &str) -> Option<CodeLine> {
    let mut names = names(term);
    let first = bare_name(names.next()?)?;
    Some(CodeLine {
        further_codes: names.map(str::to_owned).collect(),
        ..first
    })
}

/// Returns the terms of a list that are names of errors. Nearly all terms have to be such names.
#[expect(clippy::cast_precision_loss, reason = "a share need not be exact")]
fn errors<'l>(
    blocks: &[Block],
    list: &'l [usize],
    is_below_errors: bool,
) -> Option<Vec<&'l usize>> {
    let text = |term: &usize| &*blocks[*term].text;
    let definition = |term: &usize| {
        let below = blocks.get(*term + 1)?;
        matches!(below.kind, BlockKind::Definition).then_some(&*below.text)
    };
    // Names of fields, such as `errorCode`, begin with a lower-case letter, and members of an object have the names of columns.
    let may_be_error = |word: &str| {
        let member = word.rsplit('.').next().unwrap_or(word);
        is_symbol(word) && member.starts_with(char::is_uppercase) && !is_column_heading(word)
    };
    let named: Vec<&usize> = list
        .iter()
        .filter(|term| names(text(term)).all(may_be_error))
        .collect();
    let has_name = named.iter().any(|term| names(text(term)).any(is_name));
    if !has_name || !are_codes_with_texts(named.len(), list.len()) {
        return None;
    }
    let definitions = named.iter().filter_map(|term| definition(term));
    let defined = definitions.clone().count();
    if defined < FEWEST || !are_codes_with_texts(defined, named.len()) {
        return None;
    }
    let failures = definitions.filter(|text| tells_of_failure(text)).count();
    let failures = failures as f32 / defined as f32;
    let are_errors = is_below_errors && failures >= SEVERAL
        || defined >= FEWEST_WITHOUT_HEADING && failures >= HALF;
    are_errors.then_some(named)
}
