//! The differences between a page and a catalog.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::HashSet;

use errcodes_core::code::CodeType;
use errcodes_core::codegen::Plan;
use errcodes_core::column::{DEPRECATED, Datum};
use errcodes_core::load::Loaded;
use errcodes_core::model::PatternEntry;
use errcodes_core::pattern::{Overlap, Overlaps};
use errcodes_core::resolved::EnumView;

use super::change::Change;
use super::listed::{Listed, ListedRef};
use super::pairs::{ByCode, Pair, pairs};
use crate::draft::{self, DeclaredColumns};
use crate::error::CliError;
use crate::names;
use crate::page::{CodeSpace, Field, Listing, Location, Record, Skipped, excerpt, merge};

/// The value of `deprecated` for an entry that the page no longer lists.
pub(super) const NO_LONGER_LISTED: &str = "the vendor's page no longer lists it";

/// The differences between a page and a catalog.
#[derive(Debug)]
pub(crate) struct Comparison<'c> {
    /// The changes, grouped by enum. For each enum, they are in the order of the page, followed by the removed entries.
    pub(crate) changes: Vec<Change<'c>>,
    /// The enums that have no entry on the page.
    pub(crate) enums_missing_from_page: Vec<String>,
    /// The number of enums that have entries on the page.
    pub(crate) matched_enums: usize,
    /// The parts of the page that cannot be in the enum that contains several of its code spaces.
    pub(crate) skipped: Vec<Skipped>,
}

impl<'c> Comparison<'c> {
    /// Returns an enum with more than half of its entries missing on the page, and the number of missing entries.
    pub(crate) fn mostly_removed(&self) -> Option<(EnumView<'c>, usize)> {
        const FEW: usize = 4;
        let removed = self.changes.iter().filter_map(|change| match change {
            Change::Removed(view, _) => Some(*view),
            _ => None,
        });
        let removed: Vec<EnumView<'c>> = removed.collect();
        // The changes of an enum are adjacent.
        let mut enums = removed.chunk_by(|view, next| view.id() == next.id());
        enums.find_map(|removed| {
            let (view, number) = (removed[0], removed.len());
            let all = number_of_own(view);
            (all >= FEW && number * 2 > all).then_some((view, number))
        })
    }

    /// Returns the entries whose message changed and has several placeholders, because their order may also have changed.
    pub(crate) fn reworded(&self) -> impl Iterator<Item = Listed<'c>> {
        self.changes.iter().filter_map(|change| match change {
            Change::Changed(view, entry, key, Datum::Text(text))
                if *key == Field::Message.key() =>
            {
                let entry = entry.get(*view);
                let may_be_moved = entry.params().len() > 1 && !draft::has_named_placeholders(text);
                may_be_moved.then_some(entry)
            }
            _ => None,
        })
    }
}

/// Returns the number of entries and patterns with names that an enum lists itself.
pub(crate) fn number_of_own(view: EnumView<'_>) -> usize {
    let decl = view.decl();
    let patterns = decl.patterns.iter().filter_map(PatternEntry::named);
    decl.entries.len() + patterns.count()
}

/// The limit on the number of records times the number of enums.
const MAX_PAIRS: usize = 20_000_000;

/// Compares a page with a catalog.
///
/// # Errors
///
/// If the page and the catalog are too large to be compared.
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
        enums_missing_from_page: Vec::new(),
        matched_enums: 0,
        skipped: Vec::new(),
    };
    for (by_code, spaces) in by_code.iter().zip(&spaces_of) {
        let view = by_code.view;
        if !spaces.is_empty() {
            comparison.matched_enums += 1;
            let records = records_of(spaces, &mut comparison.skipped);
            let records = sent_codes(by_code, records);
            let declared = DeclaredColumns::of_catalog(view.columns());
            let unfit = unfit_values(view, &declared, &records);
            comparison.skipped.extend(unfit);
            let records: Vec<&Record> = records.iter().collect();
            let changes = compare_enum(by_code, &records, declared);
            comparison.changes.extend(changes);
        } else if number_of_own(view) > 0 {
            comparison
                .enums_missing_from_page
                .push(view.name().to_owned());
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
    if records.saturating_mul(enums) <= MAX_PAIRS {
        return Ok(());
    }
    Err(CliError::new(format!(
        "the page has {records} entries and the catalog has {enums} enums, but at most {MAX_PAIRS} pairs are compared"
    ))
    .help("select tables of the page with `--table`, or split the catalog"))
}

/// Returns the records of code spaces, without duplicates.
fn records_of(spaces: &[&CodeSpace], skipped: &mut Vec<Skipped>) -> Vec<Record> {
    let mut spaces: Vec<CodeSpace> = spaces.iter().map(|space| (*space).clone()).collect();
    merge(&mut spaces, skipped);
    spaces.into_iter().flat_map(|space| space.records).collect()
}

/// Returns the records with the codes that the server sends. If an enum has a base, the page may list the numbers to which it is added, as
/// the catalog does.
fn sent_codes(by_code: &ByCode<'_>, records: Vec<Record>) -> Vec<Record> {
    let decl = by_code.view.decl();
    let (Some(base), CodeType::Integer(integer)) = (decl.base, decl.code_type) else {
        return records;
    };
    let with_base = records.iter().map(|record| {
        let sum = record.with_base(base, integer);
        sum.unwrap_or_else(|| record.clone())
    });
    let with_base: Vec<Record> = with_base.collect();
    let number = |records: &[Record]| {
        let listed = records
            .iter()
            .filter(|record| by_code.entries(record).is_some());
        listed.count()
    };
    if number(&with_base) > number(&records) {
        with_base
    } else {
        records
    }
}

/// The similarity of a code space to an enum. Earlier fields take precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Similarity {
    /// True if the enum has errors of the code space, and has the name that `import` would give it.
    is_imported: bool,
    is_same_name: bool,
    /// The number of errors of the code space that are the same in the enum.
    same: usize,
    /// The number of these errors that are not inherited.
    own: usize,
    /// The number of errors of the code space with a code that the enum contains.
    codes: usize,
}

