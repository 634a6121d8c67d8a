//! The procedural macros of `errcodes`. Depend on that crate; it documents them.

use errcodes_core::locate::Site;
use proc_macro::TokenStream;

/// `errcodes::include_catalog!` without its `$crate`.
#[doc(hidden)]
#[proc_macro]
pub fn include_catalog(args: TokenStream) -> TokenStream {
    errcodes_core::include::include_catalog(args.into(), |path| Site {
        crate_root: std::env::var_os("CARGO_MANIFEST_DIR").map(Into::into),
        source_file: path.unwrap().local_file(),
    })
    .into()
}
