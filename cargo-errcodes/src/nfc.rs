//! Names as rustc compares them.

use unicode_normalization::UnicodeNormalization as _;

/// Returns a name in the normalization form to which rustc brings identifiers.
pub fn nfc(name: &str) -> String {
    name.nfc().collect()
}