/// Returns the enum for each code space of the page, if there is one. `imported` contains the names that `import` would
/// give to the enums.
fn enums_of(
    spaces: &[&CodeSpace],
    imported: &[String],
    enums: &[ByCode<'_>],
) -> Vec<Option<usize>> {
    let wanted =
        |space: &CodeSpace| names::enum_name(space.words.as_deref().unwrap_or_default(), "");
    if let ([space], [only]) = (spaces, enums)
        && (space.words.is_none() || similarity(space, &wanted(space), "", only).is_some())
    {
        return vec![Some(0)];
    }
    let mut pairs = Vec::new();
    for (space, (part, name)) in spaces.iter().zip(imported).enumerate() {
        let wanted = wanted(part);
        for (at, by_code) in enums.iter().enumerate() {
            let similarity = similarity(part, &wanted, name, by_code);
            pairs.extend(similarity.map(|similarity| (similarity, space, at)));
        }
    }
    // If several pairs are equally similar, the first one on the page and in the catalog is used.
    pairs.sort_by_key(|(similarity, space, at)| (Reverse(*similarity), *space, *at));
    let mut enum_of = vec![None; spaces.len()];
    let mut is_matched = vec![false; enums.len()];
    for (_, space, at) in &pairs {
        if enum_of[*space].is_none() && !is_matched[*at] {
            enum_of[*space] = Some(*at);
            is_matched[*at] = true;
        }
    }
    // The author may have merged several tables of the page into one enum.
    for (similarity, space, at) in &pairs {
        if enum_of[*space].is_none() && similarity.own * 2 > spaces[*space].records.len() {
            enum_of[*space] = Some(*at);
        }
    }
    enum_of
}

/// Returns the similarity of a code space to an enum, unless they have too little in common.
fn similarity(
    space: &CodeSpace,
    wanted: &str,
    imported: &str,
    by_code: &ByCode<'_>,
) -> Option<Similarity> {
    let mut similarity = Similarity {
        is_imported: false,
        is_same_name: names::is_named(by_code.view.name(), wanted),
        same: 0,
        own: 0,
        codes: 0,
    };
    for record in &space.records {
        let Some(entries) = by_code.entries(record) else {
            if let Some(pattern) = by_code.pattern(record) {
                let message = pattern.get(by_code.view).value(Field::Message.key());
                let is_same = message.is_some_and(|message| {
                    message == Datum::Text(record.get(Field::Message).unwrap_or_default().into())
                });
                similarity.codes += 1;
                similarity.same += usize::from(is_same);
                similarity.own += usize::from(is_same && pattern.of() == by_code.view.id());
            }
            continue;
        };
        similarity.codes += 1;
        let first = entries
            .with_texts_of(record)
            .filter_map(|places| places.list.first());
        if let Some(first) = first.min() {
            similarity.same += 1;
            similarity.own += usize::from(*first < entries.own);
        }
    }
    similarity.is_imported = similarity.same > 0 && by_code.view.name() == imported;
    // Many code spaces have small codes, so half of the codes in common is not enough.
    let is_similar = similarity.is_same_name
        || similarity.same > 0
        || similarity.codes * 2 > space.records.len();
    is_similar.then_some(similarity)
}

/// Returns a report for each value that does not fit its column in the catalog, and for each column that the enum does not declare.
fn unfit_values(
    view: EnumView<'_>,
    declared: &DeclaredColumns,
    records: &[Record],
) -> Vec<Skipped> {
    let mut undeclared = HashSet::new();
    let values = records.iter().flat_map(|record| {
        let values = record.declared.iter();
        values.map(|(name, text)| (&record.location, name, text))
    });
    let unfit = values.filter_map(|(location, name, text)| {
        if !declared.has(name) {
            let reason = format!("`{}` does not declare this column", view.name());
            let is_new = undeclared.insert(name);
            return is_new.then(|| Skipped::new(Location::Page, format!("`{name}`"), reason));
        }
        let reason = format!("not a valid `{name}` of `{}`", view.name());
        let is_unfit = declared.datum(name, text).is_none();
        is_unfit.then(|| Skipped::new(location.clone(), excerpt(text), reason))
    });
    unfit.collect()
}

/// The columns of an enum that are compared with a page.
struct Columns {
    fields: Vec<Field>,
    declared: DeclaredColumns,
}

/// Returns the differences between an enum and its records: codes that do not fit the code type, then new, changed and
/// relisted entries in the order of the page, then removed entries.
fn compare_enum<'c>(
    by_code: &ByCode<'c>,
    records: &[&Record],
    declared: DeclaredColumns,
) -> Vec<Change<'c>> {
    let view = by_code.view;
    let fields = Field::ALL.into_iter().filter(|field| is_used(view, *field));
    let columns = Columns {
        fields: fields.collect(),
        declared,
    };
    let (records, listed_by_alias) = split_aliases(by_code, records);
    let records = &records[..];
    let mut pairs = pairs(by_code, records);
    pairs.retain(|(record, _)| by_code.entries(record).is_some() || !is_success(view, record));
    unpair_inherited(view, &mut pairs, &columns);
    let mut changes = code_type_mismatches(view, &mut pairs);
    changes.extend(pattern_overlaps(view, &mut pairs));
    let mut new = new_entries(view, records, &pairs, &columns.fields).into_iter();
    for (record, entry) in &pairs {
        match entry {
            None => changes.extend(new.next()),
            Some(entry) => changed(view, record, *entry, &columns, &mut changes),
        }
    }
    removed(view, &pairs, &listed_by_alias, &mut changes);
    changes
}

