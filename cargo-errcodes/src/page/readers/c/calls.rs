//! Lists of macro calls, `X(NOT_FOUND, -5, "there is no ...")`, and of constants with arguments, `NOT_FOUND(-5, "there is no ...")`.

use std::collections::{HashMap, HashSet};

use super::comment::words;
use super::declaration::{Calls, Constant, Declaration};
use super::enum_arguments::EnumConstants;
use super::expansions::Expansions;
use super::macros::Macros;
use super::token::Token;
use crate::page::block::Subject;
use crate::page::code::{is_code, is_name, number};
use crate::page::failure::tells_of_failure;
use crate::page::vocabulary::{identifier_is_about_errors, is_column_heading};

/// The minimum number of calls in a list.
pub(super) const FEWEST: usize = 3;
/// The minimum number of constants with arguments in an enum.
const FEWEST_IN_ENUM: usize = 2;

/// A call, `name(argument, ...)`.
#[derive(Clone)]
pub(super) struct Call<'t> {
    pub(super) name: &'t str,
    pub(super) arguments: Vec<Argument<'t>>,
    /// The item that gets the code and the text.
    target: Target<'t>,
    /// The comment above the call, or behind it.
    comment: String,
    pub(super) line: usize,
}

impl Call<'_> {
    fn has_text(&self) -> bool {
        let mut arguments = self.arguments.iter();
        arguments.any(|argument| matches!(argument, Argument::Text(_)))
    }
}

#[derive(Clone)]
pub(super) enum Argument<'t> {
    Text(String),
    /// A number or a name, and whether a minus is before it.
    Word(&'t str, bool),
    /// A member of a type: `HttpStatus.NOT_FOUND`.
    Member(&'t str, &'t str),
    /// An expression or a nested call.
    Other,
}

