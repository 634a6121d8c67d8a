//! The builder of a document tree, which receives the events of the parser.

use std::borrow::Cow;

use toml_parser::decoder::{Encoding, IntegerRadix, ScalarKind};
use toml_parser::parser::EventReceiver;
use toml_parser::{ErrorSink, ParseError};

use super::syntax_error;
use super::tree::{Base, MAX_DEPTH, Table, Text, Value, ValueKind};
use crate::diagnostic::Diagnostic;
use crate::rule::Rule;
use crate::source::Span;

/// Builds the tree of a document.
pub(super) struct Builder<'s> {
    source: toml_parser::Source<'s>,
    root: Table<'s>,
    diagnostics: Vec<Diagnostic>,
    /// The path of the current header.
    current: Vec<Text<'s>>,
    /// The table of the current header. It is moved out of the root while its keys are read.
    table: Option<Table<'s>>,
    /// `true` if `current` is the last element of a `[[list]]`.
    current_is_element: bool,
    /// The location of an open header, and whether it is a `[[list]]` header.
    header: Option<(Span, bool)>,
    /// The parts of the current dotted key.
    path: Vec<Text<'s>>,
    path_continues: bool,
    /// The open arrays and inline tables, outermost first.
    open: Vec<Open<'s>>,
}

struct Open<'s> {
    kind: OpenKind<'s>,
    span: Span,
}

enum OpenKind<'s> {
    Array(Vec<Value<'s>>),
    /// The table, and the key to which it is assigned.
    Inline(Table<'s>, Vec<Text<'s>>),
}

impl<'s> Builder<'s> {
    pub(super) fn new(text: &'s str) -> Self {
        Self {
            source: toml_parser::Source::new(text),
            root: Table::default(),
            diagnostics: Vec::new(),
            current: Vec::new(),
            table: Some(Table::default()),
            current_is_element: false,
            header: None,
            path: Vec::new(),
            path_continues: false,
            open: Vec::new(),
        }
    }

    /// Returns the tree, and the diagnostics of its keys and values.
    pub(super) fn finish(mut self) -> (Table<'s>, Vec<Diagnostic>) {
        let end =
            toml_parser::Span::new_unchecked(self.source.input().len(), self.source.input().len());
        self.end_statement(end);
        self.end_table();
        (self.root, self.diagnostics)
    }

    /// Closes everything that a statement has left open.
    pub(super) fn end_statement(&mut self, end: toml_parser::Span) {
        self.close_header(end);
        self.close_all(end);
        self.path.clear();
    }

    /// Adds a value to the innermost open array or table, or, if none is open, to the table of the last header.
    fn value(&mut self, value: Value<'s>) {
        match self.open.last_mut().map(|open| &mut open.kind) {
            Some(OpenKind::Array(values)) => values.push(value),
            Some(OpenKind::Inline(table, _)) => {
                let path = std::mem::take(&mut self.path);
                insert(table, path, value, &mut self.diagnostics);
            }
            None => {
                let path = std::mem::take(&mut self.path);
                if let Some(table) = &mut self.table {
                    insert(table, path, value, &mut self.diagnostics);
                }
            }
        }
    }

