//! Mistakes on their way to the compiler.

use proc_macro2::{Span, TokenStream};

use crate::include::Host;
use errcodes_core::diagnostic::{Diagnostic, Diagnostics};
use errcodes_core::rule::Severity;
use errcodes_core::source::Source;

/// The mistakes that are told to the compiler, each at the token of the user's source that it is about.
#[derive(Default)]
pub(crate) struct Errors(Vec<syn::Error>);

impl Errors {
    pub(crate) fn push(&mut self, span: Span, message: String) {
        self.0.push(syn::Error::new(span, message));
    }

    pub(crate) fn push_error(&mut self, error: syn::Error) {
        self.0.push(error);
    }

    pub(crate) fn append(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds what was found in a catalog, at the token that names it. Warnings go to the user's screen, unless
    /// they are denied.
    pub(crate) fn extend(
        &mut self,
        diagnostics: Diagnostics,
        source: &Source,
        span: Span,
        deny_warnings: bool,
        host: &impl Host,
    ) {
        for diagnostic in diagnostics.into_sorted() {
            if diagnostic.severity() == Severity::Warning && !deny_warnings {
                host.warn(&diagnostic.render(source));
            } else {
                self.push(span, told(&diagnostic, source));
            }
        }
    }

    pub(crate) fn into_compile_errors(self) -> TokenStream {
        let errors = self.0.into_iter();
        errors.map(syn::Error::into_compile_error).collect()
    }
}

/// A report as the message of an error of the compiler, which writes its own `error: `.
pub fn told(diagnostic: &Diagnostic, source: &Source) -> String {
    let text = diagnostic.render(source);
    text.split_once(": ")
        .map_or(&*text, |(_, text)| text)
        .to_owned()
}
