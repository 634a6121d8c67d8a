//! The enum that derives `ErrorCode`, and its attributes.

use errcodes_core::order;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, format_ident};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned as _;
use syn::{
    Attribute, Data, DeriveInput, Fields, Ident, MacroDelimiter, Member, Meta, Path, PathArguments,
    Token, Type,
};

use super::discriminants::{Discriminant, Discriminants};
use super::own_items::SourceText;
use super::variant_mapping::{FORMER_ATTRIBUTES, MAPPINGS, VariantMapping};
use crate::catalog_path::CatalogPath;
use crate::expansion::{FormerSpelling, Parsed, UsageDiagnostic};
use crate::export::ExportPath;
use crate::options::{self, any_name, equals, flag, parse_all, parse_options, rust_path, unknown};
use crate::word_types::WordTypes;

/// The attribute of an enum and of its variants.
pub(super) const ATTRIBUTE: &str = "catalog";

/// An enum that derives `ErrorCode`.
pub struct Input {
    pub(super) ident: Ident,
    pub(super) binding: Binding,
    /// The variants whose attributes are valid.
    pub(super) variants: Vec<Variant>,
    /// The errors in options and in the other variants.
    pub(super) errors: Vec<UsageDiagnostic>,
    /// The former names of options.
    pub(super) former: Vec<FormerSpelling>,
    /// The traits that other derives implement.
    pub(super) implemented: Vec<&'static str>,
    /// The text of the source file, if it is known.
    pub(super) source_text: Option<SourceText>,
}

/// The catalog of an enum.
#[derive(Clone, Debug)]
pub enum CatalogReference {
    /// A file.
    File(CatalogPath),
    /// A macro that a dependency exports.
    Export(ExportPath),
}

impl CatalogReference {
    fn parse(tokens: TokenStream, errors: &mut Vec<UsageDiagnostic>) -> Parsed<Self> {
        match ExportPath::parse(tokens.clone()) {
            Some(path) => Ok(Self::Export(path)),
            None => Ok(Self::File(options::path(tokens, errors)?)),
        }
    }

    /// Returns the position.
    pub fn span(&self) -> Span {
        match self {
            Self::File(path) => path.span(),
            Self::Export(path) => path.span(),
        }
    }

    /// Returns the position of the last token.
    pub fn last_span(&self) -> Span {
        match self {
            Self::File(path) => path.last_span(),
            Self::Export(path) => path.last_span(),
        }
    }
}

/// `#[catalog("catalog/trustx.toml", enum = ProcessManager)]`
pub(super) struct Binding {
    /// The arguments of the attribute.
    pub(super) tokens: TokenStream,
    pub(super) catalog: CatalogReference,
    /// The enum of the catalog [default: the only one, or the one of the same name].
    pub(super) name: Option<Ident>,
    /// The enum that `include_catalog!` generates from it.
    pub(super) from: Option<Path>,
    /// The author's types for the words of columns.
    pub(super) types: WordTypes,
    /// The path of the crate `errcodes` [default: `::errcodes`].
    pub(super) errcodes: Option<Path>,
    /// The items that the author has written.
    pub(super) skip: Vec<Ident>,
    /// `true` if the discriminants of variants are not codes.
    pub(super) ignore_discriminants: bool,
    /// Whether an option has been reported.
    pub(super) has_errors: bool,
}

/// The items that `skip` can name, besides the accessors of columns.
pub(super) const SKIPPABLE: [&str; 14] = [
    "ALL",
    "Display",
    "Error",
    "From",
    "check",
    "code",
    "from_code",
    "from_evidence",
    "is_known",
    "is_retryable",
    "is_success",
    "match_evidence",
    "message",
    "name",
];

pub(super) const OPTIONS: [&str; 6] = [
    "enum",
    "from",
    "types",
    "skip",
    "ignore_discriminants",
    "crate",
];

