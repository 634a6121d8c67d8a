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
        let shown = match wrong.error {
            ExtentError::HasOtherRow(other) => other,
            _ => wrong.piece,
        };
        let piece = &page.pieces[shown];
        let help = format!("{} has \"{}\"", piece.location, excerpt(&piece.text));
        let (kind, what) = describe(wrong.error);
        let finding = Finding::new(kind, format!("this {} {what}", text.key), text.span);
        finding.help(Some(help)).of_code(claim.shown_code())
    });
    findings.collect()
}

/// Returns the kind of an error, and what is wrong with the text.
fn describe(error: ExtentError) -> (&'static str, &'static str) {
    const PART: &str = "part_of_text";
    const MORE: &str = "more_than_text";
    const NONE: &str = "not_a_text";
    match error {
        ExtentError::IsPart => (PART, "is only a part of the text on the page"),
        ExtentError::HasCode => (MORE, "contains the code of its entry"),
        ExtentError::HasOtherRow(_) => (MORE, "contains the row of another code"),
        ExtentError::Introduces => (
            MORE,
            "introduces the lines below it, and is not about this code only",
        ),
        ExtentError::IsRemark => (NONE, "is a remark for developers"),
        ExtentError::IsAside => (NONE, "is in brackets, but its row has another text"),
        ExtentError::IsLevel => (NONE, "is a level, but its row has another text"),
        ExtentError::IsLicense => (NONE, "is a part of a license"),
        ExtentError::IsFirst => (
            PART,
            "is only the first part of the text on the page, unlike those of other entries",
        ),
        ExtentError::IsNumber => (NONE, "is a number"),
        ExtentError::IsType => (NONE, "is the name of a type or a unit"),
        ExtentError::IsName => (
            NONE,
            "is a name, unlike those of other entries, but its row has a text",
        ),
        ExtentError::HasName => (
            MORE,
            "begins with a name, which is the symbol of other entries",
        ),
        ExtentError::HasSign => (
            MORE,
            "begins or ends with a sign that is not a part of the text",
        ),
        ExtentError::HasLabel => (MORE, "begins with a label of the page"),
        ExtentError::HasHeading => (MORE, "contains a heading of the page"),
        ExtentError::HasWrongEncoding => (NONE, "has characters of a wrong encoding"),
        ExtentError::IsJoined => (
            MORE,
            "consists of several fields of the line, like those of other entries",
        ),
        ExtentError::HasFields => (MORE, "consists of several fields of the page"),
        ExtentError::IsReference => (NONE, "only refers to another text"),
        ExtentError::HasNoWords => (NONE, "has no words, but its row has a text"),
        ExtentError::IsLabel => (NONE, "is only a label"),
        ExtentError::HasMarkup => (MORE, "contains markup of the page"),
    }
}
