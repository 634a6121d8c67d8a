//! Everything that the source says about the errors of an enum.

use super::codes::Codes;
use super::declaration::{Declaration, Variant};
use super::evaluate::Evaluator;
use super::function::Function;
use super::role::Role;
use super::value::{Reason, Value};

/// The errors of an enum.
pub(super) struct Facts {
    pub(super) codes: Codes,
    /// The kind of each variant.
    pub(super) kinds: Vec<Kind>,
    /// The variants that stand for no code.
    pub(super) skipped: Vec<Reason>,
    /// `true` if the compiler can leave out all of these variants. The types of some accessors then depend on `#[cfg(...)]`.
    pub(super) are_skipped_conditional: bool,
    /// The parts that are not in the catalog.
    pub(super) not_understood: Vec<Reason>,
    /// The places where the source contradicts itself.
    pub(super) conflicts: Vec<Reason>,
}

/// The kind of a variant.
pub(super) enum Kind {
    /// An error with a code.
    Entry(Entry),
    /// The variant for all other codes.
    Rest,
    /// A variant that stands for no code.
    Skip,
}

impl Kind {
    fn is_skip(&self) -> bool {
        matches!(self, Self::Skip)
    }
}

/// An error with a code.
#[derive(Default)]
pub(super) struct Entry {
    /// The name in the catalog.
    pub(super) name: String,
    pub(super) message: Option<String>,
    pub(super) symbol: Option<String>,
    pub(super) description: Option<String>,
    pub(super) http_status: Option<i128>,
    pub(super) retryable: Option<bool>,
    pub(super) deprecated: Option<String>,
}

impl Facts {
    pub(super) fn new(evaluator: &Evaluator<'_>, mut codes: Codes) -> Self {
        let declaration = evaluator.declaration;
        let not_understood = std::mem::take(&mut codes.not_understood);
        let conflicts = std::mem::take(&mut codes.conflicts);
        let mut facts = Self {
            codes,
            kinds: Vec::new(),
            skipped: Vec::new(),
            are_skipped_conditional: false,
            not_understood,
            conflicts,
        };
        for index in 0..declaration.variants.len() {
            let kind = facts.kind(declaration, index);
            facts.kinds.push(kind);
        }
        let variants = declaration.variants.iter().zip(&facts.kinds);
        let mut skipped = variants.filter(|(_, kind)| kind.is_skip());
        facts.are_skipped_conditional =
            facts.has_skipped() && skipped.all(|(variant, _)| variant.is_conditional());
        facts.find_texts(evaluator);
        facts.find_http_statuses(evaluator);
        facts.find_retryable(evaluator);
        facts
    }

    /// Returns the kind of a variant.
    fn kind(&mut self, declaration: &Declaration<'_>, index: usize) -> Kind {
        let variant = &declaration.variants[index];
        if self.codes.rest == Some(index) {
            return Kind::Rest;
        }
        match unfit(variant, &self.codes.of_variants[index]) {
            Ok(true) => {
                return Kind::Entry(Entry {
                    name: entry_name(variant, declaration.variants.iter()),
                    deprecated: variant.deprecated(),
                    ..Entry::default()
                });
            }
            Ok(false) => {
                let text = format!("no code is known for `{}`", variant.name);
                self.skipped.push(Reason::new(variant.at(), text));
            }
            Err(reason) => self.not_understood.push(reason),
        }
        Kind::Skip
    }

    /// Returns the entry of a variant.
    pub(super) fn entry(&self, variant: usize) -> Option<&Entry> {
        match self.kinds.get(variant)? {
            Kind::Entry(entry) => Some(entry),
            Kind::Rest | Kind::Skip => None,
        }
    }

    /// Returns whether there are variants that stand for no code.
    pub(super) fn has_skipped(&self) -> bool {
        self.kinds.iter().any(Kind::is_skip)
    }

    /// Returns the indices of the variants with a code.
    pub(super) fn coded(&self) -> impl Iterator<Item = usize> {
        (0..self.kinds.len()).filter(|index| self.entry(*index).is_some())
    }

    fn entries_mut(&mut self) -> impl Iterator<Item = (usize, &mut Entry)> {
        let kinds = self.kinds.iter_mut().enumerate();
        kinds.filter_map(|(index, kind)| match kind {
            Kind::Entry(entry) => Some((index, entry)),
            Kind::Rest | Kind::Skip => None,
        })
    }

