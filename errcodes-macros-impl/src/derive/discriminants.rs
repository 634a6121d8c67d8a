//! The discriminants of the author's variants, `NotFound = 404`, which have to be the codes.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, quote};
use syn::spanned::Spanned as _;
use syn::{Expr, Lit, UnOp};

use super::input::{Input, Variant};
use super::mapping::Mapping;
use super::variant_mapping::{SelectorKind, VariantMapping};
use crate::expansion::{MacroDiagnostics, UsageDiagnostic};
use errcodes_core::code::{Code, CodeType, CodeValue};
use errcodes_core::diagnostic::Diagnostic;
use errcodes_core::model::Entry;
use errcodes_core::resolved::EnumView;
use errcodes_core::rule::Rule;

const IGNORE: &str = "if the discriminants are not codes, add `ignore_discriminants` to the `#[catalog(...)]` of the enum";

/// The discriminant of a variant.
pub(super) struct Discriminant {
    pub(super) value: Value,
    /// `false` if it is one more than that of the variant before it.
    is_explicit: bool,
    span: Span,
}

pub(super) enum Value {
    Number(i128),
    /// A constant expression, which only the compiler can evaluate.
    Expression(TokenStream),
}

impl Discriminant {
    /// Returns the number, if it is a literal.
    pub(super) fn number(&self) -> Option<i128> {
        match self.value {
            Value::Number(number) => Some(number),
            Value::Expression(_) => None,
        }
    }
}

/// The discriminants of the variants up to one of them.
#[derive(Default)]
pub(super) struct Discriminants {
    /// The value of the last one. Before the first explicit one, the author does not care.
    last: Option<Value>,
}

