//! Columns that several tables of a page have in common, so that they have the same field in all of them.

use std::collections::{HashMap, HashSet};

use super::block::Subject;
use super::candidate::{Candidate, TableCandidate};
use super::classify::{PageContext, columns, is_about_errors};
use super::column_fields::assign_columns;
use super::field::{Field, FieldColumns};
use super::signals::ColumnSignals;
use super::vocabulary::is_code_heading;
use super::weights::NEARLY_ALL;

/// States the fields of columns that other tables of the page show.
pub(super) fn share_columns(candidates: &mut [Candidate], context: PageContext) {
    share_statuses(candidates, context);
    share_texts(candidates, context);
    share_subjects(candidates, context);
    if context.is_prose {
        continue_tables(candidates, context);
    }
}

/// Assigns the columns of a table without headings like those of the table before it, if it has as many and begins with codes as well: lines
/// between the rows have divided the table.
fn continue_tables(candidates: &mut [Candidate], context: PageContext) {
    const SHARED: [Field; 4] = [
        Field::Message,
        Field::Description,
        Field::Symbol,
        Field::HttpStatus,
    ];
    let mut before: Option<(usize, FieldColumns)> = None;
    for candidate in candidates {
        let Candidate::Table(table) = candidate else {
            continue;
        };
        let width = table.signals.len();
        if table
            .signals
            .iter()
            .any(|column| !column.heading.is_empty())
        {
            before = columns(table, context).ok().map(|fields| (width, fields));
            continue;
        }
        let Some((_, fields)) = before.as_ref().filter(|(known, _)| *known == width) else {
            continue;
        };
        let code = fields.column(Field::Code);
        let code = code.and_then(|code| table.signals.get(code));
        if table.stated.is_some() || code.is_none_or(|code| code.codes < NEARLY_ALL) {
            continue;
        }
        let mut stated = FieldColumns::default();
        for field in SHARED {
            if let Some(column) = fields.column(field) {
                stated.set(field, column);
            }
        }
        table.stated = Some(stated);
    }
}

/// Assigns the message and the description to the same columns in all tables with the same headings: those of the largest table, whose cells
/// tell most.
fn share_texts(candidates: &mut [Candidate], context: PageContext) {
    const TEXTS: [Field; 2] = [Field::Message, Field::Description];
    let mut largest: HashMap<Vec<String>, (usize, FieldColumns)> = HashMap::new();
    for candidate in &*candidates {
        let Some((headings, table)) = table_with_headings(candidate) else {
            continue;
        };
        let Ok(fields) = columns(table, context) else {
            continue;
        };
        let rows = table.table.rows.len();
        let known = largest
            .entry(headings)
            .or_insert_with(|| (rows, fields.clone()));
        if known.0 < rows {
            *known = (rows, fields);
        }
    }
    for candidate in candidates {
        let Some((headings, _)) = table_with_headings(candidate) else {
            continue;
        };
        let (Some((_, fields)), Candidate::Table(table)) = (largest.get(&headings), candidate)
        else {
            continue;
        };
        let mut stated = table.stated.clone().unwrap_or_default();
        let mut is_changed = false;
        for field in TEXTS {
            let column = fields.column(field).filter(|column| {
                let signals = table.signals.get(*column);
                stated.is_free(*column) && signals.is_some_and(|signals| signals.filled > 0)
            });
            if let Some(column) = column.filter(|_| !stated.has(field)) {
                stated.set(field, column);
                is_changed = true;
            }
        }
        // A table without another column of codes stays as it is.
        let is_about_errors = is_about_errors(table, context);
        if is_changed && assign_columns(&table.signals, is_about_errors, &stated).is_some() {
            table.stated = Some(stated);
        }
    }
}

/// Makes all tables with the same headings lists of errors, if most of them are. One of the headings must be that of codes.
fn share_subjects(candidates: &mut [Candidate], context: PageContext) {
    const FEWEST: usize = 2;
    let mut numbers: HashMap<Vec<String>, (usize, usize)> = HashMap::new();
    for candidate in &*candidates {
        if let Some((headings, table)) = table_with_headings(candidate) {
            let (errors, all) = numbers.entry(headings).or_default();
            *all += 1;
            *errors += usize::from(columns(table, context).is_ok());
        }
    }
    numbers.retain(|headings, (errors, all)| {
        let is_code = |heading: &String| {
            is_code_heading(heading) || matches!(&**heading, "statuscode" | "状态码")
        };
        let has_codes = headings.iter().any(is_code);
        has_codes && *errors >= FEWEST && *errors * 2 > *all && errors < all
    });
    for candidate in candidates {
        let headings = table_with_headings(candidate).map(|(headings, _)| headings);
        if let Candidate::Table(table) = candidate
            && headings.is_some_and(|headings| numbers.contains_key(&headings))
            && table.table.subject == Subject::Unstated
        {
            table.table.subject = Subject::Errors;
        }
    }
}

/// Returns a table all of whose columns have headings, and these.
fn table_with_headings(candidate: &Candidate) -> Option<(Vec<String>, &TableCandidate)> {
    const FEWEST: usize = 3;
    let Candidate::Table(table) = candidate else {
        return None;
    };
    let headings = table.signals.iter().map(|column| &column.heading);
    let headings: Vec<String> = headings.cloned().collect();
    let are_named = headings.len() >= FEWEST && headings.iter().all(|heading| !heading.is_empty());
    are_named.then_some((headings, table))
}

/// Makes columns of HTTP statuses that of all tables with the same heading, if a table of the page has other codes beside it.
fn share_statuses(candidates: &mut [Candidate], context: PageContext) {
    let mut statuses: HashSet<String> = HashSet::new();
    for candidate in &*candidates {
        let Candidate::Table(table) = candidate else {
            continue;
        };
        let Ok(fields) = columns(table, context) else {
            continue;
        };
        let column = fields.column(Field::HttpStatus);
        let signals = column.and_then(|column| table.signals.get(column));
        statuses.extend(signals.map(|signals| signals.heading.clone()));
    }
    statuses.remove("");
    for candidate in candidates {
        let Candidate::Table(table) = candidate else {
            continue;
        };
        let stated = table.stated.clone().unwrap_or_default();
        let is_shared = |signals: &ColumnSignals| {
            signals.statuses > NEARLY_ALL && statuses.contains(&signals.heading)
        };
        let column = table.signals.iter().position(is_shared);
        let Some(column) = column.filter(|column| stated.is_free(*column)) else {
            continue;
        };
        if stated.has(Field::HttpStatus) || stated.has(Field::Code) {
            continue;
        }
        let mut with_status = stated;
        with_status.set(Field::HttpStatus, column);
        // Without another column of codes, the statuses are the codes.
        let is_about_errors = is_about_errors(table, context);
        if assign_columns(&table.signals, is_about_errors, &with_status).is_some() {
            table.stated = Some(with_status);
        }
    }
}
