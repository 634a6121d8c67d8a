//! What stands under a code: one entry, or a list of them, in each form that TOML has for it.

use toml_edit::{Array, ArrayOfTables, Decor, InlineTable, Item, RawString, Table, Value};

use super::keys::Keys;
use crate::draft;

/// Returns one entry.
pub(super) fn new(entry: &draft::Entry) -> Item {
    Item::Value(entry.to_inline_table("").into())
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
        Item::Value(Value::Array(list)) => {
            push_into(list, entry);
            Some(())
        }
        Item::Value(Value::InlineTable(_)) => {
            let mut first = std::mem::take(item).into_value().ok()?;
            // What stands behind the entry now stands behind the list.
            let decor = first.decor().clone();
            first.decor_mut().clear();
            *first.decor_mut() = Decor::new("\n  ", "");
            let mut list = Array::new();
            list.push_formatted(first);
            push_into(&mut list, entry);
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
            list.push(as_table(entry));
            *item = Item::ArrayOfTables(list);
            Some(())
        }
        Item::ArrayOfTables(list) => {
            list.push(as_table(entry));
            Some(())
        }
        _ => None,
    }
}

/// `126.name = "NotFound"` and the lines beside it as one table, with the comments between them.
fn undotted(table: &Table) -> Option<Value> {
    let comment = |text: Option<&RawString>| {
        text.and_then(RawString::as_str)
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    let mut inline = InlineTable::new();
    // What stands behind a comma belongs to the next key.
    let mut behind = String::new();
    for (name, item) in table {
        let mut prefix = std::mem::take(&mut behind) + "\n";
        for line in comment(table.key(name)?.leaf_decor().prefix()).lines() {
            prefix += &["    ", line.trim(), "\n"].concat();
        }
        let mut value = item.as_value()?.clone();
        behind = comment(value.decor().suffix());
        if !behind.is_empty() {
            behind.insert(0, ' ');
        }
        *value.decor_mut() = Decor::new(" ", "");
        inline.insert(name, value);
        let mut key = inline.key_mut(name)?;
        key.leaf_decor_mut().set_prefix(prefix + "    ");
    }
    inline.set_trailing_comma(true);
    inline.set_trailing(behind + "\n  ");
    Some(inline.into())
}

fn push_into(list: &mut Array, entry: &draft::Entry) {
    let mut value = Value::from(entry.to_inline_table("  "));
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
}

/// An entry below a header of its own.
fn as_table(entry: &draft::Entry) -> Table {
    let mut table = entry.to_inline_table("").into_table();
    for (mut key, item) in table.iter_mut() {
        key.leaf_decor_mut().clear();
        if let Some(value) = item.as_value_mut() {
            value.decor_mut().clear();
        }
    }
    table.decor_mut().set_prefix("\n");
    table
}