impl Discriminants {
    /// Returns the discriminant of the next variant, or `None` before the first variant that states one.
    pub(super) fn next(&mut self, variant: &syn::Variant) -> Option<Discriminant> {
        let discriminant = match (&variant.discriminant, &self.last) {
            (Some((_, expression)), _) => Discriminant {
                value: value(expression),
                is_explicit: true,
                span: expression.span(),
            },
            (None, Some(last)) => Discriminant {
                value: match last {
                    Value::Number(number) => Value::Number(number.saturating_add(1)),
                    Value::Expression(tokens) => Value::Expression(quote!(#tokens + 1)),
                },
                is_explicit: false,
                span: variant.ident.span(),
            },
            (None, None) => return None,
        };
        self.last = Some(match &discriminant.value {
            Value::Number(number) => Value::Number(*number),
            Value::Expression(tokens) => Value::Expression(tokens.clone()),
        });
        Some(discriminant)
    }
}

fn value(expression: &Expr) -> Value {
    number(expression).map_or_else(
        || Value::Expression(expression.to_token_stream()),
        Value::Number,
    )
}

fn number(expression: &Expr) -> Option<i128> {
    match expression {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(number) => number.base10_parse().ok(),
            Lit::Byte(byte) => Some(byte.value().into()),
            _ => None,
        },
        Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => {
            number(&unary.expr)?.checked_neg()
        }
        Expr::Paren(inside) => number(&inside.expr),
        Expr::Group(inside) => number(&inside.expr),
        _ => None,
    }
}

/// Reports discriminants that are not the code of their variant.
pub(super) fn check(
    input: &Input,
    view: EnumView<'_>,
    mapping: &Mapping,
    diagnostics: &mut MacroDiagnostics,
) {
    if input.binding.ignore_discriminants {
        return;
    }
    let entries: Vec<_> = view.entries().collect();
    let code_type = view.decl().code_type;
    let mut checked = 0;
    let mut wrong = Vec::new();
    for (variant, mapped) in input.variants.iter().zip(&mapping.entries) {
        let mapped: Vec<&Entry<'_>> = mapped
            .iter()
            .filter_map(|at| entries.get(*at).copied())
            .collect();
        let (Some(discriminant), [first, ..]) = (&variant.discriminant, &mapped[..]) else {
            continue;
        };
        let Some(number) = discriminant.number().filter(|_| names_codes(variant)) else {
            continue;
        };
        checked += 1;
        let mut mapped = mapped.iter();
        if !mapped.any(|entry| is_code(&entry.code, number, code_type)) {
            wrong.push(mismatch(variant, discriminant, number, first));
        }
    }
    // The discriminants of the enum mean something else: one error says so.
    if wrong.len() == checked {
        wrong.truncate(1);
    }
    diagnostics.usage.extend(wrong);
}

/// Returns whether a variant names its codes, instead of a category or the rest.
fn names_codes(variant: &Variant) -> bool {
    match &variant.mapping {
        VariantMapping::Name => true,
        VariantMapping::Entries(selectors) => selectors
            .iter()
            .all(|selector| !matches!(selector.kind, SelectorKind::Category(_))),
        VariantMapping::Rest(_) | VariantMapping::Unknown(_) | VariantMapping::Skip => false,
    }
}

fn is_code(code: &Code<'_>, number: i128, code_type: CodeType) -> bool {
    match (&code.value, code_type) {
        // A discriminant can have the other sign, because it is in hexadecimal or the `repr` differs.
        (CodeValue::Integer(value), CodeType::Integer(integer)) => {
            *value == number || code.is_number(integer, number)
        }
        (CodeValue::Integer(value), CodeType::Str(_)) => *value == number,
        // A text that is not a number, such as "22P02", cannot be compared.
        (CodeValue::Text(text), _) => text.parse::<i128>().map_or(true, |value| value == number),
    }
}

fn mismatch(
    variant: &Variant,
    discriminant: &Discriminant,
    number: i128,
    entry: &Entry<'_>,
) -> UsageDiagnostic {
    let (ident, code) = (&variant.ident, &entry.code);
    let why = if discriminant.is_explicit {
        ""
    } else {
        ", one more than the variant before it,"
    };
    let message = format!("`{ident}` is {number}{why} but its code is {code}");
    let code = &code.key.value;
    let help = format!("write `{ident} = {code}`; {IGNORE}");
    let excerpt = Diagnostic::new(Rule::Usage, message, entry.code.key.span).help(help);
    UsageDiagnostic::with_excerpt(discriminant.span, excerpt)
}

/// Returns checks of the discriminants that only the compiler can evaluate.
pub(super) fn checks(input: &Input, entries: &[&Entry<'_>], mapping: &Mapping) -> TokenStream {
    if input.binding.ignore_discriminants {
        return TokenStream::new();
    }
    let variants = input.variants.iter().zip(&mapping.entries);
    let checks = variants.filter_map(|(variant, mapped)| {
        let discriminant = variant.discriminant.as_ref()?;
        let Value::Expression(expression) = &discriminant.value else {
            return None;
        };
        let codes: Option<Vec<i128>> = mapped
            .iter()
            .map(|at| match &entries.get(*at)?.code.value {
                CodeValue::Integer(code) => Some(*code),
                CodeValue::Text(text) => text.parse().ok(),
            })
            .collect();
        let codes = codes.filter(|codes| !codes.is_empty() && names_codes(variant))?;
        let shown: Vec<String> = codes.iter().map(i128::to_string).collect();
        let message = format!(
            "the discriminant of `{}` is not its code {}\n  = help: {IGNORE}",
            variant.ident,
            shown.join(", ")
        );
        let codes = codes.into_iter().map(proc_macro2::Literal::i128_suffixed);
        // Unlike a pattern, a literal with a minus sign is an expression.
        Some(quote::quote_spanned! {discriminant.span=>
            const _: () = {
                let discriminant = (#expression) as ::core::primitive::i128;
                ::core::assert!(false #(|| discriminant == #codes)*, #message);
            };
        })
    });
    checks.collect()
}
