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

impl<'b> Token<'b> {
    /// Returns a number, or `None` for a word that is not one.
    pub(crate) fn number(word: &'b str) -> Option<Self> {
        is_number(word).then_some(Self::Number(word.into()))
    }

    /// Returns the number if it is integral: `126.0` and `1.26e2` are 126.
    pub(crate) fn as_integer(&self) -> Option<i128> {
        match self {
            Self::Text(_) => None,
            Self::Number(number) => integer(number),
        }
    }
}

/// A position in a body.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'b> {
    pub(crate) body: &'b [u8],
    pub(crate) at: usize,
}

impl<'b> Reader<'b> {
    pub(crate) fn peek(&self) -> Option<u8> {
        self.body.get(self.at).copied()
    }

    pub(crate) fn skip_whitespace(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Skips a byte if it comes next, after whitespace.
    pub(crate) fn skip(&mut self, byte: u8) -> Option<()> {
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
    pub(crate) fn key(&mut self) -> Option<Cow<'b, str>> {
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
    pub(crate) fn skip_well_formed(&mut self) -> Option<()> {
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
    pub(crate) fn word(&mut self) -> Option<&'b [u8]> {
        let rest = self.body.get(self.at..)?;
        let is_end = |byte: &u8| {
            matches!(
                byte,
                b'"' | b',' | b':' | b'[' | b']' | b'{' | b'}' | b' ' | b'\t' | b'\n' | b'\r'
            )
        };
        let length = rest.iter().position(is_end).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).filter(|word| !word.is_empty())
    }

    /// Reads the characters between two quotes, without resolving escapes.
    pub(crate) fn raw_text(&mut self) -> Option<&'b [u8]> {
        let text = self.body.get(self.at..)?.strip_prefix(b"\"")?;
        let mut end = 0;
        loop {
            let rest = text.get(end..)?;
            end += rest.iter().position(|byte| matches!(byte, b'"' | b'\\'))?;
            if text[end] == b'"' {
                break;
            }
            end += 2;
        }
        self.at += end + 2;
        Some(&text[..end])
    }

    pub(crate) fn text(&mut self) -> Option<Cow<'b, str>> {
        let raw = self.raw_text()?;
        let text = match core::str::from_utf8(raw) {
            Ok(text) => text.into(),
            Err(_) => String::from_utf8_lossy(raw),
        };
        Some(if raw.contains(&b'\\') {
            unescape(&text).into()
        } else {
            text
        })
    }

    /// Moves to the last member of this name, or to the element with this index.
    pub(crate) fn enter(&mut self, name: &str) -> Option<()> {
        self.skip_whitespace();
        self.at = match self.peek()? {
            b'{' => self.member(name)?,
            b'[' => self.element(name)?,
            _ => return None,
        };
        self.skip_whitespace();
        Some(())
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
mod tests {
    use super::Reader;

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
            let mut reader = Reader {
                body: body.as_bytes(),
                at: 0,
            };
            assert_eq!(reader.text().as_deref(), Some(expected), "{body}");
        }
    }
}
