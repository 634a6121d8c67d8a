//! Texts that all formats share.

use crate::text::plural;

/// The comment at the top of the file.
pub(super) const SOURCE_NOTE: &str = "Made by `cargo errcodes docs`: change the catalog, not this.";

pub(super) fn plural_errors(number: usize) -> String {
    plural(number, "error")
}
