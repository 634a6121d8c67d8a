//! What a page says that a catalog does not, and the other way round.

use std::collections::HashSet;

use errcodes_core::codegen::Plan;
use errcodes_core::column::{DEPRECATED, Datum};
use errcodes_core::load::Loaded;
use errcodes_core::model::{Entry, EntryRef};
use errcodes_core::resolved::EnumView;

use super::pairs::{ByCode, Pair, pairs, stated};
use crate::error::CliError;
use crate::page::{CodeSpace, Field, Listing, Record, excerpt};
use crate::text::{datum_text, plural};
use crate::{draft, names};

/// What the catalog says of an entry that the page no longer lists.
pub(super) const NO_LONGER_LISTED: &str = "the vendor's page no longer lists it";

#[derive(Debug)]
pub(crate) struct Comparison<'c> {
    /// By enum, each in the order of the page; what is removed comes last.
    pub(crate) changes: Vec<Change<'c>>,
    /// The enums of which the page has nothing.
    pub(crate) unseen: Vec<String>,
    /// How many enums the page has something of.
    pub(crate) seen: usize,
}

/// A difference between the page and the catalog.
#[derive(Debug)]
pub(crate) enum Change<'c> {
    /// A code space that the catalog has not.
    NewEnum(draft::Enum),
    New(EnumView<'c>, draft::Entry),
    /// An error whose code is none of the enum's type.
    Unfit(EnumView<'c>, Record),
    /// A text of an entry, by its key, and what it is on the page.
    Changed(EnumView<'c>, EntryRef, Field, Datum<'static>),
    Removed(EnumView<'c>, EntryRef),
    /// It was removed, and is there again.
    Back(EnumView<'c>, EntryRef),
}

impl<'c> Comparison<'c> {
    /// An enum of which the page lacks more than half, with how much of it.
    pub(crate) fn mostly_removed(&self) -> Option<(EnumView<'c>, usize)> {
        const FEW: usize = 4;
        let removed = self.changes.iter().filter_map(|change| match change {
            Change::Removed(view, _) => Some(*view),
            _ => None,
        });
        let removed: Vec<EnumView<'c>> = removed.collect();
        // Those of an enum stand together.
        let mut enums = removed.chunk_by(|view, next| view.id() == next.id());
        enums.find_map(|removed| {
            let (view, number) = (removed[0], removed.len());
            let all = view.decl().entries.len();
            (all >= FEW && number * 2 > all).then_some((view, number))
        })
    }

    /// The entries whose placeholders the page has put into other words: they may have changed places.
    pub(crate) fn reworded(&self) -> impl Iterator<Item = &'c Entry<'c>> {
        self.changes.iter().filter_map(|change| match change {
            Change::Changed(view, entry, Field::Message, Datum::Text(text)) => {
                let entry = view.catalog.entry(*entry);
                let may_be_moved = entry.params.len() > 1 && !draft::has_named_placeholders(text);
                may_be_moved.then_some(entry)
            }
            _ => None,
        })
    }
}

impl Change<'_> {
    /// What kind of change it is, where, and which.
    pub(crate) fn row(&self) -> (&'static str, String, String) {
        let place = |view: &EnumView<'_>, code: &str| format!("{} {code}", view.name());
        let of_entry = |view: &EnumView<'_>, entry: &EntryRef| {
            let entry = view.catalog.entry(*entry);
            (
                place(view, &entry.code.key.value),
                entry.name.value.to_string(),
            )
        };
        match self {
            Self::NewEnum(one) => {
                let number = plural(one.entries.len(), "entry");
                ("new", one.name.clone(), format!("an enum of {number}"))
            }
            Self::New(view, entry) => {
                let text = entry.record.get(Field::Message).unwrap_or_default();
                let what = format!("{}: {}", entry.name, excerpt(text));
                ("new", place(view, &entry.record.code), what)
            }
            Self::Changed(view, entry, field, datum) => {
                let text = datum_text(datum);
                let before = stated(view.catalog.entry(*entry), *field);
                let before =
                    before.map_or_else(|| "nothing".to_owned(), |datum| datum_text(&datum));
                let (place, name) = of_entry(view, entry);
                let what = format!("{name}: {}: {before:?} -> {text:?}", field.key());
                ("changed", place, what)
            }
            Self::Unfit(view, record) => {
                let code_type = view.decl().code_type.name();
                let what = format!(
                    "it is no `{code_type}`, so it is not written: change `code_type` first"
                );
                ("new", place(view, &record.code), what)
            }
            Self::Removed(view, entry) => {
                let (place, name) = of_entry(view, entry);
                ("removed", place, name)
            }
            Self::Back(view, entry) => {
                let (place, name) = of_entry(view, entry);
                ("changed", place, format!("{name}: it is listed again"))
            }
        }
    }
}

/// How many records are compared, each with all enums.
const MOST_COMPARED: usize = 20_000_000;

/// Compares a page with a catalog.
///
/// # Errors
///
/// That they are too large for that.
pub(crate) fn compare<'c>(
    page: &Listing,
    loaded: &'c Loaded<'_>,
) -> Result<Comparison<'c>, CliError> {
    let spaces: Vec<&CodeSpace> = page.spaces.iter().collect();
    let provider = loaded.catalog.provider_name();
    let imported = draft::names_of_enums(&spaces, provider, &[]);
    let enums: Vec<EnumView<'c>> = loaded.views().collect();
    check_size(&spaces, enums.len())?;
    let by_code: Vec<ByCode<'_>> = enums.iter().map(|view| ByCode::new(*view)).collect();
    let enum_of = enums_of(&spaces, &imported, &by_code);
    let mut spaces_of: Vec<Vec<&CodeSpace>> = vec![Vec::new(); enums.len()];
    for (space, at) in spaces.iter().zip(&enum_of) {
        if let Some(at) = at {
            spaces_of[*at].push(space);
        }
    }
    let mut comparison = Comparison {
        changes: Vec::new(),
        unseen: Vec::new(),
        seen: 0,
    };
    for (by_code, spaces) in by_code.iter().zip(&spaces_of) {
        let view = by_code.view;
        if !spaces.is_empty() {
            comparison.seen += 1;
            let changes = compare_enum(by_code, &records_of(spaces));
            comparison.changes.extend(changes);
        } else if !view.decl().entries.is_empty() {
            comparison.unseen.push(view.name().to_owned());
        }
    }
    let new_enums = spaces.iter().zip(&enum_of).filter(|(_, of)| of.is_none());
    let new_enums: Vec<CodeSpace> = new_enums.map(|(space, _)| (*space).clone()).collect();
    let names = enums.iter().map(|view| view.name());
    let (plan, _) = Plan::with_default_names(loaded);
    let taken: Vec<String> = names.chain(plan.idents()).map(str::to_owned).collect();
    let new_enums = draft::enums(new_enums, provider, &taken).into_iter();
    comparison.changes.extend(new_enums.map(Change::NewEnum));
    Ok(comparison)
}

