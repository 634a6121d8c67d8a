//! Lists of options, such as `vis = pub, non_exhaustive`. Each option is parsed separately, so that an error in one does not hide
//! errors in others.

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Ident, LitStr, Path, Token, bracketed};

use crate::catalog_path::CatalogPath;
use crate::expansion::{Parsed, UsageDiagnostic, parse_by};
use errcodes_core::suggest::nearest;

/// An element of a comma-separated list.
pub(crate) struct Item {
    pub(crate) tokens: TokenStream,
    /// The span of the element, or of the comma after an empty one.
    pub(crate) span: Span,
}

/// Splits tokens at their commas. A comma may follow the last element.
pub(crate) fn split(tokens: TokenStream) -> Vec<Item> {
    let mut items = Vec::new();
    let mut current: Vec<TokenTree> = Vec::new();
    let mut item = |tokens: &mut Vec<TokenTree>, end: Option<Span>| {
        let first = tokens.first().map(TokenTree::span).or(end);
        if let Some(span) = first {
            let tokens = tokens.drain(..).collect();
            items.push(Item { tokens, span });
        }
    };
    for token in tokens {
        match &token {
            TokenTree::Punct(punct) if punct.as_char() == ',' => {
                item(&mut current, Some(punct.span()));
            }
            _ => current.push(token),
        }
    }
    item(&mut current, None);
    items
}

/// Parses options, each of which begins with a name and may be given once. Adds an error for each invalid one.
pub(crate) fn parse_options(
    items: impl IntoIterator<Item = Item>,
    errors: &mut Vec<UsageDiagnostic>,
    mut parse: impl FnMut(&Ident, ParseStream<'_>) -> Parsed<&'static str>,
) {
    let mut seen = Vec::new();
    for Item { tokens, span } in items {
        if tokens.is_empty() {
            errors.push(UsageDiagnostic::new(
                span,
                "expected an option before this comma",
            ));
            continue;
        }
        let parsed = parse_all(tokens, |input| {
            let option = input.call(Ident::parse_any)?;
            let name = parse(&option, input)?;
            Ok((option, name))
        });
        match parsed {
            Ok((option, name)) if seen.contains(&name) => {
                errors.push(UsageDiagnostic::new(
                    option.span(),
                    format!("`{name}` is given twice"),
                ));
            }
            Ok((_, name)) => seen.push(name),
            Err(error) => errors.push(error),
        }
    }
}

/// Parses all of the tokens.
pub(crate) fn parse_all<T>(
    tokens: TokenStream,
    parse: impl FnOnce(ParseStream<'_>) -> Parsed<T>,
) -> Parsed<T> {
    let last = tokens.clone().into_iter().last();
    let parsed = parse_by(parse, |parser| parser.parse2(tokens));
    // The end of the tokens has no span of its own, so the compiler would show the whole call.
    parsed.map_err(|error| match last {
        Some(last) => error.at_end(last.span()),
        None => error,
    })
}

/// Parses the path of a catalog. Adds an error for a name directly after it.
///
/// If a user renames a generated item, rust-analyzer inserts the new name at the position of the generated tokens, which is the
/// end of the path.
pub(crate) fn path(
    tokens: TokenStream,
    errors: &mut Vec<UsageDiagnostic>,
) -> Result<CatalogPath, UsageDiagnostic> {
    let path = CatalogPath::parse(tokens)?;
    let text = path.single_text();
    let suffix = text.as_ref().map_or("", LitStr::suffix);
    if suffix.is_empty() {
        return Ok(path);
    }
    let message = format!("unexpected `{suffix}` after the path of the catalog");
    let help = format!(
        "remove it; if an editor inserted it to rename a generated item, write `name = \"{suffix}\"` into the catalog instead"
    );
    errors.push(UsageDiagnostic::new(path.span(), message).help(help));
    Ok(path.without_suffix())
}

/// Parses an option without a value.
pub(crate) fn flag(option: &Ident, input: ParseStream<'_>) -> syn::Result<bool> {
    if input.is_empty() {
        return Ok(true);
    }
    Err(input.error(format!("`{option}` does not take a value")))
}

/// Parses the `=` before the value of an option, and checks that a value follows.
pub(crate) fn equals(option: &Ident, example: &str, input: ParseStream<'_>) -> syn::Result<()> {
    let has_value = input.parse::<Option<Token![=]>>()?.is_some() && !input.is_empty();
    if has_value {
        return Ok(());
    }
    let message = format!("`{option}` needs a value: `{option} = {example}`");
    Err(syn::Error::new(option.span(), message))
}

/// Parses a name that is not a keyword.
pub(crate) fn name(input: ParseStream<'_>) -> syn::Result<Ident> {
    refuse_quotes(input)?;
    input.parse()
}

/// Parses a name of the catalog, which may be a keyword.
pub(crate) fn any_name(input: ParseStream<'_>) -> syn::Result<Ident> {
    refuse_quotes(input)?;
    input.call(Ident::parse_any)
}

fn refuse_quotes(input: ParseStream<'_>) -> syn::Result<()> {
    if input.peek(LitStr) {
        return Err(input.error("expected a name without quotes"));
    }
    Ok(())
}

/// Parses the path of a module or of a type.
pub(crate) fn rust_path(input: ParseStream<'_>) -> syn::Result<Path> {
    refuse_quotes(input)?;
    input.call(Path::parse_mod_style)
}

/// Parses parentheses. Returns their span and the tokens in them.
pub(crate) fn parenthesized(input: ParseStream<'_>) -> syn::Result<(Span, TokenStream)> {
    let inside;
    let parentheses = syn::parenthesized!(inside in input);
    Ok((parentheses.span.join(), inside.parse()?))
}

/// Parses a list in brackets that is not empty.
pub(crate) fn list<T>(
    option: &Ident,
    example: &str,
    input: ParseStream<'_>,
    parse: fn(ParseStream<'_>) -> syn::Result<T>,
) -> syn::Result<Vec<T>> {
    if !input.peek(syn::token::Bracket) {
        return Err(input.error(format!("expected a list: `{option} = {example}`")));
    }
    let list;
    let brackets = bracketed!(list in input);
    let elements = list.parse_terminated(parse, Token![,])?;
    if elements.is_empty() {
        let message = format!("this list is empty: `{option} = {example}`");
        return Err(syn::Error::new(brackets.span.join(), message));
    }
    Ok(elements.into_iter().collect())
}

/// Returns an error for an unknown name, which suggests the nearest known one.
pub(crate) fn unknown(
    span: Span,
    name: &str,
    message: String,
    known: &[&str],
    otherwise: &str,
) -> UsageDiagnostic {
    let help = match nearest(name, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("{otherwise} {}", known.join(", ")),
    };
    UsageDiagnostic::new(span, message).help(help)
}
