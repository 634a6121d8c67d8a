//! The conversions between codes, the enum of the catalog and the author's enum.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};

use super::context::{CATALOG, Context, code_literal};
use super::fields::Payload;
use errcodes_core::ident;

impl Context<'_> {
    /// Returns the conversions from a code, and those of the generated enum if it is known.
    pub(super) fn conversions(&self) -> TokenStream {
        let (enum_ident, catalog, code) =
            (&self.input.ident, format_ident!("{CATALOG}"), &self.code);
        // The value of a field, for the variables `code` and `name`.
        let inner = |variant: usize, payload: Payload| match payload {
            Payload::Unknown | Payload::Matched(_) => TokenStream::new(),
            Payload::Generated => {
                quote_spanned!(self.field_span(variant)=> __errcodes::same_error(code, name))
            }
            Payload::Code if !self.is_of_texts() => quote!(code),
            Payload::None | Payload::Code | Payload::Invalid | Payload::Skipped => {
                self.code_field(variant, &quote!(code))
            }
        };
        let constness = self.constness();
        let let_name = self
            .payloads
            .contains(&Payload::Generated)
            .then(|| quote!(let name = __errcodes::ErrorCode::name(&error);));
        let mut out = TokenStream::new();
        let wants = self.input.wants("From");
        if let Some(unknown) = self.takes_unknown() {
            let unknown = |code: &TokenStream| self.build_unknown(unknown, code, inner);
            let from_catalog = self.match_catalog(&quote!(error), inner, unknown);
            out.extend(quote! {
                // `code` is the code of the error.
                #[inline]
                #constness fn __from_catalog(error: #catalog, code: #code) -> #enum_ident { #let_name #from_catalog }
                #[inline]
                #constness fn __from_code(code: #code) -> #enum_ident { __from_catalog(#catalog::from_code(code), code) }
            });
            if wants {
                out.extend(quote! {
                    #[automatically_derived]
                    impl ::core::convert::From<#code> for #enum_ident {
                        #[inline]
                        fn from(code: #code) -> Self { __from_code(code) }
                    }

                    #[automatically_derived]
                    impl ::core::convert::TryFrom<__errcodes::Code<'_>> for #enum_ident {
                        type Error = __errcodes::TryFromCodeError;
                        #[inline]
                        fn try_from(
                            code: __errcodes::Code<'_>,
                        ) -> ::core::result::Result<Self, __errcodes::TryFromCodeError> {
                            let error = __errcodes::try_from_code::<#catalog>(code)?;
                            ::core::result::Result::Ok(__from_code(error.code()))
                        }
                    }
                });
                if !self.is_of_texts() && !self.has_skipped {
                    out.extend(quote! {
                        #[automatically_derived]
                        impl __errcodes::NumberEnum for #enum_ident {}
                    });
                }
            }
        } else if wants {
            let kept = if self.is_of_texts() {
                quote!(__errcodes_alloc::string::String)
            } else {
                code.clone()
            };
            let (provider, name) = (self.provider, &*self.decl.name.value);
            let unlisted = quote! {
                __errcodes::UnknownCodeError::__new(
                    ::core::convert::From::from(code), #provider, #name,
                )
            };
            let from_catalog = self.match_catalog(
                &quote!(error),
                inner,
                |_| quote!(return ::core::result::Result::Err(#unlisted)),
            );
            let error = quote!(__errcodes::UnknownCodeError<#kept>);
            out.extend(quote! {
                #[automatically_derived]
                impl ::core::convert::TryFrom<#code> for #enum_ident {
                    type Error = #error;
                    #[inline]
                    fn try_from(code: #code) -> ::core::result::Result<Self, #error> {
                        let error = #catalog::from_code(code);
                        #let_name
                        ::core::result::Result::Ok(#from_catalog)
                    }
                }
            });
        }
        if wants && let Some(generated) = &self.generated {
            out.extend(self.conversion_from_generated(generated));
            out.extend(self.conversion_into_generated(generated));
        }
        out
    }

    /// Returns an expression for the variant of unknown codes. `code` is the owned code, which an `UnknownCode` takes.
    fn build_unknown(
        &self,
        variant: usize,
        code: &TokenStream,
        inner: impl Fn(usize, Payload) -> TokenStream,
    ) -> TokenStream {
        let value = match self.payloads[variant] {
            Payload::Unknown => quote!(__unknown(#code)),
            payload => inner(variant, payload),
        };
        self.build(variant, &value)
    }

    /// Returns the conversion from the enum that `include_catalog!` generates.
    fn conversion_from_generated(&self, generated: &TokenStream) -> TokenStream {
        if self.is_from_of_thiserror {
            return TokenStream::new();
        }
        let (enum_ident, catalog) = (&self.input.ident, format_ident!("{CATALOG}"));
        // The author's `from` may be an enum that is not generated.
        let (code, name) = match self.generated_field() {
            Some(variant) => {
                let span = self.field_span(variant);
                (
                    quote_spanned!(span=> __errcodes::code_of(&error)),
                    quote_spanned!(span=> __errcodes::name_of(&error)),
                )
            }
            None => (
                quote!(error.code()),
                quote!(__errcodes::ErrorCode::name(&error)),
            ),
        };
        let inner = |variant: usize, payload: Payload| match payload {
            Payload::Generated => quote!(error),
            Payload::Unknown | Payload::Matched(_) => TokenStream::new(),
            Payload::None | Payload::Code | Payload::Invalid | Payload::Skipped => {
                self.code_field(variant, &code)
            }
        };
        let same = quote!(__errcodes::same_error::<#catalog>(#code, #name));
        let mut out = TokenStream::new();
        if let Some(unknown) = self.takes_unknown() {
            let unknown = |code: &TokenStream| self.build_unknown(unknown, code, inner);
            let from = self.match_catalog(&same, inner, unknown);
            out.extend(quote! {
                #[automatically_derived]
                impl ::core::convert::From<#generated> for #enum_ident {
                    #[inline]
                    fn from(error: #generated) -> Self { #from }
                }
            });
        } else {
            let unknown = |_: &TokenStream| quote!(return ::core::result::Result::Err(error));
            let from = self.match_catalog(&same, inner, unknown);
            out.extend(quote! {
                #[automatically_derived]
                impl ::core::convert::TryFrom<#generated> for #enum_ident {
                    type Error = #generated;
                    #[inline]
                    fn try_from(error: #generated) -> ::core::result::Result<Self, #generated> {
                        ::core::result::Result::Ok(#from)
                    }
                }
            });
        }
        out
    }

    /// Returns the variant whose field is the generated enum, if this is how the enum is known.
    fn generated_field(&self) -> Option<usize> {
        if self.input.binding.from.is_some() {
            return None;
        }
        let mut payloads = self.payloads.iter();
        payloads.position(|payload| *payload == Payload::Generated)
    }

    /// Returns the reverse conversion, if no variant loses the code.
    fn conversion_into_generated(&self, generated: &TokenStream) -> TokenStream {
        let enum_ident = &self.input.ident;
        let is_lossless = self
            .payloads
            .iter()
            .zip(&self.mapping.entries)
            .all(|(payload, entries)| *payload != Payload::None || entries.len() == 1);
        if !is_lossless {
            return TokenStream::new();
        }
        let into = self.match_self(&quote!(error), |_, entry, payload| {
            let value = match payload {
                Payload::Invalid => return TokenStream::new(),
                Payload::Skipped => return quote!(::core::result::Result::Err(error)),
                Payload::None => entry.map_or_else(TokenStream::new, |entry| {
                    let (code, name) = (code_literal(entry), &*entry.name.value);
                    quote!(__errcodes::same_error::<#generated>(#code, #name))
                }),
                Payload::Code if self.is_of_texts() => {
                    quote!(::core::convert::From::from(::core::convert::AsRef::<
                        ::core::primitive::str,
                    >::as_ref(
                        &inner
                    )))
                }
                Payload::Code => quote!(::core::convert::From::from(inner)),
                Payload::Matched(_) => quote!(::core::convert::From::from(inner.get())),
                Payload::Unknown => {
                    let unknown = ident::UNKNOWN;
                    quote!(__errcodes::same_error::<#generated>(inner.get(), #unknown))
                }
                Payload::Generated => quote!(inner),
            };
            if self.has_skipped {
                quote!(::core::result::Result::Ok(#value))
            } else {
                value
            }
        });
        if self.has_skipped {
            return quote! {
                #[automatically_derived]
                impl ::core::convert::TryFrom<#enum_ident> for #generated {
                    type Error = #enum_ident;
                    #[inline]
                    fn try_from(error: #enum_ident) -> ::core::result::Result<Self, #enum_ident> { #into }
                }
            };
        }
        quote! {
            #[automatically_derived]
            impl ::core::convert::From<#enum_ident> for #generated {
                #[inline]
                fn from(error: #enum_ident) -> Self { #into }
            }
        }
    }
}