    fn decode(
        &mut self,
        raw: &'s str,
        encoding: Option<Encoding>,
        span: toml_parser::Span,
    ) -> ValueKind<'s> {
        let mut text = Cow::Borrowed("");
        let mut errors: Vec<ParseError> = Vec::new();
        let kind = toml_parser::Raw::new_unchecked(raw, encoding, span)
            .decode_scalar(&mut text, &mut errors);
        if !errors.is_empty() {
            if let Some(quote) = unclosed_quote(raw, encoding) {
                let start = span.start();
                let end = start + quote.len();
                let message = format!("this `{quote}` is not closed");
                let diagnostic = Diagnostic::new(Rule::Syntax, message, Span { start, end });
                self.diagnostics
                    .push(diagnostic.help(format!("add `{quote}` at the end of the string")));
            } else if encoding.is_none() && raw.starts_with(char::is_alphabetic) {
                self.diagnostics.push(
                    Diagnostic::new(
                        Rule::NotQuoted,
                        format!("`{raw}` is not in quotes"),
                        span.into(),
                    )
                    .help(match raw.to_ascii_lowercase() {
                        truth if truth == "true" || truth == "false" => format!("write {truth}"),
                        _ => format!("write \"{raw}\""),
                    }),
                );
            } else {
                self.diagnostics
                    .extend(errors.iter().map(syntax_error::diagnostic));
            }
            return ValueKind::Missing;
        }
        match kind {
            ScalarKind::String => ValueKind::String(text),
            ScalarKind::Boolean(value) => ValueKind::Boolean(value),
            ScalarKind::DateTime => ValueKind::DateTime,
            ScalarKind::Float => ValueKind::Float,
            ScalarKind::Integer(radix) => {
                let value = i128::from_str_radix(text.trim_start_matches('+'), radix.value());
                let base = match radix {
                    IntegerRadix::Dec => Base::Decimal,
                    IntegerRadix::Hex | IntegerRadix::Oct | IntegerRadix::Bin => Base::Other,
                };
                ValueKind::Integer(value.unwrap_or(i128::MAX), base)
            }
        }
    }

    fn close(&mut self, span: toml_parser::Span) {
        let Some(open) = self.open.pop() else { return };
        let span = open.span.to(span.into());
        let kind = match open.kind {
            OpenKind::Array(values) => ValueKind::Array(values),
            OpenKind::Inline(mut table, path) => {
                self.path = path;
                // A catalog has many tables with few keys each.
                table.items.shrink_to_fit();
                ValueKind::Table(table)
            }
        };
        self.value(Value { kind, span });
    }

    /// Closes all open values, because a header starts a new statement.
    fn close_all(&mut self, span: toml_parser::Span) {
        while !self.open.is_empty() {
            self.close(span);
        }
    }

    fn open_header(&mut self, span: toml_parser::Span, is_element: bool) {
        self.close_all(span.before());
        self.end_table();
        self.header = Some((span.into(), is_element));
        self.path.clear();
    }

    fn close_header(&mut self, span: toml_parser::Span) {
        let Some((start, is_element)) = self.header.take() else {
            return;
        };
        self.current = std::mem::take(&mut self.path);
        self.current_is_element = is_element;
        if self.current.len() > MAX_DEPTH as usize {
            let message = format!("a header can have at most {MAX_DEPTH} parts");
            let header = start.to(span.into());
            self.diagnostics
                .push(Diagnostic::new(Rule::Depth, message, header));
            return;
        }
        self.begin_table(start.to(span.into()));
        let table = descend(&mut self.root, &self.current);
        self.table = table.map(std::mem::take);
    }

    fn end_table(&mut self) {
        let Some(table) = self.table.take() else {
            return;
        };
        if let Some(place) = descend(&mut self.root, &self.current) {
            *place = table;
        }
    }

    fn begin_table(&mut self, header: Span) {
        let Some((last, parents)) = self.current.split_last() else {
            return;
        };
        let Some(parent) = descend(&mut self.root, parents) else {
            return;
        };
        if self.current_is_element {
            begin_element(parent, last, header, &mut self.diagnostics);
            return;
        }
        let Some(table) = descend(parent, std::slice::from_ref(last)) else {
            return;
        };
        let repeated = std::mem::replace(&mut table.has_header, true);
        let first = parent
            .opened
            .get(&last.value)
            .and_then(|&at| parent.items.get_mut(at));
        if let Some((_, value)) = first {
            if repeated {
                let name = path_text(&self.current);
                self.diagnostics.push(
                    Diagnostic::new(
                        Rule::RepeatedTable,
                        format!("`{name}` has two headers"),
                        header,
                    )
                    .label(value.span, "the first header")
                    .help("put all keys under one header"),
                );
            } else {
                value.span = header;
            }
        }
    }
}

/// Returns the opening quote of a string if the closing quote is missing.
fn unclosed_quote(raw: &str, encoding: Option<Encoding>) -> Option<&'static str> {
    let quote = match encoding? {
        Encoding::LiteralString => "'",
        Encoding::BasicString => "\"",
        Encoding::MlLiteralString => "\'\'\'",
        Encoding::MlBasicString => "\"\"\"",
    };
    let inside = raw.strip_prefix(quote)?;
    (!inside.ends_with(quote)).then_some(quote)
}

