//! Reads a code from the map in which some formats pass it.

use core::fmt;

use serde_core::de::{
    DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Unexpected, Visitor,
};

use super::Buffer;
use crate::number::is_number;

/// Reads a number that `serde_json` passes as a map with one key. It does so with the feature `arbitrary_precision`, which any
/// crate of a build can enable.
pub(super) fn number_in<'de, A, V, T, R>(mut map: A, visitor: &V, read: R) -> Result<T, A::Error>
where
    A: MapAccess<'de>,
    V: Visitor<'de>,
    R: FnOnce(&str) -> Option<T>,
{
    let is_number_key = |key: &str| key == "$serde_json::private::Number";
    if map.next_key_seed(Borrowed(is_number_key))? != Some(true) {
        return Err(A::Error::invalid_type(Unexpected::Map, visitor));
    }
    map.next_value_seed(Borrowed(|number: &str| {
        if !is_number(number) {
            return Err(A::Error::invalid_type(Unexpected::Map, visitor));
        }
        read(number).ok_or_else(|| {
            let unexpected = Buffer::new(format_args!("number `{number}`"));
            A::Error::invalid_value(Unexpected::Other(unexpected.as_str()), visitor)
        })
    }))?
}

/// Reads the text of an XML element that its format passes as a map, as `quick_xml` does for elements in `#[serde(flatten)]` and
/// untagged enums. Attributes are ignored, and the text of an empty element is empty.
pub(super) fn text_in<'de, A, V>(mut map: A, visitor: impl Fn() -> V) -> Result<V::Value, A::Error>
where
    A: MapAccess<'de>,
    V: Visitor<'de>,
{
    let mut value = None;
    while let Some(key) = map.next_key_seed(Borrowed(ElementKey::new))? {
        match key {
            ElementKey::Attribute => {
                map.next_value::<IgnoredAny>()?;
            }
            ElementKey::Text if value.is_none() => {
                value = Some(map.next_value_seed(Str(visitor()))?);
            }
            ElementKey::Text | ElementKey::Element => {
                return Err(A::Error::invalid_type(Unexpected::Map, &visitor()));
            }
        }
    }
    value.map_or_else(|| visitor().visit_str(""), Ok)
}

/// A part of an XML element.
enum ElementKey {
    Attribute,
    Text,
    Element,
}

impl ElementKey {
    fn new(key: &str) -> Self {
        match key {
            "$text" | "$value" | "#text" => Self::Text,
            _ if key.starts_with('@') => Self::Attribute,
            _ => Self::Element,
        }
    }
}

/// Reads a string with a visitor.
struct Str<V>(V);

impl<'de, V: Visitor<'de>> DeserializeSeed<'de> for Str<V> {
    type Value = V::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        deserializer.deserialize_str(self.0)
    }
}

/// Passes a string to a function, without copying the string.
struct Borrowed<F>(F);

impl<'de, T, F: FnOnce(&str) -> T> DeserializeSeed<'de> for Borrowed<F> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<T, F: FnOnce(&str) -> T> Visitor<'_> for Borrowed<F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        Ok((self.0)(text))
    }
}
