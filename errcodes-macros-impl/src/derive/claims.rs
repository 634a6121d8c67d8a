//! The entries that each variant takes, and the errors in that.

use std::fmt::Write as _;

use proc_macro2::Span;
use syn::ext::IdentExt as _;

use super::input::{Input, Role, Variant};
use super::lookup::{Lookup, Rank};
use crate::expansion::{MacroDiagnostics, UsageDiagnostic};
use errcodes_core::diagnostic::Diagnostic;
use errcodes_core::ident::{self, Normalize};
use errcodes_core::model::Entry;
use errcodes_core::resolved::EnumView;
use errcodes_core::rule::Rule;

/// The entries that the variants take.
pub(super) struct Claims {
    /// For each variant the entries that it stands for, in the order in which it names them, by their places in the
    /// resolved enum.
    pub(super) entries: Vec<Vec<usize>>,
    /// The variant for codes that the catalog does not list.
    pub(super) unknown: Option<usize>,
}

#[derive(Clone, Copy)]
struct Taken {
    variant: usize,
    rank: Rank,
    span: Span,
}

/// Gives each entry to the variant that is for it.
pub(super) fn assign(
    input: &Input,
    view: EnumView<'_>,
    normalize: Normalize,
    diagnostics: &mut MacroDiagnostics,
) -> Claims {
    let mut assignment = Assignment::new(input, Lookup::new(view, normalize), diagnostics);
    assignment.take_claimed();
    assignment.take_rest();
    assignment.drop_outranked();
    assignment.check_empty();
    Claims {
        entries: assignment.entries,
        unknown: assignment.unknown.map(|(variant, _)| variant),
    }
}

/// The entries that have been given to variants so far.
struct Assignment<'a> {
    input: &'a Input,
    lookup: Lookup<'a>,
    /// For each entry who has taken it.
    taken: Vec<Option<Taken>>,
    /// For each variant the entries that it has taken; one that a firmer claim has taken away is still there.
    entries: Vec<Vec<usize>>,
    /// The variant for all that no other takes.
    rest: Option<(usize, Span)>,
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
            rest: None,
            unknown: None,
            diagnostics,
        }
    }

    /// Gives the entries to the variants that claim them.
    fn take_claimed(&mut self) {
        for (variant, decl) in self.input.variants.iter().enumerate() {
            match &decl.role {
                Role::Name => self.take_by_name(variant, decl),
                Role::Claims(claims) => {
                    for claim in claims {
                        let (found, rank) = self.lookup.find(&claim.kind);
                        let span = claim.span;
                        if found.is_empty() {
                            let nothing = self.lookup.nothing(claim);
                            self.diagnostics.usage.push(nothing);
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
                Role::Rest(span) => {
                    once(&mut self.rest, (variant, *span), "rest", self.diagnostics);
                }
                Role::Unknown(span) => {
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
        let Some(entry) = self.lookup.entry(&decl.ident.unraw().to_string()) else {
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

    /// Lets a variant take entries; of two that want the same, the one that names it has it.
    fn take(&mut self, entries: &[usize], by: Taken) {
        for &entry in entries {
            match self.taken.get(entry).copied() {
                None => {}
                Some(Some(first)) if first.rank == by.rank => {
                    let twice = self.taken_twice(entry, first.variant, by);
                    self.diagnostics.usage.push(twice);
                    if first.variant != by.variant {
                        self.diagnostics.push(first.span, "it is taken here, too");
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

    /// Gives what is left over to the variant for the rest, or reports it.
    fn take_rest(&mut self) {
        let left_over = (0..self.taken.len()).filter(|entry| self.taken[*entry].is_none());
        let left_over: Vec<usize> = left_over.collect();
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
            // Before the other errors are corrected, it is not known what is left over.
            self.check_left_over(&left_over);
        }
    }

    /// Takes from variants what a firmer claim has taken away from them.
    fn drop_outranked(&mut self) {
        for (variant, entries) in self.entries.iter_mut().enumerate() {
            entries.retain(|entry| self.taken[*entry].is_some_and(|by| by.variant == variant));
        }
    }

    /// Reports variants that no entry is left for.
    fn check_empty(&mut self) {
        for (decl, entries) in self.input.variants.iter().zip(&self.entries) {
            let is_empty = entries.is_empty() && decl.payload.is_none();
            let is_unknown = matches!(decl.role, Role::Unknown(_));
            if is_empty && !is_unknown && !self.diagnostics.has_errors() {
                let name = self.lookup.name();
                let message = format!("no entry of `{name}` is left for `{}`", decl.ident);
                self.diagnostics.usage.push(
                    UsageDiagnostic::new(decl.ident.span(), message)
                        .help("leave it out, or let it carry the code"),
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
            format!("`{}` takes code {code}, `{name}`, twice", variant(first))
        } else {
            let (first, second) = (variant(first), variant(second));
            format!("`{first}` and `{second}` both take code {code}, `{name}`")
        };
        let diagnostic = Diagnostic::new(Rule::Usage, message, entry.name.span);
        let help =
            "let one variant take it; `#[entry(Name)]` takes a single one of the errors of a code";
        UsageDiagnostic::with_excerpt(by.span, diagnostic.help(help))
    }

    /// Reports the entries that no variant takes, with the lines that would take them.
    fn check_left_over(&mut self, left_over: &[usize]) {
        /// How many are listed.
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
        let mut help = "add these lines, or one variant that is `#[rest]`:".to_owned();
        for entry in entries.iter().take(LISTED) {
            let variant = ident::variant(&entry.name.value);
            let text: String = entry.message_or_name().chars().take(100).collect();
            let text = text.replace(['\n', '\r'], " ");
            let is_taken = |decl: &Variant| decl.ident == variant;
            let line = if self.input.variants.iter().any(is_taken) {
                format!("#[entry({variant})] AnotherName,")
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
            let message = format!("two variants are `#[{name}]`");
            let second = UsageDiagnostic::new(new.1, message).help("leave one of them out");
            diagnostics.usage.push(second);
            diagnostics.push(*first, "the other one");
        }
    }
}
