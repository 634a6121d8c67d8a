//! The accessors of columns that a derived enum also has.

use std::collections::HashSet;

use super::column::Accessor;
use super::computed::ComputedAccessor;
use super::plan::Plan;
use super::word_types;
use super::writer::{Function, Writer};
use crate::column::BUILT_IN;
use crate::markdown::Markdown;

/// The accessor of a column of a derived enum.
pub(super) struct Forwarded {
    /// The name of the method.
    pub(super) name: String,
    /// The name of the accessor of the catalog's enum.
    pub(super) column: String,
    /// The result type.
    pub(super) result: String,
    pub(super) body: String,
    pub(super) docs: Markdown,
}

/// The expressions for a derived enum from which its accessors get their values.
#[derive(Clone, Copy, Debug)]
pub struct DerivedValue<'e> {
    /// The enum of the catalog, as a temporary value.
    pub catalog: &'e str,
    /// The code. A text is borrowed from `self`.
    pub code: &'e str,
}

/// Returns the names of the accessors that a derived enum has, as users write them.
pub fn forwarded_names(plan: &Plan<'_>) -> Vec<String> {
    let value = DerivedValue {
        catalog: "",
        code: "",
    };
    let accessors = accessors(plan, value).map(|accessor| accessor.name);
    accessors.chain(word_types::names(plan)).collect()
}

/// Writes the requested accessors as methods of a derived enum.
pub fn forward(
    plan: &Plan<'_>,
    value: DerivedValue<'_>,
    is_const: bool,
    is_wanted: impl Fn(&str) -> bool,
) -> String {
    let mut out = Writer::new(&plan.reader, plan.source);
    let mut names = HashSet::new();
    let all: HashSet<String> = accessors(plan, value)
        .map(|accessor| accessor.column)
        .collect();
    for accessor in accessors(plan, value) {
        let name = &accessor.name;
        // Another column may already have this name.
        let is_taken = *name != accessor.column && all.contains(name);
        if is_taken || !is_wanted(name.trim_start_matches("r#")) || !names.insert(name.clone()) {
            continue;
        }
        let function = Function {
            is_const,
            ..Function::method(name, &accessor.result)
        };
        function.write_public(&mut out, &accessor.docs, &accessor.body);
    }
    out.into_source()
}

/// Returns the accessors of a derived enum.
fn accessors<'p>(
    plan: &'p Plan<'_>,
    value: DerivedValue<'p>,
) -> impl Iterator<Item = Forwarded> + 'p {
    let value_enums = &plan.value_enums;
    let built_in = BUILT_IN.iter().filter_map(|column| {
        let accessor = Accessor::new(column, value_enums)?;
        Some(accessor.forward(value.catalog))
    });
    let own = plan.enums.iter().flat_map(move |planned| {
        let columns = planned.columns.iter().copied();
        columns.filter_map(move |column| {
            let code_type = planned.decl.code_type;
            let computed = ComputedAccessor::new(column, code_type, value_enums);
            match computed {
                Some(accessor) => Some(accessor.forward(value.catalog, value.code)),
                None => Some(Accessor::new(column, value_enums)?.forward(value.catalog)),
            }
        })
    });
    built_in.chain(own)
}
