//! Lists of calls in the definition of a macro, or on the outermost level of a file: `#define ERRORS(X) X(NO_DOOR, "there is no ...", 5)`.
//! Their arguments have any order.

use std::collections::HashMap;

use super::calls::{Argument, Call, FEWEST, code_in};
use super::comment::words;
use super::declaration::{Constant, Declaration};
use super::token::Token;
use crate::page::code::{is_upper_case, number};

/// The names of parameters for each part of an error.
const CODES: [&str; 9] = [
    "value",
    "val",
    "code",
    "num",
    "number",
    "errno",
    "errcode",
    "err_code",
    "error_code",
];
const SYMBOLS: [&str; 8] = [
    "name",
    "symbol",
    "sym",
    "id",
    "ident",
    "identifier",
    "constant",
    "enumerator",
];
const TEXTS: [&str; 8] = [
    "desc",
    "description",
    "text",
    "msg",
    "message",
    "string",
    "str",
    "descr",
];

/// The macros of a file, as far as it is read.
pub(super) struct Macros<'t> {
    /// The number of calls of each name in the file.
    calls: HashMap<&'t str, usize>,
    /// The parameters of macros, by number, if one of them is named as a code.
    parameters: HashMap<usize, &'t [String]>,
    /// The macro whose definition is being read.
    open: Option<(&'t str, &'t [String])>,
    depth: usize,
}

impl<'t> Macros<'t> {
    pub(super) fn new(tokens: &'t [(Token, usize, usize)]) -> Self {
        let mut calls = HashMap::new();
        let mut parameters = HashMap::new();
        for (at, (token, ..)) in tokens.iter().enumerate() {
            match token {
                Token::Word(word) if matches!(tokens.get(at + 1), Some((Token::Sign('('), ..))) => {
                    *calls.entry(&**word).or_default() += 1;
                }
                Token::Macro(_, names, _) if names.iter().any(|name| is_one_of(name, &CODES)) => {
                    parameters.entry(names.len()).or_insert(&**names);
                }
                _ => {}
            }
        }
        Self {
            calls,
            parameters,
            open: None,
            depth: 0,
        }
    }

    /// Takes note of a token before it is read.
    pub(super) fn visit(&mut self, token: &'t Token) {
        match token {
            Token::Macro(name, parameters, _) => self.open = Some((name, parameters)),
            Token::Define(..) => self.open = None,
            Token::Sign('{') => self.depth += 1,
            Token::Sign('}') => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
    }

    /// Returns the name of the list, and the constant that a call declares, if the call is part of a list.
    pub(super) fn constant_of(
        &self,
        call: &Call<'t>,
        above: Option<&str>,
    ) -> Option<(&'t str, Constant)> {
        let is_of_list = self
            .calls
            .get(call.name)
            .is_some_and(|calls| *calls >= FEWEST);
        if !is_of_list || call.arguments.len() < 2 {
            return None;
        }
        let definition = self.open.filter(|(_, parameters)| {
            let mut parameters = parameters.iter();
            parameters.any(|parameter| parameter == call.name)
        });
        if definition.is_none() && (self.depth > 0 || !is_upper_case(call.name)) {
            return None;
        }
        let names = self.parameters.get(&call.arguments.len()).copied();
        let argument = |words: &[&str], fits: &dyn Fn(&Argument<'t>) -> bool| {
            let mut pairs = names.unwrap_or_default().iter().zip(&call.arguments);
            let by_name = pairs.find(|(name, item)| is_one_of(name, words) && fits(item));
            let first = || call.arguments.iter().find(|item| fits(item));
            by_name.map(|(_, item)| item).or_else(first)
        };
        let code = argument(&CODES, &|value| code_in(value).is_some());
        let code = code.and_then(code_in)?;
        let symbol = argument(&SYMBOLS, &|value| symbol_in(value).is_some());
        let symbol = symbol.and_then(symbol_in)?;
        let text = argument(&TEXTS, &|value| matches!(value, Argument::Text(_)));
        let text = match text {
            Some(Argument::Text(text)) => text.clone(),
            _ => above.map(words).unwrap_or_default(),
        };
        let constant = Constant {
            symbol: symbol.to_owned(),
            value: code,
            comment: text,
            group: None,
            is_error: false,
            line: call.line,
        };
        Some((definition.map_or(call.name, |(name, _)| name), constant))
    }
}

fn is_one_of(name: &str, words: &[&str]) -> bool {
    let name = name.trim_matches('_').to_lowercase();
    words.contains(&&*name)
}

fn symbol_in<'t>(argument: &Argument<'t>) -> Option<&'t str> {
    match argument {
        Argument::Word(word, false) if number(word).is_none() => Some(word),
        _ => None,
    }
}

/// Gives the lists of a macro the name of the enum whose constants they declare.
pub(super) fn name_lists(lists: &mut [Declaration], names: &HashMap<String, String>) {
    for list in lists {
        let name = names.get(&list.name).filter(|name| !name.is_empty());
        if let Some(name) = name {
            list.name.clone_from(name);
        }
    }
}
