//! What a page says that a catalog does not, and the other way round.

use std::collections::{HashMap, HashSet};

use errcodes_core::column::DEPRECATED;
use errcodes_core::expand::Plan;
use errcodes_core::model::{CodeValue, Entry, Enum};
use errcodes_core::report::Reports;
use errcodes_core::validate::{Checked, CheckedEnum};

use crate::page::{Page, Record, Role, Space, excerpt};
use crate::{diff, draft, names};

/// What the catalog says of an entry that the page no longer lists.
pub(super) const NO_LONGER_LISTED: &str = "the vendor's page no longer lists it";

#[derive(Debug)]
pub(super) struct Comparison<'c, 's> {
    /// By enum, each in the order of the page; what is removed comes last.
    pub(super) changes: Vec<Change<'c, 's>>,
    /// The enums of which the page has nothing.
    pub(super) unseen: Vec<String>,
    /// How many enums the page has something of.
    pub(super) seen: usize,
}

/// A difference between the page and the catalog.
#[derive(Debug)]
pub(super) enum Change<'c, 's> {
    /// A code space that the catalog has not.
    NewEnum(draft::Enum),
    New(&'c Enum<'s>, draft::Entry),
    /// An error whose code is none of the enum's type.
    Unfit(&'c Enum<'s>, Record),
    /// A text of an entry, by its key, and what it is on the page.
    Changed(&'c Enum<'s>, &'c Entry<'s>, Role, String),
    Removed(&'c Enum<'s>, &'c Entry<'s>),
    /// It was removed, and is there again.
    Back(&'c Enum<'s>, &'c Entry<'s>),
}

impl<'c, 's> Comparison<'c, 's> {
    /// An enum of which the page lacks more than half, with how much of it.
    pub(super) fn mostly_removed(&self) -> Option<(&'c Enum<'s>, usize)> {
        const FEW: usize = 4;
        let removed = self.changes.iter().filter_map(|change| match change {
            Change::Removed(one, _) => Some(*one),
            _ => None,
        });
        let removed: Vec<&Enum<'_>> = removed.collect();
        removed.iter().find_map(|one| {
            let number = removed
                .iter()
                .filter(|other| std::ptr::eq(**other, *one))
                .count();
            (one.entries.len() >= FEW && number * 2 > one.entries.len()).then_some((*one, number))
        })
    }

    /// The entries whose placeholders the page has put into other words: they may have changed places.
    pub(super) fn reworded(&self) -> impl Iterator<Item = &'c Entry<'s>> {
        self.changes.iter().filter_map(|change| match change {
            Change::Changed(_, entry, Role::Message, text) => {
                let may_be_moved = entry.params.len() > 1 && !draft::has_named_places(text);
                may_be_moved.then_some(*entry)
            }
            _ => None,
        })
    }
}

impl Change<'_, '_> {
    /// What kind of change it is, where, and which.
    pub(super) fn row(&self) -> (&'static str, String, String) {
        let place = |one: &Enum<'_>, code: &str| format!("{} {code}", one.name.value);
        match self {
            Self::NewEnum(one) => {
                let number = crate::check::plural(one.entries.len(), "entry");
                ("new", one.name.clone(), format!("an enum of {number}"))
            }
            Self::New(one, entry) => {
                let text = entry.record.get(Role::Message).unwrap_or_default();
                let what = format!("{}: {}", entry.name, excerpt(text));
                ("new", place(one, &entry.record.code), what)
            }
            Self::Changed(one, entry, role, text) => {
                let before = shown(entry, *role).unwrap_or_else(|| "nothing".to_owned());
                let what = format!(
                    "{}: {}: {before:?} -> {text:?}",
                    entry.name.value,
                    role.key()
                );
                ("changed", place(one, &entry.code.key.value), what)
            }
            Self::Unfit(one, record) => {
                let code_type = one.code_type.name();
                let what = format!(
                    "it is no `{code_type}`, so it is not written: change `code_type` first"
                );
                ("new", place(one, &record.code), what)
            }
            Self::Removed(one, entry) => (
                "removed",
                place(one, &entry.code.key.value),
                entry.name.value.to_string(),
            ),
            Self::Back(one, entry) => {
                let what = format!("{}: it is listed again", entry.name.value);
                ("changed", place(one, &entry.code.key.value), what)
            }
        }
    }
}

