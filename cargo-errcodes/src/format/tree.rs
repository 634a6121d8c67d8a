//! A catalog as it is written: each piece of text, with the comments and the blank lines around it.
//!
//! Nothing is decoded, so nothing is lost: texts, keys and comments are pieces of the file.

use toml_parser::decoder::Encoding;
use toml_parser::parser::{EventReceiver, RecursionGuard};
use toml_parser::{ErrorSink, ParseError, Source, Span};

/// How deep values may nest: as deep as `errcodes_core` reads.
const MAX_DEPTH: u32 = 32;

/// What stands between two brackets, or in the whole file.
#[derive(Debug, Default)]
pub(super) struct Collection<'s> {
    /// The comment behind the opening bracket.
    pub(super) beside: Option<&'s str>,
    pub(super) items: Vec<Item<'s>>,
    /// What stands below the last item.
    pub(super) below: Vec<Above<'s>>,
    /// Whether it goes over several lines.
    pub(super) is_long: bool,
}

/// A header, a key with its value, or an element of a list.
#[derive(Debug)]
pub(super) struct Item<'s> {
    pub(super) above: Vec<Above<'s>>,
    pub(super) what: What<'s>,
    /// The comment behind it.
    pub(super) behind: Option<&'s str>,
    /// Whether it is the first of its line.
    pub(super) starts_line: bool,
}

/// What stands above an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Above<'s> {
    /// A blank line or several.
    Blank,
    Comment(&'s str),
}

#[derive(Debug)]
pub(super) enum What<'s> {
    Header(Header<'s>),
    Pair(Vec<&'s str>, Value<'s>),
    Element(Value<'s>),
}

#[derive(Debug)]
pub(super) struct Header<'s> {
    pub(super) path: Vec<&'s str>,
    /// Whether it is one of a `[[list]]`.
    pub(super) is_element: bool,
}

#[derive(Debug)]
pub(super) enum Value<'s> {
    /// As it is written.
    Scalar(&'s str),
    List(Collection<'s>),
    Table(Collection<'s>),
}

/// Reads a text; `None` if its syntax is wrong.
pub(super) fn read(text: &str) -> Option<Collection<'_>> {
    let source = Source::new(text);
    let tokens = source.lex().into_vec();
    let mut errors: Vec<ParseError> = Vec::new();
    let mut builder = Builder {
        text,
        open: vec![Open {
            newlines: 1,
            ..Open::default()
        }],
        header: None,
    };
    let mut guarded = RecursionGuard::new(&mut builder, MAX_DEPTH);
    toml_parser::parser::parse_document(&tokens, &mut guarded, &mut errors);
    if !errors.is_empty() || builder.open.len() != 1 {
        return None;
    }
    builder.open.pop().map(Open::close)
}

/// Builds the tree as the parser goes through the text.
struct Builder<'s> {
    text: &'s str,
    /// The file, and the collections that are open in it.
    open: Vec<Open<'s>>,
    /// The header that is being read.
    header: Option<Header<'s>>,
}

#[derive(Default)]
struct Open<'s> {
    collection: Collection<'s>,
    is_table: bool,
    /// What has been read of the next item: what is above it, its key, whether it starts a line.
    above: Vec<Above<'s>>,
    key: Vec<&'s str>,
    starts_line: bool,
    /// The ends of lines since the last item, comment or bracket.
    newlines: usize,
}

impl<'s> Open<'s> {
    fn push(&mut self, what: What<'s>) {
        self.collection.items.push(Item {
            above: std::mem::take(&mut self.above),
            what,
            behind: None,
            starts_line: self.starts_line,
        });
        self.newlines = 0;
    }

    fn close(mut self) -> Collection<'s> {
        // A catalog has very many collections, with few items each.
        self.collection.items.shrink_to_fit();
        Collection {
            below: self.above,
            ..self.collection
        }
    }
}

impl<'s> Builder<'s> {
    fn piece(&self, span: Span) -> &'s str {
        self.text.get(span.start()..span.end()).unwrap_or_default()
    }

    fn top(&mut self) -> Option<&mut Open<'s>> {
        self.open.last_mut()
    }

    /// An item begins, unless its key has already been read.
    fn begin(&mut self) {
        if let Some(top) = self.top()
            && top.key.is_empty()
        {
            top.starts_line = top.newlines > 0;
        }
    }

    fn value(&mut self, value: Value<'s>) {
        let Some(top) = self.top() else { return };
        let mut key = std::mem::take(&mut top.key);
        key.shrink_to_fit();
        top.push(if key.is_empty() {
            What::Element(value)
        } else {
            What::Pair(key, value)
        });
    }

    fn open(&mut self, is_table: bool) -> bool {
        self.begin();
        self.open.push(Open {
            is_table,
            ..Open::default()
        });
        true
    }

    fn close(&mut self) {
        // The file is never closed.
        if self.open.len() < 2 {
            return;
        }
        let Some(open) = self.open.pop() else { return };
        let is_table = open.is_table;
        let collection = open.close();
        self.value(if is_table {
            Value::Table(collection)
        } else {
            Value::List(collection)
        });
    }

    fn open_header(&mut self, is_element: bool) {
        self.begin();
        self.header = Some(Header {
            path: Vec::new(),
            is_element,
        });
    }

    fn close_header(&mut self) {
        if let Some(header) = self.header.take()
            && let Some(top) = self.top()
        {
            top.push(What::Header(header));
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
        self.begin();
        if let Some(top) = self.top() {
            top.key.push(piece);
        }
    }

    fn scalar(&mut self, span: Span, _: Option<Encoding>, _: &mut dyn ErrorSink) {
        self.begin();
        let piece = self.piece(span);
        self.value(Value::Scalar(piece));
    }

    fn comment(&mut self, span: Span, _: &mut dyn ErrorSink) {
        let piece = self.piece(span).trim_end();
        let is_file = self.open.len() == 1;
        let Some(top) = self.top() else { return };
        let is_beside = top.newlines == 0 && top.above.is_empty();
        match top.collection.items.last_mut() {
            Some(last) if is_beside && last.behind.is_none() => last.behind = Some(piece),
            None if is_beside && !is_file => top.collection.beside = Some(piece),
            _ => top.above.push(Above::Comment(piece)),
        }
        top.newlines = 0;
    }

    fn newline(&mut self, _: Span, _: &mut dyn ErrorSink) {
        let Some(top) = self.top() else { return };
        top.collection.is_long = true;
        top.newlines += 1;
        if top.newlines > 1 && top.above.last() != Some(&Above::Blank) {
            top.above.push(Above::Blank);
        }
    }
}
