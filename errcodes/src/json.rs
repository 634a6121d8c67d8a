//! Finds a value in a body that is JSON, or was meant to be.
//!
//! What is wrong in the values of the body does not matter: bytes that are not UTF-8, numbers that no type of Rust
//! holds, half of a surrogate pair, any depth of lists and objects; nor does something behind the end. A number is what the server
//! wrote, digit by digit, which `serde_json::Value` keeps only up to 64 bits. Nothing is read of a body whose structure
//! is broken, because it is cut off or has a quote too many: half of a code is another code, and what can't be read may
//! be the inner one of two codes.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

/// A value in a body.
#[doc(hidden)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token<'b> {
    /// A text, without its escapes. Bytes that are not UTF-8 are U+FFFD.
    Text(Cow<'b, str>),
    /// A number as it is written: `126`, `-1.50`, `1e400`.
    Number(Cow<'b, str>),
}

impl Token<'_> {
    /// Returns the text, if it is one.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Number(_) => None,
        }
    }

    /// Returns the number, if it is one without a fraction: `126.0` and `1.26e2` are 126.
    pub(crate) fn as_integer(&self) -> Option<i128> {
        match self {
            Self::Text(_) => None,
            Self::Number(number) => integer(number),
        }
    }
}

/// Returns the text or the number at a JSON pointer (RFC 6901), if there is one. Of members of one name the last one
/// counts.
pub(crate) fn find<'b>(body: &'b [u8], pointer: &str) -> Option<Token<'b>> {
    let mut reader = Reader { body, at: 0 };
    reader.skip_blanks();
    if !pointer.is_empty() {
        for name in pointer.strip_prefix('/')?.split('/') {
            reader.at = match reader.peek()? {
                b'{' => reader.member(&name.replace("~1", "/").replace("~0", "~"))?,
                b'[' => reader.element(name)?,
                _ => return None,
            };
        }
    }
    reader.token(pointer.is_empty())
}

/// Returns whether the structure of a body is that of JSON: brackets, quotes, colons and commas are in their places, up
/// to the end of the first value. A comma behind the last member is allowed.
pub(crate) fn is_well_formed(body: &[u8]) -> bool {
    Reader { body, at: 0 }.skip_well_formed().is_some()
}

/// A place in a body.
struct Reader<'b> {
    body: &'b [u8],
    at: usize,
}

impl<'b> Reader<'b> {
    fn peek(&self) -> Option<u8> {
        self.body.get(self.at).copied()
    }

    fn skip_blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Goes past a byte, if it is the next one.
    fn skip(&mut self, byte: u8) -> Option<()> {
        self.skip_blanks();
        (self.peek()? == byte).then(|| self.at += 1)
    }

    /// Returns where the last member of this name begins, in the object that begins here.
    fn member(&mut self, name: &str) -> Option<usize> {
        let mut found = None;
        self.skip(b'{')?;
        while let Some(key) = self.key() {
            self.skip_blanks();
            if key == name {
                found = Some(self.at);
            }
            if self.skip_value().is_none() || self.skip(b',').is_none() {
                break;
            }
        }
        found
    }

