//! Sources of typeset manuals: manual pages (`troff`), Texinfo and `LaTeX`.

mod latex;
mod roff;
mod texinfo;

use crate::page::block::{Block, BlockKind, Column, Page, Row, Table};
use crate::page::location::Location;
use crate::page::text::normalize_whitespace;

/// Reads the source of a manual. Returns `None` if the text is in another format.
pub(super) fn parse_typeset(text: &str) -> Option<Page> {
    let blocks = if roff::is_roff(text) {
        roff::read(text)
    } else if texinfo::is_texinfo(text) {
        texinfo::read(text)
    } else if latex::is_latex(text) {
        latex::read(text)
    } else {
        return None;
    };
    Some(Page {
        blocks,
        skipped: Vec::new(),
    })
}

/// Returns whether a text is the source of a manual.
pub(super) fn is_typeset(text: &str) -> bool {
    roff::is_roff(text) || texinfo::is_texinfo(text) || latex::is_latex(text)
}

/// The blocks of a manual, to which lines of text are added.
struct Manual {
    blocks: Vec<Block>,
    /// The kind of the next paragraph.
    kind: BlockKind,
    /// True if the next line continues the last block.
    is_open: bool,
    rows: Vec<Row>,
    columns: Vec<Column>,
}

impl Manual {
    fn new() -> Self {
        Self {
            blocks: Vec::new(),
            kind: BlockKind::Paragraph,
            is_open: false,
            rows: Vec::new(),
            columns: Vec::new(),
        }
    }

    fn push(&mut self, kind: BlockKind, text: &str, number: usize) {
        let text = normalize_whitespace(text);
        self.is_open = false;
        if !text.is_empty() {
            self.blocks
                .push(Block::new(kind, text, Location::Line(number)));
        }
    }

    fn heading(&mut self, level: u8, text: &str, number: usize) {
        self.kind = BlockKind::Paragraph;
        self.push(BlockKind::Heading(level), text, number);
    }

    fn term(&mut self, text: &str, number: usize) {
        self.push(BlockKind::Term, text, number);
        self.kind = BlockKind::Definition;
    }

    /// Adds a line of text to the open paragraph.
    fn text(&mut self, text: &str, number: usize) {
        let text = normalize_whitespace(text);
        if text.is_empty() {
            return;
        }
        if let Some(last) = self.blocks.last_mut().filter(|_| self.is_open) {
            last.text.push(' ');
            last.text.push_str(&text);
        } else {
            self.push(self.kind.clone(), &text, number);
            self.is_open = true;
        }
    }

    fn end_paragraph(&mut self) {
        self.is_open = false;
    }

    fn end_list(&mut self) {
        self.is_open = false;
        self.kind = BlockKind::Paragraph;
    }

    fn row(&mut self, cells: Vec<String>, number: usize) {
        self.rows.push(Row::new(cells, Location::Line(number)));
    }

    fn end_table(&mut self) {
        let rows = std::mem::take(&mut self.rows);
        let columns = std::mem::take(&mut self.columns);
        self.is_open = false;
        if let Some(first) = rows.first() {
            let location = first.location.clone();
            let table = Table {
                columns,
                rows,
                ..Table::default()
            };
            self.blocks
                .push(Block::new(BlockKind::Table(table), "", location));
        }
    }
}
