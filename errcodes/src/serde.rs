//! Serializes the enums as their codes. Deserialization also accepts numbers in quotes, text codes without quotes, and the texts of
//! XML elements.

use core::fmt::{self, Write as _};
use core::marker::PhantomData;
use core::str::FromStr;

pub use serde_core as serde;
use serde_core::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, Expected, IgnoredAny, MapAccess, Unexpected,
    Visitor,
};

use crate::inert::Inert;
use crate::number::{integer, is_number};
use crate::parse::{RawCode as _, parse_number};
use crate::wide::NumberEnum;
use crate::{CatalogEnum, Code, TryFromCodeError, Wide};

/// Serializes the number or the string.
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

/// Deserializes an error whose code is a number, from the number, or from a string that is a number or a symbol.
#[expect(clippy::missing_errors_doc, reason = "as `Deserialize::deserialize`")]
pub fn deserialize_integer<'de, E, C, D>(deserializer: D) -> Result<E, D::Error>
where
    E: CatalogEnum + From<C> + FromStr,
    D: Deserializer<'de>,
{
    // A binary format contains the code exactly as `Serialize` wrote it.
    if !deserializer.is_human_readable() {
        let visitor = ExactVisitor(PhantomData);
        return match <E::Code<'_>>::TYPE {
            "u8" => deserializer.deserialize_u8(visitor),
            "u16" => deserializer.deserialize_u16(visitor),
            "u32" => deserializer.deserialize_u32(visitor),
            "u64" => deserializer.deserialize_u64(visitor),
            "i8" => deserializer.deserialize_i8(visitor),
            "i16" => deserializer.deserialize_i16(visitor),
            "i32" => deserializer.deserialize_i32(visitor),
            _ => deserializer.deserialize_i64(visitor),
        };
    }
    deserializer.deserialize_any(IntegerVisitor(PhantomData))
}

struct IntegerVisitor<E>(PhantomData<E>);

fn error_of<E: CatalogEnum, F: Error>(number: i128, unexpected: Unexpected<'_>) -> Result<E, F> {
    let error = E::try_from(Code::Int(number));
    error.map_err(|error| F::invalid_value(unexpected, &Fitting(error)))
}

impl<'de, E: CatalogEnum + FromStr> Visitor<'de> for IntegerVisitor<E> {
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
        error_of(number.into(), Unexpected::Unsigned(number))
    }

    fn visit_i64<F: Error>(self, number: i64) -> Result<E, F> {
        error_of(number.into(), Unexpected::Signed(number))
    }

    fn visit_i128<F: Error>(self, number: i128) -> Result<E, F> {
        let unexpected = Buffer::new(format_args!("integer `{number}`"));
        error_of(number, Unexpected::Other(unexpected.as_str()))
    }

    fn visit_u128<F: Error>(self, number: u128) -> Result<E, F> {
        let unexpected = Buffer::new(format_args!("integer `{number}`"));
        let unexpected = Unexpected::Other(unexpected.as_str());
        match i128::try_from(number) {
            Ok(number) => error_of(number, unexpected),
            Err(_) => Err(F::invalid_value(unexpected, &self)),
        }
    }

    fn visit_f64<F: Error>(self, number: f64) -> Result<E, F> {
        // JSON has only one number type, and some servers write 126.0.
        match exact(number) {
            Some(whole) => error_of(whole, Unexpected::Float(number)),
            None => Err(F::invalid_value(Unexpected::Float(number), &self)),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<E, A::Error> {
        let read_number = |number: &str| Some(Self(PhantomData).visit_i128(integer(number)?));
        let read_text = |text: &str| Ok(Self(PhantomData).visit_str(text));
        value_in(map, &self, read_number, read_text)?
    }

    fn visit_str<F: Error>(self, text: &str) -> Result<E, F> {
        let sent = text.trim();
        let error = sent.parse().ok().or_else(|| E::from_symbol(sent));
        match (error, parse_number(sent)) {
            (Some(error), _) => Ok(error),
            (None, Some(number)) => error_of(number, Unexpected::Str(text)),
            (None, None) => Err(F::invalid_value(Unexpected::Str(text), &self)),
        }
    }
}

/// Reads the code of a format that is not human-readable: a number.
struct ExactVisitor<E>(PhantomData<E>);

impl<E: CatalogEnum> Visitor<'_> for ExactVisitor<E> {
    type Value = E;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(<E::Code<'_>>::TYPE)
    }

    fn visit_u64<F: Error>(self, number: u64) -> Result<E, F> {
        error_of(number.into(), Unexpected::Unsigned(number))
    }

    fn visit_i64<F: Error>(self, number: i64) -> Result<E, F> {
        error_of(number.into(), Unexpected::Signed(number))
    }
}

