//! JSON Schemas of catalogs.

mod object;
mod value;

use errcodes_core::code::CodeType;
use errcodes_core::column::{BUILT_IN, Column, ColumnKind, Presence, Scope};
use errcodes_core::keys::{CATALOG, COLUMN, DEFAULT, ENTRY, ENUM, Key, ValueType};
use errcodes_core::load::Loaded;
use errcodes_core::resolved::EnumView;
use serde_json::{Map, Value, json};

use self::object::{merge, reference};

/// Returns the schema for all catalogs.
pub(crate) fn schema_for_all_catalogs() -> Value {
    schema(None)
}

/// Returns the schema for one catalog, which contains its enums and columns.
pub(crate) fn schema_for_catalog(loaded: &Loaded<'_>) -> Value {
    schema(Some(loaded))
}

/// Returns the schema for the given catalog, or for all catalogs if there is none.
fn schema(loaded: Option<&Loaded<'_>>) -> Value {
    let mut definitions = Map::new();
    definitions.insert("entry".to_owned(), entry(None));
    definitions.insert("code".to_owned(), code(None, "entry"));
    definitions.insert("pattern".to_owned(), pattern(None));
    definitions.insert("default".to_owned(), default(None));
    definitions.insert("column".to_owned(), column());
    definitions.insert("enum".to_owned(), any_enum());
    let mut enums = Map::new();
    for view in loaded.iter().flat_map(|loaded| loaded.views()) {
        let name = view.name();
        let own = OwnColumns::new(view);
        let entry_of = format!("entry of {name}");
        definitions.insert(format!("code of {name}"), code(Some(&own), &entry_of));
        definitions.insert(format!("pattern of {name}"), pattern(Some(&own)));
        definitions.insert(entry_of, entry(Some(&own)));
        definitions.insert(format!("default of {name}"), default(Some(&own)));
        definitions.insert(format!("enum {name}"), known_enum(view));
        enums.insert(name.to_owned(), reference(&format!("enum {name}")));
    }
    let mut schema = value::table_schema(&CATALOG, &[]);
    if let Some(known) = schema.pointer_mut("/properties/enums/properties") {
        *known = enums.into();
    }
    let provider = loaded.and_then(|loaded| loaded.catalog.provider.as_ref());
    let title = match provider {
        Some(provider) => format!("The catalog of {}", provider.value),
        None => "A catalog of error codes".to_owned(),
    };
    merge(
        &mut schema,
        json!({
            "$schema": "http://json-schema.org/draft-07/schema#",
            "title": title,
            "description": "The keys of a catalog, for editors. `cargo errcodes check` reports more errors than this schema can express.",
            "definitions": definitions,
            "x-taplo": { "initKeys": ["provider"] },
            "x-tombi-toml-version": "v1.1.0",
        }),
    );
    schema
}

/// The columns that one enum declares or inherits.
struct OwnColumns<'a> {
    columns: Vec<&'a Column<'a>>,
    /// The keys that each entry must have.
    required: Vec<&'a str>,
}

impl<'a> OwnColumns<'a> {
    fn new(view: EnumView<'a>) -> Self {
        // Entries need no value for a column for which the enum has defaults.
        let is_in_defaults = |key: &str| view.decl().default_keys.iter().any(|own| own == key);
        let required = view
            .columns()
            .filter(|column| column.presence == Presence::Required && !is_in_defaults(&column.key));
        Self {
            columns: view.columns().collect(),
            required: required.map(|column| &*column.key).collect(),
        }
    }
}

fn built_in(scope: Scope) -> Vec<&'static Column<'static>> {
    let columns = BUILT_IN.iter();
    columns.filter(|column| column.scope >= scope).collect()
}

fn entry(own: Option<&OwnColumns<'_>>) -> Value {
    let mut schema = value::table_schema(&ENTRY, &built_in(Scope::Entry));
    add_own(&mut schema, own);
    if let (Some(own), Some(Value::Array(required))) = (own, schema.get_mut("required")) {
        required.extend(own.required.iter().map(|key| json!(key)));
    }
    merge(
        &mut schema,
        json!({ "description": "An error that the vendor documents.", "x-taplo": { "initKeys": ["name"] } }),
    );
    schema
}

/// Returns the schema of the value of a code: an entry or a list of entries.
///
/// The schema repeats the keys of an entry, because if it listed alternatives, an editor would only report that none of
/// them matches.
fn code(own: Option<&OwnColumns<'_>>, entry_definition: &str) -> Value {
    let mut schema = entry(own);
    merge(
        &mut schema,
        json!({ "type": ["object", "array"], "items": reference(entry_definition), "minItems": 1 }),
    );
    schema
}

/// Returns the schema of the entry of a pattern, whose name is optional.
fn pattern(own: Option<&OwnColumns<'_>>) -> Value {
    let mut schema = value::table_schema(&ENTRY, &built_in(Scope::Entry));
    // A fallback is one of several entries with the same code. No constant can stand for a variant that keeps a code.
    if let Some(properties) = schema["properties"].as_object_mut() {
        for key in ["fallback", "aliases", "symbol_aliases"] {
            properties.remove(key);
        }
    }
    add_own(&mut schema, own);
    merge(
        &mut schema,
        json!({
            "description": "An entry for codes that the catalog does not list. With a name, it becomes a variant.",
            "required": [],
            "minProperties": 1,
            "dependencies": { "message": ["name"], "params": ["name"] },
        }),
    );
    schema
}