    /// Reads a name and its colon.
    fn key(&mut self) -> Option<Cow<'b, str>> {
        self.skip_blanks();
        let key = self.text()?;
        self.skip(b':')?;
        Some(key)
    }

    /// Returns where an element begins, in the list that begins here.
    fn element(&mut self, index: &str) -> Option<usize> {
        let is_index = index == "0" || !index.starts_with(['0', '+']);
        let index: usize = index.parse().ok().filter(|_| is_index)?;
        self.skip(b'[')?;
        for _ in 0..index {
            self.skip_value()?;
            self.skip(b',')?;
        }
        self.skip_blanks();
        (self.peek()? != b']').then_some(self.at)
    }

    /// Goes past a value of any depth; `None` if its end is missing.
    fn skip_value(&mut self) -> Option<()> {
        self.skip_blanks();
        let mut depth = 0_usize;
        loop {
            match self.peek()? {
                b'"' => {
                    self.raw_text()?;
                }
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    depth = depth.checked_sub(1)?;
                    self.at += 1;
                }
                b',' | b':' | b' ' | b'\t' | b'\n' | b'\r' if depth > 0 => self.at += 1,
                _ => {
                    self.word()?;
                }
            }
            if depth == 0 {
                return Some(());
            }
        }
    }

    /// Goes past a value, if its structure is that of JSON.
    fn skip_well_formed(&mut self) -> Option<()> {
        let mut open = Vec::new();
        loop {
            // A value begins.
            self.skip_blanks();
            let byte = self.peek()?;
            match byte {
                b'{' | b'[' => {
                    self.at += 1;
                    open.push(byte);
                }
                b'"' => drop(self.raw_text()?),
                _ => drop(self.word()?),
            }
            // What comes after a value, or after a bracket that opens, up to the next value.
            let mut is_after_value = !matches!(byte, b'{' | b'[');
            loop {
                let Some(bracket) = open.last() else {
                    return Some(());
                };
                let end = if *bracket == b'{' { b'}' } else { b']' };
                if self.skip(end).is_some() {
                    open.pop();
                    is_after_value = true;
                    continue;
                }
                if is_after_value {
                    self.skip(b',')?;
                    is_after_value = false;
                    continue;
                }
                if *bracket == b'{' {
                    self.skip_blanks();
                    self.raw_text()?;
                    self.skip(b':')?;
                }
                break;
            }
        }
    }

    /// Reads a number, `true` or whatever else stands there without quotes; `None` if nothing does.
    fn word(&mut self) -> Option<&'b [u8]> {
        let rest = self.body.get(self.at..)?;
        let is_end = |byte: &u8| b"\",:[]{} \t\n\r".contains(byte);
        let length = rest.iter().position(is_end).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).filter(|word| !word.is_empty())
    }

    /// Reads what is between two quotes, escapes as they are.
    fn raw_text(&mut self) -> Option<&'b [u8]> {
        let start = self.at + 1;
        let mut end = start;
        if self.peek()? != b'"' {
            return None;
        }
        while *self.body.get(end)? != b'"' {
            end += if self.body.get(end) == Some(&b'\\') {
                2
            } else {
                1
            };
        }
        self.at = end + 1;
        self.body.get(start..end)
    }

    fn text(&mut self) -> Option<Cow<'b, str>> {
        let text = String::from_utf8_lossy(self.raw_text()?);
        Some(if text.contains('\\') {
            unescape(&text).into()
        } else {
            text
        })
    }

    /// Reads a text or a number; `is_all` says that nothing else is in the body, so that its end is that of a number.
    fn token(&mut self, is_all: bool) -> Option<Token<'b>> {
        if self.peek()? == b'"' {
            return self.text().map(Token::Text);
        }
        let number = core::str::from_utf8(self.word()?).ok()?;
        let is_whole = is_all || self.at < self.body.len();
        (is_whole && is_number(number)).then_some(Token::Number(number.into()))
    }
}

/// Replaces escapes by what they stand for; half of a pair of surrogates by U+FFFD.
fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, escape)) = rest.split_once('\\') {
        out.push_str(before);
        let mut chars = escape.chars();
        let c = match chars.next() {
            None => '\\',
            Some('b') => '\u{8}',
            Some('f') => '\u{C}',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('u') => match unit(chars.as_str()) {
                Some((unit, after)) => {
                    let (c, after) = character(unit, after);
                    chars = after.chars();
                    c
                }
                None => char::REPLACEMENT_CHARACTER,
            },
            Some(c @ ('"' | '\\' | '/')) => c,
            // Nobody knows what it stands for, so it stands for itself.
            Some(c) => {
                out.push('\\');
                c
            }
        };
        out.push(c);
        rest = chars.as_str();
    }
    out.push_str(rest);
    out
}

/// Takes the four digits of `\u` off a text.
fn unit(text: &str) -> Option<(u32, &str)> {
    let (digits, rest) = text.split_at_checked(4)?;
    let is_hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let unit = u32::from_str_radix(digits, 16).ok();
    unit.filter(|_| is_hexadecimal).map(|unit| (unit, rest))
}

/// Returns the character of a unit of UTF-16, and what comes after it; of a pair the other half is in front of that.
fn character(first: u32, after: &str) -> (char, &str) {
    let second = || after.strip_prefix("\\u").and_then(unit);
    if (0xD800..0xDC00).contains(&first)
        && let Some((second @ 0xDC00..0xE000, after)) = second()
    {
        let c = 0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00);
        return (
            char::from_u32(c).unwrap_or(char::REPLACEMENT_CHARACTER),
            after,
        );
    }
    (
        char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER),
        after,
    )
}

