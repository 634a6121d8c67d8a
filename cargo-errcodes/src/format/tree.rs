//! The syntax tree of a catalog: each key and value, with the comments and blank lines around it.
//!
//! Nothing is decoded, so nothing is lost: strings, keys and comments are slices of the file.

use toml_parser::decoder::Encoding;
use toml_parser::parser::{EventReceiver, RecursionGuard};
use toml_parser::{ErrorSink, ParseError, Source, Span};

/// The maximum nesting depth of values, the same as in `errcodes_core`.
const MAX_DEPTH: u32 = 32;

/// The items between two brackets, or in the whole file.
#[derive(Debug, Default)]
pub(super) struct Collection<'s> {
    /// The comment after the opening bracket.
    pub(super) opening_comment: Option<&'s str>,
    pub(super) items: Vec<Item<'s>>,
    /// The comments and blank lines after the last item.
    pub(super) closing: Vec<Trivia<'s>>,
    /// True if the brackets are on different lines.
    pub(super) is_long: bool,
}

/// A header, a key with its value, or an element of a list.
#[derive(Debug)]
pub(super) struct Item<'s> {
    pub(super) leading: Vec<Trivia<'s>>,
    pub(super) content: Content<'s>,
    /// The comment after the item, on the same line.
    pub(super) trailing: Option<&'s str>,
    /// True if the item is the first one on its line.
    pub(super) starts_line: bool,
}

/// A comment or blank lines above an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trivia<'s> {
    /// One or more blank lines.
    Blank,
    Comment(&'s str),
}

/// The content of an item.
#[derive(Debug)]
pub(super) enum Content<'s> {
    Header(Header<'s>),
    Pair(Vec<&'s str>, Value<'s>),
    Element(Value<'s>),
}

/// The header of a table.
#[derive(Debug)]
pub(super) struct Header<'s> {
    pub(super) path: Vec<&'s str>,
    /// True for `[[path]]`.
    pub(super) is_element: bool,
}

/// A value.
#[derive(Debug)]
pub(super) enum Value<'s> {
    /// The text as written in the file.
    Scalar(&'s str),
    List(Collection<'s>),
    Table(Collection<'s>),
}

/// Parses a catalog; returns `None` if it has a syntax error.
pub(super) fn parse_tree(text: &str) -> Option<Collection<'_>> {
    let source = Source::new(text);
    let tokens = source.lex().into_vec();
    let mut errors: Vec<ParseError> = Vec::new();
    let mut builder = Builder {
        text,
        open: vec![OpenCollection {
            newlines: 1,
            ..OpenCollection::default()
        }],
        header: None,
    };
    let mut guarded = RecursionGuard::new(&mut builder, MAX_DEPTH);
    toml_parser::parser::parse_document(&tokens, &mut guarded, &mut errors);
    if !errors.is_empty() || builder.open.len() != 1 {
        return None;
    }
    builder.open.pop().map(OpenCollection::close)
}

/// Builds the tree from the events of the parser.
struct Builder<'s> {
    text: &'s str,
    /// The stack of open collections, beginning with the file.
    open: Vec<OpenCollection<'s>>,
    /// The header that is being parsed.
    header: Option<Header<'s>>,
}

/// A collection whose end has not been reached.
#[derive(Default)]
struct OpenCollection<'s> {
    collection: Collection<'s>,
    is_table: bool,
    /// The parts of the next item that have been parsed.
    leading: Vec<Trivia<'s>>,
    key: Vec<&'s str>,
    starts_line: bool,
    /// The number of line breaks since the last item, comment or bracket.
    newlines: usize,
}

impl<'s> OpenCollection<'s> {
    fn push(&mut self, content: Content<'s>) {
        self.collection.items.push(Item {
            leading: std::mem::take(&mut self.leading),
            content,
            trailing: None,
            starts_line: self.starts_line,
        });
        self.newlines = 0;
    }

