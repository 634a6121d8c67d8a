//! The additional traits that generated enums implement: the traits of `serde`, `miette`, `schemars` and `utoipa`, and
//! derives of other crates.
//!
//! The impls are macros of `errcodes`, which expand to nothing if the feature is disabled. The macro that expands the catalog
//! can't know the features, so it also calls a macro that is an error if the feature is disabled.

use std::fmt::Write as _;

use super::plan::Plan;
use super::planned::PlannedEnum;
use super::writer::Writer;
use crate::code::CodeType;
use crate::inert::inert;

/// A trait for schemas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaTrait {
    /// `schemars::JsonSchema`
    JsonSchema,
    /// `utoipa::ToSchema`
    ToSchema,
}

impl SchemaTrait {
    /// Returns the name of the macro that implements it.
    fn macro_name(self) -> &'static str {
        match self {
            Self::JsonSchema => "json_schema",
            Self::ToSchema => "to_schema",
        }
    }
}

/// The additional traits that generated enums implement.
#[derive(Clone, Debug, Default)]
pub struct Derives {
    /// `serde::Serialize`: serializes an error as its code, and a value as its text.
    pub serialize: bool,
    /// `serde::Deserialize`
    pub deserialize: bool,
    /// `miette::Diagnostic`, only for errors.
    pub diagnostic: bool,
    /// The traits for the schema of what `serialize` writes.
    pub schemas: Vec<SchemaTrait>,
    /// Paths for `#[derive(...)]`, as Rust source, relative to the module of the items.
    pub others: Vec<String>,
}

impl Derives {
    /// Returns the `derive` attribute.
    pub(super) fn attribute(&self) -> String {
        if self.others.is_empty() {
            return String::new();
        }
        format!("#[derive({})]", self.others.join(", "))
    }
}

/// Writes the impls of an enum of the catalog.
pub(super) fn expand(out: &mut Writer<'_>, plan: &Plan<'_>, planned: &PlannedEnum<'_>) {
    let ident = &planned.ident;
    expand_any(out, plan, ident, &[planned.decl.code_type]);
    if plan.derives.deserialize {
        let _ = match planned.decl.code_type {
            CodeType::Integer(integer) => {
                let code = integer.name();
                write!(out, "__errcodes::deserialize! {{ {ident} from {code} }}")
            }
            CodeType::Str(_) => write!(out, "__errcodes::deserialize! {{ {ident} from str }}"),
        };
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
    expand_any(out, plan, ident, &code_types);
}

/// Writes the impls that an enum of the catalog and the umbrella enum have.
fn expand_any(out: &mut Writer<'_>, plan: &Plan<'_>, ident: &str, code_types: &[CodeType]) {
    if plan.derives.serialize {
        let _ = write!(out, "__errcodes::serialize! {{ {ident} }}");
    }
    if plan.derives.diagnostic {
        let _ = write!(out, "__errcodes::diagnostic! {{ {ident} }}");
    }
    for schema in plan
        .derives
        .schemas
        .iter()
        .map(|schema| schema.macro_name())
    {
        let types = code_types.iter().map(|code_type| match code_type {
            CodeType::Integer(integer) => integer.name(),
            CodeType::Str(_) => "str",
        });
        let types = types.collect::<Vec<_>>().join(" ");
        let provider = inert(plan.provider());
        let _ = write!(
            out,
            "__errcodes::{schema}! {{ {ident} {:?} [{types}] }}",
            format!("The code of an error of {provider}")
        );
    }
}

/// Writes the impls of a value enum.
pub(super) fn expand_value_enum(out: &mut Writer<'_>, plan: &Plan<'_>, ident: &str) {
    if plan.derives.serialize {
        let _ = write!(out, "__errcodes::serialize_value! {{ {ident} }}");
    }
    if plan.derives.deserialize {
        let _ = write!(out, "__errcodes::deserialize_value! {{ {ident} }}");
    }
    for schema in plan
        .derives
        .schemas
        .iter()
        .map(|schema| schema.macro_name())
    {
        let _ = write!(out, "__errcodes::{schema}_of_value! {{ {ident} }}");
    }
}
