//! `include_catalog!`, from its arguments to its expansion.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::ext::IdentExt as _;
use syn::{Ident, LitStr};

use crate::args::{self, Args, Choice, Join};
use crate::compile_errors::Errors;
use errcodes_core::diagnostic::Diagnostics;
use errcodes_core::expand::{Plan, PlannedEnum, expand};
use errcodes_core::ident::{self, Normalize};
use errcodes_core::locate::{Base, Located, Site, locate};
use errcodes_core::parse::parse;
use errcodes_core::suggest::nearest;
use errcodes_core::validate::{Checked, CheckedEnum, validate};

/// What only the compiler that runs the macro knows, or does much faster.
pub trait Host {
    /// Where in the user's crate a token of the macro's arguments stands.
    fn site(&self, token: Span) -> Site;

    /// Finds and reads the catalog that a token of the macro's arguments names.
    ///
    /// # Errors
    ///
    /// Why the catalog can't be found or read.
    fn locate(&self, path: &str, token: Span) -> Result<Located, String> {
        locate(path, &self.site(token))
    }

    /// Makes tokens of the source of the items.
    ///
    /// # Errors
    ///
    /// Why the source is no Rust.
    fn tokens(&self, source: &str) -> Result<TokenStream, String>;

    /// Normalises an identifier as rustc does; it is not ASCII.
    fn normalize(name: &str) -> String;

    /// Shows the user a warning, which does not fail the build.
    fn warn(&self, text: &str);
}

/// Expands `include_catalog!(args)`.
///
/// Mistakes become `compile_error!`s in the result, beside the types that are right.
pub fn include_catalog<H: Host>(args: TokenStream, host: &H) -> TokenStream {
    let args = match args::parse(args) {
        Ok(args) => args,
        Err(error) => return error.into_compile_error(),
    };
    let located = match host.locate(&args.path.value(), args.path.span()) {
        Ok(located) => located,
        Err(message) => return syn::Error::new(args.path.span(), message).into_compile_error(),
    };

    let mut diagnostics = Diagnostics::default();
    let catalog = parse(&located.source, &mut diagnostics);
    let checked = validate(&catalog, H::normalize, &mut diagnostics);
    let mut of_options = Errors::default();
    let mut plan = if args.has_names() {
        plan(&checked, &args, &mut of_options)
    } else {
        Plan::with_default_names(&checked, &mut diagnostics)
    };
    plan.non_exhaustive = args.non_exhaustive;
    let mut errors = Errors::default();
    let span = args.path.span();
    errors.extend(diagnostics, &located.source, span, args.deny_warnings, host);
    errors.append(of_options);
    let items = match host.tokens(&expand(&plan)) {
        Ok(items) => items,
        Err(error) => {
            let message = format!("errcodes made a mistake: its expansion is no Rust: {error}");
            errors.push(args.path.span(), message);
            TokenStream::new()
        }
    };
    let module = module(&args, &plan, &located, &items);
    let errors = errors.into_compile_errors();
    quote!(#module #errors)
}

/// What to make of the catalog, by the options of the macro.
fn plan<'c, 's>(checked: &Checked<'c, 's>, args: &Args, errors: &mut Errors) -> Plan<'c, 's> {
    let mut enums: Vec<PlannedEnum<'c, 's>> = Vec::new();
    let mut spans: HashMap<String, Span> = HashMap::new();
    let normalize = checked.normalize;
    let mut add = |checked: CheckedEnum<'c, 's>, ident: String, span: Span, errors: &mut Errors| {
        let key = ident::normalized(ident.clone(), normalize);
        if spans.insert(key, span).is_some() {
            errors.push(span, format!("two of the enums are named `{ident}`"));
        } else {
            enums.push(PlannedEnum { ident, checked });
        }
    };
    match &args.enums {
        None => {
            for one in &checked.enums {
                let ident = ident::variant(&one.decl.name.value);
                add(one.clone(), ident, args.path.span(), errors);
            }
        }
        Some(choices) => {
            for Choice { name, rename } in choices {
                let wanted = name.unraw().to_string();
                match find(checked, &wanted) {
                    Some(one) => {
                        let rust_name = rename.as_ref().unwrap_or(name);
                        let ident = ident::variant(&rust_name.unraw().to_string());
                        add(one.clone(), ident, rust_name.span(), errors);
                    }
                    None => errors.push(name.span(), unknown_enum(&wanted, checked)),
                }
            }
        }
    }
    let category = args
        .category
        .as_ref()
        .map(|name| ident::variant(&name.unraw().to_string()));
    let mut plan = Plan::new(checked, enums, category.as_deref());
    plan.join = join(&plan, args, normalize, errors);
    check_sets(&mut plan, args, normalize, errors);
    plan
}

fn find<'a, 'c, 's>(checked: &'a Checked<'c, 's>, name: &str) -> Option<&'a CheckedEnum<'c, 's>> {
    // The compiler has normalised what stands in the source.
    let is_named = |one: &&CheckedEnum<'_, '_>| {
        let listed = &one.decl.name.value;
        listed == name || ident::normalized(listed.to_string(), checked.normalize) == name
    };
    checked.enums.iter().find(is_named)
}

