//! Checks the functions `format_<entry>`. If several entries of an enum have the same function name, none of them has a function.

use std::collections::{HashMap, HashSet};

use crate::codegen::format_function;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ident::Normalize;
use crate::model::{Catalog, Entry};
use crate::resolved::Resolved;
use crate::rule::Rule;

/// Reports entries of an enum, including inherited entries, whose names are equal in snake case.
pub(super) fn check(
    catalog: &Catalog<'_>,
    enums: &[Resolved],
    normalize: Normalize,
    diagnostics: &mut Diagnostics,
) {
    // Several enums may inherit the same two entries.
    let mut reported = HashSet::new();
    for resolved in enums {
        let mut firsts: HashMap<String, (_, &Entry<'_>)> = HashMap::new();
        for reference in &resolved.entries {
            let entry = catalog.entry(*reference);
            let Some(function) = format_function(entry, normalize) else {
                continue;
            };
            let Some((first_reference, first)) = firsts.get(&function) else {
                firsts.insert(function, (*reference, entry));
                continue;
            };
            if reported.insert((*first_reference, *reference)) {
                diagnostics.push(clash(&function, first, entry));
            }
        }
    }
}

fn clash(function: &str, first: &Entry<'_>, entry: &Entry<'_>) -> Diagnostic {
    let (name, first_name) = (&entry.name.value, &first.name.value);
    let message = format!(
        "`{name}` and `{first_name}` have no function `{function}`, because both names give it"
    );
    Diagnostic::new(Rule::ClashingFormatFunctions, message, entry.name.span)
        .label(first.name.span, "the other name")
        .help("rename one of the entries, or use `format`, which every entry has")
}
