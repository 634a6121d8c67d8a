//! Findings about links and reasons of deprecation.

use super::super::claims::{DOCS, EnumClaims};
use super::super::locate::Located;
use super::super::notes::find_wrong_notes;
use super::super::page_text::PageText;
use super::Finding;

pub(super) fn note_findings(
    page: &PageText,
    claims: &EnumClaims<'_>,
    located: &[Located],
) -> Vec<Finding> {
    let wrong = find_wrong_notes(page, claims, located).into_iter();
    let findings = wrong.map(|wrong| {
        let location = &page.pieces[wrong.piece].location;
        let other = claims.entries[wrong.other].shown_code().unwrap_or_default();
        let (kind, name) = if wrong.key == DOCS {
            ("other_value_on_page", "link")
        } else {
            ("text_of_another_code", "reason of the deprecation")
        };
        let message = format!("the page has this {name}, but not with this code");
        let help = format!("the {name} is in the row of `{other}`, {location}");
        let code = claims.entries[wrong.entry].shown_code();
        Finding::new(kind, message, wrong.span)
            .help(Some(help))
            .of_code(code)
    });
    findings.collect()
}
