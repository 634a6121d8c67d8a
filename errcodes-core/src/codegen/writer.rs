//! The text of the generated code, and functions in it with the attributes that all of them have.

use std::fmt::{self, Debug, Write as _};

use super::doc;
use super::links::Links;
use super::reader::Reader;
use crate::markdown::Markdown;
use crate::source::{Source, Span};

pub(super) const STATIC_STR: &str = "&'static ::core::primitive::str";
pub(super) const USIZE: &str = "::core::primitive::usize";

/// Generated items, as Rust source.
pub(super) struct Writer<'p> {
    source: String,
    pub(super) reader: &'p Reader,
    /// The links from the documentation to the catalog, for an editor.
    links: Option<Links<'p>>,
}

impl<'p> Writer<'p> {
    pub(super) fn new(reader: &'p Reader, catalog: &'p Source) -> Self {
        let links = match reader {
            Reader::Editor { catalog: file } => Some(Links::new(file, catalog)),
            Reader::Compiler | Reader::File => None,
        };
        Self {
            source: String::new(),
            reader,
            links,
        }
    }

    pub(super) fn into_source(self) -> String {
        self.source
    }

    pub(super) fn push_str(&mut self, source: &str) {
        self.source.push_str(source);
    }

    pub(super) fn push(&mut self, source: char) {
        self.source.push(source);
    }

    /// Writes the documentation of the item that follows.
    pub(super) fn docs(&mut self, docs: &Markdown) {
        match self.reader {
            Reader::Editor { .. } => doc::write_attribute(&mut self.source, docs),
            Reader::Compiler | Reader::File => doc::write(&mut self.source, docs),
        }
    }

    /// Writes the documentation of the item that follows, which comes from this part of the catalog.
    pub(super) fn docs_of(&mut self, mut docs: Markdown, place: Span) {
        if let Some(links) = &self.links {
            links.append(&mut docs, place);
        }
        self.docs(&docs);
    }
}

impl fmt::Write for Writer<'_> {
    fn write_str(&mut self, source: &str) -> fmt::Result {
        self.source.push_str(source);
        Ok(())
    }
}

/// Returns the path of a primitive type. No name in scope can shadow it.
pub(super) fn primitive(name: &str) -> String {
    format!("::core::primitive::{name}")
}

/// Returns the type `Option`.
pub(super) fn option(of: &str) -> String {
    format!("::core::option::Option<{of}>")
}

/// Returns the expression `Some`.
pub(super) fn some(value: &str) -> String {
    format!("::core::option::Option::Some({value})")
}

/// The expression `None`.
pub(super) const NONE: &str = "::core::option::Option::None";

/// A function of an enum.
pub(super) struct Function<'f> {
    /// `true` if the function is a `const fn`. Functions that compare strings can't be `const`.
    pub(super) is_const: bool,
    pub(super) name: &'f str,
    pub(super) parameters: &'f str,
    pub(super) result: &'f str,
}

impl<'f> Function<'f> {
    /// Returns a function that takes the index of an entry.
    pub(super) fn at_index(name: &'f str, result: &'f str) -> Self {
        Self {
            is_const: true,
            name,
            parameters: "index: ::core::primitive::usize",
            result,
        }
    }

    /// Returns a function that takes a string and returns the index of an entry.
    pub(super) fn index_of_text(name: &'f str) -> Self {
        Self {
            is_const: false,
            name,
            parameters: "text: &::core::primitive::str",
            result: USIZE,
        }
    }

    /// Returns a method without arguments.
    pub(super) fn method(name: &'f str, result: &'f str) -> Self {
        Self {
            is_const: true,
            name,
            parameters: "&self",
            result,
        }
    }

    /// Writes a function that only generated code calls. Its name starts with `__`, which no variant name may do.
    pub(super) fn write_hidden(&self, out: &mut Writer<'_>, body: &str) {
        out.push_str("#[inline] ");
        self.write_rest(out, body);
    }

    /// Writes a function that only code beside the module of the items calls.
    pub(super) fn write_internal(&self, out: &mut Writer<'_>, body: &str) {
        out.push_str("#[inline] pub(crate) ");
        self.write_rest(out, body);
    }

    /// Writes a function that users call.
    pub(super) fn write_public(&self, out: &mut Writer<'_>, docs: &Markdown, body: &str) {
        out.docs(docs);
        out.push_str("#[must_use] #[inline] pub ");
        self.write_rest(out, body);
    }

    /// Writes an accessor of a derived enum, in the form that its macro takes.
    pub(super) fn write_accessor(&self, out: &mut Writer<'_>, docs: &Markdown, body: &str) {
        out.push('[');
        out.docs(docs);
        out.push_str("#[must_use] #[inline]] { ");
        self.write_rest(out, body);
        out.push_str(" }");
    }

    fn write_rest(&self, out: &mut Writer<'_>, body: &str) {
        out.push_str(if self.is_const { "const fn " } else { "fn " });
        out.push_str(self.name);
        out.push('(');
        out.push_str(self.parameters);
        out.push_str(") -> ");
        out.push_str(self.result);
        out.push_str(" { ");
        out.push_str(body);
        out.push_str(" }");
    }
}

/// Writes an inherent `impl` of an enum, unless it would be empty.
pub(super) fn inherent_impl(
    out: &mut Writer<'_>,
    ident: &str,
    write: impl FnOnce(&mut Writer<'_>),
) {
    let start = out.source.len();
    out.push_str("impl ");
    out.push_str(ident);
    out.push_str(" { ");
    let end = out.source.len();
    write(out);
    if out.source.len() == end {
        out.source.truncate(start);
    } else {
        out.push('}');
    }
}

/// Writes a table of constants inside a function.
pub(super) fn table<T: Debug>(out: &mut String, name: &str, element: &str, values: &[T]) {
    let length = values.len();
    let _ = write!(out, "static {name}: [{element}; {length}] = {values:?};");
}
