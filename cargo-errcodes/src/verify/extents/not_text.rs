//! Texts of a catalog that are something else on the page: remarks, numbers, names of types, and rests of markup.

use super::super::fields::is_label_of_text;
use super::ExtentError;

const REMARKS: [&str; 4] = ["TODO", "FIXME", "XXX", "HACK"];
const LICENSES: [&str; 4] = [
    "Redistributions of source code",
    "Redistributions in binary form",
    "Licensed under the ",
    "THIS SOFTWARE IS PROVIDED",
];
/// Markup that no vendor sends. Tags inside a line may be a part of a message.
const MARKUP: [&str; 12] = [
    "](#", "](/", "](http", "][", ":ref:`", ":doc:`", "<br", "</br", "<p>", "</p>", "<td", "<tr",
];
/// Names of types and units, in lower case.
const TYPES: [&str; 34] = [
    "string", "str", "text", "varchar", "char", "int", "integer", "long", "short", "byte", "bool",
    "boolean", "float", "double", "decimal", "number", "numeric", "object", "array", "enum", "i8",
    "i16", "i32", "i64", "u8", "u16", "u32", "u64", "int32", "int64", "uint32", "uint64", "ms",
    "bytes",
];

/// Units of delays and sizes, in lower case.
const UNITS: [&str; 30] = [
    "ms", "s", "sec", "secs", "second", "seconds", "seconde", "secondes", "segundo", "segundos",
    "sekunde", "sekunden", "min", "mins", "minute", "minutes", "minuto", "minutos", "minuten", "h",
    "hour", "hours", "heure", "heures", "day", "days", "bytes", "秒", "分钟", "%",
];
/// Texts that stand for another one of the page, in lower case.
const REFERENCES: [&str; 12] = [
    "same as above",
    "same as below",
    "same as message",
    "same as the message",
    "as above",
    "see above",
    "see below",
    "ditto",
    "idem",
    "siehe oben",
    "同上",
    "见上",
];

/// Returns the error of a text that no vendor sends.
pub(super) fn not_a_text(text: &str) -> Option<ExtentError> {
    let is_remark = REMARKS.iter().any(|mark| {
        let rest = text.strip_prefix(mark);
        rest.is_some_and(|rest| rest.starts_with([':', ' ', '(']))
    });
    if is_remark {
        Some(ExtentError::IsRemark)
    } else if LICENSES.iter().any(|license| text.contains(license)) {
        Some(ExtentError::IsLicense)
    } else if has_markup(text) {
        Some(ExtentError::HasMarkup)
    } else if is_number(text) {
        Some(ExtentError::IsNumber)
    } else if is_type(text) {
        Some(ExtentError::IsType)
    } else if is_reference(text) {
        Some(ExtentError::IsReference)
    } else if text.contains(' ') && is_label_of_text(text) {
        Some(ExtentError::IsLabel)
    } else if has_fields(text) {
        Some(ExtentError::HasFields)
    } else {
        None
    }
}

fn has_markup(text: &str) -> bool {
    let is_cut_link = text.ends_with("](") || text.starts_with("](");
    text.ends_with('\\') || is_cut_link || MARKUP.iter().any(|markup| text.contains(markup))
}

/// Returns whether a text is nothing but a reference to another one, which can be in brackets.
fn is_reference(text: &str) -> bool {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    REFERENCES.contains(&&*text.to_lowercase())
}

/// Returns whether a text is a string with other values in front of it, as in a record: `idle::"WARMING UP"`.
fn has_fields(text: &str) -> bool {
    let Some((values, string)) = text.strip_suffix('"').and_then(|text| text.split_once('"'))
    else {
        return false;
    };
    let is_value = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ':' | ',' | ';' | '|');
    !string.contains('"')
        && values.ends_with([':', ',', ';', '|'])
        && values.contains(char::is_alphanumeric)
        && values.chars().all(is_value)
}

/// Returns whether a text is a number with the unit of a delay or a size: `30 seconds`, `1-5 min`.
fn is_measure(text: &str) -> bool {
    let is_amount = |c: char| c.is_ascii_digit() || matches!(c, '-' | '–' | '.' | ',' | '+' | '~');
    let unit = text.trim_start_matches(is_amount);
    let amount = &text[..text.len() - unit.len()];
    amount.contains(|c: char| c.is_ascii_digit())
        && UNITS.contains(&&*unit.trim().trim_end_matches('.').to_lowercase())
}

/// Returns whether a text is a number, a version, a measure, or several numbers.
pub(super) fn is_number(text: &str) -> bool {
    let hexadecimal = text.strip_prefix("0x").unwrap_or_default();
    if is_measure(text)
        || !hexadecimal.is_empty() && hexadecimal.chars().all(|c| c.is_ascii_hexdigit())
    {
        return true;
    }
    // `#7` is a link to a discussion.
    if text.starts_with('#') {
        return false;
    }
    let version = text.trim().trim_start_matches(['v', 'V']);
    // `{0}` is a placeholder.
    version.contains(|c: char| c.is_ascii_digit())
        && !version.contains(|c: char| c.is_alphabetic() || c == '{')
}

/// Returns whether a text is the name of a type or a unit, or declares a field: `optional i32 delay`.
fn is_type(text: &str) -> bool {
    let is_name = |word: &str| TYPES.contains(&&*word.to_lowercase());
    let words: Vec<&str> = text
        .trim()
        .trim_end_matches([',', ';'])
        .split_whitespace()
        .collect();
    match *words {
        [name] | ["optional" | "required" | "repeated", name, _] => is_name(name),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{ExtentError, not_a_text};

    #[test]
    fn remarks_numbers_and_markup_are_not_texts() {
        let cases = [
            ("TODO: write this", Some(ExtentError::IsRemark)),
            ("TODOs are open", None),
            ("1.11", Some(ExtentError::IsNumber)),
            ("v2.0.1", Some(ExtentError::IsNumber)),
            ("404", Some(ExtentError::IsNumber)),
            ("404 pages", None),
            ("#404", None),
            ("{0}", None),
            ("没有门", None),
            ("String", Some(ExtentError::IsType)),
            ("String is empty", None),
            ("optional i32 delay;", Some(ExtentError::IsType)),
            ("optional door is open", None),
            ("[the guide](", Some(ExtentError::HasMarkup)),
            ("see :ref:`doors", Some(ExtentError::HasMarkup)),
            ("No door<br", Some(ExtentError::HasMarkup)),
            ("a <b>bold</b> door", None),
            ("...", None),
            ("0x1F", Some(ExtentError::IsNumber)),
            ("30 seconds", Some(ExtentError::IsNumber)),
            ("1-5 Minuten", Some(ExtentError::IsNumber)),
            ("30 doors", None),
            ("(Same as above)", Some(ExtentError::IsReference)),
            ("Same as above, but without a door", None),
            ("Error message", Some(ExtentError::IsLabel)),
            ("Error message is empty", None),
            ("idle::\"WARMING UP\"", Some(ExtentError::HasFields)),
            ("The key is \"lost\"", None),
            ("\"lost\"", None),
        ];
        for (text, expected) in cases {
            assert_eq!(not_a_text(text), expected, "{text}");
        }
    }
}