/// What an entry says in a column.
fn shown(entry: &Entry<'_>, role: Role) -> Option<String> {
    if role == Role::Message {
        return entry.message.as_ref().map(|text| text.value.to_string());
    }
    Some(diff::value(entry.cell(role.key())?.datum.as_ref()?))
}

pub(super) fn compare<'c, 's>(page: &Page, checked: &Checked<'c, 's>) -> Comparison<'c, 's> {
    let spaces: Vec<&Space> = page.spaces.iter().collect();
    let provider = checked.catalog.provider.as_ref().map_or("", AsRef::as_ref);
    let imported = draft::names_of_enums(&spaces, provider, &[]);
    let enums = enums_of(&spaces, &imported, &checked.enums);
    let mut comparison = Comparison {
        changes: Vec::new(),
        unseen: Vec::new(),
        seen: 0,
    };
    for (at, one) in checked.enums.iter().enumerate() {
        let spaces = spaces.iter().zip(&enums).filter(|(_, of)| **of == Some(at));
        let records = spaces.flat_map(|(space, _)| &space.records);
        // What several parts of the page say is said once.
        let mut said = HashSet::new();
        let records: Vec<&Record> = records
            .filter(|record| said.insert((&record.code, &record.cells)))
            .collect();
        if enums.contains(&Some(at)) {
            comparison.seen += 1;
            compare_enum(one, &records, &mut comparison.changes);
        } else if !one.decl.entries.is_empty() {
            comparison.unseen.push(one.decl.name.value.to_string());
        }
    }
    let new_enums = spaces.iter().zip(&enums).filter(|(_, of)| of.is_none());
    let new_enums: Vec<Space> = new_enums.map(|(space, _)| (*space).clone()).collect();
    let decls = checked.enums.iter().map(|one| &*one.decl.name.value);
    let plan = Plan::with_default_names(checked, &mut Reports::default());
    let taken: Vec<String> = decls.chain(plan.idents()).map(str::to_owned).collect();
    let new_enums = draft::enums(new_enums, provider, &taken).into_iter();
    comparison.changes.extend(new_enums.map(Change::NewEnum));
    comparison
}

/// How much a code space of the page is that of an enum; what comes first counts more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Likeness {
    /// Whether it has errors of the enum, and `import` would give it the enum's name on this page.
    is_imported: bool,
    is_same_name: bool,
    /// How many of its errors the enum has.
    same: usize,
    /// How many of those stand in the enum itself.
    own: usize,
    /// How many of its codes the enum has.
    codes: usize,
}

/// For each code space of the page the enum that it is of, if there is one; `imported` are the names that `import`
/// would give to their enums.
fn enums_of(
    spaces: &[&Space],
    imported: &[String],
    enums: &[CheckedEnum<'_, '_>],
) -> Vec<Option<usize>> {
    if let ([space], [only]) = (spaces, enums)
        && (space.words.is_none() || likeness(space, "", only).is_some())
    {
        return vec![Some(0)];
    }
    let mut pairs = Vec::new();
    for (space, (part, name)) in spaces.iter().zip(imported).enumerate() {
        for (at, one) in enums.iter().enumerate() {
            let likeness = likeness(part, name, one);
            pairs.extend(likeness.map(|likeness| (likeness, space, at)));
        }
    }
    // Of equals, the first of the page and of the catalog.
    pairs.sort_by(|(one, space, at), (other, other_space, other_at)| {
        other
            .cmp(one)
            .then(space.cmp(other_space))
            .then(at.cmp(other_at))
    });
    let mut found = vec![None; spaces.len()];
    for (_, space, at) in &pairs {
        if found[*space].is_none() && !found.contains(&Some(*at)) {
            found[*space] = Some(*at);
        }
    }
    // The author may have made one enum of several parts of the page.
    for (likeness, space, at) in &pairs {
        if found[*space].is_none() && likeness.own * 2 > spaces[*space].records.len() {
            found[*space] = Some(*at);
        }
    }
    found
}

