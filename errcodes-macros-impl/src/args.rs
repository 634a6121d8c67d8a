//! The arguments of `include_catalog!`.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::parse::ParseStream;
use syn::{Attribute, Ident, Path, Token};

use errcodes_core::column::Vocabulary;

use crate::attributes::{self, Attributes, Scope};
use crate::catalog_path::CatalogPath;
use crate::depth;
use crate::derives::Derives;
use crate::expansion::{FormerSpelling, Parsed, UsageDiagnostic};
use crate::options::{self, any_name, equals, flag, list, name, parse_all, parse_options};
use crate::word_types::WordTypes;

/// The options that may follow the path.
const OPTIONS: [&str; 11] = [
    "vis",
    "enums",
    "umbrella",
    "category",
    "tag",
    "types",
    "derives",
    "attributes",
    "export",
    "non_exhaustive",
    "deny_warnings",
];

/// The tokens between the parentheses: `$crate, "catalog/trustx.toml", vis = pub(crate)`.
///
/// The macro that users call adds `$crate`, so that the expansion finds the `errcodes` crate if a user's Cargo.toml renames it.
pub struct Args {
    /// `$crate`
    pub errcodes: TokenTree,
    /// The path of the catalog.
    pub path: CatalogPath,
    /// The visibility of the enums [default: `pub`].
    pub vis: TokenStream,
    /// The enums to generate [default: all].
    pub enums: Option<Vec<Choice>>,
    /// The umbrella enum.
    pub umbrella: Umbrella,
    /// The name of the enum of the categories [default: the provider's name and `Category`].
    pub category: Option<Ident>,
    /// The name of the enum of the tags [default: the provider's name and `Tag`].
    pub tag: Option<Ident>,
    /// The author's types for the words of columns.
    pub(crate) types: WordTypes,
    /// The traits to implement in addition.
    pub derives: Derives,
    /// The attributes of all enums.
    pub attributes: Attributes,
    /// The name of the macro that exports the catalog.
    pub export: Option<Ident>,
    /// Whether the enums are `#[non_exhaustive]`.
    pub non_exhaustive: bool,
    /// Whether warnings are errors.
    pub deny_warnings: bool,
    /// The former names of options.
    pub former: Vec<FormerSpelling>,
    /// The errors in the options.
    pub errors: Vec<UsageDiagnostic>,
}

/// The option `umbrella`.
pub enum Umbrella {
    /// No option: the enum is named after the provider, and is generated if there are several enums.
    Default,
    /// `umbrella = false`: there is no umbrella enum.
    Disabled,
    /// `umbrella = Name`
    Named(Ident),
}

/// `Common` or `#[must_use] Common as TrustxCommon`.
pub struct Choice {
    /// The attributes of the enum.
    pub attributes: Attributes,
    /// The name in the catalog.
    pub name: Ident,
    /// The name in Rust, if it differs.
    pub rename: Option<Ident>,
}

/// Parses the arguments of `include_catalog!`.
///
/// # Errors
///
/// Returns an error if the path of the catalog is invalid. Errors in options are in the result.
pub fn parse(tokens: TokenStream) -> Result<Args, UsageDiagnostic> {
    depth::check(&tokens)?;
    let mut items = options::split(tokens).into_iter();
    let mut next = || items.next().map(|item| item.tokens).unwrap_or_default();
    let errcodes = parse_all(next(), |input| Ok(input.parse()?))?;
    let mut errors = Vec::new();
    let path = options::path(next(), &mut errors)?;
    let mut args = Args {
        errcodes,
        path,
        vis: syn::parse_quote!(pub),
        enums: None,
        umbrella: Umbrella::Default,
        category: None,
        tag: None,
        types: WordTypes::default(),
        derives: Derives::default(),
        attributes: Attributes::default(),
        export: None,
        non_exhaustive: false,
        deny_warnings: false,
        former: Vec::new(),
        errors: Vec::new(),
    };
    parse_options(items, &mut errors, |option, input| {
        args.parse_option(option, input)
    });
    args.errors.extend(errors);
    Ok(args)
}

impl Args {
    /// Returns the option that names the enum of a vocabulary.
    pub(crate) fn name_of(&self, vocabulary: Vocabulary) -> Option<&Ident> {
        match vocabulary {
            Vocabulary::Categories => self.category.as_ref(),
            Vocabulary::Tags => self.tag.as_ref(),
        }
    }

    /// Returns whether an option changes which items are generated, or their names.
    pub fn has_names(&self) -> bool {
        self.enums.is_some()
            || self.category.is_some()
            || self.tag.is_some()
            || !self.types.is_empty()
            || !matches!(self.umbrella, Umbrella::Default)
    }

