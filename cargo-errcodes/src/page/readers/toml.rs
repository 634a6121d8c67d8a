//! Parsing of TOML.

use toml_edit::{Document, Item, TableLike};

use super::value::Value;

/// Parses a TOML file. The TOML parser has its own nesting limit and fails if a file exceeds it.
pub(super) fn parse_toml(text: &str) -> Result<Value, String> {
    let document = Document::parse(text).map_err(|error| format!("invalid TOML: {error}"))?;
    Ok(table_value(document.as_table()))
}

fn table_value(table: &dyn TableLike) -> Value {
    let items = table.iter();
    Value::Map(
        items
            .map(|(key, item)| (key.to_owned(), item_value(item)))
            .collect(),
    )
}

fn item_value(item: &Item) -> Value {
    match item {
        Item::None => Value::Null,
        Item::Value(value) => value_of(value),
        Item::Table(table) => table_value(table),
        Item::ArrayOfTables(tables) => {
            Value::List(tables.iter().map(|table| table_value(table)).collect())
        }
    }
}

fn value_of(value: &toml_edit::Value) -> Value {
    use toml_edit::Value as Toml;
    match value {
        Toml::String(text) => Value::Scalar(text.value().clone()),
        Toml::Array(items) => Value::List(items.iter().map(value_of).collect()),
        Toml::InlineTable(table) => table_value(table),
        scalar => Value::Scalar(scalar.to_string().trim().to_owned()),
    }
}
