//! The differences between a catalog and its pages, as diagnostics of the catalog.

use std::collections::HashMap;

use errcodes_core::diagnostic::Diagnostic;
use errcodes_core::rule::Rule;
use errcodes_core::source::Span;

use super::claims::EnumClaims;
use super::codes::find_code;
use super::extents::{ExtentError, find_wrong_extents};
use super::fields::{FieldError, Fields, check_fields};
use super::form::Form;
use super::locate::{Claim, Codes, Located};
use super::page_text::{Kind, PageText};
use super::text::Text;
use super::unlisted::{Unlisted, find_unlisted};
use super::{Page, Report};
use crate::page::excerpt;
use crate::text::plural;

/// A difference between a catalog and its pages.
#[derive(Debug)]
pub(crate) struct Finding {
    /// The kind of the difference, as JSON names it.
    pub(crate) kind: &'static str,
    /// The code of the entry, if the difference is about one.
    code: Option<String>,
    /// The difference, with its location in the catalog.
    pub(crate) diagnostic: Diagnostic,
}

impl Finding {
    fn new(kind: &'static str, message: String, span: Span) -> Self {
        Self {
            kind,
            code: None,
            diagnostic: Diagnostic::new(Rule::Usage, message, span),
        }
    }

    fn of_code(mut self, code: Option<String>) -> Self {
        self.code = code;
        self
    }

    fn help(mut self, help: Option<String>) -> Self {
        self.diagnostic.help = help;
        self
    }
}

impl Report {
    /// Returns notes on a catalog that was just made from a page.
    pub(crate) fn notes(&self) -> Vec<String> {
        const SHOWN: usize = 5;
        let mut notes = vec![format!("verified: {}", self.summary())];
        notes.extend(self.findings.iter().take(SHOWN).map(|finding| {
            let code = finding.code.as_ref();
            let code = code.map_or_else(String::new, |code| format!("`{code}`: "));
            let help = finding.diagnostic.help.as_ref();
            let help = help.map_or_else(String::new, |help| format!(" ({help})"));
            format!("    {code}{}{help}", finding.diagnostic.message)
        }));
        if self.findings.len() > SHOWN {
            let more = self.findings.len() - SHOWN;
            notes.push(format!(
                "    and {more} more, which `cargo errcodes verify` shows"
            ));
        }
        notes
    }
}