/// Nothing if they have too little in common.
fn likeness(space: &Space, imported: &str, one: &CheckedEnum<'_, '_>) -> Option<Likeness> {
    let words = space.words.as_deref().unwrap_or_default();
    let by_code = ByCode::new(one);
    let mut likeness = Likeness {
        is_imported: false,
        is_same_name: names::is_named_after(&one.decl.name.value, words),
        same: 0,
        own: 0,
        codes: 0,
    };
    for record in &space.records {
        let entries = by_code.entries(record);
        let is_same = |entry: &&Entry<'_>| says_same(record, entry);
        likeness.codes += usize::from(!entries.is_empty());
        likeness.same += usize::from(entries.iter().any(is_same));
        likeness.own += usize::from(entries[..by_code.own(entries)].iter().any(is_same));
    }
    likeness.is_imported = likeness.same > 0 && one.decl.name.value == imported;
    // Codes from 1 on are in many code spaces: half of them alone tell nothing.
    let is_like =
        likeness.is_same_name || likeness.same > 0 || likeness.codes * 2 > space.records.len();
    is_like.then_some(likeness)
}

/// The entries of an enum by their codes, its own before those that it takes over.
struct ByCode<'c, 's> {
    decl: &'c Enum<'s>,
    entries: HashMap<CodeValue<'c>, Vec<&'c Entry<'s>>>,
}

impl<'c, 's> ByCode<'c, 's> {
    fn new(one: &CheckedEnum<'c, 's>) -> Self {
        let mut entries: HashMap<CodeValue<'c>, Vec<&'c Entry<'s>>> = HashMap::new();
        let inherited = one
            .entries
            .iter()
            .copied()
            .filter(|entry| !is_own(one.decl, entry));
        for entry in one.decl.entries.iter().chain(inherited) {
            entries
                .entry(entry.code.value.clone())
                .or_default()
                .push(entry);
        }
        Self {
            decl: one.decl,
            entries,
        }
    }

    /// Those of the code of a record.
    fn entries<'a>(&'a self, record: &'a Record) -> &'a [&'c Entry<'s>] {
        let value = record.value(self.decl.code_type);
        let found = value.and_then(|value| self.entries.get(&value));
        found.map_or(&[], Vec::as_slice)
    }

