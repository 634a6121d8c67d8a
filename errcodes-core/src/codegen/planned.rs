//! An enum of the plan.

use crate::code::Code;
use crate::column::Column;
use crate::model::{Entry, Enum};
use crate::resolved::EnumView;

/// An enum to generate.
///
/// The references to its entries are resolved once, because macros run unoptimised and go through the entries many times.
#[derive(Debug)]
pub struct PlannedEnum<'c> {
    /// The identifier of the Rust enum.
    pub ident: String,
    /// The enum in the catalog.
    pub decl: &'c Enum<'c>,
    /// The columns that the enum and the enums it extends declare.
    pub columns: Vec<&'c Column<'c>>,
    /// The entries: first the inherited ones, then the enum's own, each in catalog order.
    pub entries: Vec<&'c Entry<'c>>,
    /// The codes that mean success.
    pub success: Vec<&'c Code<'c>>,
}

impl<'c> PlannedEnum<'c> {
    /// Plans an enum of a catalog with an identifier.
    pub fn new(ident: String, view: EnumView<'c>) -> Self {
        Self {
            ident,
            decl: view.decl(),
            columns: view.columns().collect(),
            entries: view.entries().collect(),
            success: view.success().collect(),
        }
    }
}
