//! Pairs of a record on a page and its entry in the catalog.

use std::collections::{HashMap, HashSet};

use errcodes_core::code::{CodeType, CodeValue};
use errcodes_core::column::Datum;
use errcodes_core::model::{EntryRef, PatternEntry};
use errcodes_core::pattern::{PatternKind, Piece};
use errcodes_core::resolved::EnumView;

use super::listed::{Listed, ListedRef};
use crate::page::{Field, Record};

/// The entries of an enum by their codes.
pub(super) struct ByCode<'c> {
    pub(super) view: EnumView<'c>,
    entries: HashMap<CodeValue<'c>, Entries>,
}

/// The entries of a code, inherited ones last.
pub(super) struct Entries {
    /// The number of this list among the lists of all codes of the enum.
    id: usize,
    all: Vec<EntryRef>,
    /// The number of entries that are not inherited.
    pub(super) own: usize,
    /// The indexes of the entries with each message and with each symbol.
    by_message: HashMap<String, Places>,
    by_symbol: HashMap<String, Places>,
    /// The indexes of the entries by their other symbols.
    by_symbol_alias: HashMap<String, usize>,
}

/// The indexes of the entries of a code with the same text.
pub(super) struct Places {
    /// The number of this list among the lists of all texts of the enum.
    id: usize,
    pub(super) list: Vec<usize>,
}

impl<'c> ByCode<'c> {
    pub(super) fn new(view: EnumView<'c>) -> Self {
        let mut by_code: HashMap<CodeValue<'c>, Entries> = HashMap::new();
        let own = view.decl().own_entries(view.id()).map(|(own, _)| own);
        let inherited = view.resolved.entries.iter().copied();
        let inherited = inherited.filter(|entry| entry.of != view.id());
        let mut texts = 0;
        for reference in own.chain(inherited) {
            let entry = view.catalog.entry(reference);
            let id = by_code.len();
            let entries = by_code
                .entry(entry.code.value.clone())
                .or_insert_with(|| Entries::new(id));
            let place = entries.all.len();
            for alias in &entry.symbol_aliases {
                let aliases = &mut entries.by_symbol_alias;
                aliases.entry(alias.value.to_string()).or_insert(place);
            }
            for (field, by_text) in [
                (Field::Message, &mut entries.by_message),
                (Field::Symbol, &mut entries.by_symbol),
            ] {
                if let Some(Datum::Text(text)) = Listed::Code(entry).value(field.key()) {
                    let places = by_text.entry(text.into_owned()).or_insert_with(|| {
                        texts += 1;
                        Places {
                            id: texts,
                            list: Vec::new(),
                        }
                    });
                    places.list.push(place);
                }
            }
            entries.own += usize::from(reference.of == view.id());
            entries.all.push(reference);
        }
        Self {
            view,
            entries: by_code,
        }
    }

    /// Returns the entries with the code of a record.
    pub(super) fn entries<'a>(&'a self, record: &'a Record) -> Option<&'a Entries> {
        let code_type = self.view.decl().code_type;
        let code = record.code_value(code_type)?;
        let entries = self.entries.get(&code);
        entries.or_else(|| self.entries_of_bits(&code, code_type))
    }

    /// Returns the pattern of the enum for the codes of a record, or else the inherited pattern.
    pub(super) fn pattern(&self, record: &Record) -> Option<ListedRef> {
        let view = self.view;
        let set = record.set.as_ref();
        let set = set.and_then(|set| set.pattern(view.decl().code_type));
        let is_pattern_of = |entry: &PatternEntry<'_>| match &set {
            Some(set) => entry.pattern().kind == set.kind,
            None => record.set.is_none() && is_placeholder(&entry.pattern().kind, &record.code),
        };
        let patterns = view.resolved.patterns.iter().copied();
        let mut patterns = patterns.filter(|pattern| is_pattern_of(view.catalog.pattern(*pattern)));
        let first = patterns.next()?;
        let own = std::iter::once(first)
            .chain(patterns)
            .find(|pattern| pattern.of == view.id());
        Some(ListedRef::Pattern(own.unwrap_or(first)))
    }

    /// Returns the entries of a bit pattern, by the number of the other sign.
    fn entries_of_bits(&self, code: &CodeValue<'_>, code_type: CodeType) -> Option<&Entries> {
        let (CodeValue::Integer(number), CodeType::Integer(integer)) = (code, code_type) else {
            return None;
        };
        let same = integer.other_sign(*number)?;
        let entries = self.entries.get(&CodeValue::Integer(same))?;
        let first = self.view.catalog.entry(*entries.all.first()?);
        first.code.is_bit_pattern(integer).then_some(entries)
    }
}

