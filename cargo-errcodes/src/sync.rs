//! The differences between a page and a catalog, and the edits that update the catalog.

mod change;
mod compare;
mod edit;
mod listed;
mod pairs;

pub(crate) use self::change::Change;
pub(crate) use self::compare::{Comparison, compare, number_of_own};
pub(crate) use self::edit::edit;
pub(crate) use self::listed::Listed;
