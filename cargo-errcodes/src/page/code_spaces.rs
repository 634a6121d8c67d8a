//! Code spaces: groups of tables whose codes belong to one server, API or protocol level.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::code::pattern;
use super::code_set_check::Conflicts;
use super::code_table::CodeTable;
use super::field::Field;
use super::limits::MAX_ENTRIES;
use super::location::Location;
use super::outline::Headings;
use super::record::{Cells, Record};
use super::repeated_lists::drop_repeated_lists;
use super::skipped::Skipped;
use super::vocabulary::CLASS_WORDS;
use crate::text::plural;

/// A code space of a page.
#[derive(Clone, Debug)]
pub(crate) struct CodeSpace {
    /// The words of the heading that distinguish it from other headings, if there are any.
    pub(crate) words: Option<String>,
    /// The heading of the code space.
    pub(crate) heading: Option<String>,
    pub(crate) records: Vec<Record>,
    /// The tables that the code space was read from, without their records.
    pub(crate) tables: Vec<CodeTable>,
}

pattern!(
    IS_CLASS,
    &format!(r"(?i)\b(?:{CLASS_WORDS})\s+(?:[0-9][0-9A-Z]?|[A-Z][0-9]|X)\b")
);
pattern!(IS_STATUS, r"^(?:HTTP )?(?P<status>[45]\d\d)\b");
pattern!(
    HAS_RANGE,
    r"(?i)\b\d*x{2,}\b|\b\d+x+\b|-?\d{2,}\s*(?:~|–|—|-|to|\.\.)\s*-?\d{2,}"
);

/// The words for tables of HTTP statuses without a heading of their own.
const HTTP_STATUS: &str = "HTTP status";

/// Groups the tables of a page into code spaces, and removes duplicate records. Also returns whether no limit is exceeded.
pub(super) fn group(tables: Vec<CodeTable>, skipped: &mut Vec<Skipped>) -> (Vec<CodeSpace>, bool) {
    let mut spaces: Vec<CodeSpace> = Vec::new();
    let mut by_words: HashMap<Option<String>, usize> = HashMap::new();
    let divided = divided_headings(&tables);
    let has_others = |statuses: bool| tables.iter().any(|table| table.has_statuses == statuses);
    let is_mixed = has_others(true) && has_others(false);
    for mut table in tables {
        let headings = table.headings.clone();
        let is_division = headings.last().is_some() && divided.as_ref() == Some(headings.above());
        let mut records = std::mem::take(&mut table.records);
        let named = match headings.last().filter(|_| is_division) {
            Some(division) => {
                put_into_division(&mut records, division);
                headings.above()
            }
            None => &headings,
        };
        let (heading, words) = named.named().unzip();
        let heading = heading.or(named.last()).map(str::to_owned);
        // HTTP statuses are not codes of the vendor, also below the same heading.
        let words = match words {
            None if is_mixed && table.has_statuses => Some(HTTP_STATUS.to_owned()),
            words => words.map(str::to_owned),
        };
        let at = *by_words.entry(words.clone()).or_insert_with(|| {
            spaces.push(CodeSpace {
                words,
                heading,
                records: Vec::new(),
                tables: Vec::new(),
            });
            spaces.len() - 1
        });
        let space = &mut spaces[at];
        space.tables.push(table);
        space.records.append(&mut records);
    }
    for space in &mut spaces {
        drop_repeated(space, skipped);
    }
    merge_parts(&mut spaces, skipped);
    drop_repeated_lists(&mut spaces, skipped);
    join_texts(&mut spaces);
    let mut conflicts = Conflicts::new();
    for space in &mut spaces {
        conflicts.remove(&mut space.records, skipped);
    }
    (spaces, !conflicts.has_too_many)
}

