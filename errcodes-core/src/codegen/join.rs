//! The enum that joins those of a provider.

use std::fmt::Write as _;

use super::column::Accessor;
use super::plan::Plan;
use super::planned::PlannedEnum;
use super::writer::{Function, inherent_impl, primitive};
use super::{doc, trait_columns};
use crate::code::CodeType;
use crate::column::BUILT_IN;
use crate::markdown::Markdown;

/// The type of the codes of all enums: one that holds them all, if there is one.
fn code_type(plan: &Plan<'_>) -> Option<CodeType> {
    let mut types = plan.enums.iter().map(|planned| planned.decl.code_type);
    let first = types.next()?;
    types.try_fold(first, |all, one| match (all, one) {
        (CodeType::Integer(all), CodeType::Integer(one)) => {
            Some(CodeType::Integer(all.covering(one)))
        }
        (CodeType::Str, CodeType::Str) => Some(CodeType::Str),
        _ => None,
    })
}

pub(super) fn expand(out: &mut String, plan: &Plan<'_>, ident: &str) {
    definition(out, plan, ident);
    shared(out, plan, ident);
    inherent_impl(out, ident, |out| {
        code(out, plan, ident);
        for column in &BUILT_IN {
            if let Some(accessor) = Accessor::new(column, &plan.sets) {
                forward(out, plan, ident, &accessor);
            }
        }
    });
}

/// Calls the macro that has what is the same for all such enums.
fn shared(out: &mut String, plan: &Plan<'_>, ident: &str) {
    let inner: Vec<&str> = plan.enums.iter().map(|planned| &*planned.ident).collect();
    let (inner, provider) = (inner.join(","), plan.provider());
    let _ = write!(
        out,
        "__errcodes::join_enum! {{ enum {ident}({inner}), name = {provider:?}, "
    );
    trait_columns::write(out, plan, &plan.entries());
    out.push('}');
}

fn code(out: &mut String, plan: &Plan<'_>, ident: &str) {
    let (is_const, result, call) = match code_type(plan) {
        Some(CodeType::Str) => (
            true,
            "&::core::primitive::str".to_owned(),
            "error.code()".to_owned(),
        ),
        // Each code is cast to a type that holds them all.
        Some(CodeType::Integer(integer)) => {
            let result = primitive(integer.name());
            let call = format!("error.code() as {result}");
            (true, result, call)
        }
        None => (
            false,
            "__errcodes::Code<'_>".to_owned(),
            "::core::convert::From::from(error.code())".to_owned(),
        ),
    };
    let function = Function {
        is_const,
        ..Function::method("code", &result)
    };
    let docs = Markdown::from("The code on the wire.");
    function.write_public(out, &docs, &each(plan, ident, &call));
}

/// Writes an accessor that the enum inside has, too.
fn forward(out: &mut String, plan: &Plan<'_>, ident: &str, accessor: &Accessor<'_>) {
    let name = accessor.name();
    let mut docs = Markdown::from("What ");
    docs.code(name.trim_start_matches("r#"))
        .push(" gives for the enum inside.");
    let body = each(plan, ident, &format!("error.{name}()"));
    Function::method(&name, &accessor.result()).write_public(out, &docs, &body);
}

/// Returns a `match` with an arm for each enum, in which `error` is the error inside.
fn each(plan: &Plan<'_>, ident: &str, call: &str) -> String {
    let mut body = String::from("match self {");
    for PlannedEnum { ident: inner, .. } in &plan.enums {
        let _ = write!(body, "{ident}::{inner}(error) => {call},");
    }
    body.push('}');
    body
}

fn definition(out: &mut String, plan: &Plan<'_>, ident: &str) {
    let mut docs = Markdown::from("Any error of ");
    docs.text(plan.provider()).push(".");
    let catalog = plan.catalog;
    for text in [&catalog.description, &catalog.docs].into_iter().flatten() {
        docs.push("\n\n").paragraphs(&text.value);
    }
    let attribute = plan.attribute();
    let has_texts = |planned: &PlannedEnum<'_>| planned.decl.code_type == CodeType::Str;
    let copy = if plan.enums.iter().any(has_texts) {
        ""
    } else {
        "::core::marker::Copy, "
    };
    doc::write(out, &docs);
    let _ = write!(
        out,
        "#[derive(::core::clone::Clone, {copy}::core::fmt::Debug, \
             ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::cmp::PartialOrd, ::core::cmp::Ord, \
             ::core::hash::Hash)]\
         {attribute} pub enum {ident} {{"
    );
    for PlannedEnum {
        ident: inner, decl, ..
    } in &plan.enums
    {
        let mut docs = Markdown::from("An error of ");
        docs.code(&decl.name.value).push(".");
        doc::write(out, &docs);
        let _ = write!(out, "{inner}({inner}),");
    }
    out.push('}');
}