/// The item that a call creates.
#[derive(Clone, Copy)]
enum Target<'t> {
    /// The value of a variable: `ErrNoDoor = NewError(-5, "there is no ...")`.
    Variable(&'t str),
    /// A type with a base: `object NoDoor : Error(-5, "there is no ...")`.
    Type(&'t str),
    /// A constant with the name of the call, or anything else.
    Unknown,
}

/// Returns a declaration for each list of calls of the same macro, and for each enum whose constants have arguments. Some may be too
/// short for a list.
pub(super) fn find_calls(
    tokens: &[(Token, usize, usize)],
    expansions: &Expansions<'_>,
) -> Vec<Declaration> {
    let mut lists: Vec<Declaration> = Vec::new();
    let mut by_name: HashMap<(&str, bool), usize> = HashMap::new();
    let mut type_name = "";
    let mut comment: Option<(&str, usize)> = None;
    let mut macros = Macros::new(tokens);
    let (mut is_enum, mut constants) = (false, EnumConstants::default());
    for (at, (token, line, last)) in tokens.iter().enumerate() {
        macros.visit(token);
        match token {
            Token::Comment(text) => comment = Some((text, *last)),
            Token::Word(word)
                if matches!(
                    &**word,
                    "enum" | "class" | "object" | "interface" | "struct"
                ) =>
            {
                type_name = next_name(&tokens[at + 1..]).unwrap_or_default();
                // `enum class` of Kotlin.
                let before = at.checked_sub(1).map(|before| &tokens[before].0);
                is_enum =
                    word == "enum" || is_enum && before == Some(&Token::Word("enum".to_owned()));
            }
            Token::Word(name) => {
                let Some(mut call) = read_call(name, *line, &tokens[at + 1..]) else {
                    continue;
                };
                call.target = target_of(&tokens[..at], type_name);
                // Such a call is the value of a constant.
                if expansions.has(name) && matches!(call.target, Target::Variable(_)) {
                    continue;
                }
                // A blank line may separate a comment from the call below it.
                let above = comment.take().filter(|(_, end)| end + 2 >= *line);
                let above = above.map(|(text, _)| text);
                let of_list = || macros.constant_of(&call, above);
                let constant = of_list().or_else(|| constant_of(&call, above));
                if is_enum && is_constant_of_enum(tokens, at) {
                    constants.add(type_name, call.clone(), above);
                }
                let Some((list, constant)) = constant else {
                    continue;
                };
                let has_text = call.has_text();
                if !list.is_empty() && !has_text && !begins_statement(tokens, at) {
                    continue;
                }
                let is_free = !matches!(call.target, Target::Unknown);
                let name = match call.target {
                    Target::Unknown if list.is_empty() => type_name,
                    Target::Unknown => list,
                    Target::Variable(_) if !type_name.is_empty() => type_name,
                    Target::Variable(_) if call.name == "new" => "",
                    Target::Variable(_) | Target::Type(_) => call.name,
                };
                let at = *by_name.entry((name, is_free)).or_insert(lists.len());
                match lists.get_mut(at) {
                    Some(list) => list.constants.push(constant),
                    None => lists.push(Declaration {
                        name: name.to_owned(),
                        constants: vec![constant],
                        // The arguments of functions are numbers of all kinds, unlike those of macros.
                        subject: if !list.is_empty()
                            && !is_free
                            && (has_text || is_macro(call.name))
                        {
                            Subject::Errors
                        } else {
                            Subject::Unstated
                        },
                        calls: match call.target {
                            Target::Variable(_) => Calls::OfVariables,
                            Target::Unknown if list.is_empty() => Calls::OfConstants,
                            Target::Unknown | Target::Type(_) => Calls::Other,
                        },
                        ..Declaration::default()
                    }),
                }
            }
            _ => {}
        }
    }
    let of_enums = constants.declarations(tokens);
    let known: HashSet<&str> = of_enums
        .iter()
        .map(|declaration| &*declaration.name)
        .collect();
    lists.retain(|list| list.calls != Calls::OfConstants || !known.contains(&*list.name));
    lists.extend(of_enums);
    for list in &mut lists {
        list.forget_macro();
    }
    lists
}

impl Declaration {
    /// Returns whether there are enough calls for a list.
    pub(super) fn has_enough_calls(&self) -> bool {
        let fewest = if self.subject == Subject::Errors {
            FEWEST
        } else {
            FEWEST_IN_ENUM
        };
        self.constants.len() >= fewest
    }

    /// Removes the symbols if they are the name of a macro or a type that lists codes without names: `X(0x2110, "Short circuit")`,
    /// `New Failure("00", "No door")`.
    fn forget_macro(&mut self) {
        let Some((first, rest)) = self.constants.split_first() else {
            return;
        };
        let symbol = first.symbol.clone();
        let are_same = rest.iter().all(|constant| constant.symbol == symbol);
        if rest.len() + 1 < FEWEST || !are_same || symbol.is_empty() {
            return;
        }
        self.calls = Calls::Other;
        if is_macro(&symbol) && self.may_be_errors() {
            self.subject = Subject::Errors;
        }
        for constant in &mut self.constants {
            constant.symbol.clear();
        }
        if self.name.is_empty() {
            self.name = symbol;
        }
    }

    /// Returns whether the codes of a macro without names are those of errors: each number occurs once, and a part of the texts tells of
    /// failures. In long lists, many texts are but the names of parts that failed.
    fn may_be_errors(&self) -> bool {
        const FEWEST_FAILURES: usize = 3;
        const TEXTS_PER_FAILURE: usize = 10;
        let mut known = HashSet::new();
        let are_different = self
            .constants
            .iter()
            .all(|constant| known.insert(&constant.value));
        let texts = self.constants.iter().map(|constant| &constant.comment);
        let failures = texts.filter(|text| tells_of_failure(text)).count();
        are_different
            && failures >= FEWEST_FAILURES
            && failures * TEXTS_PER_FAILURE >= self.constants.len()
    }
}

/// Returns the name of a type after its keyword.
fn next_name(tokens: &[(Token, usize, usize)]) -> Option<&str> {
    let names = tokens.iter().take(2).map(|(token, ..)| token);
    let mut names = names.filter_map(|token| match token {
        Token::Word(word) if !matches!(&**word, "class" | "struct") => Some(&**word),
        _ => None,
    });
    names.next()
}

/// Returns whether a call is a constant of the enum around it, and not a call in one of its functions.
fn is_constant_of_enum(tokens: &[(Token, usize, usize)], at: usize) -> bool {
    let mut before = tokens[..at].iter().rev().map(|(token, ..)| token);
    let before = before.find(|token| !matches!(token, Token::Comment(_)));
    let is_upper_case = matches!(&tokens[at].0, Token::Word(name) if is_macro(name));
    // In snippets, a semicolon may be too much.
    matches!(before, Some(Token::Sign('{' | ',' | ')')))
        || is_upper_case && before == Some(&Token::Sign(';'))
}

fn is_macro(name: &str) -> bool {
    !name.contains(char::is_lowercase)
}

/// Returns whether a call is a statement or an item of its own, and its first argument may be the name of a constant: not the
/// variable in `+ padded(name, 34)`.
fn begins_statement(tokens: &[(Token, usize, usize)], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &tokens[before].0);
    let is_start = match before {
        Some(Token::Sign(sign)) => matches!(sign, ')' | ';' | '{' | '}' | '\\' | ','),
        Some(Token::Word(_) | Token::Text(_)) => {
            tokens[at].1 > tokens[at - 1].2 && tokens[at - 1].0 != Token::Word("return".to_owned())
        }
        Some(Token::Comment(_) | Token::Define(..) | Token::Macro(..)) | None => true,
    };
    let argument = tokens.get(at + 2).map(|(token, ..)| token);
    is_start && matches!(argument, Some(Token::Word(name)) if !name.starts_with(char::is_lowercase))
}

