//! The schemas of values, and of objects with the keys of the format.

use errcodes_core::code::{CodeType, IntegerType};
use errcodes_core::column::{Column, ColumnKind, Datum, Presence};
use errcodes_core::ident;
use errcodes_core::keys::{ENUM_RESPONSE, Key, LINTS, RESPONSE, TableSpec, ValueType};
use errcodes_core::model::ResponseLayout;
use errcodes_core::notation::{MAX_PARAMS, Notation};
use errcodes_core::rule::Rule;
use serde_json::{Map, Value, json};

use super::object::{described, merge, reference};

/// Returns the schema of an object that allows the keys of a table and the given columns, and no others.
pub(super) fn table_schema<const N: usize>(
    spec: &'static TableSpec<N>,
    columns: &[&Column<'_>],
) -> Value {
    let mut properties = Map::new();
    for key in &spec.keys {
        let schema = described(key_schema(key.value_type), key.docs);
        for former in key.former_names {
            properties.insert((*former).to_owned(), deprecated(schema.clone(), key.name));
        }
        let schema = match key.replaced_by {
            Some(path) => deprecated(schema, path),
            None => schema,
        };
        properties.insert(key.name.to_owned(), schema);
    }
    for column in columns {
        let schema = column_schema(column);
        for former in column.former_keys {
            properties.insert(
                (*former).to_owned(),
                deprecated(schema.clone(), &column.key),
            );
        }
        properties.insert(column.key.to_string(), schema);
    }
    let is_required = |key: &&Key| key.is_required;
    let required = spec.keys.iter().filter(is_required).map(|key| key.name);
    json!({
        "type": "object",
        "properties": properties,
        "required": required.collect::<Vec<_>>(),
        "additionalProperties": false,
    })
}

/// Marks a schema as that of a former spelling.
fn deprecated(mut schema: Value, current: &str) -> Value {
    let help = format!("Write `{current}`.");
    merge(
        &mut schema,
        json!({
            "description": format!("A former spelling. {help}"),
            "deprecated": true,
            "deprecationMessage": help,
            "x-tombi-deprecated": true,
        }),
    );
    schema
}

/// Returns the schema of the value of a key.
pub(super) fn key_schema(value_type: ValueType) -> Value {
    match value_type {
        ValueType::Text => text(),
        ValueType::Address => address(),
        ValueType::Texts => json!({ "type": "array", "items": text() }),
        ValueType::Params => json!({
            "type": "array", "items": name(), "uniqueItems": true, "maxItems": MAX_PARAMS,
        }),
        ValueType::Lints => table_schema(&LINTS, &[]),
        ValueType::LintNames => json!({ "type": "array", "items": lint() }),
        ValueType::Boolean => json!({ "type": "boolean" }),
        ValueType::CodeType => {
            let names: Vec<_> = CodeType::names().collect();
            json!({ "enum": names, "default": CodeType::default().name() })
        }
        ValueType::Case => json!({ "enum": ["ignore"] }),
        ValueType::Base => json!({ "type": "integer" }),
        ValueType::Notation => notation(),
        ValueType::VariantName => variant_name(),
        ValueType::VariantNames => {
            json!({ "type": "array", "items": variant_name(), "uniqueItems": true })
        }
        ValueType::Symbols => json!({ "type": "array", "items": text(), "uniqueItems": true }),
        ValueType::Places => item_or_list(&location()),
        ValueType::PlacesOfCode => item_or_list(
            &json!({ "anyOf": [{ "const": ResponseLayout::HTTP_STATUS }, location()] }),
        ),
        ValueType::NamedPlaces => json!({
            "type": "object",
            "propertyNames": { "pattern": r"\S" },
            "additionalProperties": item_or_list(&location()),
        }),
        ValueType::ColumnType => column_type(),
        ValueType::Datum => any_column_schema(),
        ValueType::Positions => positions(),
        ValueType::PartWords => part_words(),
        ValueType::SomeCodes => some_codes(),
        // The schema of an enum adds the type of its codes.
        ValueType::CodeList => json!({ "type": "array", "uniqueItems": true }),
        ValueType::Response => table_schema(&RESPONSE, &[]),
        ValueType::EnumResponse => table_schema(&ENUM_RESPONSE, &[]),
        // The schema for one catalog adds the known names.
        ValueType::Enums => json!({
            "type": "object",
            "propertyNames": name(),
            "properties": {},
            "additionalProperties": reference("enum"),
        }),
        ValueType::Columns => json!({
            "type": "object",
            "additionalProperties": { "anyOf": [column_type(), reference("column")] },
        }),
        ValueType::Defaults => json!({ "type": "array", "items": reference("default") }),
        ValueType::Codes => json!({
            "type": "object",
            "patternProperties": patterns(&reference("pattern")),
            "additionalProperties": reference("code"),
        }),
    }
}

/// Returns the schema of the values of a column.
pub(super) fn column_schema(column: &Column<'_>) -> Value {
    let mut schema = match &column.kind {
        ColumnKind::Text | ColumnKind::Category => text(),
        ColumnKind::Tags => json!({ "type": "array", "items": text(), "uniqueItems": true }),
        ColumnKind::Address => address(),
        ColumnKind::Reference => {
            json!({ "type": "string", "pattern": r"^\S+$", "format": "iri-reference" })
        }
        ColumnKind::Reason => json!({ "type": ["string", "boolean"], "pattern": r"\S" }),
        ColumnKind::Boolean => json!({ "type": "boolean" }),
        ColumnKind::Integer(_, first, last) => {
            json!({ "type": "integer", "minimum": number(*first), "maximum": number(*last) })
        }
        ColumnKind::Set(words) => json!({ "enum": words }),
        // Entries have no value in a computed column.
        ColumnKind::Computed(_) | ColumnKind::Invalid => json!({}),
    };
    if let Presence::Default(datum) = &column.presence {
        let value = match datum {
            Datum::Text(text) => json!(text),
            Datum::Integer(integer) => number(*integer),
            Datum::Boolean(value) => json!(value),
            Datum::Words(words) => json!(words),
        };
        merge(&mut schema, json!({ "default": value }));
    }
    let default_docs = || format!("The column `{}` of the catalog.", column.key).into();
    described(schema, &column.docs.clone().unwrap_or_else(default_docs))
}

/// Returns the schema of the values of an unknown column.
pub(super) fn any_column_schema() -> Value {
    json!({ "type": ["string", "integer", "boolean"] })
}

/// Returns the schema of a code, which is the key of an entry.
pub(super) fn code_schema(code_type: CodeType) -> Value {
    match code_type {
        CodeType::Str(_) => json!({ "minLength": 1 }),
        CodeType::Integer(integer) if integer.range().0 < 0 => signed_code_schema(),
        CodeType::Integer(_) => {
            let code = "([0-9]+|0[xX][0-9A-Fa-f]+)";
            json!({ "pattern": format!("^{code}( *\\.\\.= *{code})?$") })
        }
    }
}

/// Returns the schema of a list of codes.
pub(super) fn code_list_schema(code_type: CodeType) -> Value {
    match code_type {
        CodeType::Str(_) => json!({ "items": { "type": "string", "minLength": 1 } }),
        CodeType::Integer(integer) => {
            let (min, max) = integer.range();
            // A schema does not see whether a number is hexadecimal, and thus a bit pattern.
            let max = max.max(max - min);
            json!({ "items": { "type": "integer", "minimum": number(min), "maximum": number(max) } })
        }
    }
}

/// Returns the schemas of values by the keys that are patterns of codes: `..=`, or a `*`, `?` or `{` without a backslash before it.
pub(super) fn patterns(schema: &Value) -> Value {
    json!({ r"^-?[0-9][0-9a-fA-FxX]* *\.\.=|^([^\\]|\\.)*[*?{]": schema })
}

/// Returns the schema of a code that can be negative.
pub(super) fn signed_code_schema() -> Value {
    let code = "-?([0-9]+|0[xX][0-9A-Fa-f]+)";
    json!({
        "pattern": format!("^{code}( *\\.\\.= *{code})?$"),
        "not": { "pattern": "^-(0+|0[xX]0+)( |\\.|$)|= *-(0+|0[xX]0+)$" },
    })
}

fn text() -> Value {
    json!({ "type": "string", "pattern": r"\S" })
}

fn address() -> Value {
    json!({ "type": "string", "pattern": r"^https?://\S+$", "format": "iri" })
}

/// Returns the schema of an identifier. It checks ASCII characters only.
fn name() -> Value {
    json!({ "type": "string", "pattern": r"^[^\s!-@\[-^`{-~][^\s!-/:-@\[-^`{-~]*$" })
}

fn variant_name() -> Value {
    let mut schema = name();
    let prefixes = ident::RESERVED_PREFIXES.map(|prefix| format!("{prefix}.*"));
    let reserved = [&[ident::UNKNOWN], &ident::RESERVED[..]].concat().join("|");
    let pattern = format!("^({reserved}|{})$", prefixes.join("|"));
    merge(&mut schema, json!({ "not": { "pattern": pattern } }));
    schema
}

/// Returns the schema of the name of a lint, current or former.
fn lint() -> Value {
    let lints = Rule::lints().map(|lint| (lint.name(), lint.docs().to_owned()));
    let former = Rule::lints().filter_map(|lint| {
        let docs = format!("A former spelling. Write `{}`.", lint.name());
        Some((lint.former_name()?, docs))
    });
    let (names, docs): (Vec<_>, Vec<_>) = lints.chain(former).unzip();
    json!({ "enum": names, "x-taplo": { "docs": { "enumValues": docs } } })
}

fn notation() -> Value {
    let names = Notation::ALL.map(Notation::name);
    let docs = Notation::ALL.map(|notation| format!("{}.", notation.example()));
    json!({ "enum": names, "x-taplo": { "docs": { "enumValues": docs } } })
}

fn column_type() -> Value {
    let integers = IntegerType::ALL.map(IntegerType::name);
    let names: Vec<_> = ["str", "bool"].into_iter().chain(integers).collect();
    json!({ "anyOf": [
        { "enum": names },
        { "type": "array", "items": text(), "minItems": 1, "uniqueItems": true },
    ] })
}

/// Returns the schema of positions in a code.
fn positions() -> Value {
    json!({ "type": "string", "pattern": "^ *([0-9]+|[0-9]* *\\.\\. *[0-9]*|[0-9]* *\\.\\.= *[0-9]+) *$" })
}

/// Returns the schema of the words for the values of a part of codes.
fn part_words() -> Value {
    json!({ "type": "object", "additionalProperties": text(), "minProperties": 1 })
}

/// Returns the schema of a JSON pointer into a body.
/// Returns the schema of a location. It does not describe conditions and templates, which the build checks.
fn location() -> Value {
    json!({ "type": "string", "pattern": "^(/|\\[\\?|header:|body( => |$))" })
}

fn item_or_list(item: &Value) -> Value {
    json!({ "anyOf": [item, { "type": "array", "items": item }] })
}

fn some_codes() -> Value {
    let item = json!({ "type": ["integer", "string"] });
    json!({ "anyOf": [item, { "type": "array", "items": item, "minItems": 1 }] })
}

/// Returns a number as JSON, or `null` if JSON can't represent it.
fn number(number: i128) -> Value {
    i64::try_from(number)
        .map(Value::from)
        .or_else(|_| u64::try_from(number).map(Value::from))
        .unwrap_or(Value::Null)
}
