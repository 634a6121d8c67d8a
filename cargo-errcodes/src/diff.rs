//! Differences between two catalogs, and the version bump that each requires of an SDK.

mod columns;

use std::collections::{BTreeMap, BTreeSet};

use errcodes_core::code::CodeValue;
use errcodes_core::column::{CATEGORY, Cell, Datum};
use errcodes_core::load::Loaded;
use errcodes_core::model::{Entry, PatternEntry, ResponseLayout};
use errcodes_core::resolved::EnumView;

use crate::text::{describe_value, plural};

/// A component of a semantic version that has to be incremented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Bump {
    Patch,
    Minor,
    Major,
}

impl Bump {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// A difference between two catalogs.
pub(crate) struct Change {
    pub(crate) bump: Bump,
    /// The name of the enum, followed by the code if the change concerns a single entry.
    pub(crate) location: String,
    pub(crate) description: String,
}

/// The changes collected so far.
struct Changes {
    /// The bump that a new variant requires: minor if the enums are `#[non_exhaustive]`.
    addition: Bump,
    list: Vec<Change>,
}

/// Returns the changes from one catalog to another.
pub(crate) fn find_changes(
    old: &Loaded<'_>,
    new: &Loaded<'_>,
    non_exhaustive: bool,
) -> Vec<Change> {
    let mut changes = Changes {
        addition: if non_exhaustive {
            Bump::Minor
        } else {
            Bump::Major
        },
        list: Vec::new(),
    };
    if old.catalog.provider_name() != new.catalog.provider_name() {
        // The umbrella enum is named after the provider.
        changes.push(
            Bump::Major,
            "catalog".to_owned(),
            "provider changed".to_owned(),
        );
    }
    for before in old.views() {
        match new.views().find(|view| view.name() == before.name()) {
            Some(after) => changes.compare(before, after),
            None => changes.push(
                Bump::Major,
                before.name().to_owned(),
                "enum removed".to_owned(),
            ),
        }
    }
    for after in new.views() {
        if old.views().all(|view| view.name() != after.name()) {
            let number = plural(after.entries().len(), "entry");
            // The umbrella enum gets a variant for the new enum.
            let bump = if old.enums.len() > 1 {
                changes.addition
            } else {
                Bump::Minor
            };
            let description = format!("enum added, with {number}");
            changes.push(bump, after.name().to_owned(), description);
        }
    }
    changes.compare_categories(old, new);
    changes.compare_responses(old, new);
    changes.list
}

impl Changes {
    fn push(&mut self, bump: Bump, location: String, description: String) {
        self.list.push(Change {
            bump,
            location,
            description,
        });
    }

