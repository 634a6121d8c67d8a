//! `extends`: the entries and columns that an enum inherits.

use std::collections::{HashMap, HashSet};

use super::aliases::Aliases;
use super::{columns, patterns, success};
use crate::code::{CodeType, CodeValue};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::Text;
use crate::ident::{self, Normalize};
use crate::model::{Catalog, ColumnRef, Entry, EntryRef, Enum, EnumId, SuccessRef};
use crate::resolved::Resolved;
use crate::rule::Rule;
use crate::suggest::{COMPARED, nearest};

/// The maximum number of entries in all enums of a catalog, including inherited entries. In a chain of enums, this number
/// grows faster than the file.
const MAX_ENTRIES: usize = 125_000;

/// The maximum number of declared columns in all enums, including inherited columns.
const MAX_COLUMNS: usize = 10_000;

/// The maximum number of success codes in all enums, including inherited ones.
const MAX_SUCCESS_CODES: usize = 10_000;

/// The maximum number of entries and columns that are visited, as a multiple of the limits. An enum can inherit the same
/// entry in several ways.
const LOOKED_AT: usize = 4;

/// Returns each enum with the entries and columns that it inherits. `own` contains the enums' own entries.
pub(super) fn resolve(
    catalog: &Catalog<'_>,
    own: Vec<Vec<EntryRef>>,
    normalize: Normalize,
    diagnostics: &mut Diagnostics,
) -> Vec<Resolved> {
    let bases = bases(&catalog.enums, diagnostics);
    let mut resolved = Vec::with_capacity(own.len());
    for (id, entries) in catalog.enum_ids().zip(own) {
        resolved.push(Resolved {
            id,
            columns: columns::check_own(catalog, id, normalize, diagnostics),
            entries,
            success: success::check_own(catalog, id, diagnostics),
            patterns: patterns::check_own(catalog, id, diagnostics),
            aliases: Vec::new(),
        });
    }
    let mut budget = Budget::new();
    let mut limits = patterns::Limits::new();
    let mut aliases = Aliases::new(catalog, normalize);
    for at in bases_first(&bases, &catalog.enums, diagnostics) {
        let bases = &bases[at];
        let number = |of: fn(&Resolved) -> usize| -> usize {
            bases.iter().map(|base| of(&resolved[base.index])).sum()
        };
        let decl = &catalog.enums[at];
        let looked_at = [
            number(|base| base.entries.len()),
            number(|base| base.columns.len()),
            number(|base| base.success.len()),
        ];
        if let Err(too_many) = budget.look_at(looked_at, decl) {
            diagnostics.push(too_many);
            continue;
        }
        let own = &resolved[at];
        let (entries, columns) = if bases.is_empty() {
            (own.entries.clone(), own.columns.clone())
        } else {
            inherit(catalog, own, bases, &resolved, normalize, diagnostics)
        };
        let columns = budget.keep_columns(own.id, columns, decl, diagnostics);
        columns::check_stated(catalog, &columns, &own.entries, &own.patterns, diagnostics);
        let success = match &decl.success {
            Some(_) => own.success.clone(),
            None => success::inherit(catalog, own.id, bases, &resolved, diagnostics),
        };
        let entries = budget.keep_entries(entries, decl, diagnostics);
        let success = budget.keep_success(success, decl, diagnostics);
        let mut patterns = patterns::Merge::new(catalog, own.id, &own.patterns);
        for Base { index, reference } in bases {
            patterns.inherit(reference, &resolved[*index].patterns, diagnostics);
        }
        let all_patterns = patterns.finish(&entries, normalize, &mut limits, diagnostics);
        let aliases = aliases.resolve(own.id, &entries, &all_patterns, diagnostics);
        resolved[at] = Resolved {
            id: own.id,
            aliases,
            columns,
            entries,
            success,
            patterns: all_patterns,
        };
    }
    resolved
}

/// Returns the entries and columns of an enum, including those of the enums that it extends.
fn inherit(
    catalog: &Catalog<'_>,
    own: &Resolved,
    bases: &[Base<'_, '_>],
    resolved: &[Resolved],
    normalize: Normalize,
    diagnostics: &mut Diagnostics,
) -> (Vec<EntryRef>, Vec<ColumnRef>) {
    let mut merge = Merge::new(catalog, own, normalize);
    let mut columns = columns::Merge::new(catalog, own, normalize);
    for Base { index, reference } in bases {
        let base = &resolved[*index];
        check_case(catalog, own.id, base.id, reference, diagnostics);
        let before = merge.entries.len();
        merge.inherit(reference, &base.entries, diagnostics);
        columns.inherit(reference, &base.columns, diagnostics);
        columns.check_inherited(reference, &merge.entries[before..], diagnostics);
    }
    (merge.finish(&own.entries), columns.finish())
}

