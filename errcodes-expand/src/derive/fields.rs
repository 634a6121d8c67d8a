//! What the fields of the author's variants hold, and whether the catalog's codes go in.

use proc_macro2::TokenStream;
use quote::ToTokens;

use super::Errors;
use super::input::{Input, Payload, Role};
use errcodes_core::model::CodeType;
use errcodes_core::validate::CheckedEnum;

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

/// What the field of each variant holds.
pub(super) fn holds(input: &Input, one: &CheckedEnum<'_, '_>, errors: &mut Errors) -> Vec<Holds> {
    let code_type = one.decl.code_type;
    let mut generated: Option<&Payload> = None;
    let mut all = Vec::with_capacity(input.variants.len());
    for variant in &input.variants {
        let is_unknown = matches!(variant.role, Role::Unknown(_));
        let Some(payload) = &variant.payload else {
            if is_unknown {
                let message = format!(
                    "a code that is not listed has to be kept\n  = help: give the variant a field: \
                     `{}(errcodes::UnknownCode<Self>)`",
                    variant.ident
                );
                errors.push(variant.ident.span(), message);
            }
            all.push(Holds::Nothing);
            continue;
        };
        let mut holds = kind_of_field(payload, code_type);
        let mut mistake = None;
        if is_unknown {
            mistake = unsealed(input, payload, holds);
        } else if holds == Holds::Generated {
            mistake = wrong_code(&payload.type_name, code_type);
            if mistake.is_none()
                && generated.get_or_insert(payload).ty.to_string() != payload.ty.to_string()
            {
                mistake = Some(
                    "the variants carry different types\n  = help: let them all carry the enum that is made of \
                     the catalog, by the same name"
                        .to_owned(),
                );
            }
        } else if holds == Holds::Unknown {
            mistake = Some(
                "`UnknownCode` is for the variant `#[unknown]`: the codes of this one are listed\n  = help: let it \
                 carry the code, or the enum that is made of the catalog"
                    .to_owned(),
            );
        }
        if let Some(message) = mistake {
            errors.push(payload.span, message);
            holds = Holds::Mistake;
        }
        all.push(holds);
    }
    all
}

/// Returns why a field could hold a code that is listed: it is not an `UnknownCode` of this enum.
fn unsealed(input: &Input, payload: &Payload, holds: Holds) -> Option<String> {
    let help = "help: write `errcodes::UnknownCode<Self>`";
    if holds != Holds::Unknown {
        let message = "a field of this type can hold a code that is listed, too";
        return Some(format!("{message}\n  = {help}"));
    }
    let last = payload.type_arguments.rsplit(':').next();
    let of = last.unwrap_or_default().trim().to_owned();
    if of == "Self" || input.ident == of {
        return None;
    }
    let message = match &*of {
        "" => "`UnknownCode` has to name the enum that it is a variant of".to_owned(),
        _ => format!("an `UnknownCode` of `{of}` can hold a code that is listed here"),
    };
    Some(format!("{message}\n  = {help}"))
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

/// Why a field of another number type is wrong.
fn wrong_code(name: &str, code_type: CodeType) -> Option<String> {
    let other = CodeType::from_name(name)?;
    (other != code_type).then(|| {
        let right = match code_type {
            CodeType::Str => "String",
            CodeType::Integer(integer) => integer.name(),
        };
        format!("the codes are `{right}`, not `{name}`\n  = help: write `{right}`, or set `code_type` in the catalog")
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
