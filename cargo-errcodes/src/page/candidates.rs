//! Division of a page into candidates: tables, runs of lines, and other blocks.

use super::block::{Block, BlockKind, Column, Table};
use super::candidate::{Candidate, LinesCandidate, TableCandidate, TextCandidate};
use super::classify::{PageContext, holds_codes};
use super::code_column::is_status;
use super::code_lines::find_code_lines;
use super::definition_terms::add_names_of_terms;
use super::hyphenated_names::add_hyphenated_names;
use super::line_runs::{LineRuns, find_line_runs};
use super::options::{Choice, Options};
use super::outline::{Headings, headings_above, skipped_block};
use super::signals::measure;
use super::table_layout::normalized;
use super::text::excerpt;

/// Divides the blocks of a page into candidates, in their order.
///
/// The detection of lines with codes depends on the tables of codes, and the numbers of the tables depend on the lines that
/// contain codes, so the tables are measured first.
pub(super) fn candidates(
    mut blocks: Vec<Block>,
    context: PageContext,
    options: &Options,
) -> Result<Vec<Candidate>, String> {
    let above = headings_above(&blocks);
    let mut tables: Vec<Option<TableCandidate>> = Vec::with_capacity(blocks.len());
    for (index, block) in blocks.iter_mut().enumerate() {
        tables.push(table(index, block, &above[index], options));
    }
    let has_stated = tables.iter().flatten().any(|table| table.stated.is_some());
    if !options.columns.is_empty() && !has_stated {
        return Err(options.missing_columns());
    }
    let is_code_table = tables.iter().map(|table| {
        let table = table.as_ref();
        table.is_some_and(|table| holds_codes(table, context))
    });
    let runs = if context.is_prose {
        let is_code_table: Vec<bool> = is_code_table.collect();
        let mut lines = find_code_lines(&blocks, &is_code_table);
        // Beside a table of codes, the words may be something else.
        if !is_code_table.contains(&true) {
            add_names_of_terms(&blocks, &above, &mut lines);
        }
        // The names of errors may stand beside a table of the HTTP statuses that they are sent with.
        let mut code_tables = tables.iter().zip(&is_code_table).filter(|(_, is)| **is);
        let has_code_table = code_tables.any(|(table, _)| {
            let table = table.as_ref();
            !table.is_some_and(|table| table.signals.iter().any(is_status))
        });
        add_hyphenated_names(&blocks, &above, has_code_table, &mut lines);
        find_line_runs(&blocks, &lines, &above)
    } else {
        LineRuns::default()
    };
    let mut candidates = divide(blocks, tables, runs, options);
    number(&mut candidates, options);
    let headings = candidates.iter().filter_map(Candidate::headings);
    if let Some(name) = options.missing_table(&headings.collect::<Vec<_>>()) {
        return Err(format!(
            "no table matches `--table {name}`; `--explain` lists the tables of the page"
        ));
    }
    Ok(candidates)
}

/// Takes the table out of a block. Returns `None` if the block is not a table.
fn table(
    index: usize,
    block: &mut Block,
    above: &Headings,
    options: &Options,
) -> Option<TableCandidate> {
    let BlockKind::Table(table) = &mut block.kind else {
        return None;
    };
    let excerpt = excerpt_of(table);
    let table = normalized(std::mem::take(table));
    let headings = if block.text.is_empty() {
        above.clone()
    } else {
        above.with(block.text.clone(), index)
    };
    Some(TableCandidate {
        block: index,
        number: 0,
        choice: options.choice_by_heading(&headings),
        headings,
        excerpt,
        location: block.location.clone(),
        signals: measure(&table),
        stated: options.columns(&table),
        table,
    })
}

/// Returns the names of the columns of a table, or its first row.
fn excerpt_of(table: &Table) -> String {
    let names: Vec<&str> = table.columns.iter().filter_map(Column::name).collect();
    // If a column has no heading, the first row is more informative.
    let are_named = !names.is_empty() && names.len() == table.columns.len();
    let mut rows = table.rows.iter().filter(|row| row.title().is_none());
    let columns = match rows.next() {
        Some(row) if !are_named => row.cells.join(" | "),
        _ => names.join(" | "),
    };
    excerpt(&columns)
}

/// Puts each block into a candidate: a table, a run of lines, or a candidate of its own.
fn divide(
    blocks: Vec<Block>,
    tables: Vec<Option<TableCandidate>>,
    lines: LineRuns,
    options: &Options,
) -> Vec<Candidate> {
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); lines.runs.len()];
    for (block, owner) in lines.owners.iter().enumerate() {
        if let Some(run) = owner {
            members[*run].push(block);
        }
    }
    let mut runs: Vec<Option<LinesCandidate>> = lines
        .runs
        .into_iter()
        .zip(members)
        .map(|(run, blocks)| {
            Some(LinesCandidate {
                blocks,
                number: 0,
                choice: options.choice_by_heading(&run.headings),
                run,
            })
        })
        .collect();
    let mut remarks = lines.remarks.into_iter().peekable();
    let mut candidates = Vec::new();
    for (index, (block, table)) in blocks.into_iter().zip(tables).enumerate() {
        let owner = lines.owners.get(index).copied().flatten();
        match (table, owner) {
            (Some(table), _) => candidates.push(Candidate::Table(table)),
            // A run has the position of its first block.
            (None, Some(run)) => candidates.extend(runs[run].take().map(Candidate::Lines)),
            (None, None) => {
                let mut text = TextCandidate {
                    index,
                    remarks: skipped_block(&block).into_iter().collect(),
                    block,
                };
                while let Some((_, remark)) = remarks.next_if(|(block, _)| *block == index) {
                    text.remarks.push(remark);
                }
                candidates.push(Candidate::Text(text));
            }
        }
    }
    candidates
}

/// Numbers the tables and runs of lines, and marks those that the user selects by number.
fn number(candidates: &mut [Candidate], options: &Options) {
    let mut next = 1;
    for candidate in candidates {
        let (number, choice) = match candidate {
            Candidate::Table(table) => (&mut table.number, &mut table.choice),
            Candidate::Lines(lines) => (&mut lines.number, &mut lines.choice),
            Candidate::Text(_) => continue,
        };
        *number = next;
        if options.names_number(next) {
            *choice = Choice::Named;
        }
        next += 1;
    }
}
