//! Keys of labels in files of texts whose other keys name errors.

use heck::ToSnakeCase as _;

use super::candidates::Candidate;
use super::page_text::PageText;
use crate::page::tells_of_failure;

/// Removes the keys of labels, if most keys that do not name errors have texts that do not tell of failures.
pub(super) fn without_labels<'c>(
    page: &PageText,
    mut candidates: Vec<&'c Candidate>,
) -> Vec<&'c Candidate> {
    let is_label = |code: &&Candidate| !names_error(&code.text);
    let labels = candidates.iter().filter(|code| is_label(code));
    let failures = labels.clone().filter(|code| {
        let row = page.pieces_in(page.pieces[code.piece].rows.clone());
        let mut texts = row.filter(|piece| *piece != code.piece);
        texts.any(|piece| tells_of_failure(&page.pieces[piece].text))
    });
    if failures.count() * 2 <= labels.count() {
        candidates.retain(|code| !is_label(code));
    }
    candidates
}

/// Returns whether a word has one for errors in it: `ERR_NO_DOOR`, `errorNoDoor`.
pub(super) fn names_error(code: &str) -> bool {
    const WORDS: [&str; 8] = [
        "err",
        "error",
        "errors",
        "exception",
        "fault",
        "fail",
        "failed",
        "failure",
    ];
    let name = code.to_snake_case();
    let mut words = name.split(|c: char| !c.is_alphabetic());
    words.any(|word| WORDS.contains(&word))
}
