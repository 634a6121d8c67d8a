//! Enums of Swift: `enum Status: Int { case success = 0, failure }`.

use super::declaration::{Constant, Declaration};
use super::expression::evaluate;
use super::token::Token;
use super::{DeclarationReader, code_text, words};

impl DeclarationReader<'_> {
    /// Returns whether the body of an enum begins with `case`, after comments.
    pub(super) fn is_at_case(&self) -> bool {
        let mut tokens = self.tokens[self.at.min(self.tokens.len())..].iter();
        let first = tokens.find(|(token, ..)| !matches!(token, Token::Comment(_)));
        matches!(first, Some((Token::Word(word), ..)) if word == "case")
    }

    /// Reads the cases of an enum, up to its closing bracket. `is_counted` is true if a case without a value has the next number.
    pub(super) fn read_cases(&mut self, declaration: &mut Declaration, is_counted: bool) {
        let mut next_value = Some(0);
        let mut above = String::new();
        let mut depth = 0_usize;
        while let Some((token, line, _)) = self.next() {
            match token {
                Token::Sign('{') => depth += 1,
                Token::Sign('}') if depth == 0 => break,
                Token::Sign('}') => depth -= 1,
                // The cases of a `switch` in a method.
                _ if depth > 0 => {}
                Token::Comment(text) => {
                    let last = declaration.constants.last_mut();
                    match last.filter(|last| last.line == line && last.comment.is_empty()) {
                        Some(last) => last.comment = words(&text),
                        None => above = text,
                    }
                }
                Token::Word(word) if word == "case" => {
                    let comment = words(&std::mem::take(&mut above));
                    while let Some(constant) = self.read_case(&comment, &mut next_value, is_counted)
                    {
                        declaration.constants.push(constant);
                        if self.peek() != Some(&Token::Sign(',')) {
                            break;
                        }
                        self.at += 1;
                    }
                }
                _ => above.clear(),
            }
        }
    }

    /// Reads the name and the value of a case.
    fn read_case(
        &mut self,
        comment: &str,
        next_value: &mut Option<i128>,
        is_counted: bool,
    ) -> Option<Constant> {
        let (Token::Word(symbol), line, _) = self.next()? else {
            self.at -= 1;
            return None;
        };
        if self.peek() == Some(&Token::Sign('(')) {
            self.skip_brackets();
        }
        let mut value = String::new();
        if self.peek() == Some(&Token::Sign('=')) {
            self.at += 1;
            value = self.read_line_value(line);
            *next_value = evaluate(&value, &self.constants);
            if let Some(number) = *next_value {
                value = code_text(&value, number);
            }
        } else if let Some(number) = next_value.filter(|_| is_counted) {
            value = number.to_string();
        }
        *next_value = next_value.and_then(|number| number.checked_add(1));
        Some(Constant {
            symbol,
            value,
            comment: comment.to_owned(),
            group: None,
            is_error: false,
            line,
        })
    }

    /// Reads a value up to a comma or the end of its line.
    fn read_line_value(&mut self, line: usize) -> String {
        let mut value = String::new();
        while let Some((token, next, _)) = self.tokens.get(self.at) {
            match token {
                _ if *next != line => break,
                Token::Sign(',' | ';' | '}')
                | Token::Comment(_)
                | Token::Define(..)
                | Token::Macro(..) => break,
                Token::Sign(sign) => value.push(*sign),
                Token::Word(word) | Token::Text(word) => value.push_str(word),
            }
            self.at += 1;
        }
        value
    }

    /// Skips brackets, such as the values that a case carries: `case failed(code: Int)`.
    pub(super) fn skip_brackets(&mut self) {
        let mut depth = 0_usize;
        while let Some((token, ..)) = self.next() {
            match token {
                Token::Sign('(') => depth += 1,
                Token::Sign(')') => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
    }
}

/// Returns whether a raw type of Swift is an integer.
pub(super) fn is_integer_type(word: &str) -> bool {
    let word = word.trim_start_matches(['U', 'C']);
    let bits = word.strip_prefix("Int");
    matches!(word, "OSStatus" | "NSInteger")
        || bits.is_some_and(|bits| bits.chars().all(|c| c.is_ascii_digit()))
}
