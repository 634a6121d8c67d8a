//! Differences between the columns that two catalogs declare.

use errcodes_core::column::{Column, ColumnKind, Presence};
use errcodes_core::computed::Computed;
use errcodes_core::resolved::EnumView;

use super::{Bump, Change, Changes};

impl Changes {
    /// Compares the columns that the catalog declares.
    pub(super) fn compare_columns(&mut self, old: EnumView<'_>, new: EnumView<'_>) {
        let name = new.name().to_owned();
        for column in old.columns() {
            match new
                .columns()
                .find(|candidate| candidate.accessor == column.accessor)
            {
                None => self.push(
                    Bump::Major,
                    name.clone(),
                    format!("column `{}` removed", column.key),
                ),
                Some(counterpart) => self.compare_column(&name, column, counterpart),
            }
        }
        for column in new.columns() {
            if old
                .columns()
                .all(|candidate| candidate.accessor != column.accessor)
            {
                self.push(
                    Bump::Minor,
                    name.clone(),
                    format!("column `{}` added", column.key),
                );
            }
        }
    }

    fn compare_column(&mut self, name: &str, old: &Column<'_>, new: &Column<'_>) {
        let key = &new.key;
        if let (ColumnKind::Computed(was), ColumnKind::Computed(is)) = (&old.kind, &new.kind) {
            self.compare_computed(name, key, was, is);
            return;
        }
        let mut push = |bump, description: String| {
            self.list.push(Change {
                bump,
                location: name.to_owned(),
                description,
            });
        };
        match (&old.kind, &new.kind) {
            (ColumnKind::Set(was), ColumnKind::Set(is)) => {
                for word in was.iter().filter(|word| !is.contains(word)) {
                    push(Bump::Major, format!("column `{key}`: `{word}` removed"));
                }
                for word in is.iter().filter(|word| !was.contains(word)) {
                    push(self.addition, format!("column `{key}`: `{word}` added"));
                }
            }
            (was, is) if was != is => {
                push(Bump::Major, format!("type of column `{key}` changed"));
                return;
            }
            _ => {}
        }
        match (&old.presence, &new.presence) {
            (was, is) if was == is => {}
            (Presence::Default(_), Presence::Default(_)) => {
                push(Bump::Minor, format!("default of column `{key}` changed"));
            }
            // With a default, the accessor returns the value instead of an `Option`.
            (Presence::Default(_), _) | (_, Presence::Default(_)) => {
                push(Bump::Major, format!("type of column `{key}` changed"));
            }
            _ => push(Bump::Minor, format!("`optional` of column `{key}` changed")),
        }
    }

    /// Compares the declarations of a computed column.
    fn compare_computed(&mut self, name: &str, key: &str, was: &Computed<'_>, is: &Computed<'_>) {
        let mut push = |bump, change: String| {
            self.list.push(Change {
                bump,
                location: name.to_owned(),
                description: format!("column `{key}`: {change}"),
            });
        };
        // Code that compares the value still compiles, but never finds the value that it expects.
        if was.part != is.part {
            push(Bump::Major, format!("{} -> {}", was.part, is.part));
        }
        if was.words.is_empty() != is.words.is_empty() {
            push(
                Bump::Major,
                "`values` added or removed, and with it the type".to_owned(),
            );
            return;
        }
        let value_of = |computed: &Computed<'_>, word: &str| {
            let mut words = computed.words.iter();
            let (value, _) = words.find(|(_, other)| other == word)?;
            Some(value.to_string())
        };
        for (value, word) in &was.words {
            match value_of(is, word) {
                None => push(Bump::Major, format!("`{word}` removed")),
                Some(now) if now != value.to_string() => {
                    push(
                        Bump::Minor,
                        format!("`{word}` stands for {now} instead of {value}"),
                    );
                }
                Some(_) => {}
            }
        }
        let words = is.words.iter();
        for (_, word) in words.filter(|(_, word)| value_of(was, word).is_none()) {
            push(self.addition, format!("`{word}` added"));
        }
    }
}
