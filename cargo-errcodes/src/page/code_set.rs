//! Codes that a page lists together: ranges, classes, and codes that contain a value.

use errcodes_core::base::Base;
use errcodes_core::code::{CodeType, CodeValue, IntegerType, parse_integer};
use errcodes_core::document::Text;
use errcodes_core::ident;
use errcodes_core::pattern::{EntryKey, Pattern, escape};
use errcodes_core::source::Span;

use super::code::{has_leading_zero, pattern};

/// Codes that a page lists together: `4000-4099`, `5xx`, `08***`, `FLOOD_WAIT_{seconds}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CodeSet {
    /// The first and the last code, if all codes are numbers. Hexadecimal codes stay hexadecimal.
    bounds: Option<[String; 2]>,
    /// The key of a pattern of texts that matches these codes, if there is one.
    text_key: Option<String>,
}

/// A range of numbers, such as `1000-1999` and `-32000 to -32099`.
pub(super) const NUMBER_RANGE: &str = r"[-−]?(?:0[xX][0-9A-Fa-f]+|[0-9]+)\s*(?:-|−|–|—|~|\.{2,3}|\.\.=|…|to\b|through\b)\s*[-−]?(?:0[xX][0-9A-Fa-f]+|[0-9]+)";

pattern!(
    RANGE,
    r"^(?P<head>[A-Z]{1,8}[-_]?)?(?P<first>[-−]?(?:0[xX][0-9A-Fa-f]+|[0-9]+))\s*(?:-|−|–|—|~|\.{2,3}|\.\.=|…|to\b|through\b)\s*(?P<same>[A-Z]{1,8}[-_]?)?(?P<last>[-−]?(?:0[xX][0-9A-Fa-f]+|[0-9]+))$"
);
pattern!(
    NUMBER_CLASS,
    r"^(?P<head>[-−]?[1-9][0-9]{0,17})(?P<any>x{1,18}|X{2,18}|\*{2,18}|yz)$"
);
pattern!(
    TEXT_CLASS,
    r"^(?P<head>[0-9A-Z][0-9A-Z_.-]*?)(?P<any>x{2,18}|X{2,18}|\*{2,18})$"
);
pattern!(
    DOTTED_CLASS,
    r"^(?:[0-9]+|[xX]+)(?:\.(?:[0-9]+|[xX]+)){1,4}$"
);
/// The notations for a value in a code: `{seconds}`, `<seconds>`, `%d`, and `(?P<seconds>\d+)` of regular expressions.
const PLACEHOLDERS: &str = r"(?:\{(?P<braces>[A-Za-z0-9_ ]*)\}|<(?P<angles>[A-Za-z0-9_ ]+)>|%(?P<printf>[ds])|\(\?P?<(?P<group>[A-Za-z0-9_]+)>\\d\+\))";

pattern!(
    TEMPLATE,
    r"^[A-Za-z][A-Za-z0-9]*(?:[_.:/-]+(?:[A-Za-z0-9]+|\{[A-Za-z0-9_ ]*\}|<[A-Za-z0-9_ ]+>|%[ds]|\(\?P?<[A-Za-z0-9_]+>\\d\+\)))+$"
);
pattern!(PLACEHOLDER, PLACEHOLDERS);

