//! The `.strings` files of Apple: `"1001" = "There is no door";`

use super::properties::{Property, page_of};
use crate::page::block::Page;
use crate::page::code::pattern;
use crate::page::location::Location;
use crate::page::skipped::Skipped;
use crate::page::text::{excerpt, normalize_whitespace};

pattern!(PAIR, r#"(?m)^\s*"(?:[^"\\]|\\.)*"\s*=\s*""#);

/// Returns whether a file has keys and texts in quotes.
pub(crate) fn is_strings_file(text: &str) -> bool {
    PAIR.is_match(text)
}

/// Reads the keys as codes and the values as messages, and reports what is not understood.
pub(super) fn parse_strings_file(text: &str) -> Page {
    let mut properties = Vec::new();
    let mut skipped = Vec::new();
    let mut scanner = Scanner {
        rest: text,
        line: 1,
    };
    loop {
        scanner.skip_comments();
        let (line, start) = (scanner.line, scanner.rest);
        if start.is_empty() {
            break;
        }
        let reason = match scanner.pair() {
            Some((key, value)) if !key.is_empty() && !value.is_empty() => {
                properties.push(Property { key, value, line });
                continue;
            }
            Some(_) => "there is no key or no text",
            None => {
                scanner.skip_line();
                "not a key and a text in quotes"
            }
        };
        let first = start.lines().next().unwrap_or_default();
        skipped.push(Skipped::new(Location::Line(line), excerpt(first), reason));
    }
    page_of(&properties, skipped)
}

struct Scanner<'t> {
    rest: &'t str,
    line: usize,
}

impl Scanner<'_> {
    fn advance(&mut self, length: usize) {
        self.line += self.rest[..length].matches('\n').count();
        self.rest = &self.rest[length..];
    }

    /// Skips whitespace and comments.
    fn skip_comments(&mut self) {
        loop {
            let blank = self.rest.len() - self.rest.trim_start().len();
            self.advance(blank);
            if self.rest.starts_with("/*") {
                let end = self.rest.find("*/").map(|end| end + 2);
                self.advance(end.unwrap_or(self.rest.len()));
            } else if self.rest.starts_with("//") {
                self.skip_line();
            } else {
                return;
            }
        }
    }

    fn skip_line(&mut self) {
        let end = self.rest.find('\n').map(|end| end + 1);
        self.advance(end.unwrap_or(self.rest.len()));
    }

    /// Reads a key, a text and the semicolon behind them. Without all of them, nothing is read.
    fn pair(&mut self) -> Option<(String, String)> {
        let (start, line) = (self.rest, self.line);
        let pair = self.read_pair();
        if pair.is_none() {
            (self.rest, self.line) = (start, line);
        }
        pair
    }

    fn read_pair(&mut self) -> Option<(String, String)> {
        let key = self.text()?;
        self.sign('=')?;
        let value = self.text()?;
        self.sign(';')?;
        Some((key, normalize_whitespace(&value)))
    }

    fn sign(&mut self, sign: char) -> Option<()> {
        self.skip_comments();
        if !self.rest.starts_with(sign) {
            return None;
        }
        self.advance(sign.len_utf8());
        self.skip_comments();
        Some(())
    }

    /// Reads a text in quotes, or a single word.
    fn text(&mut self) -> Option<String> {
        if self.rest.starts_with('"') {
            let (text, length) = quoted(self.rest)?;
            self.advance(length);
            return Some(text);
        }
        let is_end = |c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
        let length = self.rest.find(is_end).unwrap_or(self.rest.len());
        let word = self.rest[..length].to_owned();
        self.advance(length);
        (!word.is_empty()).then_some(word)
    }
}

/// Reads a string with escapes, and returns it with its length. Returns `None` if it is not closed.
pub(super) fn quoted(text: &str) -> Option<(String, usize)> {
    let mut units: Vec<u16> = Vec::new();
    let mut buffer = [0; 2];
    let mut chars = text.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        let unit = match c {
            '"' => return Some((String::from_utf16_lossy(&units), at + 1)),
            '\\' => match chars.next()?.1 {
                'n' | 'r' => '\n',
                't' => '\t',
                'U' | 'u' => {
                    let digits = text[at + 2..].get(..4);
                    let unit = digits.and_then(|digits| u16::from_str_radix(digits, 16).ok());
                    if let Some(unit) = unit {
                        units.push(unit);
                        chars.nth(3);
                        continue;
                    }
                    units.extend_from_slice('\\'.encode_utf16(&mut buffer));
                    text[at + 1..].chars().next()?
                }
                escaped => escaped,
            },
            c => c,
        };
        units.extend_from_slice(unit.encode_utf16(&mut buffer));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::properties::parse_properties;
    use super::super::test_rows::rows;

    #[test]
    fn keys_and_texts_in_quotes_are_rows() {
        let cases: [(&str, &[&str]); 3] = [
            (
                "/* Doors\n \"0\" = \"x\"; */\n\"1001\" = \"No \\\"door\\\" \\U00e4\";\n// keys\n\"1002\" =\n  \"Two\\nlines\";",
                &[
                    ": key | ",
                    "line 3: 1001 | No \"door\" ä",
                    "line 5: 1002 | Two\nlines",
                ],
            ),
            (
                "NO_DOOR = \"There is no door\";\n\"NO_KEY\" = \"\";\n\"E7\" = \"x\" \"y\";\n\"E8\" = \"z",
                &[
                    ": key | ",
                    "line 1: NO_DOOR | There is no door",
                    "line 2: there is no key or no text?",
                    "line 3: not a key and a text in quotes?",
                    "line 4: not a key and a text in quotes?",
                ],
            ),
            // Java keeps the quotes.
            (
                "E1=\"No door\"\n",
                &[": key | ", "line 1: E1 | \"No door\""],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(rows(parse_properties(text)), expected, "{text}");
        }
    }
}
