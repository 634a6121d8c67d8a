//! Declarations of constants in documentation that is generated from sources: `#define` and `NO_DOOR   404` in a row with a text in the row
//! below, a table with nothing but `#define NO_DOOR   404` and paragraphs below it, or a section or a term for each (`sections`).

mod enumerators;
mod sections;
mod signature;

use std::collections::HashMap;
use std::iter::Peekable;
use std::vec::IntoIter;

use self::enumerators::with_enumerators;
use self::sections::with_rows_of_sections;
pub(super) use self::signature::are_modifiers;
pub(in crate::page) use self::signature::declares;
use self::signature::{is_constant_name, signature, value_of};
use crate::page::block::{Block, BlockKind, Column, Row, Table};
use crate::page::code::{NUMBER, pattern};
use crate::page::field::Field;
use crate::page::location::Location;
use crate::page::vocabulary::normalize;
use crate::page::weights::are_usual;

/// The minimum number of such declarations on a page.
const FEWEST: usize = 2;

pattern!(
    DECLARATION,
    &format!(
        r"^#\s*define\s+(?P<name>[A-Za-z_]\w*)\s+(?:\(\s*)*(?:\([a-z_][\w ]*\)\s*)?(?P<code>{NUMBER})(?:\s*\))*(?:\s*(?:/\*|//+)[*!<]*\s*(?P<text>.*?)\s*(?:\*/)?)?$"
    )
);
// A value that is computed from others. Macros with arguments are not constants.
pattern!(COMPUTED, r"^#\s*define\s+[A-Za-z_]\w*\s+\S.*[0-9]");
// The generator names the place of the declaration below it, and itself at the end of the page.
pattern!(
    OF_GENERATOR,
    r"^(?:Definition at line [0-9]+ of file |Generated (?:on|by) )"
);

struct Constant {
    name: String,
    code: String,
    texts: Vec<String>,
    location: Location,
}

/// Returns blocks in which such declarations are tables of constants.
///
/// If the page lists the constants and then describes each, the description is that of the row of the list.
pub(super) fn with_tables_of_constants(blocks: Vec<Block>) -> Vec<Block> {
    let blocks = with_enumerators(blocks);
    let mut blocks = with_rows_of_declarations(with_rows_of_sections(blocks));
    for block in &mut blocks {
        if let BlockKind::Table(table) = &mut block.kind {
            read_constant_values(table);
        }
    }
    blocks
}

/// Returns blocks in which the declarations in tables are rows of constants.
fn with_rows_of_declarations(blocks: Vec<Block>) -> Vec<Block> {
    let declared = blocks.iter().map(|block| match &block.kind {
        BlockKind::Table(table) if table.columns == columns() => table.rows.len(),
        BlockKind::Table(table) => table.rows.iter().filter_map(constant).count(),
        _ => 0,
    });
    if declared.sum::<usize>() < FEWEST {
        return blocks;
    }
    let mut converter = Converter::default();
    let mut blocks = blocks.into_iter().peekable();
    while let Some(block) = blocks.next() {
        match block.kind {
            BlockKind::Table(table) if table.columns == columns() => {
                for row in table.rows {
                    converter.push(constant_of_row(row));
                }
            }
            BlockKind::Table(table) if table.rows.iter().any(|row| constant(row).is_some()) => {
                converter.table(table, &mut blocks);
            }
            _ => converter.other_block(block),
        }
    }
    converter.blocks
}

#[derive(Default)]
struct Converter {
    blocks: Vec<Block>,
    /// The block and the row of each name and code.
    rows: HashMap<(String, String), (usize, usize)>,
    /// The table of constants that the next constant is added to.
    open: Option<usize>,
    /// The table that the last heading ended.
    ended: Option<usize>,
}

impl Converter {
    fn other_block(&mut self, block: Block) {
        match block.kind {
            BlockKind::Heading(_) => self.ended = self.open.take(),
            BlockKind::Table(_) => self.open = None,
            _ => {}
        }
        self.blocks.push(block);
    }

    /// Converts a table, and the text below it if it has a single declaration.
    fn table(&mut self, table: Table, below: &mut Peekable<IntoIter<Block>>) {
        let is_alone = table.rows.len() == 1;
        let mut last: Option<Constant> = None;
        for row in table.rows {
            if let Some(next) = constant(&row) {
                self.push(last.replace(next));
                continue;
            }
            let declaration = line(&row);
            let reason = if COMPUTED.is_match(&declaration) {
                self.push(last.take());
                "the value of the constant is not a number"
            } else if declaration.starts_with('#') {
                self.push(last.take());
                continue;
            } else if let Some(constant) = &mut last {
                let text = declaration.trim_end_matches("More...").trim_end();
                constant.texts.push(text.to_owned());
                continue;
            } else if declaration.contains(|c: char| c.is_ascii_digit()) {
                "is beside declarations of constants, but is none itself"
            } else {
                continue;
            };
            let kind = BlockKind::Unlisted(reason);
            let block = Block::new(kind, declaration, row.location);
            self.blocks.push(block);
        }
        if let Some(constant) = last.as_mut().filter(|_| is_alone) {
            constant.texts.extend(texts_below(below));
            // Its heading is its name.
            let is_name = |block: &mut Block| {
                matches!(block.kind, BlockKind::Heading(_)) && block.text.ends_with(&constant.name)
            };
            if self.blocks.pop_if(is_name).is_some() {
                self.open = self.ended;
            }
        }
        self.push(last);
    }

