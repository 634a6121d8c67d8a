//! The columns for which the trait `ErrorCode` has methods.

use std::fmt::Write as _;

use super::column::Accessor;
use super::plan::Plan;
use super::writer::Writer;
use crate::code::IntegerType;
use crate::column::{BUILT_IN, Cell, Column, ColumnKind};

/// Writes the columns for which the macro of an enum implements methods of the trait: the columns that are used, each with its
/// accessor. `rows` are the values of each entry and each pattern. The trait has default methods for the other columns.
pub(super) fn write<'e>(
    out: &mut Writer<'_>,
    plan: &Plan<'_>,
    rows: &(impl Iterator<Item = &'e [Cell<'e>]> + Clone),
) {
    out.push_str("columns = {");
    for (column, accessor) in used(plan, rows) {
        let _ = write!(out, "{} = {},", column.in_trait, accessor.inner_name());
    }
    out.push('}');
}

/// Returns the columns in which any of these rows has a value and that have an accessor.
fn used<'p, 'e>(
    plan: &'p Plan<'_>,
    rows: &(impl Iterator<Item = &'e [Cell<'e>]> + Clone),
) -> Vec<(&'static Column<'static>, Accessor<'p>)> {
    let is_used = |column: &&Column<'_>| {
        let mut rows = rows.clone();
        rows.any(|cells| cells.iter().any(|cell| cell.key == column.key))
    };
    let columns = BUILT_IN.iter().filter(is_used);
    let columns =
        columns.filter_map(|column| Some((column, Accessor::new(column, &plan.value_enums)?)));
    columns.collect()
}

/// A method of the trait `ErrorCode` that returns the value of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraitMethod {
    /// The name of the method.
    pub name: &'static str,
    /// The name of the enum's method.
    pub accessor: String,
    /// The kind of the method's result.
    pub result: TraitResult,
}

/// The kind of result of a method of the trait `ErrorCode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TraitResult {
    /// An optional string.
    Text,
    /// An optional string: the text of the value enum that the accessor returns.
    Word,
    /// A list of strings: the second part of what the enum's method returns.
    Words,
    /// An optional number.
    Integer(IntegerType),
    /// An optional `true` or `false`.
    Boolean,
}

impl TraitResult {
    /// Returns the kind of result for a column, or `None` for a column that is computed or whose type is invalid.
    fn of(kind: &ColumnKind<'_>) -> Option<Self> {
        Some(match kind {
            ColumnKind::Text | ColumnKind::Address | ColumnKind::Reference | ColumnKind::Reason => {
                Self::Text
            }
            ColumnKind::Category | ColumnKind::Set(_) => Self::Word,
            ColumnKind::Tags => Self::Words,
            ColumnKind::Integer(integer, ..) => Self::Integer(*integer),
            ColumnKind::Boolean => Self::Boolean,
            ColumnKind::Computed(_) | ColumnKind::Invalid => return None,
        })
    }
}

/// Returns the methods of the trait for the columns that entries and patterns of the plan use.
pub fn trait_methods(plan: &Plan<'_>) -> Vec<TraitMethod> {
    let methods = used(plan, &plan.rows()).into_iter();
    let methods = methods.filter_map(|(column, accessor)| {
        Some(TraitMethod {
            name: column.in_trait,
            accessor: accessor.inner_name(),
            result: TraitResult::of(&column.kind)?,
        })
    });
    methods.collect()
}
