//! Macros of Objective-C and Swift that declare an enum: `typedef NS_ENUM(NSInteger, DoorError) {`,
//! `typedef NS_ERROR_ENUM(DoorErrorDomain, DoorError) {`, `CF_ENUM(OSStatus) {`.

use super::DeclarationReader;
use super::swift::is_integer_type;
use super::token::Token;

/// The maximum number of tokens in the arguments.
const LONGEST: usize = 16;

impl DeclarationReader<'_> {
    /// Returns whether a word is such a macro, whose arguments and a bracket follow.
    pub(super) fn is_at_enum_macro(&self, word: &str) -> bool {
        let is_enum = word == word.to_uppercase()
            && word
                .split('_')
                .any(|part| matches!(part, "ENUM" | "OPTIONS"));
        let near = self.tokens[self.at..].iter().take(LONGEST);
        let mut near = near.map(|(token, ..)| token);
        let begins = is_enum && near.next() == Some(&Token::Sign('('));
        let end = near.find(|token| matches!(token, Token::Sign(')' | '{' | ';')));
        begins && end == Some(&Token::Sign(')')) && near.next() == Some(&Token::Sign('{'))
    }

    /// Reads the arguments of the macro after the opening bracket. Returns the name of the enum: the second one, or the only one unless
    /// it is the type of the numbers.
    pub(super) fn read_enum_arguments(&mut self) -> String {
        let mut arguments = vec![String::new()];
        while let Some((token, ..)) = self.next() {
            match token {
                Token::Sign(')' | '{' | ';') => break,
                Token::Sign(',') => arguments.push(String::new()),
                Token::Word(word) => {
                    if let Some(argument) = arguments.last_mut() {
                        *argument = word;
                    }
                }
                _ => {}
            }
        }
        match &mut arguments[..] {
            [_, name, ..] => std::mem::take(name),
            [only] if !is_integer_type(only) && !matches!(&**only, "int" | "long" | "short") => {
                std::mem::take(only)
            }
            _ => String::new(),
        }
    }
}
