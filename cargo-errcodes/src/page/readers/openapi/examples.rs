//! Examples of response bodies.

use super::rows::Rows;
use crate::page::limits::MAX_VALUE_DEPTH;
use crate::page::location::Pointer;
use crate::page::readers::value::Value;
use crate::page::vocabulary::{BODY_CODE_KEYS, BODY_MESSAGE_KEYS, BODY_SYMBOL_KEYS};

/// Returns the examples that have a code and a message.
pub(super) fn find_examples(value: &Value) -> Rows {
    let mut rows = Rows::new();
    collect_examples(value, &Pointer::default(), false, 0, &mut rows);
    rows
}

fn collect_examples(
    value: &Value,
    pointer: &Pointer,
    is_example: bool,
    depth: usize,
    rows: &mut Rows,
) {
    if depth > MAX_VALUE_DEPTH {
        return;
    }
    let scalar = |keys: &[&str]| keys.iter().find_map(|key| value.get(key)?.scalar());
    if is_example
        && let Some(code) = scalar(BODY_CODE_KEYS)
        && let Some(message) = scalar(BODY_MESSAGE_KEYS)
    {
        let symbol = scalar(BODY_SYMBOL_KEYS).filter(|name| *name != message);
        rows.push((
            pointer.clone().into(),
            [code, symbol.unwrap_or_default(), message].map(str::to_owned),
        ));
    }
    for (key, value) in value.map() {
        let is_example = is_example || key.starts_with("example") || key.contains("/example");
        let pointer = pointer.child(key);
        collect_examples(value, &pointer, is_example, depth + 1, rows);
    }
    for (index, value) in value.list().iter().enumerate() {
        let pointer = pointer.child(index);
        collect_examples(value, &pointer, is_example, depth + 1, rows);
    }
}
