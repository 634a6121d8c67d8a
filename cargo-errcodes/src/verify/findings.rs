//! The differences between a catalog and its pages, as diagnostics of the catalog.

mod explanations;
mod extents;
mod fields;
mod groups;
mod lists;
mod notes;
mod sections;
mod unlisted;

use errcodes_core::diagnostic::Diagnostic;
use errcodes_core::rule::Rule;
use errcodes_core::source::Span;

use self::explanations::Explanations;
use self::extents::extent_findings;
use self::fields::field_findings;
use self::lists::list_findings;
use self::notes::note_findings;
use self::sections::section_findings;
use self::unlisted::unlisted_findings;
use super::claims::EnumClaims;
use super::fields::Fields;
use super::locate::{Claim, Codes, Located};
use super::unlisted::find_unlisted;
use super::{IsReported, Page, Report};

/// A difference between a catalog and its pages.
#[derive(Debug)]
pub(crate) struct Finding {
    /// The kind of the difference, as JSON names it.
    pub(crate) kind: &'static str,
    /// The code of the entry, if the difference is about one.
    code: Option<String>,
    /// The message for several entries, if it is not that of the diagnostic.
    summary: Option<String>,
    /// The difference, with its location in the catalog.
    pub(crate) diagnostic: Diagnostic,
}

impl Finding {
    fn new(kind: &'static str, message: String, span: Span) -> Self {
        Self {
            kind,
            code: None,
            summary: None,
            diagnostic: Diagnostic::new(Rule::Usage, message, span),
        }
    }

    #[cfg(test)]
    pub(super) fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    fn of_code(mut self, code: Option<String>) -> Self {
        self.code = code;
        self
    }

    fn summary(mut self, summary: &str) -> Self {
        self.summary = Some(summary.to_owned());
        self
    }

    fn help(mut self, help: Option<String>) -> Self {
        self.diagnostic.help = help;
        self
    }
}

/// Compares the entries with their places on the pages. `located` has an item for each page, enum and entry. `lists` says which
/// lists of the pages without any entry are reported already.
pub(super) fn report(
    pages: &[Page],
    claims: &[EnumClaims<'_>],
    located: &[Vec<Vec<Located>>],
    lists: Option<IsReported<'_>>,
) -> Report {
    let mut report = Report::default();
    let fields: Vec<Fields<'_>> = pages.iter().map(|page| Fields::of(&page.text)).collect();
    for (index, of_enum) in claims.iter().enumerate() {
        let mut explanations = Explanations::of(pages, of_enum);
        for (number, claim) in of_enum.entries.iter().enumerate() {
            let on_pages: Vec<&Located> = located.iter().map(|page| &page[index][number]).collect();
            check_entry(claim, &on_pages, &mut explanations, &mut report);
        }
        for (fields, located) in fields.iter().zip(located) {
            let located = &located[index];
            report
                .findings
                .extend(field_findings(fields, of_enum, located));
            report
                .findings
                .extend(extent_findings(fields, of_enum, located));
            report
                .findings
                .extend(note_findings(fields.page, of_enum, located));
            report
                .findings
                .extend(section_findings(fields, of_enum, located));
        }
    }
    for (page, located) in pages.iter().zip(located) {
        let unlisted = find_unlisted(&page.text, claims, located);
        for (claims, unlisted) in claims.iter().zip(&unlisted) {
            report
                .findings
                .extend(unlisted_findings(pages, page, claims, unlisted));
        }
        if let Some(is_reported) = lists {
            let listed = list_findings(pages, page, claims, (located, &unlisted), is_reported);
            report.findings.extend(listed);
        }
    }
    report
        .findings
        .sort_by_key(|finding| finding.diagnostic.span.start);
    report
}

fn check_entry(
    claim: &Claim<'_>,
    on_pages: &[&Located],
    explanations: &mut Explanations<'_>,
    report: &mut Report,
) {
    let is_code_found = match &claim.codes {
        Codes::Matching => true,
        // A page rarely lists all codes of a range, and may describe it in words.
        Codes::Range(..) | Codes::One(_) => on_pages
            .iter()
            .any(|located| !located.occurrences.is_empty()),
    };
    if !is_code_found && claim.is_deprecated {
        return;
    }
    if !claim.is_alias {
        report.codes.count(is_code_found);
    } else if !is_code_found {
        return;
    }
    let code = claim.shown_code();
    if !is_code_found {
        let span = match &claim.codes {
            Codes::One(code) => code.key.span,
            Codes::Range(_, _, span) => *span,
            Codes::Matching => return,
        };
        let shown = code.clone().unwrap_or_default();
        let mut texts = claim.texts.iter();
        let place = texts.find_map(|text| {
            explanations
                .place_of(text.text)
                .map(|place| (text.key, place))
        });
        let help = place.map(|(key, place)| format!("its {key} is {place}"));
        let message = format!("the page does not have the code `{shown}`");
        report.findings.push(
            Finding::new("code_not_on_page", message, span)
                .summary("the page does not have these codes")
                .help(help),
        );
    }
    if !is_code_found {
        for _ in &claim.texts {
            report.texts.count(false);
        }
        return;
    }
    for (index, text) in claim.texts.iter().enumerate() {
        let is_found = match &claim.codes {
            Codes::Matching => explanations.place_of(text.text).is_some(),
            _ => on_pages.iter().any(|located| located.texts[index]),
        };
        report.texts.count(is_found);
        if is_found {
            continue;
        }
        let key = text.key;
        let place = explanations.place_of(text.text);
        let row = explanations.row_of(on_pages);
        let finding = if let Some(place) = place {
            let message = format!("the page has this {key}, but not with this code");
            let row = row.map_or_else(String::new, |row| format!("; {row}"));
            let help = format!("the {key} is {place}{row}");
            Finding::new("text_of_another_code", message, text.span).help(Some(help))
        } else {
            let message = format!("the page does not have this {key}");
            Finding::new("text_not_on_page", message, text.span).help(row)
        };
        report.findings.push(finding.of_code(code.clone()));
    }
}
