//! Which variant takes which entry of the catalog, and what is wrong with that.

use std::cell::Cell;
use std::fmt::Write as _;

use proc_macro2::Span;
use syn::ext::IdentExt as _;

use super::Errors;
use super::input::{Claim, ClaimKind, Input, Role, Variant};
use errcodes_core::column::CATEGORY;
use errcodes_core::diagnostic::Diagnostic;
use errcodes_core::ident::{self, Normalize};
use errcodes_core::model::{CodeType, CodeValue, Entry};
use errcodes_core::rule::Rule;
use errcodes_core::source::Source;
use errcodes_core::suggest::{COMPARED, nearest};
use errcodes_core::validate::CheckedEnum;

/// Which entries the variants take.
pub(super) struct Claims {
    /// For each variant the entries that it stands for, in the order in which it names them.
    pub(super) entries: Vec<Vec<usize>>,
    /// The variant for codes that the catalog does not list.
    pub(super) unknown: Option<usize>,
}

/// How firmly a variant takes an entry.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Category,
    Named,
}

#[derive(Clone, Copy)]
struct Taken {
    variant: usize,
    rank: Rank,
    span: Span,
}

/// What the checks look at.
struct Context<'a, 'c, 's> {
    input: &'a Input,
    checked: &'a CheckedEnum<'c, 's>,
    source: &'a Source,
    normalize: Normalize,
    /// How many names have been compared with those of all entries.
    compared: Cell<usize>,
}

/// Gives each entry to the variant that is for it.
pub(super) fn assign(
    input: &Input,
    checked: &CheckedEnum<'_, '_>,
    normalize: Normalize,
    source: &Source,
    errors: &mut Errors,
) -> Claims {
    let context = Context {
        input,
        checked,
        source,
        normalize,
        compared: Cell::new(0),
    };
    let mut taken: Vec<Option<Taken>> = checked.entries.iter().map(|_| None).collect();
    let mut entries = vec![Vec::new(); input.variants.len()];
    let mut rest: Option<(usize, Span)> = None;
    let mut unknown: Option<(usize, Span)> = None;
    for (variant, decl) in input.variants.iter().enumerate() {
        match &decl.role {
            Role::Name => {
                let span = decl.ident.span();
                match context.entry(&decl.ident.unraw().to_string()) {
                    Some(entry) => context.take(
                        &mut taken,
                        &mut entries[variant],
                        [entry],
                        Taken {
                            variant,
                            rank: Rank::Named,
                            span,
                        },
                        errors,
                    ),
                    None => errors.push(span, context.no_entry(variant)),
                }
            }
            Role::Claims(claims) => {
                for claim in claims {
                    let (found, rank) = context.find(claim, errors);
                    let span = claim.span;
                    let by = Taken {
                        variant,
                        rank,
                        span,
                    };
                    context.take(&mut taken, &mut entries[variant], found, by, errors);
                }
            }
            Role::Rest(span) => once(&mut rest, (variant, *span), "rest", errors),
            Role::Unknown(span) => once(&mut unknown, (variant, *span), "unknown", errors),
        }
    }
    if let Some((variant, _)) = rest {
        for (entry, taken) in taken.iter().enumerate() {
            if taken.is_none() {
                entries[variant].push(entry);
            }
        }
    } else if errors.is_empty() {
        // Before the other mistakes are mended, it is not known what is left over.
        let left_over = taken.iter().zip(&checked.entries);
        let left_over = left_over
            .filter(|(taken, _)| taken.is_none())
            .map(|(_, entry)| *entry);
        context.check_left_over(&left_over.collect::<Vec<_>>(), errors);
    }
    let takers = taken.into_iter().map(|taken| {
        taken
            .map(|taken| taken.variant)
            .or(rest.map(|(rest, _)| rest))
    });
    let takers: Vec<Option<usize>> = takers.collect();
    // What a firmer claim has taken away.
    for (variant, entries) in entries.iter_mut().enumerate() {
        entries.retain(|entry| takers[*entry] == Some(variant));
    }
    for (decl, entries) in input.variants.iter().zip(&entries) {
        let is_empty = entries.is_empty() && decl.payload.is_none();
        if is_empty && errors.is_empty() && !matches!(decl.role, Role::Unknown(_)) {
            let message = format!(
                "no entry of `{}` is left for `{}`\n  = help: leave it out, or let it carry the code",
                context.name(),
                decl.ident
            );
            errors.push(decl.ident.span(), message);
        }
    }
    Claims {
        entries,
        unknown: unknown.map(|(unknown, _)| unknown),
    }
}

