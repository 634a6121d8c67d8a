//! The messages and sources of variants that stand for no code.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::ext::IdentExt as _;

use super::context::Context;
use super::fields::Payload;
use super::input::{Field, Input, Variant};
use crate::expansion::{MacroDiagnostics, UsageDiagnostic};

/// Reports variants with several fields if the derive has to implement `Display`.
pub(super) fn check(input: &Input, payloads: &[Payload], diagnostics: &mut MacroDiagnostics) {
    if !input.wants("Display") {
        return;
    }
    for (variant, payload) in input.variants.iter().zip(payloads) {
        if let (Some(span), Payload::Skipped) = (variant.several_fields, payload) {
            let message = format!(
                "`Display` cannot be derived for `{}`, which has several fields",
                variant.ident
            );
            let help = "derive `thiserror::Error` with `#[error(\"...\")]` on each variant, or write `Display` and `Error` yourself and add \
                        `skip(Display, Error)`";
            let error = UsageDiagnostic::new(span, message).help(help);
            diagnostics.usage.push(error);
        }
    }
}

impl Context<'_> {
    /// Returns the variants that stand for no code.
    fn skipped(&self) -> impl Iterator<Item = &Variant> {
        let variants = self.input.variants.iter().zip(&self.payloads);
        let skipped = variants.filter(|(_, payload)| **payload == Payload::Skipped);
        skipped.map(|(variant, _)| variant)
    }

    /// Returns the body of `Display::fmt`: the message of the field, or the name of a variant without a field.
    pub(super) fn fmt_skipped(&self) -> TokenStream {
        let enum_ident = &self.input.ident;
        let arms = self.skipped().map(|Variant { ident, field, .. }| {
            let Some(Field { member, span, .. }) = field else {
                let name = ident.unraw().to_string();
                return quote!(#enum_ident::#ident { .. } => f.pad(#name),);
            };
            let fmt = quote_spanned!(*span=> ::core::fmt::Display::fmt(inner, f));
            quote!(#enum_ident::#ident { #member: inner } => #fmt,)
        });
        quote! {
            match self {
                #(#arms)*
                _ => match __catalog(self) {
                    ::core::option::Option::Some(error) => ::core::fmt::Display::fmt(&error, f),
                    ::core::option::Option::None => ::core::result::Result::Ok(()),
                },
            }
        }
    }

    /// Returns the method `source` of `Error`, if there are variants with a field that stand for no code.
    pub(super) fn source(&self) -> TokenStream {
        let enum_ident = &self.input.ident;
        let arms: Vec<_> = self
            .skipped()
            .filter_map(|Variant { ident, field, .. }| {
                let member = &field.as_ref()?.member;
                Some(quote!(#enum_ident::#ident { #member: inner } => __errcodes::Skipped(inner).source(),))
            })
            .collect();
        if arms.is_empty() {
            return TokenStream::new();
        }
        quote! {
            #[inline]
            fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
                use __errcodes::{NoSource as _, SourceOfError as _};
                match self { #(#arms)* _ => ::core::option::Option::None }
            }
        }
    }
}
