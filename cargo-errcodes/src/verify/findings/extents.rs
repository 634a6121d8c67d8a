//! Findings about texts that begin or end at the wrong word.

use super::super::claims::EnumClaims;
use super::super::extents::{ExtentError, find_wrong_extents};
use super::super::fields::Fields;
use super::super::locate::Located;
use super::Finding;
use crate::page::excerpt;

pub(super) fn extent_findings(
    fields: &Fields<'_>,
    claims: &EnumClaims<'_>,
    located: &[Located],
) -> Vec<Finding> {
    let page = fields.page;
    let wrong = find_wrong_extents(fields, claims, located).into_iter();
    let findings = wrong.map(|wrong| {
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
            ExtentError::IsLicense => (
                "not_a_text",
                format!("this {key} is a part of a license"),
                help,
            ),
            ExtentError::IsFirst => (
                "part_of_text",
                format!("this {key} is only the first part of the text on the page, unlike those of other entries"),
                help,
            ),
            ExtentError::IsNumber => (
                "not_a_text",
                format!("this {key} is a number"),
                help,
            ),
            ExtentError::IsType => (
                "not_a_text",
                format!("this {key} is the name of a type or a unit"),
                help,
            ),
            ExtentError::IsName => (
                "not_a_text",
                format!("this {key} is a name, unlike those of other entries, but its row has a text"),
                help,
            ),
            ExtentError::HasName => (
                "more_than_text",
                format!("this {key} begins with a name, which is the symbol of other entries"),
                help,
            ),
            ExtentError::HasSign => (
                "more_than_text",
                format!("this {key} begins or ends with a sign that is not a part of the text"),
                help,
            ),
            ExtentError::HasLabel => (
                "more_than_text",
                format!("this {key} begins with a label of the page"),
                help,
            ),
            ExtentError::HasHeading => (
                "more_than_text",
                format!("this {key} contains a heading of the page"),
                help,
            ),
            ExtentError::HasWrongEncoding => (
                "not_a_text",
                format!("this {key} has characters of a wrong encoding"),
                help,
            ),
            ExtentError::HasMarkup => (
                "more_than_text",
                format!("this {key} contains markup of the page"),
                help,
            ),
        };
        let finding = Finding::new(kind, message, text.span);
        finding.help(Some(help)).of_code(claim.shown_code())
    });
    findings.collect()
}