fn unknown_enum(name: &str, checked: &Checked<'_, '_>) -> String {
    let names = || checked.enums.iter().map(|one| &*one.decl.name.value);
    let help = match nearest(name, names()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!(
            "its enums are {}",
            names().take(8).collect::<Vec<_>>().join(", ")
        ),
    };
    format!("the catalog has no enum `{name}`\n  = help: {help}")
}

/// The name of the enum that joins the others, where there are others to join.
fn join(
    plan: &Plan<'_, '_>,
    args: &Args,
    normalize: Normalize,
    errors: &mut Errors,
) -> Option<String> {
    let (name, span) = match &args.join {
        _ if plan.enums.is_empty() => return None,
        Join::Without => return None,
        Join::Named(name) => (Some(ident::variant(&name.unraw().to_string())), name.span()),
        Join::Unsaid if plan.enums.len() < 2 => return None,
        Join::Unsaid => {
            let provider = plan.catalog.provider.as_ref()?;
            (ident::camel(&provider.value), args.path.span())
        }
    };
    let Some(name) = name else {
        let provider = plan.catalog.provider.as_ref().map_or("", AsRef::as_ref);
        let message = format!(
            "no name for the enum that joins the others can be made of the provider `{provider}`\n  \
             = help: give it one, `join = Name`, or leave it out, `join = false`"
        );
        errors.push(span, message);
        return None;
    };
    let key = |ident: &str| ident::normalized(ident.to_owned(), normalize);
    let mut idents = plan.enums.iter().map(|planned| &planned.ident);
    if idents.any(|ident| key(ident) == key(&name)) {
        let message = format!(
            "the enum that joins the others would be named `{name}`, as one of them is\n  \
             = help: give one of them another name, `join = {name}Error` or \
             `enums = [{name} as ...]`, or leave it out, `join = false`"
        );
        errors.push(span, message);
        return None;
    }
    Some(name)
}

/// Leaves out the enums for columns of words whose names are taken.
fn check_sets(plan: &mut Plan<'_, '_>, args: &Args, normalize: Normalize, errors: &mut Errors) {
    let key = |ident: String| ident::normalized(ident, normalize);
    let enums = plan.enums.iter().map(|planned| planned.ident.clone());
    let mut taken: HashSet<String> = enums.chain(plan.join.clone()).map(key).collect();
    plan.sets.retain(|set| {
        let is_free = taken.insert(key(set.ident.clone()));
        if !is_free {
            let (ident, what) = (&set.ident, set.what());
            let message = format!("{what} would be named `{ident}`, as another enum is");
            let (help, span) = if set.is_of_categories() {
                let span = args.category.as_ref().map_or(args.path.span(), Ident::span);
                ("give it another name: `category = Name`", span)
            } else {
                let help =
                    "rename the column, or the enum that declares it: `enums = [Name as Other]`";
                (help, args.path.span())
            };
            errors.push(span, format!("{message}\n  = help: {help}"));
        }
        is_free
    });
}

/// The items in a module of their own, and what they are to the scope of the macro's call.
///
/// The module keeps the names there and here apart, and keeps it from making an `UnknownCode`.
fn module(args: &Args, plan: &Plan<'_, '_>, located: &Located, items: &TokenStream) -> TokenStream {
    let Some(first) = plan.idents().next() else {
        let tracked = tracked(&args.path, located);
        return quote!(const _: &[::core::primitive::u8] = #tracked;);
    };
    let Args { errcodes, vis, .. } = args;
    let tracked = tracked(&args.path, located);
    let module = format_ident!("{}", ident::module(first));
    // A name that is taken is told at the path, where the user can do something about it.
    let span = Span::call_site().located_at(args.path.span());
    let idents = plan.idents().map(|name| match name.strip_prefix("r#") {
        Some(name) => Ident::new_raw(name, span),
        None => Ident::new(name, span),
    });
    let allow = plan.has_deprecated().then(|| quote!(#[allow(deprecated)]));
    quote! {
        #[doc(hidden)]
        #allow
        #vis mod #module {
            use #errcodes::__private as __errcodes;
            const _: &[::core::primitive::u8] = #tracked;
            #items
        }
        #vis use #module::{#(#idents),*};
    }
}

/// An expression by which the compiler, and so cargo, comes to know that the build depends on the
/// catalog. It names no absolute path unless the user did, so that it is the same on every machine.
pub(crate) fn tracked(path: &LitStr, located: &Located) -> TokenStream {
    match located.base {
        Base::CrateRoot if !std::path::Path::new(&path.value()).is_absolute() => quote! {
            ::core::include_bytes!(
                ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/", #path)
            )
        },
        // The compiler takes a relative path from the file that these tokens seem to stand in.
        _ => quote_spanned!(path.span()=> ::core::include_bytes!(#path)),
    }
}
