//! The author's attributes on generated enums: the option `attributes` of `include_catalog!`, and attributes in the option `enums`.

use std::collections::HashMap;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned as _;
use syn::{Meta, MetaList, Path, Token};

use crate::derives::{Derive, Derives};
use crate::expansion::UsageDiagnostic;
use crate::options::{parse_all, split};

/// Attributes without `#[...]`, as seen from the module of the items.
#[derive(Clone, Debug, Default)]
pub struct Attributes(Vec<TokenStream>);

/// The enums that an attribute is for.
pub(crate) enum Scope<'d> {
    /// All enums of a call. A `derive` in a `cfg_attr` can have the traits that errcodes implements.
    Call(&'d mut Derives),
    /// One enum of the catalog.
    Enum,
}

impl Attributes {
    /// Adds an attribute, or the reason why it is invalid.
    pub(crate) fn add(
        &mut self,
        attribute: &Meta,
        scope: &mut Scope<'_>,
        errors: &mut Vec<UsageDiagnostic>,
    ) {
        self.0.extend(checked(attribute, &[], scope, errors));
    }

    /// Adds other attributes.
    pub(crate) fn extend(&mut self, others: impl IntoIterator<Item = TokenStream>) {
        self.0.extend(others);
    }

    /// Returns the attributes in the form that the generator takes.
    pub(crate) fn to_codegen(&self) -> Vec<String> {
        self.0.iter().map(TokenStream::to_string).collect()
    }

    /// Returns the generated items with the author's own tokens in these attributes, so that the compiler reports at them what it
    /// cannot resolve, and the errors of a derive.
    pub(crate) fn locate(&self, items: TokenStream) -> TokenStream {
        if self.0.is_empty() {
            return items;
        }
        let located: HashMap<String, &TokenStream> = self
            .0
            .iter()
            .map(|tokens| (source(tokens), tokens))
            .collect();
        let items = items.into_iter().map(|token| match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
                let located = located.get(&source(&group.stream())).copied();
                let tokens = located.map(|tokens| Group::new(Delimiter::Bracket, tokens.clone()));
                TokenTree::Group(tokens.unwrap_or(group))
            }
            token => token,
        });
        items.collect()
    }
}

