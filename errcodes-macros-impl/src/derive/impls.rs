//! The accessors of the author's enum, and the impls of `Display`, `Error` and `ErrorCode`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::context::{CATALOG, Context, integer_type, literal, rust_ident};
use super::fields::Payload;
use errcodes_core::codegen::{self, DerivedValue, TraitMethod, TraitResult, trait_methods};

/// The documentation of methods that return a `bool`.
const NOT: &str = "Returns `false` for a variant that stands for no code.";

impl Context<'_> {
    /// Returns the accessors that every derived enum has.
    pub(super) fn accessors(&self) -> TokenStream {
        let enum_ident = &self.input.ident;
        let constness = self.constness();
        let code = &self.code;
        let mut methods = TokenStream::new();
        let text = self.optional(&quote!(&'static ::core::primitive::str));
        let none = self.if_skipped("Returns `None` for a variant that stands for no code.");
        let not = self.if_skipped(NOT);
        if self.generates("code") {
            let code = self.optional(code);
            methods.extend(quote! {
                [
                    /// Returns the code. For a variant without a field that stands for several codes, returns the first one.
                    #none
                    #[must_use]
                    #[inline]
                ] { #constness fn code(&self) -> #code { __code(self) } }
            });
        }
        if self.generates("message") {
            let message = self.with_catalog(&quote!(self), |catalog| quote!(#catalog.message()));
            methods.extend(quote! {
                [
                    /// Returns the vendor's message, with its placeholders. If the vendor has none, returns the symbol or the name.
                    #none
                    #[must_use]
                    #[inline]
                ] { #constness fn message(&self) -> #text { #message } }
            });
        }
        if self.generates("name") {
            methods.extend(quote! {
                [
                    /// Returns the name of the variant, or of the entry if the variant holds the error or the code.
                    #none
                    #[must_use]
                    #[inline]
                ] { #constness fn name(&self) -> #text { __name(self) } }
            });
        }
        if self.generates("is_known") {
            let is_known = self.condition(&quote!(self), &quote!(is_known));
            methods.extend(quote! {
                [
                    /// Returns whether the catalog lists the code.
                    #not
                    #[must_use]
                    #[inline]
                ] { #constness fn is_known(&self) -> ::core::primitive::bool { #is_known } }
            });
        }
        if self.generates("is_retryable") {
            let is_retryable = self.condition(&quote!(self), &quote!(is_retryable));
            methods.extend(quote! {
                [
                    /// Returns whether the vendor states that another attempt may succeed.
                    #not
                    #[must_use]
                    #[inline]
                ] { #constness fn is_retryable(&self) -> ::core::primitive::bool { #is_retryable } }
            });
        }
        methods.extend(self.functions_of_codes());
        let accessors = format_ident!("{}", codegen::ACCESSORS);
        quote!(__errcodes::#accessors! { impl #enum_ident { #methods } })
    }

    /// Returns the last paragraph of the documentation of an item, if there are variants without a code.
    fn if_skipped(&self, text: &str) -> Option<TokenStream> {
        let text = format!(" {text}");
        self.has_skipped.then(|| quote!(#[doc = ""] #[doc = #text]))
    }

    /// Returns the functions about success codes, and the functions and the constant that return errors.
    fn functions_of_codes(&self) -> TokenStream {
        let enum_ident = &self.input.ident;
        let constness = self.constness();
        let code = &self.code;
        let not = self.if_skipped(NOT);
        let mut methods = TokenStream::new();
        if self.generates("is_success") {
            methods.extend(quote! {
                [
                    /// Returns whether the code means success: the catalog lists it in `success`.
                    #not
                    #[must_use]
                    #[inline]
                ] { #constness fn is_success(&self) -> ::core::primitive::bool { __is_success(self) } }
            });
        }
        if self.generates("check") {
            let success = self.success_condition();
            methods.extend(quote! {
                [
                    /// Returns `Ok` if the code means success, and the error with this code otherwise.
                    ///
                    /// # Errors
                    ///
                    /// Returns the error with this code if the catalog does not list the code in `success`.
                    #[inline]
                ] {
                    fn check(code: #code) -> ::core::result::Result<(), Self> {
                        if #success {
                            ::core::result::Result::Ok(())
                        } else {
                            ::core::result::Result::Err(__from_code(code))
                        }
                    }
                }
            });
        }
        if self.generates("ALL") {
            let variants = self.input.variants.iter().zip(&self.payloads);
            let units = variants.filter(|(_, payload)| **payload == Payload::None);
            let units = units.map(|(variant, _)| &variant.ident);
            let skipped =
                self.if_skipped("It does not contain the variants that stand for no code.");
            methods.extend(quote! {
                [
                    /// All variants except the one for codes that the catalog does not list.
                    #skipped
                ] { const ALL: &'static [Self] = &[#(#enum_ident::#units),*]; }
            });
        }
        if self.generates("from_code") {
            let code = &self.code;
            methods.extend(quote! {
                [
                    /// Returns the error with this code.
                    #[must_use]
                    #[inline]
                ] { #constness fn from_code(code: #code) -> Self { __from_code(code) } }
            });
        }
        methods.extend(self.evidence());
        methods
    }

    /// Returns the functions that select one of several errors with a code.
    fn evidence(&self) -> TokenStream {
        let (code, catalog) = (&self.code, format_ident!("{CATALOG}"));
        let mut functions = TokenStream::new();
        if self.generates("from_evidence") {
            functions.extend(quote! {
                [
                    /// Returns the error with this code. If several errors share the code, returns the one that fits the evidence best. If
                    /// the evidence fits none of them, returns the fallback, or else the error for unknown codes.
                    #[must_use]
                    #[inline]
                ] {
                    fn from_evidence(code: #code, evidence: &__errcodes::Evidence<'_>) -> Self {
                        __from_catalog(#catalog::from_evidence(code, evidence), code)
                    }
                }
            });
        }
        if self.generates("match_evidence") {
            functions.extend(quote! {
                [
                    /// Returns the error that `from_evidence` returns, and how well it fits the evidence.
                    #[must_use]
                    #[inline]
                ] {
                    fn match_evidence(
                        code: #code,
                        evidence: &__errcodes::Evidence<'_>,
                    ) -> (Self, __errcodes::Certainty) {
                        let (error, certainty) = #catalog::match_evidence(code, evidence);
                        (__from_catalog(error, code), certainty)
                    }
                }
            });
        }
        functions
    }

    /// Returns the accessors of the columns, as Rust source.
    pub(super) fn columns(&self) -> String {
        let is_const = !self.constness().is_empty();
        let wants = |name: &str| self.generates(name);
        let methods = codegen::forward(self.plan, self.value(), is_const, wants);
        if methods.is_empty() {
            return methods;
        }
        let (accessors, ident) = (codegen::ACCESSORS, &self.input.ident);
        format!("__errcodes::{accessors}! {{ impl {ident} {{ {methods} }} }}")
    }

    /// Returns the expressions from which the accessors get their values.
    fn value(&self) -> DerivedValue<'static> {
        DerivedValue {
            catalog: "__catalog(self)",
            code: "__code(self)",
            is_optional: self.has_skipped,
        }
    }

    /// Returns the accessors that return the author's type with this number, as Rust source.
    pub(super) fn word_accessors(&self, word_type: usize) -> String {
        let ident = self.input.ident.to_string();
        let is_const = !self.constness().is_empty();
        let wants = |name: &str| self.generates(name);
        let value = self.value();
        codegen::forward_words(self.plan, word_type, &ident, value, is_const, wants)
    }

    /// Returns an expression for whether `code` means success.
    fn success_condition(&self) -> TokenStream {
        if self.decl.code_type.ignores_case() {
            let codes = self.success.iter().map(|code| code.value.to_string());
            return quote!(__errcodes::is_one_of(code.as_bytes(), &[#(#codes),*]));
        }
        let codes = self.success.iter().map(|code| literal(&code.value));
        quote!(::core::matches!(code, #(#codes)|*))
    }

    /// Returns the function that returns whether the code of an error means success, if there are such codes.
    pub(super) fn success(&self) -> TokenStream {
        if self.success.is_empty() {
            return TokenStream::new();
        }
        let enum_ident = &self.input.ident;
        // Most variants have no field and stand for errors. They have no arm, because large enums have many of them.
        let arms = self.payloads.iter().enumerate().map(|(variant, payload)| {
            let pattern = self.pattern(variant);
            match payload {
                Payload::None if self.mapping.is_success[variant] => quote!(#pattern => true,),
                Payload::None | Payload::Invalid | Payload::Skipped => TokenStream::new(),
                Payload::Code | Payload::Unknown | Payload::Matched(_) | Payload::Generated => {
                    let is_success = self.condition(&quote!(error), &quote!(is_success));
                    quote!(#pattern => #is_success,)
                }
            }
        });
        let constness = self.constness();
        quote! {
            #[inline]
            #constness fn __is_success(error: &#enum_ident) -> ::core::primitive::bool {
                match error { #(#arms)* _ => false }
            }
        }
    }

    /// Returns the impls of `Display` and `Error`.
    pub(super) fn shown(&self) -> TokenStream {
        let enum_ident = &self.input.ident;
        let mut out = TokenStream::new();
        if self.generates("Display") {
            let fmt = if self.has_skipped {
                self.fmt_skipped()
            } else {
                quote!(::core::fmt::Display::fmt(&__catalog(self), f))
            };
            out.extend(quote! {
                #[automatically_derived]
                impl ::core::fmt::Display for #enum_ident {
                    #[inline]
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        #fmt
                    }
                }
            });
        }
        if self.generates("Error") {
            let source = self.source();
            out.extend(quote! {
                #[automatically_derived]
                impl ::core::error::Error for #enum_ident { #source }
            });
        }
        out
    }

    /// Returns the impl of the trait `ErrorCode`, unless there are variants without a code.
    pub(super) fn error_code(&self) -> TokenStream {
        if self.has_skipped {
            return TokenStream::new();
        }
        let enum_ident = &self.input.ident;
        let methods = trait_methods(self.plan);
        let methods = methods.iter().map(trait_method);
        let is_success = (!self.success.is_empty()).then(|| {
            quote!(
                #[inline]
                fn is_success(&self) -> ::core::primitive::bool {
                    __is_success(self)
                }
            )
        });
        let static_text = quote!(&'static ::core::primitive::str);
        quote! {
            #[automatically_derived]
            impl __errcodes::ErrorCode for #enum_ident {
                #[inline]
                fn provider(&self) -> #static_text { __errcodes::ErrorCode::provider(&__catalog(self)) }
                #[inline]
                fn enum_name(&self) -> #static_text { __errcodes::ErrorCode::enum_name(&__catalog(self)) }
                #[inline]
                fn code(&self) -> __errcodes::Code<'_> { ::core::convert::From::from(__code(self)) }
                #[inline]
                fn name(&self) -> #static_text { __name(self) }
                #[inline]
                fn message(&self) -> #static_text { __catalog(self).message() }
                #[inline]
                fn is_known(&self) -> ::core::primitive::bool { __catalog(self).is_known() }
                #[inline]
                fn template(&self) -> __errcodes::Template { __catalog(self).template() }
                #is_success
                #(#methods)*
            }
        }
    }
}

/// Returns a method of the trait that calls the accessor of the catalog's enum.
fn trait_method(method: &TraitMethod) -> TokenStream {
    let (name, accessor) = (rust_ident(method.name), rust_ident(&method.accessor));
    let text = quote!(&'static ::core::primitive::str);
    let value = quote!(__catalog(self).#accessor());
    let (result, call) = match method.result {
        TraitResult::Text => (quote!(::core::option::Option<#text>), value),
        TraitResult::Word => (
            quote!(::core::option::Option<#text>),
            quote! {
                match #value {
                    ::core::option::Option::Some(value) => ::core::option::Option::Some(value.as_str()),
                    ::core::option::Option::None => ::core::option::Option::None,
                }
            },
        ),
        TraitResult::Words => (quote!(&'static [#text]), quote!(#value.1)),
        TraitResult::Integer(integer) => {
            let integer = integer_type(integer);
            (quote!(::core::option::Option<#integer>), value)
        }
        TraitResult::Boolean => (
            quote!(::core::option::Option<::core::primitive::bool>),
            value,
        ),
    };
    quote!(#[inline] fn #name(&self) -> #result { #call })
}
