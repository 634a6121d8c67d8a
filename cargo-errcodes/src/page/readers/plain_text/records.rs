//! Sources of message compilers, whose messages are lines `Key=value`: `Code=40` and `Text=There is no door`, or `MessageId=40` and the text
//! on the lines after `Language=English`, up to a full stop.

use crate::page::block::{Block, BlockKind, Column, Row, Table};
use crate::page::code::{is_code, number, pattern};
use crate::page::field::Field;
use crate::page::languages::is_english;
use crate::page::location::Location;
use crate::page::text::normalize_whitespace;
use crate::page::vocabulary::{MESSAGE_HEADINGS, is_code_heading, normalize};

pattern!(KEY, r"^(?P<key>[A-Za-z]\w*)\s*=\s*(?P<value>.*?)\s*$");

/// The minimum number of messages.
const FEWEST: usize = 3;
/// The maximum number of lines in a text.
const LONGEST: usize = 100;

/// The values of a message.
#[derive(Default)]
struct Record {
    values: Vec<(String, String)>,
    /// The line of the code.
    line: usize,
    /// The index of the first line, and of the line after the last one.
    lines: (usize, usize),
    text: Option<String>,
}

/// Returns a text without the lines of messages, and their list.
pub(super) fn split_records(text: &str) -> (String, Option<Block>) {
    let mut lines: Vec<&str> = text.lines().collect();
    let records = read_records(&lines);
    if records.len() < FEWEST {
        return (text.to_owned(), None);
    }
    for record in &records {
        lines[record.lines.0..record.lines.1].fill("");
    }
    (lines.join("\n"), Some(into_block(records)))
}

fn read_records(lines: &[&str]) -> Vec<Record> {
    let mut records = Vec::new();
    let mut current = Record::default();
    let mut last = None;
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let line = line.trim();
        // The sections of settings have other readers.
        if line.starts_with('[') {
            return Vec::new();
        }
        let Some(captures) = KEY.captures(line) else {
            finish(std::mem::take(&mut current), &mut records, &mut last);
            at += 1;
            continue;
        };
        let (key, value) = (&captures["key"], &captures["value"]);
        if current.values.iter().any(|(known, _)| known == key) && key != "Language" {
            finish(std::mem::take(&mut current), &mut records, &mut last);
        }
        if current.values.is_empty() {
            current.lines.0 = at;
        }
        if is_code_key(key) {
            current.line = at + 1;
        }
        current.values.push((key.to_owned(), value.to_owned()));
        at += 1;
        let is_before_text = key == "Language" && current.values.iter().any(is_code_value);
        let mut next = lines[at..].iter().take(LONGEST);
        if is_before_text && let Some(end) = next.position(|line| line.trim() == ".") {
            let text = normalize_whitespace(&lines[at..at + end].join(" "));
            if current.text.is_none() || is_english(value) {
                current.text = Some(text);
            }
            current.values.pop();
            at += end + 1;
        }
        current.lines.1 = at;
    }
    finish(current, &mut records, &mut last);
    records
}

fn is_code_key(key: &str) -> bool {
    key == "MessageId" || is_code_heading(key)
}

/// Returns whether a value is a code. Without a number, a message has the one after that of the last message.
fn is_code_value((key, value): &(String, String)) -> bool {
    is_code_key(key) && (is_code(value) || value.is_empty() && key == "MessageId")
}

/// Adds a message if it has a code and a text. `last` is the code of the last one.
fn finish(mut record: Record, records: &mut Vec<Record>, last: &mut Option<i128>) {
    let Some(at) = record.values.iter().position(is_code_value) else {
        return;
    };
    let mut values = record.values.iter();
    let has_text = record.text.is_some()
        || values
            .any(|(key, value)| MESSAGE_HEADINGS.contains(&&*normalize(key)) && !value.is_empty());
    if !has_text {
        return;
    }
    let code = &mut record.values[at].1;
    let next = last.and_then(|last| last.checked_add(1));
    if let Some(next) = next.filter(|_| code.is_empty()) {
        *code = next.to_string();
    }
    *last = number(code).and_then(|code| errcodes_core::code::parse_integer(&code));
    records.push(record);
}

fn into_block(records: Vec<Record>) -> Block {
    let mut keys: Vec<String> = Vec::new();
    for (key, _) in records.iter().flat_map(|record| &record.values) {
        if !keys.contains(key) {
            keys.push(key.clone());
        }
    }
    let has_texts = records.iter().any(|record| record.text.is_some());
    let mut columns: Vec<Column> = keys
        .iter()
        .map(|key| match &**key {
            "MessageId" => Column::for_field(Field::Code),
            key => Column::headed(key),
        })
        .collect();
    columns.extend(has_texts.then(|| Column::for_field(Field::Message)));
    let location = Location::Line(records[0].line);
    let rows = records.into_iter().map(|record| {
        let mut cells: Vec<String> = keys
            .iter()
            .map(|key| {
                let mut values = record.values.iter();
                let value = values.find(|(known, _)| known == key);
                value.map_or_else(String::new, |(_, value)| value.clone())
            })
            .collect();
        cells.extend(has_texts.then(|| record.text.unwrap_or_default()));
        Row::new(cells, Location::Line(record.line))
    });
    let table = Table {
        columns,
        rows: rows.collect(),
        ..Table::default()
    };
    Block::new(BlockKind::Table(table), "", location)
}
