//! The changes between two catalogs, and what they mean for the version of an SDK.

use std::collections::{BTreeMap, BTreeSet};

use errcodes_core::column::{Column, ColumnKind, Presence};
use errcodes_core::load::Loaded;
use errcodes_core::model::{Entry, ResponseLayout};
use errcodes_core::resolved::EnumView;

use crate::text::{datum_text, plural};

/// By how much the version of an SDK has to rise.
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
    /// The enum, and the code of the entry if it is about one.
    pub(crate) place: String,
    pub(crate) what: String,
}

/// Collects what has changed.
struct Changes {
    /// What a new variant is.
    added: Bump,
    found: Vec<Change>,
}

/// Returns what has changed between two catalogs.
pub(crate) fn changes(old: &Loaded<'_>, new: &Loaded<'_>, non_exhaustive: bool) -> Vec<Change> {
    let mut changes = Changes {
        added: if non_exhaustive {
            Bump::Minor
        } else {
            Bump::Major
        },
        found: Vec::new(),
    };
    if old.catalog.provider_name() != new.catalog.provider_name() {
        // The enum that joins the others is named after it.
        changes.push(
            Bump::Major,
            "catalog".to_owned(),
            "the provider is another one".to_owned(),
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
            // The enum that joins the others has a variant for it.
            let bump = if old.enums.len() > 1 {
                changes.added
            } else {
                Bump::Minor
            };
            let what = format!("enum added, with {number}");
            changes.push(bump, after.name().to_owned(), what);
        }
    }
    changes.compare_categories(old, new);
    changes.compare_wires(old, new);
    changes.found
}

impl Changes {
    fn push(&mut self, bump: Bump, place: String, what: String) {
        self.found.push(Change { bump, place, what });
    }

