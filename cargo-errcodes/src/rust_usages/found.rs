//! The uses of catalogs in the tokens of a source file.

use cargo_metadata::Package;
use errcodes_macros_impl::args;
use errcodes_macros_impl::catalog_path::CatalogPath;
use errcodes_macros_impl::derive::{self, SourceText};
use errcodes_macros_impl::export::ExportPath;
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

use super::{Unchecked, Usage, UsageKind, lex, span};

/// The uses of catalogs that were found in a source file.
pub(super) struct Found<'p> {
    package: &'p Package,
    /// The text of the file.
    text: &'p str,
    pub(super) usages: Vec<Usage>,
    pub(super) unchecked: Vec<Unchecked>,
}

impl<'p> Found<'p> {
    /// Searches the tokens of a source file.
    pub(super) fn search(tokens: TokenStream, package: &'p Package, text: &'p str) -> Self {
        let mut found = Self {
            package,
            text,
            usages: Vec::new(),
            unchecked: Vec::new(),
        };
        collect(tokens, &mut found);
        found
    }

    /// Adds a use of the catalog at the start of the arguments, if they start with the path of one.
    fn add(&mut self, arguments: TokenStream, kind: impl FnOnce() -> UsageKind) {
        let Some(path) = CatalogPath::first(arguments) else {
            return;
        };
        match path.evaluate(|name| self.variable(name)) {
            Ok(text) => self.usages.push(Usage {
                path: text,
                span: span(path.span()),
                kind: kind(),
            }),
            Err(reason) => {
                let reason = reason.message(None);
                self.add_unchecked(path.span(), "this catalog", &reason);
            }
        }
    }

    /// Adds a use in the definition of a macro. Without the arguments of the macro, the use cannot be checked, but the catalog can.
    fn add_of_macro(&mut self, arguments: TokenStream) {
        let Some(first) = arguments.clone().into_iter().next() else {
            return;
        };
        if CatalogPath::first(arguments.clone()).is_none() {
            self.add_unchecked(
                first.span(),
                "this catalog",
                "its path is an argument of a macro",
            );
            return;
        }
        let reason = "it contains variables of a macro";
        self.add_unchecked(first.span(), "this use of the catalog", reason);
        self.add(arguments, || UsageKind::Unchecked);
    }

    fn add_unchecked(&mut self, at: proc_macro2::Span, what: &str, reason: &str) {
        self.unchecked.push(Unchecked {
            span: span(at),
            message: format!("{what} is not checked: {reason}"),
        });
    }

    /// Returns a variable that cargo sets for every build of the package, or one that is set for this command.
    fn variable(&self, name: &str) -> Option<String> {
        let package = self.package;
        Some(match name {
            "CARGO_MANIFEST_DIR" => package.manifest_path.parent()?.to_string(),
            "CARGO_MANIFEST_PATH" => package.manifest_path.to_string(),
            "CARGO_PKG_NAME" => package.name.to_string(),
            "CARGO_PKG_VERSION" => package.version.to_string(),
            // If it is set, it is that of another package.
            "OUT_DIR" => return None,
            name => std::env::var(name).ok()?,
        })
    }
}

/// Finds the uses of catalogs in tokens, including nested ones.
///
/// This is not recursive, because deeply nested brackets would overflow the stack.
fn collect(tokens: TokenStream, found: &mut Found<'_>) {
    let mut open = vec![Scope::new(tokens)];
    while let Some(scope) = open.last_mut() {
        match scope.next_group(found) {
            Some(inner) => open.push(Scope::new(inner)),
            None => drop(open.pop()),
        }
    }
}

/// A group of tokens that is being read.
struct Scope {
    tokens: proc_macro2::token_stream::IntoIter,
    last_words: [String; 4],
    /// The tokens of the current item, from its first attribute on.
    item: Vec<TokenTree>,
    /// The content of the item's attribute `#[catalog(...)]`.
    binding: Option<Group>,
}