impl Entries {
    fn new(id: usize) -> Self {
        Self {
            id,
            all: Vec::new(),
            own: 0,
            by_message: HashMap::new(),
            by_symbol: HashMap::new(),
            by_symbol_alias: HashMap::new(),
        }
    }

    /// Returns the entry of which a record has another symbol, and no entry has it as the first one.
    pub(super) fn with_symbol_alias_of(&self, record: &Record) -> Option<EntryRef> {
        let symbol = record.get(Field::Symbol)?;
        let place = self.by_symbol_alias.get(symbol)?;
        let is_symbol = self.by_symbol.contains_key(symbol);
        self.all.get(*place).filter(|_| !is_symbol).copied()
    }

    /// Returns the indexes of the entries with the message of a record, and of the entries with its symbol.
    pub(super) fn with_texts_of(&self, record: &Record) -> impl Iterator<Item = &Places> {
        let texts = [
            (Field::Message, &self.by_message),
            (Field::Symbol, &self.by_symbol),
        ];
        texts
            .into_iter()
            .filter_map(|(field, by_text)| by_text.get(record.get(field)?))
    }
}

/// A record on the page, and its entry in the catalog.
pub(super) type Pair<'r> = (&'r Record, Option<ListedRef>);

/// Returns whether a page lists a pattern as this code, with `X` in place of each value: `FLOOD_WAIT_X`.
fn is_placeholder(kind: &PatternKind, code: &str) -> bool {
    let PatternKind::Text(pieces) = kind else {
        return false;
    };
    let text = pieces.iter().map(|piece| match piece {
        Piece::Literal(text) => Some(&**text),
        Piece::Part(_) | Piece::Digits(..) => Some("X"),
        Piece::AnyChar | Piece::Rest => None,
    });
    text.collect::<Option<String>>()
        .is_some_and(|text| text == code)
}

/// Pairs each record with its entry in the catalog.
pub(super) fn pairs<'r>(by_code: &ByCode<'_>, records: &[&'r Record]) -> Vec<Pair<'r>> {
    let pairs = pairs_by_code(by_code, records).into_iter();
    let mut taken = HashSet::new();
    let pairs = pairs.map(|(record, entry)| {
        let pattern = || {
            by_code
                .pattern(record)
                .filter(|pattern| taken.insert(*pattern))
        };
        (record, entry.map(ListedRef::Code).or_else(pattern))
    });
    pairs.collect()
}

/// Pairs each record with the entry of its code that has the same message or symbol. If there is no such entry, pairs the
/// record with the next entry of its code.
fn pairs_by_code<'r>(
    by_code: &ByCode<'_>,
    records: &[&'r Record],
) -> Vec<(&'r Record, Option<EntryRef>)> {
    let mut pairs: Vec<(&'r Record, Option<EntryRef>)> =
        records.iter().map(|record| (*record, None)).collect();
    let mut taken: HashSet<EntryRef> = HashSet::new();
    // The number of indexes at the start of each list that are known to be taken. A code or a text may have very many entries.
    let mut passed: HashMap<usize, usize> = HashMap::new();
    for (record, pair) in &mut pairs {
        let Some(entries) = by_code.entries(record) else {
            continue;
        };
        let mut first_free = |places: &Places| {
            let passed = passed.entry(places.id).or_default();
            let is_taken = |place: &usize| taken.contains(&entries.all[*place]);
            while places.list.get(*passed).is_some_and(is_taken) {
                *passed += 1;
            }
            places.list.get(*passed).copied()
        };
        let free = entries
            .with_texts_of(record)
            .filter_map(&mut first_free)
            .min();
        *pair = free.map(|place| entries.all[place]);
        taken.extend(*pair);
    }
    let mut passed: HashMap<usize, usize> = HashMap::new();
    for (record, pair) in pairs.iter_mut().filter(|(_, pair)| pair.is_none()) {
        let Some(entries) = by_code.entries(record) else {
            continue;
        };
        let passed = passed.entry(entries.id).or_default();
        let own = &entries.all[..entries.own];
        while own.get(*passed).is_some_and(|entry| taken.contains(entry)) {
            *passed += 1;
        }
        *pair = own.get(*passed).copied();
        taken.extend(*pair);
    }
    pairs
}
