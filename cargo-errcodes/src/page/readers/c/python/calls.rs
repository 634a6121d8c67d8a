//! Statements that call the same function with the code of an error each: `add_error("NO_DOOR", -301)`.

use std::collections::HashSet;

use super::entry::Entry;
use super::token::{Statement, Token};
use super::value::{Value, ValueReader};
use crate::page::readers::c::comment::words;
use crate::page::readers::c::declaration::Declaration;

/// The minimum number of calls in a list.
const FEWEST: usize = 3;

/// The calls of each function, in the order of the first ones.
#[derive(Default)]
pub(super) struct Calls(Vec<Declaration>);

impl Calls {
    /// Reads a statement. Returns false if it is not a call with a code.
    pub(super) fn read(&mut self, statement: &Statement) -> bool {
        let [(Token::Name(name), _), (Token::Sign('('), _), ..] = &statement.tokens[..] else {
            return false;
        };
        let Value::List(arguments) = ValueReader::new(&statement.tokens).read_all() else {
            return false;
        };
        let Some(entry) = Entry::of(&Value::List(arguments)) else {
            return false;
        };
        let mut constant = entry.into_constant(statement.line);
        if constant.comment.is_empty() {
            let comments = [&statement.trailing, &statement.above];
            let mut comments = comments.map(|text| words(text)).into_iter();
            constant.comment = comments.find(|text| !text.is_empty()).unwrap_or_default();
        }
        match self.0.iter_mut().find(|list| list.name == *name) {
            Some(list) => list.constants.push(constant),
            None => self.0.push(Declaration {
                name: name.clone(),
                constants: vec![constant],
                ..Declaration::default()
            }),
        }
        true
    }

    /// Returns the lists in which each code occurs once.
    pub(super) fn into_declarations(self) -> impl Iterator<Item = Declaration> {
        self.0.into_iter().filter(|list| {
            let codes: HashSet<&str> = list.constants.iter().map(|one| &*one.value).collect();
            list.constants.len() >= FEWEST && codes.len() == list.constants.len()
        })
    }
}
