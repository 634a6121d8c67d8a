//! Recognition of codes, symbols and ranges of codes.

use errcodes_core::code::parse_integer;

/// Defines a regular expression that is compiled on first use.
macro_rules! pattern {
    ($name:ident, $pattern:expr) => {
        static $name: std::sync::LazyLock<regex::Regex> =
            std::sync::LazyLock::new(|| $crate::page::code::compile($pattern));
    };
}
pub(super) use pattern;

#[expect(
    clippy::expect_used,
    reason = "the patterns are written here, and the tests try each"
)]
pub(super) fn compile(pattern: &str) -> regex::Regex {
    regex::Regex::new(pattern).expect("a pattern of ours")
}

/// A whole number, as vendors write it.
pub(super) const NUMBER: &str = r"[-−]?(?:0[xX][0-9A-Fa-f]+|[0-9]+)[uUlL]{0,3}";
/// A text code that contains digits: `E100`, `22P02`, `FORBID001`, `AUTH-0012`, `API-AUTH-0012`, `A1-AUTH-01`, `0C00-030A`, `E0400-0001`.
pub(super) const TEXT_CODE: &str = r"(?:(?:[A-Z][A-Z0-9]{0,11}-){2,3}[0-9]{2,}|[A-Z]{1,8}[0-9]{2,6}-0[0-9]{1,5}|(?:[A-Z]{1,12}-){1,3}[A-Z]{1,12}[-_.]?[0-9]{2,}[A-Z]?|[A-Za-z]{1,12}[-_.]?[0-9]{2,}[A-Za-z]?|[A-Z]{1,4}[0-9][A-Z]{1,4}[0-9]{2,}|[0-9][0-9A-Z]{4}|[0-9A-F]{4}[-_](?:[A-F][0-9A-F]{3}|[0-9][A-F][0-9A-F]{2}|[0-9]{2}[A-F][0-9A-F]|[0-9]{3}[A-F])|(?:[A-F][0-9A-F]{3}|[0-9][A-F][0-9A-F]{2}|[0-9]{2}[A-F][0-9A-F]|[0-9]{3}[A-F])[-_][0-9A-F]{4})";

pattern!(IS_NUMBER, &format!("^{NUMBER}$"));
pattern!(IS_TEXT_CODE, &format!("^{TEXT_CODE}$"));
pattern!(IS_PAIR, "^[0-9A-F]{4}[-_][0-9A-F]{4}$");
pattern!(IS_SYMBOL, r"^[\p{Alphabetic}_$][\w.$:/-]*$");
pattern!(IS_UPPER_CASE, r"^[A-Z][A-Z0-9]*(?:[ _/.-]+[A-Z0-9]+)*$");
pattern!(
    IS_RANGE,
    r"^[0-9]+(?:[xX]{2,}|\*+)$|^[xX*]+$|^-?[0-9]+\s*(?:-|–|—|~|\.\.=?|to)\s*-?[0-9]+$"
);

/// Returns a number without suffixes and other notation of programming languages.
pub(super) fn number(text: &str) -> Option<String> {
    let text = text.trim();
    if !IS_NUMBER.is_match(text) {
        return None;
    }
    let is_hexadecimal = text.contains(['x', 'X']);
    let digits = text.trim_end_matches(|last: char| {
        last.is_alphabetic() && !(is_hexadecimal && last.is_ascii_hexdigit())
    });
    let digits = digits.replace('−', "-").replace('X', "x");
    // A catalog cannot contain the code `-0`, or a code that exceeds all code types.
    let is_zero = digits.starts_with('-') && digits.trim_start_matches(['-', '0', 'x']).is_empty();
    let digits = if is_zero { "0".to_owned() } else { digits };
    parse_integer(&digits).map(|_| digits)
}

pub(crate) fn is_number(text: &str) -> bool {
    number(text).is_some()
}

/// Returns whether a code begins with zeros and is therefore a text code.
pub(crate) fn has_leading_zero(code: &str) -> bool {
    let digits = code.trim_start_matches('-');
    digits.len() > 1
        && digits.starts_with('0')
        && digits.bytes().all(|digit| digit.is_ascii_digit())
}

/// Returns whether a string can only be a code: a number, or letters and digits that do not form a word.
pub(crate) fn is_code(text: &str) -> bool {
    is_number(text) || IS_TEXT_CODE.is_match(text)
}

