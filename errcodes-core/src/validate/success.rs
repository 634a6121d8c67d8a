//! `success`: the codes that mean success, which an enum lists or inherits.

use std::collections::HashSet;

use super::extends::Base;
use crate::code::{CodeValue, IntegerType};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::{Catalog, Enum, EnumId, SuccessRef};
use crate::resolved::Resolved;
use crate::rule::Rule;

/// Returns the success codes that an enum lists itself and that fit its `code_type`, and reports the others.
pub(super) fn check_own(
    catalog: &Catalog<'_>,
    id: EnumId,
    diagnostics: &mut Diagnostics,
) -> Vec<SuccessRef> {
    let decl = catalog.enum_of(id);
    let mut own = Vec::new();
    for reference in decl.own_success(id) {
        let code = catalog.success(reference);
        if decl.code_type.holds(&code.value) {
            own.push(reference);
            continue;
        }
        let (key, name) = (&code.key, &decl.name.value);
        let code_type = decl.code_type.name();
        let message = format!("success code {} does not fit `{code_type}`", key.value);
        let diagnostic = Diagnostic::new(Rule::OutOfRange, message, key.span);
        diagnostics.push(match type_for_all(decl) {
            Some(integer) => diagnostic.help(format!(
                "write `code_type = \"{}\"` under [enums.{name}], or remove the code",
                integer.name()
            )),
            None => diagnostic.help("write a code of this type"),
        });
    }
    own
}

/// Returns the smallest type for all entries and success codes of an enum.
fn type_for_all(decl: &Enum<'_>) -> Option<IntegerType> {
    let entries = decl.entries.iter().map(|entry| &entry.code);
    let codes = entries.chain(decl.success.iter().flatten());
    let codes = codes.filter_map(|code| match code.value {
        CodeValue::Integer(code) => Some(code),
        CodeValue::Text(_) => None,
    });
    IntegerType::smallest(codes.clone().min()?, codes.max()?)
}

/// Returns the success codes that an enum inherits, and reports those that do not fit its `code_type`.
pub(super) fn inherit(
    catalog: &Catalog<'_>,
    id: EnumId,
    bases: &[Base<'_, '_>],
    resolved: &[Resolved],
    diagnostics: &mut Diagnostics,
) -> Vec<SuccessRef> {
    let decl = catalog.enum_of(id);
    let mut seen = HashSet::new();
    let mut inherited = Vec::new();
    for Base { index, reference } in bases {
        for success in &resolved[*index].success {
            let code = catalog.success(*success);
            if !seen.insert(&code.value) {
                continue;
            }
            if decl.code_type.holds(&code.value) {
                inherited.push(*success);
                continue;
            }
            let (name, code_type) = (&decl.name.value, decl.code_type.name());
            let message = format!(
                "success code {} of `{}` does not fit `{code_type}`, the `code_type` of `{name}`",
                code.key.value, reference.value
            );
            let diagnostic = Diagnostic::new(Rule::BaseRange, message, reference.span);
            diagnostics.push(diagnostic.label(code.key.span, "the code").help(format!(
                "add `success = [...]` under [enums.{name}]: an own list replaces inherited ones"
            )));
        }
    }
    inherited
}
