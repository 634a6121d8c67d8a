//! Assigns entries to variants, and reports conflicts and gaps.

use std::fmt::Write as _;

use proc_macro2::Span;
use syn::ext::IdentExt as _;

use super::input::{Input, Variant};
use super::lookup::{Lookup, Rank};
use super::variant_mapping::VariantMapping;
use crate::expansion::{MacroDiagnostics, UsageDiagnostic};
use errcodes_core::diagnostic::Diagnostic;
use errcodes_core::ident::{self, Normalize};
use errcodes_core::model::Entry;
use errcodes_core::resolved::EnumView;
use errcodes_core::rule::Rule;

/// The entries that the variants map.
pub(super) struct Mapping {
    /// The entries of each variant, as indices into the resolved enum, in the order in which the attributes name them.
    pub(super) entries: Vec<Vec<usize>>,
    /// The pattern of each variant, as an index into the patterns of the resolved enum.
    pub(super) patterns: Vec<Option<usize>>,
    /// The variant for codes that the catalog does not list.
    pub(super) unknown: Option<usize>,
    /// The entries that need no variant, because their codes mean success.
    pub(super) unmapped: Vec<usize>,
    /// For each variant, `true` if the codes of all its entries mean success.
    pub(super) is_success: Vec<bool>,
}

#[derive(Clone, Copy)]
struct Taken {
    variant: usize,
    rank: Rank,
    span: Span,
}

/// Assigns each entry to the variant that maps it.
pub(super) fn assign(
    input: &Input,
    view: EnumView<'_>,
    normalize: Normalize,
    diagnostics: &mut MacroDiagnostics,
) -> Mapping {
    let mut assignment = Assignment::new(input, Lookup::new(view, normalize), diagnostics);
    assignment.assign_named();
    assignment.assign_rest();
    assignment.drop_outranked();
    assignment.check_empty();
    let entries = 0..assignment.taken.len();
    let is_success = |entry: &usize| assignment.lookup.is_success(*entry);
    let is_unmapped = |entry: &usize| assignment.taken[*entry].is_none() && is_success(entry);
    let variants = assignment.entries.iter();
    let are_success = |entries: &Vec<usize>| !entries.is_empty() && entries.iter().all(is_success);
    Mapping {
        unmapped: entries.filter(is_unmapped).collect(),
        is_success: variants.map(are_success).collect(),
        entries: assignment.entries,
        patterns: assignment
            .patterns
            .iter()
            .map(|pattern| pattern.map(|(pattern, _)| pattern))
            .collect(),
        unknown: assignment.unknown.map(|(variant, _)| variant),
    }
}

/// The entries that have been assigned to variants so far.
struct Assignment<'a> {
    input: &'a Input,
    lookup: Lookup<'a>,
    /// The variant of each entry.
    taken: Vec<Option<Taken>>,
    /// The entries of each variant, including those that another variant names.
    entries: Vec<Vec<usize>>,
    /// The pattern of each variant, and the location that names it.
    patterns: Vec<Option<(usize, Span)>>,
    /// The variant with `rest`.
    rest: Option<(usize, Span)>,
    /// The variant with `unknown`.
    unknown: Option<(usize, Span)>,
    diagnostics: &'a mut MacroDiagnostics,
}

impl<'a> Assignment<'a> {
    fn new(input: &'a Input, lookup: Lookup<'a>, diagnostics: &'a mut MacroDiagnostics) -> Self {
        Self {
            input,
            taken: vec![None; lookup.entries.len()],
            lookup,
            entries: vec![Vec::new(); input.variants.len()],
            patterns: vec![None; input.variants.len()],
            rest: None,
            unknown: None,
            diagnostics,
        }
    }

