//! Differences between the entries of two enums.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use errcodes_core::code::CodeValue;
use errcodes_core::column::{Cell, Datum};
use errcodes_core::model::{Entry, PatternEntry};
use errcodes_core::pattern::Pattern;
use errcodes_core::resolved::EnumView;

use super::{Bump, Changes};
use crate::text::describe_value;

impl Changes {
    /// Compares the entries with the same name, and those with the same code if there is none with the same name.
    pub(super) fn compare_variants(&mut self, old: EnumView<'_>, new: EnumView<'_>) {
        let old_entries = by_name(old);
        let new_entries = by_name(new);
        let mut renamed = BTreeSet::new();
        for entry in old.entries() {
            let variant = &*entry.name.value;
            let location = format!("{} {}", new.name(), entry.code.key.value);
            if let Some(now) = new_entries.get(variant) {
                self.compare_entries(&location, entry, now);
                continue;
            }
            let successor = new.entries().find(|now| {
                now.code.value == entry.code.value
                    && !old_entries.contains_key(&*now.name.value)
                    && !renamed.contains(&*now.name.value)
            });
            match successor {
                Some(now) => {
                    renamed.insert(&*now.name.value);
                    self.push_rename(&location, entry, now);
                    self.compare_entries(&location, entry, now);
                }
                None => self.push(Bump::Major, location, format!("`{variant}` removed")),
            }
        }
        for entry in new.entries() {
            let variant = &*entry.name.value;
            if !old_entries.contains_key(variant) && !renamed.contains(variant) {
                let location = format!("{} {}", new.name(), entry.code.key.value);
                if let Some(named) = named_pattern_of(old, &entry.code.value) {
                    // Another arm of a `match` runs for the code.
                    let named = &named.name.value;
                    let description = format!("the code yields `{variant}` instead of `{named}`");
                    self.push(Bump::Major, location.clone(), description);
                }
                self.push(
                    self.addition,
                    location,
                    format!("`{variant}` added: {}", entry.message_or_name()),
                );
            }
        }
    }

    /// Reports that an entry has another name. If the former name is an alias, code with a path to the variant still compiles.
    fn push_rename(&mut self, location: &str, old: &Entry<'_>, new: &Entry<'_>) {
        let (was, is) = (&old.name.value, &new.name.value);
        let mut description = format!("`{was}` renamed to `{is}`");
        if new.aliases.iter().all(|alias| alias.value != *was) {
            self.push(Bump::Major, location.to_owned(), description);
            return;
        }
        let _ = write!(
            description,
            "; with the alias, paths to `{was}` still compile, but not `use` of the variant"
        );
        self.push(Bump::Minor, location.to_owned(), description);
        if !old.params.is_empty() {
            let description = "the function that formats the message has another name".to_owned();
            self.push(Bump::Major, location.to_owned(), description);
        }
    }

