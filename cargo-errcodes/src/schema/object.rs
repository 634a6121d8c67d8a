//! JSON Schema objects.

use std::fmt::Write as _;

use serde_json::{Value, json};

/// Returns a reference to a definition.
pub(super) fn reference(definition: &str) -> Value {
    // A reference is a URI.
    let mut escaped = String::new();
    for byte in definition.bytes() {
        match byte {
            b'-' | b'_' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => escaped.push(byte.into()),
            byte => {
                let _ = write!(escaped, "%{byte:02X}");
            }
        }
    }
    json!({ "$ref": format!("#/definitions/{escaped}") })
}

/// Adds a description. This draft of JSON Schema ignores a description next to a reference, so a reference is wrapped.
pub(super) fn described(schema: Value, docs: &str) -> Value {
    let mut schema = match schema.get("$ref") {
        Some(_) => json!({ "allOf": [schema] }),
        None => schema,
    };
    merge(&mut schema, json!({ "description": docs }));
    schema
}

/// Adds the keys of one object to another.
pub(super) fn merge(into: &mut Value, from: Value) {
    if let (Value::Object(into), Value::Object(from)) = (into, from) {
        into.extend(from);
    }
}
