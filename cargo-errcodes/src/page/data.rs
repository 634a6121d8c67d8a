//! The tables in a file of data: lists of objects, objects by code or by symbol.

use std::collections::HashSet;

use super::block::{Block, Grid, Kind, Row};
use super::code::is_number;
use super::mark::is_name;
use super::part::is_about_errors;
use super::tree::Tree;

pub(super) fn read(tree: &Tree) -> Vec<Block> {
    let mut blocks = Vec::new();
    walk(tree, "", 0, &mut blocks);
    blocks
}

fn walk(tree: &Tree, pointer: &str, depth: u8, blocks: &mut Vec<Block>) {
    let table = table(tree, pointer);
    let is_table = table.is_some();
    if let Some(grid) = table {
        blocks.push(Block::new(Kind::Table(grid), "", shown(pointer)));
    }
    for (name, pointer, value) in children(tree, pointer) {
        // What is a row already can be a table only by what is nested in it.
        let inner = if is_table {
            children(value, &pointer)
        } else {
            vec![(None, pointer.clone(), value)]
        };
        let inner: Vec<_> = inner
            .into_iter()
            .filter(|(_, _, value)| is_nested(value))
            .collect();
        if let Some(name) = name.filter(|_| !inner.is_empty()) {
            let kind = Kind::Heading(depth.saturating_add(1));
            blocks.push(Block::new(kind, name, shown(&pointer)));
        }
        for (_, pointer, value) in inner {
            walk(value, &pointer, depth.saturating_add(1), blocks);
        }
    }
}