    /// How many of them are the enum's own.
    fn own(&self, entries: &[&Entry<'_>]) -> usize {
        entries
            .iter()
            .take_while(|entry| is_own(self.decl, entry))
            .count()
    }
}

/// Whether both have the same message, or the same symbol.
fn says_same(record: &Record, entry: &Entry<'_>) -> bool {
    let is_same = |role: Role| {
        record
            .get(role)
            .is_some_and(|text| shown(entry, role).as_deref() == Some(text))
    };
    is_same(Role::Message) || is_same(Role::Symbol)
}

fn compare_enum<'c, 's>(
    one: &CheckedEnum<'c, 's>,
    records: &[&Record],
    changes: &mut Vec<Change<'c, 's>>,
) {
    let decl = one.decl;
    let roles: Vec<Role> = Role::ALL
        .into_iter()
        .filter(|role| is_used(one, *role))
        .collect();
    let mut pairs = pairs(one, records);
    for (record, pair) in &mut pairs {
        // An entry that is taken over says what another enum's page says; here, it is another error then.
        let is_other = |entry: &mut &Entry<'_>| {
            !is_own(decl, entry) && !differences(record, entry, &roles).is_empty()
        };
        pair.take_if(is_other);
    }
    let fits = |record: &Record| {
        record
            .value(decl.code_type)
            .is_some_and(|code| decl.code_type.holds(&code))
    };
    let unfit = pairs.extract_if(.., |(record, _)| !fits(record));
    changes.extend(unfit.map(|(record, _)| Change::Unfit(decl, record.clone())));
    let new: Vec<&Record> = pairs
        .iter()
        .filter(|(_, entry)| entry.is_none())
        .map(|(record, _)| *record)
        .collect();
    let taken: Vec<&str> = one.entries.iter().map(|entry| &*entry.name.value).collect();
    let mut names = names::of_new(records, &new, &taken).into_iter();
    for (record, entry) in &pairs {
        let Some(entry) = *entry else {
            let mut record = (*record).clone();
            let is_used = |key: &str| roles.iter().any(|role| role.key() == key);
            record.cells.retain(is_used);
            changes.push(Change::New(
                decl,
                draft::Entry {
                    name: names.next().unwrap_or_default(),
                    params: record
                        .get(Role::Message)
                        .map(draft::params)
                        .unwrap_or_default(),
                    record,
                },
            ));
            continue;
        };
        if entry.text(DEPRECATED) == Some(NO_LONGER_LISTED) {
            changes.push(Change::Back(decl, entry));
        }
        let differences = differences(record, entry, &roles).into_iter();
        changes.extend(differences.map(|(role, text)| Change::Changed(decl, entry, role, text)));
    }
    let listed = pairs
        .iter()
        .filter_map(|(_, entry)| *entry)
        .map(std::ptr::from_ref);
    let listed: HashSet<*const Entry<'_>> = listed.collect();
    for entry in &decl.entries {
        let is_listed = listed.contains(&std::ptr::from_ref(entry));
        if !is_listed && entry.cell(DEPRECATED).is_none() {
            changes.push(Change::Removed(decl, entry));
        }
    }
}

/// Whether an entry stands in the enum itself.
fn is_own(decl: &Enum<'_>, entry: &Entry<'_>) -> bool {
    decl.entries
        .as_ptr_range()
        .contains(&std::ptr::from_ref(entry).cast())
}

/// What the page says of an error that its entry says differently. What the page does not say is the author's.
fn differences(record: &Record, entry: &Entry<'_>, roles: &[Role]) -> Vec<(Role, String)> {
    let said = roles.iter().filter_map(|role| {
        let text = record.get(*role)?;
        let value = role.value(text)?;
        Some(match role {
            Role::HttpStatus | Role::Retry => (*role, value),
            _ => (*role, text.to_owned()),
        })
    });
    said.filter(|(role, text)| shown(entry, *role).as_deref() != Some(text))
        .collect()
}

/// Whether the author has this column at all.
fn is_used(one: &CheckedEnum<'_, '_>, role: Role) -> bool {
    let is_empty = one.entries.is_empty();
    role != Role::Code
        && (role == Role::Message && one.entries.iter().all(|entry| entry.cells.is_empty())
            || is_empty
            || one.entries.iter().any(|entry| shown(entry, role).is_some()))
}

/// Each record with the entry that it is of: the one that says the same, or else the next one of its code.
fn pairs<'r, 'c, 's>(
    one: &CheckedEnum<'c, 's>,
    records: &[&'r Record],
) -> Vec<(&'r Record, Option<&'c Entry<'s>>)> {
    let mut pairs: Vec<(&Record, Option<&'c Entry<'s>>)> =
        records.iter().map(|record| (*record, None)).collect();
    let mut taken: HashSet<*const Entry<'_>> = HashSet::new();
    let by_code = ByCode::new(one);
    for must_say_same in [true, false] {
        for (record, pair) in pairs.iter_mut().filter(|(_, pair)| pair.is_none()) {
            let mut entries = by_code.entries(record);
            if !must_say_same {
                entries = &entries[..by_code.own(entries)];
            }
            let mut free = entries
                .iter()
                .filter(|entry| !taken.contains(&std::ptr::from_ref(**entry)));
            if let Some(entry) = free.find(|entry| !must_say_same || says_same(record, entry)) {
                taken.insert(std::ptr::from_ref(*entry));
                *pair = Some(*entry);
            }
        }
    }
    pairs
}
