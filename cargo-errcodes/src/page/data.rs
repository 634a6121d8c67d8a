//! The tables in a file of data: lists of objects, objects by code or by symbol.

use std::collections::{HashMap, HashSet};
use std::fmt;

use super::Left;
use super::block::{Block, Grid, Kind, Row};
use super::code::is_number;
use super::limits::{CELLS_PER_VALUE, LEAST_CELLS, LISTS_IN_A_CELL, shortened};
use super::mark::is_name;
use super::part::is_about_errors;
use super::tree::Tree;

pub(super) fn read(tree: &Tree, left: &mut Vec<Left>) -> Vec<Block> {
    let mut blocks = Vec::new();
    walk(tree, "", 0, &mut blocks, left);
    if has_deep_lists(tree, 0) {
        left.push(Left {
            place: String::new(),
            what: "lists in lists".to_owned(),
            why: format!("of those in one cell, {LISTS_IN_A_CELL} levels are read"),
        });
    }
    blocks
}

/// Whether there are lists in lists that one cell can't hold.
fn has_deep_lists(tree: &Tree, lists: usize) -> bool {
    let mut items = tree.list().iter();
    lists > LISTS_IN_A_CELL
        || items.any(|item| has_deep_lists(item, lists + 1))
        || tree.map().iter().any(|(_, value)| has_deep_lists(value, 0))
}

fn walk(tree: &Tree, pointer: &str, depth: u8, blocks: &mut Vec<Block>, left: &mut Vec<Left>) {
    let table = table(tree, pointer, left);
    let is_table = table.is_some();
    if let Some(grid) = table {
        blocks.push(Block::new(Kind::Table(grid), "", shown(pointer)));
    }
    let children = children(tree).filter(|(_, _, value)| is_nested(value));
    for (name, key, value) in children {
        let pointer = below(pointer, &key);
        // What is a row already can be a table only by what is nested in it.
        let inner: Vec<(String, &Tree)> = if is_table {
            let inner = self::children(value).filter(|(_, _, value)| is_nested(value));
            inner
                .map(|(_, key, value)| (below(&pointer, &key), value))
                .collect()
        } else {
            vec![(pointer.clone(), value)]
        };
        if let Some(name) = name.filter(|_| !inner.is_empty()) {
            let kind = Kind::Heading(depth.saturating_add(1));
            blocks.push(Block::new(kind, name, shown(&pointer)));
        }
        for (pointer, value) in inner {
            walk(value, &pointer, depth.saturating_add(1), blocks, left);
        }
    }
}

/// The key of a value in a list or in an object, as a pointer has it.
enum Key<'t> {
    Name(&'t str),
    Index(usize),
}

impl fmt::Display for Key<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => formatter.write_str(&name.replace('~', "~0").replace('/', "~1")),
            Self::Index(index) => index.fmt(formatter),
        }
    }
}

/// The pointer of a value below another.
fn below(pointer: &str, key: &dyn fmt::Display) -> String {
    shortened(format!("{pointer}/{key}"))
}

