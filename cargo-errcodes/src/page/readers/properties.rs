//! Java `.properties` files: `01001=The row was deleted.`

use std::collections::{HashMap, HashSet};

use super::prefixed_keys::{Prefixes, tables_by_prefix};
use super::strings_file::{is_strings_file, parse_strings_file};
use crate::page::block::{Block, BlockKind, Column, Page, Row, Table};
use crate::page::code::pattern;
use crate::page::field::Field;
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::text::{excerpt, normalize_whitespace};
use crate::page::vocabulary::{is_column_heading, is_other_text};

pattern!(DOUBLED, r"\p{Alphabetic}''\p{Alphabetic}");

/// Reads the keys as codes and the values as messages.
pub(super) fn parse_properties(text: &str) -> Page {
    if is_strings_file(text) {
        return parse_strings_file(text);
    }
    let mut skipped = Vec::new();
    let mut properties: Vec<Property> = logical_lines(text)
        .into_iter()
        .filter_map(|(line, number)| Property::parse(&line, number, &mut skipped))
        .collect();
    // A file of formats, in which `''` is an apostrophe, has placeholders like `{0}`. Between letters, two apostrophes are nothing else.
    let is_format = |property: &Property| PLACEHOLDER.is_match(&property.value);
    let has_formats = properties.iter().any(is_format);
    for property in &mut properties {
        if is_format(property) || has_formats && DOUBLED.is_match(&property.value) {
            property.value = unquoted(&property.value);
        }
    }
    page_of(&properties, skipped)
}

/// Returns a page with the keys as codes and the values as messages.
pub(super) fn page_of(properties: &[Property], mut skipped: Vec<Skipped>) -> Page {
    let (tables, mut without_code) = tables_by_prefix(table(properties), 0, false);
    skipped.append(&mut without_code);
    let blocks = tables.into_iter().filter_map(|(words, table)| {
        let location = table.rows.first()?.location.clone();
        let location = if words.is_empty() {
            Location::Line(1)
        } else {
            location
        };
        Some(Block::new(BlockKind::Table(table), words, location))
    });
    Page {
        blocks: blocks.collect(),
        skipped,
    }
}

pattern!(PLACEHOLDER, r"\{[0-9]+(?:,[^{}]*)?\}");

/// A key with its text.
pub(super) struct Property {
    pub(super) key: String,
    pub(super) value: String,
    pub(super) line: usize,
}

/// Joins lines that end with a backslash. Returns each logical line without comments, with the number of its first line.
fn logical_lines(text: &str) -> Vec<(String, usize)> {
    let mut lines: Vec<(String, usize)> = Vec::new();
    let mut continues = false;
    for (line, number) in text.lines().zip(1..) {
        let line = line.trim_start();
        if !continues && (line.is_empty() || line.starts_with(['#', '!'])) {
            continue;
        }
        let backslashes = line.len() - line.trim_end_matches('\\').len();
        let is_continued = backslashes % 2 == 1;
        let line = if is_continued {
            &line[..line.len() - 1]
        } else {
            line
        };
        match lines.last_mut() {
            Some((last, _)) if continues => last.push_str(line),
            _ => lines.push((line.to_owned(), number)),
        }
        continues = is_continued;
    }
    lines
}

impl Property {
    /// Splits a logical line at the first separator. Returns `None` and reports the line if it has no value.
    fn parse(line: &str, number: usize, skipped: &mut Vec<Skipped>) -> Option<Self> {
        let mut is_escaped = false;
        let end = line.find(|c: char| {
            let is_end = !is_escaped && (c.is_whitespace() || matches!(c, '=' | ':'));
            is_escaped = c == '\\' && !is_escaped;
            is_end
        });
        let (key, value) = line.split_at(end.unwrap_or(line.len()));
        let value = value.trim_start();
        let value = value.strip_prefix(['=', ':']).unwrap_or(value).trim_start();
        let mut report = |reason: &str| {
            let location = Location::Line(number);
            skipped.push(Skipped::new(location, excerpt(line), reason));
        };
        let mut plain = |text: &str| {
            unescaped(text).unwrap_or_else(|| {
                report("contains an invalid `\\u` escape, which is kept as it is");
                text.to_owned()
            })
        };
        let (key, value) = (plain(key), normalize_whitespace(&plain(value)));
        if value.is_empty() || key.is_empty() {
            report("the line has no key or no text");
            return None;
        }
        Some(Self {
            key,
            value,
            line: number,
        })
    }
}

/// Replaces escapes. Returns `None` if a `\u` is invalid.
fn unescaped(text: &str) -> Option<String> {
    let mut units: Vec<u16> = Vec::with_capacity(text.len());
    let mut buffer = [0; 2];
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        if c != '\\' {
            units.extend_from_slice(c.encode_utf16(&mut buffer));
            continue;
        }
        let Some(escaped) = rest.chars().next() else {
            break;
        };
        rest = &rest[escaped.len_utf8()..];
        let escaped = match escaped {
            'u' => {
                let digits = rest.trim_start_matches('u').get(..4)?;
                units.push(u16::from_str_radix(digits, 16).ok()?);
                rest = &rest.trim_start_matches('u')[4..];
                continue;
            }
            't' => '\t',
            'n' => '\n',
            'r' => '\r',
            'f' => '\u{C}',
            escaped => escaped,
        };
        units.extend_from_slice(escaped.encode_utf16(&mut buffer));
    }
    String::from_utf16(&units).ok()
}

/// Returns a format of `java.text.MessageFormat` with single apostrophes, and braces without quotes.
fn unquoted(text: &str) -> String {
    let text = text.replace("''", "\u{0}");
    let text = text.replace("'{'", "{").replace("'}'", "}");
    text.replace('\u{0}', "'")
}

