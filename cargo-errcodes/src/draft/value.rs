//! TOML values for the keys of an entry.

use std::fmt::{self, Display};

use errcodes_core::column::Datum;
use errcodes_core::document::quoted;
use toml_edit::Array;

/// The value of a key of an entry.
#[derive(Debug)]
pub(super) enum FieldValue<'a> {
    Datum(Datum<'a>),
    Texts(&'a [String]),
}

impl Display for FieldValue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Datum(Datum::Text(text)) => f.write_str(&quoted(text)),
            Self::Datum(Datum::Integer(number)) => number.fmt(f),
            Self::Datum(Datum::Boolean(value)) => value.fmt(f),
            Self::Datum(Datum::Words(words)) => write_list(f, words),
            Self::Texts(texts) => write_list(f, texts),
        }
    }
}

fn write_list(f: &mut fmt::Formatter<'_>, texts: &[impl AsRef<str>]) -> fmt::Result {
    let texts: Vec<String> = texts.iter().map(|text| quoted(text.as_ref())).collect();
    write!(f, "[{}]", texts.join(", "))
}

impl FieldValue<'_> {
    /// Returns the value as a `toml_edit` value, for an existing catalog.
    pub(super) fn to_edit(&self) -> toml_edit::Value {
        match self {
            Self::Datum(datum) => to_edit(datum),
            Self::Texts(texts) => list(texts),
        }
    }
}

fn list(texts: &[impl AsRef<str>]) -> toml_edit::Value {
    let texts = texts.iter().map(|text| quoted_value(text.as_ref()));
    texts.collect::<Array>().into()
}

/// Returns a datum as a `toml_edit` value, for an existing catalog.
pub(crate) fn to_edit(datum: &Datum<'_>) -> toml_edit::Value {
    match datum {
        Datum::Text(text) => quoted_value(text),
        Datum::Boolean(value) => (*value).into(),
        Datum::Words(words) => list(words),
        Datum::Integer(number) => i64::try_from(*number).unwrap_or(i64::MAX).into(),
    }
}

/// Returns a string quoted as `import` and `fmt` quote it. `toml_edit` would choose the kind of quotes based on the
/// content, and would not escape control characters.
fn quoted_value(text: &str) -> toml_edit::Value {
    quoted(text).parse().unwrap_or_else(|_| text.into())
}