/// The values in a value, each with its key and, if it has one, its name.
fn children(tree: &Tree) -> impl Iterator<Item = (Option<&str>, Key<'_>, &Tree)> {
    let names = ["name", "title", "module", "category", "group"];
    let of_map = tree.map().iter();
    let of_map = of_map.map(|(key, value)| (Some(&**key), Key::Name(key), value));
    let of_list = (0..).zip(tree.list()).map(move |(index, value)| {
        let name = names.iter().find_map(|key| value.get(key)?.scalar());
        (name, Key::Index(index), value)
    });
    of_map.chain(of_list)
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

fn table(tree: &Tree, pointer: &str, left: &mut Vec<Left>) -> Option<Grid> {
    match tree {
        Tree::List(items) => {
            list_of_objects(items, pointer, left).or_else(|| list_of_lists(items, pointer))
        }
        Tree::Map(items) => {
            let items: Vec<_> = items.iter().map(|(key, value)| (&**key, value)).collect();
            by_key(&items, pointer, left)
        }
        _ => None,
    }
}

fn list_of_objects(items: &[Tree], pointer: &str, left: &mut Vec<Left>) -> Option<Grid> {
    let maps: Vec<_> = (0..)
        .zip(items)
        .filter(|(_, item)| !item.map().is_empty())
        .collect();
    if maps.is_empty() {
        return None;
    }
    if maps.iter().all(|(_, item)| item.map().len() == 1) {
        // `- 126: The process token ...`, but not a list of references.
        let pairs = maps.iter().filter_map(|(_, item)| item.map().first());
        let pairs: Vec<_> = pairs.map(|(key, value)| (&**key, value)).collect();
        let is_one_key = pairs.iter().all(|(key, _)| *key == pairs[0].0);
        return if is_one_key {
            None
        } else {
            by_key(&pairs, pointer, left)
        };
    }
    let columns = Columns::of(maps.iter().map(|(_, item)| *item));
    let shown = columns.shown(pointer, left);
    let rows = maps.iter().zip(columns.cells(&shown));
    let rows = rows.map(|((index, _), cells): (&(usize, _), _)| Row {
        cells,
        place: below(pointer, index),
    });
    let rows = rows.collect();
    Some(Grid {
        header: Some(columns.header(&shown)),
        rows,
    })
}

fn list_of_lists(items: &[Tree], pointer: &str) -> Option<Grid> {
    let rows: Vec<Row> = (0..)
        .zip(items)
        .filter(|(_, item)| item.list().len() > 1)
        .map(|(index, item): (usize, _)| Row {
            cells: item.list().iter().map(text).collect(),
            place: below(pointer, &index),
        })
        .collect();
    (!rows.is_empty()).then_some(Grid { header: None, rows })
}

/// `{ "126": { ... } }`, `{ "NOT_FOUND": { "code": 126 } }`, `{ "126": "The process token ..." }`.
fn by_key(items: &[(&str, &Tree)], pointer: &str, left: &mut Vec<Left>) -> Option<Grid> {
    let place = |key: &str| below(pointer, &key);
    let has_numbers = items.iter().filter(|(key, _)| is_number(key)).count() * 2 > items.len();
    let objects = || items.iter().filter(|(_, value)| !value.map().is_empty());
    let number = objects().count();
    if number * 2 > items.len() {
        let columns = Columns::of(objects().map(|(_, value)| *value));
        // Objects that have no key in common are no rows of one table; one object has its keys in common with itself
        // alone.
        let are_rows = number > 1 && columns.scalars.contains(&number);
        if !are_rows && !has_numbers {
            return None;
        }
        let shown = columns.shown(pointer, left);
        let rows = objects()
            .zip(columns.cells(&shown))
            .map(|((key, _), cells)| Row {
                cells: [(*key).to_owned()].into_iter().chain(cells).collect(),
                place: place(key),
            });
        let rows = rows.collect();
        let of_keys = if !has_numbers && columns.have_code() {
            "symbol"
        } else {
            "code"
        };
        let mut header = columns.header(&shown);
        header.insert(0, of_keys.to_owned());
        return Some(Grid {
            header: Some(header),
            rows,
        });
    }
    let scalars: Vec<_> = items
        .iter()
        .filter_map(|(key, value)| Some((*key, value.scalar()?)))
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
        cells: vec![(*key).to_owned(), (*value).to_owned()],
        place: place(key),
    });
    let rows = rows.collect();
    Some(Grid {
        header: Some(header.map(str::to_owned).to_vec()),
        rows,
    })
}

/// What objects have in common: the columns of a table of them.
struct Columns<'t> {
    /// The keys, in the order in which they come up.
    keys: Vec<&'t str>,
    /// For each key how many of the objects have it, and how many as a scalar.
    counts: Vec<usize>,
    scalars: Vec<usize>,
    /// For each object its values with the numbers of their keys. Of a key that is there twice, the first one counts.
    objects: Vec<Vec<(usize, &'t Tree)>>,
}

