//! Functions and types in generated code, with the attributes that all of them have.

use std::fmt::{Debug, Write as _};

use super::doc;
use crate::markdown::Markdown;

pub(super) const STATIC_STR: &str = "&'static ::core::primitive::str";
pub(super) const USIZE: &str = "::core::primitive::usize";

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
    pub(super) fn write_hidden(&self, out: &mut String, body: &str) {
        out.push_str("#[inline] ");
        self.write_rest(out, body);
    }

    /// Writes a function that users call.
    pub(super) fn write_public(&self, out: &mut String, docs: &Markdown, body: &str) {
        doc::write(out, docs);
        out.push_str("#[must_use] #[inline] pub ");
        self.write_rest(out, body);
    }

    fn write_rest(&self, out: &mut String, body: &str) {
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
pub(super) fn inherent_impl(out: &mut String, ident: &str, write: impl FnOnce(&mut String)) {
    let start = out.len();
    out.push_str("impl ");
    out.push_str(ident);
    out.push_str(" { ");
    let end = out.len();
    write(out);
    if out.len() == end {
        out.truncate(start);
    } else {
        out.push('}');
    }
}

/// Writes a table of constants inside a function.
pub(super) fn table<T: Debug>(out: &mut String, name: &str, element: &str, values: &[T]) {
    let length = values.len();
    let _ = write!(out, "static {name}: [{element}; {length}] = {values:?};");
}