/// Merges lists of the errors of single functions into the list of all errors, if the page has one, below a heading without a
/// name of its own, such as "Error codes".
fn merge_parts(spaces: &mut Vec<CodeSpace>, skipped: &mut Vec<Skipped>) {
    /// The minimum number of such lists. A single server may repeat the errors of another one.
    const FEWEST: usize = 3;
    let with_all = spaces
        .iter()
        .enumerate()
        .filter(|(_, space)| is_general(space));
    let Some((at, _)) = with_all.max_by_key(|(_, space)| space.records.len()) else {
        return;
    };
    let mut whole = spaces.remove(at);
    let mut known: HashMap<&str, &Record> = HashMap::new();
    for record in &whole.records {
        known.entry(&record.code).or_insert(record);
    }
    let are_parts: Vec<bool> = spaces
        .iter()
        .map(|space| is_part(space, &known, whole.records.len()))
        .collect();
    if are_parts.iter().filter(|is_part| **is_part).count() >= FEWEST {
        let known: HashSet<String> = known.into_keys().map(str::to_owned).collect();
        let all = std::mem::take(spaces).into_iter().zip(are_parts);
        for (mut space, is_part) in all {
            if !is_part {
                spaces.push(space);
                continue;
            }
            if let (Some(table), Some(list)) = (space.tables.first(), whole.tables.first()) {
                let reason = format!("its errors are listed again in table {}", list.number);
                skipped.push(unread_table(table, space.records.len(), reason));
            }
            space.records.retain(|record| !known.contains(&record.code));
            whole.records.append(&mut space.records);
        }
        drop_repeated(&mut whole, skipped);
    }
    spaces.insert(at.min(spaces.len()), whole);
}

/// Joins a list of codes with symbols and a list of the same codes with texts, as programs and their data have them.
fn join_texts(spaces: &mut Vec<CodeSpace>) {
    let (Some(names_at), Some(texts_at)) = (
        only_list_with(spaces, Field::Symbol, Field::Message),
        only_list_with(spaces, Field::Message, Field::Symbol),
    ) else {
        return;
    };
    let codes_at = |at: usize| -> HashSet<String> {
        let records = spaces[at].records.iter();
        records.map(|record| record.code.clone()).collect()
    };
    let (names, texts) = (codes_at(names_at), codes_at(texts_at));
    let are_unique = names.len() == spaces[names_at].records.len()
        && texts.len() == spaces[texts_at].records.len();
    let same = names.intersection(&texts).count();
    if !are_unique || same * 5 < names.len().min(texts.len()) * 4 {
        return;
    }
    let texts = spaces.remove(texts_at);
    let target = &mut spaces[names_at - usize::from(texts_at < names_at)];
    let places: HashMap<String, usize> = target
        .records
        .iter()
        .zip(0..)
        .map(|(record, place)| (record.code.clone(), place))
        .collect();
    for text in texts.records {
        let Some(place) = places.get(&text.code) else {
            target.records.push(text);
            continue;
        };
        let cells = &mut target.records[*place].cells;
        for (key, value) in text.cells.iter() {
            if cells.get(key).is_none() {
                cells.insert(key, value.to_owned());
            }
        }
    }
    target.tables.extend(texts.tables);
}

/// Returns the number of the list whose entries all have one field and lack another, if there is only one such list. Of several, it
/// is not certain which ones belong together.
fn only_list_with(spaces: &[CodeSpace], field: Field, lacking: Field) -> Option<usize> {
    let is_such = |space: &CodeSpace| {
        let mut records = space.records.iter();
        space.records.len() > 1
            && records.all(|record| {
                record.set.is_none()
                    && record.declared.is_empty()
                    && record.get(field).is_some()
                    && record.get(lacking).is_none()
            })
    };
    let mut lists = (0..spaces.len()).filter(|at| is_such(&spaces[*at]));
    lists.next().filter(|_| lists.next().is_none())
}

/// Returns whether the heading of a list has no name of its own.
fn is_general(space: &CodeSpace) -> bool {
    let headings = space.tables.first().map(|table| &table.headings);
    headings.is_some_and(|headings| {
        headings.named().map(|(heading, _)| heading) != headings.last() || headings.last().is_none()
    })
}

/// Returns whether most errors of a list are in the list of all errors, whose number is `all`, and no code has another meaning
/// there.
fn is_part(space: &CodeSpace, known: &HashMap<&str, &Record>, all: usize) -> bool {
    let (mut same, mut others) = (0, 0);
    for record in &space.records {
        match known.get(&*record.code) {
            Some(known) => {
                // Two lists may describe an error in different words.
                let field = match (known.get(Field::Symbol), record.get(Field::Symbol)) {
                    (Some(_), Some(_)) => Field::Symbol,
                    _ => Field::Message,
                };
                if known.get(field) != record.get(field) {
                    return false;
                }
                same += 1;
            }
            None => others += 1,
        }
    }
    same >= others && same < all
}