/// Returns whether a string is two groups of hexadecimal digits, which looks like a range if none of them is a letter: `1200-8001`.
pub(super) fn is_pair_of_groups(text: &str) -> bool {
    IS_PAIR.is_match(text)
}

/// Returns whether a string is a single word that can name an error: `WORKFLOW_RULES_MISSING`, `invalid_request`,
/// `card.declined`.
pub(crate) fn is_symbol(text: &str) -> bool {
    IS_SYMBOL.is_match(text) && text.chars().any(char::is_alphabetic)
}

/// Returns whether a string consists of upper-case words: `UNAUTHORIZED/INVALID URL`.
pub(super) fn is_upper_case(text: &str) -> bool {
    text.len() > 1 && IS_UPPER_CASE.is_match(text)
}

/// Returns whether a string is a symbol and not a plain word.
pub(crate) fn is_name(text: &str) -> bool {
    let is_camel = || {
        let mut pairs = text.chars().zip(text.chars().skip(1));
        pairs.any(|(letter, next)| letter.is_lowercase() && next.is_uppercase())
    };
    // Some scripts have no spaces, so that a text with the name of a field in it is a single word.
    let has_unspaced = || text.chars().any(|c| ('\u{2e80}'..='\u{9fff}').contains(&c));
    is_symbol(text)
        && !has_unspaced()
        && (text.contains('_')
            || text.contains('.') && !text.ends_with('.')
            || text.len() > 2
                && text.is_ascii()
                && !text.chars().any(char::is_lowercase)
                && !text.ends_with('.')
            || is_camel())
}

/// Returns whether a string is almost certainly a name: `ERR_NOT_FOUND`, `bad_request`, `NotFoundError`.
pub(super) fn is_sure_name(text: &str) -> bool {
    is_symbol(text)
        && (text.contains('_') || text.ends_with("Error") || text.ends_with("Exception"))
        && !text.contains('/')
}

/// Returns whether a string is a number and the shorter number of an error within it: `400-1`.
pub(super) fn is_divided(text: &str) -> bool {
    text.split_once('-').is_some_and(|(first, second)| {
        let are_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        first.len() > second.len() && !second.is_empty() && are_digits(first) && are_digits(second)
    })
}

/// Returns whether a string looks like a range of codes: `4xx`, `1000-1999`, `5*`.
pub(super) fn is_range(text: &str) -> bool {
    let text = text.trim();
    IS_RANGE.is_match(text) && !is_number(text) && !is_divided(text)
}

#[cfg(test)]
mod tests {
    use super::{has_leading_zero, is_code, is_name, is_range, is_symbol, is_upper_case, number};

    #[test]
    fn codes_are_distinguished_from_words() {
        let numbers = [
            ("126", Some("126")),
            ("-1121", Some("-1121")),
            ("−1121", Some("-1121")),
            ("0x80070005", Some("0x80070005")),
            ("0XC00000FD", Some("0xC00000FD")),
            ("0x8007000EL", Some("0x8007000E")),
            ("5L", Some("5")),
            ("007", Some("007")),
            ("1.5", None),
            ("-0", Some("0")),
            ("99999999999999999999999999999999999999999999", None),
            ("4xx", None),
            ("12 items", None),
            ("", None),
        ];
        for (text, expected) in numbers {
            assert_eq!(number(text).as_deref(), expected, "{text}");
        }
        for code in [
            "E100",
            "0C00-030A",
            "0300_C001",
            "22P02",
            "FORBID001",
            "AUTH-0012",
            "-5",
        ] {
            assert!(is_code(code), "{code}");
        }
        for word in ["Error", "V2", "UTF8", "2nd", "NOT_FOUND", "3 things"] {
            assert!(!is_code(word), "{word}");
        }
        for range in ["4xx", "10xx", "1000-1999", "100300 ~ 100329"] {
            assert!(is_range(range), "{range}");
        }
        assert!(!is_range("-1121") && !is_range("404") && !is_range("400-1"));
        assert!(has_leading_zero("007") && !has_leading_zero("0") && !has_leading_zero("0x10"));
        assert!(is_name("UNKNOWN") && !is_name("UNKNOWN."));
        assert!(is_name("door_type") && !is_name("卡类型和door_type不一致"));
        assert!(is_symbol("card.declined") && is_symbol("NOT_FOUND") && !is_symbol("not found"));
        assert!(is_upper_case("UNAUTHORIZED/INVALID URL") && !is_upper_case("Unauthorized"));
    }
}
