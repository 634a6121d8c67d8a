//! Parts of a page that may be errors and are not in the catalog.

use super::location::Location;

/// Something of a page that no entry was made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Skipped {
    pub(crate) location: Location,
    /// The beginning of it, or its name.
    pub(crate) excerpt: String,
    pub(crate) reason: String,
}

impl Skipped {
    pub(super) fn new(
        location: Location,
        excerpt: impl Into<String>,
        reason: impl Into<String>,
    ) -> Self {
        Self {
            location,
            excerpt: excerpt.into(),
            reason: reason.into(),
        }
    }
}