impl CodeSet {
    /// Parses a text that cannot be a single code, or returns `None`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        range(text)
            .or_else(|| number_class(text))
            .or_else(|| text_class(text))
            .or_else(|| dotted_class(text))
            .or_else(|| template(text))
    }

    /// Returns the pattern for the codes in an enum of the given type, if there is one.
    pub(crate) fn pattern(&self, code_type: CodeType) -> Option<Pattern<'static>> {
        let key = match code_type {
            CodeType::Integer(integer) => {
                let [first, last] = self.bounds_in(integer)?;
                let key = self.bounds.as_ref()?.join("..=");
                integer.holds(first, last).then_some(key)?
            }
            CodeType::Str(_) => self.text_key.clone()?,
        };
        parse_key(key, code_type)
    }

    /// Returns the first and the last code in an enum of the given type, if all codes are numbers.
    pub(super) fn bounds_in(&self, integer: IntegerType) -> Option<[i128; 2]> {
        let [first, last] = self.bounds.as_ref()?;
        Some([integer.parse(first)?, integer.parse(last)?])
    }

    /// Adds a base to the bounds. Returns `None` if a code is not a number.
    pub(super) fn with_base(&self, base: Base, integer: IntegerType) -> Option<Self> {
        let [first, last] = self.bounds.as_ref()?;
        Some(Self {
            bounds: Some([base.code_of(first, integer)?, base.code_of(last, integer)?]),
            text_key: None,
        })
    }

    /// Returns the first and the last code, if all codes are numbers.
    pub(super) fn numbers(&self) -> Option<[i128; 2]> {
        let [first, last] = self.bounds.as_ref()?;
        Some([parse_integer(first)?, parse_integer(last)?])
    }

    /// Returns whether the codes begin with zeros, so that they are texts.
    pub(super) fn has_leading_zero(&self) -> bool {
        let key = self.text_key.as_deref();
        self.bounds.is_none() && key.is_some_and(|key| key.starts_with('0'))
    }

    /// Returns whether each code contains a value, like `FLOOD_WAIT_60`, so that the set is written like a single code.
    pub(super) fn has_values(&self) -> bool {
        let key = self.text_key.as_ref();
        key.is_some_and(|key| key.contains('{'))
    }

    /// Returns whether a code is one of these codes.
    pub(super) fn contains(&self, code: &str) -> bool {
        if let Some([first, last]) = self.numbers() {
            return parse_integer(code).is_some_and(|code| first <= code && code <= last);
        }
        let pattern = self.pattern(CodeType::TEXT);
        pattern.is_some_and(|pattern| pattern.matches(&CodeValue::Text(code.into())))
    }

    /// Returns the part of a code with a value that comes before and after the value, as a symbol: `FLOOD_WAIT_`.
    pub(crate) fn symbol(&self) -> Option<String> {
        let key = self.text_key.as_ref().filter(|key| key.contains('{'))?;
        let parts = key.split(['{', '}']).step_by(2);
        let symbol: String = parts.collect();
        let letters = symbol.chars().filter(|c| c.is_alphabetic());
        (letters.count() > 2).then_some(symbol)
    }

    /// Returns words for the codes that can be part of a name: `4000To4099`.
    pub(crate) fn to_words(&self) -> String {
        match (&self.bounds, &self.text_key) {
            (Some(bounds), _) => bounds.join("To").replace('-', "Neg"),
            (None, Some(key)) => key.chars().filter(|c| c.is_alphanumeric()).collect(),
            (None, None) => String::new(),
        }
    }
}

fn parse_key(key: String, code_type: CodeType) -> Option<Pattern<'static>> {
    let key = Text {
        value: key.into(),
        span: Span::default(),
    };
    match EntryKey::parse(&key, code_type) {
        Ok(EntryKey::Pattern(pattern)) => Some(pattern),
        _ => None,
    }
}

fn range(text: &str) -> Option<CodeSet> {
    let captures = RANGE.captures(text)?;
    let part = |name: &str| captures.name(name).map_or("", |part| part.as_str());
    let head = part("head");
    if part("same") != head {
        return None;
    }
    let [first, last] =
        ["first", "last"].map(|name| part(name).replace('−', "-").replace('X', "x"));
    let text_key = common_class(&first, &last);
    if !head.is_empty() || has_leading_zero(&first) || has_leading_zero(&last) {
        let text_key = format!("{head}{}", text_key?);
        return Some(CodeSet {
            bounds: None,
            text_key: Some(text_key),
        });
    }
    let numbers = (parse_integer(&first)?, parse_integer(&last)?);
    // JSON-RPC lists negative codes by their absolute value: `-32000 to -32099`. `1000-99` may be short for `1000-1099`.
    let bounds = match numbers {
        (one, other) if one < other => [first, last],
        (one, other) if other < one && one < 0 => [last, first],
        _ => return None,
    };
    Some(CodeSet {
        bounds: Some(bounds),
        text_key,
    })
}

