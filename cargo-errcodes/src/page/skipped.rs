//! Parts of a page that may be errors but are not in the catalog.

use super::location::Location;

/// A part of a page that was not imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Skipped {
    pub(crate) location: Location,
    /// The beginning of the part, or its name.
    pub(crate) excerpt: String,
    pub(crate) reason: String,
}

impl Skipped {
    pub(crate) fn new(
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
