//! Merging of `#define`s whose names have the same first word.

use std::collections::{BTreeSet, HashMap};

use super::declaration::{Constant, Counts, Declaration, is_success};

/// Merges the `#define`s of each family into two declarations: error codes and other constants.
pub(super) fn merge_families(declarations: Vec<Declaration>) -> Vec<Declaration> {
    let mut all: Vec<(Declaration, Counts)> = Vec::new();
    // The declarations of each family: first the other constants, then the error codes.
    let mut families: HashMap<String, [BTreeSet<usize>; 2]> = HashMap::new();
    for declaration in declarations {
        let counts = Counts::count(&declaration);
        let Some(family) = &declaration.family else {
            all.push((declaration, counts));
            continue;
        };
        let is_of_errors = counts.are_of_errors(&declaration);
        let known = families.entry(family.clone()).or_default();
        let Some(at) = known[usize::from(is_of_errors)].pop_last() else {
            known[usize::from(is_of_errors)].insert(all.len());
            all.push((declaration, counts));
            continue;
        };
        let (same, counts) = &mut all[at];
        for constant in declaration.constants {
            counts.add(&constant);
            same.constants.push(constant);
        }
        known[usize::from(counts.are_of_errors(same))].insert(at);
    }
    let mut all: Vec<Declaration> = all
        .into_iter()
        .map(|(declaration, _)| declaration)
        .collect();
    for [others, errors] in families.into_values() {
        if let (Some(others), [errors]) = (others.first(), &*Vec::from_iter(errors)) {
            let Ok([others, errors]) = all.get_disjoint_mut([*others, *errors]) else {
                continue;
            };
            move_success(others, errors);
        }
    }
    all.retain(|declaration| !declaration.constants.is_empty());
    all
}

/// Moves the success code of a family to its error codes. It may stand apart from them.
fn move_success(others: &mut Declaration, errors: &mut Declaration) {
    let Some(at) = others.constants.iter().position(is_success) else {
        return;
    };
    let has_value = |constant: &Constant| constant.value == others.constants[at].value;
    if !errors.constants.iter().any(has_value) {
        let success = others.constants.remove(at);
        errors.constants.insert(0, success);
    }
}
