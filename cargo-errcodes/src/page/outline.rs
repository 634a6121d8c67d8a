//! The headings above each piece of a page.

use std::cell::OnceCell;
use std::rc::Rc;

use super::block::{Block, BlockKind};
use super::heading_words::distinguishing_words;
use super::limits::{MAX_HEADING_CHARS, beginning};
use super::line_patterns::is_of_list;
use super::pending_record::PendingRecord;
use super::skipped::Skipped;
use super::text::excerpt;
use super::vocabulary::{is_about_errors, split_headings};

/// The headings above a piece of a page. Pieces below the same headings share them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Headings(Option<Rc<Node>>);

#[derive(Debug)]
struct Node {
    heading: String,
    /// The number of the block of the heading.
    block: usize,
    /// The words that distinguish the section from others.
    words: OnceCell<String>,
    /// True if this heading or a heading above it is about error codes.
    is_about_errors: bool,
    above: Headings,
}

impl Headings {
    /// Returns these headings with another heading below them.
    pub(super) fn with(&self, heading: String, block: usize) -> Self {
        Self(Some(Rc::new(Node {
            block,
            is_about_errors: self.are_about_errors() || is_about_errors(&heading),
            heading,
            words: OnceCell::new(),
            above: self.clone(),
        })))
    }

    /// Returns these headings without those for which `is_left_out` returns true.
    pub(super) fn without(&self, is_left_out: &dyn Fn(&str) -> bool) -> Self {
        if !self.iter().any(is_left_out) {
            return self.clone();
        }
        let kept: Vec<&Node> = self
            .nodes()
            .filter(|node| !is_left_out(&node.heading))
            .collect();
        let kept = kept.into_iter().rev();
        kept.fold(Self::default(), |above, node| {
            above.with(node.heading.clone(), node.block)
        })
    }

    /// Returns these headings, with `change` applied to those for which `is_changed` returns true.
    pub(super) fn map(
        &self,
        is_changed: &dyn Fn(&str) -> bool,
        change: &mut dyn FnMut(&mut String),
    ) -> Self {
        if !self.iter().any(is_changed) {
            return self.clone();
        }
        let nodes: Vec<&Node> = self.nodes().collect();
        let nodes = nodes.into_iter().rev();
        nodes.fold(Self::default(), |above, node| {
            let mut heading = node.heading.clone();
            change(&mut heading);
            above.with(heading, node.block)
        })
    }

    /// Returns the innermost heading.
    pub(crate) fn last(&self) -> Option<&str> {
        self.iter().next()
    }

    /// Returns the headings above the innermost one.
    pub(super) fn above(&self) -> &Self {
        self.0.as_deref().map_or(self, |node| &node.above)
    }

    /// Returns the headings from the innermost to the outermost.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.nodes().map(|node| &*node.heading)
    }

    /// Returns the numbers of the blocks of these headings.
    pub(super) fn blocks(&self) -> impl Iterator<Item = usize> {
        self.nodes().map(|node| node.block)
    }

    /// Returns the innermost heading that distinguishes its section from others, and the distinguishing words in it.
    pub(super) fn named(&self) -> Option<(&str, &str)> {
        let mut named = self.nodes().map(|node| {
            let words = node
                .words
                .get_or_init(|| distinguishing_words(&node.heading));
            (&*node.heading, &**words)
        });
        named.find(|(_, words)| !words.is_empty())
    }

    pub(super) fn are_about_errors(&self) -> bool {
        self.0.as_ref().is_some_and(|node| node.is_about_errors)
    }

    fn nodes(&self) -> impl Iterator<Item = &Node> {
        std::iter::successors(self.0.as_deref(), |node| node.above.0.as_deref())
    }
}

impl PartialEq for Headings {
    fn eq(&self, headings: &Self) -> bool {
        let (mut left, mut right) = (self, headings);
        while let (Some(node), Some(like)) = (&left.0, &right.0) {
            if Rc::ptr_eq(node, like) {
                return true;
            }
            if node.heading != like.heading {
                return false;
            }
            (left, right) = (&node.above, &like.above);
        }
        left.0.is_none() && right.0.is_none()
    }
}

/// Returns the headings above each block.
pub(super) fn headings_above(blocks: &[Block]) -> Vec<Headings> {
    let mut open = OpenHeadings::new(blocks);
    (0..blocks.len())
        .map(|index| open.at(index, blocks))
        .collect()
}

