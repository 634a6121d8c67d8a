//! The enums as their codes, tolerant of numbers in quotes and of texts without.

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;
use core::str::FromStr;

pub use serde_core as serde;
use serde_core::de::{Deserialize, Deserializer, Error, MapAccess, Unexpected, Visitor};

use crate::inert::Inert;
use crate::json::{integer, is_number};
use crate::{CatalogEnum, Code};

/// The number or the text.
impl serde_core::Serialize for Code<'_> {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Self::Str(text) => serializer.serialize_str(text),
            Self::Int(number) => match (u64::try_from(number), i64::try_from(number)) {
                (Ok(number), _) => serializer.serialize_u64(number),
                (_, Ok(number)) => serializer.serialize_i64(number),
                _ => serializer.serialize_i128(number),
            },
        }
    }
}

/// An error whose code is a number, from the number, or from a text that is a number or a symbol.
#[expect(clippy::missing_errors_doc, reason = "as `Deserialize::deserialize`")]
pub fn deserialize_integer<'de, E, C, D>(deserializer: D) -> Result<E, D::Error>
where
    E: CatalogEnum + From<C> + FromStr,
    C: TryFrom<i128> + Deserialize<'de>,
    D: Deserializer<'de>,
{
    // A format that does not say what it holds has what `Serialize` has written.
    if !deserializer.is_human_readable() {
        return C::deserialize(deserializer).map(E::from);
    }
    deserializer.deserialize_any(IntegerVisitor(PhantomData))
}

struct IntegerVisitor<E, C>(PhantomData<(E, C)>);

impl<E, C> IntegerVisitor<E, C>
where
    E: CatalogEnum + From<C> + FromStr,
    C: TryFrom<i128>,
{
    fn number<F: Error>(&self, number: i128, unexpected: Unexpected<'_>) -> Result<E, F> {
        match C::try_from(number) {
            Ok(code) => Ok(code.into()),
            Err(_) => Err(F::invalid_value(unexpected, self)),
        }
    }
}

impl<'de, E, C> Visitor<'de> for IntegerVisitor<E, C>
where
    E: CatalogEnum + From<C> + FromStr,
    C: TryFrom<i128>,
{
    type Value = E;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "a code of {} {}",
            Inert(E::PROVIDER),
            Inert(E::ENUM_NAME)
        )
    }

    fn visit_u64<F: Error>(self, number: u64) -> Result<E, F> {
        self.number(number.into(), Unexpected::Unsigned(number))
    }

    fn visit_i64<F: Error>(self, number: i64) -> Result<E, F> {
        self.number(number.into(), Unexpected::Signed(number))
    }

    fn visit_i128<F: Error>(self, number: i128) -> Result<E, F> {
        let unexpected = alloc::format!("integer `{number}`");
        self.number(number, Unexpected::Other(&unexpected))
    }

    fn visit_u128<F: Error>(self, number: u128) -> Result<E, F> {
        let unexpected = alloc::format!("integer `{number}`");
        let unexpected = Unexpected::Other(&unexpected);
        match i128::try_from(number) {
            Ok(number) => self.number(number, unexpected),
            Err(_) => Err(F::invalid_value(unexpected, &self)),
        }
    }

    fn visit_f64<F: Error>(self, number: f64) -> Result<E, F> {
        // JSON has one kind of number: some servers write 126.0.
        match exact(number) {
            Some(whole) => self.number(whole, Unexpected::Float(number)),
            None => Err(F::invalid_value(Unexpected::Float(number), &self)),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<E, A::Error> {
        let number = number_in(map, &self)?;
        let unexpected = alloc::format!("number `{number}`");
        let unexpected = Unexpected::Other(&unexpected);
        match integer(&number) {
            Some(whole) => self.number(whole, unexpected),
            None => Err(A::Error::invalid_value(unexpected, &self)),
        }
    }

    fn visit_str<F: Error>(self, text: &str) -> Result<E, F> {
        let sent = text.trim();
        let error = sent.parse().ok().or_else(|| E::from_symbol(sent));
        error.ok_or_else(|| F::invalid_value(Unexpected::Str(text), &self))
    }
}

/// Up to here, each whole number is a float of its own; a larger one may have been rounded.
const LARGEST_EXACT: f64 = 9_007_199_254_740_992.0;

/// Returns the whole number that a float is, if it has not been rounded.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::float_cmp,
    reason = "the cast is compared with what it was made of"
)]
fn exact(number: f64) -> Option<i128> {
    let whole = number as i128;
    (number.abs() <= LARGEST_EXACT && whole as f64 == number).then_some(whole)
}

/// Reads a number digit by digit: with `serde_json`'s feature `arbitrary_precision`, which any crate of a build can
/// turn on, it is a map with this key.
fn number_in<'de, A: MapAccess<'de>>(
    mut map: A,
    expected: &impl Visitor<'de>,
) -> Result<String, A::Error> {
    if map.next_key::<String>()?.as_deref() == Some("$serde_json::private::Number") {
        let number: String = map.next_value()?;
        if is_number(&number) {
            return Ok(number);
        }
    }
    Err(A::Error::invalid_type(Unexpected::Map, expected))
}

/// An error whose code is a text, from the text, or from a number that it looks like.
#[expect(clippy::missing_errors_doc, reason = "as `Deserialize::deserialize`")]
pub fn deserialize_text<'de, E, D>(deserializer: D) -> Result<E, D::Error>
where
    E: CatalogEnum + for<'a> From<&'a str>,
    D: Deserializer<'de>,
{
    if deserializer.is_human_readable() {
        deserializer.deserialize_any(TextVisitor(PhantomData))
    } else {
        deserializer.deserialize_str(TextVisitor(PhantomData))
    }
}

struct TextVisitor<E>(PhantomData<E>);

impl<'de, E: CatalogEnum + for<'a> From<&'a str>> Visitor<'de> for TextVisitor<E> {
    type Value = E;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "a code of {} {}",
            Inert(E::PROVIDER),
            Inert(E::ENUM_NAME)
        )
    }

    fn visit_str<F: Error>(self, text: &str) -> Result<E, F> {
        Ok(E::from(text))
    }

    fn visit_f64<F: Error>(self, number: f64) -> Result<E, F> {
        // What it was rounded from would be another code.
        if number.abs() > LARGEST_EXACT {
            return Err(F::invalid_value(Unexpected::Float(number), &self));
        }
        Ok(E::from(alloc::format!("{number}").as_str()))
    }

    fn visit_i128<F: Error>(self, number: i128) -> Result<E, F> {
        Ok(E::from(alloc::format!("{number}").as_str()))
    }

    fn visit_u128<F: Error>(self, number: u128) -> Result<E, F> {
        Ok(E::from(alloc::format!("{number}").as_str()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<E, A::Error> {
        number_in(map, &self).map(|number| E::from(&*number))
    }

    fn visit_u64<F: Error>(self, number: u64) -> Result<E, F> {
        Ok(E::from(alloc::format!("{number}").as_str()))
    }

    fn visit_i64<F: Error>(self, number: i64) -> Result<E, F> {
        Ok(E::from(alloc::format!("{number}").as_str()))
    }
}