/// Returns what a call creates, from the tokens before its name.
fn target_of<'t>(before: &'t [(Token, usize, usize)], type_name: &'t str) -> Target<'t> {
    /// The maximum number of tokens between the name and the call.
    const MOST: usize = 12;
    let before = &before[before.len().saturating_sub(MOST)..];
    let mut at = before.len();
    let token = |at: usize| at.checked_sub(1).map(|at| &before[at].0);
    while let Some(next) = token(at) {
        at -= match next {
            Token::Sign('.' | '&') => 1,
            Token::Word(word) if word.starts_with(char::is_lowercase) => 1,
            // The type of a function: `Error::new(`.
            Token::Sign(':') if is_path(&before[..at]) => 3,
            _ => break,
        };
    }
    match (token(at), token(at.saturating_sub(1))) {
        (Some(Token::Sign('=')), Some(Token::Word(_))) => {
            name_of_variable(&before[..at - 1]).map_or(Target::Unknown, Target::Variable)
        }
        (Some(Token::Sign(':')), Some(Token::Word(name))) if name == type_name => {
            Target::Type(type_name)
        }
        (Some(Token::Sign(':')), Some(Token::Word(name)))
            if begins_line(&before[..at - 1]) && !is_column_heading(name) =>
        {
            Target::Variable(name)
        }
        (Some(Token::Sign(':')), Some(Token::Sign(')'))) if !type_name.is_empty() => {
            Target::Type(type_name)
        }
        _ => Target::Unknown,
    }
}

/// Returns whether tokens end with a type and a double colon.
fn is_path(tokens: &[(Token, usize, usize)]) -> bool {
    matches!(
        tokens,
        [
            ..,
            (Token::Word(_), ..),
            (Token::Sign(':'), ..),
            (Token::Sign(':'), ..)
        ]
    )
}

/// Returns whether the last token is the key of an element on its own line: `{ noDoor: newError(...`.
fn begins_line(tokens: &[(Token, usize, usize)]) -> bool {
    matches!(
        tokens,
        [.., (Token::Sign('{' | ','), _, last), (_, line, _)] if line > last
    )
}

/// Returns the name of a variable before `=`. Its type may stand between them: `const NO_DOOR: Error =`.
pub(super) fn name_of_variable(tokens: &[(Token, usize, usize)]) -> Option<&str> {
    match tokens {
        [
            ..,
            (Token::Word(_), ..),
            (Token::Word(name), ..),
            (Token::Sign(':'), ..),
            (Token::Word(_), ..),
        ]
        | [.., (Token::Word(name), ..)] => Some(name),
        _ => None,
    }
}

