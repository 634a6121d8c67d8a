//! The parts of a value: the elements of a list, the arguments of a call or the fields of an object.

use super::Place;
use crate::page::readers::c::token::Token;
use crate::page::text::normalize_whitespace;

/// The maximum number of tokens in a value.
const LONGEST: usize = 120;
/// The maximum number of parts of a value.
const MOST: usize = 8;

/// A part of a value.
#[derive(Default)]
pub(super) struct Part {
    /// The key, or an empty text.
    pub(super) key: String,
    pub(super) text: String,
    /// True if there is more than a literal or a name.
    pub(super) is_expression: bool,
    pub(super) line: usize,
    has_text: bool,
    tokens: usize,
}

impl Part {
    /// Returns whether the part is a text of words.
    pub(super) fn is_text(&self) -> bool {
        self.has_text && self.text.contains(char::is_alphabetic)
    }

    /// Adds a token of the value.
    fn add(&mut self, token: &Token) {
        let is_joined = self.has_text || self.tokens == 0;
        match token {
            Token::Text(text) if is_joined => {
                self.has_text = true;
                self.text.push_str(text);
            }
            // Texts are joined.
            Token::Sign('+' | '.') if self.has_text => return,
            Token::Sign('-') if self.tokens == 0 => self.text.push('-'),
            Token::Word(word) if !self.has_text => {
                self.is_expression |= !matches!(&*self.text, "" | "-") && !self.text.ends_with('.');
                self.text.push_str(word);
            }
            Token::Sign('.') => self.text.push('.'),
            Token::Word(text) | Token::Text(text) => {
                self.is_expression = true;
                self.text.push_str(text);
            }
            Token::Sign(sign) => {
                self.is_expression = true;
                self.text.push(*sign);
            }
            Token::Comment(_) | Token::Define(..) | Token::Macro(..) => return,
        }
        self.tokens += 1;
    }

    /// Makes what was read the key of the part.
    fn take_key(&mut self) {
        self.key = std::mem::take(&mut self.text);
        (self.has_text, self.tokens) = (false, 0);
    }
}

/// Reads the parts between a bracket and the closing one. Returns `None` if there are too many.
pub(super) fn read_parts(tokens: &[Place]) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut part = Part::default();
    let mut depth = 0_usize;
    let mut tokens = tokens.iter().take(LONGEST).skip(1).peekable();
    while let Some((token, line, _)) = tokens.next() {
        if part.tokens == 0 && part.key.is_empty() {
            part.line = *line;
        }
        match token {
            Token::Sign(')' | ']' | '}') if depth == 0 => {
                if part.tokens > 0 {
                    parts.push(part);
                }
                for part in &mut parts {
                    part.text = normalize_whitespace(&part.text);
                }
                return Some(parts);
            }
            Token::Sign(',') if depth == 0 => {
                parts.push(std::mem::take(&mut part));
                if parts.len() >= MOST {
                    return None;
                }
                continue;
            }
            Token::Sign(';') => return None,
            Token::Sign('(' | '[' | '{') => depth += 1,
            Token::Sign(')' | ']' | '}') => depth -= 1,
            Token::Sign(':' | '=')
                if depth == 0 && part.tokens == 1 && part.key.is_empty() && !part.is_expression =>
            {
                tokens.next_if(|(token, ..)| *token == Token::Sign('>'));
                part.take_key();
                continue;
            }
            _ => {}
        }
        part.add(token);
    }
    None
}
