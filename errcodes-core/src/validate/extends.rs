//! `extends`: which entries an enum takes over from others.

use std::collections::{HashMap, HashSet};

use super::{CheckedEnum, columns};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::Text;
use crate::ident::{self, Normalize};
use crate::model::{CodeValue, Entry, Enum};
use crate::rule::Rule;
use crate::suggest::{COMPARED, nearest};

/// How many entries the enums of a catalog may have in all, with those that they take over: enums that
/// extend each other in a chain have more of them than any file has lines.
const MAX_ENTRIES: usize = 125_000;

/// How many columns of the author's own they may have in all, likewise.
const MAX_FIELDS: usize = 10_000;

/// How many entries and columns of other enums are looked at, for as many as may be taken over: several enums may come
/// to the same by several ways.
const LOOKED_AT: usize = 4;

/// Completes each enum with the entries of those that it extends; `own` are the enums' own entries.
pub(super) fn resolve<'c, 's>(
    enums: &'c [Enum<'s>],
    own: Vec<Vec<&'c Entry<'s>>>,
    normalize: Normalize,
    diagnostics: &mut Diagnostics,
) -> Vec<CheckedEnum<'c, 's>> {
    let bases = bases(enums, diagnostics);
    let mut resolved: Vec<_> = enums
        .iter()
        .zip(own)
        .map(|(decl, entries)| CheckedEnum {
            decl,
            fields: columns::check_fields(decl, normalize, diagnostics),
            entries,
        })
        .collect();
    let mut total = 0;
    let mut total_fields = 0;
    let mut room = LOOKED_AT * MAX_ENTRIES;
    let mut room_for_fields = LOOKED_AT * MAX_FIELDS;
    for at in bases_first(&bases, enums, diagnostics) {
        let Some(own) = resolved
            .get_mut(at)
            .map(|one| std::mem::take(&mut one.entries))
        else {
            continue;
        };
        let mut merge = Merge::new(&enums[at], &own, normalize);
        let mut fields = std::mem::take(&mut resolved[at].fields);
        let own_fields = fields.len();
        let of_bases = |number: fn(&CheckedEnum<'_, '_>) -> usize| -> usize {
            bases[at]
                .iter()
                .map(|base| number(&resolved[base.index]))
                .sum()
        };
        let rest = room.checked_sub(of_bases(|base| base.entries.len()));
        let rest_of_fields = room_for_fields.checked_sub(of_bases(|base| base.fields.len()));
        let (Some(rest), Some(rest_of_fields)) = (rest, rest_of_fields) else {
            diagnostics.push(match rest {
                None => too_many(&enums[at]),
                Some(_) => too_many_fields(&enums[at]),
            });
            resolved[at].fields = fields;
            resolved[at].entries = own;
            continue;
        };
        (room, room_for_fields) = (rest, rest_of_fields);
        for Base { index, reference } in &bases[at] {
            let base = &resolved[*index];
            let before = merge.entries.len();
            merge.take_over(reference, &base.entries, diagnostics);
            let entries = &merge.entries[before..];
            columns::take_over(
                merge.decl,
                &mut fields,
                &base.fields,
                entries,
                reference,
                normalize,
                diagnostics,
            );
        }
        total_fields += fields.len();
        if total_fields > MAX_FIELDS {
            fields.truncate(own_fields);
            diagnostics.push(too_many_fields(&enums[at]));
        }
        columns::check_stated(&fields, &own, diagnostics);
        resolved[at].fields = fields;
        resolved[at].entries = merge.finish(own);
        let number = resolved[at].entries.len();
        if total + number > MAX_ENTRIES {
            resolved[at].entries.clear();
            diagnostics.push(too_many(&enums[at]));
        } else {
            total += number;
        }
    }
    resolved
}

fn too_many_fields(decl: &Enum<'_>) -> Diagnostic {
    let name = &decl.name.value;
    let message = format!("with `{name}`, the enums have more than {MAX_FIELDS} columns in all");
    Diagnostic::new(Rule::TooMany, message, decl.name.span)
        .help("columns that are taken over count for each enum: extend fewer of them")
}

fn too_many(decl: &Enum<'_>) -> Diagnostic {
    let name = &decl.name.value;
    let message = format!("with `{name}`, the enums have more than {MAX_ENTRIES} entries in all");
    Diagnostic::new(Rule::TooMany, message, decl.name.span)
        .help("entries that are taken over count for each enum: extend fewer of them")
}

/// An enum that is extended: where it is in the catalog, and where it is referred to.
struct Base<'c, 's> {
    index: usize,
    reference: &'c Text<'s>,
}

/// For each enum those that it extends; reports the names that there are not.
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
                    diagnostics.push(diagnostic.help("name it once"));
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
        let names = enums.iter().map(|other| &*other.name.value);
        names.filter(|name| *name != decl.name.value)
    };
    let message = format!("the catalog has no enum `{}` to extend", reference.value);
    let diagnostic = Diagnostic::new(Rule::UnknownBase, message, reference.span);
    let near = is_compared.then(|| nearest(&reference.value, others()));
    match near.flatten() {
        Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
        None => match others().take(8).collect::<Vec<_>>() {
            names if names.is_empty() => diagnostic.help("there is no other enum in it"),
            names => diagnostic.help(format!("its other enums are {}", names.join(", "))),
        },
    }
}

