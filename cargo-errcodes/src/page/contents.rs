//! The contents of a page before any of it is taken for an error.

use super::block::{BlockKind, Column, Row};
use super::encoding::decode_page;
use super::readers::{Format, Value, parse, parse_value};

/// A page as its format divides it, for `verify`, which does not share what `import` makes of a page.
pub(crate) struct Contents {
    pub(crate) format: Format,
    pub(crate) text: String,
    /// The value of a data file.
    pub(crate) value: Option<Value>,
    /// The tables that the reader of the format recognizes, each with its headings.
    pub(crate) tables: Vec<(Vec<String>, Vec<Row>)>,
}

/// Reads the contents of a page. `name` is the name of its file.
///
/// A data file that can't be parsed is read as plain text.
pub(crate) fn read_contents(
    name: &str,
    bytes: &[u8],
    from: Option<Format>,
) -> Result<Contents, String> {
    let text = decode_page(bytes)?;
    let format = from.unwrap_or_else(|| Format::detect(name, &text));
    let value = parse_value(format, &text);
    let tables = match format {
        // Their structure is in the text itself.
        Format::Html | Format::Markdown => Vec::new(),
        _ if value.is_some() => Vec::new(),
        _ => tables(format, &text),
    };
    Ok(Contents {
        format,
        text,
        value,
        tables,
    })
}

fn tables(format: Format, text: &str) -> Vec<(Vec<String>, Vec<Row>)> {
    let blocks = parse(format, text, &[]).map_or_else(|_| Vec::new(), |page| page.blocks);
    let tables = blocks.into_iter().filter_map(|block| match block.kind {
        BlockKind::Table(table) => Some(table),
        _ => None,
    });
    let headings = |columns: Vec<Column>| columns.into_iter().map(|column| column.heading);
    tables
        .map(|table| (headings(table.columns).collect(), table.rows))
        .collect()
}
