//! Everything that the source says about the errors of an enum.

use super::codes::Codes;
use super::declaration::{Declaration, Variant};
use super::evaluate::Evaluator;
use super::function::Function;
use super::role::Role;
use super::texts::StatedTexts;
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

    fn find_texts(&mut self, evaluator: &Evaluator<'_>) {
        let stated = StatedTexts::new(self, evaluator);
        let message = stated.message();
        let symbol = stated.symbol(message);
        let variants = &evaluator.declaration.variants;
        let has_messages = variants
            .iter()
            .any(|variant| variant.error_text().is_some())
            || of_role(evaluator, Role::Message).next().is_some();
        for (at, (index, entry)) in self.entries_mut().enumerate() {
            entry.message = message.and_then(|texts| texts.get(at));
            entry.symbol = symbol.and_then(|texts| texts.get(at));
            let documentation = variants[index].documentation();
            if message.is_none() && !has_messages {
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
                // The arm `_` makes no statement about a variant.
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

/// Returns the functions with a role.
pub(super) fn of_role<'e, 'f>(
    evaluator: &'e Evaluator<'f>,
    role: Role,
) -> impl Iterator<Item = &'f Function<'f>> + use<'e, 'f> {
    let functions = evaluator.functions.iter();
    functions.filter(move |function| Role::of(function) == role)
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