/// Returns the key of a pattern of texts for a range such as `4000` to `4099`, which contains all codes that begin with `40`.
fn common_class(first: &str, last: &str) -> Option<String> {
    let is_of_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if first.len() != last.len() || !is_of_digits(first) || !is_of_digits(last) {
        return None;
    }
    let same = first.bytes().zip(last.bytes());
    let same = same.take_while(|(first, last)| first == last).count();
    let (zeros, nines) = (&first[same..], &last[same..]);
    let is_class = !zeros.is_empty()
        && zeros.bytes().all(|digit| digit == b'0')
        && nines.bytes().all(|digit| digit == b'9');
    is_class.then(|| any_after(&first[..same], zeros.len()))
}

fn any_after(head: &str, places: usize) -> String {
    format!("{}{}", escape(head), "?".repeat(places))
}

/// Parses `5xx`, `11xxx`, `40x`, `5**`, `-320xx`, and `5yz` of FTP and SMTP.
fn number_class(text: &str) -> Option<CodeSet> {
    let captures = NUMBER_CLASS.captures(text)?;
    let (head, any) = (captures["head"].replace('−', "-"), &captures["any"]);
    // `2x` may be a factor, and `2201x` a code.
    let is_certain = match any {
        "x" => head.len() == 2,
        "yz" => head.len() == 1,
        _ => true,
    };
    if !is_certain {
        return None;
    }
    let is_negative = head.starts_with('-');
    let bound = |digit: &str| format!("{head}{}", digit.repeat(any.len()));
    let digits = if is_negative { ["9", "0"] } else { ["0", "9"] };
    Some(CodeSet {
        bounds: Some(digits.map(bound)),
        text_key: (!is_negative).then(|| any_after(&head, any.len())),
    })
}

/// Parses `08xxx` and `HY***`, classes of SQLSTATE, and `E1xx`.
fn text_class(text: &str) -> Option<CodeSet> {
    let captures = TEXT_CLASS.captures(text)?;
    let (head, any) = (&captures["head"], &captures["any"]);
    // Upper-case letters may be part of a code, as in `MAXX`.
    let is_certain = !any.starts_with('X') || head.ends_with(|last: char| last.is_ascii_digit());
    is_certain.then(|| CodeSet {
        bounds: None,
        text_key: Some(any_after(head, any.len())),
    })
}

/// Parses `5.x.x` and `X.1.1`, enhanced status codes of mail servers.
fn dotted_class(text: &str) -> Option<CodeSet> {
    let is_any = |part: &str| part.starts_with(['x', 'X']);
    let number = text.split('.').filter(|part| is_any(part)).count();
    let has_digits = text.contains(|c: char| c.is_ascii_digit());
    if !DOTTED_CLASS.is_match(text) || number == 0 || !has_digits {
        return None;
    }
    let mut at = 0;
    let parts = text.split('.').map(|part| {
        if !is_any(part) {
            return part.to_owned();
        }
        at += 1;
        format!("{{{}:u16}}", part_name(at, number))
    });
    Some(CodeSet {
        bounds: None,
        text_key: Some(parts.collect::<Vec<_>>().join(".")),
    })
}

fn part_name(at: usize, number: usize) -> String {
    if number == 1 {
        "value".to_owned()
    } else {
        format!("value_{at}")
    }
}

/// Parses `FLOOD_WAIT_{seconds}`, `FLOOD_WAIT_<seconds>` and `FLOOD_WAIT_%d`.
fn template(text: &str) -> Option<CodeSet> {
    if !TEMPLATE.is_match(text) {
        return None;
    }
    let number = PLACEHOLDER.find_iter(text).count();
    if number == 0 {
        return None;
    }
    let mut at = 0;
    let key = PLACEHOLDER.replace_all(text, |captures: &regex::Captures<'_>| {
        at += 1;
        let names = ["braces", "angles", "group"].map(|name| captures.name(name));
        let stated = names.into_iter().flatten().next();
        let stated = stated.map_or("", |name| name.as_str());
        let name = if ident::is_ident(stated) {
            stated.to_owned()
        } else {
            part_name(at, number)
        };
        let is_printf = captures
            .name("printf")
            .is_some_and(|kind| kind.as_str() == "d");
        let is_number = is_printf || captures.name("group").is_some();
        let kind = if is_number { ":u64" } else { "" };
        format!("{{{name}{kind}}}")
    });
    let key = key.into_owned();
    parse_key(key.clone(), CodeType::TEXT).map(|_| CodeSet {
        bounds: None,
        text_key: Some(key),
    })
}

