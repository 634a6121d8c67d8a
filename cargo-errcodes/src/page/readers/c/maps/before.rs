//! The code, the key or the variable in front of a bracket.

use super::Place;
use super::entry::is_numbered;
use crate::page::code::{is_code, is_symbol, number};
use crate::page::readers::c::token::Token;

/// Returns the code before a bracket: `1001: {`, `'E100' => [`.
pub(in super::super) fn code_before(tokens: &[Place]) -> Option<String> {
    match tokens_before_sign(tokens)?.next()? {
        Token::Word(code) => number(code),
        Token::Text(code) => {
            let is_key = || is_code(code) || is_numbered(code);
            number(code).or_else(|| is_key().then(|| code.clone()))
        }
        _ => None,
    }
}

/// Returns the name before a bracket: `NO_DOOR: {`, `[Code.NO_DOOR]: {`, `'NO_DOOR' => [`.
pub(super) fn key_before(tokens: &[Place]) -> Option<String> {
    if let Some(key) = field_before(tokens) {
        return Some(key);
    }
    let mut before = tokens_before_sign(tokens)?;
    let name = match before.next()? {
        Token::Sign(']') => before.next()?,
        name => name,
    };
    match name {
        Token::Word(name) | Token::Text(name) => is_symbol(name).then(|| name.clone()),
        _ => None,
    }
}

/// Returns the name before a bracket in the tables of Lua: `{ door = {`.
fn field_before(tokens: &[Place]) -> Option<String> {
    let mut before = tokens.iter().rev().map(|(token, ..)| token);
    match (before.next()?, before.next()?, before.next()?) {
        (Token::Sign('='), Token::Word(name), Token::Sign('{' | ',')) => Some(name.clone()),
        _ => None,
    }
}

/// Returns the tokens before a colon or an arrow, the last one first.
fn tokens_before_sign(tokens: &[Place]) -> Option<impl Iterator<Item = &Token>> {
    let mut before = tokens.iter().rev().map(|(token, ..)| token);
    let is_sign = match before.next()? {
        Token::Sign(':') => true,
        Token::Sign('>') => before.next() == Some(&Token::Sign('=')),
        _ => false,
    };
    is_sign.then_some(before)
}

/// Returns the name of the variable before a bracket: `messages = [`, `messages: Map<number, string> = {`, `X.Code = {`, `std::map<int, std::string> messages{`.
pub(in super::super) fn name_before(tokens: &[Place]) -> Option<String> {
    /// The maximum number of tokens between the name and the bracket.
    const MOST: usize = 16;
    let before = tokens.len().saturating_sub(MOST);
    let near = &tokens[before..];
    let is_end = |token: &Token| matches!(token, Token::Sign(';' | '{' | '}'));
    let start = near.iter().rposition(|(token, ..)| is_end(token));
    let near = &near[start.map_or(0, |end| end + 1)..];
    if let [.., (Token::Sign('>'), ..), (Token::Word(name), ..)] = near {
        return Some(name.clone());
    }
    let equals = near
        .iter()
        .rposition(|(token, ..)| *token == Token::Sign('='))?;
    let (mut name, mut of_type) = (None, None);
    let mut depth = 0_usize;
    let mut tokens = near[..equals].iter().rev().peekable();
    while let Some((token, ..)) = tokens.next() {
        match token {
            // The parts of a path have two colons between them: `std::map<int, std::string> messages = {`.
            Token::Sign(':') if matches!(tokens.peek(), Some((Token::Sign(':'), ..))) => {
                tokens.next();
            }
            Token::Sign(']' | '>' | ')') => depth += 1,
            // The sign is in a list of another variable.
            Token::Sign('[' | '(') if depth == 0 => break,
            Token::Sign('[' | '<' | '(') => depth = depth.saturating_sub(1),
            Token::Word(word) if depth == 0 && name.is_none() => name = Some(word.clone()),
            // The word before a colon is the name, and the one after it the type.
            Token::Sign(':') if depth == 0 => of_type = name.take(),
            _ => {}
        }
    }
    name.or(of_type)
}
