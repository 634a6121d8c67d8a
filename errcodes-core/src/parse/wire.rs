//! `[wire]`: where the code and the texts are in the body of a response.

use super::section::{Field, fields, table, text, texts};
use crate::document::{Text, ValueKind};
use crate::keys::{ENUM_WIRE, WIRE};
use crate::model::Wire;
use crate::report::{Kind, Report, Reports};
use crate::source::Span;

/// Reads the table of a catalog, and the levels in it.
pub(super) fn read<'s>(
    field: Option<Field<'s>>,
    reports: &mut Reports,
) -> (Option<Wire<'s>>, Vec<Text<'s>>) {
    let span = field.as_ref().map(|field| field.key.span);
    let (Some(span), Some(table)) = (span, table(field, "[wire]", reports)) else {
        return (None, Vec::new());
    };
    let [code, message, detail, symbol, problem_type, levels] = fields(table, &WIRE, reports);
    let wire = wire(span, [code, message, detail, symbol, problem_type], reports);
    (Some(wire), texts(levels, reports))
}

/// Reads the table of an enum.
pub(super) fn read_of_enum<'s>(
    field: Option<Field<'s>>,
    reports: &mut Reports,
) -> Option<Wire<'s>> {
    let span = field.as_ref()?.key.span;
    let table = table(field, "[enums.NAME.wire]", reports)?;
    let places = fields(table, &ENUM_WIRE, reports);
    Some(wire(span, places, reports))
}

fn wire<'s>(
    span: Span,
    [code, message, detail, symbol, problem_type]: [Option<Field<'s>>; 5],
    reports: &mut Reports,
) -> Wire<'s> {
    let says_where = code.is_some() || symbol.is_some() || problem_type.is_some();
    Wire {
        span,
        says_where,
        code: places(code, true, reports),
        message: places(message, false, reports),
        detail: places(detail, false, reports),
        symbol: places(symbol, false, reports),
        problem_type: places(problem_type, false, reports),
    }
}

/// The places in a field: one or a list of them.
fn places<'s>(field: Option<Field<'s>>, is_of_code: bool, reports: &mut Reports) -> Vec<Text<'s>> {
    let Some(field) = field else {
        return Vec::new();
    };
    let places: Vec<_> = match field.value.kind {
        ValueKind::Array(_) => texts(Some(field), reports),
        _ => text(Some(field), reports).into_iter().collect(),
    };
    for place in &places {
        let is_status = is_of_code && place.value == Wire::HTTP_STATUS;
        if !is_status && !is_pointer(&place.value) {
            reports.push(no_place(place, is_of_code));
        }
    }
    places
}

/// Whether a text is a JSON pointer, RFC 6901, to something in the body.
fn is_pointer(text: &str) -> bool {
    let mut escapes = text.split('~').skip(1);
    text.starts_with('/') && escapes.all(|rest| rest.starts_with(['0', '1']))
}

fn no_place(place: &Text<'_>, is_of_code: bool) -> Report {
    let message = format!("`{}` is no place in a body", place.value);
    let report = Report::new(Kind::Place, message, place.span);
    let name = place.value.trim_start_matches(['$', '.', '/']);
    let pointer = format!("/{}", name.replace('~', "~0").replace('.', "/"));
    if is_of_code {
        report.help(format!(
            "write a JSON pointer, such as \"{pointer}\", or \"http_status\" if that is the code"
        ))
    } else {
        report.help(format!("write a JSON pointer, such as \"{pointer}\""))
    }
}