/// Returns the table at `path` below `table`. Creates missing tables.
fn descend<'t, 's>(mut table: &'t mut Table<'s>, path: &[Text<'s>]) -> Option<&'t mut Table<'s>> {
    for key in path {
        let at = *table.opened.entry(key.value.clone()).or_insert_with(|| {
            let kind = ValueKind::Table(Table::default());
            let span = key.span;
            table.items.push((key.clone(), Value { kind, span }));
            table.items.len() - 1
        });
        let value = &mut table.items.get_mut(at)?.1;
        table = match &mut value.kind {
            ValueKind::Table(inner) => inner,
            ValueKind::Array(elements) => match elements.last_mut().map(|last| &mut last.kind) {
                Some(ValueKind::Table(inner)) => inner,
                _ => return None,
            },
            _ => return None,
        };
    }
    Some(table)
}

fn begin_element<'s>(
    parent: &mut Table<'s>,
    key: &Text<'s>,
    header: Span,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let element = Value {
        kind: ValueKind::Table(Table::default()),
        span: header,
    };
    let at = *parent.opened.entry(key.value.clone()).or_insert_with(|| {
        let kind = ValueKind::Array(Vec::new());
        parent
            .items
            .push((key.clone(), Value { kind, span: header }));
        parent.items.len() - 1
    });
    match parent.items.get_mut(at) {
        Some((
            _,
            Value {
                kind: ValueKind::Array(elements),
                ..
            },
        )) => elements.push(element),
        Some((_, first)) => diagnostics.push(
            Diagnostic::new(
                Rule::NoList,
                format!("`{}` is a table, not a list of tables", key.value),
                header,
            )
            .label(first.span, "a table here"),
        ),
        None => {}
    }
}

fn insert<'s>(
    table: &mut Table<'s>,
    mut path: Vec<Text<'s>>,
    value: Value<'s>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let Some(key) = path.pop() else { return };
    if path.len() > MAX_DEPTH as usize {
        let message = format!("a key can have at most {MAX_DEPTH} parts");
        diagnostics.push(
            Diagnostic::new(Rule::Depth, message, key.span)
                .help("if the dots are part of the key, write it in quotes"),
        );
        return;
    }
    if let Some(table) = descend(table, &path) {
        table.items.push((key, value));
    }
}

fn path_text(path: &[Text<'_>]) -> String {
    let names: Vec<&str> = path.iter().map(AsRef::as_ref).collect();
    names.join(".")
}

impl EventReceiver for Builder<'_> {
    fn std_table_open(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.open_header(span, false);
    }

    fn std_table_close(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.close_header(span);
    }

    fn array_table_open(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.open_header(span, true);
    }

    fn array_table_close(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.close_header(span);
    }

    fn inline_table_open(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) -> bool {
        let path = std::mem::take(&mut self.path);
        self.open.push(Open {
            kind: OpenKind::Inline(Table::default(), path),
            span: span.into(),
        });
        true
    }

    fn inline_table_close(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.close(span);
    }

    fn array_open(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) -> bool {
        self.open.push(Open {
            kind: OpenKind::Array(Vec::new()),
            span: span.into(),
        });
        true
    }

    fn array_close(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.close(span);
    }

    /// Closes a header without its closing bracket at the end of the line.
    fn newline(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.close_header(span.before());
    }

    fn simple_key(
        &mut self,
        span: toml_parser::Span,
        encoding: Option<Encoding>,
        _: &mut dyn ErrorSink,
    ) {
        if !std::mem::take(&mut self.path_continues) {
            self.path.clear();
        }
        let mut value = Cow::Borrowed("");
        if let Some(raw) = self.source.get(span) {
            let mut errors: Vec<ParseError> = Vec::new();
            toml_parser::Raw::new_unchecked(raw.as_str(), encoding, span)
                .decode_key(&mut value, &mut errors);
            self.diagnostics
                .extend(errors.iter().map(syntax_error::diagnostic));
        }
        self.path.push(Text {
            value,
            span: span.into(),
        });
    }

    fn key_sep(&mut self, _: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.path_continues = true;
    }

    fn scalar(
        &mut self,
        span: toml_parser::Span,
        encoding: Option<Encoding>,
        _: &mut dyn ErrorSink,
    ) {
        let kind = match self.source.get(span) {
            Some(raw) if !raw.is_empty() => self.decode(raw.as_str(), encoding, span),
            // The parser creates an empty value in place of a missing one, and does not always report it.
            _ => {
                let error = ParseError::new("a value is missing").with_unexpected(span);
                self.diagnostics
                    .push(syntax_error::diagnostic(&error).help("write a value here"));
                ValueKind::Missing
            }
        };
        self.value(Value {
            kind,
            span: span.into(),
        });
    }
}
