//! Findings about texts of other sections.

use super::super::claims::EnumClaims;
use super::super::fields::Fields;
use super::super::locate::Located;
use super::super::sections::find_wrong_sections;
use super::Finding;
use super::explanations::row_text;

pub(super) fn section_findings(
    fields: &Fields<'_>,
    claims: &EnumClaims<'_>,
    located: &[Located],
) -> Vec<Finding> {
    let page = fields.page;
    let wrong = find_wrong_sections(fields, claims, located).into_iter();
    let findings = wrong.filter_map(|wrong| {
        let claim = &claims.entries[wrong.entry];
        let text = claim.texts.first()?;
        let key = text.key;
        let place = |piece: usize| {
            let location = &page.pieces[piece].location;
            format!("{location} is \"{}\"", row_text(page, piece))
        };
        let message = format!("this {key} is that of the code in another section");
        let help = format!(
            "{}, but between the rows of the other entries, {}",
            place(wrong.piece),
            place(wrong.better)
        );
        let finding = Finding::new("text_of_another_section", message, text.span);
        Some(finding.help(Some(help)).of_code(claim.shown_code()))
    });
    findings.collect()
}