/// Returns a table of the properties. Keys with a suffix that names a column, such as `E100.description`, are a row.
fn table(properties: &[Property]) -> Table {
    let labelled = |property: &Property| {
        let (base, label) = property.key.rsplit_once(['.', '_', '-'])?;
        let label = label.to_lowercase();
        let is_label = is_column_heading(&label) || is_other_text(&label);
        (is_label && !base.is_empty()).then(|| (base.to_owned(), label))
    };
    let labels: Vec<Option<(String, String)>> = properties.iter().map(labelled).collect();
    let keys: HashSet<&str> = properties.iter().map(|property| &*property.key).collect();
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    for (base, _) in labels.iter().flatten() {
        *numbers.entry(base).or_default() += 1;
    }
    let bases = labels.iter().flatten().map(|(base, _)| &**base);
    let prefixes = Prefixes::of(bases.collect::<HashSet<_>>());
    let has_parts = |base: &str| {
        numbers.get(base).copied().unwrap_or_default() > 1
            || keys.contains(base)
            || prefixes.split(base).is_some()
    };
    let parts = labels.iter().flatten().filter(|(base, _)| has_parts(base));
    let are_parts = parts.count() * 3 > properties.len();
    let mut columns = vec![
        Column::for_key(Field::Code),
        Column::for_field(Field::Message),
    ];
    let mut rows: Vec<Row> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for (property, label) in properties.iter().zip(&labels) {
        let label = label
            .as_ref()
            .filter(|(base, _)| are_parts && has_parts(base));
        let (key, column) = match label {
            None => (&property.key, 1),
            Some((base, label)) if is_text(label) => (base, 1),
            Some((base, label)) => {
                let column = places.entry(label.clone()).or_insert_with(|| {
                    columns.push(Column::headed(label));
                    columns.len() - 1
                });
                (base, *column)
            }
        };
        let row = known
            .get(key)
            .copied()
            .filter(|_| label.is_some() || are_parts);
        let row = row.unwrap_or_else(|| {
            let location = Location::Line(property.line);
            rows.push(Row::new(vec![key.clone()], location));
            known.insert(key.clone(), rows.len() - 1);
            rows.len() - 1
        });
        let cells = &mut rows[row].cells;
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        cells[column].clone_from(&property.value);
    }
    Table {
        columns,
        rows,
        ..Table::default()
    }
}

/// Returns whether the suffix of a key names the message itself.
fn is_text(label: &str) -> bool {
    matches!(label, "message" | "msg" | "text" | "title" | "summary")
}

#[cfg(test)]
mod tests {
    use super::parse_properties;
    use crate::page::block::BlockKind;

    /// Returns the rows of a file, each with its location, and the reports.
    fn rows(text: &str) -> Vec<String> {
        let page = parse_properties(text);
        let mut lines = Vec::new();
        for block in page.blocks {
            if let BlockKind::Table(table) = block.kind {
                let rows = table.rows.iter();
                lines
                    .extend(rows.map(|row| format!("{}: {}", row.location, row.cells.join(" | "))));
            }
        }
        let skipped = page.skipped.into_iter();
        lines.extend(skipped.map(|skipped| format!("{}: {}?", skipped.location, skipped.excerpt)));
        lines
    }

    #[test]
    fn properties_are_read_as_java_reads_them() {
        let cases: [(&str, &[&str]); 12] = [
            // The words before the codes are the same.
            (
                "door.error.1=one\ndoor.error.27=two\ndoor.error.E30=three\nkey.fault.4=four\nother=five",
                &[
                    "line 1: 1 | one",
                    "line 2: 27 | two",
                    "line 3: E30 | three",
                    "line 4: key.fault.4 | four",
                    "line 5: other | five",
                ],
            ),
            (
                "error.1.message=one\nerror.1.action=wait\nerror.2.message=two\nerror.3.message=three\nerror.4.message=four\nerror.LOCKED.message=2",
                &[
                    "line 1: 1 | one | wait",
                    "line 3: 2 | two",
                    "line 4: 3 | three",
                    "line 5: 4 | four",
                    "line 6: error.LOCKED=2?",
                ],
            ),
            (
                "a=b\n! no\n # no\nc:d\n\te f",
                &["line 1: a | b", "line 4: c | d", "line 5: e | f"],
            ),
            (
                "E1 = gel\\u00F6scht \\\n   ist\nE2=x",
                &["line 1: E1 | gelöscht ist", "line 3: E2 | x"],
            ),
            ("E1=\\uD83D\\uDE00", &["line 1: E1 | \u{1F600}"]),
            ("a\\:b\\ c=d\\=e\\\\", &["line 1: a:b c | d=e\\"]),
            (
                "E1=no ''{0}'' and '{'x'}'\nE2=''",
                &["line 1: E1 | no '{0}' and {x}", "line 2: E2 | ''"],
            ),
            (
                "E1=no {0}\nE2=l''école\nE3='', ''a''",
                &[
                    "line 1: E1 | no {0}",
                    "line 2: E2 | l'école",
                    "line 3: E3 | '', ''a''",
                ],
            ),
            // A damaged escape is kept and reported.
            (
                "E1=\\u00G1",
                &["line 1: E1 | \\u00G1", "line 1: E1=\\u00G1?"],
            ),
            ("E1=\nE2", &["line 1: E1=?", "line 2: E2?"]),
            ("E1=one\\", &["line 1: E1 | one"]),
            (
                "E1=one\nE1.action=wait\nE2.message=two\nE2.action=stop\nOTHER=x",
                &[
                    "line 1: E1 | one | wait",
                    "line 3: E2 | two | stop",
                    "line 5: OTHER | x",
                ],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(rows(text), expected, "{text}");
        }
    }
}
