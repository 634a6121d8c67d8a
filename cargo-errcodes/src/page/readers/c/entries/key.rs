//! The code in front of the value of an entry, which may be the call of a constructor.

use super::Place;
use crate::page::code::{is_code, number};
use crate::page::readers::c::maps::{begins_element, is_numbered};
use crate::page::readers::c::token::Token;

/// The maximum number of tokens between the code and the bracket of its value.
const LONGEST: usize = 16;

/// The functions that add an entry to a map, in lower case.
const FUNCTIONS: [&str; 8] = [
    "put",
    "set",
    "add",
    "insert",
    "emplace",
    "entry",
    "tryadd",
    "putifabsent",
];

/// The key of an entry.
pub(super) struct Key<'t> {
    pub(super) code: String,
    /// The object whose function adds the entry, or an empty text.
    pub(super) owner: &'t str,
    /// True if the value is the call of a constructor or a function.
    pub(super) has_constructor: bool,
    /// True if the entry has brackets of its own: `{ 1001, new Info(...) }`, `put(1001, new Info(...))`.
    pub(super) is_in_brackets: bool,
}

impl<'t> Key<'t> {
    /// Returns the key before the bracket of a value.
    pub(super) fn before(tokens: &'t [Place]) -> Option<Self> {
        let start = constructor_start(tokens)?;
        let before = &tokens[..start];
        let has_constructor = start < tokens.len();
        let (sign, key) = match before {
            [
                key @ ..,
                (Token::Sign('=' | '-'), ..),
                (Token::Sign('>'), ..),
            ] => ('>', key),
            [key @ .., (Token::Sign(sign @ (':' | '=' | ',')), ..)] => (*sign, key),
            [key @ .., (Token::Word(word), ..)] if word == "to" => ('>', key),
            _ => return None,
        };
        let (code, at) = match (sign, key) {
            // Other assignments have no code.
            ('=' | ':', [.., (Token::Sign(']'), ..)]) => {
                let (code, at) = code_at_end(&key[..key.len() - 1])?;
                let at = at.checked_sub(1)?;
                (key[at].0 == Token::Sign('[')).then_some((code, at))?
            }
            ('=', _) => return None,
            _ => code_at_end(key)?,
        };
        if sign != ',' {
            return begins_element(tokens, at).then_some(Self {
                code,
                owner: "",
                has_constructor,
                is_in_brackets: false,
            });
        }
        Some(Self {
            code,
            owner: owner_before(&tokens[..at])?,
            has_constructor,
            is_in_brackets: true,
        })
    }
}

/// Returns the code that tokens end with, and its position.
fn code_at_end(tokens: &[Place]) -> Option<(String, usize)> {
    let at = tokens.len().checked_sub(1)?;
    let code = match &tokens[at].0 {
        Token::Word(word) => {
            let is_negative = matches!(tokens, [.., (Token::Sign('-'), ..), _]);
            let sign = if is_negative { "-" } else { "" };
            let code = number(&format!("{sign}{word}"))?;
            return Some((code, at - usize::from(is_negative)));
        }
        Token::Text(text) => text,
        _ => return None,
    };
    let is_key = || is_code(code) || is_numbered(code);
    let code = number(code).or_else(|| is_key().then(|| code.clone()))?;
    Some((code, at))
}

/// Returns the object whose function adds an entry, or an empty text if the entry is in brackets.
fn owner_before(tokens: &[Place]) -> Option<&str> {
    match tokens {
        [.., (Token::Sign('{'), ..)]
        | [
            ..,
            (Token::Sign('(' | '[' | '{' | ','), ..),
            (Token::Sign('(' | '['), ..),
        ] => Some(""),
        [
            rest @ ..,
            (Token::Word(function), ..),
            (Token::Sign('('), ..),
        ] if FUNCTIONS.contains(&&*function.to_lowercase()) => {
            let is_sign = |(token, ..): &&Place| matches!(token, Token::Sign('.' | '-' | '>'));
            let has_owner = rest.last().is_some_and(|last| is_sign(&last));
            match rest.iter().rev().find(|place| !is_sign(place)) {
                Some((Token::Word(owner), ..)) if has_owner => Some(owner),
                _ => Some(""),
            }
        }
        _ => None,
    }
}

/// Returns the position of the name of the constructor or function before a bracket: `new Info(`, `new Info<String>(`, `new String[]{`,
/// `door::Info(`, `&Info{`. Returns `None` if another statement begins there.
fn constructor_start(tokens: &[Place]) -> Option<usize> {
    let mut at = tokens.len();
    while tokens.len() - at < LONGEST {
        let before = &tokens[..at];
        at -= match before {
            [.., (Token::Word(word), ..)] => match &**word {
                "return" | "throw" | "case" => return None,
                "to" => break,
                word if number(word).is_some() => break,
                _ => 1,
            },
            [.., (Token::Sign('.' | '&'), ..)] => 1,
            [.., (Token::Sign(':'), ..), (Token::Sign(':'), ..)]
            | [.., (Token::Sign('['), ..), (Token::Sign(']'), ..)] => 2,
            [.., (Token::Sign('=' | '-'), ..), (Token::Sign('>'), ..)] => break,
            [.., (Token::Sign('>'), ..)] => {
                let near = &before[at.saturating_sub(LONGEST)..];
                let is_open = |(token, ..): &Place| *token == Token::Sign('<');
                near.len() - near.iter().rposition(is_open)?
            }
            _ => break,
        };
    }
    Some(at)
}
