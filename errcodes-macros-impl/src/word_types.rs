//! The option `types` of the macro and of the derive: the author's types for the words of columns.

use errcodes_core::codegen::{Plan, ValueEnum, WORD_TYPE};
use errcodes_core::column::{BUILT_IN, Column, ColumnKind};
use errcodes_core::ident;
use errcodes_core::load::Loaded;
use errcodes_core::order;
use errcodes_core::suggest::nearest;
use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote_spanned};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Ident, Token};

use crate::expansion::{Lex, MacroDiagnostics, Parsed, UsageDiagnostic};
use crate::include::{find_enum, unknown_enum};
use crate::options::{self, any_name, parse_all, rust_path};
use crate::target::tokens;

/// The types of the option `types`.
#[derive(Clone, Debug, Default)]
pub(crate) struct WordTypes {
    types: Vec<WordType>,
}

/// `kind = crate::ErrorKind`, or `Payments.kind = crate::ErrorKind` for the column that one enum declares.
#[derive(Clone, Debug)]
struct WordType {
    enum_name: Option<Ident>,
    column: Ident,
    path: TypePath,
}

/// The path of a type.
#[derive(Clone, Debug)]
struct TypePath {
    tokens: TokenStream,
    /// The last segment.
    name: Ident,
}

const EXAMPLE: &str = "(kind = crate::ErrorKind)";

impl WordTypes {
    /// Parses the list in parentheses after the option. Adds an error for each invalid or repeated element.
    pub(crate) fn parse(
        option: &Ident,
        input: ParseStream<'_>,
        errors: &mut Vec<UsageDiagnostic>,
    ) -> Parsed<Self> {
        if !input.peek(syn::token::Paren) {
            let message = format!("`{option}` needs a list: `{option}{EXAMPLE}`");
            return Err(UsageDiagnostic::new(option.span(), message));
        }
        let (span, list) = options::parenthesized(input)?;
        let items = options::split(list);
        if items.is_empty() {
            let message = format!("this list is empty: `{option}{EXAMPLE}`");
            return Err(UsageDiagnostic::new(span, message));
        }
        let mut types: Vec<WordType> = Vec::with_capacity(items.len());
        for item in items {
            if item.tokens.is_empty() {
                let message = "expected a column before this comma";
                errors.push(UsageDiagnostic::new(item.span, message));
                continue;
            }
            match parse_all(item.tokens, WordType::parse) {
                Err(error) => errors.push(error),
                Ok(new) if types.iter().any(|first| first.is_same_column(&new)) => {
                    let message = format!("`{}` is given twice", new.shown());
                    errors.push(UsageDiagnostic::new(new.column.span(), message));
                }
                Ok(new) => types.push(new),
            }
        }
        Ok(Self { types })
    }

    /// Returns whether there are no types.
    pub(crate) fn is_empty(&self) -> bool {
        self.types.is_empty()
    }

    /// Maps the words of the columns in a plan to the types, and reports each column without words.
    pub(crate) fn apply(
        &self,
        plan: &mut Plan<'_>,
        loaded: &Loaded<'_>,
        diagnostics: &mut MacroDiagnostics,
    ) {
        let mut unused: Vec<&WordType> = self.types.iter().collect();
        for set in &mut plan.value_enums {
            let named = self.types.iter().filter(|new| new.names(set, loaded));
            // An element with the name of an enum overrides one without.
            let Some(word_type) = named.max_by_key(|new| new.enum_name.is_some()) else {
                continue;
            };
            set.map_to(self.number(word_type));
            unused.retain(|other| !std::ptr::eq(*other, word_type));
        }
        // An invalid column or entry has already been reported.
        if !loaded.diagnostics.has_errors() {
            let errors = unused.into_iter().map(|new| new.unused(plan, loaded));
            diagnostics.usage.extend(errors);
        }
    }

    /// Returns the number of a type. Elements with the same path have the same number.
    fn number(&self, word_type: &WordType) -> usize {
        let source = |word_type: &WordType| word_type.path.tokens.to_string();
        let mut types = self.types.iter();
        let first = types.position(|first| source(first) == source(word_type));
        first.unwrap_or_default()
    }

