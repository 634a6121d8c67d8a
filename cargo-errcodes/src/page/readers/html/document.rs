//! Parsing of HTML in time and memory proportional to the page.
//!
//! The parsing rules of HTML require time proportional to the number of open elements for each tag, and unclosed
//! formatting elements are copied for each paragraph. Tags that exceed the limits are ignored, but their text is kept.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use ego_tree::NodeId;
use html5ever::interface::Tracer;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, EndTag, StartTag, Tag, TagToken, Token, TokenSink, TokenSinkResult, Tokenizer,
    TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{LocalName, TokenizerResult};
use scraper::{Html, HtmlTreeSink};

use crate::page::limits::{COPIES_PER_TAG, MAX_ATTRIBUTES, MAX_ELEMENT_DEPTH, MIN_COPY_LIMIT};
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::text::boundary;

/// Parses a page and reports the parts that exceed a limit.
pub(super) fn parse_document(text: &str, skipped: &mut Vec<Skipped>) -> Html {
    /// The number of bytes between checks for tags that are too long.
    const CHUNK: usize = 4_096;
    let builder = TreeBuilder::new(
        HtmlTreeSink::new(Html::new_document()),
        TreeBuilderOpts::default(),
    );
    let tokenizer = Tokenizer::new(Limited::new(builder), TokenizerOpts::default());
    let input = BufferQueue::default();
    let mut rest = text;
    // The number of words since the end of the last tag or text.
    let mut words = 0;
    let mut has_too_many_attributes = false;
    while !rest.is_empty() {
        let (chunk, remaining) = rest.split_at(boundary(rest, CHUNK));
        rest = remaining;
        input.push_back(StrTendril::from_slice(chunk));
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        if tokenizer.sink.is_used.replace(false) {
            words = 0;
            continue;
        }
        words += chunk.split_ascii_whitespace().count();
        if words > MAX_ATTRIBUTES {
            // The end of a comment (`-->`) is two characters longer.
            let end = rest.find('>').unwrap_or(rest.len()).saturating_sub(2);
            rest = &rest[boundary(rest, end)..];
            has_too_many_attributes = true;
        }
    }
    tokenizer.end();
    let Limited { builder, state, .. } = tokenizer.sink;
    skipped.extend(state.into_inner().skipped(has_too_many_attributes));
    builder.sink.0.into_inner()
}

/// A token sink that passes tags to the tree builder, up to the limits.
struct Limited {
    builder: TreeBuilder<NodeId, HtmlTreeSink>,
    state: RefCell<State>,
    /// True if a tag or text was passed since the last check.
    is_used: Cell<bool>,
}

#[derive(Default)]
struct State {
    /// An upper bound for the number of open elements.
    open: usize,
    /// The number of ignored elements whose end tags have not been reached, by name.
    ignored: HashMap<LocalName, usize>,
    /// The number of nodes that tags and texts require.
    requested: usize,
    /// The number of additional nodes at the last check.
    known_copies: usize,
    /// The number of open formatting elements, by name.
    formatting: HashMap<LocalName, usize>,
    is_too_deep: bool,
    has_too_many_copies: bool,
}

impl State {
    /// Returns the reports on the parts of the page that exceed a limit.
    fn skipped(&self, has_too_many_attributes: bool) -> Vec<Skipped> {
        let limits = [
            (
                has_too_many_attributes,
                "a long tag or comment",
                format!("at most {MAX_ATTRIBUTES} attributes of a tag are read"),
            ),
            (
                self.is_too_deep,
                "nested elements",
                format!(
                    "at most {MAX_ELEMENT_DEPTH} levels are read; deeper text is read as part of the outer element"
                ),
            ),
            (
                self.has_too_many_copies,
                "bold, italic and other elements that are not closed",
                format!(
                    "they require more than {MIN_COPY_LIMIT} elements, or {COPIES_PER_TAG} for each tag; only their text is read"
                ),
            ),
        ];
        let reached = limits.into_iter().filter(|(is_reached, ..)| *is_reached);
        let skipped =
            reached.map(|(_, excerpt, reason)| Skipped::new(Location::Page, excerpt, reason));
        skipped.collect()
    }

    /// Ignores an element, and later also its end tag.
    fn ignore_element(&mut self, name: &LocalName) -> bool {
        *self.ignored.entry(name.clone()).or_default() += 1;
        false
    }
}

