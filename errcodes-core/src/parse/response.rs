//! `[response]`: the locations of the code and the texts in the body of a response.

use super::table_fields::{Field, fields, table, text, texts};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Text, ValueKind};
use crate::keys::{ENUM_RESPONSE, RESPONSE};
use crate::model::ResponseLayout;
use crate::rule::Rule;
use crate::source::Span;

/// Reads the table of a catalog, and the envelope in this table.
pub(super) fn read<'s>(
    field: Option<Field<'s>>,
    diagnostics: &mut Diagnostics,
) -> (Option<ResponseLayout<'s>>, Vec<Text<'s>>) {
    let span = field.as_ref().map(|field| field.key.span);
    let (Some(span), Some(table)) = (span, table(field, "[response]", diagnostics)) else {
        return (None, Vec::new());
    };
    let [code, message, detail, symbol, problem_type, envelope] =
        fields(table, &RESPONSE, diagnostics);
    let layout = layout(
        span,
        [code, message, detail, symbol, problem_type],
        diagnostics,
    );
    (Some(layout), texts(envelope, diagnostics))
}

/// Reads the table of an enum.
pub(super) fn read_of_enum<'s>(
    field: Option<Field<'s>>,
    diagnostics: &mut Diagnostics,
) -> Option<ResponseLayout<'s>> {
    let span = field.as_ref()?.key.span;
    let table = table(field, "[enums.NAME.response]", diagnostics)?;
    let places = fields(table, &ENUM_RESPONSE, diagnostics);
    Some(layout(span, places, diagnostics))
}

fn layout<'s>(
    span: Span,
    [code, message, detail, symbol, problem_type]: [Option<Field<'s>>; 5],
    diagnostics: &mut Diagnostics,
) -> ResponseLayout<'s> {
    let has_code_location = code.is_some() || symbol.is_some() || problem_type.is_some();
    ResponseLayout {
        span,
        has_code_location,
        code: places(code, true, diagnostics),
        message: places(message, false, diagnostics),
        detail: places(detail, false, diagnostics),
        symbol: places(symbol, false, diagnostics),
        problem_type: places(problem_type, false, diagnostics),
    }
}

/// Returns the locations in a field, which is a string or a list.
fn places<'s>(
    field: Option<Field<'s>>,
    is_code: bool,
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
        let is_status = is_code && place.value == ResponseLayout::HTTP_STATUS;
        if !is_status && !is_pointer(&place.value) {
            diagnostics.push(invalid_place(place, is_code));
        }
    }
    places
}

/// Returns whether a string is a JSON pointer (RFC 6901) to a value in the body.
fn is_pointer(text: &str) -> bool {
    let mut escapes = text.split('~').skip(1);
    text.starts_with('/') && escapes.all(|rest| rest.starts_with(['0', '1']))
}

fn invalid_place(place: &Text<'_>, is_code: bool) -> Diagnostic {
    let message = format!("`{}` is not a JSON pointer", place.value);
    let diagnostic = Diagnostic::new(Rule::Place, message, place.span);
    let name = place.value.trim_start_matches(['$', '.', '/']);
    let pointer = format!("/{}", name.replace('~', "~0").replace('.', "/"));
    if is_code {
        diagnostic.help(format!(
            "write a JSON pointer, such as \"{pointer}\", or \"http_status\" if the HTTP status is the code"
        ))
    } else {
        diagnostic.help(format!("write a JSON pointer, such as \"{pointer}\""))
    }
}
