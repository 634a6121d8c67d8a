//! Findings about codes of the page that are in no entry.

use super::super::Page;
use super::super::claims::EnumClaims;
use super::super::unlisted::Unlisted;
use super::Finding;
use crate::page::Location;
use crate::text::plural;

pub(super) fn unlisted_findings(
    pages: &[Page],
    page: &Page,
    claims: &EnumClaims<'_>,
    unlisted: &[Unlisted],
) -> Vec<Finding> {
    const SHOWN: usize = 20;
    let name = &claims.view.decl().name;
    let (rows, codes): (Vec<&Unlisted>, Vec<&Unlisted>) = unlisted
        .iter()
        .partition(|unlisted| unlisted.has_other_texts);
    let list = |unlisted: &[&Unlisted]| {
        let shown = unlisted.iter().take(SHOWN).map(|unlisted| {
            let location = &page.text.pieces[unlisted.piece].location;
            format!("`{}` ({location})", unlisted.code)
        });
        let shown = shown.collect::<Vec<_>>().join(", ");
        match unlisted.len().saturating_sub(SHOWN) {
            0 => shown,
            more => {
                let others = unlisted.iter().skip(SHOWN);
                let others = others.map(|unlisted| &page.text.pieces[unlisted.piece].location);
                format!("{shown} and {more} more ({})", places(others))
            }
        }
    };
    let on_page = if pages.len() > 1 {
        format!("{}: ", page.name)
    } else {
        String::new()
    };
    let mut findings = Vec::new();
    if !codes.is_empty() {
        let number = plural(codes.len(), "code");
        let message = format!(
            "{on_page}`{}` lacks {number} of the page: {}",
            name.value,
            list(&codes)
        );
        findings.push(Finding::new("code_not_in_catalog", message, name.span));
    }
    if !rows.is_empty() {
        let number = plural(rows.len(), "row");
        let message = format!(
            "{on_page}`{}` lacks {number} of the page, whose codes it has with other texts: {}",
            name.value,
            list(&rows)
        );
        findings.push(Finding::new("row_not_in_catalog", message, name.span));
    }
    findings
}

/// Returns places, of which lines that follow each other are one.
fn places<'l>(locations: impl Iterator<Item = &'l Location>) -> String {
    let mut joined: Vec<Location> = Vec::new();
    for location in locations {
        let last = joined.last_mut();
        let follows = last
            .as_ref()
            .zip(location.line())
            .is_some_and(|(last, line)| {
                last.last_line()
                    .is_some_and(|last| last == line || last + 1 == line)
            });
        match last {
            Some(last) if follows => *last = last.through(location),
            _ => joined.push(location.clone()),
        }
    }
    let joined: Vec<String> = joined.iter().map(ToString::to_string).collect();
    joined.join(", ")
}