/// Reports a table that is not read.
pub(super) fn unread_table(table: &CodeTable, rows: usize, reason: String) -> Skipped {
    let name = table.headings.last().unwrap_or("no heading");
    let excerpt = format!(
        "table {}, \"{name}\": {}",
        table.number,
        plural(rows, "row")
    );
    Skipped::new(table.location.clone(), excerpt, reason)
}

/// Combines all code spaces of a page. An entry that occurs in several of them is listed once.
pub(crate) fn merge(spaces: &mut Vec<CodeSpace>, skipped: &mut Vec<Skipped>) {
    let mut all = spaces.drain(..);
    let Some(mut merged) = all.next() else { return };
    for mut space in all {
        merged.records.append(&mut space.records);
        merged.tables.append(&mut space.tables);
    }
    let mut seen = HashSet::new();
    let records = &mut merged.records;
    records.retain(|record| {
        let cells = (record.cells.clone(), record.declared.clone());
        seen.insert((record.code.clone(), cells))
    });
    Conflicts::new().remove(records, skipped);
    spaces.push(merged);
}

/// Sets the group of the records below the heading of a division, and their HTTP status if the heading is a status.
fn put_into_division(records: &mut [Record], division: &str) {
    let status = IS_STATUS.captures(division);
    let status = status.as_ref().map(|captures| &captures["status"]);
    for record in records {
        if let (Some(status), None) = (status, record.get(Field::HttpStatus)) {
            record.set(Field::HttpStatus, status);
        }
        record.group.get_or_insert_with(|| division.to_owned());
    }
}

/// Drops the entries that exceed the limit for a page. Returns false if any entries were dropped.
pub(super) fn limit(spaces: &mut Vec<CodeSpace>, skipped: &mut Vec<Skipped>) -> bool {
    let mut room = MAX_ENTRIES;
    let mut too_many = 0;
    for space in &mut *spaces {
        too_many += space.records.len().saturating_sub(room);
        space.records.truncate(room);
        room -= space.records.len();
    }
    spaces.retain(|space| !space.records.is_empty());
    if too_many > 0 {
        skipped.push(Skipped::new(
            Location::Page,
            plural(too_many, "entry"),
            format!("at most {MAX_ENTRIES} entries are read from a page"),
        ));
    }
    too_many == 0
}

/// Returns whether a heading divides a code space: by a range or class of codes, or by an HTTP status.
fn is_division(heading: &str) -> bool {
    HAS_RANGE.is_match(heading) || IS_CLASS.is_match(heading) || IS_STATUS.is_match(heading)
}

/// Returns whether a heading is the HTTP status of an error.
pub(super) fn is_status(heading: &str) -> bool {
    IS_STATUS.is_match(heading)
}

/// Returns the headings above the divisions of a code space by ranges, classes or statuses, if there are several such
/// divisions.
fn divided_headings(tables: &[CodeTable]) -> Option<Headings> {
    let with_range = tables.iter().filter_map(|table| {
        let heading = table.headings.last()?;
        is_division(heading).then(|| (heading, table.headings.above()))
    });
    let with_range: Vec<_> = with_range.collect();
    let (first, above) = with_range.first()?;
    let has_several = with_range
        .iter()
        .any(|(heading, outer)| heading != first && outer == above);
    has_several.then(|| (*above).clone())
}

/// The values of the columns that the user declares.
type Declared = [(Arc<str>, String)];

/// Drops duplicate entries.
fn drop_repeated(space: &mut CodeSpace, skipped: &mut Vec<Skipped>) {
    let mut first: HashMap<(&str, &Cells, &Declared), &Location> = HashMap::new();
    let mut is_new: Vec<bool> = Vec::with_capacity(space.records.len());
    for record in &space.records {
        let location = match first.entry((&record.code, &record.cells, &record.declared)) {
            Entry::Vacant(new) => {
                new.insert(&record.location);
                is_new.push(true);
                continue;
            }
            Entry::Occupied(known) => *known.get(),
        };
        let reason = if location.is_known() {
            format!("duplicate of {location}")
        } else {
            "duplicate of an earlier entry".to_owned()
        };
        let name = format!("code {}", record.code);
        skipped.push(Skipped::new(record.location.clone(), name, reason));
        is_new.push(false);
    }
    drop(first);
    let mut is_new = is_new.into_iter();
    space.records.retain(|_| is_new.next().unwrap_or(true));
}

