//! Changes made in the text of a catalog; all else in it stays as it is.

mod keys;
mod slot;

use std::fmt::Write as _;

use errcodes_core::column::DEPRECATED;
use errcodes_core::model::{CodeType, Entry, Enum, parse_integer, quoted};
use errcodes_core::source::Source;
use toml_edit::{DocumentMut, Item, Table, TableLike};

use self::keys::Keys;
use super::compare::{Change, Comparison, NO_LONGER_LISTED};
use crate::draft;
use crate::page::Role;

/// The text of the catalog with the changes.
pub(super) fn edit(source: &Source, comparison: &Comparison<'_, '_>) -> Result<String, String> {
    let parsed = source.text.parse();
    let mut document: DocumentMut = parsed.map_err(|error| format!("{}: {error}", source.path))?;
    let mut new_enums = String::new();
    for change in &comparison.changes {
        if make(&mut document, change, &mut new_enums).is_none() {
            let (_, place, what) = change.row();
            return Err(format!(
                "{}: can't edit {place}: {what}\n  = help: make this change by hand",
                source.path
            ));
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

fn make(document: &mut DocumentMut, change: &Change<'_, '_>, new_enums: &mut String) -> Option<()> {
    match change {
        Change::NewEnum(one) => one.write(new_enums),
        Change::Unfit(..) => {}
        Change::New(one, entry) => add(document, one, entry)?,
        Change::Changed(one, entry, role, text) => {
            let mut keys = keys_of(document, one, entry)?;
            keys.set(role.key(), &role.value(text)?)?;
            if *role == Role::Message {
                set_params(&mut keys, entry, text)?;
            }
        }
        Change::Removed(one, entry) => {
            keys_of(document, one, entry)?.set(DEPRECATED, &quoted(NO_LONGER_LISTED))?;
        }
        Change::Back(one, entry) => keys_of(document, one, entry)?.remove(DEPRECATED),
    }
    Some(())
}

/// The table of the codes of an enum; made if the enum has only those that it takes over.
fn codes<'d>(document: &'d mut DocumentMut, one: &Enum<'_>) -> Option<&'d mut dyn TableLike> {
    let enums = document.get_mut("enums")?.as_table_like_mut()?;
    let decl = enums.get_mut(&one.name.value)?.as_table_like_mut()?;
    if !decl.contains_key("codes") {
        decl.insert("codes", Item::Table(Table::new()));
    }
    decl.get_mut("codes")?.as_table_like_mut()
}

/// The keys of an entry that is the enum's own.
fn keys_of<'d>(
    document: &'d mut DocumentMut,
    one: &Enum<'_>,
    entry: &Entry<'_>,
) -> Option<Keys<'d>> {
    let beside = one
        .entries
        .iter()
        .filter(|other| other.code.key.span == entry.code.key.span);
    let index = beside
        .take_while(|other| !std::ptr::eq(*other, entry))
        .count();
    slot::nth(codes(document, one)?.get_mut(&entry.code.key.value)?, index)
}

/// Adds an entry behind the others, or beside those of its code.
fn add(document: &mut DocumentMut, one: &Enum<'_>, entry: &draft::Entry) -> Option<()> {
    let codes = codes(document, one)?;
    let code = &entry.record.code;
    let is_same = |key: &str| match one.code_type {
        CodeType::Str => key == code,
        CodeType::Integer(_) => parse_integer(key) == parse_integer(code),
    };
    let written = codes
        .iter()
        .map(|(key, _)| key.to_owned())
        .find(|key| is_same(key));
    if let Some(written) = written {
        return slot::push(codes.get_mut(&written)?, entry);
    }
    codes.insert(code, slot::new(entry)?);
    Some(())
}

/// Names for placeholders that the message did not have, and none for those that it no longer has.
fn set_params(keys: &mut Keys<'_>, entry: &Entry<'_>, message: &str) -> Option<()> {
    let before: Vec<&str> = entry.params.iter().map(AsRef::as_ref).collect();
    let mut names = draft::params(message);
    if !draft::has_named_places(message) {
        // The names are the author's as long as there are as many places.
        for (name, before) in names.iter_mut().zip(&before) {
            (*before).clone_into(name);
        }
    }
    for index in 1..names.len() {
        while names[..index].contains(&names[index]) {
            names[index].push('_');
        }
    }
    if names == before {
        return Some(());
    }
    if names.is_empty() {
        keys.remove("params");
        return Some(());
    }
    let names: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    keys.set("params", &format!("[{}]", names.join(", ")))
}
