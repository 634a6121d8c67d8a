//! The rows of tables in `OpenAPI` descriptions.

use crate::page::location::Location;

/// Rows with their location: a code, its symbol and its text.
pub(super) type Rows = Vec<(Location, [String; 3])>;
