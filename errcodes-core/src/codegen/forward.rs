//! The accessors of columns that a derived enum also has: they call the accessors of the catalog's enum.

use std::collections::HashSet;

use super::column::Accessor;
use super::plan::Plan;
use super::word_types::accessors;
use super::writer::{Function, NONE, STATIC_STR, Writer, option, some};

/// Returns the names of the accessors that a derived enum has, as users write them.
pub fn forwarded_names(plan: &Plan<'_>) -> Vec<String> {
    let typed = all_accessors(plan).filter(|accessor| accessor.word_type().is_some());
    let forwarded = all_accessors(plan).map(|accessor| accessor.forwarded());
    forwarded
        .chain(typed.map(|accessor| accessor.name()))
        .collect()
}

/// Writes the requested accessors as methods that forward to the expression `catalog`.
///
/// The value enums of a derived enum have no path, so the accessor of a column with a value enum returns a string, and its
/// name ends in `_name`.
pub fn forward(
    plan: &Plan<'_>,
    catalog: &str,
    is_const: bool,
    is_wanted: impl Fn(&str) -> bool,
) -> String {
    let mut out = Writer::new(&plan.reader, plan.source);
    let mut names = HashSet::new();
    let all: HashSet<String> = all_accessors(plan)
        .map(|accessor| accessor.name())
        .collect();
    for accessor in all_accessors(plan) {
        let name = accessor.forwarded();
        // Another column may already have this name.
        let is_taken = accessor.has_values() && all.contains(&name);
        if is_taken || !is_wanted(name.trim_start_matches("r#")) || !names.insert(name.clone()) {
            continue;
        }
        let call = format!("{catalog}.{}()", accessor.inner_name());
        let (result, body) = match (accessor.has_values(), accessor.is_total()) {
            (false, _) => (accessor.result(), call),
            (true, true) => (STATIC_STR.to_owned(), format!("{call}.as_str()")),
            (true, false) => {
                let (some_value, text) = (some("value"), some("value.as_str()"));
                let body = format!("match {call} {{ {some_value} => {text}, {NONE} => {NONE} }}");
                (option(STATIC_STR), body)
            }
        };
        let function = Function {
            is_const,
            ..Function::method(&name, &result)
        };
        function.write_public(&mut out, &accessor.docs(), &body);
    }
    out.into_source()
}

/// Returns the accessors of the catalog's enums.
fn all_accessors<'p>(plan: &'p Plan<'_>) -> impl Iterator<Item = Accessor<'p>> {
    let enums = plan.enums.iter();
    enums.flat_map(|planned| accessors(plan, planned))
}
