//! What the author wrote: the enum, and the attributes that bind it to a catalog.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, format_ident};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned as _;
use syn::{
    Attribute, Data, DeriveInput, Fields, Ident, LitInt, LitStr, Member, Path, PathArguments,
    Token, Type, parenthesized,
};

use crate::args;
use crate::expansion::{Parsed, UsageDiagnostic, parse_by};
use errcodes_core::suggest::nearest;

/// An enum that is to be held to a catalog.
pub struct Input {
    pub(super) ident: Ident,
    pub(super) binding: Binding,
    /// The variants whose attributes are right.
    pub(super) variants: Vec<Variant>,
    /// The errors of the other variants.
    pub(super) errors: Vec<UsageDiagnostic>,
    /// Whether `thiserror` makes it an error: then it has `Display` and `Error` already.
    pub(super) is_error: bool,
}

/// `#[catalog("catalog/trustx.toml", enum = ProcessManager)]`
pub(super) struct Binding {
    pub(super) path: LitStr,
    /// The enum of the catalog; where unsaid, its only one, or the one of the same name.
    pub(super) name: Option<Ident>,
    /// The enum that `include_catalog!` has made of it.
    pub(super) generated: Option<Path>,
    /// Where the crate `errcodes` is, if not at `::errcodes`.
    pub(super) errcodes: Option<Path>,
    /// What is not to be made, because the author has it.
    pub(super) without: Vec<Ident>,
}

/// What `without` can name.
pub(super) const PARTS: [&str; 9] = [
    "ALL",
    "Display",
    "Error",
    "From",
    "code",
    "from_code",
    "is_known",
    "message",
    "name",
];

const OPTIONS: [&str; 4] = ["enum", "generated", "crate", "without"];

pub(super) struct Variant {
    pub(super) ident: Ident,
    pub(super) role: Role,
    pub(super) payload: Option<Payload>,
    /// Its discriminant, if it is a number.
    pub(super) discriminant: Option<i128>,
}

/// Which entries a variant is for.
pub(super) enum Role {
    /// The entry of its name.
    Name,
    /// These.
    Claims(Vec<Claim>),
    /// All that no other variant takes.
    Rest(Span),
    /// Codes that the catalog does not list.
    Unknown(Span),
}

pub(super) struct Claim {
    pub(super) kind: ClaimKind,
    pub(super) span: Span,
}

pub(super) enum ClaimKind {
    /// From the first code to the last.
    Codes(i128, i128),
    /// A code that is a text.
    Text(String),
    /// An entry, by its name.
    Entry(String),
    Category(String),
}

/// The only field of a variant.
pub(super) struct Payload {
    pub(super) member: Member,
    pub(super) ty: TokenStream,
    /// The last word of its type.
    pub(super) type_name: String,
    /// What stands in its angle brackets.
    pub(super) type_arguments: String,
    pub(super) span: Span,
}

impl Input {
    /// Reads the enum.
    pub(super) fn new(tokens: TokenStream) -> Parsed<Self> {
        let input: DeriveInput = syn::parse2(tokens)?;
        let Data::Enum(data) = input.data else {
            let message = "`ErrorCode` is for enums: errors are its variants";
            return Err(UsageDiagnostic::new(input.ident.span(), message));
        };
        if !input.generics.params.is_empty() {
            let message = "an enum with parameters can't be an `ErrorCode`";
            let help = "a vendor's errors have no parameters: leave them out, or wrap this enum in a type that \
                        has them";
            return Err(
                UsageDiagnostic::from(syn::Error::new(input.generics.span(), message)).help(help),
            );
        }
        let is_error_attribute = |attribute: &Attribute| attribute.path().is_ident("error");
        let is_error = data
            .variants
            .iter()
            .flat_map(|variant| &variant.attrs)
            .chain(&input.attrs)
            .any(is_error_attribute);
        let binding = binding(&input.ident, &input.attrs)?;
        let mut variants = Vec::with_capacity(data.variants.len());
        let mut errors = Vec::new();
        for variant in data.variants {
            match Variant::new(variant) {
                Ok(variant) => variants.push(variant),
                Err(error) => errors.push(error),
            }
        }
        Ok(Self {
            ident: input.ident,
            binding,
            variants,
            errors,
            is_error,
        })
    }