/// The text after "expected", for a number that does not fit the code type.
struct Fitting(TryFromCodeError);

impl Expected for Fitting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(error) = self;
        let error = error.expected();
        write!(
            f,
            "{error}, or use `errcodes::Wide` for a field that accepts any number"
        )
    }
}

/// Serializes the number. A format that is not human-readable contains an `i128`.
impl<E: NumberEnum> serde_core::Serialize for Wide<E> {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            Code::Int(self.code()).serialize(serializer)
        } else {
            serializer.serialize_i128(self.code())
        }
    }
}

/// Deserializes any number, see [`Wide`](Wide#serde).
impl<'de, E: NumberEnum> Deserialize<'de> for Wide<E> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = if deserializer.is_human_readable() {
            deserializer.deserialize_any(NumberVisitor(E::__parse_number))
        } else {
            deserializer.deserialize_i128(NumberVisitor(E::__parse_number))
        };
        number.map(Self::from)
    }
}

/// Reads an integer. The function parses a string.
struct NumberVisitor(fn(&str) -> Option<i128>);

impl<'de> Visitor<'de> for NumberVisitor {
    type Value = i128;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an integer that can be read exactly")
    }

    fn visit_u64<F: Error>(self, number: u64) -> Result<i128, F> {
        Ok(number.into())
    }

    fn visit_i64<F: Error>(self, number: i64) -> Result<i128, F> {
        Ok(number.into())
    }

    fn visit_i128<F: Error>(self, number: i128) -> Result<i128, F> {
        Ok(number)
    }

    fn visit_u128<F: Error>(self, number: u128) -> Result<i128, F> {
        i128::try_from(number).map_err(|_| {
            let unexpected = Buffer::new(format_args!("integer `{number}`"));
            F::invalid_value(Unexpected::Other(unexpected.as_str()), &self)
        })
    }

    fn visit_f64<F: Error>(self, number: f64) -> Result<i128, F> {
        exact(number).ok_or_else(|| F::invalid_value(Unexpected::Float(number), &self))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<i128, A::Error> {
        let Self(parse) = self;
        let read_text = |text: &str| Self(parse).visit_str(text);
        value_in(map, &self, integer, read_text)
    }

    fn visit_str<F: Error>(self, text: &str) -> Result<i128, F> {
        let Self(parse) = self;
        parse(text.trim()).ok_or_else(|| F::invalid_value(Unexpected::Str(text), &self))
    }
}

/// The limit up to which a float represents every whole number exactly. A larger float may be the result of rounding.
const LARGEST_EXACT: f64 = 9_007_199_254_740_992.0;

/// Returns the value of a float that is a whole number and cannot have been rounded.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::float_cmp,
    reason = "the result of the cast is compared with its operand"
)]
fn exact(number: f64) -> Option<i128> {
    let whole = number as i128;
    (number.abs() <= LARGEST_EXACT && whole as f64 == number).then_some(whole)
}

/// The meaning of a key, in a map that a format passes instead of a number or a string.
enum MapKey {
    /// A number in `serde_json` with the feature `arbitrary_precision`, which any crate of a build can enable.
    Number,
    /// The text of an XML element.
    Text,
    /// An attribute of an XML element.
    Attribute,
    Other,
}

impl MapKey {
    fn new(key: &str) -> Self {
        match key {
            "$serde_json::private::Number" => Self::Number,
            "$text" | "$value" | "#text" => Self::Text,
            _ if key.starts_with('@') => Self::Attribute,
            _ => Self::Other,
        }
    }
}

