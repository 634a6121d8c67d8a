//! Differences between two catalogs, and the version bump that each requires of an SDK.

mod columns;
mod entries;
mod patterns;
mod responses;

use std::collections::BTreeSet;

use errcodes_core::column::{Cell, Vocabulary};
use errcodes_core::load::Loaded;
use errcodes_core::model::PatternEntry;
use errcodes_core::resolved::EnumView;

use crate::text::plural;

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
    for vocabulary in Vocabulary::ALL {
        changes.compare_words(vocabulary, old, new);
    }
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
        self.compare_case(old, new);
        self.compare_success(old, new);
        self.compare_columns(old, new);
        self.compare_order(old, new);
        self.compare_patterns(old, new);
        self.compare_variants(old, new);
    }

    /// Compares whether the case of codes is ignored.
    fn compare_case(&mut self, old: EnumView<'_>, new: EnumView<'_>) {
        let ignores_case = |view: EnumView<'_>| view.decl().code_type.ignores_case();
        let (bump, description) = match (ignores_case(old), ignores_case(new)) {
            (true, false) => (
                Bump::Major,
                "case no longer ignored: a code in another case is `Unknown`",
            ),
            (false, true) => (
                Bump::Minor,
                "case ignored: a code in another case is no longer `Unknown`",
            ),
            _ => return,
        };
        self.push(bump, new.name().to_owned(), description.to_owned());
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

    /// Compares the variants of the enum of a vocabulary.
    fn compare_words(&mut self, vocabulary: Vocabulary, old: &Loaded<'_>, new: &Loaded<'_>) {
        let (old, new) = (words(vocabulary, old), words(vocabulary, new));
        let location = || vocabulary.plural().to_owned();
        for word in old.difference(&new) {
            self.push(Bump::Major, location(), format!("`{word}` removed"));
        }
        // The first words create the enum: no existing code can match on it.
        let added = if old.is_empty() {
            Bump::Minor
        } else {
            self.addition
        };
        for word in new.difference(&old) {
            self.push(added, location(), format!("`{word}` added"));
        }
    }
}

/// Returns the words of a vocabulary.
fn words(vocabulary: Vocabulary, loaded: &Loaded<'_>) -> BTreeSet<String> {
    let cells = loaded.views().flat_map(|view| {
        let entries = view.entries().flat_map(|entry| &entry.cells);
        entries.chain(view.patterns().flat_map(PatternEntry::cells))
    });
    let cells = cells.filter(|cell| cell.key == vocabulary.key());
    let words = cells.flat_map(Cell::texts);
    words.map(ToString::to_string).collect()
}
