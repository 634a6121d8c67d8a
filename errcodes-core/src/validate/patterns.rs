//! Checks patterns: their bounds, inheritance, and codes that several of them match.

use std::collections::{HashMap, hash_map};

use super::{check_variant_name, params};
use crate::code::CodeType;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::Text;
use crate::ident::{self, Normalize};
use crate::model::{Catalog, EntryRef, Enum, EnumId, PatternRef};
use crate::order;
use crate::pattern::{Overlap, Overlaps, Pattern, PatternKind, parse_range};
use crate::rule::Rule;

/// The maximum number of patterns in all enums of a catalog, including inherited patterns.
const MAX_PATTERNS: usize = 10_000;

/// The limits for the patterns of all enums of a catalog.
pub(super) struct Limits {
    /// The number of patterns so far.
    number: usize,
    overlaps: Overlaps,
}

impl Limits {
    pub(super) fn new() -> Self {
        Self {
            number: 0,
            overlaps: Overlaps::default(),
        }
    }
}

/// Returns the valid patterns of an enum, whose codes fit its type.
pub(super) fn check_own(
    catalog: &Catalog<'_>,
    id: EnumId,
    diagnostics: &mut Diagnostics,
) -> Vec<PatternRef> {
    let decl = catalog.enum_of(id);
    let mut patterns = Vec::with_capacity(decl.patterns.len());
    for (reference, entry) in decl.own_patterns(id) {
        let pattern = entry.pattern();
        let fits = fits(pattern, decl.code_type);
        if !fits {
            diagnostics.push(out_of_range(pattern, decl));
        }
        let has_valid_name = entry.named().is_none_or(|entry| {
            params::check(entry, diagnostics);
            check_variant_name(entry, diagnostics)
        });
        if fits && has_valid_name {
            patterns.push(reference);
        }
    }
    patterns
}

/// Returns whether all codes that match a pattern fit a type.
fn fits(pattern: &Pattern<'_>, code_type: CodeType) -> bool {
    match (&pattern.kind, code_type) {
        (PatternKind::Range(first, last), CodeType::Integer(integer)) => {
            // An inherited bit pattern can be another number here.
            let is_same = parse_range(&pattern.key.value, integer) == Some((*first, *last));
            is_same && integer.holds(*first, *last)
        }
        (PatternKind::Text(_), CodeType::Str(_)) => true,
        _ => false,
    }
}

fn out_of_range(pattern: &Pattern<'_>, decl: &Enum<'_>) -> Diagnostic {
    let name = &decl.name.value;
    let code_type = decl.code_type.name();
    let message = format!("the range {pattern} does not fit `{code_type}`");
    let diagnostic = Diagnostic::new(Rule::OutOfRange, message, pattern.key.span);
    let diagnostic = super::label_base(decl, diagnostic);
    match super::find_type_for_all(decl) {
        Some(integer) => diagnostic.help(format!(
            "write a smaller range, or `code_type = \"{}\"` under [enums.{name}]",
            integer.name()
        )),
        None => diagnostic.help("write a smaller range"),
    }
}

/// The patterns of an enum and those that it inherits.
pub(super) struct Merge<'c> {
    catalog: &'c Catalog<'c>,
    decl: &'c Enum<'c>,
    own: Vec<PatternRef>,
    /// The inherited patterns, each with the name in `extends` of the enum that it comes from.
    inherited: Vec<(PatternRef, &'c Text<'c>)>,
}

impl<'c> Merge<'c> {
    pub(super) fn new(catalog: &'c Catalog<'_>, id: EnumId, own: &[PatternRef]) -> Self {
        Self {
            catalog,
            decl: catalog.enum_of(id),
            own: own.to_vec(),
            inherited: Vec::new(),
        }
    }

    /// Adds the patterns of an extended enum, except those that the enum overrides.
    pub(super) fn inherit(
        &mut self,
        reference: &'c Text<'c>,
        base: &[PatternRef],
        diagnostics: &mut Diagnostics,
    ) {
        for &inherited in base {
            let pattern = self.catalog.pattern(inherited).pattern();
            // The same pattern can be inherited in several ways.
            let is_known = self.inherited.iter().any(|(known, _)| *known == inherited);
            // Own patterns with errors are also meant to override inherited ones.
            let mut own = self.decl.patterns.iter();
            if is_known || own.any(|own| own.pattern().kind == pattern.kind) {
                continue;
            }
            if fits(pattern, self.decl.code_type) {
                self.inherited.push((inherited, reference));
            } else {
                diagnostics.push(self.base_range(pattern, reference));
            }
        }
    }

    fn base_range(&self, pattern: &Pattern<'_>, reference: &Text<'_>) -> Diagnostic {
        let code_type = self.decl.code_type.name();
        let (base, name) = (&reference.value, &self.decl.name.value);
        let message = format!(
            "the pattern {pattern} of `{base}` does not fit `{code_type}`, the `code_type` of `{name}`"
        );
        Diagnostic::new(Rule::BaseRange, message, reference.span)
            .label(pattern.key.span, "the pattern")
            .help(format!(
                "write the same `code_type` under [enums.{base}] and [enums.{name}]"
            ))
    }

