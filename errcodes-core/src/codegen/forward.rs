//! The accessors of columns that a derived enum also has.

use std::collections::HashSet;

use super::column::Accessor;
use super::computed::ComputedAccessor;
use super::plan::Plan;
use super::word_types;
use super::writer::{Function, NONE, Writer, option, some};
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
    /// `true` if every code has a value.
    pub(super) is_total: bool,
}

/// The macro that contains the accessors of a derived enum. If the author has written a method of the same name, rustc's error
/// shows the name of the macro, which says what to do.
pub const ACCESSORS: &str = "to_keep_yours_add_its_name_to_skip";

/// The expressions for a derived enum from which its accessors get their values.
#[derive(Clone, Copy, Debug, Default)]
pub struct DerivedValue<'e> {
    /// The enum of the catalog, as a temporary value.
    pub catalog: &'e str,
    /// The code. A text is borrowed from `self`.
    pub code: &'e str,
    /// `true` if both are an `Option`, because the derived enum has variants without a code.
    pub is_optional: bool,
}

impl DerivedValue<'_> {
    /// Returns the enum of the catalog. If the variant has no code, the accessor returns `absent`.
    pub(super) fn catalog_or(self, absent: &str) -> String {
        self.or_return(self.catalog, absent)
    }

    fn code_or(self, absent: &str) -> String {
        self.or_return(self.code, absent)
    }

    fn or_return(self, value: &str, absent: &str) -> String {
        if !self.is_optional {
            return value.to_owned();
        }
        let some_value = some("value");
        format!("(match {value} {{ {some_value} => value, {NONE} => return {absent} }})")
    }

    /// Returns the result type and the body of an accessor for which every code has a value.
    pub(super) fn total(self, result: String, body: String) -> (String, String) {
        if self.is_optional {
            (option(&result), some(&body))
        } else {
            (result, body)
        }
    }
}

/// Returns the names of the accessors that a derived enum has, as users write them.
pub fn forwarded_names(plan: &Plan<'_>) -> Vec<String> {
    let accessors = accessors(plan, DerivedValue::default()).map(|accessor| accessor.name);
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
        let (result, body) = if accessor.is_total {
            value.total(accessor.result, accessor.body)
        } else {
            (accessor.result, accessor.body)
        };
        let function = Function {
            is_const,
            ..Function::method(name, &result)
        };
        function.write_accessor(&mut out, &accessor.docs, &body);
    }
    out.into_source()
}

/// Returns the accessors of a derived enum.
fn accessors<'p>(
    plan: &'p Plan<'_>,
    value: DerivedValue<'p>,
) -> impl Iterator<Item = Forwarded> + 'p {
    let value_enums = &plan.value_enums;
    let built_in = BUILT_IN.iter().filter_map(move |column| {
        let accessor = Accessor::new(column, value_enums)?;
        Some(accessor.forward(value))
    });
    let own = plan.enums.iter().flat_map(move |planned| {
        let columns = planned.columns.iter().copied();
        columns.filter_map(move |column| {
            let code_type = planned.decl.code_type;
            let computed = ComputedAccessor::new(column, code_type, value_enums);
            match computed {
                Some(accessor) => {
                    Some(accessor.forward(&value.catalog_or(NONE), &value.code_or(NONE)))
                }
                None => Some(Accessor::new(column, value_enums)?.forward(value)),
            }
        })
    });
    built_in.chain(own)
}