/// Reports an enum that ignores the case of codes and extends one that does not, or the reverse.
fn check_case(
    catalog: &Catalog<'_>,
    own: EnumId,
    base: EnumId,
    reference: &Text<'_>,
    diagnostics: &mut Diagnostics,
) {
    let decls = [catalog.enum_of(own), catalog.enum_of(base)];
    let [own, base] = decls.map(|decl| decl.code_type);
    if !own.is_text() || !base.is_text() || own == base {
        return;
    }
    let [ignoring, exact] = if own.ignores_case() {
        decls
    } else {
        [decls[1], decls[0]]
    };
    let (ignoring, exact) = (&ignoring.name.value, &exact.name.value);
    let message = format!("`{ignoring}` ignores the case of codes, and `{exact}` does not");
    let diagnostic = Diagnostic::new(Rule::Case, message, reference.span);
    diagnostics.push(diagnostic.help(format!(
        "write `case = \"ignore\"` under [enums.{exact}] too, or remove it from [enums.{ignoring}]"
    )));
}

/// The limits of inheritance. In a chain of enums, each enum has the entries of all enums before it.
struct Budget {
    /// The numbers of inherited entries, columns and success codes that may still be visited.
    remaining: [usize; 3],
    entries: usize,
    columns: usize,
    success: usize,
}

impl Budget {
    fn new() -> Self {
        Self {
            remaining: [MAX_ENTRIES, MAX_COLUMNS, MAX_SUCCESS_CODES].map(|max| LOOKED_AT * max),
            entries: 0,
            columns: 0,
            success: 0,
        }
    }

    /// Subtracts from the numbers of entries, columns and success codes that may still be visited. Returns an error if there
    /// are too many.
    fn look_at(&mut self, looked_at: [usize; 3], decl: &Enum<'_>) -> Result<(), Diagnostic> {
        let [entries, columns, success] = looked_at;
        let entries = self.remaining[0].checked_sub(entries);
        let columns = self.remaining[1].checked_sub(columns);
        let success = self.remaining[2].checked_sub(success);
        match (entries, columns, success) {
            (Some(entries), Some(columns), Some(success)) => {
                self.remaining = [entries, columns, success];
                Ok(())
            }
            (None, ..) => Err(too_many(decl)),
            (_, None, _) => Err(too_many_columns(decl)),
            (.., None) => Err(too_many_success_codes(decl)),
        }
    }

