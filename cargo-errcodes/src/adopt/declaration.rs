//! The declaration of an enum, and the attributes of its variants.

use std::collections::HashMap;

use quote::ToTokens as _;
use syn2::ext::IdentExt as _;
use syn2::spanned::Spanned as _;
use syn2::{Attribute, Expr, Fields, ItemEnum, Lit, LitStr, Meta, Token, Type};

use super::calls::filled;
use super::case;
use super::items::{conditions, start};
use super::value::Reason;

/// An enum.
pub(super) struct Declaration<'f> {
    pub(super) item: &'f ItemEnum,
    pub(super) name: String,
    pub(super) variants: Vec<Variant<'f>>,
    /// The index of each variant by its name.
    indices: HashMap<String, usize>,
}

/// A variant of an enum.
pub(super) struct Variant<'f> {
    pub(super) item: &'f syn2::Variant,
    pub(super) name: String,
    /// The type of the field, if there is exactly one, without spaces.
    pub(super) field: Option<String>,
    /// The case in which an attribute of the enum writes the names of all variants, such as `snake_case`.
    case: Option<String>,
}

impl<'f> Declaration<'f> {
    pub(super) fn new(item: &'f ItemEnum) -> Self {
        let case = value_in(&item.attrs, "serde", "rename_all")
            .or_else(|| value_in(&item.attrs, "strum", "serialize_all"));
        let variants = item.variants.iter().map(|item| {
            let mut fields = item.fields.iter();
            let field = match (fields.next(), fields.next()) {
                (Some(field), None) => Some(type_text(&field.ty)),
                _ => None,
            };
            Variant {
                item,
                name: item.ident.unraw().to_string(),
                field,
                case: case.clone(),
            }
        });
        let variants: Vec<Variant<'f>> = variants.collect();
        let indices = variants.iter().enumerate();
        Self {
            item,
            name: item.ident.unraw().to_string(),
            indices: indices
                .map(|(index, variant)| (variant.name.clone(), index))
                .collect(),
            variants,
        }
    }

    /// Returns the index of the variant with this name.
    pub(super) fn index_of(&self, name: &str) -> Option<usize> {
        self.indices.get(name.trim_start_matches("r#")).copied()
    }

    /// Returns whether the enum derives a trait, by the last word of a path.
    pub(super) fn derives(&self, name: &str) -> bool {
        let mut derives = self.derived_paths().into_iter();
        derives.any(|path| path.rsplit("::").next() == Some(name))
    }

    /// Returns the paths in `#[derive(...)]`, without spaces.
    pub(super) fn derived_paths(&self) -> Vec<String> {
        let mut paths = Vec::new();
        for attribute in &self.item.attrs {
            if attribute.path().is_ident("derive") {
                // A list that is not valid is the compiler's to report.
                let _ = attribute.parse_nested_meta(|meta| {
                    paths.push(meta.path.to_token_stream().to_string().replace(' ', ""));
                    Ok(())
                });
            }
        }
        paths
    }

    /// Returns whether a variant has the attribute `#[error(...)]` of thiserror.
    pub(super) fn has_error_texts(&self) -> bool {
        let mut variants = self.variants.iter();
        variants.any(|variant| variant.error_text().is_some())
    }

    /// Returns the integer type of `#[repr(...)]`.
    pub(super) fn repr(&self) -> Option<String> {
        let attribute = self.item.attrs.iter();
        let mut repr = attribute.filter(|attribute| attribute.path().is_ident("repr"));
        let Meta::List(list) = &repr.next()?.meta else {
            return None;
        };
        Some(list.tokens.to_string())
    }

    /// Returns whether a variant states its discriminant.
    pub(super) fn has_discriminants(&self) -> bool {
        let mut variants = self.variants.iter();
        variants.any(|variant| variant.item.discriminant.is_some())
    }
}

