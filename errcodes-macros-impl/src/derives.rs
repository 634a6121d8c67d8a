//! The option `derives` of `include_catalog!`: traits that the generated enums implement in addition.

use errcodes_core::codegen::{self, SchemaTrait};
use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::Path;
use syn::spanned::Spanned as _;

use crate::expansion::UsageDiagnostic;

/// The traits that `errcodes` implements, and derives of other crates.
#[derive(Clone, Debug, Default)]
pub struct Derives {
    serialize: Option<Span>,
    deserialize: Option<Span>,
    diagnostic: Option<Span>,
    json_schema: Option<Span>,
    to_schema: Option<Span>,
    /// Paths from the module of the items.
    others: Vec<TokenStream>,
}

/// The traits that all generated enums implement.
const BUILT_IN: [&str; 11] = [
    "Clone",
    "Copy",
    "Debug",
    "Display",
    "Eq",
    "Error",
    "ErrorCode",
    "Hash",
    "Ord",
    "PartialEq",
    "PartialOrd",
];

impl Derives {
    pub(crate) fn new(paths: Vec<Path>, errors: &mut Vec<UsageDiagnostic>) -> Self {
        let mut derives = Self::default();
        let mut seen: Vec<String> = Vec::new();
        for path in paths {
            let shown = source(&path);
            if seen.contains(&shown) {
                errors.push(UsageDiagnostic::new(
                    path.span(),
                    format!("`{shown}` is given twice"),
                ));
                continue;
            }
            derives.push(&path, &shown, errors);
            seen.push(shown);
        }
        derives
    }

    fn push(&mut self, path: &Path, shown: &str, errors: &mut Vec<UsageDiagnostic>) {
        let span = path.span();
        match shown.trim_start_matches("::") {
            "Serialize" => self.serialize = Some(span),
            "Deserialize" => self.deserialize = Some(span),
            "Diagnostic" => self.diagnostic = Some(span),
            "JsonSchema" => self.json_schema = Some(span),
            "ToSchema" => self.to_schema = Some(span),
            name if BUILT_IN.contains(&name) => {
                let message = match shown {
                    "Copy" => "enums of integer codes implement `Copy` already, and others cannot"
                        .to_owned(),
                    _ => format!("the generated enums implement `{shown}` already"),
                };
                errors.push(UsageDiagnostic::new(span, message).help("remove it"));
            }
            "serde::Serialize"
            | "serde::Deserialize"
            | "miette::Diagnostic"
            | "schemars::JsonSchema"
            | "utoipa::ToSchema" => {
                let name = shown.rsplit("::").next().unwrap_or_default();
                let message = format!("`{shown}` derives from the variants, not from the codes");
                let help = format!("write `{name}`, for which errcodes generates the impl");
                errors.push(UsageDiagnostic::new(span, message).help(help));
            }
            "thiserror::Error" => {
                let message = "the generated enums implement `Error` and `Display` already";
                let help = "remove it; a variant of an enum of yours can hold them with `#[from]`";
                errors.push(UsageDiagnostic::new(span, message).help(help));
            }
            name => match impossible(name) {
                Some((message, help)) => {
                    let message = format!("`{shown}` {message}");
                    errors.push(UsageDiagnostic::new(span, message).help(help));
                }
                None => self.others.push(from_module(path)),
            },
        }
    }

    /// Returns the traits in the form that the generator takes.
    pub(crate) fn to_codegen(&self) -> codegen::Derives {
        codegen::Derives {
            serialize: self.serialize.is_some(),
            deserialize: self.deserialize.is_some(),
            diagnostic: self.diagnostic.is_some(),
            schemas: [
                self.json_schema.map(|_| SchemaTrait::JsonSchema),
                self.to_schema.map(|_| SchemaTrait::ToSchema),
            ]
            .into_iter()
            .flatten()
            .collect(),
            others: self.others.iter().map(source).collect(),
        }
    }

    /// Returns the generated items with the author's own tokens in the attributes `#[derive(...)]` for other traits, so that the
    /// compiler reports a path that it cannot resolve, and the errors of such a derive, at the path.
    pub(crate) fn locate(&self, items: TokenStream) -> TokenStream {
        if self.others.is_empty() {
            return items;
        }
        let others = &self.others;
        let located = quote!(derive(#(#others),*));
        let generated = source(&located);
        let items = items.into_iter().map(|token| match token {
            TokenTree::Group(group)
                if is_derive(&group) && source(&group.stream()) == generated =>
            {
                TokenTree::Group(Group::new(Delimiter::Bracket, located.clone()))
            }
            token => token,
        });
        items.collect()
    }

    /// Returns calls of macros that are errors if `errcodes` lacks the feature for a trait.
    pub(crate) fn feature_checks(&self) -> TokenStream {
        let serialize = self
            .serialize
            .map(|span| quote_spanned!(span=> __errcodes::require_serde! { Serialize }));
        let deserialize = self
            .deserialize
            .map(|span| quote_spanned!(span=> __errcodes::require_serde! { Deserialize }));
        let diagnostic = self
            .diagnostic
            .map(|span| quote_spanned!(span=> __errcodes::require_miette! { Diagnostic }));
        let json_schema = self
            .json_schema
            .map(|span| quote_spanned!(span=> __errcodes::require_schemars! { JsonSchema }));
        let to_schema = self
            .to_schema
            .map(|span| quote_spanned!(span=> __errcodes::require_utoipa! { ToSchema }));
        let checks = [serialize, deserialize, diagnostic, json_schema, to_schema];
        checks.into_iter().flatten().collect()
    }
}

/// Returns the reason why a known derive of another crate cannot be used, and what to write instead.
///
/// The errors of these derives are about the field of `Unknown`, or about a second impl of the same trait.
fn impossible(path: &str) -> Option<(&'static str, &'static str)> {
    const FIELD: &str =
        "cannot be derived, because `Unknown` has a field that only errcodes can create";
    let (message, help) = match path.rsplit("::").next().unwrap_or(path) {
        "ValueEnum" => (
            FIELD,
            "use `lookup` as a parser: `#[arg(value_parser = |text: &str| Door::lookup(text).ok_or(\"no such code\"))]`",
        ),
        "Arbitrary" => (
            FIELD,
            "create values from codes: `any::<u32>().prop_map(Door::from)`, or from `Door::ALL`",
        ),
        "EnumIter" | "VariantArray" | "EnumTable" => (FIELD, "use the constant `ALL`"),
        "EnumString" => (
            "conflicts with the generated `FromStr`",
            "use `from_str` for codes, or `lookup` for codes, symbols and names",
        ),
        "TryFromPrimitive"
        | "FromPrimitive"
        | "IntoPrimitive"
        | "ToPrimitive"
        | "UnsafeFromPrimitive" => (
            "cannot be derived, because the discriminants of the generated enums are not the codes",
            "use the generated `From`, `from_code` and `code`",
        ),
        _ => return None,
    };
    Some((message, help))
}

/// Returns tokens as Rust source without whitespace.
fn source(tokens: &impl ToTokens) -> String {
    let mut source = tokens.to_token_stream().to_string();
    source.retain(|c| !c.is_whitespace());
    source
}

/// Returns whether this is `[derive(...)]`.
fn is_derive(group: &Group) -> bool {
    let first = group.stream().into_iter().next();
    group.delimiter() == Delimiter::Bracket
        && matches!(first, Some(TokenTree::Ident(ident)) if ident == "derive")
}

/// Returns a path as seen from the hidden module of the items, which is a child of the module of the call.
fn from_module(path: &Path) -> TokenStream {
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
