//! Normalization of names, as rustc applies it to identifiers.

use unicode_normalization::UnicodeNormalization as _;

/// Returns a name in Unicode normalization form C, which rustc uses to compare identifiers.
pub fn nfc(name: &str) -> String {
    name.nfc().collect()
}
