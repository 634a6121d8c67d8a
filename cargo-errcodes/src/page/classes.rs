//! Tables whose codes classify the codes of another table: its categories, or the first characters of its codes.

use std::collections::{HashMap, HashSet};

use super::code_spaces::unread_table;
use super::code_table::CodeTable;
use super::failure::tells_of_failure;
use super::field::Field;
use super::record::Record;
use super::skipped::Skipped;

/// Drops such tables.
pub(super) fn drop_classes(tables: &mut Vec<CodeTable>, skipped: &mut Vec<Skipped>) {
    if tables.len() < 2 {
        return;
    }
    let reasons = category_reasons(tables);
    let prefixes = prefix_reasons(tables);
    let mut reasons = reasons.into_iter().zip(prefixes);
    tables.retain(|table| {
        let reason = reasons.next().and_then(|(first, second)| first.or(second));
        let Some(reason) = reason else { return true };
        skipped.push(unread_table(table, table.records.len(), reason));
        false
    });
}

/// Returns the reason for each table whose codes are the categories of errors in a longer table.
fn category_reasons(tables: &[CodeTable]) -> Vec<Option<String>> {
    let mut categories: HashMap<&str, &CodeTable> = HashMap::new();
    for table in tables {
        for record in &table.records {
            if let Some(category) = record.get(Field::Category) {
                categories.entry(category).or_insert(table);
            }
        }
    }
    let reason = |table: &CodeTable| {
        let first = table.records.first()?;
        let other = categories.get(&*first.code)?;
        let is_category = |record: &Record| {
            let known = categories.get(&*record.code);
            known.is_some_and(|known| known.number == other.number)
        };
        let is_longer = other.number != table.number && other.records.len() > table.records.len();
        (is_longer && table.records.iter().all(is_category)).then(|| {
            let number = other.number;
            format!("its codes are the categories of errors in table {number}")
        })
    };
    tables.iter().map(reason).collect()
}

/// Returns the reason for each table with whose codes nearly all codes of the longest table begin, and whose texts do not tell of
/// failures.
fn prefix_reasons(tables: &[CodeTable]) -> Vec<Option<String>> {
    let longest = tables.iter().max_by_key(|table| table.records.len());
    let reason = |table: &CodeTable| {
        let longest = longest.filter(|longest| longest.number != table.number)?;
        let are_prefixes = are_prefixes(&table.records, &longest.records);
        (are_prefixes && !are_failures(&table.records)).then(|| {
            let number = longest.number;
            format!("its codes are the first characters of those in table {number}")
        })
    };
    tables.iter().map(reason).collect()
}

fn are_prefixes(classes: &[Record], errors: &[Record]) -> bool {
    const SHORTEST: usize = 2;
    let length = classes.first().map_or(0, |first| first.code.len());
    let prefixes: HashSet<&str> = classes.iter().map(|class| &*class.code).collect();
    let begins = errors.iter().filter(|error| {
        let prefix = error.code.get(..length);
        error.code.len() > length && prefix.is_some_and(|prefix| prefixes.contains(prefix))
    });
    length >= SHORTEST
        && classes.len() >= SHORTEST
        && classes.iter().all(|class| class.code.len() == length)
        && begins.count() * 10 >= errors.len() * 9
}

/// Returns whether several texts of a table tell of failures.
fn are_failures(records: &[Record]) -> bool {
    let is_failure = |record: &&Record| record.cells.iter().any(|(_, text)| tells_of_failure(text));
    records.iter().filter(is_failure).count() * 10 > records.len()
}
