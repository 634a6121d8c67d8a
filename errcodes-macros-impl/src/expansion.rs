//! The result of a macro: items, and diagnostics about the catalog and the code that uses it.

use errcodes_core::diagnostic::Diagnostic;
use errcodes_core::locate::LoadFileError;
use errcodes_core::rule::Severity;
use errcodes_core::source::Source;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::parse::ParseStream;

/// The result of a macro.
#[derive(Debug)]
pub struct Expansion<I> {
    /// The valid items, even if there are errors.
    pub items: I,
    /// The errors and warnings.
    pub diagnostics: MacroDiagnostics,
}

/// The errors and warnings that a macro reports.
#[derive(Debug, Default)]
pub struct MacroDiagnostics {
    /// The errors and warnings in the catalog, in file order.
    pub catalog: Vec<Diagnostic>,
    /// The errors in the code that uses the catalog.
    pub usage: Vec<UsageDiagnostic>,
    /// The former spellings in the code that uses the catalog.
    pub former: Vec<FormerSpelling>,
}

impl MacroDiagnostics {
    /// Adds an error at a token.
    pub(crate) fn push(&mut self, span: Span, message: impl Into<String>) {
        self.usage.push(UsageDiagnostic::new(span, message));
    }

    /// Returns whether there is an error.
    pub(crate) fn has_errors(&self) -> bool {
        let mut catalog = self.catalog.iter();
        !self.usage.is_empty() || catalog.any(|diagnostic| diagnostic.severity() == Severity::Error)
    }
}

/// A former name of an option. It is accepted with a warning, which fails a build only if the crate
/// denies the lint `deprecated` by its name.
#[derive(Clone, Debug)]
pub struct FormerSpelling {
    former: Ident,
    current: &'static str,
}

impl FormerSpelling {
    pub(crate) fn new(former: &Ident, current: &'static str) -> Self {
        Self {
            former: former.clone(),
            current,
        }
    }

    /// Returns the span of the option.
    pub fn span(&self) -> Span {
        self.former.span()
    }

    /// Returns the warning.
    pub fn message(&self) -> String {
        let Self { former, current } = self;
        format!("`{former}` is a former spelling of `{current}`")
    }

    /// Returns the text to write instead.
    pub fn help(&self) -> String {
        format!("write `{}`", self.current)
    }

    /// Returns an item that makes the compiler show the warning at the option.
    ///
    /// A stable macro cannot report warnings, but it can use something that is deprecated. `warn(warnings)` keeps it a warning in a
    /// crate that denies `warnings`. The levels of `deprecated` itself still apply.
    pub fn to_item(&self) -> TokenStream {
        let Self { former, .. } = self;
        let note = format!("the option is called `{}` now", self.current);
        quote! {
            #[warn(warnings)]
            #[allow(non_upper_case_globals, unreachable_pub, clippy::all, clippy::pedantic)]
            const _: () = {
                #[deprecated(note = #note)]
                const #former: () = ();
                #former
            };
        }
    }
}

/// An error in the arguments of a macro, or in an enum that derives `ErrorCode`.
#[derive(Clone, Debug)]
pub struct UsageDiagnostic {
    /// The message, and the tokens that it is about.
    error: syn::Error,
    /// The text to write instead.
    pub help: Option<String>,
    /// The part of the catalog that the error is about, with the message and the help.
    pub excerpt: Option<Box<Diagnostic>>,
}

impl UsageDiagnostic {
    /// Creates an error at a token.
    pub fn new(span: Span, message: impl Into<String>) -> Self {
        syn::Error::new(span, message.into()).into()
    }

    /// Creates an error at a token that shows lines of the catalog, with the message and help for them.
    pub fn with_excerpt(span: Span, excerpt: Diagnostic) -> Self {
        Self {
            error: syn::Error::new(span, &excerpt.message),
            help: excerpt.help.clone(),
            excerpt: Some(Box::new(excerpt)),
        }
    }

    /// Creates the error for a catalog that cannot be found or read, at the token that names it.
    pub fn not_located(span: Span, error: LoadFileError) -> Self {
        let mut diagnostic = Self::new(span, error.message_with_places());
        diagnostic.help = error.help;
        diagnostic
    }

    /// Adds the text to write instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Moves an error at the end of the tokens to the last of them.
    pub(crate) fn at_end(self, last: Span) -> Self {
        match self
            .error
            .to_string()
            .strip_prefix("unexpected end of input, ")
        {
            Some(message) => Self {
                error: syn::Error::new(last, message),
                ..self
            },
            None => self,
        }
    }

    /// Returns the span: that of all tokens, or of the first one if the compiler cannot join spans.
    pub fn span(&self) -> Span {
        self.error.span()
    }

    /// Returns the message with the lines of the catalog that it is about, without the help.
    pub fn message(&self, source: Option<&Source>) -> String {
        match (&self.excerpt, source) {
            (Some(excerpt), Some(source)) => compile_error_text(
                &Diagnostic {
                    help: None,
                    ..(**excerpt).clone()
                },
                source,
            ),
            _ => self.error.to_string(),
        }
    }

    /// Returns the error for the compiler. Its message includes the help and the lines of the catalog.
    pub fn to_syn_error(&self, source: Option<&Source>) -> syn::Error {
        match (&self.excerpt, source, &self.help) {
            (Some(excerpt), Some(source), _) => {
                syn::Error::new(self.span(), compile_error_text(excerpt, source))
            }
            (_, _, Some(help)) => {
                syn::Error::new(self.span(), format!("{}\n  = help: {help}", self.error))
            }
            _ => self.error.clone(),
        }
    }
}

impl From<syn::Error> for UsageDiagnostic {
    fn from(error: syn::Error) -> Self {
        Self {
            error,
            help: None,
            excerpt: None,
        }
    }
}

/// Renders a diagnostic as the message of a compiler error, without the prefix `error: ` that the compiler writes.
pub fn compile_error_text(diagnostic: &Diagnostic, source: &Source) -> String {
    let text = diagnostic.render(source);
    text.split_once(": ")
        .map_or(&*text, |(_, text)| text)
        .to_owned()
}

/// A lexer for Rust source. The macros use the lexer of the compiler, which is faster than that of `proc_macro2`.
pub type Lex = fn(&str) -> Result<TokenStream, String>;

/// The result of a parser whose errors have a help text. Errors of `syn` cannot have one.
pub(crate) type Parsed<T> = Result<T, UsageDiagnostic>;

/// Runs a parser whose errors have a help text as a parser of `syn`, which is passed to `run`. `run` calls it.
pub(crate) fn parse_by<T>(
    parse: impl FnOnce(ParseStream<'_>) -> Parsed<T>,
    run: impl FnOnce(&mut dyn FnMut(ParseStream<'_>) -> syn::Result<()>) -> syn::Result<()>,
) -> Parsed<T> {
    let mut parse = Some(parse);
    let mut outcome = None;
    let run = run(&mut |input| {
        let Some(parse) = parse.take() else {
            return Ok(());
        };
        let parsed = parse(input);
        let result = parsed.as_ref().map(drop).map_err(|own| own.error.clone());
        outcome = Some(parsed);
        result
    });
    match (run, outcome) {
        (_, Some(Err(own))) => Err(own),
        (Ok(()), Some(parsed)) => parsed,
        (Err(error), _) => Err(error.into()),
        (Ok(()), None) => Err(UsageDiagnostic::new(
            Span::call_site(),
            "expected arguments",
        )),
    }
}
