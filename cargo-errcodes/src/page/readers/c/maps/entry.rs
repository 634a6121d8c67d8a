//! An entry of a map: `1001: "There is no door."`, `[Code.NO_DOOR]: "There is no door."`, `NO_DOOR: 1001`.

use super::super::token::Token;
use super::Place;
use crate::page::code::{is_code, is_symbol, number};
use crate::page::languages::is_language;

/// An entry of a map.
pub(super) struct MapEntry {
    pub(super) key: String,
    pub(super) value: MapValue,
    /// True if the key is the name of a constant.
    pub(super) is_constant: bool,
    /// The number of tokens.
    pub(super) tokens: usize,
}

pub(super) enum MapValue {
    /// The text of a code.
    Text(String),
    /// The text of a name.
    NamedText(String),
    /// The code of a name.
    Code(String),
}

/// Reads an entry: `1001: "text"`, `NO_DOOR: 1001`, `case 1001: return "text"`.
pub(super) fn read_entry(tokens: &[Place], bracket: Option<char>) -> Option<MapEntry> {
    let mut reader = EntryReader { tokens, at: 0 };
    let is_case = reader.eat_word("case");
    let is_indexed = !is_case && reader.eat('[');
    let is_negative = reader.eat('-');
    let (key, is_text) = match reader.next()? {
        Token::Word(word) => (word.clone(), false),
        Token::Text(text) => (text.clone(), true),
        _ => return None,
    };
    let start = reader.at;
    let key = if is_negative {
        format!("-{key}")
    } else if is_text {
        key
    } else {
        reader.rest_of_path(key)
    };
    let is_constant = !is_text && (is_indexed || reader.at > start);
    if is_indexed && !reader.eat(']') {
        return None;
    }
    let has_sign = if reader.eat(':') || reader.eat_word("to") {
        true
    } else if reader.eat('=') || reader.eat('-') {
        reader.eat('>') || is_indexed
    } else {
        false
    };
    if !has_sign {
        return None;
    }
    reader.eat_word("return");
    let code = number(&key).or_else(|| (is_text && is_code(&key)).then(|| key.clone()));
    if let Some(code) = code {
        let text = reader.texts()?;
        return Some(MapEntry {
            key: code,
            value: MapValue::Text(text),
            is_constant,
            tokens: reader.at,
        });
    }
    // In other brackets, `name: 5` is a parameter.
    if is_case || bracket == Some('(') && !is_text {
        return None;
    }
    let text = if is_constant || is_language(&key) {
        reader.texts()
    } else {
        reader.sentence()
    };
    if let Some(text) = text {
        return Some(MapEntry {
            key,
            value: MapValue::NamedText(text),
            is_constant,
            tokens: reader.at,
        });
    }
    let is_negative = reader.eat('-');
    let value = match reader.next()? {
        Token::Word(value) => value.clone(),
        Token::Text(value) if is_code(value) || is_symbol(value) => {
            return Some(MapEntry {
                key,
                value: MapValue::Code(value.clone()),
                is_constant,
                tokens: reader.at,
            });
        }
        _ => return None,
    };
    let value = if is_negative {
        format!("-{value}")
    } else {
        value
    };
    let is_whole = matches!(
        reader.peek(),
        None | Some(Token::Sign(',' | ';' | '}' | ']' | ')') | Token::Comment(_))
    );
    let code = number(&value).or_else(|| is_code(&value).then_some(value))?;
    is_whole.then_some(MapEntry {
        key,
        value: MapValue::Code(code),
        is_constant,
        tokens: reader.at,
    })
}

struct EntryReader<'t> {
    tokens: &'t [Place],
    at: usize,
}

impl<'t> EntryReader<'t> {
    fn peek(&self) -> Option<&'t Token> {
        self.tokens.get(self.at).map(|(token, ..)| token)
    }

    fn next(&mut self) -> Option<&'t Token> {
        let token = self.peek();
        self.at += 1;
        token
    }

    fn eat(&mut self, sign: char) -> bool {
        let is_next = self.peek() == Some(&Token::Sign(sign));
        self.at += usize::from(is_next);
        is_next
    }

    fn eat_word(&mut self, word: &str) -> bool {
        let is_next = matches!(self.peek(), Some(Token::Word(next)) if next == word);
        self.at += usize::from(is_next);
        is_next
    }

    /// Reads the words of a path after its first one, and returns the last one: `NO_DOOR` of `Code.NO_DOOR` and `Code::NO_DOOR`.
    fn rest_of_path(&mut self, first: String) -> String {
        let mut last = first;
        loop {
            let start = self.at;
            let has_sign = self.eat('.') || self.eat(':') && self.eat(':');
            match self.peek() {
                Some(Token::Word(word)) if has_sign && !word.starts_with(char::is_numeric) => {
                    last.clone_from(word);
                    self.at += 1;
                }
                _ => {
                    self.at = start;
                    return last;
                }
            }
        }
    }

    /// Reads a text of several words.
    fn sentence(&mut self) -> Option<String> {
        let start = self.at;
        let text = self
            .texts()
            .filter(|text| text.contains(char::is_whitespace));
        if text.is_none() {
            self.at = start;
        }
        text
    }

    /// Reads a text, which may consist of several with `+` or `.` between them.
    fn texts(&mut self) -> Option<String> {
        let Some(Token::Text(first)) = self.next() else {
            return None;
        };
        let mut text = first.clone();
        loop {
            let start = self.at;
            let is_joined = self.eat('+') || self.eat('.');
            let Some(Token::Text(more)) = self.peek() else {
                self.at = start;
                // The rest is an expression.
                if is_joined {
                    return None;
                }
                break;
            };
            text.push_str(more);
            self.at += 1;
        }
        let is_whole = !matches!(self.peek(), Some(Token::Sign('.' | '+' | '%')));
        (is_whole && text.contains(char::is_alphabetic)).then_some(text)
    }
}
