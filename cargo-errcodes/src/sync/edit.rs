//! Changes made in the text of a catalog; all else in it stays as it is.

use std::fmt::Write as _;

use errcodes_core::column::DEPRECATED;
use errcodes_core::model::{Entry, Enum, as_key, quoted};
use errcodes_core::source::Source;
use toml_edit::{DocumentMut, Item, RawString, Table, TableLike, Value};

use super::compare::{Change, Comparison, NO_LONGER_LISTED};
use crate::draft;
use crate::page::Role;

/// The text of the catalog with the changes.
pub(super) fn edit(source: &Source, comparison: &Comparison<'_, '_>) -> Result<String, String> {
    let mut document: DocumentMut = source
        .text
        .parse()
        .map_err(|error| format!("{}: {error}", source.path))?;
    let mut new_enums = String::new();
    for change in &comparison.changes {
        let failed = || {
            let (_, place, what) = change.row();
            format!(
                "{}: can't edit {place}: {what}\n  = help: make this change by hand",
                source.path
            )
        };
        match change {
            Change::NewEnum(one) => one.write(&mut new_enums),
            Change::New(one, entry) => {
                add(codes(&mut document, one).ok_or_else(failed)?, entry).ok_or_else(failed)?;
            }
            Change::Changed(one, entry, role, text) => {
                let table = entry_table(&mut document, one, entry).ok_or_else(failed)?;
                let value = draft::value(*role, text).ok_or_else(failed)?;
                set(table, role.key(), &value).ok_or_else(failed)?;
                if *role == Role::Message {
                    set_params(table, entry, text).ok_or_else(failed)?;
                }
            }
            Change::Removed(one, entry) => {
                let table = entry_table(&mut document, one, entry).ok_or_else(failed)?;
                set(table, DEPRECATED, &quoted(NO_LONGER_LISTED)).ok_or_else(failed)?;
            }
            Change::Back(one, entry) => {
                let table = entry_table(&mut document, one, entry).ok_or_else(failed)?;
                remove(table, DEPRECATED);
            }
        }
    }
    let mut text = document.to_string();
    if !text.ends_with('\n') {
        text.push('\n');
    }
    let _ = write!(text, "{new_enums}");
    Ok(text)
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
fn entry_table<'d>(
    document: &'d mut DocumentMut,
    one: &Enum<'_>,
    entry: &Entry<'_>,
) -> Option<&'d mut dyn TableLike> {
    // The enum that it is taken over from may be another one: then it is edited there.
    let is_own = one.entries.iter().any(|other| std::ptr::eq(other, entry));
    if !is_own {
        return None;
    }
    let beside = one
        .entries
        .iter()
        .filter(|other| other.code.key.span == entry.code.key.span);
    let index = beside
        .take_while(|other| !std::ptr::eq(*other, entry))
        .count();
    let item = codes(document, one)?.get_mut(&entry.code.key.value)?;
    match item {
        Item::Value(Value::Array(list)) => list
            .get_mut(index)?
            .as_inline_table_mut()
            .map(|table| table as _),
        Item::ArrayOfTables(list) => list.get_mut(index).map(|table| table as _),
        item => item.as_table_like_mut(),
    }
}

fn parse(text: &str) -> Option<Value> {
    text.parse().ok()
}

/// Sets a key, at its place if it has one.
fn set(table: &mut dyn TableLike, key: &str, value: &str) -> Option<()> {
    let mut value = parse(value)?;
    if let Some(before) = table.get_mut(key).and_then(Item::as_value_mut) {
        *value.decor_mut() = before.decor().clone();
        *before = value;
        return Some(());
    }
    // In lines of its own or in the line, as the key before it.
    let last = table.iter().last().map(|(last, _)| last.to_owned());
    let prefix = last
        .as_ref()
        .and_then(|last| table.key(last)?.leaf_decor().prefix().cloned());
    let behind = last.as_ref().and_then(|last| {
        let decor = table.get_mut(last)?.as_value_mut()?.decor_mut();
        let behind = decor.suffix().cloned();
        // What stood in front of the closing brace stands there still.
        decor.set_suffix("");
        behind
    });
    let is_inline = behind.is_some() || prefix.is_some();
    table.insert(key, Item::Value(value));
    if is_inline {
        if let Some(prefix) = prefix
            && let Some(mut inserted) = table.key_mut(key)
        {
            // A comment above that key is that key's alone.
            inserted.leaf_decor_mut().set_prefix(blanks(&prefix));
        }
        if let Some(behind) = behind {
            table
                .get_mut(key)?
                .as_value_mut()?
                .decor_mut()
                .set_suffix(behind);
        }
    }
    Some(())
}

