//! Tables in objects whose keys are codes or symbols: `{ "126": { ... } }`, `{ "NOT_FOUND": { "code": 126 } }`,
//! `{ "126": "The process token ..." }`.

use std::collections::HashSet;

use super::columns::Columns;
use super::keyed_lists::keyed_lists;
use super::place::Place;
use crate::page::block::{Column, Row, Table};
use crate::page::code::{is_code, is_name, is_number};
use crate::page::field::Field;
use crate::page::readers::prefixed_keys::{Prefixes, is_key_of_error};
use crate::page::readers::value::Value;
use crate::page::skipped::Skipped;
use crate::page::text::excerpt;
use crate::page::vocabulary::{DATA_TYPES, is_column_heading};

/// The pairs of an object, or of several objects with one pair each.
pub(super) type Pairs<'t> = [(&'t str, &'t Value)];

/// Returns a table of the pairs of an object, if the pairs are rows.
pub(super) fn keyed_table(
    pairs: &Pairs<'_>,
    place: &Place,
    skipped: &mut Vec<Skipped>,
) -> Option<Table> {
    let is_object = |value: &Value| !value.map().is_empty() && scalar_of(value).is_none();
    let objects = pairs.iter().filter(|(_, value)| is_object(value)).count();
    if objects * 2 > pairs.len() {
        keyed_objects(pairs, place, skipped)
    } else if let Some(table) = keyed_lists(pairs, place) {
        Some(table)
    } else {
        keyed_scalars(pairs, place)
    }
}

/// Returns whether most of the keys are numbers.
pub(super) fn has_numbers(pairs: &Pairs<'_>) -> bool {
    let prefixes = Prefixes::of(pairs.iter().map(|(key, _)| *key));
    let is_number = |key: &str| is_number(prefixes.code_in(key));
    let numbers = pairs.iter().filter(|(key, _)| is_number(key)).count();
    numbers * 2 > pairs.len() || are_hexadecimal(pairs)
}

/// Returns whether all keys have the same number of hexadecimal digits, without a prefix: `0500C010`.
fn are_hexadecimal(pairs: &Pairs<'_>) -> bool {
    const FEWEST: usize = 3;
    const SHORTEST: usize = 4;
    let is_digit = |c: char| c.is_ascii_digit() || matches!(c, 'A'..='F');
    let length = pairs.first().map_or(0, |(key, _)| key.len());
    pairs.len() >= FEWEST
        && length >= SHORTEST
        && pairs.iter().all(|(key, _)| {
            key.len() == length
                && key.chars().all(is_digit)
                && key.contains(|c: char| c.is_ascii_digit())
        })
}

/// Returns a table with a row for each object and the keys as the first column.
fn keyed_objects(pairs: &Pairs<'_>, place: &Place, skipped: &mut Vec<Skipped>) -> Option<Table> {
    let objects: Vec<&(&str, &Value)> = pairs
        .iter()
        .filter(|(_, value)| !value.map().is_empty())
        .collect();
    let has_numbers = has_numbers(pairs);
    if !has_numbers && are_parameters(&objects) {
        let keys = pairs.iter().map(|(key, _)| *key).collect::<Vec<_>>();
        let reason = "parameters with their data types, not errors";
        let location = place.pointer.clone().into();
        skipped.push(Skipped::new(location, excerpt(&keys.join(", ")), reason));
        return None;
    }
    let columns = Columns::of(objects.iter().map(|(_, value)| *value));
    // A single object is not a row of a table, and neither are objects without a common key.
    let are_rows = objects.len() > 1 && columns.have_common_key();
    if !are_rows && !has_numbers {
        return None;
    }
    let shown = columns.select_keys(&place.pointer, skipped);
    let rows = objects
        .iter()
        .zip(columns.cells(&shown))
        .map(|((key, _), cells)| {
            Row::new(
                [(*key).to_owned()].into_iter().chain(cells).collect(),
                place.pointer.child(key).into(),
            )
        });
    let rows = rows.collect();
    let key = key_column(&objects, has_numbers, columns.have_code());
    let mut columns = columns.headings(&shown);
    columns.insert(0, key);
    Some(Table {
        columns,
        rows,
        ..Table::default()
    })
}

/// Returns whether most objects have a data type, like the properties in a JSON schema: `"name": { "type": "string" }`.
fn are_parameters(objects: &[&(&str, &Value)]) -> bool {
    let has_type = |value: &Value| {
        let data_type = value.get("type").and_then(Value::scalar);
        data_type.is_some_and(|name| DATA_TYPES.contains(&&*name.to_lowercase()))
    };
    let typed = objects.iter().filter(|(_, value)| has_type(value)).count();
    typed * 2 > objects.len()
}

/// Returns the column for the keys of objects.
fn key_column(objects: &[&(&str, &Value)], has_numbers: bool, have_code: bool) -> Column {
    let with_spaces = objects.iter().filter(|(key, _)| key.contains(' ')).count();
    if with_spaces * 2 > objects.len() {
        return Column::for_key(Field::Message);
    }
    if !has_numbers && have_code {
        return Column::for_key(Field::Symbol);
    }
    Column::for_key(Field::Code)
}