    /// Returns the source of the accessors for each type. `write` writes those for the type with a number.
    pub(crate) fn sources(&self, write: impl Fn(usize) -> String) -> Vec<WordTypeSource> {
        let types = self.types.iter().enumerate();
        let first = types.filter(|(number, word_type)| self.number(word_type) == *number);
        let sources = first.map(|(number, word_type)| WordTypeSource {
            path: word_type.path.clone(),
            source: write(number),
        });
        sources.filter(|source| !source.source.is_empty()).collect()
    }
}

impl TypePath {
    fn parse(input: ParseStream<'_>) -> Parsed<Self> {
        let span = input.span();
        let path = rust_path(input)?;
        let Some(last) = path.segments.last() else {
            return Err(UsageDiagnostic::new(span, "expected the path of a type"));
        };
        Ok(Self {
            name: last.ident.clone(),
            tokens: path.into_token_stream(),
        })
    }
}

impl WordType {
    fn parse(input: ParseStream<'_>) -> Parsed<Self> {
        let first = any_name(input)?;
        let (enum_name, column) = match input.parse::<Option<Token![.]>>()? {
            Some(_) => (Some(first), any_name(input)?),
            None => (None, first),
        };
        let has_value = input.parse::<Option<Token![=]>>()?.is_some() && !input.is_empty();
        if !has_value {
            let message = format!("`{column}` needs a type: `{column} = crate::ErrorKind`");
            return Err(UsageDiagnostic::new(column.span(), message));
        }
        let path = TypePath::parse(input)?;
        if !input.is_empty() {
            let error =
                UsageDiagnostic::from(input.error("expected `,` after the path of the type"));
            return Err(error.help("use an alias for a type with arguments: `type Kind = ...;`"));
        }
        Ok(Self {
            enum_name,
            column,
            path,
        })
    }

    /// Returns whether this element names the column of a value enum.
    fn names(&self, set: &ValueEnum<'_>, loaded: &Loaded<'_>) -> bool {
        let accessor = ident::normalized(set.accessor.to_string(), loaded.normalize);
        let is_declared_by = |name: &Ident| {
            let view = find_enum(loaded, &name.unraw().to_string());
            view.is_some_and(|view| Some(view.name()) == set.declared_by.as_deref())
        };
        self.column.unraw() == accessor && self.enum_name.as_ref().is_none_or(is_declared_by)
    }

    fn column_name(&self) -> String {
        self.column.unraw().to_string()
    }

    fn is_same_column(&self, other: &Self) -> bool {
        self.shown() == other.shown()
    }

    /// Returns the column as written: `kind` or `Payments.kind`.
    fn shown(&self) -> String {
        let column = self.column_name();
        match &self.enum_name {
            Some(name) => format!("{}.{column}", name.unraw()),
            None => column,
        }
    }

    /// Returns the error for an element that names no column with words.
    fn unused(&self, plan: &Plan<'_>, loaded: &Loaded<'_>) -> UsageDiagnostic {
        let column = self.column_name();
        if let Some(error) = self.of_other_enum(loaded) {
            return error;
        }
        let own = plan.enums.iter().flat_map(|planned| &planned.columns);
        let mut all = BUILT_IN.iter().chain(own.copied());
        let Some(found) = all.find(|other| self.is_declared_by(other)) else {
            let message = match (&self.enum_name, &plan.enums[..]) {
                (Some(name), _) => format!("`{name}` declares no column `{column}`"),
                (None, [only]) => format!("`{}` has no column `{column}`", only.decl.name.value),
                (None, _) => format!("the generated enums have no column `{column}`"),
            };
            return self.at_column(message, self.known_columns(plan));
        };
        let removal = format!("remove `{column}` from `types`");
        match &found.kind {
            ColumnKind::Category => self.at_column("no entry has a category".to_owned(), removal),
            ColumnKind::Tags => self.at_column("no entry has tags".to_owned(), removal),
            kind if kind.listed_words().is_some() => {
                let message = format!("each column `{column}` has a type of its own");
                self.at_column(message, removal)
            }
            ColumnKind::Computed(_) => {
                let message = format!("the computed column `{column}` has no words");
                let help = format!("{removal}, or map parts of the code to words with `values`");
                self.at_column(message, help)
            }
            _ => {
                let message = format!("the values of the column `{column}` are not words");
                let key = &found.key;
                let help = match &found.declared {
                    Some(_) => {
                        format!("{removal}, or list words in the catalog: `{key} = [\"...\"]`")
                    }
                    None => removal,
                };
                self.at_column(message, help)
            }
        }
    }

