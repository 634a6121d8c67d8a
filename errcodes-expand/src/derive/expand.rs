//! The impls of an enum that is held to a catalog.
//!
//! They stand in a block of their own, together with the enum that `include_catalog!` would have made: from it
//! come lookup, texts and columns, and a `match` to it and one back are all that is the author's enum's own.

use std::collections::HashSet;

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::Ident;
use syn::ext::IdentExt as _;

use super::Errors;
use super::claims::Claims;
use super::fields::{Holds, generated, holds};
use super::input::{Input, Payload, Role};
use crate::include::Host;
use errcodes_core::expand::{Plan, PlannedEnum, expand as expand_items, trait_methods};
use errcodes_core::ident;
use errcodes_core::model::{CodeType, CodeValue, Entry};
use errcodes_core::validate::{Checked, CheckedEnum};

/// The enum of the catalog, inside the block.
const CATALOG: &str = "__Catalog";

struct Context<'a, 'c, 's> {
    input: &'a Input,
    provider: &'a str,
    checked: &'a CheckedEnum<'c, 's>,
    claims: &'a Claims,
    plan: &'a Plan<'c, 's>,
    holds: Vec<Holds>,
    /// The enum that is made of the catalog, if it is known.
    generated: Option<TokenStream>,
    /// The type of a code.
    code: TokenStream,
    /// Whether there are mistakes: then what they leave open must still be Rust.
    is_broken: bool,
}