#[cfg(test)]
mod tests {
    use errcodes_core::code::{CodeType, IntegerType};

    use super::CodeSet;

    /// Returns the keys for a text in an enum of numbers and in an enum of texts.
    fn keys(text: &str) -> [Option<String>; 2] {
        let set = CodeSet::parse(text);
        [CodeType::Integer(IntegerType::I64), CodeType::TEXT].map(|code_type| {
            let pattern = set.as_ref()?.pattern(code_type)?;
            Some(pattern.key.value.into_owned())
        })
    }

    #[test]
    fn ranges_and_classes_become_keys_of_patterns() {
        let sets = [
            ("4xx", "400..=499", "4??"),
            ("5XX", "500..=599", "5??"),
            ("50x", "500..=509", "50?"),
            ("5**", "500..=599", "5??"),
            ("5yz", "500..=599", "5??"),
            ("11xxx", "11000..=11999", "11???"),
            ("-320xx", "-32099..=-32000", ""),
            ("1000-1999", "1000..=1999", "1???"),
            ("1000 – 1999", "1000..=1999", "1???"),
            ("4000 to 4123", "4000..=4123", ""),
            ("0-999", "0..=999", ""),
            ("-32000 to -32099", "-32099..=-32000", ""),
            ("-32099..=-32000", "-32099..=-32000", ""),
            ("−5…5", "-5..=5", ""),
            ("0100-0199", "", "01??"),
            ("E100-E199", "", "E1??"),
            ("AUTH-0010 to AUTH-0019", "", "AUTH-001?"),
            ("08xxx", "", "08???"),
            ("08***", "", "08???"),
            ("08XXX", "", "08???"),
            ("HY***", "", "HY???"),
            ("5.x.x", "", "5.{value_1:u16}.{value_2:u16}"),
            ("X.1.1", "", "{value:u16}.1.1"),
            ("FLOOD_WAIT_{seconds}", "", "FLOOD_WAIT_{seconds}"),
            ("FLOOD_WAIT_<seconds>", "", "FLOOD_WAIT_{seconds}"),
            (
                r"FLOOD_WAIT_(?P<seconds>\d+)",
                "",
                "FLOOD_WAIT_{seconds:u64}",
            ),
            ("0x0100-0x01FF", "0x0100..=0x01FF", ""),
            ("0 ~ 1999", "0..=1999", ""),
            ("FLOOD_WAIT_%d", "", "FLOOD_WAIT_{value:u64}"),
            (
                "INTERDC_%d_CALL_%s",
                "",
                "INTERDC_{value_1:u64}_CALL_{value_2}",
            ),
        ];
        for (text, of_numbers, of_texts) in sets {
            let expected = [of_numbers, of_texts].map(|key| (!key.is_empty()).then(|| key.into()));
            assert_eq!(keys(text), expected, "{text}");
        }
    }

    #[test]
    fn codes_and_uncertain_texts_are_not_sets() {
        for text in [
            "1000",
            "-1121",
            "2201X",
            "2x",
            "404*",
            "FLOOD_*",
            "what?",
            "a{b}\\c",
            "MAXX",
            "XX000",
            "7-7",
            "1000-99",
            "2026-02",
            "E100-F199",
            "E100-E150",
            "xx",
            "x0z",
            "X.X.X",
            "1.2.3",
            "FLOOD_WAIT_X",
            "{code}",
            "AUTH-0012",
            "> 02",
            "4000+",
            "",
        ] {
            assert_eq!(CodeSet::parse(text), None, "{text}");
        }
    }
}
