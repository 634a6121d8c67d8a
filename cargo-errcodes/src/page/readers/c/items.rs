//! The constants of an enum, with the comments above and behind them.

use super::calls::signed;
use super::declaration::{Constant, Declaration};
use super::expression::evaluate;
use super::token::Token;
use super::{DeclarationReader, code_text, words};
use crate::page::code::{is_code, is_symbol, is_upper_case};
use crate::page::text::excerpt;

/// A comment above a constant.
#[derive(Default)]
struct Above {
    text: String,
    /// True if it documents the constant, like `/** ... */`. Other comments may be the title of a section.
    is_documentation: bool,
}

impl DeclarationReader<'_> {
    /// Reads the constants of an enum, up to its closing bracket. Returns the macros that list constants of the enum.
    pub(super) fn read_items(&mut self, declaration: &mut Declaration) -> Vec<String> {
        let mut listed = Vec::new();
        let mut next_value = Some(0);
        let mut above = Above::default();
        // The constants below a comment that may be the title of a section.
        let mut titled: Vec<usize> = Vec::new();
        // The variants that hold values, the codes among these, and the variants with a discriminant.
        let (mut payloads, mut codes, mut values) = (0, Vec::new(), 0);
        let mut has_commas = false;
        while let Some((token, line, _)) = self.next() {
            match token {
                Token::Sign('}') => break,
                Token::Comment(text) => {
                    let number = declaration.constants.len();
                    let is_of_last = titled.last().is_some_and(|titled| titled + 1 == number);
                    let last = declaration.constants.last_mut();
                    let last = last.filter(|last| is_trailing(&text) || last.line == line);
                    match last {
                        Some(last) if last.is_label(&text) => {
                            let label = label(&words(&text)).to_owned();
                            declaration.labels.insert(last.line, label);
                        }
                        Some(last) => last.add_trailing(&text, is_of_last),
                        // A comment below a constant is not above the next one.
                        None if is_trailing(&text) => {}
                        None => above = Above::new(text),
                    }
                }
                Token::Sign('[') => {
                    if let Some(text) = self.read_attribute() {
                        above = Above {
                            text,
                            is_documentation: true,
                        };
                    }
                }
                // Statements of protocol buffers.
                Token::Word(word) if matches!(&*word, "option" | "reserved") => {
                    drop(self.read_value());
                }
                Token::Macro(name, ..) => drop(self.macros.entry(name).or_default()),
                Token::Word(name) if self.macros.contains_key(&name) => {
                    self.skip_brackets();
                    listed.push(name);
                }
                Token::Word(symbol) => {
                    let above = std::mem::take(&mut above);
                    let comment = words(&above.text);
                    if !comment.is_empty() && !above.is_documentation {
                        titled.push(declaration.constants.len());
                    }
                    payloads += usize::from(matches!(self.peek(), Some(Token::Sign('(' | '{'))));
                    codes.extend(self.code_in_brackets());
                    let value = self.read_value();
                    let value = value.map(|value| self.expansions.expand(&value).into_owned());
                    values += usize::from(value.is_some());
                    let number = match &value {
                        Some(value) => evaluate(value, &self.constants),
                        None => next_value,
                    };
                    next_value = number.and_then(|number| number.checked_add(1));
                    self.constants
                        .extend(number.map(|number| (symbol.clone(), number)));
                    let counted = || number.map_or_else(String::new, |number| number.to_string());
                    declaration.constants.push(Constant {
                        symbol,
                        value: match (value, number) {
                            (Some(value), Some(number)) => code_text(&value, number),
                            (Some(value), None) => value,
                            (None, _) => counted(),
                        },
                        comment,
                        group: None,
                        is_error: false,
                        line,
                    });
                    let end = self.tokens.get(self.at - 1).map(|(token, ..)| token);
                    has_commas |= end == Some(&Token::Sign(','));
                    // In Java and Kotlin, members of the enum follow. Protocol buffers have no commas.
                    if end == Some(&Token::Sign(';'))
                        && (has_commas || payloads > 0)
                        && !self.is_before_constant()
                    {
                        self.skip_members();
                        break;
                    }
                }
                _ => {}
            }
        }
        make_titles(&titled, &mut declaration.constants);
        if payloads > 0 && values == 0 {
            let constants = &mut declaration.constants;
            if codes.len() == constants.len() {
                for (constant, code) in constants.iter_mut().zip(codes) {
                    constant.value = code;
                }
            } else {
                // The positions of variants that hold values are not codes.
                constants.clear();
            }
        }
        listed
    }

    /// Returns the first argument of a constant that is a code, `NO_DOOR("17")`, at the bracket before it.
    fn code_in_brackets(&self) -> Option<String> {
        let mut tokens = self.tokens[self.at..].iter().map(|(token, ..)| token);
        if tokens.next() != Some(&Token::Sign('(')) {
            return None;
        }
        let mut token = tokens.next()?;
        let is_negative = *token == Token::Sign('-');
        if is_negative {
            token = tokens.next()?;
        }
        let code = match token {
            Token::Text(text) if !is_negative => {
                (is_code(text) || is_symbol(text)).then(|| text.clone())
            }
            Token::Word(word) => signed(word, is_negative),
            _ => None,
        };
        code.filter(|_| matches!(tokens.next(), Some(Token::Sign(')' | ','))))
    }

    /// Returns whether another constant with arguments follows. In snippets, a semicolon may be too much.
    fn is_before_constant(&self) -> bool {
        let tokens = self.tokens[self.at..].iter().map(|(token, ..)| token);
        let mut tokens = tokens.filter(|token| !matches!(token, Token::Comment(_)));
        matches!(tokens.next(), Some(Token::Word(name)) if is_upper_case(name))
            && tokens.next() == Some(&Token::Sign('('))
    }

    /// Skips the rest of an enum after its constants, up to its closing bracket.
    fn skip_members(&mut self) {
        let mut depth = 0;
        while let Some((token, ..)) = self.next() {
            match token {
                Token::Sign('{') => depth += 1,
                Token::Sign('}') if depth == 0 => break,
                Token::Sign('}') => depth -= 1,
                _ => {}
            }
        }
    }

    /// Reads an attribute of C# up to its closing bracket: `[Description("There is no door.")]`. Returns its text.
    fn read_attribute(&mut self) -> Option<String> {
        let is_text = |name: &str| {
            let name = name.trim_end_matches("Attribute");
            matches!(name, "Description" | "Display" | "ErrorMessage" | "Message")
        };
        let name = match self.peek() {
            Some(Token::Word(name)) => name.clone(),
            _ => String::new(),
        };
        let mut found = None;
        while let Some((token, ..)) = self.next() {
            match token {
                Token::Sign(']') => break,
                Token::Text(text) if found.is_none() => found = Some(text),
                _ => {}
            }
        }
        found.filter(|_| is_text(&name))
    }
}