pub(super) fn expand(
    input: &Input,
    checked: &Checked<'_, '_>,
    one: &CheckedEnum<'_, '_>,
    claims: &Claims,
    tracked: &TokenStream,
    host: &impl Host,
    errors: &mut Errors,
) -> TokenStream {
    let planned = PlannedEnum {
        ident: CATALOG.to_owned(),
        checked: one.clone(),
    };
    let mut plan = Plan::new(checked, vec![planned], None);
    let mut idents = HashSet::from([CATALOG.to_owned()]);
    plan.sets.retain(|set| {
        let ident = ident::normalized(set.ident.clone(), checked.normalize);
        let is_free = idents.insert(ident);
        if !is_free {
            let message = format!(
                "{} has the name of another one\n  = help: rename the column",
                set.what()
            );
            errors.push(input.binding.path.span(), message);
        }
        is_free
    });
    let items = match host.tokens(&expand_items(&plan)) {
        Ok(items) => items,
        Err(error) => {
            let message = format!("errcodes made a mistake: its expansion is no Rust: {error}");
            errors.push(input.binding.path.span(), message);
            TokenStream::new()
        }
    };
    let holds = holds(input, one, errors);
    let generated = generated(input, &holds);
    let context = Context {
        input,
        provider: checked.catalog.provider.as_ref().map_or("", AsRef::as_ref),
        checked: one,
        claims,
        plan: &plan,
        holds,
        generated,
        code: match one.decl.code_type {
            CodeType::Integer(integer) => {
                let name = format_ident!("{}", integer.name());
                quote!(::core::primitive::#name)
            }
            CodeType::Str => quote!(&::core::primitive::str),
        },
        is_broken: !errors.is_empty(),
    };
    let errcodes = errcodes_path(input);
    let impls = [
        seal(&input.ident, input.variants.len(), one.decl.code_type),
        context.functions(),
        context.accessors(),
        context.conversions(),
        context.shown(),
        context.error_code(),
    ];
    quote! {
        #[allow(deprecated, unused, clippy::all, clippy::pedantic, clippy::nursery)]
        const _: () = {
            use #errcodes::__private as __errcodes;
            const _: &[::core::primitive::u8] = #tracked;
            #items
            #(#impls)*
        };
    }
}

fn errcodes_path(input: &Input) -> TokenStream {
    let errcodes = input.binding.errcodes.as_ref();
    errcodes.map_or_else(|| quote!(::errcodes), ToTokens::to_token_stream)
}

/// Only the errors, where there is no enum to hold the author's to; and for an `UnknownCode` in it what its type
/// takes, so that the compiler does not report that it is missing.
pub(super) fn without_catalog(input: &Input, errors: Errors) -> TokenStream {
    let errcodes = errcodes_path(input);
    let payloads = input.variants.iter().flat_map(|variant| &variant.payload);
    let is_unknown_code = |payload: &Payload| payload.type_name == "UnknownCode";
    let seal = payloads.into_iter().any(is_unknown_code).then(|| {
        let seal = seal(&input.ident, 0, CodeType::default());
        quote! {
            #[allow(unused)]
            const _: () = {
                use #errcodes::__private as __errcodes;
                #seal
            };
        }
    });
    let errors = errors.into_compile_errors();
    quote!(#seal #errors)
}

/// What makes the codes of an enum its own: a value that only this block can name goes into each `UnknownCode`.
pub(super) fn seal(enum_ident: &Ident, variants: usize, code_type: CodeType) -> TokenStream {
    let (kept, stored, code) = match code_type {
        CodeType::Integer(integer) => {
            let name = format_ident!("{}", integer.name());
            let integer = quote!(::core::primitive::#name);
            (integer.clone(), integer, quote!(*stored))
        }
        CodeType::Str => (
            quote!(&'a ::core::primitive::str),
            quote!(__errcodes_alloc::boxed::Box<::core::primitive::str>),
            quote!(stored),
        ),
    };
    // The compiler puts the other variants into the values that are left, and `Option` after them.
    let repr = match variants {
        ..=250 => format_ident!("u8"),
        _ => format_ident!("u16"),
    };
    quote! {
        mod __seal {
            #[derive(::core::clone::Clone, ::core::marker::Copy)]
            pub struct Seal(Value);
            #[derive(::core::clone::Clone, ::core::marker::Copy)]
            #[repr(#repr)]
            enum Value { Sealed }
            pub const SEAL: Seal = Seal(Value::Sealed);
        }
        #[automatically_derived]
        impl __errcodes::Sealed for #enum_ident {
            type Seal = __seal::Seal;
            type Kept<'a> = #kept;
            type Stored = #stored;
            fn stored_code(stored: &Self::Stored) -> Self::Kept<'_> { #code }
        }
        const fn __unknown(code: #stored) -> __errcodes::UnknownCode<#enum_ident> {
            __errcodes::unlisted(code, __seal::SEAL)
        }
    }
}

impl Context<'_, '_, '_> {
    fn is_of_texts(&self) -> bool {
        self.checked.decl.code_type == CodeType::Str
    }

    /// The variant of the catalog's enum for an entry.
    fn entry(&self, entry: usize) -> Option<TokenStream> {
        let entry: &Entry<'_> = self.checked.entries.get(entry)?;
        let catalog = format_ident!("{CATALOG}");
        let variant = rust_ident(&ident::variant(&entry.name.value));
        Some(quote!(#catalog::#variant))
    }

    /// A pattern for a variant of the author's, which names its field `inner`.
    fn pattern(&self, variant: usize) -> TokenStream {
        let enum_ident = &self.input.ident;
        let decl = &self.input.variants[variant];
        let ident = &decl.ident;
        match &decl.payload {
            None => quote!(#enum_ident::#ident),
            Some(Payload { member, .. }) => quote!(#enum_ident::#ident { #member: inner }),
        }
    }

    /// An expression for a variant of the author's, with this in its field.
    fn build(&self, variant: usize, inner: &TokenStream) -> TokenStream {
        let enum_ident = &self.input.ident;
        let decl = &self.input.variants[variant];
        let ident = &decl.ident;
        match &decl.payload {
            _ if self.holds[variant] == Holds::Mistake => quote!(::core::unreachable!()),
            None => quote!(#enum_ident::#ident),
            Some(Payload { member, .. }) => quote!(#enum_ident::#ident { #member: #inner }),
        }
    }

    /// A `match` over the author's enum; `arm` is not asked for variants that are mistakes.
    fn match_self(
        &self,
        on: &TokenStream,
        arm: impl Fn(usize, Option<&Entry<'_>>, Holds) -> TokenStream,
    ) -> TokenStream {
        let arms = (0..self.input.variants.len()).map(|variant| {
            let first = self.claims.entries[variant].first();
            let entry = first
                .and_then(|first| self.checked.entries.get(*first))
                .copied();
            let holds = self.holds[variant];
            let pattern = self.pattern(variant);
            let is_nothing = entry.is_none() && holds == Holds::Nothing;
            let expression = if is_nothing || holds == Holds::Mistake {
                quote!(::core::unreachable!())
            } else {
                arm(variant, entry, holds)
            };
            quote!(#pattern => #expression,)
        });
        // Variants that are wrong are not among them.
        let others = self.is_broken.then(|| quote!(_ => ::core::unreachable!(),));
        if self.input.variants.is_empty() {
            return quote!(::core::unreachable!());
        }
        quote!(match #on { #(#arms)* #others })
    }

    /// A `match` over the catalog's enum; `inner` makes what the field of a variant holds, `unknown` is for codes
    /// that are not listed. In it, `unlisted` is the catalog's own `UnknownCode`: whatever else an error says of itself,
    /// this code is not listed.
    fn match_catalog(
        &self,
        on: &TokenStream,
        inner: impl Fn(Holds) -> TokenStream,
        unknown: &TokenStream,
    ) -> TokenStream {
        let arms = self
            .claims
            .entries
            .iter()
            .enumerate()
            .map(|(variant, entries)| {
                let patterns: Vec<_> = entries
                    .iter()
                    .filter_map(|entry| self.entry(*entry))
                    .collect();
                if patterns.is_empty() || self.holds[variant] == Holds::Mistake {
                    return TokenStream::new();
                }
                let built = self.build(variant, &inner(self.holds[variant]));
                quote!(#(#patterns)|* => #built,)
            });
        let others = self.is_broken.then(|| quote!(_ => ::core::unreachable!(),));
        let catalog = format_ident!("{CATALOG}");
        quote!(match #on { #(#arms)* #catalog::Unknown(unlisted) => #unknown, #others })
    }

    /// The functions that the impls are made of.
    fn functions(&self) -> TokenStream {
        let (enum_ident, catalog) = (&self.input.ident, format_ident!("{CATALOG}"));
        let constness = self.constness();
        let (code, borrowed) = (
            &self.code,
            if self.is_of_texts() {
                quote!(&)
            } else {
                quote!()
            },
        );
        let of_catalog = self.match_self(&quote!(error), |variant, entry, holds| match holds {
            Holds::Mistake => TokenStream::new(),
            Holds::Nothing => {
                let first = self.claims.entries[variant].first();
                first
                    .and_then(|first| self.entry(*first))
                    .unwrap_or_default()
            }
            Holds::Code if self.is_of_texts() => {
                quote!(#catalog::from_code(::core::convert::AsRef::as_ref(inner)))
            }
            Holds::Code => quote!(#catalog::from_code(*inner)),
            Holds::Unknown => quote!(#catalog::from_code(#borrowed *inner.__stored())),
            Holds::Generated => {
                let _ = entry;
                quote!(__errcodes::same_error(
                    inner.code(),
                    __errcodes::ErrorCode::name(inner)
                ))
            }
        });
        let code_of = self.match_self(&quote!(error), |_, entry, holds| match holds {
            Holds::Mistake => TokenStream::new(),
            Holds::Nothing => entry.map_or_else(TokenStream::new, code_literal),
            Holds::Code if self.is_of_texts() => quote!(::core::convert::AsRef::as_ref(inner)),
            Holds::Code => quote!(*inner),
            Holds::Unknown => quote!(#borrowed *inner.__stored()),
            Holds::Generated => quote!(inner.code()),
        });
        quote! {
            #constness fn __catalog(error: &#enum_ident) -> #catalog { #of_catalog }
            #constness fn __code(error: &#enum_ident) -> #code { #code_of }
        }
    }

    /// Nothing that a constant can't do is in the way of `const`, unless a field holds more than a number.
    fn constness(&self) -> TokenStream {
        let is_number = |holds: &Holds| *holds != Holds::Generated;
        if !self.is_of_texts() && self.holds.iter().all(is_number) {
            quote!(const)
        } else {
            TokenStream::new()
        }
    }

    fn accessors(&self) -> TokenStream {
        let enum_ident = &self.input.ident;
        let constness = self.constness();
        let code = &self.code;
        let mut methods = TokenStream::new();
        if self.input.wants("code") {
            methods.extend(quote! {
                /// The code on the wire; of a variant without a field that stands for several, the first of them.
                #[must_use]
                pub #constness fn code(&self) -> #code { __code(self) }
            });
        }
        if self.input.wants("message") {
            methods.extend(quote! {
                /// The vendor's short text, placeholders as they are.
                #[must_use]
                pub #constness fn message(&self) -> &'static ::core::primitive::str {
                    __catalog(self).message()
                }
            });
        }
        if self.input.wants("name") {
            let name = self.name(&quote!(self), &quote!(__catalog(self).name()));
            methods.extend(quote! {
                /// The name of the variant; of one that carries the error or the code, the name of the entry.
                #[must_use]
                pub #constness fn name(&self) -> &'static ::core::primitive::str { #name }
            });
        }
        if self.input.wants("is_known") {
            methods.extend(quote! {
                /// Whether the catalog lists the code.
                #[must_use]
                pub #constness fn is_known(&self) -> ::core::primitive::bool { __catalog(self).is_known() }
            });
        }
        let is_unit = |(variant, holds): (&super::input::Variant, &Holds)| {
            *holds == Holds::Nothing || matches!(variant.role, Role::Unknown(_))
        };
        if self.input.wants("ALL") && self.input.variants.iter().zip(&self.holds).all(is_unit) {
            let units = self
                .input
                .variants
                .iter()
                .filter(|variant| variant.payload.is_none());
            let units = units.map(|variant| &variant.ident);
            methods.extend(quote! {
                /// All variants but that for codes that the catalog does not list.
                pub const ALL: &'static [Self] = &[#(#enum_ident::#units),*];
            });
        }
        if self.input.wants("from_code") && self.takes_unknown().is_some() {
            let code = &self.code;
            methods.extend(quote! {
                /// The error with this code.
                #[must_use]
                pub fn from_code(code: #code) -> Self { __from_code(code) }
            });
        }
        quote!(#[automatically_derived] impl #enum_ident { #methods })
    }

    fn name(&self, on: &TokenStream, otherwise: &TokenStream) -> TokenStream {
        self.match_self(on, |variant, _, holds| {
            let decl = &self.input.variants[variant];
            if holds == Holds::Nothing || matches!(decl.role, Role::Unknown(_)) {
                let name = decl.ident.unraw().to_string();
                quote!(#name)
            } else {
                otherwise.clone()
            }
        })
    }

    /// The variant for codes that are not listed: the one that is `#[unknown]`, or one for all the rest that
    /// carries what holds them.
    fn takes_unknown(&self) -> Option<usize> {
        self.claims.unknown.or_else(|| {
            let variants = self.input.variants.iter().zip(&self.holds);
            let is_rest = |(variant, holds): (&super::input::Variant, &Holds)| {
                matches!(variant.role, Role::Rest(_)) && *holds != Holds::Nothing
            };
            variants.into_iter().position(is_rest)
        })
    }

    fn conversions(&self) -> TokenStream {
        let (enum_ident, catalog, code) =
            (&self.input.ident, format_ident!("{CATALOG}"), &self.code);
        // What a field holds, made of a code.
        let inner = |holds: Holds| match holds {
            Holds::Unknown => quote!(__unknown(unlisted.__into_stored())),
            Holds::Nothing | Holds::Code | Holds::Generated | Holds::Mistake => {
                quote!(::core::convert::From::from(code))
            }
        };
        let mut out = TokenStream::new();
        let wants = self.input.wants("From");
        if let Some(unknown) = self.takes_unknown() {
            let unknown = self.build(unknown, &inner(self.holds[unknown]));
            let from_code = self.match_catalog(&quote!(#catalog::from_code(code)), inner, &unknown);
            out.extend(quote! {
                fn __from_code(code: #code) -> #enum_ident { #from_code }
            });
            if wants {
                out.extend(quote! {
                    #[automatically_derived]
                    impl ::core::convert::From<#code> for #enum_ident {
                        fn from(code: #code) -> Self { __from_code(code) }
                    }
                });
            }
        } else if wants {
            let kept = if self.is_of_texts() {
                quote!(__errcodes_alloc::string::String)
            } else {
                code.clone()
            };
            let (provider, name) = (self.provider, &*self.checked.decl.name.value);
            let unlisted = quote! {
                __errcodes::UnknownCodeError::__new(
                    ::core::convert::From::from(code), #provider, #name,
                )
            };
            let from_code = self.match_catalog(
                &quote!(#catalog::from_code(code)),
                inner,
                &quote!(return ::core::result::Result::Err(#unlisted)),
            );
            out.extend(quote! {
                #[automatically_derived]
                impl ::core::convert::TryFrom<#code> for #enum_ident {
                    type Error = __errcodes::UnknownCodeError<#kept>;
                    fn try_from(code: #code) -> ::core::result::Result<Self, Self::Error> {
                        ::core::result::Result::Ok(#from_code)
                    }
                }
            });
        }
        if wants && let Some(generated) = &self.generated {
            out.extend(self.conversions_of_generated(generated));
        }
        out
    }

    /// From the enum that is made of the catalog, and back where nothing is lost.
    fn conversions_of_generated(&self, generated: &TokenStream) -> TokenStream {
        let (enum_ident, catalog) = (&self.input.ident, format_ident!("{CATALOG}"));
        let inner = |holds: Holds| match holds {
            Holds::Generated => quote!(error),
            Holds::Unknown => quote!(__unknown(unlisted.__into_stored())),
            Holds::Nothing | Holds::Code | Holds::Mistake => {
                quote!(::core::convert::From::from(error.code()))
            }
        };
        let same = quote!(__errcodes::same_error::<#catalog>(error.code(), __errcodes::ErrorCode::name(&error)));
        let mut out = TokenStream::new();
        if let Some(unknown) = self.takes_unknown() {
            let unknown = self.build(unknown, &inner(self.holds[unknown]));
            let from = self.match_catalog(&same, inner, &unknown);
            out.extend(quote! {
                #[automatically_derived]
                impl ::core::convert::From<#generated> for #enum_ident {
                    fn from(error: #generated) -> Self { #from }
                }
            });
        } else {
            let unknown = quote!(return ::core::result::Result::Err(error));
            let from = self.match_catalog(&same, inner, &unknown);
            out.extend(quote! {
                #[automatically_derived]
                impl ::core::convert::TryFrom<#generated> for #enum_ident {
                    type Error = #generated;
                    fn try_from(error: #generated) -> ::core::result::Result<Self, #generated> {
                        ::core::result::Result::Ok(#from)
                    }
                }
            });
        }
        let is_lossless = self
            .holds
            .iter()
            .zip(&self.claims.entries)
            .all(|(holds, entries)| *holds != Holds::Nothing || entries.len() == 1);
        if is_lossless {
            let into = self.match_self(&quote!(error), |_, entry, holds| match holds {
                Holds::Mistake => TokenStream::new(),
                Holds::Nothing => entry.map_or_else(TokenStream::new, |entry| {
                    let (code, name) = (code_literal(entry), &*entry.name.value);
                    quote!(__errcodes::same_error::<#generated>(#code, #name))
                }),
                Holds::Code => quote!(::core::convert::From::from(inner)),
                Holds::Unknown => quote!(::core::convert::From::from(inner.get())),
                Holds::Generated => quote!(inner),
            });
            out.extend(quote! {
                #[automatically_derived]
                impl ::core::convert::From<#enum_ident> for #generated {
                    fn from(error: #enum_ident) -> Self { #into }
                }
            });
        }
        out
    }

    fn shown(&self) -> TokenStream {
        let enum_ident = &self.input.ident;
        let mut out = TokenStream::new();
        if self.input.wants("Display") {
            out.extend(quote! {
                #[automatically_derived]
                impl ::core::fmt::Display for #enum_ident {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        ::core::fmt::Display::fmt(&__catalog(self), f)
                    }
                }
            });
        }
        if self.input.wants("Error") {
            out.extend(quote! {
                #[automatically_derived]
                impl ::core::error::Error for #enum_ident {}
            });
        }
        out
    }

    fn error_code(&self) -> TokenStream {
        let enum_ident = &self.input.ident;
        let name = self.name(&quote!(self), &quote!(__catalog(self).name()));
        let methods = trait_methods(self.plan, "__catalog(self)");
        let methods = methods.into_iter().filter_map(|method| {
            let name = rust_ident(method.name);
            let result: TokenStream = method.result.parse().ok()?;
            let call: TokenStream = method.call.parse().ok()?;
            Some(quote!(fn #name(&self) -> #result { #call }))
        });
        let static_text = quote!(&'static ::core::primitive::str);
        quote! {
            #[automatically_derived]
            impl __errcodes::ErrorCode for #enum_ident {
                fn provider(&self) -> #static_text { __errcodes::ErrorCode::provider(&__catalog(self)) }
                fn enum_name(&self) -> #static_text { __errcodes::ErrorCode::enum_name(&__catalog(self)) }
                fn code(&self) -> __errcodes::Code<'_> { ::core::convert::From::from(__code(self)) }
                fn name(&self) -> #static_text { #name }
                fn message(&self) -> #static_text { __catalog(self).message() }
                fn is_known(&self) -> ::core::primitive::bool { __catalog(self).is_known() }
                fn template(&self) -> __errcodes::Template { __catalog(self).template() }
                #(#methods)*
            }
        }
    }
}

/// The code of an entry as an expression.
fn code_literal(entry: &Entry<'_>) -> TokenStream {
    match &entry.code.value {
        CodeValue::Text(text) => quote!(#text),
        CodeValue::Integer(code) => {
            let magnitude = Literal::u128_unsuffixed(code.unsigned_abs());
            if *code < 0 {
                quote!(-#magnitude)
            } else {
                quote!(#magnitude)
            }
        }
    }
}

fn rust_ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(name) => format_ident!("r#{name}"),
        None => format_ident!("{name}"),
    }
}