    /// Adds the row of a constant, or its texts to that row.
    fn push(&mut self, constant: Option<Constant>) {
        let Some(constant) = constant else { return };
        let key = (constant.name.clone(), constant.code.clone());
        if let Some((block, row)) = self.rows.get(&key).copied()
            && let BlockKind::Table(table) = &mut self.blocks[block].kind
        {
            let cells = &mut table.rows[row].cells;
            let texts = constant.texts.into_iter();
            let others = texts.filter(|text| !cells.contains(text));
            let text = others.collect::<Vec<_>>().join("\n\n");
            // The cells of the message and the description.
            if let Some(cell) = cells[2..].iter_mut().find(|cell| cell.is_empty()) {
                *cell = text;
            }
            return;
        }
        let location = constant.location.clone();
        let row = row_of(constant);
        let block = self.open.unwrap_or_else(|| {
            let table = Table {
                columns: columns(),
                ..Table::default()
            };
            let kind = BlockKind::Table(table);
            self.blocks.push(Block::new(kind, "", location));
            self.blocks.len() - 1
        });
        self.open = Some(block);
        if let BlockKind::Table(table) = &mut self.blocks[block].kind {
            self.rows.insert(key, (block, table.rows.len()));
            table.rows.push(row);
        }
    }
}

fn columns() -> Vec<Column> {
    let fields = [
        Field::Symbol,
        Field::Code,
        Field::Message,
        Field::Description,
    ];
    fields.map(Column::for_field).into()
}

/// Returns the row of a constant, with the fields of `columns`.
fn row_of(constant: Constant) -> Row {
    let mut texts = constant.texts.into_iter();
    let message = texts.next().unwrap_or_default();
    let description = texts.collect::<Vec<_>>().join("\n\n");
    let cells = vec![constant.name, constant.code, message, description];
    Row::new(cells, constant.location)
}

/// Returns the constant in a row with the fields of `columns`.
fn constant_of_row(row: Row) -> Option<Constant> {
    let mut cells = row.cells.into_iter();
    Some(Constant {
        name: cells.next()?,
        code: cells.next()?,
        texts: cells.filter(|text| !text.is_empty()).collect(),
        location: row.location,
    })
}

/// Reads the list of the values of all constants, as in the documentation of Java, which has no texts.
fn read_constant_values(table: &mut Table) {
    let place = |heading: &str| {
        let mut columns = table.columns.iter();
        columns.position(|column| normalize(&column.heading) == heading)
    };
    let (Some(_), Some(name), Some(value)) = (
        place("modifierandtype"),
        place("constantfield"),
        place("value"),
    ) else {
        return;
    };
    let values = |row: &Row| value_of(row.cells.get(value)?);
    let read = table.rows.iter().filter_map(values).count();
    if !are_usual(read, table.rows.len()) {
        return;
    }
    let rows = table.rows.iter().filter_map(|row| {
        Some(row_of(Constant {
            name: row.cells.get(name)?.clone(),
            code: values(row)?,
            texts: Vec::new(),
            location: row.location.clone(),
        }))
    });
    table.rows = rows.collect();
    table.columns = columns();
}

/// Returns the cells of a row as one line.
fn line(row: &Row) -> String {
    let cells = row.cells.iter().map(|cell| cell.trim());
    let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
    cells.join(" ")
}

/// Returns the constant in a row. The sign, the name and the value may be in several cells, and the others contain texts.
fn constant(row: &Row) -> Option<Constant> {
    const MOST_CELLS: usize = 3;
    let cells = row.cells.iter().map(|cell| cell.trim());
    let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
    if !cells.first()?.starts_with('#') {
        return variable(&cells, &row.location);
    }
    (1..=cells.len().min(MOST_CELLS)).find_map(|count| {
        let (declaration, texts) = cells.split_at(count);
        let declaration = declaration.join(" ");
        let parts = DECLARATION.captures(&declaration)?;
        let comment = parts.name("text").map(|text| text.as_str());
        let texts = comment.into_iter().chain(texts.iter().copied());
        Some(Constant {
            name: parts["name"].to_owned(),
            code: parts["code"].to_owned(),
            texts: texts
                .filter(|text| !text.is_empty())
                .map(str::to_owned)
                .collect(),
            location: row.location.clone(),
        })
    })
}

/// Returns the constant in the cells of a row that declares a variable: `const int` and `NO_DOOR = 404`, or its name and a cell with the
/// declaration and the text.
fn variable(cells: &[&str], location: &Location) -> Option<Constant> {
    const MOST_CELLS: usize = 2;
    let found = |name: String, code: String, texts: &mut dyn Iterator<Item = &str>| Constant {
        name,
        code,
        texts: texts
            .filter(|text| !are_modifiers(text))
            .map(str::to_owned)
            .collect(),
        location: location.clone(),
    };
    let whole = (1..=cells.len().min(MOST_CELLS)).find_map(|count| {
        let (declaration, texts) = cells.split_at(count);
        let declared = signature(&declaration.join(" "))?;
        let is_declared = declared.is_assigned && declared.has_modifier;
        is_declared.then(|| found(declared.name, declared.value, &mut texts.iter().copied()))
    });
    let below_name = || {
        let [name, text] = cells else { return None };
        let mut lines = text.lines();
        let declared = lines.find_map(signature)?;
        let is_declared = is_constant_name(name) && declared.name == *name;
        let mut lines = lines.map(str::trim).filter(|line| !line.is_empty());
        is_declared.then(|| found(declared.name, declared.value, &mut lines))
    };
    whole.or_else(below_name)
}

/// Returns the paragraphs below a declaration, up to the labelled notes below them.
fn texts_below(blocks: &mut Peekable<IntoIter<Block>>) -> Vec<String> {
    let is_text = |block: &Block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Item);
    let texts = std::iter::from_fn(|| blocks.next_if(is_text)).map(|block| block.text);
    texts.filter(|text| !OF_GENERATOR.is_match(text)).collect()
}
