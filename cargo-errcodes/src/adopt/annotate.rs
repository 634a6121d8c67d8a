//! The attributes that connect an enum with its catalog.

use quote::ToTokens as _;
use syn2::spanned::Spanned as _;
use syn2::{Attribute, Meta};

use super::declaration::Declaration;
use super::edit::{Edits, indentation, line_start};
use super::facts::{Facts, Kind};
use super::items::start;
use super::value::Value;

/// The options of `#[catalog(...)]` on the enum.
pub(super) struct Options<'o> {
    /// The path of the catalog, as in the attribute.
    pub(super) catalog: &'o str,
    pub(super) skip: &'o [&'static str],
    /// `true` to derive `Debug`, which every error needs.
    pub(super) needs_debug: bool,
    /// `true` to remove the derive of `thiserror`, which is no longer needed.
    pub(super) drops_thiserror: bool,
}

/// Adds the derive, and the attributes of the enum and of its variants.
pub(super) fn annotate(
    declaration: &Declaration<'_>,
    facts: &Facts,
    options: &Options<'_>,
    source: &str,
    edits: &mut Edits,
) {
    let mut arguments = vec![
        format!("{:?}", options.catalog),
        format!("enum = {}", declaration.item.ident),
    ];
    if facts.codes.ignore_discriminants {
        arguments.push("ignore_discriminants".to_owned());
    }
    if !options.skip.is_empty() {
        arguments.push(format!("skip({})", options.skip.join(", ")));
    }
    let attribute = format!("#[catalog({})]", arguments.join(", "));
    let derive = derive_attribute(declaration);
    let debug = if options.needs_debug { "Debug, " } else { "" };
    if let Some(derive) = derive {
        edit_derive(derive, options, debug, source, edits);
        let end = derive.span().byte_range().end;
        let indent = indentation(source, start(derive.span()));
        edits.insert(end, format!("\n{indent}{attribute}"));
    } else {
        let at = first_token(declaration);
        let indent = indentation(source, at);
        let text = format!("#[derive({debug}errcodes::ErrorCode)]\n{indent}{attribute}\n{indent}");
        edits.insert(at, text);
    }
    for (index, variant) in declaration.variants.iter().enumerate() {
        let attribute = match &facts.kinds[index] {
            Kind::Rest => "#[catalog(rest)]".to_owned(),
            Kind::Skip => "#[catalog(skip)]".to_owned(),
            Kind::Entry(entry) => {
                let codes = &facts.codes.of_variants[index];
                if codes.len() > 1 {
                    let codes: Vec<String> = codes.iter().map(Value::literal).collect();
                    format!("#[catalog(code({}))]", codes.join(", "))
                } else if entry.name == variant.name {
                    continue;
                } else {
                    format!("#[catalog(entry = {})]", entry.name)
                }
            }
        };
        let at = variant.at();
        let is_alone = source[line_start(source, at)..at].trim().is_empty();
        let separator = if is_alone {
            format!("\n{}", indentation(source, at))
        } else {
            " ".to_owned()
        };
        edits.insert(at, attribute + &separator);
    }
}

/// Removes `#[error("...")]` from the variants.
pub(super) fn remove_error_attributes(
    declaration: &Declaration<'_>,
    source: &str,
    edits: &mut Edits,
) {
    for variant in &declaration.variants {
        let attributes = variant.item.attrs.iter();
        for attribute in attributes.filter(|attribute| attribute.path().is_ident("error")) {
            let range = attribute.span().byte_range();
            let after = source[range.end..]
                .find('\n')
                .map_or(source.len(), |at| range.end + at);
            let is_alone = source[range.end..after].trim().is_empty();
            let end = if is_alone { after + 1 } else { range.end };
            let start = if is_alone {
                line_start(source, range.start)
            } else {
                range.start
            };
            edits.replace(start..end.min(source.len()), "");
        }
    }
}

/// Returns whether the path of a derive is that of `thiserror`.
pub(super) fn is_thiserror(path: &str) -> bool {
    path == "Error" || path == "thiserror::Error"
}

fn derive_attribute<'d>(declaration: &'d Declaration<'_>) -> Option<&'d Attribute> {
    let mut attributes = declaration.item.attrs.iter().rev();
    attributes.find(|attribute| attribute.path().is_ident("derive"))
}

/// Adds `ErrorCode` to the last `#[derive(...)]`, and replaces the derive of `thiserror` if it is no longer needed.
fn edit_derive(
    derive: &Attribute,
    options: &Options<'_>,
    debug: &str,
    source: &str,
    edits: &mut Edits,
) {
    let Meta::List(list) = &derive.meta else {
        return;
    };
    // The position after the last path, in front of a comma at the end.
    let mut end = list.delimiter.span().open().byte_range().end;
    let mut is_empty = true;
    let mut is_replaced = false;
    // A list that is not valid is the compiler's to report.
    let _ = derive.parse_nested_meta(|meta| {
        let range = meta.path.span().byte_range();
        let path = meta.path.to_token_stream().to_string().replace(' ', "");
        if is_thiserror(&path) && options.drops_thiserror {
            is_replaced = true;
            edits.replace(range.clone(), format!("{debug}errcodes::ErrorCode"));
        }
        end = range.end;
        is_empty = false;
        Ok(())
    });
    let added = format!(", {debug}errcodes::ErrorCode");
    if !is_replaced && is_too_long(source, derive, &added) {
        let indent = indentation(source, start(derive.span()));
        let end = derive.span().byte_range().end;
        let text = format!("\n{indent}#[derive({debug}errcodes::ErrorCode)]");
        edits.insert(end, text);
    } else if !is_replaced {
        let comma = if is_empty { "" } else { ", " };
        edits.insert(end, format!("{comma}{debug}errcodes::ErrorCode"));
    }
}

/// Returns whether the line of a derive would be longer than rustfmt makes lines.
fn is_too_long(source: &str, derive: &Attribute, added: &str) -> bool {
    const MAX_WIDTH: usize = 100;
    let range = derive.span().byte_range();
    let start = line_start(source, range.start);
    let line = &source[start..range.end];
    !line.contains('\n') && line.chars().count() + added.len() > MAX_WIDTH
}

/// Returns the position of the enum without its documentation and attributes.
fn first_token(declaration: &Declaration<'_>) -> usize {
    let item = declaration.item;
    match &item.vis {
        syn2::Visibility::Inherited => start(item.enum_token.span()),
        visibility => start(visibility.span()),
    }
}
