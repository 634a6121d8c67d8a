//! `#[derive(ErrorCode)]`: connects the author's enum with a catalog.

mod context;
mod conversions;
mod discriminants;
mod expand;
mod fields;
mod from_attribute;
mod impls;
mod input;
mod lookup;
mod mapping;
mod matches;
mod own_items;
mod seal;
mod skipped;
mod variant_mapping;

use proc_macro2::TokenStream;
use syn::ext::IdentExt as _;

pub use self::expand::{Block, call_export, without_catalog};
pub use self::input::{CatalogReference, Input};
pub use self::own_items::SourceText;
use crate::depth;
use crate::expansion::{Expansion, MacroDiagnostics, UsageDiagnostic};
use crate::include::{find_enum, first_names, unknown_enum};
use crate::target::Target;
use errcodes_core::load::Loaded;
use errcodes_core::resolved::EnumView;

/// Reads an enum that derives `ErrorCode`.
///
/// # Errors
///
/// Returns an error if the item is not an enum or the path of the catalog is missing. The result contains the errors in variants
/// and options.
pub fn parse(tokens: TokenStream) -> Result<Input, UsageDiagnostic> {
    depth::check(&tokens)?;
    Input::new(tokens)
}

/// Expands `#[derive(ErrorCode)]` on a catalog that has been loaded.
pub fn expand(loaded: &Loaded<'_>, input: &Input, target: Target<'_>) -> Expansion<Block> {
    let mut diagnostics = MacroDiagnostics {
        catalog: loaded.diagnostics.clone().into_sorted(),
        usage: input.errors.clone(),
        former: input.former.clone(),
    };
    let Some(view) = choose(input, loaded, &mut diagnostics) else {
        return Expansion {
            items: without_catalog(input),
            diagnostics,
        };
    };
    let mapping = mapping::assign(input, view, loaded.normalize, &mut diagnostics);
    discriminants::check(input, view, &mapping, &mut diagnostics);
    let items = expand::expand(input, loaded, view, &mapping, target, &mut diagnostics);
    Expansion { items, diagnostics }
}

/// Returns the enum of the catalog that the attribute names. If it names none, returns the one with the same name as the author's
/// enum, or else the only one.
fn choose<'l>(
    input: &Input,
    loaded: &'l Loaded<'_>,
    diagnostics: &mut MacroDiagnostics,
) -> Option<EnumView<'l>> {
    let Some(ident) = &input.binding.name else {
        let same_name = find_enum(loaded, &input.ident.unraw().to_string());
        if same_name.is_some() {
            return same_name;
        }
        if let [only] = &loaded.enums[..] {
            return Some(loaded.view(only));
        }
        if !loaded.enums.is_empty() && !input.binding.has_errors {
            let help = format!("add `enum = ...`, one of {}", first_names(loaded));
            let span = input.binding.catalog.span();
            diagnostics
                .usage
                .push(UsageDiagnostic::new(span, "this catalog has several enums").help(help));
        }
        return None;
    };
    let name = ident.unraw().to_string();
    let found = find_enum(loaded, &name);
    if found.is_none() && !diagnostics.has_errors() {
        diagnostics
            .usage
            .push(unknown_enum(ident.span(), &name, loaded));
    }
    found
}