pub(super) struct Variant {
    pub(super) ident: Ident,
    pub(super) mapping: VariantMapping,
    /// The field, unless there are several in a variant with `skip`.
    pub(super) field: Option<Field>,
    /// The span of the fields, if there are several.
    pub(super) several_fields: Option<Span>,
    pub(super) discriminant: Option<Discriminant>,
    /// An attribute that mapped the variant in earlier versions, such as `#[code(...)]`, and its current form.
    pub(super) former_attribute: Option<[&'static str; 2]>,
}

/// The only field of a variant.
pub(super) struct Field {
    pub(super) member: Member,
    pub(super) ty: TokenStream,
    /// The last segment of its type, without arguments.
    pub(super) type_name: String,
    /// The generic arguments of that segment.
    pub(super) type_arguments: String,
    pub(super) span: Span,
    /// The attribute `#[from]`, with which `thiserror` implements `From` for the type of the field.
    pub(super) from: Option<Span>,
}

impl Input {
    /// Reads the enum.
    pub(super) fn new(tokens: TokenStream) -> Parsed<Self> {
        let input: DeriveInput = syn::parse2(tokens)?;
        let Data::Enum(data) = input.data else {
            let message = "only an enum can derive `ErrorCode`";
            return Err(UsageDiagnostic::new(input.ident.span(), message)
                .help("write an enum with a variant for each error"));
        };
        if !input.generics.params.is_empty() {
            let message = "an enum with generic parameters cannot derive `ErrorCode`";
            let error = UsageDiagnostic::from(syn::Error::new(input.generics.span(), message));
            return Err(error.help("remove the parameters, or wrap the enum in a generic type"));
        }
        let attributes = data.variants.iter().flat_map(|variant| &variant.attrs);
        let implemented = implemented(attributes.chain(&input.attrs));
        let mut errors = Vec::new();
        let mut former = Vec::new();
        let binding = Binding::new(&input.ident, &input.attrs, &mut errors, &mut former)?;
        let mut discriminants = Discriminants::default();
        let variants = data.variants.into_iter();
        let variants = variants.filter_map(|variant| {
            let discriminant = discriminants.next(&variant);
            Variant::new(variant, discriminant, &mut errors)
        });
        Ok(Self {
            ident: input.ident,
            binding,
            variants: variants.collect(),
            errors,
            former,
            implemented,
            source_text: None,
        })
    }

    /// Sets the text of the source file, in which the derive looks for items that it would define again.
    #[must_use]
    pub fn with_source_text(mut self, text: Option<SourceText>) -> Self {
        self.source_text = text;
        self
    }

    /// Returns the catalog, as written in the attribute.
    pub fn catalog(&self) -> &CatalogReference {
        &self.binding.catalog
    }

    /// Returns the errors in options and variants.
    pub fn errors(&self) -> &[UsageDiagnostic] {
        &self.errors
    }

    /// Returns the former names of options.
    pub fn former(&self) -> &[FormerSpelling] {
        &self.former
    }

    /// Returns whether to generate an item that `skip` can name.
    pub(super) fn wants(&self, part: &str) -> bool {
        let is_skipped = self.binding.skip.iter().any(|name| name.unraw() == part);
        !is_skipped && !self.implemented.contains(&part)
    }

    /// Returns whether there are variants without a code.
    pub(super) fn has_skipped(&self) -> bool {
        let mut variants = self.variants.iter();
        variants.any(|variant| matches!(variant.mapping, VariantMapping::Skip))
    }
}

/// Returns the traits that other derives implement, which their attributes show.
fn implemented<'a>(attributes: impl Iterator<Item = &'a Attribute>) -> Vec<&'static str> {
    let mut traits: Vec<&str> = attributes
        .flat_map(|attribute| {
            let path = attribute.path();
            // `thiserror` and `snafu`, and `derive_more`.
            if path.is_ident("error") || path.is_ident("snafu") {
                &["Display", "Error"][..]
            } else if path.is_ident("display") {
                &["Display"][..]
            } else {
                &[]
            }
        })
        .copied()
        .collect();
    order::sort_and_dedup(&mut traits);
    traits
}