impl Scope {
    fn new(tokens: TokenStream) -> Self {
        Self {
            tokens: tokens.into_iter(),
            last_words: Default::default(),
            item: Vec::new(),
            binding: None,
        }
    }

    /// Advances to the next group, and returns its tokens.
    fn next_group(&mut self, found: &mut Found<'_>) -> Option<TokenStream> {
        for token in self.tokens.by_ref() {
            let begins = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '#');
            if begins || !self.item.is_empty() {
                self.item.push(token.clone());
            }
            if let TokenTree::Group(group) = token {
                if self.last_words[2..] == ["include_catalog", "!"] {
                    include(&group, found);
                } else if self.last_words == ["Catalog", ":", ":", "new"] {
                    built(&group, found);
                } else if self.last_words[3] == "#" {
                    self.binding = attribute(&group).or(self.binding.take());
                } else if group.delimiter() == Delimiter::Brace {
                    let item = std::mem::take(&mut self.item);
                    let binding = self.binding.take();
                    if let Some(binding) = binding {
                        derived(&binding, item, found);
                    }
                }
                self.last_words = Default::default();
                return Some(group.stream());
            }
            let word = token.to_string();
            if word == ";" {
                self.item.clear();
                self.binding = None;
            }
            self.last_words.rotate_left(1);
            self.last_words[3] = word;
        }
        None
    }
}

fn include(group: &Group, found: &mut Found<'_>) {
    if has_variable(group.stream()) {
        return found.add_of_macro(group.stream());
    }
    found.add(group.stream(), || {
        let errcodes = TokenTree::Ident(Ident::new("errcodes", proc_macro2::Span::call_site()));
        let comma = TokenTree::Punct(proc_macro2::Punct::new(',', proc_macro2::Spacing::Alone));
        let arguments = [errcodes, comma].into_iter().chain(group.stream());
        UsageKind::Include(args::parse(arguments.collect()))
    });
}

/// Returns the parentheses of `[catalog(...)]`, if it is this attribute.
fn attribute(attribute: &Group) -> Option<Group> {
    let mut tokens = attribute.stream().into_iter();
    match (tokens.next()?, tokens.next()?) {
        (TokenTree::Ident(ident), TokenTree::Group(group)) if ident == "catalog" => Some(group),
        _ => None,
    }
}

fn derived(binding: &Group, item: Vec<TokenTree>, found: &mut Found<'_>) {
    // Variants can also have the attribute.
    let is_keyword =
        |token: &TokenTree| matches!(token, TokenTree::Ident(ident) if ident == "enum");
    if !item.iter().any(is_keyword) {
        return;
    }
    if has_variable(item.iter().cloned()) {
        return found.add_of_macro(binding.stream());
    }
    if let Some(path) = ExportPath::first(binding.stream()) {
        let reason = "a dependency exports it";
        return found.add_unchecked(path.span(), "this catalog", reason);
    }
    let text = found.text;
    found.add(binding.stream(), || {
        let input = derive::parse(item.into_iter().collect());
        UsageKind::Derive(input.map(|input| {
            input.with_source_text(Some(SourceText {
                text: text.to_owned(),
                lex,
            }))
        }))
    });
}

/// Adds the catalog of a build script, which also checks its options.
fn built(group: &Group, found: &mut Found<'_>) {
    if !found.text.contains("errcodes_build") {
        return;
    }
    if CatalogPath::first(group.stream()).is_some() {
        found.add(group.stream(), || UsageKind::Unchecked);
    } else if !group.stream().is_empty() {
        let reason = "its path is not a literal";
        found.add_unchecked(group.span(), "this catalog", reason);
    }
}

/// Returns whether tokens contain a variable of a macro.
///
/// This is not recursive, because deeply nested brackets would overflow the stack.
fn has_variable(tokens: impl IntoIterator<Item = TokenTree>) -> bool {
    let mut open: Vec<TokenTree> = tokens.into_iter().collect();
    while let Some(token) = open.pop() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '$' => return true,
            TokenTree::Group(group) => open.extend(group.stream()),
            _ => {}
        }
    }
    false
}
