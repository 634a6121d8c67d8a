//! `[wire]`: that there is a place for the codes, and that the levels are enums.

use std::collections::HashSet;

use crate::code::CodeType;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::Text;
use crate::model::{Catalog, Enum, Wire};
use crate::rule::Rule;
use crate::source::Span;
use crate::suggest::nearest;

pub(super) fn check(catalog: &Catalog<'_>, diagnostics: &mut Diagnostics) {
    let mut told = HashSet::new();
    for decl in &catalog.enums {
        check_places(decl, catalog, &mut told, diagnostics);
        check_status(decl, catalog, diagnostics);
    }
    check_levels(catalog, diagnostics);
}

/// The tables that an enum's places are stated in, its own first.
fn tables<'w, 's>(
    decl: &'w Enum<'s>,
    catalog: &'w Catalog<'s>,
) -> impl Iterator<Item = &'w Wire<'s>> {
    let tables = [decl.wire.as_ref(), catalog.wire.as_ref()];
    tables.into_iter().flatten()
}

/// The places of an enum's codes.
fn codes<'w, 's>(decl: &'w Enum<'s>, catalog: &'w Catalog<'s>) -> &'w [Text<'s>] {
    let mut stated = tables(decl, catalog).map(|wire| &wire.code[..]);
    stated.find(|places| !places.is_empty()).unwrap_or_default()
}

fn check_places(
    decl: &Enum<'_>,
    catalog: &Catalog<'_>,
    told: &mut HashSet<Span>,
    diagnostics: &mut Diagnostics,
) {
    let Some(first) = tables(decl, catalog).next() else {
        return;
    };
    let is_said = tables(decl, catalog).any(|wire| wire.says_where);
    // What the table of the catalog lacks is told once, not of every enum.
    if !is_said && told.insert(first.span) {
        let message = format!("nothing says where the codes of `{}` are", decl.name.value);
        diagnostics.push(
            Diagnostic::new(Rule::Place, message, first.span)
                .help("add `code = \"/...\"`, a JSON pointer to the code, or to the symbol"),
        );
    }
}

fn check_status(decl: &Enum<'_>, catalog: &Catalog<'_>, diagnostics: &mut Diagnostics) {
    let mut places = codes(decl, catalog).iter();
    let status = places.find(|place| place.value == Wire::HTTP_STATUS);
    if let (Some(place), CodeType::Integer(integer)) = (status, decl.code_type)
        && !integer.holds(100, 999)
    {
        let name = &decl.name.value;
        let message = format!(
            "an HTTP status does not fit `{}`, the type of `{name}`",
            integer.name()
        );
        diagnostics.push(
            Diagnostic::new(Rule::Place, message, place.span)
                .help(format!("write `code_type = \"u16\"` under [enums.{name}]")),
        );
    }
}

/// How many levels a catalog may have: as many codes are in one body.
const MAX_LEVELS: usize = 16;

fn check_levels(catalog: &Catalog<'_>, diagnostics: &mut Diagnostics) {
    let names = || catalog.enums.iter().map(|decl| &*decl.name.value);
    if let Some(level) = catalog.levels.get(MAX_LEVELS) {
        let message = format!("there are more than {MAX_LEVELS} levels");
        let diagnostic = Diagnostic::new(Rule::TooMany, message, level.span);
        diagnostics.push(
            diagnostic.help("name the enums whose codes are in one body, the outermost first"),
        );
    }
    let mut seen = HashSet::new();
    for (number, level) in catalog.levels.iter().take(MAX_LEVELS).enumerate() {
        if !names().any(|name| name == level.value) {
            let message = format!("the catalog has no enum `{}`", level.value);
            let diagnostic = Diagnostic::new(Rule::UnknownBase, message, level.span);
            diagnostics.push(match nearest(&level.value, names()) {
                Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
                None => diagnostic
                    .help("name the enums whose codes are in one body, the outermost first"),
            });
        } else if !seen.insert(&level.value) {
            let message = format!("`{}` is a level twice", level.value);
            let diagnostic = Diagnostic::new(Rule::RepeatedName, message, level.span);
            diagnostics.push(diagnostic.help("name it once"));
        } else if let Some(other) = catalog.levels[..number]
            .iter()
            .find(|other| is_same_place(catalog, other, level))
        {
            diagnostics.push(same_place(level, other));
        }
    }
}

/// Whether the codes of two enums are looked for in the same place.
fn is_same_place(catalog: &Catalog<'_>, one: &Text<'_>, other: &Text<'_>) -> bool {
    let place = |name: &Text<'_>| {
        let mut enums = catalog.enums.iter();
        let decl = enums.find(|decl| decl.name.value == name.value)?;
        codes(decl, catalog)
            .first()
            .map(|place| place.value.clone())
    };
    place(one).is_some_and(|place_of_one| place(other) == Some(place_of_one))
}

fn same_place(level: &Text<'_>, other: &Text<'_>) -> Diagnostic {
    let (one, two) = (&other.value, &level.value);
    let message = format!("the codes of `{one}` and `{two}` are in the same place");
    Diagnostic::new(Rule::Place, message, level.span)
        .label(other.span, "the other one")
        .help(format!(
            "say where each is: under [enums.{two}], wire = {{ code = \"/...\" }}"
        ))
}
