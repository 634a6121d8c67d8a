//! Tables that refer to the errors of other tables: by their symbols, or as an index of codes without texts.

use std::collections::HashMap;

use super::code_spaces::unread_table;
use super::code_table::CodeTable;
use super::field::Field;
use super::record::Record;
use super::skipped::Skipped;

/// Drops the tables whose codes are the symbols of errors in other tables: `NO_DOOR` below a function, whose code is in another
/// table.
pub(super) fn drop_references(tables: &mut Vec<CodeTable>, skipped: &mut Vec<Skipped>) {
    let mut symbols: HashMap<&str, usize> = HashMap::new();
    for table in &*tables {
        for record in &table.records {
            if let Some(symbol) = record.get(Field::Symbol) {
                symbols.entry(symbol).or_insert(table.number);
            }
        }
    }
    let reference = |table: &CodeTable| {
        let mut records = table.records.iter();
        let known = records.all(|record| symbols.contains_key(&*record.code));
        let first = table.records.first().filter(|_| known)?;
        symbols.get(&*first.code).copied()
    };
    let references: Vec<Option<usize>> = tables.iter().map(reference).collect();
    let mut references = references.into_iter();
    tables.retain(|table| {
        let Some(number) = references.next().flatten() else {
            return true;
        };
        let reason = format!("its codes are the symbols of errors in table {number}");
        skipped.push(unread_table(table, table.records.len(), reason));
        false
    });
}

/// Drops the tables that list only the codes and symbols of errors that are in another table with texts: an index at the top of a page.
pub(super) fn drop_indexes(tables: &mut Vec<CodeTable>, skipped: &mut Vec<Skipped>) {
    const FEWEST: usize = 3;
    let has_text = |record: &Record| {
        let texts = [Field::Message, Field::Description];
        texts.iter().any(|field| record.get(*field).is_some())
    };
    let mut with_texts: HashMap<(&str, &str), usize> = HashMap::new();
    let mut codes: HashMap<&str, usize> = HashMap::new();
    for table in &*tables {
        for record in table.records.iter().filter(|record| has_text(record)) {
            let symbol = record.get(Field::Symbol).unwrap_or_default();
            let key = (&*record.code, symbol);
            with_texts.entry(key).or_insert(table.number);
            codes.entry(&record.code).or_insert(table.number);
        }
    }
    let listed_in = |record: &Record| -> Option<usize> {
        let is_bare = record.set.is_none()
            && record.declared.is_empty()
            && record
                .cells
                .iter()
                .all(|(key, _)| key == Field::Symbol.key());
        let code = &*record.code;
        match record.get(Field::Symbol) {
            _ if !is_bare => None,
            Some(symbol) => with_texts.get(&(code, symbol)).copied(),
            None => codes.get(code).copied(),
        }
    };
    let index_of = |table: &CodeTable| {
        let mut records = table.records.iter();
        let is_index = table.records.len() >= FEWEST
            && !table.has_statuses
            && records.all(|record| listed_in(record).is_some());
        let first = table.records.first().filter(|_| is_index)?;
        listed_in(first)
    };
    let indexes: Vec<Option<usize>> = tables.iter().map(index_of).collect();
    let mut indexes = indexes.into_iter();
    tables.retain(|table| {
        let Some(number) = indexes.next().flatten() else {
            return true;
        };
        let reason = format!("its errors are listed with texts in table {number}");
        skipped.push(unread_table(table, table.records.len(), reason));
        false
    });
}

/// Drops the lines that only mention errors of a table: `Code 5 (No key): ask the owner`, `Error 5:` above a list of steps.
pub(super) fn drop_mentions(tables: &mut Vec<CodeTable>, skipped: &mut Vec<Skipped>) {
    let mut texts: HashMap<&str, (usize, Vec<String>)> = HashMap::new();
    for table in tables.iter().filter(|table| !table.is_of_lines) {
        for record in &table.records {
            let text = record.get(Field::Message).unwrap_or_default();
            let (_, texts) = texts
                .entry(&record.code)
                .or_insert_with(|| (table.number, Vec::new()));
            texts.push(text.to_lowercase());
        }
    }
    let mentioned_in = |record: &Record| -> Option<usize> {
        let (number, texts) = texts.get(&*record.code)?;
        let text = record
            .get(Field::Message)
            .unwrap_or_default()
            .to_lowercase();
        let is_known = text.is_empty()
            || text.starts_with('(')
            || texts.iter().any(|known| known.contains(&text));
        (record.set.is_none() && is_known).then_some(*number)
    };
    let mentions_of = |table: &CodeTable| {
        let mut records = table.records.iter();
        let are_mentions =
            table.is_of_lines && records.all(|record| mentioned_in(record).is_some());
        let first = table.records.first().filter(|_| are_mentions)?;
        mentioned_in(first)
    };
    let mentions: Vec<Option<usize>> = tables.iter().map(mentions_of).collect();
    let mut mentions = mentions.into_iter();
    tables.retain(|table| {
        let Some(number) = mentions.next().flatten() else {
            return true;
        };
        let reason = format!(
            "mentions errors of table {number}; select it with `--table {}`",
            table.number
        );
        skipped.push(unread_table(table, table.records.len(), reason));
        false
    });
}
