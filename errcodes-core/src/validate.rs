//! Checks a parsed catalog before code is generated from it.
//!
//! [`validate`] returns the valid parts: it leaves out each entry with an error and keeps everything else, so that one error
//! in a catalog is one error in the user's build, and not a hundred missing types.

mod aliases;
mod columns;
mod extends;
mod format_functions;
mod lints;
mod params;
mod patterns;
mod response;
mod success;
mod warnings;

use std::cell::OnceCell;
use std::collections::{HashMap, hash_map};

use crate::code::{Code, CodeType, CodeValue, IntegerType};
use crate::column::Vocabulary;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::Text;
use crate::ident::{self, Normalize};
use crate::model::{Catalog, Entry, EntryRef, Enum, EnumId};
use crate::resolved::Resolved;
use crate::rule::Rule;

/// Checks a catalog after its keys have been checked, and returns its enums.
pub(crate) fn validate(
    catalog: &Catalog<'_>,
    normalize: Normalize,
    diagnostics: &mut Diagnostics,
) -> Vec<Resolved> {
    let own = catalog
        .enum_ids()
        .map(|id| check_entries(catalog, id, normalize, diagnostics))
        .collect();
    let mut enums = extends::resolve(catalog, own, normalize, diagnostics);
    enums.retain(|resolved| check_enum_name(catalog.enum_of(resolved.id), diagnostics));
    for vocabulary in Vocabulary::ALL {
        columns::check_words(catalog, vocabulary, normalize, diagnostics);
    }
    format_functions::check(catalog, &enums, normalize, diagnostics);
    response::check(catalog, diagnostics);
    lints::apply(catalog, diagnostics);
    enums
}

fn check_enum_name(decl: &Enum<'_>, diagnostics: &mut Diagnostics) -> bool {
    let is_ident = ident::is_ident(&decl.name.value);
    if decl.name.value.starts_with("__") {
        let name = decl.name.value.trim_start_matches('_');
        let message = format!(
            "`{}` is reserved: names that begin with `__` are for generated code",
            decl.name.value
        );
        let diagnostic = Diagnostic::new(Rule::ReservedName, message, decl.name.span);
        diagnostics.push(diagnostic.help(match ident::suggest(name) {
            Some(name) => format!("choose another name, such as `{name}`"),
            None => "choose a name that begins with a letter".to_owned(),
        }));
        return false;
    }
    if !is_ident {
        let message = format!("`{}` is not a valid name for an enum", decl.name.value);
        let help = ident_help(&decl.name.value);
        diagnostics.push(Diagnostic::new(Rule::Identifier, message, decl.name.span).help(help));
    }
    is_ident
}

/// Returns the entries of an enum that are valid and do not clash with each other.
fn check_entries(
    catalog: &Catalog<'_>,
    id: EnumId,
    normalize: Normalize,
    diagnostics: &mut Diagnostics,
) -> Vec<EntryRef> {
    let decl = catalog.enum_of(id);
    check_repeated_codes(decl, diagnostics);
    check_fallbacks(decl, diagnostics);
    warnings::check(decl, diagnostics);
    let mut variants: HashMap<String, &Entry<'_>> = HashMap::with_capacity(decl.entries.len());
    let mut entries = Vec::with_capacity(decl.entries.len());
    let type_for_all = OnceCell::new();
    for (reference, entry) in decl.own_entries(id) {
        params::check(entry, diagnostics);
        aliases::check_symbols(entry, diagnostics);
        let fits = check_range(decl, entry, &type_for_all, diagnostics);
        if !check_variant_name(entry, diagnostics) {
            continue;
        }
        let variant = ident::normalized(ident::variant(&entry.name.value), normalize);
        match variants.entry(variant) {
            hash_map::Entry::Occupied(first) => {
                diagnostics.push(repeated_name(decl, entry, first.get(), normalize));
            }
            hash_map::Entry::Vacant(vacant) => {
                vacant.insert(entry);
                if fits {
                    entries.push(reference);
                }
            }
        }
    }
    entries
}

fn check_repeated_codes(decl: &Enum<'_>, diagnostics: &mut Diagnostics) {
    let mut first_keys = HashMap::with_capacity(decl.entries.len());
    let mut reported = None;
    for Entry { code, .. } in &decl.entries {
        let first = *first_keys.entry(&code.value).or_insert(&code.key);
        // Entries in the same list share one key.
        if first.span == code.key.span || reported == Some(code.key.span) {
            continue;
        }
        let label = match &code.value {
            CodeValue::Integer(number)
                if first.value != code.key.value && first.value != number.to_string() =>
            {
                format!("first listed here: {} is {number}", first.value)
            }
            CodeValue::Text(_) if first.value != code.key.value => {
                "first listed here: `case = \"ignore\"` makes them the same".to_owned()
            }
            _ => "first listed here".to_owned(),
        };
        reported = Some(code.key.span);
        let message = format!("code {code} is listed twice");
        diagnostics.push(
            Diagnostic::new(Rule::RepeatedCode, message, code.key.span)
                .label(first.span, label)
                .help(format!(
                    "remove one of them, or list both entries under the code: {} = [{{ ... }}, {{ ... }}]",
                    code.to_key()
                )),
        );
    }
}

