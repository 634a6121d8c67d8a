//! `export = sdk_catalog`: a macro that passes the catalog of an SDK to enums of other crates.
//!
//! The derive cannot read the files of a dependency. So it calls the macro with the enum, and the macro calls a procedural macro with the
//! text of the catalog and the enum. The procedural macro is that of the crate with the enum, not of the SDK.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use syn::parse::{ParseStream, Parser as _};
use syn::spanned::Spanned as _;
use syn::{LitInt, LitStr, Path};

use crate::expansion::{Parsed, UsageDiagnostic};
use crate::options::{self, parse_all};
use errcodes_core::codegen::RUNTIME;
use errcodes_core::source::Source;

/// The version of the arguments with which the exported macro calls the procedural macro. An SDK and its users may have different
/// releases of errcodes.
const VERSION: u32 = 1;

/// Returns the macro that an SDK exports.
///
/// The origin is the name of the catalog in errors: the package and the path in it.
pub(crate) fn exported_macro(name: &Ident, origin: &str, source: &Source) -> TokenStream {
    let docs = format!(
        "The catalog `{}`, for enums of other crates that derive `errcodes::ErrorCode`: `#[catalog(path::to::{name})]`.",
        origin.replace('`', "'")
    );
    let misuse = format!(
        "`{name}` is a catalog: write its path into the attribute of an enum that derives `errcodes::ErrorCode`, \
         `#[catalog(path::to::{name})]`"
    );
    let runtime = Ident::new(RUNTIME, Span::call_site());
    let version = Literal::u32_unsuffixed(VERSION);
    let text = Literal::string(&source.text);
    quote! {
        #[doc = #docs]
        #[macro_export]
        macro_rules! #name {
            ({ $($errcodes:tt)+ } $($item:tt)+) => {
                $($errcodes)+::__private::#runtime::derive_exported! { #version #origin #text $($item)+ }
            };
            ($($other:tt)*) => { ::core::compile_error! { #misuse } };
        }
    }
}

/// The path of a macro that an SDK exports, such as `sdk::sdk_catalog`.
#[derive(Clone, Debug)]
pub struct ExportPath(TokenStream);

impl ExportPath {
    /// Parses tokens that are nothing but a path.
    pub(crate) fn parse(tokens: TokenStream) -> Option<Self> {
        let parsed = Path::parse_mod_style.parse2(tokens.clone());
        parsed.is_ok().then_some(Self(tokens))
    }

    /// Returns the path at the start of the arguments of `#[catalog(...)]`, if there is one.
    pub fn first(arguments: TokenStream) -> Option<Self> {
        let first = options::split(arguments).into_iter().next()?;
        Self::parse(first.tokens)
    }

    /// Returns a call of the macro with an enum.
    pub(crate) fn call(&self, errcodes: &TokenStream, item: &TokenStream) -> TokenStream {
        let Self(path) = self;
        quote!(#path! { { #errcodes } #item })
    }

    /// Returns the position of the path.
    pub fn span(&self) -> Span {
        self.0.span()
    }

    /// Returns the position of the last word.
    pub fn last_span(&self) -> Span {
        let last = self.0.clone().into_iter().last();
        last.map_or_else(Span::call_site, |last| last.span())
    }
}

/// The arguments with which an exported macro calls the procedural macro.
pub struct ExportedCall {
    /// The catalog. Its path is the origin.
    pub source: Source,
    /// The enum that derives `ErrorCode`.
    pub item: TokenStream,
}

/// Parses the arguments of the procedural macro.
///
/// # Errors
///
/// Returns an error if the catalog was exported by a newer release of errcodes.
pub fn parse(tokens: TokenStream) -> Result<ExportedCall, UsageDiagnostic> {
    parse_all(tokens, call)
}

fn call(input: ParseStream<'_>) -> Parsed<ExportedCall> {
    let version: LitInt = input.parse()?;
    if version.base10_parse::<u32>()? != VERSION {
        let message = "this catalog requires another release of the crate `errcodes`";
        return Err(UsageDiagnostic::new(version.span(), message)
            .help("use the release on which the crate that exports the catalog depends"));
    }
    let path: LitStr = input.parse()?;
    let text: LitStr = input.parse()?;
    Ok(ExportedCall {
        source: Source {
            path: path.value(),
            text: text.value(),
        },
        item: input.parse()?,
    })
}