impl Variant<'_> {
    pub(super) fn is_unit(&self) -> bool {
        matches!(self.item.fields, Fields::Unit)
    }

    pub(super) fn at(&self) -> usize {
        start(self.item.ident.span())
    }

    /// Returns whether the compiler can leave out the variant.
    pub(super) fn is_conditional(&self) -> bool {
        self.conditions().next().is_some()
    }

    /// Returns the conditions in `#[cfg(...)]`.
    pub(super) fn conditions(&self) -> impl Iterator<Item = String> {
        conditions(&self.item.attrs)
    }

    pub(super) fn documentation(&self) -> Option<String> {
        documentation(&self.item.attrs)
    }

    /// Returns the text of `#[error("...")]` of thiserror, if it has no arguments.
    pub(super) fn error_text(&self) -> Option<Result<String, Reason>> {
        let mut attributes = self.item.attrs.iter();
        let attribute = attributes.find(|attribute| attribute.path().is_ident("error"))?;
        let at = start(attribute.span());
        let text = attribute.parse_args::<LitStr>();
        let text = text.ok().and_then(|text| filled(&text, &[], |_| None));
        Some(text.ok_or_else(|| Reason::new(at, "a text with arguments")))
    }

    /// Returns the text that `serde` or `strum` represents the variant by, if an attribute states it.
    pub(super) fn wire_text(&self) -> Option<String> {
        let attributes = &self.item.attrs;
        if has_word(attributes, "serde", "other") {
            return None;
        }
        let renamed = value_in(attributes, "serde", "rename")
            .or_else(|| value_in(attributes, "strum", "serialize"));
        renamed.or_else(|| case::rename(&self.name, self.case.as_deref()?))
    }

    /// Returns the reason of `#[deprecated]`.
    pub(super) fn deprecated(&self) -> Option<String> {
        let mut attributes = self.item.attrs.iter();
        let attribute = attributes.find(|attribute| attribute.path().is_ident("deprecated"))?;
        let note = value_in(&self.item.attrs, "deprecated", "note");
        let note = note.or_else(|| match &attribute.meta {
            Meta::NameValue(meta) => Some(string(&meta.value)?.value()),
            _ => None,
        });
        Some(note.unwrap_or_else(|| "deprecated".to_owned()))
    }
}

/// Returns the first paragraph of the documentation.
pub(super) fn documentation(attributes: &[Attribute]) -> Option<String> {
    let mut text = String::new();
    for attribute in attributes {
        let Meta::NameValue(doc) = &attribute.meta else {
            continue;
        };
        let Some(lines) = string(&doc.value).filter(|_| doc.path.is_ident("doc")) else {
            continue;
        };
        // A comment such as `/** ... */` has several lines.
        for line in lines.value().split('\n') {
            let line = line.trim().trim_start_matches("* ");
            if line.is_empty() && !text.is_empty() {
                return Some(text);
            }
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(line);
        }
    }
    (!text.is_empty()).then_some(text)
}

/// Returns the string in an attribute such as `#[serde(rename = "...")]`.
fn value_in(attributes: &[Attribute], name: &str, key: &str) -> Option<String> {
    let mut attributes = attributes.iter();
    let attribute = attributes.find(|attribute| attribute.path().is_ident(name))?;
    let mut text = None;
    // An attribute with other content has no such string.
    let _ = attribute.parse_nested_meta(|meta| {
        let is_wanted = meta.path.is_ident(key);
        if meta.input.peek(Token![=]) {
            let value: Expr = meta.value()?.parse()?;
            if is_wanted && text.is_none() {
                text = string(&value).map(LitStr::value);
            }
        } else if meta.input.peek(syn2::token::Paren) {
            meta.parse_nested_meta(|inner| {
                let value: Expr = inner.value()?.parse()?;
                if is_wanted && text.is_none() {
                    text = string(&value).map(LitStr::value);
                }
                Ok(())
            })?;
        }
        Ok(())
    });
    text
}

/// Returns whether an attribute such as `#[serde(other)]` contains a word.
fn has_word(attributes: &[Attribute], name: &str, word: &str) -> bool {
    let mut attributes = attributes.iter();
    attributes.any(|attribute| {
        let is_alone = |list: &syn2::MetaList| list.tokens.to_string() == word;
        attribute.path().is_ident(name)
            && matches!(&attribute.meta, Meta::List(list) if is_alone(list))
    })
}

fn string(expression: &Expr) -> Option<&LitStr> {
    match expression {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text),
            _ => None,
        },
        _ => None,
    }
}

/// Returns a type as Rust source, without spaces except between words.
pub(super) fn type_text(ty: &Type) -> String {
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let source = ty.to_token_stream().to_string();
    let mut text = String::new();
    let mut chars = source.chars().peekable();
    while let Some(c) = chars.next() {
        let is_between_words = is_word(text.chars().next_back()) && is_word(chars.peek().copied());
        if c != ' ' || is_between_words {
            text.push(c);
        }
    }
    text
}
