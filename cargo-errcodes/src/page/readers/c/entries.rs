//! Maps from codes to values with several parts: `1001 => ["title" => "No door", "text" => "There is no door."]`,
//! `1001 to Info("No door", "There is no door.")`, `{ 1001, new Info("No door", "There is no door.") }`.

mod key;
mod parts;

use std::collections::{BTreeMap, HashMap, HashSet};

use self::key::Key;
use self::parts::{Part, read_parts};
use super::declaration::{Constant, Declaration};
use super::keyed_columns::columns_of_keys;
use super::maps::name_before;
use super::token::Token;
use crate::page::block::{Block, BlockKind, Column, Row, Subject, Table};
use crate::page::field::Field;
use crate::page::languages::is_language;
use crate::page::location::Location;
use crate::page::readers::frequent_keys::select_keys;
use crate::page::readers::structured::columns_of_items;
use crate::page::skipped::Skipped;

/// The minimum number of entries in a map.
const FEWEST: usize = 2;

/// The reason why a part is not read.
const EXPRESSION: &str = "the value is an expression, which is not read";

/// A token with its first and last line.
type Place = (Token, usize, usize);

/// An entry of a map: a code with the parts of its value.
struct Entry {
    code: String,
    parts: Vec<Part>,
    /// True if its value is a list of at most two texts.
    is_plain: bool,
    line: usize,
}

/// The entries of the maps of a source file.
#[derive(Default)]
pub(super) struct Entries {
    pub(super) blocks: Vec<Block>,
    /// The columns that do not fit into a table.
    pub(super) skipped: Vec<Skipped>,
    lines: HashSet<usize>,
}

impl Entries {
    /// Removes what other readers found in the entries.
    pub(super) fn remove_from(&self, declarations: &mut Vec<Declaration>) {
        for declaration in &mut *declarations {
            let constants = &mut declaration.constants;
            constants.retain(|constant| !self.lines.contains(&constant.line));
        }
        declarations.retain(|declaration| !declaration.constants.is_empty());
    }
}

/// Returns a table for each map whose values have several parts. Maps whose values are at most two texts are read elsewhere.
pub(super) fn find_entries(tokens: &[Place]) -> Entries {
    // By the bracket around the entries, and the object whose function adds them.
    let mut maps: BTreeMap<(usize, &str), Vec<Entry>> = BTreeMap::new();
    let mut open: Vec<usize> = Vec::new();
    for (at, (token, line, _)) in tokens.iter().enumerate() {
        match token {
            Token::Sign('{' | '[' | '(') => {
                if let Some((map, entry)) = read_entry(tokens, at, &open, *line) {
                    maps.entry(map).or_default().push(entry);
                }
                open.push(at);
            }
            Token::Sign('}' | ']' | ')') => drop(open.pop()),
            _ => {}
        }
    }
    let mut entries = Entries::default();
    for ((at, owner), map) in maps {
        if map.len() < FEWEST || map.iter().all(|entry| entry.is_plain) {
            continue;
        }
        let name = name_before(&tokens[..at]).filter(|_| owner.is_empty());
        let name = name.unwrap_or_else(|| owner.to_owned());
        entries.lines.extend(map.iter().map(|entry| entry.line));
        entries.add(name, &map);
    }
    entries
}

