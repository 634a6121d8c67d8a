//! Names of enums.

use std::collections::{HashMap, HashSet};

use errcodes_core::ident;

use super::folded;
use super::words::to_ident;

/// Names the enums of a catalog with several enums. The names do not collide with names in use, with the umbrella, category and
/// tag enums that the macro generates, or with the names that authors usually give to such enums.
pub(crate) struct EnumNames<'p> {
    provider: &'p str,
    /// The comparison key of the name derived from the provider.
    folded_provider: Option<String>,
    known: HashSet<String>,
    /// The last number that was appended to each name that several enums would have.
    numbers: HashMap<String, usize>,
}

impl<'p> EnumNames<'p> {
    pub(crate) fn new(provider: &'p str, taken: &[String]) -> Self {
        Self {
            provider,
            folded_provider: ident::camel(provider).map(|name| folded(name.trim_end_matches('_'))),
            known: taken.iter().map(|name| folded(name)).collect(),
            numbers: HashMap::new(),
        }
    }

    /// Returns a unique name derived from the words of a heading.
    pub(crate) fn name(&mut self, words: &str) -> String {
        let mut base = enum_name(words, self.provider);
        let key = folded(&base);
        let rest = self
            .folded_provider
            .as_ref()
            .and_then(|provider| key.strip_prefix(&**provider));
        if rest.is_some_and(|rest| ["", "error", "category", "tag"].contains(&rest)) {
            base.push_str(CODES_SUFFIX);
        }
        let mut name = base.clone();
        let number = self.numbers.entry(folded(&base)).or_insert(1);
        while !self.known.insert(folded(&name)) {
            *number += 1;
            name = format!("{base}{number}");
        }
        name
    }
}

/// Returns whether `name` is the name `wanted`, or the name that is used instead if the macro reserves `wanted`.
pub(crate) fn is_named(name: &str, wanted: &str) -> bool {
    name == wanted || name.strip_suffix(CODES_SUFFIX) == Some(wanted)
}

/// The suffix that is appended to a name that the macro reserves.
const CODES_SUFFIX: &str = "Codes";

/// Returns an enum name derived from `words`, or from `fallback` if `words` cannot be turned into an identifier.
pub(crate) fn enum_name(words: &str, fallback: &str) -> String {
    to_ident(&without_possessives(words))
        .unwrap_or_else(|| to_ident(fallback).unwrap_or_else(|| "Errors".to_owned()))
}

/// Returns words without the `'s` of possessives.
fn without_possessives(words: &str) -> String {
    let words = words.replace("'s ", " ").replace("’s ", " ");
    let end = words.strip_suffix("'s").or(words.strip_suffix("’s"));
    end.unwrap_or(&words).to_owned()
}

#[cfg(test)]
mod tests {
    use super::enum_name;

    #[test]
    fn enums_are_named_after_their_headings() {
        assert_eq!(enum_name("Athr-server", "x"), "AthrServer");
        assert_eq!(enum_name("Group's members", "x"), "GroupMembers");
        assert_eq!(enum_name("§", "tru.ID"), "TruId");
        assert_eq!(enum_name("", "3M"), "ThreeM");
        assert_eq!(enum_name(&"错误 ".repeat(100), "x").len(), 120);
    }
}
