//! The enum that joins those of a provider.

use std::fmt::Write as _;

use super::column::Accessor;
use super::context::code_path;
use super::impls::{METHODS, error_code_methods};
use super::plan::Plan;
use super::planned::PlannedEnum;
use super::{doc, template};
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
    let _ = write!(out, "impl {ident} {{");
    code(out, plan, ident);
    for (method, result) in METHODS {
        forward(out, plan, ident, method, result);
    }
    template::accessors(out);
    for column in &BUILT_IN {
        if let Some(accessor) = Accessor::new(column, &plan.sets) {
            forward(out, plan, ident, &accessor.name(), &accessor.result());
        }
    }
    out.push('}');
    conversions(out, plan, ident);
    traits(out, plan, ident);
}

fn code(out: &mut String, plan: &Plan<'_>, ident: &str) {
    let (constness, result, call) = match code_type(plan) {
        Some(CodeType::Str) => (
            "const",
            code_path(CodeType::Str, ""),
            "error.code()".to_owned(),
        ),
        // Each code is cast to a type that holds them all.
        Some(integer) => {
            let result = code_path(integer, "");
            let call = format!("error.code() as {result}");
            ("const", result, call)
        }
        None => (
            "",
            "__errcodes::Code<'_>".to_owned(),
            "::core::convert::From::from(error.code())".to_owned(),
        ),
    };
    let _ = write!(
        out,
        "#[doc = \"The code on the wire.\"] #[must_use] #[inline] \
         pub {constness} fn code(&self) -> {result} {{ match self {{ {} }} }}",
        arms(plan, ident, &call)
    );
}

/// Writes a method that the enum inside has, too.
fn forward(out: &mut String, plan: &Plan<'_>, ident: &str, method: &str, result: &str) {
    let mut docs = Markdown::from("What ");
    docs.code(method.trim_start_matches("r#"))
        .push(" gives for the enum inside.");
    doc::write(out, &docs);
    let _ = write!(
        out,
        "#[must_use] #[inline] pub const fn {method}(&self) -> {result} {{\
             match self {{ {} }} }}",
        arms(plan, ident, &format!("error.{method}()"))
    );
}

/// An arm for each enum, in which `error` is the error inside.
fn arms(plan: &Plan<'_>, ident: &str, call: &str) -> String {
    let mut arms = String::new();
    for PlannedEnum { ident: inner, .. } in &plan.enums {
        let _ = write!(arms, "{ident}::{inner}(error) => {call},");
    }
    arms
}

fn conversions(out: &mut String, plan: &Plan<'_>, ident: &str) {
    for PlannedEnum { ident: inner, .. } in &plan.enums {
        let _ = write!(
            out,
            "impl ::core::convert::From<{inner}> for {ident} {{\
                 #[inline] fn from(error: {inner}) -> Self {{ {ident}::{inner}(error) }} }}"
        );
    }
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

fn traits(out: &mut String, plan: &Plan<'_>, ident: &str) {
    let _ = write!(
        out,
        "impl ::core::fmt::Display for {ident} {{\
             #[inline] fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {{\
                 match self {{ {display} }} }} }}\
         impl ::core::error::Error for {ident} {{}}\
         impl __errcodes::ErrorCode for {ident} {{\
             #[inline] fn provider(&self) -> &'static ::core::primitive::str {{ {provider:?} }}\
             #[inline] fn enum_name(&self) -> &'static ::core::primitive::str {{\
                 match self {{ {enum_name} }} }}\
             #[inline] fn code(&self) -> __errcodes::Code<'_> {{\
                 match self {{ {code} }} }}",
        display = arms(plan, ident, "::core::fmt::Display::fmt(error, f)"),
        provider = plan.provider(),
        enum_name = arms(plan, ident, "__errcodes::ErrorCode::enum_name(error)"),
        code = arms(plan, ident, "__errcodes::ErrorCode::code(error)"),
    );
    let entries = plan.enums.iter().flat_map(|planned| &planned.entries);
    error_code_methods(out, plan, |column| {
        entries
            .clone()
            .any(|entry| entry.cell(&column.key).is_some())
    });
    out.push('}');
}
