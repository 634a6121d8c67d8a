//! Values in Python: literals, names, calls, tuples, lists and dictionaries.

use super::token::Token;

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// A number as written, with its sign.
    Number(String),
    Text(String),
    /// A name, without the names before its last dot.
    Name(String),
    /// The elements of a tuple, a list or a set, or the arguments of a call, with their keywords.
    List(Vec<(String, Value)>),
    Map(Vec<Pair>),
    /// Any other expression, as written.
    Expression(String),
}

/// A key and a value of a dictionary.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Pair {
    pub(super) key: Value,
    pub(super) value: Value,
    /// The comment behind the value.
    pub(super) comment: String,
    pub(super) line: usize,
}

impl Value {
    /// Returns the text, unless it is empty.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) if !text.is_empty() => Some(text),
            _ => None,
        }
    }
}

/// A reader of values. Values nested more deeply than `MOST_LEVELS` are expressions.
pub(super) struct ValueReader<'t> {
    pub(super) tokens: &'t [(Token, usize)],
    pub(super) at: usize,
    depth: usize,
}

const MOST_LEVELS: usize = 6;

impl<'t> ValueReader<'t> {
    pub(super) fn new(tokens: &'t [(Token, usize)]) -> Self {
        Self {
            tokens,
            at: 0,
            depth: 0,
        }
    }

