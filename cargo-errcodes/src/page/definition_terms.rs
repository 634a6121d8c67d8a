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

/// Adds the terms that are names of errors, if all terms below the same heading are names with definitions.
pub(super) fn add_names_of_terms(
    blocks: &[Block],
    above: &[Headings],
    lines: &mut [Option<CodeLine>],
) {
    let is_term = |index: &usize| matches!(blocks[*index].kind, BlockKind::Term);
    let terms: Vec<usize> = (0..blocks.len()).filter(is_term).collect();
    for list in terms.chunk_by(|left, right| above[*left] == above[*right]) {
        if list.iter().all(|term| lines[*term].is_some()) {
            continue;
        }
        for term in errors(blocks, above, list).unwrap_or_default() {
            lines[*term] = lines[*term]
                .take()
                .or_else(|| bare_name(&blocks[*term].text));
        }
    }
}

/// Returns the terms of a list that are names of errors. Nearly all terms have to be such names.
#[expect(clippy::cast_precision_loss, reason = "a share need not be exact")]
fn errors<'l>(blocks: &[Block], above: &[Headings], list: &'l [usize]) -> Option<Vec<&'l usize>> {
    let text = |term: &usize| &*blocks[*term].text;
    let definition = |term: &usize| {
        let below = blocks.get(*term + 1)?;
        matches!(below.kind, BlockKind::Definition).then_some(&*below.text)
    };
    // Names of fields, such as `errorCode`, begin with a lower-case letter, and members of an object have the names of columns.
    let may_be_error = |word: &&str| {
        let member = word.rsplit('.').next().unwrap_or(word);
        is_symbol(word) && member.starts_with(char::is_uppercase) && !is_column_heading(word)
    };
    let names: Vec<&usize> = list
        .iter()
        .filter(|term| may_be_error(&text(term)))
        .collect();
    let has_name = names.iter().any(|term| is_name(text(term)));
    if !has_name || !are_codes_with_texts(names.len(), list.len()) {
        return None;
    }
    let definitions = names.iter().filter_map(|term| definition(term));
    let defined = definitions.clone().count();
    if defined < FEWEST || !are_codes_with_texts(defined, names.len()) {
        return None;
    }
    let failures = definitions.filter(|text| tells_of_failure(text)).count();
    let failures = failures as f32 / defined as f32;
    let is_below_errors = above[list[0]].iter().any(names_errors);
    let are_errors = is_below_errors && failures >= SEVERAL
        || defined >= FEWEST_WITHOUT_HEADING && failures >= HALF;
    are_errors.then_some(names)
}
