//! `#[derive(ErrorCode)]`: an enum that the author wrote, held to a catalog.

mod claims;
mod expand;
mod fields;
mod input;

use proc_macro2::TokenStream;
use syn::ext::IdentExt as _;

use self::input::Input;
use crate::compile_errors::{Errors, told};
use crate::depth;
use crate::include::{Host, tracked};
use errcodes_core::diagnostic::Diagnostics;
use errcodes_core::ident;
use errcodes_core::parse::parse;
use errcodes_core::suggest::nearest;
use errcodes_core::validate::{Checked, CheckedEnum, validate};

/// Expands `#[derive(ErrorCode)]` on an enum.
///
/// Mistakes become `compile_error!`s in the result, beside the impls.
pub fn derive_error_code<H: Host>(tokens: TokenStream, host: &H) -> TokenStream {
    let mut errors = Errors::default();
    let input = depth::check(&tokens).and_then(|()| Input::new(tokens, &mut errors));
    let input = match input {
        Ok(input) => input,
        Err(error) => return error.into_compile_error(),
    };
    let path = &input.binding.path;
    let located = match host.locate(&path.value(), path.span()) {
        Ok(located) => located,
        Err(message) => {
            errors.push(path.span(), message);
            return expand::without_catalog(&input, errors);
        }
    };
    let mut diagnostics = Diagnostics::default();
    let catalog = parse(&located.source, &mut diagnostics);
    let checked = validate(&catalog, H::normalize, &mut diagnostics);
    errors.extend(diagnostics, &located.source, path.span(), false, host);
    let Some(one) = choose(&input, &checked, &mut errors) else {
        return expand::without_catalog(&input, errors);
    };
    let claims = claims::assign(&input, one, checked.normalize, &located.source, &mut errors);
    let tracked = tracked(path, &located);
    let impls = expand::expand(&input, &checked, one, &claims, &tracked, host, &mut errors);
    let errors = errors.into_compile_errors();
    quote::quote!(#impls #errors)
}

/// The enum of the catalog that the attribute names; where it names none, the one of the same name, or the only
/// one.
fn choose<'a, 'c, 's>(
    input: &Input,
    checked: &'a Checked<'c, 's>,
    errors: &mut Errors,
) -> Option<&'a CheckedEnum<'c, 's>> {
    let names = || checked.enums.iter().map(|one| &*one.decl.name.value);
    // The compiler has normalised what stands in the source.
    let find = |name: &str| {
        checked.enums.iter().find(|one| {
            let listed = &one.decl.name.value;
            listed == name || ident::normalized(listed.to_string(), checked.normalize) == name
        })
    };
    let Some(ident) = &input.binding.name else {
        if let Some(one) = find(&input.ident.unraw().to_string()) {
            return Some(one);
        }
        if let [one] = &checked.enums[..] {
            return Some(one);
        }
        if !checked.enums.is_empty() {
            let names = names().take(8).collect::<Vec<_>>().join(", ");
            let message =
                format!("which enum of the catalog?\n  = help: add `enum = ...`, one of {names}");
            errors.push(input.binding.path.span(), message);
        }
        return None;
    };
    let name = ident.unraw().to_string();
    let found = find(&name);
    if found.is_none() && errors.is_empty() {
        let help = match nearest(&name, names()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!(
                "its enums are {}",
                names().take(8).collect::<Vec<_>>().join(", ")
            ),
        };
        let message = format!("the catalog has no enum `{name}`\n  = help: {help}");
        errors.push(ident.span(), message);
    }
    found
}