/// The enums in an order in which each comes after those that it extends.
///
/// Reports cycles, at the reference that closes one. Keeps its own stack, because a catalog can chain
/// more enums than the thread's stack has room for.
fn bases_first(
    bases: &[Vec<Base<'_, '_>>],
    enums: &[Enum<'_>],
    diagnostics: &mut Diagnostics,
) -> Vec<usize> {
    /// How many enums of a cycle are named.
    const SHOWN: usize = 20;
    #[derive(Clone, Copy, PartialEq)]
    enum State {
        New,
        Open,
        Done,
    }
    let mut states = vec![State::New; bases.len()];
    // Where those that are open are on the stack.
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

/// `names` extend each other, the last one the first.
fn cycle(names: &[&str], base: &Base<'_, '_>) -> Diagnostic {
    let first = &base.reference.value;
    let message = match names {
        [name] => format!("`{name}` extends itself"),
        _ => format!("`{}` extends `{first}`", names.join("` extends `")),
    };
    Diagnostic::new(Rule::Cycle, message, base.reference.span)
        .help("put the entries that both have into an enum of their own and let both extend it")
}

/// The variant of an entry, as rustc compares it with others.
fn variant(entry: &Entry<'_>, normalize: Normalize) -> String {
    ident::normalized(ident::variant(&entry.name.value), normalize)
}

/// Puts together the entries of one enum.
struct Merge<'c, 's> {
    decl: &'c Enum<'s>,
    own_codes: HashSet<&'c CodeValue<'s>>,
    /// The enum by which each code came in.
    codes: HashMap<&'c CodeValue<'s>, &'c Text<'s>>,
    variants: HashMap<String, &'c Entry<'s>>,
    entries: Vec<&'c Entry<'s>>,
    normalize: Normalize,
}

impl<'c, 's> Merge<'c, 's> {
    fn new(decl: &'c Enum<'s>, own: &[&'c Entry<'s>], normalize: Normalize) -> Self {
        // The codes as written, with those whose entry has a mistake: they are meant to win, too.
        let own_codes = decl.entries.iter().map(|entry| &entry.code.value).collect();
        let variants = |entry: &&'c Entry<'s>| (variant(entry, normalize), *entry);
        Self {
            decl,
            own_codes,
            codes: HashMap::new(),
            variants: own.iter().map(variants).collect(),
            entries: Vec::new(),
            normalize,
        }
    }

    fn take_over(
        &mut self,
        reference: &'c Text<'s>,
        base: &[&'c Entry<'s>],
        diagnostics: &mut Diagnostics,
    ) {
        for &entry in base {
            let code = &entry.code.value;
            if self.own_codes.contains(code) || self.is_here(entry) {
                continue;
            }
            let first = *self.codes.entry(code).or_insert(reference);
            let variant = variant(entry, self.normalize);
            if first.span != reference.span {
                diagnostics.push(self.repeated_code(entry, reference, first));
            } else if !self.decl.code_type.holds(code) {
                diagnostics.push(self.out_of_range(entry, reference));
            } else if let Some(other) = self.variants.get(&variant) {
                diagnostics.push(self.repeated_name(entry, reference, other));
            } else {
                self.variants.insert(variant, entry);
                self.entries.push(entry);
            }
        }
    }

    /// Whether the very same entry has come in by another way already.
    fn is_here(&self, entry: &Entry<'_>) -> bool {
        let same = self.variants.get(&variant(entry, self.normalize));
        same.is_some_and(|same| same.code.key.span == entry.code.key.span)
    }

    fn finish(mut self, own: Vec<&'c Entry<'s>>) -> Vec<&'c Entry<'s>> {
        self.entries.extend(own);
        self.entries
    }

    fn repeated_code(&self, entry: &Entry<'_>, second: &Text<'_>, first: &Text<'_>) -> Diagnostic {
        let key = &entry.code.key.value;
        let (first, name) = (&first.value, &self.decl.name.value);
        let message = format!("`{first}` and `{}` both have a code {key}", second.value);
        Diagnostic::new(Rule::BaseCode, message, second.span)
            .label(
                entry.code.key.span,
                format!("this one is left out, that of `{first}` stays"),
            )
            .help(format!(
                "list {key} in `{name}` itself: its own entries win"
            ))
    }

    fn out_of_range(&self, entry: &Entry<'_>, reference: &Text<'_>) -> Diagnostic {
        let code_type = self.decl.code_type.name();
        let (code, name) = (&entry.code.key, &self.decl.name.value);
        let message = format!(
            "`{}` has code {}, which does not fit `{code_type}`, the type of `{name}`",
            reference.value, code.value
        );
        Diagnostic::new(Rule::BaseRange, message, reference.span)
            .label(code.span, "the code")
            .help("give both enums the same `code_type`")
    }

    fn repeated_name(
        &self,
        entry: &Entry<'_>,
        reference: &Text<'_>,
        other: &Entry<'_>,
    ) -> Diagnostic {
        let (name, decl) = (&entry.name.value, &self.decl.name.value);
        let (code, other_code) = (&entry.code.key.value, &other.code.key.value);
        let message = format!(
            "`{}` names code {code} `{name}`, as `{decl}` names code {other_code}",
            reference.value
        );
        Diagnostic::new(Rule::BaseName, message, reference.span)
            .label(entry.name.span, format!("code {code} has the name"))
            .label(other.name.span, format!("code {other_code} has it too"))
            .help("rename one of them")
    }
}
