//! Constants after a keyword such as `const`: `int NAME = 5;`, `NAME: i32 = 5;`.

use heck::ToSnakeCase as _;

use super::comment::without_code;
use super::commented_codes::{begins_with_code, is_computed};
use super::declaration::{Constant, Declaration};
use super::expression::evaluate;
use super::items::is_documentation;
use super::numbered::code_and_text;
use super::text_defines::DefinedText;
use super::token::Token;
use super::{DeclarationReader, code_text, words};
use crate::page::code::{is_code, is_name};
use crate::page::vocabulary::identifier_is_about_errors;

impl DeclarationReader<'_> {
    /// Reads a constant. `comment` is the comment before it, with its last line.
    pub(super) fn read_const(
        &mut self,
        comment: Option<(String, usize)>,
        line: usize,
        starts_group: bool,
    ) {
        let start = self.at;
        let (mut symbol, mut is_typed) = (None, false);
        let mut type_name = None;
        loop {
            match self.next() {
                Some((Token::Word(word), next, _)) if next == line => {
                    if word == "enum" {
                        self.read_enum(None);
                        return;
                    }
                    if is_typed {
                        type_name = Some(word);
                    } else {
                        type_name = symbol.replace(word);
                    }
                }
                Some((Token::Sign(':'), ..)) => is_typed = true,
                Some((Token::Sign('='), ..)) => break,
                Some((Token::Sign('<' | '>' | '*' | '$'), ..)) => {}
                _ => {
                    self.at = start;
                    return;
                }
            }
        }
        let text = self.text_code();
        if let (Some(symbol), Some((Token::Text(text), ..))) = (&symbol, self.tokens.get(self.at)) {
            self.texts.push(DefinedText {
                name: symbol.clone(),
                text: text.clone(),
                is_whole: self.whole_text().is_some(),
                line,
            });
        }
        let numbered = self.whole_text().and_then(code_and_text);
        self.at -= 1;
        let value = self.read_value().unwrap_or_default();
        let value = self.expansions.expand(&value).into_owned();
        let Some(symbol) = symbol else { return };
        let trailing = match self.tokens.get(self.at) {
            Some((Token::Comment(text), next, _)) if *next == line => {
                self.at += 1;
                words(text)
            }
            _ => String::new(),
        };
        let evaluated = evaluate(&value, &self.constants);
        let (text, message) = match (text, numbered) {
            (None, Some((code, message))) => (Some(code), message),
            (text, _) => (text, String::new()),
        };
        let value = match (text, evaluated) {
            (Some(text), _) => text,
            (None, Some(evaluated)) => {
                self.count_summands(&value);
                self.constants.insert(symbol.clone(), evaluated);
                code_text(&value, evaluated)
            }
            (None, None) if is_computed(&value) && begins_with_code(&trailing) => value,
            (None, None) => return,
        };
        // A comment before a blank line is the title of a section.
        let (above, section) = match comment {
            Some((text, end)) if end + 1 >= line => (Some(text), None),
            Some((text, _)) => (None, Some(words(&text))),
            None => (None, None),
        };
        let may_be_title = above.as_ref().is_some_and(|above| !is_documentation(above));
        let above = above.map(|text| without_code(words(&text), &value));
        let above = above.unwrap_or_default();
        let constant = Constant {
            value,
            comment: [message, trailing, above]
                .into_iter()
                .find(|text| !text.is_empty())
                .unwrap_or_default(),
            group: None,
            is_error: type_name.as_deref().is_some_and(is_type_of_errors),
            line,
            symbol,
        };
        let type_name = type_name.filter(|name| is_type_of_codes(name));
        let declaration = self.declaration_of(&constant.symbol, type_name, starts_group);
        let index = declaration.constants.len();
        if may_be_title && !constant.comment.is_empty() {
            declaration.titled.push(index);
        }
        declaration
            .sections
            .extend(section.map(|section| (index, section)));
        declaration.constants.push(constant);
    }

    /// Returns the text that begins here, if it is the whole value.
    fn whole_text(&self) -> Option<&str> {
        let mut tokens = self.tokens.get(self.at..)?.iter().map(|(token, ..)| token);
        let Some(Token::Text(text)) = tokens.next() else {
            return None;
        };
        let is_whole = matches!(
            tokens.next(),
            None | Some(Token::Sign(',' | ';' | '}') | Token::Comment(_) | Token::Word(_))
        );
        is_whole.then_some(text)
    }

    /// Returns the text that begins here, if it can be a code and nothing else: `'ACME-001'`, or `'NO_DOOR'` in a class of errors.
    fn text_code(&self) -> Option<String> {
        let text = self.whole_text()?;
        let is_of_errors = self
            .type_name
            .as_deref()
            .is_some_and(identifier_is_about_errors);
        let has_digit = text.contains(|c: char| c.is_ascii_digit());
        let is_upper_case = text.len() > 1 && text.bytes().all(|c| c.is_ascii_uppercase());
        let is_code =
            has_digit && is_code(text) || is_of_errors && (is_name(text) || is_upper_case);
        is_code.then(|| text.to_owned())
    }

    /// Returns the declaration that a constant is part of. The constants of a type belong together, others if their names begin alike.
    /// Returns the declaration to which a constant belongs. Constants of a type that is defined for codes belong together, also if blank
    /// lines separate them.
    fn declaration_of(
        &mut self,
        symbol: &str,
        value_type: Option<String>,
        starts_group: bool,
    ) -> &mut Declaration {
        let name = self.type_name.clone().unwrap_or_default();
        let family = self.type_name.is_none().then(|| {
            let family = symbol.split_once('_').map_or("", |(family, _)| family);
            family.to_owned()
        });
        let is_same = self.declarations.last().is_some_and(|last| {
            let is_typed = value_type.is_some() && last.value_type == value_type;
            last.name == name
                && last.family == family
                && (!starts_group || !name.is_empty() || is_typed)
        });
        if !is_same {
            self.declarations.push(Declaration {
                is_of_type: !name.is_empty(),
                name,
                family,
                value_type,
                ..Declaration::default()
            });
        }
        let last = self.declarations.len() - 1;
        &mut self.declarations[last]
    }

    /// Counts the constants that are summands of a value: `BASE + 1`.
    pub(super) fn count_summands(&mut self, value: &str) {
        if !value.contains('+') {
            return;
        }
        let is_end = |c: char| !(c.is_alphanumeric() || c == '_');
        for word in value.split(is_end) {
            if self.constants.contains_key(word) {
                *self.summands.entry(word.to_owned()).or_default() += 1;
            }
        }
    }
}

/// Returns whether a type is made for codes, other than the types of numbers and texts of the languages.
fn is_type_of_codes(name: &str) -> bool {
    const OTHERS: [&str; 12] = [
        "int", "uint", "long", "short", "byte", "char", "unsigned", "string", "str", "usize",
        "isize", "auto",
    ];
    let name = name.to_lowercase();
    let kind = name
        .trim_end_matches("_t")
        .trim_end_matches(|c: char| c.is_ascii_digit());
    !OTHERS.contains(&kind)
        && !matches!(
            kind,
            "u" | "i" | "f" | "bool" | "float" | "double" | "number"
        )
}

/// Returns whether a type is that of errors or results: `const AcmeResult NO_DOOR = 5;`.
fn is_type_of_errors(name: &str) -> bool {
    const RESULTS: [&str; 4] = ["result", "error", "err", "errno"];
    let words = name.to_snake_case();
    let words = words.trim_end_matches("_t").split('_');
    let words: Vec<&str> = words.collect();
    match &words[..] {
        [.., kind, "code"] | [.., kind] => RESULTS.contains(kind),
        [] => false,
    }
}
