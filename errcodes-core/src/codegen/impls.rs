//! The impls of traits that every enum has.

use std::fmt::Write as _;

use super::column::Accessor;
use super::context::EnumContext;
use super::plan::Plan;
use super::planned::PlannedEnum;
use crate::code::CodeType;
use crate::column::{BUILT_IN, Column};

pub(super) fn formatting(out: &mut String, context: &EnumContext<'_>) {
    let ident = context.ident;
    for (format, function) in [("Debug", "debug"), ("Display", "display")] {
        let _ = write!(
            out,
            "impl ::core::fmt::{format} for {ident} {{\
                 #[inline] fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {{\
                     __errcodes::{function}(self, f) }} }}"
        );
    }
    let _ = write!(out, "impl ::core::error::Error for {ident} {{}}");
}

pub(super) fn traits(
    out: &mut String,
    plan: &Plan<'_>,
    planned: &PlannedEnum<'_>,
    context: &EnumContext<'_>,
) {
    let EnumContext { ident, seal, .. } = context;
    let provider = plan.provider();
    let name = &planned.decl.name.value;
    let _ = write!(
        out,
        "impl __errcodes::ErrorCode for {ident} {{\
             #[inline] fn provider(&self) -> &'static ::core::primitive::str {{ {provider:?} }}\
             #[inline] fn enum_name(&self) -> &'static ::core::primitive::str {{ {name:?} }}\
             #[inline] fn code(&self) -> __errcodes::Code<'_> {{\
                 ::core::convert::From::from(self.code()) }}"
    );
    let entries = &planned.entries;
    error_code_methods(out, plan, |column| {
        entries
            .iter()
            .any(|entry| entry.cell(&column.key).is_some())
    });
    let code = match context.code_type {
        CodeType::Integer(_) => "*code",
        CodeType::Str => "code",
    };
    let _ = write!(
        out,
        "}} impl __errcodes::ErrorEnum for {ident} {{\
             type Code<'a> = {code_type};\
             const PROVIDER: &'static ::core::primitive::str = {provider:?};\
             const NAME: &'static ::core::primitive::str = {name:?};\
             const ALL: &'static [Self] = {ident}::ALL;\
             #[inline] fn from_code(code: {any_code}) -> Self {{ {ident}::from_code(code) }}\
             #[inline] fn from_symbol(symbol: &::core::primitive::str) \
                 -> ::core::option::Option<Self> {{ {ident}::from_symbol(symbol) }} }}\
         impl __errcodes::Sealed for {ident} {{\
             type Seal = {seal};\
             type Kept<'a> = {code_type};\
             type Stored = {stored};\
             #[inline] fn stored_code(code: &Self::Stored) -> {any_code} {{ {code} }} }}",
        code_type = context.code("'a"),
        any_code = context.code(""),
        stored = context.stored(),
    );
}

/// The methods of the trait `ErrorCode` that are the enum's own: those that every one has, and those of the
/// columns that are in use; the trait has an answer for the others.
///
/// They are called as methods, because a path could be a variant of the same name.
pub(super) fn error_code_methods(
    out: &mut String,
    plan: &Plan<'_>,
    is_used: impl Fn(&Column<'_>) -> bool,
) {
    for (method, result) in METHODS {
        let _ = write!(
            out,
            "#[inline] fn {method}(&self) -> {result} {{ self.{method}() }}"
        );
    }
    for column in BUILT_IN.iter().filter(|column| is_used(column)) {
        let Some(accessor) = Accessor::new(column, &plan.sets) else {
            continue;
        };
        let (method, result) = (column.in_trait, accessor.result_in_trait());
        let call = accessor.call_in_trait("self");
        let _ = write!(out, "#[inline] fn {method}(&self) -> {result} {{ {call} }}");
    }
}

/// The methods that every enum has, besides `code` and those of columns, with what they give.
pub(super) const METHODS: [(&str, &str); 4] = [
    ("name", "&'static ::core::primitive::str"),
    ("message", "&'static ::core::primitive::str"),
    ("is_known", "::core::primitive::bool"),
    ("template", "__errcodes::Template"),
];

/// A method of the trait `ErrorCode` that gives what a column does.
#[derive(Debug)]
pub struct TraitMethod {
    /// Its name.
    pub name: &'static str,
    /// The type that it gives, as Rust source.
    pub result: String,
    /// What it does, as an expression.
    pub call: String,
}

/// The methods of the trait for the columns that entries of the plan use; they are called on `error`, an expression
/// for one of its enums.
pub fn trait_methods(plan: &Plan<'_>, error: &str) -> Vec<TraitMethod> {
    let entries = || plan.enums.iter().flat_map(|planned| &planned.entries);
    let is_used = |column: &&Column<'_>| entries().any(|entry| entry.cell(&column.key).is_some());
    let methods = BUILT_IN.iter().filter(is_used).filter_map(|column| {
        let accessor = Accessor::new(column, &plan.sets)?;
        Some(TraitMethod {
            name: column.in_trait,
            result: accessor.result_in_trait(),
            call: accessor.call_in_trait(error),
        })
    });
    methods.collect()
}
