//! From a checked catalog to Rust source.
//!
//! The source is written as text and becomes tokens in one step: a macro runs unoptimised in its
//! users' builds, and the compiler's own lexer is faster there than tokens put together one by one.
//!
//! The items are meant for a module of their own, in which `__errcodes` is the runtime support of the
//! `errcodes` crate. All else is named by a path that begins with `::core`, so that neither the
//! names in the catalog nor those around the macro's call can get in the way.

mod column;
mod doc;
mod enumeration;
pub mod ident;
mod join;
mod lookup;
mod perfect_hash;

use crate::model::Catalog;
use crate::validate::{Checked, CheckedEnum};

/// What to make of a catalog.
#[derive(Debug)]
pub struct Plan<'c, 's> {
    /// The catalog.
    pub catalog: &'c Catalog<'s>,
    /// The enums to make.
    pub enums: Vec<PlannedEnum<'c, 's>>,
    /// The identifier of the enum that joins them, if there is to be one.
    pub join: Option<String>,
    /// Whether a `match` in another crate needs an arm for variants to come.
    pub non_exhaustive: bool,
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
    /// All enums of a catalog by its own names, and none that joins them.
    pub fn all(checked: &Checked<'c, 's>) -> Self {
        let enums = checked.enums.iter().map(|one| PlannedEnum {
            ident: ident::variant(&one.decl.name.value),
            checked: one.clone(),
        });
        Self {
            catalog: checked.catalog,
            enums: enums.collect(),
            join: None,
            non_exhaustive: false,
        }
    }

    /// The identifiers of all enums that are made.
    pub fn idents(&self) -> impl Iterator<Item = &str> {
        let enums = self.enums.iter().map(|planned| &*planned.ident);
        enums.chain(self.join.as_deref())
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

/// The items of all enums of the plan.
pub fn expand(plan: &Plan<'_, '_>) -> String {
    let mut out = String::new();
    for planned in &plan.enums {
        enumeration::expand(&mut out, plan, planned);
    }
    if let Some(join) = &plan.join {
        join::expand(&mut out, plan, join);
    }
    out
}
