//! The code, the name and the text in a value: `(404, "NO_DOOR", "no such door")`, `Error(code=404, message="no such door")`.

use super::super::declaration::Constant;
use super::value::{Pair, Value};
use crate::page::code::{is_code, is_name, is_symbol, number};
use crate::page::languages::preferred;
use crate::page::text::normalize_whitespace;
use crate::page::vocabulary::{
    DESCRIPTION_HEADINGS, MESSAGE_HEADINGS, is_qualified_code, is_qualified_description,
    is_qualified_message, is_status_label, normalize,
};

/// An error in a value.
#[derive(Debug, Default)]
pub(super) struct Entry {
    pub(super) code: String,
    pub(super) symbol: String,
    pub(super) text: String,
}

impl Entry {
    /// Returns the error in a value that has a code.
    pub(super) fn of(value: &Value) -> Option<Self> {
        let parts = parts(value);
        let code = keyed(&parts, is_code_key).and_then(code_of);
        let code = code.or_else(|| {
            let mut values = parts.iter().filter(|(key, _)| key.is_empty());
            values.find_map(|(_, value)| sure_code_of(value))
        });
        Some(Self::with_code(code?, &parts))
    }

    /// Returns the error in a pair of a dictionary. Its code is the key, unless the value has one.
    pub(super) fn of_pair(pair: &Pair) -> Option<Self> {
        let parts = parts(&pair.value);
        let key = code_of(&pair.key)?;
        if let Some(code) = keyed(&parts, is_code_key).and_then(code_of) {
            let entry = Self::with_code(code, &parts);
            let symbol = if entry.symbol.is_empty() {
                key
            } else {
                entry.symbol
            };
            return Some(Self { symbol, ..entry });
        }
        let mut entry = Self::with_code(key, &parts);
        if let Some(longer) = longer_text(&parts) {
            entry.text = format!("{}\n{longer}", normalize_whitespace(&entry.text));
        }
        Some(entry)
    }

    pub(super) fn into_constant(self, line: usize) -> Constant {
        Constant {
            symbol: self.symbol,
            value: self.code,
            comment: self.text,
            group: None,
            is_error: false,
            line,
        }
    }

    fn with_code(code: String, parts: &[(String, &Value)]) -> Self {
        let is_code = |value: &&Value| value.text() == Some(&*code);
        let mut texts = parts
            .iter()
            .filter(|(key, _)| key.is_empty())
            .map(|(_, value)| *value)
            .filter(|value| !is_code(value))
            .filter_map(Value::text);
        let symbol = texts.clone().find(|text| is_name(text));
        let sentence = texts
            .clone()
            .find(|text| text.contains(' ') || !text.is_ascii());
        let named = keyed(parts, is_text_key).and_then(Value::text);
        let text = named.or(sentence);
        let text = text.or_else(|| texts.find(|text| Some(*text) != symbol));
        Self {
            symbol: symbol.unwrap_or_default().to_owned(),
            text: text.unwrap_or_default().to_owned(),
            code,
        }
    }
}

/// Returns the second one of two texts without keys: `("No door", "The door is missing")`.
fn longer_text(parts: &[(String, &Value)]) -> Option<String> {
    let [(first_key, first), (second_key, second)] = parts else {
        return None;
    };
    let (first, second) = (first.text()?, second.text()?);
    let are_texts = first_key.is_empty() && second_key.is_empty() && first != second;
    let are_sentences = first.contains(' ') && second.contains(' ');
    (are_texts && are_sentences).then(|| normalize_whitespace(second))
}

/// Returns the first text of a value that is a message.
pub(super) fn text_of(value: &Value) -> Option<String> {
    if let Some(text) = value.text() {
        return Some(text.to_owned());
    }
    let parts = parts(value);
    let named = keyed(&parts, is_text_key).and_then(Value::text);
    let mut texts = parts.iter().filter_map(|(_, value)| value.text());
    let text = named.or_else(|| texts.find(|text| text.contains(' ')));
    text.map(str::to_owned)
}