impl Above {
    fn new(text: String) -> Self {
        Self {
            is_documentation: is_documentation(&text),
            text,
        }
    }
}

/// Returns whether a comment is marked as documentation: `/** ... */`, `/// ...`.
pub(super) fn is_documentation(comment: &str) -> bool {
    comment.starts_with(['*', '/', '!'])
}

/// Returns whether a comment says that it belongs to the constant before it: `///< no door`.
fn is_trailing(comment: &str) -> bool {
    comment.trim_start_matches(['*', '!', '/']).starts_with('<')
}

/// Returns the words in the brackets around a whole comment, or an empty text.
fn label(comment: &str) -> &str {
    let comment = comment.trim_end_matches('.');
    let inner = [('(', ')'), ('[', ']')]
        .into_iter()
        .find_map(|(open, close)| {
            let inner = comment.strip_prefix(open)?.strip_suffix(close)?;
            (!inner.contains([open, close])).then_some(inner)
        });
    inner.unwrap_or_default().trim()
}

impl Constant {
    /// Returns whether the comment behind the constant, which has a comment above it, is a label such as `(fatal)`, and not its text.
    fn is_label(&self, comment: &str) -> bool {
        const MOST_WORDS: usize = 2;
        let comment = words(comment);
        let label = label(&comment);
        !self.comment.is_empty()
            && !label.is_empty()
            && label.split_whitespace().count() <= MOST_WORDS
    }

    /// Adds the comment behind the constant. The comment above it then is the title of a section, if it may be one.
    fn add_trailing(&mut self, comment: &str, has_title: bool) {
        let text = words(comment);
        if text.is_empty() || !self.comment.is_empty() && !has_title && !is_trailing(comment) {
            return;
        }
        let above = std::mem::replace(&mut self.comment, text);
        if has_title && self.group.is_none() {
            self.group = Some(excerpt(&above)).filter(|group| !group.is_empty());
        }
    }
}

/// Makes comments the titles of sections, if few constants have one, and other constants follow some of them directly.
pub(super) fn make_titles(titled: &[usize], constants: &mut [Constant]) {
    /// The minimum number of constants for each title.
    const FEWEST_PER_TITLE: usize = 3;
    const FEWEST_IF_ALL_FOLLOWED: usize = 2;
    /// The number of lines from a constant to the next one, with a blank line and a title between them.
    const LINES_WITH_BLANK: usize = 3;
    let is_followed = |place: usize, index: usize| {
        let line = constants[index].line;
        let next = constants.get(index + 1);
        next.is_some_and(|next| next.line == line + 1 && next.comment.is_empty())
            && titled.get(place + 1) != Some(&(index + 1))
    };
    if let [only] = titled
        && let Some(before) = only.checked_sub(1)
        && constants[*only].line < constants[before].line + LINES_WITH_BLANK
    {
        return;
    }
    let followed = titled.iter().enumerate();
    let followed = followed.filter(|(place, index)| is_followed(*place, **index));
    let followed = followed.count();
    let fewest = if followed == titled.len() {
        FEWEST_IF_ALL_FOLLOWED
    } else {
        FEWEST_PER_TITLE
    };
    if followed * 2 < titled.len() || titled.len() * fewest > constants.len() {
        return;
    }
    for index in titled {
        let constant = &mut constants[*index];
        if constant.group.is_none() {
            let title = std::mem::take(&mut constant.comment);
            constant.group = Some(excerpt(&title));
        }
    }
}
