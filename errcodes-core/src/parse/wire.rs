//! `[wire]`: where the code and the texts are in the body of a response.

use super::section::{Field, fields, table, text, texts};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Text, ValueKind};
use crate::keys::{ENUM_WIRE, WIRE};
use crate::model::Wire;
use crate::rule::Rule;
use crate::source::Span;

/// Reads the table of a catalog, and the levels in it.
pub(super) fn read<'s>(
    field: Option<Field<'s>>,
    diagnostics: &mut Diagnostics,
) -> (Option<Wire<'s>>, Vec<Text<'s>>) {
    let span = field.as_ref().map(|field| field.key.span);
    let (Some(span), Some(table)) = (span, table(field, "[wire]", diagnostics)) else {
        return (None, Vec::new());
    };
    let [code, message, detail, symbol, problem_type, levels] = fields(table, &WIRE, diagnostics);
    let wire = wire(
        span,
        [code, message, detail, symbol, problem_type],
        diagnostics,
    );
    (Some(wire), texts(levels, diagnostics))
}

/// Reads the table of an enum.
pub(super) fn read_of_enum<'s>(
    field: Option<Field<'s>>,
    diagnostics: &mut Diagnostics,
) -> Option<Wire<'s>> {
    let span = field.as_ref()?.key.span;
    let table = table(field, "[enums.NAME.wire]", diagnostics)?;
    let places = fields(table, &ENUM_WIRE, diagnostics);
    Some(wire(span, places, diagnostics))
}

fn wire<'s>(
    span: Span,
    [code, message, detail, symbol, problem_type]: [Option<Field<'s>>; 5],
    diagnostics: &mut Diagnostics,
) -> Wire<'s> {
    let says_where = code.is_some() || symbol.is_some() || problem_type.is_some();
    Wire {
        span,
        says_where,
        code: places(code, true, diagnostics),
        message: places(message, false, diagnostics),
        detail: places(detail, false, diagnostics),
        symbol: places(symbol, false, diagnostics),
        problem_type: places(problem_type, false, diagnostics),
    }
}

/// The places in a field: one or a list of them.
fn places<'s>(
    field: Option<Field<'s>>,
    is_of_code: bool,
    diagnostics: &mut Diagnostics,
) -> Vec<Text<'s>> {
    let Some(field) = field else {
        return Vec::new();
    };
    let places: Vec<_> = match field.value.kind {
        ValueKind::Array(_) => texts(Some(field), diagnostics),
        _ => text(Some(field), diagnostics).into_iter().collect(),
    };
    for place in &places {
        let is_status = is_of_code && place.value == Wire::HTTP_STATUS;
        if !is_status && !is_pointer(&place.value) {
            diagnostics.push(no_place(place, is_of_code));
        }
    }
    places
}

/// Whether a text is a JSON pointer, RFC 6901, to something in the body.
fn is_pointer(text: &str) -> bool {
    let mut escapes = text.split('~').skip(1);
    text.starts_with('/') && escapes.all(|rest| rest.starts_with(['0', '1']))
}

fn no_place(place: &Text<'_>, is_of_code: bool) -> Diagnostic {
    let message = format!("`{}` is no place in a body", place.value);
    let diagnostic = Diagnostic::new(Rule::Place, message, place.span);
    let name = place.value.trim_start_matches(['$', '.', '/']);
    let pointer = format!("/{}", name.replace('~', "~0").replace('.', "/"));
    if is_of_code {
        diagnostic.help(format!(
            "write a JSON pointer, such as \"{pointer}\", or \"http_status\" if that is the code"
        ))
    } else {
        diagnostic.help(format!("write a JSON pointer, such as \"{pointer}\""))
    }
}