    fn peek(&self) -> Option<&'t Token> {
        self.tokens.get(self.at).map(|(token, _)| token)
    }

    fn line(&self) -> usize {
        let token = self.tokens.get(self.at).or(self.tokens.last());
        token.map_or(0, |(_, line)| *line)
    }

    fn is_at(&self, sign: char) -> bool {
        self.peek() == Some(&Token::Sign(sign))
    }

    /// Reads the value that the tokens begin with.
    pub(super) fn read_first(&mut self) -> Value {
        self.read_operand()
            .unwrap_or_else(|| Value::Expression(String::new()))
    }

    /// Reads the value of a statement. Values that are separated by commas are a tuple.
    pub(super) fn read_all(&mut self) -> Value {
        let first = self.read();
        if !self.is_at(',') {
            return first;
        }
        self.at += 1;
        let mut all = vec![(String::new(), first)];
        all.extend(self.read_elements(None));
        Value::List(all)
    }

    /// Reads a value up to a comma, a colon or a closing bracket.
    fn read(&mut self) -> Value {
        self.skip_comments();
        let start = self.at;
        let value = self.read_operand();
        self.skip_comments();
        let ends = |token: Option<&Token>| {
            matches!(
                token,
                None | Some(Token::Sign(',' | ':' | ')' | ']' | '}' | '='))
            )
        };
        if let Some(value) = value.filter(|_| ends(self.peek())) {
            return value;
        }
        self.at = start;
        let mut text = String::new();
        let mut depth = 0_usize;
        while let Some(token) = self.peek() {
            match token {
                Token::Sign(',' | ':' | ')' | ']' | '}') if depth == 0 => break,
                Token::Sign('(' | '[' | '{') => depth += 1,
                Token::Sign(')' | ']' | '}') => depth -= 1,
                _ => {}
            }
            match token {
                Token::Name(word) | Token::Number(word) => {
                    text.push(' ');
                    text.push_str(word);
                }
                Token::Text(word) => text.push_str(word),
                Token::Sign(sign) => text.push(*sign),
                Token::Comment(_) => {}
            }
            self.at += 1;
        }
        Value::Expression(text.trim().to_owned())
    }

    /// Reads a literal, a name, a call or a bracket.
    fn read_operand(&mut self) -> Option<Value> {
        match self.peek()? {
            Token::Text(_) => Some(Value::Text(self.read_texts())),
            Token::Number(number) => {
                self.at += 1;
                Some(Value::Number(number.clone()))
            }
            Token::Sign('-') => {
                self.at += 1;
                let Token::Number(number) = self.peek()? else {
                    return None;
                };
                self.at += 1;
                Some(Value::Number(format!("-{number}")))
            }
            Token::Name(_) => self.read_name(),
            Token::Sign('(') => self.read_bracket(')'),
            Token::Sign('[') => self.read_bracket(']'),
            Token::Sign('{') => self.read_bracket('}'),
            _ => None,
        }
    }

    /// Joins adjacent texts, also with `+` between them.
    fn read_texts(&mut self) -> String {
        let mut text = String::new();
        loop {
            match self.peek() {
                Some(Token::Text(part)) => text.push_str(part),
                Some(Token::Sign('+') | Token::Comment(_))
                    if matches!(self.tokens.get(self.at + 1), Some((Token::Text(_), _))) => {}
                _ => return text,
            }
            self.at += 1;
        }
    }

    fn read_name(&mut self) -> Option<Value> {
        let mut name = String::new();
        while let Some(Token::Name(word)) = self.peek() {
            name.clone_from(word);
            self.at += 1;
            if !self.is_at('.') {
                break;
            }
            self.at += 1;
        }
        if !self.is_at('(') {
            return Some(Value::Name(name));
        }
        // Functions such as `_("text")` translate their argument.
        match self.read_bracket(')')? {
            Value::List(arguments) if arguments.is_empty() => Some(Value::Name(name)),
            text @ Value::Text(_) => Some(text),
            value @ (Value::List(_) | Value::Map(_)) => Some(value),
            value => Some(Value::List(vec![(String::new(), value)])),
        }
    }

    fn read_bracket(&mut self, close: char) -> Option<Value> {
        if self.depth >= MOST_LEVELS {
            return None;
        }
        self.depth += 1;
        self.at += 1;
        let value = if close == '}' {
            self.read_braces()
        } else {
            let start = self.at;
            let mut elements = self.read_elements(Some(close));
            // Brackets around a single value only group it.
            let is_group = close == ')'
                && elements.len() == 1
                && elements[0].0.is_empty()
                && !self.has_comma(start);
            if is_group {
                elements.remove(0).1
            } else {
                Value::List(elements)
            }
        };
        self.depth -= 1;
        if !self.is_at(close) {
            return None;
        }
        self.at += 1;
        Some(value)
    }

    /// Returns whether a comma precedes the current position, after `start`.
    fn has_comma(&self, start: usize) -> bool {
        let before = self.at.checked_sub(1).filter(|before| *before >= start);
        before.is_some_and(|before| self.tokens[before].0 == Token::Sign(','))
    }

    fn read_elements(&mut self, close: Option<char>) -> Vec<(String, Value)> {
        let mut elements = Vec::new();
        loop {
            self.skip_comments();
            if self.peek().is_none() || close.is_some_and(|close| self.is_at(close)) {
                return elements;
            }
            let keyword = match (self.peek(), self.tokens.get(self.at + 1)) {
                (Some(Token::Name(name)), Some((Token::Sign('='), _))) => {
                    self.at += 2;
                    name.clone()
                }
                _ => String::new(),
            };
            let before = self.at;
            let value = self.read();
            elements.push((keyword, value));
            self.skip_comments();
            if self.is_at(',') {
                self.at += 1;
            } else if self.at == before || !close.is_some_and(|close| self.is_at(close)) {
                return elements;
            }
        }
    }

    /// Reads a dictionary, or a set.
    fn read_braces(&mut self) -> Value {
        let mut pairs = Vec::new();
        let mut elements = Vec::new();
        loop {
            self.skip_comments();
            if self.peek().is_none() || self.is_at('}') {
                break;
            }
            let (before, line) = (self.at, self.line());
            let key = self.read();
            if self.is_at(':') {
                self.at += 1;
                let value = self.read();
                pairs.push(Pair {
                    key,
                    value,
                    comment: String::new(),
                    line,
                });
            } else {
                elements.push((String::new(), key));
            }
            if self.is_at(',') {
                self.at += 1;
                if let (Some((Token::Comment(comment), at)), Some(pair)) =
                    (self.tokens.get(self.at), pairs.last_mut())
                    && *at == self.tokens[self.at - 1].1
                {
                    pair.comment.clone_from(comment);
                }
            } else if self.at == before || !self.is_at('}') {
                break;
            }
        }
        if pairs.is_empty() {
            Value::List(elements)
        } else {
            Value::Map(pairs)
        }
    }

    fn skip_comments(&mut self) {
        while matches!(self.peek(), Some(Token::Comment(_))) {
            self.at += 1;
        }
    }
}
