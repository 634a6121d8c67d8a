//! Differences between the patterns of two enums, and between the variants that they give to codes.

use std::collections::BTreeSet;

use errcodes_core::code::CodeValue;
use errcodes_core::ident;
use errcodes_core::model::PatternEntry;
use errcodes_core::pattern::{Overlap, Overlaps, PatternKind};
use errcodes_core::resolved::EnumView;

use super::{Bump, Changes};

/// The patterns of two versions of an enum. Those with the same codes are counterparts, or else those with the same name, or the
/// same key.
struct Counterparts<'l> {
    pairs: Vec<(&'l PatternEntry<'l>, &'l PatternEntry<'l>)>,
    removed: Vec<&'l PatternEntry<'l>>,
    added: Vec<&'l PatternEntry<'l>>,
}

impl<'l> Counterparts<'l> {
    fn new(old: EnumView<'l>, new: EnumView<'l>) -> Self {
        type IsSame = fn(&PatternEntry<'_>, &PatternEntry<'_>) -> bool;
        let stages: [IsSame; 3] = [
            |old, new| old.pattern().kind == new.pattern().kind,
            |old, new| name_of(old).is_some() && name_of(old) == name_of(new),
            |old, new| old.pattern().key.value == new.pattern().key.value,
        ];
        let mut all = Self {
            pairs: Vec::new(),
            removed: old.patterns().collect(),
            added: new.patterns().collect(),
        };
        for is_same in stages {
            let Self {
                pairs,
                removed,
                added,
            } = &mut all;
            removed.retain(|old| {
                let Some(at) = added.iter().position(|new| is_same(old, new)) else {
                    return true;
                };
                pairs.push((*old, added.remove(at)));
                false
            });
        }
        all
    }

    /// Returns the name in the new version of a variant of the old one.
    fn new_name(&self, old: &str) -> Option<&'l str> {
        let pair = self
            .pairs
            .iter()
            .find(|(was, _)| name_of(was) == Some(old))?;
        name_of(pair.1)
    }

    /// Returns whether both versions have a variant, which has this name in the new one.
    fn has_both(&self, new: &str) -> bool {
        let mut pairs = self.pairs.iter();
        pairs.any(|(was, is)| name_of(is) == Some(new) && name_of(was).is_some())
    }
}

impl Changes {
    /// Compares the patterns: their entries, and the codes that they apply to.
    pub(super) fn compare_patterns(&mut self, old: EnumView<'_>, new: EnumView<'_>) {
        let all = Counterparts::new(old, new);
        let location =
            |entry: &PatternEntry<'_>| format!("{} {}", new.name(), entry.pattern().key.value);
        for (was, is) in &all.pairs {
            self.compare_keys(&location(was), was, is);
            self.compare_pattern(&location(was), was, is);
        }
        for was in &all.removed {
            let (bump, description) = match name_of(was) {
                Some(name) => (Bump::Major, format!("`{name}` removed")),
                None => (Bump::Minor, "pattern removed".to_owned()),
            };
            self.push(bump, location(was), description);
        }
        for is in &all.added {
            let (bump, description) = match is.named() {
                Some(entry) => (
                    self.addition,
                    added(&entry.name.value, entry.message_or_name()),
                ),
                None => (Bump::Minor, "pattern added".to_owned()),
            };
            self.push(bump, location(is), description);
        }
        if old.patterns().len() > 0 && new.patterns().len() == 0 {
            let description = "no pattern left, and with it no `PATTERNS`".to_owned();
            self.push(Bump::Major, new.name().to_owned(), description);
        }
        self.compare_numbers(old, new, &all);
        // A change of the type concerns all codes.
        if old.decl().code_type == new.decl().code_type {
            self.compare_ranges(old, new, &all);
            self.compare_texts_of_patterns(old, new, &all);
        }
    }

