//! Enums of error codes in schemas.

use std::collections::{HashMap, HashSet};

use super::rows::Rows;
use crate::page::block::{Block, BlockKind, Row};
use crate::page::code::is_name;
use crate::page::limits::{MAX_CODE_CHARS, MAX_HEADING_CHARS, MAX_VALUE_DEPTH};
use crate::page::location::Pointer;
use crate::page::readers::markdown::parse_markdown;
use crate::page::readers::value::Value;
use crate::page::skipped::Skipped;
use crate::page::vocabulary::is_about_errors;

/// Keys that structure a schema and do not describe its subject.
const STRUCTURE: [&str; 9] = [
    "properties",
    "schema",
    "schemas",
    "items",
    "allOf",
    "oneOf",
    "anyOf",
    "content",
    "enum",
];

/// The lists of codes in the schemas.
struct Lists<'s> {
    /// The lists, each with its name.
    named: Vec<(String, Rows)>,
    /// The cells of the lists, to detect duplicates.
    known: HashSet<Vec<[String; 3]>>,
    skipped: &'s mut Vec<Skipped>,
}

/// Returns the lists of codes in the schemas, each with its name.
pub(super) fn find_enums(value: &Value, skipped: &mut Vec<Skipped>) -> Vec<(String, Rows)> {
    let mut lists = Lists {
        named: Vec::new(),
        known: HashSet::new(),
        skipped,
    };
    collect_enums(value, "", &Pointer::default(), 0, &mut lists);
    lists.named
}

fn collect_enums(
    value: &Value,
    name: &str,
    pointer: &Pointer,
    depth: usize,
    lists: &mut Lists<'_>,
) {
    if depth > MAX_VALUE_DEPTH {
        return;
    }
    if is_about_errors(name) && !matches!(name, "status") {
        let values = value.get("enum").map_or(&[][..], Value::list);
        let rows = if values.len() > 1 {
            enum_rows(value, values, pointer, lists.skipped)
        } else {
            constant_rows(value, pointer)
        };
        let cells = rows.iter().map(|(_, cells)| cells.clone());
        if !rows.is_empty() && lists.known.insert(cells.collect()) {
            lists.named.push((name.to_owned(), rows));
        }
    }
    for (key, value) in value.map() {
        let inner = match key.as_str() {
            "code" | "error_code" | "errorCode" if !name.is_empty() => format!("{name} {key}"),
            key if STRUCTURE.contains(&key) => name.to_owned(),
            _ => key.chars().take(MAX_HEADING_CHARS).collect(),
        };
        let pointer = pointer.child(key);
        collect_enums(value, &inner, &pointer, depth + 1, lists);
    }
    for (index, value) in value.list().iter().enumerate() {
        let pointer = pointer.child(index);
        collect_enums(value, name, &pointer, depth + 1, lists);
    }
}

/// Returns the values of a schema that lists a schema for each: `oneOf: [{ const: NO_DOOR, description: There is no door. }]`.
fn constant_rows(schema: &Value, pointer: &Pointer) -> Rows {
    const FEWEST: usize = 2;
    for key in ["oneOf", "anyOf"] {
        let constants = schema.get(key).map_or(&[][..], Value::list);
        let pointer = pointer.child(key);
        let rows = constants.iter().enumerate();
        let rows = rows.map(|(index, constant)| {
            let (key, code) = constant_of(constant)?;
            let text_of = |key| {
                constant
                    .get(key)
                    .and_then(Value::scalar)
                    .unwrap_or_default()
            };
            let (title, text) = (text_of("title").trim(), text_of("description").trim());
            let (symbol, text) = match (is_name(title), text) {
                (true, _) => (title, text),
                (false, "") => ("", title),
                (false, _) => ("", text),
            };
            let symbol = if symbol == code { "" } else { symbol };
            let place = pointer.child(index).child(key);
            Some((place.into(), [code, symbol, text].map(str::to_owned)))
        });
        if let Some(rows) = rows.collect::<Option<Rows>>()
            && rows.len() >= FEWEST
        {
            return rows;
        }
    }
    Rows::new()
}

/// Returns the key and the value of a schema that permits a single one.
fn constant_of(schema: &Value) -> Option<(&'static str, &str)> {
    let only = || match schema.get("enum")?.list() {
        [only] => only.scalar().map(|code| ("enum", code)),
        _ => None,
    };
    let constant = schema.get("const").and_then(Value::scalar);
    constant.map(|code| ("const", code)).or_else(only)
}