/// Formatting elements, which are copied until they are closed.
const FORMATTING: [&str; 14] = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
];

/// Elements that do not contain other elements, or do not contain page content.
const NEVER_DEEP: [&str; 30] = [
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "param",
    "source",
    "track",
    "wbr",
    "script",
    "style",
    "textarea",
    "title",
    "xmp",
    "iframe",
    "noframes",
    "noscript",
    "plaintext",
    // Parts of tables, which the parser ignores outside of a table.
    "caption",
    "colgroup",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
];

/// Elements that implicitly close elements of the same kind, so that pages contain many of them but few are nested.
const SELDOM_DEEP: [&str; 13] = [
    "table", "tfoot", "li", "dt", "dd", "p", "h1", "h2", "h3", "h4", "h5", "h6", "option",
];

impl Limited {
    fn new(builder: TreeBuilder<NodeId, HtmlTreeSink>) -> Self {
        Self {
            builder,
            state: RefCell::default(),
            is_used: Cell::new(false),
        }
    }

    /// Returns whether to pass a tag to the tree builder.
    fn passes(&self, tag: &Tag) -> bool {
        let state = &mut *self.state.borrow_mut();
        if tag.kind == EndTag {
            if let Some(number) = state
                .ignored
                .get_mut(&tag.name)
                .filter(|number| **number > 0)
            {
                *number -= 1;
                return false;
            }
            if let Some(number) = state.formatting.get_mut(&tag.name) {
                *number = number.saturating_sub(1);
            }
            return true;
        }
        let name = &*tag.name;
        if NEVER_DEEP.contains(&name) {
            return true;
        }
        let is_formatting = FORMATTING.contains(&name);
        if is_formatting && state.has_too_many_copies {
            return state.ignore_element(&tag.name);
        }
        let most = if SELDOM_DEEP.contains(&name) {
            MAX_ELEMENT_DEPTH + MAX_ELEMENT_DEPTH / 4
        } else {
            MAX_ELEMENT_DEPTH
        };
        if state.open >= most {
            state.open = self.count_open();
        }
        if state.open >= most {
            state.is_too_deep = true;
            return state.ignore_element(&tag.name);
        }
        state.open += 1;
        if is_formatting {
            *state.formatting.entry(tag.name.clone()).or_default() += 1;
        }
        true
    }

    /// Returns the number of elements that are open or will be copied.
    fn count_open(&self) -> usize {
        let count = Count(Cell::new(0));
        self.builder.trace_handles(&count);
        count.0.get()
    }

    /// Closes all formatting elements if there are too many copies of them.
    fn check_copies(&self, line: u64) {
        let state = &mut *self.state.borrow_mut();
        let nodes = self.builder.sink.0.borrow().tree.values().len();
        let copies = nodes.saturating_sub(state.requested);
        let most = MIN_COPY_LIMIT.max(state.requested * COPIES_PER_TAG);
        if copies - copies.min(state.known_copies) <= most {
            return;
        }
        state.has_too_many_copies = true;
        for (name, number) in state.formatting.drain() {
            for _ in 0..number.min(MAX_ELEMENT_DEPTH) {
                let tag = Tag {
                    kind: EndTag,
                    name: name.clone(),
                    self_closing: false,
                    attrs: Vec::new(),
                    had_duplicate_attributes: false,
                };
                let _ = self.builder.process_token(TagToken(tag), line);
            }
        }
        let nodes = self.builder.sink.0.borrow().tree.values().len();
        state.known_copies = nodes.saturating_sub(state.requested);
    }
}

impl TokenSink for Limited {
    type Handle = NodeId;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<NodeId> {
        if matches!(token, Token::ParseError(_)) {
            return self.builder.process_token(token, line);
        }
        self.is_used.set(true);
        let is_start = match &token {
            TagToken(tag) if !self.passes(tag) => return TokenSinkResult::Continue,
            TagToken(tag) => tag.kind == StartTag,
            _ => true,
        };
        let result = self.builder.process_token(token, line);
        self.state.borrow_mut().requested += usize::from(is_start);
        self.check_copies(line);
        result
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}

struct Count(Cell<usize>);

impl Tracer for Count {
    type Handle = NodeId;

    fn trace_handle(&self, _: &NodeId) {
        self.0.set(self.0.get() + 1);
    }
}
