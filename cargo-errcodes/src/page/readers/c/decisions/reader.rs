//! Conditions on codes, and the texts that they select.

use super::token::Token;
use crate::page::code::{is_code, is_symbol, number};

/// The maximum number of codes that share a text.
const MOST_CODES: usize = 64;

/// A position in the tokens of a program.
#[derive(Clone, Copy)]
pub(super) struct Reader<'r, 't> {
    pub(super) tokens: &'r [(Token<'t>, usize)],
    pub(super) at: usize,
}

/// The codes of a condition.
#[derive(Default)]
pub(super) struct Condition {
    /// The codes, or ranges of codes.
    pub(super) codes: Vec<String>,
    /// The compared expression; empty if the condition does not name it.
    pub(super) subject: String,
    /// True if the condition depends on something else, too.
    pub(super) is_partial: bool,
}

/// The text that a condition selects.
pub(super) enum Body {
    Text(String),
    /// An expression with a text in it.
    Expression(String),
    /// Something else.
    Other,
}

impl<'t> Reader<'_, 't> {
    pub(super) fn peek(&self) -> Option<&Token<'t>> {
        self.tokens.get(self.at).map(|(token, _)| token)
    }

    pub(super) fn line(&self) -> usize {
        let at = self.at.min(self.tokens.len().saturating_sub(1));
        self.tokens.get(at).map_or(0, |(_, line)| *line)
    }

    /// Returns whether the next token begins a line.
    pub(super) fn is_line_start(&self) -> bool {
        let before = self.at.checked_sub(1).map(|before| self.tokens[before].1);
        before.is_none_or(|before| before < self.line())
    }

    pub(super) fn eat(&mut self, signs: &[&str]) -> bool {
        let is_next = matches!(self.peek(), Some(Token::Sign(sign)) if signs.contains(sign));
        self.at += usize::from(is_next);
        is_next
    }

    pub(super) fn eat_word(&mut self, words: &[&str]) -> bool {
        let is_next = self.is_at_word(words);
        self.at += usize::from(is_next);
        is_next
    }

    pub(super) fn is_at_word(&self, words: &[&str]) -> bool {
        let Some(Token::Word(word)) = self.peek() else {
            return false;
        };
        words.iter().any(|known| word.eq_ignore_ascii_case(known))
    }

    /// Reads a literal that can be a code.
    pub(super) fn literal(&mut self) -> Option<String> {
        let start = self.at;
        let is_negative = self.eat(&["-"]);
        let literal = match self.peek() {
            Some(Token::Number(digits)) => {
                let sign = if is_negative { "-" } else { "" };
                number(&format!("{sign}{}", digits.replace('_', "")))
            }
            Some(Token::Text(text, false)) if !is_negative && is_text_code(text) => {
                Some(text.clone())
            }
            _ => None,
        };
        match literal {
            Some(_) => self.at += 1,
            None => self.at = start,
        }
        literal
    }

    /// Reads literals and ranges of literals: `2, 3`, `2 | 3`, `10..19`, `10 To 19`.
    pub(super) fn literals(&mut self) -> Vec<String> {
        let mut codes = Vec::new();
        for _ in 0..MOST_CODES {
            let start = self.at;
            self.eat_word(&["in"]);
            let Some(first) = self.literal() else {
                self.at = start;
                return codes;
            };
            let is_range = self.eat(&["..", "...", "..="]) || self.eat_word(&["to"]);
            let last = if is_range { self.literal() } else { None };
            codes.push(match last {
                Some(last) => format!("{first}-{last}"),
                None => first,
            });
            if !(self.eat(&[",", "|", "||"]) || self.eat_word(&["or"])) {
                break;
            }
        }
        codes
    }

    /// Reads the path of a variable: `code`, `$this->code`, `response.code()`.
    pub(super) fn path(&mut self) -> Option<String> {
        /// The maximum number of names in a path.
        const LONGEST: usize = 8;
        let mut path = String::new();
        for _ in 0..LONGEST {
            let Some(Token::Word(word)) = self.peek() else {
                break;
            };
            path.push_str(word);
            self.at += 1;
            if !self.eat(&[".", "->", "::", "?."]) {
                break;
            }
            path.push('.');
        }
        let start = self.at;
        if !(self.eat(&["("]) && self.eat(&[")"])) {
            self.at = start;
        }
        (!path.is_empty()).then_some(path)
    }

    /// Reads comparisons of the same variable: `code == 2 || code == 3`, `code in (2, 3)`, `code BETWEEN 10 AND 19`.
    pub(super) fn comparisons(&mut self, signs: &[&str]) -> Option<Condition> {
        let mut condition = Condition::default();
        for _ in 0..MOST_CODES {
            while self.eat(&["("]) {}
            let (subject, codes) = self.comparison(signs)?;
            if condition.subject.is_empty() {
                condition.subject = subject;
            } else if condition.subject != subject {
                return None;
            }
            condition.codes.extend(codes);
            while self.eat(&[")"]) {}
            if self.eat(&["&&"]) || self.eat_word(&["and"]) {
                condition.is_partial = true;
                return Some(condition);
            }
            if !(self.eat(&["||"]) || self.eat_word(&["or"])) {
                return Some(condition);
            }
        }
        None
    }

    fn comparison(&mut self, signs: &[&str]) -> Option<(String, Vec<String>)> {
        if let Some(code) = self.literal() {
            if self.eat(&["."]) && self.eat_word(&["equals", "equalsIgnoreCase"]) {
                self.eat(&["("]);
            } else if !self.eat(signs) {
                return None;
            }
            return Some((self.path()?, vec![code]));
        }
        let subject = self.path()?;
        if let Some(object) = subject
            .strip_suffix(".equals")
            .or(subject.strip_suffix(".equalsIgnoreCase"))
        {
            let object = object.to_owned();
            self.eat(&["("]);
            return Some((object, vec![self.literal()?]));
        }
        if self.eat_word(&["between"]) {
            let first = self.literal()?;
            self.eat_word(&["and"]);
            let last = self.literal()?;
            return Some((subject, vec![format!("{first}-{last}")]));
        }
        if self.eat_word(&["in"]) {
            self.eat(&["(", "[", "{"]);
            let codes = self.literals();
            self.eat(&["]", "}"]);
            return (!codes.is_empty()).then_some((subject, codes));
        }
        if self.eat(&[">="]) {
            let first = self.literal()?;
            while self.eat(&[")"]) {}
            let is_same = (self.eat(&["&&"]) || self.eat_word(&["and"])) && {
                while self.eat(&["("]) {}
                self.path()? == subject && self.eat(&["<="])
            };
            let last = if is_same { self.literal() } else { None };
            return Some((subject, vec![format!("{first}-{}", last?)]));
        }
        let is_test = self.eat(signs) || self.eat(&["-"]) && self.eat_word(&["eq"]);
        let code = if is_test { self.literal() } else { None };
        Some((subject, vec![code?]))
    }

    /// Reads the text behind a condition: `return "..."`, `message = '...'`, `throw new Error("...")`.
    pub(super) fn body(&mut self) -> Body {
        /// The maximum number of tokens before the text.
        const MOST: usize = 14;
        const PASSED: [&str; 14] = [
            "{", "(", ")", "[", "<", "=", ":=", "+=", ".", "->", "::", ":", "*", "&",
        ];
        let end = (self.at + MOST).min(self.tokens.len());
        let first = self.line();
        let mut has_other = false;
        while self.at < end {
            match self.peek() {
                Some(Token::Text(..)) => return self.text(has_other),
                Some(Token::Sign(sign)) if PASSED.contains(sign) => {}
                Some(Token::Sign("+" | "||" | "?")) => has_other = true,
                Some(Token::Word(word)) if !is_boundary(word) && self.line() <= first + 2 => {}
                _ => return Body::Other,
            }
            self.at += 1;
        }
        Body::Other
    }

    /// Reads a text, or several with operators between them.
    fn text(&mut self, has_other: bool) -> Body {
        const OPERATORS: [&str; 6] = ["+", "||", ".", "&", "..", "%"];
        let mut text = String::new();
        let mut is_expression = has_other;
        loop {
            let Some(Token::Text(part, is_open)) = self.peek() else {
                // A method of the text, such as `.to_string()`, does not change it.
                is_expression |= !matches!(
                    self.tokens.get(self.at.saturating_sub(1)),
                    Some((Token::Sign("."), _))
                );
                break;
            };
            is_expression |= is_open;
            text.push_str(part);
            self.at += 1;
            let is_joined = self.eat(&OPERATORS)
                || matches!(self.peek(), Some(Token::Text(..))) && !self.is_at_code();
            if !is_joined {
                break;
            }
        }
        let text = text.trim().to_owned();
        if !text.contains(char::is_alphabetic) {
            Body::Other
        } else if is_expression {
            Body::Expression(text)
        } else {
            Body::Text(text)
        }
    }

    /// Returns whether a text on a new line is the code of the next decision.
    fn is_at_code(&self) -> bool {
        let mut reader = *self;
        reader.is_line_start()
            && !reader.literals().is_empty()
            && reader.eat(&["->", "=>", ":", ")"])
    }
}

/// Returns whether a text can be a code: a number, or a single word.
fn is_text_code(text: &str) -> bool {
    /// The maximum length of a code.
    const LONGEST: usize = 32;
    let is_short = text.len() <= LONGEST && !text.is_empty();
    let is_plain = text.chars().all(|c| c.is_ascii_alphanumeric());
    is_short && (is_code(text) || is_symbol(text) || is_plain)
}

/// Returns whether a word begins another branch.
fn is_boundary(word: &str) -> bool {
    const BOUNDARIES: [&str; 20] = [
        "case",
        "when",
        "if",
        "elif",
        "elsif",
        "elseif",
        "else",
        "default",
        "end",
        "otherwise",
        "switch",
        "match",
        "for",
        "while",
        "esac",
        "fi",
        "endif",
        "break",
        "continue",
        "union",
    ];
    BOUNDARIES
        .iter()
        .any(|known| word.eq_ignore_ascii_case(known))
}
