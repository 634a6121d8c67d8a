//! The keys of an entry in each form that TOML allows.

use errcodes_core::column::BUILT_IN;
use toml_edit::{InlineTable, Item, RawString, Table, Value};

/// The keys of an entry.
pub(super) enum Keys<'d> {
    /// `{ name = "NotFound", message = "..." }`
    Inline(&'d mut InlineTable),
    /// A table with its own header, or with dotted keys.
    Table(&'d mut Table),
}

impl Keys<'_> {
    /// Sets the value of a key. If the key does not exist, it is added after the others.
    ///
    /// A key in a former spelling keeps that spelling.
    pub(super) fn set(&mut self, key: &str, mut value: Value) {
        let key = self.spelling(key);
        let before = match self {
            Self::Inline(table) => table.get_mut(key),
            Self::Table(table) => table.get_mut(key).and_then(Item::as_value_mut),
        };
        if let Some(before) = before {
            *value.decor_mut() = before.decor().clone();
            *before = value;
            return;
        }
        match self {
            Self::Inline(table) => push(table, key, value),
            Self::Table(table) => drop(table.insert(key, Item::Value(value))),
        }
    }

    /// Returns the name that the table uses for a key: the current name or a former one.
    fn spelling<'k>(&self, key: &'k str) -> &'k str {
        let contains = |name: &str| match self {
            Self::Inline(table) => table.contains_key(name),
            Self::Table(table) => table.contains_key(name),
        };
        let column = BUILT_IN.iter().find(|column| column.key == key);
        let mut former = column.into_iter().flat_map(|column| column.former_keys);
        match former.find(|former| contains(former)) {
            Some(former) if !contains(key) => former,
            _ => key,
        }
    }

    /// Removes a key, and keeps the comment above it.
    pub(super) fn remove(&mut self, key: &str) {
        let key = self.spelling(key);
        match self {
            Self::Inline(table) => remove(table, key),
            Self::Table(table) => {
                let comment = table
                    .key(key)
                    .and_then(|key| comment(key.leaf_decor().prefix()?));
                let next = table
                    .iter()
                    .skip_while(|(other, _)| *other != key)
                    .nth(1)
                    .map(|(next, _)| next.to_owned());
                table.remove(key);
                if let (Some(comment), Some(mut next)) =
                    (comment, next.and_then(|next| table.key_mut(&next)))
                {
                    let below = next
                        .leaf_decor()
                        .prefix()
                        .and_then(RawString::as_str)
                        .unwrap_or_default();
                    let both = format!("{comment}{below}");
                    next.leaf_decor_mut().set_prefix(both);
                }
            }
        }
    }
}

/// Returns the text before a key if it contains a comment.
fn comment(prefix: &RawString) -> Option<String> {
    let prefix = prefix.as_str()?;
    prefix.contains('#').then(|| prefix.to_owned())
}

/// Adds a key after the last key and before the end of the table. It gets its own line if the last key has its own line.
fn push(table: &mut InlineTable, key: &str, value: Value) {
    let last = table.iter().last().map(|(last, _)| last.to_owned());
    let prefix = last
        .as_ref()
        .and_then(|last| table.key(last)?.leaf_decor().prefix().map(indentation));
    let behind = last.as_ref().and_then(|last| {
        let decor = table.get_mut(last)?.decor_mut();
        let behind = decor.suffix().cloned();
        decor.set_suffix("");
        behind
    });
    table.insert(key, value);
    if let (Some(prefix), Some(mut inserted)) = (prefix, table.key_mut(key)) {
        inserted.leaf_decor_mut().set_prefix(prefix);
    }
    if let (Some(behind), Some(inserted)) = (behind, table.get_mut(key)) {
        inserted.decor_mut().set_suffix(behind);
    }
}

fn remove(table: &mut InlineTable, key: &str) {
    let is_last = table.iter().last().is_some_and(|(last, _)| last == key);
    let removed = table.remove(key);
    let behind = removed
        .as_ref()
        .and_then(|value| value.decor().suffix().cloned());
    if let Some(behind) = behind.filter(|_| is_last) {
        let last = table.iter().last().map(|(last, _)| last.to_owned());
        if let Some(value) = last.and_then(|last| table.get_mut(&last)) {
            value.decor_mut().set_suffix(behind);
        }
    }
}

/// Returns the line break and the whitespace before a key, without a comment.
fn indentation(prefix: &RawString) -> String {
    let text = prefix.as_str().unwrap_or(" ");
    match text.rfind('\n') {
        Some(line) => text[line..].to_owned(),
        None => " ".to_owned(),
    }
}