    fn compare(&mut self, old: EnumView<'_>, new: EnumView<'_>) {
        let name = new.name().to_owned();
        let (old_type, new_type) = (old.decl().code_type.name(), new.decl().code_type.name());
        if old_type != new_type {
            self.push(
                Bump::Major,
                name.clone(),
                format!("code type: `{old_type}` -> `{new_type}`"),
            );
        }
        self.compare_success(old, new);
        self.compare_columns(old, new);
        self.compare_order(old, new);
        self.compare_patterns(old, new);
        let old_entries = by_name(old);
        let new_entries = by_name(new);
        let mut renamed = BTreeSet::new();
        for entry in old.entries() {
            let variant = &*entry.name.value;
            let location = format!("{name} {}", entry.code.key.value);
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
                    let description = format!("`{variant}` renamed to `{}`", now.name.value);
                    self.push(Bump::Major, location.clone(), description);
                    self.compare_entries(&location, entry, now);
                }
                None => self.push(Bump::Major, location, format!("`{variant}` removed")),
            }
        }
        for entry in new.entries() {
            let variant = &*entry.name.value;
            if !old_entries.contains_key(variant) && !renamed.contains(variant) {
                let location = format!("{name} {}", entry.code.key.value);
                let pattern = old.pattern_of(&entry.code.value);
                if let Some(named) = pattern.and_then(PatternEntry::named) {
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

    fn compare_entries(&mut self, location: &str, old: &Entry<'_>, new: &Entry<'_>) {
        if old.code.value != new.code.value {
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

    fn compare_pattern(&mut self, location: &str, old: &PatternEntry<'_>, new: &PatternEntry<'_>) {
        match (old.named(), new.named()) {
            (Some(was), Some(is)) if was.name.value == is.name.value => {
                self.compare_texts(location, was, is);
            }
            (Some(was), Some(is)) => {
                let description = format!("`{}` renamed to `{}`", was.name.value, is.name.value);
                self.push(Bump::Major, location.to_owned(), description);
                self.compare_texts(location, was, is);
            }
            (Some(was), None) => {
                let description = format!("`{}` removed", was.name.value);
                self.push(Bump::Major, location.to_owned(), description);
            }
            // The codes are no longer `Unknown`.
            (None, Some(is)) => {
                let description = format!("`{}` added: {}", is.name.value, is.message_or_name());
                self.push(self.addition, location.to_owned(), description);
            }
            (None, None) => {}
        }
        self.compare_cells(location, old.cells(), new.cells());
    }

    /// Compares the messages of two entries and their placeholders.
    fn compare_texts<K>(&mut self, location: &str, old: &Entry<'_, K>, new: &Entry<'_, K>) {
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

    fn compare_cells(&mut self, location: &str, old: &[Cell<'_>], new: &[Cell<'_>]) {
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

    /// Compares the codes that mean success, including inherited ones.
    fn compare_success(&mut self, old: EnumView<'_>, new: EnumView<'_>) {
        let codes = |view: EnumView<'_>| -> Vec<String> {
            let codes = view.success();
            codes.map(|code| code.key.value.to_string()).collect()
        };
        let (was, is) = (codes(old), codes(new));
        // A result that was an error becomes `Ok`, or the reverse: code that compiles behaves differently.
        for code in was.iter().filter(|code| !is.contains(code)) {
            let description = "no longer means success: `check` returns an error".to_owned();
            self.push(Bump::Major, format!("{} {code}", new.name()), description);
        }
        for code in is.iter().filter(|code| !was.contains(code)) {
            let description = "means success: `check` returns `Ok`".to_owned();
            self.push(Bump::Major, format!("{} {code}", new.name()), description);
        }
    }

    /// Compares the values for codes that the catalog does not list.
    fn compare_patterns(&mut self, old: EnumView<'_>, new: EnumView<'_>) {
        let name = new.name();
        for entry in old.patterns() {
            let location = format!("{name} {}", entry.pattern().key.value);
            let was = entry.named();
            match same_pattern(new, entry) {
                Some(now) => self.compare_pattern(&location, entry, now),
                None => match was {
                    Some(was) => {
                        let description = format!("`{}` removed", was.name.value);
                        self.push(Bump::Major, location, description);
                    }
                    None => self.push(Bump::Minor, location, "pattern removed".to_owned()),
                },
            }
        }
        for entry in new.patterns() {
            if same_pattern(old, entry).is_none() {
                let location = format!("{name} {}", entry.pattern().key.value);
                match entry.named() {
                    Some(now) => {
                        let description =
                            format!("`{}` added: {}", now.name.value, now.message_or_name());
                        self.push(self.addition, location, description);
                    }
                    None => self.push(Bump::Minor, location, "pattern added".to_owned()),
                }
            }
        }
        if old.patterns().len() > 0 && new.patterns().len() == 0 {
            let description = "no pattern left, and with it no `PATTERNS`".to_owned();
            self.push(Bump::Major, name.to_owned(), description);
        }
    }

    /// Compares the entries that codes are converted to, and the order of the entries.
    fn compare_order(&mut self, old: EnumView<'_>, new: EnumView<'_>) {
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

    /// Compares the locations of codes in response bodies.
    fn compare_responses(&mut self, old: &Loaded<'_>, new: &Loaded<'_>) {
        let (was, is) = (&old.catalog.response, &new.catalog.response);
        self.compare_response("catalog", was.as_ref(), is.as_ref(), false);
        for after in new.views() {
            if let Some(before) = old.views().find(|view| view.name() == after.name()) {
                let (was, is) = (&before.decl().response, &after.decl().response);
                let has_other = new.catalog.response.is_some();
                self.compare_response(after.name(), was.as_ref(), is.as_ref(), has_other);
            }
        }
        let envelope = |loaded: &Loaded<'_>| -> Vec<String> {
            let enums = loaded.catalog.envelope.iter();
            enums.map(|name| name.value.to_string()).collect()
        };
        let (was, is) = (envelope(old), envelope(new));
        if was != is {
            let bump = if is.is_empty() {
                Bump::Major
            } else {
                Bump::Minor
            };
            self.push(
                bump,
                "catalog".to_owned(),
                format!("envelope: {was:?} -> {is:?}"),
            );
        }
    }

    /// Compares two `response` tables; `has_other` is true if another table applies when this one is missing.
    fn compare_response(
        &mut self,
        location: &str,
        was: Option<&ResponseLayout<'_>>,
        is: Option<&ResponseLayout<'_>>,
        has_other: bool,
    ) {
        let (bump, description) = match (was.map(pointers), is.map(pointers)) {
            (was, is) if was == is => return,
            (Some(_), None) if has_other => (
                Bump::Minor,
                "[response] removed: that of the catalog applies",
            ),
            (Some(_), None) => (
                Bump::Major,
                "[response] removed, and with it `from_response`",
            ),
            (None, _) => (Bump::Minor, "[response] added"),
            _ => (Bump::Minor, "[response] changed"),
        };
        self.push(bump, location.to_owned(), description.to_owned());
    }

    /// Compares the variants of the category enum.
    fn compare_categories(&mut self, old: &Loaded<'_>, new: &Loaded<'_>) {
        let (old, new) = (categories(old), categories(new));
        for word in old.difference(&new) {
            self.push(
                Bump::Major,
                "categories".to_owned(),
                format!("`{word}` removed"),
            );
        }
        // The first categories create the enum: no existing code can match on it.
        let added = if old.is_empty() {
            Bump::Minor
        } else {
            self.addition
        };
        for word in new.difference(&old) {
            self.push(added, "categories".to_owned(), format!("`{word}` added"));
        }
    }
}

fn by_name(view: EnumView<'_>) -> BTreeMap<&str, &Entry<'_>> {
    let entries = view.entries();
    entries.map(|entry| (&*entry.name.value, entry)).collect()
}

/// Returns the entry of the same pattern in another catalog.
fn same_pattern<'l>(view: EnumView<'l>, entry: &PatternEntry<'_>) -> Option<&'l PatternEntry<'l>> {
    let mut entries = view.patterns();
    entries.find(|other| other.pattern().kind == entry.pattern().kind)
}

fn categories(loaded: &Loaded<'_>) -> BTreeSet<String> {
    let cells = loaded.views().flat_map(|view| {
        let entries = view.entries().flat_map(|entry| &entry.cells);
        entries.chain(view.patterns().flat_map(PatternEntry::cells))
    });
    let categories = cells.filter(|cell| cell.key == CATEGORY);
    categories
        .filter_map(|cell| Some(cell.as_text()?.to_string()))
        .collect()
}

/// Returns the JSON pointers for each part of an error.
fn pointers(layout: &ResponseLayout<'_>) -> [Vec<String>; 5] {
    let lists = [
        &layout.code,
        &layout.message,
        &layout.detail,
        &layout.symbol,
        &layout.problem_type,
    ];
    lists.map(|list| list.iter().map(|place| place.value.to_string()).collect())
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
