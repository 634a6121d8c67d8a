//! The impls of an enum that derives `ErrorCode`.
//!
//! The impls are in a separate block, together with the enum that `include_catalog!` generates, which provides lookup, texts and
//! columns. Only two `match`es are specific to the author's enum: one converts it to that enum, and the other converts it back.

use std::collections::HashSet;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::ext::IdentExt as _;

use super::context::{CATALOG, Context, integer_type};
use super::discriminants;
use super::fields::{generated, payloads};
use super::from_attribute::check_from;
use super::input::{CatalogReference, Field, Input, SKIPPABLE};
use super::mapping::Mapping;
use super::own_items;
use super::seal::{matched, seal};
use super::skipped;
use crate::expansion::{Lex, MacroDiagnostics, UsageDiagnostic};
use crate::export::ExportPath;
use crate::options;
use crate::target::{Target, tokens};
use crate::word_types::WordTypeSource;
use errcodes_core::code::CodeType;
use errcodes_core::codegen::{self, Plan, PlannedEnum, ValueEnum, VocabularyNames};
use errcodes_core::ident;
use errcodes_core::load::Loaded;
use errcodes_core::resolved::EnumView;

/// The impls, in a separate block.
#[derive(Debug)]
pub struct Block {
    /// The path of the `errcodes` crate.
    errcodes: TokenStream,
    /// The lints that the block allows.
    allow: TokenStream,
    /// The item that refers to the catalog.
    catalog: TokenStream,
    /// The span of the tokens of the catalog's enum, unless it is that of the derive.
    span: Option<Span>,
    /// The enum of the catalog, as Rust source.
    source: String,
    impls: TokenStream,
    /// The accessors that return types of the author.
    word_accessors: Vec<WordTypeSource>,
}

impl Block {
    /// Returns the tokens.
    ///
    /// # Errors
    ///
    /// Returns an error if the generated code is not valid Rust, which is a bug in errcodes.
    pub fn into_tokens(self, lex: Lex) -> Result<TokenStream, String> {
        if self.impls.is_empty() {
            return Ok(TokenStream::new());
        }
        let items = tokens(&self.source, lex, self.span)?;
        let Self {
            errcodes,
            allow,
            catalog,
            impls,
            word_accessors,
            ..
        } = self;
        let word_accessors = word_accessors.iter();
        let word_accessors = word_accessors
            .map(|source| source.to_tokens(lex, self.span))
            .collect::<Result<TokenStream, _>>()?;
        let runtime = format_ident!("{}", codegen::RUNTIME);
        Ok(quote! {
            #[allow(#allow)]
            const _: () = {
                use #errcodes::__private::#runtime as __errcodes;
                #catalog
                #items
                #impls
                #word_accessors
            };
        })
    }
}

pub(super) fn expand(
    input: &Input,
    loaded: &Loaded<'_>,
    view: EnumView<'_>,
    mapping: &Mapping,
    target: Target<'_>,
    diagnostics: &mut MacroDiagnostics,
) -> Block {
    let mut plan = plan(input, loaded, view, mapping, diagnostics);
    plan.reader = target.reader();
    let names = known_names(&plan);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    check_skip(input, &names, diagnostics);
    let decl = view.decl();
    let entries: Vec<_> = view.entries().collect();
    let payloads = payloads(input, mapping, decl.code_type, diagnostics);
    let generated = generated(input, &payloads);
    let is_from_of_thiserror = check_from(
        input,
        &payloads,
        generated.as_ref(),
        decl.code_type,
        diagnostics,
    );
    skipped::check(input, &payloads, diagnostics);
    let context = Context {
        input,
        provider: loaded.catalog.provider_name(),
        decl,
        entries: &entries,
        mapping,
        plan: &plan,
        has_skipped: input.has_skipped(),
        is_from_of_thiserror,
        payloads,
        generated,
        code: match decl.code_type {
            CodeType::Integer(integer) => integer_type(integer),
            CodeType::Str(_) => quote!(&::core::primitive::str),
        },
        success: view.success().collect(),
        patterns: view.patterns().collect(),
        own: own_items::find(input, &names),
        is_broken: diagnostics.has_errors(),
    };
    let clashes = context.clashes();
    if !clashes.is_empty() {
        diagnostics.usage.push(own_items::error(input, &clashes));
    }
    let impls = [
        seal(
            &input.ident,
            input.variants.len(),
            decl.code_type,
            Some(&format_ident!("{CATALOG}")),
        ),
        if context.named_patterns().is_empty() {
            TokenStream::new()
        } else {
            matched(&input.ident, decl.code_type)
        },
        context.functions(),
        context.success(),
        context.accessors(),
        context.conversions(),
        context.shown(),
        context.error_code(),
        if context.is_broken {
            TokenStream::new()
        } else {
            discriminants::checks(input, &entries, mapping)
        },
    ];
    let lints = target.allowed_lints();
    let lints = lints.iter().map(|lint| format_ident!("{lint}"));
    Block {
        errcodes: errcodes_path(input),
        allow: quote!(
            deprecated,
            unused,
            clippy::all,
            clippy::pedantic,
            clippy::nursery
            #(, #lints)*
        ),
        catalog: match &input.binding.catalog {
            CatalogReference::File(path) => target.catalog(path),
            CatalogReference::Export(_) => TokenStream::new(),
        },
        span: target.span(),
        source: codegen::generate(&plan) + &context.columns() + &context.named_patterns(),
        impls: impls.into_iter().collect(),
        word_accessors: input
            .binding
            .types
            .sources(|number| context.word_accessors(number)),
    }
}