/// Descriptions of the values of an enum in sibling keys: a list in the order of the values, or an object.
struct ParallelTexts<'t>(Vec<(&'t Value, HashMap<&'t str, &'t Value>)>);

impl<'t> ParallelTexts<'t> {
    fn new(schema: &'t Value, keys: &[&str]) -> Self {
        let texts = keys.iter().filter_map(|key| schema.get(key));
        // Only this key has the texts in another one.
        let texts = texts.map(|texts| texts.get("values").unwrap_or(texts));
        let texts = texts.map(|texts| {
            let by_value = texts.map().iter().rev();
            (
                texts,
                by_value.map(|(value, text)| (&**value, text)).collect(),
            )
        });
        Self(texts.collect())
    }

    fn text_of(&self, index: usize, value: &str) -> String {
        let text = self.0.iter().find_map(|(texts, by_value)| {
            let by_value = || by_value.get(value).copied();
            let text = texts.list().get(index).or_else(by_value)?;
            text.scalar().or_else(|| element_text(texts, value))
        });
        text.unwrap_or_default().trim().to_owned()
    }
}

/// Returns the text of the object that describes a value: `{ name: NOT_FOUND, description: Not found. }`.
fn element_text<'t>(elements: &'t Value, value: &str) -> Option<&'t str> {
    let of_keys = |element: &'t Value, keys: &[&str]| {
        let mut values = keys.iter().filter_map(|key| element.get(key));
        values.find_map(Value::scalar)
    };
    let mut elements = elements.list().iter();
    let element =
        elements.find(|element| of_keys(element, &["value", "name", "code"]) == Some(value))?;
    of_keys(element, &["description", "message", "summary", "title"])
}

/// Returns a map from values to the rest of the lines that begin with them.
fn texts_by_value(blocks: &[Block], values: &[Value]) -> HashMap<String, String> {
    let values: HashSet<&str> = values.iter().filter_map(Value::scalar).collect();
    let mut listed = HashMap::new();
    for block in blocks {
        if let BlockKind::Table(table) = &block.kind {
            for row in &table.rows {
                add_row(row, &values, &mut listed);
            }
        }
        let text = block.text.trim_start_matches(['`', '"']);
        // A code ends at punctuation or a space, or at a quote before these characters.
        let ends = text.char_indices().take(MAX_CODE_CHARS);
        let ends = ends.filter(|(_, c)| matches!(c, '`' | '"' | ' ' | ':' | '-' | '='));
        for (end, _) in ends {
            let (value, rest) = text.split_at(end);
            let rest = rest.trim_start_matches(['`', '"']);
            if values.contains(value) && rest.starts_with([' ', ':', '-', '=']) {
                let text = rest.trim_matches([' ', ':', '-', '–', '=', '>']);
                listed
                    .entry(value.to_owned())
                    .or_insert_with(|| text.to_owned());
            }
        }
    }
    listed
}

/// Adds the text of a row: the first cell after the value.
fn add_row(row: &Row, values: &HashSet<&str>, texts: &mut HashMap<String, String>) {
    let mut cells = row
        .cells
        .iter()
        .skip_while(|cell| !values.contains(&***cell));
    let (Some(value), Some(text)) = (cells.next(), cells.find(|cell| !cell.is_empty())) else {
        return;
    };
    texts.entry(value.clone()).or_insert_with(|| text.clone());
}

fn enum_rows(
    schema: &Value,
    values: &[Value],
    pointer: &Pointer,
    skipped: &mut Vec<Skipped>,
) -> Rows {
    let described = schema
        .get("description")
        .and_then(Value::scalar)
        .unwrap_or_default();
    // The description of the enum often lists the meaning of each value.
    let described = parse_markdown(described);
    skipped.extend(described.skipped);
    let listed = texts_by_value(&described.blocks, values);
    let names = ParallelTexts::new(schema, &["x-enum-varnames", "x-enumNames", "x-enum-names"]);
    let texts = ParallelTexts::new(
        schema,
        &[
            "x-enum-descriptions",
            "x-enumDescriptions",
            "x-enum-description",
            "x-enum-elements",
            "x-enumElements",
            "x-ms-enum",
        ],
    );
    let mut rows = Rows::new();
    for (index, value) in values.iter().enumerate() {
        let Some(value) = value.scalar() else {
            continue;
        };
        let symbol = names.text_of(index, value);
        let mut text = texts.text_of(index, value);
        if text.is_empty() {
            text = listed.get(value).cloned().unwrap_or_default();
        }
        rows.push((
            pointer.child("enum").child(index).into(),
            [value.to_owned(), symbol, text],
        ));
    }
    rows
}