fn check_size(spaces: &[&CodeSpace], enums: usize) -> Result<(), CliError> {
    let records: usize = spaces.iter().map(|space| space.records.len()).sum();
    if records.saturating_mul(enums) <= MOST_COMPARED {
        return Ok(());
    }
    Err(CliError::new(format!(
        "the page has {records} entries and the catalog {enums} enums, and at most {MOST_COMPARED} pairs of both are \
         compared"
    ))
    .help("name the tables of the page with `--table`, or split the catalog"))
}

/// Returns the records of code spaces. What several of them say is said once.
fn records_of<'p>(spaces: &[&'p CodeSpace]) -> Vec<&'p Record> {
    let mut said = HashSet::new();
    let records = spaces.iter().flat_map(|space| &space.records);
    records
        .filter(|record| said.insert((&record.code, &record.cells)))
        .collect()
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
    spaces: &[&CodeSpace],
    imported: &[String],
    enums: &[ByCode<'_>],
) -> Vec<Option<usize>> {
    let wanted =
        |space: &CodeSpace| names::enum_name(space.words.as_deref().unwrap_or_default(), "");
    if let ([space], [only]) = (spaces, enums)
        && (space.words.is_none() || likeness(space, &wanted(space), "", only).is_some())
    {
        return vec![Some(0)];
    }
    let mut pairs = Vec::new();
    for (space, (part, name)) in spaces.iter().zip(imported).enumerate() {
        let wanted = wanted(part);
        for (at, by_code) in enums.iter().enumerate() {
            let likeness = likeness(part, &wanted, name, by_code);
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
    space: &CodeSpace,
    wanted: &str,
    imported: &str,
    by_code: &ByCode<'_>,
) -> Option<Likeness> {
    let mut likeness = Likeness {
        is_imported: false,
        is_same_name: names::is_named(by_code.view.name(), wanted),
        same: 0,
        own: 0,
        codes: 0,
    };
    for record in &space.records {
        let Some(entries) = by_code.entries(record) else {
            continue;
        };
        likeness.codes += 1;
        let first = entries
            .saying(record)
            .filter_map(|places| places.list.first());
        if let Some(first) = first.min() {
            likeness.same += 1;
            likeness.own += usize::from(*first < entries.own);
        }
    }
    likeness.is_imported = likeness.same > 0 && by_code.view.name() == imported;
    // Codes from 1 on are in many code spaces: half of them alone tell nothing.
    let is_like =
        likeness.is_same_name || likeness.same > 0 || likeness.codes * 2 > space.records.len();
    is_like.then_some(likeness)
}

/// Returns the differences between an enum and its records: codes that do not fit, then what is new, changed or listed
/// again in the order of the page, then what is removed.
fn compare_enum<'c>(by_code: &ByCode<'c>, records: &[&Record]) -> Vec<Change<'c>> {
    let view = by_code.view;
    let fields: Vec<Field> = Field::ALL
        .into_iter()
        .filter(|field| is_used(view, *field))
        .collect();
    let mut pairs = pairs(by_code, records);
    part_inherited(view, &mut pairs, &fields);
    let mut changes = unfit(view, &mut pairs);
    let mut new = new_entries(view, records, &pairs, &fields).into_iter();
    for (record, entry) in &pairs {
        match entry {
            None => changes.extend(new.next()),
            Some(entry) => changed(view, record, *entry, &fields, &mut changes),
        }
    }
    removed(view, &pairs, &mut changes);
    changes
}

