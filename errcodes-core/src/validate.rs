//! What must hold in a catalog before code can be made of it.
//!
//! [`validate`] gives back what is right: an entry with a mistake is left out, everything else stays,
//! so that one mistake is one error in the user's build and not a hundred missing types.

mod columns;
mod extends;
mod params;
mod warnings;
mod wire;

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use crate::column::Column;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ident::{self, Normalize};
use crate::model::{Catalog, CodeValue, Entry, Enum, IntegerType};
use crate::rule::{Rule, Severity};
use crate::suggest::nearest;

/// The part of a catalog of which code can be made.
#[derive(Debug)]
pub struct Checked<'c, 's> {
    /// The whole catalog.
    pub catalog: &'c Catalog<'s>,
    /// Its enums, in the order of the file.
    pub enums: Vec<CheckedEnum<'c, 's>>,
    /// How names are normalised before they are compared.
    pub normalize: Normalize,
}

/// An enum with all its entries, those of the enums that it extends included.
///
/// No two entries have the same variant, and each code fits the type.
#[derive(Clone, Debug)]
pub struct CheckedEnum<'c, 's> {
    /// The enum as the catalog has it.
    pub decl: &'c Enum<'s>,
    /// The columns that it adds, and those that the enums it extends add.
    pub fields: Vec<&'c Column<'s>>,
    /// Its entries: first those taken over, then its own, each in the order of the file.
    pub entries: Vec<&'c Entry<'s>>,
}

/// Checks everything that can be wrong in a catalog whose keys are right.
///
/// What depends on the options of the macro, the names of the enums beside each other, is checked by
/// [`Plan::with_default_names`](crate::expand::Plan::with_default_names).
pub fn validate<'c, 's>(
    catalog: &'c Catalog<'s>,
    normalize: Normalize,
    diagnostics: &mut Diagnostics,
) -> Checked<'c, 's> {
    let own = catalog
        .enums
        .iter()
        .map(|decl| check_entries(decl, normalize, diagnostics))
        .collect();
    let mut enums = extends::resolve(&catalog.enums, own, normalize, diagnostics);
    enums.retain(|one| check_enum_name(one.decl, diagnostics));
    columns::check_categories(catalog, normalize, diagnostics);
    wire::check(catalog, diagnostics);
    check_allow(catalog, diagnostics);
    Checked {
        catalog,
        enums,
        normalize,
    }
}

/// Drops the warnings that the catalog allows.
fn check_allow(catalog: &Catalog<'_>, diagnostics: &mut Diagnostics) {
    let names = || {
        Rule::ALL
            .iter()
            .filter(|rule| rule.severity() == Severity::Warning)
            .map(|rule| rule.name())
    };
    for name in &catalog.allow {
        if !names().any(|known| known == name.value) {
            let message = format!("there is no warning `{}`", name.value);
            let diagnostic = Diagnostic::new(Rule::UnknownWarning, message, name.span);
            diagnostics.push(match nearest(&name.value, names()) {
                Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
                None => diagnostic.help(format!(
                    "it is one of {}",
                    names().collect::<Vec<_>>().join(", ")
                )),
            });
        }
    }
    let allowed: HashSet<&str> = catalog.allow.iter().map(|name| &*name.value).collect();
    diagnostics.allow(|rule| allowed.contains(rule.name()));
}

fn check_enum_name(decl: &Enum<'_>, diagnostics: &mut Diagnostics) -> bool {
    let is_ident = ident::is_ident(&decl.name.value);
    if decl.name.value.starts_with("__") {
        let message = "names that begin with `__` are the generated code's";
        let diagnostic = Diagnostic::new(Rule::ReservedName, message, decl.name.span);
        diagnostics.push(diagnostic.help("name the enum after the code space"));
        return false;
    }
    if !is_ident {
        let message = format!("`{}` can't be the name of an enum", decl.name.value);
        let help = ident_help(&decl.name.value);
        diagnostics.push(Diagnostic::new(Rule::Identifier, message, decl.name.span).help(help));
    }
    is_ident
}