    fn compare_keys(&mut self, location: &str, old: &PatternEntry<'_>, new: &PatternEntry<'_>) {
        let (was, is) = (old.pattern(), new.pattern());
        let (key, new_key) = (&was.key.value, &is.key.value);
        let description = match (&was.kind, &is.kind) {
            (PatternKind::Range(first, last), PatternKind::Range(new_first, new_last))
                if key == new_key && was.kind != is.kind =>
            {
                format!("codes: {first}..={last} -> {new_first}..={new_last}")
            }
            _ if key == new_key => return,
            _ => format!("key: {key} -> {new_key}"),
        };
        let are_texts = |kind: &PatternKind| matches!(kind, PatternKind::Text(_));
        let bump = if was.kind == is.kind {
            // Only `PATTERNS` and `MatchedCode::pattern` change.
            Bump::Patch
        } else if new.named().is_some() && (are_texts(&was.kind) || are_texts(&is.kind)) {
            Bump::Major
        } else {
            // The codes whose variant changes are reported separately.
            Bump::Minor
        };
        self.push(bump, location.to_owned(), description);
    }

    fn compare_pattern(&mut self, location: &str, old: &PatternEntry<'_>, new: &PatternEntry<'_>) {
        match (old.named(), new.named()) {
            (Some(was), Some(is)) => {
                if was.name.value != is.name.value {
                    let description =
                        format!("`{}` renamed to `{}`", was.name.value, is.name.value);
                    self.push(Bump::Major, location.to_owned(), description);
                }
                self.compare_texts(location, was, is);
            }
            (Some(was), None) => {
                let description = format!("`{}` removed", was.name.value);
                self.push(Bump::Major, location.to_owned(), description);
            }
            // The codes are no longer `Unknown`.
            (None, Some(is)) => {
                let description = added(&is.name.value, is.message_or_name());
                self.push(self.addition, location.to_owned(), description);
            }
            (None, None) => {}
        }
        self.compare_cells(location, old.cells(), new.cells());
    }

