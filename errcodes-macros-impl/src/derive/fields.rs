//! What the fields of the author's variants hold, and whether the catalog's codes go in.

use proc_macro2::TokenStream;
use quote::ToTokens;

use super::input::{Input, Payload, Role};
use crate::expansion::{MacroDiagnostics, UsageDiagnostic};
use errcodes_core::code::CodeType;

/// What a variant's field holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    Nothing,
    /// The code.
    Code,
    /// An `UnknownCode`.
    Unknown,
    /// The enum that is made of the catalog.
    Generated,
    /// Something else, which has been reported.
    Mistake,
}

/// Returns what the field of each variant holds.
pub(super) fn holds(
    input: &Input,
    code_type: CodeType,
    diagnostics: &mut MacroDiagnostics,
) -> Vec<Holds> {
    let mut generated: Option<&Payload> = None;
    let mut all = Vec::with_capacity(input.variants.len());
    for variant in &input.variants {
        let is_unknown = matches!(variant.role, Role::Unknown(_));
        let Some(payload) = &variant.payload else {
            if is_unknown {
                let message = "a code that is not listed has to be kept";
                let help = format!(
                    "give the variant a field: `{}(errcodes::UnknownCode<Self>)`",
                    variant.ident
                );
                let error = UsageDiagnostic::new(variant.ident.span(), message).help(help);
                diagnostics.usage.push(error);
            }
            all.push(Holds::Nothing);
            continue;
        };
        let holds = kind_of_field(payload, code_type);
        let error = match holds {
            _ if is_unknown => unsealed(input, payload, holds),
            Holds::Generated => wrong_code(payload, code_type)
                .or_else(|| another_type(payload, generated.get_or_insert(payload))),
            Holds::Unknown => {
                let message = "`UnknownCode` is for the variant `#[unknown]`: the codes of this one are listed";
                let help = "let it carry the code, or the enum that is made of the catalog";
                Some(UsageDiagnostic::new(payload.span, message).help(help))
            }
            Holds::Nothing | Holds::Code | Holds::Mistake => None,
        };
        all.push(if error.is_some() {
            Holds::Mistake
        } else {
            holds
        });
        diagnostics.usage.extend(error);
    }
    all
}

/// Reports a field whose type is another one than that of the first variant with the generated enum.
fn another_type(payload: &Payload, first: &Payload) -> Option<UsageDiagnostic> {
    (first.ty.to_string() != payload.ty.to_string()).then(|| {
        UsageDiagnostic::new(payload.span, "the variants carry different types")
            .help("let them all carry the enum that is made of the catalog, by the same name")
    })
}

/// Reports a field that could hold a code that is listed: it is not an `UnknownCode` of this enum.
fn unsealed(input: &Input, payload: &Payload, holds: Holds) -> Option<UsageDiagnostic> {
    let error = |message: String| {
        UsageDiagnostic::new(payload.span, message).help("write `errcodes::UnknownCode<Self>`")
    };
    if holds != Holds::Unknown {
        return Some(error(
            "a field of this type can hold a code that is listed, too".to_owned(),
        ));
    }
    let last = payload.type_arguments.rsplit(':').next();
    let of = last.unwrap_or_default().trim().to_owned();
    if of == "Self" || input.ident == of {
        return None;
    }
    Some(error(match &*of {
        "" => "`UnknownCode` has to name the enum that it is a variant of".to_owned(),
        _ => format!("an `UnknownCode` of `{of}` can hold a code that is listed here"),
    }))
}

fn kind_of_field(payload: &Payload, code_type: CodeType) -> Holds {
    let name = &*payload.type_name;
    match code_type {
        _ if name == "UnknownCode" => Holds::Unknown,
        CodeType::Str if ["String", "Box", "Cow"].contains(&name) => Holds::Code,
        CodeType::Integer(integer) if name == integer.name() => Holds::Code,
        _ => Holds::Generated,
    }
}

/// Reports a field of another number type.
fn wrong_code(payload: &Payload, code_type: CodeType) -> Option<UsageDiagnostic> {
    let name = &payload.type_name;
    let other = CodeType::from_name(name)?;
    (other != code_type).then(|| {
        let right = match code_type {
            CodeType::Str => "String",
            CodeType::Integer(integer) => integer.name(),
        };
        UsageDiagnostic::new(
            payload.span,
            format!("the codes are `{right}`, not `{name}`"),
        )
        .help(format!(
            "write `{right}`, or set `code_type` in the catalog"
        ))
    })
}

/// The enum that is made of the catalog: what the attribute says, or what variants carry.
pub(super) fn generated(input: &Input, holds: &[Holds]) -> Option<TokenStream> {
    let stated = input.binding.generated.as_ref();
    stated.map(ToTokens::to_token_stream).or_else(|| {
        let carries = holds.iter().position(|holds| *holds == Holds::Generated)?;
        let payload = input.variants.get(carries)?.payload.as_ref()?;
        Some(payload.ty.clone())
    })
}