    /// Assigns entries to the variants that name them.
    fn assign_named(&mut self) {
        for (variant, decl) in self.input.variants.iter().enumerate() {
            match &decl.mapping {
                VariantMapping::Name => self.take_by_name(variant, decl),
                VariantMapping::Entries(selectors) => {
                    for selector in selectors {
                        let (found, rank) = self.lookup.find(&selector.kind);
                        let span = selector.span;
                        if found.is_empty()
                            && let Some(pattern) = self.lookup.pattern(&selector.kind)
                        {
                            self.take_pattern(variant, pattern, span);
                            if selectors.len() > 1 {
                                let message = "a pattern has to be the only mapping of a variant";
                                let error = UsageDiagnostic::new(span, message);
                                self.diagnostics
                                    .usage
                                    .push(error.help("split the variant in two"));
                            }
                            continue;
                        }
                        if found.is_empty() {
                            let error = self.lookup.no_match(selector);
                            self.diagnostics.usage.push(error);
                        }
                        self.take(
                            &found,
                            Taken {
                                variant,
                                rank,
                                span,
                            },
                        );
                    }
                }
                VariantMapping::Rest(span) => {
                    once(&mut self.rest, (variant, *span), "rest", self.diagnostics);
                }
                VariantMapping::Skip => {}
                VariantMapping::Unknown(span) => {
                    once(
                        &mut self.unknown,
                        (variant, *span),
                        "unknown",
                        self.diagnostics,
                    );
                }
            }
        }
    }

    fn take_by_name(&mut self, variant: usize, decl: &Variant) {
        let span = decl.ident.span();
        let name = decl.ident.unraw().to_string();
        if let Some(pattern) = self.lookup.pattern_by_name(&name) {
            self.take_pattern(variant, pattern, span);
            return;
        }
        let Some(entry) = self.lookup.entry(&name) else {
            self.diagnostics.usage.push(self.lookup.no_entry(decl));
            return;
        };
        let rank = Rank::Named;
        self.take(
            &[entry],
            Taken {
                variant,
                rank,
                span,
            },
        );
    }

    /// Assigns a pattern to a variant.
    fn take_pattern(&mut self, variant: usize, pattern: usize, span: Span) {
        let is_same = |taken: &&Option<(usize, Span)>| taken.is_some_and(|(at, _)| at == pattern);
        if let Some((_, first)) = self.patterns.iter().find(is_same).copied().flatten() {
            let key = &self.lookup.patterns[pattern].pattern().key.value;
            let message = format!("two variants map the pattern {key}");
            let error = UsageDiagnostic::new(span, message);
            self.diagnostics
                .usage
                .push(error.help("remove one of them"));
            self.diagnostics.push(first, "the first one is here");
        }
        self.patterns[variant].get_or_insert((pattern, span));
    }

    /// Assigns entries to a variant. If two variants match an entry, the variant that names it takes precedence.
    fn take(&mut self, entries: &[usize], by: Taken) {
        for &entry in entries {
            match self.taken.get(entry).copied() {
                None => {}
                Some(Some(first)) if first.rank == by.rank => {
                    let twice = self.taken_twice(entry, first.variant, by);
                    self.diagnostics.usage.push(twice);
                    if first.variant != by.variant {
                        self.diagnostics.push(first.span, "it is also mapped here");
                    }
                    // Reported once for each attribute.
                    return;
                }
                Some(Some(first)) if first.rank > by.rank => {}
                Some(_) => {
                    self.entries[by.variant].push(entry);
                    self.taken[entry] = Some(by);
                }
            }
        }
    }

    /// Assigns the remaining entries to the variant with `rest`, or reports them.
    fn assign_rest(&mut self) {
        // An entry whose code means success is not an error, so it needs no variant.
        let is_left_over =
            |entry: &usize| self.taken[*entry].is_none() && !self.lookup.is_success(*entry);
        let left_over: Vec<usize> = (0..self.taken.len()).filter(is_left_over).collect();
        if let Some((variant, span)) = self.rest {
            let rank = Rank::Category;
            self.take(
                &left_over,
                Taken {
                    variant,
                    rank,
                    span,
                },
            );
        } else if !self.diagnostics.has_errors() {
            // The remaining entries are not known as long as there are other errors.
            self.check_left_over(&left_over);
        }
    }

    /// Removes entries from variants of a category if another variant names them.
    fn drop_outranked(&mut self) {
        for (variant, entries) in self.entries.iter_mut().enumerate() {
            entries.retain(|entry| self.taken[*entry].is_some_and(|by| by.variant == variant));
        }
    }

