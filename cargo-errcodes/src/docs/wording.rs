//! Texts that are the same in all formats.

use crate::text::plural;

/// The note to whoever opens the file.
pub(super) const SOURCE_NOTE: &str = "Made by `cargo errcodes docs`: change the catalog, not this.";

pub(super) fn plural_errors(number: usize) -> String {
    plural(number, "error")
}
