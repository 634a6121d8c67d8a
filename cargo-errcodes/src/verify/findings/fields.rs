//! Findings about values from the wrong field.

use super::super::claims::EnumClaims;
use super::super::fields::{
    Fields, ValueError, WrongKey, WrongKeyReason, WrongValue, find_wrong_fields,
};
use super::super::locate::Located;
use super::Finding;
use super::explanations::row_text;
use crate::page::excerpt;

pub(super) fn field_findings(
    fields: &Fields<'_>,
    claims: &EnumClaims<'_>,
    located: &[Located],
) -> Vec<Finding> {
    let wrong = find_wrong_fields(fields, claims, located);
    let values = wrong.values.into_iter();
    let mut findings: Vec<Finding> = values
        .map(|value| value_finding(fields, claims, &value))
        .collect();
    for key in &wrong.keys {
        findings.extend(key_findings(fields, claims, key));
    }
    findings
}

fn value_finding(fields: &Fields<'_>, claims: &EnumClaims<'_>, wrong: &WrongValue) -> Finding {
    let page = fields.page;
    let (key, usual) = (&wrong.key, fields.place(&wrong.usual));
    let piece = &page.pieces[wrong.piece];
    let location = &piece.location;
    let text = excerpt(&piece.text);
    let (kind, message, help) = match &wrong.error {
        ValueError::Elsewhere(field) => (
            "text_of_another_column",
            format!("this {key} is from another column than the others"),
            format!(
                "it is {} ({location}), the others are {usual}",
                fields.place(field)
            ),
        ),
        ValueError::Repeats(other) => (
            "text_of_another_column",
            format!(
                "the {other} and the {key} of this entry are the same text, which the page has only once"
            ),
            format!("the row is \"{}\"", row_text(page, wrong.piece)),
        ),
        ValueError::Differs if !wrong.usual.is_named() => (
            "other_value_on_page",
            format!("the page does not have this {key} with this code"),
            format!("{location} is \"{}\"", row_text(page, wrong.piece)),
        ),
        ValueError::Differs => (
            "other_value_on_page",
            format!("the page has another {key} with this code"),
            format!("\"{text}\" is {usual} ({location})"),
        ),
        ValueError::Missing => (
            "value_not_in_catalog",
            format!("this entry has no {key}, but the page has one"),
            format!("\"{text}\" is {usual} ({location})"),
        ),
    };
    let finding = Finding::new(kind, message, wrong.span);
    let code = claims.entries[wrong.entry].shown_code();
    finding.help(Some(help)).of_code(code)
}

/// Returns a finding for each entry.
fn key_findings(fields: &Fields<'_>, claims: &EnumClaims<'_>, wrong: &WrongKey) -> Vec<Finding> {
    let page = fields.page;
    let key = &wrong.key;
    let place = |field| fields.place(field);
    let field = wrong.field.as_ref().map(place).unwrap_or_default();
    let better = wrong.better.as_ref().map(place).unwrap_or_default();
    let (kind, message) = match wrong.reason {
        WrongKeyReason::Heading => (
            "wrong_column",
            format!("this {key} is {field}, not {better}"),
        ),
        WrongKeyReason::AreNames => (
            "wrong_column",
            format!("this {key} is a single word, but there is a sentence {better}"),
        ),
        WrongKeyReason::AreSame => (
            "wrong_column",
            format!(
                "this {key} is that of other codes too, but there are different texts {better}"
            ),
        ),
        WrongKeyReason::AreMissing => (
            "value_not_in_catalog",
            format!("this entry has no {key}, but there is a text {better}"),
        ),
        WrongKeyReason::AreOfStatus => (
            "wrong_column",
            format!("this {key} is {field}, which describes the HTTP status"),
        ),
        WrongKeyReason::Repeats => (
            "wrong_column",
            format!("this {key} repeats another text of its entry: both are {field}"),
        ),
    };
    let findings = wrong.values.iter().map(|value| {
        let piece = &page.pieces[value.piece];
        let help = format!("{} has \"{}\"", piece.location, excerpt(&piece.text));
        let finding = Finding::new(kind, message.clone(), value.span);
        let code = claims.entries[value.entry].shown_code();
        finding.help(Some(help)).of_code(code)
    });
    findings.collect()
}