    fn compare(&mut self, old: EnumView<'_>, new: EnumView<'_>) {
        let name = new.name().to_owned();
        let (old_type, new_type) = (old.decl().code_type.name(), new.decl().code_type.name());
        if old_type != new_type {
            self.push(
                Bump::Major,
                name.clone(),
                format!("codes are `{new_type}`, and were `{old_type}`"),
            );
        }
        self.compare_fields(old, new);
        self.compare_order(old, new);
        let old_entries = by_name(old);
        let new_entries = by_name(new);
        let mut renamed = BTreeSet::new();
        for entry in old.entries() {
            let variant = &*entry.name.value;
            let place = format!("{name} {}", entry.code.key.value);
            if let Some(now) = new_entries.get(variant) {
                self.compare_entries(&place, entry, now);
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
                    let what = format!("`{variant}` renamed to `{}`", now.name.value);
                    self.push(Bump::Major, place.clone(), what);
                    self.compare_entries(&place, entry, now);
                }
                None => self.push(Bump::Major, place, format!("`{variant}` removed")),
            }
        }
        for entry in new.entries() {
            let variant = &*entry.name.value;
            if !old_entries.contains_key(variant) && !renamed.contains(variant) {
                let place = format!("{name} {}", entry.code.key.value);
                self.push(
                    self.added,
                    place,
                    format!("`{variant}` added: {}", entry.message_or_name()),
                );
            }
        }
    }

    fn compare_entries(&mut self, place: &str, old: &Entry<'_>, new: &Entry<'_>) {
        if old.code.value != new.code.value {
            let what = format!("`{}` has code {} now", new.name.value, new.code.key.value);
            self.push(Bump::Major, place.to_owned(), what);
        }
        let (was, is) = (old.code.constant(), new.code.constant());
        if old.code.value == new.code.value && was != is {
            let what = format!("the constant is {}, and was {}", shown(is), shown(was));
            self.push(Bump::Major, place.to_owned(), what);
        }
        let text = |entry: &Entry<'_>| entry.message.as_ref().map(|text| text.value.to_string());
        if text(old) != text(new) {
            let what = format!("message: {} -> {}", shown(text(old)), shown(text(new)));
            self.push(Bump::Patch, place.to_owned(), what);
        }
        let params = |entry: &Entry<'_>| -> Vec<String> {
            entry
                .params
                .iter()
                .map(|param| param.value.to_string())
                .collect()
        };
        if params(old) != params(new) {
            // The function that makes the finished text has other arguments.
            let what = format!("params: {:?} -> {:?}", params(old), params(new));
            self.push(Bump::Major, place.to_owned(), what);
        }
        let keys: BTreeSet<String> = [old, new]
            .into_iter()
            .flat_map(|entry| entry.cells.iter().map(|cell| cell.key.to_string()))
            .collect();
        for key in keys {
            let cell = |entry: &Entry<'_>| {
                entry
                    .cell(&key)
                    .and_then(|cell| cell.datum.as_ref())
                    .map(datum_text)
            };
            let (was, is) = (cell(old), cell(new));
            if was != is {
                let bump = if key == "description" {
                    Bump::Patch
                } else {
                    Bump::Minor
                };
                let what = format!("{key}: {} -> {}", shown(was), shown(is));
                self.push(bump, place.to_owned(), what);
            }
        }
    }

    /// Which error a code gives, and the order of all.
    fn compare_order(&mut self, old: EnumView<'_>, new: EnumView<'_>) {
        let firsts = |one: EnumView<'_>| {
            let mut firsts: BTreeMap<String, String> = BTreeMap::new();
            for entry in one.entries() {
                let code = format!("{:?}", entry.code.value);
                firsts
                    .entry(code)
                    .or_insert_with(|| entry.name.value.to_string());
            }
            firsts
        };
        let (was, is) = (firsts(old), firsts(new));
        let (old_names, new_names) = (by_name(old), by_name(new));
        for (code, name) in &was {
            let now = is.get(code).filter(|now| *now != name);
            // What is removed or renamed is told as that.
            if let Some(now) = now
                && new_names.contains_key(&**name)
                && let Some(entry) = new_names.get(&**now)
            {
                let place = format!("{} {}", new.decl().name.value, entry.code.key.value);
                let what = format!("the code gives `{now}`, and gave `{name}`");
                self.push(Bump::Major, place, what);
            }
        }
        let order = |one: EnumView<'_>| -> Vec<String> {
            let names = one.entries().map(|entry| entry.name.value.to_string());
            names
                .filter(|name| old_names.contains_key(&**name) && new_names.contains_key(&**name))
                .collect()
        };
        if order(old) != order(new) {
            let what = "the entries are in another order, and so are `ALL` and comparisons";
            self.push(Bump::Minor, new.name().to_owned(), what.to_owned());
        }
    }

    /// Where codes are in bodies.
    fn compare_wires(&mut self, old: &Loaded<'_>, new: &Loaded<'_>) {
        let places = |wire: Option<&ResponseLayout<'_>>| {
            let wire = wire?;
            let lists = [
                &wire.code,
                &wire.message,
                &wire.detail,
                &wire.symbol,
                &wire.problem_type,
            ];
            let texts = lists.map(|list| {
                list.iter()
                    .map(|place| place.value.to_string())
                    .collect::<Vec<_>>()
            });
            Some(texts)
        };
        let mut compare =
            |place: String, was: Option<&ResponseLayout<'_>>, is: Option<&ResponseLayout<'_>>| {
                let change = match (places(was), places(is)) {
                    (was, is) if was == is => return,
                    (Some(_), None) => (
                        Bump::Major,
                        "[response] removed, and `from_response` with it",
                    ),
                    (None, _) => (Bump::Minor, "[response] added"),
                    _ => (Bump::Minor, "[response] has other places"),
                };
                self.push(change.0, place, change.1.to_owned());
            };
        compare(
            "catalog".to_owned(),
            old.catalog.response.as_ref(),
            new.catalog.response.as_ref(),
        );
        for after in new.views() {
            if let Some(before) = old.views().find(|view| view.name() == after.name()) {
                compare(
                    after.name().to_owned(),
                    before.decl().response.as_ref(),
                    after.decl().response.as_ref(),
                );
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

    /// The columns of the author's own.
    fn compare_fields(&mut self, old: EnumView<'_>, new: EnumView<'_>) {
        let name = new.name().to_owned();
        for column in old.columns() {
            match new
                .columns()
                .find(|other| other.accessor == column.accessor)
            {
                None => self.push(
                    Bump::Major,
                    name.clone(),
                    format!("column `{}` removed", column.key),
                ),
                Some(other) => self.compare_field(&name, column, other),
            }
        }
        for column in new.columns() {
            if old.columns().all(|other| other.accessor != column.accessor) {
                self.push(
                    Bump::Minor,
                    name.clone(),
                    format!("column `{}` added", column.key),
                );
            }
        }
    }

    fn compare_field(&mut self, name: &str, old: &Column<'_>, new: &Column<'_>) {
        let key = &new.key;
        let mut push = |bump, what: String| {
            self.found.push(Change {
                bump,
                place: name.to_owned(),
                what,
            });
        };
        match (&old.kind, &new.kind) {
            (ColumnKind::Set(was), ColumnKind::Set(is)) => {
                for word in was.iter().filter(|word| !is.contains(word)) {
                    push(Bump::Major, format!("column `{key}`: `{word}` removed"));
                }
                for word in is.iter().filter(|word| !was.contains(word)) {
                    push(self.added, format!("column `{key}`: `{word}` added"));
                }
            }
            (was, is) if was != is => push(Bump::Major, format!("column `{key}` has another type")),
            _ => {}
        }
        match (&old.presence, &new.presence) {
            (was, is) if was == is => {}
            (Presence::Default(_), Presence::Default(_)) => {
                push(Bump::Minor, format!("column `{key}` has another default"));
            }
            // With a default, the accessor gives the value itself.
            (Presence::Default(_), _) | (_, Presence::Default(_)) => {
                push(Bump::Major, format!("column `{key}` has another type"));
            }
            _ => push(
                Bump::Minor,
                format!("column `{key}` is not required as it was"),
            ),
        }
    }

    /// The variants of the enum of the categories.
    fn compare_categories(&mut self, old: &Loaded<'_>, new: &Loaded<'_>) {
        let (old, new) = (categories(old), categories(new));
        for word in old.difference(&new) {
            self.push(
                Bump::Major,
                "categories".to_owned(),
                format!("`{word}` removed"),
            );
        }
        // The first ones make the enum, which nobody has matched yet.
        let added = if old.is_empty() {
            Bump::Minor
        } else {
            self.added
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

fn categories(loaded: &Loaded<'_>) -> BTreeSet<String> {
    let entries = loaded.views().flat_map(EnumView::entries);
    entries
        .filter_map(|entry| entry.text("category").map(str::to_owned))
        .collect()
}

fn shown(text: Option<String>) -> String {
    text.map_or_else(|| "nothing".to_owned(), |text| format!("{text:?}"))
}
