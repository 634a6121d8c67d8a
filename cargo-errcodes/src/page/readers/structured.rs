//! Data files. Their tables are lists of objects, objects keyed by code or symbol, also with lists of texts, and
//! lists of lists.

mod columns;
mod keyed;
mod keyed_lists;
mod place;

use self::columns::{Columns, cell_text};
use self::keyed::{has_numbers, keyed_table};
pub(super) use self::keyed_lists::columns_of_items;
use self::place::{Key, Place};
use super::prefixed_keys::tables_by_prefix;
use super::value::Value;
use crate::page::block::{Block, BlockKind, KEY, Page, Row, Subject, Table};
use crate::page::languages::preferred;
use crate::page::limits::MAX_LISTS_IN_CELL;
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::vocabulary::GROUP_NAME_KEYS;

/// Reads the tables in a value.
pub(super) fn parse_structured(value: &Value) -> Page {
    let mut page = Page::default();
    walk(value, &Place::default(), 0, &mut page);
    if has_deep_lists(value, 0) {
        page.skipped.push(Skipped::new(
            Location::Page,
            "nested lists",
            format!("only {MAX_LISTS_IN_CELL} levels are read in a cell"),
        ));
    }
    page
}

/// Returns whether lists are nested more deeply than a cell can contain.
fn has_deep_lists(value: &Value, lists: usize) -> bool {
    let mut items = value.list().iter();
    lists > MAX_LISTS_IN_CELL
        || items.any(|item| has_deep_lists(item, lists + 1))
        || value
            .map()
            .iter()
            .any(|(_, value)| has_deep_lists(value, 0))
}

/// Returns the key and the value of the language that is read, and reports the others, if an object has an object for each language.
fn language<'v>(
    value: &'v Value,
    place: &Place,
    skipped: &mut Vec<Skipped>,
) -> Option<(&'v str, &'v Value)> {
    let languages = value.map();
    let keys = languages.iter().map(|(key, _)| &**key);
    let (chosen, text) = languages.get(preferred(keys)?)?;
    if !languages.iter().all(|(_, value)| is_nested(value)) {
        return None;
    }
    for (key, _) in languages.iter().filter(|(key, _)| key != chosen) {
        let location = place.pointer.child(key).into();
        let reason = format!("texts in another language, only those in `{chosen}` are read");
        skipped.push(Skipped::new(location, key, reason));
    }
    Some((chosen, text))
}

fn walk(value: &Value, place: &Place, depth: u8, page: &mut Page) {
    if let Some((key, value)) = language(value, place, &mut page.skipped) {
        walk(value, &place.child(&Key::Name(key)), depth, page);
        return;
    }
    let table = table(value, place, &mut page.skipped);
    let is_table = table.is_some();
    if let Some(table) = table {
        let has_keys = table
            .columns
            .first()
            .is_some_and(|column| column.heading == KEY);
        let (tables, mut skipped) = if has_keys {
            tables_by_prefix(table, 0, place.key_is_about_errors)
        } else {
            (vec![(String::new(), table)], Vec::new())
        };
        page.skipped.append(&mut skipped);
        for (words, table) in tables {
            let location = place.pointer.clone().into();
            page.blocks
                .push(Block::new(BlockKind::Table(table), words, location));
        }
    }
    let first = page.blocks.len();
    let children = children(value).filter(|(_, _, value)| is_nested(value));
    for (name, key, value) in children {
        let place = place.child(&key);
        // A row is not a table, but may contain tables.
        let inner: Vec<(Place, &Value)> = if is_table {
            let inner = self::children(value).filter(|(_, _, value)| is_nested(value));
            inner
                .map(|(_, key, value)| (place.child(&key), value))
                .collect()
        } else {
            vec![(place.clone(), value)]
        };
        if let Some(name) = name.filter(|_| !inner.is_empty()) {
            let kind = BlockKind::Heading(depth.saturating_add(1));
            let location = place.pointer.into();
            page.blocks.push(Block::new(kind, name, location));
        }
        for (place, value) in inner {
            walk(value, &place, depth.saturating_add(1), page);
        }
    }
    let pairs: Vec<_> = value
        .map()
        .iter()
        .map(|(key, value)| (&**key, value))
        .collect();
    if is_table && has_numbers(&pairs) {
        // Within an error, numbers are those of its parts, which other errors have as well.
        for block in &mut page.blocks[first..] {
            if let BlockKind::Table(table) = &mut block.kind {
                table.subject = Subject::Other;
            }
        }
    }
}

/// Returns the values in a list or an object, each with its name, if it has one, and its key.
fn children(value: &Value) -> impl Iterator<Item = (Option<&str>, Key<'_>, &Value)> {
    let of_map = value.map().iter();
    let of_map = of_map.map(|(key, value)| (Some(&**key), Key::Name(key), value));
    let of_list = (0..).zip(value.list()).map(|(index, value)| {
        let mut names = GROUP_NAME_KEYS.iter();
        let name = names.find_map(|key| value.get(key)?.scalar());
        (name, Key::Index(index), value)
    });
    of_map.chain(of_list)
}

/// Returns whether a value may contain tables.
fn is_nested(value: &Value) -> bool {
    matches!(value, Value::Map(_) | Value::List(_))
}

fn table(value: &Value, place: &Place, skipped: &mut Vec<Skipped>) -> Option<Table> {
    match value {
        Value::List(items) => {
            list_of_objects(items, place, skipped).or_else(|| list_of_lists(items, place))
        }
        Value::Map(items) => {
            let items: Vec<_> = items.iter().map(|(key, value)| (&**key, value)).collect();
            keyed_table(&items, place, skipped)
        }
        _ => None,
    }
}

fn list_of_objects(items: &[Value], place: &Place, skipped: &mut Vec<Skipped>) -> Option<Table> {
    let objects: Vec<(usize, &Value)> = (0..)
        .zip(items)
        .filter(|(_, item)| !item.map().is_empty())
        .collect();
    if objects.is_empty() {
        return None;
    }
    if objects.iter().all(|(_, item)| item.map().len() == 1) {
        // `- 126: The process token ...`, but not a list of objects with the same single key.
        let pairs = objects.iter().filter_map(|(_, item)| item.map().first());
        let pairs: Vec<_> = pairs.map(|(key, value)| (&**key, value)).collect();
        let has_one_key = pairs.iter().all(|(key, _)| *key == pairs[0].0);
        return if has_one_key {
            None
        } else {
            keyed_table(&pairs, place, skipped)
        };
    }
    let columns = Columns::of(objects.iter().map(|(_, item)| *item));
    let shown = columns.select_keys(&place.pointer, skipped);
    let rows = objects.iter().zip(columns.cells(&shown));
    let rows = rows.map(|((index, _), cells)| Row::new(cells, place.pointer.child(index).into()));
    Some(Table {
        rows: rows.collect(),
        columns: columns.headings(&shown),
        ..Table::default()
    })
}

fn list_of_lists(items: &[Value], place: &Place) -> Option<Table> {
    let rows: Vec<Row> = (0_usize..)
        .zip(items)
        .filter(|(_, item)| item.list().len() > 1)
        .map(|(index, item)| {
            Row::new(
                item.list().iter().map(cell_text).collect(),
                place.pointer.child(index).into(),
            )
        })
        .collect();
    (!rows.is_empty()).then_some(Table {
        rows,
        ..Table::default()
    })
}
