//! Error responses of operations.

use std::collections::HashMap;

use super::rows::Rows;
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

/// Returns the responses with an error status, of all operations.
pub(super) fn find_responses(root: &Value) -> Rows {
    let mut rows = Vec::new();
    let mut references = References {
        root,
        objects: HashMap::new(),
    };
    for (path, item) in root.get("paths").map_or(&[][..], Value::map) {
        for (method, operation) in item.map() {
            for (status, response) in operation.get("responses").map_or(&[][..], Value::map) {
                // These statuses are not errors. Ranges and `default` are reported later because they are not codes.
                if status.starts_with(['1', '2', '3']) {
                    continue;
                }
                let (name, response) = references.resolve(response);
                let text = response.get("description").and_then(Value::scalar);
                let text = text.unwrap_or_default().trim().to_owned();
                let location = Location::Operation(Operation::new(method, path));
                rows.push((
                    location,
                    [status.clone(), name.unwrap_or_default().to_owned(), text],
                ));
            }
        }
    }
    rows
}
