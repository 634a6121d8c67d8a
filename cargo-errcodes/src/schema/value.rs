//! The schemas of values, and of objects with the keys of the format.

use errcodes_core::code::{CodeType, IntegerType};
use errcodes_core::column::{Absent, Column, ColumnKind, Datum};
use errcodes_core::ident;
use errcodes_core::keys::{ENUM_WIRE, Holds, Key, Section, WIRE};
use errcodes_core::model::Wire;
use errcodes_core::notation::{MAX_PARAMS, Notation};
use errcodes_core::rule::{Rule, Severity};
use serde_json::{Map, Value, json};

use super::object::{described, merge, reference};

/// An object with the keys of a section and of columns, and no others.
pub(super) fn section<const N: usize>(
    section: &'static Section<N>,
    columns: &[&Column<'_>],
) -> Value {
    let mut properties = Map::new();
    for key in &section.keys {
        properties.insert(key.name.to_owned(), described(of_key(key.holds), key.docs));
    }
    for column in columns {
        properties.insert(column.key.to_string(), of_column(column));
    }
    let is_required = |key: &&Key| key.is_required;
    let required = section.keys.iter().filter(is_required).map(|key| key.name);
    json!({
        "type": "object",
        "properties": properties,
        "required": required.collect::<Vec<_>>(),
        "additionalProperties": false,
    })
}

/// What stands under a key of the format.
pub(super) fn of_key(holds: Holds) -> Value {
    match holds {
        Holds::Text => text(),
        Holds::Address => address(),
        Holds::Texts => json!({ "type": "array", "items": text() }),
        Holds::Params => json!({
            "type": "array", "items": name(), "uniqueItems": true, "maxItems": MAX_PARAMS,
        }),
        Holds::Warnings => json!({ "type": "array", "items": warning() }),
        Holds::Boolean => json!({ "type": "boolean" }),
        Holds::CodeType => {
            let names: Vec<_> = CodeType::names().collect();
            json!({ "enum": names, "default": CodeType::default().name() })
        }
        Holds::Notation => notation(),
        Holds::VariantName => variant_name(),
        Holds::Places => one_or_many(&pointer()),
        Holds::PlacesOfCode => {
            one_or_many(&json!({ "anyOf": [{ "const": Wire::HTTP_STATUS }, pointer()] }))
        }
        Holds::FieldType => field_type(),
        Holds::Datum => of_any_column(),
        Holds::SomeCodes => some_codes(),
        Holds::Wire => section(&WIRE, &[]),
        Holds::EnumWire => section(&ENUM_WIRE, &[]),
        // The names that are known are put in where there is a catalog.
        Holds::Enums => json!({
            "type": "object",
            "propertyNames": name(),
            "properties": {},
            "additionalProperties": reference("enum"),
        }),
        Holds::Fields => json!({
            "type": "object",
            "additionalProperties": { "anyOf": [field_type(), reference("field")] },
        }),
        Holds::Defaults => json!({ "type": "array", "items": reference("default") }),
        Holds::Codes => json!({ "type": "object", "additionalProperties": reference("code") }),
    }
}

/// What stands in a column.
pub(super) fn of_column(column: &Column<'_>) -> Value {
    let mut schema = match &column.kind {
        ColumnKind::Text | ColumnKind::Category => text(),
        ColumnKind::Address => address(),
        ColumnKind::Reference => {
            json!({ "type": "string", "pattern": r"^\S+$", "format": "iri-reference" })
        }
        ColumnKind::Reason => json!({ "type": ["string", "boolean"], "pattern": r"\S" }),
        ColumnKind::Retry | ColumnKind::Boolean => json!({ "type": "boolean" }),
        ColumnKind::Integer(_, first, last) => {
            json!({ "type": "integer", "minimum": number(*first), "maximum": number(*last) })
        }
        ColumnKind::Set(words) => json!({ "enum": words }),
        ColumnKind::Mistake => json!({}),
    };
    if let Absent::Default(datum) = &column.absent {
        let value = match datum {
            Datum::Text(text) => json!(text),
            Datum::Integer(integer) => number(*integer),
            Datum::Boolean(value) => json!(value),
        };
        merge(&mut schema, json!({ "default": value }));
    }
    if let Some(docs) = &column.docs {
        described(schema, docs)
    } else {
        let docs = format!("The column `{}` of the catalog.", column.key);
        described(schema, &docs)
    }
}

/// What stands in a column of which nothing is known.
pub(super) fn of_any_column() -> Value {
    json!({ "type": ["string", "integer", "boolean"] })
}

/// The key of an entry.
pub(super) fn of_code(code_type: CodeType) -> Value {
    match code_type {
        CodeType::Str => json!({ "minLength": 1 }),
        CodeType::Integer(integer) if integer.range().0 < 0 => of_signed_code(),
        CodeType::Integer(_) => json!({ "pattern": "^([0-9]+|0[xX][0-9A-Fa-f]+)$" }),
    }
}

/// The same of a type that has negative numbers.
pub(super) fn of_signed_code() -> Value {
    json!({ "pattern": "^-?([0-9]+|0[xX][0-9A-Fa-f]+)$", "not": { "pattern": "^-(0+|0[xX]0+)$" } })
}

fn text() -> Value {
    json!({ "type": "string", "pattern": r"\S" })
}

fn address() -> Value {
    json!({ "type": "string", "pattern": r"^https?://\S+$", "format": "iri" })
}

/// An identifier, as far as ASCII goes.
fn name() -> Value {
    json!({ "type": "string", "pattern": r"^[^\s!-@\[-^`{-~][^\s!-/:-@\[-^`{-~]*$" })
}

fn variant_name() -> Value {
    let mut schema = name();
    let prefixes = ident::RESERVED_PREFIXES.map(|prefix| format!("{prefix}.*"));
    let taken = [&[ident::UNKNOWN], &ident::RESERVED[..]].concat().join("|");
    let taken = format!("^({taken}|{})$", prefixes.join("|"));
    merge(&mut schema, json!({ "not": { "pattern": taken } }));
    schema
}

fn warning() -> Value {
    let warnings = Rule::ALL
        .iter()
        .filter(|rule| rule.severity() == Severity::Warning);
    let (names, docs): (Vec<_>, Vec<_>) = warnings.map(|kind| (kind.name(), kind.docs())).unzip();
    json!({ "enum": names, "x-taplo": { "docs": { "enumValues": docs } } })
}

fn notation() -> Value {
    let names = Notation::ALL.map(Notation::name);
    let docs = Notation::ALL.map(|notation| format!("{}.", notation.example()));
    json!({ "enum": names, "x-taplo": { "docs": { "enumValues": docs } } })
}

fn field_type() -> Value {
    let integers = IntegerType::ALL.map(IntegerType::name);
    let names: Vec<_> = ["str", "bool"].into_iter().chain(integers).collect();
    json!({ "anyOf": [
        { "enum": names },
        { "type": "array", "items": text(), "minItems": 1, "uniqueItems": true },
    ] })
}

/// A JSON pointer to something in the body.
fn pointer() -> Value {
    json!({ "type": "string", "pattern": "^/([^~]|~[01])*$" })
}

fn one_or_many(one: &Value) -> Value {
    json!({ "anyOf": [one, { "type": "array", "items": one }] })
}

fn some_codes() -> Value {
    let one = json!({ "type": ["integer", "string"] });
    json!({ "anyOf": [one, { "type": "array", "items": one, "minItems": 1 }] })
}

/// A number, or the nearest that JSON has.
fn number(number: i128) -> Value {
    i64::try_from(number)
        .map(Value::from)
        .or_else(|_| u64::try_from(number).map(Value::from))
        .unwrap_or(Value::Null)
}