    /// Returns the error for an element with an enum that does not exist, or that does not declare the column.
    fn of_other_enum(&self, loaded: &Loaded<'_>) -> Option<UsageDiagnostic> {
        let (name, column) = (self.enum_name.as_ref()?, self.column_name());
        let wanted = name.unraw().to_string();
        let Some(view) = find_enum(loaded, &wanted) else {
            return Some(unknown_enum(name.span(), &wanted, loaded));
        };
        if BUILT_IN.iter().any(|built_in| built_in.accessor == column) {
            let message = format!("`{column}` is a column of the whole catalog");
            return Some(self.at_column(message, format!("write `{column}` without `{name}`")));
        }
        let found = view.columns().find(|other| other.accessor == column)?;
        let by = &found.declared.as_ref()?.by.value;
        (by != view.name()).then(|| {
            let message = format!("`{name}` inherits the column `{column}` from `{by}`");
            self.at_column(message, format!("write `{by}.{column}`"))
        })
    }

    fn at_column(&self, message: String, help: String) -> UsageDiagnostic {
        UsageDiagnostic::new(self.column.span(), message).help(help)
    }

    /// Returns a help text with the columns that this element could name.
    fn known_columns(&self, plan: &Plan<'_>) -> String {
        let sets = plan.value_enums.iter();
        let known = sets.map(|set| match (&self.enum_name, &set.declared_by) {
            (Some(_), Some(by)) => format!("{by}.{}", set.accessor),
            _ => set.accessor.to_string(),
        });
        let mut known: Vec<String> = known.collect();
        order::sort_and_dedup(&mut known);
        match nearest(&self.shown(), known.iter().map(String::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None if known.is_empty() => "there are no columns of words".to_owned(),
            None => format!("the columns of words are {}", known.join(", ")),
        }
    }

    /// Returns whether a column has the name in this element, and is declared by its enum, if it names one.
    fn is_declared_by(&self, column: &Column<'_>) -> bool {
        if self.column.unraw() != *column.accessor {
            return false;
        }
        let by = column.declared.as_ref().map(|place| &*place.by.value);
        let name = self.enum_name.as_ref();
        name.is_none_or(|name| by == Some(&*name.unraw().to_string()))
    }
}

/// The accessors that return a type of the author, as Rust source.
#[derive(Debug)]
pub(crate) struct WordTypeSource {
    path: TypePath,
    source: String,
}

impl WordTypeSource {
    /// Returns a block with the accessors, in which the type is the author's path. `span` is the span of the other tokens. Without it,
    /// they have the span of the path, where the compiler reports that the type lacks a variant.
    pub(crate) fn to_tokens(&self, lex: Lex, span: Option<Span>) -> Result<TokenStream, String> {
        let TypePath { tokens: path, name } = &self.path;
        let span = span.unwrap_or_else(|| Span::call_site().located_at(name.span()));
        let items = with_path(tokens(&self.source, lex, Some(span))?, path);
        Ok(quote_spanned!(span=> const _: () = { #items };))
    }
}

/// Replaces the name of the type by the author's path.
fn with_path(tokens: TokenStream, path: &TokenStream) -> TokenStream {
    let mut replaced = TokenStream::new();
    for token in tokens {
        match token {
            TokenTree::Ident(ident) if ident == WORD_TYPE => replaced.extend(path.clone()),
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), with_path(group.stream(), path));
                inner.set_span(group.span());
                replaced.extend([TokenTree::from(inner)]);
            }
            token => replaced.extend([token]),
        }
    }
    replaced
}