/// Returns whether a word is a number of JSON.
pub(crate) fn is_number(word: &str) -> bool {
    let unsigned = word.strip_prefix('-').unwrap_or(word);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (
            mantissa,
            exponent.strip_prefix(['+', '-']).unwrap_or(exponent),
        ),
        None => (unsigned, "0"),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let are_digits =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_octal = whole.len() > 1 && whole.starts_with('0');
    !is_octal && [whole, fraction, exponent].into_iter().all(are_digits)
}

/// Returns the value of a number that has no fraction, exactly.
pub(crate) fn integer(number: &str) -> Option<i128> {
    let (mantissa, exponent) = match number.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i64>().ok()?),
        None => (number, 0),
    };
    let is_negative = mantissa.starts_with('-');
    let mantissa = mantissa.trim_start_matches(['-', '+']);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let mut digits = whole.bytes().chain(fraction.bytes());
    // How many of the digits, and of zeros after them, are in front of the decimal point.
    let places = i64::try_from(whole.len()).ok()?.checked_add(exponent)?;
    let mut value = 0_i128;
    let mut place = 0;
    loop {
        let digit = match digits.next() {
            Some(digit @ b'0'..=b'9') => i128::from(digit - b'0'),
            Some(_) => return None,
            None if place >= places || value == 0 => break,
            None => 0,
        };
        if place < places {
            value = value.checked_mul(10)?;
            value = if is_negative {
                value.checked_sub(digit)?
            } else {
                value.checked_add(digit)?
            };
        } else if digit != 0 {
            return None;
        }
        place += 1;
    }
    Some(value)
}

#[cfg(test)]
#[allow(
    clippy::unnecessary_wraps,
    reason = "the cases are compared with what `find` gives"
)]
mod tests {
    use super::{Token, find, integer, is_well_formed};