    /// Returns the path of the catalog, as the attribute has it.
    pub fn path(&self) -> &LitStr {
        &self.binding.path
    }

    /// Returns the errors of single variants.
    pub fn errors(&self) -> &[UsageDiagnostic] {
        &self.errors
    }

    pub(super) fn wants(&self, part: &str) -> bool {
        let left_out = self.binding.without.iter().any(|name| name == part);
        let is_made_elsewhere = self.is_error && ["Display", "Error"].contains(&part);
        !left_out && !is_made_elsewhere
    }
}

fn binding(enum_ident: &Ident, attributes: &[Attribute]) -> Parsed<Binding> {
    let mut bindings = attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("catalog"));
    let Some(first) = bindings.next() else {
        let help =
            "say it above the enum: #[catalog(\"catalog/trustx.toml\", enum = ProcessManager)]";
        return Err(UsageDiagnostic::new(enum_ident.span(), "which catalog?").help(help));
    };
    if let Some(second) = bindings.next() {
        let message = "an enum is held to one catalog: leave one of them out";
        return Err(syn::Error::new(second.span(), message).into());
    }
    parse_by(Binding::parse, |parser| first.parse_args_with(parser))
}

impl Binding {
    fn parse(input: ParseStream<'_>) -> Parsed<Self> {
        let mut binding = Self {
            path: args::path(input)?,
            name: None,
            generated: None,
            errcodes: None,
            without: Vec::new(),
        };
        args::options(input, |option, input| binding.parse_option(option, input))?;
        Ok(binding)
    }

    fn parse_option(&mut self, option: &Ident, input: ParseStream<'_>) -> Parsed<()> {
        match &*option.to_string() {
            "enum" => {
                input.parse::<Token![=]>()?;
                self.name = Some(input.call(Ident::parse_any)?);
            }
            "generated" => {
                input.parse::<Token![=]>()?;
                self.generated = Some(input.call(Path::parse_mod_style)?);
            }
            "crate" => {
                input.parse::<Token![=]>()?;
                self.errcodes = Some(input.call(Path::parse_mod_style)?);
            }
            "without" => {
                for part in listed(input)? {
                    check_part(&part)?;
                    self.without.push(part);
                }
            }
            other => {
                let help = match nearest(other, OPTIONS) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("the options are {}", OPTIONS.join(", ")),
                };
                let message = format!("`catalog` has no option `{other}`");
                return Err(UsageDiagnostic::new(option.span(), message).help(help));
            }
        }
        Ok(())
    }
}

fn check_part(part: &Ident) -> Parsed<()> {
    let name = part.to_string();
    if PARTS.contains(&&*name) {
        return Ok(());
    }
    let help = match nearest(&name, PARTS) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("what can be left out is {}", PARTS.join(", ")),
    };
    let message = format!("there is no `{name}` to leave out");
    Err(UsageDiagnostic::new(part.span(), message).help(help))
}

