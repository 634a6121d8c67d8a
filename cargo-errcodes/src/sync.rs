//! The differences between a page and a catalog, and edits that remove them.

mod compare;
mod edit;
mod pairs;

pub(crate) use self::compare::{Change, Comparison, compare};
pub(crate) use self::edit::edit;
