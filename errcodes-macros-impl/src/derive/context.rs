//! The input of all impls, and the functions that they call.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::Ident;

use super::fields::Payload;
use super::input::{Field, Input};
use super::mapping::Mapping;
use super::variant_mapping::VariantMapping;
use errcodes_core::code::{Code, CodeValue, IntegerType};
use errcodes_core::codegen::{self, Plan, PlannedEnum};
use errcodes_core::ident;
use errcodes_core::model::{Entry, Enum, PatternEntry};
use errcodes_core::order;
use errcodes_core::pattern::Pattern;

/// The name of the catalog's enum inside the block.
pub(super) const CATALOG: &str = "__Catalog";

/// The input of all impls.
pub(super) struct Context<'a> {
    pub(super) input: &'a Input,
    pub(super) provider: &'a str,
    /// The enum in the catalog.
    pub(super) decl: &'a Enum<'a>,
    /// Its entries, in the order of [`Mapping::entries`].
    pub(super) entries: &'a [&'a Entry<'a>],
    pub(super) mapping: &'a Mapping,
    pub(super) plan: &'a Plan<'a>,
    pub(super) payloads: Vec<Payload>,
    /// `true` if there are variants without a code.
    pub(super) has_skipped: bool,
    /// `true` if `thiserror` converts the generated enum.
    pub(super) is_from_of_thiserror: bool,
    /// The enum that `include_catalog!` generates, if it is known.
    pub(super) generated: Option<TokenStream>,
    /// The type of the codes.
    pub(super) code: TokenStream,
    /// The codes that mean success.
    pub(super) success: Vec<&'a Code<'a>>,
    /// The patterns of the enum, in the order of [`Mapping::patterns`].
    pub(super) patterns: Vec<&'a PatternEntry<'a>>,
    /// The items that the author has written without an entry in `skip`.
    pub(super) own: Vec<String>,
    /// `true` if there are errors. The impls must be valid Rust even then.
    pub(super) is_broken: bool,
}