impl IntoIterator for Attributes {
    type Item = TokenStream;
    type IntoIter = std::vec::IntoIter<TokenStream>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// Parses an element of the option `attributes`.
pub(crate) fn parse(input: ParseStream<'_>) -> syn::Result<Meta> {
    if input.peek(Token![#]) {
        return Err(input.error("expected an attribute without `#[...]`"));
    }
    input.parse()
}

/// Returns the tokens of an attribute, or `None` if nothing of it remains. `conditions` are those of the `cfg_attr` around it.
fn checked(
    attribute: &Meta,
    conditions: &[TokenStream],
    scope: &mut Scope<'_>,
    errors: &mut Vec<UsageDiagnostic>,
) -> Option<TokenStream> {
    let path = attribute.path();
    let name = source(path);
    match (&*name, attribute) {
        ("cfg_attr", Meta::List(list)) => conditional(list, conditions, scope, errors),
        ("derive", Meta::List(list)) => derive(list, conditions, scope, errors),
        _ => match refusal(&name, scope) {
            Some((message, help)) => {
                errors.push(UsageDiagnostic::new(path.span(), message).help(help));
                None
            }
            None => Some(relocated(attribute)),
        },
    }
}

/// Checks the attributes in a `cfg_attr`.
fn conditional(
    list: &MetaList,
    conditions: &[TokenStream],
    scope: &mut Scope<'_>,
    errors: &mut Vec<UsageDiagnostic>,
) -> Option<TokenStream> {
    let mut items = split(list.tokens.clone()).into_iter();
    let condition = items.next()?.tokens;
    let conditions: Vec<_> = conditions.iter().chain([&condition]).cloned().collect();
    let mut attributes = Vec::new();
    for item in items {
        match parse_all(item.tokens, |input| Ok(parse(input)?)) {
            Ok(attribute) => attributes.extend(checked(&attribute, &conditions, scope, errors)),
            Err(error) => errors.push(error),
        }
    }
    let path = &list.path;
    (!attributes.is_empty()).then(|| quote!(#path(#condition, #(#attributes),*)))
}

/// Checks the paths in a `derive`.
fn derive(
    list: &MetaList,
    conditions: &[TokenStream],
    scope: &mut Scope<'_>,
    errors: &mut Vec<UsageDiagnostic>,
) -> Option<TokenStream> {
    let paths = Punctuated::<Path, Token![,]>::parse_terminated_with;
    let paths = parse_all(list.tokens.clone(), |input| {
        Ok(paths(input, Path::parse_mod_style)?)
    });
    let paths = match paths {
        Ok(paths) => paths,
        Err(error) => {
            errors.push(error);
            return None;
        }
    };
    if conditions.is_empty() && matches!(scope, Scope::Call(_)) {
        let message = "`derive` is a separate option";
        let help = format!("write `derives = [{}]`", list.tokens);
        errors.push(UsageDiagnostic::new(list.path.span(), message).help(help));
        return None;
    }
    let mut others = Vec::new();
    for path in &paths {
        match (Derive::new(path), &mut *scope) {
            (Ok(Derive::Other(path)), _) => others.push(path),
            (Ok(Derive::Ours(of)), Scope::Call(derives)) => {
                derives.request(of, path.span(), conditions);
            }
            (Ok(Derive::Ours(of)), Scope::Enum) => {
                let name = of.name();
                let message = format!("`{name}` cannot be implemented for a single enum");
                let help = format!("implement it for all enums of the call: `derives = [{name}]`");
                errors.push(UsageDiagnostic::new(path.span(), message).help(help));
            }
            (Err(error), _) => errors.push(error),
        }
    }
    let path = &list.path;
    (!others.is_empty()).then(|| quote!(#path(#(#others),*)))
}

/// Returns the reason why generated enums cannot have an attribute, and what to write instead.
fn refusal(name: &str, scope: &Scope<'_>) -> Option<(&'static str, &'static str)> {
    Some(match name {
        "non_exhaustive" if matches!(scope, Scope::Call(_)) => (
            "`non_exhaustive` is a separate option",
            "write `non_exhaustive` beside `attributes`",
        ),
        "cfg" => (
            "`cfg` would remove the enum, but not its impls",
            "write `#[cfg(...)]` above the call of `include_catalog!`",
        ),
        "repr" => (
            "the layout of generated enums cannot be changed",
            "remove it; `code()` and `From` convert between codes and errors",
        ),
        "serde" | "schemars" => (
            "the impls for `serde` and `schemars` represent an error by its code, without options",
            "remove it; for another representation, write an enum with `#[derive(ErrorCode)]`",
        ),
        _ => return None,
    })
}

/// Returns the tokens of an attribute as seen from the module of the items. A single word stays as it is, because it
/// is the attribute of a derive.
fn relocated(attribute: &Meta) -> TokenStream {
    let path = attribute.path();
    let tokens = attribute.to_token_stream();
    if path.segments.len() == 1 {
        return tokens;
    }
    let arguments = tokens
        .into_iter()
        .skip(path.to_token_stream().into_iter().count());
    from_module(path).into_iter().chain(arguments).collect()
}

/// Returns tokens as Rust source without whitespace.
pub(crate) fn source(tokens: &impl ToTokens) -> String {
    let mut source = tokens.to_token_stream().to_string();
    source.retain(|c| !c.is_whitespace());
    source
}

/// Returns a path as seen from the hidden module of the items, which is a child of the module of the call.
pub(crate) fn from_module(path: &Path) -> TokenStream {
    let span = path.span();
    match path.segments.first() {
        _ if path.leading_colon.is_some() => path.to_token_stream(),
        Some(first) if first.ident == "self" => {
            let rest = path.segments.iter().skip(1);
            quote_spanned!(span=> super #(::#rest)*)
        }
        Some(first) if first.ident == "super" || path.segments.len() == 1 => {
            quote_spanned!(span=> super::#path)
        }
        _ => path.to_token_stream(),
    }
}
