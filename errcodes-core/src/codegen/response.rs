//! Decoding of errors from the bodies of responses. The macro in `errcodes` expands to nothing if the feature is disabled.

use std::collections::HashSet;
use std::fmt::Write as _;

use super::location::location;
use super::plan::Plan;
use super::planned::PlannedEnum;
use super::writer::Writer;
use crate::code::CodeType;
use crate::document::Text;
use crate::model::ResponseLayout;

/// Writes the decoding of an enum from a body, if the catalog describes the body.
pub(super) fn expand(out: &mut Writer<'_>, plan: &Plan<'_>, planned: &PlannedEnum<'_>) {
    let mut levels = String::new();
    level(&mut levels, plan, planned);
    from_response(out, &planned.ident, &levels);
}

/// Writes the decoding of the umbrella enum from a body, if the catalog describes the body.
pub(super) fn expand_umbrella(out: &mut Writer<'_>, plan: &Plan<'_>, ident: &str) {
    let mut levels = String::new();
    for name in &plan.catalog.envelope {
        let is_named = |planned: &&PlannedEnum<'_>| planned.decl.name.value == name.value;
        if let Some(planned) = plan.enums.iter().find(is_named) {
            level(&mut levels, plan, planned);
        }
    }
    from_response(out, ident, &levels);
}

fn from_response(out: &mut Writer<'_>, ident: &str, levels: &str) {
    if !levels.is_empty() {
        let _ = write!(
            out,
            "__errcodes::from_response! {{ enum {ident}: {levels} }}"
        );
    }
}

/// Writes the locations of an enum's codes in a body and the decoding of these codes, if the catalog describes the body.
fn level(out: &mut String, plan: &Plan<'_>, planned: &PlannedEnum<'_>) {
    let decl = planned.decl;
    let tables = [decl.response.as_ref(), plan.catalog.response.as_ref()];
    if tables.iter().flatten().next().is_none() {
        return;
    }
    let (read, code) = match decl.code_type {
        CodeType::Integer(integer) => ("read_integer_code", integer.name()),
        CodeType::Str(_) => ("read_text_code", ""),
    };
    let _ = write!(out, "{} by {read}({code}) {{", planned.ident);
    for (name, get) in PLACES {
        // Those in the first table that states any.
        let mut stated = tables.iter().flatten().map(|layout| get(layout));
        if let Some(stated) = stated.find(|places| !places.is_empty()) {
            locations(out, name, stated);
        }
    }
    values(out, tables.into_iter().flatten());
    out.push('}');
}

/// Writes the further values. The first table with a name applies.
fn values<'w, 's: 'w>(out: &mut String, tables: impl Iterator<Item = &'w ResponseLayout<'s>>) {
    let mut named = HashSet::new();
    for (name, places) in tables.flat_map(|layout| &layout.values) {
        if named.insert(&*name.value) {
            if named.len() == 1 {
                out.push(';');
            }
            locations(out, &format!("{:?}", name.value), places);
        }
    }
}

fn locations(out: &mut String, field: &str, places: &[Text<'_>]) {
    let _ = write!(out, "{field} = [");
    for place in places {
        location(out, &place.value);
    }
    out.push_str("],");
}

type Places = for<'w, 's> fn(&'w ResponseLayout<'s>) -> &'w [Text<'s>];

const PLACES: [(&str, Places); 6] = [
    ("code", |layout| &layout.code),
    ("message", |layout| &layout.message),
    ("detail", |layout| &layout.detail),
    ("symbol", |layout| &layout.symbol),
    ("problem_type", |layout| &layout.problem_type),
    ("path", |layout| &layout.path),
];