/// Reads a number that `serde_json` passes as a map with one key, or the text that an XML format passes as a map with the text and the
/// attributes of an element.
fn value_in<'de, A, V, T>(
    mut map: A,
    visitor: &V,
    read_number: impl FnOnce(&str) -> Option<T>,
    read_text: impl FnOnce(&str) -> Result<T, A::Error>,
) -> Result<T, A::Error>
where
    A: MapAccess<'de>,
    V: Visitor<'de>,
{
    let mut read_text = Some(read_text);
    let mut value = None;
    while let Some(key) = map.next_key_seed(Borrowed(MapKey::new))? {
        match (key, read_text.take()) {
            (MapKey::Number, Some(_)) => return number_in(map, visitor, read_number),
            (MapKey::Text, Some(read)) => value = Some(map.next_value_seed(Borrowed(read))??),
            (MapKey::Attribute, unread) => {
                read_text = unread;
                map.next_value::<IgnoredAny>()?;
            }
            _ => return Err(A::Error::invalid_type(Unexpected::Map, visitor)),
        }
    }
    value.ok_or_else(|| A::Error::invalid_type(Unexpected::Map, visitor))
}

fn number_in<'de, A, V, T>(
    mut map: A,
    visitor: &V,
    read: impl FnOnce(&str) -> Option<T>,
) -> Result<T, A::Error>
where
    A: MapAccess<'de>,
    V: Visitor<'de>,
{
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

/// A short string that requires no allocator. It has enough space for every number.
struct Buffer {
    bytes: [u8; 384],
    length: usize,
}

impl Buffer {
    /// Formats a string. Parts that do not fit are left out.
    fn new(text: fmt::Arguments<'_>) -> Self {
        let mut buffer = Self {
            bytes: [0; 384],
            length: 0,
        };
        // An error means that a part does not fit.
        let _ = buffer.write_fmt(text);
        buffer
    }

    fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..self.length).unwrap_or_default();
        core::str::from_utf8(bytes).unwrap_or_default()
    }
}

impl fmt::Write for Buffer {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length + text.len();
        let free = self.bytes.get_mut(self.length..end).ok_or(fmt::Error)?;
        free.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}

/// Deserializes an error whose code is a string, from the string or from a number with the same digits.
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
        // The number may have been rounded, so the server may have sent another code.
        if number.abs() > LARGEST_EXACT {
            return Err(F::invalid_value(Unexpected::Float(number), &self));
        }
        Ok(E::from(Buffer::new(format_args!("{number}")).as_str()))
    }

    fn visit_i128<F: Error>(self, number: i128) -> Result<E, F> {
        Ok(E::from(Buffer::new(format_args!("{number}")).as_str()))
    }

    fn visit_u128<F: Error>(self, number: u128) -> Result<E, F> {
        Ok(E::from(Buffer::new(format_args!("{number}")).as_str()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<E, A::Error> {
        let read_number = |number: &str| Some(E::from(number));
        value_in(map, &self, read_number, |text| Ok(E::from(text)))
    }

    fn visit_u64<F: Error>(self, number: u64) -> Result<E, F> {
        Ok(E::from(Buffer::new(format_args!("{number}")).as_str()))
    }

    fn visit_i64<F: Error>(self, number: i64) -> Result<E, F> {
        Ok(E::from(Buffer::new(format_args!("{number}")).as_str()))
    }
}

/// Deserializes a value of a column from its text in the catalog.
#[expect(clippy::missing_errors_doc, reason = "as `Deserialize::deserialize`")]
pub fn deserialize_value<'de, E, D>(
    deserializer: D,
    all: &'static [E],
    text: fn(&E) -> &'static str,
) -> Result<E, D::Error>
where
    E: Copy,
    D: Deserializer<'de>,
{
    deserializer.deserialize_str(ValueVisitor { all, text })
}

struct ValueVisitor<E: 'static> {
    all: &'static [E],
    text: fn(&E) -> &'static str,
}

impl<E: Copy> Visitor<'_> for ValueVisitor<E> {
    type Value = E;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("one of the values")?;
        for (index, value) in self.all.iter().enumerate() {
            let separator = if index == 0 { " " } else { ", " };
            write!(f, "{separator}`{}`", Inert((self.text)(value)))?;
        }
        Ok(())
    }

    fn visit_str<F: Error>(self, text: &str) -> Result<E, F> {
        let mut all = self.all.iter();
        let value = all.find(|value| (self.text)(value) == text);
        let value = value.copied();
        value.ok_or_else(|| F::invalid_value(Unexpected::Str(text), &self))
    }
}