fn default(own: Option<&OwnColumns<'_>>) -> Value {
    let mut schema = value::table_schema(&DEFAULT, &built_in(Scope::Codes));
    add_own(&mut schema, own);
    merge(
        &mut schema,
        // A default without a value is an error.
        json!({ "minProperties": 2, "x-taplo": { "initKeys": ["codes"] } }),
    );
    schema
}

/// Adds the columns of an enum, or allows any column if they are not known.
fn add_own(schema: &mut Value, own: Option<&OwnColumns<'_>>) {
    let Some(own) = own else {
        merge(
            schema,
            json!({ "additionalProperties": value::any_column_schema() }),
        );
        return;
    };
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        let columns = own.columns.iter();
        let is_stated = |column: &&&Column<'_>| !matches!(column.kind, ColumnKind::Computed(_));
        for column in columns.filter(is_stated) {
            properties.insert(column.key.to_string(), value::column_schema(column));
        }
    }
}

/// Returns the names of keys and columns, including former names.
fn names(keys: &[Key], columns: &[&'static Column<'static>]) -> Vec<&'static str> {
    let columns = columns.iter().flat_map(|column| column.names());
    keys.iter().flat_map(Key::names).chain(columns).collect()
}

fn column() -> Value {
    let mut schema = value::table_schema(&COLUMN, &[]);
    let parts = COLUMN.keys.iter();
    let parts = parts.filter(|key| key.value_type == ValueType::Positions);
    let parts = parts.map(|key| key.name);
    let required = |key| json!({ "required": [key] });
    merge(
        &mut schema,
        json!({
            "x-taplo": { "initKeys": ["type"] },
            // A column with a default can't be optional, because every entry has a value.
            "not": { "properties": { "optional": { "const": true } }, "required": ["optional", "default"] },
            // A column has a type, or it is a part of the code.
            "oneOf": parts.clone().chain(["type"]).map(required).collect::<Vec<_>>(),
            "dependencies": {
                "values": { "anyOf": parts.map(required).collect::<Vec<_>>() },
                "optional": ["type"],
                "default": ["type"],
            },
        }),
    );
    schema
}

/// Returns the schema of an enum of any catalog. The codes and columns depend on the keys of the enum.
fn any_enum() -> Value {
    let mut schema = value::table_schema(&ENUM, &built_in(Scope::Enum));
    let keys = |names: Vec<&str>| json!({ "propertyNames": { "enum": names } });
    let entry = names(&ENTRY.keys, &built_in(Scope::Entry));
    let default = names(&DEFAULT.keys, &built_in(Scope::Codes));
    // The entries can have more keys if the enum declares or inherits columns.
    let columns = ENUM
        .keys
        .iter()
        .find(|key| key.value_type == ValueType::Columns);
    let columns = columns.into_iter().flat_map(Key::names);
    let with_columns = columns
        .chain(["extends"])
        .map(|key| json!({ "required": [key] }));
    let with_columns: Vec<_> = with_columns.collect();
    let mut entries = keys(entry.clone());
    merge(&mut entries, json!({ "items": keys(entry) }));
    let codes = |names: Value, success: Value| json!({ "properties": { "codes": { "propertyNames": names }, "success": success } });
    let is_code_type = |code_type: Value| json!({ "properties": { "code_type": code_type }, "required": ["code_type"] });
    merge(
        &mut schema,
        json!({
            "anyOf": [{ "required": ["codes"] }, { "required": ["extends"] }],
            "allOf": [
                {
                    "if": { "anyOf": with_columns },
                    "then": {},
                    "else": { "properties": {
                        "codes": { "additionalProperties": entries },
                        "defaults": { "items": keys(default) },
                    } },
                },
                {
                    "if": is_code_type(json!({ "const": CodeType::TEXT.name() })),
                    "then": codes(value::code_schema(CodeType::TEXT), value::code_list_schema(CodeType::TEXT)),
                    "else": {
                        "if": is_code_type(json!({ "pattern": "^i" })),
                        "then": codes(value::signed_code_schema(), json!({ "items": { "type": "integer" } })),
                        "else": codes(
                            value::code_schema(CodeType::default()),
                            json!({ "items": { "type": "integer", "minimum": 0 } }),
                        ),
                    },
                },
            ],
        }),
    );
    schema
}

/// Returns the schema of an enum of a known catalog.
fn known_enum(view: EnumView<'_>) -> Value {
    let name = view.name();
    let mut schema = value::table_schema(&ENUM, &built_in(Scope::Enum));
    let code = reference(&format!("code of {name}"));
    let default = reference(&format!("default of {name}"));
    if let Some(codes) = schema.pointer_mut("/properties/codes") {
        let names = value::code_schema(view.decl().code_type);
        merge(
            codes,
            json!({
                "propertyNames": names,
                "patternProperties": value::patterns(&reference(&format!("pattern of {name}"))),
                "additionalProperties": code,
            }),
        );
    }
    if let Some(success) = schema.pointer_mut("/properties/success") {
        merge(success, value::code_list_schema(view.decl().code_type));
    }
    if let Some(defaults) = schema.pointer_mut("/properties/defaults") {
        merge(defaults, json!({ "items": default }));
    }
    let description = view.decl().description.as_ref().map(|text| &*text.value);
    merge(
        &mut schema,
        json!({
            "description": description.unwrap_or("An enum of the catalog."),
            "anyOf": [{ "required": ["codes"] }, { "required": ["extends"] }],
        }),
    );
    schema
}