/// Parts records from inherited entries that they differ from.
///
/// An entry that is inherited says what another enum's page says; here, it is another error then.
fn part_inherited(view: EnumView<'_>, pairs: &mut [Pair<'_>], fields: &[Field]) {
    for (record, pair) in pairs {
        pair.take_if(|entry| {
            entry.of != view.id()
                && !differences(record, view.catalog.entry(*entry), fields).is_empty()
        });
    }
}

/// Takes out the records whose codes are not of the enum's type.
fn unfit<'c>(view: EnumView<'c>, pairs: &mut Vec<Pair<'_>>) -> Vec<Change<'c>> {
    let code_type = view.decl().code_type;
    let fits = |record: &Record| {
        let code = record.code_value(code_type);
        code.is_some_and(|code| code_type.holds(&code))
    };
    let unfit = pairs.extract_if(.., |(record, _)| !fits(record));
    unfit
        .map(|(record, _)| Change::Unfit(view, record.clone()))
        .collect()
}

/// Returns the entries for the records that are of none.
fn new_entries<'c>(
    view: EnumView<'c>,
    records: &[&Record],
    pairs: &[Pair<'_>],
    fields: &[Field],
) -> Vec<Change<'c>> {
    let new = pairs.iter().filter(|(_, entry)| entry.is_none());
    let new: Vec<&Record> = new.map(|(record, _)| *record).collect();
    let taken: Vec<&str> = view.entries().map(|entry| &*entry.name.value).collect();
    let names = names::name_new(records, &new, &taken);
    let mut changes = Vec::with_capacity(new.len());
    for (record, name) in new.into_iter().zip(names) {
        let mut record = record.clone();
        let is_used = |key: &str| fields.iter().any(|field| field.key() == key);
        record.cells.retain(is_used);
        let message = record.get(Field::Message);
        let params = message.map(draft::params).unwrap_or_default();
        changes.push(Change::New(
            view,
            draft::Entry {
                name,
                params,
                record,
            },
        ));
    }
    changes
}

/// Adds what the page says of an entry that the catalog says differently.
fn changed<'c>(
    view: EnumView<'c>,
    record: &Record,
    reference: EntryRef,
    fields: &[Field],
    changes: &mut Vec<Change<'c>>,
) {
    let entry = view.catalog.entry(reference);
    if entry.text(DEPRECATED) == Some(NO_LONGER_LISTED) {
        changes.push(Change::Back(view, reference));
    }
    let differences = differences(record, entry, fields).into_iter();
    changes
        .extend(differences.map(|(field, datum)| Change::Changed(view, reference, field, datum)));
}

/// Adds the enum's own entries that no record is of.
fn removed<'c>(view: EnumView<'c>, pairs: &[Pair<'_>], changes: &mut Vec<Change<'c>>) {
    let listed: HashSet<EntryRef> = pairs.iter().filter_map(|(_, entry)| *entry).collect();
    for (reference, entry) in view.decl().own_entries(view.id()) {
        if !listed.contains(&reference) && entry.cell(DEPRECATED).is_none() {
            changes.push(Change::Removed(view, reference));
        }
    }
}

/// What the page says of an error that its entry says differently. What the page does not say is the author's.
fn differences(
    record: &Record,
    entry: &Entry<'_>,
    fields: &[Field],
) -> Vec<(Field, Datum<'static>)> {
    let said = fields.iter().filter_map(|field| {
        let datum = field.parse_value(record.get(*field)?)?;
        let differs = stated(entry, *field).as_ref() != Some(&datum);
        differs.then(|| (*field, owned(datum)))
    });
    said.collect()
}

fn owned(datum: Datum<'_>) -> Datum<'static> {
    match datum {
        Datum::Text(text) => Datum::Text(text.into_owned().into()),
        Datum::Integer(number) => Datum::Integer(number),
        Datum::Boolean(value) => Datum::Boolean(value),
    }
}

/// Whether the author has this column at all.
fn is_used(view: EnumView<'_>, field: Field) -> bool {
    let mut entries = view.entries();
    let is_empty = entries.len() == 0;
    field != Field::Code
        && (field == Field::Message && entries.clone().all(|entry| entry.cells.is_empty())
            || is_empty
            || entries.any(|entry| stated(entry, field).is_some()))
}
