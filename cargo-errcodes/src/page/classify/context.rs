//! Facts about the whole page that influence the verdicts.

use crate::page::block::{Block, BlockKind, Table};
use crate::page::candidate::Candidate;
use crate::page::failure::tells_of_failure;
use crate::page::subject::{SEVERAL, names_failures};
use crate::page::vocabulary::is_about_errors;
use crate::page::weights::HALF;

/// Facts about the whole page that influence the verdicts.
#[derive(Clone, Copy, Debug)]
pub(in crate::page) struct PageContext {
    /// True if the format is prose, so that lines of any kind may contain codes.
    pub(in crate::page) is_prose: bool,
    /// True if the first block indicates that the page is about error codes.
    pub(super) is_about_errors: bool,
    /// The number of headings of the page that name errors.
    pub(super) headings_of_errors: usize,
    /// True if a table below a heading that names errors, or a run of lines, has texts about failures, so that others may list
    /// something else.
    pub(super) has_list_of_errors: bool,
}

impl PageContext {
    pub(in crate::page) fn new(blocks: &[Block], is_prose: bool) -> Self {
        let is_title = |block: &&Block| !matches!(block.kind, BlockKind::Unlisted(_));
        let title = blocks.iter().find(is_title).map_or("", |block| &block.text);
        let headings = blocks
            .iter()
            .filter(|block| matches!(block.kind, BlockKind::Heading(_)));
        let of_errors = headings.filter(|block| names_failures(&block.text));
        Self {
            is_prose,
            is_about_errors: is_about_errors(title),
            headings_of_errors: of_errors.count(),
            has_list_of_errors: has_table_of_errors(blocks),
        }
    }

    /// Returns the facts completed by those about the candidates of the page.
    pub(in crate::page) fn with_candidates(self, candidates: &[Candidate]) -> Self {
        const FEWEST: usize = 4;
        let is_of_errors = |candidate: &Candidate| match candidate {
            Candidate::Lines(lines) => lines.run.len() >= FEWEST && lines.run.failures() > HALF,
            Candidate::Table(_) | Candidate::Text(_) => false,
        };
        Self {
            has_list_of_errors: self.has_list_of_errors || candidates.iter().any(is_of_errors),
            ..self
        }
    }

    /// Returns whether several headings of the page name errors, so that the others are about something else.
    pub(super) fn has_headings_of_errors(self) -> bool {
        const SEVERAL_HEADINGS: usize = 3;
        self.headings_of_errors >= SEVERAL_HEADINGS
    }
}

/// Returns whether a table has a heading or a caption of its own that names errors, and texts about failures.
fn has_table_of_errors(blocks: &[Block]) -> bool {
    let mut is_below_errors = false;
    blocks.iter().any(|block| match &block.kind {
        BlockKind::Heading(_) => {
            is_below_errors = names_failures(&block.text);
            false
        }
        BlockKind::Table(table) => {
            (is_below_errors || names_failures(&block.text)) && lists_failures(table)
        }
        _ => false,
    })
}

/// Returns whether several rows of a table tell of a failure.
#[expect(clippy::cast_precision_loss, reason = "a share need not be exact")]
fn lists_failures(table: &Table) -> bool {
    const FEWEST: usize = 3;
    let rows = table.rows.len();
    let tell = table.rows.iter().filter(|row| {
        let mut cells = row.cells.iter();
        cells.any(|cell| tells_of_failure(cell))
    });
    rows >= FEWEST && tell.count() as f32 >= SEVERAL * rows as f32
}
