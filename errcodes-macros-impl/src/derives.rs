//! The option `derives` of `include_catalog!`: traits that the generated enums implement in addition.

use errcodes_core::codegen;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, quote_spanned};
use syn::Path;
use syn::spanned::Spanned as _;

use crate::expansion::UsageDiagnostic;

/// The traits that `errcodes` implements, and derives of other crates.
#[derive(Default)]
pub struct Derives {
    serialize: Option<Span>,
    deserialize: Option<Span>,
    diagnostic: Option<Span>,
    others: Vec<Path>,
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
            let shown = shown(&path);
            if seen.contains(&shown) {
                errors.push(UsageDiagnostic::new(
                    path.span(),
                    format!("`{shown}` is given twice"),
                ));
                continue;
            }
            derives.push(path, &shown, errors);
            seen.push(shown);
        }
        derives
    }

    fn push(&mut self, path: Path, shown: &str, errors: &mut Vec<UsageDiagnostic>) {
        let span = path.span();
        match shown {
            "Serialize" => self.serialize = Some(span),
            "Deserialize" => self.deserialize = Some(span),
            "Diagnostic" => self.diagnostic = Some(span),
            _ if BUILT_IN.contains(&shown) => {
                let message = match shown {
                    "Copy" => "enums of integer codes implement `Copy` already, and others cannot"
                        .to_owned(),
                    _ => format!("the generated enums implement `{shown}` already"),
                };
                errors.push(UsageDiagnostic::new(span, message).help("remove it"));
            }
            "serde::Serialize" | "serde::Deserialize" | "miette::Diagnostic" => {
                let name = shown.rsplit("::").next().unwrap_or_default();
                let message = format!("`{shown}` is an impl for variants, not for codes");
                let help = format!("write `{name}`, the impl of `errcodes`");
                errors.push(UsageDiagnostic::new(span, message).help(help));
            }
            _ => self.others.push(path),
        }
    }

    /// Returns what the generator needs.
    pub(crate) fn to_codegen(&self) -> codegen::Derives {
        codegen::Derives {
            serialize: self.serialize.is_some(),
            deserialize: self.deserialize.is_some(),
            diagnostic: self.diagnostic.is_some(),
            others: self.others.iter().map(from_module).collect(),
        }
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
        let checks = [serialize, deserialize, diagnostic];
        checks.into_iter().flatten().collect()
    }
}

/// Returns a path as Rust source.
fn shown(path: &Path) -> String {
    let mut source = path.to_token_stream().to_string();
    source.retain(|c| !c.is_whitespace());
    source
}

/// Returns a path from the hidden module of the items, which is a child of the module of the call.
fn from_module(path: &Path) -> String {
    let source = shown(path);
    match path.segments.first() {
        _ if path.leading_colon.is_some() => source,
        Some(first) if first.ident == "self" => source.replacen("self", "super", 1),
        Some(first) if first.ident == "super" => format!("super::{source}"),
        Some(_) if path.segments.len() == 1 => format!("super::{source}"),
        _ => source,
    }
}