/// Returns the names of the items that `skip` can name.
fn known_names(plan: &Plan<'_>) -> Vec<String> {
    let columns = codegen::forwarded_names(plan).into_iter();
    let columns = columns.map(|name| name.trim_start_matches("r#").to_owned());
    SKIPPABLE
        .into_iter()
        .map(str::to_owned)
        .chain(columns)
        .collect()
}

/// Reports names in `skip` of items that are not generated.
fn check_skip(input: &Input, names: &[&str], diagnostics: &mut MacroDiagnostics) {
    for item in &input.binding.skip {
        let name = item.unraw().to_string();
        if !names.contains(&&*name) {
            let message = format!("the derive does not generate `{name}`");
            let known = "the items that it can skip are";
            let error = options::unknown(item.span(), &name, message, names, known);
            diagnostics.usage.push(error);
        }
    }
}

/// Plans the enum of the catalog, and the enums for its columns.
fn plan<'l>(
    input: &Input,
    loaded: &'l Loaded<'_>,
    view: EnumView<'l>,
    mapping: &Mapping,
    diagnostics: &mut MacroDiagnostics,
) -> Plan<'l> {
    let mut planned = PlannedEnum::new(CATALOG.to_owned(), view);
    planned.is_hidden = true;
    // Without a variant, the codes of a pattern are unknown codes.
    let patterns: Vec<_> = view.patterns().collect();
    let mapped = mapping.patterns.iter().flatten();
    let mapped: Vec<_> = mapped.filter_map(|at| patterns.get(*at)?.named()).collect();
    planned.named.retain(|(_, entry)| {
        let mut mapped = mapped.iter();
        mapped.any(|mapped| mapped.code.key == entry.code.key)
    });
    let mut plan = Plan::new(loaded, vec![planned], &VocabularyNames::default());
    let types = &input.binding.types;
    if !types.is_empty() {
        // The author's types must not be shadowed by these enums, which no path leads to.
        plan.value_enums.iter_mut().for_each(ValueEnum::hide);
        types.apply(&mut plan, loaded, diagnostics);
    }
    let mut idents = HashSet::from([CATALOG.to_owned()]);
    plan.value_enums.retain(|set| {
        let ident = ident::normalized(set.ident.clone(), loaded.normalize);
        let is_free = idents.insert(ident);
        if !is_free {
            let message = format!("{} has the same name as another one", set.description());
            let error = UsageDiagnostic::new(input.binding.catalog.span(), message);
            diagnostics.usage.push(error.help("rename the column"));
        }
        is_free
    });
    plan
}

fn errcodes_path(input: &Input) -> TokenStream {
    let errcodes = input.binding.errcodes.as_ref();
    errcodes.map_or_else(|| quote!(::errcodes), ToTokens::to_token_stream)
}

/// Returns the call of the macro that passes the catalog on, with the enum.
pub fn call_export(path: &ExportPath, input: &Input, item: &TokenStream) -> TokenStream {
    path.call(&errcodes_path(input), item)
}

/// Returns the items for an enum whose catalog cannot be read: only those that an `UnknownCode` in a field requires, so that the
/// compiler does not report them as missing.
pub fn without_catalog(input: &Input) -> Block {
    let fields = input.variants.iter().flat_map(|variant| &variant.field);
    let is_unknown_code =
        |field: &Field| ["UnknownCode", "MatchedCode"].contains(&&*field.type_name);
    let seal = fields
        .into_iter()
        .any(is_unknown_code)
        .then(|| seal(&input.ident, 0, CodeType::default(), None));
    Block {
        errcodes: errcodes_path(input),
        allow: quote!(unused),
        catalog: TokenStream::new(),
        span: None,
        source: String::new(),
        impls: seal.unwrap_or_default(),
        word_accessors: Vec::new(),
    }
}
