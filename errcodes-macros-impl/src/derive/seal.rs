//! The seal of `UnknownCode`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Ident;

use super::context::integer_type;
use errcodes_core::code::CodeType;

/// Returns the seal of an enum: a value that only this block can name. Each `UnknownCode` contains it.
///
/// Without a `catalog`, the enum of the catalog, no code is listed.
pub(super) fn seal(
    enum_ident: &Ident,
    variants: usize,
    code_type: CodeType,
    catalog: Option<&Ident>,
) -> TokenStream {
    let (kept, passed, stored, code) = match code_type {
        CodeType::Integer(integer) => {
            let integer = integer_type(integer);
            (integer.clone(), integer.clone(), integer, quote!(*stored))
        }
        CodeType::Str(_) => (
            quote!(&'a ::core::primitive::str),
            quote!(&::core::primitive::str),
            quote!(__errcodes_alloc::boxed::Box<::core::primitive::str>),
            quote!(stored),
        ),
    };
    let is_listed = catalog.map_or_else(
        || {
            quote!({
                let _ = stored;
                false
            })
        },
        |catalog| quote!(#catalog::from_code(#code).is_known()),
    );
    // The compiler represents the other variants, and `None` of an `Option`, by unused values of this type.
    let repr = match variants {
        ..=250 => format_ident!("u8"),
        _ => format_ident!("u16"),
    };
    // The types are not written as `Self::Stored`, because a variant may have the name of an associated type.
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
            #[inline]
            fn stored_code(stored: &#stored) -> #passed { #code }
            #[inline]
            fn is_listed(stored: &#stored) -> ::core::primitive::bool { #is_listed }
        }
        #[inline]
        const fn __unknown(code: #stored) -> __errcodes::UnknownCode<#enum_ident> {
            __errcodes::unlisted(code, __seal::SEAL)
        }
    }
}

/// Returns the function that creates a `MatchedCode` of an enum with variants for patterns.
pub(super) fn matched(enum_ident: &Ident, code_type: CodeType) -> TokenStream {
    let stored = match code_type {
        CodeType::Integer(integer) => integer_type(integer),
        CodeType::Str(_) => quote!(__errcodes_alloc::boxed::Box<::core::primitive::str>),
    };
    quote! {
        #[inline]
        const fn __matched<const __N: ::core::primitive::usize>(
            code: #stored,
        ) -> __errcodes::MatchedCode<#enum_ident, __N> {
            __errcodes::matched(code, __seal::SEAL)
        }
    }
}