impl Context<'_> {
    /// Returns whether to generate an item that `skip` can name.
    pub(super) fn generates(&self, name: &str) -> bool {
        self.applies(name) && !self.own.iter().any(|own| own == name)
    }

    /// Returns those items that the author has written and that the derive would generate too.
    pub(super) fn clashes(&self) -> Vec<&str> {
        let own = self.own.iter().map(String::as_str);
        own.filter(|name| self.applies(name)).collect()
    }

    /// Returns whether an item belongs to this enum, and no option or other derive replaces it.
    fn applies(&self, name: &str) -> bool {
        self.input.wants(name)
            && match name {
                "ALL" => self.has_only_units(),
                "is_success" => !self.success.is_empty(),
                "check" => !self.success.is_empty() && self.takes_unknown().is_some(),
                "from_code" | "from_evidence" | "match_evidence" => self.takes_unknown().is_some(),
                _ => true,
            }
    }

    /// Returns whether no variant for listed codes has a field.
    fn has_only_units(&self) -> bool {
        let mut variants = self.input.variants.iter().zip(&self.payloads);
        variants.all(|(variant, payload)| match payload {
            Payload::None | Payload::Matched(_) | Payload::Skipped => true,
            _ => matches!(variant.mapping, VariantMapping::Unknown(_)),
        })
    }

    /// Returns whether the codes are strings.
    pub(super) fn is_of_texts(&self) -> bool {
        self.decl.code_type.is_text()
    }

    /// Returns the variant of the catalog's enum for an entry.
    pub(super) fn entry(&self, entry: usize) -> Option<TokenStream> {
        let entry: &Entry<'_> = self.entries.get(entry)?;
        let catalog = format_ident!("{CATALOG}");
        let variant = rust_ident(&ident::variant(&entry.name.value));
        Some(quote!(#catalog::#variant))
    }

    /// Returns a pattern for a variant of the author's enum, which binds its field to `inner`.
    pub(super) fn pattern(&self, variant: usize) -> TokenStream {
        let enum_ident = &self.input.ident;
        let decl = &self.input.variants[variant];
        let ident = &decl.ident;
        match &decl.field {
            _ if self.payloads[variant] == Payload::Skipped => quote!(#enum_ident::#ident { .. }),
            None => quote!(#enum_ident::#ident),
            Some(Field { member, .. }) => quote!(#enum_ident::#ident { #member: inner }),
        }
    }

    /// Returns the span of a variant's field. The compiler reports its type there, if it is neither a code nor a generated enum.
    pub(super) fn field_span(&self, variant: usize) -> Span {
        let field = self.input.variants[variant].field.as_ref();
        field.map_or_else(Span::call_site, |field| {
            field.span.resolved_at(Span::call_site())
        })
    }

    /// Returns an expression for the code in a field, for the expression `code`.
    pub(super) fn code_field(&self, variant: usize, code: &TokenStream) -> TokenStream {
        let field = self.input.variants[variant].field.as_ref();
        if field.is_some_and(|field| field.type_name == "Cow") {
            let owned = quote!(__errcodes_alloc::string::String::from(#code));
            return quote!(::core::convert::From::from(#owned));
        }
        quote!(::core::convert::From::from(#code))
    }

    /// Returns an expression for a variant of the author's enum with this value in its field.
    pub(super) fn build(&self, variant: usize, inner: &TokenStream) -> TokenStream {
        let enum_ident = &self.input.ident;
        let decl = &self.input.variants[variant];
        let ident = &decl.ident;
        match &decl.field {
            _ if self.payloads[variant] == Payload::Invalid => quote!(::core::unreachable!()),
            None => quote!(#enum_ident::#ident),
            Some(Field { member, .. }) => quote!(#enum_ident::#ident { #member: #inner }),
        }
    }

    /// Returns the type, or if there are variants without a code, an `Option` of it.
    pub(super) fn optional(&self, ty: &TokenStream) -> TokenStream {
        if self.has_skipped {
            quote!(::core::option::Option<#ty>)
        } else {
            ty.clone()
        }
    }

    /// Returns an expression that `call` creates from an expression for the catalog's enum. It is an `Option` if there are variants
    /// without a code.
    pub(super) fn with_catalog(
        &self,
        error: &TokenStream,
        call: impl Fn(&TokenStream) -> TokenStream,
    ) -> TokenStream {
        if !self.has_skipped {
            return call(&quote!(__catalog(#error)));
        }
        let value = call(&quote!(value));
        quote! {
            match __catalog(#error) {
                ::core::option::Option::Some(value) => ::core::option::Option::Some(#value),
                ::core::option::Option::None => ::core::option::Option::None,
            }
        }
    }

    /// Returns an expression for a method of the catalog's enum that returns a `bool`. It is `false` for variants without a code.
    pub(super) fn condition(&self, error: &TokenStream, method: &TokenStream) -> TokenStream {
        if !self.has_skipped {
            return quote!(__catalog(#error).#method());
        }
        quote!(
            ::core::matches!(__catalog(#error), ::core::option::Option::Some(value) if value.#method())
        )
    }

    /// Returns the impl that describes the patterns of the variants, as Rust source.
    pub(super) fn named_patterns(&self) -> String {
        let variants = self.mapping.patterns.iter().zip(&self.payloads);
        let mut patterns: Vec<(usize, &Pattern<'_>)> = variants
            .filter_map(|(pattern, payload)| match payload {
                Payload::Matched(number) => {
                    Some((*number, self.patterns.get((*pattern)?)?.pattern()))
                }
                _ => None,
            })
            .collect();
        if patterns.is_empty() {
            return String::new();
        }
        order::sort_by(&mut patterns, |(first, _), (second, _)| first.cmp(second));
        let patterns = patterns.into_iter().map(|(_, pattern)| pattern);
        codegen::named_patterns(&self.input.ident.to_string(), self.decl.code_type, patterns)
    }

    /// Returns the functions that the impls call.
    pub(super) fn functions(&self) -> TokenStream {
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
        let has_shared_codes = self.plan.enums.iter().any(PlannedEnum::has_shared_codes);
        let of_catalog =
            self.match_self_or_none(&quote!(error), |variant, entry, payload| match payload {
                Payload::Invalid | Payload::Skipped => TokenStream::new(),
                Payload::None => {
                    let first = self.mapping.entries[variant].first();
                    first
                        .and_then(|first| self.entry(*first))
                        .unwrap_or_default()
                }
                Payload::Code if self.is_of_texts() => {
                    quote!(#catalog::from_code(::core::convert::AsRef::as_ref(inner)))
                }
                Payload::Code => quote!(#catalog::from_code(*inner)),
                // The code may be listed, if evidence fits none of several entries with the code.
                Payload::Unknown if has_shared_codes => {
                    quote!(#catalog::__of_unknown(#borrowed *inner.__stored()))
                }
                Payload::Unknown | Payload::Matched(_) => {
                    quote!(#catalog::from_code(#borrowed *inner.__stored()))
                }
                Payload::Generated => {
                    let _ = entry;
                    quote_spanned! {self.field_span(variant)=>
                        __errcodes::same_error(
                            __errcodes::code_of(inner),
                            __errcodes::name_of(inner),
                        )
                    }
                }
            });
        let of_listed = quote!(#catalog::__code_at(__catalog(error).__index()));
        let code_of =
            self.match_self_or_listed(&of_listed, |variant, entry, payload| match payload {
                Payload::Invalid | Payload::Skipped => TokenStream::new(),
                Payload::None => entry.map_or_else(TokenStream::new, code_literal),
                Payload::Code if self.is_of_texts() => {
                    quote!(::core::convert::AsRef::as_ref(inner))
                }
                Payload::Code => quote!(*inner),
                Payload::Unknown | Payload::Matched(_) => quote!(#borrowed *inner.__stored()),
                Payload::Generated => {
                    quote_spanned!(self.field_span(variant)=> __errcodes::code_of(inner))
                }
            });
        let name = self.name();
        let text = self.optional(&quote!(&'static ::core::primitive::str));
        let catalog = self.optional(&quote!(#catalog));
        let code = self.optional(code);
        quote! {
            #[inline]
            #constness fn __catalog(error: &#enum_ident) -> #catalog { #of_catalog }
            #[inline]
            #constness fn __code(error: &#enum_ident) -> #code { #code_of }
            #[inline]
            #constness fn __name(error: &#enum_ident) -> #text { #name }
        }
    }

    /// Returns `const` if codes are numbers and no field holds a generated enum.
    pub(super) fn constness(&self) -> TokenStream {
        let is_number = |payload: &Payload| *payload != Payload::Generated;
        if !self.is_of_texts() && self.payloads.iter().all(is_number) {
            quote!(const)
        } else {
            TokenStream::new()
        }
    }

    /// Returns the variant for codes that are not listed: the one with `#[catalog(unknown)]`, or the one with `#[catalog(rest)]` if
    /// it has a field.
    pub(super) fn takes_unknown(&self) -> Option<usize> {
        self.mapping.unknown.or_else(|| {
            let variants = self.input.variants.iter().zip(&self.payloads);
            let is_rest = |(variant, payload): (&super::input::Variant, &Payload)| {
                matches!(variant.mapping, VariantMapping::Rest(_)) && *payload != Payload::None
            };
            variants.into_iter().position(is_rest)
        })
    }
}

/// Returns the code of an entry as an expression.
pub(super) fn code_literal(entry: &Entry<'_>) -> TokenStream {
    match &entry.code.value {
        // The value may be in another case than the code.
        CodeValue::Text(_) => {
            let code = &entry.code.key.value;
            quote!(#code)
        }
        number @ CodeValue::Integer(_) => literal(number),
    }
}

/// Returns a code as an expression or a pattern.
pub(super) fn literal(code: &CodeValue<'_>) -> TokenStream {
    match code {
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

/// Returns the path of an integer type.
pub(super) fn integer_type(integer: IntegerType) -> TokenStream {
    let name = format_ident!("{}", integer.name());
    quote!(::core::primitive::#name)
}

/// Returns an identifier, which is raw if the name starts with `r#`.
pub(super) fn rust_ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(name) => format_ident!("r#{name}"),
        None => format_ident!("{name}"),
    }
}