/// Compares the entries with their places on the pages. `located` has an item for each page, enum and entry.
pub(super) fn report(
    pages: &[Page],
    claims: &[EnumClaims<'_>],
    located: &[Vec<Vec<Located>>],
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
            check_fields_of(fields, of_enum, &located[index], &mut report);
            check_extents(fields.page, of_enum, &located[index], &mut report);
        }
    }
    for (page, located) in pages.iter().zip(located) {
        let unlisted = find_unlisted(&page.text, claims, located);
        for (claims, unlisted) in claims.iter().zip(unlisted) {
            report
                .findings
                .extend(unlisted_finding(pages, page, claims, &unlisted));
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
        report
            .findings
            .push(Finding::new("code_not_on_page", message, span).help(help));
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

fn check_extents(
    page: &PageText,
    claims: &EnumClaims<'_>,
    located: &[Located],
    report: &mut Report,
) {
    for wrong in find_wrong_extents(page, claims, located) {
        let claim = &claims.entries[wrong.entry];
        let text = &claim.texts[wrong.text];
        let key = text.key;
        let in_piece = |piece: usize| {
            let piece = &page.pieces[piece];
            format!("{} has \"{}\"", piece.location, excerpt(&piece.text))
        };
        let help = in_piece(wrong.piece);
        let (kind, message, help) = match wrong.error {
            ExtentError::IsPart => (
                "part_of_text",
                format!("this {key} is only a part of the text on the page"),
                help,
            ),
            ExtentError::HasCode => (
                "more_than_text",
                format!("this {key} contains the code of its entry"),
                help,
            ),
            ExtentError::HasOtherRow(other) => (
                "more_than_text",
                format!("this {key} contains the row of another code"),
                in_piece(other),
            ),
            ExtentError::Introduces => (
                "more_than_text",
                format!(
                    "this {key} introduces the lines below it, and is not about this code only"
                ),
                help,
            ),
            ExtentError::IsRemark => (
                "not_a_text",
                format!("this {key} is a remark for developers"),
                help,
            ),
        };
        let finding = Finding::new(kind, message, text.span);
        report
            .findings
            .push(finding.help(Some(help)).of_code(claim.shown_code()));
    }
}

fn check_fields_of(
    fields: &Fields<'_>,
    claims: &EnumClaims<'_>,
    located: &[Located],
    report: &mut Report,
) {
    let page = fields.page;
    let errors = check_fields(fields, claims, located);
    for error in errors.values {
        let (key, usual) = (&error.key, &error.usual);
        let piece = &page.pieces[error.piece];
        let location = &piece.location;
        let text = excerpt(&piece.text);
        let (kind, message, help) = match error.kind {
            FieldError::Elsewhere(column) => (
                "text_of_another_column",
                format!("this {key} is from another column than the others"),
                format!(
                    "it is in the column {column} ({location}), the others are in the column {usual}"
                ),
            ),
            FieldError::Repeats(other) => (
                "text_of_another_column",
                format!(
                    "the {other} and the {key} of this entry are the same text, which the page has only once"
                ),
                format!("the row is \"{}\"", row_text(page, error.piece)),
            ),
            FieldError::Differs if usual == "row" => (
                "other_value_on_page",
                format!("the page does not have this {key} with this code"),
                format!("{location} is \"{}\"", row_text(page, error.piece)),
            ),
            FieldError::Differs => (
                "other_value_on_page",
                format!("the page has another {key} with this code"),
                format!("the column {usual} has \"{text}\" ({location})"),
            ),
            FieldError::Missing => (
                "value_not_in_catalog",
                format!("this entry has no {key}, but the page has one"),
                format!("the column {usual} has \"{text}\" ({location})"),
            ),
        };
        let finding = Finding::new(kind, message, error.span);
        let code = claims.entries[error.entry].shown_code();
        report.findings.push(finding.help(Some(help)).of_code(code));
    }
    let name = &claims.view.decl().name;
    for wrong in errors.keys {
        let (key, column) = (&wrong.key, &wrong.field);
        let message = match wrong.better {
            Some(better) => format!(
                "each {key} of `{}` is from the column {column}, not from the column {better}",
                name.value
            ),
            None => format!(
                "each {key} of `{}` repeats another text of its entry: both are from the column {column}",
                name.value
            ),
        };
        report
            .findings
            .push(Finding::new("wrong_column", message, name.span));
    }
}

fn unlisted_finding(
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
            more => format!("{shown} and {more} more"),
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

/// Finds out where the texts of an enum are on the pages.
struct Explanations<'p> {
    pages: &'p [Page],
    claims: &'p EnumClaims<'p>,
    /// For each page, the codes in each piece. Only known once it is needed.
    codes: Option<Vec<HashMap<usize, &'p str>>>,
}

impl<'p> Explanations<'p> {
    fn of(pages: &'p [Page], claims: &'p EnumClaims<'p>) -> Self {
        Self {
            pages,
            claims,
            codes: None,
        }
    }

    /// Describes the place of a text: the row of another code, or the line.
    fn place_of(&mut self, text: &str) -> Option<String> {
        let pages = self.pages;
        let (number, page, piece) = pages.iter().enumerate().find_map(|(number, page)| {
            let text = Text::of(&page.text, text)?;
            let place = text.places().first()?;
            Some((number, page, page.text.piece_of_word[*place]))
        })?;
        let location = self.location(page, piece);
        Some(match self.code_at(number, piece) {
            Some((code, true)) => format!("in the row of `{code}`{location}"),
            Some((code, false)) => format!("below `{code}`{location}"),
            None => format!("elsewhere on the page{location}"),
        })
    }

    fn location(&self, page: &Page, piece: usize) -> String {
        let location = &page.text.pieces[piece].location;
        match (location.is_known(), self.pages.len()) {
            (false, _) => String::new(),
            (true, 1) => format!(", {location}"),
            (true, _) => format!(", {} {location}", page.name),
        }
    }

    /// Returns the code of a piece, and whether it is in the same row.
    fn code_at(&mut self, number: usize, piece: usize) -> Option<(&'p str, bool)> {
        const FARTHEST: usize = 40;
        let page = &self.pages[number].text;
        let codes = &self.codes()[number];
        let in_row = page.rows[page.pieces[piece].rows.start].iter();
        let mut in_row = in_row.filter_map(|piece| codes.get(piece));
        if let Some(code) = in_row.next() {
            return Some((code, true));
        }
        let mut before = (piece.saturating_sub(FARTHEST)..piece).rev();
        before.find_map(|piece| codes.get(&piece).map(|code| (*code, false)))
    }

    fn codes(&mut self) -> &[HashMap<usize, &'p str>] {
        let (pages, claims) = (self.pages, self.claims);
        self.codes.get_or_insert_with(|| {
            pages
                .iter()
                .map(|page| codes_by_piece(page, claims))
                .collect()
        })
    }

    /// Describes what the row of the code of an entry says.
    fn row_of(&self, on_pages: &[&Located]) -> Option<String> {
        let mut pages = self.pages.iter().zip(on_pages);
        let (page, occurrence) =
            pages.find_map(|(page, located)| Some((page, located.occurrences.first()?)))?;
        let text = &page.text;
        let piece = &text.pieces[occurrence.piece];
        let location = self.location(page, occurrence.piece);
        let code = &piece.text[occurrence.range.clone()];
        let row = row_text(text, occurrence.piece);
        Some(format!("the row of `{code}`{location} is \"{row}\""))
    }
}

/// Returns the beginning of the row of a piece.
fn row_text(page: &PageText, piece: usize) -> String {
    let start = page.pieces[piece].rows.start;
    let row = page.pieces_in(start..start + 1);
    let texts: Vec<&str> = row.map(|index| &*page.pieces[index].text).collect();
    excerpt(&texts.join(" | "))
}

/// Returns the code in each piece that has one.
fn codes_by_piece<'p>(page: &Page, claims: &'p EnumClaims<'_>) -> HashMap<usize, &'p str> {
    let mut codes = HashMap::new();
    for code in &claims.codes {
        for occurrence in find_code(page.lookup(claims), code) {
            if occurrence.form != Form::Inline || is_source(&page.text, occurrence.piece) {
                codes.entry(occurrence.piece).or_insert(&*code.key.value);
            }
        }
    }
    codes
}

fn is_source(page: &PageText, piece: usize) -> bool {
    page.pieces[piece].kind == Kind::Source
}