impl Variant {
    fn new(variant: syn::Variant) -> Parsed<Self> {
        Ok(Self {
            role: role(&variant.attrs)?,
            payload: payload(&variant)?,
            discriminant: variant.discriminant.and_then(|(_, expr)| number(&expr)),
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

/// Reads names in parentheses.
fn listed(input: ParseStream<'_>) -> syn::Result<Punctuated<Ident, Token![,]>> {
    let list;
    parenthesized!(list in input);
    Punctuated::parse_terminated(&list)
}

const TWO_VARIANTS: &str = "make two variants of it";

fn role(attributes: &[Attribute]) -> Parsed<Role> {
    let mut claims = Vec::new();
    let mut alone: Option<(Role, Span, &'static str)> = None;
    let mut first_claim = None;
    for attribute in attributes {
        let span = attribute.span();
        let path = attribute.path();
        let name = match path.get_ident() {
            Some(name) => name.to_string(),
            None => continue,
        };
        let mut claim = |found: Vec<Claim>| {
            first_claim.get_or_insert(span);
            claims.extend(found);
        };
        match &*name {
            "code" => claim(attribute.parse_args_with(codes)?),
            "entry" => claim(attribute.parse_args_with(entries)?),
            "category" => claim(attribute.parse_args_with(categories)?),
            "rest" | "unknown" => {
                if attribute.meta.require_path_only().is_err() {
                    let message = format!("`#[{name}]` takes no value");
                    return Err(syn::Error::new(span, message).into());
                }
                if let Some((_, _, first)) = &alone {
                    let message = format!("a variant is for `#[{first}]` already");
                    return Err(UsageDiagnostic::new(span, message).help(TWO_VARIANTS));
                }
                alone = Some(match &*name {
                    "rest" => (Role::Rest(span), span, "rest"),
                    _ => (Role::Unknown(span), span, "unknown"),
                });
            }
            _ => {}
        }
    }
    match (alone, first_claim) {
        (None, None) => Ok(Role::Name),
        (None, Some(_)) => Ok(Role::Claims(claims)),
        (Some((role, ..)), None) => Ok(role),
        (Some((_, _, name)), Some(span)) => {
            let message = format!("a variant is for these, or for `#[{name}]`");
            Err(UsageDiagnostic::new(span, message).help(TWO_VARIANTS))
        }
    }
}

/// `122, 123, 160..=170, -1, 0x80070005, "22P02"`
fn codes(input: ParseStream<'_>) -> syn::Result<Vec<Claim>> {
    list(input, "a code: `#[code(122, 160..=170)]`", |input| {
        let span = input.span();
        if input.peek(LitStr) {
            let text: LitStr = input.parse()?;
            return Ok(Claim {
                kind: ClaimKind::Text(text.value()),
                span,
            });
        }
        let first = code(input)?;
        let last = if input.peek(Token![..=]) {
            input.parse::<Token![..=]>()?;
            code(input)?
        } else if input.peek(Token![..]) {
            let message = "a range of codes has its last one in it: write `..=`";
            return Err(input.error(message));
        } else {
            first
        };
        if last < first {
            let message = format!("no code is from {first} to {last}");
            return Err(syn::Error::new(span, message));
        }
        Ok(Claim {
            kind: ClaimKind::Codes(first, last),
            span,
        })
    })
}

fn code(input: ParseStream<'_>) -> syn::Result<i128> {
    let is_negative = input.parse::<Option<Token![-]>>()?.is_some();
    let number: LitInt = input
        .parse()
        .map_err(|error| syn::Error::new(error.span(), "expected a code: 122, -1, \"22P02\""))?;
    let number: i128 = number.base10_parse()?;
    Ok(if is_negative { -number } else { number })
}

fn entries(input: ParseStream<'_>) -> syn::Result<Vec<Claim>> {
    list(
        input,
        "the name of an entry: `#[entry(WindowTooLong)]`",
        |input| {
            if input.peek(LitStr) {
                return Err(input.error("expected the name of an entry, without quotes"));
            }
            let name = input.call(Ident::parse_any)?;
            Ok(Claim {
                kind: ClaimKind::Entry(name.unraw().to_string()),
                span: name.span(),
            })
        },
    )
}

fn categories(input: ParseStream<'_>) -> syn::Result<Vec<Claim>> {
    list(input, "a category: `#[category(jwt)]`", |input| {
        let (name, span) = if input.peek(LitStr) {
            let text: LitStr = input.parse()?;
            (text.value(), text.span())
        } else {
            let name = input.call(Ident::parse_any)?;
            (name.unraw().to_string(), name.span())
        };
        Ok(Claim {
            kind: ClaimKind::Category(name),
            span,
        })
    })
}

fn list(
    input: ParseStream<'_>,
    expected: &str,
    mut parse: impl FnMut(ParseStream<'_>) -> syn::Result<Claim>,
) -> syn::Result<Vec<Claim>> {
    let mut claims = Vec::new();
    while !input.is_empty() {
        claims.push(parse(input)?);
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    if claims.is_empty() {
        return Err(input.error(format!("expected {expected}")));
    }
    Ok(claims)
}

fn payload(variant: &syn::Variant) -> syn::Result<Option<Payload>> {
    let mut fields = match &variant.fields {
        Fields::Unit => return Ok(None),
        Fields::Named(fields) => fields.named.iter(),
        Fields::Unnamed(fields) => fields.unnamed.iter(),
    };
    let (Some(field), None) = (fields.next(), fields.next()) else {
        let message =
            "a variant has no field, or one: the code, or the enum that is made of the catalog";
        return Err(syn::Error::new(variant.fields.span(), message));
    };
    let last_word = match &field.ty {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    };
    Ok(Some(Payload {
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
