//! `include_catalog!`, from its arguments and a catalog to its expansion.

use std::collections::HashSet;

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::Ident;
use syn::ext::IdentExt as _;

use crate::args::{Args, Choice, Umbrella};
use crate::attributes::Attributes;
use crate::derives::Derives;
use crate::expansion::{Expansion, Lex, MacroDiagnostics, UsageDiagnostic};
use crate::export::exported_macro;
use crate::target::{Target, tokens};
use crate::word_types::WordTypeSource;
use errcodes_core::codegen::{self, Plan, PlannedEnum, VocabularyNames};
use errcodes_core::column::Vocabulary;
use errcodes_core::ident::{self, Normalize};
use errcodes_core::load::Loaded;
use errcodes_core::resolved::EnumView;
use errcodes_core::suggest::nearest;

/// Expands `include_catalog!(args)` on a catalog that has been loaded.
pub fn expand(loaded: &Loaded<'_>, args: &Args, target: Target<'_>) -> Expansion<Module> {
    let mut diagnostics = MacroDiagnostics {
        usage: args.errors.clone(),
        former: args.former.clone(),
        ..MacroDiagnostics::default()
    };
    let mut of_catalog = loaded.diagnostics.clone();
    let mut plan = if args.has_names() {
        plan(loaded, args, &mut diagnostics)
    } else {
        let (plan, of_names) = Plan::with_default_names(loaded);
        // The invalid option may be one that was meant to rename an enum.
        if args.errors.is_empty() {
            of_catalog.append(of_names);
        }
        plan
    };
    plan.non_exhaustive = args.non_exhaustive;
    plan.derives = args.derives.to_codegen();
    plan.attributes = args.attributes_of_all().to_codegen();
    plan.reader = target.reader();
    diagnostics.catalog = of_catalog.into_sorted();
    Expansion {
        items: Module::new(args, loaded, &plan, target),
        diagnostics,
    }
}

/// Plans the enums by the options of the macro.
fn plan<'l>(loaded: &'l Loaded<'_>, args: &Args, diagnostics: &mut MacroDiagnostics) -> Plan<'l> {
    let normalize = loaded.normalize;
    let mut enums: Vec<PlannedEnum<'l>> = Vec::new();
    let mut taken: HashSet<String> = HashSet::new();
    for Chosen {
        view,
        ident,
        span,
        attributes,
    } in chosen(loaded, args, diagnostics)
    {
        if taken.insert(ident::normalized(ident.clone(), normalize)) {
            let mut planned = PlannedEnum::new(ident, view);
            planned.attributes = attributes;
            enums.push(planned);
        } else {
            diagnostics.push(span, format!("two enums are named `{ident}`"));
        }
    }
    let name_of = |vocabulary| {
        let name = args.name_of(vocabulary)?;
        Some(ident::variant(&name.unraw().to_string()))
    };
    let names = VocabularyNames {
        category: name_of(Vocabulary::Categories),
        tag: name_of(Vocabulary::Tags),
    };
    let mut plan = Plan::new(loaded, enums, &names);
    args.types.apply(&mut plan, loaded, diagnostics);
    plan.umbrella = umbrella(&plan, args, normalize, diagnostics);
    check_value_enums(&mut plan, args, normalize, diagnostics);
    plan
}

/// An enum that the options choose.
struct Chosen<'l> {
    view: EnumView<'l>,
    /// The identifier in Rust.
    ident: String,
    /// The span of the identifier.
    span: Span,
    /// The author's attributes.
    attributes: Vec<String>,
}

/// Returns the enums that the options choose.
fn chosen<'l>(
    loaded: &'l Loaded<'_>,
    args: &Args,
    diagnostics: &mut MacroDiagnostics,
) -> Vec<Chosen<'l>> {
    let Some(choices) = &args.enums else {
        let all = loaded.views();
        return all
            .map(|view| Chosen {
                view,
                ident: ident::variant(view.name()),
                span: args.path.span(),
                attributes: Vec::new(),
            })
            .collect();
    };
    let mut chosen = Vec::with_capacity(choices.len());
    for Choice {
        name,
        rename,
        attributes,
    } in choices
    {
        let wanted = name.unraw().to_string();
        match find_enum(loaded, &wanted) {
            Some(view) => {
                let rust_name = rename.as_ref().unwrap_or(name);
                chosen.push(Chosen {
                    view,
                    ident: ident::variant(&rust_name.unraw().to_string()),
                    span: rust_name.span(),
                    attributes: attributes.to_codegen(),
                });
            }
            None => diagnostics
                .usage
                .push(unknown_enum(name.span(), &wanted, loaded)),
        }
    }
    chosen
}

