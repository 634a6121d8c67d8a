//! A file with the expansion of `include_catalog!`, which `cargo errcodes generate` and `errcodes-build` write.

use proc_macro2::TokenStream;
use quote::quote;

use crate::args::Args;
use crate::expansion::{Expansion, Lex, MacroDiagnostics};
use crate::include;
use crate::target::Target;
use errcodes_core::codegen::RUNTIME;
use errcodes_core::inert::inert;
use errcodes_core::load::Loaded;

/// The items of a generated file, and the diagnostics of the expansion.
#[derive(Debug)]
pub struct GeneratedFile {
    /// The items.
    pub items: TokenStream,
    /// The errors and warnings.
    pub diagnostics: MacroDiagnostics,
}

impl GeneratedFile {
    /// Expands the macro for a file.
    ///
    /// # Errors
    ///
    /// Returns an error if the generated code is not valid Rust, which is a bug in errcodes.
    pub fn new(loaded: &Loaded<'_>, args: &Args, lex: Lex) -> Result<Self, String> {
        let Expansion { items, diagnostics } = include::expand(loaded, args, Target::File);
        // The compiler does not apply these lints to the expansion of a macro.
        let of_module = quote! {
            #[rustfmt::skip]
            #[allow(unused, unused_comparisons, unexpected_cfgs, nonstandard_style, clippy::all, clippy::pedantic, clippy::nursery)]
        };
        // In the root of a crate, the compiler does not report unused `pub` imports.
        let is_public = args.vis.to_string() == "pub";
        let of_import = if is_public {
            quote!(#[rustfmt::skip])
        } else {
            quote!(#[rustfmt::skip] #[allow(unused_imports)])
        };
        Ok(Self {
            items: items.into_tokens(lex, [of_module, of_import])?,
            diagnostics,
        })
    }
}

/// Returns the text of a file with generated items. `generator` is the program that writes it.
///
/// The user's crate may depend on a different release of errcodes than the generator, which the second line checks.
pub fn text(catalog_name: &str, generator: &str, items: &str) -> String {
    format!(
        "// @generated from {} by `{generator}`. Change the catalog, not this.\n\
         errcodes::__private::generated_code! {{ {RUNTIME} }}\n{items}",
        // A line break in the file name would end the comment.
        inert(catalog_name),
    )
}
