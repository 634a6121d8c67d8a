//! Selects how to ask the deserializer of a format for a code.
//!
//! JSON has a type for each value, and a server can send a code as a number or as a string, so the deserializer must not get a
//! hint: `serde_json` answers a hint with an error if the value has another type. Formats without types need a hint: without one, an
//! element of XML is a map, and `csv` guesses that `007` and `2E000` are the numbers 7 and 2.
//!
//! Serde has no method that tells the two kinds apart. The name of the type of the deserializer does, also if another crate wraps
//! it, because the name includes the type arguments. An unknown format loses nothing: the rules below are safe without a match.
//!
//! The alternatives that need no name lose a text or refuse a number:
//!
//! | alternative | problem |
//! |---|---|
//! | `deserialize_any` for all formats | `csv` reads the text code `0800` as 800, and YAML does the same without quotes |
//! | a hint for all formats | `serde_json` refuses the number 404 for a text code |
//! | a hint, then `deserialize_any` | a deserializer can be used once. `PickFirst` of serde_with and `deserialize_number_from_string` of serde-aux store the value first, with `deserialize_any` |
//! | `is_human_readable` | `true` for JSON and for CSV |
//! | `deserialize_option`, `deserialize_newtype_struct` | the visitor gets the same deserializer again, and learns nothing about it |

use core::any::type_name;

use serde_core::de::{Deserializer, Visitor};

/// Deserializers of texts, whose `deserialize_any` guesses a type, returns a map, or fails.
const TEXTS: &[&str] = &[
    "csv::deserializer::",
    "quick_xml::de::",
    "serde_xml_rs::de::",
];

/// Formats whose `deserialize_any` never guesses a type. The values of `#[serde(flatten)]` have the format in their error type.
const EXACT: &[&str] = &["json", "quick_xml::"];

const XML: &[&str] = &["quick_xml::", "serde_xml_rs::"];

/// Deserializes a number, or a string with a number. A format that guesses a type does not change a number.
pub(super) fn deserialize_number<'de, D, V>(
    deserializer: D,
    visitor: V,
) -> Result<V::Value, D::Error>
where
    D: Deserializer<'de>,
    V: Visitor<'de>,
{
    if is_of::<D>(TEXTS) {
        deserializer.deserialize_str(visitor)
    } else {
        deserializer.deserialize_any(visitor)
    }
}

/// Deserializes a string, or a number of a format that has types. The hint keeps a format from guessing, which would lose the zeros
/// of `007`. A format that reads the number 7 in spite of the hint has types, and any other is an error.
pub(super) fn deserialize_string<'de, D, V>(
    deserializer: D,
    visitor: V,
) -> Result<V::Value, D::Error>
where
    D: Deserializer<'de>,
    V: Visitor<'de>,
{
    if is_of::<D>(EXACT) && !is_of::<D>(TEXTS) {
        deserializer.deserialize_any(visitor)
    } else {
        deserializer.deserialize_str(visitor)
    }
}

/// Returns whether a type of a deserializer, such as its error type, belongs to XML.
pub(super) fn is_xml<T>() -> bool {
    is_of::<T>(XML)
}

/// Returns whether the name of a type contains one of the texts.
fn is_of<T>(texts: &[&str]) -> bool {
    let name = type_name::<T>();
    texts.iter().any(|text| name.contains(text))
}