/// Returns the records without those that only have another symbol of an entry, and the entries of these records.
fn split_aliases<'r>(
    by_code: &ByCode<'_>,
    records: &[&'r Record],
) -> (Vec<&'r Record>, Vec<ListedRef>) {
    let mut listed = Vec::new();
    let mut others = records.to_vec();
    others.retain(|record| {
        let entries = by_code.entries(record);
        let entry = entries.and_then(|entries| entries.with_symbol_alias_of(record));
        listed.extend(entry.map(ListedRef::Code));
        entry.is_none()
    });
    (others, listed)
}

/// Returns whether the catalog states that the code of a record means success. Such a code needs no entry.
fn is_success(view: EnumView<'_>, record: &Record) -> bool {
    let code = record.code_value(view.decl().code_type);
    code.is_some_and(|code| view.is_success(&code))
}

/// Unpairs records that differ from their entries, if the entries are inherited.
///
/// An inherited entry comes from another part of the page, so a record that differs from it is a different error.
fn unpair_inherited(view: EnumView<'_>, pairs: &mut [Pair<'_>], columns: &Columns) {
    for (record, pair) in pairs {
        pair.take_if(|entry| {
            entry.of() != view.id() && !differences(record, entry.get(view), columns).is_empty()
        });
    }
}

/// Removes the records whose codes do not fit the code type of the enum, and returns them as changes.
fn code_type_mismatches<'c>(view: EnumView<'c>, pairs: &mut Vec<Pair<'_>>) -> Vec<Change<'c>> {
    let code_type = view.decl().code_type;
    let fits = |record: &Record| {
        if let Some(set) = &record.set {
            return set.pattern(code_type).is_some();
        }
        let code = record.code_value(code_type);
        code.is_some_and(|code| code_type.holds(&code))
    };
    // A record with an entry has the same bits.
    let mismatches = pairs.extract_if(.., |(record, entry)| entry.is_none() && !fits(record));
    mismatches
        .map(|(record, _)| Change::CodeTypeMismatch(view, record.clone()))
        .collect()
}