impl Binding {
    fn new(
        enum_ident: &Ident,
        attributes: &[Attribute],
        errors: &mut Vec<UsageDiagnostic>,
        former: &mut Vec<FormerSpelling>,
    ) -> Parsed<Self> {
        let mut attributes = attributes
            .iter()
            .filter(|attribute| attribute.path().is_ident(ATTRIBUTE));
        let Some(first) = attributes.next() else {
            let message = "this enum does not name its catalog";
            let help = "add `#[catalog(\"catalog/trustx.toml\", enum = ProcessManager)]` above it";
            return Err(UsageDiagnostic::new(enum_ident.span(), message).help(help));
        };
        for other in attributes {
            let message = "this enum has a catalog already";
            let error = syn::Error::new(other.span(), message);
            errors.push(
                UsageDiagnostic::from(error).help("put all options into one `#[catalog(...)]`"),
            );
        }
        let tokens = arguments(first, "\"catalog/trustx.toml\"")?;
        let mut items = options::split(tokens.clone()).into_iter();
        let Some(item) = items.next() else {
            let message = "expected the path of a catalog: `#[catalog(\"catalog/trustx.toml\")]`";
            return Err(syn::Error::new(first.span(), message).into());
        };
        let catalog = CatalogReference::parse(item.tokens, errors)?;
        let mut binding = Self {
            tokens,
            catalog,
            name: None,
            from: None,
            types: WordTypes::default(),
            errcodes: None,
            skip: Vec::new(),
            ignore_discriminants: false,
            has_errors: false,
        };
        let number_of_errors = errors.len();
        let mut of_types = Vec::new();
        parse_options(items, errors, |option, input| {
            binding.parse_option(option, input, former, &mut of_types)
        });
        errors.extend(of_types);
        binding.has_errors = errors.len() > number_of_errors;
        Ok(binding)
    }

    /// Parses the rest of an option, and returns its current name.
    fn parse_option(
        &mut self,
        option: &Ident,
        input: ParseStream<'_>,
        former: &mut Vec<FormerSpelling>,
        errors: &mut Vec<UsageDiagnostic>,
    ) -> Parsed<&'static str> {
        Ok(match &*option.to_string() {
            "enum" => {
                equals(option, "ProcessManager", input)?;
                self.name = Some(any_name(input)?);
                "enum"
            }
            "from" | "generated" => {
                if option == "generated" {
                    former.push(FormerSpelling::new(option, "from"));
                }
                equals(option, "vendor::ProcessManager", input)?;
                self.from = Some(rust_path(input)?);
                "from"
            }
            "types" => {
                self.types = WordTypes::parse(option, input, errors)?;
                "types"
            }
            "crate" => {
                equals(option, "path::to::errcodes", input)?;
                self.errcodes = Some(rust_path(input)?);
                "crate"
            }
            "skip" | "without" => {
                if option == "without" {
                    former.push(FormerSpelling::new(option, "skip"));
                }
                self.skip = names(option, input)?;
                "skip"
            }
            "ignore_discriminants" => {
                self.ignore_discriminants = flag(option, input)?;
                "ignore_discriminants"
            }
            word if MAPPINGS.contains(&word) => {
                let message = format!("`{word}` belongs to a variant");
                let help = format!("write `#[catalog({word}...)]` above the variant");
                return Err(UsageDiagnostic::new(option.span(), message).help(
                    help.replace("rest...", "rest")
                        .replace("unknown...", "unknown"),
                ));
            }
            other => {
                let message = format!("`catalog` has no option `{other}`");
                let known = &OPTIONS;
                return Err(unknown(
                    option.span(),
                    other,
                    message,
                    known,
                    "the options are",
                ));
            }
        })
    }
}