    /// Returns the attributes of all enums. Those that a derive declares have to follow it.
    pub(crate) fn attributes_of_all(&self) -> Attributes {
        let mut all = Attributes::default();
        all.extend(self.derives.attribute());
        all.extend(self.attributes.clone());
        all
    }

    /// Parses the rest of an option, and returns its current name.
    fn parse_option(&mut self, option: &Ident, input: ParseStream<'_>) -> Parsed<&'static str> {
        Ok(match &*option.to_string() {
            "non_exhaustive" => {
                self.non_exhaustive = flag(option, input)?;
                "non_exhaustive"
            }
            "deny_warnings" => {
                self.deny_warnings = flag(option, input)?;
                "deny_warnings"
            }
            "vis" => {
                self.vis = visibility(option, input)?;
                "vis"
            }
            "enums" => {
                const EXAMPLE: &str = "[First, Second as Other]";
                equals(option, EXAMPLE, input)?;
                let choices = list(option, EXAMPLE, input, choice)?;
                let choices = choices.into_iter().map(|(attributes, mut choice)| {
                    for attribute in attributes {
                        let (attribute, scope) = (&attribute.meta, &mut Scope::Enum);
                        choice.attributes.add(attribute, scope, &mut self.errors);
                    }
                    choice
                });
                self.enums = Some(choices.collect());
                "enums"
            }
            "umbrella" | "join" => {
                if option == "join" {
                    self.former.push(FormerSpelling::new(option, "umbrella"));
                }
                self.umbrella = umbrella(option, input)?;
                "umbrella"
            }
            "category" => {
                equals(option, "Name", input)?;
                self.category = Some(name(input)?);
                "category"
            }
            "tag" => {
                equals(option, "Name", input)?;
                self.tag = Some(name(input)?);
                "tag"
            }
            "export" => {
                equals(option, "sdk_catalog", input)?;
                self.export = Some(name(input)?);
                "export"
            }
            "types" => {
                self.types = WordTypes::parse(option, input, &mut self.errors)?;
                "types"
            }
            "derives" => {
                const EXAMPLE: &str = "[Serialize, Deserialize]";
                equals(option, EXAMPLE, input)?;
                let paths = list(option, EXAMPLE, input, Path::parse_mod_style)?;
                self.derives.extend(&paths, &mut self.errors);
                "derives"
            }
            "attributes" => {
                const EXAMPLE: &str = "[strum(serialize_all = \"snake_case\")]";
                equals(option, EXAMPLE, input)?;
                let scope = &mut Scope::Call(&mut self.derives);
                for attribute in list(option, EXAMPLE, input, attributes::parse)? {
                    self.attributes.add(&attribute, scope, &mut self.errors);
                }
                "attributes"
            }
            other => return Err(unknown_option(option, other)),
        })
    }
}

fn visibility(option: &Ident, input: ParseStream<'_>) -> syn::Result<TokenStream> {
    equals(option, "pub(crate)", input)?;
    let span = input.span();
    let vis: syn::Visibility = input.parse()?;
    if matches!(vis, syn::Visibility::Inherited) {
        let message = "expected a visibility: `pub`, `pub(crate)`, `pub(self)`";
        return Err(syn::Error::new(span, message));
    }
    Ok(vis.into_token_stream())
}

fn umbrella(option: &Ident, input: ParseStream<'_>) -> Parsed<Umbrella> {
    equals(option, "Name", input)?;
    if !input.peek(syn::LitBool) {
        return Ok(Umbrella::Named(name(input)?));
    }
    let switch: syn::LitBool = input.parse()?;
    if switch.value {
        let message = "expected a name or `false`";
        return Err(UsageDiagnostic::new(switch.span, message));
    }
    Ok(Umbrella::Disabled)
}

fn unknown_option(option: &Ident, name: &str) -> UsageDiagnostic {
    let message = format!("`include_catalog!` has no option `{name}`");
    let other = match name {
        "pub" => Some("vis = pub"),
        "derive" => Some("derives = [...]"),
        "attrs" | "attr" => Some("attributes = [...]"),
        "type" => Some("types(column = path::to::Type)"),
        _ => None,
    };
    match other {
        Some(other) => {
            UsageDiagnostic::new(option.span(), message).help(format!("did you mean `{other}`?"))
        }
        None => options::unknown(option.span(), name, message, &OPTIONS, "the options are"),
    }
}

/// Parses an element of the option `enums`. The attributes are not checked.
fn choice(input: ParseStream<'_>) -> syn::Result<(Vec<Attribute>, Choice)> {
    let attributes = input.call(Attribute::parse_outer)?;
    let name = any_name(input)?;
    let rename = match input.parse::<Option<Token![as]>>()? {
        Some(_) => Some(options::name(input)?),
        None => None,
    };
    let choice = Choice {
        attributes: Attributes::default(),
        name,
        rename,
    };
    Ok((attributes, choice))
}
