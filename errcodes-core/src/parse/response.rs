//! `[response]`: the locations of the code and the texts in a response.

use super::location;
use super::table_fields::{Field, fields, table, text, texts};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Table, Text, ValueKind};
use crate::keys::{ENUM_RESPONSE, RESPONSE};
use crate::model::ResponseLayout;
use crate::rule::Rule;
use crate::source::{Source, Span};

/// Reads the table of a catalog, and the envelope in this table.
pub(super) fn read<'s>(
    field: Option<Field<'s>>,
    source: &Source,
    diagnostics: &mut Diagnostics,
) -> (Option<ResponseLayout<'s>>, Vec<Text<'s>>) {
    let span = field.as_ref().map(|field| field.key.span);
    let (Some(span), Some(table)) = (span, table(field, "[response]", diagnostics)) else {
        return (None, Vec::new());
    };
    let [
        code,
        message,
        detail,
        symbol,
        problem_type,
        path,
        values,
        envelope,
    ] = fields(table, &RESPONSE, diagnostics);
    let places = [code, message, detail, symbol, problem_type, path, values];
    let layout = layout(span, "[response.values]", places, source, diagnostics);
    (Some(layout), texts(envelope, diagnostics))
}

/// Reads the table of an enum.
pub(super) fn read_of_enum<'s>(
    field: Option<Field<'s>>,
    source: &Source,
    diagnostics: &mut Diagnostics,
) -> Option<ResponseLayout<'s>> {
    let span = field.as_ref()?.key.span;
    let table = table(field, "[enums.NAME.response]", diagnostics)?;
    let places = fields(table, &ENUM_RESPONSE, diagnostics);
    let values = "[enums.NAME.response.values]";
    Some(layout(span, values, places, source, diagnostics))
}

fn layout<'s>(
    span: Span,
    values_header: &str,
    [code, message, detail, symbol, problem_type, path, values]: [Option<Field<'s>>; 7],
    source: &Source,
    diagnostics: &mut Diagnostics,
) -> ResponseLayout<'s> {
    let mut places = |field, is_code| places(field, is_code, source, diagnostics);
    let has_code_location = code.is_some() || symbol.is_some() || problem_type.is_some();
    ResponseLayout {
        span,
        has_code_location,
        code: places(code, true),
        message: places(message, false),
        detail: places(detail, false),
        symbol: places(symbol, false),
        problem_type: places(problem_type, false),
        path: places(path, false),
        values: named_places(
            table(values, values_header, diagnostics),
            source,
            diagnostics,
        ),
    }
}

/// The maximum number of further values.
const MAX_VALUES: usize = 64;

/// Returns the names in the table of further values, each with its locations.
fn named_places<'s>(
    table: Option<Table<'s>>,
    source: &Source,
    diagnostics: &mut Diagnostics,
) -> Vec<(Text<'s>, Vec<Text<'s>>)> {
    let mut named = Vec::new();
    for (key, value) in table.into_iter().flat_map(|table| table.items) {
        if key.value.trim().is_empty() {
            diagnostics.push(
                Diagnostic::new(Rule::Empty, "the name of the value is empty", key.span)
                    .help("write a name, such as `request_id`"),
            );
        } else if named.len() == MAX_VALUES {
            let message = format!("`values` has more than {MAX_VALUES} names");
            diagnostics.push(
                Diagnostic::new(Rule::Place, message, key.span)
                    .help("read further values from the body, which `ErrorResponse` keeps"),
            );
            break;
        } else {
            let field = Field {
                key: key.clone(),
                value,
            };
            named.push((key, places(Some(field), false, source, diagnostics)));
        }
    }
    named
}

/// Returns the locations in a field, which is a string or a list.
fn places<'s>(
    field: Option<Field<'s>>,
    is_code: bool,
    source: &Source,
    diagnostics: &mut Diagnostics,
) -> Vec<Text<'s>> {
    let Some(field) = field else {
        return Vec::new();
    };
    let mut places: Vec<_> = match field.value.kind {
        ValueKind::Array(_) => texts(Some(field), diagnostics),
        _ => text(Some(field), diagnostics).into_iter().collect(),
    };
    let mut is_valid = |place: &Text<'_>| match location::check(place, is_code, source) {
        Ok(()) => true,
        Err(error) => {
            diagnostics.push(error);
            false
        }
    };
    places.retain(|place| is_valid(place));
    places
}
