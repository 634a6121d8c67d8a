//! The default names of generated items: the names that `include_catalog!` uses without options.
//!
//! They are checked here and not with the rest of the catalog, because the options of the macro change them:
//! a catalog whose default names clash is valid for users who include it with other names.

use std::collections::HashMap;

use super::plan::Plan;
use super::planned::PlannedEnum;
use super::value_enums::{ValueEnum, VocabularyNames};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ident::{self, Normalize};
use crate::load::Loaded;
use crate::resolved::EnumView;
use crate::rule::Rule;
use crate::source::Span;

impl<'c> Plan<'c> {
    /// Plans all enums of a catalog, and the umbrella enum if there are several enums, with their default names.
    ///
    /// Reports each name that two enums would share, and an umbrella enum without a valid name. This umbrella enum, and the
    /// second of two enums with the same name, are not in the plan.
    pub fn with_default_names(loaded: &'c Loaded<'_>) -> (Self, Diagnostics) {
        let mut diagnostics = Diagnostics::default();
        let mut taken = Taken::new(loaded.normalize);
        let mut enums = Vec::with_capacity(loaded.enums.len());
        for view in loaded.views() {
            let ident = ident::variant(view.name());
            if is_free_for_enum(&ident, view, &mut taken, &mut diagnostics) {
                enums.push(PlannedEnum::new(ident, view));
            }
        }
        let mut plan = Self::new(loaded, enums, &VocabularyNames::default());
        plan.umbrella = umbrella(&plan, &mut taken, &mut diagnostics);
        let mut value_enums = std::mem::take(&mut plan.value_enums);
        value_enums.retain(|value_enum| {
            is_free_for_value_enum(value_enum, &plan, &mut taken, &mut diagnostics)
        });
        plan.value_enums = value_enums;
        (plan, diagnostics)
    }
}

/// Reserves the name of an enum, or reports the enum that already has it.
fn is_free_for_enum(
    ident: &str,
    view: EnumView<'_>,
    taken: &mut Taken,
    diagnostics: &mut Diagnostics,
) -> bool {
    let name = &view.decl().name;
    if ident == CRATE {
        let message = format!("`{CRATE}` is the crate whose macro is called");
        let diagnostic = Diagnostic::new(Rule::GeneratedName, message, name.span);
        diagnostics
            .push(diagnostic.help("name the enum after the code space, in upper camel case"));
        return false;
    }
    let owner = Owner::new(Some(name.span), "the other enum".to_owned());
    let Some(first) = taken.insert(ident, owner) else {
        return true;
    };
    let names = view.catalog.enums.iter().map(|decl| &decl.name);
    let mut first_name = names.filter(|name| Some(name.span) == first.span);
    let first_name = first_name.next().map_or("", AsRef::as_ref);
    let message = match ident::same_to_rustc(first_name, &name.value, taken.normalize) {
        None => format!(
            "the enums `{first_name}` and `{}` are both `{ident}` in Rust",
            name.value
        ),
        Some(pair) => format!("two enums have the same name: {pair}"),
    };
    let diagnostic = Diagnostic::new(Rule::GeneratedName, message, name.span);
    diagnostics.push(first.label(diagnostic).help("rename one of them"));
    false
}

/// The name of the crate: an enum with this name would make the path of the macro ambiguous.
const CRATE: &str = "errcodes";

/// The owner of a name, and the location that the name comes from.
#[derive(Clone)]
struct Owner {
    span: Option<Span>,
    label: String,
}

impl Owner {
    fn new(span: Option<Span>, label: String) -> Self {
        Self { span, label }
    }

    fn label(self, diagnostic: Diagnostic) -> Diagnostic {
        match self.span {
            Some(span) if span != diagnostic.span => diagnostic.label(span, self.label),
            _ => diagnostic,
        }
    }
}

/// The reserved names, in the form in which rustc compares them.
struct Taken {
    owners: HashMap<String, Owner>,
    normalize: Normalize,
}

impl Taken {
    fn new(normalize: Normalize) -> Self {
        Self {
            owners: HashMap::new(),
            normalize,
        }
    }

