//! Finds a value in a body that is JSON, or should be.
//!
//! Errors in the values of the body are accepted: bytes that are not UTF-8, numbers out of the range of every Rust type,
//! unpaired surrogates, any depth of arrays and objects, text after the end. A number is read digit by digit as the server wrote
//! it; `serde_json::Value` keeps only 64 bits. Nothing is read from a body whose structure is broken, for example if it is cut off
//! or contains an extra quote: half of a code is another code, and the part that cannot be read may contain the code of an inner
//! level.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use crate::number::{integer, is_number};

/// A value in a body.
#[doc(hidden)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token<'b> {
    /// A string with its escapes resolved. Bytes that are not UTF-8 are U+FFFD.
    Text(Cow<'b, str>),
    /// A number as written: `126`, `-1.50`, `1e400`.
    Number(Cow<'b, str>),
}

impl Token<'_> {
    /// Returns the string, or `None` for a number.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Number(_) => None,
        }
    }

    /// Returns the number if it is integral: `126.0` and `1.26e2` are 126.
    pub(crate) fn as_integer(&self) -> Option<i128> {
        match self {
            Self::Text(_) => None,
            Self::Number(number) => integer(number),
        }
    }
}

/// Returns the string or the number at a JSON pointer (RFC 6901). If an object contains several members with the same
/// name, the last one is used.
pub(crate) fn find<'b>(body: &'b [u8], pointer: &str) -> Option<Token<'b>> {
    let mut reader = Reader { body, at: 0 };
    reader.skip_whitespace();
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

/// Returns whether a body has the structure of JSON: brackets, quotes, colons and commas are in the right positions up to the
/// end of the first value. A comma after the last member is allowed.
pub(crate) fn is_well_formed(body: &[u8]) -> bool {
    Reader { body, at: 0 }.skip_well_formed().is_some()
}

/// A position in a body.
struct Reader<'b> {
    body: &'b [u8],
    at: usize,
}

impl<'b> Reader<'b> {
    fn peek(&self) -> Option<u8> {
        self.body.get(self.at).copied()
    }

    fn skip_whitespace(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Skips a byte if it comes next, after whitespace.
    fn skip(&mut self, byte: u8) -> Option<()> {
        self.skip_whitespace();
        (self.peek()? == byte).then(|| self.at += 1)
    }

    /// Returns the position of the last member of this name, in the object that begins here.
    fn member(&mut self, name: &str) -> Option<usize> {
        let mut found = None;
        self.skip(b'{')?;
        while let Some(key) = self.key() {
            self.skip_whitespace();
            if key == name {
                found = Some(self.at);
            }
            if self.skip_value().is_none() || self.skip(b',').is_none() {
                break;
            }
        }
        found
    }

    /// Reads the name of a member and its colon.
    fn key(&mut self) -> Option<Cow<'b, str>> {
        self.skip_whitespace();
        let key = self.text()?;
        self.skip(b':')?;
        Some(key)
    }

    /// Returns the position of an element, in the array that begins here.
    fn element(&mut self, index: &str) -> Option<usize> {
        let is_index = index == "0" || !index.starts_with(['0', '+']);
        let index: usize = index.parse().ok().filter(|_| is_index)?;
        self.skip(b'[')?;
        for _ in 0..index {
            self.skip_value()?;
            self.skip(b',')?;
        }
        self.skip_whitespace();
        (self.peek()? != b']').then_some(self.at)
    }

    /// Skips a value of any depth. Returns `None` if its end is missing.
    fn skip_value(&mut self) -> Option<()> {
        self.skip_whitespace();
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

    /// Skips a value, if it has the structure of JSON.
    fn skip_well_formed(&mut self) -> Option<()> {
        let mut open = Vec::new();
        loop {
            // The start of a value.
            self.skip_whitespace();
            let byte = self.peek()?;
            match byte {
                b'{' | b'[' => {
                    self.at += 1;
                    open.push(byte);
                }
                b'"' => drop(self.raw_text()?),
                _ => drop(self.word()?),
            }
            // From the end of a value, or an opening bracket, to the next value.
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
                    self.skip_whitespace();
                    self.raw_text()?;
                    self.skip(b':')?;
                }
                break;
            }
        }
    }

    /// Reads a number, `true` or any other characters without quotes. Returns `None` if there are none.
    fn word(&mut self) -> Option<&'b [u8]> {
        let rest = self.body.get(self.at..)?;
        let is_end = |byte: &u8| b"\",:[]{} \t\n\r".contains(byte);
        let length = rest.iter().position(is_end).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).filter(|word| !word.is_empty())
    }

    /// Reads the characters between two quotes, without resolving escapes.
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

    /// Reads a string or a number. If `is_all`, the body is a single value, so a number may end at the end of the body.
    fn token(&mut self, is_all: bool) -> Option<Token<'b>> {
        if self.peek()? == b'"' {
            return self.text().map(Token::Text);
        }
        let number = core::str::from_utf8(self.word()?).ok()?;
        let is_whole = is_all || self.at < self.body.len();
        (is_whole && is_number(number)).then_some(Token::Number(number.into()))
    }
}

/// Resolves escapes. An unpaired surrogate becomes U+FFFD.
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
            // An escape that JSON does not define is kept unchanged.
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

/// Reads the four digits of `\u`, and returns the rest of the text.
fn unit(text: &str) -> Option<(u32, &str)> {
    let (digits, rest) = text.split_at_checked(4)?;
    let is_hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let unit = u32::from_str_radix(digits, 16).ok();
    unit.filter(|_| is_hexadecimal).map(|unit| (unit, rest))
}

/// Returns the character of a UTF-16 code unit and the rest of the text. The second unit of a pair is read from `after`.
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

#[cfg(test)]
#[allow(
    clippy::unnecessary_wraps,
    reason = "the cases are compared with the results of `find`"
)]
mod tests {
    use super::{Token, find, is_well_formed};

    fn text(text: &str) -> Option<Token<'_>> {
        Some(Token::Text(text.into()))
    }

    fn number(number: &str) -> Option<Token<'_>> {
        Some(Token::Number(number.into()))
    }

    #[test]
    fn pointers_find_values() {
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
    fn invalid_values_elsewhere_are_ignored() {
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
    fn incomplete_and_invalid_values_are_not_found() {
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
    }

    #[test]
    fn bodies_that_are_cut_off_are_not_well_formed() {
        let body = br#"{"code":1,"x":{"y":[1,"\"]"],"z":true}}"#;
        for end in 0..body.len() {
            assert!(!is_well_formed(&body[..end]), "{end}");
        }
    }

    #[test]
    fn misplaced_brackets_quotes_and_commas_are_not_well_formed() {
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
    }

    #[test]
    fn trailing_commas_and_trailing_text_are_well_formed() {
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
    fn escapes_are_resolved() {
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
}
