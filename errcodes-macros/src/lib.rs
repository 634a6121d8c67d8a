//! The procedural macros of `errcodes`. Depend on that crate; it documents them.

use errcodes_core::locate::Site;
use errcodes_expand::include::Host;
use proc_macro::TokenStream;

/// `errcodes::include_catalog!` without its `$crate`.
#[doc(hidden)]
#[proc_macro]
pub fn include_catalog(args: TokenStream) -> TokenStream {
    errcodes_expand::include::include_catalog(args.into(), &Rustc).into()
}

/// `#[derive(errcodes::ErrorCode)]`
#[proc_macro_derive(ErrorCode, attributes(catalog, category, code, entry, rest, unknown))]
pub fn error_code(input: TokenStream) -> TokenStream {
    errcodes_expand::derive::derive_error_code(input.into(), &Rustc).into()
}

struct Rustc;

impl Host for Rustc {
    fn site(&self, token: proc_macro2::Span) -> Site {
        Site {
            crate_root: std::env::var_os("CARGO_MANIFEST_DIR").map(Into::into),
            source_file: token.unwrap().local_file(),
        }
    }

    /// By the compiler's lexer: that of `proc_macro2` goes through the text once more before, and a
    /// macro is not optimised.
    fn tokens(&self, source: &str) -> Result<proc_macro2::TokenStream, String> {
        let tokens: Result<TokenStream, _> = source.parse();
        tokens.map(Into::into).map_err(|error| error.to_string())
    }

    /// By the compiler's lexer, too: `Ident::new` panics for what an older compiler does not know as a letter.
    fn normalize(name: &str) -> String {
        let tokens: Result<TokenStream, _> = name.parse();
        let ident = tokens.ok().and_then(|tokens| tokens.into_iter().next());
        ident.map_or_else(|| name.to_owned(), |ident| ident.to_string())
    }

    /// A macro can't give warnings to the compiler. What it writes is shown by cargo, with the build's
    /// own output; those who only depend on the crate have no use for it.
    #[expect(
        clippy::print_stderr,
        reason = "a macro has no other way, and a rendered report is inert"
    )]
    fn warn(&self, text: &str) {
        if std::env::var_os("CARGO_PRIMARY_PACKAGE").is_some() {
            eprintln!("{text}\n");
        }
    }
}
