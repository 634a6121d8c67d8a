//! The rows of the tables that a description of an API is made into.

use crate::page::location::Location;

/// Rows of three cells, each with its location: a code, its symbol and its text.
pub(super) type Rows = Vec<(Location, [String; 3])>;