/// Reads the arguments of a call after its name, up to the closing bracket.
fn read_call<'t>(
    name: &'t str,
    line: usize,
    tokens: &'t [(Token, usize, usize)],
) -> Option<Call<'t>> {
    /// The maximum number of tokens in a call.
    const LONGEST: usize = 60;
    let mut tokens = tokens.iter().take(LONGEST);
    if tokens.next()?.0 != Token::Sign('(') {
        return None;
    }
    let mut call = Call {
        name,
        arguments: Vec::new(),
        target: Target::Unknown,
        comment: String::new(),
        line,
    };
    let (mut parts, mut depth, mut is_negative) = (0, 0, false);
    let mut argument = Argument::Other;
    for (token, ..) in tokens {
        match token {
            Token::Sign(')') if depth == 0 => {
                call.arguments.push(argument);
                return Some(call);
            }
            Token::Sign(',') if depth == 0 => {
                call.arguments.push(argument);
                (parts, is_negative, argument) = (0, false, Argument::Other);
                continue;
            }
            Token::Sign('(' | '{' | '[') => depth += 1,
            Token::Sign(')' | '}' | ']') => depth -= 1,
            Token::Sign('-') if parts == 0 => {
                is_negative = true;
                continue;
            }
            Token::Sign(';') | Token::Define(..) | Token::Macro(..) => return None,
            Token::Comment(text) => {
                call.comment = words(text);
                continue;
            }
            Token::Text(_) | Token::Word(_) | Token::Sign(_) => {}
        }
        // A keyword precedes its value: `code = 5`, `text: "there is no ..."`.
        if parts == 1
            && matches!(argument, Argument::Word(..))
            && matches!(token, Token::Sign('=' | ':'))
        {
            (parts, argument) = (0, Argument::Other);
            continue;
        }
        // Adjacent texts, and texts with `+` between them, are a single one.
        if let Argument::Text(known) = &mut argument
            && (matches!(token, Token::Sign('+')) || matches!(token, Token::Text(_)))
        {
            if let Token::Text(more) = token {
                known.push_str(more);
            }
            continue;
        }
        argument = match (token, argument) {
            (Token::Text(text), _) if parts == 0 => Argument::Text(text.clone()),
            (Token::Word(word), _) if parts == 0 => Argument::Word(word, is_negative),
            (Token::Sign('.'), Argument::Word(kind, false)) if parts == 1 => {
                Argument::Member(kind, "")
            }
            (Token::Word(name), Argument::Member(kind, "")) if parts == 2 => {
                Argument::Member(kind, name)
            }
            _ => Argument::Other,
        };
        parts += 1;
    }
    None
}

/// Returns the name of the macro, or an empty one for a constant with arguments, and the constant that a call declares.
fn constant_of<'t>(call: &Call<'t>, above: Option<&str>) -> Option<(&'t str, Constant)> {
    let (list, symbol, code, rest) = match &call.arguments[..] {
        [
            Argument::Word(symbol, false),
            Argument::Word(code, minus),
            rest @ ..,
        ] if number(symbol).is_none() => (call.name, *symbol, signed(code, *minus)?, rest),
        [Argument::Word(code, minus), rest @ ..] => ("", call.name, signed(code, *minus)?, rest),
        [Argument::Text(code), rest @ ..] if is_code(code) => ("", call.name, code.clone(), rest),
        // `defineError('NO_DOOR', -301)`.
        [
            Argument::Text(symbol),
            Argument::Word(code, minus),
            rest @ ..,
        ] if is_name(symbol) && identifier_is_about_errors(call.name) => {
            (call.name, &**symbol, signed(code, *minus)?, rest)
        }
        // An enum may have the texts first: `NO_DOOR("There is no door", "04")`.
        [Argument::Text(_), code, ..] if call.name.starts_with(char::is_uppercase) => {
            let code = match code {
                Argument::Text(code) => is_code(code).then(|| code.clone())?,
                Argument::Word(code, minus) => signed(code, *minus)?,
                Argument::Member(..) | Argument::Other => return None,
            };
            ("", call.name, code, &call.arguments[..1])
        }
        _ => return None,
    };
    let text = rest.iter().find_map(|argument| match argument {
        Argument::Text(text) => Some(text.clone()),
        _ => None,
    });
    // A call with nothing but a number may be anything.
    if list.is_empty() && text.is_none() {
        return None;
    }
    let (list, symbol) = match call.target {
        Target::Variable(name) | Target::Type(name) => ("", name),
        // The names of functions are not those of constants: `put(404, "there is no ...")`.
        Target::Unknown if list.is_empty() && symbol.starts_with(char::is_lowercase) => (list, ""),
        Target::Unknown => (list, symbol),
    };
    let comment = above.map(words).unwrap_or_default();
    Some((
        list,
        Constant {
            symbol: symbol.to_owned(),
            value: code,
            comment: text.unwrap_or(comment),
            group: None,
            is_error: false,
            line: call.line,
        },
    ))
}

/// Returns the number that an argument is.
pub(super) fn code_in(argument: &Argument<'_>) -> Option<String> {
    match argument {
        Argument::Word(word, is_negative) => signed(word, *is_negative),
        _ => None,
    }
}

pub(super) fn signed(code: &str, is_negative: bool) -> Option<String> {
    let sign = if is_negative { "-" } else { "" };
    let is_number = code.starts_with(|c: char| c.is_ascii_digit());
    let code = if is_number {
        code.replace('_', "")
    } else {
        code.to_owned()
    };
    number(&format!("{sign}{code}"))
}
