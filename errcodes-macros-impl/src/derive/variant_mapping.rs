//! The mapping of a variant to entries of the catalog: `#[catalog(code(122), entry = WindowTooLong)]`.

use std::fmt;
use std::path::Path;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::spanned::Spanned as _;
use syn::{Attribute, Ident, Lit, LitInt, LitStr, Token};

use super::input::{ATTRIBUTE, OPTIONS, arguments};
use crate::expansion::{Parsed, UsageDiagnostic};
use crate::options::{self, Item, any_name, flag, parse_all, unknown};
use errcodes_core::code::CodeType;
use errcodes_core::suggest::nearest;

/// The keywords of mappings, with an example of each.
pub(super) const MAPPINGS: [&str; 6] = ["code", "entry", "category", "rest", "unknown", "skip"];
const MAPPINGS_WITH_VALUES: [&str; 6] = [
    "code(122, 160..=170)",
    "entry = WindowTooLong",
    "category = jwt",
    "rest",
    "unknown",
    "skip",
];

/// The attributes of earlier versions, each with the current one.
pub(super) const FORMER_ATTRIBUTES: [[&str; 2]; 5] = [
    ["#[code(...)]", "#[catalog(code(...))]"],
    ["#[entry(Name)]", "#[catalog(entry = Name)]"],
    ["#[category(...)]", "#[catalog(category = ...)]"],
    ["#[rest]", "#[catalog(rest)]"],
    ["#[unknown]", "#[catalog(unknown)]"],
];

/// The entries that a variant maps.
pub(super) enum VariantMapping {
    /// No attribute: the entry with the name of the variant.
    Name,
    /// `code`, `entry` and `category`.
    Entries(Vec<Selector>),
    /// `rest`: all entries that no other variant maps.
    Rest(Span),
    /// `unknown`: codes that the catalog does not list.
    Unknown(Span),
    /// `skip`: no code, such as for an I/O error.
    Skip,
}

/// A value of `code`, `entry` or `category`.
pub(super) struct Selector {
    pub(super) kind: SelectorKind,
    pub(super) span: Span,
}

pub(super) enum SelectorKind {
    /// From the first code to the last.
    Codes(Number, Number),
    /// A code that is a string.
    Text(String),
    /// An entry, by its name.
    Entry(String),
    /// All entries of a category.
    Category(String),
}

/// A number in an attribute.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    value: i128,
    /// Is `true` if it is written in hexadecimal, without a sign.
    is_hexadecimal: bool,
}

impl Number {
    /// Returns the code in an enum with codes of this type. As in a catalog, a hexadecimal number of a signed type is a bit pattern.
    pub(super) fn code(self, code_type: CodeType) -> i128 {
        match code_type {
            CodeType::Integer(integer) if self.is_hexadecimal => integer.of_bits(self.value),
            CodeType::Integer(_) | CodeType::Str(_) => self.value,
        }
    }
}

/// Shows the number as it is written in the attribute.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_hexadecimal {
            write!(f, "{:#X}", self.value)
        } else {
            write!(f, "{}", self.value)
        }
    }
}

impl VariantMapping {
    /// Reads the attributes of a variant.
    pub(super) fn new(attributes: &[Attribute], errors: &mut Vec<UsageDiagnostic>) -> Self {
        let mut mapping = Self::Name;
        let attributes = attributes.iter();
        for attribute in attributes.filter(|attribute| attribute.path().is_ident(ATTRIBUTE)) {
            let items = match arguments(attribute, "code(122)") {
                Ok(tokens) => options::split(tokens),
                Err(error) => {
                    errors.push(error);
                    continue;
                }
            };
            if items.is_empty() {
                let message = "this attribute is empty";
                let error = UsageDiagnostic::from(syn::Error::new(attribute.span(), message));
                errors.push(error.help(mapping_help()));
            }
            for Item { tokens, span } in items {
                if tokens.is_empty() {
                    errors.push(UsageDiagnostic::new(
                        span,
                        "expected a mapping before this comma",
                    ));
                    continue;
                }
                match parse_all(tokens, |input| Self::parse(input, errors)) {
                    Ok(next) => mapping.combine(next, span, errors),
                    Err(error) => errors.push(error),
                }
            }
        }
        mapping
    }

