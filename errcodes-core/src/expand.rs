//! From a checked catalog to Rust source.
//!
//! The source is written as text and becomes tokens in one step: a macro runs unoptimised in its
//! users' builds, and the compiler's own lexer is faster there than tokens put together one by one.
//!
//! The items are meant for a module of their own, in which `__errcodes` is the runtime support of the
//! `errcodes` crate. All else is named by a path that begins with `::core`, so that neither the
//! names in the catalog nor those around the macro's call can get in the way.

mod column;
mod default_names;
mod doc;
mod enumeration;
mod join;
mod lookup;
mod perfect_hash;
mod sets;
mod template;
mod wire;

use self::column::Accessor;
pub use self::sets::WordSet;
use crate::column::{BUILT_IN, Column, DEPRECATED};
use crate::ident::{self, Normalize};
use crate::model::{Catalog, CodeType};
use crate::validate::{Checked, CheckedEnum};

/// What to make of a catalog.
#[derive(Debug)]
pub struct Plan<'c, 's> {
    /// The catalog.
    pub catalog: &'c Catalog<'s>,
    /// The enums to make.
    pub enums: Vec<PlannedEnum<'c, 's>>,
    /// The enums for the columns of words.
    pub sets: Vec<WordSet<'s>>,
    /// The identifier of the enum that joins them, if there is to be one.
    pub join: Option<String>,
    /// Whether a `match` in another crate needs an arm for variants to come.
    pub non_exhaustive: bool,
    /// How names are normalised before they are compared.
    normalize: Normalize,
}

/// An enum to make.
#[derive(Debug)]
pub struct PlannedEnum<'c, 's> {
    /// The identifier of the Rust enum.
    pub ident: String,
    /// Its entries.
    pub checked: CheckedEnum<'c, 's>,
}

impl<'c, 's> Plan<'c, 's> {
    /// These enums, and the enums for their columns; `category` is the name of the one for the categories.
    pub fn new(
        checked: &Checked<'c, 's>,
        enums: Vec<PlannedEnum<'c, 's>>,
        category: Option<&str>,
    ) -> Self {
        let Checked {
            catalog, normalize, ..
        } = *checked;
        Self {
            catalog,
            sets: sets::collect(catalog, &enums, category, normalize),
            normalize,
            enums,
            join: None,
            non_exhaustive: false,
        }
    }

    /// All enums of a catalog by its own names, and none that joins them.
    pub fn all(checked: &Checked<'c, 's>) -> Self {
        let enums = checked.enums.iter().map(|one| PlannedEnum {
            ident: ident::variant(&one.decl.name.value),
            checked: one.clone(),
        });
        Self::new(checked, enums.collect(), None)
    }

    /// The identifiers of all enums that are made.
    pub fn idents(&self) -> impl Iterator<Item = &str> {
        let enums = self.enums.iter().map(|planned| &*planned.ident);
        let sets = self.sets.iter().map(|set| &*set.ident);
        enums.chain(self.join.as_deref()).chain(sets)
    }

    /// Whether the items name what is deprecated, as variants are.
    pub fn has_deprecated(&self) -> bool {
        let mut entries = self
            .enums
            .iter()
            .flat_map(|planned| &planned.checked.entries);
        entries.any(|entry| entry.cell(DEPRECATED).is_some())
    }

    fn provider(&self) -> &str {
        self.catalog.provider.as_ref().map_or("", AsRef::as_ref)
    }

    fn attribute(&self) -> &'static str {
        if self.non_exhaustive {
            "#[non_exhaustive]"
        } else {
            ""
        }
    }
}

/// A method of the trait `ErrorCode` that gives what a column does.
#[derive(Debug)]
pub struct TraitMethod {
    /// Its name.
    pub name: &'static str,
    /// The type that it gives, as Rust source.
    pub result: String,
    /// What it does, as an expression.
    pub call: String,
}

/// The methods of the trait for the columns that entries of the plan use; they are called on `error`, an expression
/// for one of its enums.
pub fn trait_methods(plan: &Plan<'_, '_>, error: &str) -> Vec<TraitMethod> {
    let entries = || {
        plan.enums
            .iter()
            .flat_map(|planned| &planned.checked.entries)
    };
    let is_used = |column: &&Column<'_>| entries().any(|entry| entry.cell(&column.key).is_some());
    let methods = BUILT_IN.iter().filter(is_used).filter_map(|column| {
        let accessor = Accessor::new(column, &plan.sets)?;
        Some(TraitMethod {
            name: column.in_trait,
            result: accessor.result_in_trait(),
            call: accessor.call_in_trait(error),
        })
    });
    methods.collect()
}

/// The items of all enums of the plan.
pub fn expand(plan: &Plan<'_, '_>) -> String {
    let mut out = String::new();
    let has_texts = |planned: &PlannedEnum<'_, '_>| planned.checked.decl.code_type == CodeType::Str;
    if plan.enums.iter().any(has_texts) {
        out.push_str("extern crate alloc as __errcodes_alloc;");
    }
    for planned in &plan.enums {
        enumeration::expand(&mut out, plan, planned);
        wire::expand(&mut out, plan, planned);
    }
    for set in &plan.sets {
        sets::expand(&mut out, set, plan.provider(), plan.attribute());
    }
    if let Some(join) = &plan.join {
        join::expand(&mut out, plan, join);
        wire::expand_join(&mut out, plan, join);
    }
    out
}
