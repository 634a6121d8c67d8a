//! The methods and impls that the author has written for an enum, in the source file of the enum.
//!
//! rustc reports a second definition of a method or trait, but no crate can add to that report what to write into `skip`. So the derive
//! looks for the definitions itself, and leaves out and reports what it would define again. It finds those that are beside the enum, that
//! is, in the same module of the file. It must find nothing else, because its report is an error. In all other cases, rustc reports the
//! definitions.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::ext::IdentExt as _;

use super::input::{ATTRIBUTE, Input};
use crate::attributes::source;
use crate::expansion::{Lex, UsageDiagnostic};

/// The text of the source file of an enum.
pub struct SourceText {
    /// The text.
    pub text: String,
    /// The lexer for it.
    pub lex: Lex,
}

/// The attributes that never remove or replace an item.
const HARMLESS: [&str; 8] = [
    "allow",
    "deprecated",
    "doc",
    "expect",
    "inline",
    "must_use",
    "rustfmt",
    "automatically_derived",
];

/// Returns those names of methods, constants and traits that the author has defined.
pub(super) fn find(input: &Input, names: &[&str]) -> Vec<String> {
    let Some(SourceText { text, lex }) = &input.source_text else {
        return Vec::new();
    };
    // Most enums have none of the names, and a macro runs unoptimised, so it does not lex each file.
    let enum_name = input.ident.unraw().to_string();
    if !may_define(text, &enum_name, names) {
        return Vec::new();
    }
    let Ok(tokens) = lex(text) else {
        return Vec::new();
    };
    let module = Search {
        enum_name,
        binding: source(&input.binding.tokens),
    };
    let mut found = module.items(tokens).unwrap_or_default();
    found.retain(|name| names.contains(&&**name));
    found
}

/// Reports definitions that the derive would repeat.
pub(super) fn error(input: &Input, clashes: &[&str]) -> UsageDiagnostic {
    let enum_name = &input.ident;
    let shown: Vec<_> = clashes.iter().map(|name| format!("`{name}`")).collect();
    let message = format!(
        "`{enum_name}` has {} already, which the derive also generates",
        shown.join(", ")
    );
    let skipped = input
        .binding
        .skip
        .iter()
        .map(|name| name.unraw().to_string());
    let all: Vec<String> = skipped
        .chain(clashes.iter().map(|name| (*name).to_owned()))
        .collect();
    let help = format!(
        "to keep yours, write `skip({})` into `#[{ATTRIBUTE}(...)]` above the enum",
        all.join(", ")
    );
    UsageDiagnostic::new(input.binding.catalog.span(), message).help(help)
}

/// Returns whether a text that is formatted as usual seems to contain a definition of one of the names for an enum.
fn may_define(text: &str, enum_name: &str, names: &[&str]) -> bool {
    // The indentation of an impl of the enum.
    let mut open: Option<usize> = None;
    for line in text.split('\n') {
        let code = line.trim_start();
        let indentation = line.len() - code.len();
        if code.starts_with("impl") && words(code).any(|word| word == enum_name) {
            open = Some(indentation);
        } else if open == Some(indentation) && code.starts_with('}') {
            open = None;
        }
        if open.is_some() && words(code).any(|word| names.contains(&word)) {
            return true;
        }
    }
    false
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_')
}

/// The enum whose items are searched.
struct Search {
    enum_name: String,
    /// The arguments of its attribute `#[catalog(...)]`, which distinguish it from enums of the same name in other modules.
    binding: String,
}

impl Search {
    /// Returns the names of the items of the enum in the module that contains it, if it is in these tokens.
    ///
    /// This is not recursive, because deeply nested brackets would overflow the stack.
    fn items(&self, tokens: TokenStream) -> Option<Vec<String>> {
        let mut modules = vec![tokens];
        while let Some(module) = modules.pop() {
            let tokens: Vec<TokenTree> = module.into_iter().collect();
            if self.has_enum(&tokens) {
                return Some(self.items_of_module(&tokens));
            }
            modules.extend(tokens.into_iter().filter_map(|token| match token {
                TokenTree::Group(group) => Some(group.stream()),
                _ => None,
            }));
        }
        None
    }

    fn has_enum(&self, module: &[TokenTree]) -> bool {
        let is_enum =
            |pair: &[TokenTree]| is_word(&pair[0], "enum") && is_word(&pair[1], &self.enum_name);
        let is_binding =
            |token: &TokenTree| matches!(token, TokenTree::Group(group) if self.is_binding(group));
        module.windows(2).any(is_enum) && module.iter().any(is_binding)
    }

    /// Returns whether this is `[catalog(...)]` with the arguments of the enum.
    fn is_binding(&self, group: &Group) -> bool {
        let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
        match &tokens[..] {
            [name, TokenTree::Group(arguments)] if is_word(name, ATTRIBUTE) => {
                source(&arguments.stream()) == self.binding
            }
            _ => false,
        }
    }

    fn items_of_module(&self, module: &[TokenTree]) -> Vec<String> {
        let mut names = Vec::new();
        for (at, token) in module.iter().enumerate() {
            if !is_word(token, "impl") || is_conditional(&module[..at]) {
                continue;
            }
            let header = module[at + 1..].iter();
            let header: Vec<&TokenTree> = header.take_while(|token| !is_block(token)).collect();
            let body = module.get(at + 1 + header.len());
            match (&header[..], body) {
                ([name], Some(TokenTree::Group(body))) if is_word(name, &self.enum_name) => {
                    names.extend(definitions(body));
                }
                ([.., of_trait, keyword, name], _)
                    if is_word(keyword, "for") && is_word(name, &self.enum_name) =>
                {
                    names.push(of_trait.to_string());
                }
                _ => {}
            }
        }
        names
    }
}

/// Returns the names of the methods and constants in an impl.
fn definitions(body: &Group) -> Vec<String> {
    let tokens: Vec<TokenTree> = body.stream().into_iter().collect();
    let pairs = tokens.windows(2).enumerate();
    let definitions = pairs.filter_map(|(at, pair)| {
        let [keyword, TokenTree::Ident(name)] = pair else {
            return None;
        };
        let is_definition = is_word(keyword, "fn") || is_word(keyword, "const");
        let is_name = is_definition && name != "fn" && !is_conditional(&tokens[..at]);
        is_name.then(|| name.unraw().to_string())
    });
    definitions.collect()
}

/// Returns whether an attribute directly before an item, after these tokens, may remove the item.
fn is_conditional(before: &[TokenTree]) -> bool {
    // The attributes and the qualifiers, such as `pub const`, of the item.
    let of_item = before.iter().rev().take_while(|token| match token {
        TokenTree::Group(group) => group.delimiter() != Delimiter::Brace,
        TokenTree::Punct(punct) => punct.as_char() == '#',
        TokenTree::Ident(_) | TokenTree::Literal(_) => true,
    });
    let mut attributes = of_item.filter_map(|token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => Some(group),
        _ => None,
    });
    attributes.any(|attribute| {
        let first = attribute.stream().into_iter().next();
        !first.is_some_and(|first| HARMLESS.iter().any(|name| is_word(&first, name)))
    })
}

fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident.unraw() == word)
}

fn is_block(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}
