//! Pieces of a page that may list codes.

use super::block::{Block, Table};
use super::field::FieldColumns;
use super::line_run::LineRun;
use super::location::Location;
use super::options::Choice;
use super::outline::Headings;
use super::signals::ColumnSignals;
use super::skipped::Skipped;

/// A piece of a page whose blocks share a verdict. Each block of a page is part of exactly one candidate.
#[derive(Debug)]
pub(super) enum Candidate {
    Table(TableCandidate),
    Lines(LinesCandidate),
    /// A block that is neither a table nor part of a run of lines.
    Text(TextCandidate),
}

/// A table.
#[derive(Debug)]
pub(super) struct TableCandidate {
    pub(super) block: usize,
    /// The number of the table among the tables and runs of lines of the page, starting with 1.
    pub(super) number: usize,
    pub(super) choice: Choice,
    /// The headings above the table, followed by its caption.
    pub(super) headings: Headings,
    /// The names of the columns, or the first row.
    pub(super) excerpt: String,
    pub(super) location: Location,
    pub(super) table: Table,
    pub(super) signals: Vec<ColumnSignals>,
    /// The columns that the user names, if the table has all of them.
    pub(super) stated: Option<FieldColumns>,
}

/// A run of lines.
#[derive(Debug)]
pub(super) struct LinesCandidate {
    pub(super) blocks: Vec<usize>,
    pub(super) number: usize,
    pub(super) choice: Choice,
    pub(super) run: LineRun,
}

/// A block of text.
#[derive(Debug)]
pub(super) struct TextCandidate {
    pub(super) index: usize,
    pub(super) block: Block,
    /// Remarks on the block.
    pub(super) remarks: Vec<Skipped>,
}

impl Candidate {
    /// Returns the headings above a table or a run of lines.
    pub(super) fn headings(&self) -> Option<&Headings> {
        match self {
            Self::Table(table) => Some(&table.headings),
            Self::Lines(lines) => Some(&lines.run.headings),
            Self::Text(_) => None,
        }
    }

    /// Returns the numbers of the blocks in the candidate.
    pub(super) fn blocks(&self) -> Vec<usize> {
        match self {
            Self::Table(table) => vec![table.block],
            Self::Lines(lines) => lines.blocks.clone(),
            Self::Text(text) => vec![text.index],
        }
    }
}