/// Returns the report on a block that the reader could not put into a list, or on a heading that is too long.
pub(super) fn skipped_block(block: &Block) -> Option<Skipped> {
    if let BlockKind::Unlisted(reason) = block.kind {
        let excerpt = excerpt(&block.text);
        return Some(Skipped::new(block.location.clone(), excerpt, reason));
    }
    let is_long = matches!(block.kind, BlockKind::Heading(_))
        && first_line(&block.text)
            .chars()
            .nth(MAX_HEADING_CHARS)
            .is_some();
    is_long.then(|| {
        Skipped::new(
            block.location.clone(),
            excerpt(&block.text),
            format!("only the first {MAX_HEADING_CHARS} characters of a heading are read"),
        )
    })
}

/// The headings that are open at a block.
struct OpenHeadings {
    /// The open headings, each with its level.
    stack: Vec<(u8, Headings)>,
    /// The last line of plain text that may be a heading.
    line: Option<Headings>,
    /// True if the format of the page marks its headings.
    are_marked: bool,
}

impl OpenHeadings {
    fn new(blocks: &[Block]) -> Self {
        Self {
            stack: Vec::new(),
            line: None,
            are_marked: blocks
                .iter()
                .any(|block| matches!(block.kind, BlockKind::Heading(_))),
        }
    }

    /// Returns the headings above a block. If the block is itself a heading, opens it.
    fn at(&mut self, index: usize, blocks: &[Block]) -> Headings {
        let block = &blocks[index];
        if let BlockKind::Heading(level) = block.kind {
            let outer = self.stack.iter().rposition(|(open, _)| *open < level);
            self.stack.truncate(outer.map_or(0, |last| last + 1));
        }
        // Lines are headings only if the format does not mark headings.
        let last = self.stack.last().map(|(_, headings)| headings);
        let above = self.line.as_ref().or(last).cloned().unwrap_or_default();
        match block.kind {
            BlockKind::Heading(level) => {
                let headings = above.with(heading(&block.text), index);
                self.stack.push((level, headings));
            }
            BlockKind::Line
                if !self.are_marked
                    && is_heading_line(&block.text)
                    && split_headings(&block.text).is_none()
                    && !is_of_list(&block.text)
                    && !PendingRecord::is_part_of_error(blocks, index) =>
            {
                self.line = Some(Headings::default().with(heading(&block.text), index));
            }
            _ => {}
        }
        above
    }
}

/// Returns the beginning of the first line of a string.
fn heading(text: &str) -> String {
    beginning(first_line(text))
}

fn first_line(text: &str) -> &str {
    let line = text.lines().next().unwrap_or_default();
    line.trim_end_matches([':', '：']).trim()
}

/// Returns whether a line of plain text may be a heading because it is short and not a sentence.
fn is_heading_line(text: &str) -> bool {
    const LONGEST: usize = 80;
    let starts = text.chars().next().is_some_and(char::is_alphanumeric);
    starts
        && text.chars().count() <= LONGEST
        && !text.ends_with(['.', ';', ','])
        && text.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::headings_above;
    use crate::page::block::{Block, BlockKind};
    use crate::page::location::Location;

    /// Returns the headings above each block, from the outermost to the innermost.
    fn above(blocks: &[(BlockKind, &str)]) -> Vec<String> {
        let blocks = blocks
            .iter()
            .map(|(kind, text)| Block::new(kind.clone(), *text, Location::Page));
        let above = headings_above(&blocks.collect::<Vec<_>>());
        let above = above.iter().map(|headings| {
            let mut headings: Vec<&str> = headings.iter().collect();
            headings.reverse();
            headings.join(" > ")
        });
        above.collect()
    }

    #[test]
    fn headings_apply_up_to_the_next_heading_of_the_same_level() {
        let blocks = [
            (BlockKind::Heading(1), "API"),
            (BlockKind::Heading(3), "Errors:"),
            (BlockKind::Item, "1: no door"),
            (BlockKind::Heading(2), "Events"),
            (BlockKind::Line, "Return codes"),
            (BlockKind::Item, "2: no key"),
        ];
        let expected = [
            "",
            "API",
            "API > Errors",
            "API",
            "API > Events",
            "API > Events",
        ];
        assert_eq!(above(&blocks), expected);
    }

    #[test]
    fn short_lines_are_headings_if_none_are_marked() {
        let blocks = [
            (BlockKind::Line, "Return codes"),
            (BlockKind::Line, "1: no door"),
            (BlockKind::Line, "The door is not there."),
            (BlockKind::Line, "Signals"),
            (BlockKind::Line, "SIGHUP = 1"),
        ];
        let expected = [
            "",
            "Return codes",
            "Return codes",
            "Return codes",
            "Signals",
        ];
        assert_eq!(above(&blocks), expected);
    }
}
