//! The arguments of `include_catalog!`.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::{Ident, LitStr, Token, bracketed};

use crate::depth;
use crate::expansion::{Parsed, UsageDiagnostic, parse_by};
use errcodes_core::suggest::nearest;

/// The options that may follow the path.
const OPTIONS: [&str; 6] = [
    "vis",
    "enums",
    "join",
    "category",
    "non_exhaustive",
    "deny_warnings",
];

/// What stands between the parentheses: `$crate, "catalog/trustx.toml", vis = pub(crate)`.
///
/// The macro that users call puts `$crate` in front, so that the expansion finds the `errcodes`
/// crate by whatever name a user's Cargo.toml gives it.
pub struct Args {
    /// `$crate`
    pub errcodes: TokenTree,
    /// The path of the catalog.
    pub path: LitStr,
    /// The visibility of the enums; `pub` where unsaid.
    pub vis: TokenStream,
    /// Which enums are made; all where unsaid.
    pub enums: Option<Vec<Choice>>,
    /// The name of the enum that joins the others.
    pub join: Join,
    /// The name of the enum of the categories; the provider's name and `Category` where unsaid.
    pub category: Option<Ident>,
    /// Whether the enums are `#[non_exhaustive]`.
    pub non_exhaustive: bool,
    /// Whether warnings are errors.
    pub deny_warnings: bool,
}

/// What is said of the enum that joins the others.
pub enum Join {
    /// Nothing: it has the provider's name, and is there if there are several enums.
    Unsaid,
    /// `join = false`: there is none.
    Without,
    /// `join = Name`
    Named(Ident),
}

/// `Common` or `Common as TrustxCommon`.
pub struct Choice {
    /// The name in the catalog.
    pub name: Ident,
    /// The name in Rust, if it is another one.
    pub rename: Option<Ident>,
}

/// Reads the arguments of `include_catalog!`.
///
/// # Errors
///
/// What is wrong with them, at its place.
pub fn parse(tokens: TokenStream) -> Result<Args, UsageDiagnostic> {
    depth::check(&tokens)?;
    parse_by(Args::parse, |parser| parser.parse2(tokens))
}

impl Args {
    fn parse(input: ParseStream<'_>) -> Parsed<Self> {
        let errcodes = input.parse()?;
        input.parse::<Token![,]>()?;
        let path = path(input)?;
        let mut args = Self {
            errcodes,
            path,
            vis: syn::parse_quote!(pub),
            enums: None,
            join: Join::Unsaid,
            category: None,
            non_exhaustive: false,
            deny_warnings: false,
        };
        options(input, |option, input| args.parse_option(option, input))?;
        Ok(args)
    }

    /// Returns whether an option is given that changes the names of what is generated.
    pub fn has_names(&self) -> bool {
        self.enums.is_some() || self.category.is_some() || !matches!(self.join, Join::Unsaid)
    }

    fn parse_option(&mut self, option: &Ident, input: ParseStream<'_>) -> Parsed<()> {
        match &*option.to_string() {
            "non_exhaustive" => self.non_exhaustive = flag(option, input)?,
            "deny_warnings" => self.deny_warnings = flag(option, input)?,
            "vis" => {
                value(option, "pub(crate)", input)?;
                let vis: syn::Visibility = input.parse()?;
                if matches!(vis, syn::Visibility::Inherited) {
                    let message = "expected a visibility: `pub`, `pub(crate)`, `pub(self)`";
                    return Err(input.error(message).into());
                }
                self.vis = vis.into_token_stream();
            }
            "enums" => {
                value(option, "[First, Second as Other]", input)?;
                self.enums = Some(choices(input)?);
            }
            "join" => {
                value(option, "Name", input)?;
                self.join = if input.peek(syn::LitBool) {
                    match input.parse::<syn::LitBool>()? {
                        no if !no.value => Join::Without,
                        yes => {
                            return Err(UsageDiagnostic::new(
                                yes.span,
                                "expected a name, or `false`",
                            ));
                        }
                    }
                } else {
                    Join::Named(name(input)?)
                };
            }
            "category" => {
                value(option, "Name", input)?;
                self.category = Some(name(input)?);
            }
            other => return Err(unknown_option(option, other)),
        }
        Ok(())
    }
}

/// Reads the value of `enums`.
fn choices(input: ParseStream<'_>) -> syn::Result<Vec<Choice>> {
    if !input.peek(syn::token::Bracket) {
        return Err(input.error("expected a list: `enums = [First, Second as Other]`"));
    }
    let list;
    bracketed!(list in input);
    let choices = list.parse_terminated(Choice::parse, Token![,])?;
    if choices.is_empty() {
        return Err(list.error("expected the name of an enum of the catalog"));
    }
    Ok(choices.into_iter().collect())
}

/// Reads the options behind what comes first, each once.
pub(crate) fn options(
    input: ParseStream<'_>,
    mut parse: impl FnMut(&Ident, ParseStream<'_>) -> Parsed<()>,
) -> Parsed<()> {
    let mut seen = Vec::new();
    while !input.is_empty() {
        input.parse::<Token![,]>()?;
        if input.is_empty() {
            break;
        }
        let option = input.call(Ident::parse_any)?;
        if seen.contains(&option) {
            let message = format!("`{option}` is given twice");
            return Err(UsageDiagnostic::new(option.span(), message));
        }
        parse(&option, input)?;
        seen.push(option);
    }
    Ok(())
}

/// The path of a catalog.
pub(crate) fn path(input: ParseStream<'_>) -> syn::Result<LitStr> {
    input.parse().map_err(|error| {
        let message = "expected the path of a catalog in quotes, such as \"catalog/trustx.toml\"";
        syn::Error::new(error.span(), message)
    })
}

/// An option without a value.
fn flag(option: &Ident, input: ParseStream<'_>) -> syn::Result<bool> {
    if input.peek(Token![=]) {
        let message = format!("`{option}` takes no value: it is there, or it is not");
        return Err(input.error(message));
    }
    Ok(true)
}

/// The `=` before the value of an option.
fn value(option: &Ident, example: &str, input: ParseStream<'_>) -> syn::Result<()> {
    input.parse::<Token![=]>().map(drop).map_err(|_| {
        let message = format!("`{option}` needs a value: `{option} = {example}`");
        syn::Error::new(option.span(), message)
    })
}

/// A name that is no keyword.
fn name(input: ParseStream<'_>) -> syn::Result<Ident> {
    refuse_quotes(input)?;
    input.parse()
}

fn refuse_quotes(input: ParseStream<'_>) -> syn::Result<()> {
    if input.peek(LitStr) {
        return Err(input.error("expected a name, without quotes"));
    }
    Ok(())
}

fn unknown_option(option: &Ident, name: &str) -> UsageDiagnostic {
    let help = match nearest(name, OPTIONS) {
        Some(near) => format!("did you mean `{near}`?"),
        None if name == "pub" => "did you mean `vis = pub`?".to_owned(),
        None => format!("the options are {}", OPTIONS.join(", ")),
    };
    let message = format!("`include_catalog!` has no option `{name}`");
    UsageDiagnostic::new(option.span(), message).help(help)
}

impl Parse for Choice {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        refuse_quotes(input)?;
        let name = input.call(Ident::parse_any)?;
        let rename = match input.parse::<Option<Token![as]>>()? {
            Some(_) => Some(self::name(input)?),
            None => None,
        };
        Ok(Self { name, rename })
    }
}
