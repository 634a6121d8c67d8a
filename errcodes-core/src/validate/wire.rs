//! `[wire]`: that there is a place for the codes, and that the levels are enums.

use std::collections::HashSet;

use crate::model::{Catalog, Enum, Wire};
use crate::report::{Kind, Report, Reports};
use crate::suggest::nearest;

pub(super) fn check(catalog: &Catalog<'_>, reports: &mut Reports) {
    for decl in &catalog.enums {
        check_code(decl, catalog, reports);
    }
    if let Some(wire) = &catalog.wire {
        check_levels(catalog, wire, reports);
    }
}

fn check_code(decl: &Enum<'_>, catalog: &Catalog<'_>, reports: &mut Reports) {
    let tables = [decl.wire.as_ref(), catalog.wire.as_ref()];
    let mut tables = tables.into_iter().flatten();
    let Some(first) = tables.clone().next() else {
        return;
    };
    if tables.all(|wire| wire.code.is_empty() && wire.symbol.is_empty()) {
        let message = format!("nothing says where the codes of `{}` are", decl.name.value);
        reports.push(
            Report::new(Kind::Place, message, first.span)
                .help("add `code = \"/...\"`, a JSON pointer to the code, or to the symbol"),
        );
    }
}

fn check_levels(catalog: &Catalog<'_>, wire: &Wire<'_>, reports: &mut Reports) {
    let names = || catalog.enums.iter().map(|decl| &*decl.name.value);
    let mut seen = HashSet::new();
    for level in &wire.levels {
        if !names().any(|name| name == level.value) {
            let message = format!("the catalog has no enum `{}`", level.value);
            let report = Report::new(Kind::UnknownBase, message, level.span);
            reports.push(match nearest(&level.value, names()) {
                Some(near) => report.help(format!("did you mean `{near}`?")),
                None => {
                    report.help("name the enums whose codes are in one body, the outermost first")
                }
            });
        } else if !seen.insert(&level.value) {
            let message = format!("`{}` is a level twice", level.value);
            let report = Report::new(Kind::RepeatedName, message, level.span);
            reports.push(report.help("name it once"));
        }
    }
}
