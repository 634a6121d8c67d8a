//! The parser of documents, with recovery from syntax errors.
//!
//! A statement is a header, or a key with its value. A value can span many lines, so after a missing bracket or quote the
//! parser treats the following lines as part of the value and reports an error for each. Here, the first syntax error ends
//! its statement: it is reported, and parsing restarts at the next line that looks like the start of a statement.

use std::ops::Range;

use toml_parser::decoder::Encoding;
use toml_parser::parser::{EventReceiver, RecursionGuard, ValidateWhitespace};
use toml_parser::{ErrorSink, ParseError};

use super::builder::Builder;
use super::syntax_error::diagnostic;
use super::tree::{MAX_DEPTH, Table};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::rule::Rule;
use crate::source::Span;

/// The maximum number of bytes that are read again after errors. It limits the time for a large file with many errors.
const MAX_READ_AGAIN: usize = 8 << 20;

/// Parses `text` as TOML 1.1. Reports syntax errors and returns the rest of the document.
pub fn parse<'s>(text: &'s str, diagnostics: &mut Diagnostics) -> Table<'s> {
    let mut builder = Builder::new(text);
    if read(text, 0..text.len(), &mut builder).is_empty() {
        return finish(builder, diagnostics);
    }
    let mut builder = Builder::new(text);
    let mut start = 0;
    let mut read_again = 0;
    while let Some(broken) = first_error(text, start, diagnostics) {
        read(text, start..broken.start, &mut builder);
        // The parser reads as much of the broken statement as it can, but does not read the lines after it.
        read(text, broken.clone(), &mut builder);
        let end = toml_parser::Span::new_unchecked(broken.end, broken.end);
        builder.end_statement(end);
        if start > 0 {
            read_again += text.len() - start;
        }
        start = broken.end;
        if read_again > MAX_READ_AGAIN {
            let place = Span { start, end: start };
            diagnostics.push(
                Diagnostic::new(Rule::Syntax, "the rest of the file is not read", place)
                    .help("correct the errors above"),
            );
            break;
        }
    }
    if read_again <= MAX_READ_AGAIN {
        read(text, start..text.len(), &mut builder);
    }
    finish(builder, diagnostics)
}

fn finish<'s>(builder: Builder<'s>, diagnostics: &mut Diagnostics) -> Table<'s> {
    let (table, errors) = builder.finish();
    for diagnostic in errors {
        diagnostics.push(diagnostic);
    }
    table
}

/// Reads a part of the text into a builder, and returns the syntax errors.
fn read<'s>(text: &'s str, part: Range<usize>, builder: &mut Builder<'s>) -> Vec<ParseError> {
    let offset = part.start;
    let source = toml_parser::Source::new(&text[part]);
    let tokens = source.lex().into_vec();
    let mut errors = Vec::new();
    let mut shifted = Shifted { builder, offset };
    let mut validated = ValidateWhitespace::new(&mut shifted, source);
    let mut guarded = RecursionGuard::new(&mut validated, MAX_DEPTH);
    toml_parser::parser::parse_document(&tokens, &mut guarded, &mut errors);
    errors
}

/// Reports the first syntax error after `start`, and returns the lines of its statement.
fn first_error(text: &str, start: usize, diagnostics: &mut Diagnostics) -> Option<Range<usize>> {
    let mut builder = Builder::new(text);
    let errors = read(text, start..text.len(), &mut builder);
    let place = |error: &ParseError| {
        error
            .unexpected()
            .or(error.context())
            .unwrap_or_default()
            .start()
    };
    let error = errors.iter().min_by_key(|error| place(error))?;

    // An invalid value, such as a string without its closing quote, can be the cause of the error.
    let (_, diagnostics_of_values) = builder.finish();
    let values = diagnostics_of_values
        .into_iter()
        .filter(|diagnostic| diagnostic.rule == Rule::Syntax);
    let value = values.min_by_key(|diagnostic| diagnostic.span.start);
    let error_at = (place(error) + start).min(text.len());
    if let Some(value) = value.filter(|value| value.span.start <= error_at) {
        let lines = statement(text, start, value.span.start);
        diagnostics.push(value);
        return Some(lines);
    }
    let bracket = error.context().map(|context| context.start() + start);
    if let Some(bracket) = bracket.filter(|bracket| is_unclosed(text, *bracket, error_at)) {
        diagnostics.push(unclosed(text, bracket));
        return Some(statement(text, start, bracket));
    }
    diagnostics.push(diagnostic(error).shifted(start));
    Some(statement(text, start, error_at))
}