/// Reads the entry whose value begins with the bracket at a position. Also returns the map it belongs to.
fn read_entry<'t>(
    tokens: &'t [Place],
    at: usize,
    open: &[usize],
    line: usize,
) -> Option<((usize, &'t str), Entry)> {
    let key = Key::before(&tokens[..at])?;
    let levels = if key.is_in_brackets { 2 } else { 1 };
    let list = open.len().checked_sub(levels).map(|level| open[level]);
    let mut parts = read_parts(&tokens[at..])?;
    let have_keys = parts.iter().any(|part| !part.key.is_empty());
    // Such objects are read elsewhere.
    let is_object = have_keys && !key.has_constructor && tokens[at].0 == Token::Sign('{');
    let are_other =
        |part: &Part| is_language(&part.key) || part.key.starts_with(|c: char| c.is_ascii_digit());
    if is_object || parts.iter().any(are_other) {
        return None;
    }
    // The value may repeat the code.
    parts.retain(|part| part.text != key.code);
    let has_text = parts.iter().any(Part::is_text);
    let is_plain = !have_keys
        && !key.has_constructor
        && !key.is_in_brackets
        && tokens[at].0 != Token::Sign('(')
        && parts.len() <= 2;
    has_text.then(|| {
        let map = (list.unwrap_or_default(), key.owner);
        let entry = Entry {
            code: key.code,
            parts,
            is_plain,
            line,
        };
        (map, entry)
    })
}

impl Entries {
    fn add(&mut self, name: String, map: &[Entry]) {
        let constants = map.iter().map(|entry| {
            let texts = entry.parts.iter().filter(|part| part.is_text());
            let texts: Vec<&str> = texts.map(|part| &*part.text).collect();
            Constant {
                symbol: String::new(),
                value: entry.code.clone(),
                comment: texts.join("\n"),
                group: None,
                is_error: false,
                line: entry.line,
            }
        });
        let declaration = Declaration {
            constants: constants.collect(),
            name,
            ..Declaration::default()
        };
        let subject = if declaration.is_of_errors() {
            Subject::Errors
        } else {
            Subject::Unstated
        };
        for entry in map {
            let expressions = entry.parts.iter().filter(|part| part.is_expression);
            self.blocks.extend(expressions.map(|part| {
                let text = format!("{}: {}", entry.code, part.text);
                let location = Location::Line(part.line);
                Block::new(BlockKind::Unlisted(EXPRESSION), text, location)
            }));
        }
        let location = Location::Line(declaration.line());
        let table = table(map, subject, &mut self.skipped);
        let block = Block::new(BlockKind::Table(table), declaration.name, location);
        self.blocks.push(block);
    }
}

/// Returns a table whose columns are the keys of the parts or their positions. Reports the columns that do not fit.
fn table(map: &[Entry], subject: Subject, skipped: &mut Vec<Skipped>) -> Table {
    let mut places: HashMap<&str, usize> = HashMap::new();
    let (mut keys, mut counts): (Vec<&str>, Vec<usize>) = (Vec::new(), Vec::new());
    for key in map
        .iter()
        .flat_map(|entry| &entry.parts)
        .map(|part| &*part.key)
    {
        if key.is_empty() {
            continue;
        }
        let place = *places.entry(key).or_insert_with(|| {
            keys.push(key);
            counts.push(0);
            keys.len() - 1
        });
        counts[place] += 1;
    }
    let has_keys = !keys.is_empty();
    let longest = map.iter().map(|entry| entry.parts.len()).max();
    let positions: Vec<String> = (1..=longest.unwrap_or_default())
        .map(|position| position.to_string())
        .collect();
    if !has_keys {
        keys = positions.iter().map(String::as_str).collect();
        counts = vec![0; keys.len()];
        for entry in map {
            for count in &mut counts[..entry.parts.len()] {
                *count += 1;
            }
        }
    }
    let location = Location::Line(map[0].line);
    let shown = select_keys(&keys, &counts, map.len(), location, skipped);
    let columns: HashMap<usize, usize> = shown.iter().copied().zip(0..).collect();
    let keys: Vec<&str> = shown.iter().map(|place| keys[*place]).collect();
    let width = keys.len();
    let rows = map.iter().map(|entry| {
        let mut cells = vec![String::new(); width];
        for (position, part) in entry.parts.iter().enumerate() {
            let place = places.get(&*part.key).copied().unwrap_or(position);
            if let Some(column) = columns.get(&place).filter(|_| !part.is_expression) {
                cells[*column].clone_from(&part.text);
            }
        }
        (&*entry.code, cells)
    });
    let rows: Vec<(&str, Vec<String>)> = rows.collect();
    let mut columns = vec![Column::for_key(Field::Code)];
    if has_keys {
        columns.extend(columns_of_keys(&keys, |column| {
            rows.iter().map(move |(_, cells)| &*cells[column])
        }));
    } else {
        columns.extend(columns_of_items(&rows, width));
    }
    let rows = rows.into_iter().zip(map).map(|((code, mut cells), entry)| {
        cells.insert(0, code.to_owned());
        Row::new(cells, Location::Line(entry.line))
    });
    Table {
        rows: rows.collect(),
        columns,
        subject,
    }
}
