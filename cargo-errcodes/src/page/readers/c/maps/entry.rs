//! The entries of maps: `1001: "There is no door."`, `[Code.NO_DOOR]: "There is no door."`, `NO_DOOR: 1001`, `1001: ["No door", "The door is missing."]`.

use super::Place;
use crate::page::code::{is_code, is_name, is_symbol, number, pattern};
use crate::page::languages::is_language;
use crate::page::readers::c::token::Token;
use crate::page::text::normalize_whitespace;

pattern!(
    NUMBERED,
    r"^[0-9]{2,}(?:[-_][0-9]+|_[A-Za-z][0-9A-Za-z]*(?:_[0-9A-Za-z]+)*)$"
);

/// Returns whether a key is a code that begins with a number: `400-1`, `406_NO_DOOR`.
pub(in super::super) fn is_numbered(key: &str) -> bool {
    NUMBERED.is_match(key)
}

pattern!(DOTTED, r"^[0-9A-Z]*[0-9][0-9A-Z]*(?:\.[0-9A-Z]+)+$");

/// Returns whether a key is a code with points: `08003.C`.
pub(super) fn is_dotted(key: &str) -> bool {
    DOTTED.is_match(key)
}

pub(super) struct MapEntry {
    pub(super) key: String,
    pub(super) value: MapValue,
    /// True if the key is the name of a constant.
    pub(super) is_constant: bool,
    /// The number of tokens.
    pub(super) tokens: usize,
}

pub(super) enum MapValue {
    /// The text of a code, and its symbol, which may be empty.
    Text { symbol: String, text: String },
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
    let is_key = || is_text && (is_code(&key) || is_numbered(&key));
    let code = number(&key).or_else(|| is_key().then(|| key.clone()));
    if let Some(code) = code {
        return Some(MapEntry {
            key: code,
            value: reader.text_or_list()?,
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

    /// Reads the text of a code, or a list of its texts or of its name and its text: `["No door", "The door is missing."]`.
    fn text_or_list(&mut self) -> Option<MapValue> {
        const MOST: usize = 2;
        let start = self.at;
        let is_call = self.eat_word("array") && self.eat('(');
        if !is_call && !self.eat('[') && !self.eat('{') {
            self.at = start;
            let text = self.texts()?;
            let symbol = String::new();
            return Some(MapValue::Text { symbol, text });
        }
        let mut texts = Vec::new();
        while texts.len() < MOST && matches!(self.peek(), Some(Token::Text(_))) {
            texts.push(normalize_whitespace(&self.texts()?));
            if !self.eat(',') {
                break;
            }
        }
        let is_closed = self.eat(']') || self.eat('}') || self.eat(')');
        let (symbol, text) = match is_closed.then_some(&texts[..])? {
            [text] => ("", text.clone()),
            [first, second] if first == second => ("", first.clone()),
            [name, text] | [text, name] if is_name(name) && !is_name(text) => {
                (&**name, text.clone())
            }
            [first, second] => ("", format!("{first}\n{second}")),
            _ => return None,
        };
        Some(MapValue::Text {
            symbol: symbol.to_owned(),
            text,
        })
    }

    /// Skips the head of a function that returns a text: `() => "text"`, `({ name }: { name: string }) => "text"`.
    fn skip_head(&mut self) {
        /// The maximum number of tokens in a head.
        const LONGEST: usize = 40;
        if self.peek() != Some(&Token::Sign('(')) {
            return;
        }
        let head = &self.tokens[self.at..self.tokens.len().min(self.at + LONGEST)];
        let mut depth = 0_usize;
        let end = head.iter().position(|(token, ..)| {
            match token {
                Token::Sign('(') => depth += 1,
                Token::Sign(')') => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        let start = self.at;
        self.at += end.map_or(0, |end| end + 1);
        if !(self.eat('=') && self.eat('>')) {
            self.at = start;
        }
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
        self.skip_head();
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