    fn close(mut self) -> Collection<'s> {
        // A catalog has very many collections with few items each.
        self.collection.items.shrink_to_fit();
        Collection {
            closing: self.leading,
            ..self.collection
        }
    }
}

impl<'s> Builder<'s> {
    fn piece(&self, span: Span) -> &'s str {
        self.text.get(span.start()..span.end()).unwrap_or_default()
    }

    fn top(&mut self) -> Option<&mut OpenCollection<'s>> {
        self.open.last_mut()
    }

    /// Records where an item begins, unless its key has already been parsed.
    fn begin_item(&mut self) {
        if let Some(top) = self.top()
            && top.key.is_empty()
        {
            top.starts_line = top.newlines > 0;
        }
    }

    fn push_value(&mut self, value: Value<'s>) {
        let Some(top) = self.top() else { return };
        let mut key = std::mem::take(&mut top.key);
        key.shrink_to_fit();
        top.push(if key.is_empty() {
            Content::Element(value)
        } else {
            Content::Pair(key, value)
        });
    }

    fn open(&mut self, is_table: bool) -> bool {
        self.begin_item();
        self.open.push(OpenCollection {
            is_table,
            ..OpenCollection::default()
        });
        true
    }

    fn close(&mut self) {
        // The collection of the file itself is never closed.
        if self.open.len() < 2 {
            return;
        }
        let Some(open) = self.open.pop() else { return };
        let is_table = open.is_table;
        let collection = open.close();
        self.push_value(if is_table {
            Value::Table(collection)
        } else {
            Value::List(collection)
        });
    }

    fn open_header(&mut self, is_element: bool) {
        self.begin_item();
        self.header = Some(Header {
            path: Vec::new(),
            is_element,
        });
    }

    fn close_header(&mut self) {
        if let Some(header) = self.header.take()
            && let Some(top) = self.top()
        {
            top.push(Content::Header(header));
        }
    }
}

impl EventReceiver for Builder<'_> {
    fn std_table_open(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.open_header(false);
    }

    fn std_table_close(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.close_header();
    }

    fn array_table_open(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.open_header(true);
    }

    fn array_table_close(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.close_header();
    }

    fn inline_table_open(&mut self, _: Span, _: &mut dyn ErrorSink) -> bool {
        self.open(true)
    }

    fn inline_table_close(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.close();
    }

    fn array_open(&mut self, _: Span, _: &mut dyn ErrorSink) -> bool {
        self.open(false)
    }

    fn array_close(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.close();
    }

    fn simple_key(&mut self, span: Span, _: Option<Encoding>, _: &mut dyn ErrorSink) {
        let piece = self.piece(span);
        if let Some(header) = &mut self.header {
            header.path.push(piece);
            return;
        }
        self.begin_item();
        if let Some(top) = self.top() {
            top.key.push(piece);
        }
    }

    fn scalar(&mut self, span: Span, _: Option<Encoding>, _: &mut dyn ErrorSink) {
        self.begin_item();
        let piece = self.piece(span);
        self.push_value(Value::Scalar(piece));
    }

    fn comment(&mut self, span: Span, _: &mut dyn ErrorSink) {
        let piece = self.piece(span).trim_end();
        let is_file = self.open.len() == 1;
        let Some(top) = self.top() else { return };
        let is_beside = top.newlines == 0 && top.leading.is_empty();
        match top.collection.items.last_mut() {
            Some(last) if is_beside && last.trailing.is_none() => last.trailing = Some(piece),
            None if is_beside && !is_file => top.collection.opening_comment = Some(piece),
            _ => top.leading.push(Trivia::Comment(piece)),
        }
        top.newlines = 0;
    }

    fn newline(&mut self, _: Span, _: &mut dyn ErrorSink) {
        let Some(top) = self.top() else { return };
        top.collection.is_long = true;
        top.newlines += 1;
        if top.newlines > 1 && top.leading.last() != Some(&Trivia::Blank) {
            top.leading.push(Trivia::Blank);
        }
    }
}