    /// Compares the numbers of the variants, which are part of the types of their fields.
    fn compare_numbers(&mut self, old: EnumView<'_>, new: EnumView<'_>, all: &Counterparts<'_>) {
        let names = |view: EnumView<'_>| -> Vec<String> {
            let names = view.patterns().filter_map(name_of);
            names.map(str::to_owned).collect()
        };
        let (old_names, new_names) = (names(old), names(new));
        for (was, old_name) in old_names.iter().enumerate() {
            let name = all.new_name(old_name);
            let is = name.and_then(|name| new_names.iter().position(|other| other == name));
            if let Some(is) = is.filter(|is| *is != was) {
                let ident = new.name();
                let description = format!(
                    "the field of `{}` changed: `MatchedCode<{ident}, {was}>` -> `MatchedCode<{ident}, {is}>`",
                    new_names[is]
                );
                self.push(Bump::Major, ident.to_owned(), description);
            }
        }
    }

    /// Finds the numbers that neither version lists and whose variant changes, although both versions have the variant.
    fn compare_ranges(&mut self, old: EnumView<'_>, new: EnumView<'_>, all: &Counterparts<'_>) {
        let listed = |view: EnumView<'_>| -> Vec<i128> {
            let codes = view.entries().filter_map(|entry| match entry.code.value {
                CodeValue::Integer(code) => Some(code),
                CodeValue::Text(_) => None,
            });
            codes.collect()
        };
        let listed: BTreeSet<i128> = listed(old).into_iter().chain(listed(new)).collect();
        let mut starts = BTreeSet::new();
        for entry in old.patterns().chain(new.patterns()) {
            if let PatternKind::Range(first, last) = entry.pattern().kind {
                starts.extend([Some(first), last.checked_add(1)].into_iter().flatten());
            }
        }
        let starts: Vec<i128> = starts.into_iter().collect();
        // Between two starts, the same pattern applies to all numbers.
        let mut moved: Vec<(i128, i128, Option<&str>, Option<&str>)> = Vec::new();
        for bounds in starts.windows(2) {
            let (first, last) = (bounds[0], bounds[1] - 1);
            let number = usize::try_from(last - first).unwrap_or(usize::MAX);
            if listed.range(first..=last).count() > number {
                continue;
            }
            let code = CodeValue::Integer(first);
            let was = old.pattern_of(&code).and_then(name_of);
            let is = new.pattern_of(&code).and_then(name_of);
            match moved.last_mut() {
                Some((_, end, old, new)) if *end + 1 == first && (*old, *new) == (was, is) => {
                    *end = last;
                }
                _ => moved.push((first, last, was, is)),
            }
        }
        for (first, last, was, is) in moved {
            let codes = if first == last {
                first.to_string()
            } else {
                format!("{first}..={last}")
            };
            let location = format!("{} {codes}", new.name());
            self.moved(location, "the codes yield", was, is, all);
        }
    }

    /// Finds the patterns of texts that take codes from another one, or leave them to it, because they come before it.
    fn compare_texts_of_patterns(
        &mut self,
        old: EnumView<'_>,
        new: EnumView<'_>,
        all: &Counterparts<'_>,
    ) {
        let mut overlaps = Overlaps::default();
        let is_changed = |pair: &&(&PatternEntry<'_>, &PatternEntry<'_>)| {
            pair.0.pattern().kind != pair.1.pattern().kind
        };
        let changed = || all.pairs.iter().filter(is_changed);
        let gone = all
            .removed
            .iter()
            .copied()
            .chain(changed().map(|(was, _)| *was));
        let arrived = all
            .added
            .iter()
            .copied()
            .chain(changed().map(|(_, is)| *is));
        let mut found = Vec::new();
        for (view, patterns, is_new) in [
            (old, gone.collect::<Vec<_>>(), false),
            (new, arrived.collect::<Vec<_>>(), true),
        ] {
            for pattern in patterns {
                for other in view.patterns().filter(|other| other.named().is_some()) {
                    let (first, second) = (pattern.pattern(), other.pattern());
                    let is_text = matches!(first.kind, PatternKind::Text(_));
                    if !is_text || first.rank() >= second.rank() {
                        continue;
                    }
                    let example = match overlaps.shared(first, second) {
                        Overlap::None => continue,
                        Overlap::Code(code) => format!("codes such as {code} yield"),
                        Overlap::Unknown => "some codes may yield".to_owned(),
                    };
                    let (was, is) = (name_of(pattern), name_of(other));
                    let location = format!("{} {}", new.name(), first.key.value);
                    found.push(if is_new {
                        let was = all.pairs.iter().find(|(_, new)| name_of(new) == is);
                        (
                            location,
                            example,
                            was.and_then(|(old, _)| name_of(old)),
                            name_of(pattern),
                        )
                    } else {
                        (
                            location,
                            example,
                            was,
                            is.and_then(|name| all.new_name(name)),
                        )
                    });
                }
            }
        }
        for (location, example, was, is) in found {
            self.moved(location, &example, was, is, all);
        }
    }

    /// Reports codes that no longer yield the same variant, unless the variant is removed, renamed or new, which is reported
    /// separately. `None` is `Unknown`.
    fn moved(
        &mut self,
        location: String,
        codes_yield: &str,
        was: Option<&str>,
        is: Option<&str>,
        all: &Counterparts<'_>,
    ) {
        let bump = match (was, is) {
            (Some(was), is) => {
                let name = all.new_name(was);
                if name.is_none() || name == is {
                    return;
                }
                Bump::Major
            }
            (None, Some(is)) if all.has_both(is) => Bump::Minor,
            (None, _) => return,
        };
        let [was, is] = [was, is].map(|name| name.unwrap_or(ident::UNKNOWN));
        let description = format!("{codes_yield} `{is}` instead of `{was}`");
        self.push(bump, location, description);
    }
}

fn name_of<'l>(entry: &'l PatternEntry<'l>) -> Option<&'l str> {
    entry.named().map(|entry| &*entry.name.value)
}

fn added(name: &str, text: &str) -> String {
    format!("`{name}` added: {text}")
}
