//! `[lints]`: the lints that a catalog allows, warns about or denies.

use super::table_fields::{Field, fields, table, texts};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::keys::LINTS;
use crate::model::Lints;
use crate::rule::Rule;

/// Reads `[lints]`. `former_allow` is the value of the catalog's former key `allow`.
pub(super) fn read<'s>(
    field: Option<Field<'s>>,
    former_allow: Option<Field<'s>>,
    diagnostics: &mut Diagnostics,
) -> Lints<'s> {
    let table = table(field, "[lints]", diagnostics);
    let [allow, warn, deny] =
        table.map_or_else(Default::default, |table| fields(table, &LINTS, diagnostics));
    if let (Some(allow), Some(former)) = (&allow, &former_allow) {
        let message = "`allow` and `lints.allow` are two spellings of one key";
        diagnostics.push(
            Diagnostic::new(Rule::RepeatedKey, message, allow.key.span)
                .label(former.key.span, "first written here")
                .help("keep `lints.allow` and remove the other"),
        );
    }
    Lints {
        allow: texts(allow.or(former_allow), diagnostics),
        warn: texts(warn, diagnostics),
        deny: texts(deny, diagnostics),
    }
}