/// Returns whether an error at `at` shows that the bracket at `bracket` is not closed, because a statement begins at `at` or
/// the text ends there.
fn is_unclosed(text: &str, bracket: usize, at: usize) -> bool {
    let line = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let begins = text[line..at].trim().is_empty() && begins_statement(&text[line..]);
    let is_bracket = text[bracket..].starts_with(['{', '[']);
    is_bracket && (bracket < line && begins || text[at..].trim().is_empty())
}

fn unclosed(text: &str, bracket: usize) -> Diagnostic {
    let (open, close) = if text[bracket..].starts_with('{') {
        ('{', '}')
    } else {
        ('[', ']')
    };
    let span = Span {
        start: bracket,
        end: bracket + 1,
    };
    Diagnostic::new(Rule::Syntax, format!("this `{open}` is not closed"), span)
        .help(format!("add the missing `{close}`"))
}

/// Returns the lines of the statement with the error at `at`.
fn statement(text: &str, start: usize, at: usize) -> Range<usize> {
    let at = at.max(start);
    let line_start = |at: usize| {
        text[start..at]
            .rfind('\n')
            .map_or(start, |newline| start + newline + 1)
    };
    let previous = |line: usize| line_start(line.saturating_sub(1).max(start));

    let mut first = line_start(at);
    // An error at the start of a line is part of the previous statement.
    let blank_before = text[first..at].trim().is_empty();
    if blank_before && first > start {
        first = previous(first);
    }
    while first > start && !begins_statement(&text[first..]) {
        first = previous(first);
    }
    let next = |line: usize| {
        text[line..]
            .find('\n')
            .map_or(text.len(), |newline| line + newline + 1)
    };
    let mut end = next(first);
    while end < text.len() && !begins_statement(&text[end..]) {
        end = next(end);
    }
    first..end
}

/// Returns whether a line looks like a header or a key with a value, and not like a part of a value.
fn begins_statement(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default();
    let trimmed = line.trim();
    if trimmed.starts_with('[') {
        let header = trimmed.split(" #").next().unwrap_or_default().trim_end();
        return header.ends_with(']') && !header.contains([',', '{', '"', '\'']);
    }
    let Some((key, _)) = trimmed.split_once('=') else {
        return false;
    };
    let is_key = |c: char| c.is_alphanumeric() || "_-.\"' ".contains(c);
    // In an inline table that spans several lines, keys are words and are indented.
    let may_be_indented = key.starts_with(|first: char| first.is_ascii_digit() || first == '-');
    key.chars().all(is_key)
        && !key.is_empty()
        && (may_be_indented || !line.starts_with([' ', '\t']))
}

/// Forwards the events of a part of the text, with their locations in the whole text.
struct Shifted<'b, 's> {
    builder: &'b mut Builder<'s>,
    offset: usize,
}

macro_rules! shift {
    ($($method:ident)*) => {$(
        fn $method(&mut self, span: toml_parser::Span, error: &mut dyn ErrorSink) {
            self.builder.$method(span + self.offset, error);
        }
    )*};
}

impl EventReceiver for Shifted<'_, '_> {
    shift! {
        std_table_open std_table_close array_table_open array_table_close
        inline_table_close array_close key_sep newline
    }

    fn inline_table_open(&mut self, span: toml_parser::Span, error: &mut dyn ErrorSink) -> bool {
        self.builder.inline_table_open(span + self.offset, error)
    }

    fn array_open(&mut self, span: toml_parser::Span, error: &mut dyn ErrorSink) -> bool {
        self.builder.array_open(span + self.offset, error)
    }

    fn simple_key(
        &mut self,
        span: toml_parser::Span,
        encoding: Option<Encoding>,
        error: &mut dyn ErrorSink,
    ) {
        self.builder.simple_key(span + self.offset, encoding, error);
    }

    fn scalar(
        &mut self,
        span: toml_parser::Span,
        encoding: Option<Encoding>,
        error: &mut dyn ErrorSink,
    ) {
        self.builder.scalar(span + self.offset, encoding, error);
    }
}
