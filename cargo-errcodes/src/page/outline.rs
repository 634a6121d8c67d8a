//! The headings above each piece of a page.

use super::block::{Block, Kind};
use super::lines;
use super::mark;

/// For each block the headings above it, the outermost first.
pub(super) fn above(blocks: &[Block]) -> Vec<Vec<String>> {
    let mut headings = Headings::new(blocks);
    blocks.iter().map(|block| headings.at(block)).collect()
}

/// The headings above each block.
struct Headings {
    stack: Vec<(u8, String)>,
    /// In a plain text, the last line that may be a heading.
    line: Option<String>,
    /// Whether the page says itself what its headings are.
    are_marked: bool,
}

impl Headings {
    fn new(blocks: &[Block]) -> Self {
        Self {
            stack: Vec::new(),
            line: None,
            are_marked: blocks
                .iter()
                .any(|block| matches!(block.kind, Kind::Heading(_))),
        }
    }

    /// Those above this block, the outermost first.
    fn at(&mut self, block: &Block) -> Vec<String> {
        if let Kind::Heading(level) = block.kind {
            self.stack.retain(|(other, _)| *other < level);
        }
        let above = self.stack.iter().map(|(_, text)| text.clone());
        let above = above.chain(self.line.clone()).collect();
        match block.kind {
            Kind::Heading(level) => self.stack.push((level, heading(&block.text))),
            Kind::Line
                if !self.are_marked
                    && is_heading_line(&block.text)
                    && lines::split_headings(&block.text).is_none()
                    && !mark::is_of_list(&block.text) =>
            {
                self.line = Some(heading(&block.text));
            }
            _ => {}
        }
        above
    }
}

fn heading(text: &str) -> String {
    text.lines()
        .next()
        .unwrap_or_default()
        .trim_end_matches([':', '：'])
        .trim()
        .to_owned()
}

/// Whether a line of a plain text may be a heading: it is short, and no sentence.
fn is_heading_line(text: &str) -> bool {
    const LONGEST: usize = 80;
    let starts = text.chars().next().is_some_and(char::is_alphanumeric);
    starts
        && text.chars().count() <= LONGEST
        && !text.ends_with(['.', ';', ','])
        && text.chars().any(char::is_alphabetic)
}