/// The values in a value, each with its pointer and, if it has one, its name.
fn children<'t>(tree: &'t Tree, pointer: &str) -> Vec<(Option<&'t str>, String, &'t Tree)> {
    let names = ["name", "title", "module", "category", "group"];
    match tree {
        Tree::Map(items) => items
            .iter()
            .map(|(key, value)| {
                let escaped = key.replace('~', "~0").replace('/', "~1");
                (Some(&**key), format!("{pointer}/{escaped}"), value)
            })
            .collect(),
        Tree::List(items) => (0..)
            .zip(items)
            .map(|(index, value): (usize, _)| {
                let name = names.iter().find_map(|key| value.get(key)?.scalar());
                (name, format!("{pointer}/{index}"), value)
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// Whether there may be tables in a value.
fn is_nested(tree: &Tree) -> bool {
    matches!(tree, Tree::Map(_) | Tree::List(_))
}

fn shown(pointer: &str) -> String {
    if pointer.is_empty() {
        "the top"
    } else {
        pointer
    }
    .to_owned()
}

fn table(tree: &Tree, pointer: &str) -> Option<Grid> {
    match tree {
        Tree::List(items) => {
            list_of_objects(items, pointer).or_else(|| list_of_lists(items, pointer))
        }
        Tree::Map(items) => by_key(items, pointer),
        _ => None,
    }
}

fn list_of_objects(items: &[Tree], pointer: &str) -> Option<Grid> {
    let maps: Vec<_> = (0..)
        .zip(items)
        .filter(|(_, item)| !item.map().is_empty())
        .collect();
    if maps.is_empty() {
        return None;
    }
    if maps.iter().all(|(_, item)| item.map().len() == 1) {
        // `- 126: The process token ...`, but not a list of references.
        let pairs: Vec<_> = maps.iter().map(|(_, item)| item.map()[0].clone()).collect();
        let is_one_key = pairs.iter().all(|(key, _)| *key == pairs[0].0);
        return if is_one_key {
            None
        } else {
            by_key(&pairs, pointer)
        };
    }
    let header = keys(maps.iter().map(|(_, item)| *item));
    let rows = maps.iter().map(|(index, item): &(usize, &Tree)| Row {
        cells: header.iter().map(|key| cell(item, key)).collect(),
        place: format!("{pointer}/{index}"),
    });
    let rows = rows.collect();
    Some(Grid {
        header: Some(header),
        rows,
    })
}

fn list_of_lists(items: &[Tree], pointer: &str) -> Option<Grid> {
    let rows: Vec<Row> = (0..)
        .zip(items)
        .filter(|(_, item)| item.list().len() > 1)
        .map(|(index, item): (usize, _)| Row {
            cells: item.list().iter().map(text).collect(),
            place: format!("{pointer}/{index}"),
        })
        .collect();
    (!rows.is_empty()).then_some(Grid { header: None, rows })
}

/// `{ "126": { ... } }`, `{ "NOT_FOUND": { "code": 126 } }`, `{ "126": "The process token ..." }`.
fn by_key(items: &[(String, Tree)], pointer: &str) -> Option<Grid> {
    let place = |key: &str| format!("{pointer}/{key}");
    let has_numbers = items.iter().filter(|(key, _)| is_number(key)).count() * 2 > items.len();
    let objects = || items.iter().filter(|(_, value)| !value.map().is_empty());
    if objects().count() * 2 > items.len() {
        let mut header = keys(objects().map(|(_, value)| value));
        // Objects that have no key in common are no rows of one table.
        let shared = |key: &String| {
            objects().all(|(_, value)| value.get(key).is_some_and(|value| value.scalar().is_some()))
        };
        // One object has its keys in common with itself alone.
        let are_rows = objects().count() > 1 && header.iter().any(shared);
        if !are_rows && !has_numbers {
            return None;
        }
        let has_code = header.iter().any(|key| {
            let values = objects().filter_map(|(_, value)| value.get(key)?.scalar());
            let distinct: HashSet<&str> = values.clone().collect();
            // What many of them share is a class of errors, and not the code.
            let tells_apart = distinct.len() * 5 > objects().count() * 4;
            super::heading::is_code(key) && tells_apart && values.clone().all(is_number)
        });
        let rows = objects().map(|(key, value)| {
            let cells = header.iter().map(|name| cell(value, name));
            Row {
                cells: [key.clone()].into_iter().chain(cells).collect(),
                place: place(key),
            }
        });
        let rows = rows.collect();
        let of_keys = if has_code && !has_numbers {
            "symbol"
        } else {
            "code"
        };
        header.insert(0, of_keys.to_owned());
        return Some(Grid {
            header: Some(header),
            rows,
        });
    }
    let scalars: Vec<_> = items
        .iter()
        .filter_map(|(key, value)| Some((key, value.scalar()?)))
        .collect();
    let numbers = scalars.iter().filter(|(_, value)| is_number(value)).count();
    let header = match scalars.len() {
        0 | 1 => return None,
        number if has_numbers => [
            "code",
            if numbers == number {
                "value"
            } else {
                "message"
            },
        ],
        // `{ "NOT_FOUND": 126 }`, but not the widths of things.
        number if numbers == number => {
            let are_names = scalars.iter().filter(|(key, _)| is_name(key)).count() * 5 > number * 4;
            [
                "symbol",
                if are_names || is_about_errors(pointer) {
                    "code"
                } else {
                    return None;
                },
            ]
        }
        // `{ "not_found": "There is no ..." }`, but not the settings of something.
        _ if is_about_errors(pointer.rsplit('/').next().unwrap_or_default())
            || pointer.is_empty()
                && scalars
                    .iter()
                    .all(|(key, value)| is_name(key) && value.contains(' ')) =>
        {
            ["code", "message"]
        }
        _ => return None,
    };
    let rows = scalars.iter().map(|(key, value)| Row {
        cells: vec![(*key).clone(), (*value).to_owned()],
        place: place(key),
    });
    let rows = rows.collect();
    Some(Grid {
        header: Some(header.map(str::to_owned).to_vec()),
        rows,
    })
}

/// The keys of objects, in the order in which they come up.
fn keys<'t>(objects: impl Iterator<Item = &'t Tree>) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    for (key, _) in objects.flat_map(Tree::map) {
        if !keys.contains(key) {
            keys.push(key.clone());
        }
    }
    keys
}

fn cell(object: &Tree, key: &str) -> String {
    object.get(key).map_or_else(String::new, text)
}

fn text(tree: &Tree) -> String {
    match tree {
        Tree::Nothing | Tree::Map(_) => String::new(),
        Tree::Scalar(text) => text.trim().to_owned(),
        Tree::List(items) => {
            let items = items.iter().map(text).filter(|text| !text.is_empty());
            let items: Vec<String> = items.collect();
            // Sentences stand below each other, words beside each other.
            let are_words = items.iter().all(|item| !item.contains(' '));
            items.join(if are_words { ", " } else { "\n" })
        }
    }
}
