//! The value of a code, which is an entry or a list of entries, in each form that TOML allows.

use toml_edit::{Array, ArrayOfTables, Decor, InlineTable, Item, RawString, Table, Value};

use super::keys::Keys;
use crate::draft::{self, DeclaredColumns};

/// An entry to add, with the columns that its enum declares.
#[derive(Clone, Copy)]
pub(super) struct NewEntry<'e> {
    pub(super) entry: &'e draft::Entry,
    pub(super) columns: &'e DeclaredColumns,
}

impl NewEntry<'_> {
    fn inline(self, indent: &str) -> InlineTable {
        self.entry.to_inline_table(self.columns, indent)
    }
}

/// Returns the value for a single entry.
pub(super) fn new(entry: NewEntry<'_>) -> Item {
    Item::Value(entry.inline("").into())
}

/// Returns the keys of the entry at an index of the list, or of the single entry.
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

/// Adds an entry after the existing ones.
pub(super) fn push(item: &mut Item, entry: NewEntry<'_>) -> Option<()> {
    match item {
        Item::Value(Value::Array(list)) => {
            push_into(list, entry);
            Some(())
        }
        Item::Value(Value::InlineTable(_)) => {
            let mut first = std::mem::take(item).into_value().ok()?;
            // The text after the entry moves after the list.
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

/// Returns a table of dotted keys, such as `126.name = "NotFound"`, as an inline table with its comments.
fn undotted(table: &Table) -> Option<Value> {
    let comment = |text: Option<&RawString>| {
        text.and_then(RawString::as_str)
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    let mut inline = InlineTable::new();
    // A comment after a comma belongs to the next key.
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

fn push_into(list: &mut Array, entry: NewEntry<'_>) {
    let mut value = Value::from(entry.inline("  "));
    // Comments at the end of the list are placed before the new entry.
    let comments = list
        .trailing()
        .as_str()
        .unwrap_or_default()
        .trim_end()
        .to_owned();
    value.decor_mut().set_prefix(format!("{comments}\n  "));
    // A comment after an entry without a comma is placed after the comma.
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

/// Returns an entry as a table with its own header.
fn as_table(entry: NewEntry<'_>) -> Table {
    let mut table = entry.inline("").into_table();
    for (mut key, item) in table.iter_mut() {
        key.leaf_decor_mut().clear();
        if let Some(value) = item.as_value_mut() {
            value.decor_mut().clear();
        }
    }
    table.decor_mut().set_prefix("\n");
    table
}
