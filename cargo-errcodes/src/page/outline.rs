//! The headings above each piece of a page.

use std::cell::OnceCell;
use std::rc::Rc;

use super::Left;
use super::block::{Block, Kind};
use super::limits::{LONGEST_HEADING, beginning};
use super::part::is_about_errors;
use super::{lines, mark, space};

/// The headings above a piece of a page. What stands below the same headings shares them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Headings(Option<Rc<Node>>);

#[derive(Debug)]
struct Node {
    heading: String,
    /// Its words that tell what stands below it from other things.
    words: OnceCell<String>,
    /// Whether it, or one above it, says that codes are what it is about.
    is_about_errors: bool,
    above: Headings,
}

impl Headings {
    /// These, and one below them.
    pub(super) fn with(&self, heading: String) -> Self {
        Self(Some(Rc::new(Node {
            is_about_errors: self.are_about_errors() || is_about_errors(&heading),
            heading,
            words: OnceCell::new(),
            above: self.clone(),
        })))
    }

    /// These but for some.
    pub(super) fn without(&self, is_left_out: &dyn Fn(&str) -> bool) -> Self {
        if !self.iter().any(is_left_out) {
            return self.clone();
        }
        let kept: Vec<&str> = self
            .iter()
            .filter(|heading| !is_left_out(heading))
            .collect();
        let kept = kept.into_iter().rev();
        kept.fold(Self::default(), |above, heading| {
            above.with(heading.to_owned())
        })
    }

    /// These with some changed.
    pub(super) fn map(
        &self,
        is_changed: &dyn Fn(&str) -> bool,
        change: &mut dyn FnMut(&mut String),
    ) -> Self {
        if !self.iter().any(is_changed) {
            return self.clone();
        }
        let headings: Vec<&str> = self.iter().collect();
        let headings = headings.into_iter().rev();
        headings.fold(Self::default(), |above, heading| {
            let mut heading = heading.to_owned();
            change(&mut heading);
            above.with(heading)
        })
    }

    /// The innermost one.
    pub(crate) fn last(&self) -> Option<&str> {
        self.iter().next()
    }

    /// Those above the innermost one.
    pub(super) fn above(&self) -> &Self {
        self.0.as_deref().map_or(self, |node| &node.above)
    }

    /// From the innermost to the outermost.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.nodes().map(|node| &*node.heading)
    }

    /// The innermost of them with words that tell what stands below it from other things.
    pub(super) fn named(&self) -> Option<(&str, &str)> {
        let mut named = self.nodes().map(|node| {
            let words = node.words.get_or_init(|| space::words(&node.heading));
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
    fn eq(&self, other: &Self) -> bool {
        let (mut one, mut other) = (self, other);
        while let (Some(node), Some(like)) = (&one.0, &other.0) {
            if Rc::ptr_eq(node, like) {
                return true;
            }
            if node.heading != like.heading {
                return false;
            }
            (one, other) = (&node.above, &like.above);
        }
        one.0.is_none() && other.0.is_none()
    }
}

/// For each block the headings above it.
pub(super) fn above(blocks: &[Block], left: &mut Vec<Left>) -> Vec<Headings> {
    let is_long = |block: &&Block| {
        matches!(block.kind, Kind::Heading(_))
            && first_line(&block.text)
                .chars()
                .nth(LONGEST_HEADING)
                .is_some()
    };
    left.extend(blocks.iter().filter(is_long).map(|block| Left {
        place: block.place.clone(),
        what: super::excerpt(&block.text),
        why: format!("of a heading, {LONGEST_HEADING} characters are read"),
    }));
    let mut open = Open::new(blocks);
    blocks.iter().map(|block| open.at(block)).collect()
}

/// The headings that are open at a block.
struct Open {
    /// Each with its level.
    stack: Vec<(u8, Headings)>,
    /// In a plain text, the last line that may be a heading.
    line: Option<Headings>,
    /// Whether the page says itself what its headings are.
    are_marked: bool,
}

impl Open {
    fn new(blocks: &[Block]) -> Self {
        Self {
            stack: Vec::new(),
            line: None,
            are_marked: blocks
                .iter()
                .any(|block| matches!(block.kind, Kind::Heading(_))),
        }
    }

    /// Those above this block.
    fn at(&mut self, block: &Block) -> Headings {
        if let Kind::Heading(level) = block.kind {
            let smaller = self.stack.iter().rposition(|(other, _)| *other < level);
            self.stack.truncate(smaller.map_or(0, |last| last + 1));
        }
        // There are no lines that may be headings where headings are marked.
        let last = self.stack.last().map(|(_, headings)| headings);
        let above = self.line.as_ref().or(last).cloned().unwrap_or_default();
        match block.kind {
            Kind::Heading(level) => {
                let headings = above.with(heading(&block.text));
                self.stack.push((level, headings));
            }
            Kind::Line
                if !self.are_marked
                    && is_heading_line(&block.text)
                    && lines::split_headings(&block.text).is_none()
                    && !mark::is_of_list(&block.text) =>
            {
                self.line = Some(Headings::default().with(heading(&block.text)));
            }
            _ => {}
        }
        above
    }
}

/// The first line of it, and of that the beginning.
fn heading(text: &str) -> String {
    beginning(first_line(text))
}

fn first_line(text: &str) -> &str {
    let line = text.lines().next().unwrap_or_default();
    line.trim_end_matches([':', '：']).trim()
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
