//! The types of the fields of the author's variants: the values that each can hold, and whether they fit the catalog.

use proc_macro2::TokenStream;
use quote::ToTokens;

use super::input::{Field, Input, Variant};
use super::mapping::Mapping;
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
    /// A `MatchedCode` with this number.
    Matched(usize),
    /// The enum of `include_catalog!`.
    Generated,
    /// Anything: the variant has no code.
    Skipped,
    /// Another type, which has been reported.
    Invalid,
}

/// Returns the payload of each variant.
pub(super) fn payloads(
    input: &Input,
    mapping: &Mapping,
    code_type: CodeType,
    diagnostics: &mut MacroDiagnostics,
) -> Vec<Payload> {
    let mut generated: Option<&Field> = None;
    let mut all = Vec::with_capacity(input.variants.len());
    let mut numbers = Numbers::new(mapping);
    for (variant, pattern) in input.variants.iter().zip(&mapping.patterns) {
        if matches!(variant.mapping, VariantMapping::Skip) {
            all.push(Payload::Skipped);
            continue;
        }
        if pattern.is_some() {
            let payload = numbers.check(input, variant);
            diagnostics.usage.extend(payload.as_ref().err().cloned());
            all.push(payload.unwrap_or(Payload::Invalid));
            continue;
        }
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
            Payload::Matched(_) => {
                let message = "`MatchedCode` belongs to a variant for a pattern of the catalog";
                let help = "add the pattern: `#[catalog(code(\"4000..=4999\"))]`";
                let error = UsageDiagnostic::new(field.span, message).help(help);
                // The pattern may be misspelled, which has been reported.
                (!diagnostics.has_errors()).then_some(error)
            }
            Payload::None | Payload::Code | Payload::Invalid | Payload::Skipped => None,
        };
        let is_unmapped = !is_unknown && matches!(payload, Payload::Matched(_));
        all.push(if error.is_some() || is_unmapped {
            Payload::Invalid
        } else {
            payload
        });
        diagnostics.usage.extend(error);
    }
    all
}

/// The numbers in the `MatchedCode`s of an enum.
struct Numbers {
    /// The variants that have each number.
    taken: Vec<bool>,
}

impl Numbers {
    fn new(mapping: &Mapping) -> Self {
        let number = mapping.patterns.iter().flatten().count();
        Self {
            taken: vec![false; number],
        }
    }

    /// Checks the field of a variant for a pattern.
    fn check(&mut self, input: &Input, variant: &Variant) -> Result<Payload, UsageDiagnostic> {
        let free = self
            .taken
            .iter()
            .position(|taken| !taken)
            .unwrap_or_default();
        let fix = format!("errcodes::MatchedCode<Self, {free}>");
        let Some(field) = &variant.field else {
            let message = "the variant for a pattern needs a field, which keeps the code";
            let error = UsageDiagnostic::new(variant.ident.span(), message);
            return Err(error.help(format!("write `{}({fix})`", variant.ident)));
        };
        let error = |message: String| {
            UsageDiagnostic::new(field.span, message).help(format!("write `{fix}`"))
        };
        if field.type_name != "MatchedCode" {
            return Err(error(
                "a field of this type can hold a code that does not match the pattern".to_owned(),
            ));
        }
        let (owner, number) = matched_arguments(field);
        if owner != "Self" && input.ident != owner {
            return Err(error(match &*owner {
                "" => "`MatchedCode` has to name its enum and its number".to_owned(),
                _ => format!("a `MatchedCode` of `{owner}` can hold a code of another enum"),
            }));
        }
        let Some(number) = number else {
            return Err(error("`MatchedCode` has to state its number".to_owned()));
        };
        match self.taken.get_mut(number) {
            None => Err(error(format!(
                "the enum has {} variants for patterns, so there is no number {number}",
                self.taken.len()
            ))),
            Some(true) => Err(error(format!("two variants have the number {number}"))),
            Some(taken) => {
                *taken = true;
                Ok(Payload::Matched(number))
            }
        }
    }
}

/// Returns the last word of the first type argument, and the number in the second one.
fn matched_arguments(field: &Field) -> (String, Option<usize>) {
    let mut arguments = field.type_arguments.split(',').map(str::trim);
    let owner = arguments.next().unwrap_or_default();
    let owner = owner.rsplit(':').next().unwrap_or_default().trim();
    let number = arguments.next().and_then(|number| {
        let number = number.trim_matches(['{', '}', ' ']);
        number
            .trim_end_matches("usize")
            .trim_end_matches('_')
            .parse()
            .ok()
    });
    (owner.to_owned(), number)
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
        _ if name == "MatchedCode" => Payload::Matched(0),
        CodeType::Str(_) if ["String", "Box", "Cow", "Arc"].contains(&name) => Payload::Code,
        CodeType::Integer(integer) if name == integer.name() => Payload::Code,
        _ => Payload::Generated,
    }
}

/// Reports a field of a type that cannot hold a code of the catalog.
fn wrong_code(field: &Field, code_type: CodeType) -> Option<UsageDiagnostic> {
    /// Types that are neither a code nor an error of `include_catalog!`. Without this check, rustc reports errors in the
    /// code of the derive.
    const OTHERS: [&str; 15] = [
        "Arc", "Box", "Cow", "Option", "Rc", "String", "Vec", "bool", "char", "f32", "f64", "i128",
        "isize", "u128", "usize",
    ];
    // A reference, a tuple or another type without a name.
    let ty = field.ty.to_string();
    let name = if field.type_name.is_empty() {
        &ty
    } else {
        &field.type_name
    };
    let is_other = field.type_name.is_empty()
        || OTHERS.contains(&&**name)
        || CodeType::from_name(name).is_some_and(|other| other != code_type);
    is_other.then(|| {
        let right = match code_type {
            CodeType::Str(_) => "String",
            CodeType::Integer(integer) => integer.name(),
        };
        UsageDiagnostic::new(field.span, format!("the codes are `{right}`, not `{name}`")).help(
            format!(
                "write `{right}` or the enum of `include_catalog!`, or set `code_type` in the catalog; if the variant stands for no code, \
                 add `#[catalog(skip)]`"
            ),
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
