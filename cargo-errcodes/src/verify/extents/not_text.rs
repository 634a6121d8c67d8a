//! Texts of a catalog that are something else on the page: remarks, numbers, names of types, and rests of markup.

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
    } else {
        None
    }
}

fn has_markup(text: &str) -> bool {
    let is_cut_link = text.ends_with("](") || text.starts_with("](");
    text.ends_with('\\') || is_cut_link || MARKUP.iter().any(|markup| text.contains(markup))
}

/// Returns whether a text is a number, a version, or several numbers.
fn is_number(text: &str) -> bool {
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
        ];
        for (text, expected) in cases {
            assert_eq!(not_a_text(text), expected, "{text}");
        }
    }
}
