//! An enum to generate.

use crate::column::Column;
use crate::model::{Entry, Enum};
use crate::resolved::EnumView;

/// An enum to generate.
///
/// The references to its entries are followed once: a macro runs unoptimised, and its code goes through the entries many
/// times.
#[derive(Debug)]
pub struct PlannedEnum<'c> {
    /// The identifier of the Rust enum.
    pub ident: String,
    /// The enum in the catalog.
    pub decl: &'c Enum<'c>,
    /// The columns that it and the enums it extends declare.
    pub columns: Vec<&'c Column<'c>>,
    /// Its entries: first the inherited ones, then its own, each in the order of the file.
    pub entries: Vec<&'c Entry<'c>>,
}

impl<'c> PlannedEnum<'c> {
    /// Plans an enum of a catalog by an identifier.
    pub fn new(ident: String, view: EnumView<'c>) -> Self {
        Self {
            ident,
            decl: view.decl(),
            columns: view.columns().collect(),
            entries: view.entries().collect(),
        }
    }
}
