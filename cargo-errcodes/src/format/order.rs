//! Sorts keys into their canonical order, separately in each group of lines between blank lines.

use std::borrow::Cow;

use errcodes_core::code::parse_integer;
use errcodes_core::column::{self, BUILT_IN, DESCRIPTION, SYMBOL, Scope};
use errcodes_core::keys::{
    CATALOG, COLUMN, DEFAULT, ENTRY, ENUM, ENUM_RESPONSE, Key, LINTS, RESPONSE, ValueType,
};

use super::tree::{Collection, Content, Item, Trivia, Value};

/// The kind of a table in a catalog, determined by its path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TableKind {
    Catalog,
    Lints,
    Response,
    Enums,
    Enum,
    EnumResponse,
    Columns,
    Column,
    Default,
    Codes,
    Entry,
    /// Not a table of the catalog format.
    Other,
}

impl TableKind {
    /// Returns the kind of the table at a path relative to this one.
    pub(super) fn descend(self, keys: &[&str]) -> Self {
        keys.iter()
            .fold(self, |kind, key| kind.child(&decoded(key)))
    }

    pub(super) fn child(self, key: &str) -> Self {
        let keys = match self {
            Self::Catalog => &CATALOG.keys[..],
            Self::Enum => &ENUM.keys[..],
            Self::Enums => return Self::Enum,
            Self::Columns => return Self::Column,
            Self::Codes => return Self::Entry,
            _ => return Self::Other,
        };
        let known = keys.iter().find(|known| known.spelling(key).is_some());
        match known.map(|known| known.value_type) {
            Some(ValueType::Lints) => Self::Lints,
            Some(ValueType::Response) => Self::Response,
            Some(ValueType::Enums) => Self::Enums,
            Some(ValueType::EnumResponse) => Self::EnumResponse,
            Some(ValueType::Columns) => Self::Columns,
            Some(ValueType::Defaults) => Self::Default,
            Some(ValueType::Codes) => Self::Codes,
            _ => Self::Other,
        }
    }

    /// Returns the position of a key in the canonical order. Unknown keys come last, in their given order.
    pub(super) fn rank(self, key: &str) -> usize {
        let keys = self.keys();
        let known = keys.iter().position(|known| *known == key);
        known.unwrap_or(keys.len())
    }

    /// Returns the keys in their canonical order; empty if this kind of table has no canonical order. A former name follows
    /// the current one.
    fn keys(self) -> Vec<&'static str> {
        let names = |keys: &'static [Key]| keys.iter().flat_map(Key::names);
        let columns = |scope: Scope| {
            let columns = BUILT_IN.iter().filter(move |column| column.scope >= scope);
            columns.flat_map(column::Column::names)
        };
        match self {
            Self::Catalog => names(&CATALOG.keys).collect(),
            Self::Lints => names(&LINTS.keys).collect(),
            Self::Response => names(&RESPONSE.keys).collect(),
            Self::EnumResponse => names(&ENUM_RESPONSE.keys).collect(),
            Self::Column => names(&COLUMN.keys).collect(),
            Self::Default => names(&DEFAULT.keys).chain(columns(Scope::Codes)).collect(),
            Self::Enum => {
                let (before, lists) = ENUM.keys.split_at(ENUM.keys.len() - 2);
                let columns = columns(Scope::Enum);
                names(before).chain(columns).chain(names(lists)).collect()
            }
            Self::Entry => {
                let first = [
                    "name",
                    "aliases",
                    SYMBOL,
                    "symbol_aliases",
                    "message",
                    "params",
                    DESCRIPTION,
                ];
                let others = names(&ENTRY.keys).chain(columns(Scope::Entry));
                let others = others.filter(|key| !first.contains(key));
                first.into_iter().chain(others).collect()
            }
            Self::Enums | Self::Columns | Self::Codes | Self::Other => Vec::new(),
        }
    }
}

/// Returns a key without its quotes.
fn decoded(key: &str) -> Cow<'_, str> {
    let quote = |c| matches!(c, '"' | '\'');
    match key
        .strip_prefix(quote)
        .and_then(|key| key.strip_suffix(quote))
    {
        // A key with escapes is not decoded, because no key of the format needs escapes.
        Some(inside) => Cow::Borrowed(inside),
        None => Cow::Borrowed(key),
    }
}

