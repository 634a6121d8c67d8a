//! What stands under a code: one entry, or a list of them, in each form that TOML has for it.

use errcodes_core::document::as_key;
use toml_edit::{Array, ArrayOfTables, Item, RawString, Table, Value};

use super::keys::Keys;
use crate::draft;

/// One entry.
pub(super) fn new(entry: &draft::Entry) -> Option<Item> {
    Some(Item::Value(entry.write("").parse().ok()?))
}

/// The keys of the entry at a place of the list; of one that is in no list, whatever the place.
pub(super) fn nth(item: &mut Item, index: usize) -> Option<Keys<'_>> {
    match item {
        Item::Value(Value::InlineTable(table)) => Some(Keys::Inline(table)),
        Item::Value(Value::Array(list)) => match list.get_mut(index)? {
            Value::InlineTable(table) => Some(Keys::Inline(table)),
            _ => None,
        },
        Item::Table(table) => Some(Keys::Table(table)),
        Item::ArrayOfTables(list) => list.get_mut(index).map(Keys::Table),
        _ => None,
    }
}

/// Puts an entry behind those that are there.
pub(super) fn push(item: &mut Item, entry: &draft::Entry) -> Option<()> {
    match item {
        Item::Value(Value::Array(list)) => push_into(list, entry),
        Item::Value(Value::InlineTable(_)) => {
            let mut first = std::mem::take(item).into_value().ok()?;
            // What stands behind the entry now stands behind the list.
            let decor = first.decor().clone();
            first.decor_mut().clear();
            *first.decor_mut() = toml_edit::Decor::new("\n  ", "");
            let mut list = Array::new();
            list.push_formatted(first);
            push_into(&mut list, entry)?;
            *list.decor_mut() = decor;
            *item = Item::Value(Value::Array(list));
            Some(())
        }
        Item::Table(table) if table.is_dotted() => {
            *item = Item::Value(undotted(table)?);
            push(item, entry)
        }
        Item::Table(table) => {
            let mut list = ArrayOfTables::new();
            list.push(std::mem::take(table));
            list.push(as_table(entry)?);
            *item = Item::ArrayOfTables(list);
            Some(())
        }
        Item::ArrayOfTables(list) => {
            list.push(as_table(entry)?);
            Some(())
        }
        _ => None,
    }
}

/// `126.name = "NotFound"` and the lines beside it as one table, with the comments between them.
fn undotted(table: &Table) -> Option<Value> {
    let mut text = String::from("{\n");
    let comment = |text: Option<&RawString>| {
        text.and_then(RawString::as_str)
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    for (name, item) in table {
        let above = table.key(name)?.leaf_decor().prefix();
        for line in comment(above).lines() {
            text += &["    ", line.trim(), "\n"].concat();
        }
        let mut value = item.as_value()?.clone();
        let behind = comment(value.decor().suffix());
        value.decor_mut().clear();
        let line = format!("    {} = {value}, {behind}", as_key(name));
        text += &[line.trim_end(), "\n"].concat();
    }
    (text + "  }").parse().ok()
}

fn push_into(list: &mut Array, entry: &draft::Entry) -> Option<()> {
    let mut value: Value = entry.write("  ").parse().ok()?;
    // Comments at the end of the list stand in front of what is new.
    let comments = list
        .trailing()
        .as_str()
        .unwrap_or_default()
        .trim_end()
        .to_owned();
    value.decor_mut().set_prefix(format!("{comments}\n  "));
    // A comment behind an entry without a comma goes behind the comma.
    let end = list.len().checked_sub(1);
    let before_it = end.and_then(|end| list.get_mut(end));
    if let Some(last) = before_it.filter(|_| !comments.contains('#')) {
        let behind = last
            .decor()
            .suffix()
            .and_then(RawString::as_str)
            .unwrap_or_default()
            .trim_end()
            .to_owned();
        last.decor_mut().set_suffix("");
        value
            .decor_mut()
            .set_prefix(format!("{comments}{behind}\n  "));
    }
    list.push_formatted(value);
    list.set_trailing_comma(true);
    list.set_trailing("\n");
    Some(())
}

/// An entry below a header of its own.
fn as_table(entry: &draft::Entry) -> Option<Table> {
    let Value::InlineTable(inline) = entry.write("").parse().ok()? else {
        return None;
    };
    let mut table = inline.into_table();
    for (mut key, item) in table.iter_mut() {
        key.leaf_decor_mut().clear();
        if let Some(value) = item.as_value_mut() {
            value.decor_mut().clear();
        }
    }
    table.decor_mut().set_prefix("\n");
    Some(table)
}