    /// Returns the patterns of the enum, without those whose name another entry has, and those that match the same code as another
    /// one with the same rank.
    pub(super) fn finish(
        self,
        entries: &[EntryRef],
        normalize: Normalize,
        limits: &mut Limits,
        diagnostics: &mut Diagnostics,
    ) -> Vec<PatternRef> {
        let inherited = self.inherited.iter().map(|(pattern, _)| *pattern);
        let mut patterns: Vec<PatternRef> = inherited.chain(self.own.iter().copied()).collect();
        if patterns.is_empty() {
            return patterns;
        }
        limits.number += patterns.len();
        if limits.number > MAX_PATTERNS {
            diagnostics.push(self.too_many());
            return Vec::new();
        }
        self.check_names(entries, &mut patterns, normalize, diagnostics);
        let mut sorted: Vec<(usize, &Pattern<'_>)> = (0..)
            .zip(&patterns)
            .map(|(at, reference)| (at, self.catalog.pattern(*reference).pattern()))
            .collect();
        order::sort_by(&mut sorted, |(_, first), (_, second)| {
            first.compare_start(second)
        });
        let mut clashing = Vec::new();
        for (index, (at, pattern)) in sorted.iter().enumerate() {
            let others = sorted[index + 1..].iter();
            for (other_at, other) in others.take_while(|(_, other)| pattern.may_overlap(other)) {
                // The later one in catalog order is reported and left out.
                let (first, second) = (*at.min(other_at), *at.max(other_at));
                let pair = [first, second].map(|at| self.catalog.pattern(patterns[at]).pattern());
                let code = match limits.overlaps.find(pattern, other) {
                    Overlap::None => continue,
                    Overlap::Code(code) => code,
                    Overlap::Unknown => {
                        diagnostics.push(self.too_many());
                        return Vec::new();
                    }
                };
                if !clashing.contains(&second) {
                    clashing.push(second);
                    let reference = self.base_of(patterns[second]);
                    diagnostics.push(overlap(pair, &code.to_string(), reference));
                }
            }
        }
        let mut at = 0;
        patterns.retain(|_| {
            at += 1;
            !clashing.contains(&(at - 1))
        });
        patterns
    }

    /// Returns the name in `extends` of the enum that a pattern is inherited from.
    fn base_of(&self, pattern: PatternRef) -> Option<&'c Text<'c>> {
        let mut inherited = self.inherited.iter();
        let found = inherited.find(|(inherited, _)| *inherited == pattern);
        found.map(|(_, reference)| *reference)
    }

    /// Removes the patterns with a name that an entry or another pattern has.
    fn check_names(
        &self,
        entries: &[EntryRef],
        patterns: &mut Vec<PatternRef>,
        normalize: Normalize,
        diagnostics: &mut Diagnostics,
    ) {
        let variant = |name: &Text<'_>| ident::normalized(ident::variant(&name.value), normalize);
        if patterns
            .iter()
            .all(|pattern| self.catalog.pattern(*pattern).named().is_none())
        {
            return;
        }
        let mut variants: HashMap<String, (&Text<'_>, &str)> = entries
            .iter()
            .map(|entry| self.catalog.entry(*entry))
            .map(|entry| (variant(&entry.name), (&entry.name, entry.code.as_ref())))
            .collect();
        patterns.retain(|reference| {
            let Some(entry) = self.catalog.pattern(*reference).named() else {
                return true;
            };
            let (name, key) = (&entry.name, entry.code.as_ref());
            match variants.entry(variant(name)) {
                hash_map::Entry::Vacant(vacant) => {
                    vacant.insert((name, key));
                    true
                }
                hash_map::Entry::Occupied(first) => {
                    let (first, first_key) = first.get();
                    let owner = &self.decl.name.value;
                    let message = match ident::same_to_rustc(&first.value, &name.value, normalize) {
                        None => format!("`{}` is the name of two entries of `{owner}`", name.value),
                        Some(pair) => {
                            format!("two entries of `{owner}` have the same name: {pair}")
                        }
                    };
                    let diagnostic = match self.base_of(*reference) {
                        Some(base) => Diagnostic::new(Rule::BaseName, message, base.span)
                            .label(name.span, format!("the name of the pattern {key}")),
                        None => Diagnostic::new(Rule::RepeatedName, message, name.span),
                    };
                    diagnostics.push(
                        diagnostic
                            .label(first.span, format!("the name of {first_key}"))
                            .help("rename one of them"),
                    );
                    false
                }
            }
        });
    }

    fn too_many(&self) -> Diagnostic {
        let name = &self.decl.name;
        let message = format!(
            "with `{}`, the catalog has too many patterns to compare them",
            name.value
        );
        Diagnostic::new(Rule::TooMany, message, name.span).help(format!(
            "write fewer patterns, at most {MAX_PATTERNS} including inherited ones, or patterns that begin with different texts"
        ))
    }
}

/// Reports two patterns, in catalog order, that match the same code. `reference` is the name in `extends` if the second one is
/// inherited.
fn overlap(
    [first, second]: [&Pattern<'_>; 2],
    code: &str,
    reference: Option<&Text<'_>>,
) -> Diagnostic {
    let is_same = first.kind == second.kind;
    let message = if is_same {
        format!("the pattern {second} is listed twice")
    } else {
        format!("the patterns {first} and {second} both match {code}, and neither is more specific")
    };
    let mut diagnostic = match reference {
        Some(reference) => Diagnostic::new(Rule::PatternOverlap, message, reference.span)
            .label(second.key.span, "left out"),
        None => Diagnostic::new(Rule::PatternOverlap, message, second.key.span),
    };
    diagnostic = diagnostic.label(first.key.span, "the other pattern");
    diagnostic.help(match (&first.kind, &second.kind) {
        _ if is_same => "remove one of them".to_owned(),
        (PatternKind::Range(..), _) => {
            "change the ranges so that one contains the other, or so that they have no code in common".to_owned()
        }
        (PatternKind::Text(_), _) => {
            "write more characters of the codes in one of them: the pattern with more characters applies".to_owned()
        }
    })
}