    /// Reserves a name, or returns the owner that already has it.
    fn insert(&mut self, ident: &str, owner: Owner) -> Option<Owner> {
        let key = ident::normalized(ident.to_owned(), self.normalize);
        if let Some(first) = self.owners.get(&key) {
            return Some(first.clone());
        }
        self.owners.insert(key, owner);
        None
    }

    /// Returns a similar name that is not reserved.
    fn free(&self, ident: &str, endings: [&str; 3]) -> String {
        let ident = ident.trim_start_matches("r#");
        let names = endings.map(|ending| format!("{ident}{ending}"));
        let is_free = |name: &&String| {
            let key = ident::normalized((*name).clone(), self.normalize);
            !self.owners.contains_key(&key)
        };
        let free = names.iter().find(is_free);
        free.cloned().unwrap_or_else(|| "Name".to_owned())
    }
}

/// Returns the name of the umbrella enum, or reports that the name is not available.
fn umbrella(plan: &Plan<'_>, taken: &mut Taken, diagnostics: &mut Diagnostics) -> Option<String> {
    let provider = plan.catalog.provider.as_ref()?;
    if plan.enums.len() < 2 {
        return None;
    }
    let Some(name) = ident::umbrella(&provider.value) else {
        let message = format!(
            "the provider `{}` gives no name for the umbrella enum",
            provider.value
        );
        let diagnostic = Diagnostic::new(Rule::GeneratedName, message, provider.span);
        diagnostics.push(diagnostic.help(
            "name it where the catalog is included: `include_catalog!(\"...\", umbrella = Name)`, or disable it: \
             `umbrella = false`",
        ));
        return None;
    };
    let label = "the umbrella enum is named after the provider".to_owned();
    let Some(first) = taken.insert(&name, Owner::new(Some(provider.span), label.clone())) else {
        return Some(name);
    };
    let message = format!("`{name}` is both this enum and the umbrella enum");
    let diagnostic = Diagnostic::new(
        Rule::GeneratedName,
        message,
        first.span.unwrap_or(provider.span),
    );
    let other = taken.free(
        &format!("Any{}", name.trim_start_matches("r#")),
        ["", "Kind", "Enum"],
    );
    diagnostics.push(diagnostic.label(provider.span, label).help(format!(
        "rename the enum, or name the umbrella enum where the catalog is included: \
         `include_catalog!(\"...\", umbrella = {other})`, or disable it: `umbrella = false`"
    )));
    None
}

/// Reserves the name of a value enum, or reports the owner that already has it.
fn is_free_for_value_enum(
    value_enum: &ValueEnum<'_>,
    plan: &Plan<'_>,
    taken: &mut Taken,
    diagnostics: &mut Diagnostics,
) -> bool {
    let ident = &value_enum.ident;
    let provider = plan.catalog.provider.as_ref();
    let (span, label) = match value_enum.declared {
        Some(span) => (
            Some(span),
            "the enum of this column has the name".to_owned(),
        ),
        None => (
            provider.map(|provider| provider.span),
            format!("{} is named after the provider", value_enum.description()),
        ),
    };
    let owner = Owner::new(span, label);
    let Some(first) = taken.insert(ident, owner.clone()) else {
        return true;
    };
    let message = format!(
        "`{ident}` is the name of {} and of another enum",
        value_enum.description()
    );
    let (diagnostic, help) = if let Some(vocabulary) = value_enum.vocabulary {
        let place = first.span.or(span).unwrap_or_default();
        let diagnostic = Diagnostic::new(Rule::GeneratedName, message, place);
        let other = taken.free(ident, ["Kind", "Enum", "Name"]);
        let help = format!(
            "rename the enum, or name the other one where the catalog is included: \
             `include_catalog!(\"...\", {} = {other})`",
            vocabulary.noun()
        );
        (owner.label(diagnostic), help)
    } else {
        let place = span.or(first.span).unwrap_or_default();
        let diagnostic = Diagnostic::new(Rule::GeneratedName, message, place);
        let help = "rename the column, or the enum that declares it: `include_catalog!(\"...\", \
                    enums = [Name as Other])`";
        (first.label(diagnostic), help.to_owned())
    };
    diagnostics.push(diagnostic.help(help));
    false
}