/// Returns the code that a value consists of.
pub(super) fn code_of(value: &Value) -> Option<String> {
    match value {
        Value::Number(code) => number(code),
        Value::Text(code) if is_code(code) || is_symbol(code) || is_numbered(code) => {
            Some(code.clone())
        }
        _ => None,
    }
}

/// Returns whether a text is a word of digits, letters and hyphens that begins with a digit: `400-1`.
fn is_numbered(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-';
    text.starts_with(|c: char| c.is_ascii_digit()) && text.chars().all(is_part)
}

/// Returns the code that a value consists of, if it is not a word.
fn sure_code_of(value: &Value) -> Option<String> {
    code_of(value).filter(|code| is_code(code))
}

/// Returns whether a name is that of a code.
pub(super) fn is_code_key(name: &str) -> bool {
    is_qualified_code(name) && !is_status_label(name)
}

/// Returns whether a name is that of a text.
pub(super) fn is_text_key(name: &str) -> bool {
    let name = &*normalize(name);
    name != "name"
        && (MESSAGE_HEADINGS.contains(&name)
            || DESCRIPTION_HEADINGS.contains(&name)
            || is_qualified_message(name)
            || is_qualified_description(name))
}

/// Returns whether the keys of a dictionary are those of the fields of an error.
pub(super) fn is_object(pairs: &[Pair]) -> bool {
    let has_key = |is_key: fn(&str) -> bool| {
        let mut keys = pairs.iter().filter_map(|pair| pair.key.text());
        keys.any(is_key)
    };
    has_key(is_code_key) && has_key(is_text_key)
}

/// Returns whether a dictionary is a single error: `{"code": 4001, "msg": "no such door"}`.
pub(super) fn is_error(value: &Value) -> bool {
    Entry::of(value).is_some_and(|entry| !entry.text.is_empty())
}

/// Returns whether most elements of a list are errors themselves.
pub(super) fn is_table(elements: &[(String, Value)]) -> bool {
    let rows = elements.iter().filter(|(keyword, element)| {
        let is_row = matches!(element, Value::List(_) | Value::Map(_));
        keyword.is_empty() && is_row && Entry::of(element).is_some()
    });
    elements.len() > 1 && rows.count() * 2 > elements.len()
}

/// Returns the parts of a value with their keys.
fn parts(value: &Value) -> Vec<(String, &Value)> {
    let value = in_one_language(value);
    match value {
        Value::List(elements) => elements
            .iter()
            .map(|(key, value)| (key.clone(), value))
            .collect(),
        Value::Map(pairs) => pairs
            .iter()
            .map(|pair| {
                let key = pair.key.text().unwrap_or("-");
                (key.to_owned(), &pair.value)
            })
            .collect(),
        value => vec![(String::new(), value)],
    }
}

/// Returns the English value, or the first one, of a dictionary whose keys are languages.
fn in_one_language(value: &Value) -> &Value {
    let Value::Map(pairs) = value else {
        return value;
    };
    let keys = pairs.iter().map(|pair| pair.key.text().unwrap_or_default());
    let chosen = preferred(keys).and_then(|chosen| pairs.get(chosen));
    chosen.map_or(value, |pair| &pair.value)
}

/// Returns the language that is read, if a value has a text for each language.
pub(super) fn language_of(value: &Value) -> Option<&str> {
    let Value::Map(pairs) = value else {
        return None;
    };
    let keys = pairs.iter().map(|pair| pair.key.text().unwrap_or_default());
    pairs.get(preferred(keys)?)?.key.text()
}

fn keyed<'v>(parts: &[(String, &'v Value)], is_key: fn(&str) -> bool) -> Option<&'v Value> {
    let mut parts = parts.iter();
    let (_, value) = parts.find(|(key, _)| !key.is_empty() && is_key(key))?;
    Some(value)
}