    /// Reports variants without entries.
    fn check_empty(&mut self) {
        let variants = self.input.variants.iter();
        for ((decl, entries), pattern) in variants.zip(&self.entries).zip(&self.patterns) {
            let is_empty = entries.is_empty() && decl.field.is_none() && pattern.is_none();
            let has_no_entry = matches!(
                decl.mapping,
                VariantMapping::Unknown(_) | VariantMapping::Skip
            );
            if is_empty && !has_no_entry && !self.diagnostics.has_errors() {
                let name = self.lookup.name();
                let message = format!("no entry of `{name}` remains for `{}`", decl.ident);
                self.diagnostics.usage.push(
                    UsageDiagnostic::new(decl.ident.span(), message)
                        .help("remove the variant, or add a field for the code"),
                );
            }
        }
    }

    fn taken_twice(&self, entry: usize, first: usize, by: Taken) -> UsageDiagnostic {
        let entry = self.lookup.entries[entry];
        let second = by.variant;
        let variant = |at: usize| &self.input.variants[at].ident;
        let (code, name) = (&entry.code.key.value, &entry.name.value);
        let message = if first == second {
            format!("`{}` maps code {code}, `{name}`, twice", variant(first))
        } else {
            let (first, second) = (variant(first), variant(second));
            format!("`{first}` and `{second}` both map code {code}, `{name}`")
        };
        let diagnostic = Diagnostic::new(Rule::Usage, message, entry.name.span);
        let help = "remove it from one of the variants; `entry = Name` maps one of several entries that share a code";
        UsageDiagnostic::with_excerpt(by.span, diagnostic.help(help))
    }

    /// Reports the entries without a variant, with the lines to add.
    fn check_left_over(&mut self, left_over: &[usize]) {
        /// The maximum number of lines to show.
        const LISTED: usize = 40;
        let entries: Vec<&Entry<'_>> = left_over
            .iter()
            .map(|entry| self.lookup.entries[*entry])
            .collect();
        let Some(first) = entries.first() else { return };
        let (number, name, ident) = (entries.len(), self.lookup.name(), &self.input.ident);
        let message = match number {
            1 => format!("`{ident}` has no variant for an entry of `{name}`"),
            _ => format!("`{ident}` has no variants for {number} entries of `{name}`"),
        };
        let mut help = "add these variants, or one with `#[catalog(rest)]`:".to_owned();
        for entry in entries.iter().take(LISTED) {
            let variant = ident::variant(&entry.name.value);
            let text: String = entry.message_or_name().chars().take(100).collect();
            let text = text.replace(['\n', '\r'], " ");
            let is_taken = |decl: &Variant| decl.ident == variant;
            let line = if self.input.variants.iter().any(is_taken) {
                format!("#[catalog(entry = {variant})] AnotherName,")
            } else {
                format!("{variant},")
            };
            let _ = write!(help, "\n    {line} // {}: {text}", entry.code.key.value);
        }
        if number > LISTED {
            let _ = write!(help, "\n    // ... and {} more", number - LISTED);
        }
        let mut diagnostic = Diagnostic::new(Rule::Usage, message, first.code.key.span).help(help);
        let mut spans: Vec<_> = entries.iter().map(|entry| entry.code.key.span).collect();
        spans.dedup();
        for span in spans.into_iter().skip(1).take(2) {
            diagnostic = diagnostic.label(span, "and this");
        }
        let excerpt = UsageDiagnostic::with_excerpt(ident.span(), diagnostic);
        self.diagnostics.usage.push(excerpt);
    }
}

fn once(
    place: &mut Option<(usize, Span)>,
    new: (usize, Span),
    name: &str,
    diagnostics: &mut MacroDiagnostics,
) {
    match place {
        None => *place = Some(new),
        Some((_, first)) => {
            let message = format!("two variants are `{name}`");
            let second = UsageDiagnostic::new(new.1, message).help("remove one of them");
            diagnostics.usage.push(second);
            diagnostics.push(*first, "the first one is here");
        }
    }
}
