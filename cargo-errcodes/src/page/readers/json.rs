//! Parsing of JSON.

use std::cell::Cell;
use std::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::value::{Value, skipped_deep};
use crate::page::limits::MAX_VALUE_DEPTH;
use crate::page::skipped::Skipped;

/// Parses a JSON file. Also reports values that are nested too deeply.
pub(super) fn parse_json(text: &str) -> Result<(Value, Vec<Skipped>), String> {
    let too_deep = Cell::new(0);
    let value = Nested {
        depth: 0,
        too_deep: &too_deep,
    };
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = value.deserialize(&mut deserializer);
    let value = value.and_then(|value| deserializer.end().map(|()| value));
    let value = value.map_err(|error| format!("invalid JSON: {error}"))?;
    Ok((value, skipped_deep(too_deep.get()).into_iter().collect()))
}

/// A JSON value at a nesting depth.
#[derive(Clone, Copy)]
struct Nested<'n> {
    depth: usize,
    /// The number of values that are nested too deeply.
    too_deep: &'n Cell<usize>,
}

impl Nested<'_> {
    fn inner(self) -> Self {
        Self {
            depth: self.depth + 1,
            ..self
        }
    }

    fn is_too_deep(self) -> bool {
        let is_too_deep = self.depth >= MAX_VALUE_DEPTH;
        self.too_deep
            .set(self.too_deep.get() + usize::from(is_too_deep));
        is_too_deep
    }
}

impl<'de> DeserializeSeed<'de> for Nested<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Nested<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Scalar(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Scalar(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Scalar(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Scalar(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Scalar(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        if self.is_too_deep() {
            while list.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(Value::Null);
        }
        while let Some(item) = list.next_element_seed(self.inner())? {
            items.push(item);
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        if self.is_too_deep() {
            while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(Value::Null);
        }
        while let Some(key) = map.next_key()? {
            items.push((key, map.next_value_seed(self.inner())?));
        }
        Ok(Value::Map(items))
    }
}
