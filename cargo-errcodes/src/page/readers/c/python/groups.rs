//! Dictionaries in groups: `{"door": {1001: "There is no door."}, "key": {2001: "There is no key."}}`.

use std::collections::HashMap;

use super::ModuleReader;
use super::entry::{Entry, is_object};
use super::value::{Pair, Value};
use crate::page::languages::preferred;
use crate::page::location::Location;
use crate::page::readers::c::declaration::Constant;
use crate::page::skipped::Skipped;
use crate::page::vocabulary::is_column_heading;
use crate::text::plural;

/// The entries of the dictionaries in a dictionary.
pub(super) struct Groups {
    /// The constants, the first one of each group with its name.
    pub(super) constants: Vec<Constant>,
    /// The number of elements of the groups.
    pub(super) elements: usize,
    /// The language of the group that is read, if each group has the texts of another one.
    pub(super) language: Option<String>,
}

impl Groups {
    /// Reads a dictionary most of whose values are dictionaries from codes to texts.
    pub(super) fn of(pairs: &[Pair]) -> Option<Self> {
        let groups: Vec<(&str, &[Pair])> = pairs.iter().filter_map(group).collect();
        if groups.len() * 2 <= pairs.len() {
            return None;
        }
        if have_same_keys(&groups) {
            return None;
        }
        let chosen = preferred(groups.iter().map(|(name, _)| *name));
        let language = chosen.map(|chosen| groups[chosen].0.to_owned());
        let read = groups.iter().enumerate();
        let read = read.filter(|(index, _)| chosen.is_none_or(|chosen| *index == chosen));
        let mut all = Self {
            constants: Vec::new(),
            elements: 0,
            language,
        };
        for (_, (name, entries)) in read {
            let mut constants: Vec<Constant> = entries
                .iter()
                .filter_map(|pair| Some(Entry::of_pair(pair)?.into_constant(pair.line)))
                .collect();
            if let Some(first) = constants.first_mut()
                && chosen.is_none()
            {
                first.group = Some((*name).to_owned());
            }
            all.elements += entries.len();
            all.constants.append(&mut constants);
        }
        (all.constants.len() * 2 > all.elements).then_some(all)
    }
}

impl ModuleReader {
    pub(super) fn push_groups(&mut self, name: &str, groups: Groups, line: usize) {
        if let Some(language) = &groups.language {
            self.skip_languages(name, groups.elements, line, language);
        }
        self.push_rows(name, groups.constants, groups.elements, line);
    }

    /// Reports the texts in other languages than one.
    pub(super) fn skip_languages(
        &mut self,
        name: &str,
        elements: usize,
        line: usize,
        language: &str,
    ) {
        let reason = format!("has texts in several languages, only those in `{language}` are read");
        let excerpt = format!("{name}, {}", plural(elements, "element"));
        self.skipped
            .push(Skipped::new(Location::Line(line), excerpt, reason));
    }
}

/// Returns whether nearly all groups have a key in common that is a word, so that they are objects: `{"description": "...", "scope": "..."}`.
/// The texts in several languages have the same codes.
fn have_same_keys(groups: &[(&str, &[Pair])]) -> bool {
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    for (_, entries) in groups {
        for pair in *entries {
            if let Value::Text(key) = &pair.key {
                *numbers.entry(key).or_default() += 1;
            }
        }
    }
    let is_shared = |(key, number): (&&str, &usize)| {
        *number > 1 && number * 5 > groups.len() * 4 && is_column_heading(key)
    };
    numbers.iter().any(is_shared)
}

/// Returns the name and the entries of a value that is a dictionary, and not an error.
fn group(pair: &Pair) -> Option<(&str, &[Pair])> {
    let (Value::Text(name) | Value::Name(name)) = &pair.key else {
        return None;
    };
    match &pair.value {
        Value::Map(entries) if !entries.is_empty() && !is_object(entries) => Some((name, entries)),
        _ => None,
    }
}
