//! Enums in documentation that Doxygen generates: their declaration, a table of one cell, and below it a table of enumerators, which may have
//! names and texts only. The tables beside them declare functions and describe their parameters.

use crate::page::block::{Block, BlockKind, Column, Row, Subject, Table};
use crate::page::code::{is_symbol, pattern};
use crate::page::field::Field;
use crate::page::vocabulary::{identifier_is_about_errors, is_about_errors, normalize};

pattern!(
    ENUM,
    r"^(?:typedef\s+)?enum(?:\s+(?:class|struct))?\s+(?:\w+::)*(?P<name>[A-Za-z_]\w*)(?:\s*:\s*[\w: ]+)?(?:\s+strong)?$"
);
pattern!(DIRECTION, r"^\[(?:in|out|in,\s*out|inout)\]$");

/// The maximum number of blocks between a declaration and its enumerators.
const MOST_BETWEEN: usize = 6;

/// The minimum number of enumerators.
const FEWEST: usize = 2;

/// Returns blocks in which the enumerators of enums of errors are tables of codes with texts, and in which the tables of functions and
/// parameters are those of something other than errors.
pub(super) fn with_enumerators(mut blocks: Vec<Block>) -> Vec<Block> {
    // The block of the last declaration of an enum, its name, and whether a text below it is about errors.
    let mut open: Option<(usize, String, bool)> = None;
    let mut declarations = Vec::new();
    for index in 0..blocks.len() {
        let describes_parameters = index.checked_sub(1).is_some_and(|above| {
            let label = normalize(&blocks[above].text);
            let is_label = matches!(&*label, "parameters" | "templateparameters");
            is_label && matches!(blocks[above].kind, BlockKind::Term)
        });
        let block = &mut blocks[index];
        let BlockKind::Table(table) = &mut block.kind else {
            if let Some((_, _, is_of_errors)) = &mut open {
                *is_of_errors |= is_about_errors(&block.text);
            }
            continue;
        };
        if let Some(name) = declared_enum(table) {
            let is_of_errors = identifier_is_about_errors(&name);
            open = Some((index, name, is_of_errors));
            continue;
        }
        let declared = open
            .take()
            .filter(|(place, ..)| index - place <= MOST_BETWEEN);
        if describes_parameters || is_of_function(table) {
            table.subject = Subject::Other;
        } else if let Some((place, name, true)) = declared
            && are_enumerators(table)
        {
            table.columns = [Field::Code, Field::Message].map(Column::for_field).into();
            table.subject = Subject::Errors;
            block.text = name;
            declarations.push(place);
        }
    }
    let mut declarations = declarations.into_iter().peekable();
    let mut index = 0;
    blocks.retain(|_| {
        let is_declaration = declarations.next_if_eq(&index).is_some();
        index += 1;
        !is_declaration
    });
    blocks
}

/// Returns the name of the enum that a table declares.
fn declared_enum(table: &Table) -> Option<String> {
    let headings = table.columns.iter().map(|column| &column.heading);
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    let mut cells = headings.chain(cells).filter(|cell| !cell.trim().is_empty());
    let (only, more) = (cells.next()?, cells.next());
    let captures = ENUM.captures(only.trim()).filter(|_| more.is_none())?;
    Some(captures["name"].to_owned())
}

/// Returns whether a table has a name without a value and a text in each row.
fn are_enumerators(table: &Table) -> bool {
    let are_headed = table
        .columns
        .iter()
        .all(|column| normalize(&column.heading) == "enumerator");
    let is_enumerator = |row: &Row| matches!(&row.cells[..], [name, _] if is_symbol(name.trim()));
    are_headed && table.rows.len() >= FEWEST && table.rows.iter().all(is_enumerator)
}

/// Returns whether a table declares a function, with a cell for each part, or describes the parameters of one.
fn is_of_function(table: &Table) -> bool {
    let headings = table.columns.iter().map(|column| &*column.heading);
    let headings: Vec<&str> = headings.collect();
    let cells = |row: usize| {
        let cells = table.rows.get(row).map(|row| row.cells.iter());
        cells.into_iter().flatten().map(String::as_str).collect()
    };
    let first: Vec<&str> = if headings.is_empty() {
        cells(0)
    } else {
        headings
    };
    let is_direction = |cell: &&str| DIRECTION.is_match(cell.trim());
    first.get(1).is_some_and(|sign| sign.trim() == "(") || first.first().is_some_and(is_direction)
}