    /// Returns the texts of the variants with a code, or `None` if a function states no text.
    fn texts(&self, evaluator: &Evaluator<'_>, function: &Function<'_>) -> Texts {
        let texts = self.coded().map(|index| {
            let value = evaluator.call(function, Value::Variant(index, None)).ok()?;
            match value.unwrapped() {
                Value::Text(text) => Some(text.clone()),
                _ => None,
            }
        });
        Texts(texts.collect())
    }

    fn find_texts(&mut self, evaluator: &Evaluator<'_>) {
        let variants = &evaluator.declaration.variants;
        let names: Vec<Option<String>> = self
            .coded()
            .map(|index| Some(variants[index].name.clone()))
            .collect();
        let codes: Vec<Option<String>> = self
            .coded()
            .map(|index| match self.codes.of_variants[index].first() {
                Some(Value::Text(code)) => Some(code.clone()),
                _ => None,
            })
            .collect();
        let is_new =
            |texts: &Texts| texts.adds_to(&names) && texts.adds_to(&codes) && !texts.are_constant();
        let of = |role: Role| {
            let functions = evaluator.functions.iter();
            let functions = functions.filter(move |function| Role::of(function) == role);
            let texts = functions.map(|function| (function, self.texts(evaluator, function)));
            texts.filter(|(_, texts)| is_new(texts)).collect::<Vec<_>>()
        };
        let (messages, labels) = (of(Role::Message), of(Role::Label));
        let coded_texts = of(Role::Code);
        let errors = self.coded().map(|index| variants[index].error_text()?.ok());
        let errors = Texts(errors.collect());
        let wire = Texts(
            self.coded()
                .map(|index| variants[index].wire_text())
                .collect(),
        );
        let has_message_function = evaluator
            .functions
            .iter()
            .any(|function| Role::of(function) == Role::Message)
            || variants
                .iter()
                .any(|variant| variant.error_text().is_some());

        let is_display = |function: &Function<'_>| function.trait_name().is_some();
        let first = messages
            .iter()
            .find(|(function, _)| function.name == "message");
        let own = messages.iter().find(|(function, _)| !is_display(function));
        let display = messages.iter().find(|(function, _)| is_display(function));
        let spoken = |texts: &&Texts| !texts.are_symbols();
        let message = first
            .or(own)
            .map(|(_, texts)| texts)
            .or(Some(&errors).filter(|errors| is_new(errors)))
            .or(display.map(|(_, texts)| texts).filter(spoken))
            .or(labels.iter().map(|(_, texts)| texts).find(spoken));
        let symbols = coded_texts.iter().chain(&labels).chain(&messages);
        let mut symbols = symbols.map(|(_, texts)| texts);
        let is_message = |texts: &Texts| message.is_some_and(|message| message.0 == texts.0);
        let symbol = symbols
            .find(|texts| texts.are_symbols() && !is_message(texts))
            .or(Some(&wire).filter(|wire| is_new(wire) && wire.are_symbols()));
        let (message, symbol) = (
            message.map(|texts| texts.0.clone()),
            symbol.map(|texts| texts.0.clone()),
        );
        for (at, (index, entry)) in self.entries_mut().enumerate() {
            let text = |texts: &Option<Vec<Option<String>>>| {
                let text = texts.as_ref()?.get(at)?.as_deref()?.trim();
                (!text.is_empty()).then(|| text.to_owned())
            };
            entry.message = text(&message);
            entry.symbol = text(&symbol);
            let documentation = variants[index].documentation();
            if message.is_none() && !has_message_function {
                entry.message = documentation;
            } else {
                let message = entry.message.as_deref().map(plain);
                entry.description =
                    documentation.filter(|text| message.as_deref() != Some(&*plain(text)));
            }
        }
    }

    fn find_http_statuses(&mut self, evaluator: &Evaluator<'_>) {
        for function in of_role(evaluator, Role::HttpStatus) {
            let default = evaluator.call(function, DEFAULT).ok();
            for index in self.coded().collect::<Vec<_>>() {
                let value = evaluator.call(function, Value::Variant(index, None));
                let Some(Value::Number(status)) = value.as_ref().ok().map(Value::unwrapped) else {
                    continue;
                };
                if value.as_ref().ok() == default.as_ref() || !(100..=999).contains(&status.value) {
                    continue;
                }
                let stated = self.entry(index).and_then(|entry| entry.http_status);
                if let Some(stated) = stated.filter(|stated| *stated != status.value) {
                    let name = &evaluator.declaration.variants[index].name;
                    let (by, status) = (function.shown(), status.value);
                    let text = format!(
                        "the status of `{name}` is {status} by {by}, but {stated} by another function"
                    );
                    self.conflicts.push(Reason::new(function.at(), text));
                } else if let Kind::Entry(entry) = &mut self.kinds[index] {
                    entry.http_status = Some(status.value);
                }
            }
        }
    }

