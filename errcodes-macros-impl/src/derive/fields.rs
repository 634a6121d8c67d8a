//! The types of the fields of the author's variants: the values that each can hold, and whether they fit the catalog.

use proc_macro2::TokenStream;
use quote::ToTokens;

use super::input::{Field, Input};
use super::variant_mapping::VariantMapping;
use crate::expansion::{MacroDiagnostics, UsageDiagnostic};
use errcodes_core::code::CodeType;

/// The value in the field of a variant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Payload {
    /// No field.
    None,
    /// The code.
    Code,
    /// An `UnknownCode`.
    Unknown,
    /// The enum of `include_catalog!`.
    Generated,
    /// Another type, which has been reported.
    Invalid,
}

/// Returns the payload of each variant.
pub(super) fn payloads(
    input: &Input,
    code_type: CodeType,
    diagnostics: &mut MacroDiagnostics,
) -> Vec<Payload> {
    let mut generated: Option<&Field> = None;
    let mut all = Vec::with_capacity(input.variants.len());
    for variant in &input.variants {
        let is_unknown = matches!(variant.mapping, VariantMapping::Unknown(_));
        let Some(field) = &variant.field else {
            if is_unknown {
                let message = "the variant for unknown codes needs a field";
                let help = format!("write `{}(errcodes::UnknownCode<Self>)`", variant.ident);
                let error = UsageDiagnostic::new(variant.ident.span(), message).help(help);
                diagnostics.usage.push(error);
            }
            all.push(Payload::None);
            continue;
        };
        let payload = payload_of(field, code_type);
        let error = match payload {
            _ if is_unknown => unsealed(input, field, payload),
            Payload::Generated => wrong_code(field, code_type)
                .or_else(|| another_type(field, generated.get_or_insert(field))),
            Payload::Unknown => {
                let message = "`UnknownCode` belongs to the variant `#[catalog(unknown)]`";
                let help = "use the type of the codes, or the enum of `include_catalog!`";
                Some(UsageDiagnostic::new(field.span, message).help(help))
            }
            Payload::None | Payload::Code | Payload::Invalid => None,
        };
        all.push(if error.is_some() {
            Payload::Invalid
        } else {
            payload
        });
        diagnostics.usage.extend(error);
    }
    all
}

/// Reports a field whose type differs from that of the first variant with the generated enum.
fn another_type(field: &Field, first: &Field) -> Option<UsageDiagnostic> {
    (first.ty.to_string() != field.ty.to_string()).then(|| {
        UsageDiagnostic::new(
            field.span,
            "the fields of the variants have different types",
        )
        .help("use the enum of `include_catalog!` in all of them, by the same path")
    })
}

/// Reports a field that could hold a listed code, because it is not an `UnknownCode` of this enum.
fn unsealed(input: &Input, field: &Field, payload: Payload) -> Option<UsageDiagnostic> {
    let error = |message: String| {
        UsageDiagnostic::new(field.span, message).help("write `errcodes::UnknownCode<Self>`")
    };
    if payload != Payload::Unknown {
        return Some(error(
            "a field of this type can hold a code that the catalog lists".to_owned(),
        ));
    }
    let last = field.type_arguments.rsplit(':').next();
    let of = last.unwrap_or_default().trim().to_owned();
    if of == "Self" || input.ident == of {
        return None;
    }
    Some(error(match &*of {
        "" => "`UnknownCode` has to name its enum".to_owned(),
        _ => format!("an `UnknownCode` of `{of}` can hold a code that this catalog lists"),
    }))
}

fn payload_of(field: &Field, code_type: CodeType) -> Payload {
    let name = &*field.type_name;
    match code_type {
        _ if name == "UnknownCode" => Payload::Unknown,
        CodeType::Str if ["String", "Box", "Cow"].contains(&name) => Payload::Code,
        CodeType::Integer(integer) if name == integer.name() => Payload::Code,
        _ => Payload::Generated,
    }
}

/// Reports a field of a type that cannot hold a code of the catalog.
fn wrong_code(field: &Field, code_type: CodeType) -> Option<UsageDiagnostic> {
    /// Types that are neither a code nor an error of `include_catalog!`. Without this check, rustc reports errors in the
    /// code of the derive.
    const OTHERS: [&str; 13] = [
        "Box", "Cow", "Option", "String", "Vec", "bool", "char", "f32", "f64", "i128", "isize",
        "u128", "usize",
    ];
    let name = &field.type_name;
    let is_other = OTHERS.contains(&&**name)
        || CodeType::from_name(name).is_some_and(|other| other != code_type);
    is_other.then(|| {
        let right = match code_type {
            CodeType::Str => "String",
            CodeType::Integer(integer) => integer.name(),
        };
        UsageDiagnostic::new(field.span, format!("the codes are `{right}`, not `{name}`")).help(
            format!("write `{right}`, or set `code_type` in the catalog"),
        )
    })
}

/// Returns the enum of `include_catalog!`: the one that the option `from` names, or the one in a field.
pub(super) fn generated(input: &Input, payloads: &[Payload]) -> Option<TokenStream> {
    let stated = input.binding.from.as_ref();
    stated.map(ToTokens::to_token_stream).or_else(|| {
        let mut payloads = payloads.iter();
        let variant = payloads.position(|payload| *payload == Payload::Generated)?;
        let field = input.variants.get(variant)?.field.as_ref()?;
        Some(field.ty.clone())
    })
}
