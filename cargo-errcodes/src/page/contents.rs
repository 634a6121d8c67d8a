//! The contents of a page before any of it is taken for an error.

use super::block::{BlockKind, Table};
use super::encoding::decode_page;
use super::field::Field;
use super::location::Location;
use super::readers::{Format, Parts, Value, parse, parse_value};

/// A page for `verify`, which does not share what `import` makes of it.
pub(crate) struct Contents {
    pub(crate) format: Format,
    pub(crate) text: String,
    /// The program in a template, on its lines.
    pub(crate) code: String,
    /// The value of a data file.
    pub(crate) value: Option<Value>,
    /// The constants of a program, whose values it may not state.
    pub(crate) constants: Vec<Constant>,
}

/// A constant of a program.
pub(crate) struct Constant {
    pub(crate) value: String,
    pub(crate) line: usize,
}

/// Reads the contents of a page. `name` is the name of its file.
///
/// A data file that can't be parsed is read as plain text.
pub(crate) fn read_contents(
    name: &str,
    bytes: &[u8],
    from: Option<Format>,
) -> Result<Contents, String> {
    let text = decode_page(bytes)?.text;
    let format = from.unwrap_or_else(|| Format::detect(name, &text));
    let parts = if format == Format::Html {
        Parts::of(&text)
    } else {
        Parts {
            markup: text,
            code: String::new(),
        }
    };
    let (text, code) = (parts.markup, parts.code);
    let value = parse_value(format, &text);
    let constants = match format {
        Format::C | Format::Python => constants(format, &text),
        Format::Html if !code.trim().is_empty() => constants(Format::C, &code),
        _ => Vec::new(),
    };
    Ok(Contents {
        format,
        text,
        code,
        value,
        constants,
    })
}

fn constants(format: Format, text: &str) -> Vec<Constant> {
    let blocks = parse(format, text, &[]).map_or_else(|_| Vec::new(), |page| page.blocks);
    let tables = blocks.into_iter().filter_map(|block| match block.kind {
        BlockKind::Table(table) => Some(table),
        _ => None,
    });
    tables.flat_map(|table| constants_of(&table)).collect()
}

fn constants_of(table: &Table) -> Vec<Constant> {
    let mut columns = table.columns.iter();
    let Some(value) = columns.position(|column| column.field == Some(Field::Code)) else {
        return Vec::new();
    };
    let constants = table.rows.iter().filter_map(|row| {
        Some(Constant {
            value: row.cells.get(value)?.clone(),
            line: match row.location {
                Location::Line(line) => line,
                _ => return None,
            },
        })
    });
    constants.collect()
}