fn once(place: &mut Option<(usize, Span)>, new: (usize, Span), name: &str, errors: &mut Errors) {
    match place {
        None => *place = Some(new),
        Some((_, first)) => {
            let message = format!("two variants are `#[{name}]`\n  = help: leave one of them out");
            errors.push(new.1, message);
            errors.push(*first, "the other one".to_owned());
        }
    }
}

impl Context<'_, '_, '_> {
    fn name(&self) -> &str {
        &self.checked.decl.name.value
    }

    fn entry(&self, name: &str) -> Option<usize> {
        let entries = &self.checked.entries;
        // As an author may spell it, and as the generated enum does.
        let is_named = |entry: &&Entry<'_>| {
            let variant = || ident::variant(&entry.name.value);
            entry.name.value == name || ident::normalized(variant(), self.normalize) == name
        };
        entries.iter().position(is_named)
    }

    /// The entries that a claim is about.
    fn find(&self, claim: &Claim, errors: &mut Errors) -> (Vec<usize>, Rank) {
        let all = |is_meant: &dyn Fn(&Entry<'_>) -> bool| -> Vec<usize> {
            let entries = self.checked.entries.iter().enumerate();
            let meant = entries.filter(|(_, entry)| is_meant(entry));
            meant.map(|(index, _)| index).collect()
        };
        let (found, rank) = match &claim.kind {
            ClaimKind::Codes(first, last) => {
                let codes = *first..=*last;
                let found = all(&|entry| match &entry.code.value {
                    CodeValue::Integer(code) => codes.contains(code),
                    CodeValue::Text(_) => false,
                });
                (found, Rank::Named)
            }
            ClaimKind::Text(text) => {
                let code = CodeValue::Text(text.into());
                (all(&|entry| entry.code.value == code), Rank::Named)
            }
            ClaimKind::Entry(name) => (self.entry(name).into_iter().collect(), Rank::Named),
            ClaimKind::Category(word) => {
                let is_same =
                    |other: &str| other == word || ident::camel(other) == ident::camel(word);
                (
                    all(&|entry| entry.text(CATEGORY).is_some_and(is_same)),
                    Rank::Category,
                )
            }
        };
        if found.is_empty() {
            errors.push(claim.span, self.nothing(&claim.kind));
        }
        (found, rank)
    }

    /// Why a claim is about nothing.
    fn nothing(&self, claim: &ClaimKind) -> String {
        let name = self.name();
        let is_of_texts = self.checked.decl.code_type == CodeType::Str;
        let (message, help) = match claim {
            ClaimKind::Codes(first, _) if is_of_texts => {
                let message = format!("the codes of `{name}` are texts");
                (message, Some(format!("write it in quotes: \"{first}\"")))
            }
            ClaimKind::Codes(first, last) if first == last => (
                format!("`{name}` has no code {first}"),
                self.near_code(*first),
            ),
            ClaimKind::Codes(first, last) => {
                (format!("`{name}` has no code from {first} to {last}"), None)
            }
            ClaimKind::Text(text) if !is_of_texts => {
                let message = format!("the codes of `{name}` are numbers");
                (message, Some(format!("write it without quotes: {text}")))
            }
            ClaimKind::Text(text) => {
                let codes = self.checked.entries.iter();
                let near = self.nearest(text, codes.map(|entry| &*entry.code.key.value));
                let help = near.map(|near| format!("did you mean \"{near}\"?"));
                (format!("`{name}` has no code \"{text}\""), help)
            }
            ClaimKind::Entry(entry) => (
                format!("`{name}` has no entry `{entry}`"),
                self.near_entry(entry),
            ),
            ClaimKind::Category(word) => {
                let mut words: Vec<&str> = Vec::new();
                for entry in &self.checked.entries {
                    words.extend(entry.text(CATEGORY).filter(|word| !words.contains(word)));
                }
                let help = match self.nearest(word, words.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None if words.is_empty() => "it has no categories".to_owned(),
                    None => format!("its categories are {}", words.join(", ")),
                };
                (format!("`{name}` has no category `{word}`"), Some(help))
            }
        };
        with_help(message, help)
    }

    /// The nearest of the names, for the first that nothing is found for.
    fn nearest<'n>(&self, name: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
        let number = self.compared.replace(self.compared.get() + 1);
        (number < COMPARED).then(|| nearest(name, names)).flatten()
    }

    fn near_code(&self, code: i128) -> Option<String> {
        let text = code.to_string();
        let codes = self
            .checked
            .entries
            .iter()
            .map(|entry| &*entry.code.key.value);
        let near = self
            .nearest(&text, codes)
            .map(|near| format!("did you mean {near}?"));
        near.or_else(|| {
            Some("a code that is not listed is for the variant `#[unknown]`".to_owned())
        })
    }

    fn near_entry(&self, name: &str) -> Option<String> {
        let names = self.checked.entries.iter().map(|entry| &*entry.name.value);
        let near = self.nearest(name, names);
        near.map(|near| format!("did you mean `{near}`?"))
    }

    /// A variant that is named like no entry.
    fn no_entry(&self, variant: usize) -> String {
        let decl = &self.input.variants[variant];
        let name = decl.ident.unraw().to_string();
        let is_code = |entry: &&&Entry<'_>| {
            let code = decl.discriminant.map(CodeValue::Integer);
            code.is_some_and(|code| entry.code.value == code)
        };
        let by_discriminant = self.checked.entries.iter().find(is_code);
        let help = match (self.near_entry(&name), by_discriminant) {
            (_, Some(entry)) => format!(
                "code {0} is `{1}`: write `#[code({0})]` above it, if that is what it stands for",
                entry.code.key.value, entry.name.value
            ),
            (Some(near), None) => near,
            (None, None) => {
                "say which codes it is for: `#[code(...)]`, `#[category(...)]`, `#[rest]` or \
                             `#[unknown]`"
                    .to_owned()
            }
        };
        with_help(
            format!("`{}` has no entry `{name}`", self.name()),
            Some(help),
        )
    }

    /// Lets a variant take entries; of two that want the same, the one that names it has it.
    fn take(
        &self,
        taken: &mut [Option<Taken>],
        own: &mut Vec<usize>,
        entries: impl IntoIterator<Item = usize>,
        by: Taken,
        errors: &mut Errors,
    ) {
        let Taken {
            variant,
            rank,
            span,
        } = by;
        for entry in entries {
            let Some(place) = taken.get_mut(entry) else {
                continue;
            };
            match place {
                Some(first) if first.rank == rank => {
                    errors.push(span, self.taken_twice(entry, first.variant, variant));
                    if first.variant != variant {
                        errors.push(first.span, "it is taken here, too".to_owned());
                    }
                    // Told once for each attribute.
                    return;
                }
                Some(first) if first.rank > rank => {}
                _ => {
                    own.push(entry);
                    *place = Some(by);
                }
            }
        }
    }

    fn taken_twice(&self, entry: usize, first: usize, second: usize) -> String {
        let Some(entry) = self.checked.entries.get(entry) else {
            return String::new();
        };
        let variant = |at: usize| &self.input.variants[at].ident;
        let (code, name) = (&entry.code.key.value, &entry.name.value);
        let message = if first == second {
            format!("`{}` takes code {code}, `{name}`, twice", variant(first))
        } else {
            let (first, second) = (variant(first), variant(second));
            format!("`{first}` and `{second}` both take code {code}, `{name}`")
        };
        let diagnostic = Diagnostic::new(Rule::Claim, message, entry.name.span);
        self.rendered(&diagnostic.help(
            "let one variant take it; `#[entry(Name)]` takes a single one of the errors of a code",
        ))
    }

    /// Tells which entries no variant takes, with the lines that would take them.
    fn check_left_over(&self, entries: &[&Entry<'_>], errors: &mut Errors) {
        /// How many are listed.
        const LISTED: usize = 40;
        let Some(first) = entries.first() else { return };
        let (number, name, ident) = (entries.len(), self.name(), &self.input.ident);
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
        let mut diagnostic = Diagnostic::new(Rule::Claim, message, first.code.key.span).help(help);
        let mut spans: Vec<_> = entries.iter().map(|entry| entry.code.key.span).collect();
        spans.dedup();
        for span in spans.into_iter().skip(1).take(2) {
            diagnostic = diagnostic.label(span, "and this");
        }
        errors.push(ident.span(), self.rendered(&diagnostic));
    }

    fn rendered(&self, diagnostic: &Diagnostic) -> String {
        super::told(diagnostic, self.source)
    }
}

fn with_help(message: String, help: Option<String>) -> String {
    match help {
        Some(help) => format!("{message}\n  = help: {help}"),
        None => message,
    }
}
