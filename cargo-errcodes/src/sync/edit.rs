//! Edits of the text of a catalog. The rest of the text stays as it is.

mod keys;
mod slot;

use std::borrow::Cow;
use std::collections::{HashMap, hash_map};
use std::fmt::Write as _;

use errcodes_core::code::CodeType;
use errcodes_core::column::{DEPRECATED, Datum};
use errcodes_core::model::{EntryRef, Enum, EnumId};
use errcodes_core::pattern::{escape, unescape};
use errcodes_core::resolved::EnumView;
use errcodes_core::source::{Source, Span};
use toml_edit::{Array, DocumentMut, Item, Table, TableLike};

use self::keys::Keys;
use self::slot::NewEntry;
use super::change::Change;
use super::compare::{Comparison, NO_LONGER_LISTED};
use super::listed::{Listed, ListedRef};
use crate::draft::{self, DeclaredColumns};
use crate::error::CliError;
use crate::page::Field;

/// Returns the text of the catalog with the changes.
pub(crate) fn edit(source: &Source, comparison: &Comparison<'_>) -> Result<String, CliError> {
    let parsed = source.text.parse();
    let mut document: DocumentMut = parsed.map_err(|error| format!("{}: {error}", source.path))?;
    let mut new_enums = String::new();
    let mut places = Places::default();
    for change in &comparison.changes {
        if apply(&mut document, change, &mut places, &mut new_enums).is_none() {
            let (_, place, description) = change.row();
            let message = format!("{}: can't edit {place}: {description}", source.path);
            return Err(CliError::new(message).help("make this change by hand"));
        }
    }
    let mut text = document.to_string();
    if !text.ends_with('\n') {
        text.push('\n');
    }
    let _ = write!(text, "{new_enums}");
    Ok(if source.text.contains("\r\n") {
        text.replace("\r\n", "\n").replace('\n', "\r\n")
    } else {
        text
    })
}

/// The positions of the entries and the codes of the enums that change.
#[derive(Default)]
struct Places {
    /// The index of each entry among the entries of its code.
    entries: HashMap<EnumId, HashMap<EntryRef, usize>>,
    /// The keys of the codes of each enum that gets new entries.
    codes: HashMap<EnumId, HashMap<Code, String>>,
}

/// The value of a code, which can be written in several ways.
#[derive(PartialEq, Eq, Hash)]
enum Code {
    Text(String),
    Integer(Option<i128>),
}

impl Code {
    fn new(code_type: CodeType, text: &str) -> Self {
        match code_type {
            CodeType::Str(case) => Self::Text(case.fold(text.into()).into_owned()),
            CodeType::Integer(integer) => Self::Integer(integer.parse(text)),
        }
    }

    /// Returns the code for a key of an enum, or `None` if the key is a pattern.
    fn of_key(decl: &Enum<'_>, key: &str) -> Option<Self> {
        match decl.code_type {
            CodeType::Str(case) => Some(Self::Text(case.fold(unescape(key)?).into_owned())),
            CodeType::Integer(integer) => {
                let base = decl.base.map_or(0, |base| base.value);
                let number = integer.parse(key)?.checked_add(base)?;
                Some(Self::Integer(Some(number)))
            }
        }
    }
}

impl Places {
    fn of(&mut self, view: EnumView<'_>, entry: EntryRef) -> Option<usize> {
        let places = self.entries.entry(view.id()).or_insert_with(|| {
            let mut numbers: HashMap<Span, usize> = HashMap::new();
            let entries = view.decl().own_entries(view.id());
            let places = entries.map(|(reference, entry)| {
                let number = numbers.entry(entry.code.key.span).or_default();
                *number += 1;
                (reference, *number - 1)
            });
            places.collect()
        });
        places.get(&entry).copied()
    }
}

