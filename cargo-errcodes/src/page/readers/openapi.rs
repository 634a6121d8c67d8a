//! `OpenAPI` descriptions: error responses, enums of codes, examples of response bodies, and tables in texts.

mod descriptions;
mod enums;
mod examples;
mod extensions;
mod responses;
mod rows;

use std::collections::HashSet;

use self::descriptions::push_tables;
use self::enums::find_enums;
use self::examples::find_examples;
use self::extensions::find_extensions;
use self::responses::find_responses;
use self::rows::Rows;
use super::value::Value;
use crate::page::block::{Block, BlockKind, Column, Page, Row, Subject, Table};
use crate::page::field::Field;

/// Returns whether a data file is an `OpenAPI` description.
pub(super) fn is_openapi(value: &Value) -> bool {
    value
        .get("openapi")
        .or_else(|| value.get("swagger"))
        .is_some()
}

/// Reads an `OpenAPI` description. The field of each column is known.
pub(super) fn parse_openapi(value: &Value) -> Page {
    let mut page = Page::default();
    let lists = find_enums(value, &mut page.skipped);
    let columns = [Field::Code, Field::Symbol, Field::Message].map(Column::for_field);
    // Examples of listed codes are not further errors.
    let listed: HashSet<&str> = lists
        .iter()
        .flat_map(|(_, rows)| rows.iter().map(|(_, [code, ..])| &**code))
        .collect();
    let mut examples = find_examples(value);
    examples.retain(|(_, [code, ..])| !listed.contains(&**code));
    push(&mut page, "Examples", columns, Subject::Errors, examples);
    let columns = [Field::Code, Field::Symbol, Field::Message].map(Column::for_field);
    let extensions = find_extensions(value);
    push(&mut page, "Errors", columns, Subject::Errors, extensions);
    let (responses, listed) = find_responses(value, &listed);
    for (name, rows) in lists {
        let columns = [Field::Code, Field::Symbol, Field::Description].map(Column::for_field);
        // `BoxStatus` may list the states of boxes.
        push(&mut page, &name, columns, Subject::Unstated, rows);
    }
    push_tables(&mut page, value);
    let status = Column {
        heading: "status code".to_owned(),
        field: Some(Field::Code),
    };
    let columns = [
        status,
        Column::for_field(Field::Symbol),
        Column::for_field(Field::Message),
    ];
    push(
        &mut page,
        "HTTP responses",
        columns,
        Subject::Errors,
        responses,
    );
    page.blocks.extend(listed);
    page
}

fn push(page: &mut Page, name: &str, columns: [Column; 3], subject: Subject, rows: Rows) {
    let mut table = Table {
        columns: columns.into(),
        rows: Vec::new(),
        subject,
    };
    let mut known = HashSet::new();
    for (location, cells) in rows {
        // Several operations may define the same response.
        if known.insert(cells.clone()) {
            let cells = cells.to_vec();
            table.rows.push(Row::new(cells, location));
        }
    }
    let Some(first) = table.rows.first() else {
        return;
    };
    let location = first.location.clone();
    page.blocks
        .push(Block::new(BlockKind::Heading(1), name, location.clone()));
    page.blocks
        .push(Block::new(BlockKind::Table(table), "", location));
}
