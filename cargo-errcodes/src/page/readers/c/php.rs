//! Constants of PHP that a call defines: `define('NO_DOOR', 5); // There is no door`.

use super::token::Token;

/// A token with its first and last line.
type Place = (Token, usize, usize);

/// Returns the tokens of a file, with each call of `define` as the definition of a macro.
pub(super) fn with_defines(tokens: Vec<Place>) -> Vec<Place> {
    let has_define = |(token, ..): &Place| matches!(token, Token::Word(word) if word == "define");
    if !tokens.iter().any(has_define) {
        return tokens;
    }
    let mut all = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if has_define(token)
            && let Some((define, length)) = read_define(&tokens[at + 1..])
        {
            at += 1 + length;
            let last = tokens[at - 1].2;
            all.push((define, token.1, last));
        } else {
            all.push(token.clone());
            at += 1;
        }
    }
    all
}

/// Reads the arguments of a call, and a comment behind it. Returns the definition and the number of tokens.
fn read_define(tokens: &[Place]) -> Option<(Token, usize)> {
    /// The maximum number of tokens in a value.
    const LONGEST: usize = 20;
    let [
        (Token::Sign('('), ..),
        (Token::Text(symbol), ..),
        (Token::Sign(','), ..),
        rest @ ..,
    ] = tokens
    else {
        return None;
    };
    let (mut value, mut depth) = (String::new(), 0_usize);
    let mut end = None;
    for (at, (token, _, last)) in rest.iter().take(LONGEST).enumerate() {
        match token {
            Token::Sign(')') if depth == 0 => {
                end = Some((at + 1, *last));
                break;
            }
            // The third argument says if the name has any case.
            Token::Sign(',') if depth == 0 => {
                let length = rest[at..]
                    .iter()
                    .take(3)
                    .position(|(token, ..)| *token == Token::Sign(')'))?;
                end = Some((at + length + 1, *last));
                break;
            }
            Token::Sign(sign) => {
                depth = match sign {
                    '(' | '[' => depth + 1,
                    ')' | ']' => depth.saturating_sub(1),
                    _ => depth,
                };
                value.push(*sign);
            }
            Token::Word(word) => value.push_str(word),
            Token::Text(text) => {
                let text = text
                    .replace('\\', "\\\\")
                    .replace('"', "\\\"")
                    .replace('\n', "\\n");
                value.push('"');
                value.push_str(&text);
                value.push('"');
            }
            Token::Comment(_) | Token::Define(..) | Token::Macro(..) => return None,
        }
    }
    let (mut length, line) = end?;
    if matches!(rest.get(length), Some((Token::Sign(';'), ..))) {
        length += 1;
    }
    let trailing = match rest.get(length) {
        Some((Token::Comment(text), first, _)) if *first == line => {
            length += 1;
            text.clone()
        }
        _ => String::new(),
    };
    Some((Token::Define(symbol.clone(), value, trailing), length + 3))
}
