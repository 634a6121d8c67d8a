//! Error responses of operations.

use std::collections::{HashMap, HashSet};

use super::descriptions::{lists_codes, text_before_table};
use super::rows::Rows;
use crate::page::block::{Block, BlockKind};
use crate::page::limits::MAX_VALUE_DEPTH;
use crate::page::location::{Location, Operation};
use crate::page::readers::value::Value;
use crate::page::vocabulary::{BODY_CODE_KEYS, BODY_SYMBOL_KEYS};

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

/// The reason for skipping a response with an example whose code is in an enum.
const LISTED_IN_ENUM: &str =
    "an enum lists the code in its example, and with it the errors with this HTTP status";

/// The reason for skipping the only response with an error.
const OF_ALL_STATUSES: &str = "the response is for all statuses and has no code";

/// Returns the responses with an error status, of all operations. Also reports those whose descriptions list codes.
///
/// `codes` contains the codes that enums list.
pub(super) fn find_responses(root: &Value, codes: &HashSet<&str>) -> (Rows, Vec<Block>) {
    let mut rows = Vec::new();
    let mut listed = Vec::new();
    let mut references = References {
        root,
        objects: HashMap::new(),
    };
    // Operations share responses.
    let mut texts: HashMap<*const Value, Result<String, &str>> = HashMap::new();
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
                    .or_insert_with(|| text_of(response, codes));
                let location = Location::Operation(Operation::new(method, path));
                match text {
                    Ok(text) => rows.push((
                        location,
                        [
                            status.clone(),
                            name.unwrap_or_default().to_owned(),
                            text.clone(),
                        ],
                    )),
                    Err(reason) => listed.push(Block::new(
                        BlockKind::Unlisted(reason),
                        status.as_str(),
                        location,
                    )),
                }
            }
        }
    }
    // Beside statuses, it is no code, either.
    if rows.iter().all(|(_, [status, ..])| status == "default") {
        listed.extend(rows.drain(..).map(|(location, [status, ..])| {
            let kind = BlockKind::Unlisted(OF_ALL_STATUSES);
            Block::new(kind, status, location)
        }));
    }
    (rows, listed)
}

/// Returns the text of a response, or the reason for skipping it: its errors are listed in a table or in an enum.
fn text_of(response: &Value, codes: &HashSet<&str>) -> Result<String, &'static str> {
    let text = response.get("description").and_then(Value::scalar);
    if has_codes(response, 0) {
        Err(LISTED)
    } else if has_example_of(response, codes, false, 0) {
        Err(LISTED_IN_ENUM)
    } else {
        Ok(text_before_table(text.unwrap_or_default()))
    }
}

/// Returns whether an example of a body has a code that an enum lists.
fn has_example_of(value: &Value, codes: &HashSet<&str>, is_example: bool, depth: usize) -> bool {
    if depth > MAX_VALUE_DEPTH {
        return false;
    }
    let mut of_map = value.map().iter();
    let mut items = value.list().iter();
    of_map.any(|(key, inner)| {
        let is_key = BODY_CODE_KEYS.contains(&&**key) || BODY_SYMBOL_KEYS.contains(&&**key);
        let is_code = inner.scalar().is_some_and(|code| codes.contains(code));
        let is_inner = is_example || key.starts_with("example");
        is_example && is_key && is_code || has_example_of(inner, codes, is_inner, depth + 1)
    }) || items.any(|inner| has_example_of(inner, codes, is_example, depth + 1))
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
