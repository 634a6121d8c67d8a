//! Definition lists whose terms are names and whose definitions begin with codes: `NO_DOOR::`, and `[D-01] There is no door` below it.

use crate::page::block::{Block, BlockKind, Column, Row, Table};
use crate::page::code::{is_code, pattern};
use crate::page::field::Field;
use crate::page::weights::are_codes_with_texts;

/// The minimum number of such definitions on a page.
const FEWEST: usize = 3;

pattern!(
    CODE_IN_BRACKETS,
    r"^\[(?P<code>[^\[\]\s]+)\]\s*:?\s*(?P<text>\S(?s:.*))$"
);

/// Returns blocks in which such lists are tables.
pub(super) fn with_tables_of_definitions(blocks: Vec<Block>) -> Vec<Block> {
    let is_definition = |block: &&Block| matches!(block.kind, BlockKind::Definition);
    let all = blocks.iter().filter(is_definition).count();
    let with_code = blocks
        .iter()
        .filter(is_definition)
        .filter(|block| code_and_text(&block.text).is_some())
        .count();
    if with_code < FEWEST || !are_codes_with_texts(with_code, all) {
        return blocks;
    }
    let mut converted: Vec<Block> = Vec::new();
    let mut blocks = blocks.into_iter().peekable();
    while let Some(block) = blocks.next() {
        let row = blocks.peek().and_then(|next| row_of(&block, next));
        let Some(row) = row else {
            converted.push(block);
            continue;
        };
        blocks.next();
        match converted.last_mut().map(|last| &mut last.kind) {
            Some(BlockKind::Table(table)) if table.columns == columns() => table.rows.push(row),
            _ => {
                let location = row.location.clone();
                let table = Table {
                    columns: columns(),
                    rows: vec![row],
                    ..Table::default()
                };
                converted.push(Block::new(BlockKind::Table(table), "", location));
            }
        }
    }
    converted
}

fn columns() -> Vec<Column> {
    let fields = [Field::Symbol, Field::Code, Field::Message];
    fields.map(Column::for_field).into()
}

/// Returns the row for a term and its definition.
fn row_of(term: &Block, definition: &Block) -> Option<Row> {
    if !matches!(
        (&term.kind, &definition.kind),
        (BlockKind::Term, BlockKind::Definition)
    ) {
        return None;
    }
    let (code, text) = code_and_text(&definition.text)?;
    let cells = vec![term.text.clone(), code.to_owned(), text.to_owned()];
    Some(Row::new(cells, definition.location.clone()))
}

fn code_and_text(definition: &str) -> Option<(&str, &str)> {
    let parts = CODE_IN_BRACKETS.captures(definition)?;
    let code = parts.name("code")?.as_str();
    let text = parts.name("text")?.as_str();
    let has_digit = code.contains(|c: char| c.is_ascii_digit());
    (is_code(code) || has_digit && code.starts_with(char::is_uppercase)).then_some((code, text))
}