/// The entries of an enum that are right in themselves and beside each other.
fn check_entries<'c, 's>(
    decl: &'c Enum<'s>,
    normalize: Normalize,
    diagnostics: &mut Diagnostics,
) -> Vec<&'c Entry<'s>> {
    check_repeated_codes(decl, diagnostics);
    warnings::check(decl, diagnostics);
    let mut variants: HashMap<String, &Entry<'s>> = HashMap::with_capacity(decl.entries.len());
    let mut entries = Vec::with_capacity(decl.entries.len());
    let type_for_all = OnceCell::new();
    for entry in &decl.entries {
        params::check(entry, diagnostics);
        let fits = check_range(decl, entry, &type_for_all, diagnostics);
        let named = check_variant_name(entry, diagnostics) && {
            let first = variants
                .entry(ident::normalized(
                    ident::variant(&entry.name.value),
                    normalize,
                ))
                .or_insert(entry);
            let is_first = std::ptr::eq(*first, entry);
            if !is_first {
                diagnostics.push(repeated_name(decl, entry, first, normalize));
            }
            is_first
        };
        if fits && named {
            entries.push(entry);
        }
    }
    entries
}

fn check_repeated_codes(decl: &Enum<'_>, diagnostics: &mut Diagnostics) {
    let mut first_keys = HashMap::with_capacity(decl.entries.len());
    let mut reported = None;
    for Entry { code, .. } in &decl.entries {
        let first = *first_keys.entry(&code.value).or_insert(code.key.span);
        // The entries of one list share their key.
        if first == code.key.span || reported == Some(code.key.span) {
            continue;
        }
        reported = Some(code.key.span);
        let message = format!("code {} is listed twice", code.key.value);
        diagnostics.push(
            Diagnostic::new(Rule::RepeatedCode, message, code.key.span)
                .label(first, "first listed here")
                .help(format!(
                    "to give one code several errors, make its value a list: {} = [{{ ... }}, {{ ... }}]",
                    code.to_key()
                )),
        );
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
        let code = &entry.code.key;
        let message = format!(
            "code {} does not fit `{}`",
            code.value,
            decl.code_type.name()
        );
        let diagnostic = Diagnostic::new(Rule::OutOfRange, message, code.span);
        diagnostics.push(match type_for_all.get_or_init(|| find_type_for_all(decl)) {
            Some(integer) => diagnostic.help(format!(
                "`code_type = \"{}\"` under [enums.{}] holds all its codes",
                integer.name(),
                decl.name.value
            )),
            None => {
                diagnostic.help("the codes of one enum must fit one type, `u64` or `i64` at most")
            }
        });
    }
    fits
}

fn find_type_for_all(decl: &Enum<'_>) -> Option<IntegerType> {
    let codes = || {
        let codes = decl.entries.iter().map(|entry| &entry.code.value);
        codes.filter_map(|code| match code {
            CodeValue::Integer(code) => Some(*code),
            CodeValue::Text(_) => None,
        })
    };
    IntegerType::smallest(codes().min()?, codes().max()?)
}

fn check_variant_name(entry: &Entry<'_>, diagnostics: &mut Diagnostics) -> bool {
    let name = &entry.name;
    let mistake = if !ident::is_ident(&name.value) {
        let message = format!("`{}` can't be the name of a variant", name.value);
        Diagnostic::new(Rule::Identifier, message, name.span).help(ident_help(&name.value))
    } else if name.value == ident::UNKNOWN {
        let message = "`Unknown` is the variant for codes that the catalog does not list";
        Diagnostic::new(Rule::ReservedName, message, name.span)
            .help("name the entry after what is unknown: `UnknownError`, `UnknownServerError`")
    } else if ident::RESERVED.contains(&&*name.value)
        || ident::RESERVED_PREFIXES
            .iter()
            .any(|prefix| name.value.starts_with(prefix))
    {
        let message = format!("`{}` is a name in the generated enum", name.value);
        Diagnostic::new(Rule::ReservedName, message, name.span)
            .help("name the entry after what went wrong")
    } else {
        return true;
    };
    diagnostics.push(mistake);
    false
}

/// What to write instead of a name that is no identifier.
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
    let message = match same_to_rustc(&first.name.value, &name.value, normalize) {
        None => format!("two entries of `{owner}` are named `{}`", name.value),
        Some(pair) => format!("two entries of `{owner}` have one name: {pair}"),
    };
    Diagnostic::new(Rule::RepeatedName, message, name.span)
        .label(
            first.name.span,
            format!("code {} has the name", first.code.key.value),
        )
        .help("give each entry of an enum a name of its own")
}

/// Says of two names that differ in the catalog and are one to rustc that they are; `None` if normalisation is not why.
pub(crate) fn same_to_rustc(first: &str, second: &str, normalize: Normalize) -> Option<String> {
    let is_normalized = |name: &str| name.is_ascii() || normalize(name) == name;
    if first == second || is_normalized(first) && is_normalized(second) {
        return None;
    }
    Some(format!(
        "rustc normalizes identifiers to NFC, so `{}` and `{}` are the same to it",
        ident::visible(first, normalize),
        ident::visible(second, normalize),
    ))
}
