//! Serializes the enums as their codes. Deserialization also accepts numbers in quotes, and text codes without quotes.

mod format;
mod map;

use core::fmt::{self, Write as _};
use core::marker::PhantomData;
use core::str::FromStr;

pub use serde_core as serde;
use serde_core::de::{Deserialize, Deserializer, Error, Expected, MapAccess, Unexpected, Visitor};

use self::format::{deserialize_number, deserialize_string, is_xml};
use self::map::{number_in, text_in};

use crate::inert::Inert;
use crate::number::{decimal, integer};
use crate::parse::{RawCode as _, parse_number};
use crate::unknown::Sealed;
use crate::wide::NumberEnum;
use crate::{CatalogEnum, Code, MatchedCode, TryFromCodeError, UnknownCode, Wide};

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

/// Serializes the code. A code is deserialized as the enum, because the catalog may list it.
impl<E: Sealed> serde_core::Serialize for UnknownCode<E> {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let code: Code<'_> = self.get().into();
        code.serialize(serializer)
    }
}

/// Serializes the code. A code is deserialized as the enum, because it may not match the pattern.
impl<E: Sealed, const N: usize> serde_core::Serialize for MatchedCode<E, N> {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let code: Code<'_> = self.get().into();
        code.serialize(serializer)
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
    deserialize_number(deserializer, IntegerVisitor(PhantomData))
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
        if is_xml::<A>() {
            return text_in(map, || Self(PhantomData));
        }
        let number = number_in(map, &self, integer)?;
        self.visit_i128(number)
    }

    fn visit_str<F: Error>(self, text: &str) -> Result<E, F> {
        let sent = text.trim();
        let error = sent.parse().ok().or_else(|| E::from_symbol(sent));
        match (error, parse_number(sent).or_else(|| decimal(sent))) {
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
            deserialize_number(deserializer, NumberVisitor(E::__parse_number))
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
        if is_xml::<A>() {
            let Self(parse) = self;
            return text_in(map, || Self(parse));
        }
        number_in(map, &self, integer)
    }

    fn visit_str<F: Error>(self, text: &str) -> Result<i128, F> {
        let Self(parse) = self;
        let sent = text.trim();
        let number = parse(sent).or_else(|| decimal(sent));
        number.ok_or_else(|| F::invalid_value(Unexpected::Str(text), &self))
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
        deserialize_string(deserializer, TextVisitor(PhantomData))
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
            "a string that is a code of {} {}",
            Inert(E::PROVIDER),
            Inert(E::ENUM_NAME)
        )
    }

    fn visit_str<F: Error>(self, text: &str) -> Result<E, F> {
        // XML can be indented.
        let code = if is_xml::<F>() { text.trim() } else { text };
        Ok(E::from(code))
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
        if is_xml::<A>() {
            return text_in(map, || Self(PhantomData));
        }
        number_in(map, &self, |number| Some(E::from(number)))
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
    deserialize_string(deserializer, ValueVisitor { all, text })
}

struct ValueVisitor<E: 'static> {
    all: &'static [E],
    text: fn(&E) -> &'static str,
}

impl<'de, E: Copy> Visitor<'de> for ValueVisitor<E> {
    type Value = E;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("one of the values")?;
        for (index, value) in self.all.iter().enumerate() {
            let separator = if index == 0 { " " } else { ", " };
            write!(f, "{separator}`{}`", Inert((self.text)(value)))?;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<E, A::Error> {
        if is_xml::<A>() {
            let Self { all, text } = self;
            return text_in(map, || Self { all, text });
        }
        Err(A::Error::invalid_type(Unexpected::Map, &self))
    }

    fn visit_str<F: Error>(self, text: &str) -> Result<E, F> {
        let value = if is_xml::<F>() { text.trim() } else { text };
        let mut all = self.all.iter();
        let value = all.find(|listed| (self.text)(listed) == value);
        let value = value.copied();
        value.ok_or_else(|| F::invalid_value(Unexpected::Str(text), &self))
    }
}
