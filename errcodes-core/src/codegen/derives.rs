//! The additional traits that generated enums implement: the traits of `serde`, `miette`, `schemars` and `utoipa`.
//!
//! The impls are macros of `errcodes`, which expand to nothing if the feature is disabled. The macro that expands the catalog
//! can't know the features, so it also calls a macro that is an error if the feature is disabled.

use std::fmt::Write as _;

use super::plan::Plan;
use super::planned::PlannedEnum;
use super::writer::Writer;
use crate::code::CodeType;
use crate::inert::inert;

/// A trait that errcodes can implement for generated enums.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DerivedTrait {
    /// `serde::Serialize`: serializes an error as its code, and a value as its text.
    Serialize,
    /// `serde::Deserialize`
    Deserialize,
    /// `miette::Diagnostic`, only for errors.
    Diagnostic,
    /// `schemars::JsonSchema`: the schema of what `Serialize` writes.
    JsonSchema,
    /// `utoipa::ToSchema`, likewise.
    ToSchema,
}

impl DerivedTrait {
    /// All of these traits.
    pub const ALL: [Self; 5] = [
        Self::Serialize,
        Self::Deserialize,
        Self::Diagnostic,
        Self::JsonSchema,
        Self::ToSchema,
    ];

    /// Returns the name of the trait.
    pub fn name(self) -> &'static str {
        match self {
            Self::Serialize => "Serialize",
            Self::Deserialize => "Deserialize",
            Self::Diagnostic => "Diagnostic",
            Self::JsonSchema => "JsonSchema",
            Self::ToSchema => "ToSchema",
        }
    }

    /// Returns the crate of the trait, which is also the feature of `errcodes`.
    pub fn feature(self) -> &'static str {
        match self {
            Self::Serialize | Self::Deserialize => "serde",
            Self::Diagnostic => "miette",
            Self::JsonSchema => "schemars",
            Self::ToSchema => "utoipa",
        }
    }
}

/// An impl of an additional trait.
#[derive(Clone, Debug)]
pub struct Derive {
    /// The trait.
    pub of: DerivedTrait,
    /// The attributes before the impl, as Rust source: `#[cfg(...)]` for each condition.
    pub conditions: String,
}

impl Derive {
    /// Writes the call of the macro with the impl.
    fn write(&self, out: &mut Writer<'_>, name: &str, arguments: &str) {
        let conditions = &self.conditions;
        let _ = write!(out, "{conditions}__errcodes::{name}! {{ {arguments} }}");
    }
}

/// Writes the impls of an enum of the catalog.
pub(super) fn expand(out: &mut Writer<'_>, plan: &Plan<'_>, planned: &PlannedEnum<'_>) {
    let ident = &planned.ident;
    let code_type = planned.decl.code_type;
    for derive in &plan.derives {
        if derive.of == DerivedTrait::Deserialize {
            let arguments = format!("{ident} from {}", type_name(code_type));
            derive.write(out, "deserialize", &arguments);
        } else {
            expand_error(out, plan, derive, ident, &[code_type]);
        }
    }
}

/// Writes the impls of the umbrella enum. It does not implement `Deserialize`, because a code does not identify its enum.
pub(super) fn expand_umbrella(out: &mut Writer<'_>, plan: &Plan<'_>, ident: &str) {
    let mut code_types: Vec<CodeType> = Vec::new();
    for planned in &plan.enums {
        if !code_types.contains(&planned.decl.code_type) {
            code_types.push(planned.decl.code_type);
        }
    }
    for derive in &plan.derives {
        expand_error(out, plan, derive, ident, &code_types);
    }
}

/// Writes an impl that an enum of the catalog and the umbrella enum have.
fn expand_error(
    out: &mut Writer<'_>,
    plan: &Plan<'_>,
    derive: &Derive,
    ident: &str,
    code_types: &[CodeType],
) {
    let schema = || {
        let description = format!("The code of an error of {}", inert(plan.provider()));
        let types = code_types.iter().map(|code_type| type_name(*code_type));
        let types = types.collect::<Vec<_>>().join(" ");
        format!("{ident} {description:?} [{types}]")
    };
    match derive.of {
        DerivedTrait::Serialize => derive.write(out, "serialize", ident),
        DerivedTrait::Deserialize => {}
        DerivedTrait::Diagnostic => derive.write(out, "diagnostic", ident),
        DerivedTrait::JsonSchema => derive.write(out, "json_schema", &schema()),
        DerivedTrait::ToSchema => derive.write(out, "to_schema", &schema()),
    }
}

/// Writes the impls of a value enum.
pub(super) fn expand_value_enum(out: &mut Writer<'_>, plan: &Plan<'_>, ident: &str) {
    for derive in &plan.derives {
        let name = match derive.of {
            DerivedTrait::Serialize => "serialize_value",
            DerivedTrait::Deserialize => "deserialize_value",
            DerivedTrait::Diagnostic => continue,
            DerivedTrait::JsonSchema => "json_schema_of_value",
            DerivedTrait::ToSchema => "to_schema_of_value",
        };
        derive.write(out, name, ident);
    }
}

/// Returns the name of a type of codes in the arguments of the macros.
fn type_name(code_type: CodeType) -> &'static str {
    match code_type {
        CodeType::Integer(integer) => integer.name(),
        CodeType::Str(_) => "str",
    }
}