impl<'t> Columns<'t> {
    fn of(objects: impl Iterator<Item = &'t Tree>) -> Self {
        let mut columns = Self {
            keys: Vec::new(),
            counts: Vec::new(),
            scalars: Vec::new(),
            objects: Vec::new(),
        };
        let mut numbers: HashMap<&'t str, usize> = HashMap::new();
        let mut last_object: Vec<usize> = Vec::new();
        for (index, object) in (1..).zip(objects) {
            let mut values = Vec::with_capacity(object.map().len());
            for (key, value) in object.map() {
                let number = *numbers.entry(key).or_insert_with(|| {
                    columns.keys.push(key);
                    columns.counts.push(0);
                    columns.scalars.push(0);
                    last_object.push(0);
                    columns.keys.len() - 1
                });
                if std::mem::replace(&mut last_object[number], index) != index {
                    columns.counts[number] += 1;
                    columns.scalars[number] += usize::from(value.scalar().is_some());
                    values.push((number, value));
                }
            }
            columns.objects.push(values);
        }
        columns
    }

    /// The numbers of the keys that a table has room for; reports that it has none for others.
    fn shown(&self, pointer: &str, left: &mut Vec<Left>) -> Vec<usize> {
        let mut shown: Vec<usize> = (0..self.keys.len()).collect();
        let values: usize = self.counts.iter().sum();
        let most = LEAST_CELLS.max(values * CELLS_PER_VALUE) / self.objects.len().max(1);
        if shown.len() > most {
            // What is known to say something of an error comes first, then what most of the objects have.
            shown.sort_by_cached_key(|number| {
                let is_known = super::heading::is_any(self.keys[*number]);
                (!is_known, std::cmp::Reverse(self.counts[*number]))
            });
            let unread = shown.split_off(most);
            shown.sort_unstable();
            left.push(Left {
                place: self::shown(pointer),
                what: format!("{} keys of its objects, such as \"{}\"", unread.len(), super::excerpt(self.keys[unread[0]])),
                why: format!(
                    "few of them have these, and a table has at most {LEAST_CELLS} cells, or {CELLS_PER_VALUE} for each value"
                ),
            });
        }
        shown
    }

    fn header(&self, shown: &[usize]) -> Vec<String> {
        let keys = shown.iter().map(|number| self.keys[*number].to_owned());
        keys.collect()
    }

    /// The cells of each object, those of the keys that are shown.
    fn cells(&self, shown: &[usize]) -> impl Iterator<Item = Vec<String>> {
        let mut columns = vec![None; self.keys.len()];
        for (column, number) in shown.iter().enumerate() {
            columns[*number] = Some(column);
        }
        let width = shown.len();
        self.objects.iter().map(move |values| {
            let mut cells = vec![String::new(); width];
            for (number, value) in values {
                if let Some(column) = columns[*number] {
                    cells[column] = text(value);
                }
            }
            cells
        })
    }

    /// Whether some key is the heading of codes, and tells the objects apart by numbers.
    fn have_code(&self) -> bool {
        let of_codes: Vec<bool> = self
            .keys
            .iter()
            .map(|key| super::heading::is_code(key))
            .collect();
        let mut values: HashMap<usize, Vec<&str>> = HashMap::new();
        for (number, value) in self.objects.iter().flatten() {
            if of_codes[*number] {
                values.entry(*number).or_default().extend(value.scalar());
            }
        }
        let is_code = |values: &Vec<&str>| {
            let distinct: HashSet<&&str> = values.iter().collect();
            // What many of them share is a class of errors, and not the code.
            let tells_apart = distinct.len() * 5 > self.objects.len() * 4;
            tells_apart && values.iter().all(|value| is_number(value))
        };
        values.values().any(is_code)
    }
}

fn text(tree: &Tree) -> String {
    text_of(tree, LISTS_IN_A_CELL)
}

fn text_of(tree: &Tree, lists: usize) -> String {
    match tree {
        Tree::Nothing | Tree::Map(_) => String::new(),
        Tree::Scalar(text) => text.trim().to_owned(),
        Tree::List(_) if lists == 0 => String::new(),
        Tree::List(items) => {
            let items = items
                .iter()
                .map(|item| text_of(item, lists - 1))
                .filter(|text| !text.is_empty());
            let items: Vec<String> = items.collect();
            // Sentences stand below each other, words beside each other.
            let are_words = items.iter().all(|item| !item.contains(' '));
            items.join(if are_words { ", " } else { "\n" })
        }
    }
}