/// Returns a table with two columns: the keys and their scalar values.
fn keyed_scalars(pairs: &Pairs<'_>, place: &Place) -> Option<Table> {
    let scalars: Vec<(&str, &str)> = pairs
        .iter()
        .filter_map(|(key, value)| Some((*key, scalar_of(value)?)))
        .collect();
    // `"type": "string"` describes a parameter.
    let has_type = |(key, value): &(&str, &str)| {
        *key == "type" && DATA_TYPES.contains(&&*value.to_lowercase())
    };
    let are_settings =
        scalars.iter().all(|(_, value)| is_flag(value)) || scalars.iter().any(has_type);
    let has_codes = has_numbers(pairs) || are_codes_with_texts(&scalars);
    // The only pair is an error if its key is a code with a text.
    let is_list = scalars.len() > 1 || !place.is_top() && are_codes_with_texts(&scalars);
    if !is_list || are_settings {
        return None;
    }
    let columns = scalar_columns(&scalars, has_codes, place)?;
    let rows = scalars.iter().map(|(key, value)| {
        Row::new(
            vec![(*key).to_owned(), (*value).to_owned()],
            place.pointer.child(key).into(),
        )
    });
    Some(Table {
        rows: rows.collect(),
        columns: columns.into(),
        ..Table::default()
    })
}

/// Returns whether most keys are codes and most values are texts of several words.
fn are_codes_with_texts(scalars: &[(&str, &str)]) -> bool {
    let rows = scalars.iter();
    let rows = rows.filter(|(key, value)| is_code(key) && value.contains(' '));
    rows.count() * 2 > scalars.len()
}

/// Returns whether nearly all keys are whole sentences and the values are different. Numbers of other things have labels.
fn are_sentences_with_numbers(scalars: &[(&str, &str)]) -> bool {
    let is_sentence = |key: &str| key.contains(' ') && key.ends_with(['.', '!', '?', '。']);
    let sentences = scalars.iter().filter(|(key, _)| is_sentence(key)).count();
    let numbers: HashSet<&str> = scalars.iter().map(|(_, number)| *number).collect();
    sentences * 5 > scalars.len() * 4 && numbers.len() == scalars.len()
}

/// Returns whether a value switches something on or off.
fn is_flag(value: &str) -> bool {
    matches!(
        &*value.to_ascii_lowercase(),
        "true" | "false" | "on" | "off" | "yes" | "no"
    )
}

/// Returns the scalar of a value: the value itself, or the only key of an object that is a text, `{ "The text.": [] }`.
fn scalar_of(value: &Value) -> Option<&str> {
    match value.map() {
        [(key, Value::Null)] => Some(key),
        [(key, content)] if content.is_empty() => Some(key),
        // `{ "The text.": ["Model A", "Model B"] }`
        [(key, content)] if key.contains(' ') && is_list_of_scalars(content) => Some(key),
        // `{ "The text.": "https://..." }`
        [(key, Value::Scalar(link))] if key.contains(' ') && is_link(link) => Some(key),
        _ => value.scalar(),
    }
}

fn is_link(text: &str) -> bool {
    text.is_empty() || text.starts_with("https://") || text.starts_with("http://")
}

fn is_list_of_scalars(value: &Value) -> bool {
    let items = value.list();
    !items.is_empty() && items.iter().all(|item| item.scalar().is_some())
}

/// Returns the columns for the keys and the scalars, if they are codes with texts or symbols.
fn scalar_columns(scalars: &[(&str, &str)], has_codes: bool, place: &Place) -> Option<[Column; 2]> {
    let values_are_numbers = scalars.iter().all(|(_, value)| is_number(value));
    if has_codes {
        let values = if values_are_numbers {
            // Either column may be the code.
            Column::headed("value")
        } else {
            Column::for_field(Field::Message)
        };
        return Some([Column::for_key(Field::Code), values]);
    }
    if values_are_numbers {
        // `{ "NOT_FOUND": 126 }`, but not other numbers such as sizes.
        let names = scalars.iter().filter(|(key, _)| is_name(key)).count();
        let are_names = names * 5 > scalars.len() * 4;
        let texts = scalars.iter().filter(|(key, _)| key.contains(' ')).count();
        let field = if texts * 2 > scalars.len() {
            Field::Message
        } else {
            Field::Symbol
        };
        let are_errors = are_names || place.is_about_errors || are_sentences_with_numbers(scalars);
        return are_errors.then(|| [Column::for_key(field), Column::for_field(Field::Code)]);
    }
    // `{ "not_found": "There is no ..." }`, but not settings.
    let are_texts_by_name = || {
        let mut scalars = scalars.iter();
        place.is_top() && scalars.all(|(key, value)| is_name(key) && value.contains(' '))
    };
    // `{ "app_name": "Gate", "error_not_found": "There is no ..." }`
    let name_errors = || {
        const FEWEST: usize = 3;
        let is_error = |(key, value): &&(&str, &str)| {
            is_key_of_error(key) && is_name(key) && !is_column_heading(key) && value.contains(' ')
        };
        scalars.iter().filter(is_error).count() >= FEWEST
    };
    (place.key_is_about_errors || are_texts_by_name() || name_errors()).then(|| {
        [
            Column::for_key(Field::Code),
            Column::for_field(Field::Message),
        ]
    })
}