/// Sorts the keys of all tables of a file and, with `sort_codes`, the entries by code.
pub(super) fn order(file: &mut Collection<'_>, sort_codes: bool) {
    let mut kind = TableKind::Catalog;
    let mut ordered = Vec::with_capacity(file.items.len());
    let mut table = Vec::new();
    let is_top = |ordered: &Vec<Item<'_>>| ordered.is_empty();
    for item in std::mem::take(&mut file.items) {
        if let Content::Header(header) = &item.content {
            let top = is_top(&ordered);
            ordered.append(&mut order_items(
                std::mem::take(&mut table),
                kind,
                sort_codes,
                top,
            ));
            kind = TableKind::Catalog.descend(&header.path);
            ordered.push(item);
        } else {
            table.push(item);
        }
    }
    let top = is_top(&ordered);
    ordered.append(&mut order_items(table, kind, sort_codes, top));
    file.items = ordered;
}

/// Returns the items of a table, sorted. Comments at the top of the file stay there.
fn order_items<'s>(
    items: Vec<Item<'s>>,
    kind: TableKind,
    sort_codes: bool,
    is_top: bool,
) -> Vec<Item<'s>> {
    let keys = kind.keys();
    let mut ordered = Vec::with_capacity(items.len());
    let mut group: Vec<Item<'s>> = Vec::new();
    for mut item in items {
        order_below(&mut item, kind, sort_codes);
        if item.leading.contains(&Trivia::Blank) {
            let is_first = is_top && ordered.is_empty();
            ordered.append(&mut order_group(group, kind, &keys, sort_codes, is_first));
            group = Vec::new();
        }
        group.push(item);
    }
    let is_first = is_top && ordered.is_empty();
    ordered.append(&mut order_group(group, kind, &keys, sort_codes, is_first));
    ordered
}

fn order_below(item: &mut Item<'_>, kind: TableKind, sort_codes: bool) {
    match &mut item.content {
        Content::Pair(key, value) => order_value(value, kind.descend(key), sort_codes),
        Content::Element(value) => order_value(value, kind, sort_codes),
        Content::Header(_) => {}
    }
}

fn order_value(value: &mut Value<'_>, kind: TableKind, sort_codes: bool) {
    match value {
        Value::Scalar(_) => {}
        Value::List(list) => {
            for item in &mut list.items {
                order_below(item, kind, sort_codes);
            }
        }
        Value::Table(table) => {
            let items = std::mem::take(&mut table.items);
            table.items = order_items(items, kind, sort_codes, false);
        }
    }
}

/// Sorts items that are not separated by blank lines. Comments directly above an item move with it.
fn order_group<'s>(
    mut group: Vec<Item<'s>>,
    kind: TableKind,
    keys: &[&str],
    sort_codes: bool,
    is_top: bool,
) -> Vec<Item<'s>> {
    let Some(first) = group.first_mut() else {
        return group;
    };
    let own = match first
        .leading
        .iter()
        .rposition(|trivia| *trivia == Trivia::Blank)
    {
        _ if is_top => first.leading.len(),
        Some(blank) => blank + 1,
        None => 0,
    };
    let mut leading: Vec<_> = first.leading.drain(..own).collect();
    if !keys.is_empty() {
        group.sort_by_key(|item| rank(item, keys));
    } else if kind == TableKind::Codes && sort_codes {
        sort_by_code(&mut group);
    }
    if let Some(first) = group.first_mut() {
        leading.append(&mut first.leading);
        first.leading = leading;
    }
    group
}

fn rank(item: &Item<'_>, keys: &[&str]) -> usize {
    let own = match &item.content {
        Content::Pair(key, _) => key.first().map(|key| decoded(key)),
        _ => None,
    };
    let known = keys.iter().position(|key| Some(*key) == own.as_deref());
    known.unwrap_or(keys.len())
}

/// Sorts entries by number if all codes are numbers, otherwise by text.
fn sort_by_code(group: &mut [Item<'_>]) {
    let code = |item: &Item<'_>| match &item.content {
        Content::Pair(key, _) => key
            .first()
            .map_or(String::new(), |key| decoded(key).into_owned()),
        _ => String::new(),
    };
    let numbers = || group.iter().map(|item| parse_integer(&code(item)));
    if numbers().all(|number| number.is_some()) {
        group.sort_by_key(|item| parse_integer(&code(item)));
    } else {
        group.sort_by_key(code);
    }
}