fn apply(
    document: &mut DocumentMut,
    change: &Change<'_>,
    places: &mut Places,
    new_enums: &mut String,
) -> Option<()> {
    match change {
        Change::NewEnum(enum_) => enum_.push_toml(new_enums),
        Change::CodeTypeMismatch(..) | Change::PatternOverlap(..) => {}
        Change::New(view, entry) => add(document, *view, entry, places)?,
        Change::Changed(view, entry, key, datum) => {
            let mut keys = keys_of(document, *view, *entry, places)?;
            keys.set(key, draft::to_edit(datum));
            if let (true, Datum::Text(text)) = (*key == Field::Message.key(), datum) {
                set_params(&mut keys, entry.get(*view), text);
            }
        }
        Change::Removed(view, entry) => {
            keys_of(document, *view, *entry, places)?.set(
                DEPRECATED,
                draft::to_edit(&Datum::Text(NO_LONGER_LISTED.into())),
            );
        }
        Change::Relisted(view, entry) => {
            keys_of(document, *view, *entry, places)?.remove(DEPRECATED);
        }
    }
    Some(())
}

/// Returns the table of the codes of an enum. The table is added if all codes of the enum are inherited.
fn codes<'d>(document: &'d mut DocumentMut, view: EnumView<'_>) -> Option<&'d mut dyn TableLike> {
    let enums = document.get_mut("enums")?.as_table_like_mut()?;
    let decl = enums.get_mut(view.name())?.as_table_like_mut()?;
    if !decl.contains_key("codes") {
        decl.insert("codes", Item::Table(Table::new()));
    }
    decl.get_mut("codes")?.as_table_like_mut()
}

/// Returns the keys of an entry that is not inherited.
fn keys_of<'d>(
    document: &'d mut DocumentMut,
    view: EnumView<'_>,
    entry: ListedRef,
    places: &mut Places,
) -> Option<Keys<'d>> {
    let place = match entry {
        ListedRef::Code(entry) => places.of(view, entry)?,
        ListedRef::Pattern(_) => 0,
    };
    let code = entry.get(view).catalog_key();
    slot::nth(codes(document, view)?.get_mut(&code)?, place)
}

/// Adds an entry after all others, or after the entries of its code.
fn add(
    document: &mut DocumentMut,
    view: EnumView<'_>,
    entry: &draft::Entry,
    places: &mut Places,
) -> Option<()> {
    let code_type = view.decl().code_type;
    let columns = DeclaredColumns::of_catalog(view.columns());
    let new = NewEntry {
        entry,
        columns: &columns,
    };
    let codes = codes(document, view)?;
    if let Some(pattern) = entry.pattern(code_type) {
        codes.insert(&key_of(view.decl(), &pattern.key.value)?, slot::new(new));
        return Some(());
    }
    let code = &entry.record.code;
    let written = places.codes.entry(view.id());
    let written = written.or_insert_with(|| {
        // If a code is written in two ways, the first one is used.
        let mut written = HashMap::new();
        for (key, _) in codes.iter() {
            if let Some(code) = Code::of_key(view.decl(), key) {
                written.entry(code).or_insert_with(|| key.to_owned());
            }
        }
        written
    });
    match written.entry(Code::new(code_type, code)) {
        hash_map::Entry::Occupied(written) => slot::push(codes.get_mut(written.get())?, new),
        hash_map::Entry::Vacant(vacant) => {
            let key = match code_type {
                CodeType::Str(_) => escape(code),
                CodeType::Integer(_) => key_of(view.decl(), code)?,
            };
            codes.insert(&key, slot::new(new));
            vacant.insert(key.into_owned());
            Some(())
        }
    }
}

/// Returns the key for a code or a range of codes of an enum, which may have a base that is added to its keys.
fn key_of<'c>(decl: &Enum<'_>, code: &'c str) -> Option<Cow<'c, str>> {
    match (decl.base, decl.code_type) {
        (Some(base), CodeType::Integer(integer)) => Some(base.key_of(code, integer)?.into()),
        _ => Some(code.into()),
    }
}

/// Adds names for new placeholders of a message, and removes the names of placeholders that the message no longer has.
fn set_params(keys: &mut Keys<'_>, entry: Listed<'_>, message: &str) {
    let before: Vec<&str> = entry.params().iter().map(AsRef::as_ref).collect();
    let mut names = draft::params(message);
    if !draft::has_named_placeholders(message) {
        // The first placeholders keep the names that the author chose.
        for (name, before) in names.iter_mut().zip(&before) {
            (*before).clone_into(name);
        }
    }
    for index in 1..names.len() {
        while names[..index].contains(&names[index]) {
            names[index].push('_');
        }
    }
    if names.is_empty() && !before.is_empty() {
        keys.remove("params");
    } else if names != before {
        keys.set("params", names.into_iter().collect::<Array>().into());
    }
}