    /// Compares the other names and symbols of two entries.
    fn compare_aliases(&mut self, location: &str, old: &Entry<'_>, new: &Entry<'_>) {
        let has = |entry: &Entry<'_>, name: &str| {
            let mut aliases = entry.aliases.iter();
            entry.name.value == name || aliases.any(|alias| alias.value == name)
        };
        for alias in old.aliases.iter().filter(|alias| !has(new, &alias.value)) {
            let description = format!("alias `{}` removed", alias.value);
            self.push(Bump::Major, location.to_owned(), description);
        }
        for alias in new.aliases.iter().filter(|alias| !has(old, &alias.value)) {
            let description = format!("alias `{}` added", alias.value);
            self.push(Bump::Minor, location.to_owned(), description);
        }
        let symbols = |entry: &Entry<'_>| -> Vec<String> {
            let symbols = entry.symbol_aliases.iter();
            symbols.map(|symbol| symbol.value.to_string()).collect()
        };
        let (was, is) = (symbols(old), symbols(new));
        if was != is {
            let description = format!("symbol_aliases: {was:?} -> {is:?}");
            self.push(Bump::Minor, location.to_owned(), description);
        }
    }

    fn compare_entries(&mut self, location: &str, old: &Entry<'_>, new: &Entry<'_>) {
        // The values are in lower case if the enum ignores case.
        let is_same_text = new.code.key.value == old.code.key.value
            && [old, new].map(|entry| matches!(entry.code.value, CodeValue::Text(_))) == [true; 2];
        if old.code.value == new.code.value || is_same_text {
            self.compare_spelling(location, old, new);
        } else {
            let (name, code) = (&new.name.value, &new.code.key.value);
            let description = match (&old.code.value, &new.code.value) {
                // A bit pattern is another number in a type with another number of bits, or of another signedness.
                (CodeValue::Integer(was), CodeValue::Integer(is))
                    if old.code.key.value == *code =>
                {
                    format!("code {code} of `{name}` changed from {was} to {is}")
                }
                _ => format!("code of `{name}` changed to {code}"),
            };
            self.push(Bump::Major, location.to_owned(), description);
        }
        let (was, is) = (old.code.constant(), new.code.constant());
        if old.code.value == new.code.value && was != is {
            let shown = |constant: Option<String>| {
                constant.map_or_else(|| "none".to_owned(), |name| format!("`{name}`"))
            };
            let description = format!("constant: {} -> {}", shown(was), shown(is));
            self.push(Bump::Major, location.to_owned(), description);
        }
        self.compare_aliases(location, old, new);
        self.compare_texts(location, old, new);
        if old.fallback.is_some() != new.fallback.is_some() {
            // Evidence that fits no entry gives the fallback, and `Unknown` without one.
            let yes = |entry: &Entry<'_>| {
                if entry.fallback.is_some() {
                    "yes"
                } else {
                    "no"
                }
            };
            let description = format!("fallback: {} -> {}", yes(old), yes(new));
            self.push(Bump::Minor, location.to_owned(), description);
        }
        self.compare_cells(location, &old.cells, &new.cells);
    }

    /// Compares the spellings of a code that is a text.
    fn compare_spelling(&mut self, location: &str, old: &Entry<'_>, new: &Entry<'_>) {
        let (was, is) = (&old.code.key.value, &new.code.key.value);
        if matches!(new.code.value, CodeValue::Text(_)) && was != is {
            let description = format!("`code()` in another case: {was} -> {is}");
            self.push(Bump::Minor, location.to_owned(), description);
        }
    }

    /// Compares the messages of two entries and their placeholders.
    pub(super) fn compare_texts<K>(
        &mut self,
        location: &str,
        old: &Entry<'_, K>,
        new: &Entry<'_, K>,
    ) {
        let message = |entry: &Entry<'_, K>| {
            let text = entry.message.as_ref();
            describe_value(text.map(|text| Datum::Text(text.value.clone())).as_ref())
        };
        if message(old) != message(new) {
            let description = format!("message: {} -> {}", message(old), message(new));
            self.push(Bump::Patch, location.to_owned(), description);
        }
        let params = |entry: &Entry<'_, K>| -> Vec<String> {
            entry
                .params
                .iter()
                .map(|param| param.value.to_string())
                .collect()
        };
        if params(old) != params(new) {
            // The signature of the formatting function changes.
            let description = format!("params: {:?} -> {:?}", params(old), params(new));
            self.push(Bump::Major, location.to_owned(), description);
        }
    }

    pub(super) fn compare_cells(&mut self, location: &str, old: &[Cell<'_>], new: &[Cell<'_>]) {
        let cells = old.iter().chain(new);
        let keys: BTreeSet<&str> = cells.map(|cell| &*cell.key).collect();
        for key in keys {
            let value = |cells: &[Cell<'_>]| {
                let cell = cells.iter().find(|cell| cell.key == key);
                describe_value(cell.and_then(|cell| cell.datum.as_ref()))
            };
            let (was, is) = (value(old), value(new));
            if was != is {
                let bump = if key == "description" {
                    Bump::Patch
                } else {
                    Bump::Minor
                };
                self.push(bump, location.to_owned(), format!("{key}: {was} -> {is}"));
            }
        }
    }

    /// Compares the entries that codes are converted to, and the order of the entries.
    pub(super) fn compare_order(&mut self, old: EnumView<'_>, new: EnumView<'_>) {
        let (was, is) = (given_by_codes(old), given_by_codes(new));
        let (old_names, new_names) = (by_name(old), by_name(new));
        for (code, name) in &was {
            let now = is.get(code).filter(|now| *now != name);
            // Removed and renamed entries are reported as such.
            if let Some(now) = now
                && new_names.contains_key(&**name)
                && let Some(entry) = new_names.get(&**now)
            {
                let location = format!("{} {}", new.decl().name.value, entry.code.key.value);
                let description = format!("the code yields `{now}` instead of `{name}`");
                self.push(Bump::Major, location, description);
            }
        }
        let order = |view: EnumView<'_>| -> Vec<String> {
            let names = view.entries().map(|entry| entry.name.value.to_string());
            names
                .filter(|name| old_names.contains_key(&**name) && new_names.contains_key(&**name))
                .collect()
        };
        if order(old) != order(new) {
            let description = "the order of the entries changed, and with it `ALL` and comparisons";
            self.push(Bump::Minor, new.name().to_owned(), description.to_owned());
        }
    }
}

fn by_name(view: EnumView<'_>) -> BTreeMap<&str, &Entry<'_>> {
    let entries = view.entries();
    entries.map(|entry| (&*entry.name.value, entry)).collect()
}

/// Returns the named pattern that applies to a code, unless the enum lists the code.
fn named_pattern_of<'l>(
    view: EnumView<'l>,
    code: &CodeValue<'_>,
) -> Option<&'l Entry<'l, Pattern<'l>>> {
    let is_listed = view.entries().any(|entry| entry.code.value == *code);
    let pattern = view.pattern_of(code).filter(|_| !is_listed);
    pattern.and_then(PatternEntry::named)
}

/// Returns the name of the entry that each code gives: the fallback, or else the first entry with the code.
fn given_by_codes(view: EnumView<'_>) -> BTreeMap<String, String> {
    let mut given: BTreeMap<String, (bool, String)> = BTreeMap::new();
    for entry in view.entries() {
        let is_fallback = entry.fallback.is_some();
        let new = (is_fallback, entry.name.value.to_string());
        let code = format!("{:?}", entry.code.value);
        let known = given.entry(code).or_insert_with(|| new.clone());
        if is_fallback && !known.0 {
            *known = new;
        }
    }
    let names = given.into_iter().map(|(code, (_, name))| (code, name));
    names.collect()
}
