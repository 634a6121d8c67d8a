//! Checks aliases: other names of entries, which become constants beside the variants.

use std::collections::HashMap;

use super::wrong_name;
use crate::column::SYMBOL;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Text, quoted};
use crate::ident::{self, Normalize};
use crate::model::{AliasRef, Catalog, Entry, EntryRef, EnumId, PatternRef};
use crate::rule::Rule;

/// The maximum number of aliases in all enums of a catalog, including inherited ones.
const MAX_ALIASES: usize = 125_000;

/// The aliases of all enums.
pub(super) struct Aliases<'c> {
    catalog: &'c Catalog<'c>,
    normalize: Normalize,
    /// The number of aliases so far.
    number: usize,
}

/// The owner of a name.
#[derive(Clone, Copy)]
struct Owner<'c> {
    name: &'c Text<'c>,
    /// The key of the code or of the pattern.
    code: &'c str,
    is_alias: bool,
    /// The entry, unless the owner is a pattern.
    entry: Option<EntryRef>,
    /// The enum that lists the entry or the pattern.
    listed_by: EnumId,
}

impl<'c> Aliases<'c> {
    pub(super) fn new(catalog: &'c Catalog<'_>, normalize: Normalize) -> Self {
        Self {
            catalog,
            normalize,
            number: 0,
        }
    }

    /// Returns the valid aliases of the entries of an enum: those whose name no variant and no earlier alias has.
    pub(super) fn resolve(
        &mut self,
        id: EnumId,
        entries: &[EntryRef],
        patterns: &[PatternRef],
        diagnostics: &mut Diagnostics,
    ) -> Vec<AliasRef> {
        let of_entry = |entry: &EntryRef| self.catalog.entry(*entry).alias_refs(*entry);
        let aliases: Vec<AliasRef> = entries.iter().flat_map(of_entry).collect();
        if aliases.is_empty() {
            return aliases;
        }
        self.number += aliases.len();
        if self.number > MAX_ALIASES {
            let name = &self.catalog.enum_of(id).name;
            let message = format!(
                "with `{}`, the catalog has more than {MAX_ALIASES} aliases",
                name.value
            );
            diagnostics.push(
                Diagnostic::new(Rule::TooMany, message, name.span)
                    .help("extend fewer enums: inherited aliases count for each enum"),
            );
            return Vec::new();
        }
        let mut owners = self.variants(entries, patterns);
        let mut valid = Vec::with_capacity(aliases.len());
        for alias in aliases {
            let owner = self.owner(alias);
            if let Some(error) = wrong_alias(owner.name) {
                // Inherited aliases have been checked where they are listed.
                diagnostics.extend((owner.listed_by == id).then_some(error));
                continue;
            }
            let key = self.key(owner.name);
            if let Some(first) = owners.get(&key) {
                let is_known = owner.listed_by != id && owner.listed_by == first.listed_by;
                diagnostics.extend((!is_known).then(|| clash(owner, *first)));
                continue;
            }
            owners.insert(key, owner);
            valid.push(alias);
        }
        valid
    }

    /// Returns the variants of an enum by their names.
    fn variants(
        &self,
        entries: &[EntryRef],
        patterns: &[PatternRef],
    ) -> HashMap<String, Owner<'c>> {
        let entries = entries.iter().map(|reference| {
            let entry = self.catalog.entry(*reference);
            Owner {
                name: &entry.name,
                code: entry.code.as_ref(),
                is_alias: false,
                entry: Some(*reference),
                listed_by: reference.of,
            }
        });
        let patterns = patterns.iter().filter_map(|reference| {
            let entry = self.catalog.pattern(*reference).named()?;
            Some(Owner {
                name: &entry.name,
                code: entry.code.as_ref(),
                is_alias: false,
                entry: None,
                listed_by: reference.of,
            })
        });
        let variants = entries.chain(patterns);
        variants
            .map(|owner| (self.key(owner.name), owner))
            .collect()
    }

    fn owner(&self, alias: AliasRef) -> Owner<'c> {
        Owner {
            name: self.catalog.alias(alias),
            code: self.catalog.entry(alias.of).code.as_ref(),
            is_alias: true,
            entry: Some(alias.of),
            listed_by: alias.of.of,
        }
    }

    /// Returns a name in the form in which rustc compares it with others.
    fn key(&self, name: &Text<'_>) -> String {
        ident::normalized(ident::variant(&name.value), self.normalize)
    }
}

/// Reports other symbols of an entry that has no symbol.
pub(super) fn check_symbols(entry: &Entry<'_>, diagnostics: &mut Diagnostics) {
    let Some(first) = entry.symbol_aliases.first() else {
        return;
    };
    if entry.cell(SYMBOL).is_none() {
        let code = &entry.code.key.value;
        let message = format!("the entry of code {code} has `symbol_aliases`, but no `symbol`");
        diagnostics.push(
            Diagnostic::new(Rule::NoValue, message, first.span).help(format!(
                "write `symbol = {}`, the identifier that `symbol()` returns",
                quoted(&first.value)
            )),
        );
    }
}

/// Returns the error in the name of an alias, if there is one.
fn wrong_alias(name: &Text<'_>) -> Option<Diagnostic> {
    if let Some(error) = wrong_name(name, "an alias") {
        return Some(error);
    }
    // Variants are apart from functions, but constants are not.
    let is_lower = name.value.starts_with(char::is_lowercase);
    is_lower.then(|| {
        let message = format!("the alias `{}` begins with a lower-case letter", name.value);
        let diagnostic = Diagnostic::new(Rule::Identifier, message, name.span);
        let reason = "an alias is a constant, which must not have the name of a function";
        diagnostic.help(match ident::suggest(&name.value) {
            Some(camel) => {
                format!("write `{camel}`: {reason}; for another symbol, write `symbol_aliases`")
            }
            None => reason.to_owned(),
        })
    })
}

/// Reports an alias with the name of a variant or of another alias.
fn clash(alias: Owner<'_>, first: Owner<'_>) -> Diagnostic {
    let (name, code) = (&alias.name.value, alias.code);
    let role = if first.is_alias {
        "an alias"
    } else {
        "the name"
    };
    if alias.entry == first.entry {
        let message = if first.is_alias {
            format!("`aliases` lists `{name}` twice")
        } else {
            format!("`{name}` is both the name of the entry and its alias")
        };
        return Diagnostic::new(Rule::RepeatedName, message, alias.name.span)
            .label(first.name.span, "first written here")
            .help("remove the alias");
    }
    let message = if first.code == code {
        format!("`{name}` is an alias of two entries of code {code}")
    } else {
        format!(
            "`{name}` is an alias of code {code}, and {role} of code {}",
            first.code
        )
    };
    Diagnostic::new(Rule::RepeatedName, message, alias.name.span)
        .label(first.name.span, format!("{role} of code {}", first.code))
        .help("rename one of them, or remove the alias")
}
