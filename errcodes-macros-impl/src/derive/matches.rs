//! The `match` expressions over the author's enum and over that of the catalog.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use syn::ext::IdentExt as _;

use super::context::{CATALOG, Context, code_literal, rust_ident};
use super::fields::Payload;
use super::input::Variant;
use super::variant_mapping::VariantMapping;
use errcodes_core::codegen::MAX_ARMS;
use errcodes_core::ident;
use errcodes_core::model::Entry;

/// An arm of a `match`.
struct Arm {
    pattern: TokenStream,
    value: TokenStream,
    /// `true` if the pattern binds a field to a variable or has a condition, so that `_` cannot replace it.
    binds: bool,
}

impl Arm {
    fn into_tokens(self) -> TokenStream {
        let Self { pattern, value, .. } = self;
        quote!(#pattern => #value,)
    }
}

impl Context<'_> {
    /// Returns a `match` over the author's enum that returns an `Option` if it has variants without a code. `arm` is not called for
    /// these variants, and for invalid ones.
    pub(super) fn match_self_or_none(
        &self,
        on: &TokenStream,
        arm: impl Fn(usize, Option<&Entry<'_>>, Payload) -> TokenStream,
    ) -> TokenStream {
        if !self.has_skipped {
            return self.match_self(on, arm);
        }
        self.match_self(on, |variant, entry, payload| {
            if payload == Payload::Skipped {
                return quote!(::core::option::Option::None);
            }
            let value = arm(variant, entry, payload);
            quote!(::core::option::Option::Some(#value))
        })
    }

    /// Returns a `match` over the author's enum, like `match_self_or_none`. In a large enum, `of_listed` is the value for all variants
    /// without a field, because the compiler needs much time for many arms.
    pub(super) fn match_self_or_listed(
        &self,
        of_listed: &TokenStream,
        arm: impl Fn(usize, Option<&Entry<'_>>, Payload) -> TokenStream,
    ) -> TokenStream {
        if !self.is_large() {
            return self.match_self_or_none(&quote!(error), arm);
        }
        let arms = self.arms_of_self(arm).filter(|arm| arm.binds);
        let arms = arms.map(Arm::into_tokens);
        quote!(match error { #(#arms)* _ => #of_listed })
    }

    /// Returns whether the enum has so many variants that the compiler needs much time for an arm for each of them. Variants without
    /// a code are rare in such enums.
    fn is_large(&self) -> bool {
        self.input.variants.len() > MAX_ARMS && !self.has_skipped && !self.is_broken
    }

    /// Returns a `match` over the author's enum. `arm` is not called for invalid variants.
    pub(super) fn match_self(
        &self,
        on: &TokenStream,
        arm: impl Fn(usize, Option<&Entry<'_>>, Payload) -> TokenStream,
    ) -> TokenStream {
        if self.input.variants.is_empty() {
            return quote!(::core::unreachable!());
        }
        self.matching(on, self.arms_of_self(arm).collect())
    }

    fn arms_of_self(
        &self,
        arm: impl Fn(usize, Option<&Entry<'_>>, Payload) -> TokenStream,
    ) -> impl Iterator<Item = Arm> {
        (0..self.input.variants.len()).map(move |variant| {
            let first = self.mapping.entries[variant].first();
            let entry = first.and_then(|first| self.entries.get(*first)).copied();
            let payload = self.payloads[variant];
            let is_nothing = entry.is_none() && payload == Payload::None;
            let value = if is_nothing || payload == Payload::Invalid {
                quote!(::core::unreachable!())
            } else {
                arm(variant, entry, payload)
            };
            Arm {
                pattern: self.pattern(variant),
                value,
                binds: payload != Payload::None,
            }
        })
    }

    /// Returns a `match` over the catalog's enum. `inner` returns the value of a variant's field. `unknown` returns the expression
    /// for codes without a variant: those that are not listed, and success codes. Its argument is an expression for the owned code,
    /// from which it must take the code, because an `error.code()` that the author has written may return a listed code.
    pub(super) fn match_catalog(
        &self,
        on: &TokenStream,
        inner: impl Fn(usize, Payload) -> TokenStream,
        unknown: impl Fn(&TokenStream) -> TokenStream,
    ) -> TokenStream {
        let of_variants = self.mapping.entries.iter().enumerate();
        let of_variants = of_variants.filter_map(|(variant, entries)| {
            let patterns = entries.iter().filter_map(|entry| self.entry(*entry));
            let patterns: Vec<_> = patterns.collect();
            if patterns.is_empty() || self.payloads[variant] == Payload::Invalid {
                return None;
            }
            Some(Arm {
                pattern: quote!(#(#patterns)|*),
                value: self.build(variant, &inner(variant, self.payloads[variant])),
                binds: false,
            })
        });
        let unmapped = self.mapping.unmapped.iter().map(|&entry| {
            let code = self.entries.get(entry).copied().map(code_literal);
            let value = unknown(&if self.is_of_texts() {
                quote!(::core::convert::From::from(#code))
            } else {
                quote!(#code)
            });
            Arm {
                pattern: self.entry(entry).unwrap_or_default(),
                value,
                binds: false,
            }
        });
        let catalog = format_ident!("{CATALOG}");
        let unlisted = Arm {
            pattern: quote!(#catalog::Unknown(unlisted)),
            value: unknown(&self.stored()),
            binds: true,
        };
        let arms = of_variants.chain(unmapped).chain(self.matched_arms());
        self.matching(on, arms.chain([unlisted]).collect())
    }

    /// Returns an expression for the owned code of `unlisted`. For a number, it is constant.
    fn stored(&self) -> TokenStream {
        if self.is_of_texts() {
            quote!(unlisted.__into_stored())
        } else {
            quote!(*unlisted.__stored())
        }
    }

    /// Returns the arms of a `match` over the catalog's enum for the codes of patterns with a variant.
    fn matched_arms(&self) -> impl Iterator<Item = Arm> {
        let catalog = format_ident!("{CATALOG}");
        let borrowed = if self.is_of_texts() {
            quote!(unlisted.__stored())
        } else {
            self.stored()
        };
        let variants = self.mapping.patterns.iter().enumerate();
        variants.filter_map(move |(variant, pattern)| {
            let entry = self.patterns.get((*pattern)?)?;
            let Payload::Matched(number) = self.payloads[variant] else {
                return None;
            };
            let number = Literal::usize_unsuffixed(number);
            let code = self.stored();
            let inner = quote!(__matched::<#number>(#code));
            let pattern = if let Some(named) = entry.named() {
                let name = rust_ident(&ident::variant(&named.name.value));
                quote!(#catalog::#name(unlisted))
            } else {
                let row = self.plan.enums.first()?.pattern_row(entry)?;
                let row = Literal::usize_unsuffixed(row);
                quote!(#catalog::Unknown(unlisted) if #catalog::__row_of(#borrowed) == #row)
            };
            Some(Arm {
                pattern,
                value: self.build(variant, &inner),
                binds: true,
            })
        })
    }

    /// Returns a `match` with these arms.
    ///
    /// Without optimisation, nested `match` expressions with fewer arms compile faster, because the compiler compares every arm of a
    /// `match` with every other. With optimisation, one `match` becomes a table. Cargo compiles a macro with the debug assertions of
    /// the crate that calls it.
    fn matching(&self, on: &TokenStream, arms: Vec<Arm>) -> TokenStream {
        let is_nested = cfg!(debug_assertions) && arms.len() > MAX_ARMS && !self.is_broken;
        if is_nested && arms.iter().any(|arm| !arm.binds) {
            let (binding, others): (Vec<_>, Vec<_>) = arms.into_iter().partition(|arm| arm.binds);
            let binding = binding.into_iter().map(Arm::into_tokens);
            let others = nested(others);
            return quote!(match #on { #(#binding)* others => #others });
        }
        let arms = arms.into_iter().map(Arm::into_tokens);
        // Invalid variants have no arm.
        let others = self.is_broken.then(|| quote!(_ => ::core::unreachable!(),));
        quote!(match #on { #(#arms)* #others })
    }

    /// Returns an expression for the name of the variant. It is an `Option` if there are variants without a code.
    pub(super) fn name(&self) -> TokenStream {
        let error = quote!(error);
        let of_entry = self.with_catalog(&error, |catalog| quote!(#catalog.name()));
        let name = |variant: usize, _: Option<&Entry<'_>>, payload| {
            let decl = &self.input.variants[variant];
            let is_unknown = matches!(decl.mapping, VariantMapping::Unknown(_));
            match payload {
                Payload::Skipped => quote!(::core::option::Option::None),
                Payload::None | Payload::Matched(_) | Payload::Unknown | Payload::Invalid => {
                    self.name_of(decl)
                }
                Payload::Code | Payload::Generated if is_unknown => self.name_of(decl),
                Payload::Code | Payload::Generated => of_entry.clone(),
            }
        };
        if self.is_large() && self.has_names_of_entries() {
            self.match_self_or_listed(&of_entry, name)
        } else {
            self.match_self(&error, name)
        }
    }

    /// Returns whether all variants without a field have the names of their entries.
    fn has_names_of_entries(&self) -> bool {
        let variants = self.input.variants.iter().zip(&self.mapping.entries);
        let mut units = variants
            .zip(&self.payloads)
            .filter(|(_, payload)| **payload == Payload::None);
        units.all(|((decl, entries), _)| {
            let entry = entries.first().and_then(|first| self.entries.get(*first));
            entry.is_some_and(|entry| decl.ident.unraw() == *entry.name.value)
        })
    }

    fn name_of(&self, decl: &Variant) -> TokenStream {
        let name = decl.ident.unraw().to_string();
        if self.has_skipped {
            quote!(::core::option::Option::Some(#name))
        } else {
            quote!(#name)
        }
    }
}

/// Returns nested `match` expressions over `others`, each with a part of the arms. The last arm matches all other values.
fn nested(mut arms: Vec<Arm>) -> TokenStream {
    if let Some(last) = arms.last_mut() {
        last.pattern = quote!(_);
    }
    let mut matching = TokenStream::new();
    while !arms.is_empty() {
        let part = arms.split_off((arms.len() - 1) / MAX_ARMS * MAX_ARMS);
        let part = part.into_iter().map(Arm::into_tokens);
        let otherwise = (!matching.is_empty()).then(|| quote!(_ => #matching));
        matching = quote!(match others { #(#part)* #otherwise });
    }
    matching
}