    fn text(text: &str) -> Option<Token<'_>> {
        Some(Token::Text(text.into()))
    }

    fn number(number: &str) -> Option<Token<'_>> {
        Some(Token::Number(number.into()))
    }

    #[test]
    fn a_value_is_found_by_its_pointer() {
        let body = br#" {"a": {"b/c": [1, "two", {"~": -3.50}], "d": ""}, "e": true, "e": 5 , "": 6,"\u0066":7}"#;
        let cases = [
            ("/a/b~1c/0", number("1")),
            ("/a/b~1c/1", text("two")),
            ("/a/b~1c/2/~0", number("-3.50")),
            ("/a/b~1c/3", None),
            ("/a/b~1c/00", None),
            ("/a/b~1c/-", None),
            ("/a/d", text("")),
            ("/a/d/e", None),
            ("/a", None),
            ("/e", number("5")),
            ("/", number("6")),
            ("/f", number("7")),
            ("/g", None),
            ("", None),
            ("a", None),
        ];
        for (pointer, expected) in cases {
            assert_eq!(find(body, pointer), expected, "{pointer}");
        }
        assert_eq!(find(b" 126 ", ""), number("126"));
        assert_eq!(find(b"126", ""), number("126"));
    }

    #[test]
    fn what_is_wrong_elsewhere_does_not_matter() {
        let deep = [
            b"{\"x\":".as_slice(),
            &b"[".repeat(100_000),
            &b"]".repeat(100_000),
            b",\"code\":1}",
        ]
        .concat();
        let cases: [&[u8]; 13] = [
            br#"{"code":1}"#,
            br#"{"code":1,"x":1e400}"#,
            br#"{"x":1e-400,"code":1}"#,
            br#"{"x":99999999999999999999999999999999999999999999,"code":1}"#,
            b"{\"code\":1,\"message\":\"Gr\xF6\xDFe\"}",
            b"{\"message\":\"\xFF\xFE\",\"\xFF\":2,\"code\":1}",
            br#"{"x":"\ud800","code":1}"#,
            br#"{"x":"\q\u12","code":1}"#,
            b"{\"x\":\"line\nbreak\x00\",\"code\":1}",
            br#"{"x":NaN,"code":1}"#,
            br#"{"x":[1,2,],"code":1,}"#,
            br#"{"code":1} trailing"#,
            &deep,
        ];
        for body in cases {
            let body_text = alloc::string::String::from_utf8_lossy(&body[..body.len().min(80)]);
            assert_eq!(find(body, "/code"), number("1"), "{body_text}");
            assert!(is_well_formed(body), "{body_text}");
        }
    }

    #[test]
    fn what_is_cut_off_is_not_there() {
        for body in [
            r#"{"code":12"#,
            r#"{"code":"E1"#,
            r#"{"code":"E1\"#,
            r#"{"code":"#,
            r#"{"code""#,
            r#"{"code"#,
            "{",
            "[",
            "",
            "<html>",
            r#"{"code":1.}"#,
            r#"{"code":0x1}"#,
            r#"{"code":+1}"#,
            r#"{"code":0126}"#,
            r#"{"code":126abc}"#,
            r#"{"code":}"#,
            r#"]"code":1"#,
        ] {
            assert_eq!(find(body.as_bytes(), "/code"), None, "{body}");
        }
        let body = br#"{"code":1,"x":{"y":[1,"\"]"],"z":true}}"#;
        for end in 0..body.len() {
            assert!(!is_well_formed(&body[..end]), "{end}");
        }
        for body in [
            r#"{"code":1 26}"#,
            "{\"code\":12\n6}",
            r#"{"code":12"6"}"#,
            r#"{"code":12:6}"#,
            r#"{"code":12[6]}"#,
            r#"{"code":"12" "6"}"#,
            r#"{"code":"12"6}"#,
            r#"{"code":40]0,"sub":7}"#,
            r#"{"code":400,"x":[[1],2}],"sub":70}"#,
            r#"{"code":400,"m":"a"b","n":"c"d","sub":7}"#,
            r#"{"m":"x","code":1,"y":"z" "q","code":126}"#,
            r#"{"code":1,oops,"code":126}"#,
            r#"{"code":1,,"x":2}"#,
            "{,}",
            r#"{"code"}"#,
            r#"{"code":}"#,
            "[1 2]",
            r#"{"code":1"#,
            "]",
            "",
        ] {
            assert!(!is_well_formed(body.as_bytes()), "{body}");
        }
        for body in [
            "{}",
            "[]",
            "[[],{}]",
            r#"{"a":[{"b":[1,],},],}"#,
            "1",
            " \"x\" ",
            "[1,2]x",
        ] {
            assert!(is_well_formed(body.as_bytes()), "{body}");
        }
    }

    #[test]
    fn escapes_are_what_they_stand_for() {
        let cases = [
            (r#""a\"\\\/\b\f\n\r\tb""#, "a\"\\/\u{8}\u{C}\n\r\tb"),
            (r#""\u0041\u00e9\u9519""#, "Aé错"),
            (r#""\ud83e\udd80""#, "🦀"),
            (r#""\ud83e""#, "\u{FFFD}"),
            (r#""\udd80x""#, "\u{FFFD}x"),
            (r#""\ud83e\u0041""#, "\u{FFFD}A"),
            (r#""1\2""#, r"1\2"),
            (r#""\u00""#, "\u{FFFD}00"),
            (r#""\u+123""#, "\u{FFFD}+123"),
        ];
        for (body, expected) in cases {
            assert_eq!(find(body.as_bytes(), ""), text(expected), "{body}");
        }
    }

    #[test]
    fn numbers_are_exact() {
        let cases = [
            ("126", Some(126)),
            ("-0", Some(0)),
            ("126.0", Some(126)),
            ("1.26e2", Some(126)),
            ("1260e-1", Some(126)),
            ("0e999999999", Some(0)),
            ("0.0e-5", Some(0)),
            ("126.5", None),
            ("1e-1", None),
            ("12.6e-1", None),
            ("18446744073709551616", Some(1 << 64)),
            ("-170141183460469231731687303715884105728", Some(i128::MIN)),
            ("170141183460469231731687303715884105728", None),
            ("1e400", None),
            ("1e99999999999999999999", None),
        ];
        for (text, expected) in cases {
            assert_eq!(integer(text), expected, "{text}");
        }
    }
}
