//! The accessors of columns that a derived enum also has: they call the accessors of the catalog's enum.

use std::collections::HashSet;

use super::column::Accessor;
use super::plan::Plan;
use super::tags;
use super::writer::{Function, NONE, STATIC_STR, Writer, option, some};
use crate::column::BUILT_IN;

/// Returns the names of the accessors that a derived enum has, as users write them.
pub fn forwarded_names(plan: &Plan<'_>) -> Vec<String> {
    accessors(plan)
        .map(|accessor| accessor.forwarded())
        .collect()
}

/// Writes the requested accessors as methods that forward to the expression `catalog`.
///
/// The value enums of a derived enum have no path, so the accessor of a column with a value enum returns a string, and its
/// name ends in `_name`. The tags are a list of strings, `tag_names`.
pub fn forward(
    plan: &Plan<'_>,
    catalog: &str,
    is_const: bool,
    is_wanted: impl Fn(&str) -> bool,
) -> String {
    let mut out = Writer::new(&plan.reader, plan.source);
    let mut names = HashSet::new();
    let all: HashSet<String> = accessors(plan).map(|accessor| accessor.name()).collect();
    for accessor in accessors(plan) {
        let name = accessor.forwarded();
        // Another column may already have this name.
        let is_taken = accessor.has_values() && all.contains(&name);
        if is_taken || !is_wanted(name.trim_start_matches("r#")) || !names.insert(name.clone()) {
            continue;
        }
        let call = if accessor.is_list() {
            format!("{catalog}.{}().1", tags::LISTS)
        } else {
            format!("{catalog}.{}()", accessor.name())
        };
        let (result, body) = match (accessor.has_values(), accessor.is_total()) {
            (false, _) => (accessor.result(), call),
            (true, _) if accessor.is_list() => (format!("&'static [{STATIC_STR}]"), call),
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
fn accessors<'p>(plan: &'p Plan<'_>) -> impl Iterator<Item = Accessor<'p>> {
    let own = plan
        .enums
        .iter()
        .flat_map(|planned| planned.columns.iter().copied());
    let columns = BUILT_IN.iter().chain(own);
    columns.filter_map(|column| Accessor::new(column, &plan.value_enums))
}
