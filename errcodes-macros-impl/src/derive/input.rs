//! The enum that derives `ErrorCode`, and its attributes.

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

use super::variant_mapping::{FORMER_ATTRIBUTES, MAPPINGS, VariantMapping};
use crate::catalog_path::CatalogPath;
use crate::expansion::{FormerSpelling, Parsed, UsageDiagnostic};
use crate::export::ExportPath;
use crate::options::{self, any_name, equals, parse_all, parse_options, rust_path, unknown};
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
    /// Whether `thiserror` implements `Display` and `Error` for it.
    pub(super) is_error: bool,
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

pub(super) const OPTIONS: [&str; 5] = ["enum", "from", "types", "skip", "crate"];

pub(super) struct Variant {
    pub(super) ident: Ident,
    pub(super) mapping: VariantMapping,
    pub(super) field: Option<Field>,
    /// The discriminant, if it is a number.
    pub(super) discriminant: Option<i128>,
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
        let is_error_attribute = |attribute: &Attribute| attribute.path().is_ident("error");
        let is_error = data
            .variants
            .iter()
            .flat_map(|variant| &variant.attrs)
            .chain(&input.attrs)
            .any(is_error_attribute);
        let mut errors = Vec::new();
        let mut former = Vec::new();
        let binding = Binding::new(&input.ident, &input.attrs, &mut errors, &mut former)?;
        let variants = data.variants.into_iter();
        let variants = variants.filter_map(|variant| Variant::new(variant, &mut errors));
        Ok(Self {
            ident: input.ident,
            binding,
            variants: variants.collect(),
            errors,
            former,
            is_error,
        })
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
        let is_of_thiserror = self.is_error && ["Display", "Error"].contains(&part);
        !is_skipped && !is_of_thiserror
    }
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
        let mut items = options::split(arguments(first, "\"catalog/trustx.toml\"")?).into_iter();
        let Some(item) = items.next() else {
            let message = "expected the path of a catalog: `#[catalog(\"catalog/trustx.toml\")]`";
            return Err(syn::Error::new(first.span(), message).into());
        };
        let catalog = CatalogReference::parse(item.tokens, errors)?;
        let mut binding = Self {
            catalog,
            name: None,
            from: None,
            types: WordTypes::default(),
            errcodes: None,
            skip: Vec::new(),
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
        return Err(UsageDiagnostic::new(option.span(), message));
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
    fn new(variant: syn::Variant, errors: &mut Vec<UsageDiagnostic>) -> Option<Self> {
        let number_of_errors = errors.len();
        let mapping = VariantMapping::new(&variant.attrs, errors);
        let field = match field(&variant, errors) {
            Ok(field) => field,
            Err(error) => {
                errors.push(error);
                None
            }
        };
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
            discriminant: variant.discriminant.and_then(|(_, expr)| number(&expr)),
            former_attribute: former.into_iter().next(),
            ident: variant.ident,
        })
    }
}

fn number(expr: &syn::Expr) -> Option<i128> {
    let number = |lit: &syn::Lit| match lit {
        syn::Lit::Int(number) => number.base10_parse().ok(),
        _ => None,
    };
    match expr {
        syn::Expr::Lit(lit) => number(&lit.lit),
        syn::Expr::Unary(unary) => match (&unary.op, &*unary.expr) {
            (syn::UnOp::Neg(_), syn::Expr::Lit(lit)) => {
                number(&lit.lit).map(|number: i128| -number)
            }
            _ => None,
        },
        _ => None,
    }
}

fn field(variant: &syn::Variant, errors: &mut Vec<UsageDiagnostic>) -> Parsed<Option<Field>> {
    for attribute in variant.fields.iter().flat_map(|field| &field.attrs) {
        if attribute.path().is_ident(ATTRIBUTE) {
            let message = "`#[catalog(...)]` belongs to the variant, not to its field";
            let error = UsageDiagnostic::from(syn::Error::new(attribute.span(), message));
            let help = format!("write it above `{}`", variant.ident);
            errors.push(error.help(help));
        }
    }
    let mut fields = variant.fields.iter();
    let field = match (fields.next(), fields.next()) {
        (None, _) if matches!(variant.fields, Fields::Unit) => return Ok(None),
        (Some(field), None) => field,
        _ => {
            let message = "a variant can have at most one field";
            let help = "the field holds the code, or the enum of `include_catalog!`";
            let error = UsageDiagnostic::from(syn::Error::new(variant.fields.span(), message));
            return Err(error.help(help));
        }
    };
    let last_word = match &field.ty {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    };
    Ok(Some(Field {
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
    }))
}
