//! What a page says that a catalog does not, and the other way round.

use std::collections::{HashMap, HashSet};

use errcodes_core::column::DEPRECATED;
use errcodes_core::diagnostic::Diagnostics;
use errcodes_core::expand::Plan;
use errcodes_core::model::{CodeValue, Entry, Enum};
use errcodes_core::validate::{Checked, CheckedEnum};

use crate::error::CliError;
use crate::page::{Page, Record, Role, Space, excerpt};
use crate::text::datum_text;
use crate::{draft, names};

/// What the catalog says of an entry that the page no longer lists.
pub(super) const NO_LONGER_LISTED: &str = "the vendor's page no longer lists it";

#[derive(Debug)]
pub(crate) struct Comparison<'c, 's> {
    /// By enum, each in the order of the page; what is removed comes last.
    pub(crate) changes: Vec<Change<'c, 's>>,
    /// The enums of which the page has nothing.
    pub(crate) unseen: Vec<String>,
    /// How many enums the page has something of.
    pub(crate) seen: usize,
}

/// A difference between the page and the catalog.
#[derive(Debug)]
pub(crate) enum Change<'c, 's> {
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
    pub(crate) fn mostly_removed(&self) -> Option<(&'c Enum<'s>, usize)> {
        const FEW: usize = 4;
        let removed = self.changes.iter().filter_map(|change| match change {
            Change::Removed(one, _) => Some(*one),
            _ => None,
        });
        let removed: Vec<&'c Enum<'s>> = removed.collect();
        // Those of an enum stand together.
        let mut enums = removed.chunk_by(|one, next| std::ptr::eq(*one, *next));
        enums.find_map(|removed| {
            let (one, number) = (removed[0], removed.len());
            (one.entries.len() >= FEW && number * 2 > one.entries.len()).then_some((one, number))
        })
    }

