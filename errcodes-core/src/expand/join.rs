//! The enum that joins those of a provider.

use std::fmt::Write as _;

use super::enumeration::{METHODS, error_code_methods};
use super::{Plan, PlannedEnum, doc};
use crate::model::CodeType;

pub(super) fn expand(out: &mut String, plan: &Plan<'_, '_>, ident: &str) {
    definition(out, plan, ident);
    let code_type = CodeType::covering(
        plan.enums
            .iter()
            .map(|planned| planned.checked.decl.code_type),
    );
    let code_path = format!("::core::primitive::{}", code_type.name());

    let _ = write!(out, "impl {ident} {{");
    for (method, result) in METHODS {
        let result = result.replace("{code}", &code_path);
        // Each code is cast to a type that holds them all.
        let cast = if method == "code" {
            format!(" as {code_path}")
        } else {
            String::new()
        };
        let docs = format!("What `{method}` gives for the enum inside.");
        let _ = write!(
            out,
            "#[doc = {docs:?}] #[must_use] #[inline] pub const fn {method}(&self) -> {result} {{ match self {{"
        );
        for PlannedEnum { ident: inner, .. } in &plan.enums {
            let _ = write!(out, "{ident}::{inner}(error) => error.{method}(){cast},");
        }
        out.push_str("} }");
    }
    out.push('}');

    for PlannedEnum { ident: inner, .. } in &plan.enums {
        let _ = write!(
            out,
            "impl ::core::convert::From<{inner}> for {ident} {{\
                 #[inline] fn from(error: {inner}) -> Self {{ {ident}::{inner}(error) }} }}"
        );
    }
    traits(out, plan, ident, &code_path);
}

fn definition(out: &mut String, plan: &Plan<'_, '_>, ident: &str) {
    let mut docs = format!("Any error of {}.", doc::escape(plan.provider()));
    let catalog = plan.catalog;
    for text in [&catalog.description, &catalog.docs].into_iter().flatten() {
        let _ = write!(docs, "\n\n{}", doc::escape(&text.value));
    }
    let attribute = plan.attribute();
    let _ = write!(
        out,
        "#[doc = {docs:?}]\
         #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug, \
             ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::cmp::PartialOrd, ::core::cmp::Ord, \
             ::core::hash::Hash)]\
         {attribute} pub enum {ident} {{"
    );
    for PlannedEnum {
        ident: inner,
        checked,
    } in &plan.enums
    {
        let docs = format!("An error of {}.", doc::code_span(&checked.decl.name.value));
        let _ = write!(out, "#[doc = {docs:?}] {inner}({inner}),");
    }
    out.push('}');
}

fn traits(out: &mut String, plan: &Plan<'_, '_>, ident: &str, code_path: &str) {
    let arms = |call: &str| {
        let mut arms = String::new();
        for PlannedEnum { ident: inner, .. } in &plan.enums {
            let _ = write!(arms, "{ident}::{inner}(error) => {call},");
        }
        arms
    };
    let _ = write!(
        out,
        "impl ::core::fmt::Display for {ident} {{\
             #[inline] fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {{\
                 match self {{ {display} }} }} }}\
         impl ::core::error::Error for {ident} {{}}\
         impl __errcodes::ErrorCode for {ident} {{ type Code = {code_path};\
             #[inline] fn provider(&self) -> &'static ::core::primitive::str {{ {provider:?} }}\
             #[inline] fn enum_name(&self) -> &'static ::core::primitive::str {{\
                 match self {{ {enum_name} }} }}",
        display = arms("::core::fmt::Display::fmt(error, f)"),
        provider = plan.provider(),
        enum_name = arms("__errcodes::ErrorCode::enum_name(error)"),
    );
    error_code_methods(out, code_path);
    out.push('}');
}