/// Returns the enum of this name, which the compiler has normalized.
pub(crate) fn find_enum<'l>(loaded: &'l Loaded<'_>, name: &str) -> Option<EnumView<'l>> {
    let normalize = loaded.normalize;
    let is_named = |view: &EnumView<'_>| {
        view.name() == name || ident::normalized(view.name().to_owned(), normalize) == name
    };
    loaded.views().find(is_named)
}

/// Reports a name that is not the name of an enum of the catalog.
pub(crate) fn unknown_enum(span: Span, name: &str, loaded: &Loaded<'_>) -> UsageDiagnostic {
    let names = || loaded.views().map(EnumView::name);
    let help = match nearest(name, names()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("its enums are {}", first_names(loaded)),
    };
    UsageDiagnostic::new(span, format!("the catalog has no enum `{name}`")).help(help)
}

/// Returns the names of the first enums of a catalog.
pub(crate) fn first_names(loaded: &Loaded<'_>) -> String {
    let names = loaded.views().map(EnumView::name);
    names.take(8).collect::<Vec<_>>().join(", ")
}

/// Returns the name of the umbrella enum, if there is one.
fn umbrella(
    plan: &Plan<'_>,
    args: &Args,
    normalize: Normalize,
    diagnostics: &mut MacroDiagnostics,
) -> Option<String> {
    let (name, span) = match &args.umbrella {
        _ if plan.enums.is_empty() => return None,
        Umbrella::Disabled => return None,
        Umbrella::Named(name) => (Some(ident::variant(&name.unraw().to_string())), name.span()),
        Umbrella::Default if plan.enums.len() < 2 => return None,
        Umbrella::Default => {
            let provider = plan.catalog.provider.as_ref()?;
            (ident::umbrella(&provider.value), args.path.span())
        }
    };
    let Some(name) = name else {
        let provider = plan.catalog.provider_name();
        let message = format!("the provider `{provider}` gives no name for the umbrella enum");
        let help = "name it, `umbrella = Name`, or disable it, `umbrella = false`";
        diagnostics
            .usage
            .push(UsageDiagnostic::new(span, message).help(help));
        return None;
    };
    let key = |ident: &str| ident::normalized(ident.to_owned(), normalize);
    let mut idents = plan.enums.iter().map(|planned| &planned.ident);
    if idents.any(|ident| key(ident) == key(&name)) {
        let message = format!("`{name}` is both an enum of the catalog and the umbrella enum");
        let help = format!(
            "name one of them, `umbrella = Any{name}` or `enums = [{name} as ...]`, or disable the umbrella enum, \
             `umbrella = false`"
        );
        diagnostics
            .usage
            .push(UsageDiagnostic::new(span, message).help(help));
        return None;
    }
    Some(name)
}

/// Removes value enums whose names are taken, and reports them.
fn check_value_enums(
    plan: &mut Plan<'_>,
    args: &Args,
    normalize: Normalize,
    diagnostics: &mut MacroDiagnostics,
) {
    let key = |ident: String| ident::normalized(ident, normalize);
    let enums = plan.enums.iter().map(|planned| planned.ident.clone());
    let mut taken: HashSet<String> = enums.chain(plan.umbrella.clone()).map(key).collect();
    plan.value_enums.retain(|set| {
        let is_free = taken.insert(key(set.ident.clone()));
        if !is_free {
            let (ident, what) = (&set.ident, set.description());
            let message = format!("{what} would have the name of another enum, `{ident}`");
            let (help, span) = if let Some(vocabulary) = set.vocabulary {
                let name = args.name_of(vocabulary);
                let help = format!("give it another name: `{} = Name`", vocabulary.noun());
                (help, name.map_or(args.path.span(), Ident::span))
            } else {
                let help =
                    "rename the column, or the enum that declares it: `enums = [Name as Other]`";
                (help.to_owned(), args.path.span())
            };
            diagnostics
                .usage
                .push(UsageDiagnostic::new(span, message).help(help));
        }
        is_free
    });
}

