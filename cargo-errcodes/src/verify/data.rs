//! Reads JSON, YAML and TOML, value by value.

use std::collections::HashSet;

use super::lines::read_lines;
use super::page_text::{Kind, MAX_RECORD, PageText};
use crate::page::{Location, Pointer, Value, shown_text};

/// Adds the pieces of a data file: each key and each scalar.
pub(super) fn read_data(value: &Value, page: &mut PageText) {
    let mut reader = Reader {
        page,
        root: value,
        references: 0,
        varying: HashSet::new(),
    };
    add_varying(value, "", &mut reader.varying);
    reader.value(value, &Pointer::default(), "");
}

/// The maximum number of references that are followed.
const MAX_REFERENCES: usize = 10_000;

struct Reader<'p, 'v> {
    page: &'p mut PageText,
    root: &'v Value,
    /// The number of references that were followed.
    references: usize,
    /// The paths of objects whose keys vary. An object there can also have a single key.
    varying: HashSet<String>,
}

/// Adds the paths of the objects in a value whose keys vary.
fn add_varying(value: &Value, path: &str, varying: &mut HashSet<String>) {
    for item in value.list() {
        add_varying(item, &format!("{path}/*"), varying);
    }
    let varies = are_similar(value.map());
    if varies {
        varying.insert(path.to_owned());
    }
    for (key, value) in value.map() {
        let has_items = !value.map().is_empty() || !value.list().is_empty();
        if has_items {
            let key = if varies { "*" } else { start_of(key) };
            add_varying(value, &format!("{path}/{key}"), varying);
        }
    }
}

impl Reader<'_, '_> {
    /// Reads a value, and returns the piece of a scalar.
    fn value(&mut self, value: &Value, pointer: &Pointer, path: &str) -> Option<usize> {
        match value {
            Value::Null => None,
            Value::Scalar(text) => self.scalar(text, pointer, path),
            Value::List(items) => {
                self.list(items, pointer, path);
                None
            }
            Value::Map(items) => {
                self.map(items, pointer, path);
                self.reference(value, pointer, path);
                None
            }
        }
    }

    /// Reads the value that `$ref` refers to, as if it were here.
    fn reference(&mut self, value: &Value, pointer: &Pointer, path: &str) {
        let target = value.get("$ref").and_then(Value::scalar);
        let target = target.and_then(|target| target.strip_prefix('#'));
        let Some(target) = target.and_then(|target| self.root.pointer(target)) else {
            return;
        };
        // A reference in the target is not followed, so that there is no cycle.
        self.references += 1;
        if self.references < MAX_REFERENCES
            && let Value::Map(items) = target
        {
            self.map(items, pointer, path);
        }
    }

    fn scalar(&mut self, text: &str, pointer: &Pointer, path: &str) -> Option<usize> {
        let location = Location::from(pointer.clone());
        if text.contains('\n') && text.contains(['|', '#', '<', '-', '*']) {
            // Text with markup, which may have tables of its own.
            read_lines(text, Some(&location), self.page);
            return None;
        }
        self.push(Kind::Value(path.to_owned()), &shown_text(text), location)
    }

    /// Adds a piece in a row of its own.
    fn push(&mut self, kind: Kind, text: &str, location: Location) -> Option<usize> {
        let piece = self.page.pieces.len();
        self.page.push_alone(kind, text, location);
        (self.page.pieces.len() > piece).then_some(piece)
    }

    fn list(&mut self, items: &[Value], pointer: &Pointer, path: &str) {
        let path = format!("{path}/*");
        let start = self.page.rows.len();
        let scalars = items.iter().filter(|item| item.scalar().is_some()).count();
        // `[126, "The process token ..."]` is a row; a list of many scalars is not.
        let is_row = scalars == items.len() && (2..8).contains(&scalars);
        let pieces = (0_usize..).zip(items);
        let pieces =
            pieces.filter_map(|(index, item)| self.value(item, &pointer.child(index), &path));
        let pieces: Vec<usize> = pieces.collect();
        if is_row {
            self.extend(&pieces, start);
        }
    }