/// Removes the new ranges and classes of codes that overlap with a pattern of the enum, and returns them as changes.
fn pattern_overlaps<'c>(view: EnumView<'c>, pairs: &mut Vec<Pair<'_>>) -> Vec<Change<'c>> {
    let mut overlaps = Overlaps::default();
    let mut changes = Vec::new();
    pairs.retain(|(record, entry)| {
        let set = record.set.as_ref().filter(|_| entry.is_none());
        let Some(new) = set.and_then(|set| set.pattern(view.decl().code_type)) else {
            return true;
        };
        // A pattern with the same key overrides an inherited one.
        let mut patterns = view.patterns().map(PatternEntry::pattern);
        let overlap = patterns.find(|pattern| {
            pattern.kind != new.kind && overlaps.find(pattern, &new) != Overlap::None
        });
        changes
            .extend(overlap.map(|pattern| {
                Change::PatternOverlap(view, (*record).clone(), &pattern.key.value)
            }));
        overlap.is_none()
    });
    changes
}

/// Returns new entries for the records without one.
fn new_entries<'c>(
    view: EnumView<'c>,
    records: &[&Record],
    pairs: &[Pair<'_>],
    fields: &[Field],
) -> Vec<Change<'c>> {
    let new = pairs.iter().filter(|(_, entry)| entry.is_none());
    let new: Vec<&Record> = new.map(|(record, _)| *record).collect();
    let patterns = view.patterns().filter_map(PatternEntry::named);
    let patterns = patterns.map(|entry| &*entry.name.value);
    let names = view.entries().map(|entry| &*entry.name.value);
    let aliases = view.aliases().map(|(_, alias)| &*alias.value);
    let taken: Vec<&str> = names.chain(patterns).chain(aliases).collect();
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

/// Adds the changes of an entry.
fn changed<'c>(
    view: EnumView<'c>,
    record: &Record,
    reference: ListedRef,
    columns: &Columns,
    changes: &mut Vec<Change<'c>>,
) {
    let entry = reference.get(view);
    if entry.text(DEPRECATED) == Some(NO_LONGER_LISTED) {
        changes.push(Change::Relisted(view, reference));
    }
    let differences = differences(record, entry, columns).into_iter();
    changes.extend(differences.map(|(key, datum)| Change::Changed(view, reference, key, datum)));
}

/// Adds the entries of the enum itself that have no record. A pattern without a name is not from the page.
fn removed<'c>(
    view: EnumView<'c>,
    pairs: &[Pair<'_>],
    listed_by_alias: &[ListedRef],
    changes: &mut Vec<Change<'c>>,
) {
    let paired = pairs.iter().filter_map(|(_, entry)| *entry);
    let listed: HashSet<ListedRef> = paired.chain(listed_by_alias.iter().copied()).collect();
    let (decl, id) = (view.decl(), view.id());
    let entries = decl
        .own_entries(id)
        .map(|(entry, _)| ListedRef::Code(entry));
    let patterns = decl
        .own_patterns(id)
        .filter(|(_, entry)| entry.named().is_some());
    let patterns = patterns.map(|(pattern, _)| ListedRef::Pattern(pattern));
    for entry in entries.chain(patterns) {
        if !listed.contains(&entry) && entry.get(view).cell(DEPRECATED).is_none() {
            changes.push(Change::Removed(view, entry));
        }
    }
}

/// Returns the keys of an entry whose values differ from its record. Those without a value on the page are ignored.
fn differences(
    record: &Record,
    entry: Listed<'_>,
    columns: &Columns,
) -> Vec<(Cow<'static, str>, Datum<'static>)> {
    let fields = columns.fields.iter().filter_map(|field| {
        let datum = field.parse_value(record.get(*field)?)?;
        Some((Cow::Borrowed(field.key()), datum))
    });
    let declared = record.declared.iter().filter_map(|(name, text)| {
        let datum = columns.declared.datum(name, text)?;
        Some((Cow::Owned(name.to_string()), datum))
    });
    let different = fields.chain(declared).filter(|(key, datum)| {
        let differs = entry.value(key).as_ref() != Some(datum);
        differs && entry.can_have(key)
    });
    different.map(|(key, datum)| (key, owned(datum))).collect()
}

fn owned(datum: Datum<'_>) -> Datum<'static> {
    match datum {
        Datum::Text(text) => Datum::Text(text.into_owned().into()),
        Datum::Integer(number) => Datum::Integer(number),
        Datum::Boolean(value) => Datum::Boolean(value),
        Datum::Words(words) => {
            let words = words.into_iter().map(|word| word.into_owned().into());
            Datum::Words(words.collect())
        }
    }
}

/// Returns whether the enum uses a column.
fn is_used(view: EnumView<'_>, field: Field) -> bool {
    let entries = view.entries();
    let patterns = view.patterns().filter(|entry| entry.named().is_some());
    let is_empty = entries.len() == 0;
    field != Field::Code
        && (field == Field::Message && entries.clone().all(|entry| entry.cells.is_empty())
            || is_empty
            || entries
                .map(Listed::Code)
                .chain(patterns.map(Listed::Pattern))
                .any(|entry| entry.value(field.key()).is_some()))
}