    /// Parses one mapping: `code(122)`, `entry = WindowTooLong`, `rest`.
    fn parse(input: ParseStream<'_>, errors: &mut Vec<UsageDiagnostic>) -> Parsed<Self> {
        if input.peek(Lit) {
            return Err(not_a_word(&input.parse()?));
        }
        let word = input.call(Ident::parse_any)?;
        let parse: fn(ParseStream<'_>) -> syn::Result<Selector> = match &*word.to_string() {
            "code" => codes,
            "entry" => entry,
            "category" => category,
            "rest" => {
                flag(&word, input)?;
                return Ok(Self::Rest(word.span()));
            }
            "unknown" => {
                flag(&word, input)?;
                return Ok(Self::Unknown(word.span()));
            }
            "skip" if !input.peek(syn::token::Paren) => {
                flag(&word, input)?;
                return Ok(Self::Skip);
            }
            other => return Err(unknown_mapping(&word, other, input)),
        };
        let selectors = selectors(&word, input, errors, parse)?;
        Ok(Self::Entries(selectors))
    }

    /// Adds the next mapping of the same variant.
    fn combine(&mut self, next: Self, span: Span, errors: &mut Vec<UsageDiagnostic>) {
        match (&mut *self, next) {
            (Self::Name, next) => *self = next,
            (Self::Entries(selectors), Self::Entries(more)) => selectors.extend(more),
            (_, next) => {
                let both = [self.word(), next.word()];
                let word = both
                    .into_iter()
                    .find(|word| *word != "code")
                    .unwrap_or("rest");
                let message = if both[0] == both[1] {
                    format!("`{word}` is given twice")
                } else {
                    format!("`{word}` has to be the only mapping of a variant")
                };
                let error = UsageDiagnostic::new(span, message);
                errors.push(error.help("split the variant in two, or remove one of the mappings"));
            }
        }
    }

    /// Returns the keyword of the attribute. If there are several, returns the first.
    fn word(&self) -> &'static str {
        match self {
            Self::Name | Self::Entries(_) => "code",
            Self::Rest(_) => "rest",
            Self::Unknown(_) => "unknown",
            Self::Skip => "skip",
        }
    }
}

fn mapping_help() -> String {
    format!("the mappings are {}", MAPPINGS_WITH_VALUES.join(", "))
}

/// Returns whether a string is more likely the path of a catalog than a code.
fn is_catalog(text: &str) -> bool {
    let extension = Path::new(text).extension();
    extension.is_some_and(|extension| extension.eq_ignore_ascii_case("toml"))
}

/// Reports a literal instead of a mapping.
fn not_a_word(literal: &Lit) -> UsageDiagnostic {
    let error = |message: &str| UsageDiagnostic::new(literal.span(), message);
    match literal {
        Lit::Str(text) if is_catalog(&text.value()) => {
            error("the catalog belongs to the enum, not to a variant")
                .help("write the path in `#[catalog(\"...\")]` above the enum")
        }
        Lit::Int(_) | Lit::Str(_) => error("expected a mapping").help(format!(
            "for a code, write `code({})`",
            literal.to_token_stream()
        )),
        _ => error("expected a mapping").help(mapping_help()),
    }
}

/// Reports a word that is not a mapping.
fn unknown_mapping(word: &Ident, name: &str, input: ParseStream<'_>) -> UsageDiagnostic {
    // Skips the rest, so that it is not reported as another error.
    let _ = input.parse::<TokenStream>();
    if OPTIONS.contains(&name) || ["without", "generated"].contains(&name) {
        let message = format!("`{name}` belongs to the enum, not to a variant");
        let help = match name {
            "skip" => {
                "write it in `#[catalog(\"...\")]` above the enum, or `skip` without a list for a variant that stands for no code"
            }
            _ => "write it in `#[catalog(\"...\")]` above the enum",
        };
        return UsageDiagnostic::new(word.span(), message).help(help);
    }
    let message = format!("`{name}` is not a mapping of a variant");
    let others = [&MAPPINGS_WITH_VALUES.join(", ")[..]];
    match nearest(name, MAPPINGS) {
        Some(_) => unknown(word.span(), name, message, &MAPPINGS, ""),
        None => unknown(word.span(), name, message, &others, "the mappings are"),
    }
}

