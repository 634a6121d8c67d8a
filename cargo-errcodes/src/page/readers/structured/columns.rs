//! The columns of a table whose rows are objects.

use std::collections::{HashMap, HashSet};

use crate::page::block::Column;
use crate::page::code::is_number;
use crate::page::languages::{is_english, is_language};
use crate::page::limits::{CELLS_PER_VALUE, MAX_LISTS_IN_CELL, MIN_CELL_LIMIT};
use crate::page::location::Pointer;
use crate::page::readers::value::Value;
use crate::page::skipped::Skipped;
use crate::page::text::excerpt;
use crate::page::vocabulary::{
    DESCRIPTION_HEADINGS, MESSAGE_HEADINGS, is_code_heading, is_column_heading, is_remedy,
    normalize,
};

/// The keys of several objects, which are the columns of their table.
pub(super) struct Columns<'t> {
    /// The keys, in the order of their first occurrence.
    keys: Vec<&'t str>,
    /// For each key, the number of objects that contain it, and the number of objects in which its value is a scalar.
    counts: Vec<usize>,
    scalars: Vec<usize>,
    /// For each object, its values with the indexes of their keys. The first of duplicate keys is used.
    objects: Vec<Vec<(usize, &'t Value)>>,
}

impl<'t> Columns<'t> {
    pub(super) fn of(objects: impl Iterator<Item = &'t Value>) -> Self {
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
            for (key, value) in object
                .map()
                .iter()
                .map(borrowed)
                .chain(nested_texts(object))
            {
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

    /// Returns whether at least one key has a scalar value in all objects.
    pub(super) fn have_common_key(&self) -> bool {
        self.scalars.contains(&self.objects.len())
    }

    /// Returns the indexes of the keys that fit into the table, and reports the others.
    pub(super) fn select_keys(&self, pointer: &Pointer, skipped: &mut Vec<Skipped>) -> Vec<usize> {
        let mut selected: Vec<usize> = (0..self.keys.len()).collect();
        let values: usize = self.counts.iter().sum();
        let most = MIN_CELL_LIMIT.max(values * CELLS_PER_VALUE) / self.objects.len().max(1);
        if selected.len() > most {
            // Known column headings come first, then the most frequent keys.
            selected.sort_by_cached_key(|number| {
                let is_known = is_column_heading(self.keys[*number]);
                (!is_known, std::cmp::Reverse(self.counts[*number]))
            });
            let unread = selected.split_off(most);
            selected.sort_unstable();
            let first = excerpt(self.keys[unread[0]]);
            skipped.push(Skipped::new(
                pointer.clone().into(),
                format!("{} keys, such as \"{first}\"", unread.len()),
                format!(
                    "few objects have them, and a table has at most {MIN_CELL_LIMIT} cells, or {CELLS_PER_VALUE} for each value"
                ),
            ));
        }
        selected
    }

    pub(super) fn headings(&self, selected: &[usize]) -> Vec<Column> {
        let keys = selected.iter().map(|number| self.keys[*number]);
        keys.map(Column::headed).collect()
    }

    /// Returns the cells of each object for the selected keys.
    pub(super) fn cells(&self, selected: &[usize]) -> impl Iterator<Item = Vec<String>> {
        let mut columns = vec![None; self.keys.len()];
        for (column, number) in selected.iter().enumerate() {
            columns[*number] = Some(column);
        }
        let width = selected.len();
        self.objects.iter().map(move |values| {
            let mut cells = vec![String::new(); width];
            for (number, value) in values {
                if let Some(column) = columns[*number] {
                    cells[column] = cell_text(value);
                }
            }
            cells
        })
    }

    /// Returns whether at least one key is a code heading and has distinct numbers as values.
    pub(super) fn have_code(&self) -> bool {
        let of_codes: Vec<bool> = self.keys.iter().map(|key| is_code_heading(key)).collect();
        let mut values: HashMap<usize, Vec<&str>> = HashMap::new();
        for (number, value) in self.objects.iter().flatten() {
            if of_codes[*number] {
                values.entry(*number).or_default().extend(value.scalar());
            }
        }
        let is_code = |values: &Vec<&str>| {
            let distinct: HashSet<&&str> = values.iter().collect();
            // A number that many objects share is a class of errors, not the code.
            let is_distinct = distinct.len() * 5 > self.objects.len() * 4;
            is_distinct && values.iter().all(|value| is_number(value))
        };
        values.values().any(is_code)
    }
}

fn borrowed((key, value): &(String, Value)) -> (&str, &Value) {
    (key, value)
}

/// Returns the texts in the objects of an object that has none itself, such as its texts by language: `"en": {"message": "no door"}`.
fn nested_texts(object: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let is_text = |key: &str| {
        let key = normalize(key);
        MESSAGE_HEADINGS.contains(&&*key)
            || DESCRIPTION_HEADINGS.contains(&&*key)
            || is_remedy(&key)
    };
    let own = object.map();
    let has_text = own
        .iter()
        .any(|(key, value)| is_text(key) && value.scalar().is_some());
    let inner = own.iter().filter(|(_, value)| !value.map().is_empty());
    let english = inner.clone().find(|(key, _)| is_english(key));
    let inner = english.or_else(|| inner.clone().next());
    let has_value = own.iter().any(|(_, value)| value.scalar().is_some());
    let are_languages = own.len() > 1 && own.iter().all(|(key, _)| is_language(key));
    let inner = inner.filter(|_| (has_value || are_languages) && !has_text);
    let texts = inner.into_iter().flat_map(|(_, value)| value.map());
    texts
        .map(borrowed)
        .filter(move |(key, value)| is_text(key) && value.scalar().is_some())
}

/// Returns the text of a cell: a scalar, a list of scalars, or the English text of several languages.
pub(super) fn cell_text(value: &Value) -> String {
    text_of(value, MAX_LISTS_IN_CELL)
}

fn text_of(value: &Value, lists: usize) -> String {
    match value {
        Value::Null => String::new(),
        Value::Map(texts) => {
            let english = texts.iter().find(|(key, _)| is_english(key));
            let text = english.and_then(|(_, text)| text.scalar());
            text.unwrap_or_default().trim().to_owned()
        }
        Value::Scalar(text) => text.trim().to_owned(),
        Value::List(_) if lists == 0 => String::new(),
        Value::List(items) => {
            let items = items
                .iter()
                .map(|item| text_of(item, lists - 1))
                .filter(|text| !text.is_empty());
            let items: Vec<String> = items.collect();
            // Sentences are on separate lines, words on the same line.
            let are_words = items.iter().all(|item| !item.contains(' '));
            items.join(if are_words { ", " } else { "\n" })
        }
    }
}
