//! The option `derives` of `include_catalog!`: traits that the generated enums implement in addition.

use errcodes_core::codegen::{self, DerivedTrait};
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{Ident, Path};

use crate::attributes::{from_module, source};
use crate::expansion::UsageDiagnostic;

/// The traits that generated enums implement in addition.
#[derive(Clone, Debug, Default)]
pub struct Derives {
    traits: Vec<RequestedTrait>,
    /// The paths of derives of other crates, from the module of the items.
    others: Vec<TokenStream>,
}

/// A trait that errcodes implements.
#[derive(Clone, Debug)]
struct RequestedTrait {
    of: DerivedTrait,
    span: Span,
    /// The arguments of `cfg`.
    conditions: Vec<TokenStream>,
}

/// A path in a list of derives.
pub(crate) enum Derive {
    /// A trait that errcodes implements.
    Ours(DerivedTrait),
    /// The derive of another crate, from the module of the items.
    Other(TokenStream),
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
    /// Adds the elements of the option `derives`.
    pub(crate) fn extend(&mut self, paths: &[Path], errors: &mut Vec<UsageDiagnostic>) {
        let mut seen: Vec<String> = Vec::new();
        for path in paths {
            let shown = source(path);
            if seen.contains(&shown) {
                let message = format!("`{shown}` is given twice");
                errors.push(UsageDiagnostic::new(path.span(), message));
                continue;
            }
            match Derive::new(path) {
                Ok(Derive::Ours(of)) => self.request(of, path.span(), &[]),
                Ok(Derive::Other(path)) => self.others.push(path),
                Err(error) => errors.push(error),
            }
            seen.push(shown);
        }
    }

    /// Adds a trait that errcodes implements if all conditions hold.
    pub(crate) fn request(&mut self, of: DerivedTrait, span: Span, conditions: &[TokenStream]) {
        self.traits.push(RequestedTrait {
            of,
            span,
            conditions: conditions.to_vec(),
        });
    }

    /// Returns the attribute for the derives of other crates.
    pub(crate) fn attribute(&self) -> Option<TokenStream> {
        let others = &self.others;
        (!others.is_empty()).then(|| quote!(derive(#(#others),*)))
    }

    /// Returns the traits in the form that the generator takes.
    pub(crate) fn to_codegen(&self) -> Vec<codegen::Derive> {
        let traits = self.traits.iter().map(|requested| codegen::Derive {
            of: requested.of,
            conditions: requested.attributes().to_string(),
        });
        traits.collect()
    }

    /// Returns calls of macros that are errors if `errcodes` lacks the feature for a trait.
    pub(crate) fn feature_checks(&self) -> TokenStream {
        let checks = self.traits.iter().map(|requested| {
            let (of, span) = (requested.of, requested.span);
            let name = Ident::new(of.name(), span);
            let check = Ident::new(&format!("require_{}", of.feature()), span);
            let conditions = requested.attributes();
            quote_spanned!(span=> #conditions __errcodes::#check! { #name })
        });
        checks.collect()
    }
}

impl RequestedTrait {
    /// Returns the attributes before the impl.
    fn attributes(&self) -> TokenStream {
        let conditions = &self.conditions;
        quote_spanned!(self.span=> #(#[cfg(#conditions)])*)
    }
}

impl Derive {
    /// Classifies a path, or returns the reason why generated enums cannot derive it.
    pub(crate) fn new(path: &Path) -> Result<Self, UsageDiagnostic> {
        let shown = source(path);
        let name = shown.trim_start_matches("::");
        let mut ours = DerivedTrait::ALL.into_iter();
        if let Some(of) = ours.find(|of| of.name() == name) {
            return Ok(Self::Ours(of));
        }
        match refusal(&shown, name) {
            Some((message, help)) => Err(UsageDiagnostic::new(path.span(), message).help(help)),
            None => Ok(Self::Other(from_module(path))),
        }
    }
}

/// Returns the reason why a known trait cannot be derived, and what to write instead.
fn refusal(shown: &str, name: &str) -> Option<(String, String)> {
    match name {
        "Copy" => {
            let message = "enums of integer codes implement `Copy` already, and others cannot";
            Some((message.to_owned(), "remove it".to_owned()))
        }
        name if BUILT_IN.contains(&name) => {
            let message = format!("the generated enums implement `{shown}` already");
            Some((message, "remove it".to_owned()))
        }
        "serde::Serialize"
        | "serde::Deserialize"
        | "miette::Diagnostic"
        | "schemars::JsonSchema"
        | "utoipa::ToSchema" => {
            let name = shown.rsplit("::").next().unwrap_or_default();
            let message = format!("`{shown}` derives from the variants, not from the codes");
            let help = format!("write `{name}`, for which errcodes generates the impl");
            Some((message, help))
        }
        "thiserror::Error" => {
            let message = "the generated enums implement `Error` and `Display` already";
            let help = "remove it; a variant of an enum of yours can hold them with `#[from]`";
            Some((message.to_owned(), help.to_owned()))
        }
        name => {
            let (message, help) = impossible(name)?;
            Some((format!("`{shown}` {message}"), help.to_owned()))
        }
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
