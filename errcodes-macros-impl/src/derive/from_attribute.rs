//! The attribute `#[from]` of fields, with which `thiserror` implements `From`.

use proc_macro2::TokenStream;

use super::fields::Payload;
use super::input::{Field, Input};
use crate::expansion::{MacroDiagnostics, UsageDiagnostic};
use errcodes_core::code::CodeType;

/// Returns whether `thiserror` implements `From` for the generated enum as the derive would. Reports attributes that conflict with
/// the conversions of the derive.
pub(super) fn check_from(
    input: &Input,
    payloads: &[Payload],
    generated: Option<&TokenStream>,
    code_type: CodeType,
    diagnostics: &mut MacroDiagnostics,
) -> bool {
    if !input.wants("From") {
        return false;
    }
    let coded = payloads
        .iter()
        .filter(|payload| **payload != Payload::Skipped);
    // Then each error becomes this variant, whoever converts it.
    let is_only_one = coded.count() == 1;
    let generated = generated.map(ToString::to_string);
    // If both implemented it, the compiler would report the conflict too.
    let mut is_from_of_thiserror = false;
    for (variant, payload) in input.variants.iter().zip(payloads) {
        let Some((field, span)) = variant
            .field
            .as_ref()
            .and_then(|field| Some((field, field.from?)))
        else {
            continue;
        };
        let is_code =
            matches!(code_type, CodeType::Integer(code) if field.type_name == code.name());
        let is_generated = generated.as_deref() == Some(&field.ty.to_string());
        is_from_of_thiserror |= is_generated;
        match payload {
            Payload::Generated if is_only_one => is_from_of_thiserror = true,
            Payload::Generated => diagnostics.usage.push(
                UsageDiagnostic::new(
                    span,
                    format!(
                        "`#[from]` would convert every `{}` to `{}`, also those of other variants",
                        field.type_name, variant.ident
                    ),
                )
                .help(help(field)),
            ),
            Payload::Code | Payload::Skipped if is_code || is_generated => {
                let message = format!("the derive implements `From<{}>` already", field.type_name);
                diagnostics
                    .usage
                    .push(UsageDiagnostic::new(span, message).help(help(field)));
            }
            Payload::Code if !is_only_one => {
                let message = format!(
                    "`#[from]` would convert every `{}` to `{}`, also the codes of other variants",
                    field.type_name, variant.ident
                );
                let help = "remove `#[from]`: the derive converts codes with `From<&str>`";
                diagnostics
                    .usage
                    .push(UsageDiagnostic::new(span, message).help(help));
            }
            _ => {}
        }
    }
    is_from_of_thiserror
}

fn help(field: &Field) -> String {
    format!(
        "remove `#[from]`, or write `#[source]`: the derive implements `From<{}>`, which selects the variant",
        field.type_name
    )
}