    fn find_retryable(&mut self, evaluator: &Evaluator<'_>) {
        for function in of_role(evaluator, Role::Retryable) {
            let default = evaluator.call(function, DEFAULT).ok();
            for index in self.coded().collect::<Vec<_>>() {
                let value = evaluator.call(function, Value::Variant(index, None));
                let Ok(Value::Boolean(value)) = value else {
                    continue;
                };
                // What `_` returns is not a statement about the variant.
                if default == Some(Value::Boolean(value)) {
                    continue;
                }
                let stated = self.entry(index).and_then(|entry| entry.retryable);
                if stated.is_some_and(|stated| stated != value) {
                    let name = &evaluator.declaration.variants[index].name;
                    let by = function.shown();
                    let text =
                        format!("{by} returns {value} for `{name}`, unlike another function");
                    self.conflicts.push(Reason::new(function.at(), text));
                } else if let Kind::Entry(entry) = &mut self.kinds[index] {
                    entry.retryable = Some(value);
                }
            }
        }
    }
}

/// A variant that no pattern names, which shows what `_` returns.
const DEFAULT: Value = Value::Variant(usize::MAX, None);

fn of_role<'e, 'f>(
    evaluator: &'e Evaluator<'f>,
    role: Role,
) -> impl Iterator<Item = &'f Function<'f>> + use<'e, 'f> {
    let functions = evaluator.functions.iter();
    functions.filter(move |function| Role::of(function) == role)
}

/// The texts of the variants with a code.
struct Texts(Vec<Option<String>>);

impl Texts {
    /// Returns whether there is a text that differs from the one in `known`.
    fn adds_to(&self, known: &[Option<String>]) -> bool {
        let mut texts = self.0.iter().zip(known);
        texts.any(|(text, known)| text.is_some() && text != known)
    }

    /// Returns whether all of several variants have the same text, which is not about the variant.
    fn are_constant(&self) -> bool {
        self.0.len() > 1 && self.0.iter().all(|text| *text == self.0[0])
    }

    /// Returns whether the texts are identifiers of the vendor instead of sentences.
    fn are_symbols(&self) -> bool {
        let is_word = |c: char| c.is_ascii_alphanumeric() || "_-.:/".contains(c);
        let mut texts = self.0.iter().flatten();
        texts.all(|text| text.chars().all(is_word))
    }
}

/// Returns a text for comparison: without case, and without punctuation at its end.
fn plain(text: &str) -> String {
    text.trim_end_matches(['.', '!']).to_lowercase()
}

/// Returns whether a variant is an entry, or the reason why its codes cannot be in the catalog.
fn unfit(variant: &Variant<'_>, codes: &[Value]) -> Result<bool, Reason> {
    let Some(first) = codes.first() else {
        return Ok(false);
    };
    let (name, code) = (&variant.name, first.literal());
    if variant.is_conditional() {
        let text = format!("`{name}` has `#[cfg(...)]`, so its code {code} may have no variant");
        return Err(Reason::new(variant.at(), text));
    }
    if !variant.is_unit() {
        let text = format!(
            "`{name}` has fields that a code alone cannot create, so its code {code} is not in the catalog"
        );
        return Err(Reason::new(variant.at(), text));
    }
    Ok(true)
}

/// Returns the name of the entry for a variant. Some names are reserved in catalogs.
fn entry_name<'v>(
    variant: &Variant<'_>,
    mut variants: impl Iterator<Item = &'v Variant<'v>>,
) -> String {
    use errcodes_core::ident::{RESERVED, RESERVED_PREFIXES, UNKNOWN};
    let name = &variant.name;
    let is_reserved = name == UNKNOWN
        || RESERVED.contains(&&**name)
        || RESERVED_PREFIXES
            .iter()
            .any(|prefix| name.starts_with(prefix));
    if !is_reserved {
        return name.clone();
    }
    let name = format!("{}Error", name.trim_start_matches('_'));
    if variants.any(|other| other.name == name) {
        format!("{name}Code")
    } else {
        name
    }
}