#[cfg(test)]
mod tests {
    use super::{CodeSpace, group, limit};
    use crate::page::code_table::CodeTable;
    use crate::page::field::Field;
    use crate::page::location::Location;
    use crate::page::outline::Headings;
    use crate::page::record::Record;

    fn table(headings: &[&str], codes: &[&str]) -> CodeTable {
        let headings = headings.iter();
        let headings = headings.fold(Headings::default(), |above, heading| {
            above.with((*heading).to_owned(), 0)
        });
        let records = codes.iter().map(|code| Record {
            code: (*code).to_owned(),
            ..Record::default()
        });
        CodeTable {
            has_statuses: false,
            is_of_lines: false,
            number: 1,
            headings,
            records: records.collect(),
            column_summary: String::new(),
            ignored_columns: Vec::new(),
            location: Location::Page,
        }
    }

    /// Returns the words of a space and its codes, each with its group and status, for assertions.
    fn shown(space: &CodeSpace) -> String {
        let codes = space.records.iter().map(|record| {
            let group = record.group.as_deref().unwrap_or("-");
            let status = record.get(Field::HttpStatus).unwrap_or("-");
            format!("{} ({group}, {status})", record.code)
        });
        let codes = codes.collect::<Vec<_>>().join(", ");
        format!("{}: {codes}", space.words.as_deref().unwrap_or("-"))
    }

    #[test]
    fn tables_below_the_same_heading_form_a_space_divided_by_ranges_and_statuses() {
        let tables = vec![
            table(&["Errors", "400 – BAD_REQUEST"], &["1", "2"]),
            table(&["Errors", "404 – NOT_FOUND"], &["3"]),
            table(&["API", "Gateway error codes"], &["1"]),
            table(&["API", "Gateway errors"], &["2", "1"]),
        ];
        let mut skipped = Vec::new();
        let (spaces, _) = group(tables, &mut skipped);
        let spaces: Vec<String> = spaces.iter().map(shown).collect();
        assert_eq!(
            spaces,
            [
                "-: 1 (400 – BAD_REQUEST, 400), 2 (400 – BAD_REQUEST, 400), 3 (404 – NOT_FOUND, 404)",
                "Gateway: 1 (-, -), 2 (-, -)",
            ]
        );
        let repeated: Vec<&str> = skipped.iter().map(|skipped| &*skipped.excerpt).collect();
        assert_eq!(repeated, ["code 1"]);
    }

    #[test]
    fn lists_of_functions_are_merged_into_the_list_of_all_errors() {
        let lists = |functions: &[&str]| {
            let functions = functions.iter();
            let lists =
                functions.map(|name| table(&["Doors", &format!("Function {name}")], &["1", "2"]));
            let all = table(&["Doors", "Error codes"], &["1", "2", "3"]);
            lists.chain([all]).collect::<Vec<_>>()
        };
        let mut skipped = Vec::new();
        let (spaces, _) = group(lists(&["Open", "Close", "Lock"]), &mut skipped);
        let spaces: Vec<String> = spaces.iter().map(shown).collect();
        assert_eq!(spaces, ["Doors: 1 (-, -), 2 (-, -), 3 (-, -)"]);
        assert_eq!(skipped.len(), 3);
        assert_eq!(skipped[0].excerpt, "table 1, \"Function Open\": 2 rows");
        // A single server may repeat the errors of another one.
        let (spaces, _) = group(lists(&["Open"]), &mut Vec::new());
        assert_eq!(spaces.len(), 2);
    }

    #[test]
    fn pages_below_the_limit_keep_all_entries() {
        let mut skipped = Vec::new();
        let (mut spaces, _) = group(vec![table(&[], &["1"])], &mut skipped);
        assert!(limit(&mut spaces, &mut skipped) && skipped.is_empty());
        assert_eq!(spaces.len(), 1);
    }
}