/// Parses the names in parentheses after an option.
fn names(option: &Ident, input: ParseStream<'_>) -> Parsed<Vec<Ident>> {
    const EXAMPLE: &str = "(Display, message)";
    if !input.peek(syn::token::Paren) {
        let message = format!("`{option}` needs a list: `{option}{EXAMPLE}`");
        let help =
            "for a variant that stands for no code, write `#[catalog(skip)]` above the variant";
        return Err(UsageDiagnostic::new(option.span(), message).help(help));
    }
    let (span, list) = options::parenthesized(input)?;
    let names = Punctuated::<Ident, Token![,]>::parse_terminated_with;
    let names = parse_all(list, |input| Ok(names(input, any_name)?))?;
    if names.is_empty() {
        let message = format!("this list is empty: `{option}{EXAMPLE}`");
        return Err(UsageDiagnostic::new(span, message));
    }
    Ok(names.into_iter().collect())
}

/// Returns the tokens in the parentheses of an attribute.
pub(super) fn arguments(attribute: &Attribute, example: &str) -> Parsed<TokenStream> {
    match &attribute.meta {
        Meta::List(list) if matches!(list.delimiter, MacroDelimiter::Paren(_)) => {
            Ok(list.tokens.clone())
        }
        _ => {
            let message = format!("expected parentheses: `#[catalog({example})]`");
            Err(syn::Error::new(attribute.span(), message).into())
        }
    }
}

impl Variant {
    fn new(
        variant: syn::Variant,
        discriminant: Option<Discriminant>,
        errors: &mut Vec<UsageDiagnostic>,
    ) -> Option<Self> {
        let number_of_errors = errors.len();
        let mapping = VariantMapping::new(&variant.attrs, errors);
        let field = field(&variant, errors);
        let several_fields = (variant.fields.len() > 1).then(|| variant.fields.span());
        let has_one_field = field.is_some() || matches!(variant.fields, Fields::Unit);
        if !has_one_field && !matches!(mapping, VariantMapping::Skip) {
            let message = "a variant can have at most one field";
            let help = "the field holds the code, or the enum of `include_catalog!`; a variant that stands for no code is \
                        `#[catalog(skip)]` and can have any fields";
            let error = UsageDiagnostic::from(syn::Error::new(variant.fields.span(), message));
            errors.push(error.help(help));
        }
        if errors.len() > number_of_errors {
            return None;
        }
        let former = variant.attrs.iter().filter_map(|attribute| {
            let name = attribute.path().get_ident()?.to_string();
            let mut former = FORMER_ATTRIBUTES.into_iter();
            former.find(|[former, _]| former.trim_start_matches("#[").starts_with(&name))
        });
        Some(Self {
            mapping,
            field,
            several_fields,
            discriminant,
            former_attribute: former.into_iter().next(),
            ident: variant.ident,
        })
    }
}

/// Returns the only field of a variant.
fn field(variant: &syn::Variant, errors: &mut Vec<UsageDiagnostic>) -> Option<Field> {
    for attribute in variant.fields.iter().flat_map(|field| &field.attrs) {
        if attribute.path().is_ident(ATTRIBUTE) {
            let message = "`#[catalog(...)]` belongs to the variant, not to its field";
            let error = UsageDiagnostic::from(syn::Error::new(attribute.span(), message));
            let help = format!("write it above `{}`", variant.ident);
            errors.push(error.help(help));
        }
    }
    let mut fields = variant.fields.iter();
    let (Some(field), None) = (fields.next(), fields.next()) else {
        return None;
    };
    let last_word = match &field.ty {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    };
    let mut attributes = field.attrs.iter();
    let from = attributes.find(|attribute| attribute.path().is_ident("from"));
    Some(Field {
        member: match &field.ident {
            Some(ident) => Member::Named(format_ident!("{ident}")),
            None => Member::Unnamed(0.into()),
        },
        ty: field.ty.to_token_stream(),
        type_name: last_word.map_or_else(String::new, |last| last.ident.unraw().to_string()),
        type_arguments: last_word.map_or_else(String::new, |last| match &last.arguments {
            PathArguments::AngleBracketed(inside) => inside.args.to_token_stream().to_string(),
            _ => String::new(),
        }),
        span: field.ty.span(),
        from: from.map(|attribute| attribute.path().span()),
    })
}
