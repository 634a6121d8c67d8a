//! Attributes that stand for the names of an API, `{NO_DOOR_anchor}` and `{openDoor}`, and are defined in a file that is not read.

use std::collections::{HashMap, HashSet};

use crate::page::code::{is_name, pattern};

pattern!(DEFINED, r"(?m)^:(?P<name>[\w-]+):");
pattern!(USED, r"\{(?P<name>[A-Za-z][\w-]*)\}");
pattern!(
    CELL,
    r"(?m)(?:^|[^\\])[|!][ \t]*(?:\[\[[^\]\n]*\]\]|anchor:\S*\[\])?[ \t]*[`*]*\{(?P<name>[A-Za-z][\w-]*)\}[`*]*[ \t]*(?:[|!]|$)"
);

/// The minimum number of cells that are nothing but such an attribute.
const FEWEST: usize = 3;

/// Returns the attributes of a page that are names, each with the name, if several cells consist of such an attribute.
///
/// A word in lower case that all of them begin or end with tells the kinds of attributes apart, and is not part of the name.
pub(super) fn names_in_attributes(text: &str) -> HashMap<String, String> {
    if !text.contains('{') {
        return HashMap::new();
    }
    let defined = DEFINED.captures_iter(text);
    let defined: HashSet<&str> = defined
        .filter_map(|captures| captures.name("name").map(|name| name.as_str()))
        .collect();
    let names_in = |pattern: &'static regex::Regex| {
        pattern
            .captures_iter(text)
            .filter_map(|captures| captures.name("name").map(|name| name.as_str()))
    };
    let mut cells: Vec<&str> = names_in(&CELL)
        .filter(|name| !defined.contains(name) && is_name(name))
        .collect();
    cells.sort_unstable();
    cells.dedup();
    if cells.len() < FEWEST {
        return HashMap::new();
    }
    let common = Common::of(&cells);
    let names = names_in(&USED).filter(|name| !defined.contains(name));
    let names = names.filter_map(|name| {
        let bare = common.bare(name);
        is_name(bare).then(|| (name.to_owned(), bare.to_owned()))
    });
    names.collect()
}

/// The words that the attributes in cells begin and end with.
struct Common<'t> {
    first: &'t str,
    last: &'t str,
}

impl<'t> Common<'t> {
    fn of(names: &[&'t str]) -> Self {
        let sample = names.first().copied().unwrap_or_default();
        let is_word = |word: &str| word.bytes().all(|byte| byte.is_ascii_lowercase());
        let first = sample.find(['-', '_']).map_or("", |end| &sample[..=end]);
        let last = sample.rfind(['-', '_']).map_or("", |at| &sample[at..]);
        let is_first = is_word(first.trim_end_matches(['-', '_']))
            && names.iter().all(|name| name.starts_with(first));
        let is_last = is_word(last.trim_start_matches(['-', '_']))
            && names.iter().all(|name| name.ends_with(last));
        // The words of `no_such_door` are in lower case too.
        let has_upper_case = names
            .iter()
            .all(|name| name.contains(|c: char| c.is_ascii_uppercase()));
        Self {
            first: if is_first && has_upper_case {
                first
            } else {
                ""
            },
            last: if is_last && has_upper_case { last } else { "" },
        }
    }

    fn bare<'n>(&self, name: &'n str) -> &'n str {
        let name = name.strip_prefix(self.first).unwrap_or(name);
        name.strip_suffix(self.last).unwrap_or(name)
    }
}