    fn map(&mut self, items: &[(String, Value)], pointer: &Pointer, path: &str) {
        let start = self.page.rows.len();
        // Keys that vary are codes, symbols or names.
        let varies = are_similar(items);
        let is_one = || items.len() == 1 && !items[0].1.map().is_empty();
        let has_varying_name = varies || is_one() && self.varying.contains(path);
        let mut scalars = Vec::new();
        for (key, value) in items {
            let name = if has_varying_name { "*" } else { start_of(key) };
            let inner = format!("{path}/{name}");
            let pointer = pointer.child(key);
            let first = self.page.rows.len();
            let kind = Kind::Value(format!("{inner}/"));
            let piece = self.push(kind, key, Location::from(pointer.clone()));
            scalars.extend(self.value(value, &pointer, &inner));
            // A key is the code of everything in its value, and may be the symbol of a code in it.
            self.extend(piece.as_slice(), first);
            if let Some(piece) = piece.filter(|_| varies) {
                for piece in &mut self.page.pieces[piece + 1..] {
                    if piece.rows.start == first + 1 {
                        piece.rows.start = first;
                    }
                }
            }
        }
        let is_small = self.page.rows.len() - start <= MAX_RECORD;
        if is_small && !varies && !items.iter().any(|(_, value)| has_records(value)) {
            self.extend(&scalars, start);
        }
        self.parallel_lists(items, pointer, path);
    }

    /// Extends the rows of pieces to those since `start`.
    fn extend(&mut self, pieces: &[usize], start: usize) {
        let end = self.page.rows.len();
        for piece in pieces {
            self.page.pieces[*piece].rows = start..end;
        }
    }

    /// Adds rows for lists that belong together item by item, such as `enum` and `x-enum-descriptions`.
    fn parallel_lists(&mut self, items: &[(String, Value)], pointer: &Pointer, path: &str) {
        let lists: Vec<(&str, &[Value])> = items
            .iter()
            .map(|(key, value)| (&**key, value.list()))
            .filter(|(_, list)| list.len() > 1 && list.iter().all(|item| item.scalar().is_some()))
            .collect();
        let Some((_, first)) = lists.first() else {
            return;
        };
        if lists.len() < 2 || lists.iter().any(|(_, list)| list.len() != first.len()) {
            return;
        }
        for index in 0..first.len() {
            let row = self.page.new_row();
            for (key, list) in &lists {
                let Some(text) = list[index].scalar() else {
                    continue;
                };
                let location = Location::from(pointer.child(key).child(index));
                let kind = Kind::Value(format!("{path}/{}/*", start_of(key)));
                self.page.push(kind, text, row..row + 1, location);
            }
        }
    }
}

/// Returns the start of a key. Each value inside has a path with it, so a long key would take much memory and time.
fn start_of(key: &str) -> &str {
    const MAX_BYTES: usize = 100;
    let ends = key.char_indices().map(|(start, c)| start + c.len_utf8());
    let end = ends.take_while(|end| *end <= MAX_BYTES).last();
    &key[..end.unwrap_or(0)]
}

/// Returns whether a value contains several objects, each of which may be about another error.
fn has_records(value: &Value) -> bool {
    let objects = value.list().iter().filter(|item| !item.map().is_empty());
    objects.count() > 1 || are_similar(value.map())
}

/// Returns whether the keys of an object vary: all values are objects with a common key or rows of
/// scalars, or there are many scalars.
fn are_similar(items: &[(String, Value)]) -> bool {
    let Some((_, first)) = items.first() else {
        return false;
    };
    let are_objects = items.len() > 1
        && first.map().first().is_some_and(|(key, _)| {
            let mut others = items.iter();
            others.all(|(_, value)| value.map().iter().any(|(other, _)| other == key))
        });
    let has_numbers = items
        .iter()
        .filter(|(key, _)| key.parse::<i64>().is_ok())
        .count();
    let are_scalars = items.len() > 8 && items.iter().all(|(_, value)| value.scalar().is_some());
    let length = first.list().len();
    let are_rows = items.len() > 1
        && (2..8).contains(&length)
        && items.iter().all(|(_, value)| {
            let items = value.list();
            items.len() == length && items.iter().all(|item| item.scalar().is_some())
        });
    are_objects || are_scalars || are_rows || has_numbers * 2 > items.len()
}