    /// Counts the columns of an enum. Reports and removes the inherited columns if there are too many.
    fn keep_columns(
        &mut self,
        id: EnumId,
        mut columns: Vec<ColumnRef>,
        decl: &Enum<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Vec<ColumnRef> {
        self.columns += columns.len();
        if self.columns > MAX_COLUMNS {
            columns.retain(|column| column.of == id);
            diagnostics.push(too_many_columns(decl));
        }
        columns
    }

    /// Counts the entries of an enum. Reports and removes them if there are too many.
    fn keep_entries(
        &mut self,
        mut entries: Vec<EntryRef>,
        decl: &Enum<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Vec<EntryRef> {
        if self.entries + entries.len() > MAX_ENTRIES {
            entries.clear();
            diagnostics.push(too_many(decl));
        } else {
            self.entries += entries.len();
        }
        entries
    }

    /// Counts the success codes of an enum. Reports and removes them if there are too many.
    fn keep_success(
        &mut self,
        mut success: Vec<SuccessRef>,
        decl: &Enum<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Vec<SuccessRef> {
        if self.success + success.len() > MAX_SUCCESS_CODES {
            success.clear();
            diagnostics.push(too_many_success_codes(decl));
        } else {
            self.success += success.len();
        }
        success
    }
}

fn too_many_success_codes(decl: &Enum<'_>) -> Diagnostic {
    let name = &decl.name.value;
    let message =
        format!("with `{name}`, the catalog has more than {MAX_SUCCESS_CODES} success codes");
    Diagnostic::new(Rule::TooMany, message, decl.name.span)
        .help("extend fewer enums: inherited success codes count for each enum")
}

fn too_many_columns(decl: &Enum<'_>) -> Diagnostic {
    let name = &decl.name.value;
    let message = format!("with `{name}`, the catalog has more than {MAX_COLUMNS} columns");
    Diagnostic::new(Rule::TooMany, message, decl.name.span)
        .help("extend fewer enums: inherited columns count for each enum")
}

fn too_many(decl: &Enum<'_>) -> Diagnostic {
    let name = &decl.name.value;
    let message = format!("with `{name}`, the catalog has more than {MAX_ENTRIES} entries");
    Diagnostic::new(Rule::TooMany, message, decl.name.span)
        .help("extend fewer enums: inherited entries count for each enum")
}

/// An extended enum: its index in the catalog, and the name in `extends` that refers to it.
pub(super) struct Base<'c, 's> {
    pub(super) index: usize,
    pub(super) reference: &'c Text<'s>,
}

/// Returns the enums that each enum extends, and reports unknown names.
fn bases<'c, 's>(enums: &'c [Enum<'s>], diagnostics: &mut Diagnostics) -> Vec<Vec<Base<'c, 's>>> {
    let by_name: HashMap<&str, usize> = enums
        .iter()
        .enumerate()
        .map(|(index, decl)| (&*decl.name.value, index))
        .collect();
    let mut bases = Vec::with_capacity(enums.len());
    for decl in enums {
        let mut seen = HashSet::new();
        let mut own = Vec::with_capacity(decl.extends.len());
        for reference in &decl.extends {
            match by_name.get(&*reference.value) {
                None => {
                    let is_compared = diagnostics.number(Rule::UnknownBase) < COMPARED;
                    diagnostics.push(unknown_base(decl, reference, enums, is_compared));
                }
                Some(index) if !seen.insert(index) => {
                    let message = format!("`{}` is extended twice", reference.value);
                    let diagnostic = Diagnostic::new(Rule::RepeatedName, message, reference.span);
                    diagnostics.push(diagnostic.help("remove one of them"));
                }
                Some(&index) => own.push(Base { index, reference }),
            }
        }
        bases.push(own);
    }
    bases
}

fn unknown_base(
    decl: &Enum<'_>,
    reference: &Text<'_>,
    enums: &[Enum<'_>],
    is_compared: bool,
) -> Diagnostic {
    let others = || {
        let names = enums.iter().map(|decl| &*decl.name.value);
        names.filter(|name| *name != decl.name.value)
    };
    let message = format!("the catalog has no enum `{}`", reference.value);
    let diagnostic = Diagnostic::new(Rule::UnknownBase, message, reference.span);
    let near = is_compared.then(|| nearest(&reference.value, others()));
    match near.flatten() {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => match others().take(8).collect::<Vec<_>>() {
            names if names.is_empty() => {
                diagnostic.help("remove it, because the catalog has no other enum")
            }
            names => diagnostic.help(format!("use one of {}", names.join(", "))),
        },
    }
}

/// Returns the enums in an order in which each enum comes after the enums that it extends.
///
/// Reports each cycle at the name that closes it. The stack is on the heap, because a chain of enums in a catalog can be
/// too long for the stack of the thread.
fn bases_first(
    bases: &[Vec<Base<'_, '_>>],
    enums: &[Enum<'_>],
    diagnostics: &mut Diagnostics,
) -> Vec<usize> {
    /// The maximum number of names in the message about a cycle.
    const SHOWN: usize = 20;
    #[derive(Clone, Copy, PartialEq)]
    enum State {
        New,
        Open,
        Done,
    }
    let mut states = vec![State::New; bases.len()];
    // The positions on the stack of the enums that are being visited.
    let mut places = vec![0; bases.len()];
    let mut order = Vec::with_capacity(bases.len());
    for start in 0..bases.len() {
        let mut stack = vec![(start, 0)];
        while let Some((at, next)) = stack.pop() {
            if next == 0 && states[at] != State::New {
                continue;
            }
            states[at] = State::Open;
            let Some(base) = bases[at].get(next) else {
                states[at] = State::Done;
                order.push(at);
                continue;
            };
            places[at] = stack.len();
            stack.push((at, next + 1));
            match states[base.index] {
                State::New => stack.push((base.index, 0)),
                State::Open => {
                    let path = &stack[places[base.index]..];
                    let names = path.iter().map(|(open, _)| &*enums[*open].name.value);
                    let names: Vec<&str> = if path.len() > SHOWN {
                        names.take(SHOWN - 1).chain(["..."]).collect()
                    } else {
                        names.collect()
                    };
                    diagnostics.push(cycle(&names, base));
                }
                State::Done => {}
            }
        }
    }
    order
}

/// Reports a cycle: each of `names` extends the next one, and the last one extends the first.
fn cycle(names: &[&str], base: &Base<'_, '_>) -> Diagnostic {
    let first = &base.reference.value;
    let message = match names {
        [name] => format!("`{name}` extends itself"),
        [start, rest @ ..] => format!(
            "`{start}` extends `{}`, which extends `{first}`",
            rest.join("`, which extends `")
        ),
        [] => format!("`{first}` extends itself"),
    };
    Diagnostic::new(Rule::Cycle, message, base.reference.span)
        .help("move the entries that they share to another enum, and let each extend that one")
}

/// Returns the variant of an entry, in the form in which rustc compares it with others.
fn variant(entry: &Entry<'_>, normalize: Normalize) -> String {
    ident::normalized(ident::variant(&entry.name.value), normalize)
}

/// Merges the entries of an enum with inherited ones.
struct Merge<'c> {
    catalog: &'c Catalog<'c>,
    decl: &'c Enum<'c>,
    own_codes: HashSet<&'c CodeValue<'c>>,
    /// For each inherited code, the name in `extends` of the enum that it comes from.
    codes: HashMap<&'c CodeValue<'c>, &'c Text<'c>>,
    variants: HashMap<String, EntryRef>,
    entries: Vec<EntryRef>,
    normalize: Normalize,
}

impl<'c> Merge<'c> {
    fn new(catalog: &'c Catalog<'_>, own: &Resolved, normalize: Normalize) -> Self {
        let decl = catalog.enum_of(own.id);
        // Own codes include codes of entries with errors, because these entries are also meant to override inherited ones.
        let own_codes = decl.entries.iter().map(|entry| &entry.code.value).collect();
        let variants = |entry: &EntryRef| (variant(catalog.entry(*entry), normalize), *entry);
        Self {
            catalog,
            decl,
            own_codes,
            codes: HashMap::new(),
            variants: own.entries.iter().map(variants).collect(),
            entries: Vec::new(),
            normalize,
        }
    }

    fn inherit(
        &mut self,
        reference: &'c Text<'c>,
        base: &[EntryRef],
        diagnostics: &mut Diagnostics,
    ) {
        for &inherited in base {
            let entry = self.catalog.entry(inherited);
            let code = &entry.code.value;
            if self.own_codes.contains(code) {
                continue;
            }
            let variant = variant(entry, self.normalize);
            let same_variant = self.variants.get(&variant).copied();
            // The same entry can be inherited in several ways.
            if same_variant == Some(inherited) {
                continue;
            }
            let first = *self.codes.entry(code).or_insert(reference);
            if first.span != reference.span {
                diagnostics.push(self.repeated_code(entry, reference, first));
            } else if !self.decl.code_type.holds(code) || !self.decl.code_type.reads_as(&entry.code)
            {
                diagnostics.push(self.out_of_range(entry, reference));
            } else if let Some(other) = same_variant {
                diagnostics.push(self.repeated_name(entry, reference, self.catalog.entry(other)));
            } else {
                self.variants.insert(variant, inherited);
                self.entries.push(inherited);
            }
        }
    }

    fn finish(mut self, own: &[EntryRef]) -> Vec<EntryRef> {
        self.entries.extend(own);
        self.entries
    }

    fn repeated_code(&self, entry: &Entry<'_>, second: &Text<'_>, first: &Text<'_>) -> Diagnostic {
        let code = &entry.code;
        let (first, name) = (&first.value, &self.decl.name.value);
        let message = format!("`{first}` and `{}` both have code {code}", second.value);
        Diagnostic::new(Rule::BaseCode, message, second.span)
            .label(
                entry.code.key.span,
                format!("left out, because `{first}` is listed first"),
            )
            .help(format!(
                "list {} under [enums.{name}.codes]: an own entry overrides inherited ones",
                code.key.value
            ))
    }

    fn out_of_range(&self, entry: &Entry<'_>, reference: &Text<'_>) -> Diagnostic {
        let code_type = self.decl.code_type.name();
        let (code, name) = (&entry.code.key, &self.decl.name.value);
        let key_here = match self.decl.code_type {
            CodeType::Integer(integer) => integer.parse(&code.value),
            CodeType::Str(_) => None,
        };
        let message = match (&entry.code.value, key_here) {
            // In the two enums, the key is not the same code.
            (CodeValue::Integer(number), Some(here))
                if number != &here && self.decl.code_type.holds(&entry.code.value) =>
            {
                format!(
                    "code {} of `{}` is {number}, but {here} in `{code_type}`, the `code_type` of `{name}`",
                    entry.code, reference.value
                )
            }
            _ => format!(
                "code {} of `{}` does not fit `{code_type}`, the `code_type` of `{name}`",
                entry.code, reference.value
            ),
        };
        Diagnostic::new(Rule::BaseRange, message, reference.span)
            .label(code.span, "the code")
            .help(format!(
                "write the same `code_type` under [enums.{}] and [enums.{name}]",
                reference.value
            ))
    }

    fn repeated_name(
        &self,
        entry: &Entry<'_>,
        reference: &Text<'_>,
        other: &Entry<'_>,
    ) -> Diagnostic {
        let (name, decl) = (&entry.name.value, &self.decl.name.value);
        let (code, other_code) = (&entry.code, &other.code);
        let message = format!(
            "`{name}` is the name of code {code} in `{}` and of code {other_code} in `{decl}`",
            reference.value
        );
        Diagnostic::new(Rule::BaseName, message, reference.span)
            .label(entry.name.span, format!("the name of code {code}"))
            .label(other.name.span, format!("the name of code {other_code}"))
            .help("rename one of them")
    }
}
