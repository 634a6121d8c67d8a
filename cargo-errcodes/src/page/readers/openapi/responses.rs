//! Error responses of operations.

use std::collections::HashMap;

use super::descriptions::{lists_codes, text_before_table};
use super::rows::Rows;
use crate::page::block::{Block, BlockKind};
use crate::page::limits::MAX_VALUE_DEPTH;
use crate::page::location::{Location, Operation};
use crate::page::readers::value::Value;

/// Resolution of references.
struct References<'t> {
    root: &'t Value,
    /// A cache of the values by key, for each object on the path of a reference.
    objects: HashMap<*const Value, HashMap<&'t str, &'t Value>>,
}

impl<'t> References<'t> {
    fn resolve(&mut self, value: &'t Value) -> (Option<&'t str>, &'t Value) {
        let reference = value.get("$ref").and_then(Value::scalar);
        let target = reference
            .and_then(|reference| Some((reference, self.pointer(reference.strip_prefix('#')?)?)));
        match target {
            Some((reference, target)) => (reference.rsplit('/').next(), target),
            None => (None, value),
        }
    }

    /// Returns the value at a pointer, as [`Value::pointer`] does, but in constant time for each key.
    fn pointer(&mut self, pointer: &str) -> Option<&'t Value> {
        let mut at = self.root;
        for key in pointer.split('/').skip(1) {
            let key = key.replace("~1", "/").replace("~0", "~");
            at = if let Value::List(items) = at {
                items.get(key.parse::<usize>().ok()?)?
            } else {
                let values = self.objects.entry(std::ptr::from_ref(at));
                let values = values.or_insert_with(|| {
                    // The first of duplicate keys is used.
                    let values = at.map().iter().rev();
                    values.map(|(key, value)| (&**key, value)).collect()
                });
                *values.get(&*key)?
            };
        }
        Some(at)
    }
}

/// The reason for skipping a response whose codes are listed in a table.
const LISTED: &str = "the errors with this HTTP status are listed in a table in its description";

/// Returns the responses with an error status, of all operations. Also reports those whose descriptions list codes.
pub(super) fn find_responses(root: &Value) -> (Rows, Vec<Block>) {
    let mut rows = Vec::new();
    let mut listed = Vec::new();
    let mut references = References {
        root,
        objects: HashMap::new(),
    };
    // Operations share responses.
    let mut texts: HashMap<*const Value, Option<String>> = HashMap::new();
    for (path, item) in root.get("paths").map_or(&[][..], Value::map) {
        for (method, operation) in item.map() {
            for (status, response) in operation.get("responses").map_or(&[][..], Value::map) {
                // These statuses are not errors. Ranges and `default` are reported later because they are not codes.
                if status.starts_with(['1', '2', '3']) {
                    continue;
                }
                let (name, response) = references.resolve(response);
                let text = texts
                    .entry(std::ptr::from_ref(response))
                    .or_insert_with(|| text_of(response));
                let location = Location::Operation(Operation::new(method, path));
                match text {
                    Some(text) => rows.push((
                        location,
                        [
                            status.clone(),
                            name.unwrap_or_default().to_owned(),
                            text.clone(),
                        ],
                    )),
                    None => listed.push(Block::new(
                        BlockKind::Unlisted(LISTED),
                        status.as_str(),
                        location,
                    )),
                }
            }
        }
    }
    (rows, listed)
}

/// Returns the text of a response, or `None` if a table in one of its descriptions lists codes.
fn text_of(response: &Value) -> Option<String> {
    let text = response.get("description").and_then(Value::scalar);
    (!has_codes(response, 0)).then(|| text_before_table(text.unwrap_or_default()))
}

fn has_codes(value: &Value, depth: usize) -> bool {
    if depth > MAX_VALUE_DEPTH || value.get("enum").is_some() {
        return false;
    }
    let described = value.get("description").and_then(Value::scalar);
    described.is_some_and(lists_codes)
        || value
            .map()
            .iter()
            .any(|(_, inner)| has_codes(inner, depth + 1))
        || value.list().iter().any(|inner| has_codes(inner, depth + 1))
}
