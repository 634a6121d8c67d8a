//! The additional traits that generated enums implement: the traits of `serde` and `miette`, and derives of other crates.
//!
//! The impls are macros of `errcodes`, which expand to nothing if the feature is disabled. The macro that expands the catalog
//! can't know the features, so it also calls a macro that is an error if the feature is disabled.

use std::fmt::Write as _;

use super::plan::Plan;
use super::planned::PlannedEnum;
use super::writer::Writer;
use crate::code::CodeType;

/// The additional traits that generated enums implement.
#[derive(Clone, Debug, Default)]
pub struct Derives {
    /// `serde::Serialize`: serializes an error as its code, and a value as its text.
    pub serialize: bool,
    /// `serde::Deserialize`
    pub deserialize: bool,
    /// `miette::Diagnostic`, only for errors.
    pub diagnostic: bool,
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
    expand_umbrella(out, plan, ident);
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
    if plan.derives.serialize {
        let _ = write!(out, "__errcodes::serialize! {{ {ident} }}");
    }
    if plan.derives.diagnostic {
        let _ = write!(out, "__errcodes::diagnostic! {{ {ident} }}");
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
}
