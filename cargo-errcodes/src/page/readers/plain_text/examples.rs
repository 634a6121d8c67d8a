//! Literal blocks of reStructuredText that contain data with errors: `::` or `.. code-block:: json`, and indented lines below it.

use super::cursor::Cursor;
use super::indent;
use crate::page::block::{Block, BlockKind};
use crate::page::code::pattern;
use crate::page::location::Location;
use crate::page::readers::html::parse_html;

pattern!(
    BEGINNING,
    r"^(?:\.\.\s+(?:code|code-block|sourcecode)::.*|(?P<text>.*)::)$"
);

/// Reads the literal block that begins at a line below a heading. Returns the text in the line, and the tables in the block.
pub(super) fn literal_data(
    lines: &mut Cursor<'_>,
    line: &str,
    heading: &str,
) -> Option<(String, Vec<Block>)> {
    let beginning = BEGINNING.captures(line.trim())?;
    let number = lines.number;
    let mut rest = lines.clone();
    let mut content = String::new();
    while rest.has_next() {
        let next = rest.peek();
        if !next.trim().is_empty() && indent(next) <= indent(line) {
            break;
        }
        content.push_str(next);
        content.push('\n');
        rest.next();
    }
    if !content.trim_start().starts_with(['{', '[', '<']) {
        return None;
    }
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    let page = format!(
        "<h1>{}</h1><pre>{}</pre>",
        escaped(heading),
        escaped(&content)
    );
    let mut blocks = parse_html(&page).blocks;
    blocks.retain(|block| matches!(block.kind, BlockKind::Table(_)));
    for block in &mut blocks {
        block.location = Location::Line(number);
    }
    let text = beginning.name("text").map_or("", |text| text.as_str());
    (!blocks.is_empty()).then(|| {
        *lines = rest;
        (text.trim().to_owned(), blocks)
    })
}