/// Parses the value of a mapping, `= VALUE`, or several, `(VALUE, VALUE)`; pushes an error for each that is wrong.
fn selectors(
    word: &Ident,
    input: ParseStream<'_>,
    errors: &mut Vec<UsageDiagnostic>,
    parse: fn(ParseStream<'_>) -> syn::Result<Selector>,
) -> Parsed<Vec<Selector>> {
    let examples = MAPPINGS.iter().zip(MAPPINGS_WITH_VALUES);
    let example = examples
        .filter(|(name, _)| word == *name)
        .map(|(_, example)| example);
    let example = example.into_iter().next().unwrap_or_default();
    if input.peek(Token![=]) {
        input.parse::<Token![=]>()?;
        if !input.is_empty() {
            return Ok(vec![parse(input)?]);
        }
    }
    if !input.peek(syn::token::Paren) {
        let message = format!("`{word}` needs a value: `{example}`");
        return Err(UsageDiagnostic::new(word.span(), message));
    }
    let (span, list) = options::parenthesized(input)?;
    let items = options::split(list);
    if items.is_empty() {
        let message = format!("this list is empty: `{example}`");
        return Err(UsageDiagnostic::new(span, message));
    }
    let mut selectors = Vec::with_capacity(items.len());
    for Item { tokens, span } in items {
        if tokens.is_empty() {
            errors.push(UsageDiagnostic::new(
                span,
                "expected a value before this comma",
            ));
            continue;
        }
        match parse_all(tokens, |input| Ok(parse(input)?)) {
            Ok(selector) => selectors.push(selector),
            Err(error) => errors.push(error),
        }
    }
    Ok(selectors)
}

/// `122`, `160..=170`, `-1`, `0x80070005`, `"22P02"`
fn codes(input: ParseStream<'_>) -> syn::Result<Selector> {
    let span = input.span();
    if input.peek(LitStr) {
        let text: LitStr = input.parse()?;
        let kind = SelectorKind::Text(text.value());
        return Ok(Selector { kind, span });
    }
    let first = code(input)?;
    let last = if input.peek(Token![..=]) {
        input.parse::<Token![..=]>()?;
        code(input)?
    } else if input.peek(Token![..]) {
        let message = "a range of codes includes its end: write `..=`";
        return Err(input.error(message));
    } else {
        first
    };
    if last.value < first.value {
        let message = format!("the range {first}..={last} is empty");
        return Err(syn::Error::new(span, message));
    }
    let kind = SelectorKind::Codes(first, last);
    Ok(Selector { kind, span })
}

fn code(input: ParseStream<'_>) -> syn::Result<Number> {
    let is_negative = input.parse::<Option<Token![-]>>()?.is_some();
    let expected = "expected a code, such as 122, -1 or \"22P02\"";
    if input.is_empty() {
        return Err(input.error(expected));
    }
    let number: LitInt = input
        .parse()
        .map_err(|error| syn::Error::new(error.span(), expected))?;
    let is_hexadecimal = !is_negative && number.to_string().starts_with("0x");
    let value: i128 = number.base10_parse()?;
    Ok(Number {
        value: if is_negative { -value } else { value },
        is_hexadecimal,
    })
}

/// `WindowTooLong`
fn entry(input: ParseStream<'_>) -> syn::Result<Selector> {
    let name = any_name(input)?;
    Ok(Selector {
        kind: SelectorKind::Entry(name.unraw().to_string()),
        span: name.span(),
    })
}

/// `jwt` or `"api key"`
fn category(input: ParseStream<'_>) -> syn::Result<Selector> {
    let (name, span) = if input.peek(LitStr) {
        let text: LitStr = input.parse()?;
        (text.value(), text.span())
    } else {
        let name = input.call(Ident::parse_any)?;
        (name.unraw().to_string(), name.span())
    };
    let kind = SelectorKind::Category(name);
    Ok(Selector { kind, span })
}