/// The items in a separate module, and their import into the scope of the macro call.
///
/// The module separates its names from those in the scope, and prevents code in the scope from creating an `UnknownCode`.
#[derive(Debug)]
pub struct Module {
    /// The `errcodes` crate.
    errcodes: TokenTree,
    vis: TokenStream,
    name: String,
    idents: Vec<Ident>,
    /// The lints that the module allows.
    allow: Vec<Ident>,
    /// The item that refers to the catalog.
    catalog: TokenStream,
    /// The span of generated tokens, unless it is that of the macro call.
    span: Option<Span>,
    /// The traits that the enums implement in addition.
    derives: Derives,
    /// The author's attributes of the enums.
    attributes: Attributes,
    /// The macro that exports the catalog.
    exported: Option<TokenStream>,
    /// The items inside, as Rust source.
    source: String,
    /// The accessors beside the module, which return types of the author.
    word_accessors: Vec<WordTypeSource>,
}

impl Module {
    fn new(args: &Args, loaded: &Loaded<'_>, plan: &Plan<'_>, target: Target<'_>) -> Self {
        // The compiler reports a clash of names at the path, where the user can add an option.
        let at_path = || Span::call_site().located_at(args.path.span());
        let span = target.span().unwrap_or_else(at_path);
        let idents = plan.idents().map(|name| match name.strip_prefix("r#") {
            Some(name) => Ident::new_raw(name, span),
            None => Ident::new(name, span),
        });
        let module = plan.module();
        let scope = format!("{module}::");
        let deprecated = plan.has_deprecated().then_some("deprecated");
        let allow = deprecated.iter().chain(target.allowed_lints());
        Self {
            errcodes: args.errcodes.clone(),
            vis: args.vis.clone(),
            name: module,
            idents: idents.collect(),
            allow: allow.map(|lint| Ident::new(lint, span)).collect(),
            catalog: target.catalog(&args.path),
            span: target.span(),
            derives: args.derives.clone(),
            attributes: all_attributes(args),
            exported: args
                .export
                .as_ref()
                .map(|name| exported_macro(name, &target.origin(loaded.source), loaded.source)),
            source: codegen::generate(plan),
            word_accessors: args
                .types
                .sources(|number| codegen::word_accessors(plan, number, &scope)),
        }
    }

    /// Returns the tokens. The attributes are for the module and for the import.
    ///
    /// # Errors
    ///
    /// Returns an error if the generated code is not valid Rust, which is a bug in errcodes.
    pub fn into_tokens(
        self,
        lex: Lex,
        [of_module, of_import]: [TokenStream; 2],
    ) -> Result<TokenStream, String> {
        let Self {
            errcodes,
            vis,
            idents,
            catalog,
            allow,
            exported,
            word_accessors,
            ..
        } = self;
        if idents.is_empty() {
            return Ok(quote!(#catalog #exported));
        }
        let items = self
            .attributes
            .locate(tokens(&self.source, lex, self.span)?);
        let span = self.span.unwrap_or_else(Span::call_site);
        let (module, runtime) = (
            Ident::new(&self.name, span),
            Ident::new(codegen::RUNTIME, span),
        );
        let word_accessors = word_accessors.iter();
        let word_accessors = word_accessors
            .map(|source| {
                let block = source.to_tokens(lex, self.span)?;
                Ok(quote!(#of_module #block))
            })
            .collect::<Result<TokenStream, String>>()?;
        let feature_checks = self.derives.feature_checks();
        let allow = (!allow.is_empty()).then(|| quote_spanned!(span=> #[allow(#(#allow),*)]));
        Ok(quote_spanned! {span=>
            #[doc(hidden)]
            #of_module
            #allow
            #vis mod #module {
                use #errcodes::__private::#runtime as __errcodes;
                #catalog
                #feature_checks
                #items
            }
            #of_import
            #vis use #module::{#(#idents),*};
            #word_accessors
            #exported
        })
    }
}

/// Returns the author's attributes of all enums and of single ones.
fn all_attributes(args: &Args) -> Attributes {
    let mut all = args.attributes_of_all();
    for choice in args.enums.iter().flatten() {
        all.extend(choice.attributes.clone());
    }
    all
}