    /// The entries whose placeholders the page has put into other words: they may have changed places.
    pub(crate) fn reworded(&self) -> impl Iterator<Item = &'c Entry<'s>> {
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
    pub(crate) fn row(&self) -> (&'static str, String, String) {
        let place = |one: &Enum<'_>, code: &str| format!("{} {code}", one.name.value);
        match self {
            Self::NewEnum(one) => {
                let number = crate::text::plural(one.entries.len(), "entry");
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
    Some(datum_text(entry.cell(role.key())?.datum.as_ref()?))
}

/// How many records are compared, each with all enums.
const MOST_COMPARED: usize = 20_000_000;

/// Compares a page with a catalog.
///
/// # Errors
///
/// That they are too large for that.
pub(crate) fn compare<'c, 's>(
    page: &Page,
    checked: &Checked<'c, 's>,
) -> Result<Comparison<'c, 's>, CliError> {
    let spaces: Vec<&Space> = page.spaces.iter().collect();
    let provider = checked.catalog.provider.as_ref().map_or("", AsRef::as_ref);
    let imported = draft::names_of_enums(&spaces, provider, &[]);
    let records: usize = spaces.iter().map(|space| space.records.len()).sum();
    if records.saturating_mul(checked.enums.len()) > MOST_COMPARED {
        let message = format!(
            "the page has {records} entries and the catalog {} enums, and at most {MOST_COMPARED} pairs of both are compared",
            checked.enums.len()
        );
        let help = "name the tables of the page with `--table`, or split the catalog";
        return Err(CliError::new(message).help(help));
    }
    let by_code: Vec<ByCode<'_, '_>> = checked.enums.iter().map(ByCode::new).collect();
    let enums = enums_of(&spaces, &imported, &checked.enums, &by_code);
    let mut spaces_of: Vec<Vec<&Space>> = vec![Vec::new(); checked.enums.len()];
    for (space, at) in spaces.iter().zip(&enums) {
        if let Some(at) = at {
            spaces_of[*at].push(space);
        }
    }
    let mut comparison = Comparison {
        changes: Vec::new(),
        unseen: Vec::new(),
        seen: 0,
    };
    for (at, one) in checked.enums.iter().enumerate() {
        let records = spaces_of[at].iter().flat_map(|space| &space.records);
        // What several parts of the page say is said once.
        let mut said = HashSet::new();
        let records: Vec<&Record> = records
            .filter(|record| said.insert((&record.code, &record.cells)))
            .collect();
        if !spaces_of[at].is_empty() {
            comparison.seen += 1;
            compare_enum(one, &by_code[at], &records, &mut comparison.changes);
        } else if !one.decl.entries.is_empty() {
            comparison.unseen.push(one.decl.name.value.to_string());
        }
    }
    let new_enums = spaces.iter().zip(&enums).filter(|(_, of)| of.is_none());
    let new_enums: Vec<Space> = new_enums.map(|(space, _)| (*space).clone()).collect();
    let decls = checked.enums.iter().map(|one| &*one.decl.name.value);
    let plan = Plan::with_default_names(checked, &mut Diagnostics::default());
    let taken: Vec<String> = decls.chain(plan.idents()).map(str::to_owned).collect();
    let new_enums = draft::enums(new_enums, provider, &taken).into_iter();
    comparison.changes.extend(new_enums.map(Change::NewEnum));
    Ok(comparison)
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
    by_code: &[ByCode<'_, '_>],
) -> Vec<Option<usize>> {
    let wanted = |space: &Space| names::of_enum(space.words.as_deref().unwrap_or_default(), "");
    if let ([space], [only], [by_code]) = (spaces, enums, by_code)
        && (space.words.is_none() || likeness(space, &wanted(space), "", only, by_code).is_some())
    {
        return vec![Some(0)];
    }
    let mut pairs = Vec::new();
    for (space, (part, name)) in spaces.iter().zip(imported).enumerate() {
        let wanted = wanted(part);
        for (at, (one, by_code)) in enums.iter().zip(by_code).enumerate() {
            let likeness = likeness(part, &wanted, name, one, by_code);
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
    let mut is_found = vec![false; enums.len()];
    for (_, space, at) in &pairs {
        if found[*space].is_none() && !is_found[*at] {
            found[*space] = Some(*at);
            is_found[*at] = true;
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
fn likeness(
    space: &Space,
    wanted: &str,
    imported: &str,
    one: &CheckedEnum<'_, '_>,
    by_code: &ByCode<'_, '_>,
) -> Option<Likeness> {
    let mut likeness = Likeness {
        is_imported: false,
        is_same_name: names::is_named(&one.decl.name.value, wanted),
        same: 0,
        own: 0,
        codes: 0,
    };
    for record in &space.records {
        let Some(entries) = by_code.entries(record) else {
            continue;
        };
        likeness.codes += 1;
        let first = entries.saying(record).filter_map(|places| places.first());
        if let Some(first) = first.min() {
            likeness.same += 1;
            likeness.own += usize::from(*first < entries.own);
        }
    }
    likeness.is_imported = likeness.same > 0 && one.decl.name.value == imported;
    // Codes from 1 on are in many code spaces: half of them alone tell nothing.
    let is_like =
        likeness.is_same_name || likeness.same > 0 || likeness.codes * 2 > space.records.len();
    is_like.then_some(likeness)
}

/// The entries of an enum by their codes.
struct ByCode<'c, 's> {
    decl: &'c Enum<'s>,
    entries: HashMap<CodeValue<'c>, Entries<'c, 's>>,
}

/// The entries of a code: those of the enum itself before those that it takes over.
#[derive(Default)]
struct Entries<'c, 's> {
    all: Vec<&'c Entry<'s>>,
    /// How many of them are the enum's own.
    own: usize,
    /// The places of those with a message, and with a symbol, in their order.
    by_message: HashMap<String, Vec<usize>>,
    by_symbol: HashMap<String, Vec<usize>>,
}

impl<'c, 's> ByCode<'c, 's> {
    fn new(one: &CheckedEnum<'c, 's>) -> Self {
        let mut by_code: HashMap<CodeValue<'c>, Entries<'c, 's>> = HashMap::new();
        let inherited = one
            .entries
            .iter()
            .copied()
            .filter(|entry| !is_own(one.decl, entry));
        for entry in one.decl.entries.iter().chain(inherited) {
            let entries = by_code.entry(entry.code.value.clone()).or_default();
            let place = entries.all.len();
            if let Some(message) = shown(entry, Role::Message) {
                entries.by_message.entry(message).or_default().push(place);
            }
            if let Some(symbol) = shown(entry, Role::Symbol) {
                entries.by_symbol.entry(symbol).or_default().push(place);
            }
            entries.own += usize::from(is_own(one.decl, entry));
            entries.all.push(entry);
        }
        Self {
            decl: one.decl,
            entries: by_code,
        }
    }

    /// Those of the code of a record.
    fn entries<'a>(&'a self, record: &'a Record) -> Option<&'a Entries<'c, 's>> {
        self.entries.get(&record.value(self.decl.code_type)?)
    }
}

impl Entries<'_, '_> {
    /// The places of those with the same message, and of those with the same symbol.
    fn saying(&self, record: &Record) -> impl Iterator<Item = &Vec<usize>> {
        let texts = [
            (Role::Message, &self.by_message),
            (Role::Symbol, &self.by_symbol),
        ];
        texts
            .into_iter()
            .filter_map(|(role, by_text)| by_text.get(record.get(role)?))
    }
}

fn compare_enum<'c, 's>(
    one: &CheckedEnum<'c, 's>,
    by_code: &ByCode<'c, 's>,
    records: &[&Record],
    changes: &mut Vec<Change<'c, 's>>,
) {
    let decl = one.decl;
    let roles: Vec<Role> = Role::ALL
        .into_iter()
        .filter(|role| is_used(one, *role))
        .collect();
    let mut pairs = pairs(by_code, records);
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
    by_code: &ByCode<'c, 's>,
    records: &[&'r Record],
) -> Vec<(&'r Record, Option<&'c Entry<'s>>)> {
    let mut pairs: Vec<(&Record, Option<&'c Entry<'s>>)> =
        records.iter().map(|record| (*record, None)).collect();
    let mut taken: HashSet<*const Entry<'_>> = HashSet::new();
    // How many places of a list are known to be taken: there may be very many of one code, or of one text.
    let mut passed: HashMap<*const usize, usize> = HashMap::new();
    for (record, pair) in &mut pairs {
        let Some(entries) = by_code.entries(record) else {
            continue;
        };
        let mut first_free = |places: &Vec<usize>| {
            let passed = passed.entry(places.as_ptr()).or_default();
            let is_taken = |place: &usize| taken.contains(&std::ptr::from_ref(entries.all[*place]));
            while places.get(*passed).is_some_and(is_taken) {
                *passed += 1;
            }
            places.get(*passed).copied()
        };
        let free = entries.saying(record).filter_map(&mut first_free).min();
        if let Some(entry) = free.map(|place| entries.all[place]) {
            taken.insert(std::ptr::from_ref(entry));
            *pair = Some(entry);
        }
    }
    let mut passed: HashMap<*const Entries<'_, '_>, usize> = HashMap::new();
    for (record, pair) in pairs.iter_mut().filter(|(_, pair)| pair.is_none()) {
        let Some(entries) = by_code.entries(record) else {
            continue;
        };
        let passed = passed.entry(std::ptr::from_ref(entries)).or_default();
        let own = &entries.all[..entries.own];
        let is_taken = |entry: &&Entry<'_>| taken.contains(&std::ptr::from_ref(*entry));
        while own.get(*passed).is_some_and(is_taken) {
            *passed += 1;
        }
        if let Some(entry) = own.get(*passed) {
            taken.insert(std::ptr::from_ref(*entry));
            *pair = Some(*entry);
        }
    }
    pairs
}