/// Reports a second fallback of a code.
fn check_fallbacks(decl: &Enum<'_>, diagnostics: &mut Diagnostics) {
    let mut firsts = HashMap::new();
    for Entry { code, fallback, .. } in &decl.entries {
        let Some(span) = *fallback else { continue };
        if let Some(first) = firsts.insert(&code.value, span) {
            firsts.insert(&code.value, first);
            let message = format!("code {code} has two fallbacks");
            diagnostics.push(
                Diagnostic::new(Rule::RepeatedFallback, message, span)
                    .label(first, "the first one is here")
                    .help("remove `fallback = true` from one of the entries"),
            );
        }
    }
}

fn check_range(
    decl: &Enum<'_>,
    entry: &Entry<'_>,
    type_for_all: &OnceCell<Option<IntegerType>>,
    diagnostics: &mut Diagnostics,
) -> bool {
    let fits = decl.code_type.holds(&entry.code.value);
    if !fits {
        let code = &entry.code;
        let bit_pattern = bit_pattern(decl.code_type, code);
        let message = format!("code {code} does not fit `{}`", decl.code_type.name());
        let diagnostic = Diagnostic::new(Rule::OutOfRange, message, code.key.span);
        let diagnostic = label_base(decl, diagnostic);
        diagnostics.push(match type_for_all.get_or_init(|| find_type_for_all(decl)) {
            Some(integer) => {
                let (integer, name) = (integer.name(), &decl.name.value);
                let or = bit_pattern.map_or_else(String::new, |hexadecimal| {
                    format!(", or the bit pattern in hexadecimal: {hexadecimal}")
                });
                diagnostic.help(format!(
                    "write `code_type = \"{integer}\"` under [enums.{name}]{or}"
                ))
            }
            None => diagnostic.help(format!(
                "write `code_type = \"str\"` under [enums.{}], because no integer type fits all its codes",
                decl.name.value
            )),
        });
    }
    fits
}

/// Shows the base that is added to the keys of an enum, if it has one.
fn label_base(decl: &Enum<'_>, diagnostic: Diagnostic) -> Diagnostic {
    match decl.base {
        Some(base) => diagnostic.label(base.span, "added to each key"),
        None => diagnostic,
    }
}

/// Returns a decimal code in hexadecimal, if the signed type does not fit it but has its bits.
fn bit_pattern(code_type: CodeType, code: &Code<'_>) -> Option<String> {
    let (CodeType::Integer(integer), CodeValue::Integer(number)) = (code_type, &code.value) else {
        return None;
    };
    let is_bits = integer.of_bits(*number) != *number && code.relative_key.is_none();
    is_bits.then(|| format!("0x{number:X}"))
}

fn find_type_for_all(decl: &Enum<'_>) -> Option<IntegerType> {
    let CodeType::Integer(current) = decl.code_type else {
        return None;
    };
    IntegerType::ALL.into_iter().find(|integer| {
        let codes = decl.entries.iter().map(|entry| &entry.code.key);
        let patterns = decl.patterns.iter().map(|entry| &entry.pattern().key);
        let mut keys = codes.chain(patterns);
        keys.all(|key| integer.would_fit(&key.value, current))
    })
}

fn check_variant_name<K>(entry: &Entry<'_, K>, diagnostics: &mut Diagnostics) -> bool {
    match wrong_name(&entry.name, "a variant") {
        Some(diagnostic) => diagnostics.push(diagnostic),
        None => return true,
    }
    false
}

/// Returns the error in a name that becomes a variant or a constant, if there is one.
fn wrong_name(name: &Text<'_>, noun: &str) -> Option<Diagnostic> {
    let is_reserved = ident::RESERVED.contains(&&*name.value)
        || ident::RESERVED_PREFIXES
            .iter()
            .any(|prefix| name.value.starts_with(prefix));
    Some(if !ident::is_ident(&name.value) {
        let message = format!("`{}` is not a valid name for {noun}", name.value);
        Diagnostic::new(Rule::Identifier, message, name.span).help(ident_help(&name.value))
    } else if name.value == ident::UNKNOWN {
        let message = "`Unknown` is reserved for codes that the catalog does not list";
        Diagnostic::new(Rule::ReservedName, message, name.span)
            .help("choose another name, such as `UnknownError` or `UnknownServerError`")
    } else if is_reserved {
        let message = format!("`{}` is a reserved name", name.value);
        let diagnostic = Diagnostic::new(Rule::ReservedName, message, name.span);
        match ident::suggest(&name.value) {
            Some(other) => diagnostic.help(format!("choose another name, such as `{other}Error`")),
            None => diagnostic.help("choose another name"),
        }
    } else {
        return None;
    })
}

/// Returns the help for a name that is not an identifier.
fn ident_help(name: &str) -> String {
    match ident::suggest(name) {
        Some(name) => format!("write `{name}`, for example"),
        None => ident::RULE.to_owned(),
    }
}

fn repeated_name(
    decl: &Enum<'_>,
    entry: &Entry<'_>,
    first: &Entry<'_>,
    normalize: Normalize,
) -> Diagnostic {
    let (name, owner) = (&entry.name, &decl.name.value);
    let message = match ident::same_to_rustc(&first.name.value, &name.value, normalize) {
        None => format!("`{}` is the name of two entries of `{owner}`", name.value),
        Some(pair) => format!("two entries of `{owner}` have the same name: {pair}"),
    };
    Diagnostic::new(Rule::RepeatedName, message, name.span)
        .label(
            first.name.span,
            format!("first used by code {}", first.code),
        )
        .help("rename one of them")
}
