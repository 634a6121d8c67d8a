//! The differences between a page and a catalog, and the edits that update the catalog.

mod compare;
mod edit;
mod pairs;

pub(crate) use self::compare::{Change, Comparison, compare};
pub(crate) use self::edit::edit;
