//! Checks `[response]`: each enum has a location for its codes, and `envelope` lists enums.

use std::collections::HashSet;

use crate::code::CodeType;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::Text;
use crate::model::{Catalog, Enum, ResponseLayout};
use crate::rule::Rule;
use crate::source::Span;
use crate::suggest::nearest;

pub(super) fn check(catalog: &Catalog<'_>, diagnostics: &mut Diagnostics) {
    let mut reported = HashSet::new();
    for decl in &catalog.enums {
        check_places(decl, catalog, &mut reported, diagnostics);
        check_status(decl, catalog, diagnostics);
    }
    check_envelope(catalog, diagnostics);
}

/// Returns the tables with the locations of an enum's codes, starting with the enum's own table.
fn tables<'w, 's>(
    decl: &'w Enum<'s>,
    catalog: &'w Catalog<'s>,
) -> impl Iterator<Item = &'w ResponseLayout<'s>> {
    let tables = [decl.response.as_ref(), catalog.response.as_ref()];
    tables.into_iter().flatten()
}

/// Returns the locations of the codes of an enum.
fn codes<'w, 's>(decl: &'w Enum<'s>, catalog: &'w Catalog<'s>) -> &'w [Text<'s>] {
    let mut stated = tables(decl, catalog).map(|layout| &layout.code[..]);
    stated.find(|places| !places.is_empty()).unwrap_or_default()
}

fn check_places(
    decl: &Enum<'_>,
    catalog: &Catalog<'_>,
    reported: &mut HashSet<Span>,
    diagnostics: &mut Diagnostics,
) {
    let Some(first) = tables(decl, catalog).next() else {
        return;
    };
    let is_stated = tables(decl, catalog).any(|layout| layout.has_code_location);
    // If the catalog's table sets no location, it is reported for only one enum.
    if !is_stated && reported.insert(first.span) {
        let message = format!(
            "`response` does not state where the codes of `{}` are",
            decl.name.value
        );
        diagnostics.push(
            Diagnostic::new(Rule::Place, message, first.span)
                .help("add `code = \"/...\"`, a JSON pointer to the code, or `symbol = \"/...\"`"),
        );
    }
}

fn check_status(decl: &Enum<'_>, catalog: &Catalog<'_>, diagnostics: &mut Diagnostics) {
    let mut places = codes(decl, catalog).iter();
    let status = places.find(|place| place.value == ResponseLayout::HTTP_STATUS);
    if let (Some(place), CodeType::Integer(integer)) = (status, decl.code_type)
        && !integer.holds(100, 999)
    {
        let name = &decl.name.value;
        let message = format!(
            "`http_status` does not fit `{}`, the `code_type` of `{name}`",
            integer.name()
        );
        diagnostics.push(
            Diagnostic::new(Rule::Place, message, place.span).help(format!(
                "write `code_type = \"u16\"` under `[enums.{name}]`"
            )),
        );
    }
}

/// The maximum number of enums in `envelope`, which is also the maximum number of codes in a body.
const MAX_ENVELOPE: usize = 16;

fn check_envelope(catalog: &Catalog<'_>, diagnostics: &mut Diagnostics) {
    let names = || catalog.enums.iter().map(|decl| &*decl.name.value);
    if let Some(level) = catalog.envelope.get(MAX_ENVELOPE) {
        let message = format!("`envelope` has more than {MAX_ENVELOPE} enums");
        let diagnostic = Diagnostic::new(Rule::TooMany, message, level.span);
        diagnostics.push(
            diagnostic.help("list the enums whose codes are in one body, the outermost first"),
        );
    }
    let mut seen = HashSet::new();
    for (number, level) in catalog.envelope.iter().take(MAX_ENVELOPE).enumerate() {
        if !names().any(|name| name == level.value) {
            let message = format!("the catalog has no enum `{}`", level.value);
            let diagnostic = Diagnostic::new(Rule::UnknownBase, message, level.span);
            diagnostics.push(match nearest(&level.value, names()) {
                Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
                None => diagnostic
                    .help("list the enums whose codes are in one body, the outermost first"),
            });
        } else if !seen.insert(&level.value) {
            let message = format!("`{}` is in `envelope` twice", level.value);
            let diagnostic = Diagnostic::new(Rule::RepeatedName, message, level.span);
            diagnostics.push(diagnostic.help("remove one of them"));
        } else if let Some(first) = catalog.envelope[..number]
            .iter()
            .find(|first| is_same_place(catalog, first, level))
        {
            diagnostics.push(same_place(level, first));
        }
    }
}

/// Returns whether the codes of two enums have the same location.
fn is_same_place(catalog: &Catalog<'_>, first: &Text<'_>, second: &Text<'_>) -> bool {
    let place = |name: &Text<'_>| {
        let mut enums = catalog.enums.iter();
        let decl = enums.find(|decl| decl.name.value == name.value)?;
        codes(decl, catalog)
            .first()
            .map(|place| place.value.clone())
    };
    place(first).is_some_and(|place_of_first| place(second) == Some(place_of_first))
}

fn same_place(level: &Text<'_>, first: &Text<'_>) -> Diagnostic {
    let (first_name, second) = (&first.value, &level.value);
    let message = format!("`{first_name}` and `{second}` have their codes in the same place");
    Diagnostic::new(Rule::Place, message, level.span)
        .label(first.span, "the other enum")
        .help(format!(
            "add `response = {{ code = \"/...\" }}` under `[enums.{second}]`"
        ))
}
