//! Errors in extensions of vendors, whose keys begin with `x-`: `x-response-codes: { errors: { "355069": { description: ... } } }`.

use super::rows::Rows;
use crate::page::code::is_code;
use crate::page::limits::MAX_VALUE_DEPTH;
use crate::page::location::Pointer;
use crate::page::readers::value::Value;
use crate::page::vocabulary::{
    BODY_CODE_KEYS, BODY_MESSAGE_KEYS, BODY_SYMBOL_KEYS, is_about_errors,
};

/// Returns the objects below keys of errors that have a code, or whose key is one, and a text.
pub(super) fn find_extensions(value: &Value) -> Rows {
    let mut rows = Rows::new();
    collect(value, &Pointer::default(), false, 0, &mut rows);
    rows
}

fn collect(value: &Value, pointer: &Pointer, is_extension: bool, depth: usize, rows: &mut Rows) {
    if depth > MAX_VALUE_DEPTH {
        return;
    }
    let scalar = |keys: &[&str]| keys.iter().find_map(|key| value.get(key)?.scalar());
    let code_and_text = (scalar(BODY_CODE_KEYS), scalar(BODY_MESSAGE_KEYS));
    if is_extension && let (Some(code), Some(text)) = code_and_text {
        push(value, code, text, pointer, rows);
        return;
    }
    for (key, inner) in value.map() {
        let pointer = pointer.child(key);
        let mut keys = BODY_MESSAGE_KEYS.iter();
        match keys.find_map(|key| inner.get(key)?.scalar()) {
            Some(text) if is_extension && is_code(key) => push(inner, key, text, &pointer, rows),
            _ => {
                let is_extension = is_extension || is_key_of_errors(key);
                collect(inner, &pointer, is_extension, depth + 1, rows);
            }
        }
    }
    for (index, inner) in value.list().iter().enumerate() {
        collect(inner, &pointer.child(index), is_extension, depth + 1, rows);
    }
}

fn push(object: &Value, code: &str, text: &str, pointer: &Pointer, rows: &mut Rows) {
    let mut symbols = BODY_SYMBOL_KEYS.iter();
    let symbol = symbols.find_map(|key| object.get(key)?.scalar());
    let symbol = symbol.filter(|symbol| *symbol != text && *symbol != code);
    rows.push((
        pointer.clone().into(),
        [code, symbol.unwrap_or_default(), text].map(str::to_owned),
    ));
}

/// Returns whether a key is that of an extension about errors. Extensions of enums are read with them.
fn is_key_of_errors(key: &str) -> bool {
    let Some(name) = key.strip_prefix("x-") else {
        return false;
    };
    let name = name.replace(['-', '_'], " ");
    !name.starts_with("enum") && is_about_errors(&name)
}