/// Removes a key; what stood behind the last one in front of the closing brace stands there still.
fn remove(table: &mut dyn TableLike, key: &str) {
    let last = table.iter().last().map(|(last, _)| last.to_owned());
    let removed = table.remove(key);
    let behind = removed.as_ref().and_then(Item::as_value);
    let behind = behind.and_then(|value| value.decor().suffix().cloned());
    if last.as_deref() == Some(key)
        && let Some(behind) = behind
    {
        let last = table.iter().last().map(|(last, _)| last.to_owned());
        let value = last.and_then(|last| table.get_mut(&last)?.as_value_mut());
        if let Some(value) = value {
            value.decor_mut().set_suffix(behind);
        }
    }
}

/// The blanks and the line break in front of a key.
fn blanks(prefix: &RawString) -> String {
    let text = prefix.as_str().unwrap_or(" ");
    let from = text.rfind('\n').unwrap_or(0);
    let blanks = &text[from..];
    if blanks.trim().is_empty() {
        blanks.to_owned()
    } else {
        "\n  ".to_owned()
    }
}

/// Names for placeholders that the message did not have, and none for those that it no longer has.
fn set_params(table: &mut dyn TableLike, entry: &Entry<'_>, message: &str) -> Option<()> {
    let params = draft::params(message);
    if params.len() == entry.params.len() {
        return Some(());
    }
    if params.is_empty() {
        remove(table, "params");
        return Some(());
    }
    let mut names: Vec<String> = entry
        .params
        .iter()
        .map(|param| param.value.to_string())
        .collect();
    names.truncate(params.len());
    for name in params.into_iter().skip(names.len()) {
        let free = (1..).map(|number| {
            if number == 1 {
                name.clone()
            } else {
                format!("{name}_{number}")
            }
        });
        let free = free.into_iter().find(|name| !names.contains(name));
        names.extend(free);
    }
    let names: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    set(table, "params", &format!("[{}]", names.join(", ")))
}

/// Adds an entry behind the others, or beside those of its code.
fn add(codes: &mut dyn TableLike, entry: &draft::Entry) -> Option<()> {
    let code = &entry.record.code;
    let written = codes.iter().map(|(key, _)| key.to_owned()).find(|key| {
        let number = errcodes_core::model::parse_integer(key);
        key == code || number.is_some() && number == errcodes_core::model::parse_integer(code)
    });
    let Some(written) = written else {
        let value = parse(&entry.write(""))?;
        let key = as_key(code).parse::<toml_edit::Key>().ok()?;
        codes.entry_format(&key).or_insert(Item::Value(value));
        return Some(());
    };
    let item = codes.get_mut(&written)?;
    match item {
        Item::Value(Value::Array(list)) => {
            let mut value = parse(&entry.write("  "))?;
            value.decor_mut().set_prefix("\n  ");
            list.push_formatted(value);
            list.set_trailing_comma(true);
            list.set_trailing("\n");
        }
        Item::Value(first) => {
            let indented = first.to_string().trim().replace('\n', "\n  ");
            let list = format!("[\n  {indented},\n  {},\n]", entry.write("  "));
            let mut list = parse(&list)?;
            *list.decor_mut() = first.decor().clone();
            *first = list;
        }
        _ => return None,
    }
    Some(())
}
